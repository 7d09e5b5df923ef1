package i18n_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vademecum-go/vademecum/i18n"
)

func TestLanguages(t *testing.T) {
	assert.Equal(t, []i18n.Lang{"fr", "en"}, i18n.Languages())

	i18n.Languages()[0] = "changed"
	assert.Equal(t, i18n.French, i18n.Languages()[0], "the caller gets a copy")
}

func TestMatch(t *testing.T) {
	tests := []struct {
		name string
		tags []string
		want i18n.Lang
	}{
		{"nothing asked", nil, "fr"},
		{"as it is", []string{"en"}, "en"},
		{"letter case", []string{"EN"}, "en"},
		{"a region", []string{"en-GB"}, "en"},
		{"several subtags", []string{"en-Latn-GB-x-private"}, "en"},
		{"a locale", []string{"en_GB.UTF-8"}, "en"},
		{"a locale with a modifier", []string{"en_IE@euro"}, "en"},
		{"spaces around", []string{" en "}, "en"},
		{"the first that is available", []string{"pt", "en-US", "fr"}, "en"},
		{"none available", []string{"pt-BR", "fi"}, "fr"},
		{"no language", []string{"", "C", "POSIX", "*", "-", "_", ".", "--en"}, "fr"},
		{"a longer language", []string{"eng", "enm"}, "fr"},
		{"very long", []string{strings.Repeat("x-", 10_000)}, "fr"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, i18n.Match(tt.tags...))
		})
	}
}
