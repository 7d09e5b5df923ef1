package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/internal/save"
)

var update = flag.Bool("update", false, "write the golden files anew")

// A result is what a run of the command leaves behind.
type result struct {
	code     int
	out, err string
}

// vademecum runs the command on 24 November 2026, not on a terminal.
func vademecum(t *testing.T, in string, args ...string) result {
	t.Helper()
	return inWorld(t, world{in: strings.NewReader(in)}, args...)
}

func inWorld(t *testing.T, w world, args ...string) result {
	t.Helper()
	var out, err bytes.Buffer
	if w.out == nil {
		w.out = &out
	}
	w.err = &err
	w.year, w.month, w.day = 2026, 11, 24
	if w.env == nil {
		w.env = func(string) string { return "" }
	}
	code := run(args, w)
	return result{code, out.String(), err.String()}
}

// golden compares with a file of testdata, or writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func TestCheckInWordsAndInJSON(t *testing.T) {
	tests := []struct {
		name string
		code int
	}{
		{"good.json", 0}, {"mistyped.json", 0}, {"duplicated.json", 1}, {"surrogate.json", 1}, {"deep.json", 1}, {"empty.json", 1}, {"binary.json", 1},
		{"escape.json", 1}, {"fifty.json", 1}, {"stream.ndjson", 1},
	}
	for _, tt := range tests {
		file := filepath.Join("testdata", "input", tt.name)
		for _, lang := range []string{"fr", "en"} {
			t.Run(tt.name+" "+lang, func(t *testing.T) {
				got := vademecum(t, "", "check", "--lang", lang, file)
				assert.Equal(t, tt.code, got.code)
				assert.Empty(t, got.err)
				golden(t, tt.name+"."+lang+".txt", got.out)
			})
		}
		t.Run(tt.name+" JSON", func(t *testing.T) {
			got := vademecum(t, "", "check", "--lang", "en", "--format", "json", file)
			assert.Equal(t, tt.code, got.code)
			golden(t, tt.name+".en.json", got.out)
		})
	}
}

func TestFiftyFaultsAreFoundAtOnce(t *testing.T) {
	got := vademecum(t, "", "check", "--format", "json", filepath.Join("testdata", "input", "fifty.json"))
	places := strings.Count(got.out, `"pointer":`)
	assert.GreaterOrEqual(t, places, 50)
}

func TestAFileOfTwoMegabytes(t *testing.T) {
	file := filepath.Join(t.TempDir(), "big.json")
	text := `{"version": "1.0", "name": "Salles", "summary": "` + strings.Repeat("é", 1<<20) + `"}`
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	got := vademecum(t, "", "check", "--lang", "en", file)
	assert.Equal(t, 1, got.code)
	golden(t, "big.en.txt", strings.ReplaceAll(got.out, file, "big.json"))
	got = vademecum(t, "", "check", "--lang", "en", "--format", "json", file)
	golden(t, "big.en.json", strings.ReplaceAll(got.out, file, "big.json"))

	got = vademecum(t, "", "check", "--max-bytes", "4000000", file)
	assert.Contains(t, got.out, "limit-string")
}

func TestWhatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"a missing file", []string{"check", "--lang", "en", "nowhere.json"}, "vademecum: nowhere.json does not exist.\n"},
		{"a missing file, in French", []string{"check", "--lang", "fr", "nowhere.json"}, "vademecum: nowhere.json n’existe pas.\n"},
		{"a folder without documents", []string{"check", "--lang", "en", dir}, "vademecum: The folder " + dir + " holds no document (.json, .ndjson, .jsonl).\n"},
		{"an unknown format", []string{"check", "--lang", "en", "--format", "xml"}, "vademecum: There is no format “xml”; the known ones are: text, json, sarif, junit, github, gitlab.\n"},
		{"an unknown day", []string{"check", "--lang", "en", "--on", "2026-02-30"}, "vademecum: “2026-02-30” is not a date; write --on 2026-11-24, for example.\n"},
		{"an unknown case", []string{"cases", "--lang", "en", "nothing"}, "vademecum: There is no case “nothing”; vademecum cases lists them.\n"},
		{"an unknown flag", []string{"check", "--lang", "en", "--nonsense"}, "vademecum: There is no option --nonsense. vademecum check --help lists the options.\n"},
		{"a flag that is misspelt", []string{"check", "--lang", "en", "--foramt", "json"}, "vademecum: There is no option --foramt. Did you mean --format? vademecum check --help lists the options.\n"},
		{"a letter that is no flag", []string{"check", "--lang", "en", "-x"}, "vademecum: There is no option -x. vademecum check --help lists the options.\n"},
		{"a flag without its value", []string{"check", "--lang", "en", "--format"}, "vademecum: The option --format needs a value. vademecum check --help says which.\n"},
		{"a value that is no number", []string{"check", "--lang", "en", "--max-bytes", "many"}, "vademecum: “many” does not suit the option --max-bytes. vademecum check --help says what does.\n"},
		{"an unknown command", []string{"chekc", "--lang", "en"}, "vademecum: There is no command “chekc”. Did you mean: check? vademecum --help lists them.\n"},
		{"a command that is near to none", []string{"frob", "--lang", "en"}, "vademecum: There is no command “frob”. vademecum --help lists the commands.\n"},
		{"a language that is not there", []string{"demo", "--lang", "de"}, "vademecum: La langue «\u00a0de\u00a0» n’est pas disponible\u202f; écrivez --lang fr ou --lang en.\n"},
		{"an unknown size", []string{"check", "--lang", "en", "--max-bytes", "-1"}, "vademecum: A document has from 1 to 67,108,864 bytes; choose a number between the two for --max-bytes.\n"},
		{"a size that is never read", []string{"check", "--lang", "en", "--max-bytes", "99999999999"}, "vademecum: A document has from 1 to 67,108,864 bytes; choose a number between the two for --max-bytes.\n"},
		{"a folder for a file", []string{"explain", "--lang", "en", dir}, "vademecum: " + dir + " is a folder; name one file.\n"},
		{"too many arguments", []string{"explain", "--lang", "en", "a", "b"}, "vademecum: An argument is missing, or there is one too many: vademecum explain [FILE|-]\n"},
		{"two ways of assessing", []string{"assess", "--lang", "en", "--new", "--ask"}, "vademecum: --new and --ask do not go together: choose one of the two.\n"},
		{"rules in a format that is none", []string{"rules", "--lang", "en", "--format", "xml"}, "vademecum: There is no format “xml”; the known ones are: text, json, markdown.\n"},
		{"cases in a format that is none", []string{"cases", "--lang", "en", "--format", "xml"}, "vademecum: There is no format “xml”; the known ones are: text, json.\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := vademecum(t, "", tt.args...)
			assert.Equal(t, 2, got.code)
			assert.Equal(t, tt.want, got.err)
			assert.Empty(t, got.out)
		})
	}
}

