#!/usr/bin/env python3
"""Do the lints find what they are for? Each gets a small house with one planted fault and must name it, and a clean one and must pass."""
import os
import pathlib
import subprocess
import sys
import tempfile

import source

CLEAN = {
    "api/order_api.c": '#include "core/order/order.h"\nint api_order(void) {\n    return 0;\n}\n',
    "core/order/order.c": '#include "core/order/order.h"\n#include "db/order_store.h"\n/* strcpy( in a comment, "malloc(" in a text */\nconst char *x = "free(y)";\n',
    "core/order/order.h": '#include "core/base/status.h"\n',
    "core/base/status.h": "enum status { STATUS_OK };\ntypedef enum status work(void);\n",
    "core/base/status.def": 'STATUS(OK, "ok", "")\nSTATUS(NOT_FOUND, "not_found", "")\n',
    "db/order_store.h": '#include "core/base/status.h"\n',
    "tests/requirements.md": "- REG1 — One line.\n",
    "tests/api/account.test.ts": 'it("REG1 registers", () => {});\n',
    "frontend/src/shared/i18n/zh/problem.ts": "  not_found: 'x',\n",
    "frontend/src/shared/i18n/en/problem.ts": "  not_found: 'x',\n",
    "frontend/src/shared/i18n/zh/field.ts": "  required: 'x',\n",
    "frontend/src/shared/i18n/en/field.ts": "  required: 'x',\n",
    "frontend/src/shared/i18n/zh/audit.ts": "  action_name: {\n    order: { submit: 'x' },\n  },\n",
    "frontend/src/shared/i18n/en/audit.ts": "  action_name: {\n    order: { submit: 'x' },\n  },\n",
    "frontend/src/shared/i18n/zh/staff_search.ts": "  subject: {\n    order: 'x',\n  },\n",
    "frontend/src/shared/i18n/en/staff_search.ts": "  subject: {\n    order: 'x',\n  },\n",
    "core/order/audit.c": 'struct audit_event e = {.action = "order.submit", .subject_kind = "order"};\n',
    "frontend/src/portal/App.vue": "<script setup>\n// 个人中心\n/* 搜索 */\n</script>\n<template>\n  <!-- 首页 -->\n  <p>辽宁CA</p>\n</template>\n",
    "README.md": "See `core/order/`.\n",
    "docker/nginx.conf": "worker_processes 2;\nupstream api {\n keepalive 8;\n keepalive_timeout 30s;\n}\n",
    "docker/nginx_door.conf": "proxy_request_buffering on Host $http_host X-Real-IP $remote_addr X-Lnca-Client $client",
    "core/base/settings.def": 'SETTING_INT(http_threads, 32, 4, 512, "")\nSETTING_INT(http_keep_alive_ms, 75000, 1, 2, "")\n',
}
LONG = "int f(void) {\n" + "    f();\n" * 80 + "}\n"
# lint, file, its planted content, what the lint must say
FAULTS = [
    ("layers", "db/order_store.h", '#include "core/order/order.h"\n', "db may not use core/order/order.h"),
    ("layers", "core/order/order.c", '#include "core/certificate/claim.h"\n', "core/order may not use"),
    ("layers", "core/order/order.c", '#include "api/router.h"\n', "core/order may not use api/router.h"),
    ("layers", "api/order_api.c", "#include <libpq-fe.h>\n", "<libpq-fe.h> may stand only in"),
    ("layers", "core/mystery/new.c", "int x;\n", "stands in no room"),
    ("layers", "core/order/payment.c", '#include "core/order/review.h"\n', ""),
    ("banned", "core/order/order.c", "void f(void) { strcpy(a, b); }\n", "strcpy is banned"),
    ("banned", "core/order/order.c", "void f(void) { x = malloc(3); }\n", "malloc only in core/base"),
    ("banned", "core/order/order.c", "typedef struct x { int y; } z;\n", "no typedef"),
    ("banned", "core/order/order.c", 'const char *x = "订单";\n', "texts for people"),
    ("banned", "core/order/order.c", "int json_object(void) {\n", "prefix belongs to a library"),
    ("banned", "core/order/order.c", "void f(void) { X509_sign(a, b, c); }\n", "only one file of core/pki"),
    ("sizes", "core/order/order.c", LONG, "f has 82 lines"),
    ("sizes", "core/order/order.c", "int x;\n" * 801, "801 lines"),
    ("traceability", "tests/requirements.md", "- REG1 — One.\n- REG2 — Two.\n", "REG2: no test title"),
    ("traceability", "tests/api/account.test.ts", 'it("REG10 x", () => {}); // REG1\n', "REG1: no test title"),
    ("texts", "core/base/status.def", 'STATUS(NEW, "brand_new", "")\n', "no text for brand_new"),
    ("texts", "core/order/order.c", 'void f(void) { call_field(call, "name", "odd_one"); }\n', "no text for odd_one"),
    ("texts", "core/order/order.c", 'struct audit_event e = {.action = "order.vanish"};\n', "no text for order.vanish"),
    ("texts", "core/order/order_states.def", 'ORDER_TRANSITION(DRAFT, melt, CLOSED, none, "", "")\n', "no text for order.melt"),
    ("texts", "core/order/order.c", 'struct audit_event e = {.subject_kind = "ghost"};\n', "no text for the subject ghost"),
    ("texts", "frontend/src/staff/App.vue", "<template>\n  <p>{{ `${a}：${b}` }}</p>\n</template>\n", "App.vue:2: ： belongs into a message table"),
    ("texts", "frontend/src/shared/i18n/zh/batch.ts", "const batch = {\n  title: 'x', // 'y'\n  kind: { one: 'x', two: 'x' },\n}\n", "nobody uses batch.title"),
    ("readme_paths", "README.md", "See `core/order/` and `core/nowhere/`.\n", "there is no core/nowhere/"),
    ("nginx", "docker/nginx.conf", CLEAN["docker/nginx.conf"].replace("keepalive 8", "keepalive 16"), "idle connections"),
    ("nginx", "docker/nginx.conf", CLEAN["docker/nginx.conf"].replace("30s", "80s"), "longer than the API"),
]
RING = {"core/order/payment.c": '#include "core/order/review.h"\n', "core/order/payment.h": "", "core/order/review.h": "",
        "core/order/review.c": '#include "core/order/payment.h"\n'}


def run(lint: str, changed: dict[str, str]) -> subprocess.CompletedProcess:
    with tempfile.TemporaryDirectory() as folder:
        for path, text in (CLEAN | changed).items():
            file = pathlib.Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        subprocess.run(["git", "init", "-q", folder], check=True)
        here = pathlib.Path(__file__).parent / f"{lint}.py"
        return subprocess.run([sys.executable, str(here)], env=os.environ | {"LNCA_LINT_ROOT": folder}, capture_output=True, text=True)


def main() -> None:
    findings = []
    lints = sorted({lint for lint, *_ in FAULTS})
    for lint in lints:
        result = run(lint, {})
        if result.returncode != 0:
            findings.append(f"{lint}: refuses the clean house: {result.stdout}{result.stderr}")
    for lint, path, text, expected in FAULTS:
        result = run(lint, RING if not expected else {path: text})
        wanted = expected or "modules that need each other"
        if result.returncode != 1 or wanted not in result.stdout:
            findings.append(f"{lint}: did not say '{wanted}': {result.stdout}{result.stderr}")
    source.finish("planted", findings, len(FAULTS) + len(lints))


if __name__ == "__main__":
    main()
