package partnership

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// An Entry of the journal is something that happened. Entries stand in the
// order in which things happened; what the partnership has become follows from
// them.
type Entry struct {
	// Date is when it happened, as precisely as it is known.
	Date cal.Partial `json:"date,omitzero" validate:"required"`
	// Event is what happened.
	Event Event `json:"event" validate:"required,enum"`
	// Stage is where the partnership was found, for the event "record" only.
	Stage Stage `json:"stage,omitempty" validate:"enum"`
	// By is who noted it: a function or an identifier rather than a name.
	By string `json:"by,omitempty" validate:"line"`
	// Note says more.
	Note lang.Text `json:"note,omitempty" validate:"prose"`
	// Reason says why, for events that need one.
	Reason lang.Text `json:"reason,omitempty" validate:"prose"`
	// Evidence are JSON Pointers to what shows it in this document; an @ and an
	// identifier may stand in place of an index, such as "/experiments/@trial".
	Evidence []string       `json:"evidence,omitempty" validate:"unique,dive,required,pointer"`
	Unknown  format.Unknown `json:"-"`
}

// A Stage is how far a partnership has come.
type Stage string

const (
	// StageProspect is before: one's own offer, what can be shared.
	StageProspect Stage = "prospect"
	// StageDiscovery is getting to know each other.
	StageDiscovery Stage = "discovery"
	// StageNegotiation is agreeing on offer, counterparts, duration and staff.
	StageNegotiation Stage = "negotiation"
	// StageGovernanceReview is waiting for the governance bodies to decide.
	StageGovernanceReview Stage = "governance-review"
	// StageOnboarding is preparing those who will intervene.
	StageOnboarding Stage = "onboarding"
	// StageExperimentation is trying, reviewing, adjusting.
	StageExperimentation Stage = "experimentation"
	// StageFormalisation is writing and signing the convention.
	StageFormalisation Stage = "formalisation"
	// StageActive is maturity.
	StageActive Stage = "active"
	// StageEvolving is a partnership that changes.
	StageEvolving Stage = "evolving"
	// StageEnded is over.
	StageEnded Stage = "ended"
	// StageDeclined is refused, by a party or by the governance.
	StageDeclined Stage = "declined"
	// StageDormant is put off without an end.
	StageDormant Stage = "dormant"
)

// StageUnknown is the stage of a partnership of which the journal does not say it.
// It is an answer of [Document.Stage]; no document holds it.
const StageUnknown = Stage("unknown")

// An Event is something that moves a partnership from stage to stage.
type Event string

const (
	// EventRecord opens the journal of a partnership that already exists.
	EventRecord Event = "record"
	// EventDiscover starts getting to know each other.
	EventDiscover Event = "discover"
	// EventNegotiate starts the negotiation.
	EventNegotiate Event = "negotiate"
	// EventSubmit puts the offer before the governance.
	EventSubmit Event = "submit"
	// EventSuspend puts the partnership off.
	EventSuspend Event = "suspend"
	// EventDecline ends the negotiation without result.
	EventDecline Event = "decline"
	// EventApprove is the governance's yes.
	EventApprove Event = "approve"
	// EventRefuse is the governance's no.
	EventRefuse Event = "refuse"
	// EventRework is the governance's request to negotiate again.
	EventRework Event = "rework"
	// EventExperiment starts the first experiment.
	EventExperiment Event = "experiment"
	// EventRepeat starts a further experiment, after a review and an adjustment.
	EventRepeat Event = "repeat"
	// EventFormalise starts writing the convention.
	EventFormalise Event = "formalise"
	// EventAdopt makes the partnership permanent without a convention.
	EventAdopt Event = "adopt"
	// EventActivate brings the signed convention to life.
	EventActivate Event = "activate"
	// EventRenew is a tacit or express renewal.
	EventRenew Event = "renew"
	// EventEvolve is a change that asks for attention.
	EventEvolve Event = "evolve"
	// EventResume ends a time of change.
	EventResume Event = "resume"
	// EventTry tries a new format.
	EventTry Event = "try"
	// EventEnd ends the partnership.
	EventEnd Event = "end"
	// EventReopen starts again after an end, on a new trigger.
	EventReopen Event = "reopen"
)

// Leads returns the stage to which an event leads, "" for [EventRecord], whose
// entry says it, and for an unknown event.
func (e Event) Leads() Stage {
	switch e {
	case EventReopen:
		return StageProspect
	case EventDiscover:
		return StageDiscovery
	case EventNegotiate, EventRework:
		return StageNegotiation
	case EventSubmit:
		return StageGovernanceReview
	case EventApprove:
		return StageOnboarding
	case EventExperiment, EventRepeat, EventTry:
		return StageExperimentation
	case EventFormalise:
		return StageFormalisation
	case EventActivate, EventAdopt, EventRenew, EventResume:
		return StageActive
	case EventEvolve:
		return StageEvolving
	case EventEnd:
		return StageEnded
	case EventDecline, EventRefuse:
		return StageDeclined
	case EventSuspend:
		return StageDormant
	}
	return ""
}

// Stage returns the stage on a day: where the last entry dated on or before it
// leads. An entry whose date is known to the month or the year counts from that
// month's or year's last day. Before the first entry it is [StageProspect];
// [StageUnknown] where that entry is [EventRecord], which says nothing of what was
// before, and where there is none. Whether the entries could have happened in that
// order is the matter of package lifecycle.
func (d *Document) Stage(on cal.Date) Stage {
	before := StageUnknown
	for i := len(d.Journal) - 1; i >= 0; i-- {
		e := &d.Journal[i]
		to := e.Leads()
		if e.Date.IsZero() || to == "" {
			continue
		}
		if !e.Date.Last().After(on) {
			return to
		}
		before = StageProspect
		if e.Event == EventRecord {
			before = StageUnknown
		}
	}
	return before
}

// Leads returns the stage to which the entry leads.
func (e *Entry) Leads() Stage {
	if e.Event == EventRecord {
		return e.Stage
	}
	return e.Event.Leads()
}

// A Waiver sets a warning aside, for a reason and for a time.
type Waiver struct {
	// Rule is the code of the rule that is waived.
	Rule string `json:"rule" validate:"required,id"`
	// Pointer is the place where it is waived, and everything inside it: a JSON Pointer,
	// in which an @ and an identifier may stand in place of an index, such as
	// "/partners/@host". Without it the rule is waived in the whole document.
	Pointer string `json:"pointer,omitempty" validate:"pointer"`
	// Reason says why.
	Reason lang.Text `json:"reason" validate:"required,prose"`
	// By is who decided: a function or an identifier rather than a name.
	By string `json:"by" validate:"required,line"`
	// From is the first day on which it holds.
	From cal.Date `json:"from,omitzero"`
	// Until is the last day on which it holds.
	Until   cal.Date       `json:"until,omitzero" validate:"required"`
	Unknown format.Unknown `json:"-"`
}
