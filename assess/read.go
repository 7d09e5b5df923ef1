package assess

import (
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// IsRound tells whether a JSON text is a round on its own and not a whole
// document: it has respondents and no version.
func IsRound(text []byte) bool {
	return slices.Equal(wire.Missing(text, []string{"/respondents", "/version"}), []string{"/version"})
}

// Read reads a round on its own and returns all that is wrong with it or advised
// against, located and in the order of the text. The round is never nil. Without
// a day, what depends on one is not looked at.
func Read(data []byte, limits wire.Limits, on cal.Date) (*Round, finding.List) {
	round := new(Round)
	reading := wire.ReadBy(data, limits, round.ReadJSON)
	list := reading.Findings
	found := wire.CheckBy(round.DefineIDs, round.CheckShape)
	found.Merge(round.Check("", on))
	list.Merge(wire.Locate(data, reading.Mask(found)))
	list.Sort()
	return round, list
}
