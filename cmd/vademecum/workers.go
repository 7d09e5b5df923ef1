package main

import (
	"bytes"
	"io"
	"iter"
	"path"
	"runtime"
	"strings"

	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// A job is a document to read, or the error that kept it from being read.
type job struct {
	path string
	line int // in an NDJSON stream
	text []byte
	err  error
}

// An answer is what became of a job.
type answer struct {
	checked
	err error
}

// eachDocument reads the documents of the sources on all cores and hands them
// to visit in the order of the input. It keeps no more of them than are being
// read. What cannot be read goes to missed, which returns nil to go on with the
// others.
func (a *app) eachDocument(sources []source, lines bool, options partnership.Options, visit func(checked) error, missed func(path string, err error) error) error {
	workers := runtime.GOMAXPROCS(0)
	// Each job leaves room for its answer in the queue, so that answers come in
	// the order of the jobs however long each takes.
	queue := make(chan chan answer, 4*workers)
	used := make(buffers, cap(queue))
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(queue)
		busy := make(chan struct{}, workers)
		for j := range a.jobs(sources, lines, options, used) {
			result := make(chan answer, 1)
			select {
			case queue <- result:
			case <-stop:
				return
			}
			busy <- struct{}{}
			go func() {
				result <- j.run(options)
				used.put(j.text)
				<-busy
			}()
		}
	}()
	for result := range queue {
		got := <-result
		err := got.err
		if err != nil {
			err = missed(got.path, err)
		} else {
			err = visit(got.checked)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Buffers are the rooms of texts that were read: documents keep nothing of them.
type buffers chan []byte

func (b buffers) put(text []byte) {
	select {
	case b <- text[:0]:
	default:
	}
}

// get returns an empty buffer, which has room when there is a used one.
func (b buffers) get() []byte {
	select {
	case text := <-b:
		return text
	default:
		return nil
	}
}

func (j job) run(options partnership.Options) answer {
	if j.err != nil {
		return answer{checked: checked{path: j.path}, err: j.err}
	}
	doc, list := readAny(j.text, options)
	name := j.path
	if j.line > 0 {
		name = lineName(j.path, j.line)
		list = list.Map(func(f finding.Finding) (finding.Finding, bool) {
			if f.Place.Line > 0 {
				f.Place.Line += j.line - 1
			}
			return f, true
		})
	}
	return answer{checked: checked{source: name, path: j.path, document: doc, findings: list}}
}

// readAny reads a document, or what the text is instead: a round, the answers of
// one side in a file of their own, or a policy or the rules of a house that name
// their schema. What is no document has no version.
func readAny(text []byte, options partnership.Options) (*partnership.Document, finding.List) {
	doc, list := partnership.Read(text, options)
	if doc.Version != "" {
		return doc, list
	}
	var name lang.Text
	kind, _, _ := strings.Cut(path.Base(doc.Schema), ".")
	switch {
	case assess.IsRound(text):
		var round *assess.Round
		round, list = assess.Read(text, options.Limits, options.On)
		name = round.Title
	case kind == "policy":
		_, list = assess.ReadPolicy(text, options.Limits)
	case kind == "house":
		_, list = lifecycle.ReadPolicy(text, options.Limits)
	default:
		return doc, list
	}
	return &partnership.Document{Name: name}, list
}

// jobs yields the documents of the sources, one by one.
func (a *app) jobs(sources []source, lines bool, options partnership.Options, used buffers) iter.Seq[job] {
	return func(yield func(job) bool) {
		for _, s := range sources {
			if !a.jobsOf(s, lines, options, used, len(sources) == 1, yield) {
				return
			}
		}
	}
}

func (a *app) jobsOf(s source, lines bool, options partnership.Options, used buffers, alone bool, yield func(job) bool) bool {
	file, err := a.open(s)
	s.path = a.pathOf(s)
	if err != nil {
		return yield(job{path: s.path, err: err})
	}
	defer file.Close()
	in := buffered(file)
	if !lines && !isLines(s.path, in) {
		text, err := io.ReadAll(io.LimitReader(in, int64(options.Limits.WithDefaults().Bytes)+1))
		if err != nil {
			return yield(job{path: s.path, err: a.fileError(s.path, err)})
		}
		if a.room != nil && alone {
			a.room(len(text))
		}
		return yield(job{path: s.path, text: text})
	}
	for line, err := range wire.Lines(in, wire.Limits(options.Limits)) {
		if err != nil {
			return yield(job{path: s.path, err: a.fileError(s.path, err)})
		}
		if !yield(job{path: s.path, line: line.Number, text: append(used.get(), bytes.TrimSpace(line.Text)...)}) {
			return false
		}
	}
	return true
}
