package desk_test

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/internal/desk"
)

var at = &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 4711}

const host = "127.0.0.1:4711"

// A bench is a desk on a folder of its own.
type bench struct {
	t       *testing.T
	folder  string
	desk    *desk.Desk
	handler http.Handler
	secret  string
	now     time.Time
}

func open(t *testing.T, change ...func(*desk.Options)) *bench {
	t.Helper()
	b := &bench{t: t, folder: t.TempDir(), now: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)}
	o := desk.Options{Folder: b.folder, Lang: "en", Keep: 3, Now: func() time.Time {
		b.now = b.now.Add(time.Second)
		return b.now
	}}
	for _, c := range change {
		c(&o)
	}
	d, err := desk.New(o)
	require.NoError(t, err)
	t.Cleanup(func() { d.Close() }) //nolint:errcheck // the test has ended
	b.desk, b.handler = d, d.Server(at).Handler
	_, b.secret, _ = strings.Cut(d.Address(at), "#")
	return b
}

// ask sends a request as the page does. Headers that are empty are left out.
func (b *bench) ask(method, path, body string, headers ...string) *httptest.ResponseRecorder {
	b.t.Helper()
	r := httptest.NewRequest(method, "http://"+host+path, strings.NewReader(body))
	r.Header.Set("Vademecum-Secret", b.secret)
	for i := 0; i+1 < len(headers); i += 2 {
		switch headers[i] {
		case "Host":
			r.Host = headers[i+1]
		default:
			r.Header.Del(headers[i])
			if headers[i+1] != "" {
				r.Header.Set(headers[i], headers[i+1])
			}
		}
	}
	w := httptest.NewRecorder()
	b.handler.ServeHTTP(w, r)
	return w
}

func (b *bench) write(name, text string) string {
	b.t.Helper()
	file := filepath.Join(b.folder, filepath.FromSlash(name))
	require.NoError(b.t, os.MkdirAll(filepath.Dir(file), 0o700))
	require.NoError(b.t, os.WriteFile(file, []byte(text), 0o600))
	return file
}

func (b *bench) holds(name string) string {
	b.t.Helper()
	text, err := os.ReadFile(filepath.Join(b.folder, filepath.FromSlash(name)))
	require.NoError(b.t, err)
	return string(text)
}

func (b *bench) list() desk.List {
	b.t.Helper()
	w := b.ask("GET", "/api/desk", "")
	require.Equal(b.t, 200, w.Code, w.Body)
	var out desk.List
	require.NoError(b.t, json.Unmarshal(w.Body.Bytes(), &out))
	return out
}

func named(name string) string { return "?" + url.Values{"name": {name}}.Encode() }

func message(t *testing.T, w *httptest.ResponseRecorder) string {
	t.Helper()
	var out struct{ Message string }
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &out), "%s", w.Body)
	assert.NotRegexp(t, `\{|desk\.|command\.`, out.Message, "in words")
	return out.Message
}

const doc = `{"version":"1.0","name":"Rooms","partners":[{"id":"a","name":"Valbrume"},{"id":"b","name":"Tremplin"}]}`

