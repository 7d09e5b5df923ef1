package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// rules are what a validate tag asks of a member and, after dive, of the
// elements of a list.
type rules struct {
	required bool
	optional bool // omitempty: nothing is asked of a zero value
	min, max int
	hasMin   bool
	hasMax   bool
	form     string
	unique   bool // no element twice
	dive     bool
	each     *rules
}

// forms says of which kinds of values each form is asked.
var forms = map[string][]kind{
	"id":       {kindString},
	"country":  {kindString},
	"language": {kindString},
	"url":      {kindString},
	"email":    {kindString},
	"decimal":  {kindString},
	"digest":   {kindString},
	"version":  {kindString},
	"pointer":  {kindString},
	"line":     {kindString, kindText},
	"prose":    {kindString, kindText},
	"enum":     {kindEnum, kindCustom},
	"ext":      {kindExt},
	"own":      {kindCustom},
}

// parseRules reads a validate tag. A tag that has no effect is an error.
func parseRules(tag string, t typ) (rules, error) {
	var r rules
	if tag == "" {
		return r, r.complete(t, false)
	}
	for i, part := range strings.Split(tag, ",") {
		name, arg, _ := strings.Cut(part, "=")
		switch {
		case name == "dive" && t.list:
			rest := strings.Split(tag, ",")[i+1:]
			each, err := parseRules(strings.Join(rest, ","), typ{kind: t.kind, name: t.name})
			if err != nil {
				return r, err
			}
			r.dive, r.each = true, &each
			return r, r.complete(t, true)
		case name == "required":
			r.required = true
		case name == "unique" && t.list && (t.kind == kindString || t.kind == kindEnum):
			r.unique = true
		case name == "omitempty":
			r.optional = true
		case (name == "min" || name == "max") && !t.list && t.kind == kindInt:
			n, err := strconv.Atoi(arg)
			if err != nil {
				return r, err
			}
			if name == "min" {
				r.min, r.hasMin = n, true
			} else {
				r.max, r.hasMax = n, true
			}
		case !t.list && slices.Contains(forms[name], t.kind):
			r.form = name
		default:
			return r, fmt.Errorf("validate tag %q is not understood for %s", part, t.kind)
		}
	}
	return r, r.complete(t, r.dive)
}

// complete makes sure that texts and coded values do not go unchecked.
func (r rules) complete(t typ, dives bool) error {
	switch {
	case t.list && !dives:
		return fmt.Errorf("a list needs dive")
	case !t.list && r.form == "" && len(formsOf(t.kind)) > 0:
		return fmt.Errorf("needs one of the tags %s", strings.Join(formsOf(t.kind), ", "))
	}
	return nil
}

func formsOf(k kind) []string {
	var out []string
	for name, kinds := range forms {
		if slices.Contains(kinds, k) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}
