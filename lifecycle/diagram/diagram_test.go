package diagram_test

import (
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/lifecycle/diagram"
	"github.com/vademecum-go/vademecum/partnership"
)

var update = flag.Bool("update", false, "write the golden files anew")

func in(lang i18n.Lang) diagram.Options {
	return diagram.Options{
		Title: "Lifecycle", Legend: "Dashed: something is missing", Current: partnership.StageActive,
		Name: func(kind, value string) string { return i18n.Name(lang, kind, value) },
		Blocked: func(m lifecycle.Move) bool {
			return m.Event == partnership.EventRenew || m.Event == partnership.EventEnd
		},
	}
}

func TestGoldens(t *testing.T) {
	for _, lang := range i18n.Languages() {
		for name, draw := range map[string]func(diagram.Options) string{"mmd": diagram.Mermaid, "dot": diagram.DOT, "svg": diagram.SVG} {
			path := filepath.Join("testdata", "active."+string(lang)+"."+name)
			got := draw(in(lang))
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
		}
	}
}

// Every stage and every move is drawn; what is blocked is dashed, from the
// current stage only.
func TestEverythingIsDrawn(t *testing.T) {
	arrows := 0
	for m := range lifecycle.Moves() {
		n := len(m.From)
		if m.Event == partnership.EventEnd {
			n = 1
		}
		arrows += n
		for _, text := range []string{diagram.Mermaid(diagram.Options{}), diagram.DOT(diagram.Options{}), diagram.SVG(diagram.Options{})} {
			assert.Contains(t, text, string(m.Event))
		}
	}
	for s := range partnership.Stage("").Values() {
		for _, text := range []string{diagram.Mermaid(diagram.Options{}), diagram.DOT(diagram.Options{}), diagram.SVG(diagram.Options{})} {
			assert.Contains(t, text, string(s))
		}
	}
	assert.Equal(t, arrows, strings.Count(diagram.Mermaid(diagram.Options{}), "-->"))
	assert.Equal(t, arrows, strings.Count(diagram.DOT(diagram.Options{}), " -> "))
	assert.Equal(t, arrows, strings.Count(diagram.SVG(diagram.Options{}), "marker-end"))

	assert.Equal(t, 2, strings.Count(diagram.Mermaid(in(i18n.French)), "-.->"))
	assert.Equal(t, 2, strings.Count(diagram.DOT(in(i18n.French)), "style=dashed"))
	assert.Equal(t, 2, strings.Count(diagram.SVG(in(i18n.French)), `stroke-dasharray="7 5"`))
	ended := in(i18n.French)
	ended.Current = partnership.StageEnded
	assert.Equal(t, 0, strings.Count(diagram.Mermaid(ended), "-.->"), "an end is not drawn as blocked where it is no move")
}

// An image is well-formed whatever the names, and all of it lies inside.
func TestAnImageIsWellFormed(t *testing.T) {
	o := in(i18n.English)
	o.Title, o.Legend = `<&">`, `</text>`
	o.Name = func(kind, value string) string { return `"<` + value + `>&` }
	d := xml.NewDecoder(strings.NewReader(diagram.SVG(o)))
	for {
		_, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
	}
	assert.NotContains(t, diagram.SVG(o), "style")
	assert.NotContains(t, diagram.Mermaid(o), `"<`+`"`)
}

func ExampleMermaid() {
	text := diagram.Mermaid(diagram.Options{})
	fmt.Println(text[:strings.Index(text, "\n")])
	// Output: flowchart LR
}

func ExampleDOT() {
	text := diagram.DOT(diagram.Options{})
	fmt.Println(text[:strings.Index(text, "\n")])
	// Output: digraph lifecycle {
}

func ExampleSVG() {
	text := diagram.SVG(diagram.Options{Title: "Lifecycle"})
	fmt.Println(strings.Contains(text, "<title>Lifecycle</title>"))
	// Output: true
}
