/** The contract (api/generated/openapi.json) as the judge of answers: every answer of an API test goes through checkAnswer. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../stack/stack.ts";

export interface Schema {
  $ref?: string;
  type?: "object" | "array" | "string" | "integer" | "boolean";
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

export type Door = "portal" | "phone" | "staff" | "none";

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  access: "public" | "account" | "staff";
  roles: string[];
  clients: Door[];
  idempotent: boolean;
  ifMatch: boolean;
  rawBody: boolean;
  bodyMax: number;
  parameters: { name: string; in: "path" | "query"; required?: boolean; schema: Schema }[];
  requestBody: Content | undefined;
  responses: Record<string, Content>;
}

interface Bundle {
  paths: Record<string, Record<string, Record<string, unknown>>>;
  components: { schemas: Record<string, Schema> };
}

export const bundle = JSON.parse(readFileSync(join(ROOT, "api", "generated", "openapi.json"), "utf8")) as Bundle;

function readOperation(path: string, method: string, raw: Record<string, unknown>): Operation {
  return {
    operationId: raw["operationId"] as string,
    method: method.toUpperCase(),
    path,
    access: raw["x-access"] as Operation["access"],
    roles: (raw["x-roles"] as string[] | undefined) ?? [],
    clients: raw["x-clients"] as Door[],
    idempotent: raw["x-idempotency"] === true,
    ifMatch: raw["x-if-match"] === true,
    rawBody: raw["x-body"] === "raw",
    bodyMax: (raw["x-body-max"] as number | undefined) ?? 65536,
    parameters: (raw["parameters"] as Operation["parameters"] | undefined) ?? [],
    requestBody: raw["requestBody"] as Content | undefined,
    responses: raw["responses"] as Record<string, Content>,
  };
}

export const operations: Operation[] = Object.entries(bundle.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, raw]) => readOperation(path, method, raw)),
);

export function operation(operationId: string): Operation {
  const found = operations.find((one) => one.operationId === operationId);
  if (!found) throw new Error(`no operation ${operationId} in the contract`);
  return found;
}

/** The schema behind a reference of the bundle. */
export function resolve(schema: Schema): Schema {
  return schema.$ref ? resolve(bundle.components.schemas[schema.$ref.split("/").pop()!]!) : schema;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
const formats: Record<string, RegExp> = {
  id: /^[0-9]{19}$/,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
  mobile: /^1[3-9]\d{9}$/,
  uscc: /^[0-9A-Z]{18}$/,
  hex: /^([0-9a-f]{2})*$/,
  base64: /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  uri: /^[a-z][a-z0-9+.-]*:/,
  idempotency: /^[A-Za-z0-9._-]{8,128}$/,
};
for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
ajv.addFormat("binary", true);
ajv.addSchema({ $id: "bundle", components: bundle.components });

const validators = new Map<string, ValidateFunction>();

function validatorOf(schema: Schema): ValidateFunction {
  const name = JSON.stringify(schema);
  let found = validators.get(name);
  if (!found) {
    found = ajv.compile(JSON.parse(name.replaceAll('"#/', '"bundle#/')) as object);
    validators.set(name, found);
  }
  return found;
}

export interface Answer {
  status: number;
  headers: Headers;
  bytes: Buffer;
  /** The parsed body of a JSON answer, else undefined. */
  json: unknown;
}

/** The description of a status: its own, or that of its class. */
function responseOf(one: Operation, status: number): Content | undefined {
  return one.responses[String(status)] ?? one.responses[`${Math.floor(status / 100)}XX`];
}

/** The operation of a path as a client sends it; undefined when the contract knows none. */
export function findOperation(method: string, path: string): Operation | undefined {
  const matching = operations.filter((one) => {
    const expression = one.path.replace(/[.]/g, "\\.").replace(/\{[^}]+\}/g, "[^/]+");
    return one.method === method && new RegExp(`^${expression}$`).test(path);
  });
  return matching.toSorted((a, b) => a.parameters.filter((p) => p.in === "path").length - b.parameters.filter((p) => p.in === "path").length)[0];
}

/** Throws when an answer is not what the contract says: undocumented status, wrong media type, wrong body. */
export function checkAnswer(one: Operation, answer: Answer): void {
  const where = `${one.method} ${one.path} (${one.operationId}) -> ${answer.status}`;
  const described = responseOf(one, answer.status);
  if (!described) throw new Error(`${where}: undocumented status; body ${answer.bytes.toString().slice(0, 300)}`);
  const media = answer.headers.get("content-type")?.split(";")[0]?.trim();
  if (!described.content) {
    if (answer.bytes.length > 0) throw new Error(`${where}: a body where none is documented`);
    return;
  }
  const accepts = (range: string): boolean => range === media || (range.endsWith("/*") && media?.startsWith(range.slice(0, -1)) === true);
  const range = Object.keys(described.content).find(accepts);
  if (!range) throw new Error(`${where}: media type ${media} is not documented`);
  const schema = described.content[range]!.schema;
  if (!schema || schema.format === "binary") return;
  const validate = validatorOf(schema);
  if (!validate(answer.json)) throw new Error(`${where}: ${ajv.errorsText(validate.errors)}; body ${answer.bytes.toString().slice(0, 500)}`);
  if (answer.status >= 400 && (answer.json as { status: number }).status !== answer.status) throw new Error(`${where}: problem names another status`);
}
