/** Tencent Cloud signature v3 (TC3-HMAC-SHA256), the server's side: rebuilds the canonical request and compares. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { type Call, countHeader, header } from "../http.ts";

const AUTHORIZATION = new RegExp(
  String.raw`^TC3-HMAC-SHA256 Credential=([^/,\s]+)/(\d{4}-\d\d-\d\d)/([a-z0-9]+)/tc3_request, ` +
  "SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$");
const MAX_SKEW_SECONDS = 300;

/** An answer with Response.Error; Tencent sends it with HTTP 200. */
export class TencentError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function sha256Hex(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
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
  const lines = parts.signedHeaders
    .map((name) => `${name}:${(parts.headers[name] ?? "").trim().toLowerCase()}\n`).join("");
  return [parts.method, parts.uri, parts.query, lines, parts.signedHeaders.join(";"), sha256Hex(parts.body)].join("\n");
}

export function utcDate(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(0, 10);
}

export function stringToSign(timestamp: number, service: string, canonical: string): string {
  return `TC3-HMAC-SHA256\n${timestamp}\n${utcDate(timestamp)}/${service}/tc3_request\n${sha256Hex(canonical)}`;
}

export function signature(secretKey: string, timestamp: number, service: string, canonical: string): string {
  const key = hmac(hmac(hmac("TC3" + secretKey, utcDate(timestamp)), service), "tc3_request");
  return hmac(key, stringToSign(timestamp, service, canonical)).toString("hex");
}

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function readTimestamp(call: Call, nowMs: number): number {
  const text = header(call, "x-tc-timestamp") ?? "";
  if (!/^\d{10}$/.test(text)) throw new TencentError("MissingParameter", "The request is missing a required parameter `Timestamp`.");
  if (Math.abs(nowMs / 1000 - Number(text)) > MAX_SKEW_SECONDS) {
    throw new TencentError("AuthFailure.SignatureExpire",
      "The provided credentials have expired, because the timestamp differs from the server time by more than 5 minutes.");
  }
  return Number(text);
}

/** `uris`: the canonical URIs that are right for this path. Throws TencentError when the request is not the customer's. */
export function checkTc3(
  call: Call, uris: string[], service: string, account: { secretId: string; secretKey: string }, nowMs: number,
): void {
  const match = AUTHORIZATION.exec(header(call, "authorization") ?? "");
  if (match === null || countHeader(call, "authorization") !== 1) {
    throw new TencentError("AuthFailure.InvalidAuthorization", "The request header `Authorization` is not a valid TC3 authorization.");
  }
  const [, secretId, date, scope, signedText, given] = match as unknown as string[];
  const timestamp = readTimestamp(call, nowMs);
  if (secretId !== account.secretId) throw new TencentError("AuthFailure.SecretIdNotFound", "The SecretId is not found.");
  if (date !== utcDate(timestamp) || scope !== service) {
    throw new TencentError("AuthFailure.SignatureFailure",
      `The credential scope must be ${utcDate(timestamp)}/${service}/tc3_request (the date is UTC).`);
  }
  const signedHeaders = signedText!.split(";");
  const sorted = [...new Set(signedHeaders)].sort();
  if (sorted.join(";") !== signedText || !["content-type", "host"].every((name) => signedHeaders.includes(name))) {
    throw new TencentError("AuthFailure.InvalidAuthorization", "SignedHeaders must be sorted and hold content-type;host.");
  }
  const headers = Object.fromEntries(signedHeaders.map((name) => [name, header(call, name) ?? ""]));
  const requests = uris.map((uri) =>
    canonicalRequest({ method: call.method, uri, query: call.query, headers, signedHeaders, body: call.body }));
  if (!requests.some((text) => equal(signature(account.secretKey, timestamp, service, text), given!))) {
    throw new TencentError("AuthFailure.SignatureFailure",
      "The provided credentials could not be validated. Please check your signature is correct. " +
      `StringToSign: ${stringToSign(timestamp, service, requests[0]!)}; CanonicalRequest: ${requests[0]!}`);
  }
}
