package partnership

import (
	"errors"

	"github.com/vademecum-go/vademecum/internal/digest"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// Clone returns a copy of the document that shares nothing with it that can change.
func (d *Document) Clone() *Document {
	out := new(Document)
	wire.Clone(wire.Of(&documentType, out), wire.Of(&documentType, d))
	return out
}

// Equal reports whether two documents say the same, whatever order languages, additions
// and unknown members stand in: whether their digests are the same. A document that
// cannot be written, because a text in it is no Unicode, equals only itself.
func (d *Document) Equal(other *Document) bool {
	if d == other || d == nil || other == nil {
		return d == other
	}
	a, err := wire.Stable(wire.Of(&documentType, d))
	if err != nil {
		return false
	}
	b, err := wire.Stable(wire.Of(&documentType, other))
	return err == nil && string(a) == string(b)
}

// Digest returns 64 hexadecimal digits that change when the document does: the SHA-256
// of what it says, whatever its layout and the order of members. It serves as an ETag,
// for If-Match and for optimistic locking. A document that cannot be written, because
// a text in it is no Unicode, has none.
func (d *Document) Digest() string {
	text, err := wire.Stable(wire.Of(&documentType, d))
	if err != nil {
		return ""
	}
	return digest.Hex(text)
}

// Scan sets d from a column of a database, so that a *Document is a
// [database/sql.Scanner]: a JSON text, as text, bytes or jsonb, is read as by
// [Document.UnmarshalJSON]; NULL is the empty document. To have the findings of a check
// with their places, read the column as bytes and [Read] them.
func (d *Document) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*d = Document{}
		return nil
	case string:
		return d.UnmarshalJSON([]byte(src))
	case []byte:
		return d.UnmarshalJSON(append([]byte(nil), src...))
	}
	return errors.New("partnership: a document is read from a text, bytes or NULL only")
}
