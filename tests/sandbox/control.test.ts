import { afterAll, beforeAll, expect, test } from "vitest";
import { Bench, Merchant, send } from "./testing.ts";

const bench = new Bench();

beforeAll(() => bench.start());
afterAll(() => bench.stop());

test("the page and its parts are served, nothing else is", async () => {
  for (const [path, type] of [["/", "text/html"], ["/page/style.css", "text/css"], ["/page/index.js", "text/javascript"]]) {
    const answer = await send(bench.port, "GET", path!);
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, `${type}; charset=utf-8`]);
    expect(answer.headers["content-security-policy"]).toContain("default-src 'self'");
  }
  for (const path of ["/page/../main.ts", "/page/%2e%2e/main.ts", "/main.ts", "/face/x", "/control/x"]) {
    expect((await send(bench.port, "GET", path)).status).toBe(404);
  }
});

test("wrong wishes are refused and change nothing", async () => {
  const before = await bench.control("GET", "settings");
  for (const [path, body] of [
    ["settings", { time_scale: 0 }], ["settings", { time_scale: "2" }], ["settings", { unknown: 1 }], ["settings", { reply_key: "x" }],
    ["faults", { provider: "x", mode: "down" }], ["faults", { provider: "wechat_pay", mode: "x" }], ["limits", { sms: "x" }],
    ["pay", {}], ["face", {}],
  ] as const) {
    await expect(bench.control("POST", path, body)).rejects.toThrow(/^400/);
  }
  expect((await send(bench.port, "POST", "/control/pay", {}, "[]")).status).toBe(400);
  await expect(bench.control("POST", "pay", { out_trade_no: "X0000000001" })).rejects.toThrow(/^404/);
  expect(await bench.control("GET", "settings")).toEqual(before);
  const merchant = new Merchant(bench);
  await merchant.place("C0000000001");
  await expect(bench.control("POST", "pay", { out_trade_no: "C0000000001", notify: "x" })).rejects.toThrow(/^400/);
  await expect(bench.control("POST", "pay", { out_trade_no: "C0000000001", outcome: "x" })).rejects.toThrow(/^400/);
  expect((await merchant.query("C0000000001")).json["trade_state"]).toBe("NOTPAY");
});

test("provider calls are listed with status and code", async () => {
  await bench.control("POST", "reset");
  await new Merchant(bench).query("C4040404");
  expect((await bench.control("GET", "requests"))["items"]).toMatchObject([
    { provider: "wechat_pay", method: "GET", status: 404, code: "ORDER_NOT_EXIST" },
  ]);
});

test("a fault is aimed at a path and ends when told", async () => {
  const merchant = new Merchant(bench);
  await bench.control("POST", "faults", { provider: "wechat_pay", mode: "error:502", path: "/close" });
  expect((await merchant.place("C0000000002")).status).toBe(200);
  expect((await merchant.close("C0000000002")).status).toBe(502);
  expect((await merchant.close("C0000000002")).status).toBe(502);
  await bench.control("POST", "faults", { provider: "wechat_pay", mode: "ok" });
  expect((await merchant.close("C0000000002")).status).toBe(204);
});

test("limited gives each provider's own refusal", async () => {
  await bench.control("POST", "faults", { provider: "wechat_pay", mode: "limited", count: 1 });
  const answer = await new Merchant(bench).query("C4040404");
  expect([answer.status, answer.json["code"]]).toEqual([429, "FREQUENCY_LIMITED"]);
});

test("lists are short and can be narrowed to an order", async () => {
  const merchant = new Merchant(bench);
  for (const no of ["L0000000001", "L0000000002", "L0000000003"]) await merchant.place(no);
  const numbers = async (query: string): Promise<unknown[]> =>
    ((await bench.control("GET", `orders?${query}`))["items"] as { out_trade_no: string }[]).map((order) => order.out_trade_no);
  expect(await numbers("limit=2")).toEqual(["L0000000003", "L0000000002"]);
  expect(await numbers("out_trade_no=L0000000001")).toEqual(["L0000000001"]);
  await expect(bench.control("GET", "orders?limit=x")).rejects.toThrow(/^400/);
});

test("slow waits as long as it says", async () => {
  await bench.control("POST", "faults", { provider: "wechat_pay", mode: "slow:200", count: 1 });
  const started = Date.now();
  expect((await new Merchant(bench).query("C4040404")).status).toBe(404);
  expect(Date.now() - started).toBeGreaterThanOrEqual(190);
});

test("reset empties everything", async () => {
  await bench.control("POST", "reset");
  for (const path of ["orders", "faces", "inbox", "notifications", "refunds"]) {
    expect((await bench.control("GET", path))["items"]).toEqual([]);
  }
});
