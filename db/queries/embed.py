#!/usr/bin/env python3
"""Turns db/queries/<resource>/<verb>_<what>.sql into rows QUERY(<resource>_<verb>_<what>, "text") of one include file.

Comments and needless space are taken out, so that the server never receives them. A file holds one statement; its name may use
a-z, 0-9 and _ only. The rows are sorted by name. Usage: embed.py <output>
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
# A quoted text or name stays as it is; a run of space and comments becomes one blank.
TOKEN = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|(?:\s|--[^\n]*|/\*.*?\*/)+", re.S)


def compact(sql: str) -> str:
    def replace(match: re.Match) -> str:
        text = match.group(0)
        return text if text[0] in "'\"" else " "

    return TOKEN.sub(replace, sql).strip()


def statement(path: pathlib.Path) -> str:
    sql = compact(path.read_text(encoding="utf-8")).rstrip("; ")
    if not sql:
        raise SystemExit(f"{path}: no statement")
    if ";" in re.sub(r"'(?:[^']|'')*'", "", sql):
        raise SystemExit(f"{path}: more than one statement")
    return sql


def c_text(sql: str) -> str:
    return '"' + sql.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main() -> None:
    rows = {}
    for path in sorted(HERE.glob("*/*.sql")):
        for part in (path.parent.name, path.stem):
            if not NAME.match(part):
                raise SystemExit(f"{path}: names use a-z, 0-9 and _ only")
        name = f"{path.parent.name}_{path.stem}"
        if name in rows:
            raise SystemExit(f"{path}: {name} exists twice")
        rows[name] = statement(path)
    text = "".join(f"QUERY({name}, {c_text(sql)})\n" for name, sql in sorted(rows.items()))
    output = pathlib.Path(sys.argv[1])
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
