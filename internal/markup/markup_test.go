package markup_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/internal/markup"
	"golang.org/x/net/html"
)

func TestAddress(t *testing.T) {
	for address, want := range map[string]string{
		"": "", "received": "received", "/a?b=1&c=2": "/a?b=1&amp;c=2", "https://example.org/": "https://example.org/", "HTTP://x": "HTTP://x", "mailto:a@b.example": "mailto:a@b.example",
		"./a:b": "./a:b", "?a:b": "?a:b", "#a:b": "#a:b",
		"javascript:alert(1)": "#unsafe", " java\nscript\t:alert(1)": "#unsafe", "\x01javascript:x": "#unsafe", "JAVASCRIPT:x": "#unsafe", "data:text/html,x": "#unsafe", "vbscript:x": "#unsafe",
		"a:b": "#unsafe", ":": "#unsafe", `"><script>`: "&#34;&gt;&lt;script&gt;",
	} {
		assert.Equal(t, want, markup.Address(address), "%q", address)
	}
}

func TestFill(t *testing.T) {
	var b strings.Builder
	markup.Fill(&b, "<a href=\"{to}\">{text}{none}{</a>{text", "to", "{text}", "text", "<b>")
	assert.Equal(t, "<a href=\"{text}\"><b>{none}{</a>{text", b.String())
}

// Whatever a text is, a browser reads it back, as a text and as a value, and nothing
// else of the page changes.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "</p><script>", `" onclick="x`, "'", "&amp;&lt", "\x00", "a\r\nb", "<!--", "é\xff", "\u2028"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc, err := html.Parse(strings.NewReader(`<p id="x" title="` + markup.Text(s) + `">.` + markup.Text(s) + `.</p><i></i>`))
		require.NoError(t, err)
		var elements []string
		for n := range doc.Descendants() {
			if n.Type == html.ElementNode {
				elements = append(elements, n.Data)
			}
			if n.Data == "p" && n.Type == html.ElementNode {
				require.Len(t, n.Attr, 2)
				want := strings.NewReplacer("\x00", "\uFFFD", "\r\n", "\n", "\r", "\n").Replace(s)
				require.Equal(t, want, n.Attr[1].Val)
				require.Equal(t, "."+want+".", n.FirstChild.Data)
			}
		}
		require.Equal(t, []string{"html", "head", "body", "p", "i"}, elements)
	})
}
