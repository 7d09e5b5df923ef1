package cal_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/cal"
)

// text is what each type that has a text can do.
type text interface {
	encoding.TextMarshaler
	encoding.TextAppender
	encoding.TextUnmarshaler
	flag.Value
	IsZero() bool
}

var (
	_ text = (*cal.Date)(nil)
	_ text = (*cal.Period)(nil)
	_ text = (*cal.Partial)(nil)
)

func TestTexts(t *testing.T) {
	tests := []struct {
		name   string
		value  text
		good   string
		format string
	}{
		{"date", new(cal.Date), "2026-11-24", "2026-11"},
		{"period", new(cal.Period), "P1Y6M", "P6M1Y"},
		{"partial", new(cal.Partial), "2026-11", "2026-1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			empty, err := test.value.MarshalText()
			require.NoError(t, err)
			assert.Empty(t, empty, "none is the empty text")

			require.NoError(t, test.value.UnmarshalText([]byte(test.good)))
			written, err := test.value.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, test.good, string(written))
			appended, err := test.value.AppendText([]byte("on "))
			require.NoError(t, err)
			assert.Equal(t, "on "+test.good, string(appended))

			refused := &cal.ParseError{Text: test.format, Reason: cal.ReasonFormat}
			assert.Equal(t, refused, test.value.UnmarshalText([]byte(test.format)))
			assert.Equal(t, refused, test.value.Set(test.format))
			assert.Equal(t, test.good, test.value.String(), "a text that is refused changes nothing")

			require.NoError(t, test.value.UnmarshalText(nil))
			assert.True(t, test.value.IsZero(), "the empty text is the zero value")
			require.NoError(t, test.value.Set(test.good))
			require.NoError(t, test.value.Set(""))
			assert.True(t, test.value.IsZero())
		})
	}
}

func TestJSON(t *testing.T) {
	type agreement struct {
		Start   cal.Date            `json:"start,omitzero"`
		End     cal.Date            `json:"end,omitzero"`
		Term    cal.Period          `json:"term,omitzero"`
		Notice  cal.Period          `json:"notice,omitzero"`
		Founded cal.Partial         `json:"founded,omitzero"`
		Left    cal.Partial         `json:"left,omitzero"`
		Dates   map[cal.Date]int    `json:"dates"`
		Terms   map[cal.Period]int  `json:"terms"`
		Known   map[cal.Partial]int `json:"known"`
	}
	const written = `{"start":"2026-11-24","term":"P12M","founded":"2015","dates":{"2026-01-01":1,"2026-01-02":2},"terms":{"P1Y":1},"known":{"2015":1,"2015-11":2}}`
	var a agreement
	require.NoError(t, json.Unmarshal([]byte(written), &a))
	assert.Equal(t, date(t, "2026-11-24"), a.Start)
	assert.Equal(t, 2, a.Dates[date(t, "2026-01-02")])
	assert.Equal(t, 1, a.Terms[cal.Period{Years: 1}])
	assert.Equal(t, 2, a.Known[partial(t, "2015-11")])
	again, err := json.Marshal(a)
	require.NoError(t, err)
	assert.Equal(t, written, string(again))

	var bad *cal.ParseError
	require.ErrorAs(t, json.Unmarshal([]byte(`{"start":"2026-02-30"}`), &a), &bad)
	assert.Equal(t, cal.ReasonCalendar, bad.Reason)
	_, err = json.Marshal(agreement{Term: cal.Period{Days: -1}})
	require.ErrorAs(t, err, &bad, "what cannot be read is not written")
}

func TestFlag(t *testing.T) {
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	var on cal.Date
	var notice cal.Period
	flags.Var(&on, "on", "the `day`")
	flags.Var(&notice, "notice", "the `period`")
	require.NoError(t, flags.Parse([]string{"-on", "2026-11-24", "-notice=P6M"}))
	assert.Equal(t, date(t, "2026-11-24"), on)
	assert.Equal(t, cal.Period{Months: 6}, notice)
	require.Error(t, flags.Parse([]string{"-on", "today"}))
	flags.PrintDefaults()
}

func TestParseError(t *testing.T) {
	words := map[string]bool{}
	for _, why := range []cal.Reason{cal.ReasonFormat, cal.ReasonCalendar, cal.ReasonRange} {
		err := error(&cal.ParseError{Text: "2026", Reason: why})
		assert.True(t, strings.HasPrefix(err.Error(), `cal: "2026" `))
		words[err.Error()] = true
	}
	assert.Len(t, words, 3, "each reason has its words")
	assert.NotEmpty(t, (&cal.ParseError{}).Error())

	forty := strings.Repeat("2026", 10)
	assert.Contains(t, (&cal.ParseError{Text: forty}).Error(), `"`+forty+`" `, "forty bytes are shown whole")
	assert.Contains(t, (&cal.ParseError{Text: forty + "2"}).Error(), `"`+forty+`"… `, "and no more")

	long := strings.Repeat("\xff", 1<<20)
	_, err := cal.ParseDate(long)
	assert.Less(t, len(err.Error()), 300, "a long text is cut in the message")
	bad, ok := errors.AsType[*cal.ParseError](err)
	require.True(t, ok)
	assert.Equal(t, long, bad.Text, "and whole in the error")
}

func TestReadingAllocatesNothing(t *testing.T) {
	raw := []byte("2026-11-24")
	term := []byte("P1Y2M3D")
	buffer := make([]byte, 0, 64)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		d, _ := cal.ParseDate(raw)
		p, _ := cal.ParsePeriod(term)
		q, _ := cal.ParsePartial(raw[:7])
		e, _ := cal.ParseDate("2026-11-24")
		buffer, _ = d.Add(p).AppendText(buffer[:0])
		buffer, _ = p.AppendText(buffer)
		buffer, _ = q.AppendText(buffer)
		_ = cal.CountPeriods(e, p, cal.Max)
	}))
}
