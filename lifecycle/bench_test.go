package lifecycle_test

import (
	"testing"

	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
)

// Where does the partnership stand, and what is missing: one answer.
func BenchmarkExplain(b *testing.B) {
	doc, on := load(b, "fictional-bilateral"), day("2026-11-24")
	b.ReportAllocs()
	for b.Loop() {
		lifecycle.Explain(doc, on, lifecycle.Policy{})
	}
}

// One move of a partnership with a long journal.
func BenchmarkApply(b *testing.B) {
	doc, r := load(b, "fictional-bilateral"), lifecycle.Request{Event: partnership.EventRenew, On: day("2027-09-01")}
	b.ReportAllocs()
	for b.Loop() {
		if after, list := lifecycle.Apply(doc, r, lifecycle.Policy{}); after == nil {
			b.Fatal(list)
		}
	}
}

// What is due in a year.
func BenchmarkAgenda(b *testing.B) {
	doc, from, to := load(b, "fictional-bilateral"), day("2026-11-24"), day("2027-11-23")
	b.ReportAllocs()
	for b.Loop() {
		lifecycle.Agenda(doc, from, to, lifecycle.Policy{})
	}
}
