/** Seals a value as core/base/secret does, with the stack's own key: for rows that no call of the API makes yet. */
import { createCipheriv, createHmac, randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "../stack/stack.ts";

/** As a bytea literal of PostgreSQL. */
export function seal(stack: Stack, context: string, plain: string | Buffer): string {
  const folder = join(stack.run, "secrets");
  const keyId = Math.max(...readdirSync(folder).filter((name) => name.startsWith("field_key.")).map((name) => Number(name.slice("field_key.".length))));
  const key = Buffer.from(readFileSync(join(folder, `field_key.${keyId}`), "utf8").trim(), "hex");
  const head = Buffer.concat([Buffer.from([1, keyId]), randomBytes(16)]);
  const cipher = createCipheriv("sm4-ctr", key.subarray(0, 16), head.subarray(2));
  const body = Buffer.concat([head, cipher.update(plain), cipher.final()]);
  const mac = createHmac("sm3", key.subarray(16)).update(`${context}\0`).update(body).digest();
  return `'\\x${Buffer.concat([body, mac]).toString("hex")}'::bytea`;
}
