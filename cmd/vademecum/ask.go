package main

import (
	"bufio"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/lang"
)

// errEnough ends the questions: the answers so far are kept. errBack asks for
// the question before.
var (
	errEnough = errors.New("enough for now")
	errBack   = errors.New("back")
)

// ask asks the questions one by one, in plain lines that a screen reader reads
// well, and writes the file after each answer. What is answered already is not
// asked again, so that one can stop and go on another day.
func (a *app) ask(path, round string) error {
	if path == stdin {
		return a.say("command.error.ask")
	}
	sheet, err := a.sheet(path, round)
	if err != nil {
		return err
	}
	i := interview{app: a, lines: bufio.NewScanner(a.in), sheet: sheet, criteria: slices.Collect(assess.Criteria())}
	i.println(wrap(a.word("command.ask.intro"), 0))
	if err := i.run(); err != nil && !errors.Is(err, errEnough) {
		return err
	}
	if i.saved == nil {
		i.println(a.word("command.ask.nothing"))
	} else {
		i.println(a.word("command.ask.saved", finding.Text("path", safe(path))))
	}
	return i.failed
}

// An interview asks one person.
type interview struct {
	sheet
	app      *app
	lines    *bufio.Scanner
	criteria []assess.Criterion
	failed   error // what kept a line from being shown
}

func (i *interview) println(text string) {
	if err := i.app.print(text + "\n"); err != nil && i.failed == nil {
		i.failed = err
	}
}

// line asks for a line. At the end of the input, and at the word for it, it is
// enough; another word asks for the question before.
func (i *interview) line(prompt string) (string, error) {
	i.println(prompt)
	if !i.lines.Scan() {
		if err := i.lines.Err(); err != nil {
			return "", err
		}
		return "", errEnough
	}
	text := typed(i.lines.Text())
	switch {
	case i.means(text, "command.ask.end"):
		return "", errEnough
	case i.means(text, "command.ask.back"):
		return "", errBack
	}
	return text, nil
}

// keys are what keys that are no letters leave in a line, such as the arrows.
var keys = regexp.MustCompile("\x1b(\\[[0-9;]*[A-Za-z~]|O[A-Za-z])?")

// typed returns a line as it was meant: without what such keys leave, and without
// anything that is no text.
func typed(line string) string {
	line = keys.ReplaceAllString(strings.ToValidUTF8(line, ""), "")
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if hidden(r) {
			return -1
		}
		return r
	}, line))
}

// means reports whether a line is the word with the key.
func (i *interview) means(line, key string) bool { return strings.EqualFold(line, i.app.word(key)) }

func (i *interview) run() error {
	person, err := i.respondent()
	if err != nil {
		return err
	}
	if n := len(person.Answers); n > 0 {
		i.println(i.app.word("command.ask.resume", finding.Count("n", n), finding.Count("of", len(i.criteria))))
	}
	for n := i.open(person, 0); n < len(i.criteria); {
		answer, err := i.question(person, n)
		if errors.Is(err, errBack) {
			n = max(0, n-1)
			continue
		}
		if !answer.Rating.IsZero() {
			give(person, answer)
			if err := i.save(); err != nil {
				return i.app.fileError(i.path, err)
			}
		}
		if err != nil {
			return err
		}
		n = i.open(person, n+1)
	}
	i.println("")
	i.println(i.app.word("command.ask.done"))
	return nil
}

// open returns the first question from n on without an answer.
func (i *interview) open(person *assess.Respondent, n int) int {
	for n < len(i.criteria) && !rated(person, i.criteria[n].Code).IsZero() {
		n++
	}
	return n
}

// respondent returns who answers: the one of that party and function in the
// file, or a new one.
func (i *interview) respondent() (*assess.Respondent, error) {
	party, role, err := i.who()
	if err != nil {
		return nil, err
	}
	for k := range i.round.Respondents {
		if r := &i.round.Respondents[k]; r.Party == party.ID && strings.EqualFold(r.Role.String(), role) {
			return r, nil
		}
	}
	i.join(party)
	i.round.Respondents = append(i.round.Respondents, assess.Respondent{Party: party.ID, Role: lang.Plain(role), Date: cal.PartialOf(i.app.on)})
	return &i.round.Respondents[len(i.round.Respondents)-1], nil
}

