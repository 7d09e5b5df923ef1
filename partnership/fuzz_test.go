package partnership_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/test/sample"
)

// Whatever is read, it is not changed, findings stand in the text and point into
// a document. What is valid can be written, says the same again, and is written
// the same again. On one line it says the same as on many.
func FuzzRead(f *testing.F) {
	sample.Seed(f)
	chance := rand.New(rand.NewPCG(7, 8))
	for range 20 {
		text, err := sample.Document(chance).Append(nil)
		require.NoError(f, err)
		f.Add(text)
		f.Add(sample.Mutate(chance, text))
	}
	f.Add([]byte("{\"name\":\"\\ud800\",\"name\":null,\"zz\":[[[{\"a\":1,\"a\":2}]]]}"))
	f.Add([]byte("\ufeff{\"version\":\"1.0\"} x"))
	on := date(f, "2026-11-24")
	f.Fuzz(func(t *testing.T, text []byte) {
		before := bytes.Clone(text)
		doc, list := partnership.Read(text, partnership.Options{On: on})
		require.Equal(t, before, text, "reading changes nothing")
		offset := 0
		for found := range list.All() {
			require.LessOrEqual(t, found.Place.Offset, len(text), "findings stand in the text")
			require.GreaterOrEqual(t, found.Place.Offset, offset, "in its order")
			offset = found.Place.Offset
			require.Positive(t, found.Place.Line)
			require.Positive(t, found.Place.Column)
			_, ok := finding.Tokens(found.Pointer)
			require.True(t, ok, "pointers are pointers: %q", found.Pointer)
		}
		if !list.Valid() {
			return
		}
		canonical, err := doc.Append(nil)
		require.NoError(t, err, "a valid document can be written")
		large := partnership.Options{On: on, Limits: format.Limits{Bytes: format.MaxBytes}}
		again, second := partnership.Read(canonical, large)
		require.True(t, second.Valid(), "what is written is valid: %v", second)
		require.Equal(t, list.Total(), second.Total(), "what is written says the same")
		twice, err := again.Append(nil)
		require.NoError(t, err)
		require.Equal(t, string(canonical), string(twice), "the canonical form is stable")
		line, err := doc.AppendLine(nil)
		require.NoError(t, err)
		require.NotContains(t, string(line), "\n")
		_, third := partnership.Read(line, large)
		require.Equal(t, codes(second), codes(third), "on one line it says the same")
	})
}

// A stream has a record for each line that is not blank, with what reading that
// line alone finds, moved to its place; in whatever pieces the stream comes.
func FuzzStream(f *testing.F) {
	for _, text := range sample.Corpus(f, "partnership")[:40] {
		f.Add(text)
	}
	f.Add([]byte("{\"version\":\"1.0\",\"name\":\"One\"}\n\n  \nnot JSON\r\n{\"version\":\"1.0\",\"name\":\"Two\"}"))
	f.Add([]byte("\r\n\r{}\n\x00\n\ufeff{}\n" + strings.Repeat("x", 600) + "\n{}"))
	options := partnership.Options{On: date(f, "2026-11-24"), Limits: format.Limits{Bytes: 500}}
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 5_000 {
			return // one byte at a time takes its time
		}
		var records []partnership.Record
		for r, err := range partnership.Stream(bytes.NewReader(text), options) {
			require.NoError(t, err)
			records = append(records, r)
		}
		i := 0
		for number, line := range bytes.Split(text, []byte("\n")) {
			line = bytes.TrimRight(line, "\r")
			if len(bytes.TrimSpace(line)) == 0 && len(line) <= options.Limits.Bytes {
				continue
			}
			if len(bytes.TrimSpace(line[:min(len(line), options.Limits.Bytes+1)])) == 0 {
				continue // blank as far as it is read
			}
			require.Less(t, i, len(records), "a record for each line")
			require.Equal(t, number+1, records[i].Line)
			doc, alone := partnership.Read(line, options)
			require.Equal(t, codes(alone), codes(records[i].Findings))
			for k := range alone.Len() {
				require.Equal(t, alone.At(k).Place.Line+number, records[i].Findings.At(k).Place.Line)
			}
			require.Equal(t, doc.Name, records[i].Document.Name)
			i++
		}
		require.Len(t, records, i, "and none beside")
		i = 0
		for r, err := range partnership.Stream(iotest.OneByteReader(bytes.NewReader(text)), options) {
			require.NoError(t, err)
			require.Equal(t, records[i].Line, r.Line)
			require.Equal(t, codes(records[i].Findings), codes(r.Findings))
			i++
		}
		require.Len(t, records, i)
	})
}
