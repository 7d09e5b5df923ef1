package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A member or a code has the version in which it was published first, and one that
// was not published yet the version to come.
func TestSince(t *testing.T) {
	t.Chdir(t.TempDir())
	for version, properties := range map[string]string{
		"v1.9.0":  `"weights": {}`,
		"v1.10.0": `"weights": {}, "matrix": {}`,
		"v1.10.1": `"weights": {}, "matrix": {}, "lowView": {}`,
	} {
		weight := `"question": {"enum": ["who", "what"]}`
		if version != "v1.9.0" {
			weight = `"question": {"items": {"enum": ["who", "what", "why"]}}`
		}
		require.NoError(t, os.MkdirAll("schema/"+version, 0o755))
		require.NoError(t, os.WriteFile("schema/"+version+"/policy.schema.json", []byte(`{"properties": {`+properties+`}, "$defs": {"Weight": {"properties": {`+weight+`}}}}`), 0o600))
	}
	since, err := sinces()
	require.NoError(t, err)
	assert.Equal(t, "1.9", since["Policy.weights"])
	assert.Equal(t, "1.10", since["Policy.matrix"])
	assert.Equal(t, "1.10", since["Policy.lowView"])
	assert.Equal(t, "1.11", since["Policy.readyFrom"])
	assert.Equal(t, "1.9", since["Weight.question"])
	assert.Equal(t, "1.9", since["Weight.question=who"])
	assert.Equal(t, "1.10", since["Weight.question=why"])
	assert.Equal(t, "1.11", since["Weight.question=when"])
}