// What is on the disk is given to nobody who does not name the secret, nor to a page
// of another address, nor under another name.
func TestWhoIsAnswered(t *testing.T) {
	b := open(t)
	b.write("a.json", doc)
	for _, tt := range []struct {
		name    string
		method  string
		path    string
		headers []string
		want    int
	}{
		{"the page", "GET", "/", []string{"Vademecum-Secret", ""}, 200},
		{"a script", "GET", "/desk.js", []string{"Vademecum-Secret", ""}, 200},
		{"the component", "GET", "/widget/vademecum-assessment.js", []string{"Vademecum-Secret", ""}, 200},
		{"the list", "GET", "/api/desk", nil, 200},
		{"by localhost", "GET", "/api/desk", []string{"Host", "localhost:4711", "Origin", "http://localhost:4711"}, 200},
		{"of the same origin", "GET", "/api/desk", []string{"Origin", "http://" + host, "Sec-Fetch-Site", "same-origin"}, 200},
		{"without the secret", "GET", "/api/desk", []string{"Vademecum-Secret", ""}, 401},
		{"with another secret", "GET", "/api/desk", []string{"Vademecum-Secret", strings.Repeat("A", 26)}, 401},
		{"with half of it", "GET", "/api/desk", []string{"Vademecum-Secret", b.secret[:13]}, 401},
		{"in other letters", "GET", "/api/desk", []string{"Vademecum-Secret", strings.ToLower(b.secret)}, 401},
		{"by a name that leads here", "GET", "/api/desk", []string{"Host", "evil.example"}, 421},
		{"by a name that begins so", "GET", "/api/desk", []string{"Host", "127.0.0.1.evil.example:4711"}, 421},
		{"by a name below localhost", "GET", "/api/desk", []string{"Host", "evil.localhost:4711"}, 421},
		{"by another address of this machine", "GET", "/api/desk", []string{"Host", "127.0.0.2:4711"}, 421},
		{"by another port", "GET", "/api/desk", []string{"Host", "127.0.0.1:4712"}, 421},
		{"without a port", "GET", "/api/desk", []string{"Host", "127.0.0.1"}, 421},
		{"with a user", "GET", "/api/desk", []string{"Host", "x@127.0.0.1:4711"}, 421},
		{"even the page", "GET", "/", []string{"Host", "evil.example"}, 421},
		{"of another site", "GET", "/api/desk", []string{"Origin", "https://evil.example"}, 403},
		{"of a file or sandbox", "GET", "/api/desk", []string{"Origin", "null"}, 403},
		{"of another port", "GET", "/api/desk", []string{"Origin", "http://127.0.0.1:8080"}, 403},
		{"of the other name", "GET", "/api/desk", []string{"Origin", "http://localhost:4711"}, 403},
		{"over https", "GET", "/api/desk", []string{"Origin", "https://" + host}, 403},
		{"as browsers say it", "GET", "/api/desk", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"of another port, as browsers say it", "GET", "/api/desk", []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"a form of another site", "POST", "/api/quit", []string{"Origin", "https://evil.example"}, 403},
		{"a form of another site that has no origin", "POST", "/api/quit", []string{"Vademecum-Secret", "", "Content-Type", "text/plain"}, 401},
		{"a save without the secret", "PUT", "/api/file?name=a.json", []string{"Vademecum-Secret", "", "If-Match", "*"}, 401},
		{"another method", "DELETE", "/api/file?name=a.json", nil, 405},
		{"another address", "GET", "/api/secret", nil, 404},
		{"a file of the source", "GET", "/page/index.html", nil, 404},
		{"a file of the disk", "GET", "/a.json", nil, 404},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := b.ask(tt.method, tt.path, "", tt.headers...)
			assert.Equal(t, tt.want, w.Code, w.Body)
			if tt.want != 200 {
				assert.NotContains(t, w.Body.String(), "Rooms")
			}
			for name, want := range map[string]string{"Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff", "Cross-Origin-Opener-Policy": "same-origin"} {
				assert.Equal(t, want, w.Header().Get(name), name)
			}
			assert.Contains(t, w.Header().Get("Content-Security-Policy"), "frame-ancestors 'none'")
			assert.Empty(t, w.Header().Values("Access-Control-Allow-Origin"))
			assert.Empty(t, w.Header().Values("Set-Cookie"))
		})
	}
	policy := b.ask("GET", "/", "").Header().Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "script-src 'self' 'wasm-unsafe-eval';", "connect-src 'self'", "trusted-types 'none'", "form-action 'none'"} {
		assert.Contains(t, policy, want)
	}
	assert.NotContains(t, policy, "unsafe-inline")
	assert.Regexp(t, `^http://127\.0\.0\.1:4711/#[A-Z2-7]{26}$`, b.desk.Address(at), "the secret is behind the #, which is sent to nobody")
	assert.NotEqual(t, b.secret, open(t).secret)
}

