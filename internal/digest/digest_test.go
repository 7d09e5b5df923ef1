package digest_test

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/internal/digest"
)

func standard(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func TestEveryLengthAroundTheBlocks(t *testing.T) {
	data := make([]byte, 300)
	for i := range data {
		data[i] = byte(i * 7)
		require.Equal(t, standard(data[:i]), digest.Hex(data[:i]), "%d bytes", i)
	}
}

func FuzzHex(f *testing.F) {
	f.Add([]byte("abc"))
	f.Fuzz(func(t *testing.T, data []byte) {
		require.Equal(t, standard(data), digest.Hex(data), "it is SHA-256")
	})
}
