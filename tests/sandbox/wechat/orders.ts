/** Native orders: what WeChat Pay knows of them and how they change. */
import { randomBytes, randomInt } from "node:crypto";
import { beijingTime, type Clock } from "../clock.ts";
import type { Json } from "../http.ts";
import type { WechatKeys } from "../keys.ts";
import type { Store, Table } from "../store.ts";
import { parameterError, WechatError } from "./errors.ts";
import { readNativeOrder, type NativeOrder } from "./validate.ts";

export type TradeState = "NOTPAY" | "USERPAYING" | "PAYERROR" | "SUCCESS" | "REFUND" | "CLOSED";

export interface Order extends NativeOrder {
  /** The parameters of the first call, member order taken out. */
  fingerprint: string;
  created_at: number;
  expire_at: number;
  code_urls: { pr: string; expire_at: number }[];
  state: TradeState;
  transaction_id: string;
  success_at: number;
  openid: string;
  refunded: number;
}

const CODE_URL_MS = 2 * 3600_000;
const DEFAULT_LIFE_MS = 7 * 24 * 3600_000;
const SHORTEST_LIFE_MS = 60_000;
const PAYABLE: readonly TradeState[] = ["NOTPAY", "USERPAYING", "PAYERROR"];

const STATE_TEXTS: Record<TradeState, string> = {
  NOTPAY: "订单未支付",
  USERPAYING: "用户支付中，需要输入密码",
  PAYERROR: "支付失败，请重新下单支付",
  SUCCESS: "支付成功",
  REFUND: "订单发生过退款，退款详情请查询退款单",
  CLOSED: "订单已关闭",
};

export function codeUrl(pr: string): string {
  return `weixin://wxpay/bizpayurl?pr=${pr}`;
}

