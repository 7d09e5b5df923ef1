package partnership_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/test/sample"
)

func date(t testing.TB, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	require.NoError(t, err)
	return d
}

func codes(list finding.List) []string {
	out := []string{}
	for f := range list.All() {
		out = append(out, string(f.Code)+" "+f.Pointer)
	}
	return out
}

func TestReadMergesAllThatIsFoundInTheOrderOfTheText(t *testing.T) {
	const text = `{
  "version": "1.0",
  "nmae": "Rooms",
  "partners": [
    {"id": "host", "name": 7, "country": "fr"},
    {"id": "host", "name": "B"}
  ],
  "experiments": [
    {"id": "e", "from": "2026-02", "until": "2026-01"}
  ]
}`
	_, list := partnership.Read([]byte(text), partnership.Options{})
	assert.Equal(t, []string{
		"member-required /name",
		"member-misspelt /nmae",
		"host-missing /partners",
		"json-type /partners/0/name",
		"country-form /partners/0/country",
		"id-duplicate /partners/1/id",
		"date-order /experiments/0/until",
	}, codes(list))
	lines := []int{}
	for f := range list.All() {
		lines = append(lines, f.Place.Line)
	}
	assert.Equal(t, []int{1, 3, 4, 5, 5, 6, 9}, lines)
}

func TestCheckPlacesFindingsInTheCanonicalForm(t *testing.T) {
	doc := partnership.Document{
		Version:  "1.0",
		Name:     lang.Plain("Rooms"),
		Partners: []partnership.Partner{{ID: "a", Name: lang.Plain("A")}, {ID: "b"}},
	}
	list := doc.Check(cal.Date{})
	text, err := doc.Append(nil)
	require.NoError(t, err)
	_, read := partnership.Read(text, partnership.Options{})
	assert.Equal(t, codes(list), codes(read))
	assert.Equal(t, list.At(0).Place, read.At(0).Place)
	assert.True(t, list.Has("member-required"))
}

func TestCheckLooksPointersUp(t *testing.T) {
	doc := partnership.Document{Version: "1.0", Name: lang.Plain("N"), Journal: []partnership.Entry{
		{Event: partnership.EventRecord, Stage: partnership.StageActive, Date: partial(t, "2024"), Evidence: []string{"/name", "/nowhere"}},
	}}
	list := doc.Check(cal.Date{}).Filter(func(f finding.Finding) bool { return f.Code == "evidence-nowhere" })
	assert.Equal(t, []string{"evidence-nowhere /journal/0/evidence/1"}, codes(list))
}

func TestCheckOfATextThatIsNotUTF8(t *testing.T) {
	doc := partnership.Document{Version: "1.0", Name: lang.Plain("a\xff")}
	assert.True(t, doc.Check(cal.Date{}).Has("json-utf8"))
	_, err := doc.Append(nil)
	assert.Error(t, err)
	_, err = doc.WriteTo(io.Discard)
	assert.Error(t, err)
}

func TestAVersionHasOneFinding(t *testing.T) {
	for version, want := range map[string][]string{
		"1.0": {}, "1.7": {"version-newer /version"}, "1.10": {"version-newer /version"}, "2.0": {"version-unknown /version"}, "0.9": {"version-unknown /version"},
		"1": {"version-form /version"}, "1.0.1": {"version-form /version"}, "1.x": {"version-form /version"}, "2.x": {"version-form /version"}, "1.": {"version-form /version"},
	} {
		_, list := partnership.Read([]byte(`{"version":"`+version+`","name":"Rooms"}`), partnership.Options{})
		assert.Equal(t, want, append([]string{}, codes(list)...), version)
	}
}

func TestALaterMinorVersionIsReadWithAWarning(t *testing.T) {
	text := `{"version":"1.7","name":"Rooms","triggers":[{"kind":"comet"}],"moon":1}`
	doc, list := partnership.Read([]byte(text), partnership.Options{})
	assert.True(t, list.Valid())
	assert.Equal(t, []string{"version-newer /version", "value-unknown /triggers/0/kind", "member-unknown /moon"}, codes(list))
	again, err := doc.AppendLine(nil)
	require.NoError(t, err)
	assert.Equal(t, text, string(again))

	_, list = partnership.Read([]byte(strings.Replace(text, "Rooms", "", 1)), partnership.Options{})
	assert.False(t, list.Valid(), "what is wrong in any version is wrong in a later one")
	_, list = partnership.Read([]byte(strings.Replace(text, "1.7", "1.0", 1)), partnership.Options{})
	assert.False(t, list.Valid())
	_, list = partnership.Read([]byte(strings.Replace(text, "1.7", "2.0", 1)), partnership.Options{})
	assert.ErrorIs(t, list.Err(), finding.Code("version-unknown"))
}

