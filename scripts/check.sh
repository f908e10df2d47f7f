#!/usr/bin/env bash
# The inner loop: format, clippy, and the tests of the crates that differ from a commit (the first argument; otherwise main).
# Crates that only depend on a changed one are compiled, not tested: `make test` does that.
set -euo pipefail
cd "$(dirname "$0")/.."

base=$(git merge-base "${1:-main}" HEAD)
changed=$( (git diff --name-only "$base"; git ls-files --others --exclude-standard) | sort -u)
has() { grep -qE "$1" <<<"$changed"; }

cargo fmt --all --check
crates=()
for manifest in crates/*/Cargo.toml tests/Cargo.toml; do
  if has "^$(dirname "$manifest")/"; then
    crates+=(-p "$(sed -n 's/^name = "\(.*\)"/\1/p' "$manifest" | head -1)")
  fi
done
if [ ${#crates[@]} -gt 0 ]; then
  cargo clippy --quiet --workspace --all-targets -- -D warnings
  if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run "${crates[@]}" --status-level fail --final-status-level fail
  else
    cargo test --quiet "${crates[@]}"
  fi
fi
if has '^web/'; then
  npm --prefix web run --silent format:check
  npm --prefix web run --silent check
  npm --prefix web run --silent test
fi
