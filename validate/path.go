package validate

import (
	"cmp"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// path returns the steps of a JSON Pointer to what a namespace of validator/v10,
// "Document.partners[0].name", is about. Names in JSON, names of generic types and keys
// of maps hold dots and brackets, so it goes along the value.
func path(v reflect.Value, namespace string) []string {
	v = behind(v)
	rest := namespace
	if v.IsValid() {
		rest = strings.TrimPrefix(rest, v.Type().Name()+".")
	}
	var steps []string
	for rest != "" {
		var step string
		var next reflect.Value
		shown := true
		switch v = behind(v); v.Kind() {
		case reflect.Struct:
			step, next, shown, rest = field(v, rest)
		case reflect.Slice, reflect.Array:
			step, next, rest = element(v, rest)
		case reflect.Map:
			step, next, rest = entry(v, rest)
		default: // what is left of a name that was not found
			step, rest = rest, ""
		}
		if shown {
			steps = append(steps, step)
		}
		v = next
	}
	if steps == nil {
		return []string{namespace}
	}
	return steps
}

// behind returns what pointers and interfaces lead to.
func behind(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	return v
}

// field returns the field that the namespace begins with, by its name in JSON: the
// longest name that fits, in JSON or in Go. JSON does not show structs that are embedded without a name.
func field(v reflect.Value, namespace string) (step string, next reflect.Value, shown bool, rest string) {
	longest := 0
	for i := range v.NumField() {
		f := v.Type().Field(i)
		inJSON := name(f)
		for _, name := range [...]string{inJSON, f.Name} {
			after, ok := strings.CutPrefix(namespace, name)
			if ok && len(name) > longest && (after == "" || after[0] == '.' || after[0] == '[') {
				longest, step, next, rest = len(name), cmp.Or(inJSON, f.Name), v.Field(i), strings.TrimPrefix(after, ".")
				shown = !f.Anonymous || inJSON != "" || rest == ""
			}
		}
	}
	if longest == 0 {
		return namespace, next, true, ""
	}
	return step, next, shown, rest
}

// element returns the element of a list that the namespace begins with, "[0]".
func element(v reflect.Value, namespace string) (step string, next reflect.Value, rest string) {
	step, rest, _ = strings.Cut(strings.TrimPrefix(namespace, "["), "]")
	if i, err := strconv.Atoi(step); err == nil && i >= 0 && i < v.Len() {
		next = v.Index(i)
	}
	return step, next, strings.TrimPrefix(rest, ".")
}

// entry returns the value of a map whose key the namespace begins with, "[key]".
func entry(v reflect.Value, namespace string) (step string, next reflect.Value, rest string) {
	namespace = strings.TrimPrefix(namespace, "[")
	found := false
	for _, key := range v.MapKeys() {
		text := fmt.Sprint(key)
		after, ok := strings.CutPrefix(namespace, text+"]")
		if ok && (!found || len(text) > len(step)) {
			step, next, rest, found = text, v.MapIndex(key), after, true
		}
	}
	if !found {
		step, rest, _ = strings.Cut(namespace, "]")
	}
	return step, next, strings.TrimPrefix(rest, ".")
}

// endless reports whether a value holds itself: validator/v10 would follow it until the
// stack is full, which nothing recovers from.
func endless(v reflect.Value) bool { return v.IsValid() && holds(v, map[uintptr]bool{}) }

// holds reports whether a value holds one of those on the way to it.
func holds(v reflect.Value, way map[uintptr]bool) bool {
	switch v.Kind() {
	case reflect.Pointer, reflect.Map, reflect.Slice:
		if v.IsNil() || v.Kind() == reflect.Slice && (v.Len() == 0 || flat(v.Type().Elem())) || v.Kind() != reflect.Slice && flat(v.Type().Elem()) {
			return false
		}
		at := v.Pointer()
		if v.Kind() != reflect.Slice { // a slice and its first element have one address
			if way[at] {
				return true
			}
			way[at] = true
			defer delete(way, at)
		}
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return !v.IsNil() && holds(v.Elem(), way)
	case reflect.Struct:
		for i := range v.NumField() {
			if holds(v.Field(i), way) {
				return true
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if holds(v.Index(i), way) {
				return true
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if holds(v.MapIndex(key), way) {
				return true
			}
		}
	}
	return false
}

// flat reports whether values of a type lead nowhere.
func flat(t reflect.Type) bool { return t.Kind() <= reflect.Complex128 || t.Kind() == reflect.String }
