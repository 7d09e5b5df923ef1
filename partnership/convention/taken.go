package convention

import "github.com/vademecum-go/vademecum/cal"

// TakenUp returns the identifiers of the evolutions that the amendments in effect
// on a day take up, signed by then by all who are parties under them.
func (c *Convention) TakenUp(on cal.Date) []string {
	var out []string
	if len(c.Amendments) == 0 {
		return nil
	}
	k := c.begin(false)
	for _, f := range k.facts(on) {
		k.apply(f)
		if f.Kind != FactAmendment {
			continue
		}
		if a := &c.Amendments[f.Index]; len(a.Evolution) > 0 && k.parties.signed(a.Signatures, on) {
			out = append(out, a.Evolution...)
		}
	}
	return out
}
