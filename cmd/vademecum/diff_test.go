package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDiff(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	a := write("a.json", `{"version": "1.0", "name": {"fr": "Salles", "en": "Rooms"}, "fictional": true, "partners": [{"id": "host", "name": "Cité", "people": [{"id": "p", "name": "Ann"}]}, {"id": "b", "name": "Tremplin"}], "triggers": [{"kind": "reform"}]}`)
	b := write("b.json", `{"name": {"en": "Rooms", "fr": "Salles"}, "version": "1.0", "fictional": false, "partners": [{"id": "c", "name": {"fr": "Essor", "en": "Rise"}}, {"id": "host", "name": "Cité", "people": [{"id": "p", "name": "Anne"}]}], "triggers": [{"kind": "reform"}, {"kind": "crisis", "description": "Plant closes."}]}`)

	got := vademecum(t, "", "diff", a, b, "--lang", "en")
	assert.Equal(t, 0, got.code, got.err)
	assert.Equal(t, `Fictional
  − yes
  + no
Triggers › #2
  + Plant closes.
Partners › Cité › People › p › Name
  − Ann
  + Anne
Partners › Tremplin
  − Tremplin
Partners › Rise
  + Rise
`, got.out)
	got = vademecum(t, "", "diff", a, b, "--format", "json")
	assert.Contains(t, got.out, `"path": "/partners/@host/people/@p/name"`)
	assert.Equal(t, "Nothing changed.\n", vademecum(t, "", "diff", a, a, "--lang", "en").out)
	assert.Equal(t, 2, vademecum(t, "", "diff", a, filepath.Join(dir, "nowhere.json")).code)
	bad := write("bad.json", "{")
	assert.NotEqual(t, 0, vademecum(t, "", "diff", a, bad).code)
	assert.Equal(t, 2, vademecum(t, "", "diff", a).code)
}
