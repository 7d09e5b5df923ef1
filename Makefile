# The index of what can be run. Each line is a plain command; `make help` lists them.

GO ?= go
FUZZTIME ?= 5s
# Tests of time and memory, which the race detector would take.
COST = ^Test(CostIsLinear|MemoryIsBounded.*|AStreamCostsAsMuchAtItsEnd)$$

.DEFAULT_GOAL := help
.PHONY: help test ci release lint generate bench fuzz cover mutate package limits reproducible binaries sbom vuln built serve small wordpress spoken

help: ## list what can be run
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

test: ## pass the tests in minutes: all of Go, the schemas in ajv, the component in Chromium
	@./test/scripts/need git
	$(GO) vet ./...
	$(GO) test ./...
	@./test/conformance/run -short
	@./wasm/test/run

ci: lint ## pass everything else: the race detector, other validators, TinyGo, Firefox, WordPress, fuzzing, the recipes of CONTRIBUTING
	@./test/scripts/need gcc
	$(GO) test -race ./...
	$(GO) test -p 1 -run '$(COST)' ./partnership ./assess ./lifecycle
	cd test/frameworks && $(GO) test ./...
	@./examples/store/run
	$(GO) test -timeout 30m -run TestAgainstAClerkWithACalendar ./partnership/convention -conventions 100000
	$(GO) run ./test/tools/recipes
	@./test/scripts/installed
	@./wasm/build/weigh
	@./test/conformance/run
	@./wasm/test/parity/run
	@./wasm/test/run others
	@FUZZTIME=$(FUZZTIME) ./test/scripts/fuzz
	@FUZZTIME=20s ./test/scripts/fuzz '^cal |^(partnership|assess) FuzzRead$$|FuzzTokens|FuzzStructure'

release: small limits wordpress spoken reproducible binaries ## what a release must pass and takes long: numbers of 32 bits, the largest texts, WordPress old and new, a screen reader, builds compared; then the command for people without Go
	@./wasm/build/again

spoken: ## have Orca read the web component in Firefox, and compare what it says
	@./wasm/test/spoken

limits: ## time and memory for texts of up to 16 MiB
	$(GO) test -p 1 -timeout 60m -tags limits -run '$(COST)' ./partnership ./assess ./lifecycle

small: ## pass the tests of the lean core where numbers have 32 bits, as in a page
	GOARCH=386 $(GO) test -skip '$(COST)' ./finding ./cal ./internal/wire ./lang ./assess ./partnership ./lifecycle ./wasm/engine ./wasm/engine/all ./wasm/engine/documents ./wasm/engine/rounds

wordpress: ## try the plugin in the oldest WordPress that it is for, in the newest and in a network of sites
	@./wasm/test/wordpress/run

lint: ## gofmt, go vet, staticcheck
	@test -z "$$(gofmt -l .)" || { echo "gofmt would change:"; gofmt -l .; exit 1; }
	$(GO) vet ./...
	$(GO) tool -modfile=test/tools/pinned/go.mod staticcheck ./...

reproducible: ## build the command and the engine twice, in different folders, and compare
	@./test/scripts/reproducible

binaries: ## build the command for Linux, macOS and Windows into .tmp/release/command, with hashes and the bill of materials
	@./test/scripts/binaries

sbom: ## write the bill of materials of the command into .tmp/release, as CycloneDX
	@./test/scripts/sbom

vuln: ## ask the vulnerability database of Go about the code and what it is built from
	$(GO) tool -modfile=test/tools/pinned/go.mod govulncheck ./...

generate: ## write everything that follows from the sources, and list what a person must still write; needs Go alone
	@$(GO) run ./test/tools/generate

built: ## write the committed files of the browser in wasm/dist anew, and what the engine weighs in wasm/SIZE.md; installs TinyGo and binaryen
	@./wasm/build/built

serve: ## serve the questionnaire as the sources are, instead of the committed files
	@./wasm/build/stage
	@$(GO) run -overlay .tmp/web.json ./cmd/vademecum serve

package: ## pack the files of the browser for npm, as a zip, for WordPress and for Drupal, into .tmp/release
	@./wasm/build/engine
	@./wasm/build/stage
	@./wasm/build/pack/package

bench: ## measure, beside peers
	@./test/bench/run

fuzz: ## fuzz every target for FUZZTIME each
	@FUZZTIME=$(FUZZTIME) ./test/scripts/fuzz

cover: ## statement coverage of the core
	$(GO) test -cover ./finding ./cal ./internal/wire ./lang ./assess ./partnership ./lifecycle

mutate: ## break the core on purpose and write in docs/quality.md how often its tests notice
	@cd test/mutation && $(GO) test . && $(GO) run . -write
