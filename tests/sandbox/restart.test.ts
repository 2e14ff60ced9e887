import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Bench, Listener, Merchant, until } from "./testing.ts";

const bench = new Bench({ time_scale: 300 });
const listener = new Listener();
const children: ChildProcess[] = [];

beforeAll(async () => {
  await listener.start();
  await bench.start();
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
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

/** The program itself, as `dev` starts it; resolves with its port. */
function startProgram(...more: string[]): Promise<{ child: ChildProcess; port: number }> {
  const options = ["--port", "0", "--keys", join(bench.root, "keys"), "--state", join(bench.root, "program"), ...more];
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...options], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
    child.stdout!.once("data", (line: Buffer) => resolve({ child, port: Number(/:(\d+)\n/.exec(line.toString())![1]) }));
  });
}

test("the program killed with -9 right after a payment still knows it", { timeout: 20_000 }, async () => {
  const first = await startProgram();
  const merchant = new Merchant(bench, first.port);
  await merchant.place("K0000000001", { notify_url: listener.url });
  await fetch(`http://127.0.0.1:${first.port}/control/pay`, { method: "POST", body: `{"out_trade_no":"K0000000001","notify":"held"}` });
  const paid = (await merchant.query("K0000000001")).json;
  expect(paid["trade_state"]).toBe("SUCCESS");
  first.child.kill("SIGKILL");
  const second = await startProgram();
  expect((await new Merchant(bench, second.port).query("K0000000001")).json).toEqual(paid);
  const released = await fetch(`http://127.0.0.1:${second.port}/control/notifications/release`, { method: "POST" });
  expect(await released.json()).toEqual({ released: 1 });
});

test("wrong options end with 2 and say how to", async () => {
  await expect(startProgram("--time-scale", "x")).rejects.toThrow("ended with 2");
  await expect(startProgram("--sms-limits", "1,2")).rejects.toThrow("ended with 2");
});
