#!/usr/bin/env bash
# Everything that must hold before a change lands. Goes on after a failure, so that one run tells all,
# and ends with one line of totals: every test of the runners, and one for each check without a runner.
set -uo pipefail
cd "$(dirname "$0")/.."

export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-never}" NO_COLOR=1
locked=${CI:+--locked}
passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

heading() { printf '\n== %s\n' "$1"; }

# check NAME COMMAND...: a step that passes or fails as a whole.
check() {
  heading "$1"
  shift
  if "$@"; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    echo "FAILED: $*"
    return 1
  fi
}

# count RUNNER COMMAND...: a step whose runner says how many tests passed and failed.
count() {
  local runner=$1 status p=0 f=0
  shift
  heading "$*"
  "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  read -r p f < <(scripts/totals.sh "$runner" <"$log")
  if [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then f=1; fi
  if [ "$p" -eq 0 ] && [ "$f" -eq 0 ]; then
    echo "FAILED: no test ran"
    f=1
  fi
  passed=$((passed + p))
  failed=$((failed + f))
}

check "format of Rust" cargo fmt --all --check
check "format of the build tool" cargo fmt --check --manifest-path web/bindgen/Cargo.toml
check "format of the web client" npm --prefix web run --silent format:check
if check "WebAssembly" scripts/wasm.sh && check "web client" scripts/web.sh; then
  check "types of the web client" npm --prefix web run --silent check
  count vitest npm --prefix web run --silent test -- --color=false
fi
check "dependencies" scripts/deny.sh
check "clippy" cargo clippy $locked --quiet --workspace --all-targets -- -D warnings

# What others build on: its documentation, with every example in it and beside it, and each package alone.
public=(-p folkmoot-protocol -p folkmoot-ledger -p folkmoot-verifier)
check "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc $locked --quiet --no-deps "${public[@]}"
count cargo cargo test $locked --quiet --doc "${public[@]}"
check "example of protocol" cargo run $locked --quiet -p folkmoot-protocol --example election
check "example of ledger" cargo run $locked --quiet -p folkmoot-ledger --example fold
check "example of verifier" cargo run $locked --quiet -p folkmoot-verifier --example audit -- tests/vectors/record.tar \
  "$(sed -n 's/^  "assembly": "\(.*\)",$/\1/p' tests/vectors/records.json)"
check "packages" scripts/package.sh

# The host and the verifier as they are released: the browser tests and the tests of the whole run these.
export FOLKMOOT_BIN="$PWD/${CARGO_TARGET_DIR:-target}/release"
case ${CARGO_TARGET_DIR:-} in /*) FOLKMOOT_BIN="$CARGO_TARGET_DIR/release" ;; esac
check "host and verifier" cargo build $locked --quiet --release -p folkmoot -p folkmoot-verifier
if cargo nextest --version >/dev/null 2>&1; then
  count nextest cargo nextest run $locked --no-fail-fast --status-level fail --final-status-level fail
else
  count cargo cargo test $locked --quiet --no-fail-fast
fi
count playwright npm --prefix web run --silent e2e

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
