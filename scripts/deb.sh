#!/usr/bin/env bash
# A Debian package of what scripts/release.sh has built: host, verifier, units, examples. It enables and starts nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
deb=.tools/bin/cargo-deb
if command -v cargo-deb >/dev/null; then
  deb=$(command -v cargo-deb)
elif ! [ -x "$deb" ]; then
  cargo install --locked --quiet --debug cargo-deb@3.8.0 --root .tools
fi
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
"$deb" --quiet --no-build --no-strip -p folkmoot --output "${CARGO_TARGET_DIR:-target}/debian/"
