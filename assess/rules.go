package assess

import (
	"iter"

	"github.com/vademecum-go/vademecum/finding"
)

// Rules yields the rules of rounds and risks.
func Rules() iter.Seq[finding.Rule] { return func(func(finding.Rule) bool) {} }

// Check returns what is wrong with the round, whose place is the pointer.
func (v *Round) Check(pointer string) finding.List { return finding.List{} }

// CheckRisks returns what is wrong with risks, whose list is at the pointer.
func CheckRisks(risks []Risk, pointer string) finding.List { return finding.List{} }
