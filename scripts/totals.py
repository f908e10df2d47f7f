#!/usr/bin/env python3
"""totals.py RUNNER: reads the output of a test runner, prints how many tests passed and how many failed."""

import re
import sys

PATTERNS = {
    "nextest": (r"tests? run: (\d+) passed", r"tests? run:.*?(\d+) failed"),
    "cargo": (r"test result: \w+\. (\d+) passed", r"test result: \w+\. \d+ passed; (\d+) failed"),
    "vitest": (r"^\s*Tests\s.*?(\d+) passed", r"^\s*Tests\s.*?(\d+) failed"),
    "playwright": (r"^\s*(\d+) passed", r"^\s*(\d+) (?:failed|did not run|flaky)"),
}

text = re.sub(r"\x1b\[[0-9;]*m", "", sys.stdin.read())
print(*(sum(int(n) for n in re.findall(pattern, text, re.M)) for pattern in PATTERNS[sys.argv[1]]))
