package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// nextLines make the result the agenda of the next meeting: the questions on
// which a view is low, views are apart or nobody knows, each with what people said;
// then needs without an answer, partners out of balance, risks to decide on.
func (a *app) nextLines(r assessed) string {
	var items []string
	for c := range assess.Criteria() {
		if r.toDiscuss(c.Code) {
			items = append(items, a.topic(r, c.Code))
		}
	}
	for _, id := range r.Ledger.Unmet {
		items = append(items, a.word("command.assess.next.need", finding.Text("need", called(r.needs, id))))
	}
	for _, reason := range r.Reasons {
		switch reason.Code {
		case "gives-only", "gets-only", "empty", "values-clash", "offers-compete", "one-side-only":
			items = append(items, a.reasonText(r, reason))
		case "risk-extreme", "risk-high":
			items = append(items, a.riskTopic(r, reason))
		case "not-tried":
			items = append(items, a.word("command.assess.next.try"))
		}
	}
	if len(items) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(a.section("command.assess.next"))
	for i, item := range items {
		number := strconv.Itoa(i+1) + ". "
		first, rest, more := strings.Cut(item, "\n")
		b.WriteString("  " + pad(number, 4) + wrap(first, 6) + "\n")
		if more {
			b.WriteString(rest + "\n")
		}
	}
	return b.String()
}

// apart is the spread from which views are worth a talk: two steps of the scale.
const apart = 50

// farApart tells whether views of a criterion are.
func (r assessed) farApart(criterion string) bool {
	for _, q := range r.Questions {
		for _, c := range q.Criteria {
			if c.Criterion == criterion {
				return c.Spread != nil && *c.Spread >= apart
			}
		}
	}
	return false
}

// toDiscuss tells whether a criterion is worth a talk.
func (r assessed) toDiscuss(criterion string) bool {
	return r.farApart(criterion) || slices.Contains(r.Divergence.Blank, criterion) ||
		slices.ContainsFunc(r.Reasons, func(reason assess.Reason) bool {
			return reason.Code == "view-low" && reason.Criterion == criterion
		})
}

// topic is a criterion to talk about: its question, then what each person
// answered, with their words.
func (a *app) topic(r assessed, criterion string) string {
	key := "criterion." + criterion
	text := a.word("command.assess.next.topic", finding.Word("criterion", key+".name"), finding.Word("question", key+".question"))
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
		text += "\n      " + a.styled(dim, wrap(said, 8))
	}
	return text
}

// riskTopic is a risk to decide on, with what usually helps when it is a typical
// one.
func (a *app) riskTopic(r assessed, reason assess.Reason) string {
	text := a.reasonText(r, reason)
	for typical := range assess.Catalogue() {
		if typical.Code == r.typical[reason.Risk] {
			helps := a.word("command.assess.next.helps", finding.Text("option", i18n.Name(a.lang, "option", string(typical.Options[0]))),
				finding.Word("treatment", "treatment."+typical.Code))
			text += "\n      " + a.styled(dim, wrap(helps, 8))
		}
	}
	return text
}
