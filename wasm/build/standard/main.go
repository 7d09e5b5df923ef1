// Command standard builds a part of the engine with Go's own toolchain:
//
//	standard PART FILE
//
// PART is rounds, assess (documents too) or, to build everything, empty.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/vademecum-go/vademecum/wasm/standard"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: standard PART FILE")
		os.Exit(2)
	}
	module, err := standard.Build(context.Background(), standard.Part(os.Args[1]))
	if err == nil {
		err = os.WriteFile(os.Args[2], module, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
