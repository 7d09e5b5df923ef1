package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/wire"
)

// errEnough ends the questions: the answers so far are kept.
var errEnough = errors.New("enough for now")

// ask asks the questions one by one, in plain lines that a screen reader reads
// well, and writes the round to the file after each answer. What is answered
// already is not asked again, so that one can stop and go on another day.
func (a *app) ask(path string) error {
	if path == stdin {
		return a.say("command.error.usage", finding.Text("cause", "assess --ask FILE"))
	}
	round, text, err := a.begun(path)
	if err != nil {
		return err
	}
	i := interview{app: a, lines: bufio.NewScanner(a.in), path: path, saved: text, round: round}
	i.println(wrap(a.word("command.ask.intro"), 0))
	if err := i.run(); err != nil && !errors.Is(err, errEnough) {
		return err
	}
	i.println(a.word("command.ask.saved", finding.Text("path", safe(path))))
	return i.failed
}

// begun returns the round in the file and its text, an empty round and no text
// when there is no file yet.
func (a *app) begun(path string) (*assess.Round, []byte, error) {
	round := new(assess.Round)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return round, nil, nil
	}
	text, err := a.readAll(source{path: path})
	if err != nil {
		return nil, nil, err
	}
	reading := wire.Read(text, wire.Limits{}, round)
	list := reading.Findings
	list.Merge(wire.Locate(text, reading.Mask(wire.Check(round))))
	return round, text, a.unreadable(path, list)
}

// An interview asks one person.
type interview struct {
	app    *app
	lines  *bufio.Scanner
	path   string
	saved  []byte // what the file holds, nil when there is none
	round  *assess.Round
	failed error // what kept a line from being shown
}

func (i *interview) println(text string) {
	if _, err := fmt.Fprintln(i.app.out, text); err != nil && i.failed == nil {
		i.failed = err
	}
}

// line asks for a line. At the end of the input, and at the word for it, it is
// enough.
func (i *interview) line(prompt string) (string, error) {
	i.println(prompt)
	if !i.lines.Scan() {
		if err := i.lines.Err(); err != nil {
			return "", err
		}
		return "", errEnough
	}
	text := strings.TrimSpace(i.lines.Text())
	if strings.EqualFold(text, i.app.word("command.ask.end")) {
		return "", errEnough
	}
	return text, nil
}

func (i *interview) run() error {
	person, err := i.respondent()
	if err != nil {
		return err
	}
	of := 0
	for range assess.Criteria() {
		of++
	}
	n := 0
	for c := range assess.Criteria() {
		n++
		if answered(person, c.Code) {
			continue
		}
		i.println("")
		i.println(i.app.word("command.ask.step", finding.Text("n", strconv.Itoa(n)), finding.Text("of", strconv.Itoa(of))))
		answer, err := i.question(c)
		if err != nil {
			return err
		}
		if answer.Rating.IsZero() {
			continue
		}
		give(person, answer)
		if err := i.save(); err != nil {
			return err
		}
	}
	return nil
}

// respondent returns who answers: the one of that party in the file, or a new one.
func (i *interview) respondent() (*assess.Respondent, error) {
	for {
		party, err := i.line(i.app.word("command.ask.party"))
		if err != nil {
			return nil, err
		}
		id := identifier(party)
		if id == "" {
			i.println(i.app.word("command.ask.again"))
			continue
		}
		for k := range i.round.Respondents {
			if i.round.Respondents[k].Party == id {
				return &i.round.Respondents[k], nil
			}
		}
		known := false
		for _, p := range i.round.Parties {
			known = known || p.ID == id
		}
		if !known {
			i.round.Parties = append(i.round.Parties, assess.Party{ID: id, Name: lang.Plain(party)})
		}
		i.round.Respondents = append(i.round.Respondents, assess.Respondent{Party: id, Date: i.app.on})
		return &i.round.Respondents[len(i.round.Respondents)-1], nil
	}
}

// identifier makes an identifier of a name: its letters and digits, in small
// letters, without accents it cannot keep.
func identifier(name string) string {
	plain := strings.NewReplacer("à", "a", "â", "a", "ä", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "î", "i", "ï", "i", "ô", "o", "ö", "o", "û", "u", "ù", "u", "ü", "u", "ç", "c", "œ", "oe")
	var b strings.Builder
	for _, r := range plain.Replace(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := b.String()
	return strings.TrimRight(id[:min(len(id), 40)], "-")
}

func answered(person *assess.Respondent, code string) bool {
	for _, a := range person.Answers {
		if a.Criterion == code && !a.Rating.IsZero() {
			return true
		}
	}
	return false
}

// give sets the answer, in the place of one without a rating.
func give(person *assess.Respondent, answer assess.Answer) {
	for i := range person.Answers {
		if person.Answers[i].Criterion == answer.Criterion {
			person.Answers[i].Rating, person.Answers[i].Comment = answer.Rating, answer.Comment
			return
		}
	}
	person.Answers = append(person.Answers, answer)
}

// question asks one criterion until the answer is one. A low rating is asked
// its reason.
func (i *interview) question(c assess.Criterion) (assess.Answer, error) {
	a := i.app
	word := func(part string) string { return a.word("criterion." + c.Code + "." + part) }
	i.println(a.word("question."+string(c.Question)) + " – " + word("name"))
	i.println(wrap(word("question"), 0))
	i.println(wrap(word("help"), 0))
	i.println("0: " + word("low"))
	for n := 1; n < assess.MaxScore; n++ {
		i.println(strconv.Itoa(n) + ": " + a.word("rating."+strconv.Itoa(n)))
	}
	i.println(strconv.Itoa(assess.MaxScore) + ": " + word("high"))
	for {
		text, err := i.line(a.word("command.ask.answer"))
		if err != nil {
			return assess.Answer{}, err
		}
		rating, ok := ratingOf(text)
		if !ok {
			i.println(a.word("command.ask.again"))
			continue
		}
		answer := assess.Answer{Criterion: c.Code, Rating: rating}
		if n, ok := rating.Score(); ok && n <= 1 {
			comment, err := i.line(a.word("command.ask.comment"))
			if err != nil {
				return answer, err
			}
			answer.Comment = lang.Plain(comment)
		}
		return answer, nil
	}
}

// ratingOf reads an answer: nothing, a question mark, or a number from 0 to 4.
func ratingOf(text string) (assess.Rating, bool) {
	switch text {
	case "":
		return assess.Unanswered, true
	case "?":
		return assess.DontKnow, true
	}
	n, err := strconv.Atoi(text)
	rating := assess.Rated(n)
	return rating, err == nil && !rating.IsZero()
}

// save writes the round: whole, or not at all.
func (i *interview) save() error {
	text, err := wire.Write(i.round, wire.Indented)
	if err != nil {
		return err
	}
	if err := replace(i.path, i.saved, text); err != nil {
		return i.app.fileError(i.path, err)
	}
	i.saved = text
	return nil
}
