/** Searching by staff, by HTTP: exact values and filters, pages, masks, and who may search for what. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { forgetLimits } from "./accounts.ts";
import { batchBuyer } from "./batch.ts";
import { companyApplicant } from "./company.ts";
import { approve, Phone } from "./holder.ts";
import { applicant, staff, type Applicant, type Staff, type StaffOrder } from "./journey.ts";

const stack = stackOf("api");
interface Found { order_id: string; state: string; holder_name_masked?: string; holder_mobile_masked: string; created_at: string }
interface Orders { orders: Found[]; next_cursor?: string; count: number; count_is_exact: boolean }
interface Holders { holders: { order_id: string; orders: number; document_number_masked: string; holder_name_masked: string; valid: number }[]; next_cursor?: string }

/** Mass, past the rules of the table. */
const past = (statement: string): string => psql(stack, `BEGIN; ALTER TABLE orders DISABLE TRIGGER USER; ${statement}; ALTER TABLE orders ENABLE TRIGGER USER; COMMIT`);

let person: Applicant, other: Applicant, orders: string[], strange: string, draft: string;
let reviewer: Staff, auditor: Staff, finance: Staff;
const search = (body: object, who: Staff = reviewer): Promise<Orders> => who.client.expect<Orders>(200, "POST", "/api/v1/staff/order-searches", { body });
const ids = (found: Orders): string[] => found.orders.map((one) => one.order_id);

beforeAll(async () => {
  [person, other] = [await applicant(), await applicant()];
  person.name = "司徒" + "若";
  const first = await person.submitted();
  await person.client.expect(200, "POST", `/api/v1/orders/${first}/cancellation`);
  orders = [first, await person.submitted()];
  strange = await other.submitted();
  draft = (await person.begin()).order_id;
  [reviewer, auditor, finance] = [await staff("reviewer"), await staff("auditor"), await staff("finance")];
}, 60_000);

