/** Refunds: one out_refund_no refunds once; PROCESSING first, the end by itself or by the control API. */
import { randomInt } from "node:crypto";
import { beijingTime, type Clock } from "../clock.ts";
import type { Json } from "../http.ts";
import type { Settings } from "../settings.ts";
import type { Store, Table } from "../store.ts";
import { parameterError, WechatError } from "./errors.ts";
import type { Notices } from "./notices.ts";
import type { Order, Orders } from "./orders.ts";
import { readAmount, readAmountObject, readNotifyUrl, readText } from "./validate.ts";

export type RefundState = "PROCESSING" | "SUCCESS" | "ABNORMAL" | "CLOSED";

export interface Refund {
  refund_id: string;
  out_refund_no: string;
  out_trade_no: string;
  reason: string;
  notify_url: string;
  refund: number;
  state: RefundState;
  created_at: number;
  ended_at: number;
}

const MOST_REFUNDS = 50;
const REFUND_DAYS_MS = 365 * 24 * 3600_000;

export class Refunds {
  readonly #table: Table<Refund>;
  readonly #orders: Orders;
  readonly #notices: Notices;
  readonly #clock: Clock;
  readonly #settings: Settings;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(store: Store, orders: Orders, notices: Notices, clock: Clock, settings: Settings) {
    this.#table = store.table<Refund>("wechat_refund");
    this.#orders = orders;
    this.#notices = notices;
    this.#clock = clock;
    this.#settings = settings;
    for (const refund of this.#table.values()) if (refund.state === "PROCESSING") this.#arm(refund);
  }

  list(): Refund[] {
    return this.#table.values();
  }

  find(outRefundNo: string): Refund | undefined {
    return this.#table.get(outRefundNo);
  }

  /** POST /v3/refund/domestic/refunds */
  ask(body: Json): Json {
    const outRefundNo = readText(body, "out_refund_no", { max: 64, pattern: /^[0-9A-Za-z_\-|*@]+$/ });
    const amount = readAmountObject(body);
    const [refund, total] = [readAmount(amount, "refund"), readAmount(amount, "total")];
    if (amount["currency"] !== "CNY") throw parameterError("amount.currency", "应为CNY");
    const order = this.#orderOf(body);
    const known = this.#table.get(outRefundNo);
    if (known !== undefined) return this.#askAgain(known, order, refund);
    this.#check(order, refund, total);
    const row: Refund = {
      refund_id: `5030${randomInt(1e9, 9e9)}${randomInt(1e9, 9e9)}${randomInt(1e4, 9e4)}`,
      out_refund_no: outRefundNo,
      out_trade_no: order.out_trade_no,
      reason: readText(body, "reason", { max: 80, optional: true }),
      notify_url: readNotifyUrl(body, 256, true),
      refund,
      state: "PROCESSING",
      created_at: this.#clock.now(),
      ended_at: 0,
    };
    this.#table.put(outRefundNo, row);
    order.refunded += refund;
    this.#orders.move(order, "REFUND");
    this.#arm(row);
    return this.describe(row);
  }

