package lifecycle_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// Each row is a document and what a move out of its stage still misses on
// 1 January 2026.
func TestWhatEachConditionSees(t *testing.T) {
	const convention = `"conventions":[{"parties":["a","b"],"start":"2024-01-01","term":"P1Y","renewal":{"kind":"tacit"},"notice":{"period":"P3M"},"signatures":[{"party":"a","date":"2023-12-01"},{"party":"b","date":"2023-12-01"}]`
	// What is behind the agreements, where there is nothing but agreements.
	ticks := []string{"guard-offer /offers", "guard-duration /negotiation/1/note", "guard-staff /partners"}
	tests := []struct {
		name, members string
		stage         partnership.Stage
		event         partnership.Event
		policy        lifecycle.Policy
		want          []string
	}{
		{"own offer and something to share", `"offers":[{"id":"o"}],"resources":[{"partner":"a","kind":"space","shareable":true}]`, partnership.StageProspect, partnership.EventDiscover, lifecycle.Policy{}, nil},
		{"nothing to share", `"offers":[{"id":"o"}],"resources":[{"partner":"a","kind":"space"}]`, partnership.StageProspect, partnership.EventDiscover, lifecycle.Policy{}, []string{"guard-shareable /resources"}},
		{"a session still to come, alone, without relays", `"sessions":[{"kind":"discovery","date":"2026-02-01","partners":["a","b"]},{"kind":"discovery","date":"2025-02-01","partners":["a"]}]`, partnership.StageDiscovery, partnership.EventNegotiate, lifecycle.Policy{},
			[]string{"guard-session /sessions", "guard-questions /rounds", "guard-questions /rounds", "guard-questions /rounds"}},
		{"questions answered by the facts of the document", `"sessions":[{"kind":"discovery","date":"2025-02","partners":["a","b"],"relays":["p"]}],"triggers":[{"kind":"reform"}],"needs":[{"id":"n","party":"a","level":"organisation"}],
"partners":[{"id":"a","name":"A","description":"does"},{"id":"b","name":"B","fields":["work"]}]`, partnership.StageDiscovery, partnership.EventNegotiate, lifecycle.Policy{}, nil},
		{"questions answered in a round", `"sessions":[{"kind":"discovery","date":"2025-02","partners":["a","b"],"relays":["p"]}],
"rounds":[{"respondents":[{"party":"a","answers":[{"criterion":"who-fields","rating":3},{"criterion":"what-organisation","rating":"unknown"},{"criterion":"none","rating":2}]},{"party":"b","date":"2026-01-02","answers":[{"criterion":"why-trigger","rating":2}]}]}]`,
			partnership.StageDiscovery, partnership.EventNegotiate, lifecycle.Policy{}, []string{"guard-questions /rounds"}},
		{"one of two partners introduced, words without a rating, the unknown rated", `"sessions":[{"kind":"discovery","date":"2025-02","partners":["a","b"],"relays":["p"]}],"partners":[{"id":"a","name":"A","description":"does"},{"id":"b","name":"B"}],
"rounds":[{"respondents":[{"party":"a","answers":[{"criterion":"who-fields","comment":"to be said"},{"criterion":"what-organisation","rating":2},{"criterion":"why-trigger","comment":"to be said"}]}]}]`,
			partnership.StageDiscovery, partnership.EventNegotiate, lifecycle.Policy{}, []string{"guard-questions /rounds", "guard-questions /rounds"}},
		{"the first point of one side", `"negotiation":[{"point":"offer","parties":["a"]},{"point":"duration"},{"point":"staff"},{"point":"counterparts"}]`,
			partnership.StageNegotiation, partnership.EventSubmit, lifecycle.Policy{}, append([]string{"guard-points-by-all /negotiation/0/parties"}, ticks...)},
		{"three agree on the first point, two on the others", `"negotiation":[{"point":"offer","parties":["a","b","c"]},{"point":"duration","parties":["a","b"]},{"point":"staff","parties":["a","b"]},{"point":"counterparts","parties":["b","a"]}]`,
			partnership.StageNegotiation, partnership.EventSubmit, lifecycle.Policy{}, append([]string{"guard-points-by-all /negotiation/1/parties", "guard-points-by-all /negotiation/2/parties", "guard-points-by-all /negotiation/3/parties"}, ticks...)},
		{"the second risk was not looked at", `"experiments":[{"id":"x","review":{"date":"2025-12-01","verdict":"positive"}}],"risks":[{"id":"r","reviewed":"2025-12-01"},{"id":"s"}]`,
			partnership.StageExperimentation, partnership.EventFormalise, lifecycle.Policy{}, []string{"guard-risks /risks/1/reviewed"}},
		{"three points, one of them later, one of one side", `"negotiation":[{"point":"offer"},{"point":"duration","date":"2026-01-02"},{"point":"staff","parties":["a"]},{"point":"counterparts","parties":["a","b"]}]`,
			partnership.StageNegotiation, partnership.EventSubmit, lifecycle.Policy{}, []string{"guard-points /negotiation", "guard-points-by-all /negotiation/2/parties", "guard-offer /offers", "guard-staff /partners"}},
		{"a decision on another subject", `"governance":{"bodies":[{"id":"c","name":"C"}],"decisions":[{"body":"c","date":"2025-12-01","outcome":"approved","subject":"A room"}]}`,
			partnership.StageGovernanceReview, partnership.EventApprove, lifecycle.Policy{}, []string{"guard-approved /governance/decisions"}},
		{"a refusal", `"governance":{"bodies":[{"id":"c","name":"C"}],"decisions":[{"body":"c","date":"2025-12-01","outcome":"refused"}]}`,
			partnership.StageGovernanceReview, partnership.EventRefuse, lifecycle.Policy{}, nil},
		{"back to negotiation because a decision was put off", `"governance":{"bodies":[{"id":"c","name":"C"}],"decisions":[{"body":"c","date":"2025-12-01","outcome":"deferred"}]}`,
			partnership.StageGovernanceReview, partnership.EventRework, lifecycle.Policy{}, nil},
		{"back to negotiation without a decision", `"governance":{"bodies":[{"id":"c","name":"C"}],"decisions":[{"body":"c","date":"2025-12-01","outcome":"noted"}]}`,
			partnership.StageGovernanceReview, partnership.EventRework, lifecycle.Policy{}, []string{"guard-sent-back /governance/decisions"}},
		{"three negotiate, two agree on one point", `"negotiation":[{"point":"offer","parties":["a","b","c"]},{"point":"duration"},{"point":"staff","parties":["a","c"]},{"point":"counterparts","parties":["a","b","c"]}]`,
			partnership.StageNegotiation, partnership.EventSubmit, lifecycle.Policy{}, append([]string{"guard-points-by-all /negotiation/2/parties"}, ticks...)},
		{"nobody intervenes any more", `"partners":[{"id":"a","name":"A","staff":[{"person":"p","until":"2025-12"}]}]`,
			partnership.StageOnboarding, partnership.EventExperiment, lifecycle.Policy{}, []string{"guard-staff /partners"}},
		{"those who have gone need no preparation", `"partners":[{"id":"a","name":"A","staff":[{"person":"p","until":"2025-12"},{"person":"q","volunteer":true,"competence":"work","preparation":[{"kind":"training","done":"2025-12-31"}]}]}]`,
			partnership.StageOnboarding, partnership.EventExperiment, lifecycle.Policy{}, nil},
		{"one of two is not ready", `"partners":[{"id":"a","name":"A","people":[{"id":"p","name":"Ada"}],"staff":[{"person":"p","volunteer":false,"preparation":[{"kind":"training","planned":"2026-03-01"}]}]}]`,
			partnership.StageOnboarding, partnership.EventExperiment, lifecycle.Policy{},
			[]string{"guard-staff-volunteer /partners/0/staff/0/volunteer", "guard-staff-prepared /partners/0/staff/0/preparation", "guard-staff-competence /partners/0/staff/0/competence"}},
		{"a review that is not held yet", `"experiments":[{"id":"x","from":"2025-10","review":{"date":"2026-01-02","verdict":"positive"},"adjustments":[{"description":"d","date":"2026-01-02"}]}]`,
			partnership.StageExperimentation, partnership.EventRepeat, lifecycle.Policy{}, []string{"guard-reviewed /experiments/0/review", "guard-adjusted /experiments/0/adjustments"}},
		{"the experiment that begins on the day is the next", `"experiments":[{"id":"x","from":"2025-10","review":{"date":"2025-12-01","verdict":"adjust"},"adjustments":[{"description":"d"}]},{"id":"y","from":"2026-01-01"}]`,
			partnership.StageExperimentation, partnership.EventRepeat, lifecycle.Policy{}, nil},
		{"nothing was tried", `"experiments":[{"id":"x","from":"2026-01-02"}]`,
			partnership.StageExperimentation, partnership.EventRepeat, lifecycle.Policy{}, []string{"guard-reviewed /experiments", "guard-adjusted /experiments"}},
		{"adjust is not positive", `"experiments":[{"id":"x","review":{"date":"2025-12-01","verdict":"adjust"}}],"risks":[{"id":"r","reviewed":"2025-12-01"}]`,
			partnership.StageExperimentation, partnership.EventFormalise, lifecycle.Policy{}, []string{"guard-positive /experiments/0/review"}},
		{"governance not informed since the review", `"experiments":[{"id":"x","review":{"date":"2025-12-01","verdict":"positive"}}],"risks":[{"id":"r","event":"it stops"}],
"governance":{"bodies":[{"id":"c","name":"C"}],"decisions":[{"body":"c","date":"2025-11-30","outcome":"noted"}]}`,
			partnership.StageExperimentation, partnership.EventFormalise, strict, []string{"guard-risks /risks/0/reviewed", "guard-informed /governance/decisions"}},
		{"governance informed", `"experiments":[{"id":"x","review":{"date":"2025-12-01","verdict":"positive"}}],"risks":[{"id":"r","reviewed":"2025-12-01"}],
"governance":{"bodies":[{"id":"c","name":"C"}],"decisions":[{"body":"c","date":"2025-12-02","outcome":"noted","subject":"review"}]}`,
			partnership.StageExperimentation, partnership.EventFormalise, strict, nil},
		{"a refusal informs of nothing", `"experiments":[{"id":"x","review":{"date":"2025-12-01","verdict":"positive"}}],"risks":[{"id":"r","reviewed":"2025-12-01"}],
"governance":{"bodies":[{"id":"c","name":"C"}],"decisions":[{"body":"c","date":"2025-12-02","outcome":"refused","subject":"review"}]}`,
			partnership.StageExperimentation, partnership.EventFormalise, strict, []string{"guard-informed /governance/decisions"}},
		{"an approval informs too", `"experiments":[{"id":"x","review":{"date":"2025-12-01","verdict":"positive"}}],"risks":[{"id":"r","reviewed":"2025-12-01"}],
"governance":{"bodies":[{"id":"c","name":"C"}],"decisions":[{"body":"c","date":"2025-12-02","outcome":"approved"}]}`,
			partnership.StageExperimentation, partnership.EventFormalise, strict, nil},
		{"without a convention, where the house allows it", `"experiments":[{"id":"x","review":{"date":"2025-12-01","verdict":"positive"}}]`,
			partnership.StageExperimentation, partnership.EventAdopt, lifecycle.Policy{Convention: lifecycle.DemandOptional}, nil},
		{"a draft with one signature to come", `"partners":[{"id":"a","name":"A"}],"conventions":[{"parties":["a","b"],"signatures":[{"party":"b","date":"2025-12-01"},{"party":"a","date":"2026-01-02"}]}]`,
			partnership.StageFormalisation, partnership.EventActivate, lifecycle.Policy{},
			[]string{"guard-signed /conventions/0/signatures", "guard-start /conventions/0/start", "guard-length /conventions/0/term", "guard-renewal /conventions/0/renewal"}},
		{"an old convention is no new one", convention + `,"ending":{"date":"2025-11-30"}}]`, partnership.StageFormalisation, partnership.EventActivate, lifecycle.Policy{}, []string{"guard-convention-over /conventions/0"}},
		{"a new draft after an old convention", convention + `,"ending":{"date":"2025-11-30"}},{"parties":["a","b"],"start":"2026-02-01","term":"P1Y","renewal":{"kind":"none"}}]`,
			partnership.StageFormalisation, partnership.EventActivate, lifecycle.Policy{}, []string{"guard-signed /conventions/1/signatures", "guard-signed /conventions/1/signatures"}},
		{"signed by both, later", `"conventions":[{"parties":["a","b"],"start":"2026-02-01","term":"P1Y","renewal":{"kind":"none"},"signatures":[{"party":"a","date":"2026-01-02"},{"party":"b","date":"2026-01-02"}]}]`, partnership.StageFormalisation, partnership.EventActivate, lifecycle.Policy{},
			[]string{"guard-signed /conventions/0/signatures", "guard-signed /conventions/0/signatures"}},
		{"signed by all", convention + `}]`, partnership.StageFormalisation, partnership.EventActivate, lifecycle.Policy{}, nil},
		{"a renewal that has come", convention + `}],"journal":[]`, partnership.StageActive, partnership.EventRenew, lifecycle.Policy{}, nil},
		{"no renewal without a term that ends", convention + `,"ending":{"date":"2025-11-30"}}]`, partnership.StageActive, partnership.EventRenew, lifecycle.Policy{}, []string{"guard-in-force /conventions/0"}},
		{"an evolution from before the record", `"followUp":{"evolutions":[{"id":"e","kind":"growth","date":"2025-05-31"}]}`, partnership.StageActive, partnership.EventEvolve, lifecycle.Policy{}, []string{"guard-evolution /followUp/evolutions"}},
		{"an evolution of an earlier time", `"followUp":{"evolutions":[{"id":"e","kind":"growth","date":"2026-01-02"}]}`, partnership.StageActive, partnership.EventEvolve, lifecycle.Policy{}, []string{"guard-evolution /followUp/evolutions"}},
		{"a change that touches no convention", convention + `}],"followUp":{"evolutions":[{"id":"e","kind":"growth","date":"2025-12","contractual":false,"balanceChecked":"2025-12-31"},{"id":"s","kind":"stop","date":"2025-12"}]}`,
			partnership.StageEvolving, partnership.EventResume, lifecycle.Policy{}, nil},
		{"a balance looked at before the change", convention + `}],"followUp":{"evolutions":[{"id":"e","kind":"growth","date":"2025-12","contractual":false,"balanceChecked":"2025-11-30"}]}`,
			partnership.StageEvolving, partnership.EventResume, lifecycle.Policy{}, []string{"guard-balance /followUp/evolutions/0/balanceChecked"}},
		{"an amendment that one party has not signed", convention + `,"amendments":[{"id":"m","effective":"2025-12-01","evolution":["e"],"signatures":[{"party":"a","date":"2025-11-30"}]}]}],"followUp":{"evolutions":[{"id":"e","kind":"growth","date":"2025-12","contractual":true}]}`,
			partnership.StageEvolving, partnership.EventResume, lifecycle.Policy{}, []string{"guard-amended /followUp/evolutions/0", "guard-balance /followUp/evolutions/0/balanceChecked"}},
		{"an amendment that two of three have signed", `"conventions":[{"parties":["a","b","c"],"start":"2024-01-01","term":"P5Y","amendments":[{"id":"m","effective":"2025-12-01","evolution":["e"],"signatures":[{"party":"a","date":"2025-11-30"},{"party":"b","date":"2025-11-30"}]}]}],
"followUp":{"evolutions":[{"id":"e","kind":"growth","date":"2025-12","contractual":true,"balanceChecked":"2025-12-31"}]}`,
			partnership.StageEvolving, partnership.EventResume, lifecycle.Policy{}, []string{"guard-amended /followUp/evolutions/0"}},
		{"amendments for another change, and still to take effect", convention + `,"amendments":[{"id":"m","effective":"2025-12-01","evolution":["f"],"signatures":[{"party":"a","date":"2025-11-30"},{"party":"b","date":"2025-11-30"}]},
{"id":"n","effective":"2026-01-02","evolution":["e"],"signatures":[{"party":"a","date":"2025-11-30"},{"party":"b","date":"2025-11-30"}]}]}],"followUp":{"evolutions":[{"id":"e","kind":"growth","date":"2025-12","contractual":true,"balanceChecked":"2025-12-31"}]}`,
			partnership.StageEvolving, partnership.EventResume, lifecycle.Policy{}, []string{"guard-amended /followUp/evolutions/0"}},
		{"a new format to try", `"experiments":[{"id":"x","review":{"verdict":"positive"}},{"id":"y"}]`, partnership.StageEvolving, partnership.EventTry, lifecycle.Policy{}, nil},
		{"an end with all closed", convention + `,"ending":{"date":"2026-01-01"}}],"roadmap":{"closed":"2025-12-31"}`, partnership.StageActive, partnership.EventEnd, lifecycle.Policy{}, nil},
		{"a roadmap that is closed later", `"roadmap":{"closed":"2026-01-02"}`, partnership.StageActive, partnership.EventEnd, lifecycle.Policy{}, []string{"guard-roadmap-closed /roadmap/closed"}},
		{"a roadmap that begins later", `"roadmap":{"from":"2026-01-02"}`, partnership.StageActive, partnership.EventEnd, lifecycle.Policy{}, nil},
		{"an end of what nobody knows the dates of", `"conventions":[{"parties":["a","b"]}]`, partnership.StageActive, partnership.EventEnd, lifecycle.Policy{}, []string{"guard-convention-closed /conventions/0/ending"}},
		{"an end from negotiation leaves drafts", `"conventions":[{"parties":["a","b"]}]`, partnership.StageNegotiation, partnership.EventEnd, lifecycle.Policy{}, nil},
		{"an old trigger", `"triggers":[{"kind":"reform","date":"2024"},{"kind":"event"}]`, partnership.StageEnded, partnership.EventReopen, lifecycle.Policy{}, []string{"guard-trigger /triggers"}},
		{"a new trigger", `"triggers":[{"kind":"reform","date":"2025-12"}]`, partnership.StageDormant, partnership.EventReopen, lifecycle.Policy{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := at(t, `{"version":"1.0","name":"N",`+tt.members+`}`, tt.stage)
			if tt.name == "a renewal that has come" {
				doc.Journal[0].Date = cal.PartialOf(day("2024-06-01"))
			}
			found := false
			for _, o := range lifecycle.Explain(doc, day("2026-01-01"), tt.policy) {
				if o.Move.Event == tt.event {
					found = true
					assert.ElementsMatch(t, tt.want, summary(o.Unmet))
				}
			}
			assert.True(t, found)
		})
	}
}

