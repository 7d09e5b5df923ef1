package assess

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// IsRound reports whether a JSON text is a round on its own and not a whole
// document: it has respondents and no version.
func IsRound(text []byte) bool {
	exist := wire.Exist(text, []string{"/respondents", "/version"})
	return exist[0] && !exist[1]
}

// Read reads a round on its own and returns all that is wrong with it or advised
// against, located and in the order of the text. The round is never nil. Without
// a day, what depends on one is not looked at.
func Read(data []byte, limits format.Limits, on cal.Date) (*Round, finding.List) {
	round := new(Round)
	reading := wire.Read(data, wire.Limits(limits), wire.Of(&roundType, round))
	found := wire.Check(wire.Of(&roundType, round))
	found.Merge(round.Check("", on))
	return round, reading.Report(found)
}
