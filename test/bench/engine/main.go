// Command engine answers requests to the engine in Go for test/bench/engine/run, which
// measures it beside the modules. It reads requests from a file, one a line, and
// then orders: "ask N TIMES" is answered with the nanoseconds that processors were
// busy, "memory" with the bytes that were taken from the system.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"runtime"

	"github.com/vademecum-go/vademecum/test/bench"
	"github.com/vademecum-go/vademecum/wasm/engine/all"
)

func main() {
	if err := serve(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("engine REQUESTS")
	}
	text, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	requests := bytes.Split(bytes.TrimSpace(text), []byte("\n"))
	for orders := bufio.NewScanner(os.Stdin); orders.Scan(); {
		var number, times int
		switch order := orders.Text(); {
		case order == "memory":
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			fmt.Println(m.Sys)
		case scanned(order, &number, &times) && number < len(requests):
			before := bench.Busy()
			for range times {
				all.Answer(requests[number])
			}
			fmt.Println((bench.Busy() - before).Nanoseconds())
		default:
			return fmt.Errorf("%q is no order", order)
		}
	}
	return nil
}

func scanned(order string, number, times *int) bool {
	n, err := fmt.Sscanf(order, "ask %d %d", number, times)
	return err == nil && n == 2
}
