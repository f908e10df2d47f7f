#!/usr/bin/env bash
# Licences, advisories and duplicates of all crates (deny.toml). Builds cargo-deny once into .tools.
set -euo pipefail
cd "$(dirname "$0")/.."

deny=.tools/bin/cargo-deny
if command -v cargo-deny >/dev/null; then
  deny=$(command -v cargo-deny)
elif ! [ -x "$deny" ]; then
  # Without optimization it builds in two minutes of processor time, and still checks in seconds.
  cargo install --locked --quiet --debug cargo-deny --root .tools
fi
# The list of advisories is fetched from the network; without it, everything else is still checked.
if "$deny" fetch db >/dev/null 2>&1; then
  "$deny" check
else
  echo "deny: the list of advisories cannot be fetched here, so it is not checked" >&2
  "$deny" check bans licenses sources
fi
