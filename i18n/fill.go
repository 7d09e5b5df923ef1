package i18n

import (
	"strings"

	"github.com/vademecum-go/vademecum/finding"
)

// fill replaces the parameters of the text.
func (c Catalogue) fill(text string, args []finding.Arg) string {
	if len(args) == 0 {
		return text
	}
	var b strings.Builder
	for {
		before, name, after, ok := parameter(text)
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		b.WriteString(c.argument(name, args))
		text = after
	}
}

// parameter finds the first pair of braces without a brace between them, and
// returns what stands before, between and after. Without any, everything is
// before.
func parameter(text string) (before, name, after string, ok bool) {
	for open, i := -1, 0; i < len(text); i++ {
		switch {
		case text[i] == '{':
			open = i
		case text[i] == '}' && open >= 0:
			return text[:open], text[open+1 : i], text[i+1:], true
		}
	}
	return text, "", "", false
}

// argument returns what to show for the parameter: itself, in its braces, when
// there is no such argument.
func (c Catalogue) argument(name string, args []finding.Arg) string {
	for _, a := range args {
		if a.Name == name {
			return c.value(a)
		}
	}
	return "{" + name + "}"
}

// word returns the words with the key, or the key itself.
func (c Catalogue) word(key string) string {
	if text, ok := c.Text(key); ok {
		return text
	}
	return key
}