func TestReadFrom(t *testing.T) {
	const text = `{"version":"1.0","name":"Rooms"}`
	doc, list, err := partnership.ReadFrom(strings.NewReader(text), partnership.Options{})
	require.NoError(t, err)
	assert.Zero(t, list.Total())
	assert.Equal(t, "Rooms", doc.Name.String())

	_, list, err = partnership.ReadFrom(endless{}, partnership.Options{Limits: format.Limits{Bytes: 100}})
	require.NoError(t, err)
	assert.Equal(t, []string{"limit-size "}, codes(list))

	broken := errors.New("broken")
	_, _, err = partnership.ReadFrom(iotest.ErrReader(broken), partnership.Options{})
	assert.ErrorIs(t, err, broken)
}

// endless is a stream of spaces.
type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = ' '
	}
	return len(b), nil
}

func TestStreamGoesOnAfterABadLine(t *testing.T) {
	const text = "{\"version\":\"1.0\",\"name\":\"One\"}\n\n  \nnot JSON\r\n{\"version\":\"1.0\",\"name\":\"Two\"}"
	var names, found []string
	var lines []int
	for record, err := range partnership.Stream(strings.NewReader(text), partnership.Options{}) {
		require.NoError(t, err)
		lines = append(lines, record.Line)
		names = append(names, record.Document.Name.String())
		for f := range record.Findings.All() {
			assert.Equal(t, record.Line, f.Place.Line)
			found = append(found, string(f.Code))
		}
	}
	assert.Equal(t, []int{1, 4, 5}, lines)
	assert.Equal(t, []string{"One", "", "Two"}, names)
	assert.Equal(t, []string{"json-syntax"}, found)
}

func TestStreamDocumentsOutliveTheirLine(t *testing.T) {
	var kept []*partnership.Document
	text := strings.Repeat(`{"version":"1.0","name":"One"}`+"\n", 2) + strings.Repeat(`{"version":"1.0","name":"Two"}`+"\n", 2)
	for record, err := range partnership.Stream(strings.NewReader(text), partnership.Options{}) {
		require.NoError(t, err)
		kept = append(kept, record.Document)
	}
	require.Len(t, kept, 4)
	assert.Equal(t, "One", kept[0].Name.String())
	assert.Equal(t, "Two", kept[3].Name.String())
}

func TestStreamOfALineThatIsTooLongAndAnErrorOfTheStream(t *testing.T) {
	broken := errors.New("broken")
	in := io.MultiReader(strings.NewReader(strings.Repeat("x", 200_000)+"\n{\"version\":\"1.0\",\"name\":\"Two\"}\n"), iotest.ErrReader(broken))
	var got []string
	for record, err := range partnership.Stream(in, partnership.Options{Limits: format.Limits{Bytes: 1000}}) {
		if err != nil {
			assert.ErrorIs(t, err, broken)
			assert.Nil(t, record.Document)
			got = append(got, "error")
			continue
		}
		got = append(got, codes(record.Findings)...)
	}
	assert.Equal(t, []string{"limit-size ", "error"}, got)

	for range partnership.Stream(strings.NewReader("{}\n{}\n"), partnership.Options{}) {
		break // leaving early is fine
	}
}

func TestWaivers(t *testing.T) {
	const text = `{
  "version": "1.0",
  "name": "Rooms",
  "partners": [
    {"id": "a", "name": "A", "roles": [{"kind": "host"}], "people": [{"id": "p"}], "referents": [{"person": "p"}]},
    {"id": "b", "name": "B", "people": [{"id": "q"}], "referents": [{"person": "q"}]}
  ],
  "waivers": [
    {"rule": "referent-no-backup", "pointer": "/partners/0", "reason": "Too small", "by": "Board", "from": "2026-01-01", "until": "2026-12-31"}
  ]
}`
	tests := []struct {
		on   string
		want []string
	}{
		{"2025-12-31", []string{"referent-no-backup /partners/0/referents/0/backups", "referent-no-backup /partners/1/referents/0/backups"}},
		{"2026-01-01", []string{"referent-no-backup /partners/1/referents/0/backups"}},
		{"2026-12-31", []string{"referent-no-backup /partners/1/referents/0/backups"}},
		{"2027-01-01", []string{"referent-no-backup /partners/0/referents/0/backups", "referent-no-backup /partners/1/referents/0/backups", "waiver-expired /waivers/0/until"}},
		{"", []string{"referent-no-backup /partners/1/referents/0/backups"}},
	}
	for _, tt := range tests {
		t.Run(tt.on, func(t *testing.T) {
			var on cal.Date
			if tt.on != "" {
				on = date(t, tt.on)
			}
			doc, list := partnership.Read([]byte(text), partnership.Options{On: on})
			assert.Equal(t, tt.want, codes(list))
			assert.Equal(t, tt.want, codes(doc.Check(on)))
		})
	}
}

