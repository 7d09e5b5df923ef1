// Command build keeps the files that are built for browsers and committed in
// wasm/dist true to their sources:
//
//	go run ./wasm/build hash            prints the hashes of the sources
//	go run ./wasm/build engine FOLDER   writes the engine into the folder: as TinyGo just built it, else the committed one,
//	                                    else, where that is older than its sources, one by the standard toolchain
//	go run ./wasm/build keep FOLDER     writes wasm/dist anew from a folder that is complete
//	go run ./wasm/build compare FOLDER  fails where wasm/dist is not what the folder has
//	go run ./wasm/build overlay FOLDER  prints, for go build -overlay, what of wasm/dist the folder replaces
//	go run ./wasm/build standard TAG FILE  builds a part of the engine with the standard toolchain
//
// It runs in the folder of the repository. The scripts beside it call it.
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

var errUsage = errors.New("usage: build hash | engine FOLDER | keep FOLDER | compare FOLDER | overlay FOLDER | standard TAG FILE")

func run(args []string) error {
	commands := map[string]func(folder string) error{"engine": writeEngine, "keep": keep, "compare": compare, "overlay": overlay}
	switch {
	case len(args) == 1 && args[0] == "hash":
		return printHashes()
	case len(args) == 2 && commands[args[0]] != nil:
		return commands[args[0]](args[1])
	case len(args) == 3 && args[0] == "standard":
		return buildStandard(args[1], args[2])
	}
	return errUsage
}

func printHashes() error {
	engine, err := engineHash()
	if err != nil {
		return err
	}
	components, err := componentsHash()
	if err != nil {
		return err
	}
	fmt.Printf("engine %s\ncomponents %s\n", engine, components)
	return nil
}
