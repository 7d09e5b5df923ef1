//go:build !linux && !windows && !darwin

package save

import "errors"

func renameNew(_, _ string) error { return errors.ErrUnsupported }
