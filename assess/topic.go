package assess

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A Topic is a point of the agenda of the next meeting. Its words are in package
// i18n under "topic." and its code; [Topic.Args] fills them.
type Topic struct {
	// Code says what it is about: "criterion", "need", "contribution", or the code of
	// the reason that it comes from, such as "not-tried".
	Code string `json:"code" validate:"required,id"`
	// Criterion is the criterion to talk about.
	Criterion string `json:"criterion,omitempty" validate:"id"`
	// Why says why the criterion is worth a talk.
	Why []Why `json:"why,omitempty" validate:"dive,enum"`
	// Party is the party that it is about.
	Party string `json:"party,omitempty" validate:"id"`
	// Need is the need that nothing meets.
	Need string `json:"need,omitempty" validate:"id"`
	// Contribution is the contribution that meets no need.
	Contribution string `json:"contribution,omitempty" validate:"id"`
	// Risk is the risk to decide on.
	Risk string `json:"risk,omitempty" validate:"id"`
	// Value is how many things it is about.
	Value   *int           `json:"value,omitempty"`
	Unknown format.Unknown `json:"-"`
}

// A Why is a reason to talk about a criterion.
type Why string

const (
	// WhyApart says that views are two steps or more apart.
	WhyApart Why = "apart"
	// WhyLow says that a party sees a weak point.
	WhyLow Why = "low"
	// WhyWeak says that the score is low, though no single view is.
	WhyWeak Why = "weak"
	// WhyBlank says that nobody could rate it.
	WhyBlank Why = "blank"
)

// Args returns the arguments of the words of the topic. Party, risk, need and
// contribution are identifiers: to show what people call them, put an argument of
// the same name before these; the first counts.
func (t *Topic) Args() []finding.Arg {
	args := []finding.Arg{
		finding.Text("party", t.Party),
		finding.Text("risk", t.Risk),
		finding.Text("need", t.Need),
		finding.Text("contribution", t.Contribution),
		finding.Word("criterion", "criterion."+t.Criterion+".name"),
	}
	if t.Value != nil {
		args = append(args, finding.Count("value", *t.Value))
	}
	return args
}
