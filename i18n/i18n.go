// Package i18n holds every word of vademecum that a person reads: the sentence
// of each finding, how to mend it, and the names of coded values.
//
// It does not translate what people write in a document: such texts are in
// package lang. Dates, lengths of time and large numbers are written out, see
// [Date]. Sentences have no plural forms: they put the number after a colon.
//
// A catalogue is a folder of JSON files, one folder for each language and in it
// one file for each package that speaks. Each file is one flat object: the code
// of a finding, or the kind and value of a name, and the words with parameters
// in braces. French is the source: words missing elsewhere are shown in French.
//
//	lang := i18n.Match(os.Getenv("LANG"))
//	for f := range list.All() {
//		fmt.Println(f.Pointer, i18n.Message(lang, f), i18n.Hint(lang, f))
//	}
//
// Everything in this package is safe for concurrent use, and nothing panics:
// where words are missing, the code is shown.
package i18n

import "github.com/vademecum-go/vademecum/finding"

// Message returns the sentence of the finding: the words with its code
// as key. A code without words is returned itself.
func Message(lang Lang, f finding.Finding) string {
	return Words(lang).Format(string(f.Code), f.Args...)
}

// Hint returns the sentence that says how to mend what was found: the words
// with its code and ".hint" as key. It returns "" when there is none.
func Hint(lang Lang, f finding.Finding) string {
	words := Words(lang)
	text, ok := words.Text(string(f.Code) + ".hint")
	if !ok {
		return ""
	}
	return words.fill(text, f.Args)
}

// Name returns the name of a coded value, such as "workshop" of the kind
// "format": the words with the key "format.workshop". A value without a name is
// returned itself.
func Name(lang Lang, kind, value string) string {
	if text, ok := Words(lang).Text(kind + "." + value); ok {
		return text
	}
	return value
}