// A new format is not proved by the review of an old trial.
func TestAnotherTrialNeedsItsOwnReview(t *testing.T) {
	doc := at(t, `{"version":"1.0","name":"N","experiments":[{"id":"x","from":"2024-01-01","review":{"date":"2024-02-01","verdict":"positive"},"adjustments":[{"description":"d","date":"2024-02-02"}]},{"id":"y","from":"2026-03-01"}]}`, partnership.StageActive)
	tried, list := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventTry, On: day("2026-01-01")}, lifecycle.Policy{})
	require.NotNil(t, tried, "%v", list)
	unmet := func(on string, event partnership.Event) []string {
		for _, o := range lifecycle.Explain(tried, day(on), lifecycle.Policy{}) {
			if o.Move.Event == event {
				return summary(o.Unmet)
			}
		}
		return nil
	}
	for _, on := range []string{"2026-01-15", "2026-04-01"} {
		assert.Contains(t, unmet(on, partnership.EventFormalise), "guard-reviewed /experiments/1/review", on)
		assert.Contains(t, unmet(on, partnership.EventRepeat), "guard-reviewed /experiments/1/review", on)
	}
	tried.Experiments[1].Review = &partnership.Review{Date: cal.PartialOf(day("2026-05-01")), Verdict: partnership.VerdictPositive}
	assert.NotContains(t, unmet("2026-05-01", partnership.EventFormalise), "guard-positive /experiments/1/review")
}

