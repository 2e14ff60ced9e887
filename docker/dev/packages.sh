# packages: Debian's packages, Node.js and npm packages. README.md says why each is needed.
# shellcheck shell=bash

PACKAGES_UP="build-essential cmake ninja-build pkg-config ccache python3 python3-yaml git ca-certificates procps
 libcivetweb-dev libpq-dev libssl-dev libcjson-dev libjwt-dev libqrencode-dev libhiredis-dev libcurl4-openssl-dev
 libargon2-dev liboath-dev libjpeg62-turbo-dev libpng-dev libseccomp-dev libcmocka-dev
 libpango1.0-dev fonts-wqy-zenhei
 postgresql-15 redis-server nginx-light sqitch libdbd-pg-perl openssl"
PACKAGES_TEST="clang-14 clang-format-14 clang-tidy-14 libclang-rt-14-dev libfuzzer-14-dev llvm-14 cppcheck shellcheck
 chromium-headless-shell fonts-noto-cjk zbar-tools poppler-utils libfaketime wrk"

package_present() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# packages_install up|all
packages_install() {
    local package wanted=$PACKAGES_UP missing=()
    [[ $1 == up ]] || wanted+=" $PACKAGES_TEST"
    if ! node_find && ! command -v npm >/dev/null; then
        wanted+=" nodejs npm" # old ones, only to install newer ones (node_ready)
    fi
    for package in $wanted; do
        package_present "$package" || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0
    command -v apt-get >/dev/null || die "no apt-get here: this needs Debian 12 (missing: ${missing[*]})"
    as_root true || die "cannot become root to install: ${missing[*]}"
    say "Installing from Debian: ${missing[*]}"
    step "apt update" as_root apt-get -qq update
    step "Debian packages (${#missing[@]})" packages_get "${missing[@]}"
}

# Installs without starting system services and without making PostgreSQL's default cluster; both switches are put back afterwards.
# Runs in the subshell of step: its trap and variables end there.
packages_get() {
    policy=/usr/sbin/policy-rc.d cluster=/etc/postgresql-common/createcluster.conf made_policy='' changed_cluster=''
    trap packages_switch_back EXIT
    if [[ ! -e $policy ]]; then
        made_policy=1
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
    if [[ " $* " == *" postgresql-15 "* ]]; then
        packages_apt postgresql-common
        changed_cluster=1
        echo 'create_main_cluster = false # dev' | as_root tee -a "$cluster" >/dev/null
    fi
    packages_apt "$@"
}

packages_switch_back() {
    [[ -z $made_policy ]] || as_root rm -f "$policy"
    [[ -z $changed_cluster ]] || as_root sed -i '/^create_main_cluster = false # dev$/d' "$cluster"
}

packages_apt() {
    as_root apt-get -qq -y -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0 install --no-install-recommends "$@"
}

# version_reaches <wanted major.minor> <v1.2.3>
version_reaches() {
    local have=${2#v}
    [[ $(printf '%s\n%s\n' "$1" "$have" | sort -V | head -n 1) == "$1" ]]
}

node_is_new_enough() {
    local node npm
    node=$("$1/node" --version 2>/dev/null) && version_reaches 22.18 "$node" || return 1
    npm=$(PATH="$1:$PATH" npm --version 2>/dev/null) && version_reaches 11 "$npm"
}

# Puts a Node.js >= 22.18 with npm >= 11 first in PATH: the machine's, else our own; false when there is none.
node_find() {
    local own=$ROOT/.toolchain/node_modules/.bin machine
    if [[ -x $own/node && -x $own/npm ]]; then
        PATH=$own:$PATH
        return 0
    fi
    machine=$(command -v node) && node_is_new_enough "$(dirname "$machine")"
}

# The machine's npm, however old, can install these two packages; everything else is run with them.
node_ready() {
    node_find && return 0
    command -v npm >/dev/null || die "no npm: apt-get install npm failed?"
    step "Node.js 24 and npm 11 into .toolchain" node_install
    node_find || die "the Node.js in .toolchain does not run"
    PATH=$ROOT/.toolchain/node_modules/.bin:$PATH
}

node_install() {
    mkdir -p .toolchain
    npm install --prefix .toolchain --no-audit --no-fund --no-update-notifier node@24 npm@11
    .toolchain/node_modules/.bin/node --version
}

# npm_install <folder>...: npm ci where the lock file changed.
npm_install() {
    local folder stamp value
    for folder in "$@"; do
        [[ -f $folder/package-lock.json ]] || continue
        stamp=$folder/node_modules/.lnca-stamp
        value=$(sha256sum <"$folder/package-lock.json" | cut -c1-32)-$(node --version)
        stamp_is "$stamp" "$value" && continue
        npm --prefix "$folder" ci --no-audit --no-fund --no-update-notifier
        stamp_set "$stamp" "$value"
    done
}

# npm_run <folder> <argument>...
npm_run() {
    local folder=$1
    shift
    cd "$ROOT/$folder" || die "no folder $folder"
    exec npm "$@"
}
