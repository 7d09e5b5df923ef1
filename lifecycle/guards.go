package lifecycle

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// A guard is a condition of a move. It says all that is missing; silence means
// that it is met.
type guard struct {
	rule finding.Rule
	look func(*view)
}

// A view is what a guard looks at.
type view struct {
	doc      *partnership.Document
	on       cal.Date
	policy   Policy
	reasoned bool // the request gives a reason
	entry    int  // the place of the entry in the journal
	rule     finding.Rule
	list     finding.List
}

func (v *view) miss(pointer string, args ...finding.Arg) { v.list.Add(v.rule, pointer, args...) }

func guards(list ...guard) []guard { return list }

func said(code finding.Code, look func(*view)) guard {
	return guard{finding.Rule{Code: partnership.GuardPrefix + code, Severity: finding.Error, Source: guide}, look}
}

func meant(code finding.Code, look func(*view)) guard {
	return guard{finding.Rule{Code: partnership.GuardPrefix + code, Severity: finding.Error, Source: inferred}, look}
}

// The guards, in the order of the moves that they guard.
var (
	ownOffer           = said("own-offer", func(v *view) { v.need(len(v.doc.Offers) > 0, "/offers") })
	shareable          = said("shareable", lookShareable)
	sessionHeld        = said("session", lookSession)
	relaysNamed        = said("relays", lookRelays)
	questionsAnswered  = meant("questions", lookQuestions)
	pointsAgreed       = said("points", lookPoints)
	reasonGiven        = meant("reason", func(v *view) { v.need(v.reasoned, journal(v.entry)+"/reason") })
	decisionApproved   = said("approved", func(v *view) { v.need(v.decided(partnership.OutcomeApproved), "/governance/decisions") })
	decisionRefused    = said("refused", func(v *view) { v.need(v.decided(partnership.OutcomeRefused), "/governance/decisions") })
	staffVolunteer     = said("staff-volunteer", lookVolunteers)
	staffPrepared      = said("staff-prepared", lookPrepared)
	staffCompetent     = said("staff-competence", lookCompetent)
	experimentReviewed = said("reviewed", lookReviewed)
	experimentAdjusted = said("adjusted", lookAdjusted)
	reviewPositive     = said("positive", lookPositive)
	risksReviewed      = meant("risks", lookRisks)
	conventionOptional = said("optional", func(v *view) { v.need(v.policy.ConventionOptional, "/conventions") })
	conventionExists   = said("convention", func(v *view) { v.need(len(v.doc.Conventions) > 0, "/conventions") })
	conventionSigned   = said("signed", lookSigned)
	conventionLength   = said("length", lookLength)
	conventionInForce  = meant("in-force", lookInForce)
	evolutionNoted     = said("evolution", lookEvolution)
	evolutionAmended   = said("amended", lookAmended)
	balanceChecked     = said("balance", lookBalance)
	conventionClosed   = said("convention-closed", lookClosed)
	roadmapClosed      = meant("roadmap-closed", lookRoadmap)
	triggerNoted       = meant("trigger", func(v *view) { v.need(len(v.doc.Triggers) > 0, "/triggers") })
)

// Rules yields the conditions of the moves and the rules of the journal.
func Rules() iter.Seq[finding.Rule] {
	return func(yield func(finding.Rule) bool) {
		seen := map[finding.Code]bool{}
		for i := range moves {
			for _, g := range moves[i].guards {
				if !seen[g.rule.Code] && !yield(g.rule) {
					return
				}
				seen[g.rule.Code] = true
			}
		}
		for _, r := range replayRules {
			if !yield(r) {
				return
			}
		}
	}
}

// need says that something is missing unless it is there.
func (v *view) need(there bool, pointer string) {
	if !there {
		v.miss(pointer)
	}
}

func journal(i int) string { return finding.Index("/journal", i) }

// by tells whether a date that is known at all is not after the day.
func (v *view) by(d cal.Partial) bool { return !d.IsZero() && !d.First().After(v.on) }

