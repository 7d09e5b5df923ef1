package main

import (
	"strings"

	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/start"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

func (a *app) eventName(e partnership.Event) string { return a.nameOf("event", string(e)) }

// eventOf returns the event that somebody typed: by its code, or by its name in any
// language, however its letters, accents and apostrophes are typed. What names no
// event is returned as it is.
func eventOf(typed string) partnership.Event {
	for e := range partnership.Event("").Values() {
		if strings.EqualFold(typed, string(e)) {
			return e
		}
		for _, lang := range i18n.Languages() {
			if start.Plainly(i18n.Name(lang, "event", string(e))) == start.Plainly(typed) {
				return e
			}
		}
	}
	return partnership.Event(typed)
}

// applyLine returns what to type to make a move that is open.
func (a *app) applyLine(path string, m lifecycle.Move, policyPath string) string {
	words := []string{"vademecum", "apply", quoted(path), string(m.Event)}
	for g := range m.Guards() {
		if g.Code == "guard-reason" {
			words = append(words, "--reason", `"…"`)
		}
	}
	if a.onFlag != "" {
		words = append(words, "--on", a.on.String())
	}
	if policyPath != "" {
		words = append(words, "--policy", quoted(policyPath))
	}
	if path != stdin {
		words = append(words, "-w")
	}
	return strings.Join(words, " ")
}

// quoted returns a path as a shell takes it.
func quoted(path string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r >= 0x80 || strings.ContainsRune("/._-+:,@%", r)
	}
	if path != "" && strings.IndexFunc(path, func(r rune) bool { return !plain(r) }) < 0 {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
