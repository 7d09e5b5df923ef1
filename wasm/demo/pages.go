package demo

import (
	"bytes"
	"html/template"
	"net/http"
	"strings"
	"sync"

	"github.com/vademecum-go/vademecum/assess/form"
	"github.com/vademecum-go/vademecum/i18n"
)

// templates are parsed when a page is first asked for: no other command pays for it.
var templates = sync.OnceValue(func() *template.Template { return template.Must(template.ParseFS(pages, "pages/*.html")) })

// A page shows one way to have the component. Its words are those of the
// catalogue under its key.
type page struct {
	name, key string
	lang      i18n.Lang // French without one
	body      template.HTML
	framed    bool   // the page itself loads nothing of the component
	style     string // demo.css without one
	policy    string // policyOpen without one
	rules     bool   // the page shows its policy
}

// table is all pages, in the order of the index. They are made when they are served.
var table = sync.OnceValue(func() []page {
	return []page{
		{name: "alone.html", key: "alone", body: `<vademecum-assessment></vademecum-assessment>`},
		{name: "english.html", key: "english", lang: i18n.English, body: `<vademecum-assessment></vademecum-assessment>`},
		{name: "case.html", key: "case", body: `<vademecum-assessment src="case.json"></vademecum-assessment>`},
		{name: "single.html", key: "single", body: `<vademecum-assessment mode="single-page"></vademecum-assessment>`},
		{name: "form.html", key: "form", body: hostForm()},
		{name: "two.html", key: "two", body: `<div class="two"><vademecum-assessment id="fr"></vademecum-assessment>
<div lang="en"><vademecum-assessment id="en"></vademecum-assessment></div></div>`},
		{name: "host.html", key: "host", style: "host.css", body: `<vademecum-assessment></vademecum-assessment>`},
		{name: "light.html", key: "light", body: `<vademecum-assessment shadow="none"></vademecum-assessment>`},
		{name: "frame.html", key: "frame", framed: true, body: `<iframe title="Évaluation d’un partenariat" data-src="widget/embed.html?lang=fr"></iframe>
<script type="module" src="frame.js"></script>`},
		{name: "strict.html", key: "strict", policy: policyStrict, rules: true, body: `<vademecum-assessment></vademecum-assessment>`},
		{name: "plain.html", key: "plain", policy: policyPlain, rules: true, body: `<vademecum-assessment></vademecum-assessment>`},
	}
})

// Policies that a page of a public body may have.
const (
	policyOpen = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; " +
		"frame-src 'self'; base-uri 'none'; require-trusted-types-for 'script'"
	policyStrict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; " +
		"require-trusted-types-for 'script'; trusted-types 'none'"
	// policyPlain allows no WebAssembly.
	policyPlain = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
)

// script is the tag that brings the component.
const script template.HTML = `<script type="module" src="widget/vademecum-assessment.js"></script>`

// hostForm is a form of the page with the component as its field, and inside the
// tag the plain form for readers without JavaScript. That one cannot stand in the
// form of the page, so the component names it.
func hostForm() template.HTML {
	var plain strings.Builder
	if err := form.Render(&plain, form.Options{Lang: i18n.French, Action: "received"}); err != nil {
		panic(err) // a strings.Builder takes everything
	}
	words := i18n.Words(i18n.French)
	return `<form id="host" method="post" action="received"></form>
<vademecum-assessment name="` + field + `" form="host">
` + template.HTML(plain.String()) + `</vademecum-assessment>
<p><button form="host">` + template.HTML(words.Format("demo.send")) + `</button> <button form="host" type="reset">` + template.HTML(words.Format("demo.reset")) + `</button></p>` //nolint:gosec // our own words
}

// serve writes the page.
func (p page) serve(w http.ResponseWriter, _ *http.Request) {
	words := i18n.Words(p.lang)
	view := struct {
		Lang                                 i18n.Lang
		Title, Style, Back, Rules, RulesHint string
		Head, Body                           template.HTML
	}{
		Lang: i18n.Match(string(p.lang)), Title: words.Format("demo." + p.key + ".title"), Style: p.style, Back: words.Format("demo.back"),
		RulesHint: words.Format("demo.policy"), Body: p.body,
	}
	if view.Style == "" {
		view.Style = "demo.css"
	}
	if !p.framed {
		view.Head = script
	}
	policy := p.policy
	if policy == "" {
		policy = policyOpen
	}
	if p.rules {
		view.Rules = policy
	}
	execute(w, "layout.html", view, policy)
}

// execute writes what the template makes of the view, under the policy.
func execute(w http.ResponseWriter, name string, view any, policy string) {
	var text bytes.Buffer
	if err := templates().ExecuteTemplate(&text, name, view); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Security-Policy", policy+"; frame-ancestors 'none'")
	send(w, name, text.Bytes())
}

// A side is the index in one language.
type side struct {
	Lang                      i18n.Lang
	Title, Intro, Fill, First string
	Pages                     []entry
}

type entry struct{ Name, Title, About string }

// index leads to every page and explains it, in both languages side by side.
func index(w http.ResponseWriter, _ *http.Request) {
	var sides []side
	for _, lang := range []i18n.Lang{i18n.French, i18n.English} {
		words := i18n.Words(lang)
		s := side{Lang: lang, Title: words.Format("demo.title"), Intro: words.Format("demo.intro"), Fill: words.Format("demo.fill"), First: "alone.html"}
		if lang == i18n.English {
			s.First = "english.html"
		}
		for _, p := range table() {
			s.Pages = append(s.Pages, entry{p.name, words.Format("demo." + p.key + ".title"), words.Format("demo." + p.key + ".about")})
		}
		sides = append(sides, s)
	}
	execute(w, "index.html", sides, policyPlain)
}
