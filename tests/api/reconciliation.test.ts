/** A day's payments and refunds against the provider's bill: nothing differs, and each planted difference is found. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { applicant, control, match, staff, until, type Applicant, type Staff } from "./journey.ts";

const stack = stackOf("api");
const DAY_SECONDS = 86_400;
const dayAgo = (days: number): string => new Date(Date.now() + 8 * 3600_000 - days * DAY_SECONDS * 1000).toISOString().slice(0, 10);
const DAY = dayAgo(3); // far from midnight's uncertainty, and from what other tests leave
const PATH = `/api/v1/staff/reconciliations/${DAY}`;

interface Sums { payments: number; payments_fen: number; refunds: number; refunds_fen: number }
interface Day { day: string; runs: number; ours: Sums; bill: Sums; differences: number; paid_otherwise: number }
interface Difference { subject: string; kind: string; number: string; our_fen?: number; bill_fen?: number }

let finance: Staff, person: Applicant;
const orders: string[] = [];
let payments: string[] = [], refund: string;

const plant = (values: object): Promise<unknown> => control(stack, "POST", "bill", { bill_date: DAY, ...values });
const clock = (seconds: number): Promise<unknown> => control(stack, "POST", "clock", seconds === 0 ? { reset: true } : { advance_seconds: seconds });
async function compare(day = DAY): Promise<Day> {
  const path = `/api/v1/staff/reconciliations/${day}`;
  const runs = Number(psql(stack, `SELECT coalesce(max(runs), 0) FROM reconciliations WHERE day = '${day}'`));
  await finance.client.expect(202, "POST", `${path}/runs`);
  return until("the comparison", async () => {
    const answer = await finance.client.send("GET", path);
    return answer.status === 200 && (answer.json as Day).runs === runs + 1 ? (answer.json as Day) : undefined;
  });
}
const differences = async (query = ""): Promise<Difference[]> =>
  (await finance.client.expect<{ differences: Difference[] }>(200, "GET", `${PATH}/differences${query}`)).differences;

beforeAll(async () => {
  await control(stack, "POST", "settings", { bill_ready_hour: 0, refund_seconds: -1, refund_gap_seconds: 0 });
  finance = await staff("finance");
  person = await applicant();
  for (let i = 0; i < 3; i++) {
    person = await applicant();
    orders.push(await person.submitted());
    const { payment_id: payment } = await person.payNow(orders[i]!);
    await clock(-3 * DAY_SECONDS); // the provider books it three days ago
    await person.scan(payment);
    await person.reaches(orders[i]!, "in_review");
    await clock(0);
    payments.push(payment);
  }
  const asked = await person.client.expect<{ refund_id: string }>(201, "POST", `/api/v1/orders/${orders[2]!}/refunds`, { body: { reason: "not_needed" } });
  refund = asked.refund_id;
  await clock(-3 * DAY_SECONDS);
  await finance.client.expect(200, "POST", `/api/v1/staff/refunds/${refund}/decision`, { body: { decision: "grant" }, headers: match(1) });
  await until("accepted", () => psql(stack, `SELECT state FROM refunds WHERE id = ${refund}`) === "submitted" || undefined);
  await clock(0);
});
afterAll(async () => {
  await clock(0);
  await plant({});
  await control(stack, "POST", "settings", { bill_ready_hour: 10, refund_seconds: 5, refund_gap_seconds: 60 });
});

describe("comparing a day", () => {
  it("STF4 both sides agree: the sums are equal, no difference; the same again changes nothing", async () => {
    const day = await compare();
    expect(day.ours).toMatchObject({ payments: 3, payments_fen: 3, refunds: 1, refunds_fen: 1 });
    expect(day.bill).toEqual(day.ours);
    expect([day.differences, await differences()]).toEqual([0, []]);
    const again = await compare();
    expect(again).toMatchObject({ ours: day.ours, bill: day.bill, differences: 0, runs: day.runs + 1 });
    expect(psql(stack, "SELECT count(*) FROM bill_rows")).toBe("0");
    const { days } = await finance.client.expect<{ days: Day[]; missing: string[] }>(200, "GET", "/api/v1/staff/reconciliations?limit=100");
    expect(days.map((one) => one.day)).toContain(DAY);
  });

  it("STF4 every planted difference is found: ours missing, theirs missing, amounts; gone when the bill is right", async () => {
    const stranger = { out_trade_no: "SHOP-2026,17", transaction_id: "4200009999202611250000000001", amount: 12_345 };
    await plant({ omit: [payments[0], refund], amounts: { [payments[1]!]: 150 }, extra: [stranger] });
    const day = await compare();
    expect(day.differences).toBe(4);
    expect(day.bill).toMatchObject({ payments: 3, payments_fen: 1 + 150 + 12_345, refunds: 0 });
    const found = await differences();
    expect(found).toHaveLength(4);
    expect(found).toEqual(expect.arrayContaining([
      expect.objectContaining({ subject: "payment", kind: "missing_there", number: payments[0], our_fen: 1 }),
      expect.objectContaining({ subject: "payment", kind: "amount", number: payments[1], our_fen: 1, bill_fen: 150, order_id: orders[1] }),
      expect.objectContaining({ subject: "payment", kind: "missing_here", number: stranger.out_trade_no, bill_fen: 12_345 }),
      expect.objectContaining({ subject: "refund", kind: "missing_there", number: refund, our_fen: 1 }),
    ]));
    const pages = [...(await differences("?limit=3")), ...(await differences("?limit=3&cursor=3"))];
    expect(pages).toEqual(found);
    await plant({});
    expect((await compare()).differences).toBe(0);
  });

  it("STF4 a bill of 3,000 rows is read in parts", async () => {
    const extra = Array.from({ length: 3000 }, (_, i) => ({ out_trade_no: `SHOP-${i}`, transaction_id: `42${i}`, amount: 100 }));
    await plant({ extra });
    expect(await compare()).toMatchObject({ differences: 3000, bill: { payments: 3003, payments_fen: 300_003 } });
    await plant({});
    expect((await compare()).differences).toBe(0);
  });

  it("STF4 RUL1 a file that was changed on its way, and one that is not ready, are not believed", async () => {
    const before = psql(stack, `SELECT runs FROM reconciliations WHERE day = '${DAY}'`);
    const reason = (): string => psql(stack, `SELECT reason FROM jobs WHERE unique_key = 'reconcile_day:${DAY}' AND state = 'ready'`);
    await control(stack, "POST", "faults", { provider: "wechat_pay", mode: "garbled", path: "/v3/billdownload", count: 1 });
    await finance.client.expect(202, "POST", `${PATH}/runs`);
    await until("the failed attempt", () => /provider_unavailable/.test(reason()) || undefined);
    expect(psql(stack, `SELECT runs FROM reconciliations WHERE day = '${DAY}'`)).toBe(before);
    psql(stack, `UPDATE jobs SET run_at = now() WHERE unique_key = 'reconcile_day:${DAY}' AND state = 'ready'`);
    await until("the next attempt", () => psql(stack, `SELECT runs FROM reconciliations WHERE day = '${DAY}'`) !== before || undefined);
    expect(psql(stack, "SELECT count(*) FROM bill_rows")).toBe("0");
  });

  it("STF4 a day without money on either side agrees; days that are not over or too old are refused", async () => {
    expect(await compare(dayAgo(40))).toMatchObject({ differences: 0, ours: { payments: 0 }, bill: { payments: 0, refunds: 0 } });
    for (const day of [dayAgo(0), dayAgo(-1), dayAgo(100)])
      expect((await finance.client.problem(422, "POST", `/api/v1/staff/reconciliations/${day}/runs`)).errors).toMatchObject([{ field: "day", code: "range" }]);
    await finance.client.problem(404, "GET", `/api/v1/staff/reconciliations/${dayAgo(50)}`);
    const wrong = await finance.client.send("GET", "/api/v1/staff/reconciliations/2026-02-30");
    expect([404, 422]).toContain(wrong.status);
  });

  it("STF4 a refund that finance paid back otherwise explains itself, on the day it was accepted and the day it was paid; given back by the provider, too, it is a difference", async () => {
    const path = `/api/v1/staff/refunds/${refund}`;
    const state = (): string => psql(stack, `SELECT state FROM refunds WHERE id = ${refund}`);
    const end = (outcome: string): Promise<unknown> => control(stack, "POST", "refund", { out_refund_no: refund, outcome, notify: "normal" });
    await end("abnormal");
    await until("trouble", () => state() === "abnormal" || undefined);
    const { version } = await finance.client.expect<{ version: number }>(200, "GET", path);
    await finance.client.expect(200, "POST", `${path}/payback`, { body: { note: "银行转账" }, headers: match(version) });
    const line = { subject: "refund", number: refund, our_fen: 1, order_id: orders[2] };
    expect(await compare()).toMatchObject({ differences: 0, paid_otherwise: 1, ours: { refunds: 1 }, bill: { refunds: 1 } });
    expect(await differences()).toMatchObject([{ ...line, kind: "paid_otherwise", bill_fen: 1 }]);
    await plant({ omit: [refund] });
    expect(await compare()).toMatchObject({ differences: 0, paid_otherwise: 1, ours: { refunds: 0 }, bill: { refunds: 0 } });
    expect((await differences())[0]).not.toHaveProperty("bill_fen");
    await plant({});
    await end("success");
    expect(await compare()).toMatchObject({ differences: 1, paid_otherwise: 0 });
    expect(await differences()).toMatchObject([{ ...line, kind: "paid_twice", bill_fen: 1 }]);
    const { ours } = await compare(dayAgo(5)); // what other tests left on that day
    psql(stack, `ALTER TABLE refunds DISABLE TRIGGER refunds_check; UPDATE refunds SET finished_at = now() - interval '5 days' WHERE id = ${refund}; ALTER TABLE refunds ENABLE TRIGGER refunds_check`);
    expect(await compare(dayAgo(5))).toMatchObject({ differences: 0, paid_otherwise: 1, ours: { refunds: ours.refunds } });
    psql(stack, `DELETE FROM reconciliations WHERE day = '${dayAgo(5)}'`);
  });
});
