package i18n_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vademecum-go/vademecum/i18n"
)

// A fault is a pattern that must not stand in a text, and why.
type fault struct {
	name    string
	pattern *regexp.Regexp
}

// frenchFaults says where French wants which space. A sign that is not followed
// by a space, a closing sign or the end belongs to a code or an address.
var frenchFaults = []fault{
	{"straight apostrophe", regexp.MustCompile(`\pL'|'\pL`)},
	{"straight quotation mark", regexp.MustCompile(`"`)},
	{"English quotation mark", regexp.MustCompile(`[“”]`)},
	{"U+202F before ; ! ?", regexp.MustCompile(`[^\x{202F}!?][;!?]+([\s\x{A0}\x{202F})]|$)`)},
	{"U+00A0 before :", regexp.MustCompile(`[^\x{A0}]:([\s\x{A0}\x{202F})]|$)`)},
	{"U+00A0 after «", regexp.MustCompile(`«([^\x{A0}]|$)`)},
	{"U+00A0 before »", regexp.MustCompile(`(^|[^\x{A0}])»`)},
}

var englishFaults = []fault{
	{"straight apostrophe", regexp.MustCompile(`\pL'|'\pL`)},
	{"straight quotation mark", regexp.MustCompile(`"`)},
	{"French quotation mark", regexp.MustCompile(`[«»]`)},
	{"space before a sign", regexp.MustCompile(`[\s\x{A0}\x{202F}][:;!?]`)},
}

func TestTypography(t *testing.T) {
	for lang, faults := range map[i18n.Lang][]fault{i18n.French: frenchFaults, i18n.English: englishFaults} {
		eachFile(t, []i18n.Lang{lang}, func(t *testing.T, path string) {
			for _, e := range entries(t, path) {
				for _, f := range faults {
					assert.NotRegexp(t, f.pattern, e.text, "%s: %s", e.key, f.name)
				}
			}
		})
	}
}

// The patterns find what they are for, and spare what is right.
func TestFrenchFaults(t *testing.T) {
	wrong := []string{
		"l'offre", `un "mot"`, "un “mot”", "Quoi ?", "Quoi?", "a ; b", "a\u00a0; b", "Quoi! (oui)", "a : b", "a\u202f: b", "fin:",
		"« mot\u00a0»", "«\u00a0mot »", "«mot»", "»",
	}
	for _, text := range wrong {
		assert.True(t, frenchFault(text), "%q", text)
	}
	right := []string{
		"l’offre", "Quoi\u202f?", "Quoi\u202f?!", "a\u202f; b", "a\u00a0: b", "«\u00a0mot\u00a0»", "https://example.org?a=1", "10:30", "5’ ou '5'",
	}
	for _, text := range right {
		assert.False(t, frenchFault(text), "%q", text)
	}
}

func frenchFault(text string) bool {
	for _, f := range frenchFaults {
		if f.pattern.MatchString(text) {
			return true
		}
	}
	return false
}
