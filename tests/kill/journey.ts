/** Journeys that do not give up: every step is repeated, with the key of its first try, until the service answers as it should. */
import { randomUUID } from "node:crypto";
import { Applicant, control, match, type Staff } from "../api/journey.ts";
import { Client } from "../api/client.ts";
import { stack } from "./stack.ts";
import { claim, insist } from "../api/phone.ts";

/** A write that may have happened without our hearing of it: after a failure `reached` looks whether it did. */
export async function write(what: string, step: () => Promise<unknown>, reached: () => Promise<boolean>): Promise<void> {
  await insist(what, async () => {
    if (await reached()) return;
    await step();
    if (!(await reached())) throw new Error("not yet");
  });
}

export async function passFace(person: Applicant, order: string): Promise<void> {
  await insist("face", async () => {
    if ((await person.order(order)).identity_checked) return;
    await person.passFace(order);
  });
}

async function apply(person: Applicant): Promise<string> {
  const key = randomUUID();
  const { order_id } = await insist("begin", () => person.begin(key));
  await insist("save", () => person.save(order_id, { holder: person.holder, invoice_title: { kind: "personal" } }));
  await passFace(person, order_id);
  await insist("upload", () => person.upload(order_id));
  const submitted = async (): Promise<boolean> => (await person.order(order_id)).state !== "draft";
  await write("submit", () => person.submit(order_id), submitted);
  return order_id;
}

export async function pay(person: Applicant, order: string, becomes: string): Promise<void> {
  const { payment_id } = await insist("payment", () => person.payNow(order));
  // Half of the notices never come: our own question has to find that money.
  await insist("scan", async () => {
    const { items } = await control<{ items: { out_trade_no: string; state: string }[] }>(stack, "GET", "orders?limit=1000");
    if (items.find((one) => one.out_trade_no === payment_id)?.state === "SUCCESS") return;
    await person.scan(payment_id, Math.random() < 0.5 ? "none" : "duplicate:3");
  });
  await insist("paid", async () => {
    const { state } = await person.order(order);
    if (state !== becomes) throw new Error(`order is ${state}`);
  });
}

export async function approve(reviewer: Staff, person: Applicant, order: string): Promise<void> {
  const approved = async (): Promise<boolean> => ["approved", "completed"].includes((await person.order(order)).state);
  await write("approve", () => reviewer.approve(order), approved);
}

interface Refund { refund_id: string; state: string }

/** Finance grants it; the money comes back by itself. */
export async function decideRefund(finance: Staff, id: string): Promise<void> {
  const path = `/api/v1/staff/refunds/${id}`;
  const show = (): Promise<{ refund: Refund; version: number }> => finance.client.expect(200, "GET", path);
  const grant = async (): Promise<unknown> =>
    finance.client.expect(200, "POST", `${path}/decision`, { body: { decision: "grant" }, headers: match((await show()).version) });
  await write("grant", grant, async () => (await show()).refund.state !== "requested");
}

/** Asks for the money twice at once, as from two windows. */
async function askBack(finance: Staff, person: Applicant, order: string): Promise<void> {
  const path = `/api/v1/orders/${order}/refunds`;
  const refund = async (): Promise<Refund | undefined> => ((await person.order(order)) as { refund?: Refund }).refund;
  const ask = (): Promise<unknown> => person.client.expect(201, "POST", path, { body: { reason: "not_needed" } });
  await write("ask for the money", () => Promise.any([ask(), ask()]), async () => (await refund()) !== undefined);
  await decideRefund(finance, (await insist("refund", refund))!.refund_id);
}

/** Who walks and decides; every other person comes through nginx. */
export interface Walk { reviewer: Staff; finance: Staff; throughNginx: boolean; wantsMoneyBack: boolean }

/** From registering to the certificate, or to a granted refund; gives the order. */
export async function journey({ reviewer, finance, throughNginx, wantsMoneyBack }: Walk): Promise<string> {
  const person = new Applicant("kill");
  const mobile = await insist("register", async () => (await new Client("portal", "kill").register()).mobile!);
  person.client.mobile = mobile;
  await insist("log-in", () => person.client.loginByPassword(mobile));
  person.client.direct = !throughNginx;
  const order = await apply(person);
  await pay(person, order, "in_review");
  if (wantsMoneyBack) {
    await askBack(finance, person, order);
    return order;
  }
  await approve(reviewer, person, order);
  await claim("kill", mobile, order);
  const { state } = await insist("done", () => person.order(order));
  if (state !== "completed") throw new Error(`order ${order} ended in ${state}`);
  return order;
}
