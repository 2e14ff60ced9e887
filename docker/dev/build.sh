# build: C and the front end. Two builds exist: build/ (gcc, what runs, without test programs) and build-test/ (clang, sanitizers, fuzz targets).
# shellcheck shell=bash

build_product() {
    step "build (gcc)" build_c build gcc -DLNCA_TESTS=OFF
    step "front end" build_front
}

# build_c <folder> <compiler> [cmake option]...
build_c() {
    local folder=$1 compiler=$2
    shift 2
    if [[ ! -f $folder/build.ninja ]] || ! stamp_is "$folder/.lnca-options" "$compiler $*"; then
        CC=$compiler cmake -S . -B "$folder" -G Ninja "$@"
        stamp_set "$folder/.lnca-options" "$compiler $*"
    fi
    nice cmake --build "$folder" -j "$(nproc)"
}

build_front() {
    local value
    [[ -f frontend/package.json ]] || return 0
    value=$(fingerprint frontend openapi)
    if [[ -d frontend/dist ]] && stamp_is frontend/node_modules/.lnca-build "$value"; then
        return 0
    fi
    nice npm --prefix frontend run build
    stamp_set frontend/node_modules/.lnca-build "$(fingerprint frontend openapi)"
}
