#!/usr/bin/env bash
# The API tests against programs built with ThreadSanitizer (./dev test --long): passes when the tests do and no race was seen.
# Usage: thread.sh <folder of the programs>
set -euo pipefail
cd "$(dirname "$0")/../.."
export LNCA_BUILD=$1 TSAN_OPTIONS="suppressions=$PWD/tests/api/thread.supp history_size=4"
./dev npm tests run test:api
if grep -l 'WARNING: ThreadSanitizer' .run/api/log/{serve,work,signer}.log 2>/dev/null; then
    grep -h -A 30 'WARNING: ThreadSanitizer' .run/api/log/{serve,work,signer}.log | head -100
    exit 1
fi
