package lifecycle_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// file reads a document of testdata, which may have a faulty journal.
func file(t testing.TB, name string) *partnership.Document {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	doc, _ := partnership.Read(text, partnership.Options{})
	return doc
}

func way(t testing.TB, doc *partnership.Document, event partnership.Event, on string) lifecycle.Outlook {
	t.Helper()
	for _, o := range lifecycle.Explain(doc, day(on), lifecycle.Policy{}) {
		if o.Move.Event == event {
			return o
		}
	}
	require.Fail(t, "no way", "%s", event)
	return lifecycle.Outlook{}
}

// The guide (section 2, negotiation) lists what is agreed on: the offer with its
// format, its calendar and its communication; the counterparts of each partner; the
// duration; volunteering and the field of competence. Four bare entries of the
// negotiation are none of it.
func TestAgreementsAreAskedForInTheirParts(t *testing.T) {
	doc := file(t, "agreements-are-ticks.json")
	assert.Equal(t, []string{
		"guard-offer-format /offers/0/format", "guard-offer-calendar /offers/0/calendar", "guard-offer-communication /offers/0/communication",
		"guard-gives /contributions", "guard-gets /contributions", "guard-duration /negotiation/2/note", "guard-staff /partners",
	}, summary(way(t, doc, partnership.EventSubmit, "2026-03-01").Unmet))

	named := map[finding.Code]string{}
	for f := range way(t, doc, partnership.EventSubmit, "2026-03-01").Unmet.All() {
		named[f.Code] = f.Arg("partner") + f.Arg("offer")
	}
	assert.Equal(t, "B", named["guard-gives"], "nothing comes from B")
	assert.Equal(t, "A", named["guard-gets"], "nothing goes to A")
	assert.Equal(t, "o", named["guard-offer-format"])

	yes := true
	o := &doc.Offers[0]
	o.Format, o.Communication = partnership.FormatWorkshop, lang.Plain("A poster.")
	o.Calendar = &partnership.Calendar{Every: cal.Period{Months: 1}}
	doc.Contributions = append(doc.Contributions, assess.Contribution{From: "b", To: []string{"a"}})
	doc.Negotiation[2].Note = lang.Plain("A year.")
	doc.Partners[1].Staff = []partnership.Staff{{Person: "p2"}}
	assert.Equal(t, []string{"guard-staff-volunteer /partners/1/staff/0/volunteer", "guard-staff-competence /partners/1/staff/0/competence"},
		summary(way(t, doc, partnership.EventSubmit, "2026-03-01").Unmet))
	doc.Partners[1].Staff[0].Volunteer, doc.Partners[1].Staff[0].Competence = &yes, lang.Plain("mobility")
	assert.Empty(t, summary(way(t, doc, partnership.EventSubmit, "2026-03-01").Unmet))

	own := *doc
	own.Offers = []partnership.Offer{{ID: "o", Own: &yes}}
	assert.Equal(t, []string{"guard-offer /offers"}, summary(way(t, &own, partnership.EventSubmit, "2026-03-01").Unmet), "an offer of one's own is none of the partnership")
	doc.Offers = append(doc.Offers, partnership.Offer{ID: "old", Calendar: &partnership.Calendar{Until: cal.PartialOf(day("2026-02-28"))}})
	doc.Offers = append(doc.Offers, partnership.Offer{ID: "empty", Format: partnership.FormatClub, Communication: lang.Plain("x"), Calendar: &partnership.Calendar{}})
	assert.Equal(t, []string{"guard-offer-calendar /offers/2/calendar"}, summary(way(t, doc, partnership.EventSubmit, "2026-03-01").Unmet), "nothing is asked of what has run out; an empty calendar is no calendar")

	drafted := file(t, "agreements-are-ticks.json")
	drafted.Conventions = []convention.Convention{{Term: cal.Period{Years: 1}}}
	assert.NotContains(t, summary(way(t, drafted, partnership.EventSubmit, "2026-03-01").Unmet), "guard-duration /negotiation/2/note", "a draft says how long")
}

