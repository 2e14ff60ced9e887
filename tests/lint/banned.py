#!/usr/bin/env python3
"""Calls and forms that do not occur in our C: unbounded text functions, raw memory outside core/base, SM2 signatures without the
distinguishing id, texts for people, typedefs of structs, symbols that could meet a library's."""
import re

import source

UNBOUNDED = "sprintf vsprintf strcpy stpcpy strcat strncat strtok strtok_r atoi atol atoll atof gets alloca mktemp tmpnam rand srand".split()
SHELL = "system popen".split()
MEMORY = "malloc calloc realloc reallocarray free strdup strndup".split()
# These use SM2's id (or its empty default): one file of core/pki sets the id and calls them, nobody else.
WITHOUT_ID = ("X509_sign X509_sign_ctx X509_verify X509_CRL_sign X509_CRL_sign_ctx X509_CRL_verify X509_REQ_sign X509_REQ_sign_ctx "
              "X509_REQ_verify ASN1_item_sign ASN1_item_sign_ctx ASN1_item_verify ASN1_item_verify_ctx OCSP_basic_sign "
              "OCSP_basic_sign_ctx OCSP_basic_verify").split()
SYMBOL = re.compile(r"^(?!static\b)[a-z][a-z0-9_ ]*[ *]((?:json_|jwt_|jwk_|redis_|mg_|PQ|QR)\w*)\(", re.M)
TYPEDEF = re.compile(r"\btypedef\s+(?:struct|enum|union)\b[^;({]*[;{]")
LITERAL = re.compile(r'"(?:\\.|[^"\\\n])*"')
HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
# Names, not texts: what the certificate profile or a provider prescribes.
HAN_ALLOWED = re.compile(r"core/base/check\w*\.c|core/pki/profile\w*\.c|core/gateway/wechat_pay_bill\.c|core/gateway/nuonuo\w*\.c")


def calls(names: list[str]) -> re.Pattern:
    return re.compile(r"(?<![\w.>])(" + "|".join(names) + r")\s*\(")


RULES = [(calls(UNBOUNDED), "is banned", r"$^"), (calls(SHELL), "is banned outside tests", r"$^"),
         (calls(MEMORY), "only in core/base: use an arena", r"core/base/.*")]


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def main() -> None:
    findings: list[str] = []
    wrappers: dict[str, str] = {}
    ours = source.files("api/*.[ch]", "core/*.[ch]", "db/*.[ch]")
    tests = source.files("tests/*.[ch]")
    for path in ours + tests:
        text = source.read(path)
        code = source.code_only(text)
        for pattern, why, allowed in RULES[:1] if path in tests else RULES:
            for match in pattern.finditer(code):
                if not re.fullmatch(allowed, path):
                    findings.append(f"{path}:{line_of(code, match.start())}: {match.group(1)} {why}")
        if path in tests:
            continue
        for match in calls(WITHOUT_ID).finditer(code):
            wrappers[path] = f"{path}:{line_of(code, match.start())}: {match.group(1)}"
        for pattern, why in ((TYPEDEF, "no typedef of struct, enum, union"), (SYMBOL, "this prefix belongs to a library")):
            for match in pattern.finditer(code):
                findings.append(f"{path}:{line_of(code, match.start())}: {match.group(0).strip()}: {why}")
        literals = source.code_only(text, keep_literals=True)
        for match in LITERAL.finditer(literals):
            if HAN.search(match.group(0)) and not HAN_ALLOWED.fullmatch(path):
                findings.append(f"{path}:{line_of(literals, match.start())}: texts for people live in the front end")
    home = [path for path in wrappers if path.startswith("core/pki/")]
    for path, finding in wrappers.items():
        if path not in home or len(home) > 1:
            findings.append(f"{finding}: only one file of core/pki may call these, with SM2's id set")
    source.finish("banned", findings, len(ours) + len(tests))


if __name__ == "__main__":
    main()
