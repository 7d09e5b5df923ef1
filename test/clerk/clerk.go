// Package clerk is a second opinion on the calendar of a convention: a clerk
// with a paper calendar, who walks from one day to the next.
//
// It is written from the law and from what the format says of each member, by
// somebody who has not read package convention, and imports nothing but time.
// It is slow and plain, so that it can be seen to be right. Its rules:
//
//   - A period runs forward from the day of an act (see after); a term has its
//     first day and its last (see lastOf).
//   - Terms follow each other from the first day of the convention, so that the
//     ends of months do not drift; a last day that is named is where the next
//     ones count from.
//   - A notice is in time for a term when it, counted forward, has run by the
//     last day of that term (Cass. soc., 23 October 2024, n° 23-17.460).
//   - Who is bound for no fixed time may leave at any time, after the notice
//     agreed upon (art. 1211 C. civ.); who is bound for a fixed time is bound
//     until it ends (art. 1212).
//   - What happens on one day counts in this order: amendments, decisions to
//     renew, options taken up, notices, notices taken back. Terms end at night.
package clerk

import "time"

// A Convention is what the clerk has in the file. A zero day is not there.
type Convention struct {
	Parties    []string
	Signatures []Signature
	Start      time.Time
	// Term is how long it runs at first, and End the last day where that is named
	// instead. Without them and Year it runs for no fixed time.
	Term Period
	End  time.Time
	// Year is the last month of the years that the terms follow, 0 where they do
	// not: the first term ends with the year that runs at the start.
	Year    time.Month
	Renewal Renewal
	// Notice is nil where nothing is said of it.
	Notice *NoticeTerms
	// Continues says that it goes on among the others when one party leaves, while
	// two are left. Else it ends for all.
	Continues  bool
	Options    []Option
	Decisions  []Decision
	Notices    []Notice
	Amendments []Amendment
	// Ended is the last day of one that was ended before its time.
	Ended time.Time
}

// A Signature is that of one party.
type Signature struct {
	Party string
	Day   time.Time
}

// A Kind is whether and how a convention is renewed.
type Kind int

// The kinds of renewal.
const (
	None Kind = iota
	Express
	Tacit
)

// A Renewal is what happens at the end of a term.
type Renewal struct {
	Kind Kind
	// Period is the length of each further term; that of the first by default.
	Period Period
	// Indefinite says that what follows the term has no fixed end.
	Indefinite bool
	// Limited says that it can be renewed Max times at most.
	Limited bool
	Max     int
	// Extent is the last day on which it can be in force at all.
	Extent time.Time
	// Due is how long before the end of a term renewal is to be decided.
	Due Period
}

// An Effect is the day on which a notice takes effect.
type Effect int

// The days on which a notice can take effect. Unsaid is the end of a term. Where
// there is no term, both are any day.
const (
	Unsaid Effect = iota
	TermEnd
	MonthEnd
	QuarterEnd
	YearEnd
	AnyDay
)

// NoticeTerms are how a party can leave.
type NoticeTerms struct {
	Period Period
	Effect Effect
	// Received says that the day counts on which a notice is received. Else that
	// on which it is sent does (art. 668 CPC).
	Received bool
}

// An Option is a right to extend the running term, agreed upon beforehand.
type Option struct {
	Period   Period
	DecideBy time.Time
	TakenUp  time.Time
}

// A Decision renews a convention for one further term.
type Decision struct {
	Day time.Time
	// Parties are those who agreed; all where nobody is named.
	Parties []string
}

// A Notice is a party's declaration that it leaves.
type Notice struct {
	Party          string
	Sent, Received time.Time
	TakenBack      time.Time
}

// An Amendment changes a convention from a day on.
type Amendment struct {
	Effective time.Time
	// End is the new last day of the term that runs on that day.
	End              time.Time
	Renewal          *Renewal
	Notice           *NoticeTerms
	Joining, Leaving []string
}

// A Phase is where a convention stands.
type Phase string

// The phases.
const (
	Draft    Phase = "draft"
	Signing  Phase = "awaiting-signatures"
	Signed   Phase = "signed"
	InForce  Phase = "in-force"
	Expired  Phase = "expired"
	ByNotice Phase = "ended-by-notice"
	Obsolete Phase = "obsolete"
)

// An Answer is what the clerk says when asked on a day. Later days are not known
// then, but for an end that has been set.
type Answer struct {
	Day   time.Time
	Phase Phase
	// Parties are those who are bound on the day, if its dates say so.
	Parties []string
	// Term is the number of the running term, from 1, with its first and last day.
	// One without a last day runs for no fixed time.
	Term        int
	First, Last time.Time
	// Ends is the last day in force as things stand, zero where there is none; Why
	// is what comes then, and By whose notice it is: more than one where they
	// leave on the same day.
	Ends time.Time
	Why  Phase
	By   []string
	// NoticeBy is the last day on which a notice to the end of the term is in time
	// for the running one, and DecideBy that on which renewal is to be decided.
	// Both are zero where the convention ends with that term anyway.
	NoticeBy, DecideBy time.Time
	// Leaves are the last days of parties who have given notice.
	Leaves map[string]time.Time
	// IfNotice is what would come of a notice that a party gives on the day.
	IfNotice map[string]Outcome
}

// An Outcome is what comes of a notice.
type Outcome struct {
	// Last is the last day on which the party is bound, zero where it stays.
	Last time.Time
	// Late says that the notice holds for a later term only, and Idle that the
	// party is bound no longer than that without it.
	Late, Idle bool
	// Continues says that the others go on.
	Continues bool
}

// A Term is one that has been or will be.
type Term struct {
	Number      int
	First, Last time.Time
}