// The guide says that colleagues may pass on what they saw: without them the way is
// open, and it is advised.
func TestRelaysAreAdvised(t *testing.T) {
	doc := at(t, `{"version":"1.0","name":"N","sessions":[{"kind":"discovery","date":"2025-02","partners":["a","b"]}],"triggers":[{"kind":"reform"}],"needs":[{"id":"n","party":"a","level":"organisation"}],
"partners":[{"id":"a","name":"A","description":"does"},{"id":"b","name":"B","fields":["work"]}]}`, partnership.StageDiscovery)
	o := way(t, doc, partnership.EventNegotiate, "2026-01-01")
	assert.True(t, o.Open())
	assert.Equal(t, []string{"guard-relays /sessions"}, summary(o.Advice))
	after, found := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventNegotiate, On: day("2026-01-01")}, lifecycle.Policy{})
	require.NoError(t, found.Err())
	assert.Equal(t, []string{"guard-relays /sessions"}, summary(found))
	assert.Equal(t, partnership.StageNegotiation, after.Stage(day("2026-01-01")))
	waived := lifecycle.Policy{Waive: []lifecycle.Exemption{{Guard: "guard-relays", Reason: lang.Plain("We are three.")}}}
	for _, o := range lifecycle.Explain(doc, day("2026-01-01"), waived) {
		assert.Empty(t, summary(o.Advice), "%s", o.Move.Event)
	}
}

// Whatever refuses a move, there is no document and the error says why: nobody
// goes on with a document that does not exist.
func TestARefusedMoveIsAnError(t *testing.T) {
	active := at(t, `{"version":"1.0","name":"N"}`, partnership.StageActive)
	tests := []struct {
		name    string
		doc     *partnership.Document
		request lifecycle.Request
		want    finding.Code
		at      string
	}{
		{"the table has no such way", active, lifecycle.Request{Event: partnership.EventSubmit, On: day("2026-01-01")}, "replay-stage", "/journal/1"},
		{"an event that nobody knows", active, lifecycle.Request{Event: "comet", On: day("2026-01-01")}, "replay-unknown", "/journal/1"},
		{"no event", active, lifecycle.Request{On: day("2026-01-01")}, "replay-unknown", "/journal/1"},
		{"before the last entry", active, lifecycle.Request{Event: partnership.EventEvolve, On: day("2025-05-31")}, "replay-order", "/journal/1"},
		{"without a day", active, lifecycle.Request{Event: partnership.EventEvolve}, "move-undated", "/journal/1/date"},
		{"without a day, where nothing has happened", new(partnership.Document), lifecycle.Request{Event: partnership.EventDiscover}, "move-undated", "/journal/0/date"},
		{"something is missing", new(partnership.Document), lifecycle.Request{Event: partnership.EventDiscover, On: day("2026-01-01")}, "guard-own-offer", "/offers"},
		{"no reason", active, lifecycle.Request{Event: partnership.EventEnd, On: day("2026-01-01")}, "guard-reason", "/journal/1/reason"},
		{"a record after other entries", active, lifecycle.Request{Event: partnership.EventRecord, Stage: partnership.StageActive, On: day("2026-01-01")}, "replay-stage", "/journal/1"},
		{"a record without a stage", new(partnership.Document), lifecycle.Request{Event: partnership.EventRecord, On: day("2026-01-01")}, "journal-stage-missing", "/journal/0/stage"},
		{"a record of an unknown stage", new(partnership.Document), lifecycle.Request{Event: partnership.EventRecord, Stage: partnership.StageUnknown, On: day("2026-01-01")}, "journal-stage-missing", "/journal/0/stage"},
		{"a move with a stage", active, lifecycle.Request{Event: partnership.EventEvolve, Stage: partnership.StageEvolving, On: day("2026-01-01")}, "journal-stage-extra", "/journal/1/stage"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			after, found := lifecycle.Apply(tt.doc, tt.request, lifecycle.Policy{})
			assert.Nil(t, after)
			require.Error(t, found.Err())
			assert.True(t, errors.Is(found.Err(), tt.want), "%v", summary(found))
			assert.Contains(t, summary(found), string(tt.want)+" "+tt.at)
			assert.False(t, lifecycle.Open(tt.doc, tt.request.Event, tt.request.On, lifecycle.Policy{}) && tt.request.Stage == "" && tt.want != "guard-reason" && tt.want != "replay-order")
		})
	}
}

// Without a day there is no stage to move from: nothing is explained, nothing is
// open, nothing is done.
func TestWithoutADayThereIsNoWay(t *testing.T) {
	doc := load(t, "fictional-bilateral")
	assert.Empty(t, lifecycle.Explain(doc, cal.Date{}, lifecycle.Policy{}))
	assert.False(t, lifecycle.Open(&partnership.Document{Offers: []partnership.Offer{{}}}, partnership.EventEnd, cal.Date{}, easy()))
}

