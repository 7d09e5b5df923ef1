//go:build wasip1 && !rounds && !assess

package main

import "github.com/vademecum-go/vademecum/wasm/engine/all"

func answerTo(request []byte) []byte { return all.Answer(request) }
