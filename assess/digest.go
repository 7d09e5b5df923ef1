package assess

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/internal/digest"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// Digest returns the digest of the state of the risk that an acceptance is
// bound to: 64 hexadecimal digits of the SHA-256 of what it says, without the
// acceptance and the day of its review, whatever order languages and members stand in.
// It changes when the risk does. A risk that cannot be written, because a text is not
// UTF-8, has none.
func (v *Risk) Digest() string {
	text, err := wire.Stable(v.state())
	if err != nil {
		return ""
	}
	return digest.Hex(text)
}

// isState reports whether a digest is that of the state of the risk: the one of today,
// or the one that was made of its canonical form before languages had an order.
func (v *Risk) isState(hex string) bool {
	if hex == v.Digest() {
		return true
	}
	text, err := wire.Write(v.state(), wire.Compact)
	return err == nil && hex == digest.Hex(text)
}

// state returns what an acceptance is bound to.
func (v *Risk) state() wire.Value {
	state := *v
	state.Acceptance, state.Reviewed = nil, cal.Partial{}
	return wire.Of(&riskType, &state)
}
