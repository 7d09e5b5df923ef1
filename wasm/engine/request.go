package engine

import (
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership/format"
)

//go:generate go run ../../test/tools/members

// A Request is one question.
type Request struct {
	// Call is what is asked.
	Call Call `json:"call" validate:"required,enum"`
	// On is the day on which the document is looked at.
	On cal.Date `json:"on" validate:"required"`
	// Text is the document, or a round on its own, as JSON in a string, so that
	// faults of the text itself and places in it can be found.
	Text text `json:"text" validate:"required,own"`
	// Round is the round to assess; the last one by default.
	Round string `json:"round,omitempty" validate:"id"`
	// Policy is how to weigh answers; what it does not say is as by default.
	Policy weighing `json:"policy,omitzero" validate:"own"`
	// Lifecycle is the policy of package lifecycle. A
	// part of the engine that has no call about it does not look into it.
	Lifecycle Lifecycle `json:"lifecycle,omitzero" validate:"own"`
	// Party is the party whose leaving is rehearsed.
	Party string `json:"party,omitempty" validate:"id"`
	// From is the first day of an agenda; the day looked at by default.
	From cal.Date `json:"from,omitzero"`
	// To is its last day; a year after the first by default.
	To cal.Date `json:"to,omitzero"`
	// Convention is the convention to look at; the one that counts by default.
	Convention string `json:"convention,omitempty" validate:"id"`
	// Move is the move to be made on the day.
	Move *Moving `json:"move,omitempty"`
	// Picture is what to draw.
	Picture *Drawing       `json:"picture,omitempty"`
	Unknown format.Unknown `json:"-"`
}

// A Moving is a move of the lifecycle that somebody wants to make.
type Moving struct {
	// Event is what is done.
	Event string `json:"event" validate:"required,id"`
	// Stage is where the partnership was found, for the event "record" only.
	Stage string `json:"stage,omitempty" validate:"id"`
	// By is who asks for it: a function or an identifier.
	By string `json:"by,omitempty" validate:"line"`
	// Note goes into the journal.
	Note lang.Text `json:"note,omitempty" validate:"prose"`
	// Reason too; some moves need one.
	Reason  lang.Text      `json:"reason,omitempty" validate:"prose"`
	Unknown format.Unknown `json:"-"`
}

// A Drawing is a picture that somebody wants to see. The engine knows no words: those
// that the picture needs come with the request.
type Drawing struct {
	// Of is what it shows: "convention" or "stages".
	Of Subject `json:"of" validate:"required,enum"`
	// Lang is the language of the reader.
	Lang string `json:"lang,omitempty" validate:"language"`
	// Width is how wide it is, in CSS pixels.
	Width int `json:"width,omitempty" validate:"omitempty,min=240,max=2000"`
	// Words are the words by their keys.
	Words   []Word         `json:"words,omitempty" validate:"dive"`
	Unknown format.Unknown `json:"-"`
}

// A Subject is what can be drawn.
type Subject string

const (
	// SubjectConvention is a convention on a line of time.
	SubjectConvention Subject = "convention"
	// SubjectStages are the stages of a partnership.
	SubjectStages Subject = "stages"
)

// A Word is a text of the catalogues.
type Word struct {
	// Key is its key.
	Key string `json:"key" validate:"required,id"`
	// Text is the text.
	Text    string         `json:"text" validate:"required,line"`
	Unknown format.Unknown `json:"-"`
}

// A Call is what can be asked.
type Call string

const (
	// CallAssess asks what the answers of a round say.
	CallAssess Call = "assess"
	// CallCheck asks what is wrong with a text or advised against.
	CallCheck Call = "check"
	// CallExplain asks for the ways on in the lifecycle and what they miss.
	CallExplain Call = "explain"
	// CallAgenda asks what is due.
	CallAgenda Call = "agenda"
	// CallConvention asks where a convention stands.
	CallConvention Call = "convention"
	// CallImpact asks what falls if a party leaves.
	CallImpact Call = "impact"
	// CallApply asks to make a move.
	CallApply Call = "apply"
	// CallPicture asks for a picture.
	CallPicture Call = "picture"
)

// A text is JSON in a string.
type text string

func (t *text) read(r *wire.Reader) { *t = text(r.String()) }

func (t text) write(w *wire.Writer) { w.String(string(t)) }

// check finds nothing: the text is checked when it is read itself.
func (text) check(*wire.Checker, string) {}

// IsZero reports whether there is none.
func (t text) IsZero() bool { return t == "" }

// A weighing is a policy read over the default one.
type weighing struct{ assess.Policy }

func defaultWeighing() weighing { return weighing{assess.DefaultPolicy()} }

func (w *weighing) value() wire.Value { return wire.Of(assess.Table("Policy"), &w.Policy) }

// read reads what differs from the policy as it is.
func (w *weighing) read(r *wire.Reader) { r.Value(w.value()) }

func (w *weighing) write(out *wire.Writer) { out.Value(w.value()) }

func (w *weighing) check(c *wire.Checker, name string) { c.Member(name, w.value()) }

// IsZero reports whether there is no policy at all.
func (w *weighing) IsZero() bool { return len(w.Weights) == 0 }

// A Lifecycle is the policy of the lifecycle, as the part that answers reads it. The
// zero Lifecycle is for parts that have no call about it.
type Lifecycle wire.Value

// read reads what the part asks for.
func (l *Lifecycle) read(r *wire.Reader) {
	if l.IsZero() {
		r.Skip()
		return
	}
	r.Value(wire.Value(*l))
}

func (l *Lifecycle) write(w *wire.Writer) { w.Value(wire.Value(*l)) }

// check finds what is wrong with what was read.
func (l *Lifecycle) check(c *wire.Checker, name string) {
	if !l.IsZero() {
		c.Member(name, wire.Value(*l))
	}
}

// IsZero reports whether the part does not ask.
func (l *Lifecycle) IsZero() bool { return wire.Value(*l).Type() == nil }

// check finds what is wrong with a request.
func (v *Request) check() finding.List {
	var c wire.Checker
	c.Value(wire.Of(&requestType, v))
	switch {
	case v.Call == CallImpact && v.Party == "":
		c.Missing("party")
	case v.Call == CallApply && v.Move == nil:
		c.Missing("move")
	case v.Call == CallPicture && v.Picture == nil:
		c.Missing("picture")
	}
	return c.Findings
}
