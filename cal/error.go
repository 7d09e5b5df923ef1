package cal

import "strconv"

// A Reason says in one word why a text or a set of numbers was refused.
type Reason string

// The reasons, from the outside in: a text that is not of the form is not
// examined further.
const (
	// ReasonFormat: the text is not written as the type is, as 24/11/2026.
	ReasonFormat Reason = "format"
	// ReasonCalendar: the form is right and there is no such day or month, as
	// 2026-02-30.
	ReasonCalendar Reason = "calendar"
	// ReasonRange: the form is right and a number is beyond what the type holds,
	// as the year 0000 or a period of 10000 days.
	ReasonRange Reason = "range"
)

// A ParseError is the error of every function of this package that returns one.
type ParseError struct {
	// Text is what was refused, whole.
	Text string
	// Reason is why.
	Reason Reason
}

// shown is how many bytes of a refused text a message repeats.
const shown = 40

// Error repeats the text, cut if it is long, and says what is wrong with it.
func (e *ParseError) Error() string {
	text, more := e.Text, ""
	if len(text) > shown {
		text, more = text[:shown], "…"
	}
	return "cal: " + strconv.Quote(text) + more + " " + e.Reason.words()
}

func (r Reason) words() string {
	switch r {
	case ReasonCalendar:
		return "is not in the calendar"
	case ReasonRange:
		return "is out of range"
	case ReasonFormat:
	}
	return "is not of the form"
}

// refuse returns the error for a text.
func refuse[T string | []byte](text T, why Reason) error {
	return &ParseError{Text: string(text), Reason: why}
}
