package main

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/save"
	"github.com/vademecum-go/vademecum/internal/start"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

// A sheet is what answers are written on: a round in a file of its own, which is
// open to any organisation, or a round of a partnership's document, for its
// partners.
type sheet struct {
	path    string
	saved   []byte     // what the file holds, nil when there is none
	whole   wire.Value // all that the file is to hold
	round   *assess.Round
	parties []assess.Party
	closed  bool // to others than these parties
}

// sheet returns the sheet in the file, a blank one when there is no file yet. Of a
// document it is the named round, the last one by default, or a new one where
// there is none.
func (a *app) sheet(path, id string) (sheet, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		round := new(assess.Round)
		return sheet{path: path, whole: assess.Members(round), round: round}, nil
	}
	text, err := a.readAll(source{path: path})
	if err != nil {
		return sheet{}, err
	}
	if wire.Exist(text, []string{"/version"})[0] {
		return a.sheetOfDocument(path, text, id)
	}
	round := new(assess.Round)
	reading := wire.Read(text, wire.Limits{}, assess.Members(round))
	list := reading.Report(wire.Check(assess.Members(round)))
	return sheet{path: path, saved: text, whole: assess.Members(round), round: round, parties: round.Parties}, a.unreadable(path, list)
}

func (a *app) sheetOfDocument(path string, text []byte, id string) (sheet, error) {
	doc, list := partnership.Read(text, partnership.Options{On: a.on})
	if err := a.unreadable(path, list); err != nil {
		return sheet{}, err
	}
	if len(doc.Partners) == 0 {
		return sheet{}, a.say("command.error.ask.partners", finding.Text("path", a.named(path)))
	}
	round, ok := doc.Round(id)
	switch {
	case !ok && id != "":
		return sheet{}, a.say("command.error.round", finding.Text("id", id))
	case !ok:
		doc.Rounds = append(doc.Rounds, assess.Round{ID: "round-1", Date: cal.PartialOf(a.on)})
		round = &doc.Rounds[0]
	}
	out := sheet{path: path, saved: text, whole: partnership.Members(doc), round: round, closed: true}
	for _, p := range doc.Partners {
		out.parties = append(out.parties, assess.Party{ID: p.ID, Name: p.Name})
	}
	return out, nil
}

// known returns the party with the name, in whatever language, or the identifier.
func (s *sheet) known(name string) (assess.Party, bool) {
	k := slices.IndexFunc(s.parties, func(p assess.Party) bool {
		return p.ID == name || p.ID == start.Identifier(name) || isNamed(p.Name, name)
	})
	if k < 0 {
		return assess.Party{}, false
	}
	return s.parties[k], true
}

// names lists the parties by name.
func (s *sheet) names(language i18n.Lang) string {
	names := make([]string, 0, len(s.parties))
	for _, p := range s.parties {
		names = append(names, safe(p.Name.In(string(language))))
	}
	return strings.Join(names, ", ")
}

// newParty returns a party of a name that is not known yet.
func (s *sheet) newParty(name string) assess.Party {
	id := start.Identifier(name)
	if id == "" { // a name in other letters
		id = "party-" + strconv.Itoa(len(s.parties)+1)
	}
	return assess.Party{ID: id, Name: lang.Plain(name)}
}

// join takes in a party that is new on an open sheet.
func (s *sheet) join(party assess.Party) {
	if !s.closed && !slices.ContainsFunc(s.parties, func(p assess.Party) bool { return p.ID == party.ID }) {
		s.round.Parties = append(s.round.Parties, party)
		s.parties = s.round.Parties
	}
}

// save writes the file: whole, or not at all.
func (s *sheet) save() error {
	text, err := wire.Write(s.whole, wire.Indented)
	if err != nil {
		return err
	}
	if err := save.Replace(s.path, s.saved, text); err != nil {
		return err
	}
	s.saved = text
	return nil
}
