package problem

import (
	"net/http"
	"strings"

	"github.com/vademecum-go/vademecum/i18n"
	"golang.org/x/text/language"
)

// Lang returns the language for the answer to a request: of those there are, the
// one that its client likes best by Accept-Language, French without any.
func Lang(r *http.Request) i18n.Lang {
	wanted, _, err := language.ParseAcceptLanguage(strings.Join(r.Header.Values("Accept-Language"), ","))
	if err != nil {
		return i18n.French
	}
	tags := make([]string, len(wanted))
	for i, tag := range wanted {
		tags[i] = tag.String()
	}
	return i18n.Match(tags...)
}
