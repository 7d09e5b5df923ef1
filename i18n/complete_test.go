package i18n_test

import (
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/partnership/edit"
	"github.com/vademecum-go/vademecum/test/sample"
	"github.com/vademecum-go/vademecum/validate"
	"github.com/vademecum-go/vademecum/wasm/engine/all"
)

// codes returns the codes of all rules. A package with rules of its own adds
// them here.
func codes() []string {
	codes := []string{}
	for r := range validate.Rules() {
		codes = append(codes, string(r.Code))
	}
	for r := range partnership.Rules() {
		codes = append(codes, string(r.Code))
	}
	for r := range assess.PolicyRules() {
		codes = append(codes, string(r.Code))
	}
	for r := range edit.Rules() {
		codes = append(codes, string(r.Code))
	}
	for r := range lifecycle.Rules() {
		codes = append(codes, string(r.Code))
	}
	for r := range all.Rules() {
		codes = append(codes, string(r.Code))
	}
	return codes
}

func TestEveryRuleHasWordsAndAHint(t *testing.T) {
	for _, lang := range i18n.Languages() {
		for _, code := range codes() {
			assertWords(t, lang, code)
			assertWords(t, lang, code+".hint")
		}
	}
}

func TestEverySentenceBelongsToARule(t *testing.T) {
	codes := codes()
	eachFile(t, i18n.Languages(), func(t *testing.T, path string) {
		for _, e := range entries(t, path) {
			if e.sentence() {
				assert.Contains(t, codes, strings.TrimSuffix(e.key, ".hint"))
			}
		}
	})
}

func TestEveryCodedValueHasAName(t *testing.T) {
	for _, lang := range i18n.Languages() {
		for _, vocabulary := range vocabularies() {
			for _, code := range vocabulary.codes {
				assertWords(t, lang, vocabulary.name+"."+code)
			}
		}
	}
}

func TestEveryNameBelongsToACodedValue(t *testing.T) {
	var names []string
	for _, vocabulary := range vocabularies() {
		for _, code := range vocabulary.codes {
			names = append(names, vocabulary.name+"."+code)
		}
	}
	for _, lang := range i18n.Languages() {
		for _, e := range entries(t, filepath.Join(string(lang), "names.json")) {
			if !strings.HasPrefix(e.key, "type.") { // what JSON is made of: package wire
				assert.Contains(t, names, e.key, lang)
			}
		}
	}
}

// A finding fills every parameter of its sentence and of its hint, and every
// word it takes them from has words. The documents that break each rule show it.
func TestFindingsFillTheirSentences(t *testing.T) {
	for code, pair := range sample.PairsByCode(t) {
		found := false
		_, list := partnership.Read(pair.Broken, partnership.Options{On: pair.On, Limits: pair.Limits})
		for f := range list.All() {
			found = found || string(f.Code) == code
			names := []string{}
			for _, a := range f.Args {
				names = append(names, "{"+a.Name+"}")
				for _, lang := range i18n.Languages() {
					if a.Kind == finding.KindWord {
						assertWords(t, lang, a.Value)
					}
				}
				assertKind(t, f.Code, a)
			}
			for _, lang := range i18n.Languages() {
				for _, key := range []string{string(f.Code), string(f.Code) + ".hint"} {
					text, _ := i18n.Words(lang).Text(key)
					assert.Subset(t, names, parametersOf(text), "%s: %s", lang, key)
				}
			}
		}
		assert.True(t, found, "%s does not break its rule", code)
	}
}

// assertKind holds that a text is no date and no period, unless it is what somebody
// wrote in their place.
func assertKind(t *testing.T, code finding.Code, a finding.Arg) {
	t.Helper()
	if a.Kind != finding.KindText || a.Name == "value" || a.Name == "name" {
		return
	}
	_, notDate := cal.ParsePartial(a.Value)
	_, notPeriod := cal.ParsePeriod(a.Value)
	assert.False(t, notDate == nil || notPeriod == nil || strings.HasPrefix(a.Value, "/"), "%s: %s is shown as a text: %s", code, a.Name, a.Value)
}

func assertWords(t *testing.T, lang i18n.Lang, key string) {
	t.Helper()
	_, ok := i18n.Words(lang).Text(key)
	assert.True(t, ok, "to write: i18n/%s: the words for %q", lang, key)
}

// A vocabulary is a list of codes that a person reads by their names.
type vocabulary struct {
	name  string
	codes []string
}

func vocabularies() []vocabulary {
	out := []vocabulary{
		{"kind", kinds(reflect.TypeFor[partnership.Document](), map[reflect.Type]bool{})},
		{"origin", []string{string(finding.Guide), string(finding.Inference), string(finding.Framework)}},
		{"stage", []string{string(partnership.StageUnknown)}},
		{"severity", []string{finding.Advice.String(), finding.Warning.String(), finding.Error.String()}},
	}
	for name, codes := range assess.Vocabularies() {
		out = append(out, vocabulary{name, codes})
	}
	for name, codes := range partnership.Vocabularies() {
		out = append(out, vocabulary{name, codes})
	}
	for name, codes := range convention.Vocabularies() {
		out = append(out, vocabulary{name, codes})
	}
	for name, codes := range lifecycle.Vocabularies() {
		out = append(out, vocabulary{name, codes})
	}
	return out
}

// kinds returns what the identifiers in the type identify, and what those that
// refer refer to: the tags def and ref of its fields.
func kinds(t reflect.Type, seen map[reflect.Type]bool) []string {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || seen[t] {
		return nil
	}
	seen[t] = true
	var out []string
	for i := range t.NumField() {
		f := t.Field(i)
		for _, tag := range []string{"def", "ref"} {
			if kind := f.Tag.Get(tag); kind != "" && !slices.Contains(out, kind) {
				out = append(out, kind)
			}
		}
		out = append(out, kinds(f.Type, seen)...)
	}
	return out
}

func TestEveryCriterionAndTypicalRiskHasWords(t *testing.T) {
	for _, lang := range i18n.Languages() {
		has := func(key string) { assertWords(t, lang, key) }
		for c := range assess.Criteria() {
			has("question." + string(c.Question))
			for _, part := range []string{"name", "question", "help", "example", "why", "low", "high"} {
				has("criterion." + c.Code + "." + part)
			}
		}
		for r := range assess.Catalogue() {
			for _, part := range []string{"event", "source", "consequence"} {
				has("risk." + r.Code + "." + part)
			}
			has("treatment." + r.Code)
			has("stage." + r.Stage)
		}
		for _, rating := range []string{"0", "1", "2", "3", "4", "unknown"} {
			has("rating." + rating)
		}
	}
}
