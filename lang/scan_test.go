package lang_test

import (
	"database/sql"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/lang"
)

var _ sql.Scanner = (*lang.Text)(nil)

func TestScan(t *testing.T) {
	tests := []struct {
		name string
		src  any
		want lang.Text
	}{
		{"NULL", nil, nil},
		{"empty", "", nil},
		{"plain", "Atelier", lang.Plain("Atelier")},
		{"plain bytes", []byte("Atelier"), lang.Plain("Atelier")},
		{"JSON string, as jsonb gives it", `"Atelier"`, lang.Plain("Atelier")},
		{"by language", []byte(`{"fr": "Atelier", "en": "Workshop"}`), lang.By("fr", "Atelier", "en", "Workshop")},
		{"braces that are no JSON", "{à compléter}", lang.Plain("{à compléter}")},
		{"a quotation", `"Oui", dit-elle`, lang.Plain(`"Oui", dit-elle`)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := lang.Plain("before")
			require.NoError(t, got.Scan(test.src))
			assert.Equal(t, test.want, got)
		})
	}
	got := lang.Plain("before")
	require.Error(t, got.Scan(7))
	assert.Equal(t, lang.Plain("before"), got)
}
