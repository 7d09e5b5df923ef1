package wire

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/finding"
)

const (
	format  = finding.Source(finding.Framework + " RFC 8259")
	ijson   = finding.Source(finding.Framework + " RFC 7493")
	iso8601 = finding.Source(finding.Framework + " ISO 8601")
	ours    = finding.Inferred
)

// The rules of reading and of structure. Each is a row of [Rules].
var (
	ruleEmpty     = finding.Rule{Code: "json-empty", Severity: finding.Error, Source: format}
	ruleSyntax    = finding.Rule{Code: "json-syntax", Severity: finding.Error, Source: format}
	ruleUTF8      = finding.Rule{Code: "json-utf8", Severity: finding.Error, Source: format}
	ruleDuplicate = finding.Rule{Code: "json-duplicate", Severity: finding.Error, Source: ijson}
	ruleTrailing  = finding.Rule{Code: "json-trailing", Severity: finding.Error, Source: format}
	ruleBOM       = finding.Rule{Code: "json-bom", Severity: finding.Error, Source: format}
	ruleType      = finding.Rule{Code: "json-type", Severity: finding.Error, Source: ours}
	ruleNull      = finding.Rule{Code: "json-null", Severity: finding.Error, Source: ours}
	ruleNumber    = finding.Rule{Code: "json-number", Severity: finding.Error, Source: ijson}

	ruleUnknown  = finding.Rule{Code: "member-unknown", Severity: finding.Warning, Source: ours}
	ruleMisspelt = finding.Rule{Code: "member-misspelt", Severity: finding.Warning, Source: ours}
	ruleCase     = finding.Rule{Code: "member-case", Severity: finding.Warning, Source: ours}
	ruleRequired = finding.Rule{Code: "member-required", Severity: finding.Error, Source: ours}

	ruleLimitSize    = finding.Rule{Code: "limit-size", Severity: finding.Error, Source: ours}
	ruleLimitDepth   = finding.Rule{Code: "limit-depth", Severity: finding.Error, Source: ours}
	ruleLimitString  = finding.Rule{Code: "limit-string", Severity: finding.Error, Source: ours}
	ruleLimitItems   = finding.Rule{Code: "limit-items", Severity: finding.Error, Source: ours}
	ruleLimitMembers = finding.Rule{Code: "limit-members", Severity: finding.Error, Source: ours}

	ruleControl  = finding.Rule{Code: "text-control", Severity: finding.Error, Source: ours}
	ruleBlank    = finding.Rule{Code: "text-blank", Severity: finding.Error, Source: ours}
	ruleWordless = finding.Rule{Code: "text-wordless", Severity: finding.Warning, Source: ours}
	ruleLines    = finding.Rule{Code: "text-lines", Severity: finding.Error, Source: ours}
	ruleTextLong = finding.Rule{Code: "text-long", Severity: finding.Error, Source: ours}

	ruleValueUnknown  = finding.Rule{Code: "value-unknown", Severity: finding.Error, Source: ours}
	ruleValueMisspelt = finding.Rule{Code: "value-misspelt", Severity: finding.Error, Source: ours}
	ruleValueSmall    = finding.Rule{Code: "value-small", Severity: finding.Error, Source: ours}
	ruleValueLarge    = finding.Rule{Code: "value-large", Severity: finding.Error, Source: ours}

	ruleListRepeats = finding.Rule{Code: "list-repeats", Severity: finding.Error, Source: ours}

	ruleDateForm      = finding.Rule{Code: "date-form", Severity: finding.Error, Source: iso8601}
	ruleDateCalendar  = finding.Rule{Code: "date-calendar", Severity: finding.Error, Source: iso8601}
	rulePartialForm   = finding.Rule{Code: "partial-form", Severity: finding.Error, Source: iso8601}
	rulePeriodForm    = finding.Rule{Code: "period-form", Severity: finding.Error, Source: iso8601}
	ruleRatingForm    = finding.Rule{Code: "rating-form", Severity: finding.Error, Source: ours}
	ruleIDForm        = finding.Rule{Code: "id-form", Severity: finding.Error, Source: ours}
	ruleCountryForm   = finding.Rule{Code: "country-form", Severity: finding.Error, Source: finding.Source(finding.Framework + " ISO 3166-1")}
	ruleLanguageForm  = finding.Rule{Code: "language-form", Severity: finding.Error, Source: finding.Source(finding.Framework + " BCP 47")}
	ruleURLForm       = finding.Rule{Code: "url-form", Severity: finding.Error, Source: ours}
	ruleEmailForm     = finding.Rule{Code: "email-form", Severity: finding.Error, Source: ours}
	ruleDecimalForm   = finding.Rule{Code: "decimal-form", Severity: finding.Error, Source: ours}
	rulePointerForm   = finding.Rule{Code: "pointer-form", Severity: finding.Error, Source: finding.Source(finding.Framework + " RFC 6901")}
	ruleDigestForm    = finding.Rule{Code: "digest-form", Severity: finding.Error, Source: ours}
	ruleVersionForm   = finding.Rule{Code: "version-form", Severity: finding.Error, Source: ours}
	ruleExtensionForm = finding.Rule{Code: "extension-form", Severity: finding.Error, Source: ours}

	ruleIDTwice     = finding.Rule{Code: "id-duplicate", Severity: finding.Error, Source: ours}
	ruleRefUnknown  = finding.Rule{Code: "reference-unknown", Severity: finding.Error, Source: ours}
	ruleRefMisspelt = finding.Rule{Code: "reference-misspelt", Severity: finding.Error, Source: ours}
)

// Rules yields every rule of reading and of structure.
func Rules() iter.Seq[finding.Rule] {
	return slices.Values([]finding.Rule{
		ruleEmpty, ruleSyntax, ruleUTF8, ruleDuplicate, ruleTrailing, ruleBOM, ruleType, ruleNull, ruleNumber,
		ruleUnknown, ruleMisspelt, ruleCase, ruleRequired,
		ruleLimitSize, ruleLimitDepth, ruleLimitString, ruleLimitItems, ruleLimitMembers,
		ruleControl, ruleBlank, ruleWordless, ruleLines, ruleTextLong,
		ruleValueUnknown, ruleValueMisspelt, ruleValueSmall, ruleValueLarge, ruleListRepeats,
		ruleDateForm, ruleDateCalendar, rulePartialForm, rulePeriodForm, ruleRatingForm, ruleIDForm, ruleCountryForm, ruleLanguageForm,
		ruleURLForm, ruleEmailForm, ruleDecimalForm, rulePointerForm, ruleDigestForm, ruleVersionForm, ruleExtensionForm,
		ruleIDTwice, ruleRefUnknown, ruleRefMisspelt,
	})
}

// limit returns the argument that names a limit.
func limit(n int) finding.Arg { return finding.Count("limit", n) }
