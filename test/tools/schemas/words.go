package main

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"

	"github.com/vademecum-go/vademecum/i18n"
)

// words are the titles and descriptions of one language, by key of the
// catalogue: "schema.Partner", "schema.Partner.legalForm" for what they are, and
// "schema-title.legalForm" for their titles, with "schema-title.Partner.name"
// before "schema-title.name" where the same name means different things.
type words struct {
	lang i18n.Lang
	text func(key string) (string, bool)
}

// of returns the title and the description of a type.
func (w words) of(t reflect.Type) (title, description string) {
	return w.get("schema-title." + typeName(t)), w.get(typeKey(t))
}

// ofMember returns the title and the description of a member. That of coded
// values names them all.
func (w words) ofMember(t reflect.Type, m member) (title, description string) {
	title, ok := w.text(titleKey(t, m))
	if !ok {
		title = w.get("schema-title." + plain(m.name))
	}
	description = w.get(memberKey(t, m))
	if kind, codes := vocabulary(m.field.Type); len(codes) > 0 {
		names := make([]string, len(codes))
		for i, code := range codes {
			names[i] = fmt.Sprintf("%s (%s)", code, i18n.Name(w.lang, kind, code))
		}
		description += " " + w.get("schema.codes") + " " + strings.Join(names, ", ") + "."
	}
	return title, description
}

// get returns the words with the key, and the key where they are missing.
func (w words) get(key string) string {
	if text, ok := w.text(key); ok {
		return text
	}
	return key
}

func typeKey(t reflect.Type) string { return "schema." + typeName(t) }

func memberKey(t reflect.Type, m member) string { return typeKey(t) + "." + plain(m.name) }

func titleKey(t reflect.Type, m member) string {
	return "schema-title." + typeName(t) + "." + plain(m.name)
}

// plain returns a member's name as part of a key.
func plain(name string) string { return strings.TrimPrefix(name, "$") }

// vocabulary returns the name of a list of coded values and its codes, for a
// type that holds one or several of them.
func vocabulary(t reflect.Type) (kind string, list []string) {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	list = codes(t)
	if len(list) == 0 {
		return "", nil
	}
	key := reflect.New(t).Elem()
	key.SetString("x")
	word := key.MethodByName("Word").Call(nil)[0].String()
	return strings.TrimSuffix(word, ".x"), list
}

// verbs are those that a description does without.
var verbs = []string{"is ", "are ", "says ", "reports "}

// describe makes the description of a type or a member from its Go comment: it
// leaves out the name that Go puts first, and writes as a printer would.
func describe(comment, name string) string {
	text := strings.Join(strings.Fields(comment), " ")
	text = typography.Replace(text)
	for _, article := range []string{"A ", "An ", ""} {
		rest, ok := strings.CutPrefix(text, article+name+" ")
		if !ok {
			continue
		}
		if strings.HasPrefix(rest, "of ") {
			return article + strings.ToLower(name) + " " + rest
		}
		for _, verb := range verbs {
			if short, ok := strings.CutPrefix(rest, verb); ok && strings.Contains(short, " ") {
				rest = short
				break
			}
		}
		return capital(rest)
	}
	return text
}

// typography replaces what Go comments write in plain ASCII.
var typography = strings.NewReplacer(` "`, " “", `("`, "(“", `"`, "”", "'", "’")

func capital(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// label makes an English title from a name in camel case: "legalForm" is "Legal
// form".
func label(name string) string {
	var b strings.Builder
	r := []rune(name)
	for i, c := range r {
		if unicode.IsUpper(c) && i > 0 && !unicode.IsUpper(r[i-1]) {
			b.WriteByte(' ')
		}
		if i > 0 && (i+1 == len(r) || !unicode.IsUpper(r[i+1])) {
			c = unicode.ToLower(c)
		}
		b.WriteRune(c)
	}
	return capital(b.String())
}
