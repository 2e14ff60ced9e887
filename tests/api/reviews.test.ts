/** The review queue by HTTP: order and pages, taking, deciding, and who may do neither. */
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { type Problem } from "./client.ts";
import { applicant, match, picture, staff, type Applicant, type QueueItem, type Staff, type StaffOrder } from "./journey.ts";

const stack = stackOf("api");
interface Queue { orders: QueueItem[]; next_cursor?: string; count: number; count_is_exact: boolean }

let people: Applicant[], ids: string[], one: Staff, two: Staff;
const reviewer = (id: string): string => `/api/v1/staff/orders/${id}/reviewer`;
const reviews = (id: string): string => `/api/v1/staff/orders/${id}/reviews`;
const refusal = { decision: "refuse", reasons: [{ field: "holder.name", reason: "与证件不符" }] };

beforeAll(async () => {
  people = [];
  ids = [];
  for (let i = 0; i < 5; i++) {
    people.push(await applicant());
    ids.push(await people[i]!.paid());
  }
  [one, two] = [await staff("reviewer"), await staff("reviewer")];
});

describe("the queue", () => {
  it("STF2 oldest first, by cursor, without gaps or repeats", async () => {
    const seen: QueueItem[] = [];
    let cursor = "";
    do {
      const page = await one.client.expect<Queue>(200, "GET", `/api/v1/staff/orders?limit=2${cursor}`);
      expect(page.orders.length).toBeLessThanOrEqual(2);
      seen.push(...page.orders);
      cursor = page.next_cursor ? `&cursor=${page.next_cursor}` : "";
      expect(page).toMatchObject({ count_is_exact: true });
      expect(page.count).toBeGreaterThanOrEqual(5);
    } while (cursor !== "");
    const mine = seen.map((item) => item.order_id).filter((id) => ids.includes(id));
    expect(mine).toEqual(ids);
    expect(new Set(seen.map((item) => item.order_id)).size).toBe(seen.length);
    const times = seen.map((item) => Date.parse(item.waiting_since)); // as texts a full second would not sort before its parts
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const person of people) expect(JSON.stringify(seen)).not.toContain(person.name);
  });

  it.each(["cursor=x", "cursor=1_", "cursor=_1", "cursor=1_2_3", "limit=0", "limit=101", "mine=maybe"])("STF2 a wrong %s is refused", async (query) => {
    const problem = await one.client.problem(422, "GET", `/api/v1/staff/orders?${query}`);
    expect(problem.errors?.length).toBeGreaterThan(0);
  });

  it("STF2 drafts are not the staff's business, and unpaid orders cannot be taken", async () => {
    const person = await applicant();
    const { order_id } = await person.begin();
    await one.client.problem(404, "GET", `/api/v1/staff/orders/${order_id}`);
    await one.client.problem(404, "PUT", reviewer(order_id), { headers: match(1) });
    await one.client.problem(404, "GET", "/api/v1/staff/orders/1234567890123456789");
  });
});

