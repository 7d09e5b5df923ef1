package lifecycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// What each kind of change asks for, and what shows that it was done.
func TestConsequencesStayOpenUntilDone(t *testing.T) {
	const convention = `"conventions":[{"parties":["a","b"],"start":"2024-01-01","term":"P5Y","signatures":[{"party":"a","date":"2023-12-01"},{"party":"b","date":"2023-12-01"}]`
	const amendment = `,"amendments":[{"id":"m","effective":"2025-12-01","evolution":["e"],"signatures":[{"party":"a","date":"2025-11-30"},{"party":"b","date":"2025-11-30"}]}]`
	change := func(kind, more string) string {
		return `,"followUp":{"evolutions":[{"id":"e","kind":"` + kind + `","date":"2025-11"` + more + `}]}`
	}
	const at = "/followUp/evolutions/0"
	tests := []struct {
		name, members string
		want          []string
	}{
		{"between partners, all open", convention + `}]` + change("partners", ""), []string{"consequence-declare " + at + "/contractual", "consequence-balance " + at + "/balanceChecked"}},
		{"between partners, the convention must follow", convention + `}]` + change("partners", `,"contractual":true`), []string{"consequence-amendment " + at, "consequence-balance " + at + "/balanceChecked"}},
		{"between partners, done", convention + amendment + `}]` + change("partners", `,"contractual":true,"balanceChecked":"2025-12-05"`), nil},
		{"growth that touches nothing", convention + `}]` + change("growth", `,"contractual":false,"balanceChecked":"2025-12-05"`), nil},
		{"funding: renegotiate", convention + `}]` + change("funding", `,"contractual":true,"balanceChecked":"2025-12-05"`), []string{"consequence-renegotiate " + at, "consequence-amendment " + at}},
		{"funding: agreed again, amendment to come", convention + `}],"negotiation":[{"point":"offer","date":"2025-11-20"}]` + change("funding", `,"contractual":true,"balanceChecked":"2025-12-05"`), []string{"consequence-amendment " + at}},
		{"funding: agreed long before", convention + `}],"negotiation":[{"point":"offer","date":"2023-11-20"}]` + change("funding", `,"contractual":true,"balanceChecked":"2025-12-05"`), []string{"consequence-renegotiate " + at, "consequence-amendment " + at}},
		{"funding: amended", convention + amendment + `}]` + change("funding", `,"contractual":true,"balanceChecked":"2025-12-05"`), nil},
		{"format: back to experiment", convention + `}]` + change("format", `,"contractual":false,"balanceChecked":"2025-12-05"`), []string{"consequence-experiment " + at + "/experiments"}},
		{"format: tried and not reviewed", convention + `}],"experiments":[{"id":"x","from":"2025-12-01"}]` + change("format", `,"contractual":false,"balanceChecked":"2025-12-05"`), []string{"consequence-experiment " + at + "/experiments"}},
		{"format: tried since", convention + `}],"experiments":[{"id":"x","from":"2025-12-01","review":{"date":"2025-12-20","verdict":"positive"}}]` + change("format", `,"contractual":false,"balanceChecked":"2025-12-05"`), nil},
		{"format: the trial it names", convention + `}],"experiments":[{"id":"x","from":"2025-01-01","review":{"date":"2025-02-20","verdict":"positive"}}]` + change("format", `,"contractual":false,"balanceChecked":"2025-12-05","experiments":["x"]`), nil},
		{"format: of an unknown day, tried at some time", convention + `}],"experiments":[{"id":"x","from":"2025-12-01","review":{"date":"2025-12-20","verdict":"positive"}}],"followUp":{"evolutions":[{"id":"e","kind":"format","contractual":false,"balanceChecked":"2025-12-05"}]}`, []string{"consequence-experiment " + at + "/experiments"}},
		{"stop", convention + `}],"roadmap":{}` + change("stop", ""), []string{"consequence-obsolete " + at, "consequence-roadmap " + at, "consequence-end " + at}},
		{"stop, closed but for the journal", convention + `,"ending":{"date":"2025-12-31"}}],"roadmap":{"closed":"2025-12-31"}` + change("stop", ""), []string{"consequence-end " + at}},
		{"stop, with an end that has been set", convention + `,"ending":{"date":"2026-06-30"}}],"roadmap":{"closed":"2025-12-31"}` + change("stop", ""), []string{"consequence-end " + at}},
		{"a balance looked at before the change", convention + `}]` + change("growth", `,"contractual":false,"balanceChecked":"2025-10-31"`), []string{"consequence-balance " + at + "/balanceChecked"}},
		{"without a convention nothing follows but the balance", `"needs":[]` + change("partners", ""), []string{"consequence-balance " + at + "/balanceChecked"}},
		{"still to come", convention + `}],"followUp":{"evolutions":[{"id":"e","kind":"stop","date":"2026-01-02"}]}`, nil},
		{"one still to come and one that has", convention + `}],"followUp":{"evolutions":[{"id":"e","kind":"stop","date":"2026-01-02"},{"id":"f","kind":"growth","date":"2025-11","contractual":false}]}`, []string{"consequence-balance /followUp/evolutions/1/balanceChecked"}},
		{"of an unknown day", `"followUp":{"evolutions":[{"id":"e","kind":"growth"}]}`, []string{"consequence-balance " + at + "/balanceChecked"}},
		{"none", convention + `}]`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := parse(t, `{"version":"1.0","name":"N",`+tt.members+`}`)
			assert.ElementsMatch(t, tt.want, summary(lifecycle.Consequences(doc, day("2026-01-01"))))
		})
	}
	stopped := parse(t, `{"version":"1.0","name":"N","followUp":{"evolutions":[{"id":"e","kind":"stop","date":"2025-11"}]},"journal":[{"date":"2025-12-31","event":"end"}]}`)
	assert.Empty(t, summary(lifecycle.Consequences(stopped, day("2026-01-01"))))
	assert.Empty(t, summary(lifecycle.Consequences(load(t, "fictional-bilateral"), day("2026-11-24"))))
}

func parse(t testing.TB, text string) *partnership.Document {
	t.Helper()
	doc, list := partnership.Read([]byte(text), partnership.Options{})
	assert.Zero(t, list.Filter(isJSON).Len(), "%v", list)
	return doc
}
