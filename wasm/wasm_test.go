package wasm_test

import (
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/wasm"
)

func TestFSIsAFileSystem(t *testing.T) {
	require.NoError(t, fstest.TestFS(wasm.FS, "engine.wasm", "engine-twin.js", "engine-all.wasm", "engine-rounds.wasm", "vademecum-assessment.js", "words/fr.js", "embed.html"))
}

// The hashes that a page can name are those of the files.
func TestIntegrityIsThatOfTheFiles(t *testing.T) {
	text, err := fs.ReadFile(wasm.FS, "integrity.json")
	require.NoError(t, err)
	var hashes map[string]struct {
		Integrity string
		Bytes     int
	}
	require.NoError(t, json.Unmarshal(text, &hashes))
	var seen int
	require.NoError(t, fs.WalkDir(wasm.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		require.NoError(t, err)
		if !strings.HasSuffix(name, ".js") && !strings.HasSuffix(name, ".wasm") {
			return nil
		}
		seen++
		text, err := fs.ReadFile(wasm.FS, name)
		require.NoError(t, err)
		sum := sha512.Sum384(text)
		assert.Equal(t, "sha384-"+base64.StdEncoding.EncodeToString(sum[:]), hashes[name].Integrity, name)
		assert.Len(t, text, hashes[name].Bytes, name)
		return nil
	}))
	assert.Len(t, hashes, seen)
}

func get(t *testing.T, path string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	wasm.Handler(wasm.Options{}).ServeHTTP(w, r)
	return w
}

func TestHandlerSendsMediaTypes(t *testing.T) {
	for path, want := range map[string]string{
		"/vademecum-assessment.js": "text/javascript; charset=utf-8",
		"/words/fr.js":             "text/javascript; charset=utf-8",
		"/engine-twin.js":          "text/javascript; charset=utf-8",
		"/engine.wasm":             "application/wasm",
		"/embed.html":              "text/html; charset=utf-8",
		"/integrity.json":          "application/json",
	} {
		w := get(t, path)
		assert.Equal(t, http.StatusOK, w.Code, path)
		assert.Equal(t, want, w.Header().Get("Content-Type"), path)
		assert.Equal(t, "nosniff", w.Header().Get("X-Content-Type-Options"), path)
		assert.Equal(t, "no-cache", w.Header().Get("Cache-Control"), path)
	}
}

func TestHandlerChoosesTheCoding(t *testing.T) {
	for _, test := range []struct {
		accepts, coding string
	}{
		{"gzip", "gzip"},
		{"br, GZIP;q=0.5", "gzip"},
		{"*", "gzip"},
		{"br;q=1, *;q=0.1", "gzip"},
		{"gzip; q=0.001", "gzip"},
		{"gzip;q=0", ""},
		{"gzip; q=0.0, *", ""},
		{"*;q=0", ""},
		{"br", ""},
		{"identity", ""},
		{"gzip;q=x", ""},
		{"", ""},
	} {
		w := get(t, "/engine.wasm", "Accept-Encoding", test.accepts)
		assert.Equal(t, http.StatusOK, w.Code, test.accepts)
		assert.Equal(t, test.coding, w.Header().Get("Content-Encoding"), test.accepts)
		assert.Equal(t, "Accept-Encoding", w.Header().Get("Vary"), test.accepts)
		if test.coding == "" {
			assert.True(t, strings.HasPrefix(w.Body.String(), "\x00asm"), test.accepts)
		}
	}
}

// A browser decompresses what it asked for: the same bytes either way.
func TestHandlerOverAConnection(t *testing.T) {
	server := httptest.NewServer(http.StripPrefix("/vademecum", wasm.Handler(wasm.Options{})))
	defer server.Close()
	require.NoError(t, fs.WalkDir(wasm.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		require.NoError(t, err)
		if entry.IsDir() {
			return nil
		}
		want, err := fs.ReadFile(wasm.FS, name)
		require.NoError(t, err)
		for _, folder := range []string{"", wasm.Version() + "/"} {
			response, err := server.Client().Get(server.URL + "/vademecum/" + folder + name) // Go's client asks for gzip
			require.NoError(t, err)
			got := make([]byte, 0, len(want))
			b := make([]byte, 64<<10)
			for n, err := response.Body.Read(b); ; n, err = response.Body.Read(b) {
				got = append(got, b[:n]...)
				if err != nil {
					break
				}
			}
			response.Body.Close() //nolint:errcheck // it was read
			assert.True(t, response.Uncompressed, name)
			assert.Equal(t, string(want), string(got), name)
		}
		return nil
	}))
}

func TestHandlerSaysWhatHasNotChanged(t *testing.T) {
	for _, accepts := range []string{"", "gzip"} {
		first := get(t, "/engine.wasm", "Accept-Encoding", accepts)
		tag := first.Header().Get("ETag")
		require.NotEmpty(t, tag)
		again := get(t, "/engine.wasm", "Accept-Encoding", accepts, "If-None-Match", tag)
		assert.Equal(t, http.StatusNotModified, again.Code)
		assert.Empty(t, again.Body.String())
		other := get(t, "/engine.wasm", "Accept-Encoding", accepts, "If-None-Match", `"other"`)
		assert.Equal(t, http.StatusOK, other.Code)
	}
	assert.NotEqual(t, get(t, "/engine.wasm").Header().Get("ETag"), get(t, "/engine.wasm", "Accept-Encoding", "gzip").Header().Get("ETag"), "one tag for each coding")
}

func TestHandlerUnderTheVersionIsForEver(t *testing.T) {
	w := get(t, "/"+wasm.Version()+"/words/fr.js")
	assert.Equal(t, http.StatusOK, w.Code)
	assert.Equal(t, "public, max-age=31536000, immutable", w.Header().Get("Cache-Control"))
	assert.Equal(t, http.StatusNotFound, get(t, "/000000000000/words/fr.js").Code)
}

func TestHandlerSendsAPart(t *testing.T) {
	w := get(t, "/engine.wasm", "Accept-Encoding", "gzip", "Range", "bytes=0-3")
	assert.Equal(t, http.StatusPartialContent, w.Code)
	assert.Equal(t, "\x00asm", w.Body.String())
}

func TestHandlerRefuses(t *testing.T) {
	for _, path := range []string{"/", "/nothing.js", "/words", "/words/", "/built.json", "/engine.wasm.gz", "/dist/engine.wasm", "//engine.wasm", "/../wasm.go", "/words/../engine.wasm"} {
		assert.Equal(t, http.StatusNotFound, get(t, path).Code, path)
	}
	w := httptest.NewRecorder()
	wasm.Handler(wasm.Options{}).ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/engine.wasm", nil))
	assert.Equal(t, http.StatusMethodNotAllowed, w.Code)
	assert.Equal(t, "GET, HEAD", w.Header().Get("Allow"))
}

func TestHandlerLetsSitesFrameThePage(t *testing.T) {
	for _, test := range []struct {
		ancestors []string
		want      string
	}{
		{nil, "frame-ancestors 'self'"},
		{[]string{"'self'", "https://www.example.org"}, "frame-ancestors 'self' https://www.example.org"},
	} {
		w := httptest.NewRecorder()
		wasm.Handler(wasm.Options{Ancestors: test.ancestors}).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/embed.html", nil))
		policy := w.Header().Get("Content-Security-Policy")
		assert.Contains(t, policy, "default-src 'none'")
		assert.True(t, strings.HasSuffix(policy, test.want), policy)
	}
}
