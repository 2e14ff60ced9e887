/** Texts that tell the end of a review: to whom, how often, and what they do not say. */
import { afterEach, beforeAll, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { batchBuyer, personOf } from "./batch.ts";
import { companyApplicant, CompanyApplicant, nextPicture } from "./company.ts";
import { applicant, control, decisionTexts, hurry, outlasts, staff, type Applicant, type Staff } from "./journey.ts";

const stack = stackOf("api");
const CLAIM = "SMS_000000004", REFUSAL = "SMS_000000007";
let first: Staff, second: Staff;

beforeAll(async () => {
  [first, second] = [await staff("reviewer"), await staff("reviewer")];
});
afterEach(() => control(stack, "POST", "faults", { provider: "aliyun_sms", mode: "ok" }));

const codes = async (mobile: string, order: string): Promise<string[]> => (await decisionTexts(stack, mobile, order)).map((one) => one.template_code);

async function completed(person: Applicant, id: string, kind = "application_form"): Promise<void> {
  await person.upload(id, nextPicture(), "image/png", kind);
  await person.client.expect(200, "POST", `/api/v1/orders/${id}/resubmission`);
}

it("STF2 ME5 the applicant is told once that the order was refused, and once that it was approved, without a name or a reason", async () => {
  const person = await applicant(), mobile = person.client.mobile!;
  const id = await person.paid();
  await first.take(id);
  expect(await codes(mobile, id)).toEqual([]);
  await first.decide(id, { decision: "refuse", reasons: [{ field: "material.application_form", reason: "没有签名" }] });
  expect(await codes(mobile, id)).toEqual([REFUSAL]);
  await completed(person, id);
  expect(await codes(mobile, id)).toEqual([REFUSAL]);
  await first.approve(id);
  const texts = await decisionTexts(stack, mobile, id);
  expect(texts.map((one) => one.template_code)).toEqual([REFUSAL, CLAIM]);
  for (const { text, params } of texts) {
    expect(params).toEqual({ number: id.slice(-6) });
    for (const secret of [person.name, person.document_number, mobile, id, "没有签名"]) expect(text).not.toContain(secret);
  }
});

it("STF2 ME5 who completed the order before the text could go is not told of the refusal any more; the order never waits for the text", async () => {
  const person = await applicant(), mobile = person.client.mobile!;
  const id = await person.paid();
  await control(stack, "POST", "faults", { provider: "aliyun_sms", mode: "error:403" }); // surely not sent
  await first.refuse(id, "material.application_form");
  await outlasts(stack, "tell_applicant", id);
  await completed(person, id);
  await control(stack, "POST", "faults", { provider: "aliyun_sms", mode: "ok" });
  hurry(stack, "tell_applicant", id);
  expect(await codes(mobile, id)).toEqual([]);
  await control(stack, "POST", "faults", { provider: "aliyun_sms", mode: "error:503", count: 1 }); // nobody can tell: not sent again
  await first.approve(id);
  expect(await codes(mobile, id)).toEqual([]);
  expect((await person.order(id)).state).toBe("approved");
});

it("STF2 where two must approve, a company's buyer and handler are told once the second has, and the legal representative is not", async () => {
  const buyer = await companyApplicant();
  const id = await buyer.paid();
  const all = async (): Promise<string[][]> => [await codes(buyer.client.mobile!, id), await codes(buyer.handler.mobile, id), await codes(buyer.legal.mobile, id)];
  psql(stack, `UPDATE orders SET reviews_needed = 2 WHERE id = ${id}`);
  expect((await first.approve(id)).summary.state).toBe("in_review");
  expect(psql(stack, `SELECT count(*) FROM jobs WHERE kind LIKE 'tell_%' AND payload = '${id}'`)).toBe("0");
  expect(await all()).toEqual([[], [], []]);
  await second.refuse(id, "material.seal_information_form");
  expect(await all()).toEqual([[REFUSAL], [], []]);
  await completed(buyer, id, "seal_information_form");
  await first.approve(id);
  expect(await all()).toEqual([[REFUSAL], [], []]);
  await second.approve(id);
  expect(await all()).toEqual([[REFUSAL, CLAIM], [CLAIM], []]);
});

it("STF2 a handler who ordered is told once", async () => {
  const buyer = new CompanyApplicant();
  await buyer.login(buyer.handler.mobile);
  const id = await buyer.paid();
  await first.approve(id);
  expect(await codes(buyer.handler.mobile, id)).toEqual([CLAIM]);
});

it("NEW11 STF2 the person of a batch is told, and who paid is not", async () => {
  const buyer = await batchBuyer();
  const { batch, rows } = await buyer.sent(1);
  await buyer.payAll(batch.batch_id);
  const id = (await buyer.rows(batch.batch_id))[0]!.order_id!, person = await personOf(rows[0]!);
  await person.client.expect(200, "POST", "/api/v1/me/agreements", { body: { agreements: [{ kind: "certificate_application", version: 1 }] } });
  await person.passFace(id);
  await completed(person, id);
  await first.approve(id);
  expect(await codes(rows[0]!.mobile, id)).toEqual([CLAIM]);
  expect(await codes(buyer.client.mobile!, id)).toEqual([]);
});
