package convention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

func TestEveryCodedValueIsInItsVocabularyOnce(t *testing.T) {
	for name, codes := range convention.Vocabularies() {
		seen := map[string]bool{}
		for _, code := range codes {
			assert.False(t, seen[code], "%s: %s twice", name, code)
			seen[code] = true
			assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, code)
		}
		assert.NotEmpty(t, codes, name)
	}
	assert.False(t, convention.Phase("").Valid())
	assert.Equal(t, "phase.in-force", convention.PhaseInForce.Word())
	for range convention.Vocabularies() {
		break
	}
}
