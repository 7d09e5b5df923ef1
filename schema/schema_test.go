package schema_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/schema"
)

func ExampleGet() {
	text, ok := schema.Get("partnership", schema.Variant{Lang: "fr"})
	var s struct{ Title, Description string }
	err := json.Unmarshal(text, &s)
	fmt.Println(ok, err, s.Title)
	// Output: true <nil> Partenariat
}

func ExampleVariant_URL() {
	fmt.Println(schema.Variant{Draft7: true}.URL("partnership"))
	// Output: https://vademecum-go.github.io/vademecum/schema/v1/draft-07/partnership.schema.json
}

func ExampleNames() {
	for name := range schema.Names() {
		fmt.Println(name)
	}
	// Output:
	// partnership
	// round
	// policy
	// house
}

func TestEveryVariantIsThereUnderItsAddress(t *testing.T) {
	for name := range schema.Names() {
		for _, lang := range []string{"en", "fr"} {
			for _, v := range []schema.Variant{{lang, false, false}, {lang, true, false}, {lang, false, true}, {lang, true, true}} {
				text, ok := schema.Get(name, v)
				require.True(t, ok, v.File(name))
				var s struct {
					ID string `json:"$id"`
				}
				require.NoError(t, json.Unmarshal(text, &s))
				assert.Equal(t, v.URL(name), s.ID)
			}
		}
	}
	_, ok := schema.Get("convention", schema.Variant{})
	assert.False(t, ok)
}

// A version that was published is in FS, under the addresses of that version.
func TestFSHoldsThePublishedVersions(t *testing.T) {
	versions, err := fs.Glob(schema.FS, "v1.*/partnership.schema.json")
	require.NoError(t, err)
	require.NotEmpty(t, versions)
	for _, path := range versions {
		text, err := fs.ReadFile(schema.FS, path)
		require.NoError(t, err)
		assert.Contains(t, string(text), `"$id": "`+schema.Base+path+`"`)
	}
}
