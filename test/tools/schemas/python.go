package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"
)

// python returns the declarations for Python: TypedDicts in the form that takes
// names such as "from".
func (g *generator) python() ([]byte, error) {
	all, err := g.definitions()
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\"\"\"Types of vademecum's documents, for Python 3.11 and later.\"\"\"\n\n", generated)
	b.WriteString("from typing import Literal, NotRequired, TypedDict, Union\n\n")
	b.WriteString("# A text that people read: plain, or by language tag.\nText = Union[str, dict[str, str]]\n")
	for _, s := range all {
		fmt.Fprintf(&b, "\n# %s\n%s = TypedDict(\n    %q,\n    {\n", s.schema.Description, s.name, s.name)
		for p := s.schema.Properties.Oldest(); p != nil; p = p.Next() {
			if text := p.Value.Description; text != "" {
				fmt.Fprintf(&b, "        # %s\n", text)
			}
			typ := inPython(p.Value)
			if !slices.Contains(s.schema.Required, p.Key) {
				typ = "NotRequired[" + typ + "]"
			}
			fmt.Fprintf(&b, "        %q: %s,\n", p.Key, typ)
		}
		b.WriteString("    },\n)\n")
	}
	return []byte(b.String()), nil
}

// inPython returns the type of a value; types that come later are in quotes.
func inPython(s *jsonschema.Schema) string {
	switch {
	case s.Ref != "":
		return `"` + strings.TrimPrefix(s.Ref, inDefs) + `"`
	case len(coded(s)) > 0:
		return "Literal[" + strings.Join(literals(coded(s)), ", ") + "]"
	case len(s.AnyOf) > 0:
		return "Text"
	}
	return map[string]string{
		"string": "str", "integer": "int", "boolean": "bool", "object": "dict[str, object]", "array": "list",
	}[s.Type] + elementInPython(s)
}

func elementInPython(s *jsonschema.Schema) string {
	if s.Items == nil {
		return ""
	}
	return "[" + inPython(s.Items) + "]"
}
