#!/usr/bin/env python3
"""tests/requirements.md lists what is delivered (`ID — one line`); each ID must occur in the title of a test: the string that
describe, it or test begins with, or the name or the leading comment of a cmocka test. IDs of ranges are written out (REG1, REG2)."""
import re

import source

ROW = re.compile(r"^- ([A-Z]+[0-9]+) — \S", re.M)
TITLE = re.compile(r"""\b(?:describe|it|test)(?:\.(?:each|concurrent|serial|step))*\s*(?:\([^()]*\)\s*)?\(\s*(["'`])((?:\\.|(?!\1).)*)\1""", re.S)
# In C: the comment right above a test function, or the text given to the test's row.
C_TITLE = re.compile(r"/\*(.*?)\*/\s*static void test_\w+\(|cmocka_unit_test\w*\(\s*(\w+)|\{\s*\"([^\"]+)\",\s*test_\w+", re.S)


def titles() -> str:
    found = []
    for path in source.files("tests/*.ts", "frontend/*.ts", "tests/*.c"):
        text = source.read(path)
        if path.endswith(".c"):
            found += [" ".join(part for part in match.groups() if part) for match in C_TITLE.finditer(text)]
        elif re.search(r"\.(test|spec)\.ts$", path):
            found += [match.group(2) for match in TITLE.finditer(text)]
    return "\n".join(found)


rows = ROW.findall(source.read("tests/requirements.md"))
text = titles()
missing = [row for row in rows if not re.search(rf"(?<![A-Z0-9]){row}(?![0-9])", text)]
findings = [f"{row}: no test title names it" for row in missing]
findings += [f"{row}: listed twice" for row in sorted({row for row in rows if rows.count(row) > 1})]
source.finish("traceability", findings, len(rows))
