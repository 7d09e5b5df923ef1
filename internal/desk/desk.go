// Package desk serves a folder of partnerships to the person at this machine: the
// list of them, each in the page that edits it, saved in place.
//
// The pages hold nothing of the disk and are given to everybody who asks by the
// name of this machine. What is on the disk is behind the API, which answers only
// who names the secret. The secret stands behind the # of the first address: browsers
// send that to nobody, and the page takes it out of the address.
//
// # The API
//
// Requests name a file by its path in the folder, with slashes, and the language of
// the answers by lang. Each carries the header Vademecum-Secret. What fails is
// answered by {"message": …} in words.
//
//	GET  /api/desk?lang=                    what is in the folder: a [List]
//	GET  /api/file?name=                    the bytes of a file, ETag is their digest; HEAD too
//	PUT  /api/file?name=    If-Match: "…"   saves the file, whole: 200 with its new ETag;
//	                                        412 with what the file holds now, when that is not
//	                                        what If-Match names; 422 when the text is no JSON object
//	POST /api/new    {host, partners, name, model, from}   begins a partnership: 201 {name}
//	POST /api/copy   {name, to}             makes a file of the same content: 201 {name}
//	POST /api/rename {name, to}             200 {name}; kept versions go with the file
//	POST /api/changes {before, after}       what differs between two texts: a list of [Change]
//	GET  /api/versions?name=                the versions that were kept of a file, newest first
//	GET  /api/version?name=&id=             the bytes of one of them
//	POST /api/examples                      writes the case library into an empty folder
//	POST /api/quit                          ends the server
//	GET  /api/alive                         nothing: the page is still open
//
// Only the partnerships of the folder can be named: files ending in .json, in it and
// below it, that are neither hidden nor links.
package desk

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"embed"
	"encoding/hex"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/local"
	"github.com/vademecum-go/vademecum/wasm"
)

// Options are what a desk is made of.
type Options struct {
	// Folder is the folder of the partnerships.
	Folder string
	// Library is set where the folder is a copy of the case library.
	Library bool
	// Lang is the language of the pages that do not ask for one.
	Lang i18n.Lang
	// Keep is how many versions of a file are kept; none by 0.
	Keep int
	// Now returns the moment: what is due depends on the day.
	Now func() time.Time
	// On is the day that everything is looked at from, today without it.
	On cal.Date
	// Quit ends the server, where the page may do that.
	Quit func()
}

// Kept is how many versions of a file are kept unless somebody says otherwise.
const Kept = 20

// A Desk serves a folder.
type Desk struct {
	Options
	root   *os.Root // reads what is in the folder and nothing else
	secret string
	used   atomic.Int64 // when the page last asked for something, in seconds

	mu   sync.Mutex
	rows map[rowKey]Row // by content: what has not changed is not checked anew
}

// New opens a folder.
func New(o Options) (*Desk, error) {
	folder, err := filepath.Abs(o.Folder)
	if err == nil {
		folder, err = filepath.EvalSymlinks(folder)
	}
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	o.Folder = folder
	d := &Desk{Options: o, root: root, secret: rand.Text(), rows: map[rowKey]Row{}}
	d.use()
	return d, nil
}

// Close closes the folder.
func (d *Desk) Close() error { return d.root.Close() }

// Address returns the address to open, with the secret, of a server that listens at
// an address of this machine.
func (d *Desk) Address(at net.Addr) string { return "http://" + at.String() + "/#" + d.secret }

// Server returns the server, for a listener at an address of this machine.
func (d *Desk) Server(at net.Addr) *http.Server { return local.Server(at, d.Handler(at)) }

// Idle returns for how long no page has asked for anything.
func (d *Desk) Idle() time.Duration { return d.Now().Sub(time.Unix(d.used.Load(), 0)) }

func (d *Desk) use() { d.used.Store(d.Now().Unix()) }

