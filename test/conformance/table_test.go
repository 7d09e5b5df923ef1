package conformance

import (
	"fmt"
	"strings"
)

// table returns the page that says what is asked of each engine, and shows a
// program that counts for itself.
func table(cases []Case, summary int, program string) string {
	count := func(is func(Case) bool) int {
		n := 0
		for _, c := range cases {
			if is(c) {
				n++
			}
		}
		return n
	}
	var b strings.Builder
	fmt.Fprintf(&b, pageHead,
		len(cases),
		count(func(c Case) bool { return c.Schema == Accept }), count(func(c Case) bool { return c.Schema == Reject }),
		count(func(c Case) bool { return c.Schema == Unreadable }), count(func(c Case) bool { return c.Schema == Beyond }))
	fmt.Fprintf(&b, "| vademecum (Go) | library | %d of %d |\n", summary, len(cases))
	of := count(func(c Case) bool { return c.Schema != Beyond })
	for _, e := range engines {
		fmt.Fprintf(&b, "| %s | %s | %d of %d |\n", e.name, e.draft, of, of)
	}
	b.WriteString(pageAsk + program + "```\n" + pageDecided)
	for _, c := range cases {
		name, ok := strings.CutPrefix(c.File, "corpus/parser/i_")
		if !ok {
			continue
		}
		said := "accepted"
		if !c.Valid {
			said = "refused: `" + strings.Join(c.Errors, "`, `") + "`"
		}
		fmt.Fprintf(&b, "| %s | %s |\n", strings.ReplaceAll(strings.TrimSuffix(name, ".json"), "_", " "), said)
	}
	return b.String()
}

const pageHead = `# Who says the same

Written by ` + "`make generate`" + `, not by hand.

The corpus is a folder of plain files with a manifest, ` + "[corpus/manifest.json](corpus/manifest.json)" + `. For each file it says whether vademecum
finds it valid, which errors it finds, and what a schema says of it. Any language can read the files, ask its own validator and compare.

Cases: %d. A schema accepts %d of them and refuses %d; %d are no JSON at all; of the other %d only the library can tell: whether a day is in the
calendar, whether a reference leads somewhere, whether a name stands twice.

The bar is 100 %% of what a schema can say: where an engine differs in one case, a test fails.

| Engine | Schema | Agrees |
| --- | --- | --- |
`

const pageDecided = `
## What RFC 8259 leaves open

Texts that a reader of JSON may accept or refuse, and what vademecum does with each. Numbers of any size are kept as they are written where
vademecum does not know their meaning; where it does, they are whole numbers that every reader keeps exactly.

| Text | Decision |
| --- | --- |
`

const pageAsk = `
## Ask your own validator

Each case of the manifest has these members:

| Member | Meaning |
| --- | --- |
| ` + "`file`" + ` | its path from this folder |
| ` + "`about`" + ` | what it is for, in a few words |
| ` + "`document`" + ` | what it holds, and so which schema is meant: ` + "`partnership`, `round`, `policy` or `house`" + ` |
| ` + "`schema`" + ` | what that schema says: ` + "`accept`, `reject`, `unreadable`" + ` where it is no JSON, so that refusing it in any way is right, or ` + "`beyond`" + ` where only the library can tell and any answer is right |
| ` + "`valid`, `errors`" + ` | whether the library finds no error, and the codes of the errors it finds |
| ` + "`told`" + ` | codes of warnings and advice that it gives among others |
| ` + "`on`, `limits`" + ` | the day of the check, and its limits where they are not the usual ones |

In Python, with the tolerant schemas of [schema/v1](../../schema/v1); our tests run it:

` + "```python" + `
`
