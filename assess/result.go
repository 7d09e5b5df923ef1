package assess

import "github.com/vademecum-go/vademecum/partnership/format"

// A Result is what an evaluation says. Scores are percentages from 0 to 100;
// they inform people and never decide. A number that is not known is absent.
type Result struct {
	// Questions are the six, in order.
	Questions []QuestionScore `json:"questions" validate:"dive"`
	// Overall is the weighted mean of the questions' scores; absent while too few
	// answers are there.
	Overall *int `json:"overall,omitempty" validate:"omitempty,min=0,max=100"`
	// Coverage is the share of answers with a rating. A party for which nobody
	// answered counts as one respondent without answers.
	Coverage int `json:"coverage" validate:"min=0,max=100"`
	// Divergence is where the parties differ, and by how much.
	Divergence *Divergence `json:"divergence"`
	// Ledger is what each party gives and gets.
	Ledger *Ledger `json:"ledger"`
	// KeyPoints are the five of a win-win partnership.
	KeyPoints []KeyPoint `json:"keyPoints" validate:"dive"`
	// Risks are the risks by level.
	Risks *RiskSummary `json:"risks"`
	// Indication is what the answers point to.
	Indication Indication `json:"indication" validate:"required,enum"`
	// Reasons are what led to the indication, the gravest first.
	Reasons []Reason `json:"reasons" validate:"dive"`
	// ToChange is what would lead to a better indication.
	ToChange *ToChange `json:"toChange"`
	// Agenda is what to talk about at the next meeting.
	Agenda []Topic `json:"agenda" validate:"dive"`
	// Policy is what was weighed.
	Policy  *Policy        `json:"policy"`
	Unknown format.Unknown `json:"-"`
}

// A QuestionScore is the result of one question.
type QuestionScore struct {
	// ID is the question.
	ID Question `json:"id" validate:"required,enum"`
	// Score is the mean of its criteria; absent when none has one.
	Score *int `json:"score,omitempty" validate:"omitempty,min=0,max=100"`
	// Coverage is the share of its answers with a rating.
	Coverage int `json:"coverage" validate:"min=0,max=100"`
	// Views are those of the parties, each the mean of its views of the criteria,
	// in the order of the parties.
	Views []View `json:"views" validate:"dive"`
	// Criteria are the results of its criteria.
	Criteria []CriterionScore `json:"criteria" validate:"dive"`
	Unknown  format.Unknown   `json:"-"`
}

