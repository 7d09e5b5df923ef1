package finding

import (
	"cmp"
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/internal/order"
)

// Max is how many findings a [List] keeps. All are counted.
const Max = 1000

// A List gathers findings. It keeps the first [Max], graver ones before
// lighter ones when there are more, and counts all; each takes at most two
// kilobytes, see [MaxPointer]. The zero List is empty and ready to use. A List is an error: see [List.Err].
//
// A List may be read from several goroutines at once, not changed. Copies of a
// List share what it holds: change only one of them. [List.Merge] into an empty
// List makes one of its own.
type List struct {
	kept  []Finding
	count [severities]int // of all
	held  [severities]int // of those kept
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

// CountOnly counts a finding of the severity and returns true when there is no
// room to keep one, so that it need not be made.
func (l *List) CountOnly(s Severity) bool { return l.CountAll(s, 1) }

// CountAll is [List.CountOnly] for n findings at once.
func (l *List) CountAll(s Severity, n int) bool {
	if s >= severities {
		s = Error
	}
	if len(l.kept) < Max {
		return false
	}
	for light := range s {
		if l.held[light] > 0 {
			return false
		}
	}
	l.count[s] += n
	return true
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

// keep stores f, if need be in the place of one that matters less.
func (l *List) keep(f Finding) {
	if len(l.kept) >= Max && !l.dropBelow(f.Severity) {
		return
	}
	l.kept = append(l.kept, f.bounded())
	l.held[f.Severity]++
}

// dropBelow drops the last of the lightest findings, and returns false when
// none is lighter than s.
func (l *List) dropBelow(s Severity) bool {
	for light := Advice; light < s; light++ {
		if l.held[light] == 0 {
			continue
		}
		i := len(l.kept) - 1
		for l.kept[i].Severity != light {
			i--
		}
		l.kept = slices.Delete(l.kept, i, i+1)
		l.held[light]--
		return true
	}
	return false
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

// Valid reports whether no finding is an error.
func (l List) Valid() bool { return l.count[Error] == 0 }

// Has reports whether a finding with the code was kept.
func (l List) Has(code Code) bool {
	return slices.ContainsFunc(l.kept, func(f Finding) bool { return f.Code == code })
}

// Filter returns the findings for which keep is true. As with [List.Map],
// findings that were counted and not kept stay counted.
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
// pointer with list indices as numbers, then graver first.
func (l *List) Sort() {
	order.Stable(l.kept, func(a, b *Finding) int {
		return cmp.Or(
			cmp.Compare(a.Place.Offset, b.Place.Offset),
			comparePointers(a.Pointer, b.Pointer),
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(a.Code, b.Code))
	})
}
