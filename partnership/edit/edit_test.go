package edit_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/edit"
	"github.com/vademecum-go/vademecum/test/sample"
)

const rooms = `{"version": "1.0", "name": {"fr": "Salles", "en": "Rooms"}, "fictional": true, "later": {"z": 1, "a": 2}, "partners": [{"id": "host", "name": "Host"}, {"id": "7", "name": "Seven"}], "triggers": [{"kind": "reform"}]}`

func read(t *testing.T, text string) *partnership.Document {
	doc, found := partnership.Read([]byte(text), partnership.Options{})
	require.NoError(t, found.Err())
	return doc
}

func line(t *testing.T, doc *partnership.Document) string {
	text, err := doc.AppendLine(nil)
	require.NoError(t, err)
	return string(text)
}

// The examples of RFC 7396 that fit a document, and what a document asks for besides.
func TestMerge(t *testing.T) {
	tests := []struct {
		name, patch string
		want        string // what Diff says of it
		code        finding.Code
	}{
		{"a member", `{"fictional": false}`, `[{"op":"replace","path":"/fictional","old":true,"value":false}]`, ""},
		{"null removes", `{"later": null, "nothing": null}`, `[{"op":"remove","path":"/later","old":{"z":1,"a":2}}]`, ""},
		{"an object is merged, in its order", `{"name": {"de": "Säle", "en": null}}`, `[{"op":"remove","path":"/name/en","old":"Rooms"},{"op":"add","path":"/name/de","value":"Säle"}]`, ""},
		{"a text takes the place of an object", `{"name": "Rooms"}`, `[{"op":"replace","path":"/name","old":{"fr":"Salles","en":"Rooms"},"value":"Rooms"}]`, ""},
		{"a list is replaced whole", `{"triggers": [{"kind": "crisis"}]}`, `[{"op":"replace","path":"/triggers/0/kind","old":"reform","value":"crisis"}]`, ""},
		{"inside of what is new", `{"followUp": {"evolutions": [{"id": "e", "kind": "growth"}], "gone": null}}`, `[{"op":"add","path":"/followUp","value":{"evolutions":[{"id":"e","kind":"growth"}]}}]`, ""},
		{"what is then wrong is found", `{"partners": [{"id": "é"}]}`, "", "id-form"},
		{"a list is no patch", `[]`, "", "patch-form"},
		{"what is no JSON", `{`, "", "patch-form"},
		{"a second value", `{} {}`, "", "patch-form"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			patches(t, edit.Merge, test.patch, test.want, test.code)
		})
	}
}

// patches applies a patch to a document of its own and compares the differences, or
// the code of what is found.
func patches(t *testing.T, apply func(*partnership.Document, []byte, cal.Date) (*partnership.Document, finding.List), patch, want string, code finding.Code) {
	t.Helper()
	doc := read(t, rooms)
	before := line(t, doc)
	after, found := apply(doc, []byte(patch), cal.Date{})
	assert.Equal(t, before, line(t, doc), "the document stays as it is")
	if code != "" {
		assert.ErrorIs(t, found.Err(), code)
		return
	}
	require.NoError(t, found.Err())
	got, err := json.Marshal(edit.Diff(doc, after))
	require.NoError(t, err)
	assert.Equal(t, want, string(got))
}

