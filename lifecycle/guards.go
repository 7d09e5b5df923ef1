package lifecycle

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// A guard is a condition of a move: a function that yields what is missing for it.
type guard struct {
	code   finding.Code
	source finding.Source // the guide, or what follows from it
	// advice is set where the guide advises and does not ask: the move is open all
	// the same.
	advice bool
	// missing yields a finding for each thing that is missing, and returns false as
	// soon as yield does.
	missing func(v view, yield yieldFunc) bool
	// documented reports whether the document says anything of the matter on past
	// days. Only then is a move of the past held against it; nil is never.
	documented func(*partnership.Document) bool
}

// A yieldFunc passes on a finding and reports whether to go on.
type yieldFunc = func(finding.Finding) bool

// rule returns the rule of which the guard yields findings.
func (g *guard) rule() finding.Rule {
	if g.advice {
		return finding.Rule{Code: g.code, Severity: finding.Advice, Source: g.source}
	}
	return finding.Rule{Code: g.code, Severity: finding.Error, Source: g.source}
}

// The guards, in the order of the moves. Their codes begin with
// [partnership.GuardPrefix].
var (
	ownOffer           = &guard{code: "guard-own-offer", source: guide, missing: wantOffer}
	resourcesListed    = &guard{code: "guard-resources", source: guide, missing: wantResources}
	shareable          = &guard{code: "guard-shareable", source: guide, missing: wantShareable}
	sessionHeld        = &guard{code: "guard-session", source: guide, missing: wantSession, documented: onSessions}
	relaysNamed        = &guard{code: "guard-relays", source: guide, advice: true, missing: wantRelays, documented: onRelays}
	questionsAnswered  = &guard{code: "guard-questions", source: inferred, missing: wantQuestions}
	pointsAgreed       = &guard{code: "guard-points", source: guide, missing: wantPoints, documented: onPoints}
	pointsByAll        = &guard{code: "guard-points-by-all", source: guide, missing: wantPointsByAll, documented: onPoints}
	offerShared        = &guard{code: "guard-offer", source: guide, missing: wantShared}
	offerFormat        = &guard{code: "guard-offer-format", source: guide, missing: wantFormat}
	offerCalendar      = &guard{code: "guard-offer-calendar", source: guide, missing: wantCalendar}
	offerCommunicated  = &guard{code: "guard-offer-communication", source: guide, missing: wantCommunication}
	partnersGive       = &guard{code: "guard-gives", source: guide, missing: wantGiving}
	partnersGet        = &guard{code: "guard-gets", source: guide, missing: wantGetting}
	durationAgreed     = &guard{code: "guard-duration", source: guide, missing: wantDuration}
	reasonGiven        = &guard{code: "guard-reason", source: inferred, missing: wantReason, documented: always}
	decisionApproved   = &guard{code: "guard-approved", source: guide, missing: wantApproved, documented: onDecisions}
	decisionRefused    = &guard{code: "guard-refused", source: guide, missing: wantRefused, documented: onDecisions}
	decisionSentBack   = &guard{code: "guard-sent-back", source: guide, missing: wantSentBack, documented: onDecisions}
	staffNamed         = &guard{code: "guard-staff", source: guide, missing: wantStaffed}
	staffVolunteer     = &guard{code: "guard-staff-volunteer", source: guide, missing: wantVolunteers}
	staffPrepared      = &guard{code: "guard-staff-prepared", source: guide, missing: wantPrepared, documented: onPreparation}
	staffCompetent     = &guard{code: "guard-staff-competence", source: guide, missing: wantCompetent}
	experimentReviewed = &guard{code: "guard-reviewed", source: guide, missing: wantReviewed, documented: onExperiments}
	experimentAdjusted = &guard{code: "guard-adjusted", source: guide, missing: wantAdjusted, documented: onExperiments}
	reviewPositive     = &guard{code: "guard-positive", source: guide, missing: wantPositive, documented: onExperiments}
	risksNoted         = &guard{code: "guard-risks-noted", source: inferred, missing: wantRisksNoted}
	risksReviewed      = &guard{code: "guard-risks", source: inferred, missing: wantRisks}
	governanceInformed = &guard{code: "guard-informed", source: inferred, missing: wantInformed, documented: onDecisions}
	conventionOptional = &guard{code: "guard-optional", source: guide, missing: wantOptional}
	conventionExists   = &guard{code: "guard-convention", source: guide, missing: wantConvention}
	conventionNew      = &guard{code: "guard-convention-over", source: inferred, missing: wantOver, documented: onTerms}
	conventionParties  = &guard{code: "guard-parties", source: guide, missing: wantParties}
	conventionSigned   = &guard{code: "guard-signed", source: guide, missing: wantSigned, documented: onSignatures}
	conventionDated    = &guard{code: "guard-start", source: inferred, missing: wantStart}
	conventionLength   = &guard{code: "guard-length", source: guide, missing: wantLength}
	conventionRenewal  = &guard{code: "guard-renewal", source: guide, missing: wantRenewal}
	conventionInForce  = &guard{code: "guard-in-force", source: inferred, missing: wantInForce, documented: onTerms}
	termToCome         = &guard{code: "guard-term-to-come", source: inferred, missing: wantTermToCome, documented: onTerms}
	termReached        = &guard{code: "guard-term-reached", source: guide, missing: wantTermReached, documented: onTerms}
	evolutionNoted     = &guard{code: "guard-evolution", source: guide, missing: wantEvolution, documented: onEvolutions}
	evolutionDeclared  = &guard{code: "guard-declared", source: guide, missing: wantDeclared}
	evolutionAmended   = &guard{code: "guard-amended", source: guide, missing: wantAmended, documented: onEvolutions}
	balanceChecked     = &guard{code: "guard-balance", source: guide, missing: wantBalance}
	formatNew          = &guard{code: "guard-new-format", source: guide, missing: wantNewFormat, documented: onExperiments}
	conventionClosed   = &guard{code: "guard-convention-closed", source: guide, missing: wantClosed, documented: onTerms}
	roadmapClosed      = &guard{code: "guard-roadmap-closed", source: inferred, missing: wantRoadmap}
	triggerNew         = &guard{code: "guard-trigger", source: inferred, missing: wantTrigger, documented: onTriggers}
)

