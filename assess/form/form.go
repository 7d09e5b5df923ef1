// Package form writes the six questions as a plain HTML form and reads what it
// sends. It stands inside the tag of the web component for readers without
// JavaScript, and alone where a server does the evaluation:
//
//	<vademecum-assessment>
//	  … what Render wrote …
//	</vademecum-assessment>
package form

import (
	"html/template"
	"io"
	"net/url"
	"strconv"
	"sync"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/i18n"
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

type (
	option    struct{ Value, Label string }
	criterion struct {
		Legend, Help, Rating, Comment string
		Options                       []option
	}
	question struct {
		Title    string
		Criteria []criterion
	}
	party struct {
		Title, IDField, ID, NameField, Name string
		Questions                           []question
	}
	view struct {
		Action, Lang, Hint, NameLabel, CommentLabel, Submit string
		Parties                                             []party
	}
)

// page is parsed when a form is first written.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("form").Parse(`<form method="post" action="{{.Action}}" lang="{{.Lang}}">
<p>{{.Hint}}</p>
{{- range .Parties}}
<fieldset>
<legend>{{.Title}}</legend>
<input type="hidden" name="{{.IDField}}" value="{{.ID}}">
<p><label>{{$.NameLabel}} <input name="{{.NameField}}" value="{{.Name}}"></label></p>
{{- range .Questions}}
<fieldset>
<legend>{{.Title}}</legend>
{{- range .Criteria}}
{{- $rating := .Rating}}
<fieldset>
<legend>{{.Legend}}</legend>
<p>{{.Help}}</p>
{{- range .Options}}
<label><input type="radio" name="{{$rating}}" value="{{.Value}}"> {{.Label}}</label>
{{- end}}
<p><label>{{$.CommentLabel}} <input name="{{.Comment}}"></label></p>
</fieldset>
{{- end}}
</fieldset>
{{- end}}
</fieldset>
{{- end}}
<p><button>{{.Submit}}</button></p>
</form>
`))
})

// Render writes the form. It has no script, no style and no identifiers, so that
// it stands anywhere. The only errors are those of the writer.
func Render(w io.Writer, o Options) error {
	words := i18n.Words(o.Lang)
	v := view{
		Action: o.Action, Lang: string(i18n.Match(string(o.Lang))), Hint: words.Format("widget.noscript"), Submit: words.Format("widget.submit"),
		NameLabel: words.Format("widget.csv.party"), CommentLabel: words.Format("widget.comment"),
	}
	parties := o.Parties
	if len(parties) == 0 {
		parties = []assess.Party{{ID: "partner-1"}, {ID: "partner-2"}}
	}
	for i, p := range parties[:min(len(parties), MaxParties)] {
		fields := fieldsOf(i)
		title := p.Name.In(string(o.Lang))
		if title == "" {
			title = words.Format("widget.csv.party") + " " + strconv.Itoa(i+1)
		}
		v.Parties = append(v.Parties, party{title, fields.id(), p.ID, fields.name(), p.Name.In(string(o.Lang)), questions(words, fields)})
	}
	return page().Execute(w, v)
}

func questions(words i18n.Catalogue, fields names) []question {
	options := make([]option, 0, assess.MaxScore+2)
	for n := range assess.MaxScore + 1 {
		options = append(options, option{strconv.Itoa(n), strconv.Itoa(n) + " – " + words.Format("rating."+strconv.Itoa(n))})
	}
	options = append(options, option{assess.DontKnow.String(), words.Format("rating." + assess.DontKnow.String())})
	var out []question
	for c := range assess.Criteria() {
		title := words.Format("question." + string(c.Question))
		if len(out) == 0 || out[len(out)-1].Title != title {
			out = append(out, question{Title: title})
		}
		key := "criterion." + c.Code
		last := &out[len(out)-1]
		last.Criteria = append(last.Criteria, criterion{
			words.Format(key + ".question"), words.Format(key + ".help"), fields.rating(c.Code), fields.comment(c.Code), options,
		})
	}
	return out
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
	if err != nil {
		return assess.Unanswered
	}
	return assess.Rated(n)
}
