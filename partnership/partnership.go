// Package partnership is the document of one partnership: reading it, checking
// it and writing it.
//
// A [Document] goes from first contact to the end: partners, needs, offers,
// experiments, conventions, follow-up. [Read] reads one from JSON and returns
// everything that is wrong with it, or advised against, with places and codes;
// package i18n makes sentences of them:
//
//	doc, found := partnership.Read(data, partnership.Options{On: today})
//	if err := found.Err(); err != nil {
//		return err // some finding is an error
//	}
//	fmt.Println(doc.Stage(today))
//
// The package holds facts and their rules. It has no clock, no files and no
// network: the day on which a document is looked at is an argument. Moves from
// stage to stage are in package lifecycle, the six questions in package assess.
//
// A Document may be read from several goroutines at once, not changed. The zero
// Document is an empty one; a nil pointer to one is a mistake of the program, and
// panics.
package partnership

import (
	"errors"
	"io"
	"iter"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// Options say how documents are read. The zero Options are the usual ones.
type Options struct {
	// On is the day on which the document is looked at. Without it, rules that
	// need a day are silent.
	On cal.Date
	// Limits bound what is read.
	Limits format.Limits
	// Done ends a [Stream] when it is closed: the channel of a context.
	Done <-chan struct{}
	// Owned gives the data away: nobody changes it as long as the document is in use,
	// whose texts are then pieces of it. Without it they are pieces of a copy.
	Owned bool
}

// Read reads the document that data holds and returns all that reading and
// [Document.Check] find, located and in the order of the text. The document is
// never nil: it holds what could be read. It is valid when the findings hold no
// error.
func Read(data []byte, o Options) (*Document, finding.List) {
	r := Reader{Options: o}
	return r.Read(data)
}

// A Reader reads documents one after another in memory that it uses again, which
// takes less time than [Read]. It is not for several goroutines at once.
type Reader struct {
	Options
	scratch wire.Scratch
}

// Read is [Read].
func (r *Reader) Read(data []byte) (*Document, finding.List) {
	doc := new(Document)
	value := wire.Of(&documentType, doc)
	reading := r.scratch.Read(data, wire.Limits(r.Limits), r.Owned, value)
	found := r.scratch.Check(value)
	found.Merge(doc.relations(r.On, func() ([]byte, bool) { return data, true }))
	return doc, reading.Report(found, doc.lenient, doc.waive(r.On))
}

// ReadFrom is [Read] for a stream that holds one document. It reads no more of
// it than the limits allow. Its error is that of the stream.
func ReadFrom(in io.Reader, o Options) (*Document, finding.List, error) {
	data, err := io.ReadAll(io.LimitReader(in, int64(o.Limits.WithDefaults().Bytes)+1))
	if err != nil {
		return new(Document), finding.List{}, err
	}
	o.Owned = true
	doc, list := Read(data, o)
	return doc, list, nil
}

// A Record is one document of a stream.
type Record struct {
	// Line is the line of the stream on which the document stands, from 1; the
	// places of the findings count from it.
	Line     int
	Document *Document
	Findings finding.List
}

// Stream yields the documents of an NDJSON stream, one a line, in memory that
// does not grow with their number. A line that cannot be read is a record with
// findings. An error of the stream is yielded once, as the last; [ErrDone] when it
// was ended by the options. What waits for the stream itself is not interrupted.
func Stream(in io.Reader, o Options) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		r := Reader{Options: o}
		r.Owned = false // lines are read into the same memory
		for line, err := range wire.Lines(endable{in, o.Done}, wire.Limits(o.Limits)) {
			if err == nil && over(o.Done) {
				err = ErrDone
			}
			if err != nil {
				yield(Record{Line: line.Number}, err)
				return
			}
			doc, list := r.Read(line.Text)
			if !yield(Record{Line: line.Number, Document: doc, Findings: onLine(list, line.Number)}, nil) {
				return
			}
		}
	}
}

// ErrDone is the error of a stream that was ended before its end.
var ErrDone = errors.New("partnership: the stream was ended")

// An endable is a reader that gives up once it is reported that it is over: a line may
// be endless.
type endable struct {
	io.Reader
	done <-chan struct{}
}

func (e endable) Read(to []byte) (int, error) {
	if over(e.done) {
		return 0, ErrDone
	}
	return e.Reader.Read(to)
}

func over(done <-chan struct{}) bool {
	select {
	case <-done:
		return true
	default:
		return false
	}
}

// onLine moves findings in a text of one line to the line where it stands.
func onLine(list finding.List, number int) finding.List {
	return list.Map(func(f finding.Finding) (finding.Finding, bool) {
		f.Place.Line += number - 1
		return f, true
	})
}

// Check returns all that is wrong with the document or advised against: its
// structure, the relations between its parts, and what the guide warns of. It
// is for documents built in Go; [Read] has done it already. Findings are placed
// in the text that [Document.Append] gives.
func (d *Document) Check(on cal.Date) finding.List {
	written := func() ([]byte, bool) {
		text, err := wire.Write(wire.Of(&documentType, d), wire.Indented)
		return text, err == nil
	}
	list := d.findings(on, written)
	if list.Total() == 0 && len(d.Waivers) == 0 {
		return list
	}
	text, _ := written() // none when it is no Unicode: the findings say so, without places
	return wire.Written(text).Report(list, d.lenient, d.waive(on))
}

// findings returns what the checks say, before waivers. The text is the
// document's own; it is asked for when a check needs it.
func (d *Document) findings(on cal.Date, text func() ([]byte, bool)) finding.List {
	list := wire.CheckBuilt(wire.Of(&documentType, d))
	list.Merge(d.relations(on, text))
	return list
}

// Append appends the document in its canonical form, indented by two spaces and
// with a line feed at its end: the form of files. It fails only when a text is
// not valid UTF-8 or an addition is not JSON.
func (d *Document) Append(to []byte) ([]byte, error) { return d.append(to, wire.Indented) }

// AppendLine appends the document in its canonical form on one line, without a
// line feed: the form of streams.
func (d *Document) AppendLine(to []byte) ([]byte, error) { return d.append(to, wire.Compact) }

func (d *Document) append(to []byte, layout wire.Layout) ([]byte, error) {
	text, err := wire.Write(wire.Of(&documentType, d), layout)
	if err != nil {
		return to, err
	}
	return append(to, text...), nil
}

// WriteTo writes what [Document.Append] appends. It serves io.WriterTo.
func (d *Document) WriteTo(out io.Writer) (int64, error) {
	text, err := wire.Write(wire.Of(&documentType, d), wire.Indented)
	if err != nil {
		return 0, err
	}
	n, err := out.Write(text)
	return int64(n), err
}
