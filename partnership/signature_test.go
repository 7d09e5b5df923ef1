package partnership_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// agreement returns a document whose convention has those parties and
// amendments, nobody's signature on the amendments.
func agreement(t *testing.T, parties []string, amendments ...convention.Amendment) *partnership.Document {
	t.Helper()
	doc := &partnership.Document{Version: "1.0", Name: lang.Plain("Rooms")}
	for _, id := range parties {
		doc.Partners = append(doc.Partners, partnership.Partner{ID: id, Name: lang.Plain(strings.ToUpper(id))})
	}
	for i := range amendments {
		amendments[i].ID = fmt.Sprintf("amendment-%d", i)
		amendments[i].Effective = cal.PartialOf(date(t, "2026-06-01"))
	}
	doc.Conventions = []convention.Convention{{Parties: parties, Amendments: amendments}}
	return doc
}

// missing returns who has not signed the amendment at the index.
func missing(list finding.List, index int) []string {
	out := []string{}
	for f := range list.All() {
		if f.Code == "amendment-unsigned" && f.Pointer == fmt.Sprintf("/conventions/0/amendments/%d/signatures", index) {
			out = append(out, f.Arg("partner"))
		}
	}
	return out
}

// Who joins by an amendment signs it, who leaves by it signs it for the last
// time, and who comes back signs again.
func TestWhoSignsAnAmendment(t *testing.T) {
	doc := agreement(t, []string{"a", "b", "c"},
		convention.Amendment{Leaving: []string{"b"}},
		convention.Amendment{},
		convention.Amendment{Joining: []string{"b"}, Signatures: []convention.Signature{{Party: "c"}, {Party: "c"}}},
	)
	list := doc.Check(date(t, "2026-11-24"))
	assert.Equal(t, []string{"A", "B", "C"}, missing(list, 0))
	assert.Equal(t, []string{"A", "C"}, missing(list, 1))
	assert.Equal(t, []string{"A", "B"}, missing(list, 2))
}

// Who has left by a notice has no part in later amendments, and may join again.
func TestWhoLeftByNoticeAndAmendments(t *testing.T) {
	start := date(t, "2026-01-01")
	for _, tt := range []struct {
		name, sent string
		unsigned   []string
		wrong      bool
	}{
		{"left before", "2026-03-01", []string{"A", "C"}, false},
		{"is to leave later", "2026-05-15", []string{"A", "B", "C"}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := agreement(t, []string{"a", "b", "c"}, convention.Amendment{}, convention.Amendment{Joining: []string{"b"}})
			c := &doc.Conventions[0]
			c.Start, c.Indefinite, c.Withdrawal = cal.PartialOf(start), new(true), convention.WithdrawalContinues
			c.Notice = &convention.NoticeTerms{Period: cal.Period{Months: 1}}
			c.Notices = []convention.Notice{{Party: "b", Date: cal.PartialOf(date(t, tt.sent))}}
			list := doc.Check(date(t, "2026-11-24"))
			assert.Equal(t, tt.unsigned, missing(list, 0))
			assert.Equal(t, tt.wrong, list.Has("amendment-party"))
			c.Amendments = c.Amendments[:1]
			c.Amendments[0].Leaving = []string{"b"}
			assert.False(t, doc.Check(date(t, "2026-11-24")).Has("amendment-party"), "the amendment notes that it has left")
		})
	}
}

// A change is taken up by an amendment in effect that all who are parties under it
// have signed by then.
func TestWhatAmendmentsTakeUp(t *testing.T) {
	sign := func(on string, parties ...string) (out []convention.Signature) {
		for _, p := range parties {
			out = append(out, convention.Signature{Party: p, Date: cal.PartialOf(date(t, on))})
		}
		return out
	}
	doc := agreement(t, []string{"a", "b"},
		convention.Amendment{Evolution: []string{"all"}, Signatures: sign("2026-05-01", "a", "b")},
		convention.Amendment{Evolution: []string{"one"}, Signatures: sign("2026-05-01", "a", "a", "z")},
		convention.Amendment{Evolution: []string{"nobody"}},
		convention.Amendment{Signatures: sign("2026-05-01", "a", "b")},
		convention.Amendment{Evolution: []string{"later"}, Signatures: append(sign("2026-05-01", "a"), sign("2026-07-01", "b")...)},
		convention.Amendment{Evolution: []string{"joined"}, Joining: []string{"c"}, Leaving: []string{"a"}, Signatures: sign("2026-05-01", "b", "c")},
	)
	doc.Conventions = append([]convention.Convention{{Parties: []string{"a"}}}, doc.Conventions...)
	doc.Conventions[1].Start = cal.PartialOf(date(t, "2026-01-01"))
	doc.Conventions[1].Notices = []convention.Notice{{Party: "a", Date: cal.PartialOf(date(t, "2026-02-01")), Withdrawn: cal.PartialOf(date(t, "2026-02-02"))}}
	assert.Empty(t, doc.TakenUp(date(t, "2026-05-31")))
	assert.Equal(t, map[string]bool{"all": true, "joined": true}, doc.TakenUp(date(t, "2026-06-01")))
	assert.Equal(t, map[string]bool{"all": true, "joined": true, "later": true}, doc.TakenUp(date(t, "2026-07-01")))
}

// Beyond what a list keeps, signatures are counted, not said one by one.
func TestEveryMissingSignatureIsCounted(t *testing.T) {
	parties := []string{}
	for i := range 60 {
		parties = append(parties, fmt.Sprintf("p%d", i))
	}
	doc := agreement(t, parties, make([]convention.Amendment, 50)...)
	list := doc.Check(date(t, "2026-11-24"))
	require.Equal(t, finding.Max, list.Len())
	assert.Equal(t, 60*50, list.Count(finding.Warning))
	for i := range doc.Conventions[0].Amendments {
		doc.Conventions[0].Amendments[i].Signatures = []convention.Signature{{Party: "p0"}, {Party: "p7"}, {Party: "nobody"}}
	}
	assert.Equal(t, 58*50, doc.Check(date(t, "2026-11-24")).Count(finding.Warning))
}
