package lifecycle_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

func TestAPolicyIsADocumentOfItsOwn(t *testing.T) {
	const text = `{
  "convention": "optional",
  "informGovernance": true,
  "meetingsEvery": "P6M",
  "waive": [
    {
      "guard": "guard-relays",
      "reason": "We are three."
    }
  ]
}
`
	var p lifecycle.Policy
	require.Zero(t, wire.Read([]byte(text), wire.Limits{}, lifecycle.Members(&p)).Findings().Total())
	assert.Equal(t, lifecycle.DemandOptional, p.Convention)
	assert.Equal(t, 6, p.MeetingsEvery.Months)
	out, err := wire.Write(lifecycle.Members(&p), wire.Indented)
	require.NoError(t, err)
	assert.Equal(t, text, string(out))

	_, wrong := lifecycle.ReadPolicy([]byte(`{"convention":"never","waive":[{"guard":"guard-relays"}],"meetingEvery":"P1Y"}`), format.Limits{})
	assert.Equal(t, []string{"value-unknown /convention", "member-required /waive/0/reason", "member-misspelt /meetingEvery"}, summary(wrong))
	_, wrong = lifecycle.ReadPolicy([]byte(`{"waive":[7]}`), format.Limits{})
	assert.Equal(t, []string{"json-type /waive/0"}, summary(wrong))
}

// What a house or a document sets aside without there being such a condition is
// still asked for, and that is said.
func TestConditionsThatAreNone(t *testing.T) {
	policy, list := lifecycle.ReadPolicy([]byte(`{"waive":[{"guard":"guard-relay","reason":"a"},{"guard":"guard-relays","reason":"b"},{"guard":"wishes","reason":"c"}]}`), format.Limits{})
	assert.True(t, list.Valid())
	assert.Equal(t, []string{"condition-misspelt /waive/0/guard", "condition-unknown /waive/2/guard"}, summary(list))
	assert.Equal(t, "guard-relays", list.At(0).Arg("nearest"))
	found := policy.Check()
	assert.Equal(t, 2, found.Total())

	for r := range lifecycle.Rules() {
		if strings.HasPrefix(string(r.Code), partnership.GuardPrefix) {
			house := lifecycle.Policy{Waive: []lifecycle.Exemption{{Guard: string(r.Code), Reason: lang.Plain("We are three.")}}}
			assert.Zero(t, house.Check().Total(), r.Code)
		}
	}

	doc, found := partnership.Read([]byte(`{"version":"1.0","name":"x","waivers":[
		{"rule":"guard-resorces","reason":"a","by":"b","until":"2027-01-01"},{"rule":"guard-resources","reason":"a","by":"b","until":"2027-01-01"}]}`),
		partnership.Options{On: day("2026-11-24")})
	require.True(t, found.Valid())
	odd, ok := lifecycle.Odd(doc, found, day("2026-11-24"), lifecycle.Policy{})
	assert.True(t, ok)
	assert.Equal(t, []string{"stage-unknown /journal", "condition-misspelt /waivers/0/rule"}, summary(odd))
}

// A policy that was built in Go and is only half set is as by default where it says
// nothing, and refused where it says something without its reason or unknown.
func TestAPolicyIsNeverHalfSet(t *testing.T) {
	doc, _ := partnership.Read([]byte(`{"version":"1.0","name":"x"}`), partnership.Options{})
	on := day("2026-11-24")
	assert.Equal(t, lifecycle.Explain(doc, on, lifecycle.Policy{}), lifecycle.Explain(doc, on, lifecycle.Policy{Convention: lifecycle.DemandRequired, InformGovernance: new(false)}))

	for want, policy := range map[string]lifecycle.Policy{
		"member-required /waive/0/reason": {Waive: []lifecycle.Exemption{{Guard: "guard-relays"}}},
		"value-unknown /convention":       {Convention: "never"},
	} {
		assert.Equal(t, []string{want}, summary(policy.Check()))
	}
}

func ExampleReadPolicy() {
	policy, found := lifecycle.ReadPolicy([]byte(`{"convention": "optional", "waive": [{"guard": "guard-relay", "reason": "We are three."}]}`), format.Limits{})
	fmt.Println(policy.Convention)
	for f := range found.All() {
		fmt.Println(f.Pointer, i18n.Message(i18n.English, f))
	}
	// Output:
	// optional
	// /waive/0/guard No condition has the code “guard-relay”; did you mean “guard-relays”?
}
