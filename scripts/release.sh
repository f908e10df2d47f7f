#!/usr/bin/env bash
# Builds what is given to others into a folder: the host with its pages, the verifier, lists of what they are made of (CycloneDX), and
# the hashes of all. The same commit gives the same bytes in any folder and on any day, with the same compilers, which toolchain.txt names.
#
#   scripts/release.sh [FOLDER]    target/artefacts by default
set -euo pipefail
cd "$(dirname "$0")/.."
target="${CARGO_TARGET_DIR:-target}"
out="${1:-$target/artefacts}"
mkdir -p "$out"
out=$(cd "$out" && pwd)

scripts/wasm.sh
scripts/web.sh

# Paths of the machine that builds do not belong into what others get, neither those in Rust nor those in C.
home="${CARGO_HOME:-$HOME/.cargo}"
flags=(--remap-path-prefix "$home=cargo" --remap-path-prefix "$PWD=folkmoot")
joined=$(printf '%s\x1f' "${flags[@]}")
CARGO_ENCODED_RUSTFLAGS="${joined%$'\x1f'}" CFLAGS="-ffile-prefix-map=$home=cargo -ffile-prefix-map=$PWD=folkmoot" \
  CARGO_TARGET_DIR="$target/release-build" CARGO_INCREMENTAL=0 \
  cargo build --locked --quiet --release -p folkmoot -p folkmoot-verifier --features folkmoot-verifier/tls
cp "$target"/release-build/release/folkmoot "$target"/release-build/release/folkmoot-verify "$out"
cp web/dist/files.json "$out/pages.json"

cyclonedx=$(scripts/tool.sh cargo-cyclonedx 0.5.9)
# The time of the commit in the place of the time of building.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
for crate in folkmoot verifier; do
  (cd "crates/$crate" && "$cyclonedx" cyclonedx --quiet --format json --spec-version 1.5 --target all --override-filename components)
  sed "s#path+file://$PWD/#path+file:///folkmoot/#g" "crates/$crate/components.json" >"$out/components-$crate.json"
done
# The tool writes one beside each manifest.
rm -f crates/*/components.json tests/components.json web/wasm/components.json
npm --prefix web sbom --package-lock-only --sbom-type application --sbom-format cyclonedx |
  node scripts/undated.mjs >"$out/components-pages.json"

{ rustc --version && cc --version | head -1 && node --version && npm --version; } >"$out/toolchain.txt"
(cd "$out" && sha256sum folkmoot folkmoot-verify pages.json components-*.json toolchain.txt >SHA256SUMS)
cat "$out/SHA256SUMS"
