/** Refunds by HTTP against the sandbox: who gets money back, once, whatever the provider does; and that approving and granting exclude each other. */
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { holdRows, psql, stackOf } from "../stack/stack.ts";
import { applicant, control, hurry, match, pause, staff, until, type Applicant, type OrderBody, type Staff } from "./journey.ts";

const stack = stackOf("api");
const REFUNDS = "/v3/refund";

interface Refund { refund_id: string; order_id: string; state: string; cause: string; amount_fen: number; reason?: string; decision_note?: string }
interface StaffRefund { refund: Refund; payment_id: string; order_state: string; note?: string; staff_name?: string; problem?: string; version: number }
type Paid = { person: Applicant; order: string; payment: string };

const row = (id: string, columns: string): string => psql(stack, `SELECT ${columns} FROM refunds WHERE id = ${id}`);
const refundOf = (order: string): string => psql(stack, `SELECT id FROM refunds WHERE order_id = ${order} ORDER BY id DESC LIMIT 1`);
const events = (order: string): string => psql(stack, `SELECT string_agg(event, ',' ORDER BY id) FROM order_events WHERE order_id = ${order}`);
const fault = (mode: string, path = REFUNDS, count?: number): Promise<unknown> =>
  control(stack, "POST", "faults", { provider: "wechat_pay", mode, path, ...(count ? { count } : {}) });
const settings = (values: object): Promise<unknown> => control(stack, "POST", "settings", values);
const atProvider = async (order: string): Promise<{ out_refund_no: string; state: string; refund: number }[]> => {
  const payments = psql(stack, `SELECT string_agg(id::text, ',') FROM payments WHERE order_id = ${order}`).split(",");
  const { items } = await control<{ items: { out_refund_no: string; out_trade_no: string; state: string; refund: number }[] }>(stack, "GET", "refunds?limit=100");
  return items.filter((one) => payments.includes(one.out_trade_no));
};
const end = (refund: string, outcome: string, notify = "normal"): Promise<unknown> =>
  control(stack, "POST", "refund", { out_refund_no: refund, outcome, notify });
const inState = (refund: string, state: string): Promise<true> =>
  until(`refund ${refund} ${state}`, () => row(refund, "state") === state || undefined);

/** Ends the red invoice of an order at its provider. */
async function endRed(order: string, status: string): Promise<void> {
  const red = await until("the red invoice at the provider", async () =>
    (await control<{ items: { order_no: string; kind: string }[] }>(stack, "GET", `invoices?remark=${order}`)).items.find((one) => one.kind === "red"));
  await control(stack, "POST", "invoice", { order_no: red.order_no, status });
}

let finance: Staff, reviewer: Staff;
const detail = (id: string): Promise<StaffRefund> => finance.client.expect<StaffRefund>(200, "GET", `/api/v1/staff/refunds/${id}`);

async function paid(): Promise<Paid> {
  const person = await applicant();
  const order = await person.paid();
  return { person, order, payment: psql(stack, `SELECT id FROM payments WHERE order_id = ${order} AND state = 'succeeded'`) };
}
const ask = (one: Paid, body: object = { reason: "ordered_twice" }): Promise<Refund> =>
  one.person.client.expect<Refund>(201, "POST", `/api/v1/orders/${one.order}/refunds`, { body });
async function decide(id: string, body: object, status = 200): Promise<StaffRefund> {
  const { version } = await detail(id);
  return finance.client.expect<StaffRefund>(status, "POST", `/api/v1/staff/refunds/${id}/decision`, { body, headers: match(version) });
}
async function granted(): Promise<Paid & { refund: string }> {
  const one = await paid();
  const { refund_id: refund } = await ask(one);
  await decide(refund, { decision: "grant" });
  return { ...one, refund };
}
async function submitted(): Promise<Paid & { refund: string }> {
  const one = await granted();
  await inState(one.refund, "submitted");
  return one;
}