// Each signature of a partnership that lived twice is held against the convention
// of its time.
func TestASecondLifeHasItsOwnConvention(t *testing.T) {
	const text = `{"version":"1.0","name":"N","conventions":[
{"parties":["a","b"],"start":"2015-01-01","term":"P1Y","renewal":{"kind":"none"},"signatures":[{"party":"a","date":"2014-12-01"},{"party":"b","date":"2014-12-01"}]},
{"parties":["a","b"],"start":"2024-01-01","term":"P1Y","renewal":{"kind":"none"}SIGNED}],
"journal":[{"date":"2014-06-01","event":"record","stage":"formalisation"},{"date":"2014-12-15","event":"activate"},{"date":"2016-01-01","event":"end","reason":"r"},{"date":"2023-01-01","event":"reopen"}]}`
	for _, signed := range []string{``, `,"signatures":[{"party":"a","date":"2023-12-01"},{"party":"b","date":"2023-12-01"}]`} {
		_, list := lifecycle.Replay(parse(t, strings.Replace(text, "SIGNED", signed, 1)), lifecycle.Policy{})
		assert.Empty(t, summary(list), "the first life was as it should be")
	}
	undated := parse(t, strings.Replace(strings.Replace(text, "SIGNED", "", 1), `"start":"2024-01-01",`, "", 1))
	assert.Equal(t, convention.PhaseDraft, undated.Standing(1, day("2023-06-01")).Phase, "a draft of the second life is a draft")
	assert.Equal(t, convention.PhaseUnknown, undated.Standing(1, day("2015-06-01")).Phase, "as far as the first life can tell")
}