describe("taking", () => {
  it("STF2 RUL4 masked before it is taken; full only for the one who took it, with one audit entry", async () => {
    const id = ids[0]!, person = people[0]!;
    const before = await one.show(id);
    expect(before.revealed).toBe(false);
    for (const secret of [person.client.mobile!, person.document_number, person.name]) expect(JSON.stringify(before)).not.toContain(secret);
    await one.client.problem(404, "GET", `/api/v1/staff/orders/${id}/materials/application_form`, { headers: { accept: "*/*" } });
    const taken = await one.take(id);
    expect(taken).toMatchObject({ revealed: true, holder_name: person.name, holder_mobile: person.client.mobile, document_number: person.document_number });
    expect((await one.client.send("GET", `/api/v1/staff/orders/${id}/materials/application_form`, { headers: { accept: "*/*" } })).status).toBe(200);
    expect(await one.take(id)).toMatchObject({ revealed: true });
    expect(psql(stack, `SELECT count(*) FROM audit_entries WHERE action = 'review.take' AND subject_id = ${id}`)).toBe("1");
    const other = await two.show(id);
    expect(other).toMatchObject({ revealed: false, summary: { mine: false, reviewer_name: "林审核" } });
    for (const secret of [person.client.mobile!, person.document_number, person.name]) expect(JSON.stringify(other)).not.toContain(secret);
    await two.client.problem(404, "GET", `/api/v1/staff/orders/${id}/materials/application_form`, { headers: { accept: "*/*" } });
    expect((await person.order(id)).reviewing).toBe(true);
    const mine = await one.client.expect<Queue>(200, "GET", "/api/v1/staff/orders?mine=true");
    expect(mine.orders.map((item) => item.order_id)).toEqual([id]);
  });

  it("STF2 what another has taken can be neither taken, decided nor given back", async () => {
    const id = ids[0]!, { summary } = await two.show(id);
    expect((await two.client.problem(409, "PUT", reviewer(id), { headers: match(summary.version) })).code).toBe("review_taken");
    expect((await two.client.problem(409, "POST", reviews(id), { body: { decision: "approve" }, headers: match(summary.version) })).code).toBe("review_taken");
    await two.client.problem(404, "DELETE", reviewer(id));
  });

  it("STF2 given back, another takes it", async () => {
    const id = ids[0]!;
    await one.client.expect(204, "DELETE", reviewer(id));
    expect(await one.show(id)).toMatchObject({ revealed: false });
    expect(await two.take(id)).toMatchObject({ revealed: true });
    await two.client.expect(204, "DELETE", reviewer(id));
  });

  it("STF2 If-Match: missing 428, stale 412, malformed 4xx", async () => {
    const id = ids[1]!, { summary } = await one.show(id);
    await one.client.problem(428, "PUT", reviewer(id));
    await one.client.problem(412, "PUT", reviewer(id), { headers: match(summary.version - 1) });
    const wild = await one.client.send("PUT", reviewer(id), { headers: { "if-match": "*" } });
    expect(wild.status).toBeGreaterThanOrEqual(400);
    await one.client.problem(428, "POST", reviews(id), { body: { decision: "approve" } });
    await one.client.problem(412, "POST", reviews(id), { body: { decision: "approve" }, headers: match(summary.version + 1) });
    expect((await one.show(id)).summary).toMatchObject({ state: "in_review", mine: false });
  });

  it("STF2 two reviewers at once: one gets it", async () => {
    const id = ids[1]!, { summary } = await one.show(id);
    const answers = await Promise.all([one, two, one, two].map((who) => who.client.send("PUT", reviewer(id), { headers: match(summary.version) })));
    const winners = [answers[0]!.status === 200 || answers[2]!.status === 200, answers[1]!.status === 200 || answers[3]!.status === 200];
    expect(winners.filter(Boolean)).toHaveLength(1);
    expect(psql(stack, `SELECT count(*) FROM audit_entries WHERE action = 'review.take' AND subject_id = ${id}`)).toBe("1");
    await (winners[0] ? one : two).client.expect(204, "DELETE", reviewer(id));
  });

  it("STF2 nobody reviews an order of the own number", async () => {
    const self = await staff("reviewer", people[2]!.client.mobile);
    const id = ids[2]!, { summary } = await self.show(id);
    expect((await self.client.problem(403, "PUT", reviewer(id), { headers: match(summary.version) })).code).toBe("review_own_order");
    expect((await self.client.problem(403, "POST", reviews(id), { body: { decision: "approve" }, headers: match(summary.version) })).code).toBe("review_own_order");
    expect(psql(stack, `SELECT state FROM orders WHERE id = ${id}`)).toBe("in_review");
  });

  it("STF2 nor one whose account has the number now, nor anybody whose number is not known", async () => {
    const later = await staff("reviewer"), { staff_id } = await later.client.expect<{ staff_id: string }>(200, "GET", "/api/v1/staff/me");
    const id = ids[2]!, { summary } = await later.show(id), account = `WHERE id = (SELECT account_id FROM orders WHERE id = ${id})`;
    const before = psql(stack, `SELECT mobile_index FROM accounts ${account}`);
    const refused = async (): Promise<void> => {
      expect((await later.client.problem(403, "PUT", reviewer(id), { headers: match(summary.version) })).code).toBe("review_own_order");
    };
    psql(stack, `UPDATE accounts SET mobile_changed_at = now(), mobile_index = (SELECT mobile_index FROM staff WHERE id = ${staff_id}) ${account}`);
    await refused();
    psql(stack, `UPDATE accounts SET mobile_changed_at = now(), mobile_index = '${before}' ${account}`);
    psql(stack, `UPDATE staff SET mobile_index = NULL WHERE id = ${staff_id}`);
    await refused();
  });
});

