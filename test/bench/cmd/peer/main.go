// Command peer reads and checks documents, in one of the ways that are measured.
//
//	peer WAY DOCUMENT   each line of standard input says how often; the answer is
//	                    nanoseconds on the wall and of processors
//	peer                standard input is NDJSON; the answer is how many documents
//	                    are valid by encoding/json and validator/v10
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
	"github.com/vademecum-go/vademecum/test/bench"
	"github.com/vademecum-go/vademecum/validate"
)

func main() {
	run := stream
	if len(os.Args) > 1 {
		run = func() error { return often(os.Args[1], os.Args[2]) }
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func often(way, document string) error {
	text, err := os.ReadFile(document)
	if err != nil {
		return err
	}
	check, err := bench.Checks[way]()
	if err != nil {
		return err
	}
	return bench.Answer(os.Stdin, os.Stdout, func() error { return check(text) })
}

// stream does what a program does with many documents: as many workers as cores.
func stream() error {
	debug.SetGCPercent(200) // as the command does
	engine := validate.New().Engine().(*validator.Validate)
	texts := make(chan []byte, 64)
	var valid atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for text := range texts {
				if bench.ByReflection(engine, text) == nil {
					valid.Add(1)
				}
			}
		})
	}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		texts <- bytes.Clone(lines.Bytes())
	}
	close(texts)
	workers.Wait()
	fmt.Println(valid.Load())
	return lines.Err()
}
