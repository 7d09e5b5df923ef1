package engine

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A reply is what is answered: the result, if there is one, and the findings. It
// writes itself because results are of many types.
type reply struct {
	about    about
	result   Result
	findings finding.List
}

// About says what pointers and places of the findings are about: the text, unless
// it is the request.
type about string

const aboutRequest about = "request"

func (r *reply) writeJSON(w *wire.Writer) {
	w.Begin(nil)
	if r.result.Type() != nil {
		w.Name(1, "result")
		w.Value(r.result)
	}
	if r.about != "" {
		w.Name(2, "about")
		w.String(string(r.about))
	}
	w.Name(3, "findings")
	w.BeginList()
	for _, f := range Found(r.findings) {
		w.Value(wire.Of(&findingType, &f))
	}
	w.EndList()
	w.Name(4, "total")
	w.Int(r.findings.Total())
	w.End()
}

// write returns the reply as JSON. It is always JSON: what cannot be written, a
// text that is no Unicode, is refused when it is read.
func write(r reply) []byte {
	out, err := wire.WriteBy(r.writeJSON, wire.Compact)
	if err != nil {
		return []byte(`{"findings":[{"code":"json-utf8","severity":"error","line":0,"column":0,"args":[{"name":"what","kind":"word","value":"encoding.other"}]}],"total":1}`)
	}
	return out
}

// A Finding is a finding without words.
type Finding struct {
	// Code is the code of the rule.
	Code string `json:"code" validate:"required,id"`
	// Severity is how much it matters.
	Severity string `json:"severity" validate:"required,id"`
	// Pointer is a JSON Pointer, "" for the whole.
	Pointer string `json:"pointer" validate:"pointer"`
	// Line and Column count from 1; 0 when the place is not known.
	Line int `json:"line" validate:"min=0"`
	// Column counts Unicode code points.
	Column int `json:"column" validate:"min=0"`
	// Args fill the sentence.
	Args    []Arg          `json:"args,omitempty" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// An Arg is a named part of a sentence. A value that is empty is absent.
type Arg struct {
	// Name is the name of the parameter.
	Name string `json:"name" validate:"required,id"`
	// Kind says what the value is: "word", the key of a word in the catalogues,
	// "day", "period", "count" or "pointer"; absent for a text, shown as it is.
	Kind string `json:"kind,omitempty" validate:"id"`
	// Value is the value: a date as 2026-11-28, a period as P1Y, a number in digits.
	Value string `json:"value,omitempty" validate:"prose"`
	// Wordings are a text by language, in place of the value.
	Wordings []Wording      `json:"wordings,omitempty" validate:"dive"`
	Unknown  format.Unknown `json:"-"`
}

// A Wording is a text in a language; the language is absent when it is not stated.
type Wording struct {
	// Lang is a BCP 47 tag.
	Lang string `json:"lang,omitempty" validate:"language"`
	// Text is the text.
	Text    string         `json:"text,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}

// Found returns findings as they are answered.
func Found(list finding.List) []Finding {
	out := make([]Finding, 0, list.Len())
	for f := range list.All() {
		out = append(out, Finding{
			Code: string(f.Code), Severity: f.Severity.String(), Pointer: f.Pointer, Line: f.Place.Line, Column: f.Place.Column, Args: Arguments(f.Args),
		})
	}
	return out
}

// Arguments returns the arguments of a finding as they are answered.
func Arguments(args []finding.Arg) []Arg {
	out := make([]Arg, len(args))
	for i, a := range args {
		out[i].Name = a.Name
		if a.Kind != finding.KindText {
			out[i].Kind = a.Kind.String()
		}
		if len(a.Wordings) == 0 {
			out[i].Value = a.Value
		}
		for _, w := range a.Wordings {
			out[i].Wordings = append(out[i].Wordings, Wording{Lang: w.Lang, Text: w.Text})
		}
	}
	return out
}
