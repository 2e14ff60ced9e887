#!/usr/bin/env bash
# What is made from the contract and committed is what the contract says now.
set -euo pipefail
cd "$(dirname "$0")/../.."
/usr/bin/python3 openapi/generate.py --check
if [[ -f frontend/scripts/generate_api.ts ]]; then
    ./dev npm frontend run generate -- --check
fi
