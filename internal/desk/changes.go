package desk

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
)

// A Change is a member in which two texts differ.
type Change struct {
	// Pointer is where it stands, in the text after or, when it is gone, before.
	Pointer string `json:"pointer"`
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
	c := comparing{a: a, list: []Change{}}
	before, ok := decoded(asked.Before)
	after, both := decoded(asked.After)
	if !ok || !both {
		a.fail(http.StatusUnprocessableEntity, "desk.error.object")
		return
	}
	c.compare("", nil, before, after)
	a.json(http.StatusOK, map[string]any{"changes": c.list, "more": c.more})
}

func decoded(text string) (value any, ok bool) {
	dec := json.NewDecoder(bytes.NewReader([]byte(text)))
	dec.UseNumber()
	return value, dec.Decode(&value) == nil
}

// A comparing gathers what differs.
type comparing struct {
	a    *answer
	list []Change
	more bool
}

// none is what is not there.
type none struct{}

func (c *comparing) compare(pointer string, words []string, before, after any) {
	if reflect.DeepEqual(before, after) {
		return
	}
	if was, ok := before.(map[string]any); ok {
		if now, ok := after.(map[string]any); ok && !(c.isText(was) && c.isText(now)) {
			c.objects(pointer, words, was, now)
			return
		}
	}
	if was, ok := before.([]any); ok {
		if now, ok := after.([]any); ok {
			c.lists(pointer, words, was, now)
			return
		}
	}
	if len(c.list) == mostChanges {
		c.more = true
		return
	}
	c.list = append(c.list, Change{pointer, strings.Join(words, " › "), c.shown(before), c.shown(after)})
}

func (c *comparing) objects(pointer string, words []string, was, now map[string]any) {
	names := map[string]bool{}
	for name := range was {
		names[name] = true
	}
	for name := range now {
		names[name] = true
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		c.compare(finding.Member(pointer, name), append(slices.Clone(words), c.title(name)), value(was, name), value(now, name))
	}
}

func value(object map[string]any, name string) any {
	if v, ok := object[name]; ok {
		return v
	}
	return none{}
}

// lists compares what has the same identifier, else what has the same place.
func (c *comparing) lists(pointer string, words []string, was, now []any) {
	before, after := byID(was), byID(now)
	item := func(i int, v any) []string {
		return append(slices.Clone(words), c.called(v, i))
	}
	if before == nil || after == nil {
		for i := range max(len(was), len(now)) {
			b, a := at(was, i), at(now, i)
			shown := a
			if i >= len(now) {
				shown = b
			}
			c.compare(finding.Index(pointer, i), item(i, shown), b, a)
		}
		return
	}
	for i, v := range was {
		if _, still := after[id(v)]; !still {
			c.compare(finding.Index(pointer, i), item(i, v), v, none{})
		}
	}
	for i, v := range now {
		var b any = none{}
		if k, there := before[id(v)]; there {
			b = was[k]
		}
		c.compare(finding.Index(pointer, i), item(i, v), b, v)
	}
}

func at(list []any, i int) any {
	if i < len(list) {
		return list[i]
	}
	return none{}
}

// byID returns where each item stands by its identifier, nil unless all have one of
// their own.
func byID(list []any) map[string]int {
	out := map[string]int{}
	for i, v := range list {
		out[id(v)] = i
	}
	if _, unnamed := out[""]; unnamed || len(out) < len(list) {
		return nil
	}
	return out
}

func id(v any) string {
	object, _ := v.(map[string]any)
	id, _ := object["id"].(string)
	return id
}

// called returns what to call an item of a list.
func (c *comparing) called(v any, i int) string {
	if object, ok := v.(map[string]any); ok {
		for _, name := range []string{"name", "title"} {
			if text := c.wording(object[name]); text != "" {
				return "“" + cut(text, 60) + "”"
			}
		}
	}
	return strconv.Itoa(i + 1)
}

// isText reports whether an object is a text by language.
func (c *comparing) isText(object map[string]any) bool { return c.wording(object) != "" }

// wording returns a text in the language of the answer, "" for what is no text.
func (c *comparing) wording(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	object, ok := v.(map[string]any)
	if !ok || len(object) == 0 {
		return ""
	}
	for tag, text := range object {
		if _, ok := text.(string); !ok || len(tag) > 12 || !isTag(tag) {
			return ""
		}
	}
	encoded, err := json.Marshal(object)
	var text lang.Text
	if err != nil || text.UnmarshalJSON(encoded) != nil {
		return ""
	}
	return text.In(string(c.a.lang))
}

// isTag reports whether a name can be that of a language: en, fr-CH.
func isTag(name string) bool {
	first, _, _ := strings.Cut(name, "-")
	return len(first) == 2 || len(first) == 3
}

// shown returns a value as people read it.
func (c *comparing) shown(v any) string {
	const most = 200
	if _, absent := v.(none); absent {
		return ""
	}
	if text := c.wording(v); text != "" {
		return cut(text, most)
	}
	encoded, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return cut(string(encoded), most)
}

// title returns what a member is called: as the pages of the format call it, else by
// the words of its name.
func (c *comparing) title(name string) string {
	key := "schema-title." + strings.TrimPrefix(name, "$")
	if title := c.a.word(key); title != key {
		return title
	}
	var b strings.Builder
	for i, r := range name {
		switch {
		case unicode.IsUpper(r) && i > 0:
			b.WriteRune(' ')
			b.WriteRune(unicode.ToLower(r))
		case i == 0:
			b.WriteRune(unicode.ToUpper(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func cut(text string, most int) string {
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	return string(r[:most-1]) + "…"
}
