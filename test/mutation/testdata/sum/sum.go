// Package sum is what the test of mutation changes.
package sum

// day is a constant, which no switch can change.
const day = 24 * 60

func Minutes(days int) int { return days * day }

func To(n int) int {
	sum := 0
	for i := 1; i <= n; i++ {
		sum += i
	}
	return sum
}

func Greet(name string) string { return "good day, " + name }

// Larger is tested by nobody.
func Larger(a, b int) bool { return a > b }