// Only the partnerships of the folder can be named, spelt as they are.
func TestNothingElseOfTheDiskIsReached(t *testing.T) {
	b := open(t)
	outside := filepath.Join(t.TempDir(), "outside.json")
	require.NoError(t, os.WriteFile(outside, []byte(doc), 0o600))
	b.write("a.json", doc)
	b.write("sub/b.json", doc)
	for _, name := range []string{".hidden.json", ".git/c.json", "sub/.d/e.json", "node_modules/f.json", "notes.txt", "stream.ndjson", ".vademecum/a.json/x.json"} {
		b.write(name, doc)
	}
	require.NoError(t, os.Symlink(outside, filepath.Join(b.folder, "link.json")))
	require.NoError(t, os.Symlink("a.json", filepath.Join(b.folder, "inner.json")))
	require.NoError(t, os.Symlink(filepath.Dir(outside), filepath.Join(b.folder, "linked")))
	require.NoError(t, os.Mkdir(filepath.Join(b.folder, "folder.json"), 0o700))

	assert.Equal(t, 200, b.ask("GET", "/api/file"+named("a.json"), "").Code)
	assert.Equal(t, 200, b.ask("GET", "/api/file"+named("sub/b.json"), "").Code)
	for _, name := range []string{
		"", ".", "..", "/", "sub", "folder.json", "A.JSON", "a.JSON", "SUB/b.json", "a.json/", "./a.json", "sub/../a.json", "../" + filepath.Base(b.folder) + "/a.json", "/a.json", "//a.json",
		outside, "../../../../../../etc/passwd", "linked/outside.json", "link.json", "inner.json", ".hidden.json", ".git/c.json", "sub/.d/e.json", "node_modules/f.json", "notes.txt", "stream.ndjson",
		".vademecum/a.json/x.json", `sub\b.json`, `..\a.json`, "a.json\x00", "a.json\x00.json", "a.json ", "a.json.", " a.json", "a.json::$DATA", "a.json:x.json", "C:a.json", `\\?\C:\a.json`, "a%2ejson", "..%2fa.json", "none.json", "sub//b.json",
		"CON.json", "con", strings.Repeat("a/", 3000) + "a.json", strings.Repeat("a", 100_000) + ".json", "\xff.json",
	} {
		for _, request := range [][2]string{
			{"GET", "/api/file" + named(name)}, {"PUT", "/api/file" + named(name)}, {"GET", "/api/versions" + named(name)}, {"GET", "/api/version" + named(name) + "&id=x"},
		} {
			w := b.ask(request[0], request[1], doc, "If-Match", "*")
			assert.GreaterOrEqual(t, w.Code, 400, "%s %.60q", request[0], name)
			assert.Less(t, w.Code, 500, "%s %.60q", request[0], name)
			assert.NotContains(t, w.Body.String(), "Valbrume", "%s %.60q", request[0], name)
		}
		text, err := json.Marshal(map[string]string{"name": name, "to": "stolen"})
		require.NoError(t, err)
		for _, what := range []string{"copy", "rename"} {
			w := b.ask("POST", "/api/"+what, string(text))
			assert.GreaterOrEqual(t, w.Code, 400, "%s %.60q", what, name)
			assert.Less(t, w.Code, 500, "%s %.60q", what, name)
		}
	}
	// Nor can one be made or moved elsewhere.
	for _, to := range []string{"", " ", ".", "..", "../b", "sub/c", "/tmp/c", `sub\c`, ".c", "c:d", "c\x00", "c\nd", "c\u202ed", "con", "NUL", "com1.json", "c. ", "c .json", "c?", strings.Repeat("é", 80), "a\xff"} {
		text, err := json.Marshal(map[string]string{"name": "a.json", "to": to})
		require.NoError(t, err)
		for _, what := range []string{"copy", "rename"} {
			w := b.ask("POST", "/api/"+what, string(text))
			if to == "a\xff" { // JSON has made a character of it
				continue
			}
			assert.Equal(t, 422, w.Code, "%s to %.20q", what, to)
			assert.NotEmpty(t, message(t, w))
		}
	}
	assert.Equal(t, doc, b.holds("a.json"))
	text, err := os.ReadFile(outside)
	require.NoError(t, err)
	assert.Equal(t, doc, string(text))
}

