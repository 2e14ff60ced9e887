/** The control API below /control/: what tests and the page tell the sandbox to do. README.md lists it. */
import type { Sms, SmsApi } from "./aliyun/sms.ts";
import { PROVIDERS } from "./faults.ts";
import { type Call, json, type Json, parseObject, type Reply, wait } from "./http.ts";
import type { NuonuoApi } from "./nuonuo/api.ts";
import type { Invoice, InvoiceStatus } from "./nuonuo/invoices.ts";
import type { LoggedCall } from "./server.ts";
import { changeSettings, type InvoiceCallback, PROVIDER_SMS_LIMITS, type SmsLimits } from "./settings.ts";
import { type Flow, OUTCOMES, TAMPERS } from "./tencent/face.ts";
import { codeUrl, type Order } from "./wechat/orders.ts";
import type { Plant } from "./wechat/bills.ts";
import { Notices } from "./wechat/notices.ts";
import type { RefundState } from "./wechat/refunds.ts";
import type { World } from "./world.ts";

/** A call of the control API that cannot be done. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

type Handler = (body: Json, query: URLSearchParams) => Json | Promise<Json>;

const REFUND_OUTCOMES: Record<string, RefundState> = { success: "SUCCESS", abnormal: "ABNORMAL", closed: "CLOSED" };
const INVOICE_STATUSES: readonly string[] = ["2", "22", "24", "3"];
const REDIRECT_LIMIT_MS = 10_000;
const LIST_LIMIT = 100;

function text(body: Json, name: string, fallback?: string): string {
  const value = body[name] ?? fallback;
  if (typeof value !== "string") throw new Refusal(400, "bad_request", `${name} must be a text`);
  return value;
}

function integer(body: Json, name: string, fallback: number): number {
  const value = body[name] ?? fallback;
  if (!Number.isInteger(value)) throw new Refusal(400, "bad_request", `${name} must be a whole number`);
  return value as number;
}

/** Newest first, at most `limit`, and of one order when the query names one. */
function newest<Row extends object>(rows: Row[], query: URLSearchParams): Row[] {
  const limit = Number(query.get("limit") ?? String(LIST_LIMIT));
  if (!Number.isInteger(limit) || limit < 1) throw new Refusal(400, "bad_request", "limit must be a whole number");
  const wanted = query.get("out_trade_no");
  const matching = wanted === null ? rows : rows.filter((row) => tradeNumber(row).out_trade_no === wanted);
  return matching.slice(-limit).reverse();
}

function tradeNumber(row: unknown): { out_trade_no?: string } {
  const { out_trade_no: number } = row as { out_trade_no?: string };
  return number === undefined ? {} : { out_trade_no: number };
}

export class Control {
  readonly #world: World;
  readonly #sms: SmsApi;
  readonly #nuonuo: NuonuoApi;
  readonly #log: LoggedCall[];
  readonly #routes: Record<string, Handler>;

