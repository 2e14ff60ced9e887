/** How batches and their shares end (NEW11): declined, lapsed, paid back in one or otherwise; and the record that stays. */
import { randomUUID } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { psql, ROOT, stackOf } from "../stack/stack.ts";
import { type BatchBuyer, batchBuyer, personOf, rightRows } from "./batch.ts";
import { control, hurry, match, outlasts, staff, until, type Staff } from "./journey.ts";

const stack = stackOf("api");
const settings = (changes: object): Promise<unknown> => control(stack, "POST", "settings", changes);
const count = (sql: string): number => Number(psql(stack, `SELECT count(*) FROM ${sql}`));
const query = (path: string): string => readFileSync(new URL(`../../db/queries/${path}.sql`, import.meta.url), "utf8");
const accountOf = (order: string): string => psql(stack, `SELECT account_id FROM orders WHERE id = ${order}`);
const states = (batch: string): string => psql(stack, `SELECT string_agg(DISTINCT state, ',') FROM orders WHERE batch_id = ${batch}`);

let buyer: BatchBuyer, finance: Staff, insider: Staff; // the insider has the buyer's number
beforeAll(async () => {
  await settings({ invoice_seconds: 0, refund_seconds: -1, refund_gap_seconds: 0 });
  [buyer, finance] = await Promise.all([batchBuyer(), staff("finance")]);
  insider = await staff("finance", buyer.client.mobile);
}, 60_000);
afterAll(() => settings({ invoice_seconds: 4, refund_seconds: 5, refund_gap_seconds: 60 }));

