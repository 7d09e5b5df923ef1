package lifecycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/wire"
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
	require.Zero(t, wire.Read([]byte(text), wire.Limits{}, &p).Findings.Total())
	assert.Equal(t, lifecycle.DemandOptional, p.Convention)
	assert.Equal(t, 6, p.MeetingsEvery.Months)
	out, err := wire.Write(&p, wire.Indented)
	require.NoError(t, err)
	assert.Equal(t, text, string(out))

	var wrong lifecycle.Policy
	require.Zero(t, wire.Read([]byte(`{"convention":"never","waive":[{"guard":"guard-relays"}]}`), wire.Limits{}, &wrong).Findings.Total())
	var c wire.Checker
	wrong.CheckShape(&c)
	assert.Equal(t, []string{"value-unknown /convention", "member-required /waive/0/reason"}, told(c.Findings))
}
