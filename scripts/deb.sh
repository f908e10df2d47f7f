#!/usr/bin/env bash
# A Debian package of what scripts/release.sh has built: host, verifier, units, examples. It enables and starts nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
deb=$(scripts/tool.sh cargo-deb 3.8.0)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
"$deb" --quiet --no-build --no-strip -p folkmoot --output "${CARGO_TARGET_DIR:-target}/debian/"
