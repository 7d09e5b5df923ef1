package wire

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/shape"
)

// Keys of the words for what stands where a text stops being JSON, and for what a
// text is instead of UTF-8.
const (
	syntaxCharacter = "syntax.character"
	syntaxInvisible = "syntax.invisible"
	syntaxYAML      = "syntax.yaml"

	encodingOther     = "encoding.other"
	encodingSurrogate = "encoding.surrogate"
	encodingUTF16     = "encoding.utf-16"
	encodingUTF32     = "encoding.utf-32"
	encodingWindows   = "encoding.windows-1252"
)

// mistakes are what people and tools put where JSON ends, the first that it looks
// like. At is where the text stops being JSON; top is set while nothing was opened.
var mistakes = [...]struct {
	word string
	is   func(src []byte, at int, top bool) bool
}{
	{"syntax.office", func(src []byte, _ int, top bool) bool { return top && bytes.HasPrefix(src, []byte("PK\x03\x04")) }},
	{"syntax.pdf", func(src []byte, _ int, top bool) bool { return top && bytes.HasPrefix(src, []byte("%PDF-")) }},
	{"syntax.gzip", func(src []byte, _ int, top bool) bool { return top && bytes.HasPrefix(src, []byte("\x1f?")) }}, // mended
	{"syntax.conflict", isConflict},
	{"syntax.markup", func(src []byte, at int, top bool) bool { return top && at < len(src) && src[at] == '<' }},
	{syntaxYAML, func(src []byte, _ int, top bool) bool { return top && isYAML(src) }},
	{"syntax.comment", func(src []byte, at int, _ bool) bool { return starts(src[at:], "//", "/*", "#") }},
	{"syntax.comma", isComma},
	{"syntax.quotes", func(src []byte, at int, _ bool) bool {
		return starts(src[at:], "'", "`", "“", "”", "„", "‘", "’", "«", "»", "&quot;", `\"`)
	}},
	{"syntax.end", func(src []byte, at int, _ bool) bool { return at >= len(src) }},
	{syntaxInvisible, func(src []byte, at int, _ bool) bool {
		c, _ := utf8.DecodeRune(src[at:])
		return shape.Invisible(c)
	}},
}

// mistake returns the key of the word for what stands where a text stops being
// JSON.
func mistake(src []byte, at int, top bool) string {
	for _, m := range mistakes {
		if m.is(src, at, top) {
			return m.word
		}
	}
	return syntaxCharacter
}

// isConflict reports whether a line starts there that a merge left behind.
func isConflict(src []byte, at int, _ bool) bool {
	return (at == 0 || src[at-1] == '\n') && starts(src[at:], "<<<<<<<", "=======", ">>>>>>>", "|||||||")
}

// isComma reports whether a comma stands there that nothing follows.
func isComma(src []byte, at int, _ bool) bool {
	if at >= len(src) || src[at] != ',' {
		return false
	}
	rest := bytes.TrimLeft(src[at+1:], " \t\r\n")
	return len(rest) > 0 && closes(rest[0])
}

// isYAML reports whether the text begins as YAML does: with a mark, an element of a
// list, or a name, a colon and a space.
func isYAML(src []byte) bool {
	for line := range bytes.Lines(src) {
		line = bytes.TrimRight(line, " \t\r\n")
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		if starts(line, "---", "%YAML", "- ") {
			return true
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		return ok && (len(value) == 0 || value[0] == ' ') && len(name) > 0 && !bytes.ContainsAny(name, "{}[]<>/\\\"'")
	}
	return false
}

func starts(text []byte, with ...string) bool {
	for _, s := range with {
		if bytes.HasPrefix(text, []byte(s)) {
			return true
		}
	}
	return false
}

// wide returns the key of the word for an encoding of two or four bytes a character,
// "" for none. JSON starts with two characters of ASCII, of which such an encoding
// makes zeros.
func wide(data []byte) string {
	switch {
	case starts(data, "\xff\xfe\x00\x00", "\x00\x00\xfe\xff", "\x00\x00\x00"), len(data) > 3 && data[1] == 0 && data[2] == 0 && data[3] == 0:
		return encodingUTF32
	case starts(data, "\xff\xfe", "\xfe\xff"), len(data) > 3 && (data[0] == 0 && data[2] == 0 || data[1] == 0 && data[3] == 0):
		return encodingUTF16
	}
	return ""
}

// isWindows reports whether a text that is no UTF-8 seems to be windows-1252: all
// that lies beyond ASCII is no UTF-8, and is what people write in French or English.
func isWindows(data []byte) bool {
	const written = "àâäçèéêëîïñôöùûüæÀÂÄÇÈÉÊËÎÏÑÔÖÙÛÜÆ«»°·§£"
	for i := 0; i < len(data); {
		c, n := utf8.DecodeRune(data[i:])
		switch {
		case c != utf8.RuneError || n > 1:
			if c >= utf8.RuneSelf {
				return false
			}
		case data[i] < 0xa0:
			// quotes, dashes, the ellipsis, œ and the euro
			if strings.IndexByte("\x80\x85\x8c\x91\x92\x93\x94\x96\x97\x9c", data[i]) < 0 {
				return false
			}
		case data[i] != 0xa0 && !strings.ContainsRune(written, rune(data[i])):
			return false
		}
		i += n
	}
	return true
}

// Quoted returns the argument that shows what stands in a document in the place of
// a code: shortened, with the number of each character that cannot be seen.
func Quoted(name, value string) finding.Arg {
	const most = 80
	var b strings.Builder
	for i, c := range value {
		if i >= most {
			b.WriteString("…")
			break
		}
		if c != ' ' && shape.Invisible(c) {
			b.WriteString("[" + shape.CodePoint(c) + "]")
		} else {
			b.WriteRune(c)
		}
	}
	return finding.Text(name, b.String())
}
