package desk

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/local"
	"github.com/vademecum-go/vademecum/internal/save"
	"github.com/vademecum-go/vademecum/internal/start"
	"github.com/vademecum-go/vademecum/partnership"
)

// errLarge is the error for a file that is longer than the page could send back.
var errLarge = errors.New("the file is too large")

// load reads a file of the folder.
func (d *Desk) load(name string) ([]byte, error) {
	file, err := d.root.Open(filepath.FromSlash(name))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, local.MaxBody+1))
	if err == nil && len(text) > local.MaxBody {
		return nil, errLarge
	}
	return text, err
}

// read answers with the bytes of a file.
func (d *Desk) read(a *answer, r *http.Request) {
	name := r.URL.Query().Get("name")
	_, err := d.find(name)
	var text []byte
	if err == nil {
		text, err = d.load(name)
	}
	if err != nil {
		a.failed(name, err)
		return
	}
	a.text(http.StatusOK, text)
}

// save gives a file another content, if it still holds what the page began from. The
// version before is kept first.
func (d *Desk) save(a *answer, r *http.Request) {
	name, match := r.URL.Query().Get("name"), r.Header.Get("If-Match")
	target, err := d.find(name)
	if err != nil {
		a.failed(name, err)
		return
	}
	if match == "" {
		a.fail(http.StatusPreconditionRequired, "desk.error.request")
		return
	}
	text, ok := a.all(r)
	if !ok {
		return
	}
	if !object(text) {
		a.fail(http.StatusUnprocessableEntity, "desk.error.object")
		return
	}
	held, err := save.Open(target)
	if err != nil {
		a.failed(name, err)
		return
	}
	defer held.Close()
	now, err := d.load(name)
	if err != nil {
		a.failed(name, err)
		return
	}
	if match != `"`+digest(now)+`"` {
		a.text(http.StatusPreconditionFailed, now)
		return
	}
	if !bytes.Equal(now, text) {
		if err := d.keep(name, now); err != nil {
			a.fail(http.StatusInternalServerError, "desk.error.keep", save.Args(name, err)...)
			return
		}
		err := held.Replace(now, text)
		if errors.Is(err, save.ErrChanged) { // by a program that knows nothing of our locks
			if now, err = d.load(name); err == nil {
				a.text(http.StatusPreconditionFailed, now)
				return
			}
		}
		if err != nil {
			a.failed(name, err)
			return
		}
	}
	a.Header().Set("ETag", `"`+digest(text)+`"`)
	a.json(http.StatusOK, map[string]string{"name": name})
}

// create makes a new file of the folder, in the place of none.
func (d *Desk) create(name string, text []byte) error {
	err := save.Replace(filepath.Join(d.Folder, filepath.FromSlash(name)), nil, text)
	if errors.Is(err, save.ErrChanged) {
		return errExists
	}
	return err
}

// begin makes the document of a new partnership.
func (d *Desk) begin(a *answer, r *http.Request) {
	var asked struct {
		Host, Name, Model, From string
		Partners                []string
	}
	if !a.body(r, &asked) {
		return
	}
	plan := start.Plan{Name: strings.TrimSpace(asked.Name), Host: strings.TrimSpace(asked.Host), Model: start.Model(asked.Model), On: d.today()}
	for _, name := range asked.Partners {
		if name = strings.TrimSpace(name); name != "" {
			plan.Partners = append(plan.Partners, name)
		}
	}
	if c, ok := cases.Find(asked.From); ok {
		plan.From, _ = partnership.Read(c.Data, partnership.Options{On: d.today()})
	} else if asked.From != "" {
		a.fail(http.StatusUnprocessableEntity, "command.error.case", finding.Text("id", asked.From))
		return
	}
	if err := plan.Check(); err != nil {
		a.fail(http.StatusUnprocessableEntity, planFaults[err])
		return
	}
	doc := plan.Document()
	if list := doc.Check(d.today()); !list.Valid() {
		a.json(http.StatusUnprocessableEntity, map[string]string{"message": a.first(list)})
		return
	}
	text, err := doc.Append(nil)
	if err != nil {
		a.failed("", err)
		return
	}
	taken := map[string]bool{}
	for {
		name := start.FileName(plan.Title(), func(name string) bool {
			_, err := os.Lstat(filepath.Join(d.Folder, name))
			return err == nil || taken[name]
		})
		err := d.create(name, text)
		if errors.Is(err, errExists) { // meanwhile
			taken[name] = true
			continue
		}
		if err != nil {
			a.failed(name, err)
			return
		}
		a.json(http.StatusCreated, map[string]string{"name": name})
		return
	}
}

// planFaults are the words for what a plan lacks.
var planFaults = map[error]string{
	start.ErrHost: "desk.new.host.missing", start.ErrPartners: "desk.new.partner.missing", start.ErrTwice: "command.new.twice",
	start.ErrModel: "desk.error.request", start.ErrOne: "desk.new.one", start.ErrSeveral: "desk.new.several",
}

// moved reads which file is to be copied or renamed, and to what.
func (d *Desk) moved(a *answer, r *http.Request) (name, to, target string, ok bool) {
	var asked struct{ Name, To string }
	if !a.body(r, &asked) {
		return "", "", "", false
	}
	target, err := d.find(asked.Name)
	if err != nil {
		a.failed(asked.Name, err)
		return "", "", "", false
	}
	to, ok = beside(asked.Name, asked.To)
	if !ok {
		a.fail(http.StatusUnprocessableEntity, "desk.error.newname", finding.Text("name", visible(asked.To)))
	}
	return asked.Name, to, target, ok
}

// copy makes a file of the same content beside another.
func (d *Desk) copy(a *answer, r *http.Request) {
	name, to, _, ok := d.moved(a, r)
	if !ok {
		return
	}
	text, err := d.load(name)
	if err == nil {
		err = d.create(to, text)
	}
	if err != nil {
		a.failed(to, err)
		return
	}
	a.json(http.StatusCreated, map[string]string{"name": to})
}

// rename gives a file another name beside it, with the versions that were kept.
func (d *Desk) rename(a *answer, r *http.Request) {
	name, to, target, ok := d.moved(a, r)
	if !ok {
		return
	}
	if name != to {
		err := save.Rename(target, filepath.Join(filepath.Dir(target), path.Base(to)))
		if errors.Is(err, fs.ErrExist) {
			err = errExists
		}
		if err != nil {
			a.failed(to, err)
			return
		}
		d.moveVersions(name, to)
	}
	a.json(http.StatusOK, map[string]string{"name": to})
}

// examples writes the case library into the folder, where nothing is yet.
func (d *Desk) examples(a *answer, _ *http.Request) {
	if names, _ := d.names(); len(names) > 0 {
		a.fail(http.StatusConflict, "desk.error.examples")
		return
	}
	if err := Library(d.Folder); err != nil {
		a.failed(d.Folder, err)
		return
	}
	a.WriteHeader(http.StatusNoContent)
}

// Library writes the case library into a folder, in the place of nothing.
func Library(folder string) error {
	for c := range cases.All() {
		if err := save.Replace(filepath.Join(folder, c.ID+ending), nil, c.Data); err != nil {
			return err
		}
	}
	return nil
}
