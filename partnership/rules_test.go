package partnership_test

import (
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

var update = flag.Bool("update", false, "write what is found in the documents that break each rule")

// Every rule has a document that breaks it and no other, where it says, and a
// twin in which nothing is found: small files that any language can read.
func TestEveryRuleIsBrokenByItsDocumentAndNotByTheTwin(t *testing.T) {
	pairs := sample.PairsByCode(t)
	for r := range partnership.Rules() {
		pair, ok := pairs[string(r.Code)]
		if !assert.True(t, ok, "to write: %s/%s.txtar: a document that breaks the rule and its repaired twin", sample.Rules, r.Code) {
			continue
		}
		delete(pairs, pair.Code)
		t.Run(pair.Code, func(t *testing.T) {
			options := partnership.Options{On: pair.On, Limits: pair.Limits}
			_, broken := partnership.Read(pair.Broken, options)
			var found []string
			for f := range broken.All() {
				assert.Equal(t, r.Code, f.Code, "only this rule at %s", f.Pointer)
				assert.Equal(t, r.Severity, f.Severity, f.Pointer)
				found = append(found, strings.TrimSpace(fmt.Sprintf("%s %d:%d %s", f.Severity, f.Place.Line, f.Place.Column, f.Pointer)))
			}
			require.NotEmpty(t, found, "to write: %s/%s.txtar: broken.json does not break the rule", sample.Rules, pair.Code)
			if *update && !slices.Equal(found, pair.Want) {
				require.NoError(t, sample.SetWant("..", pair.Code, found))
				pair.Want = found
			}
			assert.Equal(t, pair.Want, found, "make generate writes it, once it is right")
			_, fixed := partnership.Read(pair.Fixed, options)
			assert.Empty(t, codes(fixed), "to write: %s/%s.txtar: something is found in fixed.json", sample.Rules, pair.Code)
		})
	}
	for code := range pairs {
		assert.Fail(t, "no such rule", "%s/%s.txtar", sample.Rules, code)
	}
	folders, err := filepath.Glob("testdata/rules/*/")
	require.NoError(t, err)
	assert.Empty(t, folders, "three files of a folder became one: make generate folds them")
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
