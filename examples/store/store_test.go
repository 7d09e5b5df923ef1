package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/test/sample"
)

var on = cal.MustDate("2026-11-28")

// each runs a test on a new database of each kind: SQLite always, PostgreSQL where
// VADEMECUM_POSTGRES names one, which the script run starts.
func each(t *testing.T, test func(*testing.T, *Store)) {
	names := map[string]string{"SQLite": filepath.Join(t.TempDir(), "store.db")}
	if dsn := os.Getenv("VADEMECUM_POSTGRES"); dsn != "" {
		names["PostgreSQL"] = dsn
	}
	for kind, name := range names {
		t.Run(kind, func(t *testing.T) {
			s, err := Open(context.Background(), name)
			require.NoError(t, err)
			t.Cleanup(func() { _ = s.Close() })
			for _, table := range []string{"due", "partnership"} {
				_, err := s.db.Exec("delete from " + table)
				require.NoError(t, err)
			}
			test(t, s)
		})
	}
}

func TestWhatIsStoredComesBack(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		doc, found := partnership.Read([]byte(`{"version": "1.0", "id": "p1", "name": {"fr": "Salles", "en": "Rooms"}, "later": {"z": 1e2, "a": "\u00e9"}}`), partnership.Options{})
		require.NoError(t, found.Err())
		require.NoError(t, s.Insert(ctx, doc, on))
		back, err := s.Get(ctx, "p1")
		require.NoError(t, err)
		assert.True(t, doc.Equal(back), "whatever the database reorders")
		assert.Equal(t, doc.Digest(), back.Digest())
		assert.Equal(t, "Salles", back.Name.String())
		_, err = s.Get(ctx, "nobody")
		assert.ErrorIs(t, err, ErrNotFound)
		assert.Error(t, s.Insert(ctx, doc, on), "it is there")
	})
}

func TestTheOneWhoComesLaterIsRefused(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		require.NoError(t, s.Insert(ctx, &partnership.Document{Version: "1.0", ID: "p1", Name: lang.Plain("Rooms")}, on))
		one, err := s.Get(ctx, "p1")
		require.NoError(t, err)
		two, was := one.Clone(), one.Digest()
		one.Name = lang.Plain("One")
		require.NoError(t, s.Update(ctx, one, was, on))
		two.Name = lang.Plain("Two")
		assert.ErrorIs(t, s.Update(ctx, two, was, on), ErrConflict)
		back, err := s.Get(ctx, "p1")
		require.NoError(t, err)
		assert.Equal(t, "One", back.Name.String())
	})
}

func TestOldRowsAreImported(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		rows := []Row{
			{"a", "Rooms", map[string]string{"host": "Host"}, partnership.StageActive, cal.MustDate("2020-01-01")},
			{"b", "Fair", nil, partnership.StageNegotiation, cal.MustDate("2026-01-01")},
		}
		require.NoError(t, s.Import(ctx, rows, on))
		var active []string
		for id, err := range s.ByStage(ctx, partnership.StageActive) {
			require.NoError(t, err)
			active = append(active, id)
		}
		assert.Equal(t, []string{"a"}, active)
		assert.Error(t, s.Import(ctx, []Row{{ID: "c", Name: "Rooms", Stage: "somewhere", Since: on}}, on), "there is no such stage")
	})
}

func TestWhatIsDueIsFound(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		doc := &partnership.Document{Version: "1.0", ID: "p1", Name: lang.Plain("Rooms"), Roadmap: &partnership.Roadmap{Milestones: []partnership.Milestone{
			{ID: "m1", Title: lang.Plain("Review"), Due: cal.MustDate("2027-02-01")}, {ID: "m2", Title: lang.Plain("End"), Due: cal.MustDate("2030-01-01")},
		}}}
		require.NoError(t, s.Insert(ctx, doc, on))
		due, err := s.Due(ctx, cal.MustDate("2027-02-01"))
		require.NoError(t, err)
		assert.Equal(t, []Due{{"p1", "due-milestone/m1", "due-milestone", cal.MustDate("2027-02-01")}}, due)
		due, err = s.Due(ctx, cal.MustDate("2027-01-31"))
		require.NoError(t, err)
		assert.Empty(t, due)
		doc.Roadmap.Milestones[0].Due = cal.MustDate("2027-01-31")
		back, err := s.Get(ctx, "p1")
		require.NoError(t, err)
		require.NoError(t, s.Update(ctx, doc, back.Digest(), on))
		due, err = s.Due(ctx, cal.MustDate("2027-01-31"))
		require.NoError(t, err)
		assert.Len(t, due, 1)
	})
}

func TestTenThousand(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		chance := rand.New(rand.NewPCG(1, 2))
		docs := map[string]string{}
		var sampled []*partnership.Document
		for range 100 {
			sampled = append(sampled, sample.Document(chance))
		}
		for i := range 10_000 {
			doc := *sampled[i%len(sampled)]
			doc.ID = fmt.Sprintf("p%05d", i)
			require.NoError(t, s.Insert(ctx, &doc, on))
			docs[doc.ID] = doc.Digest()
		}
		for id, digest := range docs {
			back, err := s.Get(ctx, id)
			require.NoError(t, err)
			require.Equal(t, digest, back.Digest(), id)
		}
		all := 0
		stages := []partnership.Stage{partnership.StageUnknown} // where the journal does not say it
		for stage := range partnership.Stage.Values("") {
			stages = append(stages, stage)
		}
		for _, stage := range stages {
			for _, err := range s.ByStage(ctx, stage) {
				require.NoError(t, err)
				all++
			}
		}
		assert.Equal(t, 10_000, all)
	})
}
