package wire

import (
	"bufio"
	"bytes"
	"io"
	"iter"
)

// A Line is one line of an NDJSON text.
type Line struct {
	// Number counts the lines of the text from 1, blank ones too.
	Number int
	// Text is the line without its end. It is valid until the next line is asked
	// for. Of a line longer than allowed it is the beginning, one byte longer
	// than the limit, so that reading it says so.
	Text []byte
}

// Lines yields the lines of an NDJSON text that are not blank, in memory that
// does not grow with the text. An error of in is yielded once, as the last.
func Lines(in io.Reader, limits Limits) iter.Seq2[Line, error] {
	most := limits.WithDefaults().Bytes
	return func(yield func(Line, error) bool) {
		from := bufio.NewReaderSize(in, 64<<10)
		var text []byte
		for number := 1; ; number++ {
			var err error
			text, err = line(from, text[:0], most)
			if trimmed := bytes.TrimSpace(text); len(trimmed) > 0 {
				if !yield(Line{Number: number, Text: text}, nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Line{Number: number}, err)
				return
			}
		}
	}
}

// line appends the next line to text, up to one byte more than most.
func line(from *bufio.Reader, text []byte, most int) ([]byte, error) {
	for {
		part, err := from.ReadSlice('\n')
		text = append(text, part[:min(len(part), most+1-min(len(text), most+1))]...)
		if err != bufio.ErrBufferFull {
			return bytes.TrimRight(text, "\r\n"), err
		}
	}
}
