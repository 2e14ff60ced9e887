#!/usr/bin/env python3
"""Sizes: a file over 500 lines or a C function over 40 is named, over 800 and 80 it fails."""
import re

import source

FILE_SOFT, FILE_HARD, FUNCTION_SOFT, FUNCTION_HARD = 500, 800, 40, 80
GENERATED = re.compile(r".*/generated/.*|.*\.d\.ts|.*/package-lock\.json")
HEAD = re.compile(r"([a-z_]\w*)\s*\(")


def functions(text: str):
    """Name, first line and length of each function: a brace at depth 0 that follows a parameter list."""
    depth, since, first, name = 0, 0, 0, ""
    code = re.sub(r"^[ \t]*#(?:\\\n|[^\n])*", lambda m: re.sub(r"[^\n]", " ", m.group(0)), source.code_only(text), flags=re.M)
    for place in re.finditer(r"[{};]", code):
        sign, at = place.group(0), place.start()
        if sign == "{":
            if depth == 0:
                head = code[since:at].strip()
                found = HEAD.search(head) if head.endswith(")") and "=" not in head else None
                name = found.group(1) if found else ""
                first = code.count("\n", 0, at - len(code[since:at].lstrip())) + 1
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0 and name:
                yield name, first, code.count("\n", 0, at) + 2 - first
                name = ""
        if depth == 0:
            since = at + 1


def main() -> None:
    findings: list[str] = []
    paths = [path for path in source.files("*.c", "*.h", "*.ts", "*.vue", "*.py", "*.sh", "*.sql", "dev")
             if not GENERATED.fullmatch(path)]
    for path in paths:
        text = source.read(path)
        lines = text.count("\n")
        if lines > FILE_HARD:
            findings.append(f"{path}: {lines} lines, at most {FILE_HARD}")
        elif lines > FILE_SOFT:
            print(f"note: {path}: {lines} lines, over {FILE_SOFT}")
        if not path.endswith(".c"):
            continue
        for name, first, length in functions(text):
            if length > FUNCTION_HARD:
                findings.append(f"{path}:{first}: {name} has {length} lines, at most {FUNCTION_HARD}")
            elif length > FUNCTION_SOFT:
                print(f"note: {path}:{first}: {name} has {length} lines, over {FUNCTION_SOFT}")
    source.finish("sizes", findings, len(paths))


if __name__ == "__main__":
    main()
