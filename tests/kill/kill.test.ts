/** Processes die by SIGKILL at random moments while people walk the whole thread; afterwards nothing is lost and nothing is doubled. */
import { beforeAll, expect, it } from "vitest";
import { lnca } from "../api/client.ts";
import { control, pause, staff, until, type Staff } from "../api/journey.ts";
import { psql } from "../stack/stack.ts";
import { INVARIANTS } from "./invariants.ts";
import { journey } from "./journey.ts";
import { kill, pidOf, prepareSandbox, revive, SERVICES, stack, type Service } from "./stack.ts";

const ROUNDS = Number(process.env["LNCA_KILLS"] ?? (process.env["LNCA_LONG"] === "1" ? 50 : 3));
const WALKERS = 4;

let reviewer: Staff, finance: Staff;
const done: string[] = [], returned: string[] = [], failures: string[] = [], log: string[] = [];

function shuffled<T>(items: readonly T[]): T[] {
  return items.map((item) => ({ item, at: Math.random() })).toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}

async function killing(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++)
    for (const service of shuffled<Service>(SERVICES)) {
      await pause(200 + Math.random() * 1800);
      log.push(`${new Date().toISOString()} ${service}`);
      const pid = kill(service);
      await pause(Math.random() * 800);
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

beforeAll(async () => {
  await prepareSandbox();
  [reviewer, finance] = [await staff("reviewer", undefined, "kill"), await staff("finance", undefined, "kill")];
});

it(`RUL5 every process is killed ${ROUNDS} times while people go from registering to the certificate`, async () => {
  let over = false;
  const walkers = Array.from({ length: WALKERS }, (_, number) => walk(number, () => over));
  try {
    await killing();
  } finally {
    over = true;
    await Promise.all(walkers);
  }
  console.info(`${log.length} kills, ${done.length} certificates, ${returned.length} refunds, ${failures.length} journeys given up`);
  expect(failures, log.join("\n")).toEqual([]);
  expect(done.length).toBeGreaterThanOrEqual(WALKERS);
  expect(returned.length).toBeGreaterThanOrEqual(1);
});

it("RUL5 what was begun comes to its end by itself", async () => {
  await until("the queue to run dry", () =>
    psql(stack, "SELECT count(*) FROM jobs WHERE (state = 'ready' AND run_at < now() AND kind <> 'query_payment') OR state = 'running'") === "0" || undefined, 90);
  await until("the granted money to be back", () =>
    psql(stack, "SELECT count(*) FROM refunds WHERE state IN ('granted', 'submitted')") === "0" || undefined, 90);
  await pause(3000);
});

it("RUL1 whoever paid at the provider has paid with us", async () => {
  const { items } = await control<{ items: { out_trade_no: string; state: string }[] }>(stack, "GET", "orders?limit=5000");
  const paid = items.filter((one) => one.state === "SUCCESS").map((one) => one.out_trade_no);
  expect(paid.length).toBeGreaterThanOrEqual(done.length);
  const booked = psql(stack, "SELECT id FROM payments WHERE state = 'succeeded'").split("\n");
  expect(paid.filter((id) => !booked.includes(id))).toEqual([]);
});

it("RUL1 STF4 what the provider gave back is what we granted: each payment once, whole", async () => {
  interface Back { out_refund_no: string; out_trade_no: string; refund: number; state: string }
  const { items } = await control<{ items: Back[] }>(stack, "GET", "refunds?limit=5000");
  const theirs = items.filter((one) => one.state === "SUCCESS").map((one) => `${one.out_trade_no} ${one.out_refund_no} ${one.refund}`).toSorted();
  const ours = psql(stack, "SELECT payment_id || ' ' || id || ' ' || amount_fen FROM refunds WHERE state = 'succeeded'").split("\n").toSorted();
  expect(theirs).toEqual(ours);
  const orders = psql(stack, "SELECT order_id FROM refunds WHERE state = 'succeeded'").split("\n");
  expect(returned.filter((order) => !orders.includes(order))).toEqual([]);
});

it.each(Object.entries(INVARIANTS))("RUL5 %s", (_rule, sql) => {
  expect(psql(stack, sql)).toBe("");
});

it("RUL5 every person who finished has exactly one certificate", () => {
  const orders = psql(stack, "SELECT order_id FROM certificates ORDER BY 1").split("\n");
  expect(new Set(done).size).toBe(done.length);
  expect(done.filter((order) => !orders.includes(order))).toEqual([]);
});

it("STF6 the audit trail is whole", () => {
  expect(lnca(stack, "audit", "verify")).toMatch(/intact/);
});
