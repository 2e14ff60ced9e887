#!/usr/bin/env bash
# Every shell script of ours under shellcheck.
set -euo pipefail
cd "$(dirname "$0")/../.."
git ls-files --cached --others --exclude-standard 'dev' '.ci/run' '*.sh' | xargs -r shellcheck -x
