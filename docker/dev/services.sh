# services: processes of one stack, each with a pid file that names the process by its start time as well, a log, and a mark
# that says what it was started with. Knows nothing about what the services are.
# shellcheck shell=bash

# start_time <pid>: the kernel's start time of the process, empty when there is none.
start_time() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    stat=${stat##*) }
    # shellcheck disable=SC2086
    set -- $stat
    [[ $1 == Z ]] || printf '%s' "${20}"
}

# service_pid <service>: its pid when it is alive and still the process we started.
service_pid() {
    local pid started
    [[ -f $RUN/pid/$1 ]] && read -r pid started <"$RUN/pid/$1" || return 1
    [[ -n $pid && -n $started && $(start_time "$pid") == "$started" ]] || return 1
    printf '%s' "$pid"
}

# service_start <service> <user> <watched path, or ''> <command> [argument]...: starts it unless it runs already with the same command,
# program, settings and watched files; restarts it when one of these changed.
service_start() {
    local service=$1 user=$2 watched=$3 mark pid
    shift 3
    # shellcheck disable=SC2086
    mark=$(printf '%s ' "$@" "$(fingerprint "$1" "$RUN"/settings*.conf $watched)" | sha256sum | cut -c1-32)
    if service_pid "$service" >/dev/null; then
        stamp_is "$RUN/pid/$service.mark" "$mark" && return 0
        service_end "$service"
    fi
    (
        exec 9>&-
        cd /
        if [[ $EUID -eq 0 && $user != root ]]; then
            exec setsid setpriv --reuid="$user" --regid="$(id -gn "$user")" --init-groups --no-new-privs -- "$@"
        fi
        exec setsid "$@"
    ) </dev/null >>"$RUN/log/$service.log" 2>&1 &
    pid=$!
    sleep 0.05
    printf '%s %s\n' "$pid" "$(start_time "$pid")" >"$RUN/pid/$service"
    stamp_set "$RUN/pid/$service.mark" "$mark"
}

# service_up <service> <seconds> <command>...: waits until the command succeeds; a process that ended meanwhile is the failure.
service_up() {
    local service=$1 tries=$(($2 * 20))
    shift 2
    until "$@" 2>/dev/null; do
        tries=$((tries - 1))
        if ! service_pid "$service" >/dev/null || [[ $tries -le 0 ]]; then
            tail -n 20 "$RUN/log/$service.log" >&2
            die "$service did not start; its log is ${RUN#"$ROOT"/}/log/$service.log"
        fi
        sleep 0.05
    done
}

# service_end <service>...: TERM to all, KILL after 30 s, only to processes that we started.
service_end() {
    local service pid tries=300
    for service in "$@"; do
        ! pid=$(service_pid "$service") || kill -TERM "$pid" 2>/dev/null || true
    done
    for service in "$@"; do
        while pid=$(service_pid "$service") && [[ $tries -gt 0 ]]; do
            tries=$((tries - 1))
            sleep 0.1
        done
        ! pid=$(service_pid "$service") || kill -KILL "$pid" 2>/dev/null || true
        rm -f "$RUN/pid/$service" "$RUN/pid/$service.mark"
    done
}

services_status() {
    local service pid
    if database_running; then
        printf '%-10s running   pid %s\n' postgres "$(head -n 1 "$RUN/pg/data/postmaster.pid")"
    else
        printf '%-10s stopped\n' postgres
    fi
    for service in redis "${PROGRAMS[@]}"; do
        if pid=$(service_pid "$service"); then
            printf '%-10s running   pid %s\n' "$service" "$pid"
        else
            printf '%-10s stopped\n' "$service"
        fi
    done
}

services_logs() {
    [[ -d $RUN/log ]] || die "no logs yet"
    if [[ $# -gt 0 ]]; then
        [[ -f $RUN/log/$1.log ]] || die "no log of that name; there are: $(cd "$RUN/log" && printf '%s ' *.log | sed 's/\.log / /g')"
        exec tail -n 200 -F "$RUN/log/$1.log"
    fi
    exec tail -n 20 -F "$RUN"/log/*.log
}
