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
	guards []guard
}

// Moves yields the moves in the order of the table.
func Moves() iter.Seq[Move] { return slices.Values(moves[:]) }

type stages = []partnership.Stage

// live are the stages from which a partnership can end.
var live = stages{
	partnership.StageProspect, partnership.StageDiscovery, partnership.StageNegotiation, partnership.StageGovernanceReview,
	partnership.StageOnboarding, partnership.StageExperimentation, partnership.StageFormalisation, partnership.StageActive, partnership.StageEvolving,
}

// moves are the whole life of a partnership (guide, section 2).
var moves = [...]Move{
	{partnership.EventDiscover, stages{partnership.StageProspect}, partnership.StageDiscovery, guide, guards(ownOffer, shareable)},
	{partnership.EventNegotiate, stages{partnership.StageDiscovery}, partnership.StageNegotiation, guide, guards(sessionHeld, relaysNamed, questionsAnswered)},
	{partnership.EventSubmit, stages{partnership.StageNegotiation}, partnership.StageGovernanceReview, guide, guards(pointsAgreed)},
	{partnership.EventSuspend, stages{partnership.StageDiscovery, partnership.StageNegotiation}, partnership.StageDormant, inferred, guards(reasonGiven)},
	{partnership.EventDecline, stages{partnership.StageDiscovery, partnership.StageNegotiation}, partnership.StageDeclined, inferred, guards(reasonGiven)},
	{partnership.EventApprove, stages{partnership.StageGovernanceReview}, partnership.StageOnboarding, guide, guards(decisionApproved)},
	{partnership.EventRefuse, stages{partnership.StageGovernanceReview}, partnership.StageDeclined, guide, guards(decisionRefused, reasonGiven)},
	{partnership.EventRework, stages{partnership.StageGovernanceReview}, partnership.StageNegotiation, inferred, guards(reasonGiven)},
	{partnership.EventExperiment, stages{partnership.StageOnboarding}, partnership.StageExperimentation, guide, guards(staffVolunteer, staffPrepared, staffCompetent)},
	{partnership.EventRepeat, stages{partnership.StageExperimentation}, partnership.StageExperimentation, guide, guards(experimentReviewed, experimentAdjusted)},
	{partnership.EventFormalise, stages{partnership.StageExperimentation}, partnership.StageFormalisation, guide, guards(reviewPositive, risksReviewed)},
	{partnership.EventAdopt, stages{partnership.StageExperimentation}, partnership.StageActive, guide, guards(reviewPositive, conventionOptional, reasonGiven)},
	{partnership.EventActivate, stages{partnership.StageFormalisation}, partnership.StageActive, guide, guards(conventionExists, conventionSigned, conventionLength)},
	{partnership.EventRenew, stages{partnership.StageActive}, partnership.StageActive, guide, guards(conventionInForce)},
	{partnership.EventEvolve, stages{partnership.StageActive}, partnership.StageEvolving, guide, guards(evolutionNoted)},
	{partnership.EventResume, stages{partnership.StageEvolving}, partnership.StageActive, guide, guards(evolutionAmended, balanceChecked)},
	{partnership.EventTry, stages{partnership.StageActive, partnership.StageEvolving}, partnership.StageExperimentation, guide, nil},
	{partnership.EventEnd, live, partnership.StageEnded, guide, guards(reasonGiven, conventionClosed, roadmapClosed)},
	{partnership.EventReopen, stages{partnership.StageEnded, partnership.StageDeclined, partnership.StageDormant}, partnership.StageProspect, inferred, guards(triggerNoted)},
}

var (
	guide    = finding.FromGuide("2")
	inferred = finding.Inferred()
)
