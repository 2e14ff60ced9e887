/** Reads the bodies of WeChat Pay requests strictly: type, length, charset; anything else is PARAM_ERROR. */
import type { Json } from "../http.ts";
import { parameterError } from "./errors.ts";

export interface NativeOrder {
  appid: string;
  mchid: string;
  description: string;
  out_trade_no: string;
  attach: string;
  notify_url: string;
  total: number;
  /** Milliseconds, null when not given. */
  time_expire: number | null;
}

export interface TextRule {
  max: number;
  min?: number;
  pattern?: RegExp;
  optional?: boolean;
}

export function readText(body: Json, name: string, rule: TextRule): string {
  const value = body[name];
  if (value === undefined && rule.optional === true) return "";
  if (value === undefined) throw parameterError(name, "必填");
  if (typeof value !== "string") throw parameterError(name, "类型应为字符串");
  const length = [...value].length;
  if (length > rule.max || length < (rule.min ?? 1)) throw parameterError(name, `长度应为${rule.min ?? 1}至${rule.max}`);
  if (rule.pattern !== undefined && !rule.pattern.test(value)) throw parameterError(name, "格式不合法");
  return value;
}

export function readAmount(amount: Json, name: string): number {
  const value = amount[name];
  if (value === undefined) throw parameterError(`amount.${name}`, "必填");
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > 10_000_000_000) {
    throw parameterError(`amount.${name}`, "应为正整数，单位为分");
  }
  return value as number;
}

export function readAmountObject(body: Json): Json {
  const amount = body["amount"];
  if (typeof amount !== "object" || amount === null || Array.isArray(amount)) throw parameterError("amount", "必填");
  return amount as Json;
}

/** https and no query; plain http only to this machine, which the real WeChat Pay never reaches. */
export function readNotifyUrl(body: Json, max: number, optional = false): string {
  const text = readText(body, "notify_url", { max, optional });
  if (text === "" && optional) return "";
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw parameterError("notify_url", "不是合法的网址");
  }
  const local = ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && local)) throw parameterError("notify_url", "应为https网址");
  if (text.includes("?") || text.includes("#")) throw parameterError("notify_url", "不能携带参数");
  return text;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

function readTime(body: Json, name: string): number | null {
  const text = readText(body, name, { max: 64, optional: true });
  if (text === "") return null;
  const ms = TIME.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw parameterError(name, "应为RFC 3339格式的时间");
  return ms;
}

export function readNativeOrder(body: Json): NativeOrder {
  const amount = readAmountObject(body);
  if (amount["currency"] !== undefined && amount["currency"] !== "CNY") throw parameterError("amount.currency", "应为CNY");
  return {
    appid: readText(body, "appid", { max: 32 }),
    mchid: readText(body, "mchid", { max: 32 }),
    description: readText(body, "description", { max: 127 }),
    out_trade_no: readText(body, "out_trade_no", { min: 6, max: 32, pattern: /^[0-9A-Za-z_\-|*]+$/ }),
    attach: readText(body, "attach", { max: 128, optional: true }),
    notify_url: readNotifyUrl(body, 255),
    total: readAmount(amount, "total"),
    time_expire: readTime(body, "time_expire"),
  };
}