// What cannot be read is said, and keeps nothing else from being checked.
func TestTheOthersAreCheckedWhenOneCannotBeRead(t *testing.T) {
	good, empty := filepath.Join("testdata", "input", "good.json"), t.TempDir()
	tests := []struct {
		name string
		args []string
	}{
		{"missing", []string{"nowhere.json"}},
		{"directory", []string{empty}},
		{"missing-among-others", []string{good, "nowhere.json", empty, filepath.Join("testdata", "input", "mistyped.json")}},
	}
	for _, tt := range tests {
		for _, lang := range []string{"fr", "en"} {
			t.Run(tt.name+" "+lang, func(t *testing.T) {
				got := vademecum(t, "", append([]string{"check", "--lang", lang}, tt.args...)...)
				assert.Equal(t, 2, got.code)
				golden(t, tt.name+"."+lang+".txt", strings.ReplaceAll("standard output:\n"+got.out+"standard error:\n"+got.err, empty, "folder"))
			})
		}
		t.Run(tt.name+" JSON", func(t *testing.T) {
			got := vademecum(t, "", append([]string{"check", "--lang", "en", "--format", "json"}, tt.args...)...)
			assert.Equal(t, 2, got.code)
			golden(t, tt.name+".en.json", strings.ReplaceAll(got.out, empty, "folder"))
			assert.True(t, json.Valid([]byte(got.out)))
		})
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "a.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"name":"Salles","version":"1.0"}`), 0o600))
	got := vademecum(t, "", "fmt", "-w", "nowhere.json", file)
	assert.Equal(t, 2, got.code)
	assert.Equal(t, "{\n  \"version\": \"1.0\",\n  \"name\": \"Salles\"\n}\n", string(read(t, file)))
}

func TestCheckOfAFolderAndOfStandardInput(t *testing.T) {
	got := vademecum(t, "", "check", "--lang", "en", filepath.Join("testdata", "input"))
	assert.Equal(t, 1, got.code)
	order := []string{"binary.json", "deep.json", "duplicated.json", "empty.json", "escape.json", "fifty.json", "good.json", "mistyped.json", "stream.ndjson:1", "stream.ndjson:5", "surrogate.json"}
	at := 0
	for _, name := range order {
		i := strings.Index(got.out[at:], filepath.Join("input", name))
		require.GreaterOrEqual(t, i, 0, "%s in order", name)
		at += i
	}

	const doc = `{"version":"1.0","name":"Salles"}` + "\n"
	assert.Equal(t, 0, vademecum(t, doc, "check").code)
	assert.Contains(t, vademecum(t, doc+doc, "check").out, "-:2")
	assert.Contains(t, vademecum(t, doc, "check", "--ndjson", "-").out, "-:1")
	assert.NotContains(t, vademecum(t, "{\"version\":\"1.0\",\n\"name\":\"Salles\"}\n", "check").out, "-:1")
}

// A sarifRun is a run of SARIF as it is read back. Its schema is asked in
// test/conformance.
type sarifRun struct {
	Results     []sarifResult
	Tool        sarifTool
	Invocations []sarifInvocation
}

func sarifOf(t *testing.T, text string) sarifRun {
	t.Helper()
	var got struct{ Runs []sarifRun }
	require.NoError(t, json.Unmarshal([]byte(text), &got))
	require.Len(t, got.Runs, 1)
	return got.Runs[0]
}

func TestSARIF(t *testing.T) {
	got := vademecum(t, "", "check", "--lang", "fr", "--format", "sarif", filepath.Join("testdata", "input", "stream.ndjson"))
	assert.Equal(t, 1, got.code)
	golden(t, "stream.sarif", got.out)
	right := vademecum(t, `{"version":"1.0","name":"Salles"}`, "check", "--format", "sarif")
	assert.Equal(t, 0, right.code)
	assert.True(t, sarifOf(t, right.out).Invocations[0].Successful)
	assert.Equal(t, "a%20b/c.json", fileURI("a b/c.json"))

	all := sarifOf(t, vademecum(t, "", "check", "--lang", "fr", "--format", "sarif", filepath.Join("testdata", "input")).out)
	assert.Greater(t, len(all.Tool.Driver.Rules), 5)
	for _, r := range all.Tool.Driver.Rules {
		assert.NotContains(t, r.Short.Text, "{", r.ID)
		assert.Equal(t, "https://github.com/vademecum-go/vademecum/blob/main/docs/rules.fr.md#"+string(r.ID), r.HelpURI)
	}
	for _, r := range all.Results {
		assert.Equal(t, r.RuleID, all.Tool.Driver.Rules[r.RuleIndex].ID)
	}
}

func TestStrictCountsWarnings(t *testing.T) {
	file := filepath.Join("testdata", "input", "mistyped.json")
	assert.Equal(t, 0, vademecum(t, "", "check", file).code)
	assert.Equal(t, 1, vademecum(t, "", "check", "--strict", file).code)
}

func TestManyFilesComeInOrder(t *testing.T) {
	dir := t.TempDir()
	var lines strings.Builder
	for i := range 500 {
		lines.WriteString(`{"version":"1.0","name":"N` + strings.Repeat("x", (i*37)%900) + `"}` + "\n")
	}
	file := filepath.Join(dir, "many.ndjson")
	require.NoError(t, os.WriteFile(file, []byte(lines.String()), 0o600))
	got := vademecum(t, "", "check", "--format", "json", file)
	at := 0
	for i := range 500 {
		next := strings.Index(got.out[at:], lineName("many.ndjson", i+1)+`"`)
		require.GreaterOrEqual(t, next, 0)
		at += next
	}
}

// A closed pipe: the reader has seen enough, and that is no failure.
func TestABrokenPipeEndsQuietly(t *testing.T) {
	got := inWorld(t, world{in: strings.NewReader(""), out: failing{syscall.EPIPE}}, "check", filepath.Join("testdata", "input"))
	assert.Equal(t, 0, got.code)
	assert.Empty(t, got.err)
	got = inWorld(t, world{in: strings.NewReader(""), out: failing{syscall.ENOSPC}}, "demo")
	assert.Equal(t, 2, got.code)
	assert.NotEmpty(t, got.err)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestControlCharactersNeverReachTheTerminal(t *testing.T) {
	for _, args := range [][]string{{"check"}, {"check", "--format", "json"}, {"check", "--format", "sarif"}, {"check", "--format", "junit"}, {"check", "--format", "github"}, {"check", "--format", "gitlab"}, {"fmt"}} {
		got := vademecum(t, "", append(args, filepath.Join("testdata", "input", "escape.json"))...)
		assert.NotContains(t, got.out+got.err, "\x1b", "%v", args)
		assert.NotContains(t, got.out+got.err, "\x07", "%v", args)
	}
	assert.Equal(t, `a\x1b\x07\u202e\xff⏎é`, safe("a\x1b\x07\u202e\xff\né"))
}

func TestColourOnlyOnATerminal(t *testing.T) {
	file := filepath.Join("testdata", "input", "mistyped.json")
	type set = map[string]string
	for _, tt := range []struct {
		terminal bool
		env      set
		want     bool
	}{
		{true, nil, true},
		{false, nil, false},
		{true, set{"NO_COLOR": "1"}, false},
		{true, set{"NO_COLOR": ""}, true},
		{true, set{"TERM": "dumb"}, false},
		{false, set{"FORCE_COLOR": "1"}, true},
		{false, set{"FORCE_COLOR": "true"}, true},
		{false, set{"FORCE_COLOR": "3", "TERM": "dumb"}, true},
		{true, set{"FORCE_COLOR": "0"}, false},
		{true, set{"FORCE_COLOR": "false"}, false},
		{false, set{"FORCE_COLOR": ""}, false},
		{true, set{"FORCE_COLOR": "1", "NO_COLOR": "1"}, false},
	} {
		got := inWorld(t, world{terminal: tt.terminal, env: func(k string) string { return tt.env[k] }}, "check", file)
		assert.Equal(t, tt.want, strings.Contains(got.out, "\x1b["), "%+v", tt)
	}
	// What is said beside the output goes by where that goes.
	bad := filepath.Join("testdata", "input", "duplicated.json")
	assert.NotContains(t, inWorld(t, world{terminal: true}, "fmt", bad).err, "\x1b[")
	assert.Contains(t, inWorld(t, world{attended: true}, "fmt", bad).err, "\x1b[")
	assert.NotContains(t, inWorld(t, world{terminal: true}, "explain", bad).err, "\x1b[")
}

func TestLanguageOfTheEnvironment(t *testing.T) {
	speak := func(lang string) string {
		return inWorld(t, world{env: func(k string) string {
			if k == "LANG" {
				return lang
			}
			return ""
		}}, "check", filepath.Join("testdata", "input", "good.json")).out
	}
	assert.Contains(t, speak("en_GB.UTF-8"), "Nothing to report")
	assert.Contains(t, speak("fr_CH.UTF-8"), "Rien à signaler")
	assert.Contains(t, speak("C.UTF-8"), "Rien à signaler")
}

func TestRules(t *testing.T) {
	for lang, file := range map[string]string{"en": "rules.md", "fr": "rules.fr.md"} {
		got := vademecum(t, "", "rules", "--format", "markdown", "--lang", lang)
		require.Equal(t, 0, got.code)
		path := filepath.Join("..", "..", "docs", file)
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got.out), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got.out, "run go test ./cmd/vademecum -update")
	}
	assert.Contains(t, vademecum(t, "", "rules", "--format", "json").out, `"code": "json-duplicate"`)
	assert.Contains(t, vademecum(t, "", "rules").out, "referent-no-backup")
}

