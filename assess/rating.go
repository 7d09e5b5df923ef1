package assess

import (
	"strconv"

	"github.com/vademecum-go/vademecum/internal/wire"
)

// A Rating is an answer from 0 to 4, or the answer that one does not know. The
// zero Rating is no answer: that differs from both.
//
// In JSON a rating is a number from 0 to 4 or the text "unknown".
type Rating int8

const (
	// Unanswered is no answer.
	Unanswered Rating = iota
	// DontKnow is the answer that one does not know. It lowers coverage and
	// never a score.
	DontKnow
	rated0
)

// MaxScore is the highest score that a rating can have.
const MaxScore = 4

// Rated returns the rating with the score, which goes from 0 to [MaxScore]. Any
// other score gives a rating that is not valid, of which a check speaks.
func Rated(score int) Rating {
	if score < 0 || score > MaxScore {
		return outside
	}
	return rated0 + Rating(score)
}

// Score returns the score, from 0 to [MaxScore], and false for a rating without
// one.
func (r Rating) Score() (int, bool) {
	if r < rated0 || r > rated0+MaxScore {
		return 0, false
	}
	return int(r - rated0), true
}

// Valid reports whether the rating is one of those described.
func (r Rating) Valid() bool { return r >= Unanswered && r <= rated0+MaxScore }

// IsZero reports that the rating is no answer.
func (r Rating) IsZero() bool { return r == Unanswered }

// unknownText is how [DontKnow] is written.
const unknownText = "unknown"

// String returns the rating as it is written: "0" to "4", "unknown" or "".
func (r Rating) String() string {
	if n, ok := r.Score(); ok {
		return strconv.Itoa(n)
	}
	if r == DontKnow {
		return unknownText
	}
	return ""
}

// read reads a number from 0 to 4 or "unknown".
func (r *Rating) read(in *wire.Reader) {
	switch in.Kind() {
	case '0':
		if n, ok := in.Whole(); ok { // what is no number is not a 0
			*r = Rated(n)
		}
	case '"':
		if in.String() == unknownText {
			*r = DontKnow
		} else {
			*r = outside
		}
	default:
		in.Mismatch("type.rating")
	}
}

// outside is a rating that was read, or made, and is none: the structure check says so.
const outside Rating = -1

func (r Rating) write(w *wire.Writer) {
	switch n, ok := r.Score(); {
	case ok:
		w.Int(n)
	case r == DontKnow:
		w.String(unknownText)
	default: // it says nothing that it was not given, and is refused when it is read
		w.Int(int(outside))
	}
}

// check finds a value of the named member that is no rating.
func (r Rating) check(c *wire.Checker, name string) {
	if !r.Valid() {
		c.BadRating(name)
	}
}

// MarshalJSON returns the rating as JSON.
func (r Rating) MarshalJSON() ([]byte, error) { return wire.Marshal(wire.Of(&ratingType, &r)) }

// UnmarshalJSON reads the rating from JSON.
func (r *Rating) UnmarshalJSON(data []byte) error {
	*r = Unanswered
	return wire.Unmarshal(data, &ratingType, r)
}
