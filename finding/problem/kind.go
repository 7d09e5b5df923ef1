package problem

import (
	"net/http"
	"slices"

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

// kinds are those that are told from the others; the first that fits counts.
var kinds = [...]kind{
	{"too-large", http.StatusRequestEntityTooLarge, anyOf("limit-size")},
	{"not-json", http.StatusBadRequest, anyOf("json-empty", "json-syntax", "json-utf8", "json-bom", "json-trailing")},
	{"invalid", http.StatusUnprocessableEntity, func(list finding.List) bool { return !list.Valid() }},
}

// refused is the kind of a move of the lifecycle that cannot be made: the
// document is right, and its state forbids the move.
var refused = kind{name: "move-refused", status: http.StatusConflict}

// kindOf returns the kind of problem that a document has, false for none.
func kindOf(list finding.List) (kind, bool) {
	for _, k := range kinds {
		if k.is(list) {
			return k, true
		}
	}
	return kind{}, false
}

// anyOf tells whether one of the codes was found.
func anyOf(codes ...finding.Code) func(finding.List) bool {
	return func(list finding.List) bool { return slices.ContainsFunc(codes, list.Has) }
}
