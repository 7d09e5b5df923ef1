package bench

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/vademecum-go/vademecum/schema"
)

// script is what runs ajv; the report runs in the folder of this package.
const script = "ajv/ajv.mjs"

// A Worker is a process of its own that does its work as often as it is asked to,
// so that no collector of garbage sweeps what others hold.
type Worker struct {
	process *exec.Cmd
	ask     io.WriteCloser
	answers *bufio.Reader
}

func startWorker(name string, args ...string) (*Worker, error) {
	c := exec.Command(name, args...)
	c.Stderr = os.Stderr
	ask, err := c.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &Worker{c, ask, bufio.NewReader(out)}, c.Start()
}

// Run is a [Runner].
func (w *Worker) Run(n int) (Took, error) {
	if _, err := fmt.Fprintln(w.ask, n); err != nil {
		return Took{}, err
	}
	var t Took
	_, err := fmt.Fscanln(w.answers, &t.Waited, &t.Busy)
	return t, err
}

// Close ends the process.
func (w *Worker) Close() error {
	w.ask.Close()
	return w.process.Wait()
}

// WriteSchema writes the published schema of the document to the folder.
func WriteSchema(dir string) (string, error) {
	text, _ := schema.Get("partnership", schema.Variant{})
	path := filepath.Join(dir, "schema.json")
	return path, os.WriteFile(path, text, 0o600)
}

// Answer does the work as often as each line says, and answers each with the
// nanoseconds that one waited and that processors were busy.
func Answer(in io.Reader, out io.Writer, work func() error) error {
	for {
		var n int
		if _, err := fmt.Fscanln(in, &n); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		t, err := often(work)(n)
		if err != nil {
			return err
		}
		fmt.Fprintln(out, t.Waited.Nanoseconds(), t.Busy.Nanoseconds())
	}
}
