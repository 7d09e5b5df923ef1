package finding

import (
	"strconv"

	"github.com/vademecum-go/vademecum/cal"
)

// An Arg is one named value of the sentence of a finding.
type Arg struct {
	// Name is the name of the parameter in the sentence, without braces.
	Name string
	// Kind says what the value is, and so how it is shown.
	Kind Kind
	// Value is the value as text: a date as 2026-11-28, a period as P1Y, a number
	// in digits, a JSON Pointer, the key of a word, or a text.
	Value string
	// Wordings are a text in the languages it is known in, when there are several;
	// Value is the one that is shown where no
	// language is asked for.
	Wordings []Wording
}

// A Kind is what the value of an [Arg] is.
type Kind uint8

const (
	// KindText is what somebody wrote or a program calls something: it is shown
	// as it is, in the reader's language where there are wordings.
	KindText Kind = iota
	// KindWord is the key of a word in the reader's catalogue, such as
	// "stage.active".
	KindWord
	// KindDay is a date, known to the day, the month or the year.
	KindDay
	// KindPeriod is a length of time.
	KindPeriod
	// KindCount is a whole number that counts or measures something.
	KindCount
	// KindPointer is a JSON Pointer into the document.
	KindPointer
	kinds
)

var kindNames = [kinds]string{"text", "word", "day", "period", "count", "pointer"}

// String returns the name of the kind as JSON has it.
func (k Kind) String() string {
	if k >= kinds {
		return kindNames[KindText]
	}
	return kindNames[k]
}

// Text returns an argument that is shown as it is.
func Text(name, value string) Arg { return Arg{Name: name, Value: value} }

// Word returns an argument that the reader's catalogue translates.
func Word(name, key string) Arg { return Arg{Name: name, Kind: KindWord, Value: key} }

// Day returns a date, known to the day or less, that is written out.
func Day[D interface {
	cal.Date | cal.Partial
	String() string
}](name string, day D) Arg {
	return Arg{Name: name, Kind: KindDay, Value: day.String()}
}

// Period returns a length of time that is written out.
func Period(name string, period cal.Period) Arg {
	return Arg{Name: name, Kind: KindPeriod, Value: period.String()}
}

// Count returns a whole number. Large ones are written in groups of digits.
func Count(name string, n int) Arg {
	return Arg{Name: name, Kind: KindCount, Value: strconv.Itoa(n)}
}

// Pointer returns a JSON Pointer into the document.
func Pointer(name, pointer string) Arg {
	return Arg{Name: name, Kind: KindPointer, Value: pointer}
}
