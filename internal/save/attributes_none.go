//go:build dragonfly || openbsd

package save

// keepAttributes has nothing to keep: these systems have no extended attributes.
func keepAttributes(_, _ int) error { return nil }
