package engine

import "github.com/vademecum-go/vademecum/partnership/format"

// A Checked is the result of a check that found no error.
type Checked struct {
	// Kind says what the text is.
	Kind Kind `json:"kind" validate:"required,enum"`
	// Warnings is how many warnings there are.
	Warnings int `json:"warnings" validate:"min=0"`
	// Advice is how many pieces of advice there are.
	Advice  int            `json:"advice" validate:"min=0"`
	Unknown format.Unknown `json:"-"`
}

// A Kind is what a text can be.
type Kind string

const (
	// KindDocument is the document of a partnership.
	KindDocument Kind = "document"
	// KindRound is a round on its own.
	KindRound Kind = "round"
)
