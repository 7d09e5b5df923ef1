// Package assess asks the six questions of a partnership, from both sides, and
// says why it concludes what it concludes.
//
// A [Round] holds the answers: for each respondent a party, a role, a day, and
// ratings of the [Criteria] from 0 to 4 or "unknown". [Evaluate] makes a [Result]
// of a round and of what is known besides: scores with their coverage, where the
// parties differ, the ledger of what each gives and gets, the five key points,
// the risks, an indication with its reasons, and the smallest changes of answers
// that would lead to a better one:
//
//	result := assess.Evaluate(assess.Input{Round: &round}, assess.DefaultPolicy())
//	fmt.Println(result.Indication, len(result.Reasons))
//
// Scores inform people and never decide. The package asks nothing, stores
// nothing and has no words: those are in package i18n.
package assess
