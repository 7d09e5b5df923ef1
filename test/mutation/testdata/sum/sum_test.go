package sum

import (
	"flag"
	"testing"
)

// The flags of tests of properties, of which there are none here.
var (
	_ = flag.Int("rapid.checks", 0, "")
	_ = flag.Uint64("rapid.seed", 0, "")
	_ = flag.Duration("rapid.shrinktime", 0, "")
	_ = flag.Bool("rapid.nofailfile", false, "")
)

func TestSums(t *testing.T) {
	if To(3) != 6 || Minutes(2) != 2880 || Greet("Ada") != "good day, Ada" {
		t.Fail()
	}
}
