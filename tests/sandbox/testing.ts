/** For the sandbox's own tests: a sandbox in a temporary directory, a merchant that signs, a server that takes notifications. */
import {
  createDecipheriv, createHash, createHmac, createPrivateKey, createSign, type KeyObject, randomBytes, X509Certificate,
} from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "./http.ts";
import { makeKeys, readText } from "./make-keys.ts";
import { type Sandbox, startSandbox } from "./server.ts";
import type { Settings } from "./settings.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  json: Json;
}

export function send(
  port: number, method: string, target: string, headers: Record<string, string> = {}, body = "",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length: Record<string, string> = method === "GET" ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const call = request({ host: "127.0.0.1", port, method, path: target, headers: { ...headers, ...length }, agent: false });
    call.on("error", reject);
    call.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode!, headers: response.headers, text, json: parse(text) });
      });
    });
    call.end(body);
  });
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}

export class Bench {
  readonly root = mkdtempSync(join(tmpdir(), "lnca-sandbox-"));
  readonly #settings: Partial<Settings>;
  sandbox!: Sandbox;

  constructor(settings: Partial<Settings> = {}) {
    this.#settings = settings;
    makeKeys(join(this.root, "keys"));
  }

  async start(): Promise<void> {
    this.sandbox = await startSandbox(
      { port: 0, keys: join(this.root, "keys"), state: join(this.root, "state"), settings: this.#settings });
  }

  get port(): number {
    return this.sandbox.port;
  }

  async stop(): Promise<void> {
    await this.sandbox.close();
    rmSync(this.root, { recursive: true, force: true });
  }

  merchant(service: string, name: string): string {
    return readText(this.root, "keys", "merchant", service, name);
  }

  async control(method: string, path: string, body?: Json): Promise<Json> {
    const answer = await send(this.port, method, `/control/${path}`, {}, body === undefined ? "" : JSON.stringify(body));
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    return answer.json;
  }
}

/** What a test may do wrong when it signs. */
export interface Slip {
  timestamp?: number;
  nonce?: string;
  mchid?: string;
  serial?: string;
  publicKeyId?: string | null;
  /** Signs this text instead of the right message. */
  message?: (right: string) => string;
  /** Changes the Authorization header after signing. */
  authorization?: (right: string) => string;
  headers?: Record<string, string>;
}

export class Merchant {
  readonly bench: Bench;
  readonly mchid: string;
  readonly appid: string;
  readonly publicKeyId: string;
  readonly #key: KeyObject;
  readonly #port: number | undefined;

  /** `port` when it is not the bench's own sandbox that is called. */
  constructor(bench: Bench, port?: number) {
    this.bench = bench;
    this.#port = port;
    this.mchid = bench.merchant("wechat_pay", "mchid");
    this.appid = bench.merchant("wechat_pay", "appid");
    this.publicKeyId = bench.merchant("wechat_pay", "public_key_id");
    this.#key = createPrivateKey(bench.merchant("wechat_pay", "merchant_key.pem"));
  }

  call(method: string, path: string, body?: Json | string, slip: Slip = {}): Promise<Answer> {
    const target = `/wechat${path}`;
    const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
    const timestamp = String(slip.timestamp ?? Math.floor(Date.now() / 1000));
    const nonce = slip.nonce ?? randomBytes(16).toString("hex");
    const right = `${method}\n${target}\n${timestamp}\n${nonce}\n${text}\n`;
    const signature = createSign("RSA-SHA256").update(slip.message?.(right) ?? right).sign(this.#key, "base64");
    const serial = slip.serial ?? this.bench.merchant("wechat_pay", "merchant_serial");
    const authorization = `WECHATPAY2-SHA256-RSA2048 mchid="${slip.mchid ?? this.mchid}",nonce_str="${nonce}",` +
      `timestamp="${timestamp}",serial_no="${serial}",signature="${signature}"`;
    const publicKeyId = slip.publicKeyId === undefined ? this.publicKeyId : slip.publicKeyId;
    return send(this.#port ?? this.bench.port, method, target, {
      accept: "application/json",
      "user-agent": "sandbox-test",
      ...(method === "POST" ? { "content-type": "application/json" } : {}),
      ...(publicKeyId === null ? {} : { "wechatpay-serial": publicKeyId }),
      authorization: slip.authorization?.(authorization) ?? authorization,
      ...slip.headers,
    }, text);
  }

  order(outTradeNo: string, changes: Json = {}): Json {
    return {
      appid: this.appid, mchid: this.mchid, description: "专家云证书", out_trade_no: outTradeNo,
      notify_url: "http://127.0.0.1:9/callbacks/wechat_pay", amount: { total: 1, currency: "CNY" }, ...changes,
    };
  }

  place(outTradeNo: string, changes: Json = {}): Promise<Answer> {
    return this.call("POST", "/v3/pay/transactions/native", this.order(outTradeNo, changes));
  }

  query(outTradeNo: string): Promise<Answer> {
    return this.call("GET", `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${this.mchid}`);
  }

  close(outTradeNo: string): Promise<Answer> {
    return this.call("POST", `/v3/pay/transactions/out-trade-no/${outTradeNo}/close`, { mchid: this.mchid });
  }

  /** The key a Wechatpay-Serial names. */
  verifier(serial: string): string | KeyObject {
    return serial === this.publicKeyId
      ? this.bench.merchant("wechat_pay", "public_key.pem")
      : new X509Certificate(this.bench.merchant("wechat_pay", "platform_certificate.pem")).publicKey;
  }

  open(envelope: Json): string {
    const sealed = Buffer.from(String(envelope["ciphertext"]), "base64");
    const key = Buffer.from(this.bench.merchant("wechat_pay", "apiv3_key"), "ascii");
    const cipher = createDecipheriv("aes-256-gcm", key, Buffer.from(String(envelope["nonce"]), "ascii"));
    cipher.setAAD(Buffer.from(String(envelope["associated_data"]))).setAuthTag(sealed.subarray(-16));
    return cipher.update(sealed.subarray(0, -16), undefined, "utf8") + cipher.final("utf8");
  }
}

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Takes what the sandbox pushes; `reply` decides on the answer, 0 = never answer. */
export class Listener {
  readonly received: Received[] = [];
  reply: (index: number) => number = () => 204;
  body = "";
  #server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      this.received.push({ headers: incoming.headers, body: Buffer.concat(chunks).toString("utf8") });
      const status = this.reply(this.received.length - 1);
      if (status !== 0) response.writeHead(status, status === 302 ? { location: this.url } : {}).end(this.body);
    });
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", () => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/callbacks/wechat_pay`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export async function until(what: () => boolean, ms = 15_000): Promise<void> {
  const end = Date.now() + ms;
  while (!what()) {
    if (Date.now() > end) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
export const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
