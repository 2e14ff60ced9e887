/** Aliyun signature V3 (ACS3-HMAC-SHA256), the server's side: rebuilds the canonical request and compares. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { type Call, countHeader, header } from "../http.ts";
import type { NonceBook } from "../nonces.ts";

const SCHEME = "ACS3-HMAC-SHA256";
const AUTHORIZATION = /^ACS3-HMAC-SHA256 Credential=([^,\s]+),SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})$/;
const MAX_SKEW_MS = 15 * 60_000;
const REQUIRED = ["host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"];

export class GatewayError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function sha256Hex(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}

/** RFC 3986: only letters, digits and -_.~ stay as they are. */
export function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Name and value pairs of a query or form; a plus sign is a blank, as servers read it. */
export function decodePairs(query: string): [string, string][] {
  const decode = (text: string): string => decodeURIComponent(text.replaceAll("+", " "));
  return query.split("&").filter((part) => part !== "").map((part) => {
    const mark = part.indexOf("=");
    return mark < 0 ? [decode(part), ""] : [decode(part.slice(0, mark)), decode(part.slice(mark + 1))];
  });
}

export function canonicalQuery(query: string): string {
  const pairs = decodePairs(query).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join("&");
}

export interface Canonical {
  method: string;
  uri: string;
  query: string;
  headers: Record<string, string>;
  signedHeaders: string[];
  body: string | Buffer;
}

export function canonicalRequest(parts: Canonical): string {
  const lines = parts.signedHeaders.map((name) => `${name}:${(parts.headers[name] ?? "").trim()}\n`).join("");
  return [parts.method, parts.uri, canonicalQuery(parts.query), lines, parts.signedHeaders.join(";"), sha256Hex(parts.body)]
    .join("\n");
}

export function stringToSign(canonical: string): string {
  return `${SCHEME}\n${sha256Hex(canonical)}`;
}

export function signature(secret: string, canonical: string): string {
  return createHmac("sha256", secret).update(stringToSign(canonical)).digest("hex");
}

function readAuthorization(call: Call): { accessKeyId: string; signedHeaders: string[]; signature: string } {
  const match = AUTHORIZATION.exec(header(call, "authorization") ?? "");
  if (match === null || countHeader(call, "authorization") !== 1) {
    throw new GatewayError(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards.");
  }
  return { accessKeyId: match[1]!, signedHeaders: match[2]!.split(";"), signature: match[3]! };
}

function checkSignedHeaders(call: Call, signed: string[]): void {
  for (const name of REQUIRED) {
    if (header(call, name) === undefined) throw new GatewayError(400, `Missing${name}`, `The header ${name} is missing.`);
  }
  const sorted = [...new Set(signed)].sort();
  const mustSign = Object.keys(call.headers).filter((name) =>
    name === "host" || name === "content-type" || name.startsWith("x-acs-"));
  if (sorted.join(";") !== signed.join(";") || !mustSign.every((name) => signed.includes(name))) {
    throw new GatewayError(400, "IncompleteSignature",
      `SignedHeaders must be sorted and hold ${mustSign.sort().join(";")}.`);
  }
}

function checkDate(text: string, nowMs: number): void {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw new GatewayError(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
  }
  if (Math.abs(nowMs - ms) > MAX_SKEW_MS) {
    throw new GatewayError(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
  }
}

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** `uris`: the canonical URIs that are right for this path. Throws GatewayError when the request is not the merchant's. */
export function checkAcs3(
  call: Call, uris: string[], account: { accessKeyId: string; accessKeySecret: string }, nonces: NonceBook, nowMs: number,
): void {
  const given = readAuthorization(call);
  checkSignedHeaders(call, given.signedHeaders);
  if (given.accessKeyId !== account.accessKeyId) {
    throw new GatewayError(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
  }
  checkDate(header(call, "x-acs-date") ?? "", nowMs);
  const headers = Object.fromEntries(given.signedHeaders.map((name) => [name, header(call, name) ?? ""]));
  const requests = uris.map((uri) => canonicalRequest({
    method: call.method, uri, query: call.query, headers, signedHeaders: given.signedHeaders, body: call.body,
  }));
  const hashIsTrue = header(call, "x-acs-content-sha256") === sha256Hex(call.body);
  if (!hashIsTrue || !requests.some((text) => equal(signature(account.accessKeySecret, text), given.signature))) {
    throw new GatewayError(400, "SignatureDoesNotMatch",
      "Specified signature does not match our calculation. " +
      `server StringToSign is [${stringToSign(requests[0]!)}] server CanonicalRequest is [${requests[0]!}]`);
  }
  const nonce = header(call, "x-acs-signature-nonce") ?? "";
  if (nonce === "" || !nonces.use(nonce, nowMs)) {
    throw new GatewayError(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
  }
}
