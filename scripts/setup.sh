#!/usr/bin/env bash
# Installs what is missing. Needs rustup's Rust, Node 20 and, for Debian packages, root or sudo.
# Says nothing and takes no time when everything is there.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { echo "set-up: $*" >&2; }
need() { command -v "$1" >/dev/null || { say "$1 is missing: $2"; exit 1; }; }
need cargo "install Rust, see https://rustup.rs"
need cc "install a C compiler (Debian: gcc), SQLite is built from source"
need node "install Node 20.19 or newer"
need npm "comes with Node"
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
  || { say "Node $(node --version) is too old: 20.19 or newer is needed"; exit 1; }

TARGET=wasm32-unknown-unknown
packages=()
has_target() { [ -d "$(rustc --print target-libdir --target "$TARGET" 2>/dev/null)" ]; }
has_debian() { [ -x /usr/bin/rustc ] && [ -d /usr/lib/rustlib/src/rust/library ] && command -v wasm-ld >/dev/null; }
if ! has_target && ! has_debian; then
  # Where rustup can reach its own server this is all; elsewhere Debian's packages do it.
  if command -v rustup >/dev/null && timeout 60 rustup target add "$TARGET" >/dev/null 2>&1 && has_target; then
    say "added the Rust target $TARGET"
  else
    packages+=(rustc-web rust-web-src lld)
  fi
fi
# The browser for the tests. Any Chromium will do; CHROMIUM names one elsewhere.
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
  packages+=(chromium)
fi
# With it tests look at the calls of a host to the system; where it is not there or not allowed they say that they do not.
if [ -n "${CI:-}" ] && ! command -v strace >/dev/null && command -v apt-get >/dev/null; then packages+=(strace); fi
if [ ${#packages[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null; then
    say "please install what your system has for: ${packages[*]}"
    exit 1
  fi
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    need sudo "run as root, or install by hand: ${packages[*]}"
    as_root=(sudo)
  fi
  say "installing ${packages[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi

for component in rustfmt clippy; do
  cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1 || rustup component add "$component"
done

# What npm installed is good as long as the lock file is not newer.
if ! [ web/node_modules/.package-lock.json -nt web/package-lock.json ]; then
  say "installing the packages of the web client"
  (cd web && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --silent --no-audit --no-fund)
  touch web/node_modules/.package-lock.json
fi
