package widget_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
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
		out["words/"+string(lang)+"-partnership.js"] = words(t, lang, func(key string) bool { return wanted[key] || starts(key, pageKeys) && !ofMember(key) })
		out["words/"+string(lang)+"-details.js"] = words(t, lang, func(key string) bool { return details[key] || ofMember(key) })
		out["words/"+string(lang)+"-moves.js"] = words(t, lang, func(key string) bool { return moves[key] || starts(key, moveKeys) })
	}
	return out
}

// ofMember reports whether words are the hint of a member of one type: page.hint.Need.party.
func ofMember(key string) bool {
	name, ok := strings.CutPrefix(key, "page.hint.")
	return ok && strings.Contains(name, ".")
}

// Every member of the format has a label and something that helps with it, in every
// language; neither speaks of identifiers or of notations, which nobody fills in.
func TestEveryMemberHasWords(t *testing.T) {
	_, all := documentTypes()
	for _, lang := range i18n.Languages() {
		catalogue := i18n.Words(lang)
		first := func(keys ...string) string {
			for _, key := range keys {
				if text, ok := catalogue.Text(key); ok {
					return text
				}
			}
			return ""
		}
		for _, of := range all {
			for i := range of.Fields {
				name := strings.TrimPrefix(of.Fields[i].Name, "$")
				about := string(lang) + " " + of.Name + "." + name
				label := first("page.label."+of.Name+"."+name, "page.label."+name, "schema-title."+of.Name+"."+name, "schema-title."+name)
				assert.NotEmpty(t, label, "to write: page.label.%s.%s", of.Name, name)
				assert.LessOrEqual(t, utf8.RuneCountInString(label), 50, about)
				hint := first("page.hint."+of.Name+"."+name, "page.hint."+name, "schema."+of.Name+"."+name)
				assert.NotEmpty(t, hint, "to write: page.hint.%s.%s", of.Name, name)
				if f := formOf(t, &of.Fields[i]); f.Kind == "reference" || f.Def != "" || f.Kind == "object" {
					continue // helped by what can be chosen, or by what is in it
				}
				assert.NotRegexp(t, `P\d|JSON|[Ii]dentifi(?:ant|er)s? (?:de|des|du|of)|«\x{a0}[a-z]+(?:-[a-z]+)+\x{a0}»|“[a-z]+-[a-z]+”`, hint, about)
			}
		}
	}
}

// A label or a hint of a member is of one that there is.
func TestWordsOfMembersAreOfMembers(t *testing.T) {
	_, all := documentTypes()
	names := map[string]bool{}
	for _, of := range all {
		for i := range of.Fields {
			name := strings.TrimPrefix(of.Fields[i].Name, "$")
			names[of.Name+"."+name], names[name] = true, true
		}
	}
	for key := range i18n.Words(i18n.French).Keys() {
		for _, prefix := range []string{"page.label.", "page.hint."} {
			if name, ok := strings.CutPrefix(key, prefix); ok {
				assert.True(t, names[name], key)
			}
		}
	}
}

// Every coded value has a word, every type that a list holds the words that add one,
// and every thing that is referred to the words for making the first.
func TestEveryChoiceHasWords(t *testing.T) {
	_, all := documentTypes()
	for _, lang := range i18n.Languages() {
		has := func(key string) bool { _, ok := i18n.Words(lang).Text(key); return ok }
		for _, of := range all {
			for _, code := range of.Codes {
				assert.True(t, has(wire.Kebab(of.Name)+"."+code), "%s: %s.%s", lang, wire.Kebab(of.Name), code)
			}
			for i := range of.Fields {
				f := &of.Fields[i]
				if f.Kind == wire.KindStructs {
					assert.True(t, has("page.one."+f.Of().Name), "%s: page.one.%s", lang, f.Of().Name)
				}
				if f.Has(wire.Refers) {
					assert.True(t, has("page.none."+f.Thing), "%s: page.none.%s", lang, f.Thing)
					assert.True(t, has("page.make."+f.Thing), "%s: page.make.%s", lang, f.Thing)
				}
			}
		}
	}
}
