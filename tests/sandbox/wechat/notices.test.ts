import { createVerify } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Json } from "../http.ts";
import { Bench, Listener, Merchant, type Received, until } from "../testing.ts";
import { NOTICE_SCHEDULE } from "./notices.ts";

// 15 s become 15 ms.
const bench = new Bench({ time_scale: 1000, notify_timeout_ms: 1500 });
let merchant: Merchant;
let listener: Listener;
let count = 0;

beforeAll(async () => {
  await bench.start();
  merchant = new Merchant(bench);
});
afterAll(() => bench.stop());
beforeEach(async () => {
  listener = new Listener();
  await listener.start();
});
afterEach(async () => {
  await bench.control("POST", "reset");
  await listener.stop();
});

async function pay(notify: string): Promise<string> {
  const no = `N${String((count += 1)).padStart(10, "0")}`;
  await merchant.place(no, { notify_url: listener.url });
  await bench.control("POST", "pay", { out_trade_no: no, notify });
  return no;
}

function isSigned({ headers, body }: Received): boolean {
  const get = (name: string): string => String(headers[`wechatpay-${name}`]);
  return createVerify("RSA-SHA256").update(`${get("timestamp")}\n${get("nonce")}\n${body}\n`)
    .verify(merchant.verifier(get("serial")), get("signature"), "base64");
}

function transaction({ body }: Received): Json {
  return JSON.parse(merchant.open((JSON.parse(body) as { resource: Json }).resource)) as Json;
}

async function attempts(no: string): Promise<{ state: string; attempts: { status: number; flaw: string; error: string }[] }> {
  const { items } = await bench.control("GET", `notifications?out_trade_no=${no}`);
  return (items as never[])[0]!;
}

test("the schedule is the provider's: 15 repeats in 24 h 4 min", () => {
  expect(NOTICE_SCHEDULE.length).toBe(15);
  expect(NOTICE_SCHEDULE.reduce((sum, seconds) => sum + seconds, 0)).toBe(24 * 3600 + 4 * 60);
});

test("a payment is told once, signed and sealed, when it is acknowledged", async () => {
  const no = await pay("normal");
  await until(() => listener.received.length === 1);
  const [notice] = listener.received;
  expect(isSigned(notice!)).toBe(true);
  expect(JSON.parse(notice!.body)).toMatchObject({
    event_type: "TRANSACTION.SUCCESS", resource_type: "encrypt-resource",
    resource: { original_type: "transaction", algorithm: "AEAD_AES_256_GCM" },
  });
  expect(transaction(notice!)).toMatchObject({ out_trade_no: no, trade_state: "SUCCESS", mchid: merchant.mchid, appid: merchant.appid });
  await until(() => bench.sandbox.world.deliveries.list()[0]!.state === "delivered");
  expect(listener.received.length).toBe(1);
});

test("it is repeated until 200 or 204; other answers, silence and redirects do not count", async () => {
  listener.reply = (index) => [500, 400, 302, 0, 201, 200][index] ?? 599;
  await bench.control("POST", "settings", { time_scale: 20_000 });
  const no = await pay("normal");
  await until(() => bench.sandbox.world.deliveries.list()[0]!.state === "delivered");
  const row = await attempts(no);
  expect(row.attempts.map((attempt) => attempt.status)).toEqual([500, 400, 302, 0, 201, 200]);
  expect(row.attempts[3]!.error).toContain("no answer within");
  const ids = listener.received.map(({ body }) => (JSON.parse(body) as Json)["id"]);
  expect(new Set(ids).size).toBe(1);
  const nonces = listener.received.map(({ headers }) => headers["wechatpay-nonce"]);
  expect(new Set(nonces).size).toBe(6);
  await bench.control("POST", "settings", { time_scale: 1000 });
});

test("after the last repeat it is given up", async () => {
  listener.reply = () => 500;
  await bench.control("POST", "settings", { time_scale: 1_000_000 });
  await pay("normal");
  await until(() => bench.sandbox.world.deliveries.list()[0]!.state === "given_up");
  expect(listener.received.length).toBe(16);
  await bench.control("POST", "settings", { time_scale: 1000 });
});

test("a probe begins with WECHATPAY/SIGNTEST/ and is followed by the true one, even when it was accepted", async () => {
  await pay("bad-signature-first");
  await until(() => listener.received.length === 2);
  expect(listener.received[0]!.headers["wechatpay-signature"]).toMatch(/^WECHATPAY\/SIGNTEST\/.{325}$/);
  expect(listener.received.map(isSigned)).toEqual([false, true]);
});

