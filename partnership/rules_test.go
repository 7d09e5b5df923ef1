package partnership_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
)

const rulesFolder = "testdata/rules"

// A want is what a broken document is to show, as want.json says it.
type want struct {
	On       string           `json:"on"`
	Severity finding.Severity `json:"severity"`
	Findings []place          `json:"findings"`
	Limits   wire.Limits      `json:"limits"`
}

// A place is where a finding is to be.
type place struct {
	Code    finding.Code `json:"-"`
	Pointer string       `json:"pointer"`
	Line    int          `json:"line"`
	Column  int          `json:"column"`
}

// Every rule has a document that breaks it and no other, where it says, and a
// twin in which nothing is found: small files that any language can read.
func TestEveryRuleIsBrokenByItsDocumentAndNotByTheTwin(t *testing.T) {
	known := map[string]bool{}
	for r := range partnership.Rules() {
		code := string(r.Code)
		known[code] = true
		t.Run(code, func(t *testing.T) {
			var w want
			data, err := os.ReadFile(filepath.Join(rulesFolder, code, "want.json"))
			require.NoError(t, err)
			require.NoError(t, json.Unmarshal(data, &w))
			require.Equal(t, r.Severity, w.Severity)
			require.NotEmpty(t, w.Findings)
			options := partnership.Options{On: date(t, w.On), Limits: w.Limits}

			for i := range w.Findings {
				w.Findings[i].Code = r.Code
			}
			places := []place{}
			for f := range findings(t, code, "broken.json", options).All() {
				assert.Equal(t, r.Severity, f.Severity, "%s at %s", f.Code, f.Pointer)
				places = append(places, place{f.Code, f.Pointer, f.Place.Line, f.Place.Column})
			}
			assert.Equal(t, w.Findings, places)
			assert.Empty(t, codes(findings(t, code, "fixed.json", options)))
		})
	}
	folders, err := os.ReadDir(rulesFolder)
	require.NoError(t, err)
	for _, f := range folders {
		assert.True(t, known[f.Name()], "%s is no rule", f.Name())
	}
}

// People are named by their names, else by what they do, else by their identifiers.
func TestFindingsNamePeople(t *testing.T) {
	_, list := partnership.Read([]byte(`{"version":"1.0","name":"N","partners":[{"id":"a","name":"A","people":[{"id":"p","name":"Ada","function":"Advice"},{"id":"q","function":"Advice"},{"id":"r"}],
"staff":[{"person":"p","volunteer":false},{"person":"q","volunteer":false},{"person":"r","volunteer":false},{"person":"z","volunteer":false}]}]}`), partnership.Options{})
	var names []string
	for f := range list.All() {
		if f.Code == "staff-not-volunteer" {
			names = append(names, f.Arg("partner")+" "+f.Arg("person"))
		}
	}
	assert.Equal(t, []string{"A Ada", "A Advice", "A r", "A z"}, names)
}

func findings(t *testing.T, code, name string, options partnership.Options) finding.List {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(rulesFolder, code, name))
	require.NoError(t, err)
	_, list := partnership.Read(data, options)
	return list
}
