package cal_test

import (
	"errors"
	"fmt"

	"github.com/vademecum-go/vademecum/cal"
)

func ExampleParseDate() {
	d, err := cal.ParseDate("2026-11-24")
	fmt.Println(d.Year(), d.Month(), d.Day(), err)

	_, err = cal.ParseDate("2026-02-30")
	bad, _ := errors.AsType[*cal.ParseError](err)
	fmt.Println(bad.Reason)
	// Output:
	// 2026 11 24 <nil>
	// calendar
}

// The last day of the third term of a convention that starts on the last day of
// a month and is renewed monthly.
func ExampleDate_Add() {
	start, _ := cal.ParseDate("2026-01-31")
	term, _ := cal.ParsePeriod("P1M")
	fmt.Println(start.Add(term.Times(3)).AddDays(-1))
	// Output: 2026-04-29
}

func ExampleCountPeriods() {
	start, _ := cal.ParseDate("1100-01-01")
	today, _ := cal.ParseDate("2026-11-24")
	fmt.Println(cal.CountPeriods(start, cal.Period{Months: 1}, today))
	// Output: 11122
}

func ExampleParsePartial() {
	p, _ := cal.ParsePartial("2016-02")
	_, exact := p.Exact()
	fmt.Println(p, p.First(), p.Last(), exact)
	// Output: 2016-02 2016-02-01 2016-02-29 false
}

func ExampleParsePeriod() {
	p, _ := cal.ParsePeriod("P1Y6M")
	fmt.Println(p.Years, p.Months, p)
	// Output: 1 6 P1Y6M
}

func ExampleRange_Contains() {
	first, _ := cal.ParseDate("2026-01-01")
	last, _ := cal.ParseDate("2026-12-31")
	fmt.Println(cal.Range{First: first, Last: last}.Contains(last))
	// Output: true
}
