package lifecycle

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// A guard is a condition of a move.
type guard struct {
	rule finding.Rule
	// look tells the view all that is missing, and returns whether the condition is
	// met or what is missing is waived.
	look func(view) bool
	// told tells whether the document speaks of the matter on past days, so that a
	// move of the past can be held against it. Without it the past is not asked.
	told func(*partnership.Document) bool
}

// said is a condition of the guide, meant one that follows from it.
func said(code finding.Code, look func(view) bool, told func(*partnership.Document) bool) *guard {
	return &guard{finding.Rule{Code: partnership.GuardPrefix + code, Severity: finding.Error, Source: guide}, look, told}
}

func meant(code finding.Code, look func(view) bool, told func(*partnership.Document) bool) *guard {
	g := said(code, look, told)
	g.rule.Source = inferred
	return g
}

// The conditions, in the order of the moves that they guard.
var (
	ownOffer           = said("own-offer", lookOffer, nil)
	resourcesListed    = said("resources", lookResources, nil)
	shareable          = said("shareable", lookShareable, nil)
	sessionHeld        = said("session", lookSession, tellsSessions)
	relaysNamed        = said("relays", lookRelays, tellsRelays)
	questionsAnswered  = meant("questions", lookQuestions, nil)
	pointsAgreed       = said("points", lookPoints, tellsPoints)
	pointsByAll        = said("points-by-all", lookPointsByAll, tellsPoints)
	reasonGiven        = meant("reason", lookReason, always)
	decisionApproved   = said("approved", lookApproved, tellsDecisions)
	decisionRefused    = said("refused", lookRefused, tellsDecisions)
	decisionSentBack   = said("sent-back", lookSentBack, tellsDecisions)
	staffNamed         = said("staff", lookStaffed, nil)
	staffVolunteer     = said("staff-volunteer", lookVolunteers, nil)
	staffPrepared      = said("staff-prepared", lookPrepared, tellsPreparation)
	staffCompetent     = said("staff-competence", lookCompetent, nil)
	experimentReviewed = said("reviewed", lookReviewed, tellsExperiments)
	experimentAdjusted = said("adjusted", lookAdjusted, tellsExperiments)
	reviewPositive     = said("positive", lookPositive, tellsExperiments)
	risksNoted         = meant("risks-noted", lookRisksNoted, nil)
	risksReviewed      = meant("risks", lookRisks, nil)
	governanceInformed = meant("informed", lookInformed, tellsDecisions)
	conventionOptional = said("optional", lookOptional, nil)
	conventionExists   = said("convention", lookConvention, nil)
	conventionNew      = meant("convention-over", lookOver, tellsTerms)
	conventionParties  = said("parties", lookParties, nil)
	conventionSigned   = said("signed", lookSigned, tellsSignatures)
	conventionDated    = meant("start", lookStart, nil)
	conventionLength   = said("length", lookLength, nil)
	conventionRenewal  = said("renewal", lookRenewal, nil)
	conventionInForce  = meant("in-force", lookInForce, tellsTerms)
	termReached        = said("term-reached", lookTermReached, tellsTerms)
	evolutionNoted     = said("evolution", lookEvolution, tellsEvolutions)
	evolutionDeclared  = said("declared", lookDeclared, nil)
	evolutionAmended   = said("amended", lookAmended, tellsEvolutions)
	balanceChecked     = said("balance", lookBalance, nil)
	formatNew          = said("new-format", lookNewFormat, tellsExperiments)
	conventionClosed   = said("convention-closed", lookClosed, tellsTerms)
	roadmapClosed      = meant("roadmap-closed", lookRoadmap, nil)
	triggerNew         = meant("trigger", lookTrigger, tellsTriggers)
)

// Rules yields what this package can find: the conditions of the moves, the
// oddities of the journal, open consequences, what is due and what falls when a
// party leaves.
func Rules() iter.Seq[finding.Rule] {
	return func(yield func(finding.Rule) bool) {
		for _, rules := range [][]finding.Rule{guardRules(), replayRules, consequenceRules(), dueRules, impactRules} {
			for _, r := range rules {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// guardRules returns the rules of the conditions, each once.
func guardRules() []finding.Rule {
	var out []finding.Rule
	seen := map[*guard]bool{}
	for i := range moves {
		for _, g := range moves[i].guards {
			if !seen[g] {
				out = append(out, g.rule)
			}
			seen[g] = true
		}
	}
	return out
}

func always(*partnership.Document) bool { return true }

func tellsSessions(d *partnership.Document) bool { return len(d.Sessions) > 0 }

func tellsRelays(d *partnership.Document) bool {
	for i := range d.Sessions {
		if len(d.Sessions[i].Relays) > 0 {
			return true
		}
	}
	return false
}

func tellsPoints(d *partnership.Document) bool { return len(d.Negotiation) > 0 }

func tellsDecisions(d *partnership.Document) bool {
	return d.Governance != nil && len(d.Governance.Decisions) > 0
}

func tellsPreparation(d *partnership.Document) bool {
	for i := range d.Partners {
		for j := range d.Partners[i].Staff {
			if slices.ContainsFunc(d.Partners[i].Staff[j].Preparation, func(p partnership.Preparation) bool { return !p.Done.IsZero() }) {
				return true
			}
		}
	}
	return false
}

func tellsExperiments(d *partnership.Document) bool { return len(d.Experiments) > 0 }

func tellsSignatures(d *partnership.Document) bool {
	for i := range d.Conventions {
		if len(d.Conventions[i].Signatures) > 0 {
			return true
		}
	}
	return false
}

func tellsTerms(d *partnership.Document) bool {
	for i := range d.Conventions {
		if !d.Conventions[i].Start.IsZero() {
			return true
		}
	}
	return false
}

func tellsEvolutions(d *partnership.Document) bool {
	return d.FollowUp != nil && len(d.FollowUp.Evolutions) > 0
}

func tellsTriggers(d *partnership.Document) bool { return len(d.Triggers) > 0 }
