package i18n

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"sync"
)

//go:embed fr/*.json en/*.json
var files embed.FS

// A language is an available one and its words by key, parsed when they are
// first asked for.
type language struct {
	tag   Lang
	words func() map[string]string
}

// languages is the table of what is available. Another language is a folder, a
// pattern above and a row here.
var languages = [...]language{
	{French, embedded(French)},
	{English, embedded(English)},
}

// embedded returns the words of the language's folder. Tests hold that nothing
// is wrong with it; if something were, the words that can be read serve.
func embedded(tag Lang) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		words, _ := load(files, string(tag))
		return words
	})
}

// load returns the words of all files of the folder, and an error that joins
// all that is wrong: a file that cannot be read, a key that stands in two files.
func load(fsys fs.FS, folder string) (map[string]string, error) {
	words := make(map[string]string)
	names, err := fs.Glob(fsys, folder+"/*.json")
	errs := []error{err}
	for _, name := range names {
		part, err := read(fsys, name)
		errs = append(errs, err)
		for key, text := range part {
			if _, twice := words[key]; twice {
				errs = append(errs, fmt.Errorf("%w: %q in %s", errTwice, key, name))
				continue
			}
			words[key] = text
		}
	}
	return words, errors.Join(errs...)
}

// errTwice tells that a key stands in two files of a language.
var errTwice = errors.New("i18n: key in two files")

func read(fsys fs.FS, name string) (map[string]string, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	var words map[string]string
	if err := json.Unmarshal(data, &words); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return words, nil
}
