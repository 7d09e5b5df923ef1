package assess

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A Reason is something that led to a result. Its words are in package i18n
// under "reason." and its code; [Reason.Args] fills them.
type Reason struct {
	// Code names the reason for ever.
	Code string `json:"code" validate:"required,id"`
	// Indication is what it leads to; absent for facts of a key point.
	Indication Indication `json:"indication,omitempty" validate:"enum"`
	// Question is the question that it is about.
	Question Question `json:"question,omitempty" validate:"enum"`
	// Criterion is the criterion that it is about.
	Criterion string `json:"criterion,omitempty" validate:"id"`
	// Party is the party that it is about.
	Party string `json:"party,omitempty" validate:"id"`
	// Risk is the risk that it is about.
	Risk string `json:"risk,omitempty" validate:"id"`
	// Value is the number that decided, such as a score.
	Value *int `json:"value,omitempty"`
	// Threshold is the number of the policy that it was held against, or the whole
	// that the value is a part of.
	Threshold *int           `json:"threshold,omitempty"`
	Unknown   format.Unknown `json:"-"`
}

// Args returns the arguments of the words of the reason. Party and risk are
// identifiers: to show what people call them, put an argument of the same name
// before these; the first counts.
func (r *Reason) Args() []finding.Arg {
	args := []finding.Arg{
		finding.Text("party", r.Party),
		finding.Text("risk", r.Risk),
		finding.Word("question", r.Question.Word()),
		finding.Word("criterion", "criterion."+r.Criterion+".name"),
	}
	for _, number := range []struct {
		name  string
		value *int
	}{{"value", r.Value}, {"threshold", r.Threshold}} {
		if number.value != nil {
			args = append(args, finding.Count(number.name, *number.value))
		}
	}
	return args
}
