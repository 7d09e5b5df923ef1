//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A served is a desk that the real command serves.
type served struct {
	t               *testing.T
	command         *exec.Cmd
	base, secret    string
	folder, message string
}

var printed = regexp.MustCompile(`(http://127\.0\.0\.1:\d+)/#([A-Z2-7]{26})$`)

func openDesk(t *testing.T, b binary, args ...string) *served {
	t.Helper()
	c := exec.Command(string(b), append([]string{"open", "--lang", "en", "--browser=false"}, args...)...)
	out, err := c.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, c.Start())
	t.Cleanup(func() { c.Process.Kill() }) //nolint:errcheck // it has ended
	lines := bufio.NewReader(out)
	s := &served{t: t, command: c}
	s.message, err = lines.ReadString('\n')
	require.NoError(t, err)
	_, s.folder, _ = strings.Cut(strings.TrimSpace(s.message), "freely: ")
	line, err := lines.ReadString('\n')
	require.NoError(t, err)
	found := printed.FindStringSubmatch(strings.TrimSpace(line))
	require.Len(t, found, 3, line)
	s.base, s.secret = found[1], found[2]
	return s
}

// ask asks the API and returns what a text of it is, with its tag.
func (s *served) ask(method, path, body string, headers ...string) (int, string, string) {
	r, err := http.NewRequest(method, s.base+path, strings.NewReader(body))
	require.NoError(s.t, err)
	r.Header.Set("Vademecum-Secret", s.secret)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, "", ""
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return 0, "", ""
	}
	return response.StatusCode, string(text), response.Header.Get("ETag")
}

func (s *served) end() error {
	require.NoError(s.t, s.command.Process.Signal(os.Interrupt))
	ended := make(chan error, 1)
	go func() { ended <- s.command.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(30 * time.Second):
		s.t.Fatal("it goes on")
		return nil
	}
}

// Without a folder the command serves a copy of the case library, says where it is,
// and leaves it there only when somebody has changed something.
func TestOpenTheLibrary(t *testing.T) {
	b := build(t)
	t.Setenv("TMPDIR", folderForAll(t))
	s := openDesk(t, b)
	assert.Contains(t, s.message, "A copy of the case library, to change freely: ")
	require.DirExists(t, s.folder)
	info, err := os.Stat(s.folder)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o700), info.Mode().Perm())
	status, text, _ := s.ask("GET", "/api/desk", "")
	require.Equal(t, 200, status)
	var list struct {
		Library, Quit bool
		Rows          []struct{ Name, Title, Problem string }
	}
	require.NoError(t, json.Unmarshal([]byte(text), &list))
	assert.True(t, list.Library)
	assert.Len(t, list.Rows, 18)
	for _, at := range []string{"/", "/desk.js", "/desk.css", "/words/fr.json", "/widget/vademecum-assessment.js", "/widget/engine.wasm"} {
		status, text, _ := s.ask("GET", at, "")
		assert.Equal(t, 200, status, at)
		assert.NotEmpty(t, text, at)
	}
	status, _, _ = s.ask("GET", "/api/desk", "", "Vademecum-Secret", "x")
	assert.Equal(t, 401, status)
	require.NoError(t, s.end())
	assert.NoDirExists(t, s.folder, "nothing was changed")

	s = openDesk(t, b)
	var err2 bytes.Buffer
	s.command.Stderr = &err2
	status, _, _ = s.ask("POST", "/api/new", `{"host":"A","partners":["B"]}`)
	require.Equal(t, 201, status)
	status, _, _ = s.ask("POST", "/api/quit", "")
	assert.Equal(t, 204, status)
	require.NoError(t, s.command.Wait())
	assert.FileExists(t, filepath.Join(s.folder, "a-b.json"), "what was made stays")
}

func TestOpenRefusesInWords(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.json")
	require.NoError(t, os.WriteFile(file, []byte("{}"), 0o600))
	for _, tt := range []struct {
		name string
		args []string
		want string
	}{
		{"a folder that is not there", []string{filepath.Join(dir, "none")}, "does not exist"},
		{"a file", []string{file}, "is not a folder"},
		{"every address", []string{dir, "--listen", ":0"}, "127.0.0.1 or localhost only"},
		{"every address, written out", []string{dir, "--listen", "0.0.0.0:0"}, "127.0.0.1 or localhost only"},
		{"another machine", []string{dir, "--listen", "192.0.2.1:0"}, "127.0.0.1 or localhost only"},
		{"a name", []string{dir, "--listen", "example.org:0"}, "127.0.0.1 or localhost only"},
		{"no address", []string{dir, "--listen", "nonsense"}, "nonsense"},
		{"two folders", []string{dir, dir}, "too many"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := vademecum(t, "", append([]string{"open", "--lang", "en", "--browser=false"}, tt.args...)...)
			assert.Equal(t, 2, got.code)
			assert.Contains(t, got.err, tt.want)
		})
	}
}

