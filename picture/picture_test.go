package picture_test

import (
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/picture"
)

var update = flag.Bool("update", false, "write the expected pictures")

func options(lang i18n.Lang, on string, width int) picture.Options {
	return picture.Options{On: cal.MustDate(on), Lang: string(lang), Width: width, Words: i18n.Words(lang).Text}
}

func read(t testing.TB, text string) *partnership.Document {
	t.Helper()
	doc, list := partnership.Read([]byte(text), partnership.Options{})
	require.True(t, list.Valid(), "%v", list)
	return doc
}

// cases are the documents of the library.
func cases(t testing.TB) map[string]*partnership.Document {
	t.Helper()
	files, err := filepath.Glob("../examples/cases/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	out := map[string]*partnership.Document{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		out[strings.TrimSuffix(filepath.Base(file), ".json")] = read(t, string(text))
	}
	return out
}

// elements reads a drawing as XML and returns its elements.
func elements(t testing.TB, svg string) []xml.StartElement {
	t.Helper()
	var out []xml.StartElement
	for dec := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := dec.Token()
		if err == io.EOF {
			return out
		}
		require.NoError(t, err, svg)
		if start, ok := token.(xml.StartElement); ok {
			out = append(out, start.Copy())
		}
	}
}

// known are the only elements and attributes of a drawing: nothing that runs, leads
// away, needs a style sheet or could collide with another.
var known = map[string]string{
	"svg": "xmlns role width viewBox aria-label", "title": "", "desc": "", "text": "x y font-size font-weight text-anchor fill",
	"rect": "x y width height rx fill fill-opacity stroke stroke-width stroke-dasharray",
	"path": "d fill stroke stroke-width stroke-opacity", "circle": "cx cy r fill fill-opacity stroke stroke-width stroke-dasharray",
}

func assertHarmless(t testing.TB, p picture.Picture, width int) {
	t.Helper()
	for i, e := range elements(t, p.SVG) {
		allowed, ok := known[e.Name.Local]
		require.True(t, ok, e.Name.Local)
		for _, a := range e.Attr {
			assert.Contains(t, strings.Fields(allowed), a.Name.Local, e.Name.Local)
		}
		if i == 0 {
			assert.Equal(t, "svg", e.Name.Local)
			assert.Contains(t, p.SVG, `viewBox="0 0 `+strconv.Itoa(width)+` `)
		}
	}
	for _, r := range p.Rows {
		assert.Len(t, r.Cells, len(p.Head))
	}
}

func TestPicturesOfTheLibrary(t *testing.T) {
	for name, doc := range cases(t) {
		for _, lang := range i18n.Languages() {
			for _, width := range []int{360, 720} {
				o := options(lang, "2026-11-24", width)
				pictures := []picture.Picture{picture.Stages(doc, o)}
				for i := range doc.Conventions {
					pictures = append(pictures, picture.Convention(doc, i, o))
				}
				for _, p := range pictures {
					assertHarmless(t, p, width)
					assert.NotContains(t, p.SVG, "picture.", name+": every word is there")
					assert.NotEmpty(t, p.Rows)
				}
			}
		}
	}
}

const terms = `{"version":"1.0","name":"Rooms","partners":[{"id":"a","name":"Alpha"},{"id":"b","name":"Beta"}],"conventions":[{"id":"c","parties":["a","b"],
"start":"2024-02-01","term":"P1Y","renewal":{"kind":"tacit","max":3},"notice":{"period":"P3M"},
"signatures":[{"party":"a","date":"2024-01-10"},{"party":"b","date":"2024-01-12"}],
"amendments":[{"id":"m","effective":"2025-06-01","rationale":"More rooms","signatures":[{"party":"a","date":"2025-05-20"},{"party":"b","date":"2025-05-20"}]}]}],
"experiments":[{"id":"e","name":"Duty hours","from":"2023-09","until":"2023-12"}]}`

