package assess

import "math"

// Alpha returns Krippendorff's alpha for ordinal data: how far people who rate
// the same things agree, beyond what chance would give. Each unit holds the
// values, from 0 to top, that raters gave it; missing ones are left out. It is 1
// for full agreement and 0 for what chance gives. It returns false where the
// coefficient has no meaning: no unit was rated twice, or all values are equal.
//
// The formula is that of K. Krippendorff, Content Analysis (chapter on
// reliability): 1 − observed / expected disagreement, with the ordinal metric.
func Alpha(units [][]int, top int) (float64, bool) {
	count := make([]float64, top+1) // how often each value stands in a pair
	pairs := make([]float64, (top+1)*(top+1))
	total := 0.0
	of := make([]int, top+1)
	for _, unit := range units {
		clear(of)
		m := 0
		for _, v := range unit {
			if v >= 0 && v <= top {
				of[v]++
				m++
			}
		}
		if m < 2 {
			continue
		}
		total += float64(m)
		for c, n := range of {
			count[c] += float64(n)
			for k := c + 1; k <= top; k++ {
				// float64 keeps the product from being fused with the sum, which some
				// processors would do and others not.
				pairs[c*(top+1)+k] += float64(float64(n*of[k]) / float64(m-1))
			}
		}
	}
	observed, expected := 0.0, 0.0
	for c := range count {
		for k := c + 1; k <= top; k++ {
			d := metric(count, c, k)
			observed += float64(pairs[c*(top+1)+k] * d)
			expected += float64(float64(count[c]*count[k]) * d)
		}
	}
	if expected == 0 {
		return 0, false
	}
	return 1 - float64(float64((total-1)*observed)/expected), true
}

// metric is the squared distance of two ordinal values: how many values lie
// between them, their own counted by half.
func metric(count []float64, c, k int) float64 {
	d := -(count[c] + count[k]) / 2
	for g := c; g <= k; g++ {
		d += count[g]
	}
	return float64(d * d)
}

// alpha returns the coefficient of a sheet in thousandths, nil where it has no
// meaning.
func (s *sheet) alpha() *int {
	var units [len(criteria)][]int
	for c := range criteria {
		for r := range s.ratings {
			if v, ok := s.ratings[r][c].Score(); ok {
				if units[c] == nil {
					units[c] = make([]int, 0, len(s.ratings))
				}
				units[c] = append(units[c], v)
			}
		}
	}
	alpha, ok := Alpha(units[:], MaxScore)
	if !ok {
		return nil
	}
	n := int(math.Floor(float64(alpha*1000) + 0.5))
	return &n
}
