package main

// A form is what a text must look like, in the part of regular expressions that
// Go, JavaScript, Python and Java read alike: plain classes, groups and counts,
// and a greatest length beside every pattern.
type form struct {
	pattern string // without anchors
	max     int
	example string
}

// forms are those of package shape and of package cal, by their tag or type.
var forms = map[string]form{
	"id":       {`[0-9A-Za-z][0-9A-Za-z._-]*`, 64, "tremplin"},
	"country":  {`[A-Z]{2}`, 2, "FR"},
	"language": {`[A-Za-z]{2,3}(-[0-9A-Za-z]{1,8})*`, 35, "fr"},
	"url":      {`https?://[0-9A-Za-z][!#-;=?-\[\]_a-z~]*`, 2048, "https://example.org/salles"},
	"email":    {`[!#-'*+/-9=?A-Z^-~.-]{1,64}@[0-9A-Za-z-]{1,63}([.][0-9A-Za-z-]{1,63})+`, 254, "accueil@example.org"},
	"decimal":  {`-?(0|[1-9][0-9]{0,14})([.][0-9]{1,6})?`, 23, "12.5"},
	"digest":   {`[0-9a-f]{64}`, 64, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
	"version":  {`1[.](0|[1-9][0-9]{0,3})`, 6, "1.0"},
	"pointer":  {`/[^~]*(~[01][^~]*)*`, longest, "/contributions/0"}, // no choice at every character: Java would nest a call for each
	"date":     {`[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])`, 10, "2026-11-24"},
	"partial":  {`[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?`, 10, "2026-11"},
	"period": {`P([1-9][0-9]{0,3}W|[1-9][0-9]{0,3}D|[1-9][0-9]{0,3}M([1-9][0-9]{0,3}D)?|` +
		`[1-9][0-9]{0,3}Y([1-9][0-9]{0,3}M)?([1-9][0-9]{0,3}D)?)`, 16, "P1Y6M"},
}

const (
	// longest is how many characters a text can have at most, the quotes being
	// within the limit of bytes that package wire sets.
	longest = 64<<10 - 2
	// line is how many characters a text on one line can have.
	line = 500
	// items is how many elements a list can have.
	items = 10_000
	// safe is the largest whole number that every JSON reader keeps exactly.
	safe = 1<<53 - 1
)

// anchored returns the whole pattern of a form. The empty text is absent, so
// only a member that is required refuses it.
func (f form) anchored(required bool) string {
	if required {
		return "^" + f.pattern + "$"
	}
	return "^(" + f.pattern + ")?$"
}
