package wire

import (
	"slices"

	"github.com/vademecum-go/vademecum/finding"
)

// A Checker walks the tables of a document's types and gathers what is wrong with
// its structure. Its findings have pointers and no places.
// The zero Checker is ready.
type Checker struct {
	// Findings is what was found so far.
	Findings finding.List
	path     path
	built    bool // see [CheckBuilt]
	kinds    []kindIDs
	latest   int               // the kind that was asked for last
	twice    int               // how many identifiers were defined again
	compared int               // how many identifiers were compared to find the nearest
	first    map[string]string // where each was defined first, once that matters
}

// kindIDs are the identifiers of one kind.
type kindIDs struct {
	kind string
	ids  names
}

// Check returns what is wrong with the structure of a document: members that are
// missing, out of range or malformed, identifiers used twice and references to
// nothing.
func Check(v Value) finding.List { return new(Scratch).Check(v) }

// In enters the member, Out leaves it.
func (c *Checker) In(name string) { c.path.push(name) }

// At enters an element of the member, OutAt leaves it.
func (c *Checker) At(name string, i int) { c.path = append(c.path, step{name, i}) }

// Out leaves a member.
func (c *Checker) Out() { c.path.pop() }

// OutAt leaves an element of a member.
func (c *Checker) OutAt() { c.path.pop() }

func (c *Checker) fault(rule finding.Rule, args ...finding.Arg) {
	if c.Findings.CountOnly(rule.Severity) {
		return
	}
	c.Findings.Add(rule, c.path.pointer(), args...)
}

// member notes a fault of the named member of what the path points to.
func (c *Checker) member(name string, rule finding.Rule, args ...finding.Arg) {
	c.path.push(name)
	c.fault(rule, args...)
	c.path.pop()
}

// Missing says that the member is required.
func (c *Checker) Missing(name string) {
	c.member(name, ruleRequired, finding.Text("name", name))
}

// Min finds a number that is too small.
func (c *Checker) Min(name string, n, least int) {
	if n < least {
		c.member(name, ruleValueSmall, limit(least))
	}
}

// Max finds a number that is too large.
func (c *Checker) Max(name string, n, most int) {
	if n > most {
		c.member(name, ruleValueLarge, limit(most))
	}
}

// Distinct finds the first element of the member that stands in it twice, and
// returns false then.
func (c *Checker) Distinct(name string, list []string) bool {
	var seen names
	for i, s := range list {
		if !seen.add(s) {
			c.At(name, i)
			c.fault(ruleListRepeats, Quoted("value", s))
			c.OutAt()
			return false
		}
	}
	return true
}

// Known finds a coded value that the type does not know. The empty one is absent.
func (c *Checker) Known(name, value string, t *Type) {
	if value == "" || slices.Contains(t.Codes, value) {
		return
	}
	if near := Nearest(value, slices.Values(t.Codes)); near != "" {
		c.member(name, ruleValueMisspelt, Quoted("value", value), finding.Text("nearest", near))
		return
	}
	c.member(name, ruleValueUnknown, Quoted("value", value))
}

// Coded finds a coded value that its type does not know. The empty one is absent.
func (c *Checker) Coded(name string, v Value) {
	if v.of.Own != nil {
		v.of.Own.Check(v.at, c, name)
		return
	}
	c.Known(name, *(*string)(v.at), v.of)
}

// Define notes that the object on the path has the identifier, among those of
// its kind, and finds one that another has.
func (c *Checker) Define(kind, id string) {
	if id == "" {
		return
	}
	isNew := c.of(kind).add(id)
	if !isNew {
		c.twice++
	}
	if c.first == nil {
		return
	}
	key := kind + " " + id
	if isNew {
		c.first[key] = c.path.pointer()
		return
	}
	c.member("id", ruleIDTwice, finding.Word("kind", "kind."+kind), finding.Text("id", id), finding.Pointer("first", c.first[key]))
}

// of returns the identifiers of a kind.
func (c *Checker) of(kind string) *names {
	if c.latest < len(c.kinds) && c.kinds[c.latest].kind == kind {
		return &c.kinds[c.latest].ids
	}
	for c.latest = range c.kinds {
		if c.kinds[c.latest].kind == kind {
			return &c.kinds[c.latest].ids
		}
	}
	c.latest = len(c.kinds)
	c.kinds = slices.Grow(c.kinds, 1)[:c.latest+1] // its room is that of one before
	c.kinds[c.latest].kind = kind
	return &c.kinds[c.latest].ids
}

// Refer finds a member that refers to nothing of its kind.
func (c *Checker) Refer(name, kind, id string) {
	if id == "" || c.of(kind).has(id) || c.Findings.CountOnly(finding.Error) {
		return
	}
	near := c.nearest(id, c.of(kind))
	args := []finding.Arg{finding.Word("kind", "kind."+kind), Quoted("id", id)}
	if near != "" {
		c.member(name, ruleRefMisspelt, append(args, finding.Text("nearest", near))...)
		return
	}
	c.member(name, ruleRefUnknown, args...)
}

// comparisons is how many identifiers are compared with those that lead nowhere.
// Anyone who has more of them has another trouble than a slip of the keyboard.
const comparisons = 1 << 15

// nearest returns the identifier that may have been meant, while looking for it
// costs little.
func (c *Checker) nearest(id string, ids *names) string {
	if c.compared += ids.n + len(ids.rest); c.compared > comparisons {
		return ""
	}
	return Nearest(id, ids.all())
}

// Path returns the JSON Pointer of where the walk stands.
func (c *Checker) Path() string { return c.path.pointer() }

// BadRating says that the member holds no rating.
func (c *Checker) BadRating(name string) { c.member(name, ruleRatingForm) }
