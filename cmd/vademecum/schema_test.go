package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/schema"
)

func TestSchemaPrintsThePublishedFiles(t *testing.T) {
	tests := []struct {
		args []string
		name string
		want schema.Variant
	}{
		{[]string{"--lang", "en"}, "partnership", schema.Variant{}},
		{[]string{"--lang", "fr"}, "partnership", schema.Variant{Lang: "fr"}},
		{[]string{"round", "--lang", "en", "--draft", "7"}, "round", schema.Variant{Draft7: true}},
		{[]string{"policy", "--lang", "fr", "--draft", "draft-07", "--profile", "strict"}, "policy", schema.Variant{Lang: "fr", Draft7: true, Strict: true}},
	}
	for _, tt := range tests {
		got := vademecum(t, "", append([]string{"schema"}, tt.args...)...)
		require.Equal(t, 0, got.code, got.err)
		var s struct {
			ID string `json:"$id"`
		}
		require.NoError(t, json.Unmarshal([]byte(got.out), &s))
		assert.Equal(t, tt.want.URL(tt.name), s.ID)
	}
}

func TestSchemasThatAreNone(t *testing.T) {
	tests := []struct {
		args []string
		want string
	}{
		{[]string{"convention"}, "vademecum: There is no schema “convention”; the known ones are: partnership, round, policy, house.\n"},
		{[]string{"--draft", "4"}, "vademecum: There is no schema in draft “4”; the known ones are 2020-12 and 7.\n"},
		{[]string{"--profile", "lax"}, "vademecum: There is no profile “lax”; the known ones are tolerant and strict.\n"},
	}
	for _, tt := range tests {
		got := vademecum(t, "", append([]string{"schema", "--lang", "en"}, tt.args...)...)
		assert.Equal(t, 2, got.code)
		assert.Equal(t, tt.want, got.err)
	}
}