func TestTheTypicalRisks(t *testing.T) {
	for lang, file := range map[string]string{"en": "risks.md", "fr": "risks.fr.md"} {
		got := vademecum(t, "", "risks", "--format", "markdown", "--lang", lang)
		require.Equal(t, 0, got.code)
		path := filepath.Join("..", "..", "docs", file)
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got.out), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got.out, "run go test ./cmd/vademecum -update")
		golden(t, "risks."+lang+".txt", vademecum(t, "", "risks", "--lang", lang).out)
	}
	golden(t, "risks.json", vademecum(t, "", "risks", "--lang", "en", "--format", "json").out)
	assert.Equal(t, 2, vademecum(t, "", "risks", "--format", "xml").code)
}

func TestCasesDemoAndVersion(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		golden(t, "cases."+lang+".txt", vademecum(t, "", "cases", "--lang", lang).out)
		demo := vademecum(t, "", "demo", "--lang", lang)
		assert.Equal(t, 0, demo.code)
		golden(t, "demo."+lang+".txt", demo.out)
	}
	golden(t, "cases.json", vademecum(t, "", "cases", "--lang", "en", "--format", "json").out)
	one := vademecum(t, "", "cases", "fictional-bilateral")
	assert.Contains(t, one.out, `"fictional": true`)
	assert.Equal(t, 0, vademecum(t, one.out, "check").code, "what cases prints, check reads")
	assert.Contains(t, vademecum(t, "", "version", "--lang", "en").out, "document format 1.0")
	assert.Contains(t, vademecum(t, "", "completion", "bash").out, "__start_vademecum")
	assert.Contains(t, vademecum(t, "", "__complete", "cases", "").out, "05-normandie-fongecif")
	assert.Contains(t, vademecum(t, "", "--help", "--lang", "fr").out, "Vérifier des documents")
}

