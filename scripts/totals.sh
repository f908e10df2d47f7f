#!/usr/bin/env bash
# totals.sh RUNNER: reads the output of a test runner, prints how many tests passed and how many failed.
set -euo pipefail

case $1 in
  nextest) lines='tests? run:' ;;
  cargo) lines='^test result:' ;;
  vitest) lines='^ *Tests ' ;;
  playwright) lines='^ *[0-9]+ (passed|failed|did not run|flaky)' ;;
  *) echo "totals.sh: no runner $1" >&2; exit 2 ;;
esac
# Colours go first. On the lines of totals, each number belongs to the word after it.
sed 's/\x1b\[[0-9;]*m//g' | awk -v lines="$lines" -v runner="$1" '
  $0 ~ lines {
    for (i = 1; i < NF; i++) {
      if ($i !~ /^[0-9]+$/) continue
      word = $(i + 1)
      if (word ~ /^passed/) passed += $i
      else if (word ~ /^failed/) failed += $i
      else if (runner == "playwright" && word ~ /^(did|flaky)/) failed += $i
    }
  }
  END { print passed + 0, failed + 0 }'
