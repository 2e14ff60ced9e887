/** Trade bills: one day in China, every payment and refund of it; asked for with a signed call, then downloaded without a signed answer. */
import { createHash, randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { beijingText, type Clock } from "../clock.ts";
import type { Json } from "../http.ts";
import type { Settings } from "../settings.ts";
import { parameterError, WechatError } from "./errors.ts";
import type { Order, Orders } from "./orders.ts";
import type { Refund, Refunds, RefundState } from "./refunds.ts";

/** How a test makes a day's bill differ from what really happened. */
export interface Plant {
  /** out_trade_no and out_refund_no that are left out. */
  omit: string[];
  /** Other amounts, in fen, by number. */
  amounts: Record<string, number>;
  /** Payments that nobody made. */
  extra: { out_trade_no: string; transaction_id: string; amount: number }[];
}

const COLUMNS =
  "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号," +
  "商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
const SUMS = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";
const REFUND_WORDS: Record<RefundState, string> = { PROCESSING: "PROCESSING", SUCCESS: "SUCCESS", ABNORMAL: "CHANGE", CLOSED: "FAIL" };
const KEPT_MS = 90 * 24 * 3600_000;
const LINK_MS = 5 * 60_000;
const NOTHING: Plant = { omit: [], amounts: {}, extra: [] };

const dayOf = (ms: number): string => beijingText(ms).slice(0, 10);
const yuan = (fen: number): string => (fen / 100).toFixed(2);
const line = (values: string[]): string => values.map((value) => `\`${value}`).join(",");

export class Bills {
  readonly #orders: Orders;
  readonly #refunds: Refunds;
  readonly #clock: Clock;
  readonly #settings: Settings;
  readonly #plants = new Map<string, Plant>();
  readonly #links = new Map<string, { file: Buffer; until: number }>();

  constructor(orders: Orders, refunds: Refunds, clock: Clock, settings: Settings) {
    this.#orders = orders;
    this.#refunds = refunds;
    this.#clock = clock;
    this.#settings = settings;
  }

  plant(day: string, plant: Plant): void {
    this.#plants.set(day, plant);
  }

  clear(): void {
    this.#plants.clear();
    this.#links.clear();
  }

  /** GET /v3/bill/tradebill; `address` is where the file can be fetched, without its query. */
  ask(query: URLSearchParams, address: string): Json {
    const day = query.get("bill_date") ?? "";
    const packing = query.get("tar_type");
    this.#checkDay(day);
    if (!["ALL", null].includes(query.get("bill_type"))) throw parameterError("bill_type", "仅支持ALL");
    if (packing !== null && packing !== "GZIP") throw parameterError("tar_type", "仅支持GZIP");
    const text = this.#text(day);
    if (text === undefined) throw new WechatError(400, "NO_STATEMENT_EXIST", "账单文件不存在");
    const token = randomBytes(24).toString("base64url");
    const file = Buffer.from(text, "utf8");
    this.#links.set(token, { file: packing === "GZIP" ? gzipSync(file) : file, until: this.#clock.real() + LINK_MS });
    return { hash_type: "SHA1", hash_value: createHash("sha1").update(file).digest("hex"), download_url: `${address}?token=${token}` };
  }

  /** GET /v3/billdownload/file */
  download(query: URLSearchParams): Buffer {
    const link = this.#links.get(query.get("token") ?? "");
    if (link === undefined || link.until < this.#clock.real()) throw parameterError("token", "下载链接已失效");
    return link.file;
  }

  /** Made from bill_ready_hour of the next day on, kept for three months. */
  #checkDay(day: string): void {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) throw parameterError("bill_date", "格式应为yyyy-MM-dd");
    const now = this.#clock.now();
    const hour = Number(beijingText(now).slice(11, 13));
    if (day >= dayOf(now) || day < dayOf(now - KEPT_MS)) throw parameterError("bill_date", "仅支持三个月内的账单");
    if (day === dayOf(now - 24 * 3600_000) && hour < this.#settings.bill_ready_hour) {
      throw new WechatError(400, "STATEMENT_CREATING", "账单生成中，请稍后再试");
    }
  }

  #text(day: string): string | undefined {
    const plant = this.#plants.get(day) ?? NOTHING;
    const kept = (number: string): boolean => !plant.omit.includes(number);
    const payments = this.#orders.list().filter((order) => order.success_at > 0 && dayOf(order.success_at) === day && kept(order.out_trade_no));
    const refunds = this.#refunds.list().filter((refund) => dayOf(refund.created_at) === day && kept(refund.out_refund_no));
    const paid = payments.map((order) => ({ order, total: plant.amounts[order.out_trade_no] ?? order.total }));
    const back = refunds.map((refund) => ({ refund, amount: plant.amounts[refund.out_refund_no] ?? refund.refund }));
    const lines = [
      ...paid.map(({ order, total }) => this.#payment(order, total)),
      ...plant.extra.map((one) => this.#payment({ ...EXTRA, ...one, mchid: payments[0]?.mchid ?? "" }, one.amount)),
      ...back.map(({ refund, amount }) => this.#refund(refund, amount)),
    ];
    if (lines.length === 0) return undefined;
    const sum = [...paid.map(({ total }) => total), ...plant.extra.map(({ amount }) => amount)].reduce((a, b) => a + b, 0);
    const returned = back.reduce((a, { amount }) => a + amount, 0);
    const sums = [String(lines.length), yuan(sum), yuan(returned), "0.00", "0.00000", yuan(sum), yuan(returned)];
    return `\uFEFF${[COLUMNS, ...lines, SUMS, line(sums)].join("\r\n")}\r\n`;
  }

  #payment(order: Pick<Order, "appid" | "mchid" | "transaction_id" | "out_trade_no" | "openid" | "description" | "success_at">, total: number): string {
    return line([beijingText(order.success_at), order.appid, order.mchid, "0", "", order.transaction_id, order.out_trade_no, order.openid, "NATIVE", "SUCCESS",
      "OTHERS", "CNY", yuan(total), "0.00", "0", "0", "0.00", "0.00", "", "", order.description, "", "0.00000", "0.60%", yuan(total), "0.00", ""]);
  }

  #refund(refund: Refund, amount: number): string {
    const order = this.#orders.find(refund.out_trade_no)!;
    return line([beijingText(refund.created_at), order.appid, order.mchid, "0", "", order.transaction_id, order.out_trade_no, order.openid, "NATIVE", "REFUND",
      "OTHERS", "CNY", "0.00", "0.00", refund.refund_id, refund.out_refund_no, yuan(amount), "0.00", "ORIGINAL", REFUND_WORDS[refund.state], order.description,
      "", "0.00000", "0.60%", "0.00", yuan(amount), ""]);
  }
}

const EXTRA = { appid: "", openid: "", description: "线下收款, 逗号", success_at: 0 };