// The rows are worked out by hand from the dates of the convention: a year from
// 1 February 2024, renewed at most three times, notice of three months.
func TestTheConventionOverTime(t *testing.T) {
	p := picture.Convention(read(t, terms), 0, options("en", "2026-11-15", 360))
	var got []string
	for _, r := range p.Rows {
		got = append(got, breakable(strings.Join(append(r.Cells, r.Pointer), " | ")))
	}
	assert.Equal(t, []string{
		"Term 1 | 1 February 2024 | 31 January 2025 | past | /conventions/0/start",
		"Term 2 | 1 February 2025 | 31 January 2026 | past | /conventions/0/start",
		"Term 3 | 1 February 2026 | 31 January 2027 | running | /conventions/0/start",
		"Term 4 | 1 February 2027 | 31 January 2028 | to come · then: expired | /conventions/0/start",
		"Give notice in time | 1 February 2026 | 31 October 2026 | too late for this term | /conventions/0/notice",
		"Amendment 1 | 1 June 2025 | 1 June 2025 | More rooms | /conventions/0/amendments/0",
		"Trial: Duty hours | September 2023 | December 2023 | past | /experiments/0",
	}, got)
	for _, on := range []string{"2026-10-31", "2026-11-01"} {
		p := picture.Convention(read(t, terms), 0, options("en", on, 360))
		assert.Equal(t, on == "2026-10-31", strings.Contains(p.Rows[4].Cells[3], "still"), on)
	}
}

// breakable returns a text with plain spaces.
func breakable(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

func TestTheStages(t *testing.T) {
	doc := read(t, `{"version":"1.0","name":"Rooms","journal":[{"date":"2025-03","event":"discover"},{"date":"2025-05-02","event":"suspend"},
{"date":"2026-01-01","event":"reopen"},{"date":"2027","event":"discover"}]}`)
	p := picture.Stages(doc, options("en", "2026-11-24", 360))
	assert.Equal(t, []string{i18n.Name("en", "stage", "prospect"), "1\u00a0January 2026", "here"}, p.Rows[0].Cells)
	assert.Equal(t, "/journal/2", p.Rows[0].Pointer)
	assert.Equal(t, []string{i18n.Name("en", "stage", "discovery"), "March 2025", "reached before"}, p.Rows[1].Cells)
	assert.Equal(t, []string{i18n.Name("en", "stage", "negotiation"), "", "not reached"}, p.Rows[2].Cells)
	assert.Equal(t, []string{i18n.Name("en", "stage", "dormant"), "2\u00a0May 2025", "reached before"}, p.Rows[9].Cells)
}

func TestHostileTextsStayTexts(t *testing.T) {
	for _, hostile := range []string{`"><script>alert(1)</script>`, "\u0000\u0001\u001b", "]]>&amp;", "{day}{first}", strings.Repeat("n", 5000), strings.Repeat("é ", 5000), "\u202e\u2066abc", "👩‍🏫", "\ufffe"} {
		doc := read(t, terms)
		doc.Experiments[0].Name[0].Text = hostile
		doc.Conventions[0].Amendments[0].Rationale[0].Text = hostile
		for _, width := range []int{0, 1, 360, 720, 1 << 30} {
			o := options("en", "2026-11-24", width)
			assertHarmless(t, picture.Convention(doc, 0, o), map[int]int{0: 360, 1: picture.Narrowest, 360: 360, 720: 720, 1 << 30: picture.Widest}[width])
		}
	}
}

// go test ./picture -update writes what is to be looked at after a change.
func TestExpectedPictures(t *testing.T) {
	documents := cases(t)
	documents["terms"] = read(t, terms)
	for name, draw := range map[string]func(width int) picture.Picture{
		"bilateral-convention": func(w int) picture.Picture {
			return picture.Convention(documents["fictional-bilateral"], 0, options("fr", "2026-11-24", w))
		},
		"bilateral-stages": func(w int) picture.Picture {
			return picture.Stages(documents["fictional-bilateral"], options("fr", "2026-11-24", w))
		},
		"pluripartite-convention": func(w int) picture.Picture {
			return picture.Convention(documents["fictional-pluripartite"], 0, options("fr", "2026-11-24", w))
		},
		"terms-convention": func(w int) picture.Picture {
			return picture.Convention(documents["terms"], 0, options("en", "2026-11-15", w))
		},
	} {
		for _, width := range []int{360, 720} {
			file := filepath.Join("testdata", name+"-"+strconv.Itoa(width)+".svg")
			got := draw(width).SVG
			if *update {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, string(want), got, "%s: go test ./picture -update, and look at it", file)
		}
	}
}
