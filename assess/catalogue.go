package assess

import (
	"iter"

	"github.com/vademecum-go/vademecum/finding"
)

// A TypicalRisk is a risk that partnerships of this kind run often. Its words
// are in package i18n under "risk." and its code: event, source, consequence.
type TypicalRisk struct {
	// Code names the risk for ever, such as "priority-change".
	Code string
	// Question is the one under which it comes up.
	Question Question
	// Stage is the stage of the lifecycle at which to look at it first.
	Stage string
	// Options are the treatments that usually help, the first one first.
	Options []Option
	Source  finding.Source
}

// catalogue holds the risk that the guide names, then those that its stories
// and advice imply.
var catalogue = [...]TypicalRisk{
	{"priority-change", QuestionWhy, "active", []Option{OptionReduce, OptionRetain}, guide1},
	{"funding-stops", QuestionWhen, "active", []Option{OptionShare, OptionReduce}, guide2},
	{"funder-changes", QuestionWhen, "active", []Option{OptionReduce}, guide2},
	{"closure", QuestionWho, "active", []Option{OptionShare, OptionRetain}, guide2},
	{"staff-shortage", QuestionWhen, "active", []Option{OptionReduce, OptionShare}, guide2},
	{"publics-turn-away", QuestionWhere, "active", []Option{OptionReduce}, guide2},
	{"referent-leaves", QuestionWho, "active", []Option{OptionReduce}, finding.Inferred},
	{"not-volunteers", QuestionHow, "onboarding", []Option{OptionAvoid, OptionReduce}, finding.Inferred},
	{"competing-services", QuestionHow, "negotiation", []Option{OptionAvoid, OptionReduce}, finding.Inferred},
	{"imbalance", QuestionHow, "negotiation", []Option{OptionReduce}, finding.Inferred},
	{"values-clash", QuestionWho, "discovery", []Option{OptionAvoid, OptionReduce}, finding.Inferred},
	{"concept-not-owned", QuestionHow, "discovery", []Option{OptionReduce}, finding.Inferred},
	{"poor-welcome", QuestionWhere, "onboarding", []Option{OptionReduce}, finding.Inferred},
	{"endless-negotiation", QuestionWhen, "negotiation", []Option{OptionRetain, OptionAvoid}, finding.Inferred},
	{"stale-convention", QuestionHow, "active", []Option{OptionReduce}, finding.Inferred},
	{"template-as-is", QuestionHow, "formalisation", []Option{OptionReduce}, finding.Inferred},
}

// Catalogue yields the typical risks.
func Catalogue() iter.Seq[TypicalRisk] {
	return func(yield func(TypicalRisk) bool) {
		for _, r := range catalogue {
			if !yield(r) {
				return
			}
		}
	}
}

// riskCodes yields the codes of the typical risks.
func riskCodes(yield func(string) bool) {
	for i := range catalogue { // without copies, for which a page would pay
		if !yield(catalogue[i].Code) {
			return
		}
	}
}

func isTypical(code string) bool {
	for i := range catalogue {
		if catalogue[i].Code == code {
			return true
		}
	}
	return false
}