  #orderOf(body: Json): Order {
    const transactionId = readText(body, "transaction_id", { max: 32, optional: true });
    const outTradeNo = readText(body, "out_trade_no", { max: 32, optional: true });
    if (transactionId === "" && outTradeNo === "") throw parameterError("out_trade_no", "与transaction_id二选一");
    const order = transactionId === "" ? this.#orders.find(outTradeNo) : this.#orders.findByTransaction(transactionId);
    if (order === undefined || (outTradeNo !== "" && order.out_trade_no !== outTradeNo)) {
      throw new WechatError(404, "RESOURCE_NOT_EXISTS", "订单不存在");
    }
    return order;
  }

  /** The same number is the same refund; an abnormal one is tried once more. */
  #askAgain(known: Refund, order: Order, refund: number): Json {
    if (known.out_trade_no !== order.out_trade_no || known.refund !== refund) {
      throw new WechatError(400, "INVALID_REQUEST", "订单号或退款金额与之前的退款申请不一致");
    }
    if (known.state === "ABNORMAL") {
      known.state = "PROCESSING";
      this.#table.put(known.out_refund_no, known);
      this.#arm(known);
    }
    return this.describe(known);
  }

  #check(order: Order, refund: number, total: number): void {
    if (order.state !== "SUCCESS" && order.state !== "REFUND") {
      throw new WechatError(400, "INVALID_REQUEST", "订单未支付，不能退款");
    }
    const earlier = this.#table.values().filter((row) => row.out_trade_no === order.out_trade_no);
    const newest = Math.max(0, ...earlier.map((row) => row.created_at));
    const now = this.#clock.now();
    if (total !== order.total) throw new WechatError(400, "INVALID_REQUEST", "订单金额与原订单不一致");
    if (order.refunded + refund > order.total) throw new WechatError(400, "INVALID_REQUEST", "申请退款金额超过可退金额");
    if (now - order.success_at > REFUND_DAYS_MS) throw new WechatError(400, "INVALID_REQUEST", "订单已超过可退款的最大期限");
    const { refund_balance_fen: balance } = this.#settings;
    if (balance >= 0 && refund > balance) throw new WechatError(403, "NOT_ENOUGH", "基本账户余额不足，请充值后重新发起");
    if (earlier.length >= MOST_REFUNDS) throw new WechatError(400, "INVALID_REQUEST", "退款次数超过50次");
    if (now - newest < this.#settings.refund_gap_seconds * 1000) {
      throw new WechatError(429, "FREQUENCY_LIMITED", "频率限制，请1分钟后再试");
    }
  }

  query(outRefundNo: string): Json {
    const refund = this.#table.get(outRefundNo);
    if (refund === undefined) throw new WechatError(404, "RESOURCE_NOT_EXISTS", "退款单不存在");
    return this.describe(refund);
  }

  /** Ends a refund and tells the merchant when an address is known. */
  end(refund: Refund, state: RefundState, notify: string): void {
    refund.state = state;
    refund.ended_at = this.#clock.now();
    this.#table.put(refund.out_refund_no, refund);
    const order = this.#orders.find(refund.out_trade_no);
    if (state === "CLOSED" && order !== undefined) {
      order.refunded -= refund.refund;
      this.#orders.move(order, order.refunded === 0 ? "SUCCESS" : "REFUND");
    }
    const { status, ...resource } = this.describe(refund);
    this.#notices.send("refund", `REFUND.${state}`, "退款通知", { ...resource, refund_status: status }, refund.notify_url, notify);
  }

  describe(refund: Refund): Json {
    const order = this.#orders.find(refund.out_trade_no);
    const total = order?.total ?? 0;
    return {
      mchid: order?.mchid ?? "",
      refund_id: refund.refund_id,
      out_refund_no: refund.out_refund_no,
      transaction_id: order?.transaction_id ?? "",
      out_trade_no: refund.out_trade_no,
      channel: "ORIGINAL",
      user_received_account: "支付用户零钱",
      ...(refund.state === "SUCCESS" ? { success_time: beijingTime(refund.ended_at) } : {}),
      create_time: beijingTime(refund.created_at),
      status: refund.state,
      funds_account: "AVAILABLE",
      amount: {
        total, refund: refund.refund, payer_total: total, payer_refund: refund.refund, settlement_total: total,
        settlement_refund: refund.refund, discount_refund: 0, currency: "CNY",
      },
    };
  }

  clear(): void {
    this.#table.clear();
    this.close();
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #arm(refund: Refund): void {
    if (this.#settings.refund_seconds < 0) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#table.get(refund.out_refund_no)?.state === "PROCESSING") this.end(refund, "SUCCESS", "normal");
    }, (this.#settings.refund_seconds * 1000) / this.#settings.time_scale);
    this.#timers.add(timer);
  }
}
