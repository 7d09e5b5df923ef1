package demo

import (
	"bytes"
	"html/template"
	"net/http"
	"strconv"
	"time"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/wasm/form"
)

// largest is how much a form may send.
const largest = 8 << 20

// field is the name that the component has in the form of the demo.
const field = "partnership"

var formPage = template.Must(template.New("form").Parse(`<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dans un formulaire</title>
<link rel="stylesheet" href="demo.css">
<script type="module" src="widget/vademecum-assessment.js"></script>
<main>
<h1>Dans un formulaire</h1>
<form id="host" method="post" action="received"></form>
<vademecum-assessment name="partnership" form="host">
{{.}}
</vademecum-assessment>
<p><button form="host">Envoyer au serveur</button> <button form="host" type="reset">Remettre à zéro</button></p>
</main>
</html>
`))

// withForm serves the component in a form of its page, with the plain form for
// readers without JavaScript inside the tag.
func withForm(w http.ResponseWriter, _ *http.Request) {
	var plain, text bytes.Buffer
	if err := form.Render(&plain, form.Options{Lang: i18n.French, Action: "received"}); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := formPage.Execute(&text, template.HTML(plain.String())); err != nil { //nolint:gosec // form.Render has escaped it
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Security-Policy", policyWasm)
	send(w, "form.html", text.Bytes())
}

var receivedPage = template.Must(template.New("received").Parse(`<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<link rel="stylesheet" href="demo.css">
<main>
<h1>{{.Title}}</h1>
<p>{{.Score}}</p>
<p>{{.Inform}}</p>
<ul>{{range .Findings}}<li>{{.}}</li>{{end}}</ul>
</main>
</html>
`))

// received evaluates what a form has sent: the document of the component, or the
// fields of the plain form.
func received(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, largest)
	if err := r.ParseForm(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	now := time.Now()
	on, err := cal.NewDate(now.Year(), int(now.Month()), now.Day())
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	result, list, ok := evaluate(r, on)
	view := struct {
		Title, Score, Inform string
		Findings             []string
	}{Inform: i18n.Words(i18n.French).Format("result.inform")}
	if ok {
		view.Title = i18n.Words(i18n.French).Format("result.indication", finding.Word("indication", "indication."+string(result.Indication)))
		view.Score = score(result)
	} else {
		view.Title = i18n.Words(i18n.French).Format("widget.error.kind")
	}
	for f := range list.All() {
		view.Findings = append(view.Findings, i18n.Message(i18n.French, f))
	}
	var text bytes.Buffer
	if err := receivedPage.Execute(&text, view); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Security-Policy", policyPlain)
	send(w, "received.html", text.Bytes())
}

func evaluate(r *http.Request, on cal.Date) (assess.Result, finding.List, bool) {
	if text := r.PostForm.Get(field); text != "" {
		doc, list := partnership.Read([]byte(text), partnership.Options{On: on})
		if !list.Valid() {
			return assess.Result{}, list, false
		}
		result, ok := doc.Assess("", on, assess.DefaultPolicy())
		return result, list, ok
	}
	round := form.Read(r.PostForm)
	if len(round.Parties) == 0 {
		return assess.Result{}, finding.List{}, false
	}
	return assess.Evaluate(assess.Input{Round: &round, On: on}, assess.DefaultPolicy()), round.Check("", on), true
}

func score(r assess.Result) string {
	coverage := finding.Text("coverage", strconv.Itoa(r.Coverage))
	if r.Overall == nil {
		return i18n.Words(i18n.French).Format("result.overall.none", coverage)
	}
	return i18n.Words(i18n.French).Format("result.overall", finding.Text("score", strconv.Itoa(*r.Overall)), coverage)
}