// The only experiment there is, reviewed before the partnership began to try again,
// is still the one that is pointed at.
func TestAReviewOfAnEarlierTrial(t *testing.T) {
	doc := at(t, `{"version":"1.0","name":"N","experiments":[{"id":"x","from":"2025-01","review":{"date":"2025-05-01","verdict":"positive"}}],"risks":[{"id":"r","reviewed":"2025-12-01"}]}`, partnership.StageActive)
	doc.Journal = append(doc.Journal, partnership.Entry{Event: partnership.EventTry, Date: cal.PartialOf(day("2025-12-01"))})
	ways := lifecycle.Explain(doc, day("2026-01-01"), lifecycle.Policy{})
	i := slices.IndexFunc(ways, func(o lifecycle.Outlook) bool { return o.Move.Event == partnership.EventFormalise })
	require.GreaterOrEqual(t, i, 0)
	assert.Equal(t, []string{"guard-reviewed /experiments/0/review"}, summary(ways[i].Unmet))
}

func TestRenewalIsNotedOncePerTerm(t *testing.T) {
	doc := load(t, "fictional-bilateral")
	renew := func(on string) []string {
		out := lifecycle.Explain(doc, day(on), lifecycle.Policy{})
		require.Equal(t, partnership.EventRenew, out[0].Move.Event)
		return summary(out[0].Unmet)
	}
	assert.Equal(t, []string{"guard-term-reached /conventions/0"}, renew("2027-08-31"))
	assert.Empty(t, renew("2027-09-01"))

	four := load(t, "fictional-pluripartite")
	four.Journal = four.Journal[:8] // renewed on 1 March 2024
	list := lifecycle.Explain(four, day("2025-11-18"), lifecycle.Policy{})[0].Unmet
	assert.Empty(t, summary(list), "an express renewal can be noted once it is decided")
	list = lifecycle.Explain(four, day("2025-11-17"), lifecycle.Policy{})[0].Unmet
	assert.Equal(t, []string{"guard-term-reached /conventions/0"}, summary(list), "and not the day before, for the decision of 2023 is noted")
}

