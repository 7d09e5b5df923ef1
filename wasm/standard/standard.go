// Package standard builds the engine with Go's own toolchain: what a clone with
// Go alone serves, and the reference in tests.
package standard

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A Part is a part of the engine that is built on its own, by the build tag that
// chooses it.
type Part string

// The parts of the engine.
const (
	Rounds    Part = "rounds" // assesses and checks rounds on their own
	Documents Part = "assess" // documents too: what the web component loads
	All       Part = ""       // answers every call
)

// Build builds a part, with the command go and the sources of the module that
// the working directory is in, or that it requires. Where that fails, the error
// has what the toolchain said.
func Build(ctx context.Context, part Part) ([]byte, error) {
	folder, err := os.MkdirTemp("", "vademecum")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder) //nolint:errcheck // a temporary folder
	out := filepath.Join(folder, "engine.wasm")
	cmd := exec.CommandContext(ctx, "go", "build",
		"-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", // the same bytes wherever it is built
		"-gcflags=all=-l",     // a call costs fewer bytes than what it calls, compressed too
		"-buildmode=c-shared", // a reactor: functions to call, not a program
		"-tags="+string(part), "-o", out, "github.com/vademecum-go/vademecum/wasm/engine/module")
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "CGO_ENABLED=0")
	if told, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s %w", strings.TrimSpace(string(told)), err)
	}
	module, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	return Join(module)
}
