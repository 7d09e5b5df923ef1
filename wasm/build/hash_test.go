package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func hashOf(t *testing.T, source string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.go")
	require.NoError(t, os.WriteFile(file, []byte(source), 0o600))
	sum := sha256.New()
	require.NoError(t, addGo(sum, "a.go", file))
	return hex.EncodeToString(sum.Sum(nil))
}

func TestHashOfGo(t *testing.T) {
	const source = "//go:build wasip1\n\n// Package a does nothing.\npackage a\n\n// f returns one.\nfunc f() int { return 1 } // one\n"
	for name, test := range map[string]struct {
		source string
		same   bool
	}{
		"the same":                           {source, true},
		"other comments":                     {"//go:build wasip1\n\n/* Package a. */\npackage a\n\n// f.\nfunc f() int { return 1 }\n", true},
		"other layout":                       {"//go:build wasip1\n\n\n\npackage a\n\n\nfunc  f() int {return 1}\n", true},
		"another value":                      {"//go:build wasip1\n\npackage a\n\nfunc f() int { return 2 }\n", false},
		"another constraint":                 {"//go:build js\n\npackage a\n\nfunc f() int { return 1 }\n", false},
		"a directive":                        {"//go:build wasip1\n\npackage a\n\n//go:noinline\nfunc f() int { return 1 }\n", false},
		"a name for the linker":              {"//go:build wasip1\n\npackage a\n\n//export f\nfunc f() int { return 1 }\n", false},
		"a line break that ends a statement": {"//go:build wasip1\n\npackage a\n\nfunc f() int { return\n1 }\n", false},
	} {
		t.Run(name, func(t *testing.T) {
			if test.same {
				assert.Equal(t, hashOf(t, source), hashOf(t, test.source))
			} else {
				assert.NotEqual(t, hashOf(t, source), hashOf(t, test.source))
			}
		})
	}
}

// The hash is of what the engine links: the core, and no test.
func TestEngineHashIsOfTheSources(t *testing.T) {
	t.Chdir("../..")
	first, err := engineHash()
	require.NoError(t, err)
	again, err := engineHash()
	require.NoError(t, err)
	assert.Equal(t, first, again)
	folders, err := engineFolders()
	require.NoError(t, err)
	for _, name := range []string{"assess", "cal", "finding", "internal/wire", "lang", "lifecycle", "partnership", "wasm/engine", "wasm/engine/module"} {
		at, err := filepath.Abs(name)
		require.NoError(t, err)
		assert.Contains(t, folders, at)
	}
	for _, name := range []string{"i18n", "wasm", "cmd/vademecum"} {
		at, err := filepath.Abs(name)
		require.NoError(t, err)
		assert.NotContains(t, folders, at)
	}
}
