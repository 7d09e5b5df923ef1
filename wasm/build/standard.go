package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// buildStandard builds a part of the engine with Go's own toolchain: the
// reference in tests, and what they use where the committed engine is older than
// its sources. Where that fails, the error has what the toolchain said.
func buildStandard(tag, file string) error {
	cmd := exec.Command("go", "build",
		"-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", // the same bytes wherever it is built
		"-buildmode=c-shared", // a reactor: functions to call, not a program
		"-tags="+tag, "-o", file, "./wasm/engine/module")
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %w", strings.TrimSpace(string(out)), err)
	}
	return nil
}