func lookShareable(v *view) {
	v.need(slices.ContainsFunc(v.doc.Resources, func(r partnership.Resource) bool { return r.Shareable != nil && *r.Shareable }), "/resources")
}

// lookSession asks for a session of discovery with two partners or more.
func lookSession(v *view) {
	v.need(slices.ContainsFunc(v.doc.Sessions, func(s partnership.Session) bool { return len(s.Partners) > 1 && v.by(s.Date) }), "/sessions")
}

func lookRelays(v *view) {
	v.need(slices.ContainsFunc(v.doc.Sessions, func(s partnership.Session) bool { return len(s.Relays) > 0 && v.by(s.Date) }), "/sessions")
}

// lookQuestions asks for answers to who, what and why, by anybody.
func lookQuestions(v *view) {
	answered := map[assess.Question]bool{}
	for i := range v.doc.Rounds {
		for _, r := range v.doc.Rounds[i].Respondents {
			for _, a := range r.Answers {
				for c := range assess.Criteria() {
					if c.Code == a.Criterion && !a.Rating.IsZero() {
						answered[c.Question] = true
					}
				}
			}
		}
	}
	for _, q := range []assess.Question{assess.QuestionWho, assess.QuestionWhat, assess.QuestionWhy} {
		if !answered[q] {
			v.miss("/rounds", finding.Word("question", q.Word()))
		}
	}
}

// lookPoints asks for agreement on all four points.
func lookPoints(v *view) {
	for p := range partnership.Point("").Values() {
		if !slices.ContainsFunc(v.doc.Negotiation, func(a partnership.Agreement) bool {
			return a.Point == p && (a.Date.IsZero() || !a.Date.After(v.on))
		}) {
			v.miss("/negotiation", finding.Word("point", p.Word()))
		}
	}
}

// decided looks for a decision since the partnership was last submitted.
func (v *view) decided(outcome partnership.Outcome) bool {
	var since cal.Date
	for i := range v.doc.Journal {
		if e := &v.doc.Journal[i]; e.Event == partnership.EventSubmit && v.by(e.Date) {
			since = e.Date.First()
		}
	}
	return v.doc.Governance != nil && slices.ContainsFunc(v.doc.Governance.Decisions, func(d partnership.Decision) bool {
		return d.Outcome == outcome && !d.Date.After(v.on) && !d.Date.Before(since)
	})
}

func (v *view) eachStaff(visit func(s *partnership.Staff, pointer string)) {
	for i := range v.doc.Partners {
		at := finding.Member(finding.Index("/partners", i), "staff")
		for j := range v.doc.Partners[i].Staff {
			visit(&v.doc.Partners[i].Staff[j], finding.Index(at, j))
		}
	}
}

func lookVolunteers(v *view) {
	v.eachStaff(func(s *partnership.Staff, at string) {
		if s.Volunteer == nil || !*s.Volunteer {
			v.miss(at+"/volunteer", finding.Text("person", s.Person))
		}
	})
}

func lookPrepared(v *view) {
	v.eachStaff(func(s *partnership.Staff, at string) {
		if !slices.ContainsFunc(s.Preparation, func(p partnership.Preparation) bool { return v.by(p.Done) }) {
			v.miss(at+"/preparation", finding.Text("person", s.Person))
		}
	})
}

func lookCompetent(v *view) {
	v.eachStaff(func(s *partnership.Staff, at string) {
		if s.Competence.IsZero() {
			v.miss(at+"/competence", finding.Text("person", s.Person))
		}
	})
}

// last returns the last experiment begun by the day, and its place.
func (v *view) last() (*partnership.Experiment, string) {
	for i := len(v.doc.Experiments) - 1; i >= 0; i-- {
		if e := &v.doc.Experiments[i]; v.before(e) {
			return e, finding.Index("/experiments", i)
		}
	}
	return nil, "/experiments"
}

// before tells whether an experiment was begun before the day: one that begins
// on the day itself is the next.
func (v *view) before(e *partnership.Experiment) bool {
	return e.From.IsZero() || e.From.First().Before(v.on)
}

