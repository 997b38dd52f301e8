# make test   everything, from a fresh machine
# make bench  the figures of the README's table
# make soak   the tests that kill servers and Redis, the simulations, and the fuzzing of each decoder, each for AMENDS_SOAK (10m)
# make release  archives for each system in dist/, reproducible, with their sums and what is in them
# make        the binary, in bin/

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL:

VERSION ?= $(shell git describe --always --dirty 2>/dev/null || echo dev)

# As it ships, without C: one build of what it stands on serves vet, lint, the types and the browser tests.
export CGO_ENABLED := 0

.PHONY: build test bench setup vet lint tests go-test generated dist web-check e2e soak run release clean

build:
	go build -trimpath -ldflags '-s -w -X main.released=$(VERSION)' -o bin/amends ./server

run:
	go run ./server

test: setup vet lint generated web-check dist tests
	@echo "make test: everything passed"

# What the tests need and a fresh machine lacks.
setup:
	@bash .ci/setup
	cd web && npm ci --no-audit --no-fund --loglevel=error

vet:
	@unformatted=$$(git ls-files '*.go' | xargs gofmt -l); \
	  if [ -n "$$unformatted" ]; then echo "gofmt would change: $$unformatted"; exit 1; fi
	go vet ./...

lint:
	go tool staticcheck ./...

# Generated files must be what their sources give. The check makes them anew and compares.
generated:
	go generate ./hub/wire
	cd web && npm run --silent types
	git diff --exit-code -- hub/wire/schema.json web/src/wire/types.gen.ts web/src/wire/limits.gen.ts

web-check:
	cd web && npm run --silent check && npm run --silent test

# The committed web app must be what its sources give.
dist:
	cd web && npm run --silent build
	@changed=$$(git status --porcelain -- web/dist); \
	  if [ -n "$$changed" ]; then echo "web/dist differs from web/src; commit the new build:"; echo "$$changed"; exit 1; fi

# Beside each other, since Go's wait more than they compute.
tests:
	@.ci/together go-test e2e

# The race detector needs C, the store's compression does not.
go-test:
	go test -count=1 ./hub/space
	go test -count=1 -run Simulation ./hub
	CGO_ENABLED=1 go test -race -tags pebblegozstd -count=1 -timeout 40m -p 2 ./...

e2e:
	cd web && npm run --silent e2e

bench: build
	go run ./client/load -server bin/amends
	@cd web && node e2e/first-load.mjs ../bin/amends
	@cd web && AMENDS_E2E_BINARY=../bin/amends npx playwright test -c e2e/bench.config.ts

soak: export AMENDS_SOAK ?= 10m
soak:
	go test ./client -run 'Server.*ThatDie' -count=1 -timeout 2h -v
	go test ./hub/redisstore -run 'Killed|Lost' -count=1 -timeout 2h -v
	go test ./hub -run Simulation_Of -count=1 -timeout 5h -v
	.ci/fuzz

release:
	.ci/release

clean:
	rm -rf bin dist web/test-results web/playwright-report
