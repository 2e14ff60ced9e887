"""Writes the C side of a contract: plain structs, field tables, route rows. Data only; the engines that read it are
api/schema.c, api/router.c and api/pipeline.c."""

import json
import re

NOTICE = "/* Made by openapi/generate.py from the contract. Never edit: change the contract and generate again. */\n"
KINDS = {"object": "FIELD_OBJECT", "array": "FIELD_ARRAY", "integer": "FIELD_INTEGER", "boolean": "FIELD_BOOLEAN"}
FORMAT_KINDS = {"id": "FIELD_ID", "date-time": "FIELD_TIME"}


def snake(name):
    """OrderDraft -> order_draft."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def struct_name(schema):
    return "api_" + snake(schema.name)


def text(value):
    return json.dumps(value, ensure_ascii=True) if value is not None else "NULL"


def field_kind(schema):
    return KINDS.get(schema.kind) or FORMAT_KINDS.get(schema.format, "FIELD_TEXT")


def needs_flag(one):
    return one.schema.kind in ("integer", "boolean") and not one.required and one.schema.default is None


def scalar_type(schema):
    kind = field_kind(schema)
    if kind in ("FIELD_ID", "FIELD_TIME", "FIELD_INTEGER"):
        return "int64_t "
    return "bool " if kind == "FIELD_BOOLEAN" else "const char *"


def member_lines(one):
    """The C members that hold a property."""
    schema, name = one.schema, one.name
    if schema.kind == "object":
        star = "" if one.required else "*"
        const = "" if one.required else "const "
        return [f"{const}struct {struct_name(schema)} {star}{name};"]
    if schema.kind == "array":
        inner = schema.items
        element = f"struct {struct_name(inner)} " if inner.kind == "object" else scalar_type(inner)
        const = "" if element.startswith("const") else "const "
        tail = "const *" if element.startswith("const") else "*"
        return [f"{const}{element}{tail}{name};", f"size_t {name}_count;"]
    lines = [f"bool has_{name};"] if needs_flag(one) else []
    return lines + [f"{scalar_type(schema)}{name};"]


def comment_of(schema):
    notes = {"FIELD_ID": "id, 0 = absent", "FIELD_TIME": "microseconds since 1970, 0 = absent"}
    note = notes.get(field_kind(schema), "")
    if schema.words:
        note = " | ".join(schema.words)
    return f" /* {note} */" if note else ""


def struct_lines(name, members):
    """Members are (lines, comment) pairs."""
    lines = [f"struct {name} {{"]
    for declarations, comment in members:
        lines += [f"    {one}" for one in declarations]
        lines[-1] += comment
    if not members:
        lines.append("    char empty; /* C has no empty structs */")
    return lines + ["};", ""]


def property_members(properties):
    return [(member_lines(one), comment_of(one.schema)) for one in properties]


def types_header(contract):
    lines = [NOTICE, "#pragma once\n", "#include <stdbool.h>", "#include <stddef.h>", "#include <stdint.h>", ""]
    for schema in contract.objects.values():
        lines += struct_lines(struct_name(schema), property_members(schema.properties))
    return "\n".join(lines)


def input_members(operation):
    members = property_members(operation.path_parameters + operation.query_parameters)
    if operation.if_match:
        members.append((["int64_t if_match;"], " /* version of the header If-Match */"))
    if operation.body:
        members.append(([f"const struct {struct_name(operation.body)} *body;"], ""))
    if operation.raw_body:
        members += [(["struct bytes body;"], ""), (["const char *media_type;"], "")]
    return members


def answer_members(operation):
    members = []
    if operation.answer:
        members.append(([f"struct {struct_name(operation.answer)} body;"], ""))
    if operation.raw_answer:
        members += [(["struct bytes body;"], ""),
                    (["const char *media_type;"], " // " + ", ".join(operation.answer_media_types))]
    if operation.polls:
        members.append((["int64_t version;"], " /* becomes the ETag; the same version answers 304 */"))
    return members


def operations_header(contract, include):
    lines = [NOTICE, "#pragma once\n", '#include "core/base/call.h"', '#include "core/base/str.h"',
             f'#include "{include}/types.h"', ""]
    for one in contract.operations:
        lines.append(f"/* {one.method} {one.path} -> {one.success}: {one.summary.rstrip('.')}. */")
        lines += struct_lines(f"{one.name}_input", input_members(one))
        lines += struct_lines(f"{one.name}_answer", answer_members(one))
        lines += [f"MUST_CHECK enum status api_{one.name}(struct call *call, const struct {one.name}_input *input,",
                  f"    struct {one.name}_answer *out_answer);", ""]
    return "\n".join(lines)


class FieldTables:
    """fields.c: collects words and patterns once, then one row per property and parameter."""

    def __init__(self):
        self.lists, self.patterns, self.items, self.bodies = {}, [], [], []

    def words(self, words):
        if not words:
            return "NULL"
        return self.lists.setdefault(tuple(words), f"words_{len(self.lists)}")

    def pattern(self, expression):
        if not expression:
            return 0
        if expression not in self.patterns:
            self.patterns.append(expression)
        return self.patterns.index(expression) + 1

    def row(self, one, holder):
        """One designated initialiser; `holder` is the struct the offsets are in, or None for an array's element."""
        schema = one.schema
        kind = field_kind(schema)
        cells = [f".name = {text(one.name)}", f".kind = {kind}"]
        if schema.format and kind == "FIELD_TEXT":
            cells.append(f".format = FORMAT_{schema.format.upper()}")
        if one.required:
            cells.append(".required = true")
        if holder:
            cells.append(f".offset = offsetof(struct {holder}, {one.name})")
        extra = f"has_{one.name}" if needs_flag(one) else f"{one.name}_count" if kind == "FIELD_ARRAY" else ""
        if extra and holder:
            cells += [".has_extra = true", f".extra = offsetof(struct {holder}, {extra})"]
        lowest = "FIELD_INTEGER_MIN" if kind == "FIELD_INTEGER" else 0
        highest = "FIELD_INTEGER_MAX" if kind == "FIELD_INTEGER" else "FIELD_LENGTH_MAX"
        cells.append(f".minimum = {lowest if schema.minimum is None else schema.minimum}")
        cells.append(f".maximum = {highest if schema.maximum is None else schema.maximum}")
        if schema.words:
            cells.append(f".words = {self.words(schema.words)}")
        if schema.pattern:
            cells.append(f".pattern = {self.pattern(schema.pattern)}")
        if kind == "FIELD_OBJECT":
            cells += [f".shape = &shape_{snake(schema.name)}", f".pointer = {'false' if one.required or not holder else 'true'}"]
        if kind == "FIELD_ARRAY":
            cells.append(f".item = &{self.item(one, holder)}")
        if schema.default is not None:
            value = schema.default
            cells.append(f".default_value = {text(str(value).lower() if isinstance(value, bool) else str(value))}")
        return "{" + ", ".join(cells) + "}"

    def item(self, one, holder):
        symbol = f"item_{holder}_{one.name}"
        element = type(one)(one.name, one.schema.items, True)
        self.items.append(f"static const struct field {symbol} = {self.row(element, None)};")
        return symbol

    def fields(self, symbol, properties, holder):
        if not properties:
            return "NULL, 0"
        rows = [f"    {self.row(one, holder)}," for one in properties]
        self.bodies += [f"static const struct field {symbol}[] = {{"] + rows + ["};"]
        return f"{symbol}, {len(properties)}"

    def shape(self, schema):
        name = snake(schema.name)
        fields = self.fields(f"fields_{name}", schema.properties, struct_name(schema))
        size = f"sizeof(struct {struct_name(schema)})"
        self.bodies += [f"const struct shape shape_{name} = {{{text(schema.name)}, {size}, {fields}}};", ""]

    def parameters(self, operation):
        for word, properties in (("path", operation.path_parameters), ("query", operation.query_parameters)):
            if properties:
                symbol, holder = f"{word}_{operation.name}", f"{operation.name}_input"
                fields = self.fields(f"fields_{symbol}", properties, holder)
                self.bodies += [f"const struct shape shape_{symbol} = {{\"{word}\", sizeof(struct {holder}), {fields}}};", ""]


