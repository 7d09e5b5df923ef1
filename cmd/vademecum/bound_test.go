//go:build !race

// The race detector takes much of the memory: make test runs this once more
// without it.

package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/test/cost"
	"github.com/vademecum-go/vademecum/test/sample"
)

// A written counts what is written and keeps nothing of it.
type written int

func (w *written) Write(p []byte) (int, error) {
	*w += written(len(p))
	return len(p), nil
}

// A report takes at most twelve times the text and 8 MB to make, and is a thousand
// findings of 2 kB at most, however the document is made; what a format says of
// each finding besides comes on top.
func TestReportsAreBounded(t *testing.T) {
	besides := map[string]int{"json": 500, "text": 500, "sarif": 3000, "junit": 500, "github": 500, "gitlab": 500}
	worst := []string{"names that need escapes above many findings", "texts that need escapes", "evidence nowhere", "identifiers twice"}
	for name, family := range sample.Families {
		t.Run(name, func(t *testing.T) {
			text := family(1<<20 - 1000)
			for format, each := range besides {
				if format != "json" && !slices.Contains(worst, name) {
					continue
				}
				var out written
				took := cost.Memory(cost.Bound(len(text))-1<<20, func() {
					out = 0
					inWorld(t, world{in: strings.NewReader(text), out: &out}, "check", "--format", format, "-")
				})
				t.Logf("%s: %.2f MB reported, %.1f MB", format, float64(out)/1e6, float64(took)/1e6)
				assert.Less(t, took, cost.Bound(len(text)), "%s: bytes for %d", format, len(text))
				assert.LessOrEqual(t, int(out), 1000*(2048+each), format)
			}
		})
	}
}

// So does what other commands answer about one document, right or wrong: an agenda to
// the last day of the calendar of what comes back every day, too.
func TestCommandsAreBounded(t *testing.T) {
	commands := [][]string{
		{"explain", "--format", "json"}, {"explain"}, {"convention", "--format", "json"}, {"assess", "--format", "json"}, {"impact", "a"},
		{"agenda", "--to", "9999-12-31", "--format", "json"}, {"agenda", "--to", "9999-12-31", "--format", "ics"}, {"fmt"},
	}
	worst := []string{"names that need escapes above many findings", "short evidence", "evolutions", "terms of a day", "parties and respondents", "meetings every day"}
	for _, name := range worst {
		require.Contains(t, sample.Families, name)
		text := sample.Families[name](1<<20 - 1000)
		for _, args := range commands {
			t.Run(name+" "+strings.Join(args, " "), func(t *testing.T) {
				var out written
				var aside string
				took := cost.Memory(cost.Bound(len(text))-1<<20, func() {
					out = 0
					aside = inWorld(t, world{in: strings.NewReader(text), out: &out}, append([]string{args[0], "-"}, args[1:]...)...).err
				})
				t.Logf("%.2f MB, and %.2f beside, %.1f MB", float64(out)/1e6, float64(len(aside))/1e6, float64(took)/1e6)
				assert.Less(t, took, cost.Bound(len(text)))
				assert.LessOrEqual(t, int(out), 4*len(text), "canonical texts are indented")
				assert.LessOrEqual(t, len(aside), 1000*2548)
			})
		}
	}
}
