package main

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// A member is a field of a struct as JSON and its tags describe it.
type member struct {
	field reflect.StructField
	name  string // in JSON
	empty bool   // it is left out when it is empty
	rule  rules
}

// rules are what a validate tag asks, as test/tools/members reads it.
type rules struct {
	required bool
	optional bool // omitempty: nothing is asked of a zero value
	unique   bool
	min, max *int
	form     string
	each     *rules // what is asked of the elements of a list
}

// members returns the members of a struct type, in their order.
func members(t reflect.Type) []member {
	var out []member
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		out = append(out, member{f, name, options != "", parseRules(f.Tag.Get("validate"))})
	}
	return out
}

// parseRules reads a validate tag; test/tools/members has refused what is not
// understood.
func parseRules(tag string) rules {
	var r rules
	if here, below, ok := strings.Cut(tag, "dive"); ok {
		each := parseRules(strings.TrimPrefix(below, ","))
		r = parseRules(strings.TrimSuffix(here, ","))
		r.each = &each
		return r
	}
	for part := range strings.SplitSeq(tag, ",") {
		name, arg, _ := strings.Cut(part, "=")
		switch name {
		case "":
		case "required":
			r.required = true
		case "omitempty":
			r.optional = true
		case "unique":
			r.unique = true
		case "min":
			r.min = number(arg)
		case "max":
			r.max = number(arg)
		default:
			r.form = name
		}
	}
	return r
}

func number(s string) *int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(fmt.Sprintf("validate tag: %v", err)) // test/tools/members accepts numbers only
	}
	return &n
}
