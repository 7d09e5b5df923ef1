package conformance

import (
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every type of every published schema has examples, and accepts them.
func TestExamplesAreRight(t *testing.T) {
	for path, s := range published(t) {
		c := jsonschema.NewCompiler()
		check := func(place string, s map[string]any) {
			examples, _ := s["examples"].([]any)
			if !assert.NotEmpty(t, examples, "%s%s", path, place) {
				return
			}
			compiled, err := c.Compile("../../schema/" + path + place)
			require.NoError(t, err)
			for _, example := range examples {
				assert.NoError(t, compiled.Validate(example), "%s%s", path, place)
			}
		}
		root := s.(map[string]any)
		check("", root)
		for _, keyword := range []string{"$defs", "definitions"} {
			defs, _ := root[keyword].(map[string]any)
			for name, def := range defs {
				check("#/"+keyword+"/"+name, def.(map[string]any))
			}
		}
	}
}