def fields_files(contract, include):
    tables = FieldTables()
    for schema in contract.objects.values():
        tables.shape(schema)
    for operation in contract.operations:
        tables.parameters(operation)
    shapes = [re.match(r"const struct shape (\w+)", line) for line in tables.bodies]
    header = [NOTICE, "#pragma once\n", '#include "api/schema.h"', ""]
    header += [f"extern const struct shape {match.group(1)};" for match in shapes if match]
    source = [NOTICE, f'#include "{include}/fields.h"', "", "#include <stddef.h>", "",
              f'#include "{include}/operations.h"', "", "const char *const schema_patterns[] = {"]
    source += [f"    {text(one)}," for one in tables.patterns] + ["    NULL,", "};", ""]
    for words, symbol in tables.lists.items():
        listed = ", ".join(text(word) for word in words)
        source.append(f"static const char *const {symbol}[] = {{{listed}, NULL}};")
    source += [""] + tables.items + [""] + tables.bodies
    return "\n".join(header) + "\n", "\n".join(source)


def route_row(one):
    cells = [f".operation = {text(one.name)}", f".tag = {text(one.tag)}", f".method = METHOD_{one.method}",
             f".path = {text(one.path)}", f".access = ACCESS_{one.access.upper()}",
             ".clients = " + " | ".join(f"1U << CLIENT_{word.upper()}" for word in one.clients),
             f".success = {one.success}", f".call = call_{one.name}",
             f".input_size = sizeof(struct {one.name}_input)", f".answer_size = sizeof(struct {one.name}_answer)"]
    if one.roles:
        cells.append(".roles = " + " | ".join(f"ROLE_{word.upper()}" for word in one.roles))
    if one.limit:
        cells.append(f".limit = LIMIT_{one.limit.upper()}")
    if one.idempotent_key:
        cells.append(".needs_key = true")
    for word, properties in (("path", one.path_parameters), ("query", one.query_parameters)):
        if properties:
            cells.append(f".{word}_shape = &shape_{word}_{one.name}")
    if one.body or one.raw_body:
        cells += [f".body = {'BODY_RAW' if one.raw_body else 'BODY_JSON'}", f".body_max = {one.body_max}",
                  f".media_types = media_{one.name}", f".body_offset = offsetof(struct {one.name}_input, body)"]
    if one.body:
        cells.append(f".body_shape = &shape_{snake(one.body.name)}")
    if one.raw_body:
        cells.append(f".media_type_offset = offsetof(struct {one.name}_input, media_type)")
    if one.answer:
        cells += [".answer = BODY_JSON", f".answer_shape = &shape_{snake(one.answer.name)}",
                  f".answer_offset = offsetof(struct {one.name}_answer, body)"]
    if one.raw_answer:
        cells += [".answer = BODY_RAW", f".answer_offset = offsetof(struct {one.name}_answer, body)",
                  f".answer_media_type_offset = offsetof(struct {one.name}_answer, media_type)"]
    if one.raw_answer:
        cells.append(f".answer_media_types = answers_{one.name}")
    if one.if_match:
        cells += [".if_match = true", f".if_match_offset = offsetof(struct {one.name}_input, if_match)"]
    if one.polls:
        cells += [".polls = true", f".version_offset = offsetof(struct {one.name}_answer, version)"]
    return "    {" + ",\n     ".join(cells) + "},"


