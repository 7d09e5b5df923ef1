package sample

import (
	"strconv"
	"strings"
)

// Families are texts of documents that grow to a size and are made to be slow or
// to take much memory, by name.
var Families = map[string]func(size int) string{
	"deep nesting": func(size int) string {
		return member(`"zz":` + strings.Repeat("[", size/2) + strings.Repeat("]", size/2))
	},
	"nesting again and again": func(size int) string {
		one := strings.Repeat("[", 30) + strings.Repeat("]", 30)
		return member(`"zz":[` + strings.Repeat(one+",", size/61) + "1]")
	},
	"small members": func(size int) string {
		return member(repeat(size, func(i int) string { return `"m` + strconv.Itoa(i) + `":1` }))
	},
	"small objects": func(size int) string {
		return member(`"partners":[` + repeat(size, func(int) string { return "{}" }) + "]")
	},
	"small objects in many lists": func(size int) string {
		one := `{"people":[` + strings.Repeat("{},", 5000) + `{}]}`
		return member(`"partners":[` + strings.Repeat(one+",", size/len(one)) + "{}]")
	},
	"small objects with much in them": func(size int) string {
		one := `{"staff":[{"person":"a","roles":[{}]}],"conventions":[]}`
		return member(`"conventions":[{"amendments":[` + strings.Repeat("{},", size/6) + `{}]}],"partners":[` + strings.Repeat(one+",", size/2/len(one)) + "{}]")
	},
	"many unknown members in one object after another": func(size int) string {
		one := "{" + repeat(7000, func(i int) string { return `"m` + strconv.Itoa(i) + `":1` }) + "}"
		return member(`"partners":[` + strings.Repeat(one+",", size/len(one)) + "{}]")
	},
	"long text":  func(size int) string { return member(`"summary":"` + strings.Repeat("é", size/2) + `"`) },
	"escapes":    func(size int) string { return member(`"summary":"` + strings.Repeat(`\u00e9`, size/6) + `"`) },
	"surrogates": func(size int) string { return member(`"summary":"` + strings.Repeat(`\ud800`, size/6) + `"`) },
	"bad bytes":  func(size int) string { return member(`"summary":"` + strings.Repeat("\xff ", size/2) + `"`) },
	"duplicates": func(size int) string { return member(repeat(size, func(int) string { return `"name":"a"` })) },
	"unknown members of one name": func(size int) string {
		return member(repeat(size, func(int) string { return `"zz":1` }))
	},
	"many unknown members in many objects": func(size int) string {
		return member(`"partners":[` + repeat(size, func(i int) string {
			return `{"id":"p` + strconv.Itoa(i) + `","name":"P","naem":1,"x":{"a":1,"b":2}}`
		}) + "]")
	},
	"references": func(size int) string {
		return member(`"partners":[{"id":"a","name":"A"}],"contributions":[` + repeat(size, func(int) string { return `{"from":"a","to":["b","c","d"]}` }) + "]")
	},
	"identifiers twice": func(size int) string {
		return member(`"publics":[` + repeat(size, func(int) string { return `{"id":"a","name":"A"}` }) + "]")
	},
	"one list of references": func(size int) string {
		return member(`"values":[{"name":"v","heldBy":[` + repeat(size, func(i int) string { return `"p` + strconv.Itoa(i) + `"` }) + "]}]")
	},
	"journal": func(size int) string {
		return member(`"journal":[` + repeat(size, func(int) string { return `{"date":"2026-01-02","event":"renew","evidence":["/name","/zz"]}` }) + "]")
	},
	"partners without balance": func(size int) string {
		return member(`"partners":[` + repeat(size/2, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `","name":"P"}` }) +
			`],"contributions":[` + repeat(size/2, func(i int) string { return `{"from":"p` + strconv.Itoa(i) + `"}` }) + "]")
	},
	"staff": func(size int) string {
		return member(`"partners":[{"id":"a","name":"A","people":[` + repeat(size/2, func(i int) string { return `{"id":"q` + strconv.Itoa(i) + `"}` }) +
			`],"staff":[` + repeat(size/2, func(i int) string { return `{"person":"q` + strconv.Itoa(i) + `"}` }) + "]}]")
	},
	"waivers": func(size int) string {
		return member(`"partners":[` + repeat(size/2, func(i int) string {
			return `{"id":"p` + strconv.Itoa(i) + `","name":"P","people":[{"id":"q` + strconv.Itoa(i) + `"}],"referents":[{"person":"q` + strconv.Itoa(i) + `"}]}`
		}) +
			`],"waivers":[` + repeat(size/2, func(int) string {
			return `{"rule":"referent-no-backup","reason":"r","by":"b","until":"2030-01-01","pointer":"/x"}`
		}) + "]")
	},
	"amendments": func(size int) string {
		return member(`"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"conventions":[{"parties":["a","b"],"amendments":[` +
			repeat(size, func(i int) string { return `{"id":"m` + strconv.Itoa(i) + `","effective":"2026-01-01"}` }) + "]}]")
	},
	"partners at odds": func(size int) string {
		return member(`"values":[{"name":"v","heldBy":[` + ids(size/2, "p") + `],"atOdds":[` + ids(size/2, "q") + "]}]")
	},
	"signatures": func(size int) string {
		return member(`"conventions":[{"parties":[` + ids(size/2, "p") + `],"signatures":[` +
			repeat(size/2, func(i int) string { return `{"party":"q` + strconv.Itoa(i) + `"}` }) + "]}]")
	},
	"amendments of many parties": func(size int) string {
		return member(`"conventions":[{"parties":[` + ids(size/2, "p") + `],"amendments":[` +
			repeat(size/2, func(i int) string { return `{"id":"m` + strconv.Itoa(i) + `","effective":"2026-01-01"}` }) + "]}]")
	},
	"parties that join and leave": func(size int) string {
		return member(`"conventions":[{"parties":["a","b"],"amendments":[` + repeat(size, func(i int) string {
			id := strconv.Itoa(i)
			return `{"id":"m` + id + `","effective":"2026-01-01","joining":["p` + id + `"],"leaving":["p` + strconv.Itoa(i/2) + `"]}`
		}) + "]}]")
	},
	"notices": func(size int) string {
		return member(`"conventions":[{"parties":["a","b","c"],"start":"2020-01-01","term":"P1M","renewal":{"kind":"tacit"},"notice":{"period":"P1Y"},"withdrawal":"continues","notices":[` +
			repeat(size, func(i int) string {
				return `{"party":"` + string(rune('a'+i%3)) + `","date":"2020-02-01","withdrawn":"2020-03-01"}`
			}) + "]}]")
	},
	"renewals": func(size int) string {
		return member(`"conventions":[{"parties":["a","b"],"start":"1000-01-01","term":"P1D","renewal":{"kind":"express"},"renewals":[` +
			repeat(size, func(int) string { return `{"date":"1000-01-01","parties":["a","b"]}` }) + "]}]")
	},
	"evolutions": func(size int) string {
		return member(`"conventions":[{"parties":["a","b"],"amendments":[` +
			repeat(size/2, func(i int) string {
				return `{"id":"m` + strconv.Itoa(i) + `","effective":"2030-01-01","evolution":["w` + strconv.Itoa(i) + `"]}`
			}) + `]}],"followUp":{"evolutions":[` +
			repeat(size/2, func(i int) string {
				return `{"id":"v` + strconv.Itoa(i) + `","kind":"format","contractual":true}`
			}) + "]}")
	},
	"offers of one public": func(size int) string {
		return member(`"offers":[` + repeat(size/3, func(i int) string {
			return `{"id":"o` + strconv.Itoa(i) + `","own":true,"format":"club","publics":["a"]}`
		}) + `,{"id":"all","format":"club","publics":["a"],"complements":[` + ids(size/3, "o") + `]},` +
			repeat(size/3, func(i int) string { return `{"id":"j` + strconv.Itoa(i) + `","format":"club","publics":["a"]}` }) + "]")
	},
	"partners that left": func(size int) string {
		return member(`"partners":[` + repeat(size/3, func(i int) string {
			return `{"id":"p` + strconv.Itoa(i) + `","name":"P","left":"2026-01-01","identifiers":[{"scheme":"s","id":"1"}],"roles":[{"kind":"funder","until":"2026"}]}`
		}) + `],"journal":[{"date":"2020","event":"record","stage":"active"}],"conventions":[{"start":"2020-01-01","parties":[` + ids(size/3, "p") + `],"notices":[` +
			repeat(size/3, func(i int) string { return `{"party":"p` + strconv.Itoa(2*i) + `","date":"2026-01-01"}` }) + "]}]")
	},
	"experiments": func(size int) string {
		return member(`"experiments":[` + repeat(size, func(i int) string { return `{"id":"e` + strconv.Itoa(i) + `","from":"2026-01-01"}` }) + "]")
	},
	"a long life": func(size int) string {
		return member(`"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"sessions":[` + repeat(size/8, func(int) string { return `{"kind":"discovery","date":"2020-01-01"}` }) +
			`],"experiments":[` + repeat(size/8, func(i int) string { return `{"id":"e` + strconv.Itoa(i) + `","review":{"date":"2020-01-01"}}` }) +
			`],"governance":{"bodies":[{"id":"c","name":"C"}],"decisions":[` + repeat(size/8, func(int) string { return `{"body":"c","date":"2019-01-01","outcome":"noted"}` }) +
			`]},"conventions":[{"parties":["a","b"],"start":"2000-01-01","term":"P1M","renewal":{"kind":"tacit"},"amendments":[` +
			repeat(size/8, func(i int) string { return `{"id":"m` + strconv.Itoa(i) + `","effective":"2010-01-01"}` }) + `]}],"journal":[` +
			`{"date":"2001-01-01","event":"record","stage":"active"},` + repeat(size/2, func(i int) string {
			event := []string{"renew", "evolve", "resume", "try", "repeat", "formalise", "activate"}[i%7]
			return `{"date":"2020-01-02","event":"` + event + `"}`
		}) + "]")
	},
	"changes and their amendments": func(size int) string {
		return member(`"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"conventions":[{"parties":["a","b"],"start":"2000-01-01","amendments":[` +
			repeat(size/2, func(i int) string {
				return `{"id":"m` + strconv.Itoa(i) + `","effective":"2020-01-01","evolution":["w` + strconv.Itoa(i) + `"],"signatures":[{"party":"a","date":"2020-01-01"},{"party":"b","date":"2020-01-01"}]}`
			}) + `]}],"followUp":{"evolutions":[` + repeat(size/4, func(i int) string {
			return `{"id":"w` + strconv.Itoa(i) + `","kind":"funding","date":"2019-01-01","contractual":true}`
		}) + `]},"journal":[{"date":"2001-01-01","event":"record","stage":"evolving"}]`)
	},
	"everything meets everything": func(size int) string {
		return member(`"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"publics":[` + repeat(size/5, func(i int) string { return `{"id":"u` + strconv.Itoa(i) + `","name":"U"}` }) +
			`],"needs":[` + repeat(size/5, func(i int) string { return `{"id":"n` + strconv.Itoa(i) + `","party":"b","level":"publics"}` }) +
			`],"contributions":[` + repeat(size/5, func(i int) string { return `{"from":"a","meets":["n` + strconv.Itoa(i) + `"]}` }) +
			`],"offers":[` + repeat(size/5, func(i int) string {
			return `{"id":"o` + strconv.Itoa(i) + `","by":["a"],"publics":["u` + strconv.Itoa(i) + `"],"place":{"resource":"r` + strconv.Itoa(i) + `"}}`
		}) + `],"resources":[` + repeat(size/5, func(i int) string { return `{"id":"r` + strconv.Itoa(i) + `","partner":"b","kind":"space"}` }) + "]")
	},
	"long names": func(size int) string {
		return member(repeat(size, func(i int) string { return `"` + long(i) + `":1` }))
	},
	"long names that stand twice": func(size int) string {
		one := `"` + long(0) + `":1`
		return member(`"zz":{` + repeat(size, func(int) string { return one }) + "}")
	},
	"a long name above many findings": func(size int) string {
		return member(`"zz":{"` + long(0) + `":{` + repeat(size, func(int) string { return `"a":1` }) + "}}")
	},
	"a long name above what is no text": func(size int) string {
		return member(`"zz":{"` + long(0) + `":[` + repeat(size, func(int) string { return `"\ud800"` }) + "]}")
	},
	"nested long names above many findings": func(size int) string {
		return member(`"zz":` + nested(size/2, 24, `{`+repeat(size/2, func(int) string { return `"a":1` })+`}`))
	},
	"nested long names with escapes above many findings": func(size int) string {
		name := strings.Repeat(`\u002f~\u00e9`, 4000)
		return member(`"zz":{"` + name + `":{"` + name + `":{` + repeat(size, func(int) string { return `"a":1` }) + "}}}")
	},
	"names that need escapes above many findings": func(size int) string {
		name := strings.Repeat(`\u0001<&`, 60)
		return member(`"zz":{"` + name + `":[` + repeat(size, func(int) string { return `{"` + name + `":1,"` + name + `":1}` }) + "]}")
	},
	"texts that need escapes": func(size int) string {
		one := strings.Repeat(`\u0001\"<`, 100)
		return member(`"partners":[` + repeat(size/2, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `","name":"` + one + `"}` }) +
			`],"values":[` + repeat(size/2, func(i int) string { return `{"name":"` + one + `","heldBy":["` + one + `","` + one + `"]}` }) + "]")
	},
	"long names where none is known": func(size int) string {
		return member(`"partners":[` + repeat(size, func(i int) string { return `{"` + long(i) + `":null}` }) + "]")
	},
	"long names of languages": func(size int) string {
		return member(`"partners":[` + repeat(size, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `","name":{"` + long(i) + `":"P\u0001"}}` }) + "]")
	},
	"many languages": func(size int) string {
		return member(`"partners":[` + repeat(size, func(i int) string {
			return `{"id":"p` + strconv.Itoa(i) + `","left":"2020-01-01","joined":"2021-01-01","name":{` +
				repeat(90_000, func(i int) string { return `"fr-x-` + strconv.Itoa(i) + `":"` + strings.Repeat("é", 100) + `"` }) + "}}"
		}) + "]")
	},
	"long names of extensions": func(size int) string {
		return member(`"ext":{` + repeat(size, func(i int) string { return `"` + long(i) + `":1` }) + "}")
	},
	"long texts in findings": func(size int) string {
		return member(`"values":[` + repeat(size, func(i int) string {
			return `{"name":"` + long(i) + `","heldBy":["` + long(i) + `"],"atOdds":["` + long(i) + `"]}`
		}) + `],"experiments":[` + repeat(size/4, func(i int) string {
			return `{"id":"e` + strconv.Itoa(i) + `","offers":["x"],"hypothesis":"` + long(i) + `","title":"` + long(i) + `","review":{"verdict":"adjust"}}`
		}) + "]")
	},
	"codes of any length": func(size int) string {
		return member(`"journal":[` + repeat(size, func(i int) string { return `{"date":"2020-01-01","event":"` + long(i) + `","stage":"` + long(i) + `"}` }) + "]")
	},
	"waivers of long names": func(size int) string {
		return member(`"waivers":[` + repeat(size, func(i int) string {
			return `{"rule":"` + long(i) + `","pointer":"/` + long(i) + `","reason":"r","by":"b","until":"2020-01-01"}`
		}) + "]")
	},
	"evidence nowhere": func(size int) string {
		return member(`"journal":[` + repeat(size, func(i int) string {
			return `{"date":"2026-01-02","event":"renew","evidence":["/a` + strconv.Itoa(i) + `/b","/a` + strconv.Itoa(i) + `/c/d"]}`
		}) + "]")
	},
	"evidence in many steps": func(size int) string {
		return member(`"journal":[` + repeat(size, func(i int) string {
			return `{"date":"2026-01-02","event":"renew","evidence":["` + strings.Repeat("/a", 1000+i) + `"]}`
		}) + "]")
	},
	"short evidence": func(size int) string {
		return member(`"journal":[` + repeat(size, func(int) string {
			return `{"evidence":[` + repeat(10_000, func(i int) string { return `"/` + strconv.Itoa(i%90+10) + `"` }) + `]}`
		}) + "]")
	},
	"meetings every day": func(size int) string {
		return member(`"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"followUp":{"meetingsEvery":"P1D","meetings":[` + repeat(size, func(i int) string {
			return `{"id":"m` + strconv.Itoa(i) + `","kind":"strategic","date":"2026-01-01","every":"P1D"}`
		}) + `]},"journal":[{"event":"record","stage":"active","date":"2020-01-01"}]`)
	},
	"sessions every day": func(size int) string {
		return member(`"sessions":[` + repeat(size, func(i int) string {
			return `{"id":"s` + strconv.Itoa(i) + `","kind":"discovery","date":"2026-01-01","every":"P1D"}`
		}) + `],"journal":[{"event":"record","stage":"active","date":"2020-01-01"}]`)
	},
	"terms of a day": func(size int) string {
		return member(`"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"conventions":[` + repeat(size, func(i int) string {
			return `{"id":"c` + strconv.Itoa(i) + `","parties":["a","b"],"start":"2020-01-01","term":"P1D","renewal":{"kind":"tacit"},"notice":{"period":"P1D"}}`
		}) + `],"journal":[{"event":"record","stage":"active","date":"2020-01-01"}]`)
	},
	"parties and respondents": func(size int) string {
		return member(`"partners":[` + repeat(size/2, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `","name":"P"}` }) +
			`],"rounds":[{"id":"r","respondents":[` + repeat(size/2, func(i int) string {
			return `{"party":"p` + strconv.Itoa(i) + `","answers":[{"criterion":"who-values","rating":0}]}`
		}) + "]}]")
	},
	"contributions without receivers": func(size int) string {
		return member(`"partners":[` + repeat(size/2, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `","name":"P"}` }) +
			`],"contributions":[` + repeat(size/2, func(int) string { return `{"from":"p0"}` }) + "]")
	},
}

