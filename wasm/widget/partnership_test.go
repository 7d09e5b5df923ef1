package widget_test

import (
	"testing"

	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// pageKeys begin the keys of the words that the page of a whole partnership shows
// before anything else is loaded; moveKeys those of what it asks the engine for.
var (
	pageKeys = []string{"page.", "widget.choose", "widget.computing", "widget.error.", "widget.noanswer", "widget.noengine", "widget.opened", "widget.optional", "widget.private", "widget.saved"}
	moveKeys = []string{"command.convention.", "command.impact.", "command.agenda.none", "command.agenda.overdue", "phase."}
)

// pageWords returns the files of words of the page by name.
func pageWords(t *testing.T) map[string][]byte {
	t.Helper()
	wanted, details := map[string]bool{}, map[string]bool{}
	visited := map[*wire.Type]bool{}
	var visit func(*wire.Type)
	visit = func(typ *wire.Type) {
		if typ == nil || visited[typ] {
			return
		}
		visited[typ] = true
		wanted["schema-title."+typ.Name] = true
		for i := range typ.Fields {
			f := &typ.Fields[i]
			name := f.Name
			if name == "$schema" {
				name = "schema"
			}
			for _, key := range []string{"schema-title." + typ.Name + "." + name, "schema-title." + name} {
				wanted[key] = true
			}
			details["schema."+typ.Name+"."+name] = true
			if of := f.Of(); of != nil {
				for _, code := range of.Codes {
					wanted[wire.Kebab(of.Name)+"."+code] = true
				}
				visit(of)
			}
		}
	}
	visit(partnership.Members((*partnership.Document)(nil)).Type())
	moves := map[string]bool{}
	for r := range lifecycle.Rules() {
		moves[string(r.Code)], moves[string(r.Code)+".hint"] = true, true
	}
	out := map[string][]byte{}
	for _, lang := range i18n.Languages() {
		out["words/"+string(lang)+"-partnership.js"] = words(t, lang, func(key string) bool { return wanted[key] || starts(key, pageKeys) })
		out["words/"+string(lang)+"-details.js"] = words(t, lang, func(key string) bool { return details[key] })
		out["words/"+string(lang)+"-moves.js"] = words(t, lang, func(key string) bool { return moves[key] || starts(key, moveKeys) })
	}
	return out
}