def routes_source(contract, include):
    lines = [NOTICE, '#include "api/router.h"', "", "#include <stddef.h>", "",
             f'#include "{include}/fields.h"', f'#include "{include}/operations.h"', "",
             "/* The one place where a handler's typed arguments meet the pipeline's untyped ones. */",
             "#define HANDLER(operation)                                                                         \\",
             "    static enum status call_##operation(struct call *call, const void *input, void *out_answer)    \\",
             "    {                                                                                              \\",
             "        return api_##operation(call, input, out_answer);                                           \\",
             "    }", ""]
    lines += [f"HANDLER({one.name})" for one in contract.operations] + [""]
    for one in contract.operations:
        if one.raw_body or one.body:
            listed = ", ".join(text(word) for word in one.media_types)
            lines.append(f"static const char *const media_{one.name}[] = {{{listed}, NULL}};")
        if one.raw_answer:
            listed = ", ".join(text(word) for word in one.answer_media_types)
            lines.append(f"static const char *const answers_{one.name}[] = {{{listed}, NULL}};")
    lines += ["", "const struct route routes[] = {"] + [route_row(one) for one in contract.operations] + ["};", "",
              "const size_t routes_count = sizeof(routes) / sizeof(routes[0]);", ""]
    return "\n".join(lines)


def all_files(contract, include):
    fields_h, fields_c = fields_files(contract, include)
    return {
        "types.h": types_header(contract),
        "operations.h": operations_header(contract, include),
        "fields.h": fields_h,
        "fields.c": fields_c,
        "routes.c": routes_source(contract, include),
        "openapi.json": json.dumps(contract.bundle, ensure_ascii=False, indent=1) + "\n",
    }
