package partnership_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/wire"
)

const rulesFolder = "testdata/rules"

// A want is what a broken document is to show, as want.json says it.
type want struct {
	On       string           `json:"on"`
	Severity finding.Severity `json:"severity"`
	Findings []struct {
		Pointer string `json:"pointer"`
		Line    int    `json:"line"`
	} `json:"findings"`
	// Also are the codes of findings that cannot but come with it.
	Also   []finding.Code `json:"also"`
	Limits struct {
		Bytes, Depth, String, Items, Members int
	} `json:"limits"`
}

// Every rule has a document that breaks it and nothing else, where it says, and
// a twin that does not: small files that any language can read.
func TestEveryRuleIsBrokenByItsDocumentAndNotByTheTwin(t *testing.T) {
	seen := map[string]bool{}
	for r := range partnership.Rules() {
		code := string(r.Code)
		seen[code] = true
		t.Run(code, func(t *testing.T) {
			var w want
			data, err := os.ReadFile(filepath.Join(rulesFolder, code, "want.json"))
			require.NoError(t, err)
			require.NoError(t, json.Unmarshal(data, &w))
			require.Equal(t, r.Severity, w.Severity)
			options := partnership.Options{On: date(t, w.On), Limits: wire.Limits(w.Limits)}

			broken := findings(t, code, "broken.json", options)
			places := []string{}
			for f := range broken.All() {
				switch {
				case f.Code == r.Code:
					i := len(places)
					require.Less(t, i, len(w.Findings), "once more at %s", f.Pointer)
					assert.Equal(t, w.Findings[i].Pointer, f.Pointer)
					assert.Equal(t, w.Findings[i].Line, f.Place.Line, "line")
					assert.Equal(t, r.Severity, f.Severity)
					places = append(places, f.Pointer)
				case f.Severity != finding.Advice:
					assert.Contains(t, w.Also, f.Code, "at %s", f.Pointer)
				}
			}
			assert.Len(t, places, len(w.Findings))

			for f := range findings(t, code, "fixed.json", options).All() {
				assert.NotEqual(t, r.Code, f.Code)
				assert.Equal(t, finding.Advice, f.Severity, "%s at %s", f.Code, f.Pointer)
			}
		})
	}
	folders, err := os.ReadDir(rulesFolder)
	require.NoError(t, err)
	for _, f := range folders {
		assert.True(t, seen[f.Name()], "%s is no rule", f.Name())
	}
}

func findings(t *testing.T, code, name string, options partnership.Options) finding.List {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(rulesFolder, code, name))
	require.NoError(t, err)
	_, list := partnership.Read(data, options)
	return list
}
