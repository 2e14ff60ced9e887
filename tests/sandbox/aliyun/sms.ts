/** Aliyun SendSms below /aliyun-sms/: signature, parameters, rolling limits, inbox, receipts. */
import { randomInt, randomUUID } from "node:crypto";
import { beijingText } from "../clock.ts";
import type { Delivery, Message } from "../deliveries.ts";
import type { Fault } from "../faults.ts";
import { type Answer, type Call, DROP, header, json, type Reply } from "../http.ts";
import { NonceBook } from "../nonces.ts";
import type { Table } from "../store.ts";
import type { World } from "../world.ts";
import { checkAcs3, decodePairs, GatewayError } from "./acs3.ts";
import { render, Templates } from "./templates.ts";

export interface Sms {
  id: string;
  mobile: string;
  text: string;
  /** The code in the text, "" when it has none. */
  code: string;
  sign_name: string;
  template_code: string;
  params: Record<string, string>;
  kind: "code" | "notice";
  at: string;
  at_ms: number;
  biz_id: string;
  out_id: string;
}

/** A refusal inside HTTP 200, as SendSms gives it. */
class SmsError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const NONCE_MS = 30 * MINUTE_MS;
const NOTICES_A_DAY = 50;
const MOST_NUMBERS = 1000;
const MOST_PARAMETER = 35;
const KEEP = 5000;
const RECEIPT_SCHEDULE: readonly number[] = [60, 300, 600];

export class SmsApi {
  readonly templates = new Templates();
  readonly #world: World;
  readonly #inbox: Table<Sms>;
  readonly #nonces = new NonceBook(NONCE_MS);

  constructor(world: World) {
    this.#world = world;
    this.#inbox = world.store.table<Sms>("sms");
    world.deliveries.register("sms_report", writeReceipt);
  }

  /** Oldest first. */
  inbox(mobile: string | undefined): Sms[] {
    return this.#inbox.values().filter((sms) => mobile === undefined || sms.mobile === mobile);
  }

  clear(): void {
    this.#inbox.clear();
  }

  answer(call: Call, path: string, fault: Fault | undefined): Answer {
    const requestId = randomUUID().toUpperCase();
    try {
      checkAcs3(call, [call.path, path === "" ? "/" : path], this.#world.keys.aliyun, this.#nonces, this.#world.clock.real());
      if (path !== "" && path !== "/") throw new GatewayError(404, "InvalidAction.NotFound", "Specified api is not found.");
      this.#checkAction(call);
      if (fault?.mode === "limited") throw new SmsError("isv.DAY_LIMIT_CONTROL", "触发日发送限额");
      if (fault?.mode === "error") throw new GatewayError(fault.value, "InternalError", "The request processing has failed.");
      const bizId = this.#send(parametersOf(call));
      return fault?.mode === "lost" ? DROP : json(200, { Code: "OK", Message: "OK", BizId: bizId, RequestId: requestId });
    } catch (error) {
      return refusal(error, requestId, header(call, "host") ?? "");
    }
  }

  #checkAction(call: Call): void {
    if (call.method !== "POST" && call.method !== "GET") {
      throw new GatewayError(405, "UnsupportedHTTPMethod", "This http method is not supported.");
    }
    if (header(call, "x-acs-version") !== "2017-05-25") {
      throw new GatewayError(400, "InvalidVersion", "Specified parameter Version is not valid.");
    }
    if (header(call, "x-acs-action") !== "SendSms") {
      throw new GatewayError(404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");
    }
  }

  #send(parameters: Map<string, string>): string {
    const need = (name: string): string => {
      const value = parameters.get(name);
      if (value !== undefined && value !== "") return value;
      throw new GatewayError(400, `Missing${name}`, `${name} is mandatory for this action.`);
    };
    const mobiles = readMobiles(need("PhoneNumbers"));
    const signName = need("SignName");
    const templateCode = need("TemplateCode");
    if (!/^SMS_\d+$/.test(templateCode)) throw new SmsError("isv.SMS_TEMPLATE_ILLEGAL", "模板不合法(不存在或被拉黑)");
    const params = readParams(parameters.get("TemplateParam") ?? "");
    const template = this.templates.find(templateCode, params);
    const rendered = render(template, params);
    if ("missing" in rendered) {
      throw new SmsError("isv.TEMPLATE_MISSING_PARAMETERS", `模板变量缺失对应参数值：${rendered.missing}`);
    }
    for (const mobile of mobiles) this.#checkLimits(mobile, signName, templateCode, template.kind);
    const now = this.#world.clock.now();
    const bizId = `${randomInt(1e9, 9e9)}${randomInt(1e8, 9e8)}^0`;
    for (const mobile of mobiles) {
      this.#keep({
        id: randomUUID(), mobile, text: `【${signName}】${rendered.text}`,
        code: template.kind === "code" ? (params["code"] ?? findCode(rendered.text)) : "", sign_name: signName, template_code: templateCode, params,
        kind: template.kind, at: new Date(now).toISOString(), at_ms: now, biz_id: bizId,
        out_id: parameters.get("OutId") ?? "",
      });
    }
    return bizId;
  }

  #checkLimits(mobile: string, signName: string, templateCode: string, kind: Sms["kind"]): void {
    const limits = this.#world.settings.sms_limits;
    if (limits === null) return;
    const now = this.#world.clock.now();
    const earlier = this.#inbox.values().filter((sms) => sms.mobile === mobile && now - sms.at_ms < DAY_MS);
    const own = earlier.filter((sms) => sms.sign_name === signName && sms.kind === kind);
    const within = (ms: number): number => own.filter((sms) => now - sms.at_ms < ms).length;
    const over = (unit: string, permits: number): SmsError =>
      new SmsError("isv.BUSINESS_LIMIT_CONTROL", `触发${unit}级流控Permits:${permits}`);
    if (kind === "notice") {
      const same = own.filter((sms) => sms.template_code === templateCode).length;
      if (same >= NOTICES_A_DAY) throw over("天", NOTICES_A_DAY);
    } else {
      if (within(MINUTE_MS) >= limits.minute) throw over("分钟", limits.minute);
      if (within(HOUR_MS) >= limits.hour) throw over("小时", limits.hour);
      if (within(DAY_MS) >= limits.day) throw over("天", limits.day);
    }
    if (earlier.length >= limits.total_day) throw over("天", limits.total_day);
  }

  #keep(sms: Sms): void {
    this.#inbox.put(sms.id, sms);
    if (this.#inbox.size > KEEP) this.#inbox.delete(this.#inbox.keys()[0]!);
    const url = this.#world.settings.sms_report_url;
    if (url === "") return;
    this.#world.deliveries.add(
      { id: randomUUID(), kind: "sms_report", url, content: sms, schedule: [...RECEIPT_SCHEDULE] }, false, 200);
  }
}

