package main

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/i18n"
)

// A world is everything that the command has from outside, so that tests can
// give it another one.
type world struct {
	in               io.Reader
	out, err         io.Writer
	year, month, day int
	now              time.Time // the moment, for what is written with one; of tests, none
	env              func(string) string
	terminal         bool // out is one
	attended         bool // err is one
	typed            bool // in is one
	// room is called with the size of a text before it is looked at, unless many are;
	// of tests, none.
	room    func(size int)
	clicked bool // the program was started by a double click
}

// An app is one run of the command.
type app struct {
	world
	lang     i18n.Lang
	langFlag string
	onFlag   string
	on       cal.Date
	// stdinName is what standard input is called in reports, "" when nobody says.
	stdinName string
}

// Exit statuses.
const (
	exitFine   = 0
	exitFound  = 1
	exitFailed = 2
)

// errFound ends a run that found errors and has said so, errUnread one that
// could not read everything and has said so.
var (
	errFound  = errors.New("findings of severity error")
	errUnread = errors.New("something could not be read")
)

// run runs the command line and returns the exit status.
func run(args []string, w world) int {
	if w.terminal {
		w.out = &screen{to: w.out}
	}
	a := &app{world: w}
	a.lang = i18n.Match(langOf(args), w.env("LC_ALL"), w.env("LC_MESSAGES"), w.env("LANG"))
	root := a.root(commandOf(args))
	root.SetArgs(args)
	err := root.Execute()
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFound):
		return exitFound
	case errors.Is(err, errUnread):
		return exitFailed
	case errors.Is(err, syscall.EPIPE):
		return exitFine // the reader has seen enough
	}
	a.complain(err)
	if a.clicked && a.typed {
		bufio.NewReader(a.in).ReadString('\n') //nolint:errcheck // the window stays until somebody has read it
	}
	return exitFailed
}

// langOf finds the language before the arguments are parsed, since help is
// written in it.
func langOf(args []string) string {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			return value
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// root returns the command with the named subcommand, with all of them without a name.
func (a *app) root(named string) *cobra.Command {
	root := &cobra.Command{
		Use:           "vademecum " + a.word("command.help.command"),
		Short:         a.word("command.root"),
		Long:          a.word("command.root.long"),
		SilenceErrors: true,
		SilenceUsage:  true,
		// Cobra itself sets this only where it suggests in its own words.
		SuggestionsMinimumDistance: 2,
		Args: func(root *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			if near := root.SuggestionsFor(args[0]); len(near) > 0 {
				return a.say("command.error.command", finding.Text("name", args[0]), finding.Text("nearest", strings.Join(near, ", ")))
			}
			return a.say("command.error.command.unknown", finding.Text("name", args[0]))
		},
		RunE: func(root *cobra.Command, _ []string) error {
			if a.clicked {
				return a.doubleClicked(root.Context())
			}
			return root.Help()
		},
		PersistentPreRunE: func(*cobra.Command, []string) error {
			return a.settle()
		},
	}
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.PersistentFlags().StringVar(&a.langFlag, "lang", "", a.word("command.flag.lang"))
	choices(root, "lang", languageTags())
	root.PersistentFlags().StringVar(&a.onFlag, "on", "", a.word("command.flag.on"))
	for _, c := range commands {
		if named == "" || named == c.name {
			root.AddCommand(c.make(a))
		}
	}
	// Completion names all commands; help on one needs no other.
	root.CompletionOptions.DisableDefaultCmd = named != ""
	a.speak(root)
	return root
}

// commands are made when they are needed: a run that names one makes that alone, which
// saves a tenth of its start.
var commands = [...]struct {
	name string
	make func(*app) *cobra.Command
}{
	{"open", (*app).openCommand},
	{"new", (*app).newCommand},
	{"check", (*app).checkCommand},
	{"fmt", (*app).fmtCommand},
	{"assess", (*app).assessCommand},
	{"explain", (*app).explainCommand},
	{"apply", (*app).applyCommand},
	{"agenda", (*app).agendaCommand},
	{"convention", (*app).conventionCommand},
	{"impact", (*app).impactCommand},
	{"diff", (*app).diffCommand},
	{"diagram", (*app).diagramCommand},
	{"rules", (*app).rulesCommand},
	{"risks", (*app).risksCommand},
	{"schema", (*app).schemaCommand},
	{"cases", (*app).casesCommand},
	{"demo", (*app).demoCommand},
	{"serve", (*app).serveCommand},
	{"version", (*app).versionCommand},
}

// commandOf returns the name of the command of ours that the arguments begin with, "" when
// they begin with another word or none.
func commandOf(args []string) string {
	for len(args) > 0 {
		first := args[0]
		args = args[1:]
		switch {
		case first == "--lang" || first == "--on": // their values may be anything
			args = args[min(1, len(args)):]
		case strings.HasPrefix(first, "-"):
		default:
			for _, c := range commands {
				if c.name == first {
					return first
				}
			}
			return ""
		}
	}
	return ""
}

// settle reads the flags that every command has.
func (a *app) settle() error {
	// A language that is not there would be served in the one that is asked for next.
	if a.langFlag != "" && i18n.Match(a.langFlag) != i18n.Match(a.langFlag, string(i18n.English)) {
		return a.say("command.error.lang", finding.Text("value", a.langFlag))
	}
	if a.onFlag == "" {
		today, err := cal.NewDate(a.year, a.month, a.day)
		a.on = today
		return err
	}
	on, err := cal.ParseDate(a.onFlag)
	if err != nil {
		return a.say("command.error.on", finding.Text("value", a.onFlag))
	}
	a.on = on
	return nil
}

// languageTags are the languages of the answers.
func languageTags() []string {
	var tags []string
	for _, lang := range i18n.Languages() {
		tags = append(tags, string(lang))
	}
	return tags
}

// word returns the words with the key, in the language of the run.
func (a *app) word(key string, args ...finding.Arg) string {
	return i18n.Words(a.lang).Format(key, args...)
}

// say returns an error in words.
func (a *app) say(key string, args ...finding.Arg) error { return errors.New(a.word(key, args...)) }

// complain tells why the command could not run.
func (a *app) complain(err error) { a.tell(err.Error()) }

// tell says something beside the output.
func (a *app) tell(text string) {
	a.printErr("vademecum: " + safe(text) + "\n") //nolint:errcheck // there is nobody left to tell
}
