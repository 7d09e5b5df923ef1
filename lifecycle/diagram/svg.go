package diagram

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/partnership"
)

// Sizes of the image, in its own units.
const (
	boxWidth, boxHeight = 170, 54
	column, row         = 330, 190
	margin, top         = 40, 132
	letter              = 7  // the width of a letter of a label, about
	wide                = 18 // letters in a line of a label
)

// A cell is where a stage stands on the grid.
type cell struct{ column, row int }

// cells lays the stages out: the way to maturity goes right along the first row
// of the frame and back along the second; where it may rest or end lies outside.
var cells = map[partnership.Stage]cell{
	partnership.StageDormant:          {1, 0},
	partnership.StageDeclined:         {3, 0},
	partnership.StageProspect:         {0, 1},
	partnership.StageDiscovery:        {1, 1},
	partnership.StageNegotiation:      {2, 1},
	partnership.StageGovernanceReview: {3, 1},
	partnership.StageOnboarding:       {4, 1},
	partnership.StageExperimentation:  {4, 2},
	partnership.StageFormalisation:    {3, 2},
	partnership.StageActive:           {2, 2},
	partnership.StageEvolving:         {1, 2},
	partnership.StageEnded:            {0, 3},
}

// A bend says how far an edge swings out to the left of its direction, and where
// its label stands on the way, in hundredths; in the middle by default.
type bend struct{ out, label int }

var bends = map[partnership.Event]map[partnership.Stage]bend{
	partnership.EventDecline:    {partnership.StageDiscovery: {30, 68}, partnership.StageNegotiation: {0, 55}},
	partnership.EventSuspend:    {partnership.StageDiscovery: {0, 50}, partnership.StageNegotiation: {0, 62}},
	partnership.EventSubmit:     {partnership.StageNegotiation: {30, 50}},
	partnership.EventRework:     {partnership.StageGovernanceReview: {30, 50}},
	partnership.EventAdopt:      {partnership.StageExperimentation: {85, 50}},
	partnership.EventEvolve:     {partnership.StageActive: {30, 50}},
	partnership.EventResume:     {partnership.StageEvolving: {30, 50}},
	partnership.EventTry:        {partnership.StageActive: {110, 50}, partnership.StageEvolving: {-200, 50}},
	partnership.EventReopen:     {partnership.StageDeclined: {-216, 45}, partnership.StageDormant: {0, 50}, partnership.StageEnded: {0, 35}},
	partnership.EventExperiment: {partnership.StageOnboarding: {0, 35}},
}

