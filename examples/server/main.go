// Command server is an example: the questionnaire and an HTTP API for partnership
// documents, made of net/http and the library, and nothing else.
//
//	go run ./examples/server
//	curl --data-binary @examples/cases/fictional-bilateral.json -H 'Accept-Language: en' localhost:8081/check
//	curl --data-binary @examples/cases/fictional-bilateral.json -H 'Accept-Language: en' 'localhost:8081/moves?event=end'
//
// Its page, http://127.0.0.1:8081/, is the questionnaire, with files that package
// wasm holds. The API answers as package problem does when a document is wrong, or when
// something is missing for a move. It keeps nothing.
package main

import (
	"flag"
	"log"
	"runtime/debug"
	"strings"
	"time"

	"github.com/vademecum-go/vademecum/cal"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:8081", "the address and port to listen on")
	hosts := flag.String("hosts", "localhost,127.0.0.1,::1", "the names under which clients may ask for it")
	flag.Parse()
	debug.SetGCPercent(25) // garbage of one request is gone before it has grown to as much again
	server := serve(*listen, guarded(strings.Split(*hosts, ","), handler(today)))
	log.Printf("http://%s", *listen)
	log.Fatal(server.ListenAndServe())
}

// today is the day where the server stands.
func today() (cal.Date, error) {
	now := time.Now()
	return cal.NewDate(now.Year(), int(now.Month()), now.Day())
}
