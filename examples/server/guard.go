package main

import (
	"net"
	"net/http"
	"slices"
	"strings"
	"time"
)

// maxBody is how much a request may send: more than the largest document that the
// library reads by default.
const maxBody = 2 << 20

// serve returns the server with time limits for headers, bodies and answers, and size
// limits for headers and bodies: a client that sends slowly or without end is let go.
func serve(listen string, handler http.Handler) *http.Server {
	return &http.Server{
		Addr: listen, Handler: http.MaxBytesHandler(handler, maxBody),
		ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, WriteTimeout: time.Minute, IdleTimeout: time.Minute,
		MaxHeaderBytes: 64 << 10,
	}
}

// guarded answers only requests for one of the hosts, so that no page of another site
// reads answers by a name that was made to lead here, and only what browsers send from
// its own pages. Its answers are data: no page may frame them or run them.
func guarded(hosts []string, next http.Handler) http.Handler {
	next = http.NewCrossOriginProtection().Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		w.Header().Set("Cross-Origin-Resource-Policy", "same-origin")
		w.Header().Set("Referrer-Policy", "no-referrer")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		if !slices.Contains(hosts, nameOf(r.Host)) {
			http.Error(w, http.StatusText(http.StatusMisdirectedRequest), http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// nameOf returns a host without its port.
func nameOf(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
}
