package lifecycle

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// A Move leads from a stage to another, or to the same one again.
type Move struct {
	Event partnership.Event
	From  []partnership.Stage
	To    partnership.Stage
	// Source is where the move comes from.
	Source finding.Source
	guards []*guard
}

// Moves yields the moves in the order of the table.
func Moves() iter.Seq[Move] { return slices.Values(moves[:]) }

// Guards yields the guards of the move, each as the rule of what it finds missing.
func (m Move) Guards() iter.Seq[finding.Rule] {
	return func(yield func(finding.Rule) bool) {
		for _, g := range m.guards {
			if !yield(g.rule()) {
				return
			}
		}
	}
}

// leaves reports whether the move leads out of the stage.
func (m *Move) leaves(stage partnership.Stage) bool { return slices.Contains(m.From, stage) }

// moves are the whole life of a partnership, as section 2 of the guide has it.
var moves = [...]Move{
	{partnership.EventDiscover, in{partnership.StageProspect}, partnership.StageDiscovery, guide, all{ownOffer, resourcesListed, shareable}},
	{partnership.EventNegotiate, in{partnership.StageDiscovery}, partnership.StageNegotiation, guide, all{sessionHeld, relaysNamed, questionsAnswered}},
	{partnership.EventSubmit, in{partnership.StageNegotiation}, partnership.StageGovernanceReview, guide, all{
		pointsAgreed, pointsByAll, offerShared, offerFormat, offerCalendar, offerCommunicated, partnersGive, partnersGet, durationAgreed,
		staffNamed, staffVolunteer, staffCompetent,
	}},
	{partnership.EventSuspend, in{partnership.StageDiscovery, partnership.StageNegotiation}, partnership.StageDormant, inferred, all{reasonGiven}},
	{partnership.EventDecline, in{partnership.StageDiscovery, partnership.StageNegotiation}, partnership.StageDeclined, inferred, all{reasonGiven}},
	{partnership.EventApprove, in{partnership.StageGovernanceReview}, partnership.StageOnboarding, guide, all{decisionApproved}},
	{partnership.EventRefuse, in{partnership.StageGovernanceReview}, partnership.StageDeclined, guide, all{decisionRefused, reasonGiven}},
	{partnership.EventRework, in{partnership.StageGovernanceReview}, partnership.StageNegotiation, inferred, all{decisionSentBack, reasonGiven}},
	{partnership.EventExperiment, in{partnership.StageOnboarding}, partnership.StageExperimentation, guide, all{staffNamed, staffVolunteer, staffPrepared, staffCompetent}},
	{partnership.EventRepeat, in{partnership.StageExperimentation}, partnership.StageExperimentation, guide, all{experimentReviewed, experimentAdjusted}},
	{partnership.EventFormalise, in{partnership.StageExperimentation}, partnership.StageFormalisation, guide, all{experimentReviewed, reviewPositive, risksNoted, risksReviewed, governanceInformed}},
	{partnership.EventAdopt, in{partnership.StageExperimentation}, partnership.StageActive, guide, all{experimentReviewed, reviewPositive, conventionOptional, reasonGiven}},
	{partnership.EventActivate, in{partnership.StageFormalisation}, partnership.StageActive, guide, all{conventionExists, conventionNew, conventionParties, conventionSigned, conventionDated, conventionLength, conventionRenewal}},
	{partnership.EventRenew, in{partnership.StageActive}, partnership.StageActive, guide, all{conventionExists, conventionInForce, termToCome, termReached}},
	{partnership.EventEvolve, in{partnership.StageActive}, partnership.StageEvolving, guide, all{evolutionNoted}},
	{partnership.EventResume, in{partnership.StageEvolving}, partnership.StageActive, guide, all{evolutionDeclared, evolutionAmended, balanceChecked}},
	{partnership.EventTry, in{partnership.StageActive, partnership.StageEvolving}, partnership.StageExperimentation, guide, all{formatNew}},
	{partnership.EventEnd, live, partnership.StageEnded, guide, all{reasonGiven, conventionClosed, roadmapClosed}},
	{partnership.EventReopen, in{partnership.StageEnded, partnership.StageDeclined, partnership.StageDormant}, partnership.StageProspect, inferred, all{triggerNew}},
}

// live are the stages from which a partnership can end.
var live = in{
	partnership.StageProspect, partnership.StageDiscovery, partnership.StageNegotiation, partnership.StageGovernanceReview,
	partnership.StageOnboarding, partnership.StageExperimentation, partnership.StageFormalisation, partnership.StageActive, partnership.StageEvolving,
}

// The life of a partnership is section 2 of the guide.
const (
	guide    = finding.Source(finding.Guide + " 2")
	inferred = finding.Inferred
)

type (
	in  = []partnership.Stage
	all = []*guard
)
