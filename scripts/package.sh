#!/usr/bin/env bash
# The crates that others may build on are whole by themselves: each is packed as for a registry, unpacked
# elsewhere, and checked there with nothing of this tree beside it but the other packages.
set -euo pipefail
cd "$(dirname "$0")/.."

crates=(protocol ledger verifier)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

options=()
for crate in "${crates[@]}"; do options+=(-p "folkmoot-$crate"); done
cargo package --quiet --no-verify --allow-dirty --target-dir "$dir/target" "${options[@]}" 2>"$dir/log" || {
  cat "$dir/log"
  exit 1
}
{
  printf '[workspace]\nresolver = "3"\nmembers = ['
  for crate in "${crates[@]}"; do printf '"%s", ' "$crate"; done
  printf ']\n[patch.crates-io]\n'
  for crate in "${crates[@]}"; do printf 'folkmoot-%s = { path = "%s" }\n' "$crate" "$crate"; done
} >"$dir/Cargo.toml"
for crate in "${crates[@]}"; do
  mkdir "$dir/$crate"
  tar -xzf "$dir"/target/package/folkmoot-"$crate"-*.crate -C "$dir/$crate" --strip-components 1
  for file in README.md LICENSE-APACHE LICENSE-MIT; do
    [ -s "$dir/$crate/$file" ] || {
      echo "folkmoot-$crate has no $file"
      exit 1
    }
  done
done
# The versions that this tree is built with.
cp Cargo.lock "$dir/Cargo.lock"
cargo check --quiet --workspace --no-default-features --manifest-path "$dir/Cargo.toml" --target-dir "$dir/target"
