package wire

import (
	"iter"
	"slices"
	"unsafe"

	"github.com/vademecum-go/vademecum/finding"
)

// An Object is the walk through the members of one JSON object. The zero Object
// is before its opening brace.
type Object struct {
	of     *Type   // its type, nil where names are free
	into   Address // the struct that it is read into
	index  int     // the place of the current member among those of the type
	from   int     // offset of the first name
	at     int     // offset of the current one
	end    int     // where it ends
	seen   uint64  // the known members that were met
	last   int     // the last known member that was met, from 1
	count  int
	open   bool
	inside bool // the path holds the current member
	others names
}

// Next goes to the next member and returns false when there is none.
func (r *Reader) Next(o *Object) bool {
	if !o.open {
		if !r.begin('{', typeObject) {
			return false
		}
		o.open = true
	}
	if o.inside {
		r.track.pop()
		o.inside = false
	}
	if r.dead {
		return false
	}
	if r.kind() == '}' {
		r.leave()
		return false
	}
	if o.count++; o.count > r.limits.Members {
		r.unbound(ruleLimitMembers, r.next, limit(r.limits.Members))
		r.rest('}')
		return false
	}
	o.at = r.next
	if o.end = r.token(); o.end == 0 {
		r.syntax()
		return false
	}
	if o.count == 1 {
		o.from = o.at
	}
	return true
}

// member enters the next member that the type knows and returns false when there
// is none. The others on the way are kept.
func (r *Reader) member(o *Object) bool {
	for r.Next(o) {
		o.index = o.known(r.name(o))
		if o.index < 0 {
			r.keep(o)
			continue
		}
		r.track.push(o.at)
		o.inside = true
		if o.seen&(1<<o.index) == 0 {
			o.seen |= 1 << o.index
			o.last = o.index + 1
			return true
		}
		r.say(ruleDuplicate, o.at, Quoted("name", o.of.Fields[o.index].Name))
		r.walk()
	}
	return false
}

// known returns the index of the current name among those that are known, or -1.
// It looks first where the name stands when members come in their order.
func (o *Object) known(name []byte) int {
	fields := o.of.Fields
	for i := o.last; i < len(fields); i++ {
		if string(name) == fields[i].Name {
			return i
		}
	}
	for i := range fields[:o.last] {
		if string(name) == fields[i].Name {
			return i
		}
	}
	return -1
}

// keep stores a member that the type does not know, and says which name of the
// known ones may have been meant.
func (r *Reader) keep(o *Object) {
	name, ok := r.Enter(o)
	if !ok {
		return
	}
	r.sayUnknown(o, name)
	if value, ok := r.raw(); ok {
		kept := o.of.unknown(o.into)
		r.expect(o, kept)
		*kept = append(*kept, Member{Name: name, Value: value, After: o.last})
	}
}

// expect makes room, where very many members are kept, for as many more as the
// rest of the text holds if they are as long: none is moved again and again. All
// that is expected takes no more than the elements of lists may take.
func (r *Reader) expect(o *Object, kept *Members) {
	const many, size = 512, int(unsafe.Sizeof(Member{}))
	if n := len(*kept); n >= many && n == cap(*kept) {
		each := (o.at-o.from)/n + 1
		more := min((len(r.text)-o.at)/each, r.limits.Members-n, (r.budget-r.expected)/size)
		r.expected += more * size
		*kept = slices.Grow(*kept, 1+more)
	}
}

// Enter enters the current member of an object whose names are free, and
// returns its name; false when it was met before.
func (r *Reader) Enter(o *Object) (string, bool) {
	name := r.memberName(o)
	r.track.push(o.at)
	o.inside = true
	if !o.others.meet(name) {
		r.say(ruleDuplicate, o.at, Quoted("name", name))
		r.walk()
		return "", false
	}
	return name, true
}

// name returns the current name without quotes and escapes, until the next read.
func (r *Reader) name(o *Object) []byte { return r.unquote(r.src[o.at:o.end]) }

// memberName returns the current name as a string that outlives the next read.
func (r *Reader) memberName(o *Object) string {
	if name := r.name(o); len(name) != o.end-o.at-2 {
		return string(name)
	}
	return r.text[o.at+1 : o.end-1]
}

func (r *Reader) sayUnknown(o *Object, name string) {
	if r.list.CountOnly(finding.Warning) {
		return
	}
	rule, args := unknownName(name, o.of.names)
	r.say(rule, o.at, args...)
}

// unknownName returns what is said of a name that is not among those that are known.
func unknownName(name string, known iter.Seq[string]) (finding.Rule, []finding.Arg) {
	rule, near := ruleUnknown, ""
	if near = sameButCase(name, known); near != "" {
		rule = ruleCase
	} else if near = Nearest(name, known); near != "" {
		rule = ruleMisspelt
	}
	args := []finding.Arg{Quoted("name", name)}
	if near != "" {
		args = append(args, finding.Text("nearest", near))
	}
	return rule, args
}

// raw looks through the next value and returns its text.
func (r *Reader) raw() (string, bool) {
	start := r.next
	r.walk()
	if r.dead {
		return "", false
	}
	end := r.next
	for separates(r.src[end-1]) {
		end--
	}
	return r.text[start:end], true
}

// walk looks through the next value, whatever it is: its names are distinct and
// its limits held.
func (r *Reader) walk() {
	if r.dead {
		return
	}
	switch r.kind() {
	case '{':
		var o Object
		for r.Next(&o) {
			if _, ok := r.Enter(&o); ok {
				r.walk()
			}
		}
	case '[':
		if r.begin('[', typeList) {
			for i := 0; r.element(i, 0); i++ {
				r.walk()
			}
		}
	default:
		r.primitive()
	}
}

// rest passes over what remains of an object or list, and leaves it.
func (r *Reader) rest(closing byte) {
	for !r.dead {
		if r.kind() == closing {
			r.leave()
			return
		}
		r.pass()
	}
}
