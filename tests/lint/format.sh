#!/usr/bin/env bash
# C is formatted as .clang-format says: prints the files that are not. --fix formats them.
set -euo pipefail
cd "$(dirname "$0")/../.."
mapfile -t files < <(git ls-files --cached --others --exclude-standard '*.c' '*.h' | grep -v '/generated/')
[[ ${#files[@]} -gt 0 ]] || { echo "format: nothing was checked, so this check is broken"; exit 1; }
if [[ ${1:-} == --fix ]]; then
    clang-format-14 -i "${files[@]}"
    exit
fi
wrong=$( (clang-format-14 --dry-run "${files[@]}" 2>&1 || true) | sed -nE 's/^([^ :]+):[0-9]+:[0-9]+: warning: code should be.*/\1/p' | sort -u)
[[ -z $wrong ]] || { printf 'not formatted (tests/lint/format.sh --fix):\n%s\n' "$wrong"; exit 1; }
echo "format: ${#files[@]} checked, 0 findings"
