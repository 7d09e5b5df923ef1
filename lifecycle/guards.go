package lifecycle

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// A guard is a condition of a move.
type guard struct {
	code   finding.Code
	source finding.Source // the guide, or what follows from it
	// look tells the view all that is missing, and returns whether the condition is
	// met or what is missing is waived.
	look func(view) bool
	// told tells whether the document speaks of the matter on past days, so that a
	// move of the past can be held against it. Without it the past is not asked.
	told func(*partnership.Document) bool
}

// rule is what speaks when the condition is not met.
func (g *guard) rule() finding.Rule {
	return finding.Rule{Code: g.code, Severity: finding.Error, Source: g.source}
}

// The conditions, in the order of the moves that they guard. Their codes begin with
// [partnership.GuardPrefix].
var (
	ownOffer           = &guard{"guard-own-offer", guide, lookOffer, nil}
	resourcesListed    = &guard{"guard-resources", guide, lookResources, nil}
	shareable          = &guard{"guard-shareable", guide, lookShareable, nil}
	sessionHeld        = &guard{"guard-session", guide, lookSession, tellsSessions}
	relaysNamed        = &guard{"guard-relays", guide, lookRelays, tellsRelays}
	questionsAnswered  = &guard{"guard-questions", inferred, lookQuestions, nil}
	pointsAgreed       = &guard{"guard-points", guide, lookPoints, tellsPoints}
	pointsByAll        = &guard{"guard-points-by-all", guide, lookPointsByAll, tellsPoints}
	reasonGiven        = &guard{"guard-reason", inferred, lookReason, always}
	decisionApproved   = &guard{"guard-approved", guide, lookApproved, tellsDecisions}
	decisionRefused    = &guard{"guard-refused", guide, lookRefused, tellsDecisions}
	decisionSentBack   = &guard{"guard-sent-back", guide, lookSentBack, tellsDecisions}
	staffNamed         = &guard{"guard-staff", guide, lookStaffed, nil}
	staffVolunteer     = &guard{"guard-staff-volunteer", guide, lookVolunteers, nil}
	staffPrepared      = &guard{"guard-staff-prepared", guide, lookPrepared, tellsPreparation}
	staffCompetent     = &guard{"guard-staff-competence", guide, lookCompetent, nil}
	experimentReviewed = &guard{"guard-reviewed", guide, lookReviewed, tellsExperiments}
	experimentAdjusted = &guard{"guard-adjusted", guide, lookAdjusted, tellsExperiments}
	reviewPositive     = &guard{"guard-positive", guide, lookPositive, tellsExperiments}
	risksNoted         = &guard{"guard-risks-noted", inferred, lookRisksNoted, nil}
	risksReviewed      = &guard{"guard-risks", inferred, lookRisks, nil}
	governanceInformed = &guard{"guard-informed", inferred, lookInformed, tellsDecisions}
	conventionOptional = &guard{"guard-optional", guide, lookOptional, nil}
	conventionExists   = &guard{"guard-convention", guide, lookConvention, nil}
	conventionNew      = &guard{"guard-convention-over", inferred, lookOver, tellsTerms}
	conventionParties  = &guard{"guard-parties", guide, lookParties, nil}
	conventionSigned   = &guard{"guard-signed", guide, lookSigned, tellsSignatures}
	conventionDated    = &guard{"guard-start", inferred, lookStart, nil}
	conventionLength   = &guard{"guard-length", guide, lookLength, nil}
	conventionRenewal  = &guard{"guard-renewal", guide, lookRenewal, nil}
	conventionInForce  = &guard{"guard-in-force", inferred, lookInForce, tellsTerms}
	termReached        = &guard{"guard-term-reached", guide, lookTermReached, tellsTerms}
	evolutionNoted     = &guard{"guard-evolution", guide, lookEvolution, tellsEvolutions}
	evolutionDeclared  = &guard{"guard-declared", guide, lookDeclared, nil}
	evolutionAmended   = &guard{"guard-amended", guide, lookAmended, tellsEvolutions}
	balanceChecked     = &guard{"guard-balance", guide, lookBalance, nil}
	formatNew          = &guard{"guard-new-format", guide, lookNewFormat, tellsExperiments}
	conventionClosed   = &guard{"guard-convention-closed", guide, lookClosed, tellsTerms}
	roadmapClosed      = &guard{"guard-roadmap-closed", inferred, lookRoadmap, nil}
	triggerNew         = &guard{"guard-trigger", inferred, lookTrigger, tellsTriggers}
)

// Rules yields what this package can find: the conditions of the moves, the
// oddities of the journal, open consequences, what is due and what falls when a
// party leaves.
func Rules() iter.Seq[finding.Rule] {
	return func(yield func(finding.Rule) bool) {
		for _, rules := range [][]finding.Rule{guardRules(), conditionRules, replayRules, consequenceRules(), dueRules, impactRules} {
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
				out = append(out, g.rule())
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
