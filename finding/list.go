package finding

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// Max is how many findings a [List] keeps. All are counted.
const Max = 1000

// A List gathers findings. It keeps the first [Max], graver ones before
// lighter ones when there are more, and counts all. The zero List is empty and
// ready to use. A List is an error: see [List.Err].
//
// A List may be read from several goroutines at once, not changed.
type List struct {
	kept  []Finding
	count [severities]int
}

// Add adds what the rule found at the JSON Pointer.
func (l *List) Add(rule Rule, pointer string, args ...Arg) {
	l.Append(Finding{Code: rule.Code, Severity: rule.Severity, Pointer: pointer, Args: args})
}

// Append adds findings.
func (l *List) Append(findings ...Finding) {
	for _, f := range findings {
		if f.Severity >= severities {
			f.Severity = Error
		}
		l.count[f.Severity]++
		l.keep(f)
	}
}

// Merge adds everything that other holds and counted.
func (l *List) Merge(other List) {
	for s, n := range other.count {
		l.count[s] += n
	}
	for _, f := range other.kept {
		l.keep(f)
	}
}

// keep stores f, if need be in the place of the last finding that matters less.
func (l *List) keep(f Finding) {
	if len(l.kept) < Max {
		l.kept = append(l.kept, f)
		return
	}
	if f.Severity == Advice || l.count[f.Severity] > Max {
		return
	}
	for i := len(l.kept) - 1; i >= 0; i-- {
		if l.kept[i].Severity < f.Severity {
			l.kept = append(slices.Delete(l.kept, i, i+1), f)
			return
		}
	}
}

// All yields the findings that were kept, in order.
func (l List) All() iter.Seq[Finding] { return slices.Values(l.kept) }

// Len returns how many findings were kept, at most [Max].
func (l List) Len() int { return len(l.kept) }

// At returns the finding at index i, from 0 to Len()-1. Any other index gives
// the zero Finding.
func (l List) At(i int) Finding {
	if i < 0 || i >= len(l.kept) {
		return Finding{}
	}
	return l.kept[i]
}

// Total returns how many findings there were, kept or not.
func (l List) Total() int { return l.count[Advice] + l.count[Warning] + l.count[Error] }

// Count returns how many findings of the severity there were, kept or not.
func (l List) Count(s Severity) int {
	if s >= severities {
		return 0
	}
	return l.count[s]
}

// Valid tells that no finding is an error.
func (l List) Valid() bool { return l.count[Error] == 0 }

// Has tells whether a finding with the code was kept.
func (l List) Has(code Code) bool {
	return slices.ContainsFunc(l.kept, func(f Finding) bool { return f.Code == code })
}

// Filter returns the findings for which keep is true, counted anew.
func (l List) Filter(keep func(Finding) bool) List {
	return l.Map(func(f Finding) (Finding, bool) { return f, keep(f) })
}

// Map returns the findings as change returns them, without those for which it
// returns false. Findings that were counted and not kept stay counted.
func (l List) Map(change func(Finding) (Finding, bool)) List {
	out := List{count: l.count}
	for _, f := range l.kept {
		out.count[f.Severity]--
		if g, ok := change(f); ok {
			out.Append(g)
		}
	}
	return out
}

// Sort puts the findings in the order of the document: by place, then by
// pointer, then graver first.
func (l *List) Sort() {
	slices.SortStableFunc(l.kept, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.Place.Offset, b.Place.Offset),
			cmp.Compare(a.Pointer, b.Pointer),
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(a.Code, b.Code))
	})
}

// Err returns the list as an error when it holds one of severity [Error], and
// nil when it does not. errors.Is finds a [Code] in it, errors.As the List.
func (l List) Err() error {
	if l.Valid() {
		return nil
	}
	return l
}

// Is tells whether the target is a [Code] of the list. It serves errors.Is.
func (l List) Is(target error) bool {
	code, ok := target.(Code)
	return ok && l.Has(code)
}

// shown is how many findings an error text names.
const shown = 3

// Error names the first findings by code, pointer and line. Package i18n makes
// sentences of them.
func (l List) Error() string {
	var b strings.Builder
	b.WriteString(strconv.Itoa(l.Total()))
	b.WriteString(" findings")
	for i, f := range l.kept[:min(shown, len(l.kept))] {
		if i == 0 {
			b.WriteString(": ")
		} else {
			b.WriteString("; ")
		}
		b.WriteString(string(f.Code))
		b.WriteString(" at ")
		b.WriteString(strconv.Quote(f.Pointer))
		if f.Place.Line > 0 {
			b.WriteString(" line ")
			b.WriteString(strconv.Itoa(f.Place.Line))
		}
	}
	if l.Total() > shown {
		b.WriteString("; …")
	}
	return b.String()
}