// Waivers are reported one by one: what one is wrong about says nothing of the next.
func TestWhatIsToldOfWaivers(t *testing.T) {
	doc, list := partnership.Read([]byte(`{"version":"1.0","name":"N","partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"waivers":[
{"rule":"none-such-at-all","reason":"r","by":"b","until":"2020-01-01"},{"rule":"guard-offer","reason":"r","by":"b","until":"2030-01-01"},
{"rule":"host-misssing","reason":"r","by":"b","until":"2020-01-01"},{"rule":"date-order","reason":"r","by":"b","until":"2020-01-01"},
{"rule":"host-several","reason":"r","by":"b","until":"2030-01-01"},{"rule":"host-missing","reason":"r","by":"b","until":"2025-12-31"},{"rule":"host-missing","reason":"r","by":"b","until":"2026-01-01"},
{"rule":"guard-staff","reason":"r","by":"b","until":"2025-12-31"},{"rule":"guard-staff","reason":"r","by":"b"}]}`), partnership.Options{On: date(t, "2026-01-01")})
	want := []string{
		"waiver-unknown /waivers/0/rule", "waiver-misspelt /waivers/2/rule", "waiver-not-waivable /waivers/3/rule",
		"waiver-unused /waivers/4", "waiver-expired /waivers/5/until", "waiver-expired /waivers/7/until", "member-required /waivers/8/until",
	}
	assert.Equal(t, want, codes(list))
	assert.Equal(t, want, codes(doc.Check(date(t, "2026-01-01"))))
	sound := partnership.Document{Version: "1.0", Name: lang.Plain("N"), Waivers: doc.Waivers[4:5]}
	assert.Equal(t, []string{"waiver-unused /waivers/0"}, codes(sound.Check(cal.Date{})), "of a document with nothing else to say")
	nobody := partnership.Document{Version: "1.0", Name: lang.Plain("N"), Waivers: []partnership.Waiver{{}}}
	assert.Equal(t, []string{"member-required /waivers/0/by", "member-required /waivers/0/reason", "member-required /waivers/0/rule", "member-required /waivers/0/until"}, codes(nobody.Check(cal.Date{})))
}

func TestAWaiverDoesNotCoverANeighbour(t *testing.T) {
	doc := partnership.Document{Waivers: []partnership.Waiver{{Rule: "guard-offer", Pointer: "/offers/1", Reason: lang.Plain("small"), Until: cal.Max}}}
	on := date(t, "2026-11-24")
	for _, tt := range []struct {
		f      finding.Finding
		waived bool
	}{
		{finding.Finding{Code: "guard-offer", Severity: finding.Error, Pointer: "/offers/1/format"}, true},
		{finding.Finding{Code: "guard-offer", Severity: finding.Error, Pointer: "/offers/10"}, false},
		{finding.Finding{Code: "guard-staff", Pointer: "/offers/1"}, false},
	} {
		reason, waived := doc.Waived(tt.f, on)
		assert.Equal(t, tt.waived, waived, tt.f.Pointer)
		assert.Equal(t, tt.waived, !reason.IsZero())
	}
}

func TestStage(t *testing.T) {
	doc := partnership.Document{Journal: []partnership.Entry{
		{Event: partnership.EventRecord, Stage: partnership.StageActive, Date: partial(t, "2019-06")},
		{Event: partnership.EventEvolve, Date: partial(t, "2020")},
		{Event: "comet", Date: partial(t, "2020-02")},
		{Event: partnership.EventEnd},
		{Event: partnership.EventEnd, Date: partial(t, "2021-03-04")},
	}}
	tests := []struct {
		on   string
		want partnership.Stage
	}{
		{"2019-06-29", partnership.StageUnknown}, // a record says nothing of what was before
		{"2019-06-30", partnership.StageActive},
		{"2020-12-30", partnership.StageActive},
		{"2020-12-31", partnership.StageEvolving},
		{"2021-03-03", partnership.StageEvolving},
		{"2021-03-04", partnership.StageEnded},
		{"9999-12-31", partnership.StageEnded},
	}
	for _, tt := range tests {
		t.Run(tt.on, func(t *testing.T) { assert.Equal(t, tt.want, doc.Stage(date(t, tt.on))) })
	}
}

