package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
)

// nextLines show the agenda of the next meeting: criteria with what each person
// said, risks with what usually helps.
func (a *app) nextLines(r assessed) string {
	if len(r.Agenda) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(a.section("command.assess.next"))
	for i, topic := range r.Agenda {
		b.WriteString("  " + pad(strconv.Itoa(i+1)+". ", 4) + wrap(a.topicText(r, topic), 6) + "\n")
		var more []string
		switch {
		case topic.Criterion != "":
			more = append([]string{a.word("criterion." + topic.Criterion + ".question")}, a.said(r, topic.Criterion)...)
		case topic.Risk != "":
			more = a.treatments(r, topic.Risk)
		}
		for _, line := range more {
			b.WriteString("      " + a.styled(dim, wrap(line, 8)) + "\n")
		}
	}
	return b.String()
}

// topicText returns the words of a topic.
func (a *app) topicText(r assessed, topic assess.Topic) string {
	why := make([]string, len(topic.Why))
	for i, w := range topic.Why {
		why[i] = a.word("why." + string(w))
	}
	named := []finding.Arg{
		finding.Text("why", strings.Join(why, ", ")),
		finding.Text("party", r.name(topic.Party)),
		finding.Text("risk", sentence(called(r.risks, topic.Risk))),
		finding.Text("need", called(r.needs, topic.Need)),
		finding.Text("contribution", called(r.gifts, topic.Contribution)),
	}
	return a.word("topic."+topic.Code, append(named, topic.Args()...)...)
}

// said returns what each person answered to a criterion, with their words.
func (a *app) said(r assessed, criterion string) []string {
	var out []string
	for i := range r.round.Respondents {
		person := &r.round.Respondents[i]
		k := slices.IndexFunc(person.Answers, func(x assess.Answer) bool { return x.Criterion == criterion })
		if k < 0 || person.Answers[k].Rating.IsZero() {
			continue
		}
		answer := &person.Answers[k]
		who := r.name(person.Party)
		if role := person.Role.In(string(a.lang)); role != "" {
			who += " (" + safe(role) + ")"
		}
		said := a.word("command.assess.next.said", finding.Text("who", who), finding.Text("rating", a.rating(answer.Rating)))
		if words := answer.Comment.In(string(a.lang)); words != "" {
			said = a.word("command.assess.next.words", finding.Text("said", said), finding.Text("words", safe(words)))
		}
		out = append(out, said)
	}
	return out
}

// treatments returns what usually helps with a risk when it is a typical one.
func (a *app) treatments(r assessed, risk string) []string {
	for typical := range assess.Catalogue() {
		if typical.Code == r.typical[risk] {
			return []string{a.word("command.assess.next.helps", finding.Text("option", a.nameOf("option", string(typical.Options[0]))),
				finding.Word("treatment", "treatment."+typical.Code))}
		}
	}
	return nil
}
