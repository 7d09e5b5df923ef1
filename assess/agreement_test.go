package assess_test

import (
	"encoding/csv"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
)

const missing = -1

// turned makes a list of units out of one of observers.
func turned(observers [][]int) [][]int {
	units := make([][]int, len(observers[0]))
	for _, values := range observers {
		for u, v := range values {
			units[u] = append(units[u], v)
		}
	}
	return units
}

// Examples with the result that their authors published. Of two values the
// ordinal coefficient is the nominal one, since there is only one distance.
func TestAlphaOfPublishedExamples(t *testing.T) {
	tests := []struct {
		name  string
		units [][]int
		top   int
		want  float64
	}{
		{"K. Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011), A: two observers, two values, nothing missing", turned([][]int{
			{0, 1, 0, 0, 0, 0, 0, 0, 1, 0},
			{1, 1, 1, 0, 0, 1, 0, 0, 0, 0},
		}), 1, 0.095},
		{"the same, C: four observers, twelve units, missing values", turned([][]int{
			{1, 2, 3, 3, 2, 1, 4, 1, 2, missing, missing, missing},
			{1, 2, 3, 3, 2, 2, 4, 1, 2, 5, missing, 3},
			{missing, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, missing},
			{1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, missing},
		}), 5, 0.815},
		{"A. F. Hayes, K. Krippendorff (2007): five observers, forty units, missing values", hayes(t), 3, 0.7598},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			alpha, ok := assess.Alpha(tt.units, tt.top)
			require.True(t, ok)
			assert.InDelta(t, tt.want, alpha, 0.0005)
		})
	}
}

// hayes returns the units of the file in testdata.
func hayes(t *testing.T) [][]int {
	t.Helper()
	file, err := os.Open("testdata/hayes-krippendorff-2007.csv")
	require.NoError(t, err)
	defer file.Close()
	lines := csv.NewReader(file)
	lines.Comment = '#'
	rows, err := lines.ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 40)
	units := make([][]int, len(rows))
	for u, row := range rows {
		for _, value := range row[1:] {
			n := missing
			if value != "." {
				n, err = strconv.Atoi(value)
				require.NoError(t, err)
			}
			units[u] = append(units[u], n)
		}
	}
	return units
}

func TestAlphaWithoutMeaning(t *testing.T) {
	for name, units := range map[string][][]int{
		"nothing":         nil,
		"rated once":      {{1}, {2}, {3}},
		"all equal":       {{2, 2}, {2, 2, 2}},
		"out of range":    {{9, 9}, {-1, 7}},
		"missing but one": {{-1, 3}, {2, -1}},
	} {
		_, ok := assess.Alpha(units, 4)
		assert.False(t, ok, name)
	}
	alpha, ok := assess.Alpha([][]int{{-1, 3}, {0, 0}, {4, 4}}, 4)
	assert.True(t, ok, "what one alone has rated takes no part")
	assert.Equal(t, 1.0, alpha)
	alpha, _ = assess.Alpha([][]int{{0, 4}, {4, 0}}, 4)
	assert.Negative(t, alpha)
}
