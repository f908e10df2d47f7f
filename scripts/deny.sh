#!/usr/bin/env bash
# Licences, advisories and duplicates of all crates (deny.toml).
set -euo pipefail
cd "$(dirname "$0")/.."

deny=$(scripts/tool.sh cargo-deny)
# The list of advisories is fetched from the network; without it, everything else is still checked.
if "$deny" fetch db >/dev/null 2>&1; then
  "$deny" check
else
  echo "deny: the list of advisories cannot be fetched here, so it is not checked" >&2
  "$deny" check bans licenses sources
fi
