# Everything that people and CI run. Each target builds what it needs; a second run does little.
#
#   make run      set up, build, and serve on http://localhost:8080 with the data in ./data
#   make test     set up, then formatting, clippy, Rust, WebAssembly, web and browser tests
#   make check    the inner loop: format, clippy, and the tests of the crates that differ from main (BASE=commit for another)
#   make demo     fill ./data with a sample assembly, then serve
#   make bench    benchmarks of ballots, of the log and of pages, and ballots beside those of elastic-elgamal
#   make faults   hosts that are killed, cut off, given flipped bits, failing calls and old backups, ROUNDS times (100)
#   make scale    forged ballots SCALE times as often (50), 11,000 mutants of records, 20,000 changes of bytes and 10,000 with hashes rebuilt, 1,000 records that would cost an auditor too much, and a flood in one assembly beside another
#   make build    the host and the verifier in target/release
#   make release  what is given to others, in target/artefacts: host, verifier, what they are made of, hashes
#   make deb      a Debian package of that, in target/debian
#   make reproduce  builds that twice, in two clones, and compares every byte
#   make fmt      format everything
#   make deny     licences, advisories and duplicate crates

SHELL := /bin/bash
TARGET := $(if $(CARGO_TARGET_DIR),$(CARGO_TARGET_DIR),target)
DATA ?= data
LISTEN ?= 127.0.0.1:8080
LOCKED := $(if $(CI),--locked)

.DEFAULT_GOAL := build
.PHONY: run test check demo bench faults scale build release deb reproduce fmt deny setup wasm web

setup:
	@scripts/setup.sh

wasm: setup
	@scripts/wasm.sh

web: wasm
	@scripts/web.sh

# The host carries the web client inside itself, so the client is built first.
build: web
	cargo build $(LOCKED) --release -p folkmoot -p folkmoot-verifier

run: build
	@echo
	@echo "Folkmoot: http://$(subst 127.0.0.1,localhost,$(LISTEN))   data in $(DATA)   API at /api/docs   stop with Ctrl-C"
	@echo
	$(TARGET)/release/folkmoot serve --data $(DATA) --listen $(LISTEN)

demo: build
	$(TARGET)/release/folkmoot demo --data $(DATA) --listen $(LISTEN)

bench: wasm
	cargo bench $(LOCKED) -p folkmoot-protocol -p folkmoot-ledger
	CARGO_TARGET_DIR=$(TARGET)/bench cargo run $(LOCKED) --release --manifest-path bench/Cargo.toml -- --write docs/performance.md
	@scripts/web.sh
	cargo build $(LOCKED) --release -p folkmoot -p folkmoot-verifier
	npm --prefix web run --silent bench

# Runs that are long, and tell more the longer they are.
ROUNDS ?= 100
SCALE ?= 50

faults: setup
	FOLKMOOT_ROUNDS=$(ROUNDS) cargo test $(LOCKED) --release -p folkmoot-tests --test faults --test faults_promises -- --nocapture
	FOLKMOOT_ROUNDS=$(ROUNDS) cargo test $(LOCKED) --release -p folkmoot --test bit_flips --test system_calls --test lost_files -- --nocapture

scale: setup
	FOLKMOOT_TEST_SCALE=$(SCALE) cargo test $(LOCKED) --release -p folkmoot-protocol
	FOLKMOOT_MUTANTS=10 FOLKMOOT_TAMPERED=20000 FOLKMOOT_REHASHED=10000 cargo test $(LOCKED) --release -p folkmoot-verifier --test mutants --test tampering -- --nocapture
	FOLKMOOT_HOSTILE=1000 cargo test $(LOCKED) --release -p folkmoot-verifier --test bounds -- --nocapture
	FOLKMOOT_TEST_SCALE=$(SCALE) cargo test $(LOCKED) --release -p folkmoot-server --test starving -- --nocapture

release: setup
	@scripts/release.sh

deb: release
	@scripts/deb.sh

reproduce:
	@scripts/reproduce.sh

fmt: setup
	cargo fmt --all
	cd web/bindgen && cargo fmt
	cd web && npm run --silent format

deny:
	@scripts/deny.sh

test: setup
	@scripts/test.sh

BASE ?= main

check:
	@scripts/check.sh $(BASE)
