package lang_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
)

func TestIn(t *testing.T) {
	text := lang.By("fr", "Atelier", "en-GB", "Workshop", "de-CH", "Werkstatt", "fr-CA", "Atelier (Canada)")
	tests := []struct{ tag, want string }{
		{"fr", "Atelier"},
		{"FR", "Atelier"},
		{"fr-CH", "Atelier"},
		{"fr-CA", "Atelier (Canada)"},
		{"fr-CA-x-old", "Atelier (Canada)"},
		{"en", "Workshop"},
		{"en-US", "Workshop"},
		{"de", "Werkstatt"},
		{"d", "Atelier"},
		{"pt", "Atelier"},
		{"", "Atelier"},
	}
	for _, tt := range tests {
		t.Run(tt.tag, func(t *testing.T) { assert.Equal(t, tt.want, text.In(tt.tag)) })
	}
	assert.Equal(t, "", lang.Text{}.In("fr"))
	assert.Equal(t, "Rooms", lang.Plain("Rooms").In("fr"))
}

func TestJSON(t *testing.T) {
	for _, text := range []string{`"Atelier"`, `{"fr":"Atelier","en":"Workshop"}`, `{"en":"Workshop"}`} {
		var v lang.Text
		require.NoError(t, json.Unmarshal([]byte(text), &v))
		got, err := json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, text, string(got))
	}
	var v lang.Text
	require.NoError(t, json.Unmarshal([]byte(`""`), &v))
	assert.True(t, v.IsZero())
}

func TestWhatIsNoText(t *testing.T) {
	tests := map[string]finding.Code{
		`7`:                    "json-type",
		`["a"]`:                "json-type",
		`null`:                 "json-null",
		`{"fr":7}`:             "json-type",
		`{"fr":"a","fr":"b"}`:  "json-duplicate",
		`{"fr":{"deep":"er"}}`: "json-type",
	}
	for text, code := range tests {
		t.Run(text, func(t *testing.T) {
			var v lang.Text
			err := v.UnmarshalJSON([]byte(text))
			require.Error(t, err)
			assert.ErrorIs(t, err, code)
			_, ok := errors.AsType[finding.List](err)
			assert.True(t, ok)
		})
	}
}

func TestChecks(t *testing.T) {
	var c wire.Checker
	c.Text("name", lang.Plain("a\nb"), wire.FormLine)
	c.Text("title", lang.By("fr", "a\nb", "français", "c"), wire.FormLine)
	c.Text("note", lang.By("fr", "a\nb", "en", "\x00"), wire.FormProse)
	c.Text("nothing", lang.Text{}, wire.FormLine)
	var got []string
	for f := range c.Findings.All() {
		got = append(got, string(f.Code)+" "+f.Pointer)
	}
	assert.Equal(t, []string{"text-lines /name", "text-lines /title/fr", "language-form /title/français", "text-control /note/en"}, got)
}

func ExampleText_In() {
	workshop := lang.By("fr", "Atelier", "en", "Workshop")
	fmt.Println(workshop.In("fr-CH"))
	fmt.Println(workshop.In("en"))
	fmt.Println(lang.Plain("Atelier").In("en"))
	// Output:
	// Atelier
	// Workshop
	// Atelier
}

func ExampleBy() {
	text := lang.By("fr", "Atelier", "en", "Workshop")
	fmt.Println(text.In("en-GB"), text.In("fr"), text.In("pt"))
	// Output:
	// Workshop Atelier Atelier
}