func TestTheList(t *testing.T) {
	b := open(t)
	empty := b.list()
	assert.Empty(t, empty.Rows)
	assert.Equal(t, b.folder, empty.Folder)
	assert.Equal(t, "2026-11-24", empty.On)

	bilateral, _ := cases.Find("fictional-bilateral")
	b.write("bilateral.json", string(bilateral.Data))
	b.write("sub/a.json", doc)
	b.write("broken.json", "{\n\"version\": \"1.0\",\n")
	b.write("empty.json", "")
	b.write("list.json", "[]")
	b.write("latin.json", "{\"version\":\"1.0\",\"name\":\"caf\xe9\"}")
	b.write("package.json", `{"name":"a package","scripts":{}}`)
	b.write("round.json", `{"parties":[{"id":"a"}],"respondents":[]}`)
	b.write("stream.ndjson", doc+"\n"+doc)
	b.write("large.json", `{"version":"1.0","name":"`+strings.Repeat("x", 9<<20)+`"}`)
	b.write("wrong.json", `{"version":"1.0","name":7,"partners":[{"id":"a"}]}`)
	b.write("later.json", `{"version":"1.9","name":"Later","new":1}`)
	require.NoError(t, os.Symlink("bilateral.json", filepath.Join(b.folder, "link.json")))
	require.NoError(t, os.Symlink("nowhere", filepath.Join(b.folder, "dangling.json")))

	rows := map[string]desk.Row{}
	for _, row := range b.list().Rows {
		rows[row.Name] = row
	}
	first := rows["bilateral.json"]
	assert.Equal(t, "Valbrume and Tremplin: shared advice and rooms", first.Title)
	assert.Equal(t, "active", first.Stage)
	require.NotNil(t, first.Next)
	assert.Regexp(t, `^20\d\d`, first.Next.Date)
	assert.Empty(t, first.Problem)
	assert.Equal(t, []string{"Valbrume", "Tremplin"}, rows["sub/a.json"].Partners)
	assert.Equal(t, "unknown", rows["sub/a.json"].Stage)
	assert.Positive(t, rows["wrong.json"].Errors, "it can be opened and mended")
	assert.Empty(t, rows["wrong.json"].Problem)
	assert.Empty(t, rows["later.json"].Problem)
	for name, want := range map[string]string{
		"broken.json": "(line", "empty.json": "empty", "list.json": "", "latin.json": "windows-1252", "package.json": "not the document of a partnership", "round.json": "six questions",
		"stream.ndjson": "one document a line", "large.json": "too large", "link.json": "link", "dangling.json": "link",
	} {
		require.NotEmpty(t, rows[name].Problem, name)
		assert.Contains(t, rows[name].Problem, want, name)
		assert.NotRegexp(t, `\{|desk\.`, rows[name].Problem, name)
	}
	assert.Len(t, rows, 14)
	french := b.ask("GET", "/api/desk?lang=fr", "").Body.String()
	assert.Contains(t, french, "Valbrume et Tremplin")
	assert.Contains(t, french, "un document par ligne")
	assert.Equal(t, "Valbrume and Tremplin: shared advice and rooms", rowOf(b.list(), "bilateral.json").Title, "each language has its own")

	// What has changed is read anew, whatever its time says.
	file := filepath.Join(b.folder, "sub", "a.json")
	info, err := os.Stat(file)
	require.NoError(t, err)
	b.write("sub/a.json", strings.Replace(doc, "Rooms", "Halls", 1))
	require.NoError(t, os.Chtimes(file, info.ModTime(), info.ModTime()))
	assert.Equal(t, "Halls", rowOf(b.list(), "sub/a.json").Title)
}

func rowOf(list desk.List, name string) desk.Row {
	for _, row := range list.Rows {
		if row.Name == name {
			return row
		}
	}
	return desk.Row{}
}

