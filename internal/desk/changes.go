package desk

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/edit"
)

// A Change is a member in which two texts differ.
type Change struct {
	// Path is where it stands, as of [edit.Change].
	Path string `json:"path"`
	// Member says in words which it is.
	Member string `json:"member"`
	// Before and After are what it holds, shortened; nothing where it is not there.
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
}

// mostChanges is how many changes are listed.
const mostChanges = 500

// changes answers with what differs between two texts, by member.
func (d *Desk) changes(a *answer, r *http.Request) {
	var asked struct{ Before, After string }
	if !a.body(r, &asked) {
		return
	}
	if !object([]byte(asked.Before)) || !object([]byte(asked.After)) {
		a.fail(http.StatusUnprocessableEntity, "desk.error.object")
		return
	}
	before, _ := partnership.Read([]byte(asked.Before), partnership.Options{On: d.today()})
	after, _ := partnership.Read([]byte(asked.After), partnership.Options{On: d.today()})
	list := []Change{}
	found := edit.Diff(before, after)
	for _, c := range found[:min(len(found), mostChanges)] {
		list = append(list, Change{c.Path, a.member(c.Path, before, after), a.shown(c.Old), a.shown(c.Value)})
	}
	a.json(http.StatusOK, map[string]any{"changes": list, "more": len(found) > len(list)})
}

// member returns a path as the titles of its members. Partners have their names.
func (a *answer) member(path string, docs ...*partnership.Document) string {
	tokens, _ := finding.Tokens(path)
	words := make([]string, 0, len(tokens))
	for _, token := range tokens {
		id, item := strings.CutPrefix(token, "@")
		if !item {
			words = append(words, i18n.Name(a.lang, "schema-title", token))
			continue
		}
		for _, doc := range docs {
			for i := range doc.Partners {
				if p := &doc.Partners[i]; tokens[0] == "partners" && p.ID == id && !p.Name.IsZero() {
					id = p.Name.In(string(a.lang))
				}
			}
		}
		words = append(words, id)
	}
	return strings.Join(words, " › ")
}

// shown returns a value as people read it: a text, or what a thing is called, else JSON.
func (a *answer) shown(value json.RawMessage) string {
	const most = 200
	var thing struct{ Name, Title lang.Text }
	if json.Unmarshal(value, &thing) == nil && !(thing.Name.IsZero() && thing.Title.IsZero()) {
		return cut(thing.Name.In(string(a.lang))+thing.Title.In(string(a.lang)), most)
	}
	var text lang.Text
	if text.UnmarshalJSON(value) == nil && !text.IsZero() {
		return cut(text.In(string(a.lang)), most)
	}
	return cut(string(value), most)
}

// cut shortens a text to a number of characters.
func cut(text string, most int) string {
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	return string(r[:most-1]) + "…"
}
