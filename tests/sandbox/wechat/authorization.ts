/** Checks a merchant's request as WeChat Pay does: scheme, members, merchant, serial, clock, nonce, signature. */
import { createVerify, type KeyObject } from "node:crypto";
import { type Call, countHeader, header } from "../http.ts";
import type { WechatKeys } from "../keys.ts";
import type { NonceBook } from "../nonces.ts";
import { WechatError } from "./errors.ts";

const SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
const MEMBERS = ["mchid", "nonce_str", "timestamp", "serial_no", "signature"] as const;
type Members = Record<(typeof MEMBERS)[number], string>;

const MAX_SKEW_SECONDS = 300;
const SHOWN_BODY = 32;

export function requestMessage(
  method: string, target: string, timestamp: string, nonce: string, body: string,
): string {
  return `${method}\n${target}\n${timestamp}\n${nonce}\n${body}\n`;
}

export function parseAuthorization(text: string): Members | undefined {
  if (!text.startsWith(SCHEME)) return undefined;
  const found = new Map<string, string>();
  for (const part of text.slice(SCHEME.length).split(",")) {
    const match = /^ ?([a-z_]+)="([^"]*)"$/.exec(part);
    if (match === null || found.has(match[1]!)) return undefined;
    found.set(match[1]!, match[2]!);
  }
  if (found.size !== MEMBERS.length || !MEMBERS.every((name) => found.get(name))) return undefined;
  return Object.fromEntries(found) as Members;
}

/** Standard base64 with padding and nothing else; Node.js alone would read nearly anything. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return text !== "" && bytes.toString("base64") === text ? bytes : undefined;
}

export function verify(key: KeyObject, message: string | Buffer, signature: string): boolean {
  const bytes = decodeBase64(signature);
  return bytes !== undefined && createVerify("RSA-SHA256").update(message).verify(key, bytes);
}

function refuse(message: string, field: string, issue: string, information?: unknown): WechatError {
  return new WechatError(401, "SIGN_ERROR", message, {
    detail: { issue },
    field,
    location: "authorization",
    ...(information === undefined ? {} : { sign_information: information }),
  });
}

function checkHeaders(call: Call): void {
  if (!header(call, "user-agent") || !header(call, "accept")) {
    throw new WechatError(400, "PARAM_ERROR", "Http头缺少Accept或User-Agent");
  }
  if (!/\bapplication\/json\b|\*\/\*/.test(header(call, "accept") ?? "")) {
    throw new WechatError(406, "PARAM_ERROR", "Http头Accept应为application/json");
  }
  if (call.method === "POST" && !/^application\/json\b/i.test(header(call, "content-type") ?? "")) {
    throw new WechatError(415, "PARAM_ERROR", "Http头Content-Type应为application/json");
  }
}

/** Throws the provider's error, or returns when the request is the merchant's. */
export function checkAuthorization(call: Call, keys: WechatKeys, nonces: NonceBook, nowMs: number): void {
  checkHeaders(call);
  const text = header(call, "authorization");
  if (text === undefined || countHeader(call, "authorization") !== 1) {
    throw refuse("Http头缺少Authorization，请检查后再试", "authorization", "missing or repeated");
  }
  const members = parseAuthorization(text);
  if (members === undefined) {
    throw refuse("Http头Authorization格式错误，请参考《微信支付商户REST API签名规则》", "authorization", "malformed");
  }
  if (members.mchid !== keys.mchid) throw refuse("商户号不存在", "mchid", "unknown mchid");
  if (members.serial_no !== keys.merchantSerial) {
    throw refuse("商户证书序列号有误。请使用签名私钥匹配的证书序列号", "serial_no", "unknown serial_no");
  }
  if (!/^\d{10}$/.test(members.timestamp) ||
      Math.abs(nowMs / 1000 - Number(members.timestamp)) > MAX_SKEW_SECONDS) {
    throw refuse(
      "Http头Authorization中的timestamp与发起请求的时间不得超过5分钟", "timestamp", "timestamp expired");
  }
  checkSignature(call, members, keys);
  // The provider's own SDK sends one signed request again to the backup host, so the very same one passes.
  if (!nonces.use(members.nonce_str, nowMs, members.signature)) {
    throw refuse("Http头Authorization中的nonce_str重复", "nonce_str", "nonce_str used before");
  }
}

function checkSignature(call: Call, members: Members, keys: WechatKeys): void {
  const head = requestMessage(call.method, call.target, members.timestamp, members.nonce_str, "").slice(0, -1);
  const message = Buffer.concat([Buffer.from(head, "latin1"), call.body, Buffer.from("\n")]);
  if (verify(keys.merchantKey, message, members.signature)) return;
  const shown = call.body.subarray(0, SHOWN_BODY).toString("utf8");
  throw refuse("错误的签名，验签失败", "signature", "sign not match", {
    method: call.method,
    url: call.target,
    truncated_sign_message: `${head}${shown}${call.body.length > SHOWN_BODY ? "…" : ""}\n`,
    sign_message_length: message.length,
  });
}
