package wire

import "github.com/vademecum-go/vademecum/finding"

// room is how many wordings are given room together: a document has many, each
// small.
const room = 32

// Wording appends a wording to those of a text.
func (r *Reader) Wording(text []finding.Wording, w finding.Wording) []finding.Wording {
	n := len(r.words)
	if len(text) > 0 && (n == cap(r.words) || &text[len(text)-1] != &r.words[n-1]) {
		return append(text, w)
	}
	if n == cap(r.words) {
		r.words, n = make([]finding.Wording, 0, room), 0
	}
	r.words = append(r.words, w)
	return r.words[n-len(text) : n+1 : n+1]
}
