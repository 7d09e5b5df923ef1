//go:build wasip1 && !rounds && !assess

package main

import "github.com/vademecum-go/vademecum/internal/engine"

func answerTo(request []byte) []byte { return engine.Answer(request) }
