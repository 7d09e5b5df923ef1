package finding_test

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/finding"
)

func TestAListShortensWhatIsLong(t *testing.T) {
	name := strings.Repeat("é", 30_000)
	wordings := func(n int) (out []finding.Wording) {
		for i := range n {
			out = append(out, finding.Wording{Lang: "fr-x-" + strconv.Itoa(i) + name, Text: name})
		}
		return out
	}
	several := []finding.Arg{finding.Text("a", name), finding.Text("b", name), finding.Word("c", "kind."+name), {Name: "d", Value: name, Wordings: wordings(100)}}
	tests := []struct {
		name string
		f    finding.Finding
	}{
		{"pointer", finding.Finding{Pointer: "/zz/" + name}},
		{"first token", finding.Finding{Pointer: "/" + name + "/a"}},
		{"many tokens", finding.Finding{Pointer: strings.Repeat("/a", 60_000)}},
		{"one text", finding.Finding{Args: []finding.Arg{finding.Text("value", name)}}},
		{"pointer as argument", finding.Finding{Args: []finding.Arg{finding.Pointer("first", "/zz/"+name)}}},
		{"several", finding.Finding{Pointer: "/zz/" + name, Args: several}},
		{"many wordings", finding.Finding{Args: []finding.Arg{{Name: "d", Value: name, Wordings: wordings(1000)}}}},
		{"no text", finding.Finding{Args: []finding.Arg{finding.Text("value", strings.Repeat("\x80", 60_000))}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := tt.f.Args
			var list finding.List
			list.Append(tt.f)
			f := list.At(0)
			assert.LessOrEqual(t, len(f.Pointer), finding.MaxPointer)
			assert.True(t, finding.Under(tt.f.Pointer, f.Pointer), "it points to what holds the place")
			size := len(f.Pointer)
			require.Len(t, f.Args, len(before))
			for i, a := range f.Args {
				size += len(a.Name) + 2*len(a.Value)
				for _, w := range a.Wordings {
					size += len(w.Lang) + len(w.Text)
					assert.True(t, utf8.ValidString(w.Text))
				}
				if a.Kind != finding.KindPointer && len(a.Value) < len(before[i].Value) {
					assert.True(t, strings.HasSuffix(a.Value, "…"), "it says where it was cut")
				}
			}
			assert.LessOrEqual(t, size, 1800)
			assert.Equal(t, tt.f.Args, before, "the arguments given stay as they are")
		})
	}
}

func TestAListKeepsWhatFits(t *testing.T) {
	f := finding.Finding{
		Code: "x", Pointer: "/" + strings.Repeat("p", finding.MaxPointer-1),
		Args: []finding.Arg{
			{Name: "what", Value: "a", Wordings: []finding.Wording{{Lang: "fr", Text: strings.Repeat("a", 240)}, {Lang: "en", Text: strings.Repeat("b", 300)}}},
			finding.Text("value", strings.Repeat("c", 100)), finding.Count("n", 7),
		},
	}
	var list finding.List
	list.Append(f)
	assert.Equal(t, f, list.At(0))
}
