package main

import (
	"strings"

	"github.com/vademecum-go/vademecum/test/conformance"
)

// A syntax is a text that a reader of JSON must accept, must refuse or may
// decide on. It stands as the value of an addition, where any JSON can stand,
// unless it is whole.
type syntax struct {
	name  string
	text  string
	whole bool
	code  string // the codes of what vademecum says; json-syntax where a text must be refused
}

// deep nests a text in n lists.
func deep(n int, text string) string { return strings.Repeat("[", n) + text + strings.Repeat("]", n) }

const bare = `{"version":"1.0","name":"n"}`

// utf16 returns a text of ASCII in UTF-16 with a byte order mark.
func utf16(text string) string {
	var b strings.Builder
	b.WriteString("\xff\xfe")
	for i := range len(text) {
		b.WriteByte(text[i])
		b.WriteByte(0)
	}
	return b.String()
}

// sorts say what readers of JSON must do with texts. The letter begins the names of
// their files, as in other collections of such texts.
var sorts = []struct {
	letter string
	texts  []syntax
}{{"y", accepted}, {"n", refused}, {"i", open}}

// parser writes the texts that try a reader of JSON.
func parser() ([]conformance.Case, error) {
	var out []conformance.Case
	for _, sort := range sorts {
		for _, s := range sort.texts {
			text := s.text
			if !s.whole {
				text = `{"version":"1.0","name":"n","ext":{"org.example.a":` + text + `}}`
			}
			path, err := write("parser", sort.letter+"_"+s.name+".json", []byte(text))
			if err != nil {
				return nil, err
			}
			c := conformance.Case{File: path, Document: "partnership", On: today, Errors: strings.Fields(s.code)}
			switch {
			case sort.letter == "y":
				c.About, c.Valid, c.Schema = "must be accepted", true, conformance.Accept
			case sort.letter == "n":
				c.About, c.Schema = "must be refused", conformance.Unreadable
				if s.code == "" {
					c.Errors = []string{"json-syntax"}
				}
			case s.code == "":
				c.About, c.Valid, c.Schema = "is left open, and accepted", true, conformance.Beyond
			default:
				c.About, c.Schema = "is left open, and refused", conformance.Beyond
			}
			out = append(out, c)
		}
	}
	return out, nil
}
