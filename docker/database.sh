#!/usr/bin/env bash
# The database image: makes the cluster at first start, brings the schema up to date, then runs PostgreSQL in the foreground.
# No port: clients share /run/postgresql and are known by their user.
set -euo pipefail
bin=/usr/lib/postgresql/15/bin
data=/var/lib/lnca-database/data
if [[ ! -f $data/PG_VERSION ]]; then
    rm -rf "$data.new"
    "$bin/initdb" -D "$data.new" -U postgres -E UTF8 --locale=C.UTF-8 -A peer -k --no-instructions
    printf '%s\n' "listen_addresses = ''" "unix_socket_directories = '/run/postgresql'" "timezone = 'UTC'" "max_connections = 120" \
        "log_min_error_statement = panic" >>"$data.new/postgresql.conf"
    echo 'local all all peer map=lnca' >"$data.new/pg_hba.conf"
    printf 'lnca %s %s\n' postgres postgres postgres lnca_owner root lnca_staff lnca lnca_api lnca lnca_worker lnca-signer lnca_signer >"$data.new/pg_ident.conf"
    mv "$data.new" "$data"
fi
"$bin/pg_ctl" -D "$data" -w -s start
psql -X -q -v ON_ERROR_STOP=1 -U postgres -d postgres -f /src/db/roles.sql
SQITCH_FULLNAME=lnca SQITCH_EMAIL=lnca@localhost PGHOST=/run/postgresql PGUSER=lnca_owner \
    sqitch --chdir /src/db deploy --target db:pg:lnca
"$bin/pg_ctl" -D "$data" -m fast -w -s stop
exec "$bin/postgres" -D "$data"