func TestSaving(t *testing.T) {
	b := open(t)
	file := b.write("a.json", doc)
	require.NoError(t, os.Chmod(file, 0o640))
	got := b.ask("GET", "/api/file"+named("a.json"), "")
	tag := got.Header().Get("ETag")
	assert.Equal(t, doc, got.Body.String())
	assert.Regexp(t, `^"[0-9a-f]{64}"$`, tag)
	head := b.ask("HEAD", "/api/file"+named("a.json"), "")
	assert.Equal(t, tag, head.Header().Get("ETag"))

	// Any bytes that are a JSON object are kept as they are.
	mine := "\t{\r\n  \"version\" : \"1.0\", \"name\":\"Rooms\\u0020\", \"__proto__\": {\"x\": 1.50}, \"zz\":[ ], \"zz\":[1]}\n\n"
	saved := b.ask("PUT", "/api/file"+named("a.json"), mine, "If-Match", tag)
	require.Equal(t, 200, saved.Code, saved.Body)
	assert.Equal(t, mine, b.holds("a.json"))
	now := b.ask("GET", "/api/file"+named("a.json"), "").Header().Get("ETag")
	assert.Equal(t, now, saved.Header().Get("ETag"))
	info, err := os.Stat(file)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), info.Mode().Perm())

	// Another window has the version before: what is on the disk comes back, and stays.
	conflict := b.ask("PUT", "/api/file"+named("a.json"), doc, "If-Match", tag)
	assert.Equal(t, 412, conflict.Code)
	assert.Equal(t, mine, conflict.Body.String())
	assert.Equal(t, now, conflict.Header().Get("ETag"))
	assert.Equal(t, mine, b.holds("a.json"))

	for name, tt := range map[string]struct {
		body, match string
		want        int
	}{
		"without what it began from": {doc, "", 428},
		"over whatever is there":     {doc, "*", 412},
		"a weak tag":                 {doc, "W/" + now, 412},
		"no JSON":                    {"{", now, 422},
		"nothing":                    {"", now, 422},
		"a list":                     {"[]", now, 422},
		"two objects":                {"{}{}", now, 422},
		"a byte order mark":          {"\ufeff{}", now, 422},
		"damaged text":               {"{\"name\":\"\xff\"}", now, 422},
		"too much":                   {`{"name":"` + strings.Repeat("x", 9<<20) + `"}`, now, 413},
	} {
		w := b.ask("PUT", "/api/file"+named("a.json"), tt.body, "If-Match", tt.match)
		assert.Equal(t, tt.want, w.Code, name)
		if tt.want != 412 {
			assert.NotEmpty(t, message(t, w), name)
		}
		assert.Equal(t, mine, b.holds("a.json"), name)
	}

	require.NoError(t, os.Chmod(file, 0o444))
	w := b.ask("PUT", "/api/file"+named("a.json"), doc, "If-Match", now)
	assert.Equal(t, 409, w.Code)
	assert.Contains(t, message(t, w), "read-only")
	require.NoError(t, os.Chmod(file, 0o644))
	require.NoError(t, os.Link(file, filepath.Join(b.folder, "other.txt")))
	assert.Equal(t, 409, b.ask("PUT", "/api/file"+named("a.json"), doc, "If-Match", now).Code, "several names")
	require.NoError(t, os.Remove(file))
	assert.Equal(t, 404, b.ask("PUT", "/api/file"+named("a.json"), doc, "If-Match", now).Code, "gone")
	assert.NoFileExists(t, file)
}

type version struct {
	ID    string
	Saved time.Time
	Size  int64
}

func (b *bench) versions(name string) []version {
	b.t.Helper()
	w := b.ask("GET", "/api/versions"+named(name), "")
	require.Equal(b.t, 200, w.Code, w.Body)
	var out struct{ Versions []version }
	require.NoError(b.t, json.Unmarshal(w.Body.Bytes(), &out))
	return out.Versions
}

func text(n int) string { return fmt.Sprintf(`{"version":"1.0","name":"N%d"}`, n) }

