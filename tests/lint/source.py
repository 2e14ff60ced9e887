"""What the lints share: the C files git knows, and their text with comments and literals blanked out (line numbers stay)."""
import os
import pathlib
import re
import subprocess
import sys

# LNCA_LINT_ROOT: the lints are tried on planted faults (planted.py).
ROOT = pathlib.Path(os.environ.get("LNCA_LINT_ROOT") or pathlib.Path(__file__).resolve().parents[2])
TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def files(*patterns: str) -> list[str]:
    """Paths known to git or new and not ignored, relative to the top."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    return sorted({name for name in names if name and (ROOT / name).is_file()})


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def code_only(text: str, keep_literals: bool = False) -> str:
    """Comments (and literals, unless kept) become blanks."""

    def blank(match: re.Match) -> str:
        token = match.group(0)
        if keep_literals and token[0] in "\"'":
            return token
        return re.sub(r"[^\n]", " ", token)

    return TOKEN.sub(blank, text)


def finish(name: str, findings: list[str], checked: int) -> None:
    for finding in findings:
        print(finding)
    print(f"{name}: {checked} checked, {len(findings)} findings")
    if checked == 0:
        print(f"{name}: nothing was checked, so this check is broken")
    sys.exit(1 if findings or checked == 0 else 0)
