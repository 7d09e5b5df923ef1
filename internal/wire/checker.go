package wire

import (
	"slices"
	"strconv"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/shape"
)

// A Checker walks through a document and gathers what is wrong with its
// structure. Generated code calls it; its findings have pointers and no places.
// The zero Checker is ready.
type Checker struct {
	// Findings is what was found so far.
	Findings finding.List
	path     path
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

// ChecksShape is a value that can check its structure: generated code gives
// every type of a document this method.
type ChecksShape interface {
	CheckShape(c *Checker)
}

// DefinesIDs is a value that holds identifiers to which others refer.
type DefinesIDs interface {
	DefineIDs(c *Checker)
}

// Check returns what is wrong with the structure of a document: members that
// are missing, out of range or malformed, identifiers used twice and references
// to nothing.
func Check(v interface {
	ChecksShape
	DefinesIDs
}) finding.List {
	return CheckBy(v.DefineIDs, v.CheckShape)
}

// usualKinds is for how many kinds of things with identifiers there is room at
// once: those of a document.
const usualKinds = 24

// CheckBy is [Check] of a value whose two methods are given alone, see [ReadBy].
func CheckBy(define, check func(*Checker)) finding.List {
	c := Checker{path: make(path, 0, usualDepth), kinds: make([]kindIDs, 0, usualKinds)}
	define(&c)
	if c.twice > 0 { // once more, to say where
		c = Checker{first: map[string]string{}}
		define(&c)
	}
	check(&c)
	return c.Findings
}

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

// Require says that the member is required unless it is there.
func (c *Checker) Require(name string, there bool) {
	if !there {
		c.Missing(name)
	}
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

// Line finds what is wrong with a text of one line.
func (c *Checker) Line(name, s string) {
	if fault, detail := shape.Line(s); fault != shape.Fine {
		c.text(name, fault, detail)
	}
}

// Prose finds what is wrong with a text of any number of lines.
func (c *Checker) Prose(name, s string) {
	if fault, detail := shape.Prose(s); fault != shape.Fine {
		c.text(name, fault, detail)
	}
}

func (c *Checker) text(name string, fault shape.Fault, detail string) {
	switch fault {
	case shape.NotUTF8:
		c.member(name, ruleUTF8, finding.Word("what", encodingOther))
	case shape.Control:
		c.member(name, ruleControl, finding.Text("code", detail))
	case shape.Lines:
		c.member(name, ruleLines)
	case shape.Blank:
		c.member(name, ruleBlank, finding.Text("code", detail))
	case shape.Long:
		c.member(name, ruleTextLong, limit(shape.LineMax))
	}
}

// Forms of a text, each with its rule.
var (
	FormID       = &Form{shape.ID, ruleIDForm}
	FormCountry  = &Form{shape.Country, ruleCountryForm}
	FormLanguage = &Form{shape.Language, ruleLanguageForm}
	FormURL      = &Form{shape.URL, ruleURLForm}
	FormEmail    = &Form{shape.Email, ruleEmailForm}
	FormDecimal  = &Form{shape.Decimal, ruleDecimalForm}
	FormDigest   = &Form{shape.Hex64, ruleDigestForm}
	FormVersion  = &Form{shape.Version, ruleVersionForm}
	FormPointer  = &Form{finding.IsPointer, rulePointerForm}
)

// A Form is a predicate on texts and the rule that a text without it breaks.
type Form struct {
	is   func(string) bool
	rule finding.Rule
}

func isDomain(s string) bool { return shape.Domain(s) }

// Ref finds a text that is no identifier, or refers to nothing of the kind. The
// empty text is absent.
func (c *Checker) Ref(name, kind, id string) {
	if c.Form(name, id, FormID) {
		c.Refer(name, kind, id)
	}
}

// Forms finds elements of the member that are empty or have not the form.
func (c *Checker) Forms(name string, list []string, form *Form) {
	c.In(name)
	for i, s := range list {
		c.Require(strconv.Itoa(i), s != "")
		c.Form(strconv.Itoa(i), s, form)
	}
	c.Out()
}

// Refs finds elements of the member that are empty, no identifiers, or refer to
// nothing of the kind.
func (c *Checker) Refs(name, kind string, list []string) {
	c.In(name)
	for i, id := range list {
		c.Require(strconv.Itoa(i), id != "")
		c.Ref(strconv.Itoa(i), kind, id)
	}
	c.Out()
}

// Distinct finds the first element of the member that stands in it twice, and
// returns false then.
func Distinct[T ~string](c *Checker, name string, list []T) bool {
	return c.distinct(name, plain(list))
}

func (c *Checker) distinct(name string, list []string) bool {
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

// Form finds a text that has not the form, and returns false then. The empty
// text is absent.
func (c *Checker) Form(name, s string, form *Form) bool {
	if s == "" || form.is(s) {
		return true
	}
	c.member(name, form.rule, Quoted("value", s))
	return false
}

// Language finds a member, named by its language, whose name is no language tag.
func (c *Checker) Language(tag string) {
	if !shape.Language(tag) {
		c.member(tag, ruleLanguageForm, Quoted("value", tag))
	}
}

// Known finds a coded value that is none of the known ones. The empty one is
// absent.
func Known[T ~string](c *Checker, name string, value T, known []T) {
	c.known(name, string(value), plain(known))
}

func (c *Checker) known(name, value string, known []string) {
	if value == "" || slices.Contains(known, value) {
		return
	}
	if near := Nearest(value, slices.Values(known)); near != "" {
		c.member(name, ruleValueMisspelt, Quoted("value", value), finding.Text("nearest", near))
		return
	}
	c.member(name, ruleValueUnknown, Quoted("value", value))
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
	c.kinds = append(c.kinds, kindIDs{kind: kind})
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
// Whoever has more of them has another trouble than a slip of the keyboard.
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
