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
	"contributions without receivers": func(size int) string {
		return member(`"partners":[` + repeat(size/2, func(i int) string { return `{"id":"p` + strconv.Itoa(i) + `","name":"P"}` }) +
			`],"contributions":[` + repeat(size/2, func(int) string { return `{"from":"p0"}` }) + "]")
	},
}

func ids(size int, prefix string) string {
	return repeat(size, func(i int) string { return `"` + prefix + strconv.Itoa(i) + `"` })
}

func member(text string) string { return `{"version":"1.0","name":"Rooms",` + text + `}` }

func repeat(size int, one func(int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(one(i))
	}
	return b.String()
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
	"risks": func(size int) string {
		return `{"respondents":[],"risks":[` + repeat(size, func(i int) string {
			return `{"id":"r` + strconv.Itoa(i) + `","likelihood":5,"impact":4,"causes":["x"]}`
		}) + "]}"
	},
}
