/** Orders by HTTP: drafts, submitting, lists, timeline, what may change, and the rules that hold for every write. */
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { Client, type Problem } from "./client.ts";
import { applicant, identityNumber, picture, pause, staff, until, type Applicant, type OrderBody, type Staff } from "./journey.ts";

const stack = stackOf("api");
const NOBODYS_ORDER = "1234567890123456789";
const fields = (problem: Problem): Record<string, string> => Object.fromEntries((problem.errors ?? []).map((one) => [one.field, one.code]));

interface OrderList { orders: OrderBody[]; page: number; page_size: number; total: number }
interface Timeline {
  events: { event: string; from_state?: string; to_state: string; actor_kind: string; at: string }[];
  next?: { event: string; actor_kind: string; usual_seconds?: number; until?: string };
}

describe("choosing and drafts", () => {
  it("NEW1 NEW12 products are data with prices; only what is ready can be ordered", async () => {
    const { products } = await new Client("portal").expect<{ products: { product_code: string; price_fen: number; available: boolean; term_years: number }[] }>(200, "GET", "/api/v1/products");
    const by = new Map(products.map((one) => [one.product_code, one]));
    expect(by.get("expert_mobile")).toMatchObject({ price_fen: 1, available: true, term_years: 1 });
    expect([...by.values()].find((one) => one.price_fen === 24000)).toBeDefined();
    const person = await applicant();
    for (const one of products.filter((product) => !product.available)) {
      const body = { product_code: one.product_code, agreement_version: 1 };
      expect((await person.client.problem(409, "POST", "/api/v1/orders", { body })).code).toBe("product_unavailable");
    }
    const unknown = await person.client.problem(409, "POST", "/api/v1/orders", { body: { product_code: "no_such_thing", agreement_version: 1 } });
    expect(unknown.code).toBe("product_unavailable");
  });

  it("NEW1 the agreement of now must be accepted, and is stored with version and time", async () => {
    const person = await applicant();
    const old = await person.client.problem(409, "POST", "/api/v1/orders", { body: { product_code: "expert_mobile", agreement_version: 99 } });
    expect(old.code).toBe("agreement_outdated");
    const { order_id } = await person.begin();
    const row = psql(stack, `SELECT count(*) FROM account_agreements a JOIN orders o USING (account_id) WHERE o.id = ${order_id} AND a.kind = 'certificate_application' AND a.version = 1`);
    expect(row).toBe("1");
  });

  it("NEW10 every step is saved as typed and resumed; a draft can be deleted", async () => {
    const person = await applicant();
    const begun = await person.begin();
    expect(begun).toMatchObject({ state: "draft", amount_fen: 1, identity_checked: false });
    expect(begun.order_id).toMatch(/^\d{19}$/);
    expect(begun.actions).toEqual(["resume", "delete"]);
    await person.save(begun.order_id, { holder: { name: "欧阳" } });
    await person.save(begun.order_id, { holder: { document_type: "identity_card", document_number: person.document_number } });
    const saved = await person.save(begun.order_id, { invoice_title: { kind: "personal" } });
    expect(saved.holder).toMatchObject({ name_masked: "欧*", document_type: "identity_card" });
    expect(saved.holder["document_number_masked"]).toMatch(new RegExp(`^${person.document_number.slice(0, 3)}\\*+${person.document_number.slice(-4)}$`));
    expect(saved.missing.map((one) => one.field).toSorted()).toEqual(["identity_check", "material.application_form"]);
    await person.upload(begun.order_id);
    await person.client.expect(204, "DELETE", `/api/v1/orders/${begun.order_id}`);
    await person.client.problem(404, "GET", `/api/v1/orders/${begun.order_id}`);
    expect(psql(stack, `SELECT count(*) FROM materials WHERE order_id = ${begun.order_id}`)).toBe("0");
    expect(psql(stack, `SELECT count(*) FROM audit_entries WHERE subject_id = ${begun.order_id} AND action = 'order.delete'`)).toBe("1");
  });

  it("NEW10 an incomplete draft cannot be submitted and says what is missing, field by field", async () => {
    const person = await applicant();
    const { order_id } = await person.begin();
    await person.save(order_id, { holder: { name: "X1", document_type: "identity_card", document_number: "21010219800101001X" } });
    const problem = await person.client.problem(422, "POST", `/api/v1/orders/${order_id}/submission`);
    expect(problem.code).toBe("order_incomplete");
    expect(Object.keys(fields(problem)).toSorted()).toEqual(["holder.document_number", "holder.name", "invoice_title.kind", "material.application_form"]);
    expect((await person.order(order_id)).state).toBe("draft");
  });

  it("NEW4 a company title needs title and tax number, a personal one nothing", async () => {
    const person = await applicant();
    const { order_id } = await person.begin();
    const missing = async (title: unknown): Promise<Record<string, string>> => {
      const order = await person.save(order_id, { invoice_title: title });
      return Object.fromEntries(order.missing.filter((one) => one.field.startsWith("invoice_title")).map((one) => [one.field, one.code]));
    };
    expect(await missing({ kind: "enterprise" })).toEqual({ "invoice_title.title": "required", "invoice_title.tax_number": "required" });
    expect(Object.keys(await missing({ kind: "enterprise", title: "沈阳某某有限公司", tax_number: "12345" }))).toEqual(["invoice_title.tax_number"]);
    const whole = { kind: "enterprise", title: "沈阳某某有限公司", tax_number: "91210100MA0QCQYM0W".slice(0, 15), phone: "024-12345678", bank: "某银行", bank_account: "6222000000000000", address: "沈阳市" };
    expect(Object.keys(await missing(whole)).filter((field) => field !== "invoice_title.tax_number")).toEqual([]);
    expect((await person.order(order_id)).invoice_title).toMatchObject({ kind: "enterprise", title: whole.title, bank: whole.bank });
    expect(await missing({ kind: "personal" })).toEqual({});
    const bad = await person.client.problem(422, "PUT", `/api/v1/orders/${order_id}/draft`, { body: { invoice_title: { kind: "other" } } });
    expect(Object.keys(fields(bad))[0]).toMatch(/invoice_title/);
  });
});

