// Package widget holds the files of the web component <vademecum-assessment>:
// the assessment of a partnership by six questions, in any web page. The files
// are plain ES modules that run as they stand; a page needs one tag for them.
//
// What they show comes from the Go packages: model.js and words/ are generated
// from [assess] and i18n, and a test holds them to it.
package widget

//go:generate go test -run TestGenerated -update .

import "embed"

// Files are the files of the component. The engine is not among them: it is
// built from wasm/engine.
//
//go:embed *.js *.html words/*.js partnership/*.js
var Files embed.FS
