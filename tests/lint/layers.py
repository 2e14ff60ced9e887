#!/usr/bin/env python3
"""Who may include whom (README, map of the house): api -> core -> db -> core/base; inside core only downwards; an outside type
stops at the files named here; a provider's name stays in core/gateway; no two modules need each other. A module is a .c and .h of one stem; its parts (stem_part.c) may know
its header; a header without .c belongs to those who include it."""
import pathlib
import re

import source

CORE = ["core/worker", "core/download", "core/dashboard", "core/certificate", "core/order", "core/form", "core/account", "core/pki", "core/gateway", "core/job", "core/audit"]
BELOW = {
    "core/base": [],
    "db": ["core/base"],
    "core/audit": ["db", "core/base"],
    "core/job": ["core/audit", "db", "core/base"],
    "core/gateway": ["core/base"],
    "core/pki": ["core/base"],
    "core/pki/signer": ["core/pki", "core/audit", "db", "core/base"],
    "core/account": ["core/gateway", "core/job", "core/audit", "db", "core/base"],
    "core/form": ["core/base"],
    "core/order": ["core/form", "core/account", "core/gateway", "core/job", "core/audit", "db", "core/base"],
    "core/order/picture": ["core/order/picture.h", "core/base"],
    "core/certificate": ["core/order", "core/account", "core/pki", "core/gateway", "core/job", "core/audit", "db", "core/base"],
    "core/download": ["core/certificate", "core/form", "core/audit", "db", "core/base"],
    "core/dashboard": ["core/job", "db", "core/base"],
    "core/worker": [*CORE[1:], "db", "core/base"],
    "api": [*CORE, "db", "core/base"],
}
# Outside header: the files that may include it.
OUTSIDE = {
    r"civetweb\.h": r"api/server\.c",
    r"cjson/.*": r"core/base/(document|json|strict_json)\w*\.c|api/(schema|response)\w*\.c",
    r"libpq-fe\.h": r"db/(exec|row|link|pool|tx)\w*\.[ch]",
    r"hiredis/.*": r"db/redis\w*\.c",
    r"jwt\.h": r"(api|core/account)/token\.c",
    r"curl/.*": r"core/gateway/http\.c",
    r"(cairo.*|pango/.*)\.h": r"core/form/paper\.c",
    r"qrencode\.h": r"core/base/qr\.c",
    r"argon2\.h": r"core/account/password\.c",
    r"liboath/.*": r"core/account/(staff|totp)\.c",
    r"openssl/.*": r"core/pki/.*|core/base/secret\w*\.c|core/gateway/.*|(api|core/account)/token\.c",
    r"(jpeglib|png|seccomp)\.h": r"core/order/picture/.*|core/pki/signer/hardening\.c",
}
# Outside companies: their names stand in core/gateway (and as settings); everybody else speaks of what they do.
PROVIDER = re.compile(r"wechat|alipay|aliyun|tencent|nuonuo", re.I)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(?:"([^"]+)"|<([^>]+)>)', re.M)


def room_of(path: str) -> str:
    for room in ("core/pki/signer", "core/order/picture", "core/base", *CORE, "api", "db"):
        if path.startswith(room + "/"):
            return room
    return ""


def may_use(room: str, included: str) -> bool:
    target = room_of(included)
    return target == room or included in BELOW[room] or target in BELOW[room]


def module_of(path: str) -> str:
    return str(pathlib.PurePath(path).with_suffix(""))


def cycle(graph: dict[str, set[str]]) -> list[str]:
    """One chain of modules that comes back to its start, or nothing."""
    state: dict[str, int] = {}

    def walk(module: str, chain: list[str]) -> list[str]:
        state[module] = 1
        for used in sorted(graph.get(module, ())):
            if state.get(used) == 1:
                return chain[chain.index(used):] + [used] if used in chain else [module, used]
            if used not in state:
                found = walk(used, chain + [used])
                if found:
                    return found
        state[module] = 2
        return []

    for module in sorted(graph):
        if module not in state:
            found = walk(module, [module])
            if found:
                return found
    return []


def main() -> None:
    findings: list[str] = []
    graph: dict[str, set[str]] = {}
    paths = source.files("api/*.[ch]", "core/*.[ch]", "db/*.[ch]")
    for path in paths:
        room = room_of(path)
        if not room:
            findings.append(f"{path}: stands in no room of tests/lint/layers.py")
            continue
        provider = PROVIDER.search(source.read(path)) if room.startswith("core/") and room != "core/gateway" else None
        if provider:
            findings.append(f"{path}: {provider[0]}: a provider's name may stand only in core/gateway")
        for match in INCLUDE.finditer(source.code_only(source.read(path), keep_literals=True)):
            ours, outside = match.groups()
            if outside:
                for header, allowed in OUTSIDE.items():
                    if re.fullmatch(header, outside) and not re.fullmatch(allowed, path):
                        findings.append(f"{path}: <{outside}> may stand only in {allowed}")
                continue
            if "/" not in ours or not room_of(ours):
                if not ours.endswith((".inc", ".def")):
                    findings.append(f'{path}: "{ours}": include by the path from the top, of a room')
            elif not may_use(room, ours):
                findings.append(f"{path}: {room} may not use {ours}")
            mine, used = module_of(path), module_of(ours)
            if ours.endswith(".h") and mine != used and not mine.startswith(used + "_"):
                graph.setdefault(mine, set()).add(used)
    ring = cycle({module: used for module, used in graph.items() if module + ".c" in paths})
    if ring:
        findings.append("modules that need each other: " + " -> ".join(ring))
    source.finish("layers", findings, len(paths))


if __name__ == "__main__":
    main()