describe("one open order", () => {
  it("RUL3 drafts do not count; a second order of the holder is refused and points to the first", async () => {
    const person = await applicant();
    const first = await person.complete();
    const second = await person.complete();
    await person.submit(first);
    const problem = await person.client.problem(409, "POST", `/api/v1/orders/${second}/submission`);
    expect(problem).toMatchObject({ code: "order_open_exists", reference: first });
    expect((await person.order(second)).state).toBe("draft");
    await person.client.expect(200, "POST", `/api/v1/orders/${first}/cancellation`);
    expect((await person.submit(second)).state).toBe("awaiting_payment");
  });

  it("RUL3 of two submits at once one wins", async () => {
    const person = await applicant();
    const orders = [await person.complete(), await person.complete()];
    const answers = await Promise.all(orders.map((id) => person.client.send("POST", `/api/v1/orders/${id}/submission`)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
    const states = await Promise.all(orders.map(async (id) => (await person.order(id)).state));
    expect(states.toSorted()).toEqual(["awaiting_payment", "draft"]);
  });

  it("RUL3 the same order submitted ten times at once is submitted once", async () => {
    const person = await applicant();
    const id = await person.complete();
    const answers = await Promise.all(Array.from({ length: 10 }, () => person.client.send("POST", `/api/v1/orders/${id}/submission`)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(9);
    expect(psql(stack, `SELECT count(*) FROM order_events WHERE order_id = ${id} AND event = 'submit'`)).toBe("1");
    expect(psql(stack, `SELECT count(*) FROM jobs WHERE unique_key = 'close_order:${id}'`)).toBe("1");
  });
});

describe("the list", () => {
  let person: Applicant;
  const ids: string[] = [];
  const list = (query: string): Promise<OrderList> => person.client.expect<OrderList>(200, "GET", `/api/v1/orders?${query}`);

  beforeAll(async () => {
    person = await applicant();
    for (let i = 0; i < 13; i++) ids.unshift((await person.begin()).order_id);
    await person.save(ids[3]!, { holder: { name: "李四" } });
    await person.save(ids[4]!, { holder: { name: "李四光" } });
  });

  it("ME3 pages of ten, newest first, with the total; the second page goes on", async () => {
    const first = await list("");
    expect(first).toMatchObject({ page: 1, page_size: 10, total: 13 });
    const second = await list("page=2");
    expect([...first.orders, ...second.orders].map((one) => one.order_id)).toEqual(ids);
    expect((await list("page=3")).orders).toEqual([]);
    expect((await list("page=2&page_size=5")).orders.map((one) => one.order_id)).toEqual(ids.slice(5, 10));
    expect(await list("page=1000000&page_size=100")).toMatchObject({ orders: [], total: 13 });
  });

  it("ME3 filters by number, exact holder and state", async () => {
    expect((await list(`order_number=${ids[7]}`)).orders.map((one) => one.order_id)).toEqual([ids[7]]);
    expect((await list(`holder=${encodeURIComponent("李四")}`)).orders.map((one) => one.order_id)).toEqual([ids[3]]);
    expect(await list(`holder=${encodeURIComponent("李")}`)).toMatchObject({ total: 0, orders: [] });
    expect((await list("state=draft")).total).toBe(13);
    expect((await list("state=completed")).total).toBe(0);
    expect((await list(`order_number=${ids[3]}&holder=${encodeURIComponent("李四光")}`)).total).toBe(0);
    expect((await list("order_number=123")).total).toBe(0);
    expect((await list("order_number=9999999999999999999")).total).toBe(0);
  });

  it.each(["page=0", "page=-1", "page=1.5", "page=x", "page=1000001", "page_size=0", "page_size=101", "page=1&page=2", "state=unknown", "order_number=12a", "order_number=12345678901234567890", "holder=", "page=%31%00"])(
    "ME3 a wrong %s is refused", async (query) => {
      const answer = await person.client.send("GET", `/api/v1/orders?${query}`);
      expect([400, 422]).toContain(answer.status);
    });

  it("ME3 RUL4 nobody sees another's orders", async () => {
    const other = await applicant();
    expect(await other.client.expect<OrderList>(200, "GET", "/api/v1/orders")).toMatchObject({ total: 0, orders: [] });
    expect((await other.client.expect<OrderList>(200, "GET", `/api/v1/orders?order_number=${ids[0]}`)).total).toBe(0);
    for (const [method, path] of [["GET", ""], ["DELETE", ""], ["GET", "/events"], ["POST", "/revealed"], ["POST", "/submission"], ["POST", "/cancellation"], ["POST", "/resubmission"], ["GET", "/materials/application_form"], ["DELETE", "/materials/application_form"]] as const)
      await other.client.problem(404, method, `/api/v1/orders/${ids[0]}${path}`, { headers: { accept: "*/*" } });
    await other.client.problem(404, "PUT", `/api/v1/orders/${ids[0]}/draft`, { body: { holder: { name: "张三" } } });
    await other.client.problem(404, "POST", `/api/v1/orders/${ids[0]}/payments`, { body: { provider: "wechat_pay" } });
    await other.client.problem(404, "PUT", `/api/v1/orders/${ids[0]}/materials/application_form`, { raw: { mediaType: "image/png", bytes: picture() } });
    await other.client.problem(404, "POST", "/api/v1/identity-verifications", { body: { purpose: "order", order_id: ids[0] } });
  });
});

describe("a paid order under review", () => {
  let person: Applicant, reviewer: Staff, id: string;

  beforeAll(async () => {
    [person, reviewer] = [await applicant(), await staff("reviewer")];
    id = await person.paid();
  });

  it("ME4 RUL5 the timeline tells who did what, what comes next, and each step has its audit entry", async () => {
    const timeline = await person.client.expect<Timeline>(200, "GET", `/api/v1/orders/${id}/events`);
    expect(timeline.events.map((one) => [one.event, one.to_state, one.actor_kind])).toEqual([
      ["create", "draft", "account"], ["submit", "awaiting_payment", "account"], ["paid", "in_review", "system"],
    ]);
    expect(timeline.next).toMatchObject({ event: "approve", actor_kind: "staff" });
    for (const event of timeline.events)
      expect(psql(stack, `SELECT count(*) FROM audit_entries WHERE subject_id = ${id} AND action = 'order.${event.event}'`)).toBe("1");
  });

  it("ME4 before payment the timeline says until when", async () => {
    const other = await applicant();
    const waiting = await other.submitted();
    const { next } = await other.client.expect<Timeline>(200, "GET", `/api/v1/orders/${waiting}/events`);
    expect(next).toMatchObject({ event: "paid", actor_kind: "account", until: (await other.order(waiting)).closes_at });
    expect((await other.order(waiting)).actions).toEqual(["details", "pay", "cancel"]);
  });

  it.each([
    ["PUT", "/draft", { holder: { name: "别人" } }], ["DELETE", "", undefined], ["POST", "/submission", undefined], ["POST", "/cancellation", undefined],
    ["POST", "/resubmission", undefined], ["POST", "/payments", { provider: "wechat_pay" }], ["DELETE", "/materials/application_form", undefined],
  ] as const)("ME3 RUL1 %s %s is no longer possible", async (method, path, body) => {
    const problem = await person.client.problem(409, method, `/api/v1/orders/${id}${path}`, body ? { body } : {});
    expect(problem.code).toBe("state_conflict");
    expect((await person.order(id)).state).toBe("in_review");
  });

  it("ME5 only the refused parts are open; the rest keeps; sent again without paying", async () => {
    await reviewer.refuse(id, "material.application_form");
    const refused = await person.order(id);
    expect(refused).toMatchObject({ state: "refused", open_fields: ["material.application_form"] });
    expect(refused.refusal_reasons).toEqual([{ field: "material.application_form", reason: "请重新提交" }]);
    expect(refused.actions).toContain("resubmit");
    const closed = await person.client.problem(409, "PUT", `/api/v1/orders/${id}/draft`, { body: { holder: { name: "别人" } } });
    expect(fields(closed)).toEqual({ "holder.name": "closed" });
    const number = await person.client.problem(409, "PUT", `/api/v1/orders/${id}/draft`, { body: { holder: { document_number: identityNumber() } } });
    expect(fields(number)).toEqual({ "holder.document_number": "closed" });
    const title = await person.client.problem(409, "PUT", `/api/v1/orders/${id}/draft`, { body: { invoice_title: { kind: "personal", title: "别人" } } });
    expect(fields(title)).toEqual({ invoice_title: "closed" });
    await person.save(id, { holder: person.holder, invoice_title: { kind: "personal" } });
    await person.upload(id, picture(310, 420));
    const again = await person.client.expect<OrderBody>(200, "POST", `/api/v1/orders/${id}/resubmission`);
    expect(again).toMatchObject({ state: "in_review", reviewing: false });
    expect(psql(stack, `SELECT count(*) FROM payments WHERE order_id = ${id}`)).toBe("1");
    await person.client.problem(409, "POST", `/api/v1/orders/${id}/resubmission`);
  });

  it("ME5 a refused name needs a new face check before it is sent again", async () => {
    await reviewer.refuse(id, "holder.name", "invoice_title");
    expect((await person.order(id)).open_fields.toSorted()).toEqual(["holder.name", "invoice_title"]);
    const emptied = await person.client.problem(422, "PUT", `/api/v1/orders/${id}/draft`, { body: { holder: { name: "" } } });
    expect(fields(emptied)).toEqual({ "holder.name": "required" });
    await person.save(id, { holder: { name: "欧阳明" }, invoice_title: { kind: "personal", title: "欧阳明" } });
    const incomplete = await person.client.problem(422, "POST", `/api/v1/orders/${id}/resubmission`);
    expect(Object.keys(fields(incomplete))).toContain("identity_check");
    const form = await person.client.problem(409, "PUT", `/api/v1/orders/${id}/materials/application_form`, { raw: { mediaType: "image/png", bytes: picture() } });
    expect(form.code).toBe("state_conflict");
    expect((await person.order(id)).state).toBe("refused");
  });
});

describe("personal data", () => {
  it("RUL4 masks everywhere; the full values by an explicit call that is audited; nothing clear in the database", async () => {
    const person = await applicant();
    const id = await person.complete();
    const mobile = person.client.mobile!;
    const texts = [await person.client.send("GET", `/api/v1/orders/${id}`), await person.client.send("GET", "/api/v1/orders"), await person.client.send("GET", `/api/v1/orders/${id}/events`), await person.client.send("GET", "/api/v1/me")].map((answer) => answer.bytes.toString()).join();
    for (const secret of [mobile, person.document_number, person.name]) expect(texts).not.toContain(secret);
    expect((await person.order(id)).holder["mobile_masked"]).toBe(`${mobile.slice(0, 3)}****${mobile.slice(7)}`);
    const full = await person.client.expect(200, "POST", `/api/v1/orders/${id}/revealed`);
    expect(full).toEqual({ name: person.name, mobile, document_number: person.document_number });
    expect(psql(stack, `SELECT count(*) FROM audit_entries WHERE subject_id = ${id} AND action = 'order.reveal'`)).toBe("1");
    // The stored answer of a submit holds the invoice title, which may be a name.
    await person.save(id, { invoice_title: { kind: "personal", title: person.name } });
    const key = randomUUID(), first = await person.submit(id, key);
    expect(await person.submit(id, key)).toEqual(first);
    for (const table of ["orders", "accounts", "identity_verifications", "order_events", "audit_entries", "jobs", "idempotency_keys", "account_agreements"]) {
      const exists = psql(stack, `SELECT to_regclass('${table}') IS NOT NULL`);
      if (exists !== "t") continue;
      const dump = psql(stack, `SELECT t::text FROM ${table} t`);
      for (const secret of [mobile, person.document_number, person.name]) {
        expect(dump.includes(secret), `${table} shows ${secret}`).toBe(false);
        expect(dump.includes(Buffer.from(secret).toString("hex")), `${table} holds ${secret} as bytes`).toBe(false);
      }
    }
  });
});

describe("idempotency", () => {
  const body = { product_code: "expert_mobile", agreement_version: 1 };

  it("RUL7 the same key and body give the same answer byte for byte, another body 422, no key 400", async () => {
    const person = await applicant();
    const key = randomUUID();
    const first = await person.client.send("POST", "/api/v1/orders", { body, key });
    const second = await person.client.send("POST", "/api/v1/orders", { body, key });
    expect(second.status).toBe(201);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect((await person.client.problem(422, "POST", "/api/v1/orders", { body: { ...body, agreement_version: 2 }, key })).code).toBe("idempotency_key_reused");
    expect((await person.client.problem(400, "POST", "/api/v1/orders", { body, key: null })).code).toBe("idempotency_key_missing");
    expect((await person.client.expect<OrderList>(200, "GET", "/api/v1/orders")).total).toBe(1);
  });

  it("RUL7 twenty at once make one order; the others wait or get the same answer", async () => {
    const person = await applicant();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => person.client.send("POST", "/api/v1/orders", { body, key })));
    expect(answers.every((one) => one.status === 201 || one.status === 409)).toBe(true);
    const made = answers.filter((one) => one.status === 201);
    expect(new Set(made.map((one) => one.bytes.toString())).size).toBe(1);
    expect((await person.client.send("POST", "/api/v1/orders", { body, key })).bytes.equals(made[0]!.bytes)).toBe(true);
    expect((await person.client.expect<OrderList>(200, "GET", "/api/v1/orders")).total).toBe(1);
  });

  it("RUL7 another account with the same key is another request", async () => {
    const [one, two] = [await applicant(), await applicant()];
    const key = randomUUID();
    expect((await one.begin(key)).order_id).not.toBe((await two.begin(key)).order_id);
  });

  it("RUL7 a repeated submit, payment and cancel give their first answer and act once", async () => {
    const person = await applicant();
    const id = await person.complete();
    for (const [path, content, status] of [["submission", undefined, 200], ["payments", { provider: "wechat_pay" }, 201], ["cancellation", undefined, 200]] as const) {
      const key = randomUUID(), options = content ? { body: content, key } : { key };
      const first = await person.client.send("POST", `/api/v1/orders/${id}/${path}`, options);
      expect(first.status).toBe(status);
      await pause(20);
      const second = await person.client.send("POST", `/api/v1/orders/${id}/${path}`, options);
      expect(second.bytes.equals(first.bytes)).toBe(true);
    }
    expect(psql(stack, `SELECT string_agg(event, ',' ORDER BY id) FROM order_events WHERE order_id = ${id}`)).toBe("create,submit,cancel");
    expect(psql(stack, `SELECT count(*) FROM payments WHERE order_id = ${id}`)).toBe("1");
  });
});

describe("bad input", () => {
  let person: Applicant, id: string;
  beforeAll(async () => {
    person = await applicant();
    id = (await person.begin()).order_id;
  });

  const draft = (bytes: string | Uint8Array, mediaType = "application/json") =>
    person.client.send("PUT", `/api/v1/orders/${id}/draft`, { raw: { mediaType, bytes: Buffer.from(bytes as string) }, headers: { accept: "application/json" } });

  it.each([
    ["no JSON", "{", 400], ["a trailing comma", '{"holder":{},}', 400], ["two values", "{}{}", 400], ["a duplicate member", '{"holder":{"name":"a","name":"b"}}', 400],
    ["broken UTF-8", Buffer.from([0x7b, 0x22, 0x68, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400], ["NUL in a text", '{"holder":{"name":"a\\u0000b"}}', 400],
    ["a wrong type", '{"holder":{"name":5}}', 422], ["an unknown member", '{"price_fen":1}', 422], ["a list", "[]", 400],
    ["an unknown enum", '{"holder":{"document_type":"club_card"}}', 422], ["a too long text", JSON.stringify({ holder: { name: "长".repeat(201) } }), 422],
    ["deep nesting", "[".repeat(2000) + "]".repeat(2000), 400], ["an empty body", "", 400],
  ] as const)("RUL7 %s is refused and nothing is stored", async (_what, bytes, status) => {
    const before = psql(stack, `SELECT version FROM orders WHERE id = ${id}`);
    const answer = await draft(bytes);
    expect(answer.status).toBe(status);
    expect((answer.json as Problem).code).toBeTruthy();
    if (status === 422) expect((answer.json as Problem).errors?.length).toBeGreaterThan(0);
    expect(psql(stack, `SELECT version FROM orders WHERE id = ${id}`)).toBe(before);
  });

  it("RUL7 wrong media type, size, method and path have their own answers", async () => {
    expect((await draft("name=a", "application/x-www-form-urlencoded")).status).toBe(415);
    expect((await draft(JSON.stringify({ holder: { name: "x".repeat(70_000) } }))).status).toBe(413);
    expect((await person.client.send("PATCH", `/api/v1/orders/${id}`, { unchecked: true })).status).toBe(405);
    expect((await person.client.send("GET", "/api/v1/orders/123", { unchecked: true })).status).toBeGreaterThanOrEqual(400);
    await person.client.problem(404, "GET", `/api/v1/orders/${NOBODYS_ORDER}`);
    await person.client.problem(422, "GET", "/api/v1/orders?state[]=draft").catch(() => undefined);
  });

  it("RUL2 an identity number with a wrong check digit does not begin a face check", async () => {
    const number = person.document_number, wrong = number.slice(0, 17) + (number.endsWith("1") ? "2" : "1");
    await person.save(id, { holder: { name: "张三丰", document_type: "identity_card", document_number: wrong } });
    const body = { purpose: "order", order_id: id };
    const problem = await person.client.problem(422, "POST", "/api/v1/identity-verifications", { body });
    expect(Object.keys(fields(problem))).toEqual(["holder.document_number"]);
  });
});

describe("lost updates", () => {
  it("NEW10 twenty saves at once leave one whole draft", async () => {
    const person = await applicant();
    const { order_id } = await person.begin();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => person.client.send("PUT", `/api/v1/orders/${order_id}/draft`, { body: { holder: { name: `王${"一二三四五六七八九十"[i % 10]}` } } })));
    expect(answers.map((one) => one.status)).toEqual(Array(20).fill(200));
    await until("the draft", async () => ((await person.order(order_id)).holder["name_masked"] ? true : undefined));
  });
});
