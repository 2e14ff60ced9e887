/** Batches by HTTP (NEW11): rows with errors at their cells, one payment for all, each person's own proof; and the bad inputs. How they end: batch_ends. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { codeFor, Held, ownData, tracesOfOthers } from "./accounts.ts";
import { type BatchBuyer, batchBuyer, personOf, rightRows, type Batch, type Row } from "./batch.ts";
import { freshMobile } from "./client.ts";
import { endsIn, holder, type KeyUse } from "./holder.ts";
import { type Applicant, applicant, control, identityNumber, match, staff, until, type OrderBody, type Staff } from "./journey.ts";

const stack = stackOf("api");
const settings = (changes: object): Promise<unknown> => control(stack, "POST", "settings", changes);
const count = (sql: string): number => Number(psql(stack, `SELECT count(*) FROM ${sql}`));
const query = (path: string): string => readFileSync(new URL(`../../db/queries/${path}.sql`, import.meta.url), "utf8");
const accountOf = (order: string): string => psql(stack, `SELECT account_id FROM orders WHERE id = ${order}`);
const states = (batch: string): string => psql(stack, `SELECT string_agg(DISTINCT state, ',') FROM orders WHERE batch_id = ${batch}`);

let buyer: BatchBuyer, finance: Staff, reviewer: Staff, insider: Staff; // the insider has the buyer's number
beforeAll(async () => {
  await settings({ invoice_seconds: 0, refund_seconds: -1, refund_gap_seconds: 0 });
  [buyer, finance, reviewer] = await Promise.all([batchBuyer(), staff("finance"), staff("reviewer")]);
  insider = await staff("finance reviewer", buyer.client.mobile);
}, 60_000);
afterAll(() => settings({ invoice_seconds: 4, refund_seconds: 5, refund_gap_seconds: 60 }));

describe("rows", () => {
  it("NEW11 RUL4 every wrong cell has its error, values are masked, and sealed at rest", async () => {
    const { batch_id } = await buyer.open();
    const rows: Row[] = rightRows(5);
    rows[1] = { ...rows[1]!, name: "=cmd|' /C calc'!A0" };
    rows[2] = { ...rows[2]!, mobile: rows[0]!.mobile! };
    rows[3] = { line: 5, name: "王", document_number: "110105194912310021" };
    const batch = await buyer.put(batch_id, rows);
    expect(batch).toMatchObject({ state: "draft", row_count: 5, wrong_count: 3, price_fen: 1, amount_fen: 5, company_name: buyer.company.name });
    const shown = await buyer.rows(batch_id);
    expect(shown.map((row) => row.errors)).toEqual([[], [{ field: "name", code: "formula" }], [{ field: "mobile", code: "duplicate" }],
      [{ field: "name", code: "too_short" }, { field: "mobile", code: "required" }, { field: "document_number", code: "checksum" }], []]);
    expect(shown[0]!.mobile_masked).toBe(`${rows[0]!.mobile!.slice(0, 3)}****${rows[0]!.mobile!.slice(7)}`);
    expect(JSON.stringify(shown)).not.toContain(rows[0]!.document_number);
    expect((await buyer.rows(batch_id, "?wrong=true&page_size=2")).map((row) => row.line)).toEqual([3, 4]);
    expect(psql(stack, `SELECT string_agg(name_sealed::text || mobile_sealed::text, '') FROM batch_rows WHERE batch_id = ${batch_id}`)).not.toContain(rows[0]!.mobile);
  });

  it("NEW11 a wrong row is mended or taken out; nothing is submitted while one is wrong", async () => {
    const { batch_id } = await buyer.open();
    const rows = rightRows(3);
    await buyer.put(batch_id, [rows[0]!, { ...rows[1]!, mobile: "123" }, { ...rows[2]!, name: "" }]);
    await buyer.titled(batch_id);
    const refused = await buyer.client.problem(422, "POST", buyer.path(batch_id, "/submission"));
    expect(refused.code).toBe("batch_rows_wrong");
    const mended = await buyer.client.expect<Batch>(200, "PUT", buyer.path(batch_id, "/rows/3"), { body: { mobile: freshMobile() } });
    expect(mended).toMatchObject({ row_count: 3, wrong_count: 1 });
    const without = await buyer.client.expect<Batch>(200, "DELETE", buyer.path(batch_id, "/rows/4"));
    expect(without).toMatchObject({ row_count: 2, wrong_count: 0, amount_fen: 2 });
    await buyer.client.problem(404, "DELETE", buyer.path(batch_id, "/rows/4"));
    expect(count(`orders WHERE batch_id = ${batch_id}`)).toBe(0);
    expect(await buyer.send(batch_id)).toMatchObject({ state: "awaiting_payment", amount_fen: 2 });
    await buyer.client.problem(409, "PUT", buyer.path(batch_id, "/rows"), { body: { rows } });
  });

  it("NEW11 RUL3 a person with an open order cannot be ordered for; the own company's open order is named", async () => {
    const { rows: [open] } = await buyer.sent(1);
    const { batch_id } = await buyer.open();
    const waiting = await applicant();
    await waiting.submitted();
    const [first, second] = rightRows(2);
    await buyer.put(batch_id, [{ ...first!, document_number: open!.document_number }, { ...second!, document_number: waiting.document_number }]);
    const errors = (await buyer.rows(batch_id)).map((row) => row.errors);
    expect(errors).toEqual(["open_order", "not_now"].map((code) => [{ field: "document_number", code }]));
  });

  it("NEW11 REG2 no row tells whether a number has an account, and whose: what was typed with another's number cannot be handed in there, and goes back", async () => {
    const known = await applicant();
    await known.passFace((await known.begin().then(async (order) => (await known.save(order.order_id, { holder: known.holder })))).order_id);
    const { batch_id } = await buyer.open();
    const [first, second] = rightRows(2) as [Required<Row>, Required<Row>];
    await buyer.put(batch_id, [first, { ...second, mobile: known.client.mobile! }]);
    expect((await buyer.rows(batch_id)).map((row) => row.errors)).toEqual([[], []]);
    await buyer.titled(batch_id);
    await buyer.send(batch_id);
    await buyer.payAll(batch_id);
    const [free, taken] = (await buyer.rows(batch_id)).map(({ order_state, refundable, errors }) => ({ order_state, refundable, errors }));
    expect(taken).toEqual(free);
    const id = (await buyer.rows(batch_id))[1]!.order_id!;
    expect((await known.client.problem(409, "POST", "/api/v1/identity-verifications", { body: { purpose: "order", order_id: id } })).code).toBe("identity_mismatch");
    const { json } = await known.client.send("POST", `/api/v1/orders/${id}/resubmission`);
    expect((json as { errors: object[] }).errors).toContainEqual(expect.objectContaining({ field: "holder.document_number", code: "identity_mismatch" }));
    await known.client.expect(200, "POST", `/api/v1/orders/${id}/declination`);
    expect(psql(stack, `SELECT cause FROM refunds WHERE order_id = ${id}`)).toBe("holder");
  });

  it("NEW11 bad input: too many rows, a body of 100,000, unknown columns, one line twice, texts that are no rows", async () => {
    const { batch_id } = await buyer.open();
    const path = buyer.path(batch_id, "/rows");
    const row = rightRows(1)[0]!;
    const many = (length: number): Row[] => Array.from({ length }, (_, at) => ({ line: at + 2 }));
    expect((await buyer.client.problem(422, "PUT", path, { body: { rows: many(501) } })).errors?.[0]).toMatchObject({ field: "rows" });
    // The answer comes before the body is sent, and the connection ends: whether it can still be read is a matter of luck.
    const large = await buyer.client.send("PUT", path, { body: { rows: many(100_000) } }).catch(() => ({ status: 413 }));
    expect(large.status).toBe(413);
    expect(await buyer.rows(batch_id)).toEqual([]);
    await buyer.client.problem(422, "PUT", path, { body: { rows: [{ ...row, salary: "1" }] } });
    await buyer.client.problem(422, "PUT", path, { body: { rows: [row, row] } });
    await buyer.client.problem(422, "PUT", path, { body: { rows: [{ ...row, line: 0 }] } });
    await buyer.client.problem(422, "PUT", path, { body: { rows: [{ ...row, name: "王".repeat(101) }] } });
    expect(await buyer.put(batch_id, [])).toMatchObject({ row_count: 0, amount_fen: 0 });
    await buyer.titled(batch_id);
    expect((await buyer.client.problem(422, "POST", buyer.path(batch_id, "/submission"))).code).toBe("batch_rows_wrong");
  });

  it("NEW11 500 rows are checked and kept within twenty seconds, however busy the machine is; the bench holds them to one", async () => {
    const { batch_id } = await buyer.open();
    const rows = rightRows(500);
    const begun = performance.now();
    expect(await buyer.put(batch_id, rows)).toMatchObject({ row_count: 500, wrong_count: 0, amount_fen: 500 });
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

describe("who", () => {
  it("NEW11 only a company's handler orders, and nobody sees another's batch", async () => {
    const { batch_id } = await buyer.open();
    const other = await applicant();
    expect(await other.client.expect(200, "GET", "/api/v1/batch-companies")).toEqual({ companies: [], page: 1, page_size: 20, total: 0 });
    const body = { authorization_id: await buyer.grant(), product_code: "expert_mobile", agreement_version: 1 };
    await other.client.problem(404, "POST", "/api/v1/batches", { body });
    for (const [method, rest] of [["GET", ""], ["GET", "/rows"], ["POST", "/submission"], ["DELETE", "/rows/2"]] as const)
      await other.client.problem(404, method, buyer.path(batch_id, rest));
    await other.client.problem(404, "PUT", buyer.path(batch_id, "/rows"), { body: { rows: [] } });
    await buyer.client.problem(422, "POST", "/api/v1/batches", { body: { ...body, product_code: "enterprise_mobile" } });
    const key = randomUUID();
    expect((await buyer.open(key)).batch_id).toBe((await buyer.open(key)).batch_id);
  });

  it("NEW11 RUL7 the companies to order for are told by pages, whatever else was granted since", async () => {
    const grant = await buyer.grant();
    const columns = psql(stack, "SELECT string_agg(column_name, ', ') FROM information_schema.columns WHERE table_name = 'authorizations' AND column_name NOT IN ('id', 'kind')");
    psql(stack, `INSERT INTO authorizations (id, kind, ${columns}) SELECT id + i, 'document', ${columns} FROM authorizations, generate_series(1, 101) i WHERE id = ${grant}`);
    try {
      for (const [query, found] of [["", 1], ["?page_size=1&page=2", 0]] as const) {
        const { companies } = await buyer.client.expect<{ companies: { authorization_id: string }[]; total: number }>(200, "GET", `/api/v1/batch-companies${query}`);
        expect(companies.map((one) => one.authorization_id)).toEqual([grant].slice(0, found));
      }
    } finally {
      psql(stack, `DELETE FROM authorizations WHERE kind = 'document' AND id BETWEEN ${grant} + 1 AND ${grant} + 101`);
    }
  });

  it("NEW11 its order cannot be bent into another: no other company, no submission of an order's kind", async () => {
    const { batch_id } = await buyer.open();
    await buyer.put(batch_id, rightRows(1));
    await buyer.client.problem(409, "PUT", `/api/v1/orders/${batch_id}/draft`, { body: { holder: { name: "别的公司", document_number: "1" } } });
    await buyer.client.problem(409, "POST", `/api/v1/orders/${batch_id}/submission`);
    expect((await buyer.client.problem(422, "POST", buyer.path(batch_id, "/submission"))).code).toBe("order_incomplete");
  });
});

describe("paid", () => {
  it("NEW11 RUL5 two submits at once make one order for each person, and one payment pays all, once", async () => {
    const { batch_id } = await buyer.open();
    const rows = rightRows(3);
    await buyer.put(batch_id, rows);
    await buyer.titled(batch_id);
    const answers = await Promise.all([1, 2].map(() => buyer.client.send("POST", buyer.path(batch_id, "/submission"), { key: randomUUID() })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(count(`orders WHERE batch_id = ${batch_id}`)).toBe(3);
    expect(count(`orders WHERE batch_id = ${batch_id} AND account_id IS NOT NULL`)).toBe(0); // nobody has an account by it before the money
    const payment = await buyer.payNow(batch_id);
    expect(payment.amount_fen).toBe(3);
    await Promise.all([buyer.scan(payment.payment_id), control(stack, "POST", "notify", { out_trade_no: payment.payment_id }).catch(() => undefined)]);
    expect(await buyer.reaches(batch_id, "completed")).toMatchObject({ actions: ["details"] });
    expect(states(batch_id)).toBe("awaiting_holder");
    expect(count(`order_events e JOIN orders o ON o.id = e.order_id WHERE o.batch_id = ${batch_id} AND e.event = 'paid_in_batch'`)).toBe(3);
    expect(count(`invoices WHERE order_id = ${batch_id} AND kind = 'blue' AND amount_fen = 3`)).toBe(1);
    expect(count(`invoices i JOIN orders o ON o.id = i.order_id WHERE o.batch_id = ${batch_id}`)).toBe(0);
  });

  it("NEW11 each person proves the own face, accepts the terms and signs; then the order is reviewed like any other", async () => {
    const { batch, rows } = await buyer.sent(2);
    await buyer.payAll(batch.batch_id);
    const person = await personOf(rows[0]!);
    const { orders } = await person.client.expect<{ orders: (OrderBody & { batch_id: string })[] }>(200, "GET", "/api/v1/orders");
    expect(orders).toMatchObject([{ state: "awaiting_holder", batch_id: batch.batch_id, actions: ["details", "resubmit", "decline"], amount_fen: 1 }]);
    const id = orders[0]!.order_id;
    const order = await person.order(id);
    expect(order.missing.map((one) => one.field).sort()).toEqual(["agreement", "identity_check", "material.application_form"]);
    expect(order.open_fields).toEqual(["holder.name", "material.application_form"]);
    await person.client.problem(409, "PUT", `/api/v1/orders/${id}/draft`, { body: { holder: { document_number: identityNumber() } } });
    await person.client.problem(409, "POST", `/api/v1/orders/${id}/cancellation`);
    await person.client.problem(409, "POST", `/api/v1/orders/${id}/refunds`, { body: { reason: "not_needed" } });
    await person.client.problem(422, "POST", `/api/v1/orders/${id}/resubmission`);
    await buyer.client.problem(404, "GET", `/api/v1/orders/${id}`);
    await person.client.expect(200, "POST", "/api/v1/me/agreements", { body: { agreements: [{ kind: "certificate_application", version: 1 }] } });
    await person.passFace(id);
    await person.upload(id);
    expect((await person.client.expect<OrderBody>(200, "POST", `/api/v1/orders/${id}/resubmission`)).state).toBe("in_review");
    expect((await reviewer.take(id)).summary).toMatchObject({ batch_id: batch.batch_id });
    await reviewer.decide(id, { decision: "approve" });
    expect((await buyer.rows(batch.batch_id)).map((row) => row.order_state)).toEqual(["approved", "awaiting_holder"]);
  });

  it("NEW11 unpaid, all close with the batch, and late money goes back whole", async () => {
    const { batch, rows } = await buyer.sent(2);
    const payment = await buyer.payNow(batch.batch_id);
    await buyer.client.expect(200, "POST", `/api/v1/orders/${batch.batch_id}/cancellation`);
    expect(states(batch.batch_id)).toBe("closed");
    await buyer.scan(payment.payment_id, "normal", true);
    await buyer.reaches(batch.batch_id, "refunding");
    expect(states(batch.batch_id)).toBe("closed");
    expect(psql(stack, `SELECT cause || amount_fen FROM refunds WHERE order_id = ${batch.batch_id}`)).toBe("late2");
    const { batch_id } = await buyer.open();
    expect(await buyer.put(batch_id, rows)).toMatchObject({ wrong_count: 0 });
  });

  it("NEW11 ME8 who paid gets back one person's share; the invoice is replaced by one over the rest", async () => {
    const { batch, rows } = await buyer.sent(3);
    await buyer.payAll(batch.batch_id);
    await until("the invoice", () => count(`invoices WHERE order_id = ${batch.batch_id} AND state = 'issued'`) === 1 || undefined);
    const row = (await buyer.rows(batch.batch_id))[1]!;
    expect(row).toMatchObject({ refundable: true });
    const refund = await buyer.client.expect<{ refund_id: string; amount_fen: number }>(201, "POST", `/api/v1/orders/${row.order_id}/refunds`, { body: { reason: "wrong_information" } });
    expect(refund.amount_fen).toBe(1);
    expect((await buyer.rows(batch.batch_id))[1]).toMatchObject({ refundable: false });
    const { version } = await finance.client.expect<{ version: number }>(200, "GET", `/api/v1/staff/refunds/${refund.refund_id}`);
    await finance.client.expect(200, "POST", `/api/v1/staff/refunds/${refund.refund_id}/decision`, { body: { decision: "grant" }, headers: match(version) });
    await until("the refund at the provider", () => psql(stack, `SELECT state FROM refunds WHERE id = ${refund.refund_id}`) === "submitted" || undefined);
    // Ended by the provider, it stays finance's trouble although another person's share of the same payment is asked for after it.
    await control(stack, "POST", "refund", { out_refund_no: refund.refund_id, outcome: "closed", notify: "normal" });
    await until("the closed refund", () => psql(stack, `SELECT state FROM refunds WHERE id = ${refund.refund_id}`) === "closed" || undefined);
    await buyer.client.expect(201, "POST", `/api/v1/orders/${(await buyer.rows(batch.batch_id))[2]!.order_id}/refunds`, { body: { reason: "not_needed" } });
    const { refunds } = await finance.client.expect<{ refunds: { refund: { refund_id: string } }[] }>(200, "GET", "/api/v1/staff/refunds?queue=trouble&limit=100");
    expect(refunds.map((one) => one.refund.refund_id)).toContain(refund.refund_id);
    const again = await finance.client.expect<{ refund: { refund_id: string } }>(200, "POST", `/api/v1/staff/refunds/${refund.refund_id}/retry`, { headers: match((await finance.client.expect<{ version: number }>(200, "GET", `/api/v1/staff/refunds/${refund.refund_id}`)).version) });
    await until("the new refund at the provider", () => psql(stack, `SELECT state FROM refunds WHERE id = ${again.refund.refund_id}`) === "submitted" || undefined);
    await control(stack, "POST", "refund", { out_refund_no: again.refund.refund_id, outcome: "success", notify: "normal" });
    await until("the new invoice", () =>
      psql(stack, `SELECT string_agg(kind || ' ' || state || ' ' || amount_fen, ', ' ORDER BY id) FROM invoices WHERE order_id = ${batch.batch_id}`) === "blue reversed 3, red issued 3, blue issued 2" || undefined);
    expect((await buyer.rows(batch.batch_id)).map((one) => one.order_state)).toEqual(["awaiting_holder", "refunded", "awaiting_holder"]);
    expect((await (await personOf(rows[1]!)).client.expect<{ orders: OrderBody[] }>(200, "GET", "/api/v1/orders")).orders[0]).toMatchObject({ state: "refunded" });
  });
});

describe("others", () => {
  it("NEW11 RUL4 whose number was typed sees nothing of the person before the own face check", async () => {
    const { batch, rows } = await buyer.sent(1);
    await buyer.payAll(batch.batch_id);
    const person = await personOf(rows[0]!);
    const id = (await buyer.rows(batch.batch_id))[0]!.order_id!;
    expect((await person.client.problem(409, "POST", `/api/v1/orders/${id}/revealed`)).code).toBe("face_check_needed");
    expect((await person.client.problem(409, "POST", `/api/v1/orders/${id}/forms/personal_application`, { headers: { accept: "*/*" } })).code).toBe("face_check_needed");
    const exported = `PREPARE kept AS ${query("account_data/list_data")}; EXECUTE kept (${accountOf(id)}, 100)`;
    const shown = (): boolean => psql(stack, exported).split("\n").some((line) => line.startsWith("orders|") && line.includes("holder_name_sealed"));
    expect(shown()).toBe(false);
    await person.passFace(id);
    expect(await person.client.expect<object>(200, "POST", `/api/v1/orders/${id}/revealed`)).toMatchObject({ document_number: rows[0]!.document_number });
    const file = await ownData(person.client);
    for (const action of ["order.create", "order.join_batch"]) expect(file["audit_entries"]!.filter((one) => one["subject_id"] === id).map((one) => one["action"])).toContain(action);
    expect(tracesOfOthers(file)).toEqual([]);
  });

  it("NEW11 RUL4 ME8 STF4 why the payer wants the money back, and what finance answers, is the payer's, on the page and in the file", async () => {
    const { batch, rows } = await buyer.sent(1);
    await buyer.payAll(batch.batch_id);
    const person = await personOf(rows[0]!);
    const id = (await buyer.rows(batch.batch_id))[0]!.order_id!;
    const wish = await buyer.client.expect<{ refund_id: string; reason: string }>(201, "POST", `/api/v1/orders/${id}/refunds`, { body: { reason: "other", note: "此人离职补偿未谈妥" } });
    expect(wish.reason).toBe("other");
    const { version } = await finance.client.expect<{ version: number }>(200, "GET", `/api/v1/staff/refunds/${wish.refund_id}`);
    await finance.client.expect(200, "POST", `/api/v1/staff/refunds/${wish.refund_id}/decision`, { body: { decision: "decline", note: "请先与本人沟通" }, headers: match(version) });
    const { refund } = await person.client.expect<{ refund: object }>(200, "GET", `/api/v1/orders/${id}`);
    expect(refund).toMatchObject({ refund_id: wish.refund_id, state: "declined", cause: "requested", amount_fen: 1 });
    const [theirs, mine] = [await ownData(person.client), await ownData(buyer.client)];
    expect(theirs["refunds"]).toEqual([expect.objectContaining({ id: wish.refund_id, order_id: id, state: "declined", amount_fen: 1 })]);
    for (const key of ["reason", "decision_note"]) for (const one of [refund, theirs["refunds"]![0]]) expect(one).not.toHaveProperty(key);
    expect(JSON.stringify(theirs)).not.toMatch(/离职补偿|与本人沟通/);
    expect(mine["refunds"]!.find((one) => one["id"] === wish.refund_id)).toMatchObject({ order_id: id, note: "此人离职补偿未谈妥", reason: "other", decision_note: "请先与本人沟通" });
    for (const value of [rows[0]!.mobile, rows[0]!.document_number]) expect(JSON.stringify(mine)).not.toContain(value);
  });

  it("NEW11 STF2 STF3 nobody of the staff decides about an order that the own company pays for", async () => {
    const { batch, rows } = await buyer.sent(1);
    await buyer.payAll(batch.batch_id);
    const { order_id } = (await buyer.rows(batch.batch_id))[0]!;
    const wish = await buyer.client.expect<{ refund_id: string }>(201, "POST", `/api/v1/orders/${order_id}/refunds`, { body: { reason: "not_needed" } });
    const { version } = await finance.client.expect<{ version: number }>(200, "GET", `/api/v1/staff/refunds/${wish.refund_id}`);
    const refused = await insider.client.problem(403, "POST", `/api/v1/staff/refunds/${wish.refund_id}/decision`, { body: { decision: "grant" }, headers: match(version) });
    expect(refused.code).toBe("review_own_order");
    for (const value of [{ order_id: batch.batch_id }, { mobile: buyer.client.mobile }, { holder_name: buyer.company.name }]) {
      const { orders } = await reviewer.client.expect<{ orders: { order_id: string }[] }>(200, "POST", "/api/v1/staff/order-searches", { body: { ...value, limit: 100 } });
      expect(orders.map((one) => one.order_id), `STF3 ${JSON.stringify(value)}`).toContain(batch.batch_id);
    }
    const found = async (body: object) => (await reviewer.client.expect<{ orders: { order_id: string }[]; count: number }>(200, "POST", "/api/v1/staff/order-searches", { body: { batch_id: batch.batch_id, ...body } }));
    expect(await found({}), "STF3 the persons' orders are found by their batch").toMatchObject({ orders: [{ order_id }], count: 1 });
    expect(await found({ order_id }), "STF3 and by both").toMatchObject({ orders: [{ order_id }], count: 1 });
    for (const other of [{ order_id: batch.batch_id }, { state: "closed" }, { holder_name: "司徒" }, { mobile: buyer.client.mobile }, { batch_id: order_id }]) expect((await found(other)).count, JSON.stringify(other)).toBe(0);
    const person = await personOf(rows[0]!);
    await person.client.expect(200, "POST", "/api/v1/me/agreements", { body: { agreements: [{ kind: "certificate_application", version: 1 }] } });
    await person.passFace(order_id!);
    await person.upload(order_id!);
    await person.client.expect(200, "POST", `/api/v1/orders/${order_id}/resubmission`);
    expect((await insider.client.problem(403, "PUT", `/api/v1/staff/orders/${order_id}/reviewer`, { headers: match((await reviewer.show(order_id!)).summary.version) })).code).toBe("review_own_order");
  });
});