// SVG returns the lifecycle as an image. It carries no style sheet and no
// script, so that any page can hold it.
func SVG(o Options) string {
	var b strings.Builder
	width, height := 2*margin+4*column+boxWidth+80, top+margin+3*row+boxHeight
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ` + pair(width, height) + `" font-family="sans-serif" font-size="13" text-anchor="middle">` + "\n")
	if o.Title != "" {
		b.WriteString("  <title>" + xmlText(o.Title) + "</title>\n")
	}
	b.WriteString(`  <defs><marker id="vm-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z" fill="#334155"/></marker></defs>` + "\n")
	b.WriteString(`  <rect width="100%" height="100%" fill="#ffffff"/>` + "\n")
	b.WriteString(`  <rect x="` + strconv.Itoa(margin/2) + `" y="` + strconv.Itoa(top+row-40) + `" width="` + strconv.Itoa(width-margin) + `" height="` + strconv.Itoa(row+boxHeight+124) + `" rx="16" fill="#f8fafc" stroke="#94a3b8" stroke-dasharray="2 4"/>` + "\n")
	labels := ""
	for e := range edges() {
		path, x, y := route(e)
		dash := ""
		if o.blocked(e.move, e.from) {
			dash = ` stroke-dasharray="7 5"`
		}
		b.WriteString(`  <path d="` + path + `" fill="none" stroke="#334155" stroke-width="1.5"` + dash + ` marker-end="url(#vm-tip)"/>` + "\n")
		labels += label(o.name("event", string(e.move.Event)), x, y)
	}
	b.WriteString(labels)
	for s := range partnership.Stage("").Values() {
		b.WriteString(o.box(s))
	}
	if o.Legend != "" {
		b.WriteString(`  <text x="` + strconv.Itoa(margin) + `" y="` + strconv.Itoa(height-margin/4) + `" fill="#0f172a" text-anchor="start">` + xmlText(o.Legend) + "</text>\n")
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// box draws a stage.
func (o Options) box(s partnership.Stage) string {
	p := center(s)
	fill, stroke, weight := "#ffffff", "#334155", "1.5"
	if s == o.Current {
		fill, stroke, weight = "#dbeafe", "#1d4ed8", "4"
	}
	return `  <rect x="` + strconv.Itoa(p.x-boxWidth/2) + `" y="` + strconv.Itoa(p.y-boxHeight/2) + `" width="` + strconv.Itoa(boxWidth) +
		`" height="` + strconv.Itoa(boxHeight) + `" rx="10" fill="` + fill + `" stroke="` + stroke + `" stroke-width="` + weight + `"/>` +
		`<text x="` + strconv.Itoa(p.x) + `" y="` + strconv.Itoa(p.y+5) + `" font-size="15" font-weight="bold" fill="#0f172a">` +
		xmlText(o.name("stage", string(s))) + "</text>\n"
}

// label writes the name of a move in lines around a point, on a light ground.
func label(text string, x, y int) string {
	lines := folded(text)
	longest := 0
	for _, l := range lines {
		longest = max(longest, len([]rune(l)))
	}
	var b strings.Builder
	w, h := longest*letter+8, len(lines)*16+2
	b.WriteString(`  <rect x="` + strconv.Itoa(x-w/2) + `" y="` + strconv.Itoa(y-h/2) + `" width="` + strconv.Itoa(w) + `" height="` + strconv.Itoa(h) + `" rx="3" fill="#ffffff"/>`)
	for i, l := range lines {
		b.WriteString(`<text x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(y-h/2+13+16*i) + `" fill="#0f172a">` + xmlText(l) + "</text>")
	}
	b.WriteByte('\n')
	return b.String()
}

// folded breaks a label into lines.
func folded(text string) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		if n := len(lines); n > 0 && len([]rune(lines[n-1]))+1+len([]rune(word)) <= wide {
			lines[n-1] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

// A point is a place of the image.
type point struct{ x, y int }

func center(s partnership.Stage) point {
	c := cells[s]
	return point{margin + boxWidth/2 + c.column*column, top + boxHeight/2 + c.row*row}
}

// route returns the path of an edge and where its label stands.
func route(e edge) (path string, x, y int) {
	to := center(e.move.To)
	switch e.from {
	case frame:
		from := point{to.x + column - 60, top + 2*row + boxHeight + 84}
		tip := point{to.x + boxWidth/2, to.y}
		return "M" + from.text() + " Q" + point{from.x, tip.y}.text() + " " + tip.text(), from.x + 10, tip.y - 18
	case e.move.To:
		a, b := point{to.x + boxWidth/2 - 50, to.y - boxHeight/2}, point{to.x + boxWidth/2, to.y - 8}
		if e.move.To == partnership.StageActive {
			a, b = point{to.x - 25, to.y + boxHeight/2}, point{to.x + 25, to.y + boxHeight/2}
			return "M" + a.text() + " C" + point{a.x - 20, a.y + 55}.text() + " " + point{b.x + 20, b.y + 55}.text() + " " + b.text(), to.x, a.y + 45
		}
		return "M" + a.text() + " C" + point{a.x + 10, a.y - 70}.text() + " " + point{b.x + 75, b.y - 50}.text() + " " + b.text(), b.x + 30, a.y - 38
	}
	from := center(e.from)
	way := bends[e.move.Event][e.from]
	mid := point{(from.x + to.x) / 2, (from.y + to.y) / 2}
	dx, dy := to.x-from.x, to.y-from.y
	length := max(1, root(dx*dx+dy*dy))
	mid.x, mid.y = mid.x+2*way.out*dy/length, mid.y-2*way.out*dx/length
	a, b := border(from, mid), border(to, mid)
	at := cmp.Or(way.label, 50)
	x = (a.x*(100-at)*(100-at) + 2*mid.x*at*(100-at) + b.x*at*at) / 10000
	y = (a.y*(100-at)*(100-at) + 2*mid.y*at*(100-at) + b.y*at*at) / 10000
	return "M" + a.text() + " Q" + mid.text() + " " + b.text(), x, y
}

// border returns where the line from the middle of a box to a point leaves it.
func border(box, toward point) point {
	dx, dy := toward.x-box.x, toward.y-box.y
	w, h := boxWidth/2+2, boxHeight/2+2
	switch {
	case dx == 0 && dy == 0:
		return box
	case abs(dx)*h > abs(dy)*w:
		return point{box.x + w*dx/abs(dx), box.y + dy*w/abs(dx)}
	}
	return point{box.x + dx*h/abs(dy), box.y + h*dy/abs(dy)}
}

func abs(n int) int { return max(n, -n) }

// root returns the whole part of a square root.
func root(n int) int {
	r := 0
	for bit := 1 << 20; bit > 0; bit >>= 1 {
		if (r+bit)*(r+bit) <= n {
			r += bit
		}
	}
	return r
}

func (p point) text() string { return pair(p.x, p.y) }

func pair(x, y int) string { return strconv.Itoa(x) + " " + strconv.Itoa(y) }

// xmlText returns a text as an image holds it.
func xmlText(s string) string { return xmlEscapes.Replace(plain(s)) }

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
