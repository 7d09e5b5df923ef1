package partnership_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

const (
	active      = `"journal":[{"date":"2024-01-01","event":"record","stage":"active"}]`
	negotiating = `"journal":[{"date":"2025-01-01","event":"record","stage":"negotiation"}]`
	ended       = `"journal":[{"date":"2024-01-01","event":"record","stage":"ended"}]`
	two         = `"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}]`
	bothSigned  = `"signatures":[{"party":"a","date":"2023-12-01"},{"party":"b","date":"2023-12-01"}]`
)

// Where each rule begins to speak, and where it does not: on the day and the day
// after, with what is asked and without it, of the second as of the first.
func TestWhereRulesBeginAndEnd(t *testing.T) {
	tests := []struct {
		code finding.Code
		rows []edge
	}{
		{"withdrawal-unsaid", []edge{
			{"a draft", `"conventions":[{"parties":["a","b","c"]}]`, "", nil},
			{"signed", `"conventions":[{"parties":["a","b","c"],"signatures":[{"party":"a","date":"2024-01-01"}]}]`, "", is("/conventions/0/withdrawal")},
			{"begun", `"conventions":[{"parties":["a","b","c"],"start":"2024-01-01"}]`, "", is("/conventions/0/withdrawal")},
			{"of two", `"conventions":[{"parties":["a","b"],"start":"2024-01-01"}]`, "", nil},
			{"said", `"conventions":[{"parties":["a","b","c"],"start":"2024-01-01","withdrawal":"ends"}]`, "", nil},
		}},
		{"convention-no-length", []edge{
			{"a draft", `"conventions":[{"parties":["a","b"]}]`, "", nil},
			{"signed", `"conventions":[{"parties":["a","b"],` + bothSigned + `}]`, "", is("/conventions/0/term")},
			{"begun", `"conventions":[{"start":"2024-01-01"}]`, "", is("/conventions/0/term")},
			{"with an end", `"conventions":[{"start":"2024-01-01","end":"2025-01-01"}]`, "", nil},
			{"with a term", `"conventions":[{"start":"2024-01-01","term":"P1Y"}]`, "", nil},
		}},
		{"convention-term-and-end", []edge{
			{"a term", `"conventions":[{"term":"P1Y"}]`, "", nil},
			{"an end", `"conventions":[{"end":"2025-01-01"}]`, "", nil},
			{"both", `"conventions":[{"term":"P1Y","end":"2025-01-01"}]`, "", is("/conventions/0/end")},
		}},
		{"convention-clause-missing", []edge{
			{"of the second, after a draft", `"conventions":[{"clauses":[{"id":"x","kind":"data","text":"t"}]},{` + bothSigned + `,"clauses":[{"id":"x","kind":"offer","text":"t"},{"id":"y","kind":"staff","text":"t"}]}]`, "", is("/conventions/1/clauses")},
			{"signed, and its clauses are not known", `"conventions":[{` + bothSigned + `},{` + bothSigned + `,"clauses":[{"id":"x","kind":"offer","text":"t"},{"id":"y","kind":"staff","text":"t"}]}]`, "", is("/conventions/1/clauses")},
			{"one added, one only replaced", `"conventions":[{` + bothSigned + `,"clauses":[{"id":"x","kind":"offer","text":"t"}],"amendments":[{"id":"m","clauses":[{"clause":"y","action":"add","kind":"staff","text":"t"},{"clause":"x","action":"replace","kind":"counterparts","text":"t"}]}]}]`, "", is("/conventions/0/clauses")},
			{"added and then replaced", `"conventions":[{` + bothSigned + `,"clauses":[{"id":"x","kind":"offer","text":"t"},{"id":"z","kind":"counterparts","text":"t"}],"amendments":[{"id":"m","clauses":[{"clause":"y","action":"add","kind":"staff","text":"t"},{"clause":"y","action":"replace","kind":"data","text":"t"}]}]}]`, "", nil},
		}},
		{"renewal-contradiction", []edge{
			{"none", `"conventions":[{"renewal":{"kind":"none"}}]`, "", nil},
			{"a period", `"conventions":[{"renewal":{"kind":"none","period":"P1Y"}}]`, "", is("/conventions/0/renewal")},
			{"a number", `"conventions":[{"renewal":{"kind":"none","max":2}}]`, "", is("/conventions/0/renewal")},
			{"a day for the decision", `"conventions":[{"renewal":{"kind":"none","decisionDue":"P1M"}}]`, "", is("/conventions/0/renewal")},
			{"tacit", `"conventions":[{"renewal":{"kind":"tacit","period":"P1Y","max":2}}]`, "", nil},
		}},
		{"renewal-without-notice", []edge{
			{"none", `"conventions":[{},{"renewal":{"kind":"none"}},{"renewal":{"kind":"express"}}]`, "", nil},
			{"tacit", `"conventions":[{"renewal":{"kind":"tacit"}}]`, "", is("/conventions/0/notice")},
			{"with notice", `"conventions":[{"renewal":{"kind":"tacit"},"notice":{"period":"P1M"}}]`, "", nil},
		}},
		{"notice-not-party", []edge{
			{"nobody's", `"conventions":[{"parties":["a","b"],"notices":[{"date":"2024-01-01"}]}]`, "", nil},
			{"of a party that joined", two + `,"conventions":[{"parties":["a"],"amendments":[{"id":"m","joining":["b"]}],"notices":[{"party":"b","date":"2024-01-01"}]}]`, "", nil},
			{"of another", two + `,"conventions":[{"parties":["a"],"notices":[{"party":"b","date":"2024-01-01"}],"renewals":[{"date":"2024-01-01","parties":["a","b"]}]}]`, "", is("/conventions/0/notices/0/party", "/conventions/0/renewals/0/parties/1")},
			{"where parties are not named", two + `,"conventions":[{"notices":[{"party":"b","date":"2024-01-01"}]}]`, "", nil},
		}},
		{"amendment-outside", []edge{
			{"on the first and the last day", `"conventions":[{"start":"2024-01-01","ending":{"date":"2025-01-01"},"amendments":[{"id":"m","effective":"2024-01-01"},{"id":"n","effective":"2025-01-01"}]}]`, "", nil},
			{"a day outside, after one without a day", `"conventions":[{"start":"2024-01-01","ending":{"date":"2025-01-01"},"amendments":[{"id":"l"},{"id":"m","effective":"2023-12-31"},{"id":"n","effective":"2025-01-02"}]}]`, "", is("/conventions/0/amendments/1/effective", "/conventions/0/amendments/2/effective")},
			{"without a beginning", `"conventions":[{"ending":{},"amendments":[{"id":"m","effective":"2023-12-31"}]}]`, "", nil},
		}},
		{"amendment-clause", []edge{
			{"of the second, after one without amendments", `"conventions":[{},{"clauses":[{"id":"x","kind":"data","text":"t"}],"amendments":[{"id":"m","clauses":[{"action":"replace","text":"t"},{"clause":"y","action":"replace","text":"t"},{"clause":"x","action":"add","kind":"data","text":"t"}]}]}]`, "", is("/conventions/1/amendments/0/clauses/1/clause", "/conventions/1/amendments/0/clauses/2/clause")},
			{"removed and gone, added and there", `"conventions":[{"clauses":[{"id":"x","kind":"data","text":"t"}],"amendments":[{"id":"m","clauses":[{"clause":"x","action":"remove"},{"clause":"y","action":"add","kind":"data","text":"t"}]},{"id":"n","clauses":[{"clause":"y","action":"replace","text":"t"},{"clause":"x","action":"remove"}]}]}]`, "", is("/conventions/0/amendments/1/clauses/1/clause")},
		}},
		{"amendment-clause-kind", []edge{
			{"replaced", `"conventions":[{"amendments":[{"id":"m","clauses":[{"clause":"x","action":"replace","text":"t"},{"clause":"y","action":"add","text":"t"},{"clause":"z","action":"add","kind":"data","text":"t"}]}]}]`, "", is("/conventions/0/amendments/0/clauses/1/kind")},
		}},
		{"amendment-party", []edge{
			{"of the second, after one without parties", two + `,"conventions":[{"amendments":[{"id":"m","leaving":["a"]}]},{"parties":["a"],"amendments":[{"id":"m","joining":["a"],"leaving":["b"]}]}]`, "", is("/conventions/1/amendments/0/joining/0", "/conventions/1/amendments/0/leaving/0")},
			{"who left comes back", two + `,"conventions":[{"parties":["a"],"amendments":[{"id":"m","leaving":["a"],"joining":["b"]},{"id":"n","joining":["a"],"leaving":["b"]}]}]`, "", nil},
		}},
		{"ending-no-reason", []edge{
			{"none, a kind, a reason", `"conventions":[{},{"ending":{"date":"2025-01-01","kind":"funding"}},{"ending":{"date":"2025-01-01","reason":"r"}}]`, "", nil},
			{"neither", `"conventions":[{"ending":{"date":"2025-01-01"}}]`, "", is("/conventions/0/ending/reason")},
		}},
		{"signature-not-party", []edge{
			{"nobody's, and of one who joined", two + `,"conventions":[{"parties":["a"],"signatures":[{"date":"2024-01-01"},{"party":"b","date":"2024-01-01"}],"amendments":[{"id":"m","joining":["b"]}]}]`, "", nil},
			{"another's", two + `,"conventions":[{"parties":["a"],"signatures":[{"party":"b","date":"2024-01-01"}],"amendments":[{"id":"m","signatures":[{"party":"b","date":"2024-01-01"}]}]}]`, "", is("/conventions/0/signatures/0/party", "/conventions/0/amendments/0/signatures/0/party")},
		}},
		{"signature-twice", []edge{
			{"nobody's", `"conventions":[{"signatures":[{"date":"2024-01-01"},{"date":"2024-01-01"}]}]`, "", nil},
			{"one's", `"conventions":[{"signatures":[{"party":"a","date":"2024-01-01"},{"party":"b","date":"2024-01-01"},{"party":"a","date":"2024-01-02"}]}]`, "", is("/conventions/0/signatures/2/party")},
		}},
		{"signature-missing", []edge{
			{"drafts", two + `,"conventions":[{"parties":["a","b"]}],"journal":[{"date":"2024-01-01","event":"record","stage":"formalisation"}]`, "", nil},
			{"activated by the last", two + `,"conventions":[{"parties":["a","b"]},{"parties":["a"]}],"journal":[{"date":"2024-01-01","event":"record","stage":"formalisation"},{"date":"2024-02-01","event":"activate"}]`, "", is("/conventions/1/signatures")},
			{"one of two", two + `,"conventions":[{"parties":["a","b"],"signatures":[{"party":"b","date":"2024-01-01"}]},{}]`, "", is("/conventions/0/signatures")},
		}},
		{"amendment-unsigned", []edge{
			{"on its day", two + `,"conventions":[{"parties":["a"],"amendments":[{"id":"m","effective":"2025-01-01"},{"id":"n"}]}]`, "2025-01-01", is("/conventions/0/amendments/0/signatures")},
			{"the day before", two + `,"conventions":[{"parties":["a"],"amendments":[{"id":"m","effective":"2025-01-01"}]}]`, "2024-12-31", nil},
			{"of no day", two + `,"conventions":[{"parties":["a"],"amendments":[{"id":"m","effective":"2025-01-01"}]}]`, "", nil},
			{"signed by one who is no party", two + `,"conventions":[{"parties":["a"],"amendments":[{"id":"m","effective":"2025-01-01","signatures":[{"party":"b","date":"2024-12-01"}]}]}]`, "2025-01-01", is("/conventions/0/amendments/0/signatures")},
		}},
		{"date-order", []edge{
			{"one day", `"partners":[{"id":"a","name":"A","joined":"2024-01-01","left":"2024-01-01","roles":[{"kind":"host","from":"2024","until":"2024-01"}]}]`, "", nil},
			{"one end open", `"partners":[{"id":"a","name":"A","joined":"2024-01-01"}],"roadmap":{"until":"2020-01-01"},"experiments":[{"id":"x","from":"2024"},{"id":"y","until":"2020"}]`, "", nil},
			{"a day before", `"partners":[{"id":"a","name":"A","joined":"2024-01-02","left":"2024-01-01","staff":[{"person":"p","from":"2025","until":"2024-12"}]}]`, "", is("/partners/0/left", "/partners/0/staff/0/until")},
		}},
		{"journal-order", []edge{
			{"one day, and a month around it", `"journal":[{"date":"2024-01-15","event":"record","stage":"active"},{"date":"2024-01-15","event":"evolve"},{"date":"2024-01","event":"resume"}]`, "", nil},
			{"the second before the first", `"journal":[{"date":"2024-01-15","event":"record","stage":"active"},{"date":"2024-01-14","event":"evolve"}]`, "", is("/journal/1/date")},
		}},
		{"journal-future", []edge{
			{"today", `"journal":[{"date":"2024-01-15","event":"record","stage":"active"}]`, "2024-01-15", nil},
			{"this month", `"journal":[{"date":"2024-01","event":"record","stage":"active"}]`, "2024-01-15", nil},
			{"tomorrow", `"journal":[{"date":"2024-01-15","event":"record","stage":"active"}]`, "2024-01-14", is("/journal/0/date")},
			{"of no day", `"journal":[{"date":"2024-01-15","event":"record","stage":"active"}]`, "", nil},
		}},
		{"review-before-experiment", []edge{
			{"on its first day, of an unknown day, of one begun some time", `"experiments":[{"id":"x","from":"2024-01-02","review":{"date":"2024-01-02","verdict":"positive"}},{"id":"y","from":"2024","review":{"verdict":"positive"}},{"id":"z","review":{"date":"2024-01-01","verdict":"positive"}},{"id":"w","from":"2024"}]`, "", nil},
			{"the day before", `"experiments":[{"id":"x","from":"2024-01-02","review":{"date":"2024-01-01","verdict":"positive"}}]`, "", is("/experiments/0/review/date")},
		}},
		{"role-before-founded", []edge{
			{"in the same year, of unknown years", `"partners":[{"id":"a","name":"A","founded":"2020","roles":[{"kind":"host","from":"2020-01"},{"kind":"funder"}]},{"id":"b","name":"B","roles":[{"kind":"funder","from":"1990"}]}]`, "", nil},
			{"the year before", `"partners":[{"id":"a","name":"A","founded":"2020","roles":[{"kind":"host","from":"2019-12"}]}]`, "", is("/partners/0/roles/0/from")},
		}},
		{"negotiation-long", []edge{
			{"a year", negotiating, "2026-01-01", nil},
			{"a year and a day", negotiating, "2026-01-02", is("/journal/0")},
			{"of no day", negotiating, "", nil},
			{"no negotiation", active, "2030-01-01", nil},
			{"no journal", two, "2030-01-01", nil},
		}},
		{"experiment-unreviewed", []edge{
			{"on its last day", `"experiments":[{"id":"x","until":"2025-01-31"}]`, "2025-01-31", nil},
			{"the day after", `"experiments":[{"id":"x","until":"2025-01-31"}]`, "2025-02-01", is("/experiments/0/review")},
			{"the day after the review was due", `"experiments":[{"id":"x","until":"2025-12-31","reviewDue":"2025-01-31"}]`, "2025-02-01", is("/experiments/0/review")},
			{"of no day", `"experiments":[{"id":"x","until":"2025-01-31"}]`, "", nil},
			{"another was started since", `"experiments":[{"id":"x","from":"2025-01-01"},{"id":"y","from":"2025-06-01","review":{"verdict":"adjust"}}]`, "2025-06-01", is("/experiments/0/review")},
			{"another was started since, of no day", `"experiments":[{"id":"x","from":"2025-01-01"},{"id":"y","from":"2025-06-01","review":{"verdict":"adjust"}}]`, "", is("/experiments/0/review")},
			{"another is to start", `"experiments":[{"id":"x","from":"2025-01-01"},{"id":"y","from":"2025-06-01","review":{"verdict":"adjust"}}]`, "2025-05-31", nil},
			{"the last of two that were started", `"experiments":[{"id":"x","from":"2025-02-15"},{"id":"y","from":"2025-02-01","review":{"verdict":"adjust"}},{"id":"z","from":"2025-03-01","review":{"verdict":"adjust"}}]`, "2025-12-01", is("/experiments/0/review")},
			{"reviewed", `"experiments":[{"id":"x","until":"2025-01-31","review":{"verdict":"adjust"}}]`, "2025-02-01", nil},
		}},
		{"experiment-not-adjusted", []edge{
			{"positive, adjusted, not reviewed", `"experiments":[{"id":"x","review":{"verdict":"positive"}},{"id":"y","review":{"verdict":"adjust"},"adjustments":[{"description":"d"}]},{"id":"z"}]`, "", nil},
			{"adjust", `"experiments":[{"id":"x","review":{"verdict":"adjust"}}]`, "", is("/experiments/0/adjustments")},
		}},
		{"evolution-no-amendment", []edge{
			{"binding, not said, not binding, a stop, taken up", `"conventions":[{"amendments":[{"id":"m","evolution":["v"]}]}],"followUp":{"evolutions":[{"id":"e","kind":"growth","contractual":true},{"id":"f","kind":"growth"},{"id":"g","kind":"growth","contractual":false},{"id":"h","kind":"stop","contractual":true},{"id":"v","kind":"growth","contractual":true}]}`, "", is("/followUp/evolutions/0")},
			{"without a convention", `"followUp":{"evolutions":[{"id":"e","kind":"growth","contractual":true}]}`, "", nil},
		}},
		{"evolution-balance", []edge{
			{"looked at, a stop, not looked at", `"followUp":{"evolutions":[{"id":"e","kind":"growth","balanceChecked":"2025-01-01"},{"id":"f","kind":"stop"},{"id":"g","kind":"growth"}]}`, "", is("/followUp/evolutions/2/balanceChecked")},
		}},
		{"active-no-meetings", []edge{
			{"informal ones", active + `,"followUp":{"meetings":[{"kind":"informal"}]}`, "", is("/followUp/meetingsEvery")},
			{"a strategic one", active + `,"followUp":{"meetings":[{"kind":"informal"},{"kind":"strategic"}]}`, "", nil},
			{"by cadence", active + `,"followUp":{"meetingsEvery":"P6M"}`, "", nil},
			{"no follow-up", active, "", is("/followUp")},
			{"while negotiating", negotiating, "", nil},
		}},
		{"ended-convention-open", []edge{
			{"the last is closed", ended + `,"conventions":[{},{"ending":{"date":"2024-01-01"}}]`, "", nil},
			{"the last is open", ended + `,"conventions":[{"ending":{"date":"2024-01-01"}},{}]`, "", is("/conventions/1/ending")},
			{"none", ended, "", nil},
			{"active", active + `,"conventions":[{}]`, "", nil},
		}},
		{"ended-roadmap-open", []edge{
			{"none", ended, "", nil},
			{"closed", ended + `,"roadmap":{"closed":"2024-01-01"}`, "", nil},
			{"open", ended + `,"roadmap":{}`, "", is("/roadmap/closed")},
			{"active", active + `,"roadmap":{}`, "", nil},
		}},
		{"host-missing", []edge{
			{"one partner", `"partners":[{"id":"a","name":"A"}]`, "", nil},
			{"two", two, "", is("/partners")},
			{"one was host", `"partners":[{"id":"a","name":"A","roles":[{"kind":"host","until":"2024"}]},{"id":"b","name":"B","roles":[{"kind":"funder"}]}]`, "", is("/partners")},
			{"one is", `"partners":[{"id":"a","name":"A"},{"id":"b","name":"B","roles":[{"kind":"host"}]}]`, "", nil},
		}},
		{"person-elsewhere", []edge{
			{"of another, as referent, backup and staff", `"partners":[{"id":"a","name":"A","people":[{"id":"p"}]},{"id":"b","name":"B","people":[{"id":"q"}],"referents":[{"person":"p","backups":["q","p"]},{"person":"q"}],"staff":[{"person":"q"},{"person":"p"}]}]`, "",
				is("/partners/1/referents/0/person", "/partners/1/referents/0/backups/1", "/partners/1/staff/1/person")},
			{"of nobody", `"partners":[{"id":"a","name":"A","people":[{"id":"p"}],"referents":[{"person":"z"}]}]`, "", nil},
		}},
		{"referent-missing", []edge{
			{"at work: of those present", `"partners":[{"id":"a","name":"A","left":"2025-01-01"},{"id":"b","name":"B","people":[{"id":"q"}],"referents":[{"person":"q"}]},{"id":"c","name":"C"}],` + active, "2025-01-01", is("/partners/0/referents", "/partners/2/referents")},
			{"the day after", `"partners":[{"id":"a","name":"A","left":"2025-01-01"}],` + active, "2025-01-02", nil},
			{"of no day who has left is gone", `"partners":[{"id":"a","name":"A","left":"2025-01-01"}],` + active, "", nil},
			{"before", two + `,` + negotiating, "", nil},
		}},
		{"referent-no-backup", []edge{
			{"after one without referents: one alone, twice alone, two, a backup", `"partners":[{"id":"n","name":"N"},{"id":"a","name":"A","people":[{"id":"p"}],"referents":[{"person":"p"}]},{"id":"b","name":"B","people":[{"id":"q"}],"referents":[{"person":"q"},{"person":"q"}]},
{"id":"c","name":"C","people":[{"id":"r"},{"id":"s"}],"referents":[{"person":"r"},{"person":"s"}]},{"id":"d","name":"D","people":[{"id":"t"},{"id":"u"}],"referents":[{"person":"t","backups":["u"]}]}]`, "", is("/partners/1/referents/0/backups", "/partners/2/referents/0/backups")},
		}},
		{"staff-volunteer-unknown", []edge{
			{"yes, no, not said", `"partners":[{"id":"a","name":"A","staff":[{"person":"p","volunteer":true},{"person":"q","volunteer":false},{"person":"r"}]}]`, "", is("/partners/0/staff/2/volunteer")},
		}},
		{"staff-not-volunteer", []edge{
			{"yes, no, not said", `"partners":[{"id":"a","name":"A","staff":[{"person":"p","volunteer":true},{"person":"q","volunteer":false},{"person":"r"}]}]`, "", is("/partners/0/staff/1/volunteer")},
		}},
		{"staff-unprepared", []edge{
			{"done, planned, nothing", `"partners":[{"id":"a","name":"A","staff":[{"person":"p","preparation":[{"kind":"training","planned":"2024-01-01"},{"kind":"training","done":"2024"}]},{"person":"q","preparation":[{"kind":"training","planned":"2024-01-01"}]},{"person":"r"}]}],` + active, "", is("/partners/0/staff/1/preparation", "/partners/0/staff/2/preparation")},
			{"before", `"partners":[{"id":"a","name":"A","staff":[{"person":"p"}]}],` + negotiating, "", nil},
		}},
		{"body-unequal-rights", []edge{
			{"not said, full, another", two + `,"governance":{"bodies":[{"id":"c","name":"C","members":[{"partner":"a"},{"partner":"b","rights":"full"},{"partner":"b","rights":"advisory"}]}]}`, "", is("/governance/bodies/0/members/2/rights")},
		}},
		{"body-member-twice", []edge{
			{"nobody", `"governance":{"bodies":[{"id":"c","name":"C","members":[{"rights":"full"},{"rights":"full"}]}]}`, "", nil},
			{"one", two + `,"governance":{"bodies":[{"id":"c","name":"C","members":[{"partner":"a"},{"partner":"b"},{"partner":"a"}]},{"id":"d","name":"D","members":[{"partner":"a"}]}]}`, "", is("/governance/bodies/0/members/2/partner")},
		}},
		{"body-partner-absent", []edge{
			{"nobody has a seat", two + `,` + active + `,"governance":{"bodies":[{"id":"c","name":"C"}]}`, "", nil},
			{"one has", two + `,` + active + `,"governance":{"bodies":[{"id":"c","name":"C","members":[{"partner":"a"}]}]}`, "", is("/partners/1")},
			{"before", two + `,` + negotiating + `,"governance":{"bodies":[{"id":"c","name":"C","members":[{"partner":"a"}]}]}`, "", nil},
			{"who has left", `"partners":[{"id":"a","name":"A"},{"id":"b","name":"B","left":"2024-01-01"}],` + active + `,"governance":{"bodies":[{"id":"c","name":"C","members":[{"partner":"a"}]}]}`, "2025-01-01", nil},
		}},
		{"decision-no-reason", []edge{
			{"approved, refused with a reason, refused", `"governance":{"bodies":[{"id":"c","name":"C"}],"decisions":[{"body":"c","outcome":"approved"},{"body":"c","outcome":"refused","reason":"r"},{"body":"c","outcome":"refused"}]}`, "", is("/governance/decisions/2/reason")},
		}},
		{"contribution-to-self", []edge{
			{"nobody's", two + `,"contributions":[{"id":"x","to":["a",""]},{"id":"y","from":"a","to":["b"]}]`, "", nil},
			{"one's own", two + `,"contributions":[{"id":"x","from":"a","to":["a"]},{"id":"y","from":"a","to":["b","a"]}]`, "", is("/contributions/0/to/0", "/contributions/1/to/1")},
		}},
		{"partner-only-gives", []edge{
			{"to one", two + `,"contributions":[{"id":"x","from":"a","to":["b"]}]`, "", is("/partners/0")},
			{"to all others", two + `,"contributions":[{"id":"x","from":"a"}]`, "", is("/partners/0")},
			{"each to all others", two + `,"contributions":[{"id":"x","from":"a"},{"id":"y","from":"b"}]`, "", nil},
			{"to a need", two + `,"needs":[{"id":"n","party":"b","level":"publics"}],"contributions":[{"id":"x","from":"a","meets":["n"]}]`, "", is("/partners/0")},
			{"nothing known", two, "", nil},
			{"who has left", `"partners":[{"id":"a","name":"A","left":"2024-01-01"},{"id":"b","name":"B"}],"contributions":[{"id":"x","from":"a","to":["b"]}]`, "2025-01-01", nil},
		}},
		{"partner-only-gets", []edge{
			{"from one", two + `,"contributions":[{"id":"x","from":"a","to":["b"]}]`, "", is("/partners/1")},
			{"from nobody named", two + `,"contributions":[{"id":"x"}]`, "", is("/partners/0", "/partners/1")},
			{"a need that nobody has reaches all others", two + `,"needs":[{"id":"n","level":"publics"}],"contributions":[{"id":"x","from":"a","meets":["n"]}]`, "", is("/partners/1")},
		}},
		{"partner-no-exchange", []edge{
			{"a third", `"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"contributions":[{"id":"x","from":"a","to":["b"]}]`, "", is("/partners/2")},
			{"one's own need", two + `,"needs":[{"id":"n","party":"a","level":"publics"}],"contributions":[{"id":"x","from":"a","meets":["n"]}]`, "", is("/partners/1")},
			{"nothing known", two, "", nil},
		}},
		{"value-at-odds", []edge{
			{"held too, and not", two + `,"values":[{"name":"v"},{"name":"w","heldBy":["a"],"atOdds":["a","b"]}]`, "", is("/values/1/atOdds/1")},
		}},
		{"value-both-ways", []edge{
			{"held too, and not", two + `,"values":[{"name":"v"},{"name":"w","heldBy":["a"],"atOdds":["a","b"]}]`, "", is("/values/1/atOdds/0")},
		}},
		{"values-none-shared", []edge{
			{"held by one each", two + `,` + active + `,"values":[{"name":"v","heldBy":["a"]}]`, "", is("/values")},
			{"held by all", two + `,` + active + `,"values":[{"name":"v","heldBy":["a"]},{"name":"w"}]`, "", nil},
			{"held by two", two + `,` + active + `,"values":[{"name":"v","heldBy":["a","b"]}]`, "", nil},
			{"one partner", `"partners":[{"id":"a","name":"A"}],` + active, "", nil},
			{"before", two + `,` + negotiating, "", nil},
		}},
		{"partner-no-discovery", []edge{
			{"one was there", two + `,` + active + `,"sessions":[{"kind":"discovery","partners":["a"]}]`, "", is("/partners/1")},
			{"nobody knows who was there", two + `,` + active + `,"sessions":[{"kind":"discovery","partners":["a"]},{"kind":"discovery"}]`, "", nil},
			{"no sessions", two + `,` + active, "", nil},
			{"before", two + `,` + negotiating + `,"sessions":[{"kind":"discovery","partners":["a"]}]`, "", nil},
			{"who has left", `"partners":[{"id":"a","name":"A"},{"id":"b","name":"B","left":"2024-01-01"}],` + active + `,"sessions":[{"kind":"discovery","partners":["a"]}]`, "2025-01-01", nil},
		}},
		{"offer-competes", []edge{
			{"with itself, with another", `"offers":[{"id":"o","competesWith":["o","q"]},{"id":"q"}]`, "", is("/offers/0/competesWith/1")},
		}},
		{"offer-own-relation", []edge{
			{"with itself", `"offers":[{"id":"o","competesWith":["o"],"complements":["q","o"]},{"id":"q","competesWith":["o"]}]`, "", is("/offers/0/competesWith/0", "/offers/0/complements/1")},
		}},
		{"offer-relation-unsaid", []edge{
			{"alike", `"offers":[{"id":"o","format":"workshop","publics":["x","y"]},{"id":"own","own":true,"format":"workshop","publics":["y"]}],"publics":[{"id":"x","name":"X"},{"id":"y","name":"Y"}]`, "", is("/offers/0")},
			{"of another form", `"offers":[{"id":"o","format":"club","publics":["y"]},{"id":"own","own":true,"format":"workshop","publics":["y"]}],"publics":[{"id":"y","name":"Y"}]`, "", nil},
			{"of no form", `"offers":[{"id":"o","publics":["y"]},{"id":"own","own":true,"publics":["y"]}],"publics":[{"id":"y","name":"Y"}]`, "", nil},
			{"said by the other", `"offers":[{"id":"o","format":"workshop","publics":["y"]},{"id":"own","own":true,"format":"workshop","publics":["y"],"complements":["o"]}],"publics":[{"id":"y","name":"Y"}]`, "", nil},
			{"on its last day", `"offers":[{"id":"p","own":true},{"id":"o","format":"workshop","publics":["y"],"calendar":{"until":"2025-01-01"}},{"id":"own","own":true,"format":"workshop","publics":["y"],"calendar":{"until":"2025-01-01"}}],"publics":[{"id":"y","name":"Y"}]`, "2025-01-01", is("/offers/1")},
			{"one is over", `"offers":[{"id":"o","format":"workshop","publics":["y"]},{"id":"own","own":true,"format":"workshop","publics":["y"],"calendar":{"until":"2025-01-01"}}],"publics":[{"id":"y","name":"Y"}]`, "2025-01-02", nil},
			{"the other is over, a third is not", `"offers":[{"id":"o","format":"workshop","publics":["y"],"calendar":{"until":"2025-01-01"}},{"id":"own","own":true,"format":"workshop","publics":["y"]},{"id":"q","format":"workshop","publics":["y"]}],"publics":[{"id":"y","name":"Y"}]`, "2025-01-02", is("/offers/2")},
		}},
		{"offer-despite-review", []edge{
			{"negative, positive, not tried", active + `,"experiments":[{"id":"x","review":{"verdict":"negative"}},{"id":"y","review":{"verdict":"positive"}},{"id":"z"}],"offers":[{"id":"p","experiment":"y"},{"id":"o","experiment":"x"},{"id":"q"},{"id":"r","experiment":"z"}]`, "", is("/offers/1/experiment")},
			{"over", active + `,"experiments":[{"id":"x","review":{"verdict":"negative"}}],"offers":[{"id":"o","experiment":"x","calendar":{"until":"2025-01-01"}}]`, "2025-01-02", nil},
			{"before", negotiating + `,"experiments":[{"id":"x","review":{"verdict":"negative"}}],"offers":[{"id":"o","experiment":"x"}]`, "", nil},
		}},
		{"offer-nobody-left", []edge{
			{"on the last day of the last", active + `,"partners":[{"id":"a","name":"A","staff":[{"person":"p","until":"2025-01-01","offers":["o"]}]}],"offers":[{"id":"o"},{"id":"q"}]`, "2025-01-01", nil},
			{"the day after", active + `,"partners":[{"id":"a","name":"A","staff":[{"person":"p","until":"2025-01-01","offers":["o"]}]}],"offers":[{"id":"o"},{"id":"q"}]`, "2025-01-02", is("/offers/0")},
			{"one is left", active + `,"partners":[{"id":"a","name":"A","staff":[{"person":"q","offers":["o"]},{"person":"p","until":"2025-01-01","offers":["o"]}]}],"offers":[{"id":"o"}]`, "2025-01-02", nil},
			{"whose partner has left", active + `,"partners":[{"id":"a","name":"A","left":"2025-01-01","staff":[{"person":"p","offers":["o"]}]}],"offers":[{"id":"o"}]`, "2025-01-02", is("/offers/0")},
			{"of no day", active + `,"partners":[{"id":"a","name":"A","left":"2025-01-01","staff":[{"person":"p","offers":["o"]}]}],"offers":[{"id":"o"}]`, "", nil},
			{"over", active + `,"partners":[{"id":"a","name":"A","staff":[{"person":"p","until":"2025-01-01","offers":["o"]}]}],"offers":[{"id":"o","calendar":{"until":"2025-01-01"}}]`, "2025-01-02", nil},
			{"before", negotiating + `,"partners":[{"id":"a","name":"A","staff":[{"person":"p","until":"2025-01-01","offers":["o"]}]}],"offers":[{"id":"o"}]`, "2025-01-02", nil},
		}},
		{"identifier-shared", []edge{
			{"without a register or a code, twice one's own, another's", `"partners":[{"id":"a","name":"A","identifiers":[{"id":"1"},{"scheme":"s"},{"scheme":"s","id":"1"},{"scheme":"s","id":"1"}]},{"id":"b","name":"B","identifiers":[{"id":"1"},{"scheme":"s"},{"scheme":"t","id":"1"},{"scheme":"s","id":"1"}]}]`, "", is("/partners/1/identifiers/3/id")},
		}},
		{"partner-left-bound", []edge{
			{"on the last day", leaving(""), "2025-01-01", nil},
			{"the day after", leaving(""), "2025-01-02", is("/partners/0/left")},
			{"of no day", leaving(""), "", nil},
			{"notice given", leaving(`,"notices":[{"party":"a","date":"2024-06-01"},{"party":"b","date":"2024-06-01","withdrawn":"2024-07-01"}]`), "2025-01-02", nil},
			{"notice taken back", leaving(`,"notices":[{"party":"a","date":"2024-06-01","withdrawn":"2024-07-01"}]`), "2025-01-02", is("/partners/0/left")},
			{"over", leaving(`,"ending":{"date":"2024-12-31"}`), "2025-01-02", nil},
			{"no convention", `"partners":[{"id":"a","name":"A","left":"2025-01-01"}]`, "2025-01-02", nil},
		}},
		{"funding-ended", []edge{
			{"on the last day", `"partners":[{"id":"a","name":"A","roles":[{"kind":"funder","until":"2025-01-01"}]}],` + active, "2025-01-01", nil},
			{"the day after", `"partners":[{"id":"a","name":"A","roles":[{"kind":"host"},{"kind":"funder","until":"2025-01-01"}]}],` + active, "2025-01-02", is("/partners/0/roles/1")},
			{"of no day", `"partners":[{"id":"a","name":"A","roles":[{"kind":"funder","until":"2025-01-01"}]}],` + active, "", nil},
			{"who has left", `"partners":[{"id":"a","name":"A","left":"2025-01-01","roles":[{"kind":"funder"}]}],` + active, "2025-01-02", is("/partners/0/roles/0")},
			{"the last of two", `"partners":[{"id":"a","name":"A","roles":[{"kind":"funder","until":"2024-01"}]},{"id":"b","name":"B","roles":[{"kind":"funder","until":"2024-06"}]},{"id":"c","name":"C","roles":[{"kind":"funder","until":"2024-03"}]}],` + active, "2025-01-02", is("/partners/1/roles/0")},
			{"the first of two", `"partners":[{"id":"a","name":"A","roles":[{"kind":"funder","until":"2024-06"}]},{"id":"b","name":"B","roles":[{"kind":"funder","until":"2024-03"}]}],` + active, "2025-01-02", is("/partners/0/roles/0")},
			{"another goes on", `"partners":[{"id":"a","name":"A","roles":[{"kind":"funder","until":"2024-01"},{"kind":"funder"}]}],` + active, "2025-01-02", nil},
			{"it is noted", `"partners":[{"id":"a","name":"A","roles":[{"kind":"funder","until":"2024-01"}]}],` + active + `,"followUp":{"evolutions":[{"id":"e","kind":"funding"}]}`, "2025-01-02", nil},
			{"something else is", `"partners":[{"id":"a","name":"A","roles":[{"kind":"funder","until":"2024-01"}]}],` + active + `,"followUp":{"evolutions":[{"id":"e","kind":"growth"}]}`, "2025-01-02", is("/partners/0/roles/0")},
			{"nobody funds it", two + `,` + active, "2025-01-02", nil},
			{"before", `"partners":[{"id":"a","name":"A","roles":[{"kind":"funder","until":"2025-01-01"}]}],` + negotiating, "2025-01-02", nil},
		}},
	}
	for _, tt := range tests {
		for _, row := range tt.rows {
			t.Run(string(tt.code)+": "+row.why, func(t *testing.T) {
				var on cal.Date
				if row.on != "" {
					on = date(t, row.on)
				}
				_, list := partnership.Read([]byte(`{"version":"1.0","name":"N",`+row.members+`}`), partnership.Options{On: on})
				got := []string{}
				for f := range list.All() {
					assert.NotContains(t, f.Code, "json-")
					assert.NotContains(t, []finding.Code{"member-unknown", "member-misspelt", "value-unknown", "value-misspelt"}, f.Code, "%s", f.Pointer)
					if f.Code == tt.code {
						got = append(got, f.Pointer)
					}
				}
				assert.Equal(t, append([]string{}, row.want...), got)
			})
		}
	}
}

// An edge is a document near where a rule begins to speak, and where it does.
type edge struct {
	why, members, on string
	want             []string
}

func is(pointers ...string) []string { return pointers }

// leaving is a convention of two, of whom one has left on New Year's Day 2025.
func leaving(more string) string {
	return `"partners":[{"id":"a","name":"A","left":"2025-01-01"},{"id":"b","name":"B"}],"conventions":[{"parties":["a","b"],` + bothSigned + `,"start":"2024-01-01","term":"P5Y"` + more + `}]`
}
