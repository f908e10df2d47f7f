#!/usr/bin/env bash
# Says where a tool of cargo is, and builds it once into .tools where it is nowhere: scripts/tool.sh NAME [VERSION]
# Without optimization that takes some minutes of processor time, and the tools are quick enough.
set -euo pipefail
cd "$(dirname "$0")/.."

if command -v "$1"; then exit 0; fi
[ -x ".tools/bin/$1" ] || cargo install --locked --quiet --debug "$1${2:+@$2}" --root .tools
echo "$PWD/.tools/bin/$1"
