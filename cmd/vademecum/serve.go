package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/wasm/demo"
	"github.com/vademecum-go/vademecum/wasm/standard"
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
	fmt.Fprintln(a.out, a.word("command.serve.ready", finding.Text("address", "http://"+listener.Addr().String()+"/")))
	engine, clean := a.engine(ctx)
	defer clean()
	server := &http.Server{Handler: demo.Handler(engine), ReadHeaderTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	context.AfterFunc(ctx, func() { server.Close() }) //nolint:errcheck // it ends either way
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// engine returns the engine of a clone in which none was built: the standard
// toolchain builds it, once and beginning now, so that it is there when a page
// first asks. Pages that ask before wait for it.
func (a *app) engine(ctx context.Context) (engine demo.Engine, clean func()) {
	if demo.HasEngine() {
		return nil, func() {}
	}
	var (
		built []byte
		fault error
		done  = make(chan struct{})
	)
	ctx, stop := context.WithCancel(ctx)
	go func() {
		defer close(done)
		start := time.Now()
		fmt.Fprintln(a.err, a.word("command.serve.building"))
		switch built, fault = standard.Build(ctx, standard.Documents); {
		case fault == nil:
			fmt.Fprintln(a.err, a.word("command.serve.built", finding.Count("seconds", int(time.Since(start).Round(time.Second).Seconds()))))
		case ctx.Err() == nil:
			fmt.Fprintln(a.err, a.word("command.error.engine", finding.Text("reason", safe(fault.Error()))))
		}
	}()
	engine = func(name string) ([]byte, error) {
		if name != "engine.wasm" {
			return nil, os.ErrNotExist
		}
		<-done
		return built, fault
	}
	return engine, func() {
		stop()
		<-done
	}
}