function refusal(error: unknown, requestId: string, host: string): Reply {
  if (error instanceof SmsError) return json(200, { Code: error.code, Message: error.message, RequestId: requestId });
  if (!(error instanceof GatewayError)) throw error;
  return json(error.status, {
    RequestId: requestId, HostId: host, Code: error.code, Message: error.message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${error.code}&product=Dysmsapi`,
  });
}

/** RPC parameters stand in the query; a form body may hold them too. */
function parametersOf(call: Call): Map<string, string> {
  const form = (header(call, "content-type") ?? "").startsWith("application/x-www-form-urlencoded");
  return new Map([...decodePairs(call.query), ...(form ? decodePairs(call.body.toString("utf8")) : [])]);
}

function readMobiles(text: string): string[] {
  const mobiles = text.split(",").map((mobile) => mobile.replace(/^\+?86(?=1\d{10}$)/, ""));
  if (mobiles.length > MOST_NUMBERS) throw new SmsError("isv.MOBILE_COUNT_OVER_LIMIT", "手机号码数量超过限制");
  if (!mobiles.every((mobile) => /^1[3-9]\d{9}$/.test(mobile))) {
    throw new SmsError("isv.MOBILE_NUMBER_ILLEGAL", `${text}invalid mobile number`);
  }
  return mobiles;
}

function readParams(text: string): Record<string, string> {
  if (text === "") return {};
  const illegal = new SmsError("isv.INVALID_JSON_PARAM", "参数格式错误，请修改为字符串值");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw illegal;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw illegal;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => {
    if (typeof member !== "string" && typeof member !== "number") throw illegal;
    const param = String(member);
    if (/https?:\/\//i.test(param)) throw new SmsError("isv.PARAM_NOT_SUPPORT_URL", "变量不支持传入URL");
    if ([...param].length > MOST_PARAMETER) throw new SmsError("isv.PARAM_LENGTH_LIMIT", "参数超出长度限制");
    return [name, param];
  }));
}

function findCode(text: string): string {
  return /(?<!\d)\d{4,6}(?!\d)/.exec(text)?.[0] ?? "";
}

/** SmsReport: a JSON array, unsigned; taken when answered 200 with {"code":0,…}. */
function writeReceipt(delivery: Delivery): Message {
  const sms = delivery.content as Sms;
  return {
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify([{
      phone_number: sms.mobile, send_time: beijingText(sms.at_ms), report_time: beijingText(sms.at_ms + 1000), success: true,
      err_code: "DELIVERED", err_msg: "用户接收成功", sms_size: "1", biz_id: sms.biz_id, out_id: sms.out_id,
    }]),
    flaw: "",
    acknowledges: (status, body) => {
      try {
        return status === 200 && (JSON.parse(body) as { code?: unknown }).code === 0;
      } catch {
        return false;
      }
    },
  };
}
