// Package all is the whole engine: besides assessing and checking it explains how
// a partnership goes on and makes its moves, what is due, where its convention
// stands and what falls if a party leaves, and draws pictures.
package all

import (
	"iter"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/engine/documents"
)

//go:generate go run ../../../test/tools/members

// What a request can ask that a partnership has no answer to.
var (
	conventionNone    = finding.Rule{Code: "request-no-convention", Severity: finding.Error, Source: finding.Inferred}
	conventionUnknown = finding.Rule{Code: "request-convention", Severity: finding.Error, Source: finding.Inferred}
	partyUnknown      = finding.Rule{Code: "request-party", Severity: finding.Error, Source: finding.Inferred}
	agendaLong        = finding.Rule{Code: "request-agenda-long", Severity: finding.Error, Source: finding.Inferred}
)

// Rules yields the rules of all requests. Those of the texts in them are the rules
// of packages partnership and lifecycle.
func Rules() iter.Seq[finding.Rule] {
	return func(yield func(finding.Rule) bool) {
		for r := range documents.Rules() {
			if !yield(r) {
				return
			}
		}
		_ = yield(conventionNone) && yield(conventionUnknown) && yield(partyUnknown) && yield(agendaLong)
	}
}

// Answer answers a request with everything the core knows.
func Answer(request []byte) []byte {
	var c calls
	return engine.Answer(request, c.part, engine.Lifecycle(wire.Of(lifecycle.Table("Policy"), &c.policy)))
}

// calls answers about the lifecycle, with the policy of the request.
type calls struct{ policy lifecycle.Policy }

func (c *calls) part(call engine.Call) engine.Answerer {
	switch call {
	case engine.CallExplain:
		return c.explain
	case engine.CallAgenda:
		return c.agenda
	case engine.CallConvention:
		return standing
	case engine.CallImpact:
		return impact
	case engine.CallApply:
		return c.apply
	case engine.CallPicture:
		return draw
	}
	return documents.Part(call)
}
