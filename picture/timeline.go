package picture

import (
	"strconv"

	"github.com/vademecum-go/vademecum/cal"
)

// A timeline is things on a line of time, one below the other: each has its words
// above its own bar, so that no label meets another.
type timeline struct {
	o     Options
	title string
	lines []timed
}

// A timed is something that lasts, or happens on a day.
type timed struct {
	label, detail string
	spans         []span
}

// A span is a time on a line: a day where its ends are the same. Without a last day
// it goes on.
type span struct {
	first, last cal.Date
	look        look
	text        string // in the bar, where it has room
}

const (
	edge   = 10 // at the left and the right
	height = 16 // of a bar
	tip    = 7  // half of a diamond

	mostLines = 60 // the table has all
)

// A scale maps days to places.
type scale struct {
	days     cal.Range
	from, to int
}

func (c scale) x(d cal.Date) int {
	return c.from + (c.to-c.from)*d.Sub(c.days.First)/max(1, c.days.Last.Sub(c.days.First))
}

// draw returns the drawing of the lines over the days.
func (t *timeline) draw(days cal.Range, says string) (svg string, texts []box) {
	s := &sheet{width: t.o.width()}
	c := scale{days, edge, s.width - edge}
	y := t.axis(s, c)
	for i, line := range t.lines {
		if i == mostLines {
			y = s.text(small.lines(t.o.say("picture.more", "n", strconv.Itoa(len(t.lines)-i)), s.width-2*edge, 2), small, edge, y, "") + edge
			break
		}
		y = s.text(heavy.lines(line.label, s.width-2*edge, 3), heavy, edge, y, "")
		y = s.text(small.lines(line.detail, s.width-2*edge, 3), small, edge, y, "") + 4
		free := edge
		for _, sp := range line.spans {
			b := s.span(c, sp, y)
			if b.x > free {
				s.line(free, y+height/2, b.x, y+height/2, faint)
			}
			free = max(free, b.x+b.width)
		}
		s.line(free, y+height/2, s.width-edge, y+height/2, faint)
		if days.Contains(t.o.On) {
			s.line(c.x(t.o.On), y-3, c.x(t.o.On), y+height+3, now)
		}
		y += height + 14
	}
	return s.finish(t.title, says, y), s.texts
}

// axis draws today and the years, and returns where they end.
func (t *timeline) axis(s *sheet, c scale) (bottom int) {
	y := 4
	if c.days.Contains(t.o.On) {
		label := small.lines(t.o.say("picture.today", "day", t.o.day(t.o.On)), s.width-2*edge, 2)
		x, widest := c.x(t.o.On), 0
		for _, l := range label {
			widest = max(widest, font{12, true}.measure(l))
		}
		at := min(max(x, edge+widest/2), s.width-edge-widest/2)
		y = s.text(label, font{12, true}, at, y, "middle")
		s.form("path", solid, "d", "M"+pair(x-5, y)+"L"+pair(x+5, y)+"L"+pair(x, y+7)+"Z")
		y += 9
	}
	s.line(edge, y, s.width-edge, y, faint)
	step := yearStep(c)
	for year := c.days.First.Year(); year <= c.days.Last.Year(); year++ {
		day, err := cal.NewDate(year, 1, 1)
		if err != nil || !c.days.Contains(day) || year%step != 0 {
			continue
		}
		x := c.x(day)
		s.line(x, y, x, y+5, faint)
		if half := small.measure("0000") / 2; x-half >= 0 && x+half <= s.width {
			s.text([]string{strconv.Itoa(year)}, small, x, y+5, "middle")
		}
	}
	return y + 5 + small.lineHeight() + 8
}

// yearStep returns how many years lie between two labels so that they stay apart.
func yearStep(c scale) int {
	width := small.measure("0000") + 12
	for _, step := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000} {
		if (c.to-c.from)*step*365/max(1, c.days.Last.Sub(c.days.First)) >= width {
			return step
		}
	}
	return 10_000
}

// span draws a time, what lies outside the days as an arrow at the edge, and returns
// the room that it takes.
func (s *sheet) span(c scale, p span, y int) box {
	middle := y + height/2
	last, open := p.last, false
	if last.IsZero() || last.After(c.days.Last) {
		last, open = c.days.Last, true
	}
	switch {
	case p.first.After(c.days.Last):
		s.arrow(c.to, middle, 8, solid)
		return box{c.to - 8, y, 8, height}
	case last.Before(c.days.First):
		s.arrow(c.from, middle, -8, solid)
		return box{c.from, y, 8, height}
	case p.first == p.last:
		x := min(max(c.x(p.first), tip), s.width-tip)
		s.diamond(x, middle, tip, solid)
		return box{x - tip, y, 2 * tip, height}
	}
	x := c.x(later(p.first, c.days.First))
	b := box{x, y, max(3, c.x(last.AddDays(1))-x), height}
	b.width = min(b.width, c.to-b.x)
	if b.width < 3 {
		b.x, b.width = c.to-3, 3
	}
	s.bar(b, p.look)
	if open {
		s.arrow(c.to+edge-2, middle, 8, solid)
	}
	if f := (font{11, true}); p.text != "" && f.measure(p.text)+4 <= b.width {
		s.text([]string{p.text}, f, b.x+b.width/2, y+1, "middle")
	}
	return b
}

func later(a, b cal.Date) cal.Date {
	if a.After(b) {
		return a
	}
	return b
}
