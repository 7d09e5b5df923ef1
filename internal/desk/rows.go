package desk

import (
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/folder"
	"github.com/vademecum-go/vademecum/internal/save"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// A List is what is in a folder.
type List struct {
	Folder  string `json:"folder"`
	Library bool   `json:"library"`
	On      string `json:"on"`
	Keep    int    `json:"keep"`
	// Element is the web component that shows a file.
	Element string `json:"element"`
	Quit    bool   `json:"quit"`
	Rows    []Row  `json:"rows"`
	// More is set where there are more files than are listed.
	More bool `json:"more"`
}

// A Row is a file of the folder.
type Row struct {
	// Name is its path in the folder.
	Name string `json:"name"`
	// Problem says in words why the file is not opened; the members below are then empty.
	Problem  string   `json:"problem,omitempty"`
	Title    string   `json:"title,omitempty"`
	Partners []string `json:"partners,omitempty"`
	Stage    string   `json:"stage,omitempty"`
	// StageName is the stage in words.
	StageName string `json:"stageName,omitempty"`
	// Next is what is due next, or overdue.
	Next     *Due `json:"next,omitempty"`
	Errors   int  `json:"errors"`
	Warnings int  `json:"warnings"`
	Advice   int  `json:"advice"`
}

// A Due is what is due in a partnership.
type Due struct {
	Date string `json:"date"`
	// Day is the date in words.
	Day     string `json:"day"`
	What    string `json:"what"`
	Overdue bool   `json:"overdue"`
}

// A rowKey is what a row follows from.
type rowKey struct {
	digest string
	lang   i18n.Lang
	on     cal.Date
}

// most is how many files are listed.
const most = 20_000

// list answers with what is in the folder.
func (d *Desk) list(a *answer, _ *http.Request) {
	// Ten thousand partnerships take their time when they are first read.
	http.NewResponseController(a.ResponseWriter).SetWriteDeadline(time.Time{}) //nolint:errcheck // then the deadline stays
	names, more := d.names()
	out := List{Folder: d.Folder, Library: d.Library, On: d.today().String(), Keep: d.Keep, Element: element(), Quit: d.Quit != nil, Rows: d.readRows(a, names), More: more}
	a.json(http.StatusOK, out)
}

// A found is a file of the folder, or what stands in its way.
type found struct {
	name    string
	problem string // a key of the catalogues
	err     error
}

// names returns the files that could be partnerships, in order, and reports whether
// there are more.
func (d *Desk) names() (out []found, more bool) {
	var walk func(at string)
	walk = func(at string) {
		entries, err := fs.ReadDir(d.root.FS(), at)
		if err != nil {
			out = append(out, found{name: at, err: err})
		}
		for _, e := range entries {
			name, kind := path.Join(at, e.Name()), strings.ToLower(path.Ext(e.Name()))
			switch {
			case len(out) >= most:
				more = true
				return
			case folder.LeftOut(e):
			case e.IsDir():
				walk(name)
			case !slices.Contains(folder.Endings, kind):
			case e.Type()&fs.ModeSymlink != 0:
				out = append(out, found{name: name, problem: "desk.problem.link"})
			case !e.Type().IsRegular():
			case kind != ending:
				out = append(out, found{name: name, problem: "desk.problem.stream"})
			case !plain(name):
				out = append(out, found{name: name, problem: "desk.problem.name"})
			default:
				out = append(out, found{name: name})
			}
		}
	}
	walk(".")
	return out, more
}

// readRows reads the files and returns a row for each, in their order.
func (d *Desk) readRows(a *answer, names []found) []Row {
	rows := make([]Row, len(names))
	keys := make([]rowKey, len(names))
	on := d.today()
	var group sync.WaitGroup
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		group.Go(func() {
			for i := range next {
				rows[i], keys[i] = d.row(a, names[i], on)
				rows[i].Name = visible(names[i].name)
			}
		})
	}
	for i := range names {
		next <- i
	}
	close(next)
	group.Wait()

	// Rows of what the folder no longer holds are forgotten.
	d.mu.Lock()
	defer d.mu.Unlock()
	clear(d.rows)
	for i, key := range keys {
		if key.digest != "" {
			d.rows[key] = rows[i]
		}
	}
	return rows
}

// visible returns a name as it stands in JSON: one that is no text can only be shown.
func visible(name string) string { return strings.ToValidUTF8(name, "\uFFFD") }

// row returns what there is to say of a file, and by what it is remembered.
func (d *Desk) row(a *answer, f found, on cal.Date) (Row, rowKey) {
	if f.problem != "" {
		return Row{Problem: a.word(f.problem)}, rowKey{}
	}
	var text []byte
	err := f.err
	if err == nil {
		text, err = d.load(f.name)
	}
	if err != nil {
		if errors.Is(err, errLarge) {
			return Row{Problem: a.word("desk.problem.large")}, rowKey{}
		}
		return Row{Problem: a.word(save.Word(err), save.Args(visible(f.name), err)...)}, rowKey{}
	}
	key := rowKey{digest(text), a.lang, on}
	d.mu.Lock()
	row, known := d.rows[key]
	d.mu.Unlock()
	if !known {
		row = summary(a, text, on)
	}
	return row, key
}

// summary returns what a text says of a partnership, or why it is none.
func summary(a *answer, text []byte, on cal.Date) Row {
	doc, list := partnership.Read(text, partnership.Options{On: on})
	switch {
	case !object(text):
		return Row{Problem: a.first(list)}
	case assess.IsRound(text):
		return Row{Problem: a.word("desk.problem.round")}
	case !wire.Exist(text, []string{"/version"})[0]:
		return Row{Problem: a.word("desk.problem.other")}
	case list.Has("limit-bytes"):
		return Row{Problem: a.first(list)}
	}
	stage := doc.Stage(on)
	row := Row{
		Title: doc.Name.In(string(a.lang)), Stage: string(stage), StageName: i18n.Name(a.lang, "stage", string(stage)),
		Errors: list.Count(finding.Error), Warnings: list.Count(finding.Warning), Advice: list.Count(finding.Advice),
	}
	for i := range doc.Partners {
		row.Partners = append(row.Partners, cmp.Or(doc.Partners[i].Name.In(string(a.lang)), doc.Partners[i].ID))
	}
	if due := lifecycle.Agenda(doc, on, on.Add(aYear), lifecycle.Policy{}); len(due) > 0 {
		next := due[0]
		row.Next = &Due{Date: next.Date.String(), Day: i18n.Date(a.lang, next.Date), What: i18n.Message(a.lang, next.Finding), Overdue: next.Overdue}
	}
	return row
}

// aYear is how far the desk looks ahead.
var aYear = cal.Period{Years: 1}

// first returns the first of what is wrong, in words, with its place.
func (a *answer) first(list finding.List) string {
	for f := range list.All() {
		if f.Severity == finding.Error {
			return a.word("desk.problem.unreadable", finding.Text("message", i18n.Message(a.lang, f)), finding.Count("line", f.Place.Line))
		}
	}
	return a.word("desk.problem.other")
}

// object reports whether a text is a JSON object that every reader takes.
func object(text []byte) bool {
	return utf8.Valid(text) && json.Valid(text) && strings.HasPrefix(strings.TrimLeft(string(text[:min(len(text), 64)]), " \t\r\n"), "{")
}
