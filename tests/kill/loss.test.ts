/** PostgreSQL or Redis gone, hung or cutting connections: what still works, what says when to come back, and that nothing needs a restart. */
import { beforeAll, describe, expect, it } from "vitest";
import { Client, freshMobile } from "../api/client.ts";
import { Applicant, control, pause, until, type PaymentBody } from "../api/journey.ts";
import { psql } from "../stack/stack.ts";
import { kill, pidOf, revive, stack } from "./stack.ts";

let person: Applicant, order: string, payment: PaymentBody, mobile: string;

/** Back within 5 s of the service's return, with the same processes. */
async function backSoon(what: string, ask: () => Promise<boolean>): Promise<void> {
  const pids = [pidOf("serve"), pidOf("work")];
  await revive();
  await until(what, async () => (await ask().catch(() => false)) || undefined, 5);
  expect([pidOf("serve"), pidOf("work")]).toEqual(pids);
}

const reads = async (): Promise<boolean> => (await person.client.send("GET", `/api/v1/orders/${order}`)).status === 200;
const sends = async (): Promise<boolean> =>
  (await new Client("portal", "kill").send("POST", "/api/v1/sms-codes", { body: { mobile: freshMobile(), purpose: "login" } })).status === 202;

beforeAll(async () => {
  await control(stack, "POST", "limits", { sms: "off" });
  person = new Applicant("kill");
  mobile = (await person.client.register()).mobile!;
  person.client.pastNginx();
  order = await person.submitted();
  payment = await person.payNow(order);
});

describe("PostgreSQL", () => {
  it("RUL5 gone: 503 with Retry-After everywhere, alive but not ready, and back within 5 s without a restart", async () => {
    kill("postgres");
    await pause(200);
    for (const [method, path, body] of [["GET", `/api/v1/orders/${order}`], ["GET", "/api/v1/orders"], ["POST", "/api/v1/orders", { product_code: "expert_mobile", agreement_version: 1 }], ["PUT", `/api/v1/orders/${order}/draft`, { holder: {} }]] as const) {
      const answer = await person.client.send(method, path, body ? { body } : {});
      expect(answer.status, `${method} ${path}`).toBe(503);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect((await fetch(`${stack.api}/healthz`)).status).toBe(200);
    expect((await fetch(`${stack.api}/readyz`)).status).toBe(503);
    await backSoon("orders", reads);
    expect((await fetch(`${stack.api}/readyz`)).status).toBe(200);
  });

  it("RUL1 a notice that comes meanwhile is refused with 5xx, so that the provider sends it again; the money is found", async () => {
    kill("postgres");
    await pause(100);
    await person.scan(payment.payment_id, "normal");
    const status = await until("the first attempt", async () => {
      const { items } = await control<{ items: { out_trade_no: string; attempts: { status: number }[] }[] }>(stack, "GET", "notifications?limit=5");
      return items.find((one) => one.out_trade_no === payment.payment_id)?.attempts[0]?.status;
    });
    expect(status).toBeGreaterThanOrEqual(500);
    await backSoon("orders", reads);
    expect((await person.reaches(order, "in_review", 30)).payment).toMatchObject({ state: "succeeded" });
  });

  it("RUL5 connections cut again and again: 503 rather than 500, nothing half done", async () => {
    const draft = (await person.begin()).order_id;
    const seen = new Map<number, number>();
    let over = false;
    const users = Array.from({ length: 4 }, async (_, user) => {
      for (let i = 0; !over; i++) {
        const answer = await person.client.send("PUT", `/api/v1/orders/${draft}/draft`, { body: { holder: { name: `王${"一二三四五六七八九十"[i % 10]}${"甲乙丙丁"[user]}` } } });
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        await pause(5);
      }
    });
    for (let i = 0; i < 10 || (i < 60 && (seen.get(200) ?? 0) <= 20); i++) {
      await pause(300);
      psql(stack, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename IN ('lnca_api', 'lnca_worker')", "postgres");
    }
    over = true;
    await Promise.all(users);
    expect([...seen.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(seen.get(200)).toBeGreaterThan(20);
    await until("orders", async () => (await reads()) || undefined, 5);
  });
});

describe("Redis", () => {
  async function goesOn(): Promise<void> {
    expect(await reads()).toBe(true);
    expect((await person.client.send("GET", `/api/v1/payments/${payment.payment_id}`)).status).toBe(200);
    expect((await person.begin()).state).toBe("draft");
    const again = await new Client("portal", "kill").pastNginx().loginByPassword(mobile);
    expect((await again.send("GET", "/api/v1/me")).status).toBe(200);
    const code = await new Client("portal", "kill").send("POST", "/api/v1/sms-codes", { body: { mobile: freshMobile(), purpose: "login" } });
    expect(code.status).toBe(503);
    expect(Number(code.headers.get("retry-after"))).toBeGreaterThan(0);
  }

  it("RUL5 LOG2 gone: who is logged in goes on, password log-in works, only a new SMS code has to wait; back within 5 s", async () => {
    kill("redis");
    await pause(100);
    await goesOn();
    await backSoon("SMS codes", sends);
    expect(await reads()).toBe(true);
  });

  it("RUL5 hung: the same, and no request waits long", async () => {
    const pid = pidOf("redis");
    process.kill(pid, "SIGSTOP");
    try {
      const started = Date.now();
      await goesOn();
      expect(Date.now() - started).toBeLessThan(10_000);
    } finally {
      process.kill(pid, "SIGCONT");
    }
    await until("SMS codes", async () => (await sends()) || undefined, 5);
  });
});
