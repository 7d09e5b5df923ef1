package bench

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/vademecum-go/vademecum/schema"
)

// script is what runs ajv; the report runs in the folder of this package.
const script = "ajv/ajv.mjs"

// An Ajv is a process of Node with ajv, compiled for the schema, that reads and
// checks one document as often as it is asked to.
type Ajv struct {
	process *exec.Cmd
	ask     io.WriteCloser
	answers *bufio.Reader
}

// StartAjv starts one for the text, with files in the folder.
func StartAjv(dir string, text []byte) (*Ajv, error) {
	path, err := WriteSchema(dir)
	if err != nil {
		return nil, err
	}
	document := filepath.Join(dir, "document.json")
	if err := os.WriteFile(document, text, 0o600); err != nil {
		return nil, err
	}
	c := exec.Command("node", script, path, document)
	c.Stderr = os.Stderr
	ask, err := c.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &Ajv{c, ask, bufio.NewReader(out)}, c.Start()
}

// WriteSchema writes the published schema of the document to the folder.
func WriteSchema(dir string) (string, error) {
	text, _ := schema.Get("partnership", schema.Variant{})
	path := filepath.Join(dir, "schema.json")
	return path, os.WriteFile(path, text, 0o600)
}

// Runner returns a runner that takes the document from a string or from bytes.
func (a *Ajv) Runner(from string) Runner {
	return func(n int) (time.Duration, int64, error) {
		if _, err := fmt.Fprintln(a.ask, from, n); err != nil {
			return 0, 0, err
		}
		answer, err := a.answers.ReadString('\n')
		if err != nil {
			return 0, 0, err
		}
		took, err := strconv.ParseInt(strings.TrimSpace(answer), 10, 64)
		return time.Duration(took), 0, err
	}
}

// Close ends the process.
func (a *Ajv) Close() error {
	a.ask.Close()
	return a.process.Wait()
}
