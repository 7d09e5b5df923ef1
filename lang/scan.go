package lang

import "errors"

// Scan sets t from a column of a database, so that a Text is a [database/sql.Scanner]:
// NULL and the empty text say nothing, a JSON string or object is read as in a
// document, and anything else is a text whose language is not stated.
func (t *Text) Scan(src any) error {
	var text string
	switch src := src.(type) {
	case nil:
	case string:
		text = src
	case []byte:
		text = string(src)
	default:
		return errors.New("lang: a text is read from a text, bytes or NULL only")
	}
	if text == "" {
		*t = nil
		return nil
	}
	if text[0] == '{' || text[0] == '"' {
		var read Text
		if read.UnmarshalJSON([]byte(text)) == nil {
			*t = read
			return nil
		}
	}
	*t = Plain(text)
	return nil
}
