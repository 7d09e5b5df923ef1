package partnership

import (
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
)

// New returns the document of a new partnership. Its journal has the first contact,
// on a day, so that nobody has to guess later how it began.
func New(name lang.Text, on cal.Date) *Document {
	return &Document{
		Version: Version,
		Name:    name,
		Journal: []Entry{{Date: cal.PartialOf(on), Event: EventRecord, Stage: StageProspect}},
	}
}
