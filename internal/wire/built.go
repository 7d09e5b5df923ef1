package wire

import "github.com/vademecum-go/vademecum/finding"

// CheckBuilt is [Check] for a value that was built in Go, or changed since it was read:
// it also finds what reading would say of it, so that what it passes can be written
// and read again.
func CheckBuilt(v Value) finding.List {
	var s Scratch
	s.checker.built = true
	return s.Check(v)
}

// ValueBuilt is [Checker.Value] for a value that was built in Go.
func (c *Checker) ValueBuilt(v Value) {
	c.built = true
	c.Value(v)
}

// unknown finds members that the type does not know.
func (c *Checker) unknown(t *Type, members Members) {
	for i, m := range members {
		if t.named(m.Name) {
			c.member(m.Name, ruleDuplicate, Quoted("name", m.Name))
			continue
		}
		rule, args := unknownName(m.Name, t.names)
		c.member(m.Name, rule, args...)
		c.addition(members[:i], m)
	}
}

// named reports whether the type has a member of the name.
func (t *Type) named(name string) bool {
	for n := range t.names {
		if n == name {
			return true
		}
	}
	return false
}

// addition finds a name that stands before, and a value that is no JSON.
func (c *Checker) addition(before Members, m Member) {
	for i := range before {
		if before[i].Name == m.Name {
			c.member(m.Name, ruleDuplicate, Quoted("name", m.Name))
			return
		}
	}
	c.path.push(m.Name)
	at := c.path.pointer()
	for f := range read([]byte(m.Value), Limits{Bytes: MaxBytes, Depth: 1000, String: MaxBytes, Items: MaxBytes, Members: MaxBytes}, (*Reader).walk).Findings().All() {
		f.Pointer, f.Place = at+f.Pointer, finding.Place{}
		c.Findings.Append(f)
	}
	c.path.pop()
}

// languages finds a language that a text has twice, and one without words.
func (c *Checker) languages(t Text) {
	for i, w := range t {
		for _, before := range t[:i] {
			if before.Lang == w.Lang {
				c.member(w.Lang, ruleDuplicate, Quoted("name", w.Lang))
				break
			}
		}
	}
}

// exact finds a whole number that is not read again.
func (c *Checker) exact(name string, n int) {
	if n > mostInt || n < -mostInt {
		c.member(name, ruleNumber, finding.Count("value", n))
	}
}
