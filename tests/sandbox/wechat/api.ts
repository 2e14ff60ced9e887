/** The paths of WeChat Pay APIv3 below /wechat, each reply signed. */
import type { Fault } from "../faults.ts";
import { type Answer, type Call, DROP, header, type Json, parseObject } from "../http.ts";
import { NonceBook } from "../nonces.ts";
import type { World } from "../world.ts";
import { checkAuthorization } from "./authorization.ts";
import { WechatError } from "./errors.ts";
import { seal, signatureHeaders, type SigningKey } from "./signing.ts";
import { beijingTime } from "../clock.ts";

interface Result {
  status: number;
  body: Json | undefined;
  /** A file: its answer carries no signature. */
  file?: Buffer;
}

interface Route {
  method: string;
  pattern: RegExp;
  handle(name: string, call: Call): Result;
}

const NONCE_MS = 10 * 60_000;
const found = (body: Json): Result => ({ status: 200, body });

export class WechatApi {
  readonly #world: World;
  readonly #nonces = new NonceBook(NONCE_MS);
  readonly #routes: Route[];
  #replies = 0;

  constructor(world: World) {
    this.#world = world;
    const { orders, refunds } = world;
    this.#routes = [
      route("POST", /^\/v3\/pay\/transactions\/native$/,
        (_, call) => found({ code_url: orders.place(bodyOf(call)) })),
      route("GET", /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)$/,
        (name, call) => found(orders.query(orders.find(name), call.query))),
      route("GET", /^\/v3\/pay\/transactions\/id\/([^/]+)$/,
        (name, call) => found(orders.query(orders.findByTransaction(name), call.query))),
      route("POST", /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)\/close$/, (name, call) => {
        orders.close(orders.find(name), bodyOf(call));
        return { status: 204, body: undefined };
      }),
      route("GET", /^\/v3\/certificates$/, () => found({ data: this.#certificates() })),
      route("POST", /^\/v3\/refund\/domestic\/refunds$/, (_, call) => found(refunds.ask(bodyOf(call)))),
      route("GET", /^\/v3\/bill\/tradebill$/, (_, call) => found(world.bills.ask(new URLSearchParams(call.query), fileAddress(call)))),
      route("GET", /^\/v3\/billdownload\/file$/, (_, call) =>
        ({ status: 200, body: undefined, file: world.bills.download(new URLSearchParams(call.query)) })),
      route("GET", /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/, (name) => found(refunds.query(name))),
    ];
  }

  /** `path` is the call's path without the sandbox's prefix. */
  answer(call: Call, path: string, fault: Fault | undefined): Answer {
    try {
      checkAuthorization(call, this.#world.keys.wechat, this.#nonces, this.#world.clock.real());
      const key = this.#replyKey(call);
      if (fault?.mode === "error") return this.#sign(key, fault.value, errorBody("SYSTEM_ERROR", "系统错误"), "");
      if (fault?.mode === "limited") throw new WechatError(429, "FREQUENCY_LIMITED", "频率超限");
      const result = this.#dispatch(call, path);
      if (fault?.mode === "lost") return DROP;
      if (result.file !== undefined) return fileAnswer(result.file, fault);
      const text = result.body === undefined ? "" : JSON.stringify(result.body);
      if (fault?.mode === "garbled") return this.#sign(key, 200, `{"code_url":`, "");
      return this.#sign(key, result.status, text, fault?.mode === "bad_signature" ? "signtest" : "");
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      const text = errorBody(error.code, error.message, error.detail);
      return this.#sign(this.#errorKey(call), error.status, text, "");
    }
  }

  #dispatch(call: Call, path: string): Result {
    for (const { method, pattern, handle } of this.#routes) {
      const match = pattern.exec(path);
      if (match !== null && method === call.method) return handle(decodeURIComponent(match[1] ?? ""), call);
    }
    throw new WechatError(404, "RESOURCE_NOT_EXISTS", "请求的资源不存在");
  }

  #certificates(): Json[] {
    const { keys, settings } = this.#world;
    if (settings.certificates === "empty") return [];
    const certificate = keys.wechat.platformCertificate;
    return [{
      serial_no: keys.wechat.platformSerial,
      effective_time: beijingTime(certificate.validFromDate.getTime()),
      expire_time: beijingTime(certificate.validToDate.getTime()),
      encrypt_certificate: seal(keys.wechat.apiv3Key, "certificate", certificate.toString()),
    }];
  }

  /** The request's Wechatpay-Serial asks for a key; the merchant-level switch may overrule it. */
  #replyKey(call: Call): SigningKey {
    const { keys, settings } = this.#world;
    const wanted = header(call, "wechatpay-serial");
    if (wanted?.startsWith("PUB_KEY_ID_") === true && wanted !== keys.wechat.publicKeyId) {
      throw new WechatError(500, "SYSTEM_ERROR", "未知错误");
    }
    if (wanted !== undefined && wanted !== keys.wechat.publicKeyId && wanted !== keys.wechat.platformSerial) {
      throw new WechatError(400, "PARAM_ERROR", "平台证书序列号Wechatpay-Serial错误");
    }
    this.#replies += 1;
    if (settings.reply_key === "mix") return this.#replies % 2 === 0 ? "public_key" : "certificate";
    if (settings.reply_key !== "request") return settings.reply_key;
    return wanted === keys.wechat.publicKeyId ? "public_key" : "certificate";
  }

  #errorKey(call: Call): SigningKey {
    const { reply_key: choice } = this.#world.settings;
    if (choice === "public_key" || choice === "certificate") return choice;
    return header(call, "wechatpay-serial")?.startsWith("PUB_KEY_ID_") === true ? "public_key" : "certificate";
  }

  #sign(key: SigningKey, status: number, body: string, flaw: string): Answer {
    const type: Record<string, string> = body === "" ? {} : { "content-type": "application/json; charset=utf-8" };
    return {
      status,
      headers: { ...type, ...signatureHeaders(this.#world.keys.wechat, key, body, { flaw }), "content-language": "zh-CN" },
      body,
    };
  }
}

function route(method: string, pattern: RegExp, handle: Route["handle"]): Route {
  return { method, pattern, handle };
}

/** The host as the caller knows it, and the prefix below which the sandbox plays WeChat. */
function fileAddress(call: Call): string {
  return `http://${header(call, "host") ?? ""}${call.path.replace(/\/v3\/bill\/tradebill$/, "")}/v3/billdownload/file`;
}

function fileAnswer(file: Buffer, fault: Fault | undefined): Answer {
  const body = fault?.mode === "garbled" ? Buffer.concat([file.subarray(0, -4), Buffer.from("0\r\n")]) : file;
  return { status: 200, headers: { "content-type": "text/plain" }, body };
}

function bodyOf(call: Call): Json {
  const body = parseObject(call.body);
  if (body === undefined) throw new WechatError(400, "PARAM_ERROR", "请求体不是合法的JSON");
  return body;
}

function errorBody(code: string, message: string, detail?: unknown): string {
  return JSON.stringify(detail === undefined ? { code, message } : { code, message, detail });
}
