"""Reads the contract (openapi.yaml, paths/, schemas/) into plain objects and stops at whatever is outside the
subset that README.md of this folder writes down. Knows nothing of C; tables.py writes the C side."""

import os
import re
from dataclasses import dataclass, field

import yaml

FORMATS = ("id", "date-time", "date", "mobile", "uscc", "hex", "base64", "uri", "idempotency")
BOUNDED_FORMATS = ("id", "date-time", "date", "mobile", "uscc", "idempotency")
ANNOTATIONS = ("description", "title", "example", "examples")
SCHEMA_MEMBERS = {
    "object": ("properties", "required", "additionalProperties"),
    "array": ("items", "minItems", "maxItems"),
    "string": ("minLength", "maxLength", "pattern", "enum", "format", "default"),
    "integer": ("minimum", "maximum", "default"),
    "boolean": ("default",),
}
OPERATION_MEMBERS = (
    "operationId", "tags", "summary", "description", "x-access", "x-roles", "x-clients", "x-idempotency",
    "x-limit", "x-body", "x-body-max", "x-answer", "x-poll", "x-if-match", "parameters", "requestBody",
    "responses")
METHODS = ("get", "post", "put", "patch", "delete")
ACCESS = ("public", "account", "staff")
CLIENTS = ("portal", "phone", "staff", "none")
DEFAULT_CLIENTS = {"public": ("portal", "phone", "staff"), "account": ("portal", "phone"), "staff": ("staff",)}
ROLES = ("reviewer", "finance", "publisher", "system_administrator", "security_administrator", "auditor")
SUCCESS = ("200", "201", "202", "204")
JSON_BODY_MAX = 64 * 1024
WORD = re.compile(r"^[a-z][a-z0-9_]*$")
SCHEMA_NAME = re.compile(r"^[A-Z][A-Za-z0-9]*$")
# What ECMAScript and POSIX extended expressions read alike: classes of ASCII, groups, alternatives, counts.
PATTERN = re.compile(r"^\^(\[\^?[A-Za-z0-9 _.,:;/+=@#%&*~!-]+\]|\((?!\?)|\)|\||\{\d+(,\d*)?\}|[?*+]|\\[.+*?()|/-]|[A-Za-z0-9 _,:;/=@#%&~!-])*\$$")
C_WORDS = set("""auto break case char const continue default do double else enum extern float for goto if inline int
long register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while
bool true false""".split())


class ContractError(Exception):
    """The contract uses something outside the subset; the text says where and what."""


@dataclass
class Property:
    name: str
    schema: "Schema"
    required: bool


@dataclass
class Schema:
    kind: str
    where: str
    name: str = ""          # of an object: its name in the contract, or made from its place
    properties: list = field(default_factory=list)
    items: "Schema" = None
    format: str = ""
    words: tuple = ()
    pattern: str = ""
    minimum: int = None     # value, length or number of items
    maximum: int = None
    default: object = None


@dataclass
class Operation:
    where: str
    name: str = ""
    tag: str = ""
    summary: str = ""
    method: str = ""
    path: str = ""
    access: str = ""
    roles: tuple = ()
    clients: tuple = ()
    idempotent_key: bool = False
    limit: str = ""
    polls: bool = False
    if_match: bool = False
    success: str = ""
    path_parameters: list = field(default_factory=list)
    query_parameters: list = field(default_factory=list)
    body: Schema = None          # JSON body
    raw_body: bool = False
    body_max: int = 0
    media_types: tuple = ()
    answer: Schema = None        # JSON answer
    raw_answer: bool = False
    answer_media_types: tuple = ()


def refuse(where, what):
    raise ContractError(f"{where}: {what}")


def only(where, node, allowed):
    if not isinstance(node, dict):
        refuse(where, "must be a map")
    for member in node:
        if member not in allowed:
            refuse(where, f"member '{member}' is outside the subset")


MERGE = "tag:yaml.org,2002:merge"


class StrictLoader(yaml.SafeLoader):
    """YAML without silent surprises: a repeated key is an error, yes/no/on/off stay text, times stay text."""


def _construct_map(loader, node):
    own = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True) if key_node.tag != MERGE else "<<"
        if key in own:
            refuse(str(key_node.start_mark).strip(), f"key '{key}' stands twice")
        own.add(key)
    loader.flatten_mapping(node)  # <<: *anchor; own members win
    return {loader.construct_object(key, deep=True): loader.construct_object(value, deep=True)
            for key, value in node.value}


StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _construct_map)
StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, expression) for tag, expression in rows if not tag.endswith((":timestamp", ":bool"))]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()}
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


class Contract:
    """All operations and named object schemas, and the bundle (one JSON document with local references)."""

    def __init__(self, root):
        self.root = os.path.realpath(root)
        self.files = {}
        self.named = {}       # name -> (file, schema node)
        self.objects = {}     # name -> Schema, in order of need (inner ones first)
        self.operations = []
        self.parameter_names = {}  # path before a parameter -> its segment
        self.open_schemas = []
        self.bundle = {}
        self._read()

    # ---- files and references

    def _load(self, path):
        if path not in self.files:
            where = os.path.relpath(path, self.root)
            try:
                with open(path, encoding="utf-8") as stream:
                    self.files[path] = yaml.load(stream, StrictLoader)
            except (OSError, yaml.YAMLError) as error:
                refuse(where, str(error))
        return self.files[path]

    def _follow(self, file, reference):
        """Reference -> (file, last key, node)."""
        where = f"{os.path.relpath(file, self.root)} $ref {reference}"
        target, hash_sign, pointer = reference.partition("#")
        if not hash_sign or not pointer.startswith("/"):
            refuse(where, "must look like file.yaml#/Name")
        path = os.path.realpath(os.path.join(os.path.dirname(file), target)) if target else file
        if not path.startswith(self.root + os.sep):
            refuse(where, "leaves the contract's folder")
        node, key = self._load(path), ""
        for key in pointer[1:].split("/"):
            if not isinstance(node, dict) or key not in node:
                refuse(where, "points at nothing")
            node = node[key]
        return path, key, node

    # ---- schemas

    def schema(self, file, node, where, name="", request=False):
        if isinstance(node, dict) and "$ref" in node:
            only(where, node, ("$ref", "description"))
            file, key, target = self._follow(file, node["$ref"])
            if not SCHEMA_NAME.match(key):
                refuse(where, f"schema name '{key}' must be CamelCase")
            known = self.named.setdefault(key, (file, target))
            if known[1] is not target:
                refuse(where, f"schema name '{key}' stands in two files")
            return self.schema(file, target, f"{os.path.relpath(file, self.root)}#/{key}", key, request)
        if not isinstance(node, dict) or node.get("type") not in SCHEMA_MEMBERS:
            refuse(where, f"type must be one of {', '.join(SCHEMA_MEMBERS)}")
        kind = node["type"]
        only(where, node, ("type",) + ANNOTATIONS + SCHEMA_MEMBERS[kind])
        if where in self.open_schemas:
            refuse(where, "contains itself")
        result = Schema(kind, where, default=node.get("default"))
        self.open_schemas.append(where)
        getattr(self, "_" + kind)(file, node, where, name, request, result)
        self.open_schemas.pop()
        return result

    def _object(self, file, node, where, name, request, result):
        if not name:
            refuse(where, "an object needs a name")
        if node.get("additionalProperties", False) is not False:
            refuse(where, "additionalProperties can only be false")
        result.name = name
        properties, required = node.get("properties") or {}, node.get("required", [])
        if not properties:
            refuse(where, "an object needs properties")
        for word in required:
            if word not in properties:
                refuse(where, f"required '{word}' is not a property")
        for word, inner in properties.items():
            if not WORD.match(word) or word in C_WORDS:
                refuse(where, f"property '{word}' must be snake_case and no C word")
            inner_name = name + "".join(part.capitalize() for part in word.split("_"))
            schema = self.schema(file, inner, f"{where}.{word}", inner_name, request)
            if schema.default is not None:
                refuse(f"{where}.{word}", "default is for query parameters only")
            result.properties.append(Property(word, schema, word in required))
        known = self.objects.get(name)
        if known and known.where != where:
            refuse(where, f"object name '{name}' is also made by {known.where}")
        self.objects.setdefault(name, result)

    def _array(self, file, node, where, name, request, result):
        if "items" not in node:
            refuse(where, "an array needs items")
        result.items = self.schema(file, node["items"], where + "[]", name + "Item", request)
        if result.items.kind == "array":
            refuse(where, "an array of arrays is outside the subset")
        result.minimum, result.maximum = node.get("minItems"), node.get("maxItems")
        if request and result.maximum is None:
            refuse(where, "an array that clients send needs maxItems")

    def _string(self, _file, node, where, _name, request, result):
        result.format, result.pattern = node.get("format", ""), node.get("pattern", "")
        result.words = tuple(node.get("enum", ()))
        result.minimum, result.maximum = node.get("minLength"), node.get("maxLength")
        if result.format and result.format not in FORMATS:
            refuse(where, f"format '{result.format}' is outside the subset")
        if result.pattern and not PATTERN.match(result.pattern):
            refuse(where, "pattern must be ^…$ of ASCII classes [..], groups, | and counts")
        if any(not isinstance(word, str) or not word for word in result.words):
            refuse(where, "enum takes non-empty texts only")
        bounded = result.words or result.format in BOUNDED_FORMATS or result.maximum is not None
        if request and not bounded:
            refuse(where, "a text that clients send needs maxLength, enum or a bounded format")

    @staticmethod
    def _integer(_file, node, where, _name, _request, result):
        result.minimum, result.maximum = node.get("minimum"), node.get("maximum")
        for value in (result.minimum, result.maximum):
            if value is not None and (not isinstance(value, int) or abs(value) > 2**53 - 1):
                refuse(where, "bounds must be integers within 2^53-1")

    def _boolean(self, *_):
        pass

    # ---- operations

    def _read(self):
        file = os.path.join(self.root, "openapi.yaml")
        top = self._load(file)
        only("openapi.yaml", top, ("openapi", "info", "servers", "tags", "paths"))
        if not str(top.get("openapi", "")).startswith("3.1"):
            refuse("openapi.yaml", "openapi must be 3.1.x")
        self.bundle = {key: top[key] for key in ("openapi", "info", "tags") if key in top}
        self.bundle.update({"servers": [{"url": "/"}], "paths": {}, "components": {}})
        for path, node in (top.get("paths") or {}).items():
            if not re.match(r"^(/[a-z0-9._-]+|/\{[a-z][a-z0-9_]*\})+$", path):
                refuse("openapi.yaml", f"path '{path}' has other signs than a-z 0-9 . _ - and {{name}}")
            if set(node) != {"$ref"}:
                refuse("openapi.yaml", f"path '{path}' must be one $ref")
            item_file, key, item = self._follow(file, node["$ref"])
            self._path(path, item_file, f"{os.path.relpath(item_file, self.root)}#/{key}", item)
        self._check_operations()
        self._finish_bundle()

    def _path(self, path, file, where, item):
        only(where, item, METHODS + ("parameters",))
        for method in METHODS:
            if method in item:
                shared = item.get("parameters", [])
                operation = self._operation(file, f"{where}.{method}", item[method], method, path, shared)
                self.operations.append(operation)

    def _operation(self, file, where, node, method, path, shared):
        only(where, node, OPERATION_MEMBERS)
        name = node.get("operationId", "")
        if not WORD.match(name) or "_" not in name:
            refuse(where, "operationId must look like order_create")
        if len(node.get("tags", [])) != 1:
            refuse(where, "exactly one tag")
        operation = Operation(where, name, node["tags"][0], node.get("summary", ""), method.upper(), path)
        if not operation.summary:
            refuse(where, "summary is needed")
        self._access(operation, node)
        parameters = [self._parameter(file, where, one) for one in shared + node.get("parameters", [])]
        self._parameters(operation, parameters)
        self._body(file, operation, node)
        self._answer(file, operation, node)
        operation.idempotent_key = node.get("x-idempotency", False) is True
        if operation.idempotent_key and method != "post":
            refuse(where, "x-idempotency is for POST only")
        operation.polls = node.get("x-poll", False) is True
        if operation.polls and (method != "get" or operation.success != "200"):
            refuse(where, "x-poll is for GET with 200 only")
        operation.if_match = node.get("x-if-match", False) is True
        if operation.if_match and method == "get":
            refuse(where, "x-if-match is for changes only")
        operation.limit = node.get("x-limit", "")
        if operation.limit and not WORD.match(operation.limit):
            refuse(where, "x-limit must be a word")
        self._bundle_operation(file, operation, node, parameters)
        return operation

    @staticmethod
    def _access(operation, node):
        operation.access = node.get("x-access", "")
        if operation.access not in ACCESS:
            refuse(operation.where, f"x-access must be one of {', '.join(ACCESS)}")
        operation.roles = tuple(node.get("x-roles", ()))
        operation.clients = tuple(node.get("x-clients", DEFAULT_CLIENTS[operation.access]))
        for words, known, member in ((operation.roles, ROLES, "x-roles"), (operation.clients, CLIENTS, "x-clients")):
            for word in words:
                if word not in known:
                    refuse(operation.where, f"{member} does not know '{word}'")
        if operation.roles and operation.access != "staff":
            refuse(operation.where, "x-roles is for x-access: staff")
        if not operation.clients:
            refuse(operation.where, "x-clients is empty")

    def _parameter(self, file, where, node):
        if isinstance(node, dict) and set(node) == {"$ref"}:
            file, key, node = self._follow(file, node["$ref"])
            where = f"{os.path.relpath(file, self.root)}#/{key}"
        only(where, node, ("name", "in", "required", "description", "schema", "example"))
        if node.get("in") not in ("path", "query"):
            refuse(where, "a parameter is in path or query")
        name = node.get("name", "")
        if not WORD.match(name) or name in C_WORDS:
            refuse(where, f"parameter '{name}' must be snake_case and no C word")
        schema = self.schema(file, node.get("schema"), f"{where} {name}", "", True)
        if schema.kind in ("object", "array"):
            refuse(where, f"parameter '{name}' must be a text, an integer or a boolean")
        required = node.get("required", False) is True
        if node["in"] == "path" and (not required or schema.default is not None):
            refuse(where, f"path parameter '{name}' must be required and has no default")
        return node["in"], Property(name, schema, required), node, file

    @staticmethod
    def _parameters(operation, parameters):
        names = [one[1].name for one in parameters]
        if len(names) != len(set(names)) or {"body", "media_type", "if_match"} & set(names):
            refuse(operation.where, "a parameter stands twice or has a name that is taken")
        in_path = {one[1].name: one[1] for one in parameters if one[0] == "path"}
        template = re.findall(r"\{([a-z0-9_]+)\}", operation.path)
        if sorted(template) != sorted(in_path):
            refuse(operation.where, f"path {operation.path} and its parameters do not fit")
        operation.path_parameters = [in_path[name] for name in template]
        operation.query_parameters = [one[1] for one in parameters if one[0] == "query"]

    def _body(self, file, operation, node):
        where, body = operation.where, node.get("requestBody")
        operation.raw_body = node.get("x-body") == "raw"
        if node.get("x-body") not in (None, "raw") or (operation.raw_body and "x-body-max" not in node):
            refuse(where, "x-body can only be raw, with x-body-max")
        if not operation.raw_body and not JSON_BODY_MAX <= node.get("x-body-max", JSON_BODY_MAX) <= 4 * JSON_BODY_MAX:
            refuse(where, "x-body-max of JSON lies between its usual limit and four times that")
        if body is None:
            if operation.raw_body:
                refuse(where, "x-body: raw needs a requestBody with its media types")
            return
        only(where, body, ("required", "description", "content"))
        if body.get("required") is not True or not body.get("content"):
            refuse(where, "requestBody is required and names its content")
        if operation.method in ("GET", "DELETE"):
            refuse(where, f"{operation.method} takes no body")
        operation.media_types = tuple(body["content"])
        operation.body_max = node.get("x-body-max", JSON_BODY_MAX)
        if operation.raw_body:
            return
        if operation.media_types != ("application/json",):
            refuse(where, "the body is application/json, or x-body: raw")
        content = body["content"]["application/json"]
        only(where, content, ("schema", "example"))
        name = "".join(part.capitalize() for part in operation.name.split("_")) + "Body"
        operation.body = self.schema(file, content["schema"], where + ".body", name, True)
        if operation.body.kind != "object":
            refuse(where, "the body must be an object")

    def _answer(self, file, operation, node):
        responses = {str(key): value for key, value in (node.get("responses") or {}).items()}
        success = [code for code in responses if code in SUCCESS]
        for code in responses:
            if code not in SUCCESS + ("4XX", "5XX") and not (code == "304" and node.get("x-poll") is True):
                refuse(operation.where, f"response {code} is outside the subset")
        if len(success) != 1:
            refuse(operation.where, "exactly one of 200, 201, 202, 204")
        operation.success = success[0]
        answer = responses[operation.success]
        only(operation.where, answer, ("description", "content"))
        content = answer.get("content") or {}
        if node.get("x-answer") not in (None, "raw"):
            refuse(operation.where, "x-answer can only be raw")
        operation.raw_answer = node.get("x-answer") == "raw"
        operation.answer_media_types = tuple(content)
        if operation.raw_answer and not content:
            refuse(operation.where, "a raw answer names its media types")
        if operation.success == "204" and content:
            refuse(operation.where, "204 has no content")
        if operation.raw_answer or (operation.success in ("202", "204") and not content):
            return
        if set(content) != {"application/json"}:
            refuse(operation.where, "the answer is application/json, or x-answer: raw, or 204")
        only(operation.where, content["application/json"], ("schema", "example"))
        name = "".join(part.capitalize() for part in operation.name.split("_")) + "Answer"
        inner = content["application/json"]["schema"]
        operation.answer = self.schema(file, inner, operation.where + ".answer", name)
        if operation.answer.kind != "object":
            refuse(operation.where, "the answer must be an object")

    def _check_operations(self):
        names, shapes = set(), set()
        for one in self.operations:
            shape = (one.method, re.sub(r"\{[^}]*\}", "{}", one.path))
            if one.name in names:
                refuse(one.where, f"operationId '{one.name}' stands twice")
            if shape in shapes:
                refuse(one.where, f"{one.method} {one.path} cannot be told from another path")
            names.add(one.name)
            shapes.add(shape)
            self._check_parameter_names(one)
        # The router's order: by segments, a parameter after the fixed segments of its place.
        self.operations.sort(key=lambda one: (re.sub(r"\{[^}]*\}", "~", one.path).split("/"), METHODS.index(one.method.lower())))

    def _check_parameter_names(self, operation):
        """The router takes one name for the parameter of one place."""
        segments = operation.path.split("/")
        for at, segment in enumerate(segments):
            if segment.startswith("{"):
                place = "/".join(segments[:at])
                if self.parameter_names.setdefault(place, segment) != segment:
                    refuse(operation.where, f"{segment} is called {self.parameter_names[place]} in another path")

    # ---- bundle

    def _bundle_schema(self, file, node):
        if "$ref" in node:
            return {"$ref": "#/components/schemas/" + node["$ref"].rpartition("/")[2]}
        result = dict(node)
        if node.get("type") == "object":
            result["additionalProperties"] = False
            result["properties"] = {key: self._bundle_schema(file, value)
                                    for key, value in node["properties"].items()}
        if node.get("type") == "array":
            result["items"] = self._bundle_schema(file, node["items"])
        return result

    def _bundle_operation(self, file, operation, node, parameters):
        result = {key: value for key, value in node.items()
                  if key not in ("parameters", "requestBody", "responses")}
        result["x-clients"] = list(operation.clients)
        if parameters:
            result["parameters"] = [dict(one, schema=self._bundle_schema(origin, one["schema"]))
                                    for _, _, one, origin in parameters]
        binary = {"schema": {"type": "string", "format": "binary"}}
        if operation.body:
            inner = node["requestBody"]["content"]["application/json"]["schema"]
            content = {"application/json": {"schema": self._bundle_schema(file, inner)}}
            result["requestBody"] = {"required": True, "content": content}
        elif operation.raw_body:
            result["requestBody"] = {"required": True, "content": {one: binary for one in operation.media_types}}
        answers = {str(key): value for key, value in node["responses"].items()}
        success = {"description": answers[operation.success].get("description", "Done.")}
        if operation.answer:
            inner = answers[operation.success]["content"]["application/json"]["schema"]
            success["content"] = {"application/json": {"schema": self._bundle_schema(file, inner)}}
        elif operation.raw_answer:
            success["content"] = {one: binary for one in operation.answer_media_types}
        result["responses"] = {operation.success: success}
        if operation.polls:
            result["responses"]["304"] = {"description": "Nothing has changed since the given ETag."}
        problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        for code, text in (("4XX", "The request was refused."), ("5XX", "The service could not do it.")):
            result["responses"][code] = {"description": text, "content": problem}
        self.bundle["paths"].setdefault(operation.path, {})[operation.method.lower()] = result

    def _finish_bundle(self):
        common = os.path.join(self.root, "schemas", "common.yaml")
        self.schema(common, {"$ref": "common.yaml#/Problem"}, "schemas/common.yaml")
        schemas = {name: self._bundle_schema(file, node) for name, (file, node) in sorted(self.named.items())}
        self.bundle["components"]["schemas"] = schemas
