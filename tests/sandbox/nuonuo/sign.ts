/** X-Nuonuo-Sign: base64(HMAC-SHA1(secret, a=services&l=v1&p=open&k=…&i=…&n=…&t=…&f=body)). */
import { createHmac, timingSafeEqual } from "node:crypto";
import { type Call, countHeader, header } from "../http.ts";

export interface Signed {
  appKey: string;
  senid: string;
  nonce: string;
  timestamp: string;
  body: Buffer | string;
}

export function sign(secret: string, parts: Signed): string {
  const hmac = createHmac("sha1", secret);
  hmac.update(`a=services&l=v1&p=open&k=${parts.appKey}&i=${parts.senid}&n=${parts.nonce}&t=${parts.timestamp}&f=`);
  return hmac.update(parts.body).digest("base64");
}

/** How far the request's clock may be off. */
const WINDOW_S = 600;

/** The code and text of what is wrong with a signed call, or undefined. */
export function checkSigned(call: Call, keys: { appKey: string; appSecret: string }, now: number): [string, string] | undefined {
  const query = new URLSearchParams(call.query);
  const [senid, nonce, timestamp] = ["senid", "nonce", "timestamp"].map((name) => query.get(name) ?? "") as [string, string, string];
  if (query.get("appkey") !== keys.appKey) return ["070101", "获取app密钥失败或appkey无效"];
  if (!/^[0-9a-f]{32}$/.test(senid)) return ["070102", "senid格式错误"];
  if (!/^\d{8}$/.test(nonce)) return ["070103", "nonce格式错误"];
  if (!/^\d{10}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > WINDOW_S) return ["070104", "timestamp超出允许范围"];
  const right = Buffer.from(sign(keys.appSecret, { appKey: keys.appKey, senid, nonce, timestamp, body: call.body }));
  const given = Buffer.from(header(call, "x-nuonuo-sign") ?? "");
  const once = countHeader(call, "x-nuonuo-sign") === 1;
  if (!once || given.length !== right.length || !timingSafeEqual(given, right)) return ["070201", "签名验证失败"];
  return undefined;
}
