#!/usr/bin/env bash
# Builds web/wasm into web/src/lib/wasm/pkg, which the worker of the web client imports.
#
# WebAssembly needs the standard library for wasm32-unknown-unknown. Where rustup has that target, the normal
# toolchain is used (scripts/setup.sh tries to add it). Elsewhere Debian's rustc-web and rust-web-src build the
# standard library from source; that takes a minute once and is kept in the target folder.
set -euo pipefail
cd "$(dirname "$0")/.."

TARGET=wasm32-unknown-unknown
OUT=web/src/lib/wasm/pkg
# Folders of their own, so that native builds and these do not throw away each other's work.
base="${CARGO_TARGET_DIR:-target}"
wasm_target="$base/wasm"
bindgen_target="$base/bindgen"

CARGO_TARGET_DIR="$bindgen_target" cargo build --quiet --locked --release --manifest-path web/bindgen/Cargo.toml
bindgen="$bindgen_target/release/folkmoot-bindgen"

# The 32-bit field arithmetic is the fastest one in WebAssembly, which has no 64 x 64 -> 128 multiplication.
# Paths of the machine that builds do not belong into what is served.
flags=(
  --cfg 'curve25519_dalek_backend="serial"'
  --cfg 'curve25519_dalek_bits="32"'
  -C target-feature=+simd128
  --remap-path-prefix "${CARGO_HOME:-$HOME/.cargo}=cargo"
  --remap-path-prefix "$PWD=folkmoot"
)
joined=$(printf '%s\x1f' "${flags[@]}")
export CARGO_ENCODED_RUSTFLAGS="${joined%$'\x1f'}"
export CARGO_TARGET_DIR="$wasm_target"

# In CI a lock file that does not fit is an error.
build=(cargo build ${CI:+--locked} -p folkmoot-wasm --target "$TARGET" --profile wasm)
if [ -d "$(rustc --print target-libdir --target "$TARGET" 2>/dev/null)" ]; then
  "${build[@]}"
elif [ -x /usr/bin/rustc ] && [ -d /usr/lib/rustlib/src/rust/library ]; then
  # Debian's is a stable compiler too; only building the standard library asks for an unstable flag.
  unset RUSTC_WRAPPER
  RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld \
    "${build[@]}" -Zbuild-std=std,panic_abort
else
  echo "no standard library for $TARGET: run scripts/setup.sh" >&2
  exit 1
fi

built="$wasm_target/$TARGET/wasm/folkmoot_wasm.wasm"
if [ "$OUT/folkmoot_wasm_bg.wasm" -nt "$built" ] && [ "$OUT/folkmoot_wasm_bg.wasm" -nt "$bindgen" ]; then
  exit 0
fi
mkdir -p "$OUT"
"$bindgen" "$built" "$OUT"
echo "WebAssembly: $(wc -c <"$OUT/folkmoot_wasm_bg.wasm") bytes in $OUT"
