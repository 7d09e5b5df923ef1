package i18n_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/test/sample"
)

// A finding takes at most 2 kB with its pointer, its arguments and its sentence, as
// they are and in JSON, whatever stands in the document.
func TestAFindingTakesAtMostTwoKilobytes(t *testing.T) {
	on, err := cal.ParseDate("2026-11-28")
	require.NoError(t, err)
	for name, family := range sample.Families {
		t.Run(name, func(t *testing.T) {
			doc, list := partnership.Read([]byte(family(200_000)), partnership.Options{On: on})
			short(t, list)
			odd, _ := lifecycle.Odd(doc, list, on, lifecycle.Policy{})
			short(t, odd)
			for _, way := range lifecycle.Explain(doc, on, lifecycle.Policy{}) {
				short(t, way.Unmet)
				short(t, way.Waived)
			}
			if len(doc.Partners) > 0 {
				gone, _ := lifecycle.Impact(doc, doc.Partners[0].ID, on)
				short(t, gone.Falls)
			}
		})
	}
	for name, family := range sample.Rounds {
		t.Run(name, func(t *testing.T) {
			_, list := assess.Read([]byte(family(200_000)), format.Limits{}, on)
			short(t, list)
		})
	}
}

func short(t *testing.T, list finding.List) {
	t.Helper()
	const most = 2048
	require.LessOrEqual(t, list.Len(), finding.Max)
	for f := range list.All() {
		n := inJSON(t, f.Pointer)
		for _, a := range f.Args {
			n += inJSON(t, a.Name)
			if len(a.Wordings) == 0 {
				n += inJSON(t, a.Value)
			}
			for _, w := range a.Wordings {
				n += inJSON(t, w.Lang) + inJSON(t, w.Text)
			}
		}
		require.LessOrEqual(t, len(f.Pointer), finding.MaxPointer)
		for _, lang := range i18n.Languages() {
			assert.LessOrEqual(t, n+inJSON(t, i18n.Message(lang, f)), most, "%s %s", f.Code, f.Pointer)
		}
	}
}

// inJSON returns how many bytes a text takes in JSON, without its quotes.
func inJSON(t *testing.T, text string) int {
	t.Helper()
	out, err := json.Marshal(text)
	require.NoError(t, err)
	return len(out) - 2
}
