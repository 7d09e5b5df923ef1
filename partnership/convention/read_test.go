package convention_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

func date(t testing.TB, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	require.NoError(t, err)
	return d
}

// day is date for examples.
func day(text string) cal.Date {
	d, _ := cal.ParseDate(text)
	return d
}

// agreed reads a convention signed by both parties, with more members.
func agreed(t testing.TB, members string) *convention.Convention {
	t.Helper()
	return agreedBy(t, `"a","b"`, members)
}

// agreedBy is agreed, by some of a, b, c and d.
func agreedBy(t testing.TB, parties, members string) *convention.Convention {
	t.Helper()
	text := `{"version":"1.0","name":"N","partners":[{"id":"a","name":"A"},{"id":"b","name":"B"},{"id":"c","name":"C"},{"id":"d","name":"D"}],"conventions":[{"parties":[` + parties + `],
"signatures":[{"party":"a","date":"2020-12-01"},{"party":"b","date":"2020-12-05"}],` + members + `}]}`
	doc, list := partnership.Read([]byte(text), partnership.Options{})
	assert.Zero(t, list.Filter(func(f finding.Finding) bool {
		return strings.HasPrefix(string(f.Code), "json-") || strings.HasPrefix(string(f.Code), "member-")
	}).Len())
	return &doc.Conventions[0]
}

func partial(t testing.TB, text string) cal.Partial {
	t.Helper()
	d, err := cal.ParsePartial(text)
	require.NoError(t, err)
	return d
}