describe("not taken", () => {
  const granted = (order: string): string => psql(stack, `SELECT cause || ' ' || amount_fen FROM refunds WHERE order_id = ${order} AND state NOT IN ('declined')`);

  it("NEW11 ME4 ME8 who does not want it declines: the share goes back to the payer, a wish for it ends, and the person may order", async () => {
    const { batch, rows } = await buyer.sent(2);
    await buyer.payAll(batch.batch_id);
    const [{ order_id: id }, { order_id: other }] = (await buyer.rows(batch.batch_id)) as unknown as [{ order_id: string }, { order_id: string }];
    const path = `/api/v1/orders/${id}/declination`;
    await buyer.client.problem(404, "POST", path);
    await buyer.client.expect(201, "POST", `/api/v1/orders/${id}/refunds`, { body: { reason: "not_needed" } });
    const person = await personOf(rows[0]!);
    await person.client.problem(404, "POST", `/api/v1/orders/${other}/declination`);
    const told = await person.client.expect<{ events: { event: string; actor_kind: string }[]; next: object; company_name: string }>(200, "GET", `/api/v1/orders/${id}/events`);
    expect(told.events.slice(0, 2).map((one) => `${one.event} ${one.actor_kind}`)).toEqual(["create company", "join_batch company"]);
    expect(told).toMatchObject({ company_name: buyer.company.name, next: { event: "decide_refund", actor_kind: "staff" } });
    expect(JSON.stringify(told)).not.toMatch(/1\d{10}\b/); // no number of anybody
    const both = await Promise.all([1, 2].map(() => person.client.send("POST", path, { key: randomUUID() })));
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(granted(id)).toBe("holder 1");
    await until("the refund at the provider", () => psql(stack, `SELECT state FROM refunds WHERE order_id = ${id} ORDER BY id DESC LIMIT 1`) === "submitted" || undefined);
    const refund = psql(stack, `SELECT max(id) FROM refunds WHERE order_id = ${id}`);
    await control(stack, "POST", "refund", { out_refund_no: refund, outcome: "success", notify: "normal" });
    await until("refunded", () => psql(stack, `SELECT state FROM orders WHERE id = ${id}`) === "refunded" || undefined);
    await until("the invoice over the rest", () => count(`invoices WHERE order_id = ${batch.batch_id} AND kind = 'blue' AND state = 'issued' AND amount_fen = 1`) === 1 || undefined);
  });

  it("NEW11 the person is told, once, when the batch is paid, however long the provider is away", async () => {
    const { batch, rows } = await buyer.sent(1);
    const told = async (): Promise<number> => {
      const { items } = await control<{ items: { template_code: string }[] }>(stack, "GET", `inbox?mobile=${rows[0]!.mobile}`);
      return items.filter((one) => one.template_code === "SMS_000000003").length;
    };
    await control(stack, "POST", "faults", { provider: "aliyun_sms", mode: "error:403" }); // surely not sent
    try {
      await buyer.payAll(batch.batch_id);
      const order_id = (await buyer.rows(batch.batch_id))[0]!.order_id!;
      await outlasts(stack, "tell_batch_holder", order_id);
      expect(await told()).toBe(0);
      await control(stack, "POST", "faults", { provider: "aliyun_sms", mode: "ok" });
      hurry(stack, "tell_batch_holder", order_id);
      await until("told", async () => (await told()) === 1 || undefined);
      await until("done", () => count(`jobs WHERE kind = 'tell_batch_holder' AND payload = '${order_id}' AND state <> 'done'`) === 0 || undefined);
    } finally {
      await control(stack, "POST", "faults", { provider: "aliyun_sms", mode: "ok" });
    }
  });

  /** What the batches' timer does, by a worker of its own. */
  async function sweep(done: () => true | undefined): Promise<void> {
    const file = join(stack.run, "batches.conf");
    const kept = readFileSync(join(stack.run, "settings-work.conf"), "utf8").split("\n").filter((line) => !line.startsWith("node "));
    writeFileSync(file, [...kept, "node = 79", ""].join("\n"));
    const worker = spawn(resolve(ROOT, process.env["LNCA_BUILD"] ?? "build", "lnca"), ["work", "--settings", file], { stdio: "ignore" });
    try {
      await until("the sweep", done);
    } finally {
      worker.kill("SIGTERM");
      await once(worker, "exit");
    }
  }
  const shares = (batch: string, column: string): string => psql(stack, `SELECT string_agg(DISTINCT r.${column}::text, ',') FROM refunds r JOIN orders o ON o.id = r.order_id WHERE o.batch_id = ${batch}`);
  const reach = (batch: string, state: string) => until(`shares ${state}`, () => shares(batch, "state") === state || undefined);
  async function paidLongAgo(count: number): Promise<string> {
    const { batch } = await buyer.sent(count);
    await buyer.payAll(batch.batch_id);
    psql(stack, `UPDATE orders SET paid_at = now() - interval '61 days' WHERE batch_id = ${batch.batch_id}`);
    return batch.batch_id;
  }
  const finalWord = (number: string, outcome: string): Promise<unknown> => control(stack, "POST", "refund", { out_refund_no: number, outcome, notify: "normal" });

  it("NEW11 ME8 a share that lapses overtakes a wish that finance has not answered", async () => {
    const batch = await paidLongAgo(1), { order_id: id } = (await buyer.rows(batch))[0]!;
    await buyer.client.expect(201, "POST", `/api/v1/orders/${id}/refunds`, { body: { reason: "not_needed" } });
    await sweep(() => count(`orders WHERE id = ${id} AND last_event = 'lapse'`) === 1 || undefined);
    expect(psql(stack, `SELECT string_agg(cause || ' ' || state, ',' ORDER BY id) FROM refunds WHERE order_id = ${id}`)).toMatch(/^requested declined,holder /);
  });

  it("NEW11 ME8 STF4 who does not come within the time loses the order, not the payer the money: beyond the provider's fifty refunds it goes back in one; an old draft goes with its rows", { timeout: 180_000 }, async () => {
    const day = new Date(Date.now() + 8 * 3600_000 - 5 * 86_400_000).toISOString().slice(0, 10);
    const [many, two] = [await paidLongAgo(52), await paidLongAgo(2)];
    const { batch_id: draft } = await buyer.open();
    await buyer.put(draft, rightRows(1));
    psql(stack, `UPDATE orders SET updated_at = now() - interval '91 days' WHERE id = ${draft}`);
    await sweep(() => (count(`orders WHERE batch_id IN (${many}, ${two}) AND state = 'refunding' AND last_event = 'lapse'`) === 54 && count(`orders WHERE id = ${draft}`) === 0) || undefined);
    expect(count(`batch_rows WHERE batch_id = ${draft}`)).toBe(0);
    expect([shares(many, "state"), shares(many, "cause"), shares(many, "amount_fen")]).toEqual(["granted", "holder", "1"]);

    await control(stack, "POST", "clock", { advance_seconds: -5 * 86_400 }); // the provider books it five days ago
    hurry(stack, "continue_refund", many);
    await reach(many, "submitted");
    await control(stack, "POST", "clock", { reset: true });
    const payment = psql(stack, `SELECT id FROM payments WHERE order_id = ${many}`);
    const there = async () => (await control<{ items: { out_trade_no: string; out_refund_no: string; refund: number; state: string }[] }>(stack, "GET", "refunds?limit=100")).items.filter((one) => one.out_trade_no === payment);
    const number = shares(many, "number");
    expect(await there()).toMatchObject([{ out_refund_no: number, refund: 52, state: "PROCESSING" }]);
    const last = psql(stack, `SELECT max(id) FROM refunds WHERE number = ${number}`);
    expect(await finance.client.expect(200, "GET", `/api/v1/staff/refunds/${last}`)).toMatchObject({ together_count: 52, together_fen: 52, refund: { amount_fen: 1 } });
    await finance.client.expect(202, "POST", `/api/v1/staff/reconciliations/${day}/runs`);
    const compared = await until("the comparison", async () => {
      const answer = await finance.client.send("GET", `/api/v1/staff/reconciliations/${day}`);
      return answer.status === 200 ? answer.json : undefined;
    });
    expect(compared).toMatchObject({ differences: 0, ours: { refunds: 1, refunds_fen: 52 }, bill: { refunds: 1, refunds_fen: 52 } });

    await finalWord(number, "abnormal");
    await reach(many, "abnormal");
    const seen = await finance.client.expect<{ version: number }>(200, "GET", `/api/v1/staff/refunds/${last}`);
    await finance.client.expect(200, "POST", `/api/v1/staff/refunds/${last}/retry`, { headers: match(seen.version) });
    await reach(many, "submitted");
    expect(await there()).toMatchObject([{ out_refund_no: number, refund: 52, state: "PROCESSING" }]);
    await finalWord(number, "success");
    await reach(many, "succeeded");
    expect(states(many)).toBe("refunded");
    expect(psql(stack, `SELECT string_agg(kind || ' ' || state || ' ' || amount_fen, ', ' ORDER BY id) FROM invoices WHERE order_id = ${many}`)).toBe("blue reversed 52, red issued 52");

    hurry(stack, "continue_refund", two);
    await reach(two, "submitted");
    await finalWord(shares(two, "number"), "abnormal");
    await reach(two, "abnormal");
    const one = shares(two, "number");
    const { version } = await finance.client.expect<{ version: number }>(200, "GET", `/api/v1/staff/refunds/${one}`);
    await finance.client.expect(200, "POST", `/api/v1/staff/refunds/${one}/payback`, { body: { note: "银行转账" }, headers: match(version) });
    expect([shares(two, "state"), shares(two, "paid_otherwise"), states(two)]).toEqual(["succeeded", "true", "refunded"]);
    for (const id of psql(stack, `SELECT r.id FROM refunds r JOIN orders o ON o.id = r.order_id WHERE o.batch_id = ${two}`).split("\n"))
      expect(await finance.client.expect(200, "GET", `/api/v1/staff/refunds/${id}`)).toMatchObject({ otherwise_note: "银行转账" });
  });

  it("NEW11 STF4 what the provider will not give back, finance pays back otherwise and says how", async () => {
    const { batch, rows } = await buyer.sent(1);
    await buyer.payAll(batch.batch_id);
    const { order_id: id } = (await buyer.rows(batch.batch_id))[0]!;
    await (await personOf(rows[0]!)).client.expect(200, "POST", `/api/v1/orders/${id}/declination`);
    const refund = psql(stack, `SELECT max(id) FROM refunds WHERE order_id = ${id}`);
    const path = `/api/v1/staff/refunds/${refund}`;
    const shown = (): Promise<{ version: number }> => finance.client.expect(200, "GET", path);
    const pay = async (note: string, on: Staff = finance) => on.client.send("POST", `${path}/payback`, { body: { note }, headers: match((await shown()).version), key: randomUUID() });
    await until("the refund at the provider", () => psql(stack, `SELECT state FROM refunds WHERE id = ${refund}`) === "submitted" || undefined);
    expect((await pay("银行转账")).status).toBe(409);
    await control(stack, "POST", "refund", { out_refund_no: refund, outcome: "abnormal", notify: "normal" });
    await until("trouble", () => psql(stack, `SELECT state FROM refunds WHERE id = ${refund}`) === "abnormal" || undefined);
    expect((await pay("")).status).toBe(422);
    expect((await pay("银行转账", insider)).json).toMatchObject({ code: "review_own_order" });
    expect((await pay("银行转账")).json).toMatchObject({ refund: { state: "succeeded" }, otherwise_note: "银行转账", order_state: "refunded" });
    expect(psql(stack, `SELECT length(otherwise_note_sealed) > 12 AND to_jsonb(r)::text NOT LIKE '%银行%' AND position(convert_to('银行', 'UTF8') IN otherwise_note_sealed) = 0 FROM refunds r WHERE id = ${refund}`), "RUL4 sealed").toBe("t");
    expect((await pay("银行转账")).status).toBe(409);
    expect(count(`audit_entries WHERE action = 'refund.pay_otherwise' AND subject_id = ${refund}`)).toBe(1);
  });
});

