package wasm

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Options are what a [Handler] can be asked for.
type Options struct {
	// Ancestors are the sites that may show embed.html in a frame, as sources of a
	// Content-Security-Policy: "https://www.example.org". Without one, pages of the
	// same origin may.
	Ancestors []string
}

// types are the media types of the files, the same on every machine.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".wasm": "application/wasm",
}

// An asset is a file as it is sent.
type asset struct {
	packed []byte
	tag    string // of its compressed form
}

// Handler serves the built files by their names: the components, the engine, its
// twin, the words, and embed.html, a page that shows the questionnaire alone and
// that others can have in a frame. Files go out compressed where the client takes
// that, and are asked for again only when they have changed. Under the folder that
// [Version] names the same files may be kept for ever.
//
// What a page loads lies beside the script that it names, so one tag is enough.
func Handler(o Options) http.Handler {
	assets := load()
	version := versionOf(assets)
	ancestors := "'self'"
	if len(o.Ancestors) > 0 {
		ancestors = strings.Join(o.Ancestors, " ")
	}
	policy := "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; " +
		"require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors " + ancestors
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		inside, fixed := strings.CutPrefix(name, version+"/")
		a, ok := assets[inside]
		h := w.Header()
		switch {
		case !ok:
			http.NotFound(w, r)
			return
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			h.Set("Allow", "GET, HEAD")
			http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
			return
		}
		h.Set("Content-Type", types[path.Ext(inside)])
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Vary", "Accept-Encoding")
		h.Set("Cache-Control", "no-cache")
		if fixed {
			h.Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		if path.Ext(inside) == ".html" {
			h.Set("Content-Security-Policy", policy)
		}
		a.send(w, r, inside)
	})
}

// Version returns the folder under which a [Handler] serves the files for ever:
// it changes with any of them. A page that names its script there loads nothing
// twice:
//
//	<script type="module" src="/vademecum/{{version}}/vademecum-assessment.js"></script>
func Version() string { return versionOf(load()) }

func versionOf(assets map[string]asset) string {
	sum := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(assets)) {
		fmt.Fprintf(sum, "%s %s\n", name, assets[name].tag)
	}
	return hex.EncodeToString(sum.Sum(nil))[:12]
}

// load returns the files by the names they are served under.
func load() map[string]asset {
	assets := map[string]asset{}
	// The embedded files can always be walked and read.
	_ = fs.WalkDir(dist, folder, func(at string, _ fs.DirEntry, _ error) error {
		name, ok := strings.CutSuffix(strings.TrimPrefix(at, folder+"/"), packed)
		if !ok {
			return nil
		}
		text, err := dist.ReadFile(at)
		if err == nil {
			sum := sha256.Sum256(text)
			assets[name] = asset{text, hex.EncodeToString(sum[:12])}
		}
		return err
	})
	return assets
}

// send answers with the file, or with the news that the client has it.
func (a asset) send(w http.ResponseWriter, r *http.Request, name string) {
	if r.Header.Get("Range") == "" && takesGzip(r.Header.Values("Accept-Encoding")) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("ETag", `"`+a.tag+`-gz"`)
		w.Header().Set("Content-Length", strconv.Itoa(len(a.packed)))
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(a.packed))
		return
	}
	text, err := unpack(path.Join(folder, name+packed))
	if err != nil {
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	w.Header().Set("ETag", `"`+a.tag+`"`)
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(text))
}

// takesGzip reports whether a client accepts gzip (RFC 9110, 12.5.3).
func takesGzip(headers []string) bool {
	any := false
	for _, coding := range strings.Split(strings.Join(headers, ","), ",") {
		name, parameters, _ := strings.Cut(coding, ";")
		quality, given := strings.CutPrefix(strings.ReplaceAll(strings.ToLower(parameters), " ", ""), "q=")
		value, err := strconv.ParseFloat(quality, 64)
		wanted := !given || err == nil && value > 0
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "gzip", "x-gzip":
			return wanted
		case "*":
			any = wanted
		}
	}
	return any
}
