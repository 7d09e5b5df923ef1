package store

import (
	"context"
	"fmt"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// A Row is a partnership as an older system has it: a name, the partners, and where it
// stands.
type Row struct {
	ID, Name string
	Partners map[string]string // names by identifier
	Stage    partnership.Stage
	Since    cal.Date
}

// Import stores the partnerships of an older system. Each journal begins with the stage
// at which the partnership was found; nothing before it is invented.
func (s *Store) Import(ctx context.Context, rows []Row, on cal.Date) error {
	for _, row := range rows {
		doc := &partnership.Document{Version: partnership.Version, ID: row.ID, Name: lang.Plain(row.Name)}
		for id, name := range row.Partners {
			doc.Partners = append(doc.Partners, partnership.Partner{ID: id, Name: lang.Plain(name)})
		}
		doc, found := lifecycle.Apply(doc, lifecycle.Request{Event: partnership.EventRecord, Stage: row.Stage, On: row.Since}, s.Policy)
		if err := found.Err(); err != nil {
			return fmt.Errorf("%s: %w", row.ID, err)
		}
		if err := doc.Check(on).Err(); err != nil {
			return fmt.Errorf("%s: %w", row.ID, err)
		}
		if err := s.Insert(ctx, doc, on); err != nil {
			return fmt.Errorf("%s: %w", row.ID, err)
		}
	}
	return nil
}