// The renewal that is looked for is one since the journal last spoke of the
// convention: a change in between says nothing of it, nor does what is planned.
func TestARenewalAmongOtherEntries(t *testing.T) {
	doc := load(t, "fictional-bilateral")
	entry := func(event partnership.Event, on string) partnership.Entry {
		return partnership.Entry{Event: event, Date: cal.PartialOf(day(on))}
	}
	renew := func(entries ...partnership.Entry) []string {
		changed := *doc
		changed.Journal = entries
		out := lifecycle.Explain(&changed, day("2026-01-10"), lifecycle.Policy{})
		require.Equal(t, partnership.EventRenew, out[0].Move.Event)
		return summary(out[0].Unmet)
	}
	activate := entry(partnership.EventActivate, "2024-09-01")
	assert.Empty(t, renew(activate))
	assert.NotEmpty(t, renew(activate, entry(partnership.EventRenew, "2025-09-01")))
	assert.Empty(t, renew(activate, entry(partnership.EventEvolve, "2025-10-01"), entry(partnership.EventResume, "2025-12-01")))
	assert.Empty(t, renew(activate, entry(partnership.EventRenew, "2026-02-01")), "planned")
	assert.Empty(t, renew(activate, partnership.Entry{Event: partnership.EventRenew}), "at some time")
}

