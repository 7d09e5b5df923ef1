package lang_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/lang"
)

// A text is read, written and read again the same, and what a reader of some
// language gets is one of its wordings.
func FuzzText(f *testing.F) {
	f.Add([]byte(`"Atelier"`), "fr")
	f.Add([]byte(`{"fr":"Atelier","en-GB":"Workshop","fr-CA":"Atelier (Canada)"}`), "fr-CA-x-old")
	f.Add([]byte(`{"":"x"}`), "")
	f.Add([]byte(`{"":""}`), "")
	f.Add([]byte(`{"fr":"a","fr":"b","x":{},"FR":"\ud800"}`), "-")
	f.Fuzz(func(t *testing.T, text []byte, tag string) {
		var one, two lang.Text
		err := one.UnmarshalJSON(text)
		got := one.In(tag)
		require.True(t, one.IsZero() && got == "" || slices.ContainsFunc(one, func(w lang.Wording) bool { return w.Text == got }), "it is one of its wordings")
		if err != nil {
			return
		}
		canonical, err := one.MarshalJSON()
		require.NoError(t, err)
		require.NoError(t, two.UnmarshalJSON(canonical), "%s", canonical)
		require.True(t, slices.Equal(one, two), "%v, but %v", one, two)
	})
}
