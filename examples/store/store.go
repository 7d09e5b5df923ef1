// Package store keeps partnerships in a database, as an example: SQLite in a file or
// PostgreSQL, by database/sql. Copy what you need.
//
// A document is one column of JSON with its digest beside it, by which somebody who saves
// an older version is refused. What is looked for often, the stage and what is due, stands
// in columns and a table of its own, which every write brings up to date: it depends on
// the day, so a database cannot compute it.
package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"iter"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib" // PostgreSQL
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/column"
	_ "modernc.org/sqlite" // SQLite, without C
)

// What a store refuses.
var (
	ErrConflict = errors.New("store: the partnership was changed meanwhile")
	ErrNotFound = errors.New("store: there is no such partnership")
)

// A Store keeps partnerships.
type Store struct {
	db *sql.DB
	// Ahead is how far what is due is written into the table.
	Ahead  cal.Period
	Policy lifecycle.Policy
}

//go:embed migrations/*.sql
var migrations embed.FS

// Open opens a database and brings its tables up to date: that of a DSN of PostgreSQL,
// "postgres://…", else the SQLite database in the named file.
func Open(ctx context.Context, name string) (*Store, error) {
	driver, dialect, source := "sqlite", strings.NewReplacer("jsonb", "text"), "file:"+name+"?_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=foreign_keys(1)"
	if strings.HasPrefix(name, "postgres://") || strings.HasPrefix(name, "postgresql://") {
		driver, dialect, source = "pgx", strings.NewReplacer(), name
	}
	db, err := sql.Open(driver, source)
	if err != nil {
		return nil, err
	}
	if driver == "sqlite" {
		db.SetMaxOpenConns(1) // one writes at a time
	}
	s := &Store{db: db, Ahead: cal.Period{Years: 1}}
	if err := s.migrate(ctx, dialect); err != nil {
		_ = db.Close()
		return nil, err
	}
	return s, nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// migrate runs the migrations that were not run yet, in the order of their names.
func (s *Store) migrate(ctx context.Context, dialect *strings.Replacer) error {
	if _, err := s.db.ExecContext(ctx, `create table if not exists migration (name text primary key)`); err != nil {
		return err
	}
	files, err := migrations.ReadDir("migrations")
	if err != nil {
		return err
	}
	for _, f := range files {
		err := s.within(ctx, func(tx *sql.Tx) error {
			var there int
			if err := tx.QueryRowContext(ctx, `select count(*) from migration where name = $1`, f.Name()).Scan(&there); err != nil || there > 0 {
				return err
			}
			text, err := migrations.ReadFile("migrations/" + f.Name())
			if err != nil {
				return err
			}
			for _, statement := range strings.Split(dialect.Replace(string(text)), ";\n") {
				if strings.TrimSpace(statement) == "" {
					continue
				}
				if _, err := tx.ExecContext(ctx, statement); err != nil {
					return fmt.Errorf("%s: %w", f.Name(), err)
				}
			}
			_, err = tx.ExecContext(ctx, `insert into migration (name) values ($1)`, f.Name())
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// within runs a function in a transaction.
func (s *Store) within(ctx context.Context, run func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := run(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// Insert stores a new partnership, as it stands on the day.
func (s *Store) Insert(ctx context.Context, doc *partnership.Document, on cal.Date) error {
	return s.within(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `insert into partnership (id, body, digest, stage) values ($1, $2, $3, $4)`,
			doc.ID, column.Document(doc), doc.Digest(), string(doc.Stage(on)))
		if err != nil {
			return err
		}
		return s.index(ctx, tx, doc, on)
	})
}

// Get returns a partnership. Its digest serves as an ETag, and to update it.
func (s *Store) Get(ctx context.Context, id string) (*partnership.Document, error) {
	doc := new(partnership.Document)
	err := s.db.QueryRowContext(ctx, `select body from partnership where id = $1`, id).Scan(doc)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	return doc, err
}

// Update stores a partnership anew if its digest is still what it was when it was read,
// as an HTTP client says by If-Match.
func (s *Store) Update(ctx context.Context, doc *partnership.Document, was string, on cal.Date) error {
	return s.within(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `update partnership set body = $1, digest = $2, stage = $3 where id = $4 and digest = $5`,
			column.Document(doc), doc.Digest(), string(doc.Stage(on)), doc.ID, was)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrConflict)
		}
		return s.index(ctx, tx, doc, on)
	})
}

// index writes what is due in a partnership.
func (s *Store) index(ctx context.Context, tx *sql.Tx, doc *partnership.Document, on cal.Date) error {
	if _, err := tx.ExecContext(ctx, `delete from due where partnership = $1`, doc.ID); err != nil {
		return err
	}
	for _, d := range lifecycle.Agenda(doc, on, on.Add(s.Ahead), s.Policy) {
		_, err := tx.ExecContext(ctx, `insert into due (partnership, matter, day, code) values ($1, $2, $3, $4)`,
			doc.ID, d.Key, column.Date(d.Date.Last()), string(d.Code))
		if err != nil {
			return err
		}
	}
	return nil
}

// ByStage yields the identifiers of the partnerships at a stage.
func (s *Store) ByStage(ctx context.Context, stage partnership.Stage) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		rows, err := s.db.QueryContext(ctx, `select id from partnership where stage = $1 order by id`, string(stage))
		if err != nil {
			yield("", err)
			return
		}
		defer rows.Close() //nolint:errcheck // it was read
		for rows.Next() {
			var id string
			if err := rows.Scan(&id); !yield(id, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield("", err)
		}
	}
}

// A Due is something that is due in a partnership.
type Due struct {
	Partnership, Matter, Code string
	Day                       cal.Date
}

// Due returns what is due up to a day, the first first.
func (s *Store) Due(ctx context.Context, until cal.Date) ([]Due, error) {
	rows, err := s.db.QueryContext(ctx, `select partnership, matter, day, code from due where day <= $1 order by day, partnership, matter`, column.Date(until))
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // it was read
	var out []Due
	for rows.Next() {
		var d Due
		if err := rows.Scan(&d.Partnership, &d.Matter, &d.Day, &d.Code); err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, rows.Err()
}
