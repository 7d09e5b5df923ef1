package engine

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
)

// What a request can ask for in vain.
var (
	callNotHere       = finding.Rule{Code: "request-call", Severity: finding.Error, Source: finding.Inferred()}
	roundNone         = finding.Rule{Code: "request-no-round", Severity: finding.Error, Source: finding.Inferred()}
	roundUnknown      = finding.Rule{Code: "request-round", Severity: finding.Error, Source: finding.Inferred()}
	conventionNone    = finding.Rule{Code: "request-no-convention", Severity: finding.Error, Source: finding.Inferred()}
	conventionUnknown = finding.Rule{Code: "request-convention", Severity: finding.Error, Source: finding.Inferred()}
	partyUnknown      = finding.Rule{Code: "request-party", Severity: finding.Error, Source: finding.Inferred()}
	agendaLong        = finding.Rule{Code: "request-agenda-long", Severity: finding.Error, Source: finding.Inferred()}
)

// Rules yields the rules of requests. Those of the texts in them are the rules of
// packages partnership and lifecycle.
func Rules() iter.Seq[finding.Rule] {
	return slices.Values([]finding.Rule{callNotHere, roundNone, roundUnknown, conventionNone, conventionUnknown, partyUnknown, agendaLong})
}
