package bench

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// Programs are the programs that are measured as processes, and their files.
type Programs struct {
	Dir           string
	Command, Peer string // vademecum itself, and the ways in Go to read and check
	Schema        string
	Document      string
}

// Build builds the programs and writes streams of so many documents.
func Build(documents ...int) (Programs, error) {
	dir, err := os.MkdirTemp("", "vademecum-bench-")
	if err != nil {
		return Programs{}, err
	}
	p := Programs{Dir: dir, Command: filepath.Join(dir, "vademecum"), Peer: filepath.Join(dir, "peer")}
	for path, module := range map[string]string{p.Command: "../..", p.Peer: "."} {
		c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", path, "./cmd/"+filepath.Base(path))
		c.Dir = module
		if out, err := c.CombinedOutput(); err != nil {
			return p, fmt.Errorf("%s: %s", path, out)
		}
	}
	if p.Schema, err = WriteSchema(dir); err != nil {
		return p, err
	}
	text, err := Document()
	if err != nil {
		return p, err
	}
	p.Document = filepath.Join(dir, "document.json")
	if err := os.WriteFile(p.Document, text, 0o600); err != nil {
		return p, err
	}
	for _, n := range documents {
		if err := p.write(n); err != nil {
			return p, err
		}
	}
	return p, nil
}

// stream is the file of a stream of so many documents.
func (p *Programs) stream(documents int) string {
	return filepath.Join(p.Dir, strconv.Itoa(documents)+".ndjson")
}

// write writes a stream. The documents are alike but for their identifiers.
func (p *Programs) write(documents int) error {
	text, err := Document()
	if err != nil {
		return err
	}
	before, after, found := bytes.Cut(text, []byte(`"id":"`))
	if !found {
		return errFindings
	}
	f, err := os.Create(p.stream(documents))
	if err != nil {
		return err
	}
	defer f.Close()
	var line []byte
	for i := range documents {
		line = append(line[:0], before...)
		line = append(line, `"id":"`...)
		line = strconv.AppendInt(append(line, 'd'), int64(i), 10)
		line = append(line, '-')
		line = append(append(line, after...), '\n')
		if _, err := f.Write(line); err != nil {
			return err
		}
	}
	return f.Sync()
}

// watch runs a process to its end and returns what that took. The accounts of
// ended processes would also count the memory that the parent held when it
// started them.
func watch(c *exec.Cmd) (Took, error) {
	start := time.Now()
	if err := c.Start(); err != nil {
		return Took{}, err
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	var peak int64
	for {
		select {
		case err := <-ended:
			waited := time.Since(start)
			return Took{Busy: c.ProcessState.UserTime() + c.ProcessState.SystemTime(), Waited: waited, Peak: peak}, err
		case <-time.After(5 * time.Millisecond):
			peak = max(peak, mostMemory(c.Process.Pid))
		}
	}
}

// mostMemory returns the most memory that a living process has held.
func mostMemory(pid int) int64 {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for line := range strings.Lines(string(text)) {
		if value, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			n, _ := strconv.ParseInt(strings.Fields(value)[0], 10, 64)
			return n << 10
		}
	}
	return 0
}

// process runs a program over the first documents of the stream, on so many
// cores.
func (p *Programs) process(cores int, name string, args ...string) Runner {
	return func(n int) (Took, error) {
		in, err := os.Open(p.stream(n))
		if err != nil {
			return Took{}, err
		}
		defer in.Close()
		c := exec.Command("taskset", append([]string{"-c", coreList(cores), name}, args...)...)
		c.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(cores))
		var out bytes.Buffer
		c.Stdin, c.Stdout, c.Stderr = in, &out, os.Stderr
		took, err := watch(c)
		if answer := strings.TrimSpace(out.String()); answer != "" && answer != strconv.Itoa(n) {
			return Took{}, fmt.Errorf("%s of %d documents are valid", answer, n)
		}
		return took, err
	}
}

func coreList(cores int) string { return "0-" + strconv.Itoa(cores-1) }

// Streaming is the contest of checking many documents, one a line.
func (p *Programs) Streaming(documents, cores int) Contest {
	c := Contest{
		Title: fmt.Sprintf("Check %d documents, one a line, on %s", documents, coresWord(cores)),
		What: "Processes of their own that read the same file. The command says nothing of documents without findings; the others count them. " +
			"Node checks on one core whatever it is given.",
		Entrants: []Entrant{
			{"the command vademecum check", p.process(cores, p.Command, quiet...)},
			{reflective, p.process(cores, p.Peer)},
			{"ajv in Node", p.process(cores, "node", script, p.Schema)},
		},
		Times: documents,
		Unit:  "µs",
	}
	if cores > 1 {
		c.Waits = true
		c.Bars = []Bar{{Against: reflective, Most: 0.25, Left: "One core reads the lines and hands them out; what is left is the time of reading and checking each document, see above."}}
	}
	return c
}

// Few is how many documents a validator is given that takes its time.
const Few = 300

// Slowly is the contest of checking a few documents, one a line, as people do who
// check files with a program in Python.
func (p *Programs) Slowly() Contest {
	return Contest{
		Title: fmt.Sprintf("Check %d documents, one a line, beside a validator in Python", Few),
		What:  "Processes of their own on one core, with what they take to start. jsonschema is what check-jsonschema stands on.",
		Entrants: []Entrant{
			{"the command vademecum check", p.process(1, p.Command, quiet...)},
			{"jsonschema in Python", p.process(1, "/usr/bin/python3", "python/check.py", p.Schema)},
		},
		Times: Few,
		Unit:  "µs",
	}
}

// quiet are the arguments with which the command says nothing of documents without
// findings.
var quiet = []string{"check", "--format", "github", "--ndjson", "-"}

func coresWord(cores int) string {
	if cores == 1 {
		return "one core"
	}
	return strconv.Itoa(cores) + " cores"
}

// Start is how long the command takes to start and say its version.
func (p *Programs) Start() Contest {
	return Contest{
		Title: "Start the command",
		What:  "`vademecum version` beside a program that does nothing; size is that of the stripped binary.",
		Entrants: []Entrant{
			{"vademecum version", run(p.Command, "version")},
			{"true", run("true")},
			{"node --version", run("node", "--version")},
		},
		Times: 10,
		Unit:  "ms",
		Waits: true,
	}
}

func run(name string, args ...string) Runner {
	return often(func() error { return exec.Command(name, args...).Run() })
}

// Size returns the size of the command.
func (p *Programs) Size() int64 {
	info, err := os.Stat(p.Command)
	if err != nil {
		return 0
	}
	return info.Size()
}

// Cores is on how many cores streams are measured.
func Cores() []int {
	if runtime.NumCPU() < 2 {
		return []int{1}
	}
	return []int{1, 2}
}
