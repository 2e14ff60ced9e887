/** A company's handler buys for four persons and pays once: one comes to the certificate, one declines, one's share is asked back, one is left waiting. */
import { randomUUID } from "node:crypto";
import { type BatchBuyer, personOf, rightRows, type Row } from "../api/batch.ts";
import { Client } from "../api/client.ts";
import { type Applicant, type Staff } from "../api/journey.ts";
import { claimOn, insist } from "../api/phone.ts";
import { approve, decideRefund, passFace, pay, write } from "./journey.ts";

type Rows = [Required<Row>, Required<Row>, Required<Row>, Required<Row>];
export interface Purchase { certified: string; declined: string; askedBack: string }

async function order(buyer: BatchBuyer, rows: Rows): Promise<string> {
  const key = randomUUID();
  const { batch_id } = await insist("begin a batch", () => buyer.open(key));
  await insist("rows", () => buyer.put(batch_id, rows));
  await insist("invoice title", () => buyer.titled(batch_id));
  await write("submit a batch", () => buyer.send(batch_id), async () => (await buyer.order(batch_id)).state !== "draft");
  return batch_id;
}

const stateOf = async (person: Applicant, id: string): Promise<string> => (await person.order(id)).state;
const logIn = (row: Required<Row>): Promise<Applicant> => insist("a person's log-in", () => personOf(row, "kill"));

async function toCertificate(reviewer: Staff, row: Required<Row>, id: string): Promise<void> {
  const person = await logIn(row);
  const agreements = [{ kind: "certificate_application", version: 1 }];
  await insist("accept", () => person.client.expect(200, "POST", "/api/v1/me/agreements", { body: { agreements } }));
  await passFace(person, id);
  await insist("upload", () => person.upload(id));
  const handIn = (): Promise<unknown> => person.client.expect(200, "POST", `/api/v1/orders/${id}/resubmission`);
  await write("hand in", handIn, async () => (await stateOf(person, id)) !== "awaiting_holder");
  await approve(reviewer, person, id);
  const phone = await insist("phone log-in", () => new Client("phone", "kill").loginByCode(row.mobile));
  await claimOn(phone.pastNginx(), id);
  const state = await insist("done", () => stateOf(person, id));
  if (state !== "completed") throw new Error(`order ${id} of a batch ended in ${state}`);
}

const askShare = (buyer: BatchBuyer, id: string): Promise<{ refund_id: string }> =>
  buyer.client.expect(201, "POST", `/api/v1/orders/${id}/refunds`, { body: { reason: "not_needed" } });

/** The buyer asks for the same share at the same moment: the money goes back once. */
async function decline(buyer: BatchBuyer, row: Required<Row>, id: string): Promise<void> {
  const person = await logIn(row);
  const both = (): Promise<unknown> =>
    Promise.all([person.client.expect(200, "POST", `/api/v1/orders/${id}/declination`), askShare(buyer, id).catch(() => undefined)]);
  await write("decline", both, async () => (await stateOf(person, id)) !== "awaiting_holder");
}

async function askBack(buyer: BatchBuyer, finance: Staff, id: string): Promise<void> {
  const { refund_id } = await insist("ask for a share", () => askShare(buyer, id));
  await decideRefund(finance, refund_id);
}

export async function purchase(buyer: BatchBuyer, reviewer: Staff, finance: Staff): Promise<Purchase> {
  const rows = rightRows(4) as Rows;
  const batch = await order(buyer, rows);
  await pay(buyer, batch, "completed");
  const [certified, declined, askedBack] = (await insist("a batch's rows", () => buyer.rows(batch))).map((row) => row.order_id!) as [string, string, string];
  await Promise.all([
    toCertificate(reviewer, rows[0], certified), decline(buyer, rows[1], declined), askBack(buyer, finance, askedBack),
  ]);
  return { certified, declined, askedBack };
}
