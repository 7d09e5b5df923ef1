package cal_test

import (
	"errors"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/cal"
)

// reasonOf returns why a text was refused; every refusal is a ParseError that holds
// the text.
func reasonOf(t *testing.T, text string, err error) cal.Reason {
	t.Helper()
	bad, ok := errors.AsType[*cal.ParseError](err)
	require.True(t, ok, "an error is a *ParseError")
	assert.Equal(t, text, bad.Text, "the error holds the text")
	assert.NotEmpty(t, bad.Error())
	return bad.Reason
}

var dateForm = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2026-11-24", "0001-01-01", "9999-12-31", "2024-02-29", "2026-02-30", "0000-01-01", "", "2026-11", "2026-1-001", "P1Y"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := cal.ParseDate(text)
		fromBytes, errBytes := cal.ParseDate([]byte(text))
		assert.Equal(t, d, fromBytes, "bytes and text are read alike")
		assert.Equal(t, err, errBytes)

		at, errTime := time.Parse(time.DateOnly, text)
		assert.Equal(t, errTime == nil && at.Year() > 0, err == nil, "what package time reads is a date, but for the year 0")
		if err != nil {
			assert.Zero(t, d, "what is refused is no date")
			assert.Equal(t, !dateForm.MatchString(text), reasonOf(t, text, err) == cal.ReasonFormat, "the reason is format if the form is wrong")
			return
		}
		assert.Equal(t, text, d.String(), "what is read is written the same")
		assert.Equal(t, civil(t, at), d, "it is the day that package time reads")
		p, err := cal.ParsePartial(text)
		require.NoError(t, err, "every date is a partial date")
		assert.Equal(t, cal.PartialOf(d), p)
	})
}

var periodForm = regexp.MustCompile(`^P([1-9][0-9]*W|(?:[1-9][0-9]*Y)?(?:[1-9][0-9]*M)?(?:[1-9][0-9]*D)?)$`)

func FuzzParsePeriod(f *testing.F) {
	for _, seed := range []string{"P3Y", "P12M", "P2W", "P10D", "P1Y2M3D", "P1Y2W", "P0D", "P10000D", "P", "", "P1DT2H", "-P1Y", "P1Y99999999999999999999M"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := cal.ParsePeriod(text)
		fromBytes, errBytes := cal.ParsePeriod([]byte(text))
		assert.Equal(t, p, fromBytes, "bytes and text are read alike")
		assert.Equal(t, err, errBytes)

		formed := periodForm.MatchString(text) && text != "P"
		if err != nil {
			assert.Zero(t, p, "what is refused is no period")
			want := cal.ReasonFormat
			if formed {
				want = cal.ReasonRange
			}
			assert.Equal(t, want, reasonOf(t, text, err), "the reason is range if the form is right")
			return
		}
		assert.True(t, formed, "what is read has the form")
		assert.Equal(t, text, p.String(), "what is read is written the same")
		assert.True(t, p.Valid() && !p.IsZero(), "it is a period that can be written")
		d := date(t, "2024-02-29")
		assert.True(t, d.Add(p).After(d), "it leads to a later day")
		assert.True(t, d.Minus(p).Before(d), "and back to an earlier one")
	})
}

func FuzzParsePartial(f *testing.F) {
	for _, seed := range []string{"2015", "2015-11", "2015-11-05", "0000", "2015-13", "2015-02-29", "", "2015-1", "20155"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := cal.ParsePartial(text)
		fromBytes, errBytes := cal.ParsePartial([]byte(text))
		assert.Equal(t, p, fromBytes, "bytes and text are read alike")
		assert.Equal(t, err, errBytes)
		if err != nil {
			assert.Zero(t, p, "what is refused is not known")
			reasonOf(t, text, err)
			return
		}
		assert.Equal(t, text, p.String(), "what is read is written the same")
		assert.False(t, p.First().After(p.Last()), "its first day is not after its last")
		assert.Equal(t, text, p.First().String()[:len(text)], "its first day begins with the text")
		assert.Equal(t, text, p.Last().String()[:len(text)], "and so does its last")
		assert.Equal(t, p.Last(), day(t, p.Last().String()), "which exists")
		_, exact := p.Exact()
		assert.Equal(t, p.First() == p.Last(), exact, "it is exact if they are the same")
		assert.False(t, p.CertainlyAfter(p), "no date is after itself")
	})
}
