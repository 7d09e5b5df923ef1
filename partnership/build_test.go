package partnership_test

import (
	"fmt"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// Build a partnership from the rows of another system, check it, store it with its digest,
// read it back and change it.
func Example_buildAndStore() {
	today := cal.MustDate("2026-11-28")
	rows := []struct{ id, name, referent string }{{"cite", "Cité des métiers", "Ann"}, {"tremplin", "Tremplin", "Bob"}}
	doc := &partnership.Document{
		Version:  partnership.Version,
		Name:     lang.By("fr", "Salles et conseil", "en", "Rooms and advice"),
		Triggers: []partnership.Trigger{{Kind: partnership.TriggerSpareResource, Description: lang.Plain("Tremplin has rooms to spare.")}},
		Journal:  []partnership.Entry{{Event: partnership.EventRecord, Stage: partnership.StageProspect, Date: cal.PartialOf(today)}},
		Ext:      format.Ext{}.Set("org.example.crm", `{"number": 7}`),
	}
	for _, row := range rows {
		doc.Partners = append(doc.Partners, partnership.Partner{
			ID: row.id, Name: lang.Plain(row.name), People: []partnership.Person{{ID: row.id + "-1", Name: row.referent}},
		})
	}
	if err := doc.Check(today).Err(); err != nil {
		fmt.Println(err)
		return
	}
	text, _ := doc.AppendLine(nil)
	fmt.Println("stored", len(doc.Partners), "partners at stage", doc.Stage(today))

	var back partnership.Document // rows.Scan(&back) does this
	if err := back.Scan(text); err != nil {
		fmt.Println(err)
		return
	}
	edited := back.Clone()
	partner, _ := edited.Partner("tremplin")
	partner.Name = lang.By("fr", "Tremplin", "en", "Springboard")
	fmt.Println(back.Equal(doc), edited.Equal(doc), edited.Digest() != doc.Digest())
	// Output:
	// stored 2 partners at stage prospect
	// true false true
}
