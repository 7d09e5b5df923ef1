package main

import (
	"strconv"
	"time"

	"github.com/vademecum-go/vademecum/finding"
)

// lineName names a document of an NDJSON stream.
func lineName(path string, line int) string { return path + ":" + strconv.Itoa(line) }

// A progress says on a terminal, beside the output, that long work goes on.
type progress struct {
	app   *app
	now   func() time.Time
	since time.Time
	last  time.Time
	count int
}

const (
	patience = time.Second            // before the first word
	pause    = 200 * time.Millisecond // between two
)

func (a *app) startProgress() *progress { return a.progressBy(time.Now) }

func (a *app) progressBy(now func() time.Time) *progress {
	return &progress{app: a, now: now, since: now()}
}

// step counts a document.
func (p *progress) step() {
	p.count++
	if !p.app.attended || p.app.terminal {
		return // the output itself shows how far it is, or nobody looks
	}
	if now := p.now(); now.Sub(p.since) > patience && now.Sub(p.last) > pause {
		p.last = now
		p.app.printErr(string(again) + p.app.word("command.progress", finding.Count("n", p.count))) //nolint:errcheck // progress is for information
	}
}

// end takes the line away.
func (p *progress) end() {
	if !p.last.IsZero() {
		p.app.printErr(string(erase)) //nolint:errcheck // progress is for information
		p.last = time.Time{}
	}
}
