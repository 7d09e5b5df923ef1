package lifecycle_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	chances "github.com/vademecum-go/vademecum/test/sample"
)

// said returns everything that is said of many documents, in short: findings with
// their places, canonical texts, assessments, ways on and agendas.
func said(t *testing.T) string {
	t.Helper()
	on, sum := day("2026-11-24"), sha256.New()
	texts := chances.Corpus(t, "partnership")
	policy := assess.DefaultPolicy()
	policy.MaxChanges = new(1)
	chance := rand.New(rand.NewPCG(11, 12))
	for range 30 {
		text, err := chances.Document(chance).Append(nil)
		require.NoError(t, err)
		texts = append(texts, text, chances.Mutate(chance, text))
	}
	for _, text := range texts {
		doc, list := partnership.Read(text, partnership.Options{On: on})
		for f := range list.All() {
			fmt.Fprintln(sum, f.Code, f.Severity, f.Pointer, f.Place, f.Args)
		}
		canonical, err := doc.Append(nil)
		fmt.Fprintln(sum, string(canonical), err != nil)
		if result, ok := doc.Assess("", on, policy); ok {
			out, err := result.MarshalJSON()
			fmt.Fprintln(sum, string(out), err != nil)
		}
		for _, way := range lifecycle.Explain(doc, on, strict) {
			fmt.Fprintln(sum, way.Move.Event, summary(way.Unmet))
		}
		fmt.Fprintln(sum, lines(lifecycle.Agenda(doc, on, on.Add(cal.Period{Years: 1}), strict)))
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// The same documents give the same bytes and the same findings on a processor
// with other words: 32 bits instead of 64.
func TestTheSameOnEveryPlatform(t *testing.T) {
	const asked, mark = "VADEMECUM_SAID", "said: "
	here := said(t)
	assert.Equal(t, here, said(t), "asked twice")
	if os.Getenv(asked) != "" {
		fmt.Println(mark + here)
		return
	}
	if runtime.GOARCH != "amd64" {
		t.Skipf("a machine of %s runs no programs of 32 bits that Go could build for it", runtime.GOARCH)
	}
	c := exec.Command("go", "test", "-count=1", "-v", "-run", "^"+t.Name()+"$", ".")
	c.Env = append(os.Environ(), "GOARCH=386", "CGO_ENABLED=0", asked+"=1")
	out, err := c.CombinedOutput()
	require.NoError(t, err, "%s", out)
	_, there, ok := strings.Cut(string(out), mark)
	require.True(t, ok, "%s", out)
	assert.Equal(t, here, strings.Fields(there)[0])
}
