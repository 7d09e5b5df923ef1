package main

import (
	"slices"
	"strings"

	"github.com/vademecum-go/vademecum/test/conformance"
)

// A trap is a value that readers and validators take in different ways. Its
// text stands in a document after version and name, unless it is a whole one.
type trap struct {
	name     string
	about    string
	text     string
	schema   string
	errors   []string // none where it is valid
	document string   // partnership unless said
}

const (
	accept = conformance.Accept
	reject = conformance.Reject
	beyond = conformance.Beyond
)

func one(code string) []string { return []string{code} }

var traps = []trap{
	{"date-leap-day", "29 February of a leap year", `"roadmap": {"until": "2024-02-29"}`, accept, nil, ""},
	{"date-leap-century", "29 February of a year that 400 divides", `"roadmap": {"until": "2000-02-29"}`, accept, nil, ""},
	{"date-no-leap-day", "29 February of a common year", `"roadmap": {"until": "2023-02-29"}`, beyond, one("date-calendar"), ""},
	{"date-no-leap-century", "29 February of a year that only 100 divides", `"roadmap": {"until": "1900-02-29"}`, beyond, one("date-calendar"), ""},
	{"date-30-february", "30 February", `"roadmap": {"until": "2026-02-30"}`, beyond, one("date-calendar"), ""},
	{"date-31-april", "31 April", `"roadmap": {"until": "2026-04-31"}`, beyond, one("date-calendar"), ""},
	{"date-year-0", "the year 0000", `"roadmap": {"until": "0000-01-01"}`, beyond, one("date-calendar"), ""},
	{"date-month-13", "a thirteenth month", `"roadmap": {"until": "2026-13-01"}`, reject, one("date-calendar"), ""},
	{"date-day-0", "a day 00", `"roadmap": {"until": "2026-01-00"}`, reject, one("date-calendar"), ""},
	{"date-short", "digits left out", `"roadmap": {"until": "2026-1-1"}`, reject, one("date-form"), ""},
	{"date-time", "a time of day", `"roadmap": {"until": "2026-01-01T00:00:00Z"}`, reject, one("date-form"), ""},
	{"date-line-break", "a date and a line break", `"roadmap": {"until": "2026-01-01\n"}`, reject, one("date-form"), ""},
	{"date-arabic-digits", "digits of another script", `"roadmap": {"until": "٢٠٢٦-٠١-٠١"}`, reject, one("date-form"), ""},
	{"date-wide-digits", "wide digits", `"roadmap": {"until": "２０２６-01-01"}`, reject, one("date-form"), ""},
	{"date-empty", "an empty date is none", `"roadmap": {"until": ""}`, accept, nil, ""},
	{"partial-year", "a year", `"sources": [{"title": "Texte", "date": "2015"}]`, accept, nil, ""},
	{"partial-month", "a month", `"sources": [{"title": "Texte", "date": "2015-02"}]`, accept, nil, ""},
	{"partial-month-13", "a thirteenth month", `"sources": [{"title": "Texte", "date": "2015-13"}]`, reject, one("date-calendar"), ""},
	{"partial-dash", "a dash too many", `"sources": [{"title": "Texte", "date": "2015-"}]`, reject, one("partial-form"), ""},
	{"partial-short-year", "a year of two digits", `"sources": [{"title": "Texte", "date": "15"}]`, reject, one("partial-form"), ""},
	{"period-mixed", "years, months and days", `"followUp": {"meetingsEvery": "P1Y6M10D"}`, accept, nil, ""},
	{"period-weeks", "weeks", `"followUp": {"meetingsEvery": "P2W"}`, accept, nil, ""},
	{"period-largest", "the largest period", `"followUp": {"meetingsEvery": "P9999Y9999M9999D"}`, accept, nil, ""},
	{"period-weeks-and-days", "weeks with days", `"followUp": {"meetingsEvery": "P1W1D"}`, reject, one("period-form"), ""},
	{"period-zero", "no time at all", `"followUp": {"meetingsEvery": "P0D"}`, reject, one("period-form"), ""},
	{"period-nothing", "P alone", `"followUp": {"meetingsEvery": "P"}`, reject, one("period-form"), ""},
	{"period-order", "months before years", `"followUp": {"meetingsEvery": "P6M1Y"}`, reject, one("period-form"), ""},
	{"period-hours", "hours", `"followUp": {"meetingsEvery": "PT1H"}`, reject, one("period-form"), ""},
	{"period-fraction", "a fraction", `"followUp": {"meetingsEvery": "P1.5Y"}`, reject, one("period-form"), ""},
	{"period-small-letter", "small letters", `"followUp": {"meetingsEvery": "p1y"}`, reject, one("period-form"), ""},
	{"period-five-digits", "a number above 9999", `"followUp": {"meetingsEvery": "P10000D"}`, reject, one("date-calendar"), ""},

	{"number-zero", "zero is a number", `"sessions": [{"kind": "discovery", "attendance": 0}]`, accept, nil, ""},
	{"number-minus-zero", "minus zero", `"sessions": [{"kind": "discovery", "attendance": -0}]`, beyond, one("json-number"), ""},
	{"number-fraction-zero", "a fraction of zero", `"sessions": [{"kind": "discovery", "attendance": 7.0}]`, beyond, one("json-number"), ""},
	{"number-exponent", "an exponent", `"sessions": [{"kind": "discovery", "attendance": 7e1}]`, beyond, one("json-number"), ""},
	{"number-fraction", "a fraction", `"sessions": [{"kind": "discovery", "attendance": 7.5}]`, reject, one("json-number"), ""},
	{"number-minus", "below the least", `"sessions": [{"kind": "discovery", "attendance": -1}]`, reject, one("value-small"), ""},
	{"number-large", "above the most", `"sessions": [{"kind": "discovery", "attendance": 1000000001}]`, reject, one("value-large"), ""},
	{"number-beyond-53-bits", "a number that many readers round", `"sessions": [{"kind": "discovery", "attendance": 9007199254740993}]`, reject, one("json-number"), ""},
	{"number-huge", "more digits than any number type has", `"sessions": [{"kind": "discovery", "attendance": 100000000000000000000000000000000}]`, reject, one("json-number"), ""},
	{"number-1e400", "beyond every floating number", `"sessions": [{"kind": "discovery", "attendance": 1e400}]`, beyond, one("json-number"), ""},
	{"number-as-text", "a number in quotes", `"sessions": [{"kind": "discovery", "attendance": "7"}]`, reject, one("json-type"), ""},
	{"number-0-is-none", "0 where numbers start at 1 is none", `"risks": [{"id": "r", "event": "Feu", "likelihood": 0, "impact": 0}]`, accept, nil, ""},
	{"boolean-as-text", "true in quotes", `"fictional": "true"`, reject, one("json-type"), ""},
	{"boolean-as-number", "1 for true", `"fictional": 1`, reject, one("json-type"), ""},
	{"null-text", "null for a text", `"summary": null`, reject, one("json-null"), ""},
	{"null-list", "null for a list", `"partners": null`, reject, one("json-null"), ""},
	{"null-element", "null in a list", `"partners": [null]`, reject, one("json-null"), ""},

	{"rating-0", "0 is a rating", `"rounds": [{"respondents": [{"party": "p", "answers": [{"criterion": "who-values", "rating": 0, "comment": "Rien."}]}]}], "partners": [{"id": "p", "name": "P"}]`, accept, nil, ""},
	{"rating-unknown", "not to know is an answer", `"rounds": [{"respondents": [{"party": "p", "answers": [{"criterion": "who-values", "rating": "unknown"}]}]}], "partners": [{"id": "p", "name": "P"}]`, accept, nil, ""},
	{"rating-5", "a rating above 4", `"rounds": [{"respondents": [{"party": "p", "answers": [{"criterion": "who-values", "rating": 5}]}]}], "partners": [{"id": "p", "name": "P"}]`, reject, one("rating-form"), ""},
	{"rating-text", "a rating in quotes", `"rounds": [{"respondents": [{"party": "p", "answers": [{"criterion": "who-values", "rating": "3"}]}]}], "partners": [{"id": "p", "name": "P"}]`, reject, one("rating-form"), ""},
	{"rating-empty", "an empty text is no rating", `"rounds": [{"respondents": [{"party": "p", "answers": [{"criterion": "who-values", "rating": ""}]}]}], "partners": [{"id": "p", "name": "P"}]`, reject, one("rating-form"), ""},
	{"rating-half", "half a point", `"rounds": [{"respondents": [{"party": "p", "answers": [{"criterion": "who-values", "rating": 2.5}]}]}], "partners": [{"id": "p", "name": "P"}]`, reject, one("json-number"), ""},

	{"text-languages", "a text in two languages", `"summary": {"fr": "Oui", "en": "Yes"}`, accept, nil, ""},
	{"text-empty", "an empty text is none", `"summary": ""`, accept, nil, ""},
	{"text-empty-object", "a text in no language is none", `"summary": {}`, accept, nil, ""},
	{"text-no-language", "a language that is none", `"summary": {"français": "Oui"}`, beyond, one("language-form"), ""},
	{"text-number", "a number for a text", `"summary": 7`, reject, one("json-type"), ""},
	{"text-nested", "a text in an object in a text", `"summary": {"fr": {"fr": "Oui"}}`, reject, one("json-type"), ""},
	{"text-list", "a list for a text", `"summary": ["Oui"]`, reject, one("json-type"), ""},
	{"text-500", "the longest line", `"partners": [{"id": "p", "name": "` + strings.Repeat("é", 500) + `"}]`, accept, nil, ""},
	{"text-501", "a line one character too long", `"partners": [{"id": "p", "name": "` + strings.Repeat("é", 501) + `"}]`, reject, one("text-long"), ""},
	{"text-500-outside-bmp", "characters that JavaScript counts twice", `"partners": [{"id": "p", "name": "` + strings.Repeat("𝄞", 500) + `"}]`, accept, nil, ""},
	{"text-501-language", "a line too long in one language", `"partners": [{"id": "p", "name": {"fr": "` + strings.Repeat("é", 501) + `"}}]`, reject, one("text-long"), ""},
	{"text-line-break", "a line break in a name", `"partners": [{"id": "p", "name": "P\nQ"}]`, beyond, one("text-lines"), ""},
	{"text-bell", "an invisible character", `"summary": "a\u0007"`, beyond, one("text-control"), ""},
	{"text-bidi", "a change of direction", `"summary": "a\u202eb"`, beyond, one("text-control"), ""},
	{"text-nul", "the character U+0000", `"summary": "a\u0000b"`, beyond, one("text-control"), ""},
	{"text-nonbreaking", "a no-break space", `"summary": "à\u00a0: b"`, accept, nil, ""},
	{"text-emoji", "an emoji of several code points", `"summary": "👩‍🏫"`, accept, nil, ""},
	{"text-noncharacter", "U+FFFF", `"summary": "\uffff"`, accept, nil, ""},

	{"id-largest", "an identifier of 64 characters", `"partners": [{"id": "` + strings.Repeat("a", 64) + `", "name": "P"}]`, accept, nil, ""},
	{"id-too-long", "an identifier of 65 characters", `"partners": [{"id": "` + strings.Repeat("a", 65) + `", "name": "P"}]`, reject, one("id-form"), ""},
	{"id-space", "a space in an identifier", `"partners": [{"id": "a b", "name": "P"}]`, reject, one("id-form"), ""},
	{"id-accent", "an accent in an identifier", `"partners": [{"id": "é", "name": "P"}]`, reject, one("id-form"), ""},
	{"id-hyphen-first", "a hyphen first", `"partners": [{"id": "-a", "name": "P"}]`, reject, one("id-form"), ""},
	{"id-empty", "an empty identifier that must be there", `"partners": [{"id": "", "name": "P"}]`, reject, one("member-required"), ""},
	{"id-missing", "an identifier left out", `"partners": [{"name": "P"}]`, reject, one("member-required"), ""},
	{"id-line-break", "an identifier and a line break", `"partners": [{"id": "a\n", "name": "P"}]`, beyond, one("id-form"), ""},
	{"id-number", "a number for an identifier", `"partners": [{"id": 7, "name": "P"}]`, reject, one("json-type"), ""},
	{"id-twice", "an identifier used twice", `"partners": [{"id": "p", "name": "P"}, {"id": "p", "name": "Q"}]`, beyond, one("id-duplicate"), ""},
	{"reference-nowhere", "a reference to nobody", `"contributions": [{"from": "nobody", "kind": "space"}]`, beyond, one("reference-unknown"), ""},
	{"list-twice", "an element that stands twice", `"partners": [{"id": "p", "name": "P"}], "values": [{"name": "V", "heldBy": ["p", "p"]}]`, reject, one("list-repeats"), ""},
	{"list-empty", "an empty list is none", `"partners": []`, accept, nil, ""},
	{"list-object", "an object for a list", `"partners": {"id": "p", "name": "P"}`, reject, one("json-type"), ""},
	{"list-empty-element", "an empty element", `"partners": [{"id": "p", "name": "P", "publics": [""]}]`, reject, one("member-required"), ""},
	{"code-empty", "an empty code is none", `"partners": [{"id": "p", "name": "P", "legalForm": ""}]`, accept, nil, ""},
	{"code-unknown", "a code that is none", `"partners": [{"id": "p", "name": "P", "legalForm": "guild-of-bakers"}]`, reject, one("value-unknown"), ""},
	{"code-misspelt", "a code misspelt", `"partners": [{"id": "p", "name": "P", "legalForm": "associaton"}]`, reject, one("value-misspelt"), ""},
	{"code-capital", "a code in capitals", `"partners": [{"id": "p", "name": "P", "legalForm": "NGO"}]`, reject, one("value-unknown"), ""},
	{"code-required-empty", "an empty code that must be there", `"triggers": [{"kind": ""}]`, reject, one("member-required"), ""},
	{"country-small", "a country in small letters", `"partners": [{"id": "p", "name": "P", "country": "fr"}]`, reject, one("country-form"), ""},
	{"country-three", "a country of three letters", `"partners": [{"id": "p", "name": "P", "country": "FRA"}]`, reject, one("country-form"), ""},
	{"country-line-break", "a country and a line break", `"partners": [{"id": "p", "name": "P", "country": "FR\n"}]`, reject, one("country-form"), ""},
	{"url-script", "a script for an address", `"partners": [{"id": "p", "name": "P", "website": "javascript:alert(1)"}]`, reject, one("url-form"), ""},
	{"url-relative", "an address without host", `"partners": [{"id": "p", "name": "P", "website": "/salles"}]`, reject, one("url-form"), ""},
	{"url-space", "a space in an address", `"partners": [{"id": "p", "name": "P", "website": "https://example.org/a b"}]`, reject, one("url-form"), ""},
	{"url-quote", "a quotation mark in an address", `"partners": [{"id": "p", "name": "P", "website": "https://example.org/\"onclick="}]`, reject, one("url-form"), ""},
	{"url-full", "an address with all its parts", `"partners": [{"id": "p", "name": "P", "website": "https://example.org:8080/a/b;c?d=%20&e=f#g"}]`, accept, nil, ""},
	{"email-no-domain", "an address without a dot", `"partners": [{"id": "p", "name": "P", "people": [{"id": "q", "email": "a@b"}]}]`, reject, one("email-form"), ""},
	{"email-fine", "an address with a plus", `"partners": [{"id": "p", "name": "P", "people": [{"id": "q", "email": "a+b@example.org"}]}]`, accept, nil, ""},
	{"decimal-comma", "a decimal comma", `"addedValue": [{"stakeholder": "partners", "figure": {"value": "12,5"}}]`, reject, one("decimal-form"), ""},
	{"decimal-leading-zero", "a zero before a number", `"addedValue": [{"stakeholder": "partners", "figure": {"value": "012"}}]`, reject, one("decimal-form"), ""},
	{"decimal-number", "a number for a decimal text", `"addedValue": [{"stakeholder": "partners", "figure": {"value": 12.5}}]`, reject, one("json-type"), ""},
	{"decimal-fine", "a decimal below zero", `"addedValue": [{"stakeholder": "partners", "figure": {"value": "-0.5"}}]`, accept, nil, ""},

	{"name-cyrillic", "a letter that only looks like the right one", `"pаrtners": [{"id": 7}]`, accept, nil, ""},
	{"name-capital", "another case", `"Partners": [{"id": 7}]`, accept, nil, ""},
	{"name-escaped", "a name written with an escape is the same name", `"\u0070artners": [{"id": 7, "name": "P"}]`, reject, one("json-type"), ""},
	{"name-composed", "a name with a composed accent is another than with two characters", `"\u00e9": 1, "e\u0301": 2`, accept, nil, ""},
	{"name-prototype", "names that are dangerous in JavaScript", `"__proto__": 1, "constructor": 2, "hasOwnProperty": 3`, accept, nil, ""},
	{"name-empty", "a member without a name", `"": 1`, accept, nil, ""},
	{"name-twice", "a member that stands twice", `"id": "a", "id": "b"`, beyond, one("json-duplicate"), ""},
	{"name-twice-escaped", "a member that stands twice, once with an escape", `"id": "a", "\u0069d": "b"`, beyond, one("json-duplicate"), ""},
	{"name-twice-inside", "a member that stands twice where nothing is known", `"ext": {"org.example.a": {"b": 1, "b": 2}}`, beyond, one("json-duplicate"), ""},
	{"ext-anything", "anything in the additions", `"ext": {"org.example.a": [null, 1.5, {"b": -0}]}`, accept, nil, ""},
	{"ext-no-domain", "an addition without a domain", `"ext": {"a": 1}`, beyond, one("extension-form"), ""},
	{"ext-list", "a list for the additions", `"ext": []`, reject, one("json-type"), ""},
	{"schema-address", "the address of the schema", `"$schema": "https://vademecum-go.github.io/vademecum/schema/v1/partnership.schema.json"`, accept, nil, ""},
	{"version-newer", "a newer minor version", `{"version": "1.7", "name": "Salles"}`, accept, nil, ""},
	{"version-2", "another major version", `{"version": "2.0", "name": "Salles"}`, reject, one("version-unknown"), ""},
	{"version-number", "a number for a version", `{"version": 1.0, "name": "Salles"}`, reject, one("json-type"), ""},
	{"version-missing", "no version", `{"name": "Salles"}`, reject, one("member-required"), ""},
	{"name-missing", "no name", `{"version": "1.0"}`, reject, one("member-required"), ""},
	{"name-empty-text", "an empty name", `{"version": "1.0", "name": ""}`, reject, one("member-required"), ""},
	{"name-empty-object", "a name in no language", `{"version": "1.0", "name": {}}`, beyond, one("member-required"), ""},
	{"document-list", "a list for a document", `[]`, reject, []string{"json-type"}, ""},
	{"document-text", "a text for a document", `"Salles"`, reject, []string{"json-type"}, ""},

	{"round-fine", "a round in a file of its own", `{"date": "2024-01-10", "parties": [{"id": "p"}], "respondents": [{"party": "p", "answers": [{"criterion": "who-values", "rating": 3}]}]}`, accept, nil, "round"},
	{"round-empty", "an empty round", `{}`, accept, nil, "round"},
	{"round-no-criterion", "an answer to nothing", `{"parties": [{"id": "p"}], "respondents": [{"party": "p", "answers": [{"rating": 3}]}]}`, reject, one("member-required"), "round"},
	{"policy-fine", "a policy", `{"minCoverage": 50, "weights": [{"question": "how", "weight": 2}]}`, accept, nil, "policy"},
	{"policy-share", "a share above 100", `{"minCoverage": 101}`, reject, one("value-large"), "policy"},
	{"policy-row", "a row of the matrix without all its levels", `{"matrix": [{"impact1": 1, "impact2": 1, "impact3": 2, "impact4": 3}]}`, reject, one("value-small"), "policy"},
	{"policy-question", "a question that is none", `{"weights": [{"question": "whence", "weight": 1}]}`, reject, one("value-unknown"), "policy"},

	{"house-fine", "the rules of a house", `{"convention": "optional", "informGovernance": true, "meetingsEvery": "P6M", "waive": [{"guard": "guard-relays", "reason": {"fr": "Nous sommes trois."}}]}`, accept, nil, "house"},
	{"house-empty", "no rules", `{}`, accept, nil, "house"},
	{"house-schema", "rules with the address of their schema", `{"$schema": "https://vademecum-go.github.io/vademecum/schema/v1/house.schema.json"}`, accept, nil, "house"},
	{"house-demand", "a demand that is none", `{"convention": "wished"}`, reject, one("value-unknown"), "house"},
	{"house-period", "meetings every now and then", `{"meetingsEvery": "often"}`, reject, one("period-form"), "house"},
	{"house-no-reason", "a condition waived without a reason", `{"waive": [{"guard": "guard-relays"}]}`, reject, one("member-required"), "house"},
	{"house-no-guard", "a reason for nothing", `{"waive": [{"reason": "Nous sommes trois."}]}`, reject, one("member-required"), "house"},
}

// values writes the traps.
func values() ([]conformance.Case, error) {
	var out []conformance.Case
	for _, t := range traps {
		text := t.text
		if !strings.HasPrefix(text, "{") && !strings.HasPrefix(t.name, "document-") {
			text = `{"version": "1.0", "name": "Salles et conseil", ` + text + `}`
		}
		path, err := write("values", t.name+".json", []byte(text+"\n"))
		if err != nil {
			return nil, err
		}
		c := conformance.Case{
			File: path, About: t.about, Document: t.document, On: today, Schema: t.schema,
			Valid: t.schema == accept, Errors: slices.Sorted(slices.Values(t.errors)),
		}
		if c.Document == "" {
			c.Document = "partnership"
		}
		out = append(out, c)
	}
	return out, nil
}
