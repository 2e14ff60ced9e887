/** Processes die by SIGKILL at random moments while people walk the whole thread; afterwards nothing is lost and nothing is doubled. */
import { beforeAll, describe, expect, it } from "vitest";
import { type BatchBuyer, batchBuyer } from "../api/batch.ts";
import { lnca } from "../api/client.ts";
import { control, pause, staff, until, type Staff } from "../api/journey.ts";
import { psql } from "../stack/stack.ts";
import { purchase } from "./batch.ts";
import { BREACHES, FREE } from "./breaches.ts";
import { INVARIANTS } from "./invariants.ts";
import { journey } from "./journey.ts";
import { kill, pidOf, prepareSandbox, revive, SERVICES, stack, type Service } from "./stack.ts";

const ROUNDS = Number(process.env["LNCA_KILLS"] ?? (process.env["LNCA_LONG"] === "1" ? 50 : 3));
const WALKERS = 4;

let reviewer: Staff, finance: Staff, buyer: BatchBuyer, batches = 0;
const done: string[] = [], returned: string[] = [], failures: string[] = [], log: string[] = [];

function shuffled<T>(items: readonly T[]): T[] {
  return items.map((item) => ({ item, at: Math.random() })).toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}

async function killing(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++)
    for (const service of shuffled<Service>(SERVICES)) {
      await pause(100 + Math.random() * 1100);
      log.push(`${new Date().toISOString()} ${service}`);
      const pid = kill(service);
      await pause(Math.random() * 600);
      await revive();
      expect(pidOf(service), service).not.toBe(pid);
    }
}

async function walk(number: number, over: () => boolean): Promise<void> {
  for (let wantsMoneyBack = false; !over(); wantsMoneyBack = !wantsMoneyBack)
    try {
      const order = await journey({ reviewer, finance, throughNginx: number % 2 === 0, wantsMoneyBack });
      (wantsMoneyBack ? returned : done).push(order);
    } catch (error) {
      failures.push(String(error));
    }
}

async function buy(over: () => boolean): Promise<void> {
  while (!over())
    try {
      const { certified, declined, askedBack } = await purchase(buyer, reviewer, finance);
      done.push(certified);
      returned.push(declined, askedBack);
      batches++;
    } catch (error) {
      failures.push(String(error));
    }
}

beforeAll(async () => {
  await prepareSandbox();
  [reviewer, finance, buyer] = await Promise.all([staff("reviewer", undefined, "kill"), staff("finance", undefined, "kill"), batchBuyer("kill")]);
});

it(`RUL5 every process is killed ${ROUNDS} times while people go from registering to the certificate`, async () => {
  let over = false;
  const walkers = [...Array.from({ length: WALKERS }, (_, number) => walk(number, () => over)), buy(() => over)];
  try {
    await killing();
  } finally {
    over = true;
    await Promise.all(walkers);
  }
  console.info(`${log.length} kills, ${done.length} certificates, ${batches} batches, ${returned.length} refunds, ${failures.length} journeys given up`);
  expect(failures, log.join("\n")).toEqual([]);
  expect(done.length).toBeGreaterThanOrEqual(WALKERS);
  expect(batches).toBeGreaterThanOrEqual(1);
  expect(returned.length).toBeGreaterThan(2 * batches);
});

/** What waits only because something failed before, or in an order of steps; how long each pause is, is not the question here. */
const PAUSED = "state = 'ready' AND run_at > now() AND kind <> 'query_payment' AND (attempts + outages > 0 OR kind LIKE '%refund' OR kind LIKE '%invoice%')";

it("RUL5 what was begun comes to its end by itself", async () => {
  const open = `SELECT (SELECT count(*) FROM jobs WHERE (state = 'ready' AND run_at <= now() AND kind <> 'query_payment') OR state = 'running' OR (${PAUSED}))
    + (SELECT count(*) FROM refunds WHERE state IN ('granted', 'submitted')) + (SELECT count(*) FROM invoices WHERE state NOT IN ('issued', 'reversed', 'withdrawn'))`;
  await until("the queue to run dry and the granted money to be back", async () => {
    psql(stack, `UPDATE jobs SET run_at = now() WHERE ${PAUSED}`);
    await pause(300);
    return psql(stack, open) === "0" || undefined;
  }, 90);
});

it("RUL1 whoever paid at the provider has paid with us", async () => {
  const { items } = await control<{ items: { out_trade_no: string; state: string }[] }>(stack, "GET", "orders?limit=5000");
  const paid = items.filter((one) => ["SUCCESS", "REFUND"].includes(one.state)).map((one) => one.out_trade_no); // also when a part went back
  expect(paid.length).toBeGreaterThanOrEqual(done.length);
  const booked = psql(stack, "SELECT id FROM payments WHERE state = 'succeeded'").split("\n");
  expect(paid.filter((id) => !booked.includes(id))).toEqual([]);
});

it("RUL1 STF4 what the provider gave back is what we granted: each payment once, whole, or each share of a batch's", async () => {
  interface Back { out_refund_no: string; out_trade_no: string; refund: number; state: string }
  const { items } = await control<{ items: Back[] }>(stack, "GET", "refunds?limit=5000");
  const theirs = items.filter((one) => one.state === "SUCCESS").map((one) => `${one.out_trade_no} ${one.out_refund_no} ${one.refund}`).toSorted();
  const ours = psql(stack, "SELECT payment_id || ' ' || id || ' ' || amount_fen FROM refund_numbers WHERE state = 'succeeded'").split("\n").toSorted();
  expect(theirs).toEqual(ours);
  const orders = psql(stack, "SELECT order_id FROM refunds WHERE state = 'succeeded'").split("\n");
  expect(returned.filter((order) => !orders.includes(order))).toEqual([]);
});

it.each(Object.entries(INVARIANTS))("RUL5 %s", (_rule, sql) => {
  expect(psql(stack, sql)).toBe("");
});

describe("a breach is seen", () => {
  it.each(BREACHES)("RUL5 $rule: $breach", ({ rule, breach }) => {
    expect(psql(stack, `BEGIN; ${FREE}; ${breach}; ${INVARIANTS[rule]}; ROLLBACK`, "postgres")).not.toBe("");
  });
});

it("RUL5 every person who finished has exactly one certificate", () => {
  const orders = psql(stack, "SELECT order_id FROM certificates ORDER BY 1").split("\n");
  expect(new Set(done).size).toBe(done.length);
  expect(done.filter((order) => !orders.includes(order))).toEqual([]);
});

it("STF6 the audit trail is whole", () => {
  expect(lnca(stack, "audit", "verify")).toMatch(/intact/);
});