// A CriterionScore is the result of one criterion.
type CriterionScore struct {
	// Criterion is its code.
	Criterion string `json:"criterion" validate:"required,id"`
	// Score is the mean of the parties' views; absent when there is none.
	Score *int `json:"score,omitempty" validate:"omitempty,min=0,max=100"`
	// Spread is how far the highest view is above the lowest; absent when fewer
	// than two parties have one.
	Spread *int `json:"spread,omitempty" validate:"omitempty,min=0,max=100"`
	// Views are those of the parties, in the order of the parties.
	Views   []View         `json:"views" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// A View is what one party thinks of a criterion, or of a question.
type View struct {
	// Party is the identifier of the party.
	Party string `json:"party" validate:"required,id"`
	// Score is the mean of its respondents' ratings; absent when none has one.
	Score *int `json:"score,omitempty" validate:"omitempty,min=0,max=100"`
	// DontKnow is how many answers of its respondents are that they do not know.
	DontKnow int            `json:"dontKnow,omitempty" validate:"min=0"`
	Unknown  format.Unknown `json:"-"`
}

// A Divergence is how far apart the parties' views are, and where. Two ratings
// next to each other, such as 3 and 4, are one step apart.
type Divergence struct {
	// Reading is the divergence in a word.
	Reading Reading `json:"reading" validate:"required,enum"`
	// Facts say it in numbers.
	Facts []Reason `json:"facts" validate:"dive"`
	// Compared is how many criteria two parties or more have a view of. On the
	// others nothing can be compared.
	Compared int `json:"compared" validate:"min=0"`
	// Equal is on how many criteria all views are equal.
	Equal int `json:"equal" validate:"min=0"`
	// Near is on how many criteria views differ by less than two steps.
	Near int `json:"near" validate:"min=0"`
	// Far is on how many criteria views are two steps or more apart.
	Far int `json:"far" validate:"min=0"`
	// Opposed is on how many of these they are three steps or more apart.
	Opposed int `json:"opposed" validate:"min=0"`
	// FarApart are the criteria on which views are two steps or more apart, the
	// widest first.
	FarApart []string `json:"farApart" validate:"dive,required,id"`
	// Blank are the criteria that nobody could rate.
	Blank []string `json:"blank" validate:"dive,required,id"`
	// Alpha is Krippendorff's alpha for ordinal data in thousandths, for programs:
	// 1000 is full agreement, 0 is what chance would give. It is absent when it has
	// no meaning: fewer than two people rated the same criterion, or all ratings are
	// equal. Where ratings hardly vary it is near 0 however close they are: nothing
	// else in a result rests on it.
	Alpha   *int           `json:"alpha,omitempty" validate:"omitempty,max=1000"`
	Unknown format.Unknown `json:"-"`
}

// A Reading is a divergence in a word.
type Reading string

const (
	// ReadingNone says that there is nothing to compare.
	ReadingNone Reading = "not-comparable"
	// ReadingEqual says that all views are equal.
	ReadingEqual Reading = "equal"
	// ReadingClose says that some views differ, none by two steps or more.
	ReadingClose Reading = "close"
	// ReadingApart says that views are two steps or more apart on some criteria.
	ReadingApart Reading = "apart"
	// ReadingOpposed says that on most criteria views are three steps or more apart.
	ReadingOpposed Reading = "opposed"
)

// A Ledger is what the parties give and get.
type Ledger struct {
	// Parties are the accounts of the parties, in their order.
	Parties []Account `json:"parties" validate:"dive"`
	// Unmet are the needs that no contribution meets.
	Unmet []string `json:"unmet" validate:"dive,required,id"`
	// Unneeded are the contributions that meet no declared need.
	Unneeded []string `json:"unneeded" validate:"dive,required,id"`
	// Competing are the offers that take publics from another one, such as a
	// partner's own.
	Competing []Competition  `json:"competing" validate:"dive"`
	Unknown   format.Unknown `json:"-"`
}

// An Account is what one party gives and gets.
type Account struct {
	// Party is the identifier of the party.
	Party string `json:"party" validate:"required,id"`
	// Gives is how many contributions it makes.
	Gives int `json:"gives" validate:"min=0"`
	// Gets is how many it receives.
	Gets int `json:"gets" validate:"min=0"`
	// Needs is how many needs it has declared.
	Needs int `json:"needs" validate:"min=0"`
	// Met is how many of them a contribution of others meets.
	Met int `json:"met" validate:"min=0"`
	// Levels are the needs by where they arise, in the order of the levels.
	Levels []LevelAccount `json:"levels" validate:"dive"`
	// Balance is the account in a word.
	Balance Balance        `json:"balance" validate:"required,enum"`
	Unknown format.Unknown `json:"-"`
}

// A LevelAccount is the needs of one party at one level.
type LevelAccount struct {
	// Level is where the needs arise.
	Level Level `json:"level" validate:"required,enum"`
	// Needs is how many the party has declared.
	Needs int `json:"needs" validate:"min=0"`
	// Met is how many of them a contribution of others meets.
	Met     int            `json:"met" validate:"min=0"`
	Unknown format.Unknown `json:"-"`
}

// A Competition is an offer that takes publics from another.
type Competition struct {
	// Offer is the identifier of the offer.
	Offer string `json:"offer" validate:"required,id"`
	// With is the identifier of the offer that it competes with.
	With    string         `json:"with" validate:"required,id"`
	Unknown format.Unknown `json:"-"`
}

// A Balance is an account in a word. It counts contributions, not their worth:
// that is for the partners to say.
type Balance string

const (
	// BalanceEmpty neither gives nor gets.
	BalanceEmpty Balance = "empty"
	// BalanceGivesOnly gives and gets nothing.
	BalanceGivesOnly Balance = "gives-only"
	// BalanceGetsOnly gets and gives nothing.
	BalanceGetsOnly Balance = "gets-only"
	// BalanceBoth gives and gets.
	BalanceBoth Balance = "gives-and-gets"
)

// A KeyPoint is one of the five of a win-win partnership (guide, section 1).
type KeyPoint struct {
	// ID is the point.
	ID Point `json:"id" validate:"required,enum"`
	// Status is how far it is met.
	Status Status `json:"status" validate:"required,enum"`
	// Facts are what says so.
	Facts   []Reason       `json:"facts" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// A Point is one of the five key points.
type Point string

const (
	// PointGovernance is shared governance.
	PointGovernance Point = "governance"
	// PointFlexibility is a flexible organisation that allows experiments.
	PointFlexibility Point = "flexibility"
	// PointPooling is pooling and sharing across borders between organisations.
	PointPooling Point = "pooling"
	// PointValues is a base of shared values.
	PointValues Point = "values"
	// PointConvention is a convention.
	PointConvention Point = "convention"
)

// A Status is how far a key point is met.
type Status string

const (
	// StatusMet is met.
	StatusMet Status = "met"
	// StatusPartly is met in part.
	StatusPartly Status = "partly"
	// StatusNotMet is not met, as far as is known.
	StatusNotMet Status = "not-met"
)

// A RiskSummary is the risks by level.
type RiskSummary struct {
	// Cells are the cells of the matrix that hold risks, before treatment.
	Cells []Cell `json:"cells" validate:"dive"`
	// Top are the risks, the gravest first, after treatment where that is known.
	Top []RatedRisk `json:"top" validate:"dive"`
	// Unrated are the risks whose likelihood or impact is not known.
	Unrated []string       `json:"unrated" validate:"dive,required,id"`
	Unknown format.Unknown `json:"-"`
}

// A Cell is a cell of the matrix.
type Cell struct {
	// Likelihood goes from 1 to 5.
	Likelihood int `json:"likelihood" validate:"min=1,max=5"`
	// Impact goes from 1 to 5.
	Impact int `json:"impact" validate:"min=1,max=5"`
	// Level is the level of the cell.
	Level string `json:"level" validate:"required,id"`
	// Risks are the identifiers of the risks in it.
	Risks   []string       `json:"risks" validate:"dive,required,id"`
	Unknown format.Unknown `json:"-"`
}

// A RatedRisk is a risk with its levels.
type RatedRisk struct {
	// ID is the identifier of the risk.
	ID string `json:"id" validate:"required,id"`
	// Level is its level before treatment.
	Level string `json:"level" validate:"required,id"`
	// Residual is its level after treatment, where that is known.
	Residual string `json:"residual,omitempty" validate:"id"`
	// Digest is what the acceptance of the risk would be bound to, as the risk is
	// now; there where somebody has accepted it.
	Digest  string         `json:"digest,omitempty" validate:"digest"`
	Unknown format.Unknown `json:"-"`
}

// An Indication is what the answers point to, from the least to the most ready.
type Indication string

const (
	// IndicationReconsider is to ask again whether to go on.
	IndicationReconsider Indication = "reconsider"
	// IndicationClarify is to talk about what is open or seen differently.
	IndicationClarify Indication = "clarify"
	// IndicationPrototype is to try on a small scale first.
	IndicationPrototype Indication = "prototype"
	// IndicationReady is that nothing speaks against going on.
	IndicationReady Indication = "ready"
)

// ToChange is what would lead to a better indication: facts, answers, or both.
type ToChange struct {
	// Next is the indication that the facts and any one of the sets lead to, or
	// better; absent where that is not known.
	Next Indication `json:"next,omitempty" validate:"enum"`
	// Facts are what would have to change besides answers, each as the reason that
	// holds the partnership back today.
	Facts []Reason `json:"facts" validate:"dive"`
	// Search is how the search for answers ended.
	Search Search `json:"search" validate:"required,enum"`
	// Searched is the number of answers up to which all sets were tried.
	Searched int `json:"searched" validate:"min=0"`
	// Sets are the smallest sets of answers that would do, at most ten.
	Sets    []ChangeSet    `json:"sets" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// A Search is how the search for answers to change ended.
type Search string

const (
	// SearchBest says that the indication is the most favourable already.
	SearchBest Search = "best"
	// SearchFound says that these sets of answers would do, and no other as small.
	SearchFound Search = "found"
	// SearchMany says that these sets would do, and others as small.
	SearchMany Search = "many"
	// SearchFacts says that facts would do, and no answer would have to change.
	SearchFacts Search = "facts"
	// SearchSilent says that somebody has to answer first: what that leads to
	// depends on the answers.
	SearchSilent Search = "silent"
	// SearchMore says that more answers would have to change than were searched.
	SearchMore Search = "more"
	// SearchNever says that no change of answers would do.
	SearchNever Search = "never"
	// SearchStopped says that the search was stopped because it took too long:
	// larger sets than those searched may do.
	SearchStopped Search = "stopped"
	// SearchOff says that the policy asks for no search.
	SearchOff Search = "off"
)

// A ChangeSet is a set of answers to change together: one of them alone would
// not do.
type ChangeSet struct {
	// Answers are the answers, each with the least rating that would do.
	Answers []AnswerChange `json:"answers" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// An AnswerChange is one answer to change.
type AnswerChange struct {
	// Respondent is the respondent's place in the round, from 0.
	Respondent int `json:"respondent" validate:"min=0"`
	// Party is the party of the respondent.
	Party string `json:"party" validate:"required,id"`
	// Criterion is the criterion.
	Criterion string `json:"criterion" validate:"required,id"`
	// From is the rating given; absent when there is none.
	From Rating `json:"from,omitzero" validate:"enum"`
	// To is the rating that would do.
	To      Rating         `json:"to,omitzero" validate:"enum"`
	Unknown format.Unknown `json:"-"`
}
