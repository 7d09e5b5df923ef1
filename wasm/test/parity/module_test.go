package parity_test

import (
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// builds are the folders of the modules by who built them.
var builds = map[string]string{"TinyGo": "../../../.tmp/engine", "the standard toolchain": "../../../.tmp/engine/reference"}

// compiled keeps what was compiled for the tests that follow.
var compiled = wazero.NewCompilationCache()

// A module is one instance of a part of the engine.
type module struct {
	api.Module
	t testing.TB
}

func load(t testing.TB, folder, part string) *module {
	t.Helper()
	ctx := context.Background()
	code, err := os.ReadFile(filepath.Join(folder, part+".wasm"))
	require.NoError(t, err, "wasm/build/engine builds it")
	runtime := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfig().WithCompilationCache(compiled))
	t.Cleanup(func() { runtime.Close(ctx) }) //nolint:errcheck // the test is over
	_, err = wasi_snapshot_preview1.Instantiate(ctx, runtime)
	require.NoError(t, err)
	m, err := runtime.InstantiateWithConfig(ctx, code, wazero.NewModuleConfig().WithStartFunctions("_initialize"))
	require.NoError(t, err)
	return &module{m, t}
}

// call calls an export; it never traps.
func (m *module) call(name string, args ...uint64) uint32 {
	m.t.Helper()
	out, err := m.ExportedFunction(name).Call(context.Background(), args...)
	require.NoError(m.t, err, "%s%v", name, args)
	if len(out) == 0 {
		return 0
	}
	return uint32(out[0])
}

// ask hands over a request and returns the answer, all room given back.
func (m *module) ask(request []byte) []byte {
	m.t.Helper()
	at := m.call("alloc", uint64(len(request)))
	if at != 0 {
		require.True(m.t, m.Memory().Write(at, request))
	}
	answer := m.take(m.call("answer", uint64(at), uint64(len(request))))
	m.call("release", uint64(at))
	return answer
}

// take returns the answer at an address and gives its room back.
func (m *module) take(at uint32) []byte {
	m.t.Helper()
	head, ok := m.Memory().Read(at, 4)
	require.True(m.t, ok)
	text, ok := m.Memory().Read(at+4, binary.LittleEndian.Uint32(head))
	require.True(m.t, ok)
	answer := append([]byte(nil), text...)
	m.call("release", uint64(at))
	return answer
}
