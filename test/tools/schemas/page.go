package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// A page explains the format to people without Go, in one language.
type page struct {
	strings.Builder
	words    words
	said     i18n.Catalogue // the words of the page itself
	since    map[string]string
	rules    map[string][]string
	examples examples
}

// formatPage returns the page that explains every member of every type.
func (g *generator) formatPage(lang i18n.Lang) ([]byte, error) {
	rules, err := looks()
	if err != nil {
		return nil, err
	}
	since, err := sinces()
	if err != nil {
		return nil, err
	}
	p := page{
		words: words{lang, lookup(g.catalogues[lang])}, said: i18n.Words(lang), since: since, rules: rules, examples: g.examples,
	}
	p.line("# %s", p.say("title"))
	p.line("\n%s", p.say("intro"))
	p.line("\n%s", p.say("reading"))
	p.contents()
	p.forms()
	for _, t := range allStructs() {
		p.typ(t)
	}
	p.codes()
	return []byte(p.String()), nil
}

func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *page) say(key string) string { return p.said.Format("schema-doc." + key) }

// row writes a row of a table.
func (p *page) row(cells ...string) {
	for i, c := range cells {
		cells[i] = strings.NewReplacer("|", `\|`, "\n", " ").Replace(c)
	}
	p.line("| %s |", strings.Join(cells, " | "))
}

func (p *page) head(keys ...string) {
	var titles, rules []string
	for _, key := range keys {
		titles = append(titles, p.say(key))
		rules = append(rules, "---")
	}
	p.line("")
	p.row(titles...)
	p.row(rules...)
}

// formOrder are the forms in the order in which the page explains them.
var formOrder = []string{"line", "prose", "id", "date", "partial", "period", "number", "boolean", "code", "list", "country", "url", "email", "decimal", "digest", "version", "pointer", "rating", "ext"}

func (p *page) forms() {
	p.line("\n## %s", p.say("forms"))
	p.line("\n<a id=\"forms\"></a>")
	p.head("form", "meaning", "example", "rules")
	for _, form := range formOrder {
		p.row("**"+p.say("form."+form)+"**", p.say("form."+form+".meaning"), code(p.exampleOf(form)), p.rulesOf(formRules[form]))
	}
}

// formRules are the rules that look at every value of a form.
var formRules = map[string][]string{
	"line": {"text-lines", "text-long", "text-control", "text-blank", "language-form"}, "prose": {"text-control", "text-blank", "language-form"}, "id": {"id-form", "id-duplicate", "reference-unknown", "reference-misspelt"},
	"date": {"date-form", "date-calendar"}, "partial": {"partial-form", "date-calendar"}, "period": {"period-form", "date-calendar"},
	"number": {"json-number", "value-small", "value-large"}, "code": {"value-unknown", "value-misspelt"}, "list": {"list-repeats", "limit-items"},
	"country": {"country-form"}, "url": {"url-form"}, "email": {"email-form"}, "decimal": {"decimal-form"}, "digest": {"digest-form"},
	"version": {"version-form", "version-unknown", "version-newer"}, "pointer": {"pointer-form"}, "rating": {"rating-form"}, "ext": {"extension-form"},
}

// exampleOf returns an example of a form as JSON.
func (p *page) exampleOf(form string) string {
	if f, ok := forms[form]; ok {
		return strconv.Quote(f.example)
	}
	return map[string]string{
		"line": `{"fr": "Salle B", "en": "Room B"}`, "prose": strconv.Quote(p.say("form.prose.example")), "number": "14", "boolean": "true", "code": `"workshop"`,
		"list": "[…]", "rating": `3`, "ext": `{"org.example.crm": {"number": 7}}`,
	}[form]
}

func (p *page) typ(t reflect.Type) {
	title, description := p.words.of(t)
	p.line("\n## %s", title)
	p.line("\n<a id=%q></a>%s", strings.ToLower(typeName(t)), description)
	p.used(t)
	p.head("member", "type", "meaning", "example", "since", "rules")
	for _, m := range members(t) {
		name := "`" + m.name + "`"
		if needed, _ := required(m); needed {
			name += " " + p.say("required")
		}
		_, meaning := p.words.ofMember(t, m)
		if kind, codes := vocabulary(m.field.Type); len(codes) > 0 {
			meaning = p.words.get(memberKey(t, m)) + " " + p.say("codes") + " [" + kind + "](#" + kind + ")."
		}
		key := typeName(t) + "." + m.name
		p.row(name, p.typeOf(m), meaning, code(p.examples.member(t, m, p.words.lang)), p.since[key], p.rulesOf(p.rules[key]))
	}
	if text := p.examples.of(t, p.words.lang); len(text) > 0 {
		var b bytes.Buffer
		if json.Indent(&b, text, "", "  ") == nil {
			p.line("\n```json\n%s\n```", b.String())
		}
	}
}

// structOf returns the struct that a type is or holds, nil for none.
func structOf(t reflect.Type) reflect.Type {
	for mapped(t) == nil && (t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice) {
		t = t.Elem()
	}
	if mapped(t) != nil || t.Kind() != reflect.Struct {
		return nil
	}
	return t
}

// typeOf says what a member holds.
func (p *page) typeOf(m member) string {
	t := m.field.Type
	many := mapped(t) == nil && t.Kind() == reflect.Slice
	one := ""
	if s := structOf(t); s != nil {
		title, _ := p.words.of(s)
		one = "[" + title + "](#" + strings.ToLower(typeName(s)) + ")"
	} else {
		rule := m.rule
		if many {
			t, rule = t.Elem(), *m.rule.each
		}
		one = p.say("form." + formOf(t, rule))
	}
	if many {
		return p.said.Format("schema-doc.many", finding.Text("of", one))
	}
	return one
}

// formOf returns the form of a value that is no struct.
func formOf(t reflect.Type, r rules) string {
	switch {
	case t == reflect.TypeFor[assess.Rating]():
		return "rating"
	case codes(t) != nil:
		return "code"
	case t.Kind() == reflect.Int, t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Int:
		return "number"
	case t.Kind() == reflect.Pointer:
		return "boolean"
	case r.form != "":
		return r.form
	}
	return strings.ToLower(t.Name()) // of package cal: date, partial, period
}

// required reports whether a member must be there.
func required(m member) (bool, error) {
	s := plainSchema(m.field.Type)
	return constrain(s, m.field.Type, m.rule, m.empty)
}

func (p *page) codes() {
	p.line("\n## %s", p.say("vocabularies"))
	p.line("\n<a id=\"codes\"></a>")
	seen := map[string]bool{}
	for _, t := range allStructs() {
		for _, m := range members(t) {
			kind, list := vocabulary(m.field.Type)
			if len(list) == 0 || seen[kind] {
				continue
			}
			seen[kind] = true
			p.line("\n### %s", kind)
			p.head("code", "name", "since")
			for _, c := range list {
				p.row(code(c), i18n.Name(p.words.lang, kind, c), p.since[typeName(t)+"."+m.name+"="+c])
			}
		}
	}
}

// code returns a text as code, and nothing for none.
func code(text string) string {
	if text == "" {
		return ""
	}
	return "`" + text + "`"
}

// rulesOf names rules, each with the way to what it says.
func (p *page) rulesOf(rules []string) string {
	file := "rules.md"
	if p.words.lang == i18n.French {
		file = "rules.fr.md"
	}
	out := make([]string, len(rules))
	for i, r := range rules {
		out[i] = "[" + code(r) + "](" + file + "#" + r + ")"
	}
	return strings.Join(out, " ")
}
