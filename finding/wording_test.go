package finding_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/finding"
)

func TestPick(t *testing.T) {
	words := []finding.Wording{{Lang: "fr", Text: "Atelier"}, {Lang: "en-GB", Text: "Workshop"}}
	for tag, want := range map[string]string{"fr": "Atelier", "FR-ch": "Atelier", "en": "Workshop", "en-US": "Workshop", "pt": "Atelier", "": "Atelier"} {
		assert.Equal(t, want, finding.Pick(words, tag), tag)
	}
	assert.Empty(t, finding.Pick(nil, "fr"))
}

func TestCountOnlyCountsWhatThereIsNoRoomFor(t *testing.T) {
	rule := func(s finding.Severity) finding.Rule { return finding.Rule{Code: "x", Severity: s} }
	var list finding.List
	assert.False(t, list.CountOnly(finding.Advice), "there is room")
	assert.Zero(t, list.Total())
	for range finding.Max {
		list.Add(rule(finding.Warning), "")
	}
	assert.True(t, list.CountOnly(finding.Advice))
	assert.True(t, list.CountOnly(finding.Warning))
	assert.False(t, list.CountOnly(finding.Error), "an error takes a warning's place")
	assert.False(t, list.CountOnly(finding.Severity(9)), "what is no severity counts as an error")
	assert.Equal(t, finding.Max+2, list.Total())
	assert.Equal(t, finding.Max+1, list.Count(finding.Warning))
}