// reviewed returns the review of an experiment as it is known on the day.
func (v *view) reviewed(e *partnership.Experiment) *partnership.Review {
	if e == nil || e.Review == nil || e.Review.Date.After(v.on) {
		return nil
	}
	return e.Review
}

func lookReviewed(v *view) {
	e, at := v.last()
	v.need(v.reviewed(e) != nil, at+"/review")
}

func lookAdjusted(v *view) {
	e, at := v.last()
	v.need(e != nil && len(e.Adjustments) > 0, at+"/adjustments")
}

func lookPositive(v *view) {
	e, at := v.last()
	r := v.reviewed(e)
	v.need(r != nil && r.Verdict == partnership.VerdictPositive, at+"/review")
}

// lookRisks asks for a review of every risk that is noted.
func lookRisks(v *view) {
	for i := range v.doc.Risks {
		if v.doc.Risks[i].Reviewed.IsZero() {
			v.miss(finding.Index("/risks", i)+"/reviewed", finding.Text("risk", v.doc.Risks[i].ID))
		}
	}
}

// current returns the last convention and its place, nil when there is none.
func (v *view) current() (*partnership.Convention, string) {
	n := len(v.doc.Conventions)
	if n == 0 {
		return nil, "/conventions"
	}
	return &v.doc.Conventions[n-1], finding.Index("/conventions", n-1)
}

func lookSigned(v *view) {
	c, at := v.current()
	if c == nil {
		return // another guard's matter
	}
	for _, p := range c.Parties {
		if !slices.ContainsFunc(c.Signatures, func(s partnership.Signature) bool { return s.Party == p && !s.Date.After(v.on) }) {
			v.miss(at+"/signatures", finding.Text("partner", p))
		}
	}
}

func lookLength(v *view) {
	c, at := v.current()
	if c == nil {
		return
	}
	v.need(!c.Term.IsZero() || !c.End.IsZero(), at+"/term")
	v.need(c.Renewal != nil, at+"/renewal")
}

func lookInForce(v *view) {
	c, at := v.current()
	v.need(c != nil && c.At(v.on).Phase == partnership.PhaseInForce, at)
}

func (v *view) evolutions() []partnership.Evolution {
	if v.doc.FollowUp == nil {
		return nil
	}
	return v.doc.FollowUp.Evolutions
}

func lookEvolution(v *view) {
	v.need(slices.ContainsFunc(v.evolutions(), func(e partnership.Evolution) bool { return v.by(e.Date) }), "/followUp/evolutions")
}

// lookAmended asks for an amendment in effect, or signed, for each evolution
// that binds the parties.
func lookAmended(v *view) {
	for i, e := range v.evolutions() {
		if e.Contractual == nil || !*e.Contractual || !v.by(e.Date) {
			continue
		}
		c, _ := v.current()
		if c == nil || !slices.ContainsFunc(c.Amendments, func(a partnership.Amendment) bool {
			return slices.Contains(a.Evolution, e.ID) && !a.Effective.After(v.on)
		}) {
			v.miss(finding.Index("/followUp/evolutions", i), finding.Text("evolution", e.ID))
		}
	}
}

func lookBalance(v *view) {
	for i, e := range v.evolutions() {
		if v.by(e.Date) && (e.BalanceChecked.IsZero() || e.BalanceChecked.After(v.on)) {
			v.miss(finding.Index("/followUp/evolutions", i)+"/balanceChecked", finding.Text("evolution", e.ID))
		}
	}
}

// lookClosed asks that a convention in force be brought to an end first.
func lookClosed(v *view) {
	if c, at := v.current(); c != nil {
		phase := c.At(v.on.AddDays(1)).Phase
		v.need(phase != partnership.PhaseInForce && phase != partnership.PhaseSigned, at+"/ending")
	}
}

func lookRoadmap(v *view) {
	v.need(v.doc.Roadmap == nil || !v.doc.Roadmap.Closed.IsZero(), "/roadmap/closed")
}
