package assess

import "github.com/vademecum-go/vademecum/internal/wire"

// A Result is what an evaluation says. Scores are percentages from 0 to 100;
// they inform people and never decide. A number that is not known is absent.
type Result struct {
	// Questions are the six, in order.
	Questions []QuestionScore `json:"questions" validate:"dive"`
	// Overall is the weighted mean of the questions' scores; absent while too few
	// answers are there.
	Overall *int `json:"overall,omitempty" validate:"omitempty,min=0,max=100"`
	// Coverage is the share of answers with a rating.
	Coverage int `json:"coverage" validate:"min=0,max=100"`
	// Divergence is where the parties differ.
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
	// Policy is what was weighed.
	Policy *Policy `json:"policy"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
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
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
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
	Views []View `json:"views" validate:"dive"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A View is what one party thinks of a criterion, or of a question.
type View struct {
	// Party is the identifier of the party.
	Party string `json:"party" validate:"required,id"`
	// Score is the mean of its respondents' ratings; absent when none has one.
	Score *int `json:"score,omitempty" validate:"omitempty,min=0,max=100"`
	// DontKnow is how many answers of its respondents are that they do not know.
	DontKnow int `json:"dontKnow,omitempty" validate:"min=0"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A Divergence is where the parties differ, and by how much over all.
type Divergence struct {
	// Alpha is Krippendorff's alpha for ordinal data in thousandths: 1000 is full
	// agreement, 0 is what chance would give. It is absent when it has no meaning:
	// fewer than two people rated the same criterion, or all ratings are equal.
	Alpha *int `json:"alpha,omitempty" validate:"omitempty,max=1000"`
	// Reading is the coefficient in a word.
	Reading Reading `json:"reading" validate:"required,enum"`
	// Widest are the criteria on which the parties differ most, the widest first.
	Widest []string `json:"widest" validate:"dive,required,id"`
	// Blank are the criteria that nobody could rate.
	Blank []string `json:"blank" validate:"dive,required,id"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A Reading is the coefficient of agreement in a word. The lines are those that
// Krippendorff gives for his coefficient: 0.800 and 0.667.
type Reading string

const (
	// ReadingNone says that there is nothing to compare.
	ReadingNone Reading = "not-comparable"
	// ReadingUniform says that all ratings are equal.
	ReadingUniform Reading = "uniform"
	// ReadingClose says that views are close: 0.800 and more.
	ReadingClose Reading = "close"
	// ReadingFair says that views are fairly close: 0.667 and more.
	ReadingFair Reading = "fair"
	// ReadingApart says that views are apart.
	ReadingApart Reading = "apart"
	// ReadingOpposed says that views are opposed: below what chance would give.
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
	Competing []Competition `json:"competing" validate:"dive"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
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
	Balance Balance `json:"balance" validate:"required,enum"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A LevelAccount is the needs of one party at one level.
type LevelAccount struct {
	// Level is where the needs arise.
	Level Level `json:"level" validate:"required,enum"`
	// Needs is how many the party has declared.
	Needs int `json:"needs" validate:"min=0"`
	// Met is how many of them a contribution of others meets.
	Met int `json:"met" validate:"min=0"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A Competition is an offer that takes publics from another.
type Competition struct {
	// Offer is the identifier of the offer.
	Offer string `json:"offer" validate:"required,id"`
	// With is the identifier of the offer that it competes with.
	With string `json:"with" validate:"required,id"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
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
	Facts []Reason `json:"facts" validate:"dive"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
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
	Unrated []string `json:"unrated" validate:"dive,required,id"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
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
	Risks []string `json:"risks" validate:"dive,required,id"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A RatedRisk is a risk with its levels.
type RatedRisk struct {
	// ID is the identifier of the risk.
	ID string `json:"id" validate:"required,id"`
	// Level is its level before treatment.
	Level string `json:"level" validate:"required,id"`
	// Residual is its level after treatment, where that is known.
	Residual string `json:"residual,omitempty" validate:"id"`
	// Digest is what an acceptance of the risk as it is would be bound to.
	Digest string `json:"digest,omitempty" validate:"digest"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
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

// ToChange is what would lead to a better indication.
type ToChange struct {
	// Next is the indication that the sets lead to, or better.
	Next Indication `json:"next,omitempty" validate:"enum"`
	// Searched is the number of answers up to which all sets were tried.
	Searched int `json:"searched" validate:"min=0"`
	// Sets are the smallest sets of answers that would do, at most ten. None are
	// there when answers alone would not do, or more of them would be needed.
	Sets []ChangeSet `json:"sets" validate:"dive"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}

// A ChangeSet is a set of answers to change together.
type ChangeSet struct {
	// Answers are the answers, each with the least rating that would do.
	Answers []AnswerChange `json:"answers" validate:"dive"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
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
	To Rating `json:"to,omitzero" validate:"enum"`
	// Unknown holds members this version does not know.
	Unknown wire.Unknown `json:"-"`
}
