package cal_test

import (
	"testing"

	"github.com/vademecum-go/vademecum/cal"
)

func BenchmarkParseDate(b *testing.B) {
	text := []byte("2026-11-24")
	b.ReportAllocs()
	for b.Loop() {
		_, _ = cal.ParseDate(text)
	}
}

func BenchmarkParsePeriod(b *testing.B) {
	text := []byte("P1Y6M")
	b.ReportAllocs()
	for b.Loop() {
		_, _ = cal.ParsePeriod(text)
	}
}

func BenchmarkAdd(b *testing.B) {
	d, p := date(b, "2026-01-31"), period(b, "P1Y1M3D")
	b.ReportAllocs()
	for b.Loop() {
		_ = d.Add(p)
	}
}

func BenchmarkAppendText(b *testing.B) {
	d, buffer := date(b, "2026-01-31"), make([]byte, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = d.AppendText(buffer)
	}
}

func BenchmarkCountPeriods(b *testing.B) {
	p := period(b, "P1D")
	b.ReportAllocs()
	for b.Loop() {
		_ = cal.CountPeriods(cal.Min, p, cal.Max)
	}
}