test("every n-th notification is probed when that is set", async () => {
  await bench.control("POST", "settings", { probe_every: 1 });
  const no = await pay("normal");
  await until(() => listener.received.length === 2);
  expect((await attempts(no)).attempts[0]!.flaw).toBe("signtest");
  await bench.control("POST", "settings", { probe_every: 0 });
});

test("duplicates come together, with one id or several", async () => {
  await pay("duplicate:5");
  await until(() => listener.received.length === 5);
  const ids = (): Set<unknown> => new Set(listener.received.map(({ body }) => (JSON.parse(body) as Json)["id"]));
  expect(ids().size).toBe(1);
  listener.received.length = 0;
  await pay("duplicate-new-id:3");
  await until(() => listener.received.length === 3);
  expect(ids().size).toBe(3);
});

test("held messages are released in the other order, and sent again at will", async () => {
  const [first, second] = [await pay("held"), await pay("held")];
  await bench.control("POST", "notifications/release", { order: "reverse" });
  expect(listener.received.map((notice) => transaction(notice)["out_trade_no"])).toEqual([second, first]);
  const { statuses } = await bench.control("POST", "notifications/resend", { out_trade_no: first, count: 20 });
  expect(statuses).toEqual(Array.from({ length: 20 }, () => 204));
});

test.each([
  ["wrong-amount", (told: Json) => (told["amount"] as Json)["total"] === 3],
  ["wrong-currency", (told: Json) => (told["amount"] as Json)["currency"] === "USD"],
  ["wrong-merchant", (told: Json) => told["mchid"] === "1900000001"],
  ["wrong-appid", (told: Json) => told["appid"] === "wx0000000000000000"],
  ["wrong-order", (told: Json) => String(told["out_trade_no"]).startsWith("X")],
  ["wrong-state", (told: Json) => told["trade_state"] === "NOTPAY"],
])("%s is a rightly signed lie, told once; the query knows better", async (notify, isLie) => {
  listener.reply = () => 400;
  const no = await pay(notify);
  await until(() => bench.sandbox.world.deliveries.list()[0]!.state === "given_up");
  expect(listener.received.length).toBe(1);
  expect(isSigned(listener.received[0]!)).toBe(true);
  expect(isLie(transaction(listener.received[0]!))).toBe(true);
  expect((await merchant.query(no)).json).toMatchObject({ trade_state: "SUCCESS", amount: { total: 1 } });
});

test("damaged messages: false signature, tag, age, serial, JSON", async () => {
  listener.reply = () => 400;
  for (const notify of ["bad-signature", "bad-tag", "stale", "unknown-serial", "not-json"]) await pay(notify);
  await until(() => listener.received.length === 5);
  const found = new Map(listener.received.map((notice) => [name(notice), notice]));
  expect([...found.keys()].sort()).toEqual(["bad-signature", "bad-tag", "not-json", "stale", "unknown-serial"]);
  expect(isSigned(found.get("bad-tag")!)).toBe(true);
  expect(() => transaction(found.get("bad-tag")!)).toThrow();
  expect(isSigned(found.get("stale")!)).toBe(true);

  function name(notice: Received): string {
    if (notice.body === "{\"id\":") return "not-json";
    if (notice.headers["wechatpay-serial"] === "0".repeat(40)) return "unknown-serial";
    if (String(notice.headers["wechatpay-signature"]).startsWith("WECHATPAY/SIGNTEST/")) return "bad-signature";
    if (Date.now() / 1000 - Number(notice.headers["wechatpay-timestamp"]) > 300) return "stale";
    return "bad-tag";
  }
});

test("both kinds of key are used in turn during the switch", async () => {
  await bench.control("POST", "settings", { notify_key: "mix" });
  await pay("normal");
  await pay("normal");
  await until(() => listener.received.length === 2);
  expect(new Set(listener.received.map(({ headers }) => headers["wechatpay-serial"])).size).toBe(2);
  expect(listener.received.map(isSigned)).toEqual([true, true]);
  await bench.control("POST", "settings", { notify_key: "public_key" });
});

test("a refund's notification carries refund_status instead of status", async () => {
  const no = await pay("none");
  await merchant.call("POST", "/v3/refund/domestic/refunds",
    { out_trade_no: no, out_refund_no: `${no}-1`, notify_url: listener.url, amount: { refund: 1, total: 1, currency: "CNY" } });
  await until(() => listener.received.length === 1);
  expect(JSON.parse(listener.received[0]!.body)).toMatchObject({ event_type: "REFUND.SUCCESS", resource: { original_type: "refund" } });
  const told = transaction(listener.received[0]!);
  expect([told["refund_status"], told["status"]]).toEqual(["SUCCESS", undefined]);
});
