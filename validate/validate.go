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
//
// With echo it is a Validator, with gin [Binding] is a StructValidator, and a
// validator that a program has already learns the tags by [Register]:
//
//	e.Validator = validate.New()               // echo
//	binding.Validator = validate.Binding()     // gin
//	err := validate.Register(myValidator)      // your own
package validate

import (
	"errors"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// A Validator checks values by the tags of their types. It is safe for
// concurrent use; make one and keep it, because it remembers the types it has
// seen.
type Validator struct {
	engine *validator.Validate
	gin    bool // what is no struct has nothing to check
}

// New returns a validator that knows the tags and the JSON names of the types.
func New() *Validator {
	engine := validator.New(validator.WithRequiredStructEnabled())
	engine.RegisterTagNameFunc(name)
	_ = Register(engine) // fails only without a name or a function
	return &Validator{engine: engine}
}

// name returns the name of a field in JSON, as validator/v10 asks for it.
func name(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if name == "-" {
		return ""
	}
	return name
}

var (
	// NotAStruct is the rule that a value to validate is a struct.
	NotAStruct = finding.Rule{Code: "validate-no-struct", Severity: finding.Error, Source: finding.Inferred}
	// Failed is the rule of every condition of validator/v10 that none of vademecum's
	// own rules speaks of.
	Failed = finding.Rule{Code: "validate-failed", Severity: finding.Error, Source: finding.Inferred}
	// BadTag is the rule that the conditions of a type can be checked: its tags are
	// known and fit the fields, and the value does not hold itself.
	BadTag = finding.Rule{Code: "validate-tag", Severity: finding.Error, Source: finding.Inferred}
)

// Rules yields the rules of this package. What the tags of vademecum ask for is found by the
// rules of structure in package partnership.
func Rules() iter.Seq[finding.Rule] { return slices.Values([]finding.Rule{NotAStruct, Failed, BadTag}) }

// Struct returns what is wrong with a struct, or a pointer to one. Anything else
// is a mistake of the program and gives [NotAStruct], and so is a tag that is unknown
// or does not fit its field, which gives [BadTag].
func (v *Validator) Struct(value any) finding.List {
	var c wire.Checker
	if _, err := v.check(&c, value); err != nil {
		c.Findings.Add(NotAStruct, "")
	}
	return c.Findings
}

// check lets the checker say what is wrong with a struct. Its error is that the value
// is none.
func (v *Validator) check(c *wire.Checker, value any) (failed validator.ValidationErrors, err error) {
	defer func() {
		if why := recover(); why != nil { // validator/v10 panics where a tag makes no sense
			c.Findings.Add(BadTag, c.Path(), finding.Text("why", fmt.Sprint(why)))
			err = nil
		}
	}()
	if endless(reflect.ValueOf(value)) {
		c.Findings.Add(BadTag, c.Path(), finding.Text("why", "a value holds itself"))
		return nil, nil
	}
	err = v.engine.Struct(value)
	failed, ok := errors.AsType[validator.ValidationErrors](err)
	if err != nil && !ok {
		return nil, err
	}
	for _, f := range failed {
		report(c, value, f)
	}
	return failed, nil
}

// Findings returns what the error of a validator that was given to [Register] says of
// the value, and false when it is no [validator.ValidationErrors].
func Findings(value any, err error) (finding.List, bool) {
	var c wire.Checker
	failed, ok := errors.AsType[validator.ValidationErrors](err)
	for _, f := range failed {
		report(&c, value, f)
	}
	return c.Findings, ok
}
