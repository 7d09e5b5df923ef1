package lifecycle_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// What is wrong in the journal is reported once, with what is open; what is wrong
// elsewhere is not a matter of the journal.
func TestOdd(t *testing.T) {
	entry := `{"date":"2024-01-01","event":"record","stage":"active"}`
	change := `"followUp":{"evolutions":[{"id":"e","kind":"funding","date":"2025-02-02"}]}`
	for name, tt := range map[string]struct {
		members string
		want    []string
		ok      bool
	}{
		"nothing":          {`"journal":[` + entry + `]`, nil, true},
		"an event unknown": {`"journal":[` + entry + `,{"date":"2024-02-01","event":"comet"}]`, []string{"replay-unknown /journal/1/event"}, true},
		"an unknown date": {`"journal":[` + entry + `,{"date":"2024-02-31","event":"evolve"}]`,
			[]string{"date-calendar /journal/1/date"}, true},
		"what changes ask for": {change + `,"journal":[` + entry + `,{"date":"2024-02-31","event":"evolve"}]`,
			[]string{"date-calendar /journal/1/date", "consequence-balance /followUp/evolutions/0/balanceChecked"}, true},
		"elsewhere":           {`"partners":[{"id":"a","name":7}],"journal":[{"date":"2024-02-01","event":"comet"}]`, nil, false},
		"beyond what is kept": {`"journal":[` + strings.Repeat(`{"event":"comet"},`, 1500) + entry + `]`, nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			doc, found := partnership.Read([]byte(`{"version":"1.0","name":"N",`+tt.members+`}`), partnership.Options{On: day("2026-01-01")})
			odd, ok := lifecycle.Odd(doc, found, day("2026-01-01"), lifecycle.Policy{})
			require.Equal(t, tt.ok, ok)
			var summary []string
			for f := range odd.All() {
				summary = append(summary, string(f.Code)+" "+f.Pointer)
			}
			assert.Equal(t, tt.want, summary)
		})
	}
}
