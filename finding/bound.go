package finding

import "unicode/utf8"

// Bounds of a finding. With its pointer, its arguments and its sentence it takes
// at most two kilobytes, in JSON too, whatever stands in the document: a [List]
// shortens what is longer.
const (
	// MaxPointer is the most bytes of a pointer. A longer one is cut after a token
	// and so points to what holds the place.
	MaxPointer = 400
	// mostArgs is how many bytes pointer, arguments and what the sentence shows of
	// them may take together: the words of the sentence need the rest.
	mostArgs = 1600
	// mostWordings is how many wordings of an argument are kept of very many.
	mostWordings = 8
	// mostName is how many bytes the name of a language may have.
	mostName = 35
)

// lengths are how long the texts of a finding may be, in bytes: the first that
// makes it fit.
var lengths = [...]int{500, 300, 200, 100, 60, 30}

// bounded returns the finding with what is too long shortened; what fits is
// returned as it is.
func (f Finding) bounded() Finding {
	f.Pointer = shortPointer(f.Pointer, MaxPointer)
	if len(f.Args) == 0 {
		return f
	}
	if weight(f.Pointer)+size(f.Args) <= mostArgs {
		return f
	}
	args := make([]Arg, len(f.Args))
	for _, most := range lengths {
		for i, a := range f.Args {
			args[i] = a.shortened(most)
		}
		if weight(f.Pointer)+size(args) <= mostArgs {
			break
		}
	}
	f.Args = args
	return f
}

// size returns how many bytes arguments take, and once more the longest text of
// each, as the sentence shows one.
func size(args []Arg) int {
	n := 0
	for _, a := range args {
		n += weight(a.Name)
		if len(a.Wordings) == 0 {
			n += 2 * weight(a.Value)
			continue
		}
		longest := 0
		for _, w := range a.Wordings {
			text := weight(w.Text)
			n += weight(w.Lang) + text
			longest = max(longest, text)
		}
		n += longest
	}
	return n
}

// shortened returns the argument with no text longer than so many bytes.
func (a Arg) shortened(most int) Arg {
	if a.Kind == KindPointer {
		a.Value = shortPointer(a.Value, most)
	} else {
		a.Value = shorten(a.Value, most)
	}
	if len(a.Wordings) == 0 {
		return a
	}
	kept := a.Wordings[:min(len(a.Wordings), mostWordings)]
	a.Wordings = make([]Wording, len(kept))
	for i, w := range kept {
		a.Wordings[i] = Wording{Lang: shorten(w.Lang, mostName), Text: shorten(w.Text, most)}
	}
	return a
}

// weight returns how many bytes a text takes in JSON, at most.
func weight(text string) int {
	n := 0
	for _, r := range text {
		n += weightOf(r)
	}
	return n
}

func weightOf(r rune) int {
	const escaped = len(`\u0000`)
	switch {
	case r < ' ', r == 0x7f, r == '<', r == '>', r == '&', r == utf8.RuneError, r == 0x2028, r == 0x2029:
		return escaped
	case r == '"', r == '\\':
		return 2
	}
	return utf8.RuneLen(r)
}

// cut returns how many bytes of a text, from its start, take no more than so many
// in JSON, and whether that is all.
func cut(text string, most int) (n int, all bool) {
	if len(text)*len(`\u0000`) <= most {
		return len(text), true
	}
	for i, r := range text {
		if most -= weightOf(r); most < 0 {
			return i, false
		}
	}
	return len(text), true
}

// shorten returns the text, or the beginning of one that is longer than so many
// bytes with an ellipsis where it is cut.
func shorten(text string, most int) string {
	const ellipsis = "…"
	if _, all := cut(text, most); all {
		return text
	}
	n, _ := cut(text, most-len(ellipsis))
	return text[:n] + ellipsis
}

// shortPointer returns the pointer, or what holds the place where it is longer
// than so many bytes.
func shortPointer(pointer string, most int) string {
	n, all := cut(pointer, most)
	if all {
		return pointer
	}
	for n > 0 && pointer[n] != '/' {
		n--
	}
	return pointer[:n]
}
