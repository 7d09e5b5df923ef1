package convention_test

import (
	"fmt"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// A year from 1 July, renewed tacitly, with three months' notice: the last day for it
// is 31 March.
func Example() {
	c := convention.Convention{
		Parties: []string{"cdm", "tremplin"},
		Start:   cal.PartialOf(day("2025-07-01")),
		Term:    cal.Period{Years: 1},
		Renewal: &convention.Renewal{Kind: convention.RenewalTacit},
		Notice:  &convention.NoticeTerms{Period: cal.Period{Months: 3}},
	}
	s := c.At(day("2026-01-15"))
	fmt.Println("until", s.Days.Last, "– notice by", s.NoticeBy)
	// Output: until 2026-06-30 – notice by 2026-03-31
}

func ExampleConvention_Terms() {
	c := convention.Convention{
		Start:   cal.PartialOf(day("2024-02-29")),
		End:     cal.PartialOf(day("2025-02-28")), // a year
		Renewal: &convention.Renewal{Kind: convention.RenewalTacit},
	}
	for term := range c.Terms(day("2024-02-29")) {
		fmt.Println(term.Number, "from", term.Days.First, "to", term.Days.Last)
		if term.Number == 4 {
			break
		}
	}
	// Output:
	// 1 from 2024-02-29 to 2025-02-28
	// 2 from 2025-03-01 to 2026-02-28
	// 3 from 2026-03-01 to 2027-02-28
	// 4 from 2027-03-01 to 2028-02-29
}

func ExampleConvention_Facts() {
	c := convention.Convention{
		Parties: []string{"cdm", "tremplin"},
		Start:   cal.PartialOf(day("2025-07-01")),
		Term:    cal.Period{Years: 1},
		Renewal: &convention.Renewal{Kind: convention.RenewalTacit},
		Notice:  &convention.NoticeTerms{Period: cal.Period{Months: 3}},
		Notices: []convention.Notice{{Party: "tremplin", Date: cal.PartialOf(day("2026-04-01"))}},
	}
	for f := range c.Facts() {
		fmt.Println(f.Pointer(), f.Outcome == convention.OutcomeLate, "until", f.End)
	}
	// Output: /notices/0/date true until 2027-06-30
}
