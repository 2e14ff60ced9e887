#!/usr/bin/env bash
# Every change of db/sqitch.plan can be taken back: on a scratch database all are deployed and verified, reverted, and deployed again; nothing may stay of
# the first time, and the second must give the same schema. With LNCA_LONG=1 each change goes its way alone: what it takes back must be all that it made.
# Data could stand in the way of a revert; here there is none.
set -euo pipefail
cd "$(dirname "$0")/../.."
host=$(sed -nE 's/^database_url = host=([^ ]+).*/\1/p' "${LNCA_SETTINGS:?the settings file of a stack}")
database=lnca_reverts
work=$(mktemp -d)
export PGHOST=$host PGUSER=lnca_owner SQITCH_FULLNAME=lnca SQITCH_EMAIL=lnca@localhost

as_superuser() { psql -X -q -v ON_ERROR_STOP=1 -U postgres -d postgres -c "$1" 2>/dev/null; }
change() { sqitch --chdir db "$1" --target "db:pg:$database" "${@:2}" >>"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; exit 1; }; }
# Newer versions of pg_dump put random words into \restrict.
schema() { pg_dump --schema-only --exclude-schema=sqitch -d "$database" | grep -v '^\\\(un\)\?restrict '; }
same() {
    schema >"$work/now"
    diff "$work/$1" "$work/now" >&2 || { echo "$2" >&2; exit 1; }
}

as_superuser "DROP DATABASE IF EXISTS $database"
as_superuser "CREATE DATABASE $database OWNER lnca_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
trap 'as_superuser "DROP DATABASE $database"; rm -rf "$work"' EXIT

mapfile -t changes < <(sed -nE 's/^([a-z_]+) .*/\1/p' db/sqitch.plan)
steps=("${changes[-1]}")
[[ ${LNCA_LONG:-} != 1 ]] || steps=("${changes[@]}")
schema >"$work/nothing"
for step in "${steps[@]}"; do
    change deploy --verify --to-change "$step"
    schema >"$work/$step"
done
for ((i = ${#steps[@]} - 1; i > 0; i--)); do
    change revert -y --to-change "${steps[i - 1]}"
    same "${steps[i - 1]}" "db/revert/${steps[i]}.sql does not take back all of its change"
done
change revert -y
same nothing "the reverts leave something"
change deploy
same "${steps[-1]}" "deployed again, the schema is another"
echo "${#changes[@]} changes deployed, reverted and deployed again"
