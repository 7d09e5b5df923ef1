// Command report measures vademecum beside its peers and writes test/bench/README.md.
// It runs in the folder bench; make bench does so.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/vademecum-go/vademecum/test/bench"
)

const preface = `# Measured beside the peers

This page is written by ` + "`make bench`" + `; nothing on it was typed in. All who take part in a contest work in turn, round after round, on the same machine,
so the ratios say more than the times: each is that of one round, and the table shows the median and, in brackets, the quartiles. Times are processor times, of all
threads and with the collection of garbage, unless a table says that they were waited for; other programs may have run meanwhile. Bars are what the project set
itself, and a bar that is missed says so.

`

func main() {
	rounds := flag.Int("rounds", 11, "rounds of each contest")
	documents := flag.Int("documents", 10_000, "documents of a stream")
	many := flag.Int("many", 100_000, "documents of the stream that goes through once")
	flag.Parse()
	text, err := report(*rounds, *documents, *many)
	if err == nil {
		err = os.WriteFile("README.md", []byte(text), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func report(rounds, documents, many int) (string, error) {
	programs, err := bench.Build(documents, many, bench.Few)
	defer os.RemoveAll(programs.Dir)
	if err != nil {
		return "", err
	}
	reading, end, err := programs.Reading()
	defer end()
	if err != nil {
		return "", err
	}
	contests, err := contests(reading)
	if err != nil {
		return "", err
	}
	contests = append(contests, programs.Start(), programs.Slowly())
	var b strings.Builder
	b.WriteString(preface + bench.Machine() + fmt.Sprintf("Size of the command, stripped: %.1f MiB.\n\n", float64(programs.Size())/(1<<20)))
	for _, c := range contests {
		if err := measure(&b, c, rounds); err != nil {
			return "", err
		}
	}
	for _, cores := range bench.Cores() {
		if err := measure(&b, programs.Streaming(documents, cores), rounds); err != nil {
			return "", err
		}
	}
	if err := measure(&b, programs.Streaming(many, len(bench.Cores())), 1); err != nil {
		return "", err
	}
	return strings.TrimRight(b.String(), "\n") + "\n", nil
}

func contests(reading bench.Contest) ([]bench.Contest, error) {
	moving, err := bench.Moving()
	if err != nil {
		return nil, err
	}
	deciding, err := bench.Deciding()
	if err != nil {
		return nil, err
	}
	own, err := bench.Own()
	return append([]bench.Contest{reading, moving, deciding}, own...), err
}

func measure(b *strings.Builder, c bench.Contest, rounds int) error {
	fmt.Fprintln(os.Stderr, c.Title)
	outcomes, err := c.Run(rounds)
	if err != nil {
		return err
	}
	b.WriteString(bench.Table(c, rounds, outcomes))
	return nil
}
