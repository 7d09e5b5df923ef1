package partnership_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
	"pgregory.net/rapid"
)

// drawnText returns a document by chance, in its canonical form on one line, and
// what it was written from.
func drawnText(t *rapid.T) ([]byte, *partnership.Document) {
	doc := sample.Document(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "document"), 1)))
	text, err := doc.AppendLine(nil)
	require.NoError(t, err)
	return text, doc
}

// A value is a JSON value that can be changed: a list of values, members in their
// order, or the text of anything else.
type value struct {
	kind    byte // of its first character, '{' or '['
	text    []byte
	names   []string
	content []*value
}

func parsed(t require.TestingT, text []byte) *value {
	dec := jsontext.NewDecoder(bytes.NewReader(text))
	return next(t, dec)
}

func next(t require.TestingT, dec *jsontext.Decoder) *value {
	kind := dec.PeekKind()
	if kind != '{' && kind != '[' {
		text, err := dec.ReadValue()
		require.NoError(t, err)
		return &value{text: bytes.Clone(text)}
	}
	_, err := dec.ReadToken()
	require.NoError(t, err)
	v := &value{kind: byte(kind)}
	for dec.PeekKind() != '}' && dec.PeekKind() != ']' {
		if kind == '{' {
			name, err := dec.ReadToken()
			require.NoError(t, err)
			v.names = append(v.names, name.String())
		}
		v.content = append(v.content, next(t, dec))
	}
	_, err = dec.ReadToken()
	require.NoError(t, err)
	return v
}

// write writes the value, with what gap gives between its parts.
func (v *value) write(b *bytes.Buffer, gap func() string) {
	if v.kind == 0 {
		b.Write(v.text)
		return
	}
	b.WriteByte(v.kind)
	for i, x := range v.content {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(gap())
		if v.kind == '{' {
			name, _ := json.Marshal(v.names[i])
			b.Write(name)
			b.WriteString(gap() + ":" + gap())
		}
		x.write(b, gap)
		b.WriteString(gap())
	}
	b.WriteByte(v.kind + 2) // the bracket that closes
}

func (v *value) compact() []byte {
	var b bytes.Buffer
	v.write(&b, func() string { return "" })
	return b.Bytes()
}

// each visits the objects whose members a type knows: all but texts by language
// and additions.
func (v *value) each(visit func(*value)) {
	if v.kind == '{' && !slices.Contains(v.names, "fr") {
		visit(v)
	}
	for i, x := range v.content {
		if v.kind != '{' || v.names[i] != "ext" {
			x.each(visit)
		}
	}
}

func TestProperties(t *testing.T) {
	options := partnership.Options{On: date(t, "2026-11-24")}

	t.Run("what is written is read back", rapid.MakeCheck(func(t *rapid.T) {
		text, doc := drawnText(t)
		again, _ := partnership.Read(text, options)
		if !reflect.DeepEqual(doc, again) {
			t.Fatalf("another document: %s", text)
		}
		indented, err := doc.Append(nil)
		require.NoError(t, err)
		again, _ = partnership.Read(indented, options)
		line, err := again.AppendLine(nil)
		require.NoError(t, err)
		require.Equal(t, string(text), string(line))
	}))

	t.Run("the order of members changes nothing", rapid.MakeCheck(func(t *rapid.T) {
		text, _ := drawnText(t)
		_, found := partnership.Read(text, options)
		tree := parsed(t, text)
		chance := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "order"), 2))
		tree.each(func(v *value) {
			chance.Shuffle(len(v.names), func(i, j int) {
				v.names[i], v.names[j] = v.names[j], v.names[i]
				v.content[i], v.content[j] = v.content[j], v.content[i]
			})
		})
		doc, list := partnership.Read(tree.compact(), options)
		require.ElementsMatch(t, codes(found), codes(list))
		canonical, err := doc.AppendLine(nil)
		require.NoError(t, err)
		require.Equal(t, string(text), string(canonical))
	}))

	t.Run("formatting twice is formatting once", rapid.MakeCheck(func(t *rapid.T) {
		text, _ := drawnText(t)
		text = sample.Mutate(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "mutation"), 3)), text)
		doc, list := partnership.Read(text, options)
		if !list.Valid() {
			return
		}
		once, err := doc.Append(nil)
		require.NoError(t, err)
		again, _ := partnership.Read(once, options)
		twice, err := again.Append(nil)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	}))

	t.Run("members that nobody knows stay where they stood", rapid.MakeCheck(func(t *rapid.T) {
		text, _ := drawnText(t)
		tree := parsed(t, text)
		chance := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "places"), 4))
		var objects []*value
		tree.each(func(v *value) { objects = append(objects, v) })
		added := 0
		for _, v := range objects {
			for chance.IntN(3) == 0 {
				added++
				at := chance.IntN(len(v.names) + 1)
				v.names = slices.Insert(v.names, at, "zz-"+strings.Repeat("z", added))
				v.content = slices.Insert(v.content, at, parsed(t, []byte([]string{`1.50`, `null`, `{"a":[]}`, `"é\n"`, `[1,{"b":-0}]`}[chance.IntN(5)])))
			}
		}
		with := tree.compact()
		doc, list := partnership.Read(with, options)
		require.Equal(t, added, count(codes(list), "member-unknown"), "each is told")
		again, err := doc.AppendLine(nil)
		require.NoError(t, err)
		if n := differ(with, again); n >= 0 {
			t.Fatalf("…%.80s\nbecame\n…%.80s", with[n:], again[n:])
		}
	}))

	t.Run("the same document has the same findings, however it is laid out", rapid.MakeCheck(func(t *rapid.T) {
		text, _ := drawnText(t)
		if rapid.Bool().Draw(t, "broken") {
			text = sample.Mutate(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "mutation"), 5)), text)
		}
		doc, found := partnership.Read(text, options)
		_, again := partnership.Read(text, options)
		require.Equal(t, found, again, "read twice")
		var wide bytes.Buffer
		chance := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "layout"), 6))
		parsed(t, text).write(&wide, func() string { return []string{"", " ", "\n", "\r\n\t"}[chance.IntN(4)] })
		_, spaced := partnership.Read(wide.Bytes(), options)
		require.Equal(t, codes(found), codes(spaced), "with other spaces")
		if found.Valid() {
			for _, code := range codes(doc.Check(options.On)) {
				require.Contains(t, codes(found), code, "built in Go")
			}
		}
	}))
}

func count(codes []string, code string) int {
	n := 0
	for _, c := range codes {
		if strings.HasPrefix(c, code+" ") {
			n++
		}
	}
	return n
}

// differ returns where two texts differ first, going back a little, or -1.
func differ(a, b []byte) int {
	for i := range a {
		if i == len(b) || a[i] != b[i] {
			return max(0, i-30)
		}
	}
	if len(b) > len(a) {
		return max(0, len(a)-30)
	}
	return -1
}
