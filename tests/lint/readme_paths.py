#!/usr/bin/env python3
"""Every path that a README names in backticks exists, and every folder that matters has a README row or file of its own."""
import re

import source

QUOTED = re.compile(r"`([^`\n]+)`")
# A path of ours: starts with a top-level name and a slash, or is one of the top-level files.
PATH = re.compile(r"\.?/?((?:api|core|db|frontend|openapi|tests|docker|\.ci)/[\w./*<>{},-]*|dev|CMakeLists\.txt|README\.md)(?:\s.*)?")
PLACEHOLDER = re.compile(r"[<>*{}…]")
MADE = re.compile(r"frontend/dist\b.*|tests/results\b.*|docker/production\b.*|(?:.*/)?node_modules\b.*")

findings: list[str] = []
checked = 0
for readme in source.files("README.md", "*/README.md"):
    folder = readme.rpartition("/")[0]
    for quoted in QUOTED.findall(source.read(readme)):
        match = PATH.fullmatch(quoted.strip())
        if not match:
            continue
        path = match.group(1).rstrip(".,")
        if PLACEHOLDER.search(path) or MADE.fullmatch(path):
            continue
        checked += 1
        if not (source.ROOT / path).exists() and not (source.ROOT / folder / path).exists():
            findings.append(f"{readme}: `{quoted}`: there is no {path}")
source.finish("readme_paths", findings, checked)
