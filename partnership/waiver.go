package partnership

import (
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
)

var (
	waiverUnknown     = finding.Rule{Code: "waiver-unknown", Severity: finding.Error, Source: finding.Inferred}
	waiverMisspelt    = finding.Rule{Code: "waiver-misspelt", Severity: finding.Error, Source: finding.Inferred}
	waiverNotWaivable = finding.Rule{Code: "waiver-not-waivable", Severity: finding.Error, Source: finding.Inferred}
	waiverExpired     = finding.Rule{Code: "waiver-expired", Severity: finding.Warning, Source: finding.Inferred}
	waiverUnused      = finding.Rule{Code: "waiver-unused", Severity: finding.Advice, Source: finding.Inferred}
)

var waiverRules = []finding.Rule{waiverUnknown, waiverMisspelt, waiverNotWaivable, waiverExpired, waiverUnused}

// GuardPrefix starts the codes of the conditions for moving from stage to
// stage. Package lifecycle finds them; a document can waive them like a warning.
const GuardPrefix = "guard-"

// Waived returns why the document waives the finding on the day, and whether it
// does. Errors of the document cannot be waived, conditions of a move can. Without
// a day every waiver holds.
func (d *Document) Waived(f finding.Finding, on cal.Date) (reason lang.Text, waived bool) {
	for i := range d.Waivers {
		w := &d.Waivers[i]
		if w.Rule != string(f.Code) || !w.holds(on) {
			continue
		}
		if at, ok := d.Resolve(w.Pointer); ok && w.covers(f, at) {
			return w.Reason, true
		}
	}
	return nil, false
}

// covers reports whether a waiver whose target is at the pointer is of the finding.
func (w *Waiver) covers(f finding.Finding, at string) bool {
	return w.Rule == string(f.Code) && finding.Under(f.Pointer, at) &&
		(f.Severity != finding.Error || strings.HasPrefix(w.Rule, GuardPrefix))
}

// holds reports whether the waiver holds on the day; without a day it does.
func (w *Waiver) holds(on cal.Date) bool {
	return on.IsZero() || (!w.Until.Before(on) && (w.From.IsZero() || !w.From.After(on)))
}

// waive returns what takes out of findings what the document waives on the day,
// and adds what there is to say about its waivers.
func (d *Document) waive(on cal.Date) func(finding.List) finding.List {
	return func(list finding.List) finding.List {
		if len(d.Waivers) == 0 {
			return list
		}
		used := make([]bool, len(d.Waivers))
		at := make([]string, len(d.Waivers))
		for i := range d.Waivers {
			at[i], _ = d.Resolve(d.Waivers[i].Pointer)
		}
		list = list.Map(func(f finding.Finding) (finding.Finding, bool) {
			keep := true
			for i := range d.Waivers {
				if w := &d.Waivers[i]; w.covers(f, at[i]) {
					used[i] = true
					keep = keep && !w.holds(on)
				}
			}
			return f, keep
		})
		list.Merge(d.aboutWaivers(used, on))
		return list
	}
}

// aboutWaivers finds waivers of nothing, of what cannot be waived, and those
// whose time has passed.
func (d *Document) aboutWaivers(used []bool, on cal.Date) finding.List {
	var list finding.List
	for i := range d.Waivers {
		w := &d.Waivers[i]
		rule, pointer := finding.Text("rule", w.Rule), at("waivers", i, "rule")
		known, ok := ruleOf(w.Rule)
		switch {
		case w.Rule == "" || strings.HasPrefix(w.Rule, GuardPrefix):
		case !ok:
			if near := wire.Nearest(w.Rule, codes); near != "" {
				list.Add(waiverMisspelt, pointer, rule, finding.Text("nearest", near))
			} else {
				list.Add(waiverUnknown, pointer, rule)
			}
			continue
		case known.Severity == finding.Error:
			list.Add(waiverNotWaivable, pointer, rule)
			continue
		case !used[i] && w.holds(on):
			list.Add(waiverUnused, at("waivers", i), rule)
		}
		if !on.IsZero() && !w.Until.IsZero() && w.Until.Before(on) {
			list.Add(waiverExpired, at("waivers", i, "until"), rule, finding.Day("date", w.Until))
		}
	}
	return list
}

func ruleOf(code string) (finding.Rule, bool) {
	for r := range Rules() {
		if string(r.Code) == code {
			return r, true
		}
	}
	return finding.Rule{}, false
}

// codes yields the codes of all rules.
func codes(yield func(string) bool) {
	for r := range Rules() {
		if !yield(string(r.Code)) {
			return
		}
	}
}
