package demo

import (
	"net/http"
	"strings"
	"sync"

	"github.com/vademecum-go/vademecum/assess/form"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/markup"
)

// A page shows one way to have the component. Its words are those of the
// catalogue under its key.
type page struct {
	name, key string
	lang      i18n.Lang // French without one
	body      string
	framed    bool   // the page itself loads nothing of the component
	style     string // demo.css without one
	policy    string // policyOpen without one
	rules     bool   // the page shows its policy
	people    bool   // it is for those who work with partnerships, not for web masters
	script    string // vademecum-assessment without one
}

// table is all pages, in the order of the index. They are made when they are served.
var table = sync.OnceValue(func() []page {
	return []page{
		{name: "alone.html", key: "alone", people: true, body: `<vademecum-assessment></vademecum-assessment>`},
		{name: "partnership.html", key: "partnership", people: true, script: "vademecum-partnership", body: `<vademecum-partnership></vademecum-partnership>`},
		{name: "case.html", key: "case", people: true, body: `<vademecum-assessment src="case.json" step="result"></vademecum-assessment>`},
		{name: "partnership-case.html", key: "partnership-case", people: true, script: "vademecum-partnership", body: `<vademecum-partnership src="case.json"></vademecum-partnership>`},
		{name: "english.html", key: "english", lang: i18n.English, body: `<vademecum-assessment></vademecum-assessment>`},
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

// script is the tag that brings a component.
func script(name string) string {
	return `<script type="module" src="widget/` + name + `.js"></script>`
}

// hostForm is a form of the page with the component as its field, and inside the
// tag the plain form for readers without JavaScript. That one cannot stand in the
// form of the page, so the component names it.
func hostForm() string {
	var plain strings.Builder
	if err := form.Render(&plain, form.Options{Lang: i18n.French, Action: "received"}); err != nil {
		panic(err) // a strings.Builder takes everything
	}
	words := i18n.Words(i18n.French)
	return `<form id="host" method="post" action="received"></form>
<vademecum-assessment name="` + field + `" form="host">
` + plain.String() + `</vademecum-assessment>
<p><button form="host">` + text(words, "demo.send") + `</button> <button form="host" type="reset">` + text(words, "demo.reset") + `</button></p>`
}

// serve writes the page.
func (p page) serve(w http.ResponseWriter, r *http.Request) {
	lang := p.lang
	if asked := r.URL.Query().Get("lang"); asked != "" && p.people {
		lang = i18n.Match(asked)
	}
	words := i18n.Words(lang)
	style, policy, component, rules := p.style, p.policy, p.script, ""
	if component == "" {
		component = "vademecum-assessment"
	}
	head := script(component)
	if style == "" {
		style = "demo.css"
	}
	if policy == "" {
		policy = policyOpen
	}
	if p.framed {
		head = ""
	}
	if p.rules {
		rules = "\n<p>" + text(words, "demo.policy") + "</p>\n<p><code>" + markup.Text(policy) + "</code></p>"
	}
	execute(w, "layout.html", policy, "lang", string(i18n.Match(string(lang))), "title", text(words, "demo."+p.key+".title"), "style", markup.Address(style),
		"head", head, "back", text(words, "demo.back"), "rules", rules, "body", p.body)
}

// text returns the words with the key as they stand in a page.
func text(words i18n.Catalogue, key string) string { return markup.Text(words.Format(key)) }

// execute writes a page under the policy. The values of the pairs are markup.
func execute(w http.ResponseWriter, name, policy string, pairs ...string) {
	template, err := pages.ReadFile("pages/" + name)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	var b strings.Builder
	markup.Fill(&b, string(template), pairs...)
	w.Header().Set("Content-Security-Policy", policy+"; frame-ancestors 'none'")
	send(w, name, []byte(b.String()))
}

const (
	// side is the start page in one language: what people come for, and what web masters try.
	side = `
<section lang="{lang}">
<h1>{title}</h1>
<p>{intro}</p>
<ul class="people">{people}
</ul>
<details>
<summary>{masters}</summary>
<p>{about}</p>
<dl>{pages}
</dl>
</details>
</section>`
	card = `
<li><a class="first" href="{name}">{title}</a>
<p>{about}</p></li>`
	entry = `
<dt><a href="{name}">{title}</a></dt>
<dd>{about}</dd>`
)

// index leads to every page and explains it, in both languages side by side.
func index(w http.ResponseWriter, _ *http.Request) {
	var sides strings.Builder
	for _, lang := range i18n.Languages() {
		words := i18n.Words(lang)
		var cards, entries strings.Builder
		for _, p := range table() {
			at, template := &entries, entry
			if p.people {
				at, template = &cards, card
			}
			address := p.name
			if p.people && lang != i18n.French {
				address += "?lang=" + string(lang)
			}
			markup.Fill(at, template, "name", markup.Address(address), "title", text(words, "demo."+p.key+".title"), "about", text(words, "demo."+p.key+".about"))
		}
		markup.Fill(&sides, side, "lang", string(lang), "title", text(words, "demo.title"), "intro", text(words, "demo.intro"), "people", cards.String(),
			"masters", text(words, "demo.masters"), "about", text(words, "demo.masters.about"), "pages", entries.String())
	}
	execute(w, "index.html", policyPlain, "title", text(i18n.Words(i18n.French), "demo.title"), "sides", sides.String())
}
