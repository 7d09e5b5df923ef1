package finding_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vademecum-go/vademecum/finding"
)

func TestTokens(t *testing.T) {
	tests := []struct {
		name, pointer string
		want          []string
		ok            bool
	}{
		{"the whole document", "", nil, true},
		{"a member", "/partners", []string{"partners"}, true},
		{"an element of a list", "/partners/0/name", []string{"partners", "0", "name"}, true},
		{"a member with an empty name", "/", []string{""}, true},
		{"an empty name at the end", "/a/", []string{"a", ""}, true},
		{"escapes", "/a~1b/m~0n/~01", []string{"a/b", "m~n", "~1"}, true},
		{"no slash first", "partners", nil, false},
		{"a tilde at the end", "/a~", nil, false},
		{"another escape", "/a~2", nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tokens, ok := finding.Tokens(tt.pointer)
			assert.Equal(t, tt.ok, ok)
			assert.Equal(t, tt.want, tokens)
		})
	}
}

func TestMemberAndIndex(t *testing.T) {
	assert.Equal(t, "/ext/a~1b~0c", finding.Member(finding.Member("", "ext"), "a/b~c"))
	assert.Equal(t, "/partners/12", finding.Index("/partners", 12))
}

func TestUnder(t *testing.T) {
	tests := []struct {
		name, pointer, base string
		want                bool
	}{
		{"itself", "/partners", "/partners", true},
		{"inside", "/partners/0", "/partners", true},
		{"everything is in the document", "/partners", "", true},
		{"the document itself", "", "", true},
		{"a longer name", "/partnersOld", "/partners", false},
		{"outside", "/needs", "/partners", false},
		{"what holds it", "/partners", "/partners/0", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, finding.Under(tt.pointer, tt.base))
		})
	}
}

// Tokens that are read are written as the same pointer. An escaped name is one
// token that reads as the name. A member is under what holds it.
func FuzzTokens(f *testing.F) {
	for _, pointer := range []string{"", "/", "/partners/0/name", "/a~1b/~0", "no", "/~", "/~2", "//", "/\xff"} {
		f.Add(pointer)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if tokens, ok := finding.Tokens(s); ok {
			back := ""
			for _, token := range tokens {
				parent := back
				back = finding.Member(back, token)
				require.True(t, finding.Under(back, parent))
			}
			require.Equal(t, s, back)
		}

		escaped := finding.Escape(s)
		require.NotContains(t, escaped, "/")
		require.GreaterOrEqual(t, len(escaped), len(s))
		tokens, ok := finding.Tokens(finding.Member("", s))
		require.True(t, ok)
		require.Equal(t, []string{s}, tokens)
		require.Equal(t, escaped == s, !strings.ContainsAny(s, "~/"))
	})
}
