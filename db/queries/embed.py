#!/usr/bin/env python3
"""Turns db/queries/<resource>/<verb>_<what>.sql (and db/queries/redis/<name>.lua) into rows for the compiler:

    QUERY(ORDER_FIND_BY_ID, "order", "order_find_by_id", 1, "select ...")     resource, name, number of parameters, text
    SCRIPT(LIMITS_TAKE, "limits_take", "...")

Comments are stripped, so that a statement is sent as short as it can be. Usage: embed.py OUTPUT [FOLDER]"""
import pathlib
import re
import sys

NAME = re.compile(r"^[a-z][a-z0-9_]*$")


def strip_sql(text: str) -> str:
    """Without comments, with single spaces outside of quotes."""
    parts = re.split(r"('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\n]*|/\*.*?\*/)", text, flags=re.S)
    kept = []
    for part in parts:
        if part.startswith(("--", "/*")):
            kept.append(" ")
        elif part.startswith(("'", '"')):
            kept.append(part)
        else:
            kept.append(re.sub(r"\s+", " ", part))
    return "".join(kept).strip().rstrip(";").strip()


def strip_lua(text: str) -> str:
    lines = [re.sub(r"^\s*--.*$", "", line).strip() for line in text.splitlines()]
    return "\n".join(line for line in lines if line) + "\n"


def c_string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + escaped.replace("??", '?" "?') + '"'


def query_row(path: pathlib.Path) -> str:
    resource, stem = path.parent.name, path.stem
    if not NAME.match(resource) or not NAME.match(stem):
        sys.exit(f"{path}: names are [a-z0-9_]")
    source = path.read_text(encoding="utf-8")
    if not source.startswith("--"):
        sys.exit(f"{path}: begin with a comment: purpose, parameters, columns")
    text = strip_sql(source)
    without_quotes = re.sub(r"'(?:[^']|'')*'", "", text)
    if not text or ";" in without_quotes:
        sys.exit(f"{path}: exactly one statement in a file")
    numbers = {int(n) for n in re.findall(r"\$(\d+)", without_quotes)}
    if numbers != set(range(1, len(numbers) + 1)):
        sys.exit(f"{path}: parameters must be $1 to $n without gaps, found {sorted(numbers)}")
    name = f"{resource}_{stem}"
    return f'QUERY({name.upper()}, "{resource}", "{name}", {len(numbers)}, {c_string(text)})'


def script_row(path: pathlib.Path) -> str:
    if not NAME.match(path.stem):
        sys.exit(f"{path}: names are [a-z0-9_]")
    return f'SCRIPT({path.stem.upper()}, "{path.stem}", {c_string(strip_lua(path.read_text("utf-8")))})'


def main() -> None:
    output = pathlib.Path(sys.argv[1])
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(__file__).parent
    rows = [query_row(path) for path in sorted(folder.glob("*/*.sql"))]
    rows += [script_row(path) for path in sorted(folder.glob("redis/*.lua"))]
    text = "/* made by db/queries/embed.py; do not edit */\n" + "\n".join(rows) + "\n"
    output.parent.mkdir(parents=True, exist_ok=True)
    if not output.exists() or output.read_text("utf-8") != text:
        output.write_text(text, encoding="utf-8")


main()
