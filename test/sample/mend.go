package sample

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
)

// Mend returns a document without the elements of its lists, or the members, in
// which a check finds an error on the day, so that it is valid.
func Mend(text []byte, on cal.Date) []byte {
	for {
		_, list := partnership.Read(text, partnership.Options{On: on})
		var doc map[string]any
		if list.Valid() || json.Unmarshal(text, &doc) != nil {
			return text
		}
		for f := range list.All() {
			if f.Severity == finding.Error {
				cut(doc, f.Pointer)
				break
			}
		}
		text, _ = json.Marshal(doc) // it was read from JSON
	}
}

// cut takes out the element or the member of the document that holds the pointer.
func cut(doc map[string]any, pointer string) {
	tokens, _ := finding.Tokens(pointer)
	if len(tokens) == 0 {
		clear(doc)
		return
	}
	if list, ok := doc[tokens[0]].([]any); ok && len(tokens) > 1 && len(list) > 1 {
		if i, err := strconv.Atoi(tokens[1]); err == nil && i < len(list) {
			doc[tokens[0]] = slices.Delete(list, i, i+1)
			return
		}
	}
	delete(doc, tokens[0])
}
