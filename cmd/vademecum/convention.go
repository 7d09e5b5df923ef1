package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

func (a *app) conventionCommand() *cobra.Command {
	var format, id string
	c := &cobra.Command{
		Use:   "convention [FILE|-]",
		Short: a.word("command.convention"),
		Long:  a.word("command.convention.long"),
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			path := stdin
			if len(args) == 1 {
				path = args[0]
			}
			return a.convention(path, id, format)
		},
	}
	c.Flags().StringVar(&id, "id", "", a.word("command.flag.convention"))
	a.formatFlag(c, &format, "text, json")
	return c
}

// convention tells of the convention that counts on the day, or of the one with an
// identifier.
func (a *app) convention(path, id, format string) error {
	if err := a.form(format, "text", "json"); err != nil {
		return err
	}
	f, err := a.readFile(path)
	if err != nil {
		return err
	}
	i, ok := f.doc.Current(a.on)
	switch {
	case !ok:
		return a.say("command.error.noconvention")
	case id != "":
		if i = slices.IndexFunc(f.doc.Conventions, func(c convention.Convention) bool { return c.ID == id }); i < 0 {
			return a.say("command.error.convention", finding.Text("id", id), finding.Text("known", known(f.doc)))
		}
	}
	s := f.doc.Standing(i, a.on)
	if format == "json" {
		return a.conventionJSON(f.doc, i, s)
	}
	return a.print(a.conventionText(f.doc, &f.doc.Conventions[i], s))
}

// known lists the identifiers of the conventions.
func known(doc *partnership.Document) string {
	var ids []string
	for i := range doc.Conventions {
		if id := doc.Conventions[i].ID; id != "" {
			ids = append(ids, id)
		}
	}
	return cmp.Or(strings.Join(ids, ", "), "–")
}

// conventionText tells where a convention stands and how it reads.
func (a *app) conventionText(doc *partnership.Document, c *convention.Convention, s convention.Standing) string {
	var b strings.Builder
	title := c.Title.In(string(a.lang))
	if title == "" {
		title = a.word("command.convention.untitled")
	}
	b.WriteString(a.styled(bold, wrap(safe(title), 0)) + "\n\n")
	line := func(key string, args ...finding.Arg) {
		b.WriteString("  " + wrap(a.word("command.convention."+key, args...), 4) + "\n")
	}
	day := func(key string, d cal.Date) {
		if !d.IsZero() {
			line(key, finding.Day("day", d))
		}
	}
	line("phase", finding.Day("on", s.On), finding.Text("phase", a.nameOf("phase", string(s.Phase))))
	if len(s.Unsigned) > 0 && s.Phase == convention.PhaseSigning {
		line("unsigned", finding.Text("partners", a.partners(doc, s.Unsigned)))
	}
	if len(s.Parties) > 0 {
		line("parties", finding.Text("partners", a.partners(doc, s.Parties)))
	}
	a.conventionTerm(s, line, day)
	for _, l := range s.Leaving {
		line("leaving", a.leaving(doc, c, l)...)
	}
	if s.EndedBy != "" && len(s.Leaving) == 0 {
		line("by", finding.Text("partner", a.partners(doc, []string{s.EndedBy})))
	}
	if why := a.endingWords(c, s); why != "" {
		line("why", finding.Text("reason", why))
	}
	for _, pointer := range s.Lacks {
		line("lacks", finding.Text("member", lacked(c, pointer)))
	}
	b.WriteString(a.content(c, s))
	return b.String()
}

// leaving returns the arguments that name a party on its way out, the day of its
// notice and its last day.
func (a *app) leaving(doc *partnership.Document, c *convention.Convention, l convention.Leaving) []finding.Arg {
	return []finding.Arg{finding.Text("partner", a.partners(doc, []string{l.Party})), finding.Day("date", c.Notices[l.Notice].Date), finding.Day("day", l.Last)}
}

// lacked returns the pointer of a date within a convention, and what is known of it.
func lacked(c *convention.Convention, pointer string) string {
	if pointer == "/start" {
		return "start (" + c.Start.String() + ")"
	}
	return strings.TrimPrefix(pointer, "/")
}

// endingWords tells why a convention is brought to an end before its time: the sort
// of reason, and the words for it.
func (a *app) endingWords(c *convention.Convention, s convention.Standing) string {
	if c.Ending == nil || s.Then != convention.PhaseObsolete {
		return ""
	}
	var words []string
	if c.Ending.Kind != "" {
		words = append(words, a.nameOf("ending-kind", string(c.Ending.Kind)))
	}
	if text := c.Ending.Reason.In(string(a.lang)); text != "" {
		words = append(words, safe(strings.TrimSuffix(text, ".")))
	}
	return strings.Join(words, " – ")
}

