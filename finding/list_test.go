package finding_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vademecum-go/vademecum/finding"
)

// many returns n findings of the severity, with the pointers /0, /1, …
func many(s finding.Severity, n int) []finding.Finding {
	out := make([]finding.Finding, n)
	for i := range out {
		out[i] = finding.Finding{Code: finding.Code(s.String()), Severity: s, Pointer: "/" + strconv.Itoa(i)}
	}
	return out
}

// listOf returns a list of so many findings of each severity, added in turn.
func listOf(advice, warnings, errs int) finding.List {
	var list finding.List
	list.Append(many(finding.Advice, advice)...)
	list.Append(many(finding.Warning, warnings)...)
	list.Append(many(finding.Error, errs)...)
	return list
}

// kept counts what the list holds: advice, warnings, errors.
func kept(list finding.List) (n [3]int) {
	for f := range list.All() {
		n[f.Severity]++
	}
	return n
}

func counts(list finding.List) [3]int {
	return [3]int{list.Count(finding.Advice), list.Count(finding.Warning), list.Count(finding.Error)}
}

func TestZeroList(t *testing.T) {
	var list finding.List
	assert.True(t, list.Valid())
	assert.Zero(t, list.Len())
	assert.Zero(t, list.Total())
	assert.Empty(t, slices.Collect(list.All()))
	assert.False(t, list.Has("date-form"))
}

func TestListAdd(t *testing.T) {
	rule := finding.Rule{Code: "date-form", Severity: finding.Error, Source: finding.Inferred}
	var list finding.List
	list.Add(rule, "/start", finding.Text("value", "soon"))

	want := finding.Finding{
		Code: "date-form", Severity: finding.Error, Pointer: "/start",
		Args: []finding.Arg{{Name: "value", Value: "soon"}},
	}
	assert.Equal(t, want, list.At(0))
	assert.True(t, list.Has("date-form"))
	assert.False(t, list.Valid())
}

func TestListAtOutside(t *testing.T) {
	list := listOf(0, 0, 1)
	for _, i := range []int{-1, 1, finding.Max} {
		assert.Equal(t, finding.Finding{}, list.At(i))
	}
}

func TestSeverityOutsideIsAnError(t *testing.T) {
	var list finding.List
	list.Append(finding.Finding{Severity: 9})
	assert.Equal(t, finding.Error, list.At(0).Severity)
	assert.Equal(t, 1, list.Count(finding.Error))
	assert.Zero(t, list.Count(9))
}

func TestListKeepsTheGravest(t *testing.T) {
	tests := []struct {
		name                   string
		advice, warnings, errs int
		want                   [3]int
	}{
		{"up to Max all", 300, 300, 400, [3]int{300, 300, 400}},
		{"errors displace warnings", 0, 1000, 10, [3]int{0, 990, 10}},
		{"errors displace advice before warnings", 500, 500, 500, [3]int{0, 500, 500}},
		{"warnings displace advice", 1000, 10, 0, [3]int{990, 10, 0}},
		{"nothing displaces its like", 0, 0, 1500, [3]int{0, 0, 1000}},
		{"errors displace all", 2000, 2000, 2000, [3]int{0, 0, 1000}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list := listOf(tt.advice, tt.warnings, tt.errs)
			assert.Equal(t, tt.want, kept(list))
			assert.Equal(t, [3]int{tt.advice, tt.warnings, tt.errs}, counts(list))
			assert.Equal(t, tt.advice+tt.warnings+tt.errs, list.Total())
			assert.Equal(t, min(list.Total(), finding.Max), list.Len())
		})
	}
}

func TestListDropsTheLastOfTheLighter(t *testing.T) {
	list := listOf(0, finding.Max, 1)
	assert.Equal(t, "/0", list.At(0).Pointer)
	assert.Equal(t, "/998", list.At(finding.Max-2).Pointer)
	assert.Equal(t, finding.Error, list.At(finding.Max-1).Severity)
}

func TestLighterFindingsAfterwards(t *testing.T) {
	list := listOf(0, 0, finding.Max)
	list.Append(many(finding.Warning, 5)...)
	list.Append(many(finding.Advice, 7)...)
	assert.Equal(t, [3]int{0, 0, finding.Max}, kept(list))
	assert.Equal(t, [3]int{7, 5, finding.Max}, counts(list))
}

func TestMerge(t *testing.T) {
	tests := []struct {
		name         string
		list, other  finding.List
		kept, counts [3]int
	}{
		{"two small ones", listOf(1, 2, 3), listOf(4, 5, 6), [3]int{5, 7, 9}, [3]int{5, 7, 9}},
		{"an empty one", listOf(1, 2, 3), finding.List{}, [3]int{1, 2, 3}, [3]int{1, 2, 3}},
		{"into an empty one", finding.List{}, listOf(1, 2, 3), [3]int{1, 2, 3}, [3]int{1, 2, 3}},
		{"more errors than can be kept", listOf(0, 1000, 0), listOf(0, 0, 1500), [3]int{0, 0, 1000}, [3]int{0, 1000, 1500}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.list.Merge(tt.other)
			assert.Equal(t, tt.kept, kept(tt.list))
			assert.Equal(t, tt.counts, counts(tt.list))
		})
	}
}

func TestMergeIntoAnEmptyListSharesNothing(t *testing.T) {
	original := listOf(0, 2, 0)
	var own finding.List
	own.Merge(original)
	own.Append(many(finding.Error, 1)...)
	own.Sort()
	assert.Equal(t, many(finding.Warning, 2), slices.Collect(original.All()))
}

func TestFilterAndMap(t *testing.T) {
	list := listOf(1, 2, 3)

	errs := list.Filter(func(f finding.Finding) bool { return f.Severity == finding.Error })
	assert.Equal(t, [3]int{0, 0, 3}, counts(errs))

	milder := list.Map(func(f finding.Finding) (finding.Finding, bool) {
		f.Severity = finding.Advice
		return f, f.Pointer == "/0"
	})
	assert.Equal(t, [3]int{3, 0, 0}, counts(milder))
	assert.True(t, milder.Valid())
	assert.Equal(t, [3]int{1, 2, 3}, counts(list), "the list itself is unchanged")
}

func TestMapCountsWhatWasNotKept(t *testing.T) {
	none := listOf(0, 0, 1200).Filter(func(finding.Finding) bool { return false })
	assert.Zero(t, none.Len())
	assert.Equal(t, 200, none.Count(finding.Error))
	assert.False(t, none.Valid())
}

func TestAllStopsEarly(t *testing.T) {
	n := 0
	for range listOf(3, 0, 0).All() {
		n++
		break
	}
	assert.Equal(t, 1, n)
}

// What cannot be kept is counted without being made, several at once.
func TestCountAll(t *testing.T) {
	var list finding.List
	assert.False(t, list.CountAll(finding.Warning, 7), "there is room")
	for range finding.Max {
		list.Add(finding.Rule{Code: "a", Severity: finding.Warning}, "")
	}
	assert.True(t, list.CountAll(finding.Warning, 7))
	assert.True(t, list.CountOnly(finding.Advice))
	assert.False(t, list.CountAll(finding.Error, 7), "an error takes the place of a warning")
	assert.Equal(t, finding.Max, list.Len())
	assert.Equal(t, finding.Max+8, list.Total())
}
