package picture

import (
	"strconv"
	"strings"
)

// A box is the room that something takes.
type box struct{ x, y, width, height int }

// apart reports whether two boxes have no point in common.
func (b box) apart(c box) bool {
	return b.x+b.width <= c.x || c.x+c.width <= b.x || b.y+b.height <= c.y || c.y+c.height <= b.y
}

// A sheet is a drawing in the making. It notes the boxes of texts, so that tests see
// whether one lies over another.
type sheet struct {
	strings.Builder
	width int
	texts []box
}

// A look is how a form is drawn: attributes of SVG.
type look string

// The looks. Each differs from the others without colour.
const (
	past    look = `fill="currentColor" fill-opacity=".15" stroke="currentColor" stroke-width="1"`
	running look = `fill="var(--vademecum-accent,currentColor)" fill-opacity=".45" stroke="currentColor" stroke-width="2.5"`
	ahead   look = `fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="4 3"`
	solid   look = `fill="currentColor"`
	hollow  look = `fill="none" stroke="currentColor" stroke-width="1.5"`
	faint   look = `fill="none" stroke="currentColor" stroke-opacity=".35" stroke-width="1"`
	now     look = `fill="none" stroke="var(--vademecum-accent,currentColor)" stroke-width="2"`
)

func (s *sheet) form(name string, l look, pairs ...any) {
	s.WriteString("<" + name)
	for i := 0; i+1 < len(pairs); i += 2 {
		s.WriteString(" " + pairs[i].(string) + `="`)
		switch v := pairs[i+1].(type) {
		case int:
			s.WriteString(strconv.Itoa(v))
		case string:
			s.WriteString(v)
		}
		s.WriteString(`"`)
	}
	s.WriteString(" " + string(l) + "/>\n")
}

func (s *sheet) bar(b box, l look) {
	s.form("rect", l, "x", b.x, "y", b.y, "width", b.width, "height", b.height, "rx", 2)
}

func (s *sheet) line(x1, y1, x2, y2 int, l look) {
	s.form("path", l, "d", "M"+pair(x1, y1)+"L"+pair(x2, y2))
}

// diamond draws a day.
func (s *sheet) diamond(x, y, size int, l look) {
	s.form("path", l, "d", "M"+pair(x, y-size)+"L"+pair(x+size, y)+"L"+pair(x, y+size)+"L"+pair(x-size, y)+"Z")
}

// arrow draws what lies beyond an edge: to the left with a size below 0.
func (s *sheet) arrow(x, y, size int, l look) {
	s.form("path", l, "d", "M"+pair(x, y)+"L"+pair(x-size, y-5)+"L"+pair(x-size, y+5)+"Z")
}

func pair(x, y int) string { return strconv.Itoa(x) + " " + strconv.Itoa(y) }

// A font is a size of letters.
type font struct {
	size int
	bold bool
}

var (
	plain = font{13, false}
	small = font{12, false}
	heavy = font{13, true}
)

func (f font) lineHeight() int { return f.size + 4 }

// measure returns about how wide a text is at most, in the fonts that browsers have:
// tests compare it with theirs.
func (f font) measure(text string) int {
	tenths := 0
	for _, r := range text {
		switch {
		case r >= 0x1100: // of East Asia, and signs
			tenths += 11
		case strings.ContainsRune("iIjl.,;:'’|!()[] ", r):
			tenths += 4
		case strings.ContainsRune("mMwWŒœ@%—", r):
			tenths += 10
		case r >= 'A' && r <= 'Z' || r >= 0xC0 && r <= 0xDE:
			tenths += 8
		default:
			tenths += 6
		}
	}
	if f.bold {
		tenths += tenths / 10
	}
	return (tenths*f.size + 9) / 10
}

// lines breaks a text into lines of a width, at most some of them: what is too long
// ends in an ellipsis. A word that is wider than a line is cut.
func (f font) lines(text string, width, most int) []string {
	var out []string
	for _, word := range strings.FieldsFunc(head(text, longestSaid), breaks) {
		if n := len(out); n > 0 && f.measure(out[n-1]+" "+word) <= width {
			out[n-1] += " " + word
			continue
		}
		for len(out) < most+1 && f.measure(word) > width {
			head, rest := f.cut(word, width)
			out = append(out, head)
			word = rest
		}
		if word != "" {
			out = append(out, word)
		}
		if len(out) > most {
			break
		}
	}
	if len(out) > most {
		last := out[most-1]
		for last != "" && f.measure(last+"…") > width {
			last = head(last, len(last)-1)
		}
		out = append(out[:most-1], last+"…")
	}
	return out
}

// breaks reports whether a line may end there.
func breaks(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }

// cut returns as much of a word as has room, at least a letter, and the rest.
func (f font) cut(word string, width int) (head, rest string) {
	end := 0
	for i, r := range word {
		if i > 0 && f.measure(word[:i]+string(r)) > width {
			break
		}
		end = i + len(string(r))
	}
	return word[:end], word[end:]
}

// text writes lines from a top and returns where they end.
func (s *sheet) text(lines []string, f font, x, top int, anchor string) (bottom int) {
	for _, line := range lines {
		width := f.measure(line)
		left := x
		switch anchor {
		case "middle":
			left = x - width/2
		case "end":
			left = x - width
		}
		s.texts = append(s.texts, box{left, top, width, f.lineHeight()})
		s.WriteString(`<text x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(top+f.size) + `" font-size="` + strconv.Itoa(f.size) + `"`)
		if f.bold {
			s.WriteString(` font-weight="bold"`)
		}
		if anchor != "" {
			s.WriteString(` text-anchor="` + anchor + `"`)
		}
		s.WriteString(` fill="currentColor">` + escaped(line) + "</text>\n")
		top += f.lineHeight()
	}
	return top
}

// finish returns the drawing with its title and what it says.
func (s *sheet) finish(title, says string, height int) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="` + strconv.Itoa(s.width) + `" viewBox="0 0 ` + pair(s.width, height) +
		`" aria-label="` + escaped(title) + "\">\n<title>" + escaped(title) + "</title>\n<desc>" + escaped(says) + "</desc>\n" + s.String() + "</svg>\n"
}

// escaped returns a text as XML holds it: what XML forbids, control characters
// among them, is replaced.
func escaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\n', r == '\t', r == '\r':
			b.WriteByte(' ')
		case r < ' ', r == 0xFFFE, r == 0xFFFF:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
