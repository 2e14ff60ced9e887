#!/usr/bin/env bash
# Fills docker/nginx.conf and docker/nginx_door.conf in.
#   nginx_render.sh --output FILE --run FOLDER --dist FOLDER --tls FOLDER --downloads FOLDER --api HOST:PORT --base PORT [--public]
#   --run     nginx's pid, logs and temporary files; writable by its user
#   --base    first port: +0 portal, +2 staff, +3 phone on loopback; +6 +7 +8 the same over TLS, with --public on every address
#   --production  ports 443 (portal), 8443 (staff), 9443 (phone) and 80, on every address, with HSTS
# LNCA_NGINX_LIMITS=off lifts the per-address limits (bench).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
output='' run='' dist='' tls='' downloads='' api='' base='' public='' production=''
while [[ $# -gt 0 ]]; do
    case $1 in
    --output | --run | --dist | --tls | --downloads | --api | --base) declare "${1#--}=$2"; shift ;;
    --public) public=1 ;;
    --production) production=1 ;;
    *) echo "nginx_render: unknown option $1" >&2; exit 2 ;;
    esac
    shift
done

# listen <plain port> <TLS port>
listen() {
    local lines=''
    if [[ -n $production ]]; then
        lines="listen $1; listen [::]:$1; listen $2 ssl http2; listen [::]:$2 ssl http2;"
    else
        lines="listen 127.0.0.1:$1;"
        [[ ! -s /proc/net/if_inet6 ]] || lines+=" listen [::1]:$1;"
        if [[ -n $public ]]; then lines+=" listen $2 ssl http2;"; else lines+=" listen 127.0.0.1:$2 ssl http2;"; fi
    fi
    printf '%s' "$lines"
}

if [[ -n $production ]]; then
    portal=$(listen 80 443) staff=$(listen 8081 8443) phone=$(listen 8082 9443)
else
    portal=$(listen "$base" $((base + 6))) staff=$(listen $((base + 2)) $((base + 7))) phone=$(listen $((base + 3)) $((base + 8)))
fi
rate=50 burst=200 connections=20 hsts=''
[[ ${LNCA_NGINX_LIMITS:-on} == on ]] || { rate=1000000 burst=1000000 connections=65535; }
# Browsers keep HSTS per host name, not per port: on localhost it would lock out every other development server.
[[ -z $production ]] || hsts='max-age=63072000; includeSubDomains'

fill() {
    sed -e "s|@RUN@|$run|g; s|@DIST@|$dist|g; s|@TLS@|$tls|g; s|@API@|$api|g; s|@DOWNLOADS@|$downloads|g; s|@HSTS@|$hsts|g; s|@DOOR@|$output.door|g" \
        -e "s|@RATE@|$rate|g; s|@BURST@|$burst|g; s|@CONNECTIONS@|$connections|g" \
        -e "s|@LISTEN_PORTAL@|$portal|; s|@LISTEN_STAFF@|$staff|; s|@LISTEN_PHONE@|$phone|" "$1"
}
fill "$here/nginx.conf" >"$output"
fill "$here/nginx_door.conf" >"$output.door"
