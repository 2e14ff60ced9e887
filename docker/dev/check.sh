# check: ./dev test and ./dev bench.
# shellcheck shell=bash

command_test() {
    local regex='' long=OFF failures=0 log
    while [[ $# -gt 0 ]]; do
        case $1 in
        --long)
            long=ON
            export LNCA_LONG=1 LNCA_FUZZ_SECONDS="${LNCA_FUZZ_SECONDS:-3600}"
            ;;
        -R) regex=${2:?-R needs a regular expression}; shift ;;
        *) die "unknown: test $1" ;;
        esac
        shift
    done
    clock_start
    packages_install all
    node_ready
    step "npm packages" npm_install frontend tests
    build_product
    step "build (clang, sanitizers, fuzz targets)" build_c build-test clang-14 \
        -DLNCA_SANITIZE=address -DLNCA_FUZZ=ON -DLNCA_LONG="$long" -DLNCA_TEST_PORT_BASE="${LNCA_TEST_PORT_BASE:-18000}" -DLNCA_PROGRAMS="$ROOT/build"
    if [[ $long == ON ]]; then
        step "build (clang, thread sanitizer)" build_c build-thread clang-14 -DLNCA_SANITIZE=thread
    fi
    log=$ROOT/.run/log/ctest.log
    trap test_stacks_stop EXIT
    test_stacks_stop
    (cd build-test && ctest --output-on-failure -j "$(nproc)" ${regex:+-R "$regex"}) 2>&1 | tee "$log" || failures=1
    ctest_line "$log"
    say "dev test took $(seconds "$DEV_STARTED") s"
    return "$failures"
}

# What tests may have left running, now or in a run that was cut off.
test_stacks_stop() {
    local pids
    for pids in "$ROOT"/.run/*/pid; do
        [[ -d $pids ]] || continue
        pids=${pids%/pid}
        stack_use "${pids##*/}"
        stack_stop >/dev/null
    done
}

# The plain line "N passed, N failed" from ctest's summary "90% tests passed, 2 tests failed out of 20".
ctest_line() {
    sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests failed out of ([0-9]+)$/\1 \2/p' "$1" |
        while read -r failed total; do say "$((total - failed)) passed, $failed failed"; done
}

# The table of ratios: tests/bench/main.ts starts its own stack, without nginx's per-address limits.
command_bench() {
    [[ -f tests/bench/main.ts ]] || die "there is no bench yet"
    clock_start
    packages_install all
    node_ready
    step "npm packages" npm_install frontend tests
    build_product
    LNCA_NGINX_LIMITS=off node tests/bench/main.ts "$@"
}
