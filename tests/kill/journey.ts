/** Journeys that do not give up: every step is repeated, with the key of its first try, until the service answers as it should. */
import { randomUUID } from "node:crypto";
import { Applicant, control, pause, Staff } from "../api/journey.ts";
import { Client, PASSWORD } from "../api/client.ts";
import { stack } from "./stack.ts";
import { loadSm3 } from "../../frontend/src/phone/sm2/digest.ts";
import { beginKey, finishKey, type ServerKeyMessage } from "../../frontend/src/phone/sm2/keygen.ts";
import { signPartial } from "../../frontend/src/phone/sm2/sign.ts";


/** Repeats `step` until it succeeds; a service that is away is no failure before the deadline. */
export async function insist<T>(what: string, step: () => Promise<T>, seconds = 90): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${String(error)}`, { cause: error });
      await pause(150 + Math.random() * 250);
    }
  }
}

/** A write that may have happened without our hearing of it: after a failure `reached` looks whether it did. */
async function write(what: string, step: () => Promise<unknown>, reached: () => Promise<boolean>): Promise<void> {
  await insist(what, async () => {
    if (await reached()) return;
    await step();
    if (!(await reached())) throw new Error("not yet");
  });
}

async function apply(person: Applicant): Promise<string> {
  const key = randomUUID();
  const { order_id } = await insist("begin", () => person.begin(key));
  await insist("save", () => person.save(order_id, { holder: person.holder, invoice_title: { kind: "personal" } }));
  await insist("face", async () => {
    if ((await person.order(order_id)).identity_checked) return;
    await person.passFace(order_id);
  });
  await insist("upload", () => person.upload(order_id));
  const submitted = async (): Promise<boolean> => (await person.order(order_id)).state !== "draft";
  await write("submit", () => person.submit(order_id), submitted);
  return order_id;
}

async function pay(person: Applicant, order: string): Promise<void> {
  const { payment_id } = await insist("payment", () => person.payNow(order));
  // Half of the notices never come: our own question has to find that money.
  await insist("scan", async () => {
    const { items } = await control<{ items: { out_trade_no: string; state: string }[] }>(stack, "GET", "orders?limit=1000");
    if (items.find((one) => one.out_trade_no === payment_id)?.state === "SUCCESS") return;
    await person.scan(payment_id, Math.random() < 0.5 ? "none" : "duplicate:3");
  });
  await insist("paid", async () => {
    const { state } = await person.order(order);
    if (state !== "in_review") throw new Error(`order is ${state}`);
  });
}

async function approve(reviewer: Staff, person: Applicant, order: string): Promise<void> {
  const approved = async (): Promise<boolean> => ["approved", "completed"].includes((await person.order(order)).state);
  await write("approve", () => reviewer.approve(order), approved);
}

interface Claim { claim_id: string; state: string; commitment: string; certificate_id?: string; context: never }

/** The phone's half, as frontend/src/phone/claim.ts does it, without a screen and without keeping the key. */
async function claim(mobile: string, order: string): Promise<string> {
  const phone = await insist("phone log-in", () => new Client("phone", "kill").loginByPassword(mobile, PASSWORD));
  phone.pastNginx();
  const sm3 = await loadSm3();
  const again = async (error: unknown): Promise<never> => {
    if (String(error).includes(" 401 ")) await phone.refresh().catch(() => phone.loginByPassword(mobile, PASSWORD));
    throw error;
  };
  const show = (id: string): Promise<Claim> => phone.expect<Claim>(200, "GET", `/api/v1/claims/${id}`);
  return insist("claim", async () => {
    const body = { order_id: order, device_id: randomUUID(), device_name: "test phone" };
    const begun = await phone.expect<Claim>(201, "POST", "/api/v1/claims", { body }).catch(again);
    const key = beginKey(sm3, begun.context);
    const opening = await phone.expect<ServerKeyMessage>(200, "POST", `/api/v1/claims/${begun.claim_id}/key`, { body: key.message });
    const joint = finishKey(sm3, key, begun.commitment, opening);
    const round = await phone.expect<{ q1: Parameters<typeof signPartial>[3]; request_info: string }>(200, "POST", `/api/v1/claims/${begun.claim_id}/round`);
    const partial = signPartial(sm3, key.share, joint, round.q1, Uint8Array.from(Buffer.from(round.request_info, "base64")));
    // The same bytes again while no answer comes, as the phone does.
    await insist("sign", async () => {
      const answer = await phone.send("PUT", `/api/v1/claims/${begun.claim_id}/signature`, { body: { ...partial, own_pin: true } });
      if (answer.status >= 500) throw new Error(`${answer.status}`);
    }, 30);
    return insist("issue", async () => {
      const now = await show(begun.claim_id);
      if (now.certificate_id) return now.certificate_id;
      throw new Error(`claim is ${now.state}`);
    }, 30);
  }, 150).catch(async (error: unknown) => {
    // Issued although no answer reached the phone: the order knows.
    const certificates = await phone.expect<{ certificates: { certificate_id: string; order_id: string }[] }>(200, "GET", "/api/v1/certificates");
    const mine = certificates.certificates.find((one) => one.order_id === order);
    if (mine) return mine.certificate_id;
    throw error;
  });
}

/** From registering to the certificate; every other person comes through nginx. */
export async function journey(reviewer: Staff, throughNginx: boolean): Promise<string> {
  const person = new Applicant("kill");
  const mobile = await insist("register", async () => (await new Client("portal", "kill").register()).mobile!);
  person.client.mobile = mobile;
  await insist("log-in", () => person.client.loginByPassword(mobile));
  person.client.direct = !throughNginx;
  const order = await apply(person);
  await pay(person, order);
  await approve(reviewer, person, order);
  await claim(mobile, order);
  const { state } = await insist("done", () => person.order(order));
  if (state !== "completed") throw new Error(`order ${order} ended in ${state}`);
  return order;
}
