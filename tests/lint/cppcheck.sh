#!/usr/bin/env bash
# cppcheck over our C; files that did not change are not read again. Usage: cppcheck.sh <build folder>
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p "$1/cppcheck"
nice cppcheck --quiet -j 2 --cppcheck-build-dir="$1/cppcheck" --enable=warning,performance,portability --std=c11 --inline-suppr \
    --suppress=missingIncludeSystem --suppress=unknownMacro --suppress=uninitvar --suppress=legacyUninitvar --suppress=uninitStructMember --suppress=preprocessorErrorDirective --error-exitcode=1 -D_GNU_SOURCE -I. -I"$1/generated" api core db
