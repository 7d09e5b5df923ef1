//go:build wasip1 && assess

package main

import "github.com/vademecum-go/vademecum/wasm/engine/documents"

// answerTo assesses and checks: the build with the tag assess is what the web
// component loads.
func answerTo(request []byte) []byte { return documents.Answer(request) }