// A document that does not say where the partnership stands is not at its
// beginning. The moves of a first contact are listed, as assumed; a record says
// where it was found.
func TestWithoutAJournalTheStageIsUnknown(t *testing.T) {
	on := day("2026-01-01")
	doc := parse(t, `{"version":"1.0","name":"N"}`)
	assert.Equal(t, partnership.StageUnknown, doc.Stage(on))
	ways := lifecycle.Explain(doc, on, lifecycle.Policy{})
	require.Len(t, ways, 2)
	for i, event := range []partnership.Event{partnership.EventDiscover, partnership.EventEnd} {
		assert.Equal(t, event, ways[i].Move.Event)
		assert.True(t, ways[i].Assumed)
	}
	odd, ok := lifecycle.Odd(doc, finding.List{}, on, lifecycle.Policy{})
	assert.True(t, ok)
	assert.Equal(t, []string{"stage-unknown /journal"}, summary(odd))

	_, found := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventEvolve, On: on}, lifecycle.Policy{})
	assert.Equal(t, []string{"replay-stage /journal/0", "stage-unknown /journal"}, summary(found), "who is refused learns that the stage is unknown")

	recorded, found := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventRecord, Stage: partnership.StageActive, On: on, By: "director"}, lifecycle.Policy{})
	require.NoError(t, found.Err())
	assert.Equal(t, []partnership.Entry{{Event: partnership.EventRecord, Stage: partnership.StageActive, Date: cal.PartialOf(on), By: "director"}}, recorded.Journal)
	assert.Equal(t, partnership.StageActive, recorded.Stage(on))
	assert.NoError(t, func() error { list := recorded.Check(on); return list.Err() }())
	for _, o := range lifecycle.Explain(recorded, on, lifecycle.Policy{}) {
		assert.False(t, o.Assumed, "%s", o.Move.Event)
	}
	odd, _ = lifecycle.Odd(recorded, finding.List{}, on, lifecycle.Policy{})
	assert.Empty(t, summary(odd))
}

// Of a journal, the stage before its first entry is known only where that entry is
// a first contact: a record says nothing of what was before.
func TestTheStageBeforeTheFirstEntry(t *testing.T) {
	tests := []struct {
		name, journal, on string
		want              partnership.Stage
	}{
		{"before a first contact", `{"date":"2025-06-01","event":"discover"}`, "2025-05-31", partnership.StageProspect},
		{"on its day", `{"date":"2025-06-01","event":"discover"}`, "2025-06-01", partnership.StageDiscovery},
		{"before a record", `{"date":"2025-06-01","event":"record","stage":"active"}`, "2025-05-31", partnership.StageUnknown},
		{"in the year of a record known to the year", `{"date":"2025","event":"record","stage":"active"}`, "2025-12-30", partnership.StageUnknown},
		{"on the last day of that year", `{"date":"2025","event":"record","stage":"active"}`, "2025-12-31", partnership.StageActive},
		{"an entry of an unknown day", `{"event":"discover"}`, "2025-12-31", partnership.StageUnknown},
		{"an entry that leads nowhere", `{"date":"2025-06-01","event":"comet"}`, "2025-12-31", partnership.StageUnknown},
		{"a record without a stage", `{"date":"2025-06-01","event":"record"}`, "2025-12-31", partnership.StageUnknown},
		{"no entry", ``, "2025-12-31", partnership.StageUnknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, _ := partnership.Read([]byte(`{"version":"1.0","name":"N","journal":[`+tt.journal+`]}`), partnership.Options{})
			assert.Equal(t, tt.want, doc.Stage(day(tt.on)))
		})
	}
	assert.False(t, partnership.StageUnknown.Valid(), "it is an answer, and no document holds it")
}

// A new partnership has its first contact in the journal, and goes on from there.
func TestANewPartnership(t *testing.T) {
	on := day("2026-11-24")
	doc := partnership.New(lang.Plain("N"), on)
	odd, ok := lifecycle.Odd(doc, doc.Check(on), on, lifecycle.Policy{})
	assert.True(t, ok)
	assert.Empty(t, summary(odd), "its stage is known")
	o := way(t, doc, partnership.EventDiscover, "2026-11-24")
	assert.False(t, o.Assumed)
	discovered, found := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventDiscover, On: on}, easy())
	require.NoError(t, found.Err())
	assert.Equal(t, partnership.StageDiscovery, discovered.Stage(on))
	_, odd = lifecycle.Replay(discovered, easy())
	assert.Empty(t, summary(odd))
}
