# base: how dev speaks, times its steps, changes user, and notices what changed.
# shellcheck shell=bash

say() { printf '%s\n' "$*"; }

die() {
    printf 'dev: %s\n' "$*" >&2
    exit 1
}

# shellcheck disable=SC2034
clock_start() { DEV_STARTED=${EPOCHREALTIME/./}; }

# seconds <since, microseconds>: with one decimal.
seconds() {
    local spent=$(((${EPOCHREALTIME/./} - $1) / 100000))
    printf '%d.%d' $((spent / 10)) $((spent % 10))
}

# step <text> <function> [argument]...: runs it with its output in a log, prints the time; on failure shows the end of the log and stops.
# The function runs in a subshell: it cannot set variables of ours.
step() {
    local text=$1 since=${EPOCHREALTIME/./} log rc
    shift
    mkdir -p "${RUN:-$ROOT/.run}/log"
    log=$1${2:+-$2}
    log=${RUN:-$ROOT/.run}/log/dev-${log//[^a-z0-9_-]/}.log
    printf '  %-46s' "$text"
    set +e
    (
        set -e
        "$@"
    ) >"$log" 2>&1 </dev/null
    rc=$?
    set -e
    if [[ $rc -ne 0 ]]; then
        printf 'FAILED after %s s\n' "$(seconds "$since")"
        tail -n "${LNCA_FAILURE_LINES:-40}" "$log" >&2
        die "$text failed; everything it said is in ${log#"$ROOT"/}"
    fi
    printf '%6s s\n' "$(seconds "$since")"
}

# as <user> <command> [argument]...: runs it as that user when we are root, else as ourselves.
as() {
    local user=$1
    shift
    if [[ $EUID -eq 0 && $user != root ]]; then
        setpriv --reuid="$user" --regid="$(id -gn "$user")" --init-groups --no-new-privs -- "$@"
    else
        "$@"
    fi
}

# as_root <command> [argument]...: through sudo when we are not root.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    else
        command -v sudo >/dev/null || die "this needs root rights: run as root or install sudo (wanted: $*)"
        sudo -E "$@"
    fi
}

# fingerprint <path>...: changes when a file below them is added, removed or written.
fingerprint() {
    { find "$@" \( -name node_modules -o -name dist -o -name .git \) -prune -o -type f -printf '%p %s %T@\n' 2>/dev/null || true; } |
        sort | sha256sum | cut -c1-32
}

# stamp_is <file> <value> / stamp_set <file> <value>: remembers what a step was last done for.
stamp_is() { [[ -f $1 && $(<"$1") == "$2" ]]; }
stamp_set() {
    mkdir -p "$(dirname "$1")"
    printf '%s' "$2" >"$1"
}

# wait_until <seconds> <what> <command> [argument]...: tries it ten times a second.
wait_until() {
    local tries=$(($1 * 10)) what=$2
    shift 2
    while ! "$@" 2>/dev/null; do
        tries=$((tries - 1))
        [[ $tries -gt 0 ]] || die "$what is not ready"
        sleep 0.1
    done
}

# http_ok <port> <path>: is the answer 200? Needs no curl.
http_ok() {
    local status
    status=$(
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
        printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
        read -r -t 5 _ code _ <&3 && printf '%s' "$code"
    ) 2>/dev/null
    [[ $status == 200 ]]
}

port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