// conventionTerm writes the running term and how the convention can go on or end.
func (a *app) conventionTerm(s convention.Standing, line func(string, ...finding.Arg), day func(string, cal.Date)) {
	switch {
	case len(s.Lacks) > 0 && s.Days.First.IsZero():
	case s.Term > 0 && s.Days.Last.IsZero():
		line("endless", finding.Day("first", s.Days.First))
	case s.Term > 0:
		line("term", finding.Count("term", s.Term), finding.Day("first", s.Days.First), finding.Day("last", s.Days.Last),
			finding.Count("renewals", s.Renewals))
	}
	if !s.Last.IsZero() {
		line("last", finding.Day("day", s.Last), finding.Word("phase", s.Then.Word()))
	}
	if s.Term == 0 {
		return
	}
	if s.MaxExtent != s.Last {
		day("extent", s.MaxExtent)
	}
	if !s.NoticeBy.Before(s.On) {
		day("notice", s.NoticeBy)
	}
	switch {
	case s.NoticeToday.IsZero() && (len(s.Lacks) > 0 || len(s.Leaving) > 0): // unknown, or all have given notice
	case s.NoticeToday.IsZero():
		line("nonotice")
	case s.NoticeLate:
		line("late", finding.Day("day", s.NoticeToday))
	default:
		line("today", finding.Day("day", s.NoticeToday))
	}
	day("decision", s.DecisionBy)
	day("option", s.OptionBy)
}

// content writes the clauses as they read on the day, with the amendment that each
// comes from.
func (a *app) content(c *convention.Convention, s convention.Standing) string {
	var b strings.Builder
	var amendments []string
	for _, am := range c.Amendments {
		if slices.Contains(s.Amendments, am.ID) {
			amendments = append(amendments, a.word("command.convention.amendment", finding.Text("amendment", safe(am.ID)), finding.Day("date", am.Effective)))
		}
	}
	if len(amendments) > 0 {
		b.WriteString("  " + wrap(a.word("command.convention.amendments", finding.Text("list", strings.Join(amendments, ", "))), 4) + "\n")
	}
	if len(s.Clauses) > 0 {
		b.WriteString("\n  " + a.styled(bold, a.word("command.convention.clauses")) + "\n")
	}
	for _, c := range s.Clauses {
		text := a.nameOf("clause-kind", string(c.Kind))
		if words := c.Text.In(string(a.lang)); words != "" {
			text = a.word("command.convention.says", finding.Text("kind", text), finding.Text("text", safe(words)))
		}
		b.WriteString("    – " + wrap(text, 6) + "\n")
		if c.Amendment != "" {
			b.WriteString("      " + a.styled(dim, a.word("command.convention.from", finding.Text("amendment", safe(c.Amendment)))) + "\n")
		}
	}
	return b.String()
}

// conventionAnswer is the answer of `convention --format json`. Days that there are
// not are left out.
type conventionAnswer struct {
	On          cal.Date         `json:"on"`
	Pointer     string           `json:"pointer"`
	Phase       convention.Phase `json:"phase"`
	Unsigned    []string         `json:"unsigned"`
	Parties     []string         `json:"parties"`
	Term        int              `json:"term"`
	First       cal.Date         `json:"first,omitzero"`
	TermEnd     cal.Date         `json:"termEnd,omitzero"`
	Renewals    int              `json:"renewals"`
	Last        cal.Date         `json:"last,omitzero"`
	Then        convention.Phase `json:"then,omitempty"`
	EndedBy     string           `json:"endedBy,omitempty"`
	Why         string           `json:"why,omitempty"`
	MaxExtent   cal.Date         `json:"maxExtent,omitzero"`
	NoticeBy    cal.Date         `json:"noticeBy,omitzero"`
	NoticeToday cal.Date         `json:"noticeToday,omitzero"`
	NoticeLate  bool             `json:"noticeLate"`
	DecisionBy  cal.Date         `json:"decisionBy,omitzero"`
	OptionBy    cal.Date         `json:"optionBy,omitzero"`
	Leaving     []leavingJSON    `json:"leaving"`
	Lacks       []string         `json:"lacks"`
	Amendments  []string         `json:"amendments"`
	Clauses     []clauseJSON     `json:"clauses"`
}

// leavingJSON is a party that has given notice: where the notice stands, and the last
// day on which it binds.
type leavingJSON struct {
	Party   string   `json:"party"`
	Pointer string   `json:"pointer"`
	Last    cal.Date `json:"last"`
}

type clauseJSON struct {
	ID        string                `json:"id"`
	Kind      convention.ClauseKind `json:"kind"`
	Text      string                `json:"text,omitempty"`
	ProvedBy  []string              `json:"provedBy,omitempty"`
	Amendment string                `json:"amendment,omitempty"`
}

func (a *app) conventionJSON(doc *partnership.Document, i int, s convention.Standing) error {
	clauses := []clauseJSON{}
	for _, c := range s.Clauses {
		clauses = append(clauses, clauseJSON{c.ID, c.Kind, c.Text.In(string(a.lang)), c.ProvedBy, c.Amendment})
	}
	at := finding.Index("/conventions", i)
	leaving, lacks := []leavingJSON{}, []string{}
	for _, l := range s.Leaving {
		leaving = append(leaving, leavingJSON{l.Party, finding.Index(at+"/notices", l.Notice), l.Last})
	}
	for _, pointer := range s.Lacks {
		lacks = append(lacks, at+pointer)
	}
	return a.writeJSON(conventionAnswer{
		s.On, at, s.Phase, orEmpty(s.Unsigned), orEmpty(s.Parties), s.Term, s.Days.First, s.Days.Last, s.Renewals, s.Last, s.Then,
		s.EndedBy, a.endingWords(&doc.Conventions[i], s), s.MaxExtent, s.NoticeBy, s.NoticeToday, s.NoticeLate, s.DecisionBy, s.OptionBy,
		leaving, lacks, orEmpty(s.Amendments), clauses,
	})
}

// orEmpty returns a list that JSON shows as one even when there is nothing in it.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
