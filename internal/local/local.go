// Package local holds what a server needs that is meant for the person at this
// machine: limits, and a guard against pages of other sites.
//
// A page of another site cannot read what such a server answers, unless the name of
// that site is made to lead to this machine (DNS rebinding). The guard answers only
// requests that name this machine.
package local

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
	"time"
)

// MaxBody is how much a request may send.
const MaxBody = 8 << 20

// Server returns a server with time limits for headers, bodies and answers, size
// limits for headers and bodies, and security headers, that refuses what another site
// sends. At an address of this machine alone it answers only requests for it.
func Server(at net.Addr, handler http.Handler) *http.Server {
	handler = http.MaxBytesHandler(http.NewCrossOriginProtection().Handler(handler), MaxBody)
	if tcp, ok := at.(*net.TCPAddr); ok && tcp.IP.IsLoopback() {
		handler = guard(handler)
	}
	return &http.Server{
		Handler:           headers(handler),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      time.Minute,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
}

// guard refuses requests for another host than this machine.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !Host(r.Host) {
			http.Error(w, http.StatusText(http.StatusMisdirectedRequest), http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Host reports whether the host that a request names, with or without a port, is this
// machine: localhost, a name below it, or a loopback address.
func Host(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(host, "["), "]"), "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	address, err := netip.ParseAddr(host)
	return err == nil && address.Unmap().IsLoopback()
}

// headers sets what no answer should lack; a page that needs more sets its own policy.
func headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-site")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Content-Type-Options", "nosniff")
		next.ServeHTTP(w, r)
	})
}
