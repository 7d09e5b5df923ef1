// Package markup escapes what stands in HTML that this module writes itself. It is
// much smaller than html/template, which makes a program keep every method that it
// could call by name: 2.7 MB in the command.
package markup

import (
	"html"
	"strings"
)

// Text returns a text as it stands in an element, or in quotes as the value of an
// attribute that is no address.
func Text(s string) string {
	return html.EscapeString(strings.ReplaceAll(s, "\x00", "\uFFFD"))
}

// Address returns the address of a link, a form or a file as it stands in quotes in an
// attribute. One that would run a script is replaced by the address of nothing.
func Address(s string) string {
	// What browsers leave out of an address does not hide a scheme from us.
	scheme, _, found := strings.Cut(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, s), ":")
	if found && !strings.ContainsAny(scheme, "/?#") {
		switch strings.ToLower(scheme) {
		case "http", "https", "mailto":
		default:
			return "#unsafe"
		}
	}
	return Text(s)
}

// Fill writes a template into b: each {name} is replaced by the value of the pair with
// that name, as it is. A name without a value stays.
func Fill(b *strings.Builder, template string, pairs ...string) {
	for {
		before, rest, found := strings.Cut(template, "{")
		b.WriteString(before)
		if !found {
			return
		}
		name, after, closed := strings.Cut(rest, "}")
		i := 0
		for i+1 < len(pairs) && pairs[i] != name {
			i += 2
		}
		if !closed || i+1 >= len(pairs) {
			b.WriteByte('{')
			template = rest
			continue
		}
		b.WriteString(pairs[i+1])
		template = after
	}
}
