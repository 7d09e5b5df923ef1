package validate

import (
	"reflect"
	"strconv"

	"github.com/go-playground/validator/v10"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// Binding returns a StructValidator for gin: it checks what the "binding" tags of a
// request ask for, as gin does, and the values of vademecum's types in it by their own tags.
// It is for no other framework.
func Binding() *Validator {
	engine := validator.New(validator.WithRequiredStructEnabled())
	engine.SetTagName("binding")
	engine.RegisterTagNameFunc(name)
	_ = Register(engine)
	inner := New()
	engine.RegisterStructValidation(func(s validator.StructLevel) {
		if parent := s.Parent(); parent != s.Current() && ours(parent) {
			return // checked with what holds it
		}
		value := s.Current().Interface()
		failed, _ := inner.engine.Struct(value).(validator.ValidationErrors)
		for _, f := range failed {
			at := f.Namespace()[len(s.Current().Type().Name())+1:]
			s.ReportError(f.Value(), at, at, f.Tag(), f.Param())
		}
	}, ourStructs()...)
	return &Validator{engine: engine, gin: true}
}

// ourStructs returns a value of each struct of vademecum that a request can hold.
func ourStructs() []any {
	var out []any
	seen := map[reflect.Type]bool{}
	var visit func(reflect.Type)
	visit = func(t reflect.Type) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] {
			return
		}
		seen[t] = true
		out = append(out, reflect.Zero(t).Interface())
		for i := range t.NumField() {
			visit(t.Field(i).Type)
		}
	}
	for _, t := range []reflect.Type{reflect.TypeFor[partnership.Document](), reflect.TypeFor[assess.Policy](), reflect.TypeFor[lifecycle.Policy]()} {
		visit(t)
	}
	return out
}

// ValidateStruct returns what is wrong as an error: for a struct, and for each in a slice
// or an array, through pointers. Other values are [NotAStruct]; for the Validator of
// [Binding], as in gin, they have nothing to check.
//
// The error is an [*Error]: errors.As finds the [finding.List] in it and the
// validator.ValidationErrors, errors.Is the codes.
func (v *Validator) ValidateStruct(value any) error {
	var c wire.Checker
	e := Error{}
	v.each(&c, &e.Failed, reflect.ValueOf(value))
	if c.Findings.Valid() {
		return nil
	}
	e.Findings = c.Findings
	return &e
}

// Validate is [Validator.ValidateStruct]: it makes a Validator one of echo.
func (v *Validator) Validate(value any) error { return v.ValidateStruct(value) }

// Engine returns the validator/v10 underneath.
func (v *Validator) Engine() any { return v.engine }

// each checks a struct, and the elements of lists.
func (v *Validator) each(c *wire.Checker, failed *validator.ValidationErrors, value reflect.Value) {
	switch value = behind(value); value.Kind() {
	case reflect.Struct:
		if !value.CanInterface() {
			return
		}
		more, _ := v.check(c, value.Interface())
		*failed = append(*failed, more...)
	case reflect.Slice, reflect.Array:
		for i := range value.Len() {
			c.In(strconv.Itoa(i))
			v.each(c, failed, value.Index(i))
			c.Out()
		}
	default:
		if !v.gin {
			c.Findings.Add(NotAStruct, c.Path())
		}
	}
}

// An Error is what [Validator.ValidateStruct] finds.
type Error struct {
	Findings finding.List
	// Failed are the conditions that failed, as validator/v10 has them.
	Failed validator.ValidationErrors
}

// Error returns how many findings there are and names the first.
func (e *Error) Error() string { return e.Findings.Error() }

// Unwrap returns both forms of what was found, for errors.Is and errors.As.
func (e *Error) Unwrap() []error {
	if len(e.Failed) == 0 {
		return []error{e.Findings}
	}
	return []error{e.Findings, e.Failed}
}
