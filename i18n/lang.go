package i18n

import "strings"

// A Lang is a BCP 47 language tag, such as fr or fr-CH. Letter case does not
// matter, and names of locales such as en_GB.UTF-8 are understood. The zero Lang,
// like every language that is not available, is served in French.
type Lang string

const (
	// French is the source of all words and the last resort.
	French Lang = "fr"
	// English is complete.
	English Lang = "en"
)

// Languages returns the languages that are available, French first.
func Languages() []Lang {
	out := make([]Lang, len(languages))
	for i, l := range languages {
		out[i] = l.tag
	}
	return out
}

// Match returns the language to use for a reader who prefers the tags, best
// first: the first one that is available as it is or with subtags left out from
// its end (fr-CH, then fr). Without any it returns [French].
func Match(tags ...string) Lang {
	for _, tag := range tags {
		for t := canonical(tag); t != ""; t = parent(t) {
			if l := find(t); l != nil {
				return l.tag
			}
		}
	}
	return French
}

// canonical returns a tag or the name of a locale as a tag: en_GB.UTF-8 is en-GB.
func canonical(tag string) string {
	if end := strings.IndexAny(tag, ".@"); end >= 0 {
		tag = tag[:end]
	}
	return strings.ReplaceAll(strings.TrimSpace(tag), "_", "-")
}

// parent returns the tag without its last subtag, "" after the first.
func parent(tag string) string {
	return tag[:max(0, strings.LastIndexByte(tag, '-'))]
}

// find returns the available language with exactly the tag, or nil.
func find(tag string) *language {
	for i := range languages {
		if strings.EqualFold(string(languages[i].tag), tag) {
			return &languages[i]
		}
	}
	return nil
}
