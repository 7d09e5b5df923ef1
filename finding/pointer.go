package finding

import (
	"strconv"
	"strings"
)

// Escape returns the name as one reference token of an RFC 6901 JSON Pointer.
func Escape(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "~", "~0"), "/", "~1")
}

// Member returns the pointer to the named member of what pointer points to.
func Member(pointer, name string) string { return pointer + "/" + Escape(name) }

// Index returns the pointer to the element i of what pointer points to.
func Index(pointer string, i int) string { return pointer + "/" + strconv.Itoa(i) }

// IsPointer reports whether the text is an RFC 6901 pointer.
func IsPointer(text string) bool {
	if text != "" && text[0] != '/' {
		return false
	}
	for i := strings.IndexByte(text, '~'); i >= 0; i = strings.IndexByte(text, '~') {
		if text = text[i+1:]; text == "" || text[0] != '0' && text[0] != '1' {
			return false
		}
	}
	return true
}

// Tokens returns the unescaped reference tokens of an RFC 6901 pointer, and
// false when the text is no such pointer.
func Tokens(pointer string) ([]string, bool) {
	if pointer == "" {
		return nil, true
	}
	if pointer[0] != '/' {
		return nil, false
	}
	tokens := strings.Split(pointer[1:], "/")
	for i, t := range tokens {
		name, ok := unescape(t)
		if !ok {
			return nil, false
		}
		tokens[i] = name
	}
	return tokens, true
}

func unescape(token string) (string, bool) {
	if !strings.Contains(token, "~") {
		return token, true
	}
	var b strings.Builder
	for i := 0; i < len(token); i++ {
		c := token[i]
		if c == '~' {
			i++
			if i == len(token) {
				return "", false
			}
			switch token[i] {
			case '0':
				c = '~'
			case '1':
				c = '/'
			default:
				return "", false
			}
		}
		b.WriteByte(c)
	}
	return b.String(), true
}

// Under reports whether pointer is base itself or points inside it.
func Under(pointer, base string) bool {
	return strings.HasPrefix(pointer, base) &&
		(len(pointer) == len(base) || pointer[len(base)] == '/')
}
