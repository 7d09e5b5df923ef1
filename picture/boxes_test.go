package picture

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

// assertApart holds that no text lies over another, or beyond the sides.
func assertApart(t *testing.T, texts []box, width int, about string) {
	t.Helper()
	for i, a := range texts {
		assert.True(t, a.x >= 0 && a.x+a.width <= width, "%s: %v beyond the sides", about, a)
		for _, b := range texts[:i] {
			assert.True(t, a.apart(b), "%s: %v over %v", about, a, b)
		}
	}
}

// However long names are and wherever dates fall, texts stay apart.
func TestTextsStayApart(t *testing.T) {
	chance := rand.New(rand.NewPCG(16, 16))
	for n := range 300 {
		doc := sample.Document(chance)
		for i := range doc.Experiments {
			doc.Experiments[i].Name = longName(chance)
		}
		on := cal.MustDate("2026-11-24").AddDays(chance.IntN(8000) - 4000)
		o := Options{On: on, Width: Narrowest + chance.IntN(800)}
		for i := range doc.Conventions {
			p := conventionPicture{timeline: timeline{o: o}, doc: doc, c: &doc.Conventions[i]}
			p.terms()
			p.notices()
			p.amendments()
			p.trials()
			_, texts := p.draw(p.days(), "")
			assertApart(t, texts, o.Width, "document "+strconv.Itoa(n))
		}
		s := &sheet{width: o.Width}
		present := doc.Stage(on)
		if columns := o.Width / 170; columns < 3 {
			s.down(o, stepsOf(doc, present, on), present)
		} else {
			s.along(o, stepsOf(doc, present, on), present, columns)
		}
		assertApart(t, s.texts, o.Width, "stages "+strconv.Itoa(n))
	}
}

func longName(chance *rand.Rand) lang.Text {
	words := []string{"Permanences", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "de", "日本語日本語", "l’orientation"}
	var b strings.Builder
	for range 1 + chance.IntN(40) {
		b.WriteString(words[chance.IntN(len(words))] + " ")
	}
	return lang.Plain(b.String())
}

func TestLinesHaveRoom(t *testing.T) {
	for _, text := range []string{"", "short", strings.Repeat("word ", 100), strings.Repeat("W", 300), "é" + strings.Repeat("日", 80), "a " + strings.Repeat("n", 60) + " b"} {
		for _, width := range []int{40, 120, 340} {
			lines := plain.lines(text, width, 3)
			assert.LessOrEqual(t, len(lines), 3)
			for _, l := range lines {
				assert.LessOrEqual(t, plain.measure(l), width, l)
			}
			if whole := strings.Join(lines, ""); !strings.Contains(whole, "…") {
				assert.Equal(t, strings.Join(strings.Fields(text), ""), strings.ReplaceAll(whole, " ", ""))
			}
		}
	}
}

func TestALongLifeShowsItsLastTerms(t *testing.T) {
	doc, _ := partnership.Read([]byte(`{"version":"1.0","name":"R","conventions":[{"parties":["a"],"start":"1990-01-01","term":"P1M","renewal":{"kind":"tacit"}}]}`), partnership.Options{})
	p := conventionPicture{timeline: timeline{o: Options{On: cal.MustDate("2026-11-24")}}, doc: doc, c: &doc.Conventions[0]}
	terms, before := p.shown()
	assert.Len(t, terms, shownTerms)
	assert.Equal(t, 436, before) // December 2026 is the 444th month
	assert.Equal(t, cal.MustDate("2026-12-01"), terms[shownTerms-1].Days.First)
}

// Whatever the dates are, there is a picture, soon.
func TestDatesAtTheirEnds(t *testing.T) {
	for _, members := range []string{
		`"start":"0001-01-01","term":"P1D","renewal":{"kind":"tacit"}`, `"start":"9999-12-31","term":"P9000Y","renewal":{"kind":"tacit"}`,
		`"start":"2026-01-01","indefinite":true`, `"start":"0001","end":"9999"`, `"end":"2026-01-01"`, `"title":"T"`, `"start":"2026","term":"P1M","renewal":{"kind":"tacit"}`,
		`"start":"1900-01-01","term":"P1D","renewal":{"kind":"tacit"},"notice":{"period":"P1D"}`, `"start":"2026-02-28","term":"P0D"`,
		`"start":"2026-01-01","term":"P1Y","ending":{"date":"2025-01-01","kind":"breach"},"notices":[{"party":"a","date":"0001-01-01"},{"party":"b","date":"9999-12-31"}]`,
	} {
		doc, _ := partnership.Read([]byte(`{"version":"1.0","name":"R","experiments":[{"id":"e"},{"id":"f","until":"0001"},{"id":"g","from":"9999"}],"conventions":[{"parties":["a","b"],`+members+`}]}`), partnership.Options{})
		if !assert.NotNil(t, doc) || !assert.Len(t, doc.Conventions, 1, members) {
			continue
		}
		for _, on := range []string{"0001-01-01", "2026-11-24", "9999-12-31"} {
			p := conventionPicture{timeline: timeline{o: Options{On: cal.MustDate(on)}}, doc: doc, c: &doc.Conventions[0]}
			p.terms()
			p.notices()
			p.trials()
			svg, texts := p.draw(p.days(), "")
			assertApart(t, texts, 360, members+" "+on)
			for _, m := range regexp.MustCompile(` (?:x|width)="(-?[0-9]+)"`).FindAllStringSubmatch(svg, -1) {
				n, err := strconv.Atoi(m[1])
				assert.NoError(t, err)
				assert.True(t, n >= 0 && n <= 360, "%s %s: %s", members, on, m[0])
			}
		}
	}
}
