package validate

import (
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// report lets the checker say what a tag that failed means: the very call that
// compiled code makes for it where there is one. What no rule speaks of is [Failed].
func report(c *wire.Checker, value any, f validator.FieldError) {
	steps := path(reflect.ValueOf(value), f.Namespace())
	name := steps[len(steps)-1]
	for _, s := range steps[:len(steps)-1] {
		c.In(s)
		defer c.Out()
	}
	if before := c.Findings.Total(); !explain(c, name, f) || c.Findings.Total() == before {
		condition := f.Tag()
		if f.Param() != "" {
			condition += "=" + f.Param()
		}
		c.In(name)
		c.Findings.Add(Failed, c.Path(), finding.Text("name", name), finding.Text("condition", condition))
		c.Out()
	}
}

// explain says by one of vademecum's rules why a value failed, and returns false where none
// of them is about it.
func explain(c *wire.Checker, name string, f validator.FieldError) bool {
	v := reflect.ValueOf(f.Value())
	if form := wire.FormNamed(f.ActualTag()); form != 0 {
		return checkText(c, name, v, form)
	}
	switch tag := f.ActualTag(); tag {
	case "min", "gte", "gt", "max", "lte", "lt":
		return bound(c, name, v, tag, f.Param())
	case "unique":
		texts, ok := texts(v)
		return ok && !c.Distinct(name, texts)
	case "enum":
		coded := members(v)
		if t := coded.Type(); t != nil && (t.Codes != nil || t.Own != nil) {
			c.Coded(name, coded)
			return true
		}
	case "ext":
		if ext, ok := f.Value().(format.Ext); ok {
			c.In(name)
			for _, m := range ext {
				c.Addition(m.Name)
			}
			c.Out()
			return true
		}
	default:
		if strings.HasPrefix(tag, "required") {
			c.Missing(name)
			return true
		}
	}
	return false
}

// bound says that a whole number is too small or too large. Of the length of a text or a
// list, and of fractions, the rules of numbers do not speak.
func bound(c *wire.Checker, name string, v reflect.Value, tag, param string) bool {
	limit, err := strconv.Atoi(param)
	n, ok := whole(v)
	switch {
	case err != nil || !ok:
		return false
	case tag == "gt":
		limit++
	case tag == "lt":
		limit--
	}
	if tag[0] == 'g' || tag == "min" {
		c.Min(name, n, limit)
	} else {
		c.Max(name, n, limit)
	}
	return true
}

func whole(v reflect.Value) (int, bool) {
	switch {
	case !v.IsValid():
	case v.CanInt():
		return int(v.Int()), true
	case v.CanUint() && v.Uint() <= math.MaxInt:
		return int(v.Uint()), true
	}
	return 0, false
}

// members returns a coded value with the table of its type.
func members(v reflect.Value) wire.Value {
	if !v.IsValid() {
		return wire.Value{}
	}
	p := reflect.New(v.Type())
	p.Elem().Set(v)
	for _, of := range []func(any) wire.Value{partnership.Members, convention.Members, assess.Members, lifecycle.Members} {
		if value := of(p.Interface()); value.Type() != nil {
			return value
		}
	}
	return wire.Value{}
}

// texts returns the elements of a list of texts.
func texts(list reflect.Value) ([]string, bool) {
	if !list.IsValid() || list.Kind() != reflect.Slice && list.Kind() != reflect.Array || list.Type().Elem().Kind() != reflect.String {
		return nil, false
	}
	out := make([]string, list.Len())
	for i := range out {
		out[i] = list.Index(i).String()
	}
	return out, true
}
