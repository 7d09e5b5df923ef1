package problem

import (
	"net/http"
	"slices"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
)

// Base is what the types of problems begin with.
const Base = "https://vademecum-go.github.io/vademecum/problems/"

// A kind is a type of problem, with the status that goes with it.
type kind struct {
	name   string
	status int
	is     func(finding.List) bool
}

// kinds are the types of problems; the first that fits counts.
var kinds = [...]kind{
	{"too-large", http.StatusRequestEntityTooLarge, anyOf("limit-size")},
	{"not-json", http.StatusBadRequest, anyOf("json-empty", "json-syntax", "json-utf8", "json-bom", "json-trailing")},
	refused,
	{"invalid", http.StatusUnprocessableEntity, func(list finding.List) bool { return !list.Valid() }},
}

// refused is the kind of a move of the lifecycle that cannot be made: the
// document is right, and its state forbids the move.
var refused = kind{"move-refused", http.StatusConflict, func(list finding.List) bool {
	for f := range list.All() {
		if f.Severity == finding.Error && slices.ContainsFunc(moves[:], func(prefix string) bool { return strings.HasPrefix(string(f.Code), prefix) }) {
			return true
		}
	}
	return false
}}

// moves are what the codes begin with by which package lifecycle refuses a move.
var moves = [...]string{"guard-", "move-", "replay-"}

// kindOf returns the kind of problem that a list of findings is, false for none.
func kindOf(list finding.List) (kind, bool) {
	for _, k := range kinds {
		if k.is(list) {
			return k, true
		}
	}
	return kind{}, false
}

// anyOf reports whether one of the codes was found.
func anyOf(codes ...finding.Code) func(finding.List) bool {
	return func(list finding.List) bool { return slices.ContainsFunc(codes, list.Has) }
}