// Two desks, and two windows of each, on one file: every save that was accepted was
// made on what the one before had left, and none is lost.
func TestTwoDesksOnOneFile(t *testing.T) {
	const rounds = 250
	b := build(t)
	dir := folderForAll(t)
	file := filepath.Join(dir, "a.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"version":"1.0","name":"N","n":0}`), 0o600))
	desks := []*served{openDesk(t, b, dir, "--keep", "2"), openDesk(t, b, dir, "--keep", "2")}
	var group sync.WaitGroup
	var mu sync.Mutex
	accepted, refused := 0, 0
	for window := range 4 {
		s := desks[window%2]
		group.Go(func() {
			for {
				mu.Lock()
				enough := accepted >= rounds
				mu.Unlock()
				if enough {
					return
				}
				status, text, tag := s.ask("GET", "/api/file?name=a.json", "")
				var now struct{ N int }
				if !assert.Equal(t, 200, status) || !assert.NoError(t, json.Unmarshal([]byte(text), &now)) {
					return
				}
				status, _, _ = s.ask("PUT", "/api/file?name=a.json", fmt.Sprintf(`{"version":"1.0","name":"N","n":%d}`, now.N+1), "If-Match", tag)
				mu.Lock()
				switch status {
				case 200:
					accepted++
				case 412:
					refused++
				default:
					t.Errorf("status %d", status)
				}
				mu.Unlock()
			}
		})
	}
	group.Wait()
	var now struct{ N int }
	require.NoError(t, json.Unmarshal(read(t, file), &now))
	assert.Equal(t, accepted, now.N, "each accepted save counts")
	assert.Positive(t, refused, "they have met")
	t.Logf("%d saves accepted, %d refused", accepted, refused)
	entries, err := os.ReadDir(filepath.Join(dir, ".vademecum", "a.json"))
	require.NoError(t, err)
	assert.LessOrEqual(t, len(entries), 2)
}

// A desk that is killed while it saves leaves the old file or the new one, whole, and
// the version before.
func TestADeskIsKilledWhileItSaves(t *testing.T) {
	b := build(t)
	dir := folderForAll(t)
	file := filepath.Join(dir, "a.json")
	content := func(n int) string {
		return fmt.Sprintf(`{"version":"1.0","name":"N%d","summary":%q}`, n, strings.Repeat(fmt.Sprint(n%10), 60_000))
	}
	n := 0
	require.NoError(t, os.WriteFile(file, []byte(content(n)), 0o600))
	for range 8 {
		s := openDesk(t, b, dir)
		ended := make(chan int)
		go func() {
			last := n
			for {
				_, _, tag := s.ask("GET", "/api/file?name=a.json", "")
				if status, _, _ := s.ask("PUT", "/api/file?name=a.json", content(last+1), "If-Match", tag); status != 200 {
					ended <- last
					return
				}
				last++
			}
		}()
		time.Sleep(150 * time.Millisecond)
		require.NoError(t, s.command.Process.Signal(syscall.SIGKILL))
		s.command.Wait() //nolint:errcheck // it was killed
		n = <-ended
		now := string(read(t, file))
		if now == content(n+1) {
			n++ // it was saved, and nobody heard of it
		}
		require.True(t, now == content(n), "whole: what was saved last, or what was being saved")
	}
	require.Greater(t, n, 12, "it has saved")
	s := openDesk(t, b, dir)
	status, text, _ := s.ask("GET", "/api/versions?name=a.json", "")
	require.Equal(t, 200, status)
	var list struct{ Versions []struct{ ID string } }
	require.NoError(t, json.Unmarshal([]byte(text), &list))
	assert.Len(t, list.Versions, 20)
	for _, v := range list.Versions {
		_, text, _ := s.ask("GET", "/api/version?name=a.json&id="+url.QueryEscape(v.ID), "")
		assert.True(t, json.Valid([]byte(text)), v.ID)
	}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.LessOrEqual(t, len(entries), 3, "the file, its versions and at most what was being written")
}

// Ten thousand partnerships are listed, at once after the first time.
func TestTenThousandPartnerships(t *testing.T) {
	b := build(t)
	dir := folderForAll(t)
	text := inventedCase(t, "05-normandie-fongecif")
	const files = 10_000
	for i := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.json", i)), []byte(strings.Replace(text, `"normandie-fongecif"`, fmt.Sprintf(`"n%d"`, i), 1)), 0o600))
	}
	s := openDesk(t, b, dir)
	for _, when := range []string{"at first", "again"} {
		began := time.Now()
		status, list, _ := s.ask("GET", "/api/desk", "")
		t.Logf("%s: %v, %d bytes", when, time.Since(began), len(list))
		require.Equal(t, 200, status)
		assert.Equal(t, files, strings.Count(list, `"title":`))
	}
}

// A double click opens the desk on a folder of the person's own.
func TestADoubleClickOpensTheDesk(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("PATH", "")
	folder, err := home()
	require.NoError(t, err)
	assert.Equal(t, filepath.Join(dir, "vademecum"), folder)
	require.NoError(t, os.Mkdir(filepath.Join(dir, "Documents"), 0o700))
	folder, err = home()
	require.NoError(t, err)
	assert.Equal(t, filepath.Join(dir, "Documents", "vademecum"), folder)
	assert.DirExists(t, folder)

	in, out := io.Pipe()
	code := make(chan int)
	go func() {
		code <- run(nil, world{in: strings.NewReader(""), out: out, err: io.Discard, year: 2026, month: 11, day: 24, env: func(string) string { return "" }, clicked: true})
	}()
	lines := bufio.NewReader(in)
	first, err := lines.ReadString('\n')
	require.NoError(t, err)
	assert.Contains(t, first, folder)
	second, err := lines.ReadString('\n')
	require.NoError(t, err)
	found := printed.FindStringSubmatch(strings.TrimSpace(second))
	require.Len(t, found, 3, second)
	go io.Copy(io.Discard, lines) //nolint:errcheck // it is read to its end
	s := &served{t: t, base: found[1], secret: found[2]}
	status, _, _ := s.ask("POST", "/api/quit", "")
	assert.Equal(t, 204, status)
	assert.Equal(t, 0, <-code)

	got := vademecum(t, "")
	assert.Equal(t, 0, got.code)
	assert.Contains(t, got.out, "vademecum", "without a double click, help")
}
