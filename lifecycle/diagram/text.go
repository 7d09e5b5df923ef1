package diagram

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vademecum-go/vademecum/partnership"
)

// Mermaid returns the lifecycle as a Mermaid flowchart.
func Mermaid(o Options) string {
	var b strings.Builder
	b.WriteString("flowchart LR\n  subgraph live[\" \"]\n    direction LR\n")
	for s := range stages(true) {
		b.WriteString("    " + id(s) + "(" + quoted(o.name("stage", string(s)), mermaidEscapes) + ")\n")
	}
	b.WriteString("  end\n")
	for s := range stages(false) {
		b.WriteString("  " + id(s) + "([" + quoted(o.name("stage", string(s)), mermaidEscapes) + "])\n")
	}
	for e := range edges() {
		line := "-->"
		if o.blocked(e.move, e.from) {
			line = "-.->"
		}
		b.WriteString("  " + id(e.from) + " " + line + "|" + quoted(o.name("event", string(e.move.Event)), mermaidEscapes) + "| " + id(e.move.To) + "\n")
	}
	if o.Current.Valid() {
		b.WriteString("  style " + id(o.Current) + " stroke-width:4px\n")
	}
	return b.String()
}

// DOT returns the lifecycle as a graph for Graphviz.
func DOT(o Options) string {
	var b strings.Builder
	b.WriteString("digraph lifecycle {\n  compound=true;\n  rankdir=LR;\n  node [shape=box, style=rounded];\n")
	b.WriteString("  subgraph cluster_live {\n    label=\"\";\n    style=dotted;\n")
	for s := range stages(true) {
		b.WriteString("    " + o.node(s) + "\n")
	}
	b.WriteString("  }\n")
	for s := range stages(false) {
		b.WriteString("  " + o.node(s) + "\n")
	}
	for e := range edges() {
		from, more := id(e.from), ""
		if e.from == frame {
			from, more = id(partnership.StageActive), ", ltail=cluster_live"
		}
		if o.blocked(e.move, e.from) {
			more += ", style=dashed"
		}
		b.WriteString("  " + from + " -> " + id(e.move.To) + " [label=" + quoted(o.name("event", string(e.move.Event)), dotEscapes) + more + "];\n")
	}
	b.WriteString("}\n")
	return b.String()
}

func (o Options) node(s partnership.Stage) string {
	more := ""
	if s == o.Current {
		more = ", penwidth=3"
	}
	return id(s) + " [label=" + quoted(o.name("stage", string(s)), dotEscapes) + more + "];"
}

// id returns a stage as a name without hyphens.
func id(s partnership.Stage) string { return strings.ReplaceAll(string(s), "-", "_") }

var (
	mermaidEscapes = strings.NewReplacer(`"`, "#quot;")
	dotEscapes     = strings.NewReplacer(`\`, `\\`, `"`, `\"`)
)

func quoted(text string, escapes *strings.Replacer) string {
	return `"` + escapes.Replace(plain(text)) + `"`
}

// plain returns a text of one line that any format can hold: what is no
// character, or cannot be seen, is replaced.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		case r == 0xfffe, r == 0xffff:
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
}
