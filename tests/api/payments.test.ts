/** Payments by HTTP against the sandbox: only the provider's word counts, once; nothing that is false, late, doubled or missing does harm. */
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { Client } from "./client.ts";
import { applicant, control, hurry, pause, until, type Applicant, type PaymentBody } from "./journey.ts";

const stack = stackOf("api");
const NOTICE = "/callbacks/wechat-pay/notifications";
const body = { provider: "wechat_pay" };

const paymentState = (id: string): string => psql(stack, `SELECT state FROM payments WHERE id = ${id}`);
const events = (order: string): string => psql(stack, `SELECT string_agg(event, ',' ORDER BY id) FROM order_events WHERE order_id = ${order}`);
const refusals = (): number => Number(psql(stack, "SELECT count(*) FROM audit_entries WHERE action = 'payment.refuse_notice'"));
const fault = (mode: string, path = "/v3/pay", count?: number): Promise<unknown> =>
  control(stack, "POST", "faults", { provider: "wechat_pay", mode, path, ...(count ? { count } : {}) });
/** Time to pay has passed; the job that closes the order is due. */
function runOut(order: string): void {
  psql(stack, `UPDATE orders SET closes_at = now() - interval '1 second' WHERE id = ${order}; UPDATE payments SET expires_at = now() - interval '1 second' WHERE order_id = ${order}`);
  hurry(stack, "close_order", order);
}
const bank = async (payment: string): Promise<{ state: string }> =>
  (await control<{ items: { state: string; out_trade_no: string }[] }>(stack, "GET", "orders?limit=100")).items.find((one) => one.out_trade_no === payment)!;

let person: Applicant, order: string, payment: PaymentBody;
async function begin(): Promise<void> {
  person = await applicant();
  order = await person.submitted();
  payment = await person.payNow(order);
}

beforeAll(() => control(stack, "POST", "settings", { notify_timeout_ms: 20_000 }));
afterEach(() => fault("ok"));
afterAll(() => control(stack, "POST", "settings", { notify_timeout_ms: 5000, time_scale: 1 }));

