package bench

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
)

// quartiles returns the median and the values a quarter from each end.
func quartiles(values []float64) (middle, low, high float64) {
	s := slices.Sorted(slices.Values(values))
	at := func(part float64) float64 {
		place := part * float64(len(s)-1)
		i := int(place)
		if i+1 == len(s) {
			return s[i]
		}
		return s[i] + (place-float64(i))*(s[i+1]-s[i])
	}
	return at(0.5), at(0.25), at(0.75)
}

// units are the nanoseconds of a unit.
var units = map[string]float64{"µs": 1e3, "ms": 1e6}

// Table writes what was measured of a contest in Markdown.
func Table(c Contest, rounds int, outcomes []Outcome) string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n%s Rounds: %d.\n\n", c.Title, c.What, rounds)
	memory := slices.ContainsFunc(outcomes, func(o Outcome) bool { return o.Peak > 0 })
	waited := ""
	if c.Waits {
		waited = ", waited"
	}
	fmt.Fprintf(&b, "| | %s each%s | × vademecum |", c.Unit, waited)
	if memory {
		b.WriteString(" peak memory |")
	}
	b.WriteString("\n| --- | ---: | ---: |" + strings.Repeat(" ---: |", boolToInt(memory)) + "\n")
	for i, o := range outcomes {
		each, low, high := quartiles(o.Each)
		unit := units[c.Unit]
		fmt.Fprintf(&b, "| %s | %s (%s–%s) |", o.Name, figure(each/unit), figure(low/unit), figure(high/unit))
		if i == 0 {
			b.WriteString(" 1 |")
		} else {
			ratio, low, high := quartiles(o.Ratios)
			fmt.Fprintf(&b, " %s (%s–%s) |", figure(ratio), figure(low), figure(high))
		}
		if memory {
			fmt.Fprintf(&b, " %.0f MiB |", float64(o.Peak)/(1<<20))
		}
		b.WriteByte('\n')
	}
	for _, bar := range c.Bars {
		b.WriteString(bar.verdict(outcomes))
	}
	return b.String() + "\n"
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// verdict says whether vademecum keeps under the bar.
func (bar Bar) verdict(outcomes []Outcome) string {
	for _, o := range outcomes {
		if o.Name != bar.Against {
			continue
		}
		ratio, _, _ := quartiles(o.Ratios)
		is := 1 / ratio
		word := "kept."
		if is > bar.Most {
			word = strings.TrimSpace("**missed**. " + bar.Left)
		}
		return fmt.Sprintf("\nBar: at most %s × %s. Measured: %s ×, %s\n", figure(bar.Most), bar.Against, figure(is), word)
	}
	return ""
}

// figure writes a number with three digits that say something.
func figure(x float64) string {
	digits := 0
	if x > 0 && x < 100 {
		digits = 2 - int(math.Floor(math.Log10(x)))
	}
	text := fmt.Sprintf("%.*f", digits, x)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}

// peers are the modules whose versions are reported.
var peers = []string{
	"github.com/santhosh-tekuri/jsonschema/v6", "github.com/go-playground/validator/v10", "github.com/go-json-experiment/json",
	"github.com/looplab/fsm", "github.com/qmuntal/stateless",
}

// Machine says what was measured on and with.
func Machine() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Machine: %s, %d cores, %s/%s. %s", processor(), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version())
	if node, err := exec.Command("node", "--version").Output(); err == nil {
		fmt.Fprintf(&b, ", Node %s", strings.TrimSpace(string(node)))
	}
	b.WriteString(", ajv 8.20.0")
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if slices.Contains(peers, m.Path) {
				fmt.Fprintf(&b, ", %s %s", strings.TrimPrefix(m.Path, "github.com/"), m.Version)
			}
		}
	}
	return b.String() + ".\n"
}

func processor() string {
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return "unknown processor"
	}
	for line := range strings.Lines(string(text)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unknown processor"
}