describe("closing meanwhile", () => {
  it("ME9 NEW11 whoever closes the account while the batch is paid has no order on it: a new account of the number has", async () => {
    const person = await applicant(), old = (await person.client.expect<{ account_id: string }>(200, "GET", "/api/v1/me")).account_id;
    const { batch_id } = await buyer.open();
    await buyer.put(batch_id, [{ line: 2, name: person.name, mobile: person.client.mobile!, document_number: person.document_number }]);
    await buyer.titled(batch_id);
    await buyer.send(batch_id);
    const payment = await buyer.payNow(batch_id), code = await codeFor(person.client, "account_closing");
    const held = await Held.by(person.client, "LOCK TABLE sessions IN SHARE MODE");
    const closing = person.client.send("POST", "/api/v1/me/closure", { body: { code } });
    await held.waiter("relation", "sessions"); // it has the account, and has not committed
    await buyer.scan(payment.payment_id);
    await held.waiter("transactionid"); // the booking comes to the person's account
    await held.release();
    expect((await closing).status).toBe(204);
    await buyer.reaches(batch_id, "completed");
    const { order_id } = (await buyer.rows(batch_id))[0]!;
    expect(psql(stack, `SELECT o.account_id = ${old} OR a.closed_at IS NOT NULL FROM orders o JOIN accounts a ON a.id = o.account_id WHERE o.id = ${order_id!}`)).toBe("f");
  });
});