func TestWaivedByTheDocumentAndByTheHouse(t *testing.T) {
	doc := at(t, worst[0], partnership.StageDiscovery)
	doc.Waivers = []partnership.Waiver{{Rule: "guard-session", Until: day("2026-01-01")}}
	policy := lifecycle.Policy{Waive: []lifecycle.Exemption{{Guard: "guard-relays", Reason: lang.Plain("small house")}, {Guard: "guard-questions"}}}
	out := lifecycle.Explain(doc, day("2026-01-01"), policy)[0]
	assert.Equal(t, []string{"guard-session /sessions", "guard-relays /sessions"}, summary(out.Waived))
	assert.Equal(t, []finding.Code{"guard-questions"}, codesOf(out.Unmet), "without a reason nothing is waived")
	later := lifecycle.Explain(doc, day("2026-01-02"), policy)[0]
	assert.Contains(t, summary(later.Unmet), "guard-session /sessions", "the waiver has run out")

	for _, code := range codesOf(lifecycle.Explain(doc, day("2026-01-01"), lifecycle.Policy{})[0].Unmet) {
		doc.Waivers = append(doc.Waivers, partnership.Waiver{Rule: string(code), Until: day("2026-01-01")})
	}
	assert.True(t, lifecycle.Open(doc, out.Move.Event, day("2026-01-01"), lifecycle.Policy{}), "the document sets all aside")
	assert.False(t, lifecycle.Open(doc, out.Move.Event, day("2026-01-02"), lifecycle.Policy{}), "not for longer")
}

