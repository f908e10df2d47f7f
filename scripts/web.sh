#!/usr/bin/env bash
# Builds the web client into web/dist, when something that it is made of is newer.
set -euo pipefail
cd "$(dirname "$0")/../web"

built=dist/index.html
if [ -f "$built" ] && [ -z "$(find src public index.html pack.ts package-lock.json vite.config.ts svelte.config.js tsconfig.json -newer "$built" -print -quit)" ]; then
  exit 0
fi
npm run --silent build -- --logLevel error
touch "$built"
echo "web client: $(du -sh dist | cut -f1) in web/dist"
