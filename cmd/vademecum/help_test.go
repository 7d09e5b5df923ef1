package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Help is in the language that was asked for: nothing is left of what cobra and
// pflag say by themselves.
func TestHelpIsInOneLanguage(t *testing.T) {
	commands := [][]string{{}, {"completion", "bash"}, {"completion", "fish"}}
	for _, c := range (&app{lang: "fr"}).root("").Commands() {
		commands = append(commands, []string{c.Name()})
	}
	require.Greater(t, len(commands), 15)
	for _, command := range commands {
		french := vademecum(t, "", append(command, "--help", "--lang", "fr")...)
		require.Equal(t, 0, french.code, french.err)
		assert.NotRegexp(t, `\b(default|string|int|stringArray|FILE|DIR|PARTY|EVENT|ID|NAME|command|the|shell|script)\b`, french.out, "%v", command)
		english := vademecum(t, "", append(command, "--help", "--lang", "en")...)
		assert.NotRegexp(t, `\(default|\b(string|int|stringArray|FICHIER|DOSSIER|PARTENAIRE|PAS|sinon|commande)\b`, english.out, "%v", command)
	}
	for _, lang := range []string{"fr", "en"} {
		golden(t, "help."+lang+".txt", vademecum(t, "", "--help", "--lang", lang).out)
		golden(t, "help.check."+lang+".txt", vademecum(t, "", "check", "--help", "--lang", lang).out)
	}
}

func TestCompletionOfValues(t *testing.T) {
	assert.Contains(t, vademecum(t, "", "__complete", "check", "--format", "").out, "sarif\n")
	assert.Contains(t, vademecum(t, "", "__complete", "agenda", "--format", "").out, "ics\n")
	assert.Contains(t, vademecum(t, "", "__complete", "explain", "--lang", "").out, "fr\nen\n")
}

// A run makes the one command that it names; where it cannot be sure, all of them.
func TestOneCommandIsMade(t *testing.T) {
	for want, runs := range map[string][]string{
		"check": {"check", "check --help", "--lang fr check", "--on 2026-01-01 check a.json", "--lang=en check", "--help check", "--lang check check", "check -- fmt"},
		"":      {"", "--help", "help check", "completion bash", "__complete check", "chekc", "--lang check", "--lang"},
	} {
		for _, run := range runs {
			assert.Equal(t, want, commandOf(strings.Fields(run)), run)
		}
	}
	all := (&app{lang: "en"}).root("").Commands()
	for _, c := range commands {
		one := (&app{lang: "en"}).root(c.name)
		found, _, err := one.Find([]string{c.name})
		require.NoError(t, err)
		assert.Equal(t, c.name, found.Name(), "the table has its name")
		assert.True(t, slices.ContainsFunc(all, func(other *cobra.Command) bool { return other.Name() == c.name }))
	}
}
