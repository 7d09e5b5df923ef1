package validate

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/partnership/format"
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
	if form := wire.FormNamed(f.Tag()); form != 0 {
		checkText(c, name, f.Value(), form)
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
		c.Distinct(name, texts(n))
	case "enum":
		if v := members(n); v.Type() != nil {
			c.Coded(name, v)
		}
	case "ext":
		if v, ok := f.Value().(format.Ext); ok {
			c.In(name)
			for _, m := range v {
				c.Addition(m.Name)
			}
			c.Out()
		}
	}
}

// members returns a coded value with the table of its type.
func members(v reflect.Value) wire.Value {
	p := reflect.New(v.Type())
	p.Elem().Set(v)
	for _, of := range []func(any) wire.Value{partnership.Members, convention.Members, assess.Members, lifecycle.Members} {
		if value := of(p.Interface()); value.Type() != nil {
			return value
		}
	}
	return wire.Value{}
}

// checkText finds what is wrong with a text, plain or by language.
func checkText(c *wire.Checker, name string, value any, form wire.Form) {
	if t, ok := value.(lang.Text); ok {
		c.Text(name, t, form)
		return
	}
	c.Form(name, reflect.ValueOf(value).String(), form)
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
