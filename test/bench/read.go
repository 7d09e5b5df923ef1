package bench

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/go-playground/validator/v10"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/examples/cases"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/schema"
	"github.com/vademecum-go/vademecum/validate"
)

// on is the day of all checks.
var on, _ = cal.NewDate(2026, 11, 24)

// Document returns an invented partnership of the case library on one line, in
// which nothing is wrong.
func Document() ([]byte, error) {
	c, ok := cases.Find("fictional-pluripartite")
	if !ok {
		return nil, errors.New("the case is missing")
	}
	doc, list := partnership.Read(c.Data, partnership.Options{On: on})
	if list.Total() > 0 {
		return nil, list.Err()
	}
	return doc.AppendLine(nil)
}

var errFindings = errors.New("findings where there are none")

// A Check reads a text and checks it. It returns an error for a text that breaks
// its schema.
type Check func(text []byte) error

// Checks are the ways in Go to read and check, each made when it is asked for.
var Checks = map[string]func() (Check, error){
	vademecum: func() (Check, error) {
		return func(text []byte) error {
			if _, list := partnership.Read(text, partnership.Options{On: on}); !list.Valid() {
				return errFindings
			}
			return nil
		}, nil
	},
	again: func() (Check, error) {
		r := partnership.Reader{Options: partnership.Options{On: on, Owned: true}}
		return func(text []byte) error {
			if _, list := r.Read(text); !list.Valid() {
				return errFindings
			}
			return nil
		}, nil
	},
	santhosh: func() (Check, error) {
		compiled, err := compile()
		return func(text []byte) error {
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
			if err != nil {
				return err
			}
			return compiled.Validate(value)
		}, err
	},
	reflective: func() (Check, error) {
		engine := validate.New().Engine().(*validator.Validate)
		return func(text []byte) error { return ByReflection(engine, text) }, nil
	},
	onlyValid: func() (Check, error) {
		return func(text []byte) error {
			if !json.Valid(text) {
				return errFindings
			}
			return nil
		}, nil
	},
	onlyTokens: func() (Check, error) { return tokens, nil },
}

// The names of those who read and check.
const (
	vademecum  = "vademecum"
	again      = "vademecum, one Reader, data given away"
	santhosh   = "santhosh-tekuri/jsonschema"
	reflective = "encoding/json + validator/v10"
	ajvText    = "ajv in Node, from a string"
	ajvBytes   = "ajv in Node, from bytes"
	onlyValid  = "encoding/json.Valid alone"
	onlyTokens = "jsontext tokens alone"
)

func compile() (*jsonschema.Schema, error) {
	text, ok := schema.Get("partnership", schema.Variant{})
	if !ok {
		return nil, errors.New("the schema is missing")
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("partnership.json", value); err != nil {
		return nil, err
	}
	return c.Compile("partnership.json")
}

var reflected = twin(reflect.TypeFor[partnership.Document]())

// ByReflection reads the same types with encoding/json and checks the same tags
// with validator/v10.
func ByReflection(engine *validator.Validate, text []byte) error {
	v := reflect.New(reflected).Interface()
	if err := json.Unmarshal(text, v); err != nil {
		return err
	}
	return engine.Struct(v)
}

// optional lets forms of texts that are absent hold, as they do for our own types.
var optional = strings.NewReplacer(`"url"`, `"omitempty,url"`, `"email"`, `"omitempty,email"`)

// twin returns a type with the same members and tags and without the methods
// that generated code gives, so that encoding/json reads it by reflection.
func twin(typ reflect.Type) reflect.Type {
	switch {
	case typ.Kind() == reflect.Pointer:
		return reflect.PointerTo(twin(typ.Elem()))
	case typ.Kind() == reflect.Slice && ours(typ.Elem()):
		return reflect.SliceOf(twin(typ.Elem()))
	case typ.Kind() == reflect.Struct && ours(typ):
		fields := make([]reflect.StructField, typ.NumField())
		for i := range fields {
			f := typ.Field(i)
			fields[i] = reflect.StructField{Name: f.Name, Type: twin(f.Type), Tag: reflect.StructTag(optional.Replace(string(f.Tag)))}
		}
		return reflect.StructOf(fields)
	}
	return typ
}

// ours reports whether the type is a struct of a document.
func ours(typ reflect.Type) bool {
	pkg := typ.PkgPath()
	return typ.Kind() == reflect.Struct &&
		(pkg == reflect.TypeFor[partnership.Document]().PkgPath() || pkg == reflect.TypeFor[assess.Round]().PkgPath())
}

// tokens goes through the tokens of a text and does nothing with them.
func tokens(text []byte) error {
	dec := jsontext.NewDecoder(bytes.NewBuffer(text), jsontext.AllowDuplicateNames(true))
	for {
		if _, err := dec.ReadToken(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// What is left where reading misses its bars: profiles show it.
const (
	leftToAjv = "A quarter of the time goes to the tokens, a third to the values and their room in memory, and collecting that as garbage takes a fifth in a program that holds little else: " +
		"Node does it on other terms. ajv knows neither identifiers nor rules, which take another fifth."
	leftToTokens = "Going through the tokens is a quarter of it, and takes no longer than jsontext does; the rest is what is done with them: values and their room in memory a third, " +
		"structure and rules another, garbage the remainder."
)

// Reading is the contest of reading and checking one document, each in a process of
// its own. The function ends them.
func (p *Programs) Reading() (c Contest, end func(), err error) {
	text, err := Document()
	if err != nil {
		return Contest{}, func() {}, err
	}
	var workers []*Worker
	end = func() {
		for _, w := range workers {
			w.Close() //nolint:errcheck // all its answers are there
		}
	}
	enter := func(name, program string, args ...string) {
		if err != nil {
			return
		}
		var w *Worker
		if w, err = startWorker(program, args...); err == nil {
			workers = append(workers, w)
			c.Entrants = append(c.Entrants, Entrant{name, w.Run})
		}
	}
	enter(vademecum, p.Peer, vademecum, p.Document)
	enter(ajvText, "node", script, p.Schema, p.Document, "text")
	enter(ajvBytes, "node", script, p.Schema, p.Document, "bytes")
	for _, name := range []string{again, santhosh, reflective, onlyValid, onlyTokens} {
		enter(name, p.Peer, name, p.Document)
	}
	c.Title = "Read and check one document"
	c.What = fmt.Sprintf("The same document of %.1f kB each time, in processes of their own. ", float64(len(text))/1000) + "vademecum finds all faults of syntax, structure and rules with their places; " +
		"the schema validators know the structure alone. The second way in Go uses the memory of its reader again and keeps pieces of the data instead of a copy. " +
		"The last two are limits: they check nothing but JSON. All collect garbage as their defaults have it."
	c.Unit = "µs"
	c.Bars = []Bar{{ajvText, 0.8, leftToAjv}, {ajvBytes, 0.8, ""}, {onlyTokens, 3, leftToTokens}}
	return c, end, err
}
