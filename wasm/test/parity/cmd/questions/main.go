// Command questions writes what each part of the engine is asked, and what is
// answered natively, for those who do not speak Go: files of lines.
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/vademecum-go/vademecum/wasm/test/parity"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "questions REPOSITORY FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(root, folder string) error {
	questions, err := parity.Questions(root)
	if err != nil {
		return err
	}
	for name, part := range parity.Parts {
		asked := part.Ask(questions)
		answers := make([][]byte, len(asked))
		for i, request := range asked {
			answers[i] = part.Native(request)
		}
		for ending, text := range map[string][][]byte{".questions": asked, ".answers": answers} {
			if err := os.WriteFile(filepath.Join(folder, name+ending), lines(text), 0o600); err != nil {
				return err
			}
		}
	}
	return nil
}

func lines(of [][]byte) []byte { return append(bytes.Join(of, []byte("\n")), '\n') }
