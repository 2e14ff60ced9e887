#!/usr/bin/env python3
"""embed.py OUTPUT FILE...: each file becomes a row DOCS_FILE("name", "bytes") for api/docs.c."""
import os
import sys


def literal(content: bytes) -> str:
    lines = []
    for line in content.decode("utf-8").splitlines(keepends=True):
        escaped = line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("?", "\\?")
        lines.append(f'"{escaped}"')
    return "\n    ".join(lines)


def main() -> None:
    output, files = sys.argv[1], sys.argv[2:]
    rows = []
    for file in files:
        with open(file, "rb") as stream:
            rows.append(f'DOCS_FILE("{os.path.basename(file)}",\n    {literal(stream.read())})\n')
    os.makedirs(os.path.dirname(output), exist_ok=True)
    with open(output, "w", encoding="utf-8") as stream:
        stream.write("\n".join(rows))


main()
