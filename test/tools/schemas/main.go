// Command schemagen writes what is published for people without Go: the JSON
// Schemas of the documents, in two drafts, two profiles and two languages, and
// what is made from them, the declarations for TypeScript and Python and the
// pages that explain the format.
//
// It runs in the folder schema by go generate. The Go types, their tags and
// their comments are the only source; package partnership checks by the same
// tags. A version that was published never changes:
//
//	go run ./test/tools/schemas           writes schema/v1
//	go run ./test/tools/schemas -publish v1.1.0   keeps a copy of it for ever
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	root := flag.String("root", ".", "the root of the module")
	publish := flag.String("publish", "", "keep a copy as this version, such as v1.1.0")
	flag.Parse()
	if err := run(*root, *publish); err != nil {
		fmt.Fprintln(os.Stderr, "schemagen:", err)
		os.Exit(1)
	}
}

func run(root, publish string) error {
	if err := os.Chdir(root); err != nil {
		return err
	}
	files, err := generate()
	if err == nil && publish != "" {
		files, err = published(publish)
	}
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.MkdirAll(filepath.Dir(f.path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(f.path, f.text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
