package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/schema"
)

// A file is what stands at a path below the root of the module.
type file struct {
	path string
	text []byte
}

// A generator has what the files are made from.
type generator struct {
	catalogues map[i18n.Lang]map[string]string
	examples   examples
}

// load reads the comments of the types, the French catalogue and the examples.
func load() (*generator, error) {
	comments, err := comments()
	if err != nil {
		return nil, err
	}
	g := &generator{catalogues: map[i18n.Lang]map[string]string{i18n.English: english(comments)}}
	french := map[string]string{}
	if err := readJSON("i18n/fr/schema.json", &french); err != nil {
		return nil, err
	}
	g.catalogues[i18n.French] = french
	return g, readJSON("schema/examples.json", &g.examples)
}

func readJSON(path string, v any) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, v); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// schema returns the tolerant 2020-12 schema of a document in a language.
func (g *generator) schema(d document, lang i18n.Lang) (*jsonschema.Schema, error) {
	b := builder{words: words{lang, lookup(g.catalogues[lang])}, examples: g.examples}
	return b.build(d)
}

// schemas returns the files of every variant of every document, for a version
// such as "v1".
func (g *generator) schemas(version string) ([]file, error) {
	var out []file
	for _, d := range documents {
		for _, v := range variants() {
			s, err := g.schema(d, i18n.Lang(v.Lang))
			if err != nil {
				return nil, err
			}
			text, err := vary(s, d, v, version)
			if err != nil {
				return nil, err
			}
			out = append(out, file{"schema/" + version + "/" + v.File(d.name), text})
		}
	}
	return out, nil
}

// generate returns every file that follows from the types.
func generate() ([]file, error) {
	g, err := load()
	if err != nil {
		return nil, err
	}
	out, err := g.schemas(schema.Current)
	if err != nil {
		return nil, err
	}
	words, err := catalogue(g.catalogues[i18n.English])
	if err != nil {
		return nil, err
	}
	out = append(out, file{"i18n/en/schema.json", words})
	for path, make := range map[string]func() ([]byte, error){
		"schema/" + schema.Current + "/vademecum.d.ts":     g.typescript,
		"schema/" + schema.Current + "/vademecum_types.py": g.python,
		"docs/format.md":    func() ([]byte, error) { return g.formatPage(i18n.English) },
		"docs/format.fr.md": func() ([]byte, error) { return g.formatPage(i18n.French) },
	} {
		text, err := make()
		if err != nil {
			return nil, err
		}
		out = append(out, file{path, text})
	}
	slices.SortFunc(out, func(a, b file) int { return cmp.Compare(a.path, b.path) })
	return out, nil
}

// sums is the file that holds the digests of the published versions.
const sums = "schema/SHA256SUMS"

// published returns the files of a version that will not change any more: those
// of the current one under its own name, and their digests.
func published(version string) ([]file, error) {
	if _, err := os.Stat("schema/" + version); err == nil {
		return nil, fmt.Errorf("%s was published and does not change", version)
	}
	g, err := load()
	if err != nil {
		return nil, err
	}
	out, err := g.schemas(version)
	if err != nil {
		return nil, err
	}
	digests, err := os.ReadFile(sums)
	if err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	for _, f := range out {
		digests = fmt.Appendf(digests, "%x  %s\n", sha256.Sum256(f.text), strings.TrimPrefix(f.path, "schema/"))
	}
	return append(out, file{sums, digests}), nil
}

// missing returns the keys without words in a language, sorted.
func (g *generator) missing(lang i18n.Lang) []string {
	keys := maps.Clone(g.catalogues[i18n.English])
	maps.DeleteFunc(keys, func(key, _ string) bool { return g.catalogues[lang][key] != "" })
	return slices.Sorted(maps.Keys(keys))
}