describe("the record", () => {
  it("NEW11 ME9 the payer's account stays open, and the batch's record stays, while one person's order waits", async () => {
    const { batch } = await buyer.sent(2);
    await buyer.payAll(batch.batch_id);
    expect((await buyer.client.expect<{ open_orders: string[] }>(200, "GET", "/api/v1/me/closure")).open_orders).toContain(batch.batch_id);
    await until("the invoice, without which no record is over", () => count(`invoices WHERE order_id = ${batch.batch_id} AND state = 'issued'`) === 1 || undefined);
    const due = (before: string): string => psql(stack, `BEGIN; ALTER TABLE orders DISABLE TRIGGER USER, DROP CONSTRAINT orders_complete; UPDATE orders SET updated_at = now() - interval '9 years'
      WHERE id = ${batch.batch_id} OR batch_id = ${batch.batch_id}; ${before};
      PREPARE due AS ${query("retention/list_orders")}; EXECUTE due (now() - interval '5 years', now() - interval '1 year', ${accountOf(batch.batch_id)}, 10, '{}'); ROLLBACK`);
    expect(due("SELECT WHERE false")).not.toContain(batch.batch_id);
    const end = (state: string, until: string): string => `UPDATE orders SET state = '${state}', service_from = CASE WHEN ${until} IS NULL THEN NULL ELSE '2001-01-01'::timestamptz END, service_until = ${until} WHERE batch_id = ${batch.batch_id}`;
    expect(due(end("refunded", "NULL"))).toContain(`${batch.batch_id}|never_issued`);
    expect(due(end("completed", "now() - interval '4 years'"))).not.toContain(batch.batch_id);
    expect(due(end("completed", "now() - interval '6 years'"))).toContain(`${batch.batch_id}|record_over`);
  });

  it("NEW11 RUL9 a batch outlives the grant it was ordered by", async () => {
    const { batch_id } = await buyer.open();
    expect(psql(stack, `BEGIN; DELETE FROM authorizations WHERE id = (SELECT authorization_id FROM batches WHERE id = ${batch_id});
      SELECT coalesce(authorization_id, 0) FROM batches WHERE id = ${batch_id}; ROLLBACK`)).toBe("0");
  });
});
