package conformance

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
)

// found returns what the library finds in a document of a kind.
func found(t testing.TB, document string, text []byte) finding.List {
	list, err := library(Case{Document: document, On: "2026-11-24"}, text)
	require.NoError(t, err)
	return list
}

// asked returns what the library finds in a partnership.
func asked(t testing.TB, text []byte) finding.List { return found(t, "partnership", text) }

// disagree returns why the library and a schema do not go together, or "".
func disagree(list finding.List, text []byte, said string) string {
	structure := structure(list)
	if len(structure) == 0 && said != Accept && !newer(text) {
		return "the library finds nothing wrong with the structure, the schema says " + said
	}
	if said != Accept {
		return ""
	}
	for _, f := range structure {
		if Sayable[string(f.Code)] && !emptyObject(f, text) {
			return fmt.Sprintf("the schema accepts it, the library finds %s at %s", f.Code, f.Pointer)
		}
	}
	return ""
}

// structure returns the errors that are about structure, whatever the document
// says: those of reading and of the structure check, and of the version.
func structure(list finding.List) []finding.Finding {
	var out []finding.Finding
	for f := range list.All() {
		if f.Severity == finding.Error && structural[f.Code] {
			out = append(out, f)
		}
	}
	return out
}

var structural = func() map[finding.Code]bool {
	out := map[finding.Code]bool{"version-unknown": true}
	for r := range wire.Rules() {
		out[r.Code] = r.Severity == finding.Error && r.Code != "id-duplicate" && !strings.HasPrefix(string(r.Code), "reference-")
	}
	return out
}()

// newer reports whether a document is of a later minor version: the library lets
// pass the codes that such a version may have, and the schema of that version
// will know them.
func newer(text []byte) bool {
	var doc struct{ Version string }
	return json.Unmarshal(text, &doc) == nil && strings.HasPrefix(doc.Version, "1.") && doc.Version != partnership.Version
}

// emptyObject reports whether a finding is about a text in no language, {}: the
// portable keywords cannot refuse it.
func emptyObject(f finding.Finding, text []byte) bool {
	if f.Code != "member-required" {
		return false
	}
	var value any
	if json.Unmarshal(text, &value) != nil {
		return false
	}
	tokens, _ := finding.Tokens(f.Pointer)
	for _, token := range tokens {
		switch v := value.(type) {
		case map[string]any:
			value = v[token]
		case []any:
			var i int
			if _, err := fmt.Sscan(token, &i); err != nil || i >= len(v) {
				return false
			}
			value = v[i]
		}
	}
	object, ok := value.(map[string]any)
	return ok && len(object) == 0
}

// A difference tells why two do not say the same of a text, "" where they do.
type difference func(text []byte) string

// keep writes a text on which two disagree, as small as it goes, and fails the
// test.
func keep(t *testing.T, document string, text []byte, d difference) {
	small := shrink(text, func(text []byte) bool { return d(text) != "" })
	sum := fnv.New32a()
	sum.Write(small) //nolint:errcheck // it never fails
	path := filepath.Join("differences", fmt.Sprintf("%s-%08x.json", document, sum.Sum32()))
	assert.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	assert.NoError(t, os.WriteFile(path, append(small, '\n'), 0o644))
	assert.Fail(t, d(small), "%s\n%s", path, small)
}