describe("deciding", () => {
  it.each<[string, unknown, string]>([
    ["refuse without reasons", { decision: "refuse" }, "reasons"], ["refuse with an empty list", { decision: "refuse", reasons: [] }, "reasons"],
    ["approve with reasons", { ...refusal, decision: "approve" }, "reasons"], ["a field twice", { ...refusal, reasons: [...refusal.reasons, ...refusal.reasons] }, "reasons"],
    ["an unknown field", { decision: "refuse", reasons: [{ field: "amount_fen", reason: "太少了" }] }, "field"], ["a reason too short", { decision: "refuse", reasons: [{ field: "holder.name", reason: "x" }] }, "reason"],
    ["an unknown decision", { decision: "maybe" }, "decision"],
  ])("STF2 %s is refused and nothing is decided", async (_what, body, field) => {
    const id = ids[1]!, { summary } = await one.take(id);
    const problem: Problem = await one.client.problem(422, "POST", reviews(id), { body, headers: match(summary.version) });
    expect(problem.errors![0]!.field).toContain(field);
    expect(psql(stack, `SELECT state FROM orders WHERE id = ${id}`)).toBe("in_review");
    expect(psql(stack, `SELECT count(*) FROM reviews WHERE order_id = ${id}`)).toBe("0");
  });

  it("STF2 what nobody has taken is not decided", async () => {
    const id = ids[3]!, { summary } = await one.show(id);
    const problem = await one.client.problem(409, "POST", reviews(id), { body: { decision: "approve" }, headers: match(summary.version) });
    expect(problem.code).toBe("review_taken");
  });

  it("STF2 ME5 refused with a reason for each part; back in the queue behind the others, untaken, after sending again", async () => {
    const id = ids[1]!, person = people[1]!;
    const refused = await one.decide(id, { decision: "refuse", reasons: [{ field: "material.application_form", reason: "没有签名" }, { field: "invoice_title", reason: "抬头有误" }] });
    expect(refused).toMatchObject({ revealed: false, summary: { state: "refused" }, reviews: [{ decision: "refuse" }] });
    expect((await person.order(id)).refusal_reasons).toEqual([{ field: "invoice_title", reason: "抬头有误" }, { field: "material.application_form", reason: "没有签名" }].toSorted((a, b) => a.field.localeCompare(b.field)));
    await person.save(id, { invoice_title: { kind: "personal", title: "欧阳明远" } });
    await person.upload(id, picture(500, 700));
    await person.client.expect(200, "POST", `/api/v1/orders/${id}/resubmission`);
    const page = await one.client.expect<Queue>(200, "GET", "/api/v1/staff/orders?limit=100");
    expect(page.orders.at(-1)).toMatchObject({ order_id: id, resubmission: 1, mine: false });
    expect((await one.show(id)).reviews).toHaveLength(1);
  });

  it("STF2 RUL7 approving twice at once, and again with the same key, decides once", async () => {
    const id = ids[3]!, { summary } = await two.take(id);
    const key = randomUUID();
    const send = (with_key: string) => two.client.send("POST", reviews(id), { body: { decision: "approve" }, key: with_key, headers: match(summary.version) });
    const answers = await Promise.all([send(key), send(randomUUID()), send(randomUUID())]);
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.every((answer) => [201, 409, 412].includes(answer.status))).toBe(true);
    expect(psql(stack, `SELECT count(*) FROM reviews WHERE order_id = ${id}`)).toBe("1");
    expect(psql(stack, `SELECT count(*) FROM order_events WHERE order_id = ${id} AND event = 'approve'`)).toBe("1");
    expect((await people[3]!.order(id)).actions).toContain("claim");
    const after: StaffOrder = await two.show(id);
    expect(after.revealed).toBe(false);
    await two.client.problem(409, "PUT", reviewer(id), { headers: match(after.summary.version) });
    await two.client.problem(404, "DELETE", reviewer(id));
  });

  it("STF1 STF2 only reviewers review", async () => {
    for (const role of ["finance", "publisher", "auditor"]) {
      const other = await staff(role);
      await other.client.problem(403, "GET", "/api/v1/staff/orders");
      expect((await other.client.send("GET", `/api/v1/staff/orders/${ids[4]}`)).status).toBe(role === "publisher" ? 403 : 200);
      await other.client.problem(403, "PUT", reviewer(ids[4]!), { headers: match(1) });
      await other.client.problem(403, "POST", reviews(ids[4]!), { body: { decision: "approve" }, headers: match(1) });
    }
    await people[4]!.client.send("GET", "/api/v1/staff/orders").then((answer) => expect([401, 404]).toContain(answer.status));
  });
});
