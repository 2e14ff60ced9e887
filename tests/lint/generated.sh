#!/usr/bin/env bash
# What is made from the contract and committed is what the contract says now.
set -euo pipefail
cd "$(dirname "$0")/../.."
/usr/bin/python3 openapi/generate.py --check
if [[ -f frontend/package.json ]] && grep -q '"generate"' frontend/package.json; then
    types=$(git ls-files 'frontend/src/shared/*generated*' 'frontend/src/shared/**/*.d.ts' | head -n 1)
    if [[ -n $types ]]; then
        before=$(sha256sum "$types")
        ./dev npm frontend run generate >/dev/null
        [[ $before == "$(sha256sum "$types")" ]] || { echo "$types was not what the contract says; it is now: commit it"; exit 1; }
    fi
fi
