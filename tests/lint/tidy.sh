#!/usr/bin/env bash
# clang-tidy (.clang-tidy) over every C file of the build, skipping those whose preprocessed text passed before.
# Usage: tidy.sh <build folder with compile_commands.json>
set -euo pipefail
cd "$(dirname "$0")/../.."
export build=$1 known=$1/tidy
mkdir -p "$known"

check() {
    local file=$1 key
    key=$( (cat .clang-tidy; clang-14 -E -std=c17 -D_GNU_SOURCE -I. -I"$build/generated" -isystem /usr/include/postgresql "$file") | sha256sum | cut -c1-40)
    [[ ! -f $known/$key ]] || return 0
    clang-tidy-14 --quiet -p "$build" "$file" 2>"$known/$key.err" || { cat "$known/$key.err"; return 1; }
    rm -f "$known/$key.err"
    touch "$known/$key"
}
export -f check
list() { # the C files of the build that are ours
    /usr/bin/python3 -c 'import json, sys; print("\n".join(sorted({row["file"] for row in json.load(open(sys.argv[1]))})))' \
        "$build/compile_commands.json" | grep -v -e /generated/ -e /tests/
}
# shellcheck disable=SC2016
list | xargs -n 1 -P 2 nice bash -c 'check "$1"' _
echo "tidy: $(list | wc -l) checked, 0 findings"
