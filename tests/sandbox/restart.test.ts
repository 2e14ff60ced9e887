import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Bench, Listener, Merchant, until } from "./testing.ts";

const bench = new Bench({ time_scale: 300 });
const listener = new Listener();

beforeAll(async () => {
  await listener.start();
  await bench.start();
});
afterAll(async () => {
  await bench.stop();
  await listener.stop();
});

test("orders, payments, texts and open notifications outlive the process and a half-written line", async () => {
  const merchant = new Merchant(bench);
  listener.reply = () => 500;
  const placed = await merchant.place("R0000000001");
  await merchant.place("R0000000002", { notify_url: listener.url });
  await bench.control("POST", "pay", { out_trade_no: "R0000000002" });
  const paid = (await merchant.query("R0000000002")).json;
  await until(() => listener.received.length === 1);

  await bench.sandbox.close();
  appendFileSync(join(bench.root, "state", "journal.jsonl"), `{"t":"wechat_order","k":"R0000000002","v":{"st`);
  listener.reply = () => 204;
  await bench.start();

  expect((await merchant.query("R0000000002")).json).toEqual(paid);
  await bench.control("POST", "pay", { code_url: placed.json["code_url"], notify: "none" });
  expect((await merchant.query("R0000000001")).json["trade_state"]).toBe("SUCCESS");
  await until(() => bench.sandbox.world.deliveries.list()[0]!.state === "delivered");
});