// long returns a name that is nearly as long as a text may be.
func long(i int) string { return strings.Repeat("n", 60_000) + strconv.Itoa(i) }

// nested returns the innermost value in objects with one member each, whose names
// take so many bytes together.
func nested(size, depth int, innermost string) string {
	name := strings.Repeat("n", min(size/depth, 60_000))
	return strings.Repeat(`{"`+name+`":`, depth) + innermost + strings.Repeat("}", depth)
}

func ids(size int, prefix string) string {
	return repeat(size, func(i int) string { return `"` + prefix + strconv.Itoa(i) + `"` })
}

func member(text string) string { return `{"version":"1.0","name":"Rooms",` + text + `}` }

// repeat returns elements up to a size, at least one.
func repeat(size int, one func(int) string) string {
	var b strings.Builder
	for i := 0; ; i++ {
		next := one(i)
		if i > 0 {
			if b.Len()+len(next) >= size {
				return b.String()
			}
			b.WriteByte(',')
		}
		b.WriteString(next)
	}
}

// Rounds are texts of rounds that grow to a size and are made to be slow.
var Rounds = map[string]func(size int) string{
	"respondents of two parties": func(size int) string {
		return `{"respondents":[` + repeat(size, func(i int) string {
			return `{"party":"` + string(rune('a'+i%2)) + `","answers":[{"criterion":"who-values","rating":2},{"criterion":"who-fields","rating":"unknown"}]}`
		}) + "]}"
	},
	"respondents of a party each": func(size int) string {
		return `{"respondents":[` + repeat(size, func(i int) string {
			return `{"party":"p` + strconv.Itoa(i) + `","answers":[{"criterion":"who-values","rating":2}]}`
		}) + "]}"
	},
	"parties": func(size int) string {
		return `{"parties":[` + repeat(size, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `","name":"P"}` }) + `],"respondents":[]}`
	},
	"answers of one respondent": func(size int) string {
		return `{"respondents":[{"party":"a","answers":[` + repeat(size, func(int) string { return `{"criterion":"who-values","rating":1}` }) + "]}]}"
	},
	"answers to nothing": func(size int) string {
		return `{"respondents":[{"party":"a","answers":[` + repeat(size, func(i int) string { return `{"criterion":"who-valeus-` + strconv.Itoa(i) + `","rating":1}` }) + "]}]}"
	},
	"needs and contributions": func(size int) string {
		return `{"respondents":[],"parties":[` + repeat(size/3, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `"}` }) +
			`],"needs":[` + repeat(size/3, func(i int) string { return `{"id":"n` + strconv.Itoa(i) + `","party":"p` + strconv.Itoa(i) + `"}` }) +
			`],"contributions":[` + repeat(size/3, func(i int) string {
			n := strconv.Itoa(i)
			return `{"id":"c` + n + `","from":"p` + n + `","meets":["n` + strconv.Itoa(i/2) + `"]}`
		}) + "]}"
	},
	"a contribution to many": func(size int) string {
		return `{"respondents":[],"parties":[` + repeat(size/2, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `"}` }) +
			`],"contributions":[{"id":"c","from":"p0","to":[` + ids(size/4, "p") + `]},{"id":"d","from":"p1","to":[` + ids(size/4, "p") + "]}]}"
	},
	"contributions to everybody": func(size int) string {
		return `{"respondents":[],"parties":[` + repeat(size/2, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `"}` }) +
			`],"contributions":[` + repeat(size/2, func(i int) string { return `{"id":"c` + strconv.Itoa(i) + `","from":"p` + strconv.Itoa(i) + `"}` }) + "]}"
	},
	"parties with many respondents": func(size int) string {
		return `{"parties":[` + repeat(size/2, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `"}` }) +
			`],"respondents":[` + repeat(size/2, func(i int) string { return `{"party":"p` + strconv.Itoa(i) + `"}` }) + "]}"
	},
	"long identifiers": func(size int) string {
		return `{"parties":[` + repeat(size, func(i int) string { return `{"id":"` + long(i) + `","name":"` + long(i) + `"}` }) +
			`],"respondents":[{"party":"` + long(0) + `","role":"` + long(0) + `","answers":[]}]}`
	},
	"risks": func(size int) string {
		return `{"respondents":[],"risks":[` + repeat(size, func(i int) string {
			return `{"id":"r` + strconv.Itoa(i) + `","likelihood":5,"impact":4,"causes":["x"]}`
		}) + "]}"
	},
}
