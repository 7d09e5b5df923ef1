package demo

import (
	"net/http"
	"strings"
	"time"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/assess/form"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/markup"
	"github.com/vademecum-go/vademecum/partnership"
)

// largest is how much a form may send.
const largest = 8 << 20

// field is the name that the component has in the form of the demo.
const field = "partnership"

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
	words := i18n.Words(i18n.French)
	title, points := words.Format("widget.error.kind"), ""
	if ok {
		title = words.Format("result.indication", finding.Word("indication", "indication."+string(result.Indication)))
		points = score(result)
	}
	var findings strings.Builder
	for f := range list.All() {
		findings.WriteString("<li>" + markup.Text(i18n.Message(i18n.French, f)) + "</li>")
	}
	execute(w, "received.html", policyPlain, "title", markup.Text(title), "score", markup.Text(points), "inform", text(words, "result.inform"), "findings", findings.String())
}

func evaluate(r *http.Request, on cal.Date) (assess.Result, finding.List, bool) {
	if sent := r.PostForm.Get(field); sent != "" {
		doc, list := partnership.Read([]byte(sent), partnership.Options{On: on})
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
	coverage := finding.Count("coverage", r.Coverage)
	if r.Overall == nil {
		return i18n.Words(i18n.French).Format("result.overall.none", coverage)
	}
	return i18n.Words(i18n.French).Format("result.overall", finding.Count("score", *r.Overall), coverage)
}
