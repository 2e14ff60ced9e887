#!/usr/bin/env python3
"""Every code that C can answer has a text in both languages: the statuses of core/base/status.def in i18n/<language>/problem.ts, the
field codes given to call_field in field.ts. (That both languages have the same keys is the type check's business.)"""
import re

import source

I18N = "frontend/src/shared/i18n/{language}/{area}.ts"
STATUS = re.compile(r'^STATUS\(\w+,\s*"(\w+)"', re.M)
FIELD = re.compile(r'\bcall_field\(\s*\w+,[^;"]*(?:"[^"]*"[^;"]*)?,\s*"(\w+)"\s*\)')
KEY = re.compile(r"^\s*'?(\w+)'?:", re.M)
SILENT = {"ok"}

wanted = {"problem": set(STATUS.findall(source.read("core/base/status.def"))) - SILENT, "field": set()}
for path in source.files("api/*.c", "core/*.c"):
    wanted["field"] |= set(FIELD.findall(source.code_only(source.read(path), keep_literals=True)))

findings = []
for area, codes in wanted.items():
    for language in ("zh", "en"):
        path = I18N.format(language=language, area=area)
        known = set(KEY.findall(source.read(path)))
        findings += [f"{path}: no text for {code}" for code in sorted(codes - known)]
source.finish("texts", findings, sum(map(len, wanted.values())))
