package conformance

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/schema"
)

// A binding tells an editor which files a schema is for.
type binding struct {
	Name        string   `json:"name,omitempty"`
	Description string   `json:"description,omitempty"`
	FileMatch   []string `json:"fileMatch"`
	URL         string   `json:"url"`
}

// A shown document is what an editor is asked to look at, and where.
type shown struct {
	Name string `json:"name"`
	Text string `json:"text"`
	At   int    `json:"at"`
}

// A look is what an editor shows.
type look struct {
	Messages []struct {
		Line    int
		Message string
	}
	Hover   string
	Offered []string
}

func edited(t *testing.T, settings []binding, documents ...shown) []look {
	t.Helper()
	if settings == nil {
		settings = []binding{}
	}
	given, err := json.Marshal(map[string]any{"settings": settings, "root": "../../schema/", "base": schema.Base, "documents": documents})
	require.NoError(t, err)
	var out []look
	require.NoError(t, json.Unmarshal(run(t, given, "node", "engines/editor.mjs"), &out))
	require.Len(t, out, len(documents))
	return out
}

// cursor returns a document without the bar in it, and where the bar was.
func cursor(name, text string) shown {
	before, after, _ := strings.Cut(text, "|")
	return shown{name, before + after, len(before)}
}

// bindings returns the settings of the page in a language, and for English the
// entries for the catalogue too.
func bindings(t *testing.T, lang string) map[string][]binding {
	t.Helper()
	var settings struct {
		Schemas []binding `json:"json.schemas"`
	}
	page := "editors" + pages[lang]
	require.NoError(t, json.Unmarshal([]byte(snippets(t, page, "json")[1].text), &settings))
	out := map[string][]binding{page: settings.Schemas}
	if lang == "en" {
		text, err := os.ReadFile("../../schema/schemastore.json")
		require.NoError(t, err)
		dec := json.NewDecoder(bytes.NewReader(text))
		dec.DisallowUnknownFields()
		var entries []binding
		require.NoError(t, dec.Decode(&entries))
		names := map[string]bool{}
		for _, e := range entries {
			assert.NotEmpty(t, e.Description, "the catalogue asks for one")
			assert.Regexp(t, "^https://", e.URL, "and for that")
			names[e.Name] = true
		}
		assert.Len(t, names, len(slices.Collect(schema.Names())), "each of another name")
		out["schemastore.json"] = entries
	}
	return out
}

// file returns the name of a file that holds a document of the kind.
func file(document string) string {
	if document == "partnership" {
		return "a.partnership.json"
	}
	return "a.partnership-" + document + ".json"
}

// wrongIn are documents with a fault in their second line.
var wrongIn = map[string]string{
	"partnership": "{\"version\": \"1.0\", \"name\": \"Salles\",\n\"triggers\": [{\"kind\": \"whim\"}]}",
	"round":       "{\n\"respondents\": [{\"party\": \"p\", \"answers\": [{\"criterion\": \"who-values\", \"rating\": 5}]}]}",
	"policy":      "{\n\"minCoverage\": 101}",
	"house":       "{\n\"convention\": \"wished\"}",
}

// With the settings of the page, and with the entries for the catalogue, the
// language service of Visual Studio Code finds right documents right and wrong
// ones wrong, at their lines, by the schema of each kind.
func TestEditorsKnowOurFiles(t *testing.T) {
	for lang := range pages {
		for where, settings := range bindings(t, lang) {
			t.Run(where, func(t *testing.T) {
				var urls []string
				for _, b := range settings {
					urls = append(urls, b.URL)
				}
				var documents []shown
				names := slices.Collect(schema.Names())
				for i, name := range names {
					assert.Equal(t, schema.Variant{Lang: lang, Draft7: true}.URL(name), urls[i])
					fine := "corpus/values/" + name + "-fine.json"
					if name == "partnership" {
						fine = "../../examples/cases/fictional-bilateral.json"
					}
					text, err := os.ReadFile(fine)
					require.NoError(t, err)
					documents = append(documents, shown{Name: file(name), Text: string(text)}, shown{Name: file(name), Text: wrongIn[name]})
				}
				require.Len(t, urls, len(names))
				looks := edited(t, settings, append(documents, shown{Name: "package.json", Text: wrongIn["partnership"]})...)
				for i, name := range names {
					assert.Empty(t, looks[2*i].Messages, name)
					if assert.Len(t, looks[2*i+1].Messages, 1, name) {
						assert.Equal(t, 2, looks[2*i+1].Messages[0].Line)
					}
				}
				assert.Empty(t, looks[len(looks)-1].Messages, "other files are left alone")
			})
		}
	}
}

// A document that names its schema needs no settings. Members and codes are
// offered, and explained in the language of the schema.
func TestADocumentThatNamesItsSchemaIsExplained(t *testing.T) {
	hovers := map[string]string{"en": "The version of the format", "fr": "Version du format"}
	for lang, ending := range pages {
		page := snippets(t, "editors"+ending, "json")[0].text
		first := `{"$schema": "` + schema.Variant{Lang: lang, Draft7: true}.URL("partnership") + `", `
		looks := edited(t, nil,
			shown{"any.json", page, strings.Index(page, `"version"`) + 1},
			cursor("any.json", first+`"version": "1.0", "name": "Salles", |}`),
			cursor("any.json", first+`"version": "1.0", "name": "Salles", "triggers": [{"kind": |}]}`),
			shown{Name: "any.json", Text: first + `"version": "1.0"}`},
		)
		assert.Empty(t, looks[0].Messages)
		assert.Contains(t, looks[0].Hover, hovers[lang])
		assert.Subset(t, looks[1].Offered, []string{"partners", "conventions", "journal"})
		assert.NotContains(t, looks[1].Offered, "name", "it is there")
		assert.Contains(t, looks[2].Offered, `"reform"`)
		assert.Len(t, looks[3].Messages, 1)

		list := asked(t, []byte(page))
		assert.True(t, list.Valid(), "the document on the page is right")
	}
}
