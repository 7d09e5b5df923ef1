package wire

import "github.com/vademecum-go/vademecum/finding"

// several is how many wordings, or texts of lists, are given room together: a
// document has many, each small.
const several = 32

// wording appends a wording to those of a text.
func (r *Reader) wording(text []finding.Wording, w finding.Wording) []finding.Wording {
	n := len(r.words)
	if len(text) > 0 && (n == cap(r.words) || &text[len(text)-1] != &r.words[n-1]) {
		return append(text, w)
	}
	if n == cap(r.words) {
		r.words, n = make([]finding.Wording, 0, several), 0
	}
	r.words = append(r.words, w)
	return r.words[n-len(text) : n+1 : n+1]
}

// room returns room for a list of n texts.
func (r *Reader) room(n int) []string {
	if len(r.texts)+n > cap(r.texts) {
		r.texts = make([]string, 0, max(n, several))
	}
	from := len(r.texts)
	r.texts = r.texts[:from+n]
	return r.texts[from : from : from+n]
}
