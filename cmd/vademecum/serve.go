package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/wasm/demo"
)

func (a *app) serveCommand() *cobra.Command {
	var listen string
	c := &cobra.Command{
		Use:   "serve",
		Short: a.word("command.serve"),
		Long:  a.word("command.serve.long"),
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return a.serve(c.Context(), listen) },
	}
	c.Flags().StringVar(&listen, "listen", "127.0.0.1:8080", a.word("command.flag.listen"))
	return c
}

// serve serves the pages until it is interrupted.
func (a *app) serve(ctx context.Context, address string) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return a.say("command.error.listen", finding.Text("address", address), finding.Text("reason", err.Error()))
	}
	engine, clean := a.engine()
	defer clean()
	server := &http.Server{Handler: demo.Handler(engine), ReadHeaderTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	context.AfterFunc(ctx, func() { server.Close() }) //nolint:errcheck // it ends either way
	fmt.Fprintln(a.out, a.word("command.serve.ready", finding.Text("address", "http://"+listener.Addr().String()+"/")))
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// enginePackage is what the engine is built from.
const enginePackage = "github.com/vademecum-go/vademecum/wasm/engine"

// engine returns the engine of a clone in which none was built: the standard
// toolchain builds it once, when a page first asks.
func (a *app) engine() (demo.Engine, func()) {
	var folder string
	build := sync.OnceValues(func() ([]byte, error) {
		var err error
		if folder, err = os.MkdirTemp("", "vademecum"); err != nil {
			return nil, err
		}
		out := filepath.Join(folder, "engine.wasm")
		cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-buildmode=c-shared", "-o", out, enginePackage)
		cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "CGO_ENABLED=0")
		if told, err := cmd.CombinedOutput(); err != nil {
			reason := strings.TrimSpace(string(told) + " " + err.Error())
			fmt.Fprintln(a.err, a.word("command.error.engine", finding.Text("reason", safe(reason))))
			return nil, err
		}
		return os.ReadFile(out)
	})
	engine := func(name string) ([]byte, error) {
		if name != "engine.wasm" {
			return nil, os.ErrNotExist
		}
		return build()
	}
	return engine, func() {
		if folder != "" {
			os.RemoveAll(folder) //nolint:errcheck // a temporary folder
		}
	}
}