// Rules yields what this package can find: the guards of the moves, what
// is odd in a journal, open consequences, what is due and what falls when a
// party leaves.
func Rules() iter.Seq[finding.Rule] {
	return func(yield func(finding.Rule) bool) {
		for _, rules := range [][]finding.Rule{guardRules(), moveRules, conditionRules, replayRules, consequenceRules(), dueRules, impactRules} {
			for _, r := range rules {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// guardRules returns the rules of the guards, each once.
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

func onSessions(d *partnership.Document) bool { return len(d.Sessions) > 0 }

func onRelays(d *partnership.Document) bool {
	for i := range d.Sessions {
		if len(d.Sessions[i].Relays) > 0 {
			return true
		}
	}
	return false
}

func onPoints(d *partnership.Document) bool { return len(d.Negotiation) > 0 }

func onDecisions(d *partnership.Document) bool {
	return d.Governance != nil && len(d.Governance.Decisions) > 0
}

func onPreparation(d *partnership.Document) bool {
	for i := range d.Partners {
		for j := range d.Partners[i].Staff {
			if slices.ContainsFunc(d.Partners[i].Staff[j].Preparation, func(p partnership.Preparation) bool { return !p.Done.IsZero() }) {
				return true
			}
		}
	}
	return false
}

func onExperiments(d *partnership.Document) bool { return len(d.Experiments) > 0 }

func onSignatures(d *partnership.Document) bool {
	for i := range d.Conventions {
		if len(d.Conventions[i].Signatures) > 0 {
			return true
		}
	}
	return false
}

func onTerms(d *partnership.Document) bool {
	for i := range d.Conventions {
		if !d.Conventions[i].Start.IsZero() {
			return true
		}
	}
	return false
}

func onEvolutions(d *partnership.Document) bool {
	return d.FollowUp != nil && len(d.FollowUp.Evolutions) > 0
}

func onTriggers(d *partnership.Document) bool { return len(d.Triggers) > 0 }
