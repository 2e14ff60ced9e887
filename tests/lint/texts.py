#!/usr/bin/env python3
"""Every code that C can answer has a text in both languages: the statuses of core/base/status.def in i18n/<language>/problem.ts, the
field codes given to call_field in field.ts, what the audit writes (actions, and what they were done to) in audit.ts and staff_search.ts. (That
both languages have the same keys is the type check's business.) And no component holds words or signs of Chinese of its own, which it
would show in English, too: but for the house's name. And every text is used: its key stands in the front ends, whole or with a part that is put
in (`portal.page.${name}`); the texts of codes are used by the codes."""
import re

import source

I18N = "frontend/src/shared/i18n/{language}/{area}.ts"
STATUS = re.compile(r'^STATUS\(\w+,\s*"(\w+)"', re.M)
FIELD = re.compile(r'\bcall_field\(\s*\w+,[^;"]*(?:"[^"]*"[^;"]*)?,\s*"(\w+)"\s*\)')
KEY = re.compile(r"^\s*'?(\w+)'?:", re.M)
SILENT = {"ok"}
SUBJECT = re.compile(r'\.subject_kind\s*=\s*"(\w+)"')
ACTION = re.compile(r'"([a-z_]+)\.([a-z_]+)"')
EVENT = re.compile(r"^(ORDER|REFUND|INVOICE)_TRANSITION\(\s*\w+,\s*(\w+),", re.M)
HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")
NO_TEXT = re.compile(r"<!--.*?-->|/\*.*?\*/|(?<!:)//[^\n]*|辽宁CA", re.S)

wanted = {"problem": set(STATUS.findall(source.read("core/base/status.def"))) - SILENT, "field": set()}
for path in source.files("api/*.c", "core/*.c"):
    wanted["field"] |= set(FIELD.findall(source.code_only(source.read(path), keep_literals=True)))

# Names of fields and files look like actions, too: an action's first word is what it was done to, or one of these.
DOING = {"login", "production", "review", "product"}
NO_ACTION = re.compile(r"^(?:material|issuing|root)$")
subjects, actions = set(), set()
for path in source.files("core/*.c", "core/*.def"):
    code = source.code_only(source.read(path), keep_literals=True)
    subjects |= set(SUBJECT.findall(code))
    actions |= set(ACTION.findall(code))
    actions |= {(machine.lower(), event) for machine, event in EVENT.findall(code)}
actions = {(of, verb) for of, verb in actions if of in subjects | DOING and not NO_ACTION.match(of)}


def block(text: str, name: str) -> str:
    """What stands between the braces of a key."""
    begin = re.search(rf"^\s*{name}: {{", text, re.M)
    if not begin:
        return ""
    depth = 1
    for at in range(begin.end(), len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return text[begin.end():at]
    return ""


WORD = re.compile(r"(?:^|[{,\s])(\w+): ")


findings = []
for area, codes in wanted.items():
    for language in ("zh", "en"):
        path = I18N.format(language=language, area=area)
        known = set(KEY.findall(source.read(path)))
        findings += [f"{path}: no text for {code}" for code in sorted(codes - known)]
for language in ("zh", "en"):
    path = I18N.format(language=language, area="audit")
    names = block(source.read(path), "action_name")
    findings += [f"{path}: no text for {of}.{verb}" for of, verb in sorted(actions) if verb not in WORD.findall(block(names, of))]
    path = I18N.format(language=language, area="staff_search")
    known = set(WORD.findall(block(source.read(path), "subject")))
    findings += [f"{path}: no text for the subject {one}" for one in sorted(subjects - known)]
for path in source.files("frontend/src/*.vue"):
    code = NO_TEXT.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), source.read(path))
    findings += [f"{path}:{code.count(chr(10), 0, match.start()) + 1}: {match.group(0)} belongs into a message table" for match in HAN.finditer(code)]

TABLE = re.compile(r"//[^\n]*|/\*.*?\*/|(?P<key>\w+|'\w+')\s*:\s*|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|[{}]", re.S)


def keys_of(path: str, area: str) -> list[str]:
    """The keys of a table of texts, with the area and all levels before them."""
    text = source.read(path)
    if "= {" not in text:
        return []
    keys, levels, last = [], [area], None
    for match in TABLE.finditer(text, text.index("= {")):
        token = match.group(0)
        if match.group("key"):
            last = match.group("key").strip("'")
        elif token == "{":
            levels.append(last or "")
            last = None
        elif token == "}":
            levels.pop()
        elif token[0] in "'\"`" and last is not None:
            keys.append(".".join(level for level in [*levels, last] if level))
            last = None
    return keys


tables = [(path, path.rsplit("/", 1)[1].removesuffix(".ts").split("_")[0]) for path in source.files(I18N.format(language="zh", area="*"))]
texts = {key: path for path, area in tables if area not in wanted for key in keys_of(path, area)}
areas = "|".join(sorted({key.split(".")[0] for key in texts}))
NAMED = re.compile(rf"""['"`]((?:{areas})\.(?:[\w.]|\$\{{[^{{}}`]*\}})+)""")
named = set()
for path in source.files("frontend/src/*.vue", "frontend/src/*.ts"):
    if texts and "/i18n/zh/" not in path and "/i18n/en/" not in path and not re.search(r"\.(spec|test)\.ts$", path):
        named |= set(NAMED.findall(source.read(path)))


def pattern_of(name: str) -> re.Pattern:
    """What a part that is put in may stand for: one level, or what names an action of the audit (order.create) at the end."""
    parts = re.split(r"\$\{[^{}]*\}", name)
    end = r"[\w.]*" if parts[-1] == "" and parts[0].count(".") > 1 else r"\w*" + re.escape(parts[-1])
    return re.compile(r"\w*".join(map(re.escape, parts[:-1])) + end)


put_in = [pattern_of(name) for name in named if "$" in name]
for key, path in texts.items():
    if key not in named and not any(pattern.fullmatch(key) for pattern in put_in):
        findings.append(f"{path}: nobody uses {key}")
source.finish("texts", findings, sum(map(len, wanted.values())) + len(actions) + len(subjects) + len(texts))
