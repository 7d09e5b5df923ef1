package i18n

import (
	"cmp"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed fr/*.json en/*.json
var files embed.FS

// A language is an available one with its files of words, each parsed when a word
// is first looked for in it.
type language struct {
	tag   Lang
	parts func() []part
}

// A part is a file of words.
type part struct {
	name  string // without its ending
	words func() map[string]string
}

// languages is the table of what is available. Another language is a folder, a
// pattern above and a row here.
var languages = [...]language{
	{French, embedded(French)},
	{English, embedded(English)},
}

// embedded returns the parts of the language's folder. Tests hold that nothing is
// wrong with it; if something were, the words that can be read serve.
func embedded(tag Lang) func() []part {
	return sync.OnceValue(func() []part {
		parts, _ := partsOf(files, string(tag))
		return parts
	})
}

// partsOf returns the files of a folder, small ones first: a word is looked for in
// one after the other, and most runs of a program never come to the largest.
func partsOf(fsys fs.FS, folder string) ([]part, error) {
	names, err := fs.Glob(fsys, folder+"/*.json")
	sizes := make(map[string]int64, len(names))
	for _, name := range names {
		if info, err := fs.Stat(fsys, name); err == nil {
			sizes[name] = info.Size()
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(sizes[a], sizes[b]) })
	parts := make([]part, len(names))
	for i, name := range names {
		parts[i] = part{strings.TrimSuffix(path.Base(name), ".json"), sync.OnceValue(func() map[string]string {
			words := make(map[string]string)
			read(fsys, name, words) //nolint:errcheck // load says what is wrong
			return words
		})}
	}
	return parts, err
}

// text returns the words with the key. What stands before its first point may be the
// name of its file: then no other is parsed.
func (l *language) text(key string) (string, bool) {
	parts := l.parts()
	name, _, _ := strings.Cut(key, ".")
	for i := range parts {
		if parts[i].name == name {
			if text, ok := parts[i].words()[key]; ok {
				return text, true
			}
		}
	}
	for i := range parts {
		if text, ok := parts[i].words()[key]; ok {
			return text, true
		}
	}
	return "", false
}

// load returns the words of all files of the folder, and an error that joins
// all that is wrong: a file that cannot be read, a key that stands in two files.
func load(fsys fs.FS, folder string) (map[string]string, error) {
	words := make(map[string]string)
	names, err := fs.Glob(fsys, folder+"/*.json")
	errs := []error{err}
	for _, name := range names {
		errs = append(errs, read(fsys, name, words))
	}
	return words, errors.Join(errs...)
}

// errTwice is the error for a key that stands twice in a language.
var errTwice = errors.New("i18n: key in two files")

// A word is one line of a catalogue.
type word struct{ key, text string }

// read adds the words of a file to those of others.
func read(fsys fs.FS, name string, words map[string]string) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	found, ok := lines(string(data))
	if !ok {
		var other map[string]string
		if err := json.Unmarshal(data, &other); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for key, text := range other {
			found = append(found, word{key, text})
		}
	}
	var errs []error
	for i, w := range found {
		if _, twice := words[w.key]; twice && !slices.ContainsFunc(found[:i], func(o word) bool { return o.key == w.key }) {
			errs = append(errs, fmt.Errorf("%w: %q in %s", errTwice, w.key, name))
			continue
		}
		words[w.key] = w.text
	}
	return errors.Join(errs...)
}

// lines returns the words of a catalogue that is laid out as ours are, and reports
// whether it is:
//
//	{
//	  "key": "words",
//	  "another": "more words"
//	}
//
// The command reads a catalogue each time it starts, and encoding/json takes several
// times as long.
func lines(text string) (out []word, ok bool) {
	rest, ok := strings.CutPrefix(text, "{\n")
	if !ok || !utf8.ValidString(text) {
		return nil, false
	}
	out = make([]word, 0, strings.Count(text, "\n"))
	for last := false; !last; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		last = rest == "}\n"
		if !last {
			if line, ok = strings.CutSuffix(line, ","); !ok {
				return nil, false
			}
		}
		line, opened := strings.CutPrefix(line, `  "`)
		line, closed := strings.CutSuffix(line, `"`)
		key, value, split := strings.Cut(line, `": "`)
		if !opened || !closed || !split || !bare(key) {
			return nil, false
		}
		if !bare(value) && json.Unmarshal([]byte(`"`+value+`"`), &value) != nil {
			return nil, false
		}
		out = append(out, word{key, value})
	}
	return out, true
}

// bare reports whether a text stands in JSON as it is.
func bare(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] == '"' || text[i] == '\\' {
			return false
		}
	}
	return true
}