  constructor(world: World, sms: SmsApi, nuonuo: NuonuoApi, log: LoggedCall[]) {
    this.#world = world;
    this.#sms = sms;
    this.#nuonuo = nuonuo;
    this.#log = log;
    this.#routes = {
      "GET /control/health": () => ({ status: "ok" }),
      "GET /control/requests": () => ({ items: [...this.#log].reverse() }),
      "GET /control/inbox": (_, query) => this.#inbox(query),
      "GET /control/inbox/code": (_, query) => this.#lastCode(query),
      "POST /control/templates": (body) => this.#template(body),
      "GET /control/orders": (_, query) =>
        ({ items: newest(world.orders.list(), query).map((order) => this.#order(order)) }),
      "POST /control/pay": (body) => this.#pay(body),
      "GET /control/refunds": (_, query) => ({ items: newest(world.refunds.list(), query) }),
      "POST /control/refund": (body) => this.#refund(body),
      "POST /control/bill": (body) => this.#bill(body),
      "GET /control/notifications": (_, query) => this.#notifications(query),
      "POST /control/notifications/release": (body) => this.#release(body),
      "POST /control/notifications/resend": (body) => this.#resend(body),
      "GET /control/faces": (_, query) =>
        ({ items: newest(world.faces.list(), query).map((flow) => this.#flow(flow)) }),
      "GET /control/face": (_, query) => this.#flow(this.#findFlow(query.get("biz_token") ?? "")),
      "POST /control/face": (body) => this.#face(body),
      "GET /control/webhooks": () => ({ items: [...world.webhooks.list()].reverse() }),
      "POST /control/webhooks/secrets": (body) => this.#webhookSecrets(body),
      "GET /control/invoices": (_, query) => ({ items: newest(this.#invoices(query), query), tokens: nuonuo.tokens() }),
      "POST /control/invoice": (body) => this.#invoice(body),
      "POST /control/invoice/plan": (body) => this.#plan(body),
      "POST /control/invoice/callback": (body) => this.#callBack(body),
      "POST /control/invoice/form": (body) => this.#form(body),
      "GET /control/invoice/sent": (_, query) => ({ items: newest(world.invoices.sent(), query) }),
      "GET /control/faults": () => ({ ...world.faults.list() }),
      "POST /control/faults": (body) => this.#fault(body),
      "POST /control/limits": (body) => this.#limits(body),
      "GET /control/settings": () => ({ ...world.settings }),
      "POST /control/settings": (body) => this.#settings(body),
      "POST /control/clock": (body) => this.#clock(body),
      "POST /control/reset": () => this.#reset(),
    };
  }

  async answer(call: Call): Promise<Reply> {
    const handler = this.#routes[`${call.method} ${call.path}`];
    if (handler === undefined) return json(404, { code: "not_found", message: `${call.method} ${call.path}` });
    const body = call.method === "GET" || call.body.length === 0 ? {} : parseObject(call.body);
    if (body === undefined) return json(400, { code: "bad_request", message: "the body must be a JSON object" });
    try {
      return json(200, await handler(body, new URLSearchParams(call.query)), { "cache-control": "no-store" });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return json(error.status, { code: error.code, message: error.message });
    }
  }

  #webhookSecrets(body: Json): Json {
    const { secrets } = body;
    if (!Array.isArray(secrets) || secrets.some((one) => typeof one !== "string")) throw new Refusal(400, "bad_request", "secrets must be texts");
    this.#world.webhooks.know(secrets as string[]);
    return {};
  }

  #inbox(query: URLSearchParams): Json {
    return { items: newest(this.#sms.inbox(query.get("mobile") || undefined), query) };
  }

  #lastCode(query: URLSearchParams): Json {
    const template = query.get("template_code");
    const after = query.get("after") ?? "";
    const matches = (sms: Sms): boolean =>
      sms.code !== "" && (template === null || sms.template_code === template) && sms.at > after;
    const sms = this.#sms.inbox(query.get("mobile") ?? "").findLast(matches);
    if (sms === undefined) throw new Refusal(404, "no_code", "no code for this number");
    return { code: sms.code, text: sms.text, at: sms.at, template_code: sms.template_code };
  }

  #template(body: Json): Json {
    const kind = text(body, "kind", "notice");
    if (kind !== "code" && kind !== "notice") throw new Refusal(400, "bad_request", "kind is code or notice");
    this.#sms.templates.set(text(body, "template_code"), { text: text(body, "text"), kind });
    return {};
  }

  #order(order: Order): Json {
    const { fingerprint: _, ...shown } = order;
    const now = this.#world.clock.now();
    const urls = order.code_urls.filter((code) => code.expire_at > now).map((code) => codeUrl(code.pr));
    return { ...shown, code_url: urls.at(-1) ?? "", obstacle: this.#world.orders.obstacle(order, undefined) };
  }

  async #pay(body: Json): Promise<Json> {
    const { orders, notices } = this.#world;
    const scanned = text(body, "code_url", "");
    const order = scanned === "" ? orders.find(text(body, "out_trade_no")) : orders.findByCode(scanned);
    if (order === undefined) throw new Refusal(404, "not_found", "no such order");
    const outcome = text(body, "outcome", "success");
    const notify = text(body, "notify", "normal");
    const wrong = Notices.check(notify);
    if (wrong !== undefined) throw new Refusal(400, "bad_request", wrong);
    const pr = scanned === "" ? undefined : scanned.replace("weixin://wxpay/bizpayurl?pr=", "");
    const obstacle = orders.obstacle(order, pr);
    // "late": money that was already on its way when the order was closed.
    const late = body["late"] === true && order.state !== "SUCCESS" && order.state !== "REFUND";
    if (obstacle !== "" && !late) throw new Refusal(409, "not_payable", obstacle);
    if (outcome === "success") {
      orders.pay(order);
      const resource = orders.describe(order);
      notices.send("transaction", "TRANSACTION.SUCCESS", "支付成功", resource, order.notify_url, notify);
    } else if (outcome === "later") orders.move(order, "USERPAYING");
    else if (outcome === "error") orders.move(order, "PAYERROR");
    else if (outcome === "fail") orders.move(order, "NOTPAY");
    else throw new Refusal(400, "bad_request", "outcome is success, fail, error or later");
    return this.#order(order);
  }

  #bill(body: Json): Json {
    const plant: Plant = {
      omit: (body["omit"] ?? []) as string[],
      amounts: (body["amounts"] ?? {}) as Record<string, number>,
      extra: (body["extra"] ?? []) as Plant["extra"],
    };
    this.#world.bills.plant(text(body, "bill_date"), plant);
    return { ...plant };
  }

  #refund(body: Json): Json {
    const refund = this.#world.refunds.find(text(body, "out_refund_no"));
    if (refund === undefined) throw new Refusal(404, "not_found", "no such refund");
    const state = REFUND_OUTCOMES[text(body, "outcome", "success")];
    if (state === undefined) throw new Refusal(400, "bad_request", "outcome is success, abnormal or closed");
    if (refund.state !== "PROCESSING" && refund.state !== "ABNORMAL") throw new Refusal(409, "not_open", refund.state);
    const notify = text(body, "notify", "normal");
    const wrong = Notices.check(notify);
    if (wrong !== undefined) throw new Refusal(400, "bad_request", wrong);
    this.#world.refunds.end(refund, state, notify);
    return { ...refund };
  }

  #notifications(query: URLSearchParams): Json {
    return { items: newest(this.#world.deliveries.list().map((row) => ({ ...row, ...tradeNumber(row.content) })), query) };
  }

  async #release(body: Json): Promise<Json> {
    const order = text(body, "order", "forward");
    const held = this.#world.deliveries.list().filter((row) => row.state === "held").map((row) => row.id);
    if (order === "reverse") held.reverse();
    await this.#world.deliveries.release(held);
    return { released: held.length };
  }

  /** All at once: concurrency is what repeats are feared for. */
  async #resend(body: Json): Promise<Json> {
    const outTradeNo = text(body, "out_trade_no");
    const row = this.#world.deliveries.list().findLast((one) => tradeNumber(one.content).out_trade_no === outTradeNo);
    if (row === undefined) throw new Refusal(404, "not_found", "no notification for this order");
    const count = integer(body, "count", 1);
    const attempts = await Promise.all(Array.from({ length: count }, () => this.#world.deliveries.resend(row.id)));
    return { statuses: attempts.map((attempt) => attempt?.status ?? 0) };
  }

  #findFlow(bizToken: string): Flow {
    const flow = this.#world.faces.find(bizToken);
    if (flow === undefined) throw new Refusal(404, "not_found", "no such face check");
    return flow;
  }

  #flow(flow: Flow): Json {
    const { faces, publicUrl } = this.#world;
    return { ...flow, err_code: faces.state(flow), url: `${publicUrl}/face/${flow.biz_token}`, redirect: faces.redirect(flow) };
  }

  async #face(body: Json): Promise<Json> {
    const { faces } = this.#world;
    const flow = this.#findFlow(text(body, "biz_token"));
    const outcome = text(body, "outcome", "pass");
    const errCode = /^\d{1,4}$/.test(outcome) ? Number(outcome) : OUTCOMES[outcome];
    const tamper = text(body, "tamper", "");
    if (tamper !== "" && !TAMPERS.some((known) => known === tamper)) throw new Refusal(400, "bad_request", "unknown tamper");
    if (errCode === undefined && outcome !== "leave") throw new Refusal(400, "bad_request", "unknown outcome");
    if (errCode !== undefined && !faces.finish(flow, errCode, tamper)) {
      throw new Refusal(409, "flow_over", `ErrCode ${faces.state(flow)}`);
    }
    const visited = await this.#visit(faces.redirect(flow), text(body, "redirect", "none"));
    return { ...this.#flow(flow), redirect_status: visited };
  }

  /** Goes to RedirectUrl as the person's phone would: now, "slow:ms" later in the background, or not at all. */
  async #visit(url: string, how: string): Promise<number> {
    const [mode, ms] = how.split(":");
    if (!["none", "normal", "slow"].includes(mode ?? "")) throw new Refusal(400, "bad_request", "redirect is none, normal or slow:ms");
    if (mode === "none" || url === "") return 0;
    const go = async (): Promise<number> => {
      try {
        return (await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(REDIRECT_LIMIT_MS) })).status;
      } catch {
        return 0;
      }
    };
    if (mode === "normal") return go();
    void wait(Number(ms ?? "3000")).then(go);
    return 0;
  }

  #invoices(query: URLSearchParams): Invoice[] {
    const wanted = query.get("remark") ?? "";
    return this.#world.invoices.list().filter((invoice) => invoice.remark.includes(wanted));
  }

  #findInvoice(body: Json): Invoice {
    const invoice = this.#world.invoices.find(text(body, "order_no"));
    if (invoice === undefined) throw new Refusal(404, "not_found", "no such invoice");
    return invoice;
  }

