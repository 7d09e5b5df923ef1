package local_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/internal/local"
)

func TestHost(t *testing.T) {
	for host, want := range map[string]bool{
		"localhost": true, "localhost:8080": true, "LOCALHOST.:1": true, "app.localhost:8080": true, "127.0.0.1": true, "127.0.0.1:8080": true, "127.8.9.1:80": true,
		"[::1]": true, "[::1]:8080": true, "[::ffff:127.0.0.1]:80": true,
		"": false, "example.org": false, "example.org:8080": false, "localhost.example.org": false, "notlocalhost": false, "127.0.0.1.nip.io": false, "0.0.0.0:8080": false,
		"10.0.0.1": false, "[::]:80": false, "127.1": false, "localhost:80:80": false, "local host": false, "127.0.0.1@example.org": false,
	} {
		assert.Equal(t, want, local.Host(host), host)
	}
}

var loopback, everywhere = &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}, &net.TCPAddr{IP: net.IPv4zero}

func echo(w http.ResponseWriter, r *http.Request) {
	text, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "too much", http.StatusRequestEntityTooLarge)
		return
	}
	fmt.Fprint(w, len(text))
}

func TestOtherSitesAreRefused(t *testing.T) {
	tests := []struct {
		name, method, host string
		header             [2]string
		at                 net.Addr
		want               int
	}{
		{"this machine", "GET", "127.0.0.1:8080", [2]string{}, loopback, 200},
		{"a name that was made to lead here", "GET", "evil.example:8080", [2]string{}, loopback, 421},
		{"no name", "GET", "", [2]string{}, loopback, 421},
		{"at an address for others any name", "GET", "office.example:8080", [2]string{}, everywhere, 200},
		{"a form of this page", "POST", "localhost:8080", [2]string{"Origin", "http://localhost:8080"}, loopback, 200},
		{"a form of another site", "POST", "localhost:8080", [2]string{"Origin", "https://evil.example"}, loopback, 403},
		{"a form of another site, as new browsers say it", "POST", "localhost:8080", [2]string{"Sec-Fetch-Site", "cross-site"}, loopback, 403},
		{"a program", "POST", "localhost:8080", [2]string{}, loopback, 200},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := httptest.NewRequest(tt.method, "/", strings.NewReader("x"))
			r.Host = tt.host
			if tt.header[0] != "" {
				r.Header.Set(tt.header[0], tt.header[1])
			}
			w := httptest.NewRecorder()
			local.Server(tt.at, http.HandlerFunc(echo)).Handler.ServeHTTP(w, r)
			assert.Equal(t, tt.want, w.Code)
			for _, name := range []string{"Content-Security-Policy", "X-Content-Type-Options", "Cross-Origin-Resource-Policy", "Referrer-Policy"} {
				assert.NotEmpty(t, w.Header().Get(name), name)
			}
			assert.Contains(t, w.Header().Get("Content-Security-Policy"), "frame-ancestors")
		})
	}
}

// A client that sends slowly, without end or too much is let go.
func TestLimits(t *testing.T) {
	server := local.Server(loopback, http.HandlerFunc(echo))
	assert.Positive(t, server.ReadTimeout)
	assert.Positive(t, server.WriteTimeout)
	server.ReadHeaderTimeout, server.ReadTimeout = 100*time.Millisecond, 300*time.Millisecond
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	go server.Serve(listener)            //nolint:errcheck // it is closed below
	t.Cleanup(func() { server.Close() }) //nolint:errcheck // the test has ended
	send := func(text string) (string, error) {
		c, err := net.Dial("tcp", listener.Addr().String())
		require.NoError(t, err)
		defer c.Close()
		io.WriteString(c, text)                        //nolint:errcheck // the answer tells
		c.SetDeadline(time.Now().Add(5 * time.Second)) //nolint:errcheck // a connection has deadlines
		return bufio.NewReader(c).ReadString('\n')
	}
	line, err := send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc")
	require.NoError(t, err)
	assert.Contains(t, line, "200")
	_, err = send("POST / HTTP/1.1\r\nHost: loc")
	require.ErrorIs(t, err, io.EOF, "half a header")
	line, err = send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300\r\n\r\nabc")
	require.NoError(t, err, "half a body")
	assert.Contains(t, line, "413")
	line, err = send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + strings.Repeat("x", 80<<10) + "\r\n\r\n")
	require.NoError(t, err)
	assert.Contains(t, line, "431")
	line, err = send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n" + strings.Repeat("x", 9_000_000))
	if err == nil { // the answer may be lost when the connection is closed on what still comes
		assert.Contains(t, line, "413")
	}
}