describe("paying", () => {
  it("NEW5 RUL1 a code to pay with, the same again while it is good, a QR picture, a cheap poll, and the order moves on", async () => {
    await begin();
    expect(payment).toMatchObject({ state: "pending", amount_fen: 1, order_id: order });
    expect((await person.payNow(order)).payment_id).toBe(payment.payment_id);
    const qr = await person.client.send("GET", `/api/v1/payments/${payment.payment_id}/qr`, { headers: { accept: "image/svg+xml" } });
    expect(qr.status).toBe(200);
    expect(qr.bytes.toString()).toMatch(/^<svg/);
    const poll = await person.client.send("GET", `/api/v1/payments/${payment.payment_id}`);
    const etag = poll.headers.get("etag")!;
    expect((await person.client.send("GET", `/api/v1/payments/${payment.payment_id}`, { headers: { "if-none-match": etag } })).status).toBe(304);
    await person.scan(payment.payment_id);
    await until("the poll to see it", async () => {
      const again = await person.client.send("GET", `/api/v1/payments/${payment.payment_id}`, { headers: { "if-none-match": etag } });
      return again.status === 200 && (again.json as PaymentBody).state === "succeeded" ? true : undefined;
    });
    expect((await person.order(order)).state).toBe("in_review");
    expect((await person.client.problem(409, "GET", `/api/v1/payments/${payment.payment_id}/qr`, { headers: { accept: "*/*" } })).code).toBe("state_conflict");
  });

  it("RUL4 NEW5 another account sees neither payment nor code", async () => {
    const other = await applicant();
    await other.client.problem(404, "GET", `/api/v1/payments/${payment.payment_id}`);
    await other.client.problem(404, "GET", `/api/v1/payments/${payment.payment_id}/qr`, { headers: { accept: "*/*" } });
    await other.client.problem(404, "POST", `/api/v1/orders/${order}/payments`, { body });
  });

  it("NEW5 a draft cannot be paid, a browser's notice pays nothing", async () => {
    const other = await applicant();
    const { order_id } = await other.begin();
    expect((await other.client.problem(409, "POST", `/api/v1/orders/${order_id}/payments`, { body })).code).toBe("state_conflict");
    await other.client.problem(422, "POST", `/api/v1/orders/${order_id}/payments`, { body: { provider: "cash" } });
    const forged = { id: randomUUID(), event_type: "TRANSACTION.SUCCESS", resource: { out_trade_no: payment.payment_id } };
    const answer = await other.client.send("POST", NOTICE, { raw: { mediaType: "application/json", bytes: Buffer.from(JSON.stringify(forged)) }, headers: { accept: "*/*" }, unchecked: true });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});

describe("notices", () => {
  it("RUL1 RUL5 one notice 200 times from 16 connections with the query in parallel has one effect", async () => {
    await begin();
    await person.scan(payment.payment_id, "held");
    const asking = Array.from({ length: 5 }, async (_, i) => {
      await pause(i * 30);
      hurry(stack, "query_payment", payment.payment_id);
    });
    await control(stack, "POST", "notifications/release", {});
    const statuses: number[] = [];
    await Promise.all(Array.from({ length: 16 }, async () => {
      for (let i = 0; i < 13; i++) {
        statuses.push(...(await control<{ statuses: number[] }>(stack, "POST", "notifications/resend", { out_trade_no: payment.payment_id, count: 1 })).statuses);
        await pause(50); // nginx takes 50 a second of an address, 200 at once
      }
    }));
    await Promise.all(asking);
    expect(statuses).toHaveLength(208);
    expect([...new Set(statuses)]).toEqual([204]);
    await person.reaches(order, "in_review");
    await pause(1500);
    expect(paymentState(payment.payment_id)).toBe("succeeded");
    expect(events(order)).toBe("create,submit,paid");
    expect(psql(stack, `SELECT count(*) FROM payment_notices WHERE payment_id = ${payment.payment_id}`)).toBe("1");
    expect(psql(stack, `SELECT count(*) FROM audit_entries WHERE subject_id = ${order} AND action = 'order.paid'`)).toBe("1");
    expect(psql(stack, "SELECT count(*) FROM jobs WHERE kind IN ('book_payment', 'query_payment') AND state = 'dead'")).toBe("0");
  });

  it("RUL1 twenty notices with ids of their own book once", async () => {
    await begin();
    await person.scan(payment.payment_id, "duplicate-new-id:20");
    await person.reaches(order, "in_review");
    await until("all notices booked", () => psql(stack, "SELECT count(*) FROM jobs WHERE kind = 'book_payment' AND state IN ('ready', 'running')") === "0" || undefined);
    expect(events(order)).toBe("create,submit,paid");
    expect(psql(stack, "SELECT count(*) FROM jobs WHERE kind = 'book_payment' AND state = 'dead'")).toBe("0");
  });

  it.each(["bad-signature", "bad-tag", "wrong-amount", "wrong-currency", "wrong-merchant", "wrong-appid", "wrong-order", "wrong-state", "stale", "unknown-serial", "not-json"])(
    "RUL1 STF6 a notice with %s: 4xx, no change, audited", async (flaw) => {
      await begin();
      const before = refusals();
      const notices = psql(stack, "SELECT count(*) FROM payment_notices");
      await person.scan(payment.payment_id, flaw);
      const attempt = await until("the attempt", async () => {
        const { items } = await control<{ items: { out_trade_no: string; attempts: { status: number }[] }[] }>(stack, "GET", "notifications?limit=10");
        return items.find((one) => one.out_trade_no === payment.payment_id)?.attempts[0];
      });
      expect(attempt.status).toBeGreaterThanOrEqual(400);
      expect(attempt.status).toBeLessThan(500);
      expect(paymentState(payment.payment_id)).toBe("pending");
      expect((await person.order(order)).state).toBe("awaiting_payment");
      expect(psql(stack, "SELECT count(*) FROM payment_notices")).toBe(notices);
      expect(refusals()).toBe(before + 1);
      // The money itself is real: our own query finds it.
      hurry(stack, "query_payment", payment.payment_id);
      await person.reaches(order, "in_review");
    });

  it("RUL1 WeChat's probe with a false signature is refused, the true one that follows counts", async () => {
    await control(stack, "POST", "settings", { time_scale: 100 });
    await begin();
    await person.scan(payment.payment_id, "bad-signature-first");
    await person.reaches(order, "in_review");
    await control(stack, "POST", "settings", { time_scale: 1 });
  });

  it.each([["no headers", {}], ["another method", {}]])("RUL1 %s on the notice path", async (what) => {
    const answer = await fetch(stack.portal + NOTICE, what === "another method" ? { method: "GET" } : { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
    expect([400, 401, 404, 405]).toContain(answer.status);
    expect(answer.headers.get("content-type")).toMatch(/problem\+json/);
  });
});

describe("lost and late money", () => {
  it("RUL1 RUL5 a lost notice is found by asking", async () => {
    await begin();
    await person.scan(payment.payment_id, "none");
    await pause(300);
    expect((await person.order(order)).state).toBe("awaiting_payment");
    hurry(stack, "query_payment", payment.payment_id);
    await person.reaches(order, "in_review");
    expect(events(order)).toBe("create,submit,paid");
  });

  it("NEW5 asking goes on while the payment is open", async () => {
    await begin();
    for (let round = 0; round < 3; round++) {
      hurry(stack, "query_payment", payment.payment_id);
      await until("the next question to be planned", () => psql(stack, `SELECT count(*) FROM jobs WHERE kind = 'query_payment' AND payload = '${payment.payment_id}' AND state = 'ready' AND run_at > now() + interval '60 seconds'`) === "1" || undefined);
    }
    expect(psql(stack, `SELECT count(*) FROM jobs WHERE kind = 'query_payment' AND state = 'dead'`)).toBe("0");
  });

  it("NEW5 an unpaid order closes when its time is over, also at the provider", async () => {
    await begin();
    runOut(order);
    const closed = await person.reaches(order, "closed");
    expect(closed.actions).toEqual(["details"]);
    await until("closed at the provider", async () => ((await bank(payment.payment_id)).state === "CLOSED" ? true : undefined));
    await until("payment closed", () => paymentState(payment.payment_id) === "closed" || undefined);
    expect(events(order)).toBe("create,submit,expire");
    expect((await person.client.problem(409, "POST", `/api/v1/orders/${order}/payments`, { body })).code).toBe("state_conflict");
  });

  it("NEW5 paid at the provider while the time runs out: the order is paid, not closed", async () => {
    await begin();
    await person.scan(payment.payment_id, "none");
    runOut(order);
    await person.reaches(order, "in_review");
    expect(events(order)).toBe("create,submit,paid");
  });

  it("NEW5 ME3 cancel closes at the provider", async () => {
    await begin();
    expect(await person.client.expect(200, "POST", `/api/v1/orders/${order}/cancellation`)).toMatchObject({ state: "closed" });
    await until("closed at the provider", async () => ((await bank(payment.payment_id)).state === "CLOSED" ? true : undefined));
    await until("payment closed", () => paymentState(payment.payment_id) === "closed" || undefined);
  });

  it("RUL1 paid a moment before cancel: the money is seen and goes back", async () => {
    await begin();
    await person.scan(payment.payment_id, "none");
    await person.client.expect(200, "POST", `/api/v1/orders/${order}/cancellation`);
    await person.reaches(order, "refunding");
    expect(events(order)).toBe("create,submit,cancel,late_payment");
    expect(paymentState(payment.payment_id)).toBe("succeeded");
  });

  it("RUL1 money that arrives after the close goes back, once", async () => {
    await begin();
    await person.client.expect(200, "POST", `/api/v1/orders/${order}/cancellation`);
    await until("payment closed", () => paymentState(payment.payment_id) === "closed" || undefined);
    await person.scan(payment.payment_id, "duplicate-new-id:5", true);
    await person.reaches(order, "refunding");
    await pause(1000);
    expect(events(order)).toBe("create,submit,cancel,late_payment");
    expect(psql(stack, "SELECT count(*) FROM jobs WHERE kind = 'book_payment' AND state = 'dead'")).toBe("0");
  });

  it("NEW5 somebody who is just typing the PIN when the order closes is not forgotten", async () => {
    await begin();
    await control(stack, "POST", "pay", { out_trade_no: payment.payment_id, outcome: "later" });
    await fault("error:500", "/close");
    runOut(order);
    await person.reaches(order, "closed");
    await person.scan(payment.payment_id, "none", true);
    await fault("ok");
    hurry(stack, "close_payments", order);
    await until("the money to be seen", async () => {
      hurry(stack, "close_payments", order);
      return (await person.order(order)).state === "refunding" ? true : undefined;
    });
  });
});

describe("the provider in trouble", () => {
  it.each(["error:500", "nonsense", "garbled", "down", "bad_signature", "limited"])("NEW5 RUL5 %s: try again, with the same number at the provider", async (mode) => {
    person = await applicant();
    order = await person.submitted();
    await fault(mode);
    const problem = await person.client.problem(503, "POST", `/api/v1/orders/${order}/payments`, { body });
    expect(problem.code).toBe("provider_unavailable");
    expect(problem.retry_after_seconds).toBeGreaterThan(0);
    const [row] = psql(stack, `SELECT id FROM payments WHERE order_id = ${order}`).split("\n");
    await fault("ok");
    payment = await person.payNow(order);
    expect(payment.payment_id).toBe(row);
    expect((await bank(payment.payment_id)).state).toBe("NOTPAY");
    expect(psql(stack, `SELECT count(*) FROM payments WHERE order_id = ${order}`)).toBe("1");
  });

  it("NEW5 an answer that is lost: the order at the provider is found again", async () => {
    person = await applicant();
    order = await person.submitted();
    await fault("lost");
    await person.client.problem(503, "POST", `/api/v1/orders/${order}/payments`, { body });
    await fault("ok");
    payment = await person.payNow(order);
    await person.scan(payment.payment_id);
    await person.reaches(order, "in_review");
    expect(psql(stack, `SELECT count(*) FROM payments WHERE order_id = ${order}`)).toBe("1");
  });

  it("NEW5 a slow provider does not hold others up, and the same key may be tried again", async () => {
    person = await applicant();
    order = await person.submitted();
    await fault("slow:7000");
    const key = randomUUID(), started = Date.now();
    const slow = person.client.problem(503, "POST", `/api/v1/orders/${order}/payments`, { body, key });
    await person.order(order);
    expect(Date.now() - started).toBeLessThan(3000);
    await slow;
    expect(Date.now() - started).toBeLessThan(12_000);
    await fault("ok");
    payment = await person.client.expect(201, "POST", `/api/v1/orders/${order}/payments`, { body, key });
  });

  it("NEW5 RUL3 a provider that does not answer delays the close for ten minutes, not for ever", async () => {
    await begin();
    await fault("error:500");
    runOut(order);
    await until("a failed attempt", () => psql(stack, `SELECT count(*) FROM jobs WHERE unique_key = 'close_order:${order}' AND attempts + outages > 0 AND state = 'ready'`) === "1" || undefined);
    expect((await person.order(order)).state).toBe("awaiting_payment");
    psql(stack, `UPDATE orders SET closes_at = now() - interval '11 minutes' WHERE id = ${order}`);
    hurry(stack, "close_order", order);
    await person.reaches(order, "closed");
    await fault("ok");
    await until("closed at the provider", async () => {
      hurry(stack, "close_payments", order);
      return (await bank(payment.payment_id)).state === "CLOSED" ? true : undefined;
    });
  });

  it("RUL5 a query that fails is repeated until it is answered", async () => {
    await begin();
    await person.scan(payment.payment_id, "none");
    await fault("error:500");
    hurry(stack, "query_payment", payment.payment_id);
    await until("a failed attempt", () => psql(stack, `SELECT count(*) FROM jobs WHERE kind = 'query_payment' AND payload = '${payment.payment_id}' AND attempts + outages > 0 AND state = 'ready'`) === "1" || undefined);
    await fault("ok");
    await until("the order paid", async () => {
      hurry(stack, "query_payment", payment.payment_id);
      return (await person.order(order)).state === "in_review" ? true : undefined;
    });
  });

  it("NEW5 twenty clicks at once on pay make one payment", async () => {
    person = await applicant();
    order = await person.submitted();
    const clicks = await Promise.all(Array.from({ length: 20 }, () => person.client.send("POST", `/api/v1/orders/${order}/payments`, { body })));
    const made = clicks.filter((one) => one.status === 201).map((one) => (one.json as PaymentBody).payment_id);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made).size).toBe(1);
    expect(clicks.every((one) => one.status === 201 || one.status === 503)).toBe(true);
    expect(psql(stack, `SELECT count(*) FROM payments WHERE order_id = ${order}`)).toBe("1");
  });
});

it("RUL7 the notice path needs no key, no login and knows no phone or staff door", async () => {
  const client = new Client("phone");
  const answer = await client.send("POST", NOTICE, { raw: { mediaType: "application/json", bytes: Buffer.from("{}") }, key: null, unchecked: true });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});
