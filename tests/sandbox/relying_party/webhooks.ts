/**
 * A relying party's ear: takes webhooks as Standard Webhooks says, checks their signature with the secret it was told, and keeps what it
 * heard. Errors, slowness and silence come from POST faults.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { type Answer, type Call, json } from "../http.ts";
import type { Fault } from "../faults.ts";

export interface Heard {
  at: string;
  path: string;
  id: string;
  timestamp: string;
  signature: string;
  body: string;
  /** Signed with the known secret, not older than five minutes; null while no secret is known. */
  verified: boolean | null;
  /** Heard before with the same id. */
  repeated: boolean;
  /** How it was answered. */
  status: number;
}

const TOLERANCE_SECONDS = 300;
const KEEP = 500;

export class Webhooks {
  readonly #heard: Heard[] = [];
  #secrets: Buffer[] = [];

  list(): Heard[] {
    return this.#heard;
  }

  clear(): void {
    this.#heard.length = 0;
    this.#secrets = [];
  }

  /** "whsec_" and base64, as the staff console shows it once. */
  know(secrets: string[]): void {
    this.#secrets = secrets.map((secret) => Buffer.from(secret.replace(/^whsec_/, ""), "base64"));
  }

  answer(call: Call, path: string, fault: Fault | undefined): Answer {
    const header = (name: string): string => String(call.headers[name] ?? "");
    const [id, timestamp, signature, body] = [header("webhook-id"), header("webhook-timestamp"), header("webhook-signature"), call.body.toString()];
    const verified = this.#secrets.length === 0 ? null : this.#verify(id, timestamp, signature, body);
    const status = call.method !== "POST" ? 405 : fault?.mode === "error" ? fault.value : fault?.mode === "limited" ? 429 : verified === false ? 401 : 204;
    const repeated = this.#heard.some((one) => one.id === id && one.status === 204);
    this.#heard.push({ at: new Date().toISOString(), path, id, timestamp, signature, body, verified, repeated, status });
    if (this.#heard.length > KEEP) this.#heard.shift();
    return status === 204 ? { status, headers: {}, body: "" } : json(status, { code: "refused" });
  }

  #verify(id: string, timestamp: string, signature: string, body: string): boolean {
    if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
    const given = signature.split(" ").filter((one) => one.startsWith("v1,")).map((one) => Buffer.from(one.slice(3), "base64"));
    return this.#secrets.some((secret) => {
      const expected = createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest();
      return given.some((one) => one.length === expected.length && timingSafeEqual(one, expected));
    });
  }
}
