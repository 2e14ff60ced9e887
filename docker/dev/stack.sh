# stack: one isolated set of services under one run folder: PostgreSQL, Redis, secrets, settings, signer, sandbox, worker, API, nginx.
# As root every part runs under a user of its own (postgres, lnca, lnca-signer); as an ordinary user all run as that user.
# shellcheck shell=bash

# shellcheck disable=SC2034
PROGRAMS=(signer sandbox work serve nginx) # in the order of starting
PG_BIN=/usr/lib/postgresql/15/bin
ROLES="lnca_owner lnca_api lnca_worker lnca_signer lnca_auditor lnca_staff"

stack_name_check() {
    [[ $1 =~ ^[a-z][a-z0-9-]{0,20}$ ]] || die "a stack's name is a-z, 0-9 and -, at most 21 characters: $1"
    case $1 in main | pg | redis | signer | secrets | sandbox | nginx | tls | log | pid | materials | downloads | staff)
        die "$1 is a folder of the main stack" ;;
    esac
}

# stack_use <name> [port base]: sets RUN, BASE, SOCKETS, the users and the program folder for everything below.
stack_use() {
    RUN=$ROOT/.run
    [[ $1 == main ]] || RUN=$ROOT/.run/$1
    BASE=${2:-}
    [[ -n $BASE || ! -f $RUN/base ]] || BASE=$(<"$RUN/base")
    BUILD=${LNCA_BUILD:-$ROOT/build}
    SOCKETS=$RUN
    # 107 bytes are the limit of a socket's path; the longest of ours ends in /pg/.s.PGSQL.5432.
    [[ ${#RUN} -le 85 ]] || SOCKETS=/tmp/lnca-$(printf '%s' "$RUN" | sha256sum | cut -c1-12)
    if [[ $EUID -eq 0 ]]; then
        USER_DATABASE=postgres USER_APP=lnca USER_SIGNER=lnca-signer
    else
        USER_DATABASE=$(id -un) USER_APP=$(id -un) USER_SIGNER=$(id -un)
    fi
}

# stack_start [--data] [--fresh] [name=value]...
stack_start() {
    local data_only=''
    while [[ ${1:-} == --* ]]; do
        case $1 in
        --data) data_only=1 ;;
        --fresh) stack_remove ;;
        *) die "unknown: stack start $1" ;;
        esac
        shift
    done
    users_ready
    folders_ready
    exec 9>"$RUN/lock"
    flock -n 9 || die "another dev is starting or stopping this set of services"
    # On other ports everything starts anew: a program that goes on elsewhere would hide that the new port is taken.
    stamp_is "$RUN/base" "$BASE" || services_stop
    stamp_set "$RUN/base" "$BASE"
    step "PostgreSQL" database_start
    step "Redis" redis_start
    step "secrets and settings" configuration_write "$@"
    step "database schema and seeds" database_migrate
    [[ -z $data_only ]] || return 0
    step "certificate authority and signer" signer_start
    step "sandbox of outside services" sandbox_start
    step "worker" work_start
    step "API" serve_start
    step "nginx" nginx_start
}

# stack_stop: only what the pid files name; the data stays.
stack_stop() {
    [[ -d $RUN/pid ]] || { say "nothing was started here"; return 0; }
    services_stop
    service_end redis
    if database_running; then
        as "$USER_DATABASE" "$PG_BIN/pg_ctl" -D "$RUN/pg/data" -m fast -w -s stop
    fi
    [[ $SOCKETS == "$RUN" ]] || rm -rf "$SOCKETS"
    say "stopped"
}

# stack_remove: with all data; never the main stack's.
stack_remove() {
    [[ $RUN == "$ROOT"/.run/?* ]] || die "only the data of a named stack can be thrown away"
    [[ -d $RUN ]] || return 0
    stack_stop >/dev/null
    rm -rf "$RUN"
}

services_stop() { service_end nginx serve work sandbox signer; }

