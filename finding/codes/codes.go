// Package codes has a constant for each code that a finding can have, and for the codes
// of criteria and typical risks, so that the compiler finds a slip of the keyboard:
//
//	if errors.Is(found.Err(), codes.MemberRequired) {
//		…
//	}
//
// Codes never change their meaning and are never used again; codes.txt beside it lists
// all that were ever given out.
package codes
