package wire

import (
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/shape"
)

// A Form is what a text must look like. The zero Form asks nothing.
type Form uint8

const (
	_        Form = iota
	FormLine      // one line
	FormProse
	FormID
	FormCountry
	FormLanguage
	FormURL
	FormEmail
	FormDecimal
	FormDigest
	FormVersion
	FormPointer
)

// forms has a row for each form: its name in a validate tag, and for those that are
// one predicate this and the rule that a text without it breaks.
var forms = [...]struct {
	name string
	is   func(string) bool
	rule *finding.Rule
}{
	FormLine:     {name: "line"},
	FormProse:    {name: "prose"},
	FormID:       {"id", shape.ID, &ruleIDForm},
	FormCountry:  {"country", shape.Country, &ruleCountryForm},
	FormLanguage: {"language", shape.Language, &ruleLanguageForm},
	FormURL:      {"url", shape.URL, &ruleURLForm},
	FormEmail:    {"email", shape.Email, &ruleEmailForm},
	FormDecimal:  {"decimal", shape.Decimal, &ruleDecimalForm},
	FormDigest:   {"digest", shape.Hex64, &ruleDigestForm},
	FormVersion:  {"version", shape.Version, &ruleVersionForm},
	FormPointer:  {"pointer", finding.IsPointer, &rulePointerForm},
}

// FormNamed returns the form with the name in a validate tag, 0 when there is none.
func FormNamed(name string) Form {
	if name == "" {
		return 0
	}
	for i := range forms {
		if forms[i].name == name {
			return Form(i)
		}
	}
	return 0
}

// String returns the name of the form in a validate tag.
func (f Form) String() string { return forms[f].name }

// Form finds a text that does not have the form, and returns false then. The empty
// text is absent.
func (c *Checker) Form(name, s string, form Form) bool {
	if s == "" {
		return true
	}
	var fault shape.Fault
	var detail string
	switch form {
	case 0:
		return true
	case FormLine:
		fault, detail = shape.Line(s)
	case FormProse:
		fault, detail = shape.Prose(s)
	default:
		if forms[form].is(s) {
			return true
		}
		c.member(name, *forms[form].rule, Quoted("value", s))
		return false
	}
	switch fault {
	case shape.Fine:
		return true
	case shape.NotUTF8:
		c.member(name, ruleUTF8, finding.Word("what", encodingOther))
	case shape.Control:
		c.member(name, ruleControl, finding.Text("code", detail))
	case shape.Lines:
		c.member(name, ruleLines)
	case shape.Blank:
		c.member(name, ruleBlank, finding.Text("code", detail))
	case shape.Long:
		c.member(name, ruleTextLong, limit(shape.LineMax))
	}
	return false
}

// Language finds a member, named by its language, whose name is no language tag.
func (c *Checker) Language(tag string) {
	if !shape.Language(tag) {
		c.member(tag, ruleLanguageForm, Quoted("value", tag))
	}
}
