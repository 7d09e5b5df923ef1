package partnership_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/wire"
)

// families are texts that grow to a size and are made to be slow.
var families = map[string]func(size int) string{
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
	"experiments": func(size int) string {
		return member(`"experiments":[` + repeat(size, func(i int) string { return `{"id":"e` + strconv.Itoa(i) + `","from":"2026-01-01"}` }) + "]")
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

// cost returns the nanoseconds that a byte of the text takes, the best of
// three tries.
func cost(text []byte, options partnership.Options) float64 {
	best := time.Hour
	for range 3 {
		start := time.Now()
		partnership.Read(text, options)
		best = min(best, time.Since(start))
	}
	return float64(best.Nanoseconds()) / float64(len(text))
}

// A text sixteen times as long may take a byte longer to read for the sake of
// memory, by far not sixteen times as long: nothing is quadratic.
func TestCostIsLinear(t *testing.T) {
	options := partnership.Options{
		On:     date(t, "2026-11-24"),
		Limits: wire.Limits{Bytes: wire.MaxBytes, Items: 1 << 30, Members: 1 << 30, String: 1 << 30},
	}
	for name, family := range families {
		t.Run(name, func(t *testing.T) {
			small, large := cost([]byte(family(32<<10)), options), cost([]byte(family(512<<10)), options)
			assert.Less(t, large, 6*max(small, 20), "nanoseconds a byte, against %.0f for a small text", small)
		})
	}
}
