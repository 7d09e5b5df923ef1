package cal_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"

	"github.com/vademecum-go/vademecum/cal"
)

// A convention runs for a year and is renewed by six months at a time. All is added
// up before it is added to the start, so the ends of the months do not drift.
func Example() {
	start, err := cal.ParseDate("2026-08-31")
	if err != nil {
		fmt.Println(err)
		return
	}
	term, renewal := cal.Period{Years: 1}, cal.Period{Months: 6}
	for n := range 4 {
		end := start.Add(term.Plus(renewal.Times(n))).AddDays(-1)
		fmt.Println(end, "notice by", end.Minus(cal.Period{Months: 3}))
	}
	// Output:
	// 2027-08-30 notice by 2027-05-30
	// 2028-02-28 notice by 2027-11-28
	// 2028-08-30 notice by 2028-05-30
	// 2029-02-27 notice by 2028-11-27
}

func ExampleNewDate() {
	fmt.Println(cal.NewDate(2024, 2, 29))
	_, err := cal.NewDate(2026, 2, 29)
	fmt.Println(err)
	// Output:
	// 2024-02-29 <nil>
	// cal: "2026-2-29" is not in the calendar
}

func ExampleParseDate() {
	d, err := cal.ParseDate("2026-11-24")
	fmt.Println(d.Year(), d.Month(), d.Day(), err)
	_, err = cal.ParseDate("24/11/2026")
	fmt.Println(err)
	// Output:
	// 2026 11 24 <nil>
	// cal: "24/11/2026" is not of the form
}

func ExampleParseError() {
	for _, text := range []string{"tomorrow", "2026-02-30", "0000-01-01"} {
		_, err := cal.ParseDate(text)
		if bad, ok := errors.AsType[*cal.ParseError](err); ok {
			fmt.Println(bad.Text, bad.Reason)
		}
	}
	// Output:
	// tomorrow format
	// 2026-02-30 calendar
	// 0000-01-01 range
}

func ExampleDate_Add() {
	d, _ := cal.NewDate(2026, 1, 31)
	month := cal.Period{Months: 1}
	fmt.Println(d.Add(month))
	fmt.Println(d.Add(month.Times(2)))
	fmt.Println(d.Add(month).Add(month))
	// Output:
	// 2026-02-28
	// 2026-03-31
	// 2026-03-28
}

func ExampleDate_Minus() {
	end, _ := cal.NewDate(2027, 8, 31)
	fmt.Println("notice on or before", end.Minus(cal.Period{Months: 6}))
	// Output: notice on or before 2027-02-28
}

func ExampleDate_AddDays() {
	d, _ := cal.NewDate(2026, 12, 31)
	fmt.Println(d.AddDays(1), d.AddDays(-365), cal.Max.AddDays(1))
	// Output: 2027-01-01 2025-12-31 9999-12-31
}

func ExampleDate_Sub() {
	start, _ := cal.NewDate(2024, 1, 1)
	end, _ := cal.NewDate(2025, 1, 1)
	fmt.Println(end.Sub(start), start.Sub(end))
	// Output: 366 -366
}

func ExampleDate_Compare() {
	signed, _ := cal.NewDate(2026, 11, 24)
	start, _ := cal.NewDate(2027, 1, 1)
	fmt.Println(signed.Compare(start), signed.Before(start), signed.After(start))
	// Output: -1 true false
}

func ExampleDate_Weekday() {
	d, _ := cal.NewDate(2026, 11, 24)
	fmt.Println(d.Weekday(), "is Tuesday")
	// Output: 2 is Tuesday
}

func ExampleDate_EndOfQuarter() {
	d, _ := cal.NewDate(2024, 2, 3)
	fmt.Println(d.EndOfMonth(), d.EndOfQuarter(), d.EndOfYear())
	// Output: 2024-02-29 2024-03-31 2024-12-31
}

func ExampleDate_Set() {
	var on cal.Date
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.Var(&on, "on", "the day to look at")
	err := flags.Parse([]string{"-on", "2026-11-24"})
	fmt.Println(on, err)
	// Output: 2026-11-24 <nil>
}

func ExampleDate_MarshalText() {
	var term struct {
		Start  cal.Date   `json:"start,omitzero"`
		End    cal.Date   `json:"end,omitzero"`
		Period cal.Period `json:"period,omitzero"`
	}
	err := json.Unmarshal([]byte(`{"start": "2026-11-24", "period": "P12M"}`), &term)
	fmt.Println(term.End.IsZero(), err)
	text, err := json.Marshal(term)
	fmt.Println(string(text), err)
	// Output:
	// true <nil>
	// {"start":"2026-11-24","period":"P12M"} <nil>
}

func ExampleParsePeriod() {
	p, err := cal.ParsePeriod("P1Y6M")
	fmt.Println(p.Years, p.Months, p, err)
	_, err = cal.ParsePeriod("P10000D")
	fmt.Println(err)
	// Output:
	// 1 6 P1Y6M <nil>
	// cal: "P10000D" is out of range
}

func ExamplePeriod_Plus() {
	term, grace := cal.Period{Years: 1, Months: 6}, cal.Period{Weeks: 2}
	sum := term.Plus(grace)
	d, _ := cal.NewDate(2026, 1, 1)
	fmt.Println(d.Add(sum), sum.Valid())
	// Output: 2027-07-15 false
}

func ExamplePeriod_Times() {
	fmt.Println(cal.Period{Years: 1, Months: 6}.Times(3))
	// Output: P3Y18M
}

func ExamplePeriod_Longer() {
	notice, term := cal.Period{Days: 365}, cal.Period{Years: 1}
	d, _ := cal.NewDate(2026, 1, 1)
	fmt.Println(notice.Longer(term, d), term.Longer(notice, d.Add(cal.Period{Years: 2})))
	// Output: false true
}

func ExampleCountPeriods() {
	start, _ := cal.NewDate(1126, 1, 31)
	on, _ := cal.NewDate(2026, 11, 24)
	fmt.Println(cal.CountPeriods(start, cal.Period{Years: 1}, on))
	fmt.Println(cal.CountPeriods(start, cal.Period{Months: 1}, on))
	// Output:
	// 900
	// 10809
}

func ExampleParsePartial() {
	for _, text := range []string{"2015", "2015-11", "2015-11-05"} {
		p, err := cal.ParsePartial(text)
		fmt.Println(p, p.Precision(), p.First(), p.Last(), err)
	}
	// Output:
	// 2015 year 2015-01-01 2015-12-31 <nil>
	// 2015-11 month 2015-11-01 2015-11-30 <nil>
	// 2015-11-05 day 2015-11-05 2015-11-05 <nil>
}

func ExamplePartialOf() {
	d, _ := cal.NewDate(2015, 11, 5)
	exact, ok := cal.PartialOf(d).Exact()
	fmt.Println(exact, ok)
	// Output: 2015-11-05 true
}

func ExamplePartial_CertainlyAfter() {
	founded, _ := cal.ParsePartial("2015")
	joined, _ := cal.ParsePartial("2015-03-01")
	left, _ := cal.ParsePartial("2014")
	fmt.Println(founded.CertainlyAfter(joined), founded.CertainlyAfter(left))
	// Output: false true
}

func ExampleRange() {
	first, _ := cal.NewDate(2026, 1, 1)
	year := cal.Range{First: first, Last: first.EndOfYear()}
	since := cal.Range{First: first.AddDays(100)}
	fmt.Println(year.Days(), year.Contains(year.Last), year.Overlaps(since))
	// Output: 365 true true
}