beforeAll(async () => {
  await settings({ notify_timeout_ms: 20_000, refund_seconds: -1, refund_gap_seconds: 0, invoice_seconds: 0 });
  [finance, reviewer] = [await staff("finance"), await staff("reviewer")];
});
afterEach(() => Promise.all([fault("ok"), settings({ invoice_seconds: 0 })]));
afterAll(() => settings({ notify_timeout_ms: 5000, refund_seconds: 5, refund_gap_seconds: 60, invoice_seconds: 4, time_scale: 1 }));

describe("asking and deciding", () => {
  it("ME4 ME8 STF4 asked for with a reason, granted, accepted by the provider, done only when the provider says so", async () => {
    const one = await paid();
    expect((await one.person.order(one.order)).actions).toContain("refund");
    const refund = await ask(one, { reason: "other", note: "公司已统一购买" });
    expect(refund).toMatchObject({ state: "requested", cause: "requested", amount_fen: 1, reason: "other" });
    const next = async () => (await one.person.client.expect<{ next: object }>(200, "GET", `/api/v1/orders/${one.order}/events`)).next;
    expect(await next()).toMatchObject({ event: "decide_refund", actor_kind: "staff" });
    expect((await ask(one)).refund_id).toBe(refund.refund_id);
    expect((await one.person.order(one.order)).actions).not.toContain("refund");
    const { orders } = await one.person.client.expect<{ orders: OrderBody[] }>(200, "GET", `/api/v1/orders?order_number=${one.order}`);
    expect(orders.map(({ actions }) => actions)).toEqual([["details"]]);
    const seen = await reviewer.client.expect<{ refunds: Refund[] }>(200, "GET", `/api/v1/staff/orders/${one.order}`);
    expect(seen.refunds).toMatchObject([{ refund_id: refund.refund_id, state: "requested", reason: "other" }]);
    expect(JSON.stringify(seen)).not.toContain("公司"); // the applicant's own words are for finance
    expect(row(refund.refund_id, "note_sealed::text")).not.toContain("公司");
    const { refunds } = await finance.client.expect<{ refunds: StaffRefund[] }>(200, "GET", "/api/v1/staff/refunds?queue=requested&limit=100");
    expect(refunds.find((item) => item.refund.refund_id === refund.refund_id)).toMatchObject({ order_state: "in_review", note: "公司已统一购买" });

    expect(await decide(refund.refund_id, { decision: "grant" })).toMatchObject({ refund: { state: "granted" }, order_state: "refunding", staff_name: "林审核" });
    await inState(refund.refund_id, "submitted");
    expect((await one.person.order(one.order)).state).toBe("refunding");
    expect(await next()).toMatchObject({ event: "refunded", actor_kind: "system" });
    await end(refund.refund_id, "success");
    const order = (await one.person.reaches(one.order, "refunded")) as OrderBody & { refund: Refund };
    expect(order.refund).toMatchObject({ refund_id: refund.refund_id, state: "succeeded", amount_fen: 1 });
    for (const words of ["NULL", "'x'"]) // they go with the record, and not before (RUL9)
      expect(() => psql(stack, `UPDATE refunds SET note_sealed = ${words} WHERE id = ${refund.refund_id}`, "lnca_worker")).toThrow(/is fixed/);
    expect(order.actions).toEqual(["details"]);
    expect(events(one.order)).toBe("create,submit,paid,refund,refunded");
    expect(await atProvider(one.order)).toMatchObject([{ out_refund_no: refund.refund_id, state: "SUCCESS", refund: 1 }]);
    expect(psql(stack, `SELECT string_agg(action, ',' ORDER BY id) FROM audit_entries WHERE subject_kind = 'refund' AND subject_id = ${refund.refund_id}`))
      .toBe("refund.request,refund.grant,refund.submit,refund.succeed");
  });

  it("ME8 declined with a word for the applicant; refused by the reviewer, asked again and granted; found without a notice", async () => {
    const one = await paid();
    const first = await ask(one);
    const { version } = await detail(first.refund_id);
    const path = `/api/v1/staff/refunds/${first.refund_id}/decision`;
    expect((await finance.client.problem(422, "POST", path, { body: { decision: "decline" }, headers: match(version) })).errors)
      .toMatchObject([{ field: "note", code: "required" }]);
    await decide(first.refund_id, { decision: "decline", note: "证书正在制作" });
    const order = (await one.person.order(one.order)) as OrderBody & { refund: Refund };
    expect(await one.person.client.expect(200, "GET", `/api/v1/orders/${one.order}/events`)).toMatchObject({ next: { event: "approve" } });
    expect(order).toMatchObject({ state: "in_review", refund: { state: "declined", decision_note: "证书正在制作" } });
    expect(order.actions).toContain("refund");
    await reviewer.refuse(one.order, "holder.name"); // a refused order goes back too
    const { refund_id: second } = await ask(one);
    expect(second).not.toBe(first.refund_id);
    await decide(second, { decision: "grant" });
    await inState(second, "submitted");
    expect((await one.person.client.problem(409, "POST", `/api/v1/orders/${one.order}/refunds`, { body: { reason: "other" } })).code).toBe("state_conflict");
    await end(second, "success", "none");
    hurry(stack, "query_refund", second); // no notice: our own question finds it
    await one.person.reaches(one.order, "refunded");
  });

  it("STF4 before finance pays back otherwise the provider is asked: what it gave back, or is giving back, is not paid twice", async () => {
    const payback = async (id: string) => finance.client.send("POST", `/api/v1/staff/refunds/${id}/payback`,
      { body: { note: "银行转账" }, headers: match((await detail(id)).version), key: randomUUID() });
    const abnormal = async (): Promise<string> => {
      const { refund } = await submitted();
      await end(refund, "abnormal");
      await inState(refund, "abnormal");
      return refund;
    };
    const settled = await abnormal();
    await end(settled, "success", "none"); // by hand at the provider, and its news did not come
    expect((await payback(settled)).json).toMatchObject({ code: "state_conflict" });
    await inState(settled, "succeeded");
    expect(row(settled, "paid_otherwise")).toBe("f");

    const silent = await abnormal();
    await fault("down");
    expect((await payback(silent)).status).toBe(503);
    expect(row(silent, "state")).toBe("abnormal");
    await fault("ok");
    expect((await payback(silent)).json).toMatchObject({ refund: { state: "succeeded" }, otherwise_note: "银行转账" });
    await end(silent, "success"); // after all: the record stays, and the trail says so
    await until("an entry", () => psql(stack, `SELECT 1 FROM audit_entries WHERE action = 'refund.paid_twice' AND subject_id = ${silent}`) === "1" || undefined);
  });

  it("ME8 RUL4 who may not ask: strangers, unpaid and approved orders, without a reason", async () => {
    const one = await paid();
    const path = `/api/v1/orders/${one.order}/refunds`;
    const body = { reason: "not_needed" };
    await (await applicant()).client.problem(404, "POST", path, { body });
    await one.person.client.problem(422, "POST", path, { body: {} });
    await one.person.client.problem(422, "POST", path, { body: { reason: "because" } });
    await one.person.client.problem(422, "POST", path, { body: { ...body, note: "x".repeat(201) } });
    const unpaid = await one.person.begin();
    expect((await one.person.client.problem(409, "POST", `/api/v1/orders/${unpaid.order_id}/refunds`, { body })).code).toBe("state_conflict");
    await reviewer.approve(one.order);
    expect((await one.person.client.problem(409, "POST", path, { body })).code).toBe("state_conflict");
  });

  it("STF4 only finance sees and decides, not on an order of the own number; ten grants at once have one effect", async () => {
    const one = await paid();
    const { refund_id: refund } = await ask(one);
    for (const path of ["payments", "refunds", `refunds/${refund}`, "reconciliations"])
      await reviewer.client.problem(403, "GET", `/api/v1/staff/${path}`);
    const own = await staff("finance", one.person.client.mobile);
    const body = { decision: "grant" };
    const problem = await own.client.problem(403, "POST", `/api/v1/staff/refunds/${refund}/decision`, { body, headers: match(1) });
    expect(problem.code).toBe("review_own_order");
    expect(row(refund, "state")).toBe("requested");
    const { version } = await detail(refund);
    const statuses = await Promise.all(Array.from({ length: 10 }, async () =>
      (await finance.client.send("POST", `/api/v1/staff/refunds/${refund}/decision`, { body: { decision: "grant" }, key: randomUUID(), headers: match(version) })).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(9);
    await inState(refund, "submitted");
    expect(await atProvider(one.order)).toHaveLength(1);
  });

  // Both wait for the order, one behind the other; then it is let go.
  it.each(["approval", "grant"] as const)("ME8 STF2 an approval and a grant that wait for the same order: the %s that came first wins, the other has no effect", async (first) => {
    const one = await paid();
    const { refund_id: refund } = await ask(one);
    const { summary } = await reviewer.take(one.order);
    const { version } = await detail(refund);
    const approve = () => reviewer.client.send("POST", `/api/v1/staff/orders/${one.order}/reviews`, { body: { decision: "approve" }, key: randomUUID(), headers: match(summary.version) });
    const grant = () => finance.client.send("POST", `/api/v1/staff/refunds/${refund}/decision`, { body: { decision: "grant" }, key: randomUUID(), headers: match(version) });
    // The worker's jobs of the order wait for it, too.
    const waiting = (): number => Number(psql(stack, `WITH RECURSIVE queue AS (
        SELECT pid, usename FROM pg_stat_activity WHERE state = 'idle in transaction' AND query LIKE 'SELECT ''held''%'
        UNION SELECT a.pid, a.usename FROM pg_stat_activity a JOIN queue q ON q.pid = ANY (pg_blocking_pids(a.pid)))
      SELECT count(*) FROM queue WHERE usename = 'lnca_api'`));
    const letGo = await holdRows(stack, `SELECT id FROM orders WHERE id = ${one.order} FOR UPDATE`);
    const answers: ReturnType<typeof approve>[] = [];
    try {
      for (const send of first === "approval" ? [approve, grant] : [grant, approve]) {
        answers.push(send());
        await until("it waits", () => (waiting() >= answers.length ? true : undefined));
      }
    } finally {
      await letGo();
    }
    const [winner, loser] = (await Promise.all(answers)).map((answer) => answer.status);
    expect(winner).toBe(first === "approval" ? 201 : 200);
    expect([409, 412]).toContain(loser);
    if (first === "approval") {
      expect(events(one.order)).toBe("create,submit,paid,approve");
      expect(row(refund, "state")).toBe("declined");
      await pause(200);
      expect(await atProvider(one.order)).toEqual([]);
    } else {
      expect(events(one.order)).toBe("create,submit,paid,refund");
      await inState(refund, "submitted");
    }
  });
});

describe("by itself", () => {
  it("NEW5 money that came after the end goes back without anybody", async () => {
    const person = await applicant();
    const order = await person.submitted();
    const { payment_id: payment } = await person.payNow(order);
    await person.client.expect(200, "POST", `/api/v1/orders/${order}/cancellation`);
    await until("closed", () => psql(stack, `SELECT state FROM payments WHERE id = ${payment}`) === "closed" || undefined);
    await person.scan(payment, "normal", true);
    const refund = await until("the refund", () => refundOf(order) || undefined);
    await inState(refund, "submitted");
    await end(refund, "success");
    await person.reaches(order, "refunded");
    expect(row(refund, "cause")).toBe("late");
    expect(events(order)).toBe("create,submit,cancel,late_payment,refunded");
  });

  it("NEW5 paid twice: the second payment goes back, the order goes on", async () => {
    const person = await applicant();
    const order = await person.submitted();
    const { payment_id: first } = await person.payNow(order);
    psql(stack, `UPDATE payments SET state = 'failed', finished_at = now() WHERE id = ${first}`); // it looked lost, and was not
    const { payment_id: second } = await person.payNow(order);
    await person.scan(second);
    await person.reaches(order, "in_review");
    await person.scan(first);
    const refund = await until("the refund", () => refundOf(order) || undefined);
    await inState(refund, "submitted");
    await end(refund, "success");
    await inState(refund, "succeeded");
    expect(row(refund, "cause || ' ' || payment_id")).toBe(`surplus ${first}`);
    expect((await person.order(order)).state).toBe("in_review");
    expect(events(order)).toBe("create,submit,paid");
  });
});

describe("the provider", () => {
  it("STF4 RUL1 one notice 200 times, and the query beside it, have one effect", async () => {
    const one = await submitted();
    await end(one.refund, "success", "held");
    await control(stack, "POST", "notifications/release", {});
    const statuses: number[] = [];
    await Promise.all(Array.from({ length: 10 }, async () => {
      for (let i = 0; i < 20; i++)
        statuses.push(...(await control<{ statuses: number[] }>(stack, "POST", "notifications/resend", { out_trade_no: one.payment, count: 1 })).statuses);
    }));
    expect([statuses.length, new Set(statuses)]).toEqual([200, new Set([204])]);
    await one.person.reaches(one.order, "refunded");
    expect(psql(stack, `SELECT count(*) FROM payment_notices WHERE payment_id = ${one.payment}`)).toBe("2"); // paid, refunded
    expect(events(one.order)).toBe("create,submit,paid,refund,refunded");
    expect(psql(stack, `SELECT count(*) FROM audit_entries WHERE subject_id = ${one.refund} AND action = 'refund.succeed'`)).toBe("1");
    expect(psql(stack, "SELECT count(*) FROM jobs WHERE kind IN ('query_refund', 'continue_refund') AND state = 'dead'")).toBe("0");
  });

  it.each(["bad-signature", "wrong-amount"])("RUL1 STF6 a refund notice with %s: 4xx, no change, audited", async (flaw) => {
    const one = await submitted();
    const refusals = (): string => psql(stack, "SELECT count(*) FROM audit_entries WHERE action = 'payment.refuse_notice'");
    const before = refusals();
    await end(one.refund, "success", flaw);
    await until("the refusal", () => refusals() === String(Number(before) + 1) || undefined);
    expect(row(one.refund, "state")).toBe("submitted");
    hurry(stack, "query_refund", one.refund); // the money itself is back: our own query finds it
    await one.person.reaches(one.order, "refunded");
  });

  it("STF4 in trouble: shown to finance with the provider's word, tried again under its number, or a new one once it was closed", async () => {
    await settings({ refund_balance_fen: 0 });
    const one = await granted();
    await inState(one.refund, "abnormal");
    expect(row(one.refund, "problem")).toBe("NOT_ENOUGH");
    await settings({ refund_balance_fen: -1 });
    const path = (refund: string): string => `/api/v1/staff/refunds/${refund}`, retry = `${path(one.refund)}/retry`;
    const seen = async (refund = one.refund): Promise<Record<string, string>> => match((await finance.client.expect<{ version: number }>(200, "GET", path(refund))).version);
    const old = await seen();
    expect((await (await staff("finance", one.person.client.mobile)).client.problem(403, "POST", retry, { headers: old })).code).toBe("review_own_order");
    expect(row(one.refund, "state")).toBe("abnormal");
    expect((await finance.client.expect<StaffRefund>(200, "POST", retry, { headers: old })).refund.refund_id).toBe(one.refund);
    await inState(one.refund, "submitted");
    await end(one.refund, "abnormal");
    await inState(one.refund, "abnormal");
    const { refunds } = await finance.client.expect<{ refunds: StaffRefund[] }>(200, "GET", "/api/v1/staff/refunds?queue=trouble&limit=100");
    expect(refunds.find((item) => item.refund.refund_id === one.refund)).toMatchObject({ problem: "ABNORMAL", order_state: "refunding" });
    await finance.client.problem(412, "POST", retry, { headers: old }); // what became of the first try was not seen
    await finance.client.problem(428, "POST", retry);
    await finance.client.expect(200, "POST", retry, { headers: await seen() });
    await inState(one.refund, "submitted");
    await end(one.refund, "closed");
    await inState(one.refund, "closed");
    const closed = await seen();
    const statuses = await Promise.all([1, 2, 3].map(async () => (await finance.client.send("POST", retry, { key: randomUUID(), headers: closed })).status));
    expect(statuses.sort()).toEqual([200, 409, 409]);
    const successor = refundOf(one.order);
    expect(successor).not.toBe(one.refund);
    await inState(successor, "submitted");
    await end(successor, "abnormal");
    await inState(successor, "abnormal");
    await end(successor, "success"); // settled by hand in the provider's console
    await one.person.reaches(one.order, "refunded");
    expect((await finance.client.problem(409, "POST", `${path(successor)}/retry`, { headers: await seen(successor) })).code).toBe("state_conflict");
  });

  it("STF4 answers lost, refused and false: asked again under the same number, given back once; processing long: asked ever less often", async () => {
    await fault("lost");
    const one = await granted();
    const attempts = (): number => Number(psql(stack, `SELECT max(attempts + outages) FROM jobs WHERE kind = 'continue_refund' AND payload = '${one.order}' AND state = 'ready'`));
    await until("the first attempt", () => row(one.refund, "tried_at") || undefined); // after the red invoice
    for (const [at, mode] of ["lost", "down", "bad_signature", "error:500"].entries()) {
      await fault(mode);
      hurry(stack, "continue_refund", one.order);
      await until(`attempt with ${mode}`, () => attempts() > at || undefined);
      expect(row(one.refund, "state || (tried_at IS NOT NULL)::text")).toBe("grantedtrue");
    }
    await fault("ok");
    hurry(stack, "continue_refund", one.order);
    await inState(one.refund, "submitted");
    expect(await atProvider(one.order)).toHaveLength(1);
    psql(stack, `UPDATE refunds SET accepted_at = accepted_at - interval '10 hours' WHERE id = ${one.refund}`);
    hurry(stack, "query_refund", one.refund);
    await until("a long pause", () => psql(stack, `SELECT count(*) FROM jobs WHERE kind = 'query_refund' AND payload = '${one.refund}' AND state = 'ready'
      AND run_at > now() + interval '4 hours'`) === "1" || undefined);
    expect(row(one.refund, "state")).toBe("submitted");
  });

  it("STF4 the news of the end may come before the answer that it was accepted", async () => {
    await fault("lost");
    const one = await granted();
    await until("an attempt", () => row(one.refund, "tried_at") || undefined);
    const waits = `jobs SET run_at = now() + interval '1 hour' WHERE kind = 'continue_refund' AND payload = '${one.order}' AND state = 'ready' AND attempts + outages > 0`;
    await until("its failure", () => psql(stack, `WITH later AS (UPDATE ${waits} RETURNING 1) SELECT count(*) FROM later`) === "1" || undefined);
    expect(row(one.refund, "state")).toBe("granted");
    await fault("ok");
    await end(one.refund, "success");
    await inState(one.refund, "succeeded");
  });
});

describe("an order with an invoice", () => {
  const invoices = (order: string): string => psql(stack, `SELECT string_agg(kind || ' ' || state, ', ' ORDER BY id) FROM invoices WHERE order_id = ${order}`);
  const standing = (order: string, states: string): Promise<true> => until(`invoices ${states}`, () => invoices(order) === states || undefined);
  const issued = async (): Promise<Paid & { refund: string }> => {
    const one = await paid();
    await standing(one.order, "blue issued");
    const { refund_id: refund } = await ask(one);
    return { ...one, refund };
  };

  it("ME8 STF4 the red invoice first, then the money; asked twice meanwhile, still one red invoice", async () => {
    const one = await issued();
    await settings({ invoice_seconds: -1 });
    await decide(one.refund, { decision: "grant" });
    await standing(one.order, "blue reversing, red requested");
    psql(stack, `INSERT INTO jobs (id, kind, payload, state, run_at, created_at) SELECT max(id) + 1, 'continue_refund', '${one.order}', 'ready', now(), now() FROM jobs`);
    await until("the second run", () => psql(stack, `SELECT count(*) FROM jobs WHERE kind = 'continue_refund' AND payload = '${one.order}' AND state <> 'done'`) === "0" || undefined);
    expect(invoices(one.order)).toBe("blue reversing, red requested");
    expect([row(one.refund, "state"), await atProvider(one.order)]).toEqual(["granted", []]);
    await endRed(one.order, "2");
    await inState(one.refund, "submitted");
    expect(invoices(one.order)).toBe("blue reversed, red issued");
    await end(one.refund, "success");
    await one.person.reaches(one.order, "refunded");
    expect(await atProvider(one.order)).toHaveLength(1);
  });

  it("ME8 STF4 a red invoice that fails holds the money back until finance tries it again", async () => {
    const one = await issued();
    await control(stack, "POST", "invoice/plan", { status: "24", cause: "税局暂停受理" });
    await decide(one.refund, { decision: "grant" });
    await standing(one.order, "blue reversing, red failed");
    expect([row(one.refund, "state"), await atProvider(one.order)]).toEqual(["granted", []]);
    const red = psql(stack, `SELECT id FROM invoices WHERE order_id = ${one.order} AND kind = 'red'`);
    await finance.client.expect(200, "POST", `/api/v1/staff/invoices/${red}/retry`);
    await inState(one.refund, "submitted");
    expect(invoices(one.order)).toBe("blue reversed, red issued");
  });

  it("ME8 STF4 an invoice that stands with another amount holds the money back until finance has taken it back", async () => {
    await settings({ invoice_seconds: -1 });
    const one = await paid();
    const { items } = await until("the request", async () => {
      const found = await control<{ items: { order_no: string }[] }>(stack, "GET", `invoices?remark=${one.order}`);
      return found.items.length > 0 ? found : undefined;
    });
    await control(stack, "POST", "invoice", { order_no: items[0]!.order_no, amount: 2 });
    await standing(one.order, "blue mismatched");
    const { refund_id: refund } = await ask(one);
    await decide(refund, { decision: "grant" });
    await until("the invoice knows who waits", () => psql(stack, `SELECT refund_waits FROM invoices WHERE order_id = ${one.order}`) === "t" || undefined);
    expect([row(refund, "state"), await atProvider(one.order), invoices(one.order)]).toEqual(["granted", [], "blue mismatched"]);
    const blue = psql(stack, `SELECT id FROM invoices WHERE order_id = ${one.order}`);
    await settings({ invoice_seconds: 0 });
    await finance.client.expect(200, "POST", `/api/v1/staff/invoices/${blue}/reversal`, { body: { reason: "金额开错" } });
    await inState(refund, "submitted");
    expect(invoices(one.order)).toBe("blue reversed, red issued");
  });
});

describe("finance's lists", () => {
  it("STF4 payments by order number, transaction id and state, in pages", async () => {
    const [order, payment] = psql(stack, "SELECT order_id, id FROM payments WHERE state = 'succeeded' ORDER BY id DESC LIMIT 1").split("|");
    const transaction = psql(stack, `SELECT transaction_id FROM payments WHERE id = ${payment}`);
    const list = (query: string): Promise<{ payments: { payment_id: string; state: string }[]; next_cursor?: string }> =>
      finance.client.expect(200, "GET", `/api/v1/staff/payments?${query}`);
    expect((await list(`order_number=${order}`)).payments.map((item) => item.payment_id)).toEqual([payment]);
    expect((await list(`transaction_id=${transaction}`)).payments).toMatchObject([{ payment_id: payment, transaction_id: transaction }]);
    expect((await list(`order_number=${order}&state=closed`)).payments).toEqual([]);
    expect((await list("order_number=1")).payments).toEqual([]);
    const first = await list("state=succeeded&limit=2");
    const second = await list(`state=succeeded&limit=2&cursor=${first.next_cursor}`);
    const ids = [...first.payments, ...second.payments].map((item) => item.payment_id);
    expect(ids).toHaveLength(4);
    expect([...ids].sort().reverse()).toEqual(ids);
    await finance.client.problem(422, "GET", "/api/v1/staff/payments?cursor=abc");
    await finance.client.problem(422, "GET", "/api/v1/staff/payments?state=gone");
  });

  it("STF4 the operators see what waits", async () => {
    const metrics = await (await fetch(`${stack.api}/metrics`)).text();
    expect(metrics).toMatch(/lnca_refunds_waiting\{kind="order"\} \d+/);
    expect(metrics).toMatch(/lnca_refunds_for_finance\{kind="trouble"\} \d+/);
  });
});
