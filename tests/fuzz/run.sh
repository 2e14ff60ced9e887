#!/usr/bin/env bash
# Runs one libFuzzer program on its corpus: LNCA_FUZZ_SECONDS (default 2) of search after the corpus itself.
# A crashing input is left in build…/fuzz/<name>/ and printed. Usage: run.sh <program>
set -euo pipefail
program=$1
name=$(basename "$program")
corpus=$(dirname "$0")/corpus/$name
work=$(dirname "$program")/fuzz/$name
mkdir -p "$work/found"
[[ -d $corpus ]] || corpus=
exec "$program" -max_total_time="${LNCA_FUZZ_SECONDS:-2}" -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=0 \
    -artifact_prefix="$work/" "$work/found" ${corpus:+"$corpus"}