describe("orders", () => {
  it("STF3 are found by number, name, document number and mobile number, exactly, newest first, without drafts", async () => {
    const newestFirst = orders.toReversed();
    expect(ids(await search({ order_id: orders[0] }))).toEqual([orders[0]]);
    expect(ids(await search({ document_number: person.document_number }))).toEqual(newestFirst);
    expect(ids(await search({ document_number: person.document_number.toLowerCase(), document_type: "identity_card" }))).toEqual(newestFirst);
    expect(ids(await search({ mobile: person.client.mobile }))).toEqual(newestFirst);
    expect(ids(await search({ holder_name: ` ${person.name} `, mobile: person.client.mobile }))).toEqual(newestFirst);
    expect(ids(await search({ holder_of: orders[0] }))).toEqual(newestFirst);
    expect(await search({ order_id: orders[0], holder_name: person.name, mobile: person.client.mobile, document_number: person.document_number, state: "closed", created_before: "9999-12-31T23:59:59Z" })).toMatchObject({ orders: [{ order_id: orders[0] }], count: 1 });
    expect(await search({ order_id: orders[0], cursor: orders[0] }), "what comes behind it").toMatchObject({ orders: [], count: 1 });
    for (const also of [{ holder_name: "司徒" }, { mobile: other.client.mobile }, { document_number: other.document_number }, { state: "in_review" }, { type: "renewal" }, { created_from: "9999-12-31T23:59:59Z" }, { created_before: "2026-01-01T00:00:00Z" }, { batch_id: orders[1] }])
      expect(await search({ order_id: orders[0], ...also }), JSON.stringify(also)).toMatchObject({ orders: [], count: 0 });
    for (const nothing of [{ order_id: draft }, { holder_name: "司徒" }, { document_number: person.document_number, document_type: "passport" }, { mobile: person.client.mobile, document_number: other.document_number },
      { holder_of: draft }, { holder_of: orders[0], document_number: other.document_number }, { order_id: "1234567890123456789" }]) expect(ids(await search(nothing)), JSON.stringify(nothing)).toEqual([]);
  });

  it("STF3 filters fit all at once: state, type, kind, medium, time", async () => {
    const mine = { mobile: person.client.mobile };
    expect(ids(await search({ ...mine, state: "closed", type: "new", holder_kind: "personal", medium: "mobile" }))).toEqual([orders[0]]);
    for (const none of [{ state: "in_review" }, { type: "renewal" }, { holder_kind: "enterprise" }, { medium: "ukey" }, { state: "draft" }]) expect(ids(await search({ ...mine, ...none }))).toEqual([]);
    const [second] = (await search(mine)).orders;
    expect(ids(await search({ ...mine, created_from: second!.created_at }))).toEqual([orders[1]]);
    expect(ids(await search({ ...mine, created_before: second!.created_at }))).toEqual([orders[0]]);
    expect(ids(await search({ state: "closed", created_before: second!.created_at, limit: 1 }))).toEqual([orders[0]]);
    for (const [from, before] of [["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"], ["1970-01-01T00:00:00Z", undefined]]) expect((await search({ ...mine, created_from: from, created_before: before })).count).toBe(2);
    expect(ids(await search({ ...mine, created_from: "9999-12-31T23:59:59Z" }))).toEqual([]);
  });

  it("STF3 NEW11 a company's batch is found like any other order, also without asking for its type", async () => {
    const { batch: { batch_id } } = await (await batchBuyer()).sent(1);
    for (const wanted of [{ order_id: batch_id }, { order_id: batch_id, type: "batch" }]) expect(ids(await search(wanted))).toEqual([batch_id]);
    expect(ids(await search({ order_id: batch_id, type: "new" }))).toEqual([]);
  });

  it("STF3 an order of every type that the contract names is found without its type", async () => {
    const contract = readFileSync(new URL("../../api/generated/openapi.json", import.meta.url), "utf8");
    const { components } = JSON.parse(contract) as { components: { schemas: { OrderType: { enum: string[] } } } };
    expect(components.schemas.OrderType.enum).toContain("batch");
    try {
      for (const type of components.schemas.OrderType.enum) {
        past(`UPDATE orders SET type = '${type}' WHERE id = ${orders[0]}`);
        expect(ids(await search({ order_id: orders[0] })), type).toEqual([orders[0]]);
        expect(ids(await search({ holder_kind: "personal", created_before: (await search({ order_id: orders[1] })).orders[0]!.created_at, limit: 100 })), type).toContain(orders[0]);
      }
    } finally {
      past(`UPDATE orders SET type = 'new' WHERE id = ${orders[0]}`);
    }
  });

  it("RUL7 STF3 pages by cursor, without gaps or repeats, and a count of all", async () => {
    const whole = await search({ limit: 100 });
    expect(whole.count).toBeGreaterThanOrEqual(3);
    expect(ids(whole)).toEqual(ids(whole).toSorted().toReversed());
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: Orders = await search({ limit: 2, ...(cursor ? { cursor } : {}) });
      expect(page.count).toBe(whole.count);
      seen.push(...ids(page));
      cursor = page.next_cursor;
    } while (cursor !== undefined && seen.length < 100);
    expect(seen.slice(0, 100)).toEqual(ids(whole).slice(0, seen.length));
  });

  it("STF3 says 1,000+ instead of counting on", async () => {
    const columns = psql(stack, "SELECT string_agg(column_name, ', ') FROM information_schema.columns WHERE table_name = 'orders' AND column_name NOT IN ('id', 'creation_key')");
    past(`INSERT INTO orders (id, ${columns}) SELECT 1000000 + i, ${columns} FROM orders, generate_series(1, 1001) i WHERE id = ${orders[0]}`);
    try {
      expect(await search({ state: "closed", limit: 1 })).toMatchObject({ count: 1000, count_is_exact: false });
      expect(await search({ document_number: person.document_number, limit: 1 })).toMatchObject({ count: 1000, count_is_exact: false });
    } finally {
      past("DELETE FROM orders WHERE id BETWEEN 1000001 AND 1001001");
    }
  });

  it.each([{ cursor: "x" }, { cursor: "0" }, { cursor: "99999999999999999999" }, { cursor: "' OR 1" }, { limit: 0 }, { limit: 101 }, { state: "lost" }, { type: "old" }, { mobile: "12345678901" }, { order_id: "1" },
    { created_from: "yesterday" }, { created_from: "99999-01-01T00:00:00Z" }, { holder_name: "" }, { holder_name: "字".repeat(201) }, { document_type: "badge" }, { what: 1 }])("STF3 a wrong %o is refused", async (body) => {
    const problem = await reviewer.client.problem(422, "POST", "/api/v1/staff/order-searches", { body });
    expect(problem.errors?.length).toBeGreaterThan(0);
  });

  it("RUL4 shows masks only, and each order's story to those who may see it", async () => {
    for (const who of [reviewer, auditor, finance]) {
      const text = JSON.stringify([await search({ mobile: person.client.mobile }, who), await who.client.expect<StaffOrder>(200, "GET", `/api/v1/staff/orders/${orders[1]}`)]);
      for (const secret of [person.name, person.client.mobile!, person.document_number]) expect(text).not.toContain(secret);
    }
    const story = await finance.client.expect<StaffOrder & { payments: unknown[]; certificates: unknown[]; timeline: { events: { event: string }[] } }>(200, "GET", `/api/v1/staff/orders/${orders[0]}`);
    expect(story).toMatchObject({ payments: [], certificates: [], summary: { state: "closed" } });
    expect(story.timeline.events.map((one) => one.event)).toEqual(["create", "submit", "cancel"]);
    await finance.client.problem(404, "GET", `/api/v1/staff/orders/${draft}`);
  });

  it("RUL4 a full value comes only on purpose, with one audit entry, and not for everybody", async () => {
    const path = `/api/v1/staff/orders/${strange}/revealed`;
    const entries = (): number => Number(psql(stack, `SELECT count(*) FROM audit_entries WHERE action = 'order.reveal' AND actor_kind = 'staff' AND subject_id = ${strange}`));
    expect(await reviewer.client.expect(200, "POST", path)).toEqual({ name: other.name, mobile: other.client.mobile, document_number: other.document_number });
    expect(entries()).toBe(1);
    for (const who of [auditor, finance]) await who.client.problem(403, "POST", path);
    await reviewer.client.problem(404, "POST", `/api/v1/staff/orders/${draft}/revealed`);
    const self = await staff("reviewer", other.client.mobile);
    expect((await self.client.problem(403, "POST", path)).code).toBe("review_own_order");
    expect(entries()).toBe(1);
  });
});

