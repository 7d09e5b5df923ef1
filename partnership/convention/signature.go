package convention

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A Signature is that of one party.
type Signature struct {
	// Party is the identifier of the party that signs.
	Party string `json:"party" validate:"required,id" ref:"party"`
	// Date is when it was signed.
	Date cal.Partial `json:"date,omitzero" validate:"required"`
	// Person is the identifier of the person who signs.
	Person string `json:"person,omitempty" validate:"id" ref:"person"`
	// Capacity is in what function the person signs.
	Capacity lang.Text `json:"capacity,omitempty" validate:"line"`
	// Place is where it was signed.
	Place   string         `json:"place,omitempty" validate:"line"`
	Unknown format.Unknown `json:"-"`
}

// Unsigned returns the parties of the convention without a signature among those
// up to a day, in their order.
func (c *Convention) Unsigned(on cal.Date) []string { return unsigned(c.Parties, c.Signatures, on) }

// unsigned returns the parties without a signature among those up to a day.
func unsigned(parties []string, signatures []Signature, on cal.Date) []string {
	signed := make(map[string]bool, len(signatures))
	for i := range signatures {
		if s := &signatures[i]; !s.Date.First().After(on) {
			signed[s.Party] = true
		}
	}
	out := slices.Grow([]string(nil), max(0, len(parties)-len(signed)))
	for _, p := range parties {
		if !signed[p] {
			out = append(out, p)
		}
	}
	return out
}
