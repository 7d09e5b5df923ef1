// Package validate runs go-playground/validator/v10 on the types of vademecum.
//
// It is for values built in Go and for web frameworks that bind requests to
// structs: those already run validator/v10, and with this package they get the
// findings that reading a document gives, with the same codes, pointers and
// words. It checks the tags of the types, nothing else; documents as a whole
// are checked by partnership.Read and Document.Check, which need no reflection.
//
//	v := validate.New()
//	if err := v.Struct(&partner).Err(); err != nil {
//		return err
//	}
package validate

import (
	"errors"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// A Validator checks values by the tags of their types. It is safe for
// concurrent use; make one and keep it, because it remembers the types it has
// seen.
type Validator struct{ engine *validator.Validate }

// New returns a validator that knows the tags and the JSON names of the types.
func New() *Validator {
	engine := validator.New(validator.WithRequiredStructEnabled())
	engine.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			return ""
		}
		return name
	})
	for tag, holds := range tags {
		_ = engine.RegisterValidation(tag, holds) // fails only without a name or a function
	}
	return &Validator{engine: engine}
}

// Struct returns what is wrong with a struct, or a pointer to one. Anything else
// is a mistake of the program and gives [NotAStruct].
func (v *Validator) Struct(value any) finding.List {
	var c wire.Checker
	err := v.engine.Struct(value)
	failed, ok := errors.AsType[validator.ValidationErrors](err)
	switch {
	case err == nil:
	case !ok:
		c.Findings.Add(NotAStruct, "")
	}
	for _, f := range failed {
		report(&c, f)
	}
	return c.Findings
}

// NotAStruct is the rule that a value to validate is a struct.
var NotAStruct = finding.Rule{Code: "validate-no-struct", Severity: finding.Error, Source: finding.Inferred}

// ValidateStruct returns what is wrong as an error. With [Validator.Engine] it
// makes a Validator a StructValidator of gin.
func (v *Validator) ValidateStruct(value any) error { return v.Struct(value).Err() }

// Engine returns the validator/v10 underneath.
func (v *Validator) Engine() any { return v.engine }

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
	checkText(&c, "", f.Field().Interface(), wire.FormNamed(f.GetTag()))
	return c.Findings.Total() == 0
}

// known checks a coded value or a rating; the zero value is absent.
func known(f validator.FieldLevel) bool {
	v, ok := f.Field().Interface().(interface{ Valid() bool })
	return f.Field().IsZero() || (ok && v.Valid())
}

func additions(f validator.FieldLevel) bool {
	ext, ok := f.Field().Interface().(format.Ext)
	var c wire.Checker
	for _, m := range ext {
		c.Addition(m.Name)
	}
	return ok && c.Findings.Total() == 0
}
