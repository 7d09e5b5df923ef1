package assess

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

//go:generate go run ../test/tools/members

// A Round is one time that the parties ask themselves the six questions. Inside
// a partnership document its parties are the partners; a round in a file of its
// own names them itself.
type Round struct {
	// Schema is the address of the JSON Schema that an editor uses.
	Schema string `json:"$schema,omitempty" validate:"url"`
	// ID names the round inside its document.
	ID string `json:"id,omitempty" validate:"id" def:"round"`
	// Date is the day the round was held or closed.
	Date cal.Partial `json:"date,omitzero"`
	// Title says what the round was for.
	Title lang.Text `json:"title,omitempty" validate:"line"`
	// Parties are those who assess, when the round stands alone.
	Parties []Party `json:"parties,omitempty" validate:"dive"`
	// Respondents are those who answered, each apart from the others.
	Respondents []Respondent `json:"respondents,omitempty" validate:"dive"`
	// Needs are those that the round has named, besides the document's own.
	Needs []Need `json:"needs,omitempty" validate:"dive"`
	// Contributions are those that the round has named, besides the document's own.
	Contributions []Contribution `json:"contributions,omitempty" validate:"dive"`
	// Risks are those that the round has named, besides the document's own.
	Risks []Risk `json:"risks,omitempty" validate:"dive"`
	// Ext holds additions, by reverse domain.
	Ext     format.Ext     `json:"ext,omitzero" validate:"ext"`
	Unknown format.Unknown `json:"-"`
}

// A Party is one side of an assessment that stands alone.
type Party struct {
	// ID names the party inside the round.
	ID string `json:"id" validate:"required,id" def:"party"`
	// Name is how people call the party.
	Name    lang.Text      `json:"name,omitempty" validate:"line"`
	Unknown format.Unknown `json:"-"`
}

// A Respondent is somebody who answers the questions for a party, without
// seeing the answers of others.
type Respondent struct {
	// Party is the identifier of the party that the respondent speaks for.
	Party string `json:"party" validate:"required,id" ref:"party"`
	// Role is the function of the respondent there; a name is not needed.
	Role lang.Text `json:"role,omitempty" validate:"line"`
	// Date is the day of the answers.
	Date cal.Partial `json:"date,omitzero"`
	// Answers are the ratings, at most one for each criterion.
	Answers []Answer       `json:"answers,omitempty" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// An Answer is what a respondent says about one criterion.
type Answer struct {
	// Criterion is the code of the criterion, such as "who-values".
	Criterion string `json:"criterion" validate:"required,id"`
	// Rating goes from 0 (not at all) to 4 (fully), or is "unknown" when the
	// respondent does not know. Without it the criterion was not answered.
	Rating Rating `json:"rating,omitzero" validate:"enum"`
	// Comment gives the reason in the respondent's own words.
	Comment lang.Text      `json:"comment,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}
