#!/usr/bin/env bash
# clang-tidy (.clang-tidy) over every C file of the build, skipping those whose preprocessed text passed before.
# Usage: tidy.sh <build folder with compile_commands.json>
set -euo pipefail
cd "$(dirname "$0")/../.."
export build=$1 known=$1/tidy
mkdir -p "$known"

rows() { # what a line of Python says about the rows of the build
    /usr/bin/python3 -c "import json, sys; rows = json.load(open(sys.argv[1])); $1" "$build/compile_commands.json"
}
# every folder that any file is compiled with: a header that is not found would leave the text behind it out of the key
folders=$(rows 'words = [w for row in rows for w in row["command"].split()]; print(" ".join(dict.fromkeys(
    [w for w in words if w[:2] == "-I"] + ["-isystem" + b for a, b in zip(words, words[1:]) if a == "-isystem"])))')
export folders

check() {
    local file=$1 text key words
    read -ra words <<<"$folders"
    text=$(clang-14 -E -std=c17 -D_GNU_SOURCE "${words[@]}" "$file") || return 1
    key=$( (cat .clang-tidy; printf '%s' "$text") | sha256sum | cut -c1-40)
    [[ ! -f $known/$key ]] || return 0
    clang-tidy-14 --quiet -p "$build" "$file" 2>"$known/$key.err" || { cat "$known/$key.err"; return 1; }
    rm -f "$known/$key.err"
    touch "$known/$key"
}
export -f check
list() { # the C files of the build that are ours
    rows 'print("\n".join(sorted({row["file"] for row in rows})))' | grep -v -e /generated/ -e /tests/
}
# shellcheck disable=SC2016
list | xargs -n 1 -P 2 nice bash -c 'check "$1"' _
echo "tidy: $(list | wc -l) checked, 0 findings"
