// Command members writes the tables of the types of a package of documents.
//
// It runs in a package's folder by go generate. From the structs with json
// tags and the string types with constants it writes json_gen.go: for each
// struct a table with a line for each member and the methods that encoding/json
// looks for; for each string type its codes; and the function Members, by which
// other packages find the tables. Package wire has the reader, the writer and the
// checker that walk them. What it does not understand, a type or a tag, fails the
// generation, so that no tag is there without effect.
//
// A type that is neither has methods of its own: read(*wire.Reader),
// write(*wire.Writer), check(*wire.Checker, string) and IsZero() bool.
//
// Tags of a member:
//
//	json      its name; without omitempty a number or a list is written even
//	          when it is 0 or empty
//	validate  what validator/v10 checks, and the structure check with it:
//	          required, omitempty, min=, max=, unique, dive, and the forms of package
//	          shape (id, line, prose, enum, country, language, url, email,
//	          decimal, digest, version, pointer, ext); own is what a type
//	          that reads itself checks of itself
//	def       the kind of thing that this identifier names: def:"partner"
//	ref       the kind of thing that this identifier refers to: ref:"partner"
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// output is the name of the file that is written into the package.
const output = "json_gen.go"

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "members:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	text, err := generate(dir)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, output), text, 0o644)
}
