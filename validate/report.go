package validate

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
)

// report lets the checker say what a tag that failed means: the very call that
// compiled code makes for it.
func report(c *wire.Checker, f validator.FieldError) {
	steps := path(f.Namespace())
	name := steps[len(steps)-1]
	for _, s := range steps[:len(steps)-1] {
		c.In(s)
		defer c.Out()
	}
	if form, ok := textForms[f.Tag()]; ok {
		c.Form(name, reflect.ValueOf(f.Value()).String(), form)
		return
	}
	limit, _ := strconv.Atoi(f.Param())
	n := reflect.ValueOf(f.Value())
	switch f.Tag() {
	case "required":
		c.Missing(name)
	case "min":
		c.Min(name, int(n.Int()), limit)
	case "max":
		c.Max(name, int(n.Int()), limit)
	case "unique":
		wire.Distinct(c, name, texts(n))
	case "line":
		say(c, name, f.Value(), (*wire.Checker).Line, lang.Text.CheckLine)
	case "prose":
		say(c, name, f.Value(), (*wire.Checker).Prose, lang.Text.CheckProse)
	case "enum":
		if v, ok := f.Value().(interface{ CheckKnown(*wire.Checker, string) }); ok {
			v.CheckKnown(c, name)
		}
	case "ext":
		if v, ok := f.Value().(wire.Ext); ok {
			c.In(name)
			v.CheckShape(c)
			c.Out()
		}
	}
}

var textForms = map[string]*wire.Form{
	"id": wire.FormID, "country": wire.FormCountry, "language": wire.FormLanguage, "url": wire.FormURL,
	"email": wire.FormEmail, "decimal": wire.FormDecimal, "digest": wire.FormDigest, "version": wire.FormVersion,
	"pointer": wire.FormPointer,
}

func say(c *wire.Checker, name string, value any, line func(*wire.Checker, string, string), several func(lang.Text, *wire.Checker, string)) {
	switch v := value.(type) {
	case lang.Text:
		several(v, c, name)
	case string:
		line(c, name, v)
	}
}

// texts returns the elements of a list of texts.
func texts(list reflect.Value) []string {
	out := make([]string, list.Len())
	for i := range out {
		out[i] = list.Index(i).String()
	}
	return out
}

// path splits a namespace of validator/v10, "Document.partners[0].name", into
// the steps of a pointer. Names in JSON hold neither dots nor brackets.
func path(namespace string) []string {
	_, rest, _ := strings.Cut(namespace, ".")
	return strings.FieldsFunc(rest, func(r rune) bool { return r == '.' || r == '[' || r == ']' })
}
