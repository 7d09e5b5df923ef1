package main

import (
	"bufio"
	"io"
	"net/http"
	"os/exec"
	"regexp"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The real command listens on this machine alone, prints its address at once,
// serves the committed engine, and ends on a signal.
func TestServe(t *testing.T) {
	c := exec.Command(string(build(t)), "serve", "--lang", "en", "--listen", "127.0.0.1:0")
	out, err := c.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, c.Start())
	t.Cleanup(func() { c.Process.Kill() }) //nolint:errcheck // it has ended
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	address := regexp.MustCompile(`^Open (http://127\.0\.0\.1:\d+/) `).FindStringSubmatch(line)
	require.Len(t, address, 2, line)
	for _, at := range []string{"", "alone.html", "widget/vademecum-assessment.js", "widget/words/fr.js", "widget/engine.wasm", "widget/engine-twin.js"} {
		response, err := http.Get(address[1] + at)
		require.NoError(t, err)
		text, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		response.Body.Close() //nolint:errcheck // it was read
		assert.Equal(t, http.StatusOK, response.StatusCode, at)
		assert.NotEmpty(t, text, at)
	}
	// Neither the name of another site nor a file of the source leads anywhere.
	r, err := http.NewRequest(http.MethodGet, address[1], http.NoBody)
	require.NoError(t, err)
	for at, want := range map[string]int{
		"": 200, "widget/dist.go": 404, "widget/handler.go": 404, "widget/../go.mod": 404, "widget/": 404, "widget/demo.go": 404, "pages/layout.html": 404, "..%2fgo.mod": 404,
	} {
		response, err := http.Get(address[1] + at)
		require.NoError(t, err)
		response.Body.Close() //nolint:errcheck // nothing of it is read
		assert.Equal(t, want, response.StatusCode, at)
		assert.Contains(t, response.Header.Get("Content-Security-Policy"), "frame-ancestors 'none'", at)
		assert.Equal(t, "nosniff", response.Header.Get("X-Content-Type-Options"), at)
	}
	r.Host = "evil.example"
	response, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	response.Body.Close() //nolint:errcheck // nothing of it is read
	assert.Equal(t, http.StatusMisdirectedRequest, response.StatusCode)

	require.NoError(t, c.Process.Signal(syscall.SIGTERM))
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case err := <-ended:
		assert.NoError(t, err)
	case <-time.After(time.Minute):
		t.Fatal("it goes on")
	}
}

func TestServeIsForThisMachineUnlessToldOtherwise(t *testing.T) {
	a := &app{}
	flag := a.serveCommand().Flags().Lookup("listen")
	assert.Equal(t, "127.0.0.1:8080", flag.DefValue)
	got := vademecum(t, "", "--lang", "en", "serve", "--listen", "nowhere:x")
	assert.Equal(t, 2, got.code)
	assert.Contains(t, got.err, "nowhere:x")
}
