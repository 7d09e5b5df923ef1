// Package start makes the document of a partnership that begins: of names alone, or
// with the structure of another partnership, without its facts.
package start

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
)

// A Model is how many partners a partnership has beside the host.
type Model string

const (
	// Bilateral is a host and one partner.
	Bilateral Model = "bilateral"
	// Pluripartite is a host and several partners, with a body in which all decide.
	Pluripartite Model = "pluripartite"
)

// Models are the known models, in their order.
var Models = [...]Model{Bilateral, Pluripartite}

// A Plan is what is known of a partnership that begins.
type Plan struct {
	// Name is what people call it; without one it is made of the names of the partners.
	Name string
	// Host is the name of the guidance centre, Partners are those of the others.
	Host     string
	Partners []string
	// Model is found by the number of partners when it is not said.
	Model Model
	// From is a partnership with the structure that this one begins with, if any.
	From *partnership.Document
	// On is the day of the first contact.
	On cal.Date
}

// What a plan can lack.
var (
	ErrHost     = errors.New("the host has no name")
	ErrPartners = errors.New("no partner has a name")
	ErrTwice    = errors.New("a partner is named twice")
	ErrModel    = errors.New("unknown model")
	ErrOne      = errors.New("a bilateral partnership has one partner beside the host")
	ErrSeveral  = errors.New("a pluripartite partnership has several partners beside the host")
)

// Check returns what the plan lacks.
func (p *Plan) Check() error {
	seen := map[string]bool{}
	for _, name := range p.names() {
		if seen[strings.ToLower(name)] {
			return ErrTwice
		}
		seen[strings.ToLower(name)] = true
	}
	switch n := len(p.Partners); {
	case p.Host == "":
		return ErrHost
	case n == 0 || slices.Contains(p.Partners, ""):
		return ErrPartners
	case p.Model != "" && !slices.Contains(Models[:], p.Model):
		return ErrModel
	case p.Model == Bilateral && n > 1:
		return ErrOne
	case p.Model == Pluripartite && n == 1:
		return ErrSeveral
	}
	return nil
}

// names returns the names of all parties, the host first.
func (p *Plan) names() []string { return append([]string{p.Host}, p.Partners...) }

// Title returns the name of the partnership.
func (p *Plan) Title() string {
	if p.Name != "" {
		return p.Name
	}
	const most = 200
	title := []rune(p.Host + " – " + strings.Join(p.Partners, ", "))
	if len(title) > most {
		title = append(title[:most-1], '…')
	}
	return string(title)
}

// Document returns the document of the plan: the partners with their roles, the
// structure of another partnership if there is one, and the first contact in the
// journal.
func (p *Plan) Document() *partnership.Document {
	doc := partnership.New(lang.Plain(p.Title()), p.On)
	taken := map[string]bool{}
	for i, name := range p.names() {
		kind := partnership.RolePartner
		if i == 0 {
			kind = partnership.RoleHost
		}
		doc.Partners = append(doc.Partners, partnership.Partner{ID: distinct(name, taken), Name: lang.Plain(name), Roles: []partnership.Role{{Kind: kind}}})
	}
	if p.From != nil {
		structure(p.From, doc)
	}
	if len(p.Partners) > 1 && doc.Governance == nil {
		board := partnership.Body{ID: "body-1", Name: named("kind", "body", 0)}
		for i := range doc.Partners {
			board.Members = append(board.Members, partnership.Member{Partner: doc.Partners[i].ID})
		}
		doc.Governance = &partnership.Governance{Bodies: []partnership.Body{board}}
	}
	return doc
}

// named returns the name of a coded value in every language, with a number unless
// that is 0.
func named(kind, value string, n int) lang.Text {
	var pairs []string
	for _, l := range i18n.Languages() {
		name := i18n.Name(l, kind, value)
		if n > 0 {
			name += " " + strconv.Itoa(n)
		}
		pairs = append(pairs, string(l), name)
	}
	return lang.By(pairs...)
}

// distinct returns an identifier of a name that no other has.
func distinct(name string, taken map[string]bool) string {
	base := Identifier(name)
	if base == "" { // a name in other letters
		base = "partner"
	}
	id := base
	for n := 2; taken[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	taken[id] = true
	return id
}

// Identifier makes an identifier of a name: its letters and digits, in small
// letters, without accents it cannot keep.
func Identifier(name string) string {
	id := Plainly(name)
	return strings.TrimRight(id[:min(len(id), 40)], "-")
}

// FileName returns a name for the file of a partnership that no other has.
func FileName(title string, taken func(string) bool) string {
	base := Identifier(title)
	if base == "" || Device(base) {
		base = strings.TrimRight("partnership-"+base, "-")
	}
	name := base + ".json"
	for n := 2; taken(name); n++ {
		name = base + "-" + strconv.Itoa(n) + ".json"
	}
	return name
}

// Device reports whether Windows keeps a name, in small letters and without ending, for
// a device.
func Device(name string) bool { return slices.Contains(devices, name) }

// devices are names that Windows keeps for devices, whatever their ending.
var devices = []string{
	"con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
	"lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
}

// accents are letters that have others in their place.
var accents = strings.NewReplacer("à", "a", "â", "a", "ä", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "î", "i", "ï", "i",
	"ô", "o", "ö", "o", "û", "u", "ù", "u", "ü", "u", "ç", "c", "œ", "oe")

// Plainly returns the letters and digits of a text, in small letters, without
// accents, and a hyphen for whatever is between them.
func Plainly(text string) string {
	var b strings.Builder
	for _, r := range accents.Replace(strings.ToLower(text)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimRight(b.String(), "-")
}
