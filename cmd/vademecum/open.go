package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/desk"
)

type openFlags struct {
	listen  string
	keep    int
	browser bool
	// idle ends the desk when no page has asked for anything for so long, 0 never.
	idle time.Duration
}

func (a *app) openCommand() *cobra.Command {
	var flags openFlags
	c := &cobra.Command{
		Use:   "open [DIR]",
		Short: a.word("command.open"),
		Long:  a.word("command.open.long"),
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.openLibrary(c.Context(), flags)
			}
			return a.openFolder(c.Context(), args[0], false, flags)
		},
	}
	c.Flags().StringVar(&flags.listen, "listen", "127.0.0.1:0", a.word("command.flag.listen"))
	c.Flags().IntVar(&flags.keep, "keep", desk.Kept, a.word("command.flag.keep"))
	c.Flags().BoolVar(&flags.browser, "browser", true, a.word("command.flag.browser"))
	return c
}

// openLibrary serves a copy of the case library. It is taken away afterwards, unless
// something in it has changed.
func (a *app) openLibrary(ctx context.Context, flags openFlags) error {
	folder, err := os.MkdirTemp("", "vademecum-")
	if err != nil {
		return err
	}
	if err := desk.Library(folder); err != nil {
		return a.fileError(folder, err)
	}
	err = a.openFolder(ctx, folder, true, flags)
	if unchanged(folder) {
		os.RemoveAll(folder) //nolint:errcheck // the system takes it away some day
	} else {
		a.tell(a.word("command.open.kept", finding.Text("path", folder)))
	}
	return err
}

// unchanged reports whether a folder holds the case library and nothing else.
func unchanged(folder string) bool {
	entries, err := os.ReadDir(folder)
	n := 0
	for c := range cases.All() {
		text, err := os.ReadFile(filepath.Join(folder, c.ID+".json"))
		if err != nil || !bytes.Equal(text, c.Data) {
			return false
		}
		n++
	}
	return err == nil && len(entries) == n
}

// openFolder serves the partnerships of a folder until it is interrupted, or its page
// says that this is enough.
func (a *app) openFolder(ctx context.Context, folder string, library bool, flags openFlags) error {
	if info, err := os.Stat(folder); err != nil {
		return a.fileError(folder, err)
	} else if !info.IsDir() {
		return a.say("command.error.open.folder", finding.Text("path", folder))
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	options := desk.Options{Folder: folder, Library: library, Lang: a.lang, Keep: flags.keep, Now: time.Now, Quit: stop}
	if a.onFlag != "" {
		options.On = a.on
	}
	d, err := desk.New(options)
	if err != nil {
		return a.fileError(folder, err)
	}
	defer d.Close()
	listener, err := a.loopback(flags.listen)
	if err != nil {
		return err
	}
	address := d.Address(listener.Addr())
	told := "command.open.folder"
	if library {
		told = "command.open.library"
	}
	a.print(a.word(told, finding.Text("path", safe(folder))) + "\n" + a.word("command.open.ready", finding.Text("address", address)) + "\n" + a.word("command.open.ends") + "\n") //nolint:errcheck // the page shows it too
	server := d.Server(listener.Addr())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		a.await(ctx, d, flags.idle)
		// What is being saved is saved.
		late, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		server.Shutdown(late) //nolint:errcheck // it ends either way
		server.Close()        //nolint:errcheck // it ends either way
	}()
	if flags.browser {
		browse(address) // the address is printed: where there is no browser, a person opens it
	}
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	<-ended
	return nil
}

// await waits until the desk is to end.
func (a *app) await(ctx context.Context, d *desk.Desk, idle time.Duration) {
	if idle == 0 {
		<-ctx.Done()
		return
	}
	look := time.NewTicker(idle / 10)
	defer look.Stop()
	for d.Idle() < idle {
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		}
	}
}

// loopback listens at an address of this machine alone.
func (a *app) loopback(address string) (net.Listener, error) {
	host, _, err := net.SplitHostPort(address)
	if ip := net.ParseIP(host); err == nil && host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, a.say("command.error.open.address", finding.Text("address", address))
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, a.say("command.error.listen", finding.Text("address", address), finding.Text("reason", err.Error()))
	}
	return listener, nil
}

// home returns the folder that a double click opens: made in the documents of the
// person, if it is not there yet.
func home() (string, error) {
	dir, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	if documents := filepath.Join(dir, "Documents"); isFolder(documents) {
		dir = documents
	}
	dir = filepath.Join(dir, "vademecum")
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", err
	}
	return dir, nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// doubleClicked opens the desk on the person's own folder.
func (a *app) doubleClicked(ctx context.Context) error {
	folder, err := home()
	if err != nil {
		return err
	}
	flags := openFlags{listen: "127.0.0.1:0", keep: desk.Kept, browser: true}
	if !a.terminal {
		flags.idle = time.Hour // nobody sees it any more when the page is closed
	}
	return a.openFolder(ctx, folder, false, flags)
}
