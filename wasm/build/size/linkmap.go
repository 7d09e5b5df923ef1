package main

import (
	"regexp"
	"strconv"
	"strings"
)

const module = "github.com/vademecum-go/vademecum/"

var (
	// A line of a map of wasm-ld: address, offset, size, and a name that is
	// indented by what it is: a section, a part of one, a symbol.
	mapLine = regexp.MustCompile(`^ *(?:-|[0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) (.*)$`)
	// The part of a section is named FILE:(SYMBOL).
	symbolName = regexp.MustCompile(`:\((.*)\)$`)
	dataPrefix = regexp.MustCompile(`^\.(rodata|data|bss)\.`)
	// A symbol begins with its package, after the braces of a receiver.
	packageName = regexp.MustCompile(`^[(*]*((?:[a-z0-9.-]+\.[a-z]+/)?[a-zA-Z0-9_/-]+)[.$#]`)
)

// sizesIn returns the bytes that packages take, by a linker's map.
func sizesIn(linkMap string) map[string]int {
	sizes := map[string]int{}
	for line := range strings.Lines(linkMap) {
		m := mapLine.FindStringSubmatch(strings.TrimRight(line, "\n"))
		const part = 8
		if m == nil || len(m[2])-len(strings.TrimLeft(m[2], " ")) != part {
			continue
		}
		size, err := strconv.ParseInt(m[1], 16, 32)
		if symbol := symbolName.FindStringSubmatch(m[2]); err == nil && symbol != nil {
			sizes[packageOf(dataPrefix.ReplaceAllString(symbol[1], ""))] += int(size)
		}
	}
	return sizes
}

// packageOf returns the package of a symbol; what has none is the compiler's.
func packageOf(symbol string) string {
	if m := packageName.FindStringSubmatch(symbol); m != nil && !strings.HasPrefix(symbol, "interface") {
		return strings.TrimPrefix(m[1], module)
	}
	return "(the compiler's own)"
}
