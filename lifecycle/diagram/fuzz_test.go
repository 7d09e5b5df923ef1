package diagram_test

import (
	"encoding/xml"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/lifecycle/diagram"
	"github.com/vademecum-go/vademecum/partnership"
)

// Whatever things are called, a diagram has the same lines as by its codes, its
// quotes close, and an image is XML in which the names stand as they were given,
// but for what XML cannot hold.
func FuzzDraw(f *testing.F) {
	for s := range partnership.Stage("").Values() {
		f.Add("Cycle de vie", string(s)+" « é »", "Le stade actuel", string(s), true)
	}
	f.Add(`<&">`, "\"];\n  x [label=\"\\", `<&">`, "active", false)
	f.Add("]]>", "a|b\r\n%% \\", "</text><script>", "nowhere", true)
	f.Add("\x00\xff", "\u2028#quot;\x1b[31m", "\x00\xff\ufffe\x1b[31m", "ended", true)
	require.Equal(f, 5, reflect.TypeFor[diagram.Options]().NumField(), "a new field is set below")
	f.Fuzz(func(t *testing.T, title, name, legend, current string, blocked bool) {
		plain := diagram.Options{Current: partnership.Stage(current)}
		plain.Blocked = func(lifecycle.Move) bool { return blocked }
		o := plain
		o.Title, o.Name = title, func(_, value string) string { return name + value }
		o.Legend = legend

		require.Equal(t, lines(diagram.Mermaid(plain)), lines(diagram.Mermaid(o)), "a name starts no line")
		for line := range strings.Lines(diagram.Mermaid(o)) {
			require.Zero(t, strings.Count(line, `"`)%2, "quotes close: %s", line)
		}
		require.Equal(t, lines(diagram.DOT(plain)), lines(diagram.DOT(o)), "a name starts no line")
		for line := range strings.Lines(diagram.DOT(o)) {
			require.Zero(t, strings.Count(strings.NewReplacer(`\\`, "", `\"`, "").Replace(line), `"`)%2, "quotes close: %s", line)
		}
		for _, text := range []string{diagram.Mermaid(o), diagram.DOT(o), diagram.SVG(o)} {
			require.True(t, utf8.ValidString(text), "a diagram is text")
		}
		got, texts := elements(t, diagram.SVG(o))
		want, _ := elements(t, diagram.SVG(plain))
		for kind, n := range got {
			switch kind {
			case "text": // a label takes lines
				if legend != "" {
					require.Equal(t, oneLine(legend), texts[kind], "the legend comes last")
				}
			case "title":
				require.Equal(t, oneLine(title), texts[kind])
			default:
				require.Equal(t, want[kind], n, "a name starts no element: %s", kind)
			}
		}
	})
}

func lines(text string) int { return strings.Count(text, "\n") }

// oneLine returns a text without what cannot be seen.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < 0x20, r >= 0x7f && r < 0xa0, r == 0x2028, r == 0x2029:
			return ' '
		case r == 0xfffe, r == 0xffff:
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// elements counts the elements of an image and returns the text of the last of
// each kind.
func elements(t *testing.T, image string) (map[string]int, map[string]string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(image))
	count, texts, open := map[string]int{}, map[string]string{}, ""
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return count, texts
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			open = token.Name.Local
			count[open]++
			texts[open] = ""
		case xml.CharData:
			texts[open] += string(token)
		case xml.EndElement:
			open = ""
		}
	}
}