  /** Ends one now, or falsifies what a query says of it. */
  #invoice(body: Json): Json {
    const invoice = this.#findInvoice(body);
    const status = text(body, "status", "2");
    if (!INVOICE_STATUSES.includes(status)) throw new Refusal(400, "bad_request", "status is 2, 22, 24 or 3");
    invoice.buyer_name = text(body, "buyer_name", invoice.buyer_name);
    invoice.amount = integer(body, "amount", invoice.amount);
    this.#world.invoices.end(invoice, status as InvoiceStatus, text(body, "cause", ""));
    return { ...invoice };
  }

  #plan(body: Json): Json {
    const status = text(body, "status");
    if (!INVOICE_STATUSES.includes(status)) throw new Refusal(400, "bad_request", "status is 2, 22, 24 or 3");
    this.#world.invoices.plans.push({ status: status as InvoiceStatus, cause: text(body, "cause", "") });
    return { plans: this.#world.invoices.plans };
  }

  #callBack(body: Json): Json {
    this.#world.invoices.callBack(this.#findInvoice(body), text(body, "how", "normal") as InvoiceCallback);
    return {};
  }

  #form(body: Json): Json {
    const form = this.#world.invoices.form(text(body, "bill_id"));
    if (form === undefined) throw new Refusal(404, "not_found", "no such form");
    this.#world.invoices.setForm(form, text(body, "status"));
    return { ...form };
  }

  #fault(body: Json): Json {
    const provider = PROVIDERS.find((known) => known === body["provider"]);
    if (provider === undefined) throw new Refusal(400, "bad_request", `provider is one of ${PROVIDERS.join(", ")}`);
    const count = body["count"] === undefined ? null : integer(body, "count", 1);
    if (!this.#world.faults.set(provider, text(body, "mode"), count, text(body, "path", ""))) {
      throw new Refusal(400, "bad_request", "unknown mode");
    }
    return { ...this.#world.faults.list() };
  }

  #limits(body: Json): Json {
    const { settings } = this.#world;
    const wish = body["sms"];
    if (wish === "off") settings.sms_limits = null;
    else if (wish === "provider") settings.sms_limits = { ...PROVIDER_SMS_LIMITS };
    else if (typeof wish === "object" && wish !== null) {
      const known = settings.sms_limits ?? PROVIDER_SMS_LIMITS;
      const next = Object.fromEntries(Object.entries(known).map(([name, value]) => [name, integer(wish as Json, name, value)]));
      settings.sms_limits = next as unknown as SmsLimits;
    } else throw new Refusal(400, "bad_request", "sms is off, provider or {minute, hour, day, total_day}");
    return { sms: settings.sms_limits };
  }

  #settings(body: Json): Json {
    const wrong = changeSettings(this.#world.settings, body);
    if (wrong !== undefined) throw new Refusal(400, "bad_request", `${wrong} is unknown or has a wrong value`);
    return { ...this.#world.settings };
  }

  #clock(body: Json): Json {
    const { clock } = this.#world;
    clock.offsetMs = body["reset"] === true ? 0 : clock.offsetMs + integer(body, "advance_seconds", 0) * 1000;
    return { offset_seconds: clock.offsetMs / 1000, now: new Date(clock.now()).toISOString() };
  }

  /** Everything but the settings. */
  #reset(): Json {
    const { orders, refunds, bills, faces, invoices, webhooks, deliveries, faults, clock } = this.#world;
    for (const part of [orders, refunds, bills, faces, invoices, webhooks, deliveries, faults, this.#sms, this.#nuonuo]) part.clear();
    clock.offsetMs = 0;
    this.#log.length = 0;
    return {};
  }
}
