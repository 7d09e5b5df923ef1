package i18n_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/validate"
)

func TestEveryRuleHasWordsAndAHint(t *testing.T) {
	codes := []string{string(validate.NotAStruct.Code)}
	for r := range partnership.Rules() {
		codes = append(codes, string(r.Code))
	}
	for _, lang := range i18n.Languages() {
		words := i18n.Words(lang)
		for _, code := range codes {
			for _, key := range []string{code, code + ".hint"} {
				_, ok := words.Text(key)
				assert.True(t, ok, "%s: %s", lang, key)
			}
		}
	}
}

func TestEveryCodedValueHasAName(t *testing.T) {
	for _, lang := range i18n.Languages() {
		words := i18n.Words(lang)
		check := func(vocabulary string, codes []string) {
			for _, code := range codes {
				_, ok := words.Text(vocabulary + "." + code)
				assert.True(t, ok, "%s: %s.%s", lang, vocabulary, code)
			}
		}
		for name, codes := range assess.Vocabularies() {
			check(name, codes)
		}
		for name, codes := range partnership.Vocabularies() {
			check(name, codes)
		}
	}
}

// What a finding's hint names must be named by its sentence's finding: hints
// and sentences draw on the same arguments in every language.
func TestHintsUseTheSameParametersInEveryLanguage(t *testing.T) {
	parameter := regexp.MustCompile(`\{[a-z]+\}`)
	french, english := i18n.Words(i18n.French), i18n.Words(i18n.English)
	for key := range french.Keys() {
		if !strings.HasSuffix(key, ".hint") {
			continue
		}
		fr, _ := french.Text(key)
		en, ok := english.Text(key)
		assert.True(t, ok, key)
		assert.ElementsMatch(t, unique(parameter.FindAllString(fr, -1)), unique(parameter.FindAllString(en, -1)), key)
	}
}

func unique(list []string) []string {
	seen := map[string]bool{}
	out := []string{}
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
