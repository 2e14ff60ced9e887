#!/usr/bin/env python3
"""pending.py OUTPUT ROUTES SOURCE...: while the house is being built, what no room has written yet answers "unavailable" instead of
breaking everybody's link. Writes a C file with those handlers and sub-commands only; with nothing missing it is empty."""
import os
import re
import sys

COMMANDS = ("work_command", "staff_command", "audit_command", "certificate_command", "flows_command")


def main() -> None:
    output, header, sources = sys.argv[1], sys.argv[2], sys.argv[3:]
    text = ""
    for source in sources:
        with open(source, encoding="utf-8") as stream:
            text += stream.read()
    with open(header, encoding="utf-8") as stream:
        wanted = re.findall(r"enum status api_(\w+)\(", stream.read())
    written = set(re.findall(r"^enum status\s+api_(\w+)\(", text, re.M))
    missing = [name for name in wanted if name not in written]
    commands = [name for name in COMMANDS if not re.search(rf"^int {name}\([^;{{]*\)\s*\{{", text, re.M)]
    lines = ['#include <stdio.h>', '#include "api/generated/operations.h"', ""]
    for name in missing:
        lines += [f"enum status api_{name}(struct call *call, const struct {name}_input *input, struct {name}_answer *out_answer)",
                  "{", "    (void)input;", "    (void)out_answer;", '    return call_fail(call, STATUS_UNAVAILABLE, "pending");', "}", ""]
    for name in commands:
        lines += [f"int {name}(int argc, char **argv);", f"int {name}(int argc, char **argv)",
                  "{", "    (void)argc;", '    fprintf(stderr, "%s: not there yet\\n", argv[0]);', "    return 1;", "}", ""]
    if not re.search(r"^enum status audit_write\([^;{]*\)\s*\{", text, re.M):
        lines += ['#include "core/audit/audit.h"', "enum status audit_write(struct call *call, struct tx *tx, const struct audit_event *event)",
                  "{", "    (void)call;", "    (void)tx;", "    (void)event;", "    return STATUS_OK;", "}", ""]
    if missing or commands:
        print(f"pending: {len(missing)} handlers, {len(commands)} commands: {' '.join(missing + commands)}")
    os.makedirs(os.path.dirname(output), exist_ok=True)
    with open(output, "w", encoding="utf-8") as stream:
        stream.write("\n".join(lines))


main()
