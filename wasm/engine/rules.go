package engine

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
)

// callNotHere speaks of a call that the part does not know.
var callNotHere = finding.Rule{Code: "request-call", Severity: finding.Error, Source: finding.Inferred}

// partiesMany speaks of more parties than an assessment may have.
var partiesMany = finding.Rule{Code: "request-parties", Severity: finding.Error, Source: finding.Inferred}

// Rules yields the rules of requests that every part has. Those of the texts in
// them are the rules of packages partnership and lifecycle.
func Rules() iter.Seq[finding.Rule] {
	return slices.Values([]finding.Rule{callNotHere, partiesMany})
}
