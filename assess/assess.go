// Package assess asks the six questions of a partnership, from both sides, and
// says why it concludes what it concludes.
package assess