// longestName is how many letters of a name or function are kept.
const longestName = 200

// who asks for the organisation and the function.
func (i *interview) who() (party assess.Party, role string, err error) {
	for {
		if party, err = i.party(); err == nil {
			role, err = i.line(i.app.word("command.ask.role"))
		}
		if !errors.Is(err, errBack) {
			return party, cut(role, longestName), err
		}
	}
}

// party asks for the organisation: that of the name in the file, or a new one
// where the file is open to others.
func (i *interview) party() (assess.Party, error) {
	for {
		name, err := i.line(i.app.word("command.ask.party"))
		if err != nil {
			return assess.Party{}, err
		}
		if name == "" {
			i.println(i.app.word("command.ask.party.again"))
			continue
		}
		name = cut(name, longestName)
		if p, ok := i.known(name); ok {
			return p, nil
		}
		if i.closed {
			i.println(wrap(i.app.word("command.ask.party.unknown", finding.Text("name", safe(name)), finding.Text("known", i.names(i.app.lang))), 0))
			continue
		}
		return i.newParty(name), nil
	}
}

// rated returns the rating that a person has given a criterion.
func rated(person *assess.Respondent, code string) assess.Rating {
	for _, a := range person.Answers {
		if a.Criterion == code {
			return a.Rating
		}
	}
	return assess.Unanswered
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
// its reason; stopping there keeps the rating.
func (i *interview) question(person *assess.Respondent, n int) (assess.Answer, error) {
	a, c := i.app, i.criteria[n]
	i.ask(n, rated(person, c.Code))
	for {
		text, err := i.line(a.word("command.ask.answer"))
		if err != nil {
			return assess.Answer{}, err
		}
		if i.means(text, "command.ask.help") {
			i.println(wrap(a.word("command.ask.example", finding.Word("text", "criterion."+c.Code+".example")), 0))
			i.println(wrap(a.word("command.ask.why", finding.Word("text", "criterion."+c.Code+".why")), 0))
			continue
		}
		rating, ok := ratingOf(text)
		if !ok {
			i.println(wrap(a.word("command.ask.again"), 0))
			continue
		}
		answer := assess.Answer{Criterion: c.Code, Rating: rating}
		if n, ok := rating.Score(); ok && n <= 1 {
			comment, err := i.line(a.word("command.ask.comment"))
			if errors.Is(err, errBack) {
				continue
			}
			answer.Comment = lang.Plain(comment)
			if err != nil {
				return answer, err
			}
		}
		return answer, nil
	}
}

// ask shows a question, what its ratings mean, and the answer it has.
func (i *interview) ask(n int, now assess.Rating) {
	a, c := i.app, i.criteria[n]
	word := func(part string) string { return a.word("criterion." + c.Code + "." + part) }
	i.println("")
	i.println(a.word("command.ask.step", finding.Count("n", n+1), finding.Count("of", len(i.criteria))))
	i.println(a.word("question."+string(c.Question)) + " – " + word("name"))
	i.println(wrap(word("question"), 0))
	i.println(wrap(word("help"), 0))
	for n := range assess.MaxScore + 1 {
		text := a.word("rating." + strconv.Itoa(n))
		if end := map[int]string{0: "low", assess.MaxScore: "high"}[n]; end != "" {
			text = a.word("command.ask.anchor", finding.Text("rating", text), finding.Text("text", word(end)))
		}
		i.println(a.word("command.ask.choice", finding.Count("n", n), finding.Text("text", text)))
	}
	if !now.IsZero() {
		i.println(a.word("command.ask.current", finding.Text("rating", a.rating(now))))
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
	return rating, err == nil && rating.Valid()
}
