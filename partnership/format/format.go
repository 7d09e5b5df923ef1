// Package format is what all documents of vademecum have in common beside their
// members: how large they may be, what others add to them, and what a later version
// says that this one does not know.
//
//	doc, found := partnership.Read(data, partnership.Options{Limits: format.Limits{Bytes: 4 << 20}})
//	doc.Ext = doc.Ext.Set("org.example.crm", `{"number": 7}`)
//	later, ok := doc.Unknown.Get("aMemberOfALaterVersion")
//
// A document is one JSON object in camelCase; a text that a person reads is a string,
// or an object of strings by language. There is no null and there are no fractions.
// What is JSON and what is not, where a text stops being it and what its strings say
// is what RFC 8259 and RFC 7493 have.
package format

import "github.com/vademecum-go/vademecum/internal/wire"

// Limits bound what is read. A zero member means its default.
type Limits struct {
	// Bytes is the size of a document: 1 MiB unless set, [MaxBytes] at most.
	Bytes int
	// Depth is how deep objects and lists may nest: 32 unless set.
	Depth int
	// String is the size of one text in bytes: 64 KiB unless set.
	String int
	// Items is how many elements a list may have: 10,000 unless set, and fewer
	// where the lists of a document would take several times its size in memory.
	Items int
	// Members is how many members an object may have: 1,000 unless set.
	Members int
}

// MaxBytes is the largest size that [Limits].Bytes can allow.
const MaxBytes = wire.MaxBytes

// WithDefaults returns the limits with every zero member replaced by its default.
func (l Limits) WithDefaults() Limits { return Limits(wire.Limits(l).WithDefaults()) }

// A Member is a name and the JSON text of its value.
type Member struct {
	Name  string
	Value string
	// After is the number of the known member that stood before it in the text, from 1;
	// 0 when none did.
	After int
}

func get(members []Member, name string) (string, bool) {
	for _, m := range members {
		if m.Name == name {
			return m.Value, true
		}
	}
	return "", false
}