// Handler returns the pages and the API, for a listener at an address of this machine.
func (d *Desk) Handler(at net.Addr) http.Handler {
	mux := http.NewServeMux()
	for _, p := range static {
		mux.HandleFunc("GET /"+p.at, func(w http.ResponseWriter, r *http.Request) { p.serve(w, r, d.Lang) })
	}
	mux.HandleFunc("GET /words/{lang}", words)
	mux.HandleFunc("GET /favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.Handle("/widget/", http.StripPrefix("/widget", wasm.Handler(wasm.Options{})))
	for pattern, handle := range map[string]func(*answer, *http.Request){
		"GET /api/desk": d.list, "GET /api/file": d.read, "PUT /api/file": d.save,
		"POST /api/new": d.begin, "POST /api/copy": d.copy, "POST /api/rename": d.rename, "POST /api/changes": d.changes,
		"GET /api/versions": d.versions, "GET /api/version": d.version, "POST /api/examples": d.examples, "POST /api/quit": d.quit,
		"GET /api/alive": func(a *answer, _ *http.Request) { a.WriteHeader(http.StatusNoContent) },
	} {
		mux.Handle(pattern, d.guarded(handle))
	}
	return only(hosts(at), mux)
}

// hosts returns the names under which the server is asked, and no others.
func hosts(at net.Addr) []string {
	_, port, err := net.SplitHostPort(at.String())
	if err != nil {
		return nil
	}
	return []string{at.String(), "localhost:" + port}
}

// only answers requests for one of the hosts, of pages of that host or of none. A
// name that was made to lead to this machine is none of them.
func only(hosts []string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		known := false
		for _, host := range hosts {
			known = known || r.Host == host
		}
		origin, site := r.Header.Values("Origin"), r.Header.Get("Sec-Fetch-Site")
		switch {
		case !known:
			http.Error(w, http.StatusText(http.StatusMisdirectedRequest), http.StatusMisdirectedRequest)
		case len(origin) > 1 || len(origin) == 1 && origin[0] != "http://"+r.Host, site == "cross-site" || site == "same-site":
			http.Error(w, http.StatusText(http.StatusForbidden), http.StatusForbidden)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// header names the secret in a request.
const header = "Vademecum-Secret"

// guarded answers only who names the secret.
func (d *Desk) guarded(handle func(*answer, *http.Request)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := &answer{ResponseWriter: w, lang: i18n.Match(r.URL.Query().Get("lang"), string(d.Lang))}
		w.Header().Set("Cache-Control", "no-store")
		if subtle.ConstantTimeCompare([]byte(r.Header.Get(header)), []byte(d.secret)) != 1 {
			a.fail(http.StatusUnauthorized, "desk.error.secret")
			return
		}
		d.use()
		handle(a, r)
	})
}

// today is the day that everything is looked at from.
func (d *Desk) today() cal.Date {
	if !d.On.IsZero() {
		return d.On
	}
	now := d.Now()
	on, _ := cal.NewDate(now.Year(), int(now.Month()), now.Day()) // a clock has days
	return on
}

func (d *Desk) quit(a *answer, _ *http.Request) {
	if d.Quit == nil {
		a.fail(http.StatusNotFound, "desk.error.quit")
		return
	}
	a.WriteHeader(http.StatusNoContent)
	d.Quit()
}

// digest names a content.
func digest(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

//go:embed page
var pages embed.FS

// A page is a file of the pages and where it is served.
type page struct{ at, file string }

var static = [...]page{{"{$}", "index.html"}, {"desk.css", "desk.css"}, {"desk.js", "desk.js"}, {"list.js", "list.js"}, {"file.js", "file.js"}, {"ask.js", "ask.js"}, {"lib.js", "lib.js"}}

var types = map[string]string{".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}

// policy lets the page load what is served here, and nothing write markup.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'none'; " +
	"base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

// serve sends the page, in a language.
func (p page) serve(w http.ResponseWriter, r *http.Request, lang i18n.Lang) {
	text, err := pages.ReadFile("page/" + p.file)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Security-Policy", policy)
	w.Header().Set("Content-Type", types[path.Ext(p.file)])
	w.Header().Set("Cache-Control", "no-cache")
	w.Write(bytes.Replace(text, []byte(`<html lang="fr">`), []byte(`<html lang="`+string(i18n.Match(string(lang)))+`">`), 1)) //nolint:errcheck // the browser went away
}

// element is the web component that shows a file: the whole partnership, or the
// questionnaire where that is all that was built.
func element() string {
	const whole = "vademecum-partnership"
	if _, err := fs.Stat(wasm.FS, whole+".js"); err == nil {
		return whole
	}
	return "vademecum-assessment"
}
