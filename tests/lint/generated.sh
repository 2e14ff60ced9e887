#!/usr/bin/env bash
# What is made from the contract and from the table of order states, and committed, is what they say now.
set -euo pipefail
cd "$(dirname "$0")/../.."
/usr/bin/python3 openapi/generate.py --check
# The moves the database allows (`lnca flows --sql`) are those of the one table, in its order.
moves() { sed -nE "$1" "$2" | tr '[:upper:]' '[:lower:]'; }
for kind in order invoice; do
    if ! diff <(moves 's/^[A-Z]+_TRANSITION\((\w+), (\w+), (\w+),.*/\1 \2 \3/p' "core/order/${kind}_states.def") \
        <(moves "s/^ +\\('(\w+)', '(\w+)', '(\w+)'\\).*/\1 \2 \3/p" "db/seed/${kind}_transitions.sql"); then
        echo "db/seed/${kind}_transitions.sql is not what core/order/${kind}_states.def says: lnca flows --sql" >&2
        exit 1
    fi
done
if [[ -f frontend/scripts/generate_api.ts ]]; then
    ./dev npm frontend run generate -- --check
fi
