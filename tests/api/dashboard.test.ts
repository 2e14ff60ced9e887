/** The dashboard by HTTP: kept counters are what counting would give. */
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { INVARIANTS } from "../kill/invariants.ts";
import { count, sandbox } from "./accounts.ts";
import { Client, freshMobile } from "./client.ts";
import { applicant, staff, until, type Staff } from "./journey.ts";

const stack = stackOf("api");
interface Dashboard {
  states: { state: string; total: number; today?: number }[];
  review: { waiting: number; oldest_seconds: number; reviews: number; median_seconds: number; p90_seconds: number };
  days: { date: string; payments: number; payments_fen: number; reviews: number; sms_sent: number; sms_failed: number }[];
  certificates: { valid: number; suspended: number; ending_30: number; ending_60: number; ending_90: number };
  jobs: { ready: number; dead: number };
}

let reviewer: Staff;
const show = (): Promise<Dashboard> => reviewer.client.expect<Dashboard>(200, "GET", "/api/v1/staff/dashboard");
const totals = ({ states }: Dashboard): Record<string, number> => Object.fromEntries(states.map((one) => [one.state, one.total]));
const counted = (): Record<string, number> =>
  Object.fromEntries(psql(stack, "SELECT state, count(*) FROM orders GROUP BY 1").split("\n").filter(Boolean).map((line) => line.split("|")).map(([state, count]) => [state!, Number(count)]));

beforeAll(async () => {
  reviewer = await staff("reviewer");
});

describe("the dashboard", () => {
  it("STF7 follows an order from draft to decision: states, payments, time to review", async () => {
    const before = await show();
    const person = await applicant(), paid = await person.paid();
    const draft = (await person.begin()).order_id;
    const between = await show();
    expect(totals(between)).toEqual(counted());
    expect(between.review.waiting).toBe(totals(between)["in_review"]);
    expect(between.days.at(-1)!.payments).toBe(before.days.at(-1)!.payments + 1);
    expect(between.days.at(-1)!.payments_fen).toBe(before.days.at(-1)!.payments_fen + 1);
    expect(between.days.at(-1)!.sms_sent).toBeGreaterThan(before.days.at(-1)!.sms_sent);
    await reviewer.refuse(paid, "holder.name");
    await person.client.expect(204, "DELETE", `/api/v1/orders/${draft}`);
    const after = await show();
    expect(totals(after)).toEqual(counted());
    expect(after.review.reviews).toBe(before.review.reviews + 1);
    expect(after.review.median_seconds).toBeGreaterThan(0);
    expect(after.review.p90_seconds).toBeGreaterThanOrEqual(after.review.median_seconds);
    expect(after.days).toHaveLength(30);
    expect(after.states.find((one) => one.state === "refused")!.today).toBeGreaterThan(0);
  });

  it("STF7 the counters are right folded and not folded, and nothing stays behind", async () => {
    const rule = "every kept counter is what counting gives";
    expect(psql(stack, INVARIANTS[rule]!)).toBe("");
    await until("folding", () => (psql(stack, "SELECT count(*) FROM dashboard_changes") === "0" ? true : undefined));
    expect(psql(stack, INVARIANTS[rule]!)).toBe("");
    expect(totals(await show())).toEqual(counted());
    expect(psql(stack, "SELECT count(*) FROM dashboard_counts WHERE amount = 0")).toBe("0");
  });

  it("STF7 every text counts once, by its end: what the provider refused and what nobody can tell failed, what was not to be sent counts nothing", async () => {
    const texts = async (): Promise<number[]> => {
      const { sms_sent, sms_failed } = (await show()).days.at(-1)!;
      return [sms_sent, sms_failed];
    };
    const ends = [
      { purpose: "login", sent: 1, failed: 0 },
      { purpose: "login", mode: "limited", sent: 0, failed: 1 },
      { purpose: "login", mode: "error:503", sent: 0, failed: 1 },
      { purpose: "password_reset", sent: 0, failed: 0 }, // nobody has this number
    ];
    await until("the end of earlier orders' texts", () => count(stack, "jobs", "kind IN ('tell_applicant', 'tell_handler', 'tell_batch_holder', 'send_reminder') AND state IN ('ready', 'running') AND run_at < now() + interval '1 minute'") === 0 || undefined);
    for (const { purpose, mode, sent, failed } of ends) {
      if (mode) await sandbox(stack, "faults", { provider: "aliyun_sms", mode, count: 1 });
      const [sentBefore, failedBefore] = await texts();
      await new Client("portal").expect(202, "POST", "/api/v1/sms-codes", { body: { mobile: freshMobile(), purpose } });
      await until("its end", () => count(stack, "jobs", "kind = 'send_sms_code' AND state <> 'done'") === 0 || undefined);
      expect(await texts(), `${purpose} ${mode ?? "as usual"}`).toEqual([sentBefore! + sent, failedBefore! + failed]);
    }
  });

  it("STF7 certificates that run out, by days that are left", async () => {
    const sum = (days: number): number => Number(psql(stack, `SELECT count(*) FROM certificates WHERE state = 'valid' AND (not_after AT TIME ZONE 'Asia/Shanghai')::date
      BETWEEN (now() AT TIME ZONE 'Asia/Shanghai')::date AND (now() AT TIME ZONE 'Asia/Shanghai')::date + ${days}`));
    const { certificates } = await show();
    expect(certificates).toMatchObject({ ending_30: sum(30), ending_60: sum(60), ending_90: sum(90), valid: sum(100_000) });
  });

  it("STF7 many at once count all, and a change that is taken back counts nothing", async () => {
    const people = await Promise.all([applicant(), applicant(), applicant()]);
    const before = (await show()).states.find((one) => one.state === "draft")?.total ?? 0;
    await Promise.all(people.flatMap((person) => [person.begin(), person.begin()]));
    psql(stack, "BEGIN; UPDATE orders SET state = 'closed', last_event = 'expire' WHERE state = 'awaiting_payment'; ROLLBACK");
    const after = await show();
    expect(after.states.find((one) => one.state === "draft")!.total).toBe(before + 6);
    expect(totals(after)).toEqual(counted());
  });
});
