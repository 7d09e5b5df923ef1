//go:build unix

package lifecycle_test

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

const (
	bySigned = `"signatures":[{"party":"a","date":"2020-01-01"},{"party":"b","date":"2020-01-01"}]`
	running  = `"conventions":[{"id":"c","parties":["a","b"],` + bySigned + `,"start":"2020-01-01","term":"P30Y"`
)

// families are documents that grow with a number and are made to be slow.
var families = map[string]func(n int) string{
	"changes and amendments": func(n int) string {
		return running + `,"amendments":[` + list(n, `{"id":"m%[1]d","effective":"2021-01-01","evolution":["e%[1]d"],`+bySigned+`}`) +
			`]}],"followUp":{"evolutions":[` + list(n, `{"id":"e%d","kind":"funding","date":"2020-06-01","contractual":true}`) + `]}`
	},
	"stops and conventions": func(n int) string {
		return `"conventions":[` + list(n, `{"parties":["a","b"],`+bySigned+`,"start":"2020-01-01","term":"P30Y"}`) +
			`],"followUp":{"evolutions":[` + list(n, `{"id":"e%d","kind":"stop","date":"2020-06-01"}`) + `]}`
	},
	"formats and trials": func(n int) string {
		return `"experiments":[` + list(n, `{"id":"x%d","from":"2019-01-01","review":{"verdict":"positive"}}`) +
			`],"negotiation":[` + list(n, `{"point":"offer","date":"2019-01-01"}`) +
			`],"followUp":{"evolutions":[` + list(n, `{"id":"e%d","kind":"format","date":"2020-06-01"}`) + `]}`
	},
	"needs and contributions": func(n int) string {
		return `"needs":[` + list(n, `{"id":"n%d","party":"b","level":"publics"}`) + `],"contributions":[` + list(n, `{"from":"a","to":["b"],"meets":["n%d"]}`) + `]`
	},
	"publics and offers": func(n int) string {
		return `"publics":[` + list(n, `{"id":"u%d","name":"U"}`) + `],"offers":[` + list(n, `{"id":"o%[1]d","by":["a"],"publics":["u%[1]d"]}`) + `]`
	},
	"clauses and trials": func(n int) string {
		return running + `,"clauses":[` + list(n, `{"id":"k%[1]d","kind":"data","provedBy":["x%[1]d"]}`) + `]}],"experiments":[` + list(n, `{"id":"x%d"}`) + `]`
	},
	"clauses that amendments replace": func(n int) string {
		return running + `,"clauses":[` + list(n, `{"id":"k%d","kind":"data"}`) + `],"amendments":[` +
			list(n, `{"id":"m%[1]d","effective":"2021-01-01","clauses":[{"clause":"k%[1]d","action":"replace"},{"clause":"z%[1]d","action":"add","kind":"data"}]}`) + `]}]`
	},
	"people and posts": func(n int) string {
		return `"partners":[{"id":"a","people":[` + list(n, `{"id":"p%d","name":"P"}`) + `],"staff":[` + list(n, `{"person":"p%d","from":"2026-05"}`) + `]},{"id":"b"}]`
	},
	"notices": func(n int) string {
		return running + `,"renewal":{"kind":"tacit"},"withdrawal":"continues","notices":[` + list(n, `{"party":"a","date":"2021-01-01","withdrawn":"2021-01-02"}`) + `]}]`
	},
	"a long journal": func(n int) string {
		return `"journal":[{"date":"2020-01-01","event":"record","stage":"active"},` + list(n, `{"date":"2021-01-01","event":"comet"}`) + `]`
	},
	"risks": func(n int) string {
		return `"risks":[` + list(n, `{"id":"r%d","owner":"a","treatments":[{"option":"reduce","due":"2026-05-05"}]}`) + `]`
	},
}

// list returns things with their numbers.
func list(n int, thing string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		if strings.Contains(thing, "%") {
			fmt.Fprintf(&b, thing, i)
		} else {
			b.WriteString(thing)
		}
	}
	return b.String()
}

// busy returns how long the processors have been busy with this program. What else
// the machine does counts little.
func busy(t *testing.T) time.Duration {
	t.Helper()
	var r syscall.Rusage
	require.NoError(t, syscall.Getrusage(syscall.RUSAGE_SELF, &r))
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// everything asks all there is to ask about a document and returns how long the
// processors were busy with it, the best of five times.
func everything(t *testing.T, members string) time.Duration {
	t.Helper()
	if !strings.Contains(members, `"partners"`) {
		members = `"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],` + members
	}
	doc, found := partnership.Read([]byte(`{"version":"1.0","name":"N",`+members+`}`), partnership.Options{})
	assert.False(t, found.Has("limit-size") || found.Has("limit-items") || found.Has("json-syntax"))
	on, best := day("2026-01-01"), time.Hour
	for range 5 {
		start := busy(t)
		for _, stage := range []partnership.Stage{partnership.StageOnboarding, partnership.StageExperimentation, partnership.StageFormalisation, partnership.StageActive, partnership.StageEvolving} {
			at := *doc
			if len(doc.Journal) == 0 {
				at.Journal = []partnership.Entry{{Event: partnership.EventRecord, Stage: stage, Date: cal.PartialOf(day("2020-01-01"))}}
			}
			lifecycle.Explain(&at, on, strict)
		}
		lifecycle.Replay(doc, strict)
		lifecycle.Consequences(doc, on)
		lifecycle.Agenda(doc, on, day("2026-12-31"), strict)
		lifecycle.Impact(doc, "a", on)
		best = min(best, busy(t)-start)
	}
	return best
}

// What is eight times as long takes about eight times as long, by far not
// sixty-four: nothing is quadratic.
func TestCostIsLinear(t *testing.T) {
	for name, family := range families {
		t.Run(name, func(t *testing.T) {
			small, large := everything(t, family(400)), everything(t, family(3200))
			assert.Less(t, large, 8*4*max(small, time.Millisecond), "against %s for a small document", small)
		})
	}
}
