// Command chance prints documents made by chance, one JSON text a line, for the
// tests of the pages: chance COUNT.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"

	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "chance:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: chance COUNT")
	}
	count, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	lines := json.NewEncoder(out)
	for i := range count {
		doc := sample.Document(rand.New(rand.NewPCG(16, uint64(i))))
		text, err := wire.Write(partnership.Members(doc), wire.Indented)
		if err != nil {
			return err
		}
		if err := lines.Encode(string(text)); err != nil {
			return err
		}
	}
	return out.Flush()
}