describe("holders", () => {
  const holders = (body: object): Promise<Holders> => reviewer.client.expect<Holders>(200, "POST", "/api/v1/staff/holder-searches", { body });

  it("STF3 are found by one exact value, known by their document, with how much they have", async () => {
    for (const value of [{ mobile: person.client.mobile }, { document_number: person.document_number }]) {
      const { holders: found } = await holders(value);
      expect(found).toMatchObject([{ order_id: orders[1], orders: 2, valid: 0 }]);
      for (const secret of [person.name, person.client.mobile!, person.document_number]) expect(JSON.stringify(found)).not.toContain(secret);
    }
    const named = await holders({ holder_name: other.name, limit: 100 });
    expect(named.holders.map((one) => one.order_id)).toContain(strange);
    const page = await holders({ holder_name: other.name, limit: 1 });
    expect(page.holders).toEqual(named.holders.slice(0, 1));
    if (page.next_cursor) expect((await holders({ holder_name: other.name, limit: 1, cursor: page.next_cursor })).holders).toEqual(named.holders.slice(1, 2));
    expect((await holders({ holder_name: "查无此人" })).holders).toEqual([]);
  });

  it.each([{}, { holder_name: "  " }, { holder_name: "张三", mobile: "13912345678" }, { document_type: "passport" }, { mobile: "13912345678", cursor: "1_2" }])("STF3 %o is refused: exactly one value", async (body) => {
    await reviewer.client.problem(422, "POST", "/api/v1/staff/holder-searches", { body });
  });
});

describe("companies", () => {
  // Brackets, points and blanks are what a person's name has none of.
  const spellings = [["沈阳#（集团）有限公司", " 沈阳#(集团)有限公司 "], ["A.B. Tech沈阳#公司", "A.B.  Tech沈阳#公司"]] as const;
  const companies: { name: string; typed: string[]; code: string; order: string; certificate: string }[] = [];
  beforeAll(async () => {
    for (const [name, other] of spellings) {
      const buyer = await companyApplicant();
      const here = (text: string): string => text.replace("#", buyer.company.document_number.slice(-9));
      buyer.company.name = here(name);
      const order = await buyer.paid();
      await approve(order);
      await forgetLimits(stack);
      const phone = await new Phone(buyer.handler.mobile).login();
      companies.push({ name: here(name), code: buyer.company.document_number, typed: [here(name), here(other)], order, certificate: await phone.claim(order) });
    }
  }, 60_000);

  it("STF3 are found by their code, and by their name however its brackets and blanks are typed: orders, holders and certificates, each told from the others", async () => {
    for (const { name, typed, code, order, certificate } of companies) {
      const byCode = { document_number: code.toLowerCase(), document_type: "uscc" };
      expect(ids(await search(byCode))).toEqual([order]);
      expect(await reviewer.client.expect(200, "POST", "/api/v1/staff/holder-searches", { body: byCode })).toMatchObject({ holders: [{ order_id: order, document_type: "uscc", document_number_masked: code }] });
      for (const holder_name of typed) {
        expect(await search({ holder_name }), holder_name).toMatchObject({ count: 1, orders: [{ order_id: order, holder_name_masked: name }] });
        expect(ids(await search({ holder_name, order_id: order, holder_kind: "enterprise", state: "completed" }))).toEqual([order]);
        expect((await search({ holder_name, holder_of: order })).count).toBe(1);
        const found = await reviewer.client.expect<Holders>(200, "POST", "/api/v1/staff/holder-searches", { body: { holder_name } });
        expect(found.holders, holder_name).toMatchObject([{ order_id: order, orders: 1, valid: 1, holder_name_masked: name }]);
        expect(await reviewer.client.expect(200, "POST", "/api/v1/staff/certificate-searches", { body: { holder_name } }), holder_name).toMatchObject({ certificates: [{ certificate_id: certificate, holder_name_masked: name }] });
      }
    }
    expect((await search({ holder_name: companies[0]!.name.slice(0, -1) })).count).toBe(0);
  });
});
