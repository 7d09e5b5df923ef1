// Package picture draws a partnership: its convention on a line of time, and the
// stages that it goes through.
//
// A picture is SVG without identifiers, scripts and style sheets, so that a page can
// hold several. It is drawn in currentColor, told apart by form as well as by shade,
// and has the rows of a table that says the same in words. It is drawn for a width:
// a narrow page asks for a narrow one, and its letters stay as large.
//
// The words come from the caller: this package links none.
package picture

import (
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/cal"
)

// Options are how to draw. The zero Options draw for a phone, with keys for words.
type Options struct {
	// On is the day that is today.
	On cal.Date
	// Lang is the language tag of the reader, for texts in several languages.
	Lang string
	// Width is that of the picture in CSS pixels, from [Narrowest] to [Widest];
	// 0 is 360.
	Width int
	// Words returns the words with a key, and false where there are none.
	Words func(key string) (string, bool)
}

// The bounds of the width of a picture.
const (
	Narrowest = 240
	Widest    = 2000
)

// A Picture is a drawing, and what it says as a table.
type Picture struct {
	// Title says what it is.
	Title string
	// SVG is the drawing.
	SVG string
	// Head are the heads of the columns, Rows what is drawn.
	Head []string
	Rows []Row
}

// A Row is something that is drawn.
type Row struct {
	// Cells are its words, one for each head.
	Cells []string
	// Pointer leads to where it stands in the document; "" for what is worked out.
	Pointer string
}

// width returns the width to draw for.
func (o Options) width() int {
	if o.Width == 0 {
		return 360
	}
	return min(max(o.Width, Narrowest), Widest)
}

// say returns the words with a key, each {name} replaced by the value of the pair
// with that name. What a value contains is never replaced again.
func (o Options) say(key string, pairs ...string) string {
	text, ok := key, false
	if o.Words != nil {
		text, ok = o.Words(key)
	}
	if !ok {
		return strings.Join(append([]string{key}, pairs...), " ")
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		at := 0
		for at+1 < len(pairs) && pairs[at] != name {
			at += 2
		}
		if !closed || at+1 >= len(pairs) {
			b.WriteByte('{')
			text = rest
			continue
		}
		b.WriteString(pairs[at+1])
		text = after
	}
}

// date returns a date as people write it, as precisely as it is known.
func (o Options) date(d cal.Partial) string {
	if d.IsZero() {
		return ""
	}
	day := d.First()
	key := "date." + string(d.Precision())
	if d.Precision() == cal.PrecisionDay && day.Day() == 1 {
		key = "date.first"
	}
	if o.Words == nil {
		return d.String()
	}
	if _, ok := o.Words(key); !ok {
		return d.String()
	}
	return o.say(key, "number", strconv.Itoa(day.Day()), "month", o.say("month."+strconv.Itoa(day.Month())), "year", strconv.Itoa(day.Year()))
}

func (o Options) day(d cal.Date) string { return o.date(cal.PartialOf(d)) }

// longestSaid is how long the description of a drawing is at most: the rows say the
// rest.
const longestSaid = 2000

// said returns what the rows say, for those who do not see the drawing.
func said(rows []Row) string {
	var b strings.Builder
	for _, r := range rows {
		if b.Len() > longestSaid {
			break
		}
		if b.Len() > 0 {
			b.WriteString(". ")
		}
		b.WriteString(joined(r.Cells...))
	}
	return head(b.String(), longestSaid)
}

// joined returns the texts that there are, side by side.
func joined(texts ...string) string {
	var b strings.Builder
	for _, t := range texts {
		if t != "" && b.Len() > 0 {
			b.WriteString(" · ")
		}
		b.WriteString(t)
	}
	return b.String()
}

// head returns the beginning of a text, of at most so many bytes.
func head(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for most > 0 && text[most]&0xC0 == 0x80 {
		most--
	}
	return text[:most]
}
