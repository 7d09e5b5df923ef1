package lifecycle

import (
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// Odd returns what is odd in the journal and what changes still ask for: what
// [Replay] and [Consequences] find, that the stage is unknown, waivers of guards
// that do not exist and, of what was found when the document was read, the errors
// in its journal, each place once. A faulty journal does not keep the rest from
// being explained. Odd returns false when there are other errors: such a document
// is not one to explain.
func Odd(doc *partnership.Document, found finding.List, on cal.Date, policy Policy) (finding.List, bool) {
	faults := found.Filter(func(f finding.Finding) bool {
		return f.Severity == finding.Error && finding.Under(f.Pointer, "/journal")
	})
	if faults.Len() < found.Count(finding.Error) {
		return finding.List{}, false
	}
	_, odd := Replay(doc, policy)
	said := map[string]bool{}
	for f := range odd.All() {
		said[f.Pointer] = true
	}
	for f := range faults.All() {
		if !said[f.Pointer] {
			odd.Append(f)
		}
	}
	if doc.Stage(on) == partnership.StageUnknown {
		odd.Add(stageUnknown, "/journal")
	}
	odd.Merge(Consequences(doc, on))
	for i := range doc.Waivers {
		if code := doc.Waivers[i].Rule; strings.HasPrefix(code, partnership.GuardPrefix) {
			checkCondition(&odd, code, finding.Member(finding.Index("/waivers", i), "rule"))
		}
	}
	return odd, true
}
