package finding

import (
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/internal/quote"
)

// MarshalJSON returns the findings as a JSON list, in the form that docs/command.md
// describes for every finding, without words. It holds those that were kept; how many
// there were is [List.Total].
func (l List) MarshalJSON() ([]byte, error) {
	b := []byte{'['}
	for i := range l.kept {
		if i > 0 {
			b = append(b, ',')
		}
		b = l.kept[i].append(b)
	}
	return append(b, ']'), nil
}

// MarshalJSON returns the finding as JSON: code, severity, pointer, line, column and,
// where it has some, args. Package i18n makes a message of it, package problem both.
func (f Finding) MarshalJSON() ([]byte, error) { return f.append(nil), nil }

func (f *Finding) append(b []byte) []byte {
	b = text(append(b, `{"code":`...), string(f.Code))
	b = text(append(b, `,"severity":`...), f.Severity.String())
	b = text(append(b, `,"pointer":`...), f.Pointer)
	b = strconv.AppendInt(append(b, `,"line":`...), int64(f.Place.Line), 10)
	b = strconv.AppendInt(append(b, `,"column":`...), int64(f.Place.Column), 10)
	return append(appendArgs(b, f.Args), '}')
}

// appendArgs writes arguments as a member of an object, nothing where there is none.
func appendArgs(b []byte, args []Arg) []byte {
	if len(args) == 0 {
		return b
	}
	b = append(b, `,"args":[`...)
	for i := range args {
		if i > 0 {
			b = append(b, ',')
		}
		b = args[i].append(b)
	}
	return append(b, ']')
}

// MarshalJSON returns the argument as JSON: its name, its kind unless it is a text, and
// its value or, where it is known in several languages, its wordings.
func (a Arg) MarshalJSON() ([]byte, error) { return a.append(nil), nil }

func (a *Arg) append(b []byte) []byte {
	b = text(append(b, `{"name":`...), a.Name)
	if a.Kind != KindText {
		b = text(append(b, `,"kind":`...), a.Kind.String())
	}
	if len(a.Wordings) == 0 {
		if a.Value != "" {
			b = text(append(b, `,"value":`...), a.Value)
		}
		return append(b, '}')
	}
	b = append(b, `,"wordings":[`...)
	for i, w := range a.Wordings {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '{')
		if w.Lang != "" {
			b = append(text(append(b, `"lang":`...), w.Lang), ',')
		}
		b = append(text(append(b, `"text":`...), w.Text), '}')
	}
	return append(b, "]}"...)
}

// MarshalJSON returns the rule as JSON, as the command lists it: code, severity, origin
// and, where there is one, ref.
func (r Rule) MarshalJSON() ([]byte, error) {
	b := text([]byte(`{"code":`), string(r.Code))
	b = text(append(b, `,"severity":`...), r.Severity.String())
	b = text(append(b, `,"origin":`...), string(r.Source.Origin()))
	if ref := r.Source.Ref(); ref != "" {
		b = text(append(b, `,"ref":`...), ref)
	}
	return append(b, '}'), nil
}

// text writes a text as a JSON string; bytes in it that are no text become U+FFFD.
func text(b []byte, s string) []byte {
	if out, err := quote.Append(b, s); err == nil {
		return out
	}
	out, _ := quote.Append(b, strings.ToValidUTF8(s, "\uFFFD"))
	return out
}
