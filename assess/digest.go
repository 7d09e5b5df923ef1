package assess

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/internal/digest"
	"github.com/vademecum-go/vademecum/internal/wire"
)

// Digest returns the digest of the state of the risk that an acceptance is
// bound to: 64 hexadecimal digits of the SHA-256 of its canonical form, without
// the acceptance and the day of its review. It changes when the risk does. A
// risk that cannot be written, because a text is not UTF-8, has none.
func (v *Risk) Digest() string {
	state := *v
	state.Acceptance, state.Reviewed = nil, cal.Date{}
	text, err := wire.Write(wire.Of(&riskType, &state), wire.Compact)
	if err != nil {
		return ""
	}
	return digest.Hex(text)
}
