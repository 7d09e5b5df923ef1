// Package form writes the six questions as a plain HTML form and reads what it
// sends. It stands inside the tag of the web component for readers without
// JavaScript, and alone where a server does the evaluation:
//
//	<vademecum-assessment>
//	  … what Render wrote …
//	</vademecum-assessment>
package form

import (
	"io"
	"net/url"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/markup"
	"github.com/vademecum-go/vademecum/lang"
)

// MaxParties is how many parties a form has at most.
const MaxParties = 20

// Options say what the form is like.
type Options struct {
	// Lang is the language of the form.
	Lang i18n.Lang
	// Action is the address that the form is sent to.
	Action string
	// Parties are those who answer; two without a name when there are none. A
	// form has at most [MaxParties].
	Parties []assess.Party
}

// names are those of the fields of one party.
type names struct{ prefix string }

func fieldsOf(party int) names                 { return names{"p" + strconv.Itoa(party) + "."} }
func (n names) id() string                     { return n.prefix + "id" }
func (n names) name() string                   { return n.prefix + "name" }
func (n names) rating(criterion string) string { return n.prefix + "rating." + criterion }
func (n names) comment(criterion string) string {
	return n.prefix + "comment." + criterion
}

const (
	formHead = `<form method="post" action="{action}" lang="{lang}">
<p>{hint}</p>`
	partyHead = `
<fieldset>
<legend>{title}</legend>
<input type="hidden" name="{idField}" value="{id}">
<p><label>{nameLabel} <input name="{nameField}" value="{name}"></label></p>`
	groupHead = `
<fieldset>
<legend>{title}</legend>`
	criterionHead = `
<fieldset>
<legend>{legend}</legend>
<p>{help}</p>`
	option = `
<label><input type="radio" name="{rating}" value="{value}"> {label}</label>`
	criterionFoot = `
<p><label>{commentLabel} <input name="{comment}"></label></p>`
	groupFoot = `
</fieldset>`
	formFoot = `
<p><button>{submit}</button></p>
</form>
`
)

// Render writes the form. It has no script, no style and no identifiers, so that
// it stands anywhere. The only errors are those of the writer.
func Render(w io.Writer, o Options) error {
	r := renderer{words: i18n.Words(o.Lang)}
	r.fill(formHead, "action", markup.Address(o.Action), "lang", string(i18n.Match(string(o.Lang))), "hint", r.word("widget.noscript"))
	parties := o.Parties
	if len(parties) == 0 {
		parties = []assess.Party{{ID: "partner-1"}, {ID: "partner-2"}}
	}
	for i, p := range parties[:min(len(parties), MaxParties)] {
		fields, name := fieldsOf(i), p.Name.In(string(o.Lang))
		title := markup.Text(name)
		if title == "" {
			title = r.word("widget.csv.party") + " " + strconv.Itoa(i+1)
		}
		r.fill(partyHead, "title", title, "idField", fields.id(), "id", markup.Text(p.ID), "nameLabel", r.word("widget.csv.party"), "nameField", fields.name(), "name", markup.Text(name))
		r.questions(fields)
		r.fill(groupFoot)
	}
	r.fill(formFoot, "submit", r.word("widget.submit"))
	_, err := io.WriteString(w, r.String())
	return err
}

// A renderer holds the form as far as it is written.
type renderer struct {
	strings.Builder
	words i18n.Catalogue
}

func (r *renderer) fill(template string, pairs ...string) {
	markup.Fill(&r.Builder, template, pairs...)
}

func (r *renderer) word(key string) string { return markup.Text(r.words.Format(key)) }

// questions writes the criteria, those of a question together.
func (r *renderer) questions(fields names) {
	var last assess.Question
	for c := range assess.Criteria() {
		if c.Question != last {
			if last != "" {
				r.fill(groupFoot)
			}
			last = c.Question
			r.fill(groupHead, "title", r.word("question."+string(last)))
		}
		key := "criterion." + c.Code
		r.fill(criterionHead, "legend", r.word(key+".question"), "help", r.word(key+".help"))
		for n := range assess.MaxScore + 1 {
			value := strconv.Itoa(n)
			r.fill(option, "rating", fields.rating(c.Code), "value", value, "label", value+" – "+r.word("rating."+value))
		}
		unknown := assess.DontKnow.String()
		r.fill(option, "rating", fields.rating(c.Code), "value", unknown, "label", r.word("rating."+unknown))
		r.fill(criterionFoot, "commentLabel", r.word("widget.comment"), "comment", fields.comment(c.Code))
		r.fill(groupFoot)
	}
	r.fill(groupFoot)
}

// Read returns the round that a sent form holds: a respondent for each party who
// answered something. What the form does not ask for is left out; texts are
// taken as they are, and [assess.Round.Check] says what is wrong with them.
func Read(values url.Values) assess.Round {
	var r assess.Round
	for i := range MaxParties {
		fields := fieldsOf(i)
		id := values.Get(fields.id())
		if id == "" {
			continue
		}
		name := values.Get(fields.name())
		if name == "" {
			name = id
		}
		r.Parties = append(r.Parties, assess.Party{ID: id, Name: lang.Plain(name)})
		person := assess.Respondent{Party: id, Answers: answers(values, fields)}
		if len(person.Answers) > 0 {
			r.Respondents = append(r.Respondents, person)
		}
	}
	return r
}

func answers(values url.Values, fields names) []assess.Answer {
	var out []assess.Answer
	for c := range assess.Criteria() {
		a := assess.Answer{Criterion: c.Code, Rating: rating(values.Get(fields.rating(c.Code)))}
		if comment := values.Get(fields.comment(c.Code)); comment != "" {
			a.Comment = lang.Plain(comment)
		}
		if !a.Rating.IsZero() || len(a.Comment) > 0 {
			out = append(out, a)
		}
	}
	return out
}

// rating returns the rating that the form's value stands for, none for any other.
func rating(value string) assess.Rating {
	if value == assess.DontKnow.String() {
		return assess.DontKnow
	}
	n, err := strconv.Atoi(value)
	if r := assess.Rated(n); err == nil && r.Valid() {
		return r
	}
	return assess.Unanswered
}