// People, partners and changes are named as people know them.
func TestFindingsNameThings(t *testing.T) {
	doc := at(t, `{"version":"1.0","name":"N","partners":[{"id":"a","name":"Guichet","people":[{"id":"p","name":"Ada"},{"id":"p","name":"Another"},{"id":"q","function":{"fr":"Conseil","en":"Advice"}}],
"staff":[{"person":"p"},{"person":"q"},{"person":"z"}]}]}`, partnership.StageOnboarding)
	var names []string
	for f := range lifecycle.Explain(doc, day("2026-01-01"), lifecycle.Policy{})[0].Unmet.All() {
		if f.Code == "guard-staff-prepared" {
			names = append(names, f.Arg("person"))
		}
	}
	assert.Equal(t, []string{"Ada", "Conseil", "z"}, names)

	doc = at(t, `{"version":"1.0","name":"N","partners":[{"id":"a","name":"Guichet"}],"conventions":[{"parties":["a","b"]}],
"risks":[{"id":"r"},{"id":"s","catalogue":"priority-change"},{"id":"t","event":"It stops"}]}`, partnership.StageFormalisation)
	var partners, risks []string
	for f := range lifecycle.Explain(doc, day("2026-01-01"), lifecycle.Policy{})[0].Unmet.All() {
		if f.Code == "guard-signed" {
			partners = append(partners, f.Arg("partner"))
		}
	}
	assert.Equal(t, []string{"Guichet", "b"}, partners)
	doc.Journal[0].Stage = partnership.StageExperimentation
	for _, o := range lifecycle.Explain(doc, day("2026-01-01"), lifecycle.Policy{}) {
		for f := range o.Unmet.All() {
			if f.Code == "guard-risks" {
				risks = append(risks, f.Arg("risk"))
			}
		}
	}
	assert.Equal(t, []string{"r", "risk.priority-change.event", "It stops"}, risks)
}
