package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/test/sample"
)

// shown holds that a text can be shown to a person: it is text, and nothing in it
// moves a terminal.
func shown(t *testing.T, text string) {
	t.Helper()
	require.True(t, utf8.ValidString(text), "%q", text)
	for _, r := range text {
		require.True(t, r == '\n' || !unicode.IsControl(r) && (r < 0x202a || r > 0x202e) && (r < 0x2066 || r > 0x2069), "%U in %q", r, text)
	}
}

// Whatever a file is called and holds, what is found in it is reported in every
// format: each is well-formed, and tells as much as was found.
func FuzzReports(f *testing.F) {
	for i, text := range sample.Corpus(f) {
		if i%10 == 0 { // five reports of each take their time
			f.Add("a.json", text)
		}
	}
	f.Add("a,line=1::b%.json", []byte(`{"version":"1.0","name":"n","partners":[{"id":"x\n::stop-commands::y","name":"]]>"}]}`))
	f.Add("\xff\x1b[31m\n", []byte("{\"na\u202eme\":\"\\u0007\"}"))
	f.Fuzz(func(t *testing.T, name string, text []byte) {
		doc, list := partnership.Read(text, partnership.Options{})
		d := checked{source: name, path: name, document: doc, findings: list}
		for _, format := range strings.Split(checkFormats, ", ") {
			var out bytes.Buffer
			a := &app{world: world{out: &out, env: func(string) string { return "" }}, lang: i18n.English}
			r, err := a.reporter(checkFlags{format: format})
			require.NoError(t, err)
			require.NoError(t, r.document(d))
			require.NoError(t, r.end())
			summary := out.String()
			switch format {
			case "text":
				shown(t, summary)
				require.GreaterOrEqual(t, strings.Count(summary, "\n    line "), list.Len(), "each has its place")
			case "json":
				var got struct{ Documents []documentJSON }
				require.NoError(t, json.Unmarshal(out.Bytes(), &got))
				require.Len(t, got.Documents[0].Findings, list.Len())
			case "sarif":
				require.Len(t, sarifOf(t, summary).Results, list.Len())
			case "junit":
				var got struct {
					Suites []junitSuite `xml:"testsuite"`
				}
				require.NoError(t, xml.Unmarshal(out.Bytes(), &got))
				require.Len(t, got.Suites[0].Cases, max(1, list.Len()))
			case "gitlab":
				var got []qualityIssue
				require.NoError(t, json.Unmarshal(out.Bytes(), &got))
				require.Len(t, got, list.Len())
			case "github":
				require.Equal(t, list.Len(), strings.Count(summary, "\n"))
				for line := range strings.Lines(summary) {
					require.Regexp(t, `^::(error|warning|notice) file=[^:,]*,line=[0-9]+,col=[0-9]+,title=[a-z0-9-]+::[^\n]+\n$`, line)
				}
				shown(t, summary)
			}
		}
	})
}

// What fmt gives it gives again, and it loses no document: of what it refuses it
// says why.
func FuzzFormat(f *testing.F) {
	for i, text := range sample.Corpus(f) {
		if i%4 == 0 {
			f.Add(text, false)
		}
	}
	f.Add([]byte("{\"version\":\"1.0\",\"name\":\"One\"}\n\n{\"zz\":1,\"version\":\"1.0\"}"), true)
	f.Fuzz(func(t *testing.T, text []byte, lines bool) {
		once, list := canonical(text, lines)
		if !list.Valid() {
			require.Empty(t, once)
			return
		}
		twice, again := canonical(once, lines)
		require.True(t, again.Valid(), "%v", again)
		require.Equal(t, string(once), string(twice))
		if lines {
			documents := 0
			for range wire.Lines(bytes.NewReader(text), wire.Limits{}) {
				documents++
			}
			require.Equal(t, documents, bytes.Count(once, []byte("\n")))
		}
	})
}

// Whatever comes in on standard input, a command that reads a document answers,
// or says why not; its answer is JSON, or a text that can be shown.
func FuzzAnswers(f *testing.F) {
	commands := [][]string{
		{"explain"}, {"assess"}, {"convention"}, {"agenda"}, {"impact", "-", "host"}, {"apply", "-", "discover"}, {"diagram"},
		{"explain", "--format", "json"}, {"assess", "--format", "json"}, {"convention", "--format", "json"}, {"agenda", "--format", "json"}, {"agenda", "--format", "ics"},
		{"diagram", "--format", "svg"}, {"diagram", "--format", "dot"}, {"diagram", "--format", "markdown"},
	}
	for i, text := range sample.Corpus(f, "partnership", "round") {
		if i%8 == 0 {
			f.Add(text, uint8(i/8))
		}
	}
	for i := range commands {
		f.Add([]byte(inventedCase(f, "fictional-bilateral")), uint8(i))
	}
	f.Fuzz(func(t *testing.T, text []byte, which uint8) {
		args := append(commands[int(which)%len(commands)], "--lang", "en")
		if len(args) == 3 || args[1] == "--format" {
			args = append(args, "-")
		}
		got := vademecum(t, string(text), args...)
		require.Contains(t, []int{exitFine, exitFound, exitFailed}, got.code)
		if got.code == exitFailed {
			require.NotEmpty(t, got.err)
		}
		shown(t, got.err)
		switch {
		case got.out == "":
		case args[0] == "apply":
			_, list := partnership.Read([]byte(got.out), partnership.Options{Limits: format.Limits{Bytes: format.MaxBytes}})
			require.True(t, list.Valid(), "what apply writes is valid: %v", list)
		case strings.Contains(strings.Join(args, " "), "json"):
			require.True(t, json.Valid([]byte(got.out)), got.out)
		case strings.Contains(strings.Join(args, " "), "ics"):
			require.True(t, strings.HasPrefix(got.out, "BEGIN:VCALENDAR\r\n"))
		default:
			shown(t, got.out)
		}
	})
}

// Whatever is answered to the questions, the file holds a round that can be read,
// or there is none.
func FuzzAsk(f *testing.F) {
	f.Add("La Cité\n3\nparce que\n?\n\nfin\n")
	f.Add("host\n\n9\n4\n\xff\x1b[31m\n\u202e\n0\n")
	f.Add("")
	f.Fuzz(func(t *testing.T, answers string) {
		file := filepath.Join(t.TempDir(), "round.json")
		got := vademecum(t, answers, "assess", "--ask", file)
		shown(t, got.out)
		text, err := os.ReadFile(file)
		if err != nil {
			return
		}
		_, list := assess.Read(text, format.Limits{}, cal.Date{})
		require.True(t, list.Valid(), "%s: %s", list.Error(), text)
	})
}

// A text in the cell of a table stays in it.
func FuzzCell(f *testing.F) {
	f.Add("a|b\nc<d>")
	f.Add(`a\|b\`)
	f.Add("\r\n|")
	f.Fuzz(func(t *testing.T, text string) {
		got := cell(text)
		require.NotContains(t, got, "\n")
		require.NotContains(t, got, "\r")
		require.NotContains(t, got, "<")
		escaped := false
		for _, r := range got {
			require.False(t, r == '|' && !escaped, "%q ends its cell", got)
			escaped = r == '\\' && !escaped
		}
		require.False(t, escaped, "%q takes the end of its cell with it", got)
	})
}
