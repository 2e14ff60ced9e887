/** One true notice in a thousand shapes: any single bit changed in body, signature, time, nonce or serial is refused; the true one counts. */
import { randomInt, randomUUID } from "node:crypto";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { readKeys } from "../sandbox/keys.ts";
import { seal, signatureHeaders } from "../sandbox/wechat/signing.ts";
import { psql, stackOf } from "../stack/stack.ts";
import { applicant, type Applicant, type PaymentBody } from "./journey.ts";

const stack = stackOf("api");
const keys = readKeys(join(stack.run, "sandbox", "keys")).wechat;
const MUTATIONS = process.env["LNCA_LONG"] === "1" ? 10_000 : 1000;
const PARTS = ["wechatpay-timestamp", "wechatpay-nonce", "wechatpay-signature", "wechatpay-serial"];

let person: Applicant, order: string, payment: PaymentBody;

/** The notice as WeChat Pay would send it. */
function notice(changes: object = {}, amount = 1): { headers: Record<string, string>; body: string } {
  const transaction = {
    mchid: keys.mchid, appid: keys.appid, out_trade_no: payment.payment_id, transaction_id: `42000${payment.payment_id}`, trade_type: "NATIVE",
    trade_state: "SUCCESS", trade_state_desc: "支付成功", bank_type: "OTHERS", attach: "", success_time: new Date().toISOString().replace(/\.\d+Z/, "+00:00"),
    payer: { openid: "o-person" }, amount: { total: amount, payer_total: amount, currency: "CNY", payer_currency: "CNY" }, ...changes,
  };
  const body = JSON.stringify({
    id: randomUUID(), create_time: transaction.success_time, resource_type: "encrypt-resource", event_type: "TRANSACTION.SUCCESS", summary: "支付成功",
    resource: { original_type: "transaction", ...seal(keys.apiv3Key, "transaction", JSON.stringify(transaction)) },
  });
  return { headers: { "content-type": "application/json", ...signatureHeaders(keys, Math.random() < 0.5 ? "public_key" : "certificate", body) }, body };
}

async function post(headers: Record<string, string>, body: string | Buffer): Promise<number> {
  const answer = await fetch(`${stack.api}/callbacks/wechat-pay/notifications`, { method: "POST", headers, body: typeof body === "string" ? body : new Uint8Array(body) });
  await answer.arrayBuffer();
  return answer.status;
}

function flipBit(text: string): Buffer {
  const bytes = Buffer.from(text), at = randomInt(bytes.length);
  bytes[at] = bytes[at]! ^ (1 << randomInt(8));
  return bytes;
}

beforeAll(async () => {
  person = await applicant();
  order = await person.submitted();
  payment = await person.payNow(order);
});

it(`RUL1 ${MUTATIONS} notices with one bit changed: none is believed, none leaves a trace but the audit`, async () => {
  const { headers, body } = notice();
  const statuses = new Map<number, number>();
  let left = MUTATIONS;
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (left-- > 0) {
      const part = PARTS[randomInt(PARTS.length * 2)];
      const changed = part === undefined ? "" : flipBit(headers[part]!).toString("latin1").replaceAll(/[^\x20-\x7e]/g, "~");
      if (part !== undefined && changed.trim() === headers[part]) continue;
      // a serial only names the key; its hex digits may have either case
      if (part !== undefined && /serial/i.test(part) && changed.toLowerCase() === headers[part]!.toLowerCase()) continue;
      const status = await post(part === undefined ? headers : { ...headers, [part]: changed }, part === undefined ? flipBit(body) : body);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }));
  expect([...statuses.keys()].filter((status) => status < 400 || status >= 500)).toEqual([]);
  expect(psql(stack, `SELECT count(*) FROM payment_notices WHERE payment_id = ${payment.payment_id}`)).toBe("0");
  expect(psql(stack, `SELECT state FROM payments WHERE id = ${payment.payment_id}`)).toBe("pending");
  expect((await person.order(order)).state).toBe("awaiting_payment");
});

it.each<[string, object, number]>([
  ["one fen more", {}, 2], ["nothing", {}, 0], ["a negative amount", {}, -1], ["a foreign merchant", { mchid: "1900000001" }, 1], ["a foreign app", { appid: "wx0000000000000000" }, 1],
  ["an unknown payment", { out_trade_no: "1234567890123456789" }, 1], ["no number", { out_trade_no: "abc" }, 1], ["a refund", { trade_state: "REFUND" }, 1], ["no transaction", { transaction_id: undefined }, 1],
  ["the amount as text", { amount: { total: "1", currency: "CNY" } }, 1], ["half a fen", { amount: { total: 1.5, currency: "CNY" } }, 1], ["dollars", { amount: { total: 1, currency: "USD" } }, 1],
])("RUL1 rightly signed but %s: refused", async (_what, changes, amount) => {
  const { headers, body } = notice(changes, amount);
  const status = await post(headers, body);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(psql(stack, `SELECT state FROM payments WHERE id = ${payment.payment_id}`)).toBe("pending");
});

it("RUL1 the true notice counts", async () => {
  const { headers, body } = notice();
  expect(await post(headers, body)).toBe(204);
  await person.reaches(order, "in_review");
});

it("RUL1 a second payment of the same order is seen, and does not count twice", async () => {
  const { headers, body } = notice({ transaction_id: `43000${payment.payment_id}` });
  expect(await post(headers, body)).toBe(204);
  expect(psql(stack, `SELECT count(*) FROM order_events WHERE order_id = ${order} AND event = 'paid'`)).toBe("1");
  expect(psql(stack, `SELECT transaction_id FROM payments WHERE id = ${payment.payment_id}`)).toBe(`42000${payment.payment_id}`);
});
