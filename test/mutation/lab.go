package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// patience is how many times longer than usual the tests of one mutant may work,
// and idle how long they may do nothing. Work is counted in the time of the
// processor, so that a busy machine changes nothing.
const (
	patience = 5
	idle     = 10 * time.Minute
)

// A lab runs the tests of a package against its mutants.
type lab struct {
	core
	src   *source
	work  string
	tests string // the tests with all mutants that can be switched
	most  [2]int // how many seconds the tests may work, without the slow ones and with them
}

// build makes the tests, and sees that they pass while no mutant is on.
func (l *lab) build(mutants []*mutant) error {
	of := map[string][]*mutant{}
	for _, m := range mutants {
		if m.fate == untried && !m.alone {
			of[m.file] = append(of[m.file], m)
		}
	}
	replaced := map[string]string{"zz_mutant.go": fmt.Sprintf(gate, l.src.Name)}
	for name, ms := range of {
		replaced[name] = l.src.switched(name, ms)
	}
	var said []byte
	var err error
	if l.tests, said, err = l.compile("all", replaced); err != nil {
		return fmt.Errorf("with its mutants it does not compile: %w\n%s", err, said)
	}
	l.most = [2]int{600, 600} // until it is known
	for slow := range l.most {
		f, took, said := l.try(l.tests, 0, slow)
		if f != survived {
			return fmt.Errorf("its tests do not pass as it is (%s):\n%s", f, said)
		}
		l.most[slow] = patience*int(took.Seconds()) + patience
	}
	return nil
}

// compile builds the tests with other texts in the place of some files.
func (l *lab) compile(name string, replaced map[string]string) (string, []byte, error) {
	dir := filepath.Join(l.work, name)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", nil, err
	}
	var overlay struct{ Replace map[string]string }
	overlay.Replace = map[string]string{}
	for file, text := range replaced {
		path := filepath.Join(dir, file)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return "", nil, err
		}
		overlay.Replace[filepath.Join(l.src.dir, file)] = path
	}
	data, err := json.Marshal(overlay)
	if err != nil {
		return "", nil, err
	}
	list := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(list, data, 0o644); err != nil {
		return "", nil, err
	}
	out := filepath.Join(dir, "tests")
	cmd := exec.Command("go", "test", "-c", "-vet=off", "-overlay", list, "-o", out, "./"+l.name)
	cmd.Dir = l.module()
	said, err := cmd.CombinedOutput()
	return out, said, err
}

// try runs the tests with one mutant on, and returns how long they worked and what
// they said. Chance always falls the same way. What grows without end crashes
// before the machine does.
func (l *lab) try(tests string, id, slow int) (fate, time.Duration, []byte) {
	ctx, cancel := context.WithTimeout(context.Background(), idle)
	defer cancel()
	limits := fmt.Sprintf(`ulimit -v 8000000 -t %d; exec "$@"`, l.most[slow])
	args := []string{"-c", limits, "bash", tests, "-test.failfast", "-rapid.seed=1", "-rapid.shrinktime=0s", "-rapid.nofailfile"}
	skip := leftOut
	if slow == 0 {
		skip = slices.Concat(leftOut, l.slow)
	}
	args = append(args, "-test.skip=^("+strings.Join(skip, "|")+")$")
	cmd := exec.CommandContext(ctx, "bash", args...)
	cmd.Dir = l.src.dir
	cmd.Env = append(os.Environ(), "MUTANT="+strconv.Itoa(id), "TMPDIR="+l.work)
	said, err := cmd.CombinedOutput()
	took := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	switch status, _ := cmd.ProcessState.Sys().(syscall.WaitStatus); {
	case status.Signaled(): // it was stopped, and had not failed
		return endless, took, said
	case err != nil:
		return killed, took, said
	}
	return survived, took, said
}

// run tries all mutants, several at a time.
func (l *lab) run(mutants []*mutant, workers int) {
	var wait sync.WaitGroup
	var done atomic.Int64
	queue := make(chan *mutant)
	for range workers {
		wait.Go(func() {
			for m := range queue {
				m.fate = l.meet(m)
				if m.fate == survived || m.fate == endless {
					fmt.Fprintf(os.Stderr, "\r%s/%s:%d %s\n\t%s\n\t%s\n", l.name, m.file, m.line, m.fate, m.was, m.is)
				}
				if n := done.Add(1); n%20 == 0 {
					fmt.Fprintf(os.Stderr, "\r%s %d of %d ", l.name, n, len(mutants))
				}
			}
		})
	}
	for _, m := range mutants {
		if m.fate == untried {
			queue <- m
		}
	}
	close(queue)
	wait.Wait()
	fmt.Fprintln(os.Stderr)
}

// meet returns what becomes of a mutant.
func (l *lab) meet(m *mutant) fate {
	tests, id := l.tests, m.id
	if m.alone {
		name := strconv.Itoa(id)
		defer os.RemoveAll(filepath.Join(l.work, name))
		var err error
		if tests, _, err = l.compile(name, map[string]string{m.file: l.src.changed(m)}); err != nil {
			return unviable // a constant that has become too large, say
		}
	}
	f, _, _ := l.try(tests, id, 0)
	if f == survived && len(l.slow) > 0 {
		f, _, _ = l.try(tests, id, 1)
	}
	return f
}
