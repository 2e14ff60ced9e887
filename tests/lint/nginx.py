#!/usr/bin/env python3
"""What docker/nginx.conf and core/base/settings.def must agree on: an idle kept-alive connection occupies an API thread, and the API
must not close one that nginx is about to use."""
import re

import source

findings: list[str] = []
nginx = source.read("docker/nginx.conf")
settings = source.read("core/base/settings.def")


def of_nginx(name: str) -> int:
    upstream = nginx[nginx.index("upstream api"):] if name.startswith("keepalive") else nginx
    return int(re.search(rf"^\s*{name}\s+(\d+)", upstream, re.M).group(1))


def of_settings(name: str) -> int:
    return int(re.search(rf"SETTING_INT\({name},\s*(\d+)", settings).group(1))


idle = of_nginx("worker_processes") * of_nginx("keepalive")
if idle * 2 > of_settings("http_threads"):
    findings.append(f"nginx keeps up to {idle} idle connections, more than half of {of_settings('http_threads')} API threads")
if of_nginx("keepalive_timeout") * 1000 >= of_settings("http_keep_alive_ms"):
    findings.append("nginx keeps a connection longer than the API does")
doors = source.read("docker/nginx_door.conf")
for needed in ("proxy_request_buffering on", "Host $http_host", "X-Real-IP $remote_addr", "X-Lnca-Client $client"):
    if needed not in doors:
        findings.append(f"docker/nginx_door.conf lacks: {needed}")
source.finish("nginx", findings, 6)