func TestPatch(t *testing.T) {
	tests := []struct {
		name, patch string
		want        string
		code        finding.Code
	}{
		{"by index and by identifier", `[{"op": "replace", "path": "/partners/@7/name", "value": "Sept"}, {"op": "test", "path": "/partners/1/name", "value": "Sept"}]`,
			`[{"op":"replace","path":"/partners/@7/name","old":"Seven","value":"Sept"}]`, ""},
		{"add inserts", `[{"op": "add", "path": "/partners/1", "value": {"id": "new", "name": "New"}}]`, `[{"op":"add","path":"/partners/@new","value":{"id":"new","name":"New"}}]`, ""},
		{"add at the end", `[{"op": "add", "path": "/triggers/-", "value": {"kind": "crisis"}}]`, `[{"op":"add","path":"/triggers/1","value":{"kind":"crisis"}}]`, ""},
		{"remove", `[{"op": "remove", "path": "/later/z"}]`, `[{"op":"remove","path":"/later/z","old":1}]`, ""},
		{"move", `[{"op": "move", "from": "/partners/0", "path": "/partners/1"}]`, `[{"op":"replace","path":"/partners","old":["host","7"],"value":["7","host"]}]`, ""},
		{"copy", `[{"op": "copy", "from": "/name", "path": "/summary"}]`, `[{"op":"add","path":"/summary","value":{"fr":"Salles","en":"Rooms"}}]`, ""},
		{"test of an object in another order", `[{"op": "test", "path": "/name", "value": {"en": "Rooms", "fr": "Salles"}}]`, `null`, ""},
		{"a test that fails undoes all", `[{"op": "remove", "path": "/later"}, {"op": "test", "path": "/name", "value": "X"}]`, "", "patch-test"},
		{"nothing there", `[{"op": "remove", "path": "/later/nothing"}]`, "", "patch-path"},
		{"an index beyond", `[{"op": "add", "path": "/partners/3", "value": {}}]`, "", "patch-path"},
		{"an index with zeros", `[{"op": "replace", "path": "/partners/00", "value": {}}]`, "", "patch-path"},
		{"nobody", `[{"op": "replace", "path": "/partners/@nobody/name", "value": "X"}]`, "", "patch-path"},
		{"into itself", `[{"op": "move", "from": "/later", "path": "/later/z"}]`, "", "patch-path"},
		{"after the last there is nothing to remove", `[{"op": "remove", "path": "/partners/-"}]`, "", "patch-path"},
		{"the whole cannot be removed", `[{"op": "remove", "path": ""}]`, "", "patch-path"},
		{"no operation", `[{"op": "jump", "path": "/name"}]`, "", "patch-form"},
		{"without a value", `[{"op": "add", "path": "/name"}]`, "", "patch-form"},
		{"a path that is no pointer", `[{"op": "remove", "path": "name"}]`, "", "patch-form"},
		{"an object is no patch", `{}`, "", "patch-form"},
		{"what is then wrong is found", `[{"op": "remove", "path": "/name"}]`, "", "member-required"},
		{"the whole replaced by a number", `[{"op": "replace", "path": "", "value": 7}]`, "", "json-type"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			patches(t, edit.Patch, test.patch, test.want, test.code)
		})
	}
}

// Nothing differs between equal documents, and something between others.
func TestDiffAgreesWithEqual(t *testing.T) {
	chance := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		a, b := sample.Document(chance), sample.Document(chance)
		assert.Empty(t, edit.Diff(a, a.Clone()))
		assert.Equal(t, a.Equal(b), len(edit.Diff(a, b)) == 0)
	}
}

func FuzzPatch(f *testing.F) {
	f.Add([]byte(`[{"op": "add", "path": "/partners/-", "value": {}}]`))
	f.Add([]byte(`{"name": null}`))
	f.Add([]byte(`[{"op": "move", "from": "", "path": "/a"}]`))
	f.Fuzz(func(t *testing.T, patch []byte) {
		doc := read(t, rooms)
		before := line(t, doc)
		for _, apply := range []func(*partnership.Document, []byte, cal.Date) (*partnership.Document, finding.List){edit.Merge, edit.Patch} {
			after, found := apply(doc, patch, cal.Date{})
			require.True(t, after != nil || !found.Valid())
			require.Equal(t, before, line(t, doc))
		}
	})
}

func ExampleMerge() {
	doc, _ := partnership.Read([]byte(`{"version": "1.0", "name": "Rooms", "partners": [{"id": "host", "name": "Host"}]}`), partnership.Options{})
	after, found := edit.Merge(doc, []byte(`{"name": {"fr": "Salles", "en": "Rooms"}}`), cal.Date{})
	fmt.Println(found.Err(), after.Name.In("fr"))
	for _, change := range edit.Diff(doc, after) {
		fmt.Println(change.Op, change.Path, string(change.Value))
	}
	// Output:
	// <nil> Salles
	// replace /name {"fr":"Salles","en":"Rooms"}
}

func ExamplePatch() {
	doc, _ := partnership.Read([]byte(`{"version": "1.0", "name": "Rooms", "partners": [{"id": "host", "name": "Host"}]}`), partnership.Options{})
	_, found := edit.Patch(doc, []byte(`[{"op": "replace", "path": "/partners/@guest/name", "value": "Guest"}]`), cal.Date{})
	for f := range found.All() {
		fmt.Println(f.Code, f.Pointer, f.Arg("path"))
	}
	// Output:
	// patch-path /0 /partners/@guest/name
}