func (b *bench) save(name string, before, after string) {
	b.t.Helper()
	tag := b.ask("HEAD", "/api/file"+named(name), "").Header().Get("ETag")
	require.Equal(b.t, before, b.holds(name))
	w := b.ask("PUT", "/api/file"+named(name), after, "If-Match", tag)
	require.Equal(b.t, 200, w.Code, w.Body)
}

// The version before each save is kept beside the file, as many as are wanted, and
// comes back byte for byte.
func TestVersions(t *testing.T) {
	b := open(t)
	b.write("sub/a.json", text(0))
	assert.Empty(t, b.versions("sub/a.json"))
	for n := range 5 {
		b.save("sub/a.json", text(n), text(n+1))
	}
	list := b.versions("sub/a.json")
	require.Len(t, list, 3, "the newest three")
	for i, v := range list {
		w := b.ask("GET", "/api/version"+named("sub/a.json")+"&id="+v.ID, "")
		assert.Equal(t, text(4-i), w.Body.String())
		assert.Equal(t, int64(len(text(0))), v.Size)
	}
	assert.True(t, list[0].Saved.After(list[1].Saved))
	assert.Len(t, b.list().Rows, 1, "they are no partnerships of the folder")

	b.save("sub/a.json", text(5), text(5))
	assert.Equal(t, list, b.versions("sub/a.json"), "nothing has changed")
	b.save("sub/a.json", text(5), text(4))
	b.save("sub/a.json", text(4), text(5))
	assert.Len(t, b.versions("sub/a.json"), 3)

	for _, id := range []string{"", ".", "..", "../a.json", "x", list[2].ID + "x", "../../../sub/a.json", "%2e%2e"} {
		assert.Equal(t, 404, b.ask("GET", "/api/version"+named("sub/a.json")+"&id="+url.QueryEscape(id), "").Code, id)
	}

	// They go with the file when it is renamed.
	kept := b.versions("sub/a.json")
	require.Equal(t, 200, b.ask("POST", "/api/rename", `{"name":"sub/a.json","to":"b"}`).Code)
	assert.Equal(t, kept, b.versions("sub/b.json"))

	none := open(t, func(o *desk.Options) { o.Keep = 0 })
	none.write("a.json", text(0))
	none.save("a.json", text(0), text(1))
	assert.Empty(t, none.versions("a.json"))
	entries, err := os.ReadDir(none.folder)
	require.NoError(t, err)
	assert.Len(t, entries, 1, "nothing beside it")
}

// What stands where versions would be kept is not followed, and then nothing is saved.
func TestVersionsAreKeptInTheFolder(t *testing.T) {
	for _, where := range []string{".vademecum", ".vademecum/a.json"} {
		b := open(t)
		outside := t.TempDir()
		b.write("a.json", text(0))
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(b.folder, where)), 0o700))
		require.NoError(t, os.Symlink(outside, filepath.Join(b.folder, where)))
		tag := b.ask("HEAD", "/api/file"+named("a.json"), "").Header().Get("ETag")
		w := b.ask("PUT", "/api/file"+named("a.json"), text(1), "If-Match", tag)
		assert.Equal(t, 500, w.Code)
		assert.Contains(t, message(t, w), "could not be kept")
		assert.Equal(t, text(0), b.holds("a.json"))
		entries, err := os.ReadDir(outside)
		require.NoError(t, err)
		assert.Empty(t, entries, where)
		assert.Empty(t, b.versions("a.json"))
	}
	b := open(t) // what was being kept when the program was killed is no version, and goes
	b.write("a.json", text(0))
	left := b.write(".vademecum/a.json/20260101T000000.000000000Z-00000000.json.part", "{")
	b.save("a.json", text(0), text(1))
	assert.Len(t, b.versions("a.json"), 1)
	assert.NoFileExists(t, left)
}

