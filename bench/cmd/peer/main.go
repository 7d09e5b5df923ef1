// Command peer does what a program does that uses encoding/json and validator/v10
// on a stream of documents: as many workers as cores, and a count of the valid.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
	"github.com/vademecum-go/vademecum/bench"
	"github.com/vademecum-go/vademecum/validate"
)

func main() {
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
	if lines.Err() != nil {
		fmt.Fprintln(os.Stderr, lines.Err())
		os.Exit(1)
	}
	fmt.Println(valid.Load())
}
