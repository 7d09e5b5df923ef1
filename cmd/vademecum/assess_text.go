package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
)

// assessment tells a result in words: the indication first, then what it rests
// on, then what to do next.
func (a *app) assessment(r assessed) string {
	var b strings.Builder
	indication := a.nameOf("indication", string(r.Indication))
	b.WriteString(a.styled(bold, a.word("command.assess.title", finding.Text("indication", indication))) + "\n")
	b.WriteString(wrap(a.word("indication-text."+string(r.Indication)), 0) + "\n\n")
	coverage := finding.Count("coverage", r.Coverage)
	if r.Overall != nil {
		b.WriteString(a.word("command.assess.overall", finding.Count("score", *r.Overall), coverage) + "\n")
	} else {
		b.WriteString(a.word("command.assess.none", coverage) + "\n")
	}
	b.WriteString(wrap(a.word("command.assess.inform"), 0) + "\n")
	for _, section := range []func(assessed) string{
		a.questionLines, a.reasonLines, a.changeLines, a.differenceLines, a.ledgerLines, a.pointLines, a.riskLines, a.nextLines,
	} {
		if text := section(r); text != "" {
			b.WriteString("\n" + text)
		}
	}
	return b.String()
}

func (a *app) section(key string, args ...finding.Arg) string {
	return a.styled(bold, a.word(key, args...)) + "\n"
}

// name returns what to call a party by.
func (r assessed) name(party string) string { return called(r.names, party) }

const (
	barWidth  = 20
	nameWidth = 12 // of a question
)

// bar draws a score as a bar, and as dots when there is none.
func bar(score *int) string {
	if score == nil {
		return strings.Repeat("·", barWidth)
	}
	full := (*score*barWidth + 50) / 100
	return strings.Repeat("█", full) + strings.Repeat("░", barWidth-full)
}

func percent(score *int) string {
	if score == nil {
		return "  –"
	}
	return fmt.Sprintf("%3d", *score)
}

// questionLines shows the questions, and under each the parties side by side.
func (a *app) questionLines(r assessed) string {
	var b strings.Builder
	b.WriteString(a.section("command.assess.questions"))
	for _, q := range r.Questions {
		fmt.Fprintf(&b, "  %s %s %s  %3d %%\n", pad(a.word("question."+string(q.ID)), nameWidth), bar(q.Score), percent(q.Score), q.Coverage)
		if len(q.Views) < 2 {
			continue
		}
		for _, v := range q.Views {
			fmt.Fprintf(&b, "  %s %s %s         %s\n", pad("", nameWidth), a.styled(dim, bar(v.Score)), percent(v.Score), r.name(v.Party))
		}
	}
	return b.String()
}

// reasonText returns the words of a reason.
func (a *app) reasonText(r assessed, reason assess.Reason) string {
	return a.reasonWords("reason."+reason.Code, r, reason)
}

// reasonWords returns words with a key, filled by a reason.
func (a *app) reasonWords(key string, r assessed, reason assess.Reason) string {
	named := []finding.Arg{finding.Text("party", r.name(reason.Party)), finding.Text("risk", sentence(called(r.risks, reason.Risk)))}
	return a.word(key, append(named, reason.Args()...)...)
}

// sentence returns a sentence as part of another: without its full stop.
func sentence(text string) string { return strings.TrimSuffix(text, ".") }

func (a *app) reasonLines(r assessed) string {
	if len(r.Reasons) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(a.section("command.assess.reasons"))
	low := map[string][]string{} // the weak points that each party sees, shown together
	for _, reason := range r.Reasons {
		if reason.Code == viewLow {
			low[reason.Party] = append(low[reason.Party], a.word("criterion."+reason.Criterion+".name"))
		}
	}
	for _, reason := range r.Reasons {
		text, points := a.reasonText(r, reason), low[reason.Party]
		if reason.Code == viewLow && len(points) > 1 {
			text = a.word("reason.view-low-several", finding.Text("party", r.name(reason.Party)), finding.Count("count", len(points)), finding.Text("list", strings.Join(points, ", ")))
		}
		if reason.Code == viewLow {
			if points == nil {
				continue
			}
			delete(low, reason.Party)
		}
		b.WriteString("  – " + wrap(text, 4) + "\n")
	}
	return b.String()
}

// viewLow is the code of the reason that a party sees a weak point.
const viewLow = "view-low"

func (a *app) rating(r assess.Rating) string {
	if r.IsZero() {
		return a.word("command.assess.noanswer")
	}
	return a.word("rating." + r.String())
}

// changeLines returns what would change the indication: facts, then sets of answers.
func (a *app) changeLines(r assessed) string {
	change := r.ToChange
	var b strings.Builder
	b.WriteString(a.section("change.title"))
	args := []finding.Arg{finding.Word("next", "indication."+string(change.Next)), finding.Count("searched", change.Searched)}
	key := "change." + string(change.Search)
	if len(change.Facts) > 0 {
		lead := "change.facts"
		if change.Next == "" {
			lead = "change.first"
		}
		b.WriteString("  " + wrap(a.word(lead, args...), 2) + "\n")
		for _, fact := range change.Facts {
			b.WriteString("  – " + wrap(a.reasonWords("change.fact."+fact.Code, r, fact), 4) + "\n")
		}
		if len(change.Sets) > 0 || change.Search == assess.SearchMore {
			key += "-too"
		}
	}
	if change.Search != assess.SearchFacts {
		b.WriteString("  " + wrap(a.word(key, args...), 2) + "\n")
	}
	for _, set := range change.Sets {
		b.WriteString(a.setLines(r, set))
	}
	return b.String()
}