func TestNewCopyAndRename(t *testing.T) {
	b := open(t)
	begin := func(body string) *httptest.ResponseRecorder { return b.ask("POST", "/api/new", body) }
	w := begin(`{"host":" Valbrume ","partners":["Tremplin","", "Ville"]}`)
	require.Equal(t, 201, w.Code, w.Body)
	assert.JSONEq(t, `{"name":"valbrume-tremplin-ville.json"}`, w.Body.String())
	row := rowOf(b.list(), "valbrume-tremplin-ville.json")
	assert.Equal(t, "prospect", row.Stage)
	assert.Zero(t, row.Errors)
	assert.Contains(t, begin(`{"host":"Valbrume","partners":["Tremplin","Ville"]}`).Body.String(), "valbrume-tremplin-ville-2.json", "in the place of none")
	assert.Equal(t, 201, begin(`{"host":"A","partners":["B"],"from":"fictional-bilateral","name":"Con"}`).Code)
	assert.NotEmpty(t, b.holds("partnership-con.json"))
	for body, want := range map[string]string{
		`{"partners":["B"]}`: "host", `{"host":"A"}`: "partner", `{"host":"A","partners":["a"]}`: "twice", `{"host":"A","partners":["B"],"from":"x"}`: "x", `{"host":"A","partners":["B"],"model":"x"}`: "",
		`{"host":"A","partners":["B","C"],"model":"bilateral"}`: "one partner", `{"host":"A\n","partners":["\u200b"]}`: "",
	} {
		w := begin(body)
		assert.Equal(t, 422, w.Code, body)
		assert.Contains(t, message(t, w), want, body)
	}
	for _, body := range []string{"", "[]", `{"host":7}`, `{`} {
		w := begin(body)
		assert.Equal(t, 400, w.Code, body)
		assert.NotEmpty(t, message(t, w))
	}

	b.write("sub/a.json", doc+"\n ")
	move := func(what, name, to string) *httptest.ResponseRecorder {
		text, err := json.Marshal(map[string]string{"name": name, "to": to})
		require.NoError(t, err)
		return b.ask("POST", "/api/"+what, string(text))
	}
	w = move("copy", "sub/a.json", "Tremplin 2027 – essai")
	require.Equal(t, 201, w.Code, w.Body)
	assert.Equal(t, doc+"\n ", b.holds("sub/Tremplin 2027 – essai.json"), "byte for byte, beside it")
	assert.Equal(t, 409, move("copy", "sub/a.json", "Tremplin 2027 – essai.json").Code)
	assert.Equal(t, 409, move("copy", "sub/a.json", "a").Code)
	w = move("rename", "sub/a.json", "Tremplin 2027 – essai")
	assert.Equal(t, 409, w.Code)
	assert.Contains(t, message(t, w), "exists already")
	require.Equal(t, 200, move("rename", "sub/a.json", "c").Code)
	assert.Equal(t, doc+"\n ", b.holds("sub/c.json"))
	assert.NoFileExists(t, filepath.Join(b.folder, "sub", "a.json"))
	require.Equal(t, 200, move("rename", "sub/c.json", "C.json").Code, "in other letters")
	assert.Equal(t, 404, move("rename", "sub/c.json", "d").Code)
	require.Equal(t, 200, move("rename", "sub/C.json", "C.json").Code, "as it is called")
}

func TestExamplesGoIntoAnEmptyFolder(t *testing.T) {
	b := open(t)
	require.Equal(t, 204, b.ask("POST", "/api/examples", "").Code)
	n := 0
	for c := range cases.All() {
		assert.Equal(t, string(c.Data), b.holds(c.ID+".json"))
		n++
	}
	list := b.list()
	assert.Len(t, list.Rows, n)
	for _, row := range list.Rows {
		assert.Empty(t, row.Problem, row.Name)
		assert.Zero(t, row.Errors, row.Name)
	}
	assert.Equal(t, 409, b.ask("POST", "/api/examples", "").Code)
}