describe("only named", () => {
  /** A person who is named in a company's batch, and the row that names. */
  async function named(): Promise<{ person: Applicant; row: Row }> {
    const person = await applicant();
    return { person, row: { line: 2, name: person.name, mobile: person.client.mobile!, document_number: person.document_number } };
  }
  async function sent(row: Row): Promise<string> {
    const { batch_id } = await buyer.open();
    await buyer.put(batch_id, [row]);
    await buyer.titled(batch_id);
    await buyer.send(batch_id);
    return batch_id;
  }
  async function waiting(person: Applicant, batch: string): Promise<string> {
    await buyer.payAll(batch);
    const id = (await buyer.rows(batch))[0]!.order_id!;
    await person.client.expect(200, "POST", "/api/v1/me/agreements", { body: { agreements: [{ kind: "certificate_application", version: 1 }] } });
    await person.passFace(id);
    await person.upload(id);
    return id;
  }

  it("NEW11 RUL3 the person orders freely; with an own order open nothing is handed in, and the share can still be declined", async () => {
    const { person, row } = await named();
    const batch = await sent(row);
    const own = await person.submitted();
    const id = await waiting(person, batch);
    expect(await person.client.problem(409, "POST", `/api/v1/orders/${id}/resubmission`)).toMatchObject({ code: "order_open_exists", reference: own });
    expect(psql(stack, `SELECT state || ' ' || last_event FROM orders WHERE id = ${id}`)).toBe("awaiting_holder paid_in_batch");
    expect(count(`refunds WHERE order_id = ${id}`)).toBe(0);
    await person.client.expect(200, "POST", `/api/v1/orders/${id}/declination`);
    expect(psql(stack, `SELECT cause FROM refunds WHERE order_id = ${id}`)).toBe("holder");
    expect((await person.order(own)).state).toBe("awaiting_payment");
  });

  it("NEW11 RUL3 whom a company only names, another company orders for; from the hand-in on it does not; the own company is told of its own order", async () => {
    const { person, row } = await named();
    const batch = await sent(row);
    const other = await batchBuyer();
    const { batch_id: theirs } = await other.open();
    const errorsOf = async (one: BatchBuyer, id: string): Promise<string[]> => {
      await one.put(id, [row]);
      return (await one.rows(id))[0]!.errors.map((error) => error.code);
    };
    expect(await errorsOf(other, theirs)).toEqual([]);
    const { batch_id: again } = await buyer.open();
    expect(await errorsOf(buyer, again)).toEqual(["open_order"]);
    await person.client.expect(200, "POST", `/api/v1/orders/${await waiting(person, batch)}/resubmission`);
    expect(await errorsOf(other, theirs)).toEqual(["not_now"]);
  });

  it("NEW11 RUL3 of an own order and a batch's that are sent at once, one is taken", async () => {
    const { person, row } = await named();
    const id = await waiting(person, await sent(row));
    const own = await person.complete();
    const answers = await Promise.all([`${id}/resubmission`, `${own}/submission`].map((rest) => person.client.send("POST", `/api/v1/orders/${rest}`, { key: randomUUID() })));
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 409]);
    const lost = answers.findIndex((one) => one.status === 409);
    expect(answers[lost]!.json).toMatchObject({ code: "order_open_exists", reference: lost === 0 ? own : id });
    expect(count(`orders WHERE id IN (${id}, ${own}) AND state IN ('in_review', 'awaiting_payment')`)).toBe(1);
  });

  it("NEW11 REN2 whoever is named with somebody's number does not keep that person from renewing", async () => {
    const of = await holder();
    endsIn(of, 30);
    const stranger = { line: 2, name: of.applicant.name, mobile: freshMobile(), document_number: of.applicant.document_number };
    await buyer.payAll(await sent(stranger));
    const scan = await of.applicant.client.expect<{ scan_id: string; link: string }>(201, "POST", "/api/v1/renewal-scans");
    await of.phone.client.expect(200, "POST", "/api/v1/scans", { body: { code: scan.link.split("#")[1]! } });
    const chosen = await of.phone.client.expect<{ state: string; key_use: KeyUse }>(200, "PUT", `/api/v1/scans/${scan.scan_id}/choice`, { body: { certificate_id: of.certificate } });
    expect(chosen.state).toBe("chosen");
    expect((await of.phone.enterPin(chosen.key_use)).status).toBe(200);
    const { order_id: renewal } = await of.applicant.client.expect<{ order_id: string }>(200, "GET", `/api/v1/renewal-scans/${scan.scan_id}`);
    await of.applicant.save(renewal, { invoice_title: { kind: "personal" } });
    expect(await of.applicant.submit(renewal)).toMatchObject({ state: "awaiting_payment" });
  });
});

it("NEW11 APP14 nothing is submitted for a company that took its grant back", async () => {
  const { batch_id } = await buyer.open();
  await buyer.put(batch_id, rightRows(1));
  await buyer.titled(batch_id);
  psql(stack, `UPDATE authorizations SET state = 'withdrawn', ended_at = now(), ended_by_kind = 'system' WHERE id = (SELECT authorization_id FROM batches WHERE id = ${batch_id})`);
  expect((await buyer.client.problem(403, "POST", buyer.path(batch_id, "/submission"))).code).toBe("grant_not_in_force");
});
