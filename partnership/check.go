package partnership

import (
	"iter"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// A rule is a row of the tables in the rules_*.go files: what can be found in
// the relations between the parts of a document, and how it is looked for.
type rule struct {
	finding.Rule
	find func(*review)
}

// The sections of the guide that rules come from.
const (
	guide1 = finding.Source(finding.Guide + " 1")
	guide2 = finding.Source(finding.Guide + " 2")
	guide3 = finding.Source(finding.Guide + " 3")
)

// tables are all rules, in the order in which they look.
var tables = [...][]rule{formatRules, dateRules, conventionRules, calendarRules, partnerRules, peopleRules, exchangeRules, offerRules, lifeRules}

// Rules yields every rule that a check of a document can speak of: those of
// reading and structure, of assessment rounds, and of the document.
func Rules() iter.Seq[finding.Rule] {
	return func(yield func(finding.Rule) bool) {
		for r := range wire.Rules() {
			if !yield(r) {
				return
			}
		}
		for r := range assess.Rules() {
			if !yield(r) {
				return
			}
		}
		for _, table := range tables {
			for _, r := range table {
				if !yield(r.Rule) {
					return
				}
			}
		}
		for _, r := range waiverRules {
			if !yield(r) {
				return
			}
		}
	}
}

// A review is one check of the relations in a document.
type review struct {
	doc      *Document
	text     func() ([]byte, bool) // the document's; false: it is no Unicode
	on       cal.Date              // zero: the day is not known
	stage    Stage
	rule     *finding.Rule // the one that looks
	list     finding.List
	index    map[string]int  // the partners by identifier
	balances []Balance       // of the partners
	homes    map[string]home // the people by identifier
	noted    []remark        // of the conventions' calendars
}

func (d *Document) relations(on cal.Date, text func() ([]byte, bool)) finding.List {
	r := review{doc: d, text: text, on: on}
	r.stage = d.Stage(r.day())
	for _, table := range tables {
		for i := range table {
			r.rule = &table[i].Rule
			table[i].find(&r)
		}
	}
	for i := range d.Rounds {
		r.list.Merge(d.Rounds[i].Check(finding.Index("/rounds", i), on))
	}
	r.list.Merge(assess.CheckRisks(d.Risks, "/risks", on))
	return r.list
}

// day returns the day of the review; without one, everything has happened.
func (r *review) day() cal.Date {
	if r.on.IsZero() {
		return cal.Max
	}
	return r.on
}

// add says what the running rule found.
func (r *review) add(pointer string, args ...finding.Arg) {
	if !r.list.CountOnly(r.rule.Severity) {
		r.list.Add(*r.rule, pointer, args...)
	}
}

// at returns a JSON Pointer of names and indexes.
func at(steps ...any) string {
	pointer := ""
	for _, s := range steps {
		switch s := s.(type) {
		case string:
			pointer = finding.Member(pointer, s)
		case int:
			pointer = finding.Index(pointer, s)
		}
	}
	return pointer
}

// place returns the index of the first partner with the identifier, and false
// when there is none.
func (r *review) place(id string) (int, bool) {
	if r.index == nil {
		r.index = make(map[string]int, len(r.doc.Partners))
		for i := len(r.doc.Partners) - 1; i >= 0; i-- {
			r.index[r.doc.Partners[i].ID] = i
		}
	}
	i, ok := r.index[id]
	return i, ok
}

// partner returns the first partner with the identifier, or nil.
func (r *review) partner(id string) *Partner {
	if i, ok := r.place(id); ok {
		return &r.doc.Partners[i]
	}
	return nil
}

// A home is a person and the index of the partner whose people name it.
type home struct {
	partner int
	person  *Person
}

// home returns the person with the identifier and whose it is, and false when
// nobody has that identifier.
func (r *review) home(person string) (home, bool) {
	if r.homes == nil {
		people := 0
		for i := range r.doc.Partners {
			people += len(r.doc.Partners[i].People)
		}
		r.homes = make(map[string]home, people)
		for i := range r.doc.Partners {
			people := r.doc.Partners[i].People
			for j := range people {
				r.homes[people[j].ID] = home{partner: i, person: &people[j]}
			}
		}
	}
	h, ok := r.homes[person]
	return h, ok
}

// naming returns the argument that names a partner: its name, else its id.
func (r *review) naming(id string) finding.Arg {
	if p := r.partner(id); p != nil && !p.Name.IsZero() {
		return p.Name.Arg("partner")
	}
	return finding.Text("partner", id)
}

// calling returns the argument that names a person: its name, else what it
// does, else its id.
func (r *review) calling(id string) finding.Arg {
	h, ok := r.home(id)
	switch {
	case ok && h.person.Name != "":
		return finding.Text("person", h.person.Name)
	case ok && !h.person.Function.IsZero():
		return h.person.Function.Arg("person")
	}
	return finding.Text("person", id)
}

// is reports whether the stage is one of those.
func (r *review) is(stages ...Stage) bool {
	for _, s := range stages {
		if r.stage == s {
			return true
		}
	}
	return false
}

func yes(b *bool) bool { return b != nil && *b }

func no(b *bool) bool { return b != nil && !*b }
