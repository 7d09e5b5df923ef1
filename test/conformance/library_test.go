package conformance

import (
	"encoding/json"
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// library returns what vademecum finds in the text of a case.
func library(c Case, text []byte) (finding.List, error) {
	on, err := cal.ParseDate(c.On)
	if err != nil {
		return finding.List{}, err
	}
	var limits format.Limits
	if len(c.Limits) > 0 {
		if err := json.Unmarshal(c.Limits, &limits); err != nil {
			return finding.List{}, err
		}
	}
	switch c.Document {
	case "round":
		return read(text, limits, assess.Members(new(assess.Round))), nil
	case "policy":
		return read(text, limits, assess.Members(new(assess.Policy))), nil
	case "house":
		return read(text, limits, lifecycle.Members(new(lifecycle.Policy))), nil
	}
	_, list := partnership.Read(text, partnership.Options{On: on, Limits: limits})
	return list, nil
}

// read reads a document that has no rules beyond its structure.
func read(text []byte, limits format.Limits, v wire.Value) finding.List {
	reading := wire.Read(text, wire.Limits(limits), v)
	return reading.Report(wire.Check(v))
}

// of returns the codes of the findings that are errors, or of the others, each
// once, sorted.
func of(list finding.List, errors bool) []string {
	var out []string
	for f := range list.All() {
		if (f.Severity == finding.Error) == errors {
			out = append(out, string(f.Code))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
