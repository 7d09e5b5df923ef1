package wire

import (
	"errors"
	"math"
	"strconv"
)

// A Writer writes one document in its canonical form: members in the order of
// their type, unknown ones where they stood, nothing that is empty.
type Writer struct {
	layout layout
	stable bool // see [Stable]
	err    error
	frames []frame
}

// A frame is an object being written and the unknown members still to come.
type frame struct{ unknown Members }

// Layout says how a document is laid out.
type Layout bool

const (
	// Indented is the layout of files: two spaces, a line feed at the end.
	Indented Layout = false
	// Compact is the layout of lines: no white space, no line feed.
	Compact Layout = true
)

// Write returns the canonical JSON text of the value. It fails only when a text in it
// is not valid UTF-8 or an unknown member is not JSON.
func Write(v Value, form Layout) ([]byte, error) {
	return WriteBy(func(w *Writer) { w.Value(v) }, form)
}

// WriteBy returns the JSON text that the function writes.
func WriteBy(value func(*Writer), form Layout) ([]byte, error) {
	w := Writer{layout: layout{indented: form == Indented}}
	value(&w)
	if w.err != nil {
		return nil, w.err
	}
	if form == Indented {
		w.layout.out = append(w.layout.out, '\n')
	}
	return w.layout.out, nil
}

// errNotJSON reports that an unknown member is not JSON.
var errNotJSON = errors.New("wire: an unknown member is not JSON")

// raw writes JSON text in the layout of the document.
func (w *Writer) raw(text string) {
	switch {
	case w.err != nil:
	case !Valid([]byte(text)):
		w.err = errNotJSON
	case w.stable:
		w.steady(text)
	default:
		w.err = w.layout.again(text)
	}
}

// Begin starts an object that keeps these unknown members.
func (w *Writer) Begin(unknown Members) {
	if w.stable {
		unknown = byName(unknown)
	}
	w.frames = append(w.frames, frame{unknown})
	w.layout.open('{')
}

// Name starts a member of the object: its number in the type, from 1, and name.
func (w *Writer) Name(number int, name string) {
	if !w.stable {
		w.kept(number)
	}
	w.name(name)
}

func (w *Writer) name(name string) {
	w.String(name)
	w.layout.named()
}

// End ends the object.
func (w *Writer) End() {
	w.kept(math.MaxInt)
	w.frames = w.frames[:len(w.frames)-1]
	w.layout.close('}')
}

// kept writes the unknown members that stood before the numbered one.
func (w *Writer) kept(number int) {
	f := &w.frames[len(w.frames)-1]
	for len(f.unknown) > 0 && f.unknown[0].After < number {
		w.name(f.unknown[0].Name)
		w.raw(f.unknown[0].Value)
		f.unknown = f.unknown[1:]
	}
}

// BeginList starts a list.
func (w *Writer) BeginList() { w.layout.open('[') }

// EndList ends the list.
func (w *Writer) EndList() { w.layout.close(']') }

// String writes a text.
func (w *Writer) String(s string) {
	if w.err == nil {
		w.err = w.layout.text(s)
	}
}

// Int writes a whole number.
func (w *Writer) Int(n int) { w.layout.value(strconv.Itoa(n)) }

// Bool writes true or false.
func (w *Writer) Bool(b bool) { w.layout.value(strconv.FormatBool(b)) }

// Marshal returns the compact form of a value, for MarshalJSON methods.
func Marshal(v Value) ([]byte, error) { return Write(v, Compact) }

// Unmarshal reads data into v, for UnmarshalJSON methods: nothing is left of what
// it held. Its error is a finding.List.
func Unmarshal[T any](data []byte, t *Type, v *T) error {
	*v = *new(T)
	return Read(data, Limits{Bytes: MaxBytes}, Of(t, v)).Findings().Err()
}

// MarshalText returns a text as it is written, UnmarshalText reads one.
func MarshalText(t Text) ([]byte, error) { return WriteBy(func(w *Writer) { w.Text(t) }, Compact) }

// UnmarshalText reads data into the text. Its error is a finding.List.
func UnmarshalText(data []byte, t *Text) error {
	return read(data, Limits{Bytes: MaxBytes}, func(r *Reader) { r.Text(t) }).Findings().Err()
}

// Member writes a member whose value writes itself as JSON.
func (w *Writer) Member(name string, value interface{ MarshalJSON() ([]byte, error) }) {
	w.Name(0, name)
	w.Element(value)
}

// Element writes a value that writes itself as JSON.
func (w *Writer) Element(value interface{ MarshalJSON() ([]byte, error) }) {
	text, err := value.MarshalJSON()
	if err != nil && w.err == nil {
		w.err = err
	}
	if w.err == nil {
		w.err = w.layout.again(string(text))
	}
}

// Optional writes a member that is a text, nothing where there is none.
func (w *Writer) Optional(name, text string) {
	if text != "" {
		w.Name(0, name)
		w.String(text)
	}
}

// Truth writes a member that is true or false.
func (w *Writer) Truth(name string, b bool) {
	w.Name(0, name)
	w.Bool(b)
}

// Texts writes a member that is a list of texts.
func (w *Writer) Texts(name string, list []string) {
	w.Name(0, name)
	w.BeginList()
	for _, s := range list {
		w.String(s)
	}
	w.EndList()
}
