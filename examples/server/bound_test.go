//go:build !race

// The race detector takes much of the memory: make test runs this once more
// without it.

package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/test/cost"
	"github.com/vademecum-go/vademecum/test/sample"
)

// A counter counts what is answered and keeps nothing of it.
type counter struct {
	header http.Header
	n      int
}

func (c *counter) Header() http.Header { return c.header }
func (c *counter) WriteHeader(int)     {}
func (c *counter) Write(p []byte) (int, error) {
	c.n += len(p)
	return len(p), nil
}

// One request takes at most twelve times what was sent and 8 MB, and its answer
// is a thousand findings of 2 kB at most, however the document is made.
func TestOneRequestIsBounded(t *testing.T) {
	h := handler(func() (cal.Date, error) { return cal.NewDate(2026, 11, 24) })
	const most = 1000 * 2 << 10
	for name, family := range sample.Families {
		t.Run(name, func(t *testing.T) {
			for _, path := range []string{"/check", "/moves?event=end"} {
				text := family(1<<20 - 1000)
				var answer *counter
				took := cost.Memory(cost.Bound(len(text))-1<<20, func() {
					answer = &counter{header: http.Header{}}
					h.ServeHTTP(answer, httptest.NewRequest(http.MethodPost, path, strings.NewReader(text)))
				})
				t.Logf("%s: %.2f MB answered, %.1f MB", path, float64(answer.n)/1e6, float64(took)/1e6)
				assert.Less(t, took, cost.Bound(len(text)), "bytes for %d", len(text))
				assert.LessOrEqual(t, answer.n, max(most, 2*len(text)), "findings, or the document with its move")
			}
		})
	}
}
