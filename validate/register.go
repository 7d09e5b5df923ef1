package validate

import (
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// packages are those whose types have these tags.
var packages = map[string]bool{
	reflect.TypeFor[partnership.Document]().PkgPath():  true,
	reflect.TypeFor[convention.Convention]().PkgPath(): true,
	reflect.TypeFor[assess.Round]().PkgPath():          true,
	reflect.TypeFor[lifecycle.Policy]().PkgPath():      true,
}

// Register makes the tags of vademecum known to a validator of the program, which then
// checks fields of its types. The tags "email" and "url", which validator/v10 has too,
// mean on the program's own fields what they did before. The validator should be made with
// validator.WithRequiredStructEnabled: dates that are required are structs.
func Register(v *validator.Validate) error {
	plain := validator.New()
	for tag, holds := range tags {
		if tag == "email" || tag == "url" {
			holds = onlyOurs(holds, plain)
		}
		if err := v.RegisterValidation(tag, holds); err != nil {
			return err
		}
	}
	return nil
}

// onlyOurs returns a function for fields of vademecum's types and for its texts by language, and
// leaves others to validator/v10.
func onlyOurs(holds validator.Func, plain *validator.Validate) validator.Func {
	return func(f validator.FieldLevel) bool {
		if f.Field().Kind() != reflect.String || ours(f.Parent()) {
			return holds(f)
		}
		return plain.Var(f.Field().String(), f.GetTag()) == nil
	}
}

// ours reports whether a struct is of a type of vademecum.
func ours(v reflect.Value) bool {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	return v.IsValid() && packages[v.Type().PkgPath()]
}

// tags are the forms of package shape that validator/v10 does not know.
var tags = map[string]validator.Func{
	"id": text, "country": text, "language": text, "url": text, "email": text, "decimal": text,
	"digest": text, "version": text, "pointer": text, "line": text, "prose": text,
	"enum": known,
	"ext":  additions,
}

// text checks the form that the tag names; the empty text is absent.
func text(f validator.FieldLevel) bool {
	var c wire.Checker
	return isText(f.Field()) && checkText(&c, "", f.Field(), wire.FormNamed(f.GetTag())) && c.Findings.Total() == 0
}

// known checks a coded value or a rating; the zero value is absent.
func known(f validator.FieldLevel) bool {
	if f.Field().IsZero() {
		return true
	}
	if !f.Field().CanInterface() {
		return false
	}
	v, ok := f.Field().Interface().(interface{ Valid() bool })
	return ok && v.Valid()
}

func additions(f validator.FieldLevel) bool {
	if !f.Field().CanInterface() {
		return false
	}
	ext, ok := f.Field().Interface().(format.Ext)
	var c wire.Checker
	for _, m := range ext {
		c.Addition(m.Name)
	}
	return ok && c.Findings.Total() == 0
}

var textType = reflect.TypeFor[lang.Text]()

// isText reports whether a value is a text, plain or by language.
func isText(v reflect.Value) bool {
	return v.IsValid() && (v.Kind() == reflect.String || v.Type() == textType)
}

// checkText finds what is wrong with a text, plain or by language, and reports whether
// it is one.
func checkText(c *wire.Checker, name string, v reflect.Value, form wire.Form) bool {
	switch {
	case !isText(v):
		return false
	case v.Kind() == reflect.String:
		c.Form(name, v.String(), form)
	case v.CanInterface():
		c.Text(name, v.Interface().(lang.Text), form)
	default:
		return false
	}
	return true
}