func TestFmt(t *testing.T) {
	const text = `{"name":"Salles","zz":{"a":1},"version":"1.0"}`
	const canonical = "{\n  \"version\": \"1.0\",\n  \"name\": \"Salles\",\n  \"zz\": {\n    \"a\": 1\n  }\n}\n"
	got := vademecum(t, text, "fmt")
	assert.Equal(t, result{0, canonical, ""}, got)
	assert.Equal(t, canonical, vademecum(t, canonical, "fmt").out)
	assert.Equal(t, "{\"version\":\"1.0\",\"name\":\"A\"}\n{\"version\":\"1.0\",\"name\":\"B\"}\n",
		vademecum(t, "{\"name\":\"A\",\"version\":\"1.0\"}\n\n{\"version\":\"1.0\", \"name\":\"B\"}\n", "fmt").out)

	refused := vademecum(t, `{"name":7}`, "fmt", "--lang", "en")
	assert.Equal(t, 1, refused.code)
	assert.Empty(t, refused.out)
	assert.Contains(t, refused.err, "stays as it is")
	assert.Equal(t, 1, vademecum(t, "{\"name\":\"A\"}\n{\"name\":7}\n", "fmt").code)
}

func TestFmtWritesWholeFilesOrNone(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.json")
	link := filepath.Join(dir, "link.json")
	bad := filepath.Join(dir, "bad.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"name":"Salles","version":"1.0"}`), 0o640))
	require.NoError(t, os.WriteFile(bad, []byte(`{"name":`), 0o600))
	require.NoError(t, os.Symlink(file, link))

	listed := vademecum(t, "", "fmt", "-l", file)
	assert.Equal(t, result{1, file + "\n", ""}, listed)
	got := vademecum(t, "", "fmt", "-w", link, bad)
	assert.Equal(t, 1, got.code, "one is refused, the other done")

	text, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, "{\n  \"version\": \"1.0\",\n  \"name\": \"Salles\"\n}\n", string(text))
	info, err := os.Lstat(link)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeSymlink, "a link stays one")
	info, err = os.Stat(file)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), info.Mode().Perm())
	text, err = os.ReadFile(bad)
	require.NoError(t, err)
	assert.Equal(t, `{"name":`, string(text))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, 3, "nothing is left behind")
	assert.Equal(t, result{0, "", ""}, vademecum(t, "", "fmt", "-l", file))
}

func TestReplaceFailsWithoutATrace(t *testing.T) {
	dir := t.TempDir()
	assert.Error(t, save.Replace(filepath.Join(dir, "nowhere.json"), []byte("x"), nil))
	folder := filepath.Join(dir, "folder")
	require.NoError(t, os.MkdirAll(filepath.Join(folder, "inside"), 0o700))
	assert.Error(t, save.Replace(folder, nil, []byte("x")), "a folder is not replaced")
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, 1, "what was written beside it is gone")
}

type errorReader struct{}

func (errorReader) Read([]byte) (int, error) { return 0, errors.New("the plug was pulled out") }

func TestWrap(t *testing.T) {
	text := strings.Repeat("mot ", 50)
	for line := range strings.SplitSeq(wrap(text, 4), "\n") {
		assert.LessOrEqual(t, len([]rune(line)), width)
	}
	assert.Equal(t, "abc…", cut("abcdef", 4))
	assert.Equal(t, "abc", cut("abc", 4))
	assert.Equal(t, "ab  ", pad("ab", 4))
}

// A policy and the rules of a house are checked as what their schema says they are.
func TestCheckPolicies(t *testing.T) {
	const base = "https://vademecum-go.github.io/vademecum/schema/v1/"
	for _, tt := range []struct{ text, want string }{
		{`{"$schema":"` + base + `policy.schema.json","readyFrom":80}`, ""},
		{`{"$schema":"` + base + `fr/draft-07/policy.strict.schema.json","readyFrom":101}`, "value-large"},
		{`{"$schema":"` + base + `house.schema.json","convention":"optional"}`, ""},
		{`{"$schema":"` + base + `house.schema.json","waive":[{"guard":"guard-relay","reason":"a"}]}`, "condition-misspelt"},
		{`{"$schema":"./partnership.schema.json"}`, "member-required"},
	} {
		got := vademecum(t, tt.text, "check", "--lang", "en")
		if tt.want == "" {
			assert.Contains(t, got.out, "Nothing to report", tt.text)
		} else {
			assert.Contains(t, got.out, tt.want, tt.text)
		}
	}
}