/** The same JSON whatever the order of members was. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}

export class Orders {
  readonly #table: Table<Order>;
  readonly #keys: WechatKeys;
  readonly #clock: Clock;
  readonly #byCode = new Map<string, string>();
  readonly #byTransaction = new Map<string, string>();

  constructor(store: Store, keys: WechatKeys, clock: Clock) {
    this.#table = store.table<Order>("wechat_order");
    this.#keys = keys;
    this.#clock = clock;
    for (const order of this.#table.values()) this.#index(order);
  }

  list(): Order[] {
    return this.#table.values();
  }

  find(outTradeNo: string): Order | undefined {
    return this.#table.get(outTradeNo);
  }

  findByCode(text: string): Order | undefined {
    const key = this.#byCode.get(text.replace("weixin://wxpay/bizpayurl?pr=", ""));
    return key === undefined ? undefined : this.#table.get(key);
  }

  findByTransaction(transactionId: string): Order | undefined {
    const key = this.#byTransaction.get(transactionId);
    return key === undefined ? undefined : this.#table.get(key);
  }

  save(order: Order): void {
    this.#table.put(order.out_trade_no, order);
    this.#index(order);
  }

  clear(): void {
    this.#table.clear();
    this.#byCode.clear();
    this.#byTransaction.clear();
  }

  /** POST /v3/pay/transactions/native; returns the code_url. */
  place(body: Json): string {
    const native = readNativeOrder(body);
    this.#checkParties(native.mchid, native.appid);
    const fingerprint = canonical(body);
    const known = this.#table.get(native.out_trade_no);
    if (known !== undefined) return this.#placeAgain(known, fingerprint);
    const now = this.#clock.now();
    const wanted = native.time_expire === null ? now + DEFAULT_LIFE_MS : native.time_expire;
    return this.#addCode({
      ...native,
      fingerprint,
      created_at: now,
      expire_at: Math.max(wanted, now + SHORTEST_LIFE_MS),
      code_urls: [],
      state: "NOTPAY",
      transaction_id: "",
      success_at: 0,
      openid: "",
      refunded: 0,
    });
  }

  #placeAgain(order: Order, fingerprint: string): string {
    if (order.state === "SUCCESS" || order.state === "REFUND") {
      throw new WechatError(400, "ORDERPAID", "ORDERPAID 该订单已支付");
    }
    const same = order.fingerprint === fingerprint;
    const over = order.state === "CLOSED" || this.#clock.now() >= order.expire_at;
    if (!same && over) throw new WechatError(403, "OUT_TRADE_NO_USED", "商户订单号重复，请核实后使用新的单号");
    if (!same) throw new WechatError(400, "INVALID_REQUEST", "201 商户订单号重复");
    if (over) throw new WechatError(400, "ORDER_CLOSED", "订单已关闭，请重新下单");
    return this.#addCode(order);
  }

  #addCode(order: Order): string {
    const now = this.#clock.now();
    const pr = randomBytes(9).toString("base64url").replaceAll(/[-_]/g, "z").slice(0, 9) + "zz";
    order.code_urls = order.code_urls.filter((code) => code.expire_at > now);
    order.code_urls.push({ pr, expire_at: now + CODE_URL_MS });
    this.save(order);
    return codeUrl(pr);
  }

  #checkParties(mchid: string, appid: string): void {
    if (mchid !== this.#keys.mchid) throw new WechatError(400, "MCH_NOT_EXISTS", "商户号不存在");
    if (appid !== this.#keys.appid) throw new WechatError(400, "APPID_MCHID_NOT_MATCH", "商户号和appid没有绑定关系");
  }

  query(order: Order | undefined, query: string): Json {
    const mchid = new URLSearchParams(query).get("mchid");
    if (mchid === null) throw parameterError("mchid", "必填");
    if (mchid !== this.#keys.mchid) throw new WechatError(400, "MCH_NOT_EXISTS", "商户号不存在");
    if (order === undefined) throw new WechatError(404, "ORDER_NOT_EXIST", "订单不存在");
    return this.describe(order);
  }

  /** POST …/close: closing twice is the same as closing once. */
  close(order: Order | undefined, body: Json): void {
    if (typeof body["mchid"] !== "string") throw parameterError("mchid", "必填");
    if (body["mchid"] !== this.#keys.mchid) throw new WechatError(400, "MCH_NOT_EXISTS", "商户号不存在");
    if (order === undefined) throw new WechatError(404, "ORDER_NOT_EXIST", "订单不存在");
    if (order.state === "SUCCESS" || order.state === "REFUND") {
      throw new WechatError(400, "ORDERPAID", "ORDERPAID 该订单已支付，不能关闭");
    }
    if (order.state === "USERPAYING") throw new WechatError(202, "USERPAYING", "用户支付中，需要输入密码");
    order.state = "CLOSED";
    this.save(order);
  }

  /** Why the payer's WeChat would refuse the payment, or "" when it can go on. */
  obstacle(order: Order, pr: string | undefined): string {
    const now = this.#clock.now();
    if (!PAYABLE.includes(order.state)) return order.state === "CLOSED" ? "订单已关闭 · closed" : "订单已支付 · paid";
    if (now >= order.expire_at) return "订单已过期 · expired";
    const code = order.code_urls.find((one) => pr === undefined || one.pr === pr);
    if (pr !== undefined && (code === undefined || now >= code.expire_at)) return "二维码已失效 · code expired";
    return "";
  }

  pay(order: Order): void {
    order.state = "SUCCESS";
    order.success_at = this.#clock.now();
    order.transaction_id = `4200${randomInt(1e6, 9e6)}${beijingTime(order.success_at).slice(0, 10).replaceAll("-", "")}` +
      String(randomInt(1e9)).padStart(9, "0");
    order.openid = "o" + randomBytes(21).toString("base64url").slice(0, 27);
    this.save(order);
  }

  move(order: Order, state: TradeState): void {
    order.state = state;
    this.save(order);
  }

  /** The transaction as queries and notifications show it. */
  describe(order: Order): Json {
    const paid = order.state === "SUCCESS" || order.state === "REFUND";
    return {
      appid: order.appid,
      mchid: order.mchid,
      out_trade_no: order.out_trade_no,
      ...(paid ? { transaction_id: order.transaction_id, trade_type: "NATIVE", bank_type: "OTHERS" } : {}),
      trade_state: order.state,
      trade_state_desc: STATE_TEXTS[order.state],
      ...(order.attach === "" ? {} : { attach: order.attach }),
      ...(paid ? { success_time: beijingTime(order.success_at), payer: { openid: order.openid } } : {}),
      amount: {
        total: order.total,
        currency: "CNY",
        ...(paid ? { payer_total: order.total, payer_currency: "CNY" } : { payer_currency: "CNY" }),
      },
      promotion_detail: [],
    };
  }

  #index(order: Order): void {
    for (const code of order.code_urls) this.#byCode.set(code.pr, order.out_trade_no);
    if (order.transaction_id !== "") this.#byTransaction.set(order.transaction_id, order.out_trade_no);
  }
}