func partial(t testing.TB, text string) cal.Partial {
	t.Helper()
	p, err := cal.ParsePartial(text)
	require.NoError(t, err)
	return p
}

func TestEveryEventLeadsSomewhere(t *testing.T) {
	for e := range partnership.Event("").Values() {
		if e == partnership.EventRecord {
			assert.Empty(t, e.Leads())
			continue
		}
		assert.True(t, e.Leads().Valid(), "%s", e)
	}
	assert.Empty(t, partnership.Event("comet").Leads())
}

func TestEncodingJSONUsesTheCompiledReaderAndWriter(t *testing.T) {
	var doc partnership.Document
	require.NoError(t, json.Unmarshal([]byte(`{"name": "Rooms", "version": "1.0", "zz": [1, 2]}`), &doc))
	text, err := json.Marshal(doc)
	require.NoError(t, err)
	assert.JSONEq(t, `{"version":"1.0","name":"Rooms","zz":[1,2]}`, string(text))

	err = json.Unmarshal([]byte(`{"version": 1}`), &doc)
	found, ok := errors.AsType[finding.List](err)
	require.True(t, ok)
	assert.Equal(t, []string{"json-type /version"}, codes(found))
	assert.True(t, doc.Name.IsZero(), "what was there before is gone")
}

func TestOneDocumentAmongManyGoroutines(t *testing.T) {
	doc := sample.Document(rand.New(rand.NewPCG(5, 6)))
	on := date(t, "2026-11-24")
	want := codes(doc.Check(on))
	var group sync.WaitGroup
	for range 64 {
		group.Go(func() {
			assert.Equal(t, want, codes(doc.Check(on)))
			_, err := doc.AppendLine(nil)
			assert.NoError(t, err)
		})
	}
	group.Wait()
}

// A roadmap that is closed or has run out keeps nothing moving: an active
// partnership is as if it had none, from the day after.
func TestARoadmapThatIsOverCountsAsNone(t *testing.T) {
	tests := []struct{ roadmap, on, pointer string }{
		{`{"until":"2026-06-30"}`, "2026-06-30", ""},
		{`{"until":"2026-06-30"}`, "2026-07-01", "/roadmap/until"},
		{`{"until":"2026-06-30"}`, "", ""},
		{`{"closed":"2026-06-30"}`, "2026-06-29", ""},
		{`{"closed":"2026-06-30"}`, "2026-06-30", "/roadmap/closed"},
		{`{"closed":"2026-06-30"}`, "", "/roadmap/closed"},
	}
	for _, tt := range tests {
		var options partnership.Options
		if tt.on != "" {
			options.On = date(t, tt.on)
		}
		_, list := partnership.Read([]byte(`{"version":"1.0","name":"Salles","roadmap":`+tt.roadmap+`,"journal":[{"date":"2026-01-05","event":"record","stage":"active"}]}`), options)
		at := ""
		for f := range list.All() {
			if f.Code == "active-no-roadmap" {
				at = f.Pointer
			}
		}
		assert.Equal(t, tt.pointer, at, "%s on %s", tt.roadmap, tt.on)
	}
}

// A stream that its context ends stops between two documents, and within a line
// that never ends.
func TestAStreamEndsWithItsContext(t *testing.T) {
	line := `{"version":"1.0","name":"One"}` + "\n"
	for name, in := range map[string]io.Reader{
		"between documents":  &repeated{text: []byte(line), times: 1000},
		"in an endless line": io.MultiReader(strings.NewReader(line), io.LimitReader(endless{}, 16<<20)),
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			var records int
			var last error
			for record, err := range partnership.Stream(in, partnership.Options{Done: ctx.Done()}) {
				require.NoError(t, last, "the error is the last")
				if last = err; err == nil {
					require.Equal(t, "One", record.Document.Name.String())
					records++
					cancel()
				}
			}
			assert.ErrorIs(t, last, partnership.ErrDone)
			assert.Equal(t, 1, records)
		})
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, err := range partnership.Stream(strings.NewReader(line), partnership.Options{Done: ctx.Done()}) {
		assert.ErrorIs(t, err, partnership.ErrDone, "nothing is read")
	}
}
