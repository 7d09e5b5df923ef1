package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/local"
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
	a.print(a.word("command.serve.ready", finding.Text("address", "http://"+listener.Addr().String()+"/")) + "\n") //nolint:errcheck // nobody reads it
	server := local.Server(listener.Addr(), demo.Handler())
	context.AfterFunc(ctx, func() { server.Close() }) //nolint:errcheck // it ends either way
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
