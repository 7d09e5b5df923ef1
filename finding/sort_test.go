package finding_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vademecum-go/vademecum/finding"
)

func TestSort(t *testing.T) {
	// Each case lists findings in the order that sorting gives.
	tests := []struct {
		name string
		want []finding.Finding
	}{
		{"by place first", []finding.Finding{
			{Code: "b", Pointer: "/z", Place: finding.Place{Offset: 3}},
			{Code: "a", Pointer: "/a", Place: finding.Place{Offset: 12}},
		}},
		{"what holds before what it holds", []finding.Finding{
			{Code: "a"}, {Code: "a", Pointer: "/a"}, {Code: "a", Pointer: "/a/b"}, {Code: "a", Pointer: "/a-b"},
		}},
		{"indices as numbers, before names", []finding.Finding{
			{Code: "a", Pointer: "/p/2"}, {Code: "a", Pointer: "/p/10/name"}, {Code: "a", Pointer: "/p/1a"}, {Code: "a", Pointer: "/p/a"},
		}},
		{"an empty name is a name", []finding.Finding{
			{Code: "a", Pointer: "/7"}, {Code: "a", Pointer: "/"}, {Code: "a", Pointer: "/-"},
		}},
		{"graver first", []finding.Finding{
			{Code: "c", Severity: finding.Error, Pointer: "/a"}, {Code: "b", Severity: finding.Warning, Pointer: "/a"},
			{Code: "a", Pointer: "/a"},
		}},
		{"by code last", []finding.Finding{{Code: "a"}, {Code: "b"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var list finding.List
			for i := len(tt.want) - 1; i >= 0; i-- {
				list.Append(tt.want[i])
			}
			list.Sort()
			assert.Equal(t, tt.want, slices.Collect(list.All()))
			list.Sort()
			assert.Equal(t, tt.want, slices.Collect(list.All()), "sorting again changes nothing")
		})
	}
}

func TestSortKeepsTheOrderOfEquals(t *testing.T) {
	var list finding.List
	for _, value := range []string{"first", "second", "third"} {
		list.Append(finding.Finding{Code: "a", Args: []finding.Arg{finding.Text("value", value)}})
	}
	list.Sort()
	assert.Equal(t, "first", list.At(0).Arg("value"))
	assert.Equal(t, "third", list.At(2).Arg("value"))
}
