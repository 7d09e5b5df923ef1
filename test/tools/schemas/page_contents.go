package main

import (
	"reflect"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/schema"
)

// contents lists what the page explains: for each document, what stands in it.
func (p *page) contents() {
	p.line("\n## %s\n", p.say("contents"))
	p.line("- [%s](#forms)", p.say("forms"))
	for _, d := range documents {
		var inside []string
		for _, t := range structs(d.root)[1:] {
			inside = append(inside, p.link(t))
		}
		p.line("- %s", p.said.Format("schema-doc.contents.document",
			finding.Text("document", "**"+p.link(d.root)+"**"),
			finding.Text("file", "../schema/"+schema.Current+"/"+schema.Variant{Lang: string(p.words.lang)}.File(d.name)),
			finding.Text("types", strings.Join(inside, ", "))))
	}
	p.line("- [%s](#codes)", p.say("vocabularies"))
}

// link leads to the place where a type is explained.
func (p *page) link(t reflect.Type) string {
	title, _ := p.words.of(t)
	return "[" + title + "](#" + strings.ToLower(typeName(t)) + ")"
}

// used tells in which members of which types a type stands.
func (p *page) used(t reflect.Type) {
	var places []string
	for _, holder := range allStructs() {
		for _, m := range members(holder) {
			if structOf(m.field.Type) == t {
				places = append(places, p.link(holder)+" "+code(m.name))
			}
		}
	}
	if len(places) > 0 {
		p.line("\n%s", p.said.Format("schema-doc.used", finding.Text("places", strings.Join(places, ", "))))
	}
}
