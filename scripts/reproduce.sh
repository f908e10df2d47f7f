#!/usr/bin/env bash
# Shows that what is given to others follows from the source alone: builds the last commit in two clones, in folders of different lengths,
# one after the other, with different time zones, languages and permissions, and compares every byte.
set -euo pipefail
cd "$(dirname "$0")/.."
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

build() {
  local place="$dir/$1"
  shift
  mkdir -p "$(dirname "$place")"
  git clone --quiet --no-hardlinks . "$place"
  # Tools are none of what is compared.
  if [ -d .tools ]; then ln -s "$PWD/.tools" "$place/.tools"; fi
  (cd "$place" && env -u CARGO_TARGET_DIR "$@" bash -c 'scripts/setup.sh && scripts/release.sh out >/dev/null')
  rm -rf "$place/target" "$place/web/node_modules"
}
build one TZ=UTC LC_ALL=C
umask 077
build other/one/further/down TZ=Asia/Kathmandu LC_ALL=C.UTF-8

if ! diff -r "$dir/one/out" "$dir/other/one/further/down/out"; then
  echo "two builds of one commit differ" >&2
  exit 1
fi
diff -r "$dir/one/web/dist" "$dir/other/one/further/down/web/dist" >&2
cat "$dir/one/out/SHA256SUMS"
echo "two builds of $(git rev-parse HEAD) are the same"
