/** Requests made from the contract, right and wrong ones mixed: no 500, no undocumented status. Bounded by time; LNCA_LONG for longer. */
import * as fc from "fast-check";
import { describe, it } from "vitest";
import { Client } from "./client.ts";
import { operations, resolve, type Operation, type Schema } from "./contract.ts";

const MILLISECONDS = process.env["LNCA_LONG"] ? 20_000 : 700;

const strange = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: "binary", maxLength: 10 }), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}));

function textOf(schema: Schema): fc.Arbitrary<string> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.format === "id") return fc.bigInt(1000000000000000000n, 9223372036854775807n).map(String);
  if (schema.format === "mobile") return fc.integer({ min: 0, max: 99999999 }).map((n) => `139${String(n).padStart(8, "0")}`);
  if (schema.format === "hex") return fc.uint8Array({ minLength: (schema.minLength ?? 0) / 2, maxLength: Math.min(64, (schema.maxLength ?? 64) / 2) }).map((bytes) => Buffer.from(bytes).toString("hex"));
  if (schema.format === "base64") return fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString("base64"));
  if (schema.format === "date-time") return fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString());
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern)).filter((text) => text.length <= (schema.maxLength ?? 100));
  return fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 40, 80) });
}

function right(given: Schema): fc.Arbitrary<unknown> {
  const schema = resolve(given);
  switch (schema.type) {
    case "object":
      return fc.record(Object.fromEntries(Object.entries(schema.properties!).map(([name, inner]) => [name, either(inner)])), { requiredKeys: schema.required ?? [] });
    case "array":
      return fc.array(either(schema.items!), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 5, 5) });
    case "integer":
      return fc.integer({ min: Math.max(schema.minimum ?? -100, -2147483648), max: Math.min(schema.maximum ?? 1000, 2147483647) });
    case "boolean":
      return fc.boolean();
    default:
      return textOf(schema);
  }
}

/** Mostly what the contract says, now and then something else. */
function either(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: right(schema) }, { weight: 1, arbitrary: strange as fc.Arbitrary<unknown> });
}

interface Call {
  path: string;
  body: unknown;
  ifMatch: string;
}

function callsOf(one: Operation): fc.Arbitrary<Call> {
  const places = fc.record(Object.fromEntries(one.parameters.map((parameter) => [parameter.name, either(parameter.schema)])), {
    requiredKeys: one.parameters.filter((parameter) => parameter.in === "path").map((parameter) => parameter.name),
  }) as fc.Arbitrary<Record<string, unknown>>;
  const schema = one.requestBody?.content?.["application/json"]?.schema;
  return fc.record({ places, body: one.rawBody || !schema ? fc.constant(undefined) : either(schema), ifMatch: fc.constantFrom('"1"', '"x"', "*", '"99999999999999999999"') }).map(({ places: values, body, ifMatch }) => {
    const path = one.path.replace(/\{([^}]+)\}/g, (_all, name: string) => encodeURIComponent(String(values[name])) || "-");
    const query = one.parameters.filter((parameter) => parameter.in === "query" && values[parameter.name] !== undefined);
    const text = query.map((parameter) => `${parameter.name}=${encodeURIComponent(String(values[parameter.name]))}`).join("&");
    return { path: text ? `${path}?${text}` : path, body, ifMatch };
  });
}

/** Not called here: they would end or lock the caller, send texts, or ask providers. */
const left = new Set(["session_end_current", "session_refresh", "sms_code_create", "me_sms_code_create", "me_password_change", "password_reset_create", "session_create", "account_create", "staff_session_create", "identity_verification_create", "payment_create"]);
const portal = (await new Client("portal").loginByCode()).pastNginx();
const phone = (await new Client("phone").loginByCode()).pastNginx();

describe("RUL7 generated requests: no 500, no undocumented status", () => {
  it.each(operations.filter((one) => one.path.startsWith("/api/") && one.access !== "staff" && !left.has(one.operationId)).map((one) => [one.operationId, one] as const))(
    "%s",
    async (_id, one) => {
      const client = one.clients.includes("portal") ? portal : phone;
      await fc.assert(
        fc.asyncProperty(callsOf(one), async ({ path, body, ifMatch }) => {
          const picture = { raw: { mediaType: "image/png", bytes: Buffer.from("\x89PNG\r\n\x1a\nnonsense", "latin1") } };
          const sent = one.rawBody ? picture : body === undefined ? {} : { body };
          const answer = await client.send(one.method, path, { ...sent, headers: one.ifMatch ? { "if-match": ifMatch } : {} });
          if (answer.status >= 500 && answer.status !== 503) throw new Error(`${one.method} ${path}: ${answer.status} ${answer.bytes.toString()}`);
        }),
        { numRuns: 100_000, interruptAfterTimeLimit: MILLISECONDS, markInterruptAsFailure: false },
      );
    },
    MILLISECONDS + 20_000,
  );
});
