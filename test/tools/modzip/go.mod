module github.com/vademecum-go/vademecum/test/tools/modzip

go 1.26.0

require golang.org/x/mod v0.43.0