// setLines tell a set of answers: several as one.
func (a *app) setLines(r assessed, set assess.ChangeSet) string {
	indent, text := 2, ""
	if n := len(set.Answers); n > 1 {
		indent, text = 4, "  – "+a.word("change.set", finding.Count("n", n))+"\n"
	}
	for _, c := range set.Answers {
		answer := a.word("change.answer", finding.Text("party", r.name(c.Party)), finding.Word("criterion", "criterion."+c.Criterion+".name"),
			finding.Text("from", a.rating(c.From)), finding.Text("to", a.rating(c.To)))
		text += strings.Repeat(" ", indent) + "– " + wrap(answer, indent+2) + "\n"
	}
	return text
}

// differenceLines returns how far apart views are, and which are far.
func (a *app) differenceLines(r assessed) string {
	var b strings.Builder
	b.WriteString(a.section("command.assess.differences", finding.Word("reading", "reading."+string(r.Divergence.Reading))))
	for _, fact := range r.Divergence.Facts {
		b.WriteString("  " + wrap(a.reasonText(r, fact), 2) + "\n")
	}
	if len(r.Divergence.FarApart) == 0 {
		return b.String()
	}
	b.WriteString("  " + a.word("command.assess.farapart") + "\n")
	for _, criterion := range r.Divergence.FarApart {
		b.WriteString("  – " + a.word("criterion."+criterion+".name") + "\n")
		for _, v := range r.views(criterion) {
			b.WriteString(fmt.Sprintf("    %s %s %s\n", pad(cut(r.name(v.Party), 40), 40), bar(v.Score), percent(v.Score)))
		}
	}
	return b.String()
}

// views returns what the parties think of a criterion.
func (r assessed) views(criterion string) []assess.View {
	for _, q := range r.Questions {
		for _, c := range q.Criteria {
			if c.Criterion == criterion {
				return c.Views
			}
		}
	}
	return nil
}

func (a *app) ledgerLines(r assessed) string {
	var b strings.Builder
	b.WriteString(a.section("command.assess.ledger"))
	for _, p := range r.Ledger.Parties {
		b.WriteString("  " + wrap(a.word("command.assess.account", finding.Text("party", r.name(p.Party)), finding.Count("gives", p.Gives), finding.Count("gets", p.Gets),
			finding.Word("balance", "balance."+string(p.Balance))), 4) + "\n")
		for _, l := range p.Levels {
			if l.Needs > 0 {
				b.WriteString("    " + a.styled(dim, a.word("command.assess.level", finding.Word("level", l.Level.Word()), finding.Count("needs", l.Needs), finding.Count("met", l.Met))) + "\n")
			}
		}
	}
	unmet := map[string]string{}
	for _, id := range r.Ledger.Unmet {
		unmet[id] = a.word("command.assess.need", finding.Text("party", r.name(r.owners[id])), finding.Text("need", r.needs[id]))
	}
	b.WriteString(a.listed("command.assess.unmet", r.Ledger.Unmet, unmet))
	b.WriteString(a.listed("command.assess.unneeded", r.Ledger.Unneeded, r.gifts))
	if len(r.Ledger.Competing) > 0 {
		b.WriteString("  " + a.word("command.assess.competing") + "\n")
	}
	for _, c := range r.Ledger.Competing {
		b.WriteString("  – " + wrap(a.word("command.assess.competes", finding.Text("offer", called(r.offers, c.Offer)), finding.Text("other", called(r.offers, c.With))), 4) + "\n")
	}
	return b.String()
}

// listed lists things by what they are called, nothing when there are none.
func (a *app) listed(key string, ids []string, names map[string]string) string {
	if len(ids) == 0 {
		return ""
	}
	text := "  " + a.word(key) + "\n"
	for _, id := range ids {
		text += "  – " + wrap(called(names, id), 4) + "\n"
	}
	return text
}

// called returns what to call a thing by: its name, else its identifier.
func called(names map[string]string, id string) string {
	return safe(cmp.Or(names[id], id))
}

func (a *app) pointLines(r assessed) string {
	var b strings.Builder
	b.WriteString(a.section("command.assess.points"))
	for _, p := range r.KeyPoints {
		head := pad(a.nameOf("point", string(p.ID)), 33) + " " + a.nameOf("status", string(p.Status))
		b.WriteString("  " + head + "\n")
		for _, f := range p.Facts {
			b.WriteString("    " + a.styled(dim, wrap(a.reasonText(r, f), 4)) + "\n")
		}
	}
	return b.String()
}

// mostRisks is how many risks a text for people shows.
const mostRisks = 5

func (a *app) riskLines(r assessed) string {
	if len(r.Risks.Top) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(a.section("command.assess.risks"))
	for _, risk := range r.Risks.Top[:min(mostRisks, len(r.Risks.Top))] {
		level := a.nameOf("risk-level", risk.Level)
		if risk.Residual != "" {
			level += " – " + a.word("command.assess.residual", finding.Word("level", "risk-level."+risk.Residual))
		}
		b.WriteString("  – " + wrap(called(r.risks, risk.ID), 4) + "\n    " + a.styled(dim, level) + "\n")
	}
	return b.String()
}
