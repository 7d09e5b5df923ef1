package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/i18n"
)

// Progress is reported on standard error when that is a terminal, the output is
// none, and the work takes long; not too often, and it leaves no trace.
func TestProgress(t *testing.T) {
	tests := []struct {
		name               string
		attended, terminal bool
		each               time.Duration // for a document
		want               string
	}{
		{"long work", true, false, 90 * time.Millisecond, "\rDocuments checked: 12\rDocuments checked: 15\rDocuments checked: 18\r\x1b[K"},
		{"short work", true, false, 50 * time.Millisecond, ""},
		{"nobody looks", false, false, time.Second, ""},
		{"the output shows it", true, true, time.Second, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var said bytes.Buffer
			a := &app{world: world{err: &said, attended: tt.attended, terminal: tt.terminal}, lang: i18n.English}
			clock := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
			p := a.progressBy(func() time.Time { return clock })
			for range 20 {
				clock = clock.Add(tt.each)
				p.step()
			}
			p.end()
			p.end() // once is enough
			assert.Equal(t, tt.want, said.String())
		})
	}
}