# ---------------------------------------------------------------------------------------------- users and folders
users_ready() {
    local folder=$ROOT user
    [[ $EUID -eq 0 ]] || return 0
    for user in lnca lnca-signer; do
        id "$user" >/dev/null 2>&1 || useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$user" ||
            id "$user" >/dev/null # stacks start side by side: another was faster
    done
    while [[ -n $folder ]]; do
        [[ $((8#$(stat -c %a "$folder") & 1)) -eq 1 ]] ||
            die "as root the services run as users of their own, which cannot enter $folder: move the checkout (for example to /srv) or chmod o+x $folder"
        folder=${folder%/*}
    done
    as lnca test -r "$ROOT/CMakeLists.txt" || die "user lnca cannot read the checkout: chmod -R o+rX $ROOT"
}

# folder <path> <owner> <mode>
folder() {
    mkdir -p "$1"
    [[ $EUID -ne 0 ]] || chown "$2" "$1"
    chmod "$3" "$1"
}

folders_ready() {
    local me part
    me=$(id -un)
    if [[ -d $RUN/pg/data && $(stat -c %U "$RUN/pg/data") != "$USER_DATABASE" ]]; then
        die "${RUN#"$ROOT"/} was made by user $(stat -c %U "$RUN/pg/data"): run ./dev as before, or remove that folder"
    fi
    folder "$ROOT/.run" "$me" 755
    folder "$RUN" "$me" 755
    for part in pid log; do folder "$RUN/$part" "$me" 755; done
    if [[ $SOCKETS != "$RUN" ]]; then
        folder "$SOCKETS" "$me" 755
        [[ -O $SOCKETS && ! -L $SOCKETS ]] || die "$SOCKETS belongs to somebody else"
    fi
    folder "$RUN/pg" "$USER_DATABASE" 755
    folder "$SOCKETS/pg" "$USER_DATABASE" 755
    for part in redis secrets materials downloads sandbox nginx; do folder "$RUN/$part" "$USER_APP" 700; done
    folder "$SOCKETS/redis" "$USER_APP" 700
    folder "$RUN/signer" "$USER_SIGNER" 711
    folder "$SOCKETS/signer" "$USER_SIGNER" 711
    folder "$RUN/signer/secrets" "$USER_SIGNER" 700
    folder "$RUN/tls" "$USER_APP" 755
}

# ---------------------------------------------------------------------------------------------- PostgreSQL and Redis
# Not pg_ctl status: it takes a dead process that nobody has reaped yet (in containers, for ever) for a running one.
database_running() {
    local pid
    pid=$(head -n 1 "$RUN/pg/data/postmaster.pid" 2>/dev/null) && [[ -n $(start_time "$pid") ]]
}

# After a kill -9 of the postmaster: waits until its children have gone, then takes its lock files away if only a dead, unreaped process
# still has that pid; PostgreSQL itself would refuse to start.
database_bury() {
    local pid tries=100
    pid=$(head -n 1 "$RUN/pg/data/postmaster.pid" 2>/dev/null) || return 0
    while database_children && [[ $tries -gt 0 ]]; do
        tries=$((tries - 1))
        sleep 0.1
    done
    [[ $tries -gt 0 ]] || die "processes of a killed PostgreSQL are still there"
    [[ ! -d /proc/$pid ]] || rm -f "$RUN/pg/data/postmaster.pid" "$SOCKETS/pg/.s.PGSQL.5432.lock"
}

database_children() { [[ -n $(find /proc -maxdepth 2 -name cwd -lname "$RUN/pg/data" -print -quit 2>/dev/null) ]]; }

database_psql() {
    local role=$1
    shift
    psql -X -q -v ON_ERROR_STOP=1 -h "$SOCKETS/pg" -U "$role" -d "${LNCA_DATABASE:-lnca}" "$@"
}

database_start() {
    database_running && return 0
    [[ -f $RUN/pg/data/PG_VERSION ]] || database_create
    database_bury
    as "$USER_DATABASE" "$PG_BIN/pg_ctl" -D "$RUN/pg/data" -l "$RUN/pg/postgres.log" -w -t 60 -s start 9>&-
}

# Peer authentication: who may be which role stands in pg_ident.conf.
database_create() {
    local role me
    me=$(id -un)
    rm -rf "$RUN/pg/new"
    as "$USER_DATABASE" "$PG_BIN/initdb" -D "$RUN/pg/new" -U postgres -E UTF8 --locale=C.UTF-8 -A peer --no-instructions
    {
        echo "listen_addresses = ''"
        echo "unix_socket_directories = '$SOCKETS/pg'"
        echo "unix_socket_permissions = 0777"
        echo "max_connections = 120"
        echo "shared_buffers = 256MB"
        echo "timezone = 'UTC'"
        echo "log_timezone = 'UTC'"
        echo "jit = off"
        echo "log_min_messages = warning"
        echo "log_min_error_statement = panic" # statements carry personal data
        [[ ${LNCA_DATABASE_FSYNC:-on} == on ]] || echo "fsync = off"
    } | as "$USER_DATABASE" tee -a "$RUN/pg/new/postgresql.conf" >/dev/null
    echo 'local all all peer map=lnca' | as "$USER_DATABASE" tee "$RUN/pg/new/pg_hba.conf" >/dev/null
    {
        for role in postgres $ROLES; do echo "lnca $me $role"; done
        if [[ $EUID -eq 0 ]]; then
            printf 'lnca %s %s\n' postgres postgres lnca lnca_api lnca lnca_worker lnca-signer lnca_signer
        fi
    } | as "$USER_DATABASE" tee "$RUN/pg/new/pg_ident.conf" >/dev/null
    as "$USER_DATABASE" mv "$RUN/pg/new" "$RUN/pg/data"
}

# Schema and seeds; skipped when neither changed since they were last applied to this cluster.
database_migrate() {
    local value file
    value=$(fingerprint db/roles.sql db/sqitch.plan db/deploy db/seed "$RUN/pg/data/PG_VERSION")
    stamp_is "$RUN/migrated" "$value" && return 0
    LNCA_DATABASE=postgres database_psql postgres -f db/roles.sql
    SQITCH_FULLNAME=lnca SQITCH_EMAIL=lnca@localhost PGHOST=$SOCKETS/pg PGUSER=lnca_owner \
        sqitch --chdir db deploy --target db:pg:lnca
    for file in db/seed/*.sql; do
        [[ ! -f $file ]] || database_psql lnca_owner -f "$file"
    done
    stamp_set "$RUN/migrated" "$value"
}

redis_start() {
    cat >"$RUN/redis.conf" <<TXT
port 0
unixsocket $SOCKETS/redis/redis.sock
unixsocketperm 700
dir $RUN/redis
save ""
appendonly no
maxmemory 256mb
maxmemory-policy volatile-ttl
TXT
    service_start redis "$USER_APP" "$RUN/redis.conf" /usr/bin/redis-server "$RUN/redis.conf"
    service_up redis 10 redis_answers
}

redis_answers() { [[ $(redis-cli -s "$SOCKETS/redis/redis.sock" ping) == PONG ]]; }

# ---------------------------------------------------------------------------------------------- secrets and settings
# secret <path> <owner> <command>...: makes the file from the command's output, once.
secret() {
    local path=$1 owner=$2
    shift 2
    [[ ! -f $path ]] || return 0
    (umask 077 && "$@" >"$path.new")
    [[ $EUID -ne 0 ]] || chown "$owner" "$path.new"
    mv "$path.new" "$path"
}

# configuration_write [name=value]...
configuration_write() {
    local name
    for name in field_key index_key audit_key code_key; do
        secret "$RUN/secrets/$name.1" "$USER_APP" openssl rand -hex 64
    done
    # lnca-signer reads names with the same field key; its other keys are its own.
    secret "$RUN/signer/secrets/field_key.1" "$USER_SIGNER" cat "$RUN/secrets/field_key.1"
    for name in share_key index_key audit_key code_key; do
        secret "$RUN/signer/secrets/$name.1" "$USER_SIGNER" openssl rand -hex 64
    done
    secret "$RUN/secrets/token_key.1" "$USER_APP" \
        openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:named_curve
    if [[ -f tests/sandbox/make-keys.ts ]]; then
        as "$USER_APP" "$(command -v node)" tests/sandbox/make-keys.ts --keys "$RUN/sandbox/keys"
        as "$USER_APP" cp -ru "$RUN/sandbox/keys/merchant/." "$RUN/secrets"
    fi
    tls_make
    settings_write settings lnca_api 0 "$RUN/secrets" "$@"
    settings_write settings-work lnca_worker 1 "$RUN/secrets" "$@"
    settings_write settings-staff lnca_staff 3 "$RUN/secrets" "$@"
    settings_write settings-signer lnca_signer 2 "$RUN/signer/secrets" "$@"
    configuration_check
}

# settings_write <file stem> <database role> <node> <secrets folder> [name=value]...: later values replace earlier ones.
settings_write() {
    local stem=$1 role=$2 node=$3 secrets=$4 host=${LNCA_PUBLIC_HOST:-localhost}
    shift 4
    {
        printf '%s\n' "profile = development" "node = $node" "secrets_dir = $secrets" \
            "http_listen = 127.0.0.1:$((BASE + 4))" \
            "portal_origin = http://localhost:$BASE" "staff_origin = http://localhost:$((BASE + 2))" \
            "phone_origin = http://localhost:$((BASE + 3))" \
            "portal_origin_tls = https://$host:$((BASE + 6))" "staff_origin_tls = https://$host:$((BASE + 7))" \
            "phone_origin_tls = https://$host:$((BASE + 8))" \
            "pki_base_url = http://localhost:$BASE/pki" \
            "database_url = host=$SOCKETS/pg dbname=lnca user=$role" \
            "redis_socket = $SOCKETS/redis/redis.sock" "signer_socket = $SOCKETS/signer/signer.sock" \
            "signer_dir = $RUN/signer/ca" "signer_clients = $([[ $EUID -ne 0 ]] || echo "$USER_APP")" \
            "materials_dir = $RUN/materials" "downloads_dir = $RUN/downloads" "picture_program = $BUILD/lnca-picture" \
            "openapi_file = $ROOT/api/generated/openapi.json" \
            "aliyun_sms_url = http://127.0.0.1:$((BASE + 1))/aliyun-sms/" \
            "tencent_faceid_url = http://127.0.0.1:$((BASE + 1))/tencent-faceid/" \
            "wechat_pay_url = http://127.0.0.1:$((BASE + 1))/wechat" "wechat_pay_backup_url = " \
            "nuonuo_url = http://127.0.0.1:$((BASE + 1))/nuonuo/open/v1/services" \
            "nuonuo_token_url = http://127.0.0.1:$((BASE + 1))/nuonuo/accessToken" "nuonuo_file_hosts = 127.0.0.1:$((BASE + 1))" \
            "callback_base_url = http://127.0.0.1:$BASE" "service_address = 沈阳市示例路 1 号，政务服务大厅 3 号窗口" \
            "webhook_exempt_origin = http://127.0.0.1:$((BASE + 1))"
        [[ $# -eq 0 ]] || printf '%s\n' "${@/=/ = }"
    } | awk -F ' = ' '{ if (!($1 in line)) order[++n] = $1; line[$1] = $0 } END { for (i = 1; i <= n; i++) print line[order[i]] }' \
        >"$RUN/$stem.conf.new"
    # An unchanged file keeps its time: the services are restarted when it changes.
    if cmp -s "$RUN/$stem.conf.new" "$RUN/$stem.conf"; then rm "$RUN/$stem.conf.new"; else mv "$RUN/$stem.conf.new" "$RUN/$stem.conf"; fi
}

configuration_check() {
    [[ ! -x $BUILD/lnca ]] || as "$USER_APP" "$BUILD/lnca" check-config --settings "$RUN/settings.conf"
}

# A development CA and one server certificate for the TLS ports, made anew when the host name changes.
tls_make() {
    local host=${LNCA_PUBLIC_HOST:-localhost} names
    names="DNS:localhost,IP:127.0.0.1"
    if [[ $host =~ ^[0-9.]+$ || $host == *:* ]]; then names+=",IP:$host"; else names+=",DNS:$host"; fi
    if [[ -f $RUN/tls/server.pem ]] && stamp_is "$RUN/tls/names" "$names" &&
        openssl x509 -in "$RUN/tls/server.pem" -noout -checkend 864000 >/dev/null; then
        return 0
    fi
    (
        umask 077
        cd "$RUN/tls" || exit 1
        if [[ ! -f ca.pem ]]; then
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -keyout ca.key -out ca.pem -days 1825 \
                -subj "/O=LNCA development/CN=LNCA development CA" -addext keyUsage=critical,keyCertSign,cRLSign
        fi
        openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -keyout server.key -out server.csr -subj "/CN=$host"
        printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\nbasicConstraints=critical,CA:FALSE\n' "$names" >server.ext
        openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -days 397 -extfile server.ext -out server.pem
        rm server.csr server.ext
        chmod 644 ca.pem server.pem
    )
    [[ $EUID -ne 0 ]] || chown "$USER_APP" "$RUN/tls/server.key"
    stamp_set "$RUN/tls/names" "$names"
}

# ---------------------------------------------------------------------------------------------- programs
ports_free() {
    local service=$1 port
    shift
    service_pid "$service" >/dev/null && return 0
    for port in "$@"; do
        ! port_in_use "$port" || die "port $port is used by another program; stop it or set LNCA_PORT_BASE"
    done
}

signer_start() {
    [[ -x $BUILD/lnca-signer ]] || return 0
    [[ -f $RUN/signer/ca/issuing.crt ]] ||
        as "$USER_SIGNER" "$BUILD/lnca-signer" ceremony --settings "$RUN/settings-signer.conf"
    service_start signer "$USER_SIGNER" '' "$BUILD/lnca-signer" serve --settings "$RUN/settings-signer.conf"
    service_up signer 10 test -S "$SOCKETS/signer/signer.sock"
}

sandbox_start() {
    [[ -f tests/sandbox/main.ts ]] || return 0
    ports_free sandbox $((BASE + 1))
    service_start sandbox "$USER_APP" tests/sandbox "$(command -v node)" "$ROOT/tests/sandbox/main.ts" --port $((BASE + 1)) \
        --keys "$RUN/sandbox/keys" --state "$RUN/sandbox/state" --public-url "http://localhost:$((BASE + 1))"
    service_up sandbox 15 port_in_use $((BASE + 1))
}

work_start() {
    [[ -x $BUILD/lnca ]] || return 0
    service_start work "$USER_APP" '' "$BUILD/lnca" work --settings "$RUN/settings-work.conf"
}

serve_start() {
    [[ -x $BUILD/lnca ]] || return 0
    ports_free serve $((BASE + 4))
    service_start serve "$USER_APP" '' "$BUILD/lnca" serve --settings "$RUN/settings.conf"
    service_up serve 15 http_ok $((BASE + 4)) /readyz
}

nginx_start() {
    ports_free nginx "$BASE" $((BASE + 2)) $((BASE + 3))
    "$ROOT/docker/nginx_render.sh" --output "$RUN/nginx.conf" --run "$RUN/nginx" --dist "$ROOT/frontend/dist" --base "$BASE" \
        --tls "$RUN/tls" --downloads "$RUN/downloads" --api "127.0.0.1:$((BASE + 4))" ${LNCA_PUBLIC_HOST:+--public}
    service_start nginx "$USER_APP" "$RUN/nginx.conf $RUN/nginx.conf.door $RUN/tls/server.pem" \
        /usr/sbin/nginx -e "$RUN/nginx/error.log" -c "$RUN/nginx.conf" -g 'daemon off;'
    service_up nginx 10 port_in_use "$BASE"
}

# Demo staff: made once; the password and what `lnca staff add` said stay in .run/staff/<login>.
staff_seed() {
    [[ -x $BUILD/lnca ]] || return 0
    folder "$RUN/staff" "$(id -un)" 700
    [[ -f $RUN/staff/reviewer ]] || (umask 077 && staff_add reviewer 13900000001)
    [[ -f $RUN/staff/publisher ]] || (umask 077 && staff_add publisher 13900000003)
    [[ -f $RUN/staff/auditor ]] || (umask 077 && staff_add auditor 13900000002)
    [[ -f $RUN/staff/finance ]] || (umask 077 && staff_add finance 13900000004)
    [[ -f $RUN/staff/system_administrator ]] || (umask 077 && staff_add system_administrator 13900000005)
    [[ -f $RUN/staff/security_administrator ]] || (umask 077 && staff_add security_administrator 13900000006)
}

# staff_add <login, which is the role as well> <invented mobile number>; a login that is taken (3) is left as it is.
# Runs as oneself, not as the services' user, who cannot become the database role lnca_staff.
staff_add() {
    local login=$1 mobile=$2 password said rc=0
    password=Lnca-$(openssl rand -hex 6)
    said=$("$BUILD/lnca" staff add --settings "$RUN/settings-staff.conf" --login "$login" --name "demo $login" \
        --mobile "$mobile" --role "$login" <<<"$password") || rc=$?
    [[ $rc -ne 3 ]] || return 0
    [[ $rc -eq 0 ]] || return "$rc"
    printf '%s\n%s\n' "$password" "$said" >"$RUN/staff/$login.new"
    mv "$RUN/staff/$login.new" "$RUN/staff/$login"
}

staff_print() {
    local login password key
    for login in reviewer finance publisher auditor system_administrator security_administrator; do
        [[ -f $RUN/staff/$login ]] || continue
        password=$(sed -n 1p "$RUN/staff/$login")
        key=$(sed -n 's/^totp_key //p' "$RUN/staff/$login")
        printf '  staff log-in    %-22s password %s   one-time key %s\n' "$login" "$password" "$key"
    done
    say "  one-time code   ./dev code reviewer"
}

# staff_code <login>: what the person's authenticator would show now.
staff_code() { as "$USER_APP" "$BUILD/lnca" staff code --settings "$RUN/settings.conf" --login "$1"; }

# order_end_soon <order>: the service of a completed order ends in 30 days, and its certificate with it, so that a renewal can be tried.
order_end_soon() {
    [[ ${1:-} =~ ^[0-9]{1,19}$ ]] || die "usage: ./dev end-soon ORDER (the order's number)"
    database_psql lnca_owner -v order="$1" <<'SQL'
BEGIN;
SELECT date_trunc('second', now()) + interval '30 days' AS ends \gset
ALTER TABLE certificates DISABLE TRIGGER certificates_update;
UPDATE certificates SET not_before = :'ends'::timestamptz - interval '1 year', not_after = :'ends' WHERE order_id = :'order';
ALTER TABLE certificates ENABLE TRIGGER certificates_update;
UPDATE orders SET service_from = :'ends'::timestamptz - interval '1 year', service_until = :'ends' WHERE id = :'order' AND state = 'completed'
    RETURNING id AS "order", service_until AS ends;
COMMIT;
SQL
}

summary_print() {
    local host=${LNCA_PUBLIC_HOST:-localhost}
    cat <<TXT

Ready after $(seconds "$DEV_STARTED") s.
  portal          http://localhost:$BASE          https://$host:$((BASE + 6))
  staff console   http://localhost:$((BASE + 2))          https://$host:$((BASE + 7))
  phone app       http://localhost:$((BASE + 3))          https://$host:$((BASE + 8))
  sandbox         http://localhost:$((BASE + 1))          SMS inbox, bank, face check
  API reference   http://localhost:$BASE/docs
  TLS uses the development CA ${RUN#"$ROOT"/}/tls/ca.pem
TXT
    staff_print
}