func TestChanges(t *testing.T) {
	b := open(t)
	compare := func(before, after string) string {
		body, err := json.Marshal(map[string]string{"before": before, "after": after})
		require.NoError(t, err)
		w := b.ask("POST", "/api/changes?lang=en", string(body))
		require.Equal(t, 200, w.Code, w.Body)
		return w.Body.String()
	}
	assert.JSONEq(t, `{"changes":[],"more":false}`, compare(doc, " "+doc))
	after := strings.Replace(strings.Replace(doc, "Rooms", "Halls", 1), `{"id":"a","name":"Valbrume"},`, "", 1)
	assert.JSONEq(t, `{"more":false,"changes":[
		{"path":"/name","member":"Name","before":"Rooms","after":"Halls"},
		{"path":"/partners/@a","member":"Partners › Valbrume","before":"Valbrume"}]}`, compare(doc, after))
	assert.Contains(t, compare(`{"version":"1.0","name":{"fr":"Salles","en":"Rooms"}}`, `{"version":"1.0","name":{"fr":"Salles","en":"Halls"}}`), `Halls`)
	assert.Contains(t, compare(`{"version":"1.0","name":"N","zz":[1]}`, `{"version":"1.0","name":"N","zz":[2]}`), `zz`, "what nobody knows too")
	many := strings.Repeat(`{"kind":"reform"},`, 600)
	assert.Contains(t, compare(`{"version":"1.0","name":"N","triggers":[`+strings.Trim(many, ",")+`]}`, `{"version":"1.0","name":"N","triggers":[`+strings.Trim(strings.ReplaceAll(many, "reform", "crisis"), ",")+`]}`), `"changes":[`)
	assert.Equal(t, 422, b.ask("POST", "/api/changes", `{"before":"{","after":"{}"}`).Code)
}

// Every word that the page asks for is in the catalogues, and the page asks for every
// word of its own.
func TestThePageHasItsWords(t *testing.T) {
	b := open(t)
	asked := map[string]bool{}
	for _, name := range []string{"desk.js", "list.js", "file.js", "ask.js", "lib.js"} {
		text := b.ask("GET", "/"+name, "").Body.String()
		for _, m := range regexp.MustCompile("(?:\\bt|button|choose|askName)\\(['`]([a-z.${}]+)['`]").FindAllStringSubmatch(text, -1) {
			asked[m[1]] = true
		}
	}
	for _, lang := range []string{"fr", "en"} {
		var words map[string]string
		require.NoError(t, json.Unmarshal(b.ask("GET", "/words/"+lang+".json", "").Body.Bytes(), &words))
		for key := range asked {
			known := false
			if prefix, _, many := strings.Cut(key, "${"); many {
				for word := range words {
					known = known || strings.HasPrefix(word, prefix)
				}
			} else {
				_, plain := words[key]
				_, conflict := words["conflict."+key]
				known = plain || conflict
			}
			assert.True(t, known, "%s: %s", lang, key)
		}
	}
	assert.Greater(t, len(asked), 40)
}

func TestQuit(t *testing.T) {
	ended := false
	b := open(t, func(o *desk.Options) { o.Quit = func() { ended = true } })
	assert.True(t, b.list().Quit)
	assert.Equal(t, 204, b.ask("POST", "/api/quit", "").Code)
	assert.True(t, ended)
	assert.Equal(t, 404, open(t).ask("POST", "/api/quit", "").Code)
}

func TestIdle(t *testing.T) {
	b := open(t)
	b.now = b.now.Add(time.Hour)
	assert.GreaterOrEqual(t, b.desk.Idle(), time.Hour)
	b.ask("GET", "/", "", "Vademecum-Secret", "")
	assert.GreaterOrEqual(t, b.desk.Idle(), time.Hour, "it counts only who has the secret")
	b.ask("GET", "/api/alive", "")
	assert.Less(t, b.desk.Idle(), time.Minute)
}

func TestAFolderThatCannotBeOpened(t *testing.T) {
	for _, folder := range []string{filepath.Join(t.TempDir(), "none"), ""} {
		_, err := desk.New(desk.Options{Folder: folder, Now: time.Now})
		if folder != "" {
			assert.Error(t, err)
		}
	}
}
