package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/partnership"
)

// Runs that write one file at the same time wait for each other: each that ends with 0
// has its entry in the journal, and nobody else's is gone.
func TestSeveralAppliesAtOnceLoseNoEntry(t *testing.T) {
	b := build(t)
	dir := t.TempDir()
	file, policy := filepath.Join(dir, "one.json"), filepath.Join(dir, "policy.json")
	require.NoError(t, os.WriteFile(file, []byte(inventedCase(t, "fictional-bilateral")), 0o600))
	require.NoError(t, os.WriteFile(policy, []byte(`{"waive":[{"guard":"guard-term-reached","reason":"a test"}]}`), 0o600))
	journal := func() int {
		doc, list := partnership.Read(read(t, file), partnership.Options{})
		require.True(t, list.Valid(), list.Error())
		return len(doc.Journal)
	}
	before := journal()
	const rounds, runs = 12, 4
	for range rounds {
		var all []*exec.Cmd
		for range runs {
			c := b.command("apply", "-w", file, "renew", "--policy", policy)
			require.NoError(t, c.Start())
			all = append(all, c)
		}
		for _, c := range all {
			require.NoError(t, c.Wait())
		}
	}
	assert.Equal(t, before+rounds*runs, journal())

	// What formats it meanwhile waits too.
	spaced := strings.ReplaceAll(string(read(t, file)), "\n", "\n\n")
	require.NoError(t, os.WriteFile(file, []byte(spaced), 0o600))
	one, two := b.command("fmt", "-w", file), b.command("apply", "-w", file, "renew", "--policy", policy)
	require.NoError(t, one.Start())
	require.NoError(t, two.Start())
	require.NoError(t, one.Wait())
	require.NoError(t, two.Wait())
	assert.Equal(t, before+rounds*runs+1, journal())
}

func TestAFileThatCannotBeReplacedStaysAsItIs(t *testing.T) {
	dir := t.TempDir()
	file, second := filepath.Join(dir, "a.json"), filepath.Join(dir, "b.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"name":"Salles","version":"1.0"}`), 0o600))
	before := read(t, file)
	require.NoError(t, os.Chmod(file, 0o444))
	got := vademecum(t, "", "fmt", "-w", "--lang", "en", file)
	assert.Equal(t, result{2, "", "vademecum: " + file + " is read-only and stays as it is. Make it writable, or write the result elsewhere.\n"}, got)
	assert.Equal(t, before, read(t, file))
	require.NoError(t, os.Chmod(file, 0o644))

	require.NoError(t, os.Link(file, second))
	got = vademecum(t, "", "fmt", "-w", "--lang", "en", file, second)
	assert.Equal(t, 2, got.code)
	assert.Equal(t, 2, strings.Count(got.err, "is one file under several names (hard links) and stays as it is"))
	one, err := os.Stat(file)
	require.NoError(t, err)
	two, err := os.Stat(second)
	require.NoError(t, err)
	assert.True(t, os.SameFile(one, two), "it has its other name still")
	assert.Equal(t, before, read(t, second))
}
