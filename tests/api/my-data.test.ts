/** ME9: my data as a file, another number, closing the account; RUL9: what is kept, and what goes when its time is over. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { codeFor, count, fields, forgetLimits, Held, pause } from "./accounts.ts";
import { Client, freshMobile, type Problem } from "./client.ts";
import { applicant, Applicant, control, staff, until, type OrderBody } from "./journey.ts";
import { bind, party } from "./binding_rows.ts";
import { claim } from "./phone.ts";

const stack = stackOf("api");
beforeEach(() => forgetLimits(stack));

const accountId = async (person: Client): Promise<string> => (await person.expect<{ account_id: string }>(200, "GET", "/api/v1/me")).account_id;

interface Link { export_id: string; expires_at: string }
const linkOf = async (person: Client): Promise<Link> => person.expect<Link>(201, "POST", "/api/v1/me/exports", { body: { code: await codeFor(person, "data_export") } });

type Row = Record<string, unknown>;
type File = Record<string, Row[]> & { account_id: string; complete: boolean };

/** Tables that hang on an account or an order and are no data about the person, with the reason. */
const NOT_EXPORTED: Record<string, string> = {
  issuances: "the certificate again, as it was made",
  key_shares: "the server's half of a key, a secret",
  refresh_tokens: "hashes only",
  review_reasons: "inside reviews",
  batch_rows: "other persons' data, until the batch is submitted; from then on each has an order of the own",
  payment_notices: "the provider's own words about a payment that is listed",
};

describe("my data as a file", () => {
  it("ME9 has everything that is kept, opened; the link is good once and only for me", async () => {
    const person = await applicant();
    const id = await person.paid();
    const link = await linkOf(person.client);
    expect(Date.parse(link.expires_at) - Date.now()).toBeLessThanOrEqual(10 * 60_000);
    await (await applicant()).client.problem(404, "GET", `/api/v1/me/exports/${link.export_id}`);
    const answer = await person.client.send("GET", `/api/v1/me/exports/${link.export_id}`);
    expect([answer.status, answer.headers.get("content-disposition"), answer.headers.get("cache-control")]).toEqual([200, `attachment; filename="lnca-data-${link.export_id}.json"`, "no-store"]);
    const file = answer.json as File;
    expect(file).toMatchObject({ complete: true, account_id: await accountId(person.client) });
    expect(file["accounts"]).toEqual([expect.objectContaining({ mobile: person.client.mobile, language: "zh" })]);
    expect(file["identities"]).toEqual([expect.objectContaining({ name: person.name, document_number: person.document_number })]);
    expect(file["orders"]).toEqual([expect.objectContaining({ id, state: "in_review", holder_name: person.name, document_number: person.document_number, holder_mobile: person.client.mobile, invoice_title: expect.stringContaining("personal") as unknown })]);
    expect(file["payments"]).toEqual([expect.objectContaining({ order_id: id, state: "succeeded" })]);
    expect(file["materials"]).toEqual([expect.objectContaining({ order_id: id, kind: "application_form" })]);
    expect(file["order_events"]!.map((one) => one["event"])).toContain("paid");
    expect(file["audit_entries"]!.map((one) => one["action"])).toContain("account.export");
    expect(file["audit_entries"]!.find((one) => one["action"] === "account.export")).toMatchObject({ actor_id: file.account_id, address: expect.any(String) as unknown, session_id: expect.any(String) as unknown });
    expect(file["sessions"]![0]).toHaveProperty("address"); // the own one
    const text = answer.bytes.toString();
    for (const word of ["_sealed", "_index", "password_hash", "token_hash", "biz_token", "reviewer_id"]) expect(text).not.toContain(word);
    await person.client.problem(404, "GET", `/api/v1/me/exports/${link.export_id}`);
    expect(count(stack, "audit_entries", `action = 'account.export' AND subject_id = ${file.account_id}`)).toBe(1);
  });

  it("ME9 every table that hangs on an account or an order is in the file, or named as none of the person's data", async () => {
    const person = await applicant();
    const answer = await person.client.send("GET", `/api/v1/me/exports/${(await linkOf(person.client)).export_id}`);
    expect(answer.status).toBe(200);
    const statement = psql(stack, `SELECT string_agg(DISTINCT c.relname, ',') FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.contype = 'f' AND k.confrelid IN ('accounts'::regclass, 'orders'::regclass, 'reviews'::regclass)`);
    const tables = statement.split(",").filter((name) => !(name in NOT_EXPORTED));
    const listed = readFileSync(new URL("../../db/queries/account_data/list_data.sql", import.meta.url), "utf8");
    expect(tables.filter((name) => !listed.includes(`'${name}'`))).toEqual([]);
  });

  it("ME9 a code of another purpose, a used one, and a link that ran out are refused; two asking at once get one link", async () => {
    const person = await applicant();
    const other = await codeFor(person.client, "account_closing");
    expect((await person.client.problem(422, "POST", "/api/v1/me/exports", { body: { code: other } })).code).toBe("code_wrong");
    const code = await codeFor(person.client, "data_export");
    const both = await Promise.all([0, 1].map(() => person.client.send("POST", "/api/v1/me/exports", { body: { code } })));
    expect(both.map((one) => one.status).sort()).toEqual([201, 422]);
    const link = both.find((one) => one.status === 201)!.json as Link;
    psql(stack, `UPDATE data_exports SET created_at = created_at - interval '11 minutes', expires_at = expires_at - interval '11 minutes' WHERE id = ${link.export_id}`);
    await person.client.problem(404, "GET", `/api/v1/me/exports/${link.export_id}`);
    const fresh = await linkOf(person.client);
    const fetched = await Promise.all([0, 1].map(() => person.client.send("GET", `/api/v1/me/exports/${fresh.export_id}`)));
    expect(fetched.map((one) => one.status).sort()).toEqual([200, 404]);
    await new Client("portal").problem(401, "GET", `/api/v1/me/exports/${fresh.export_id}`);
  });
});

describe("another number", () => {
  it("ME9 codes to both numbers move the account; other sessions end, orders keep the number they were made with", async () => {
    const person = await applicant();
    const order = await person.paid();
    const old = person.client.mobile!, mobile = freshMobile(), id = await accountId(person.client);
    await forgetLimits(stack);
    const phone = await new Client("phone").loginByCode(old);
    const body = { mobile, old_code: await codeFor(person.client, "mobile_change"), code: await codeFor(person.client, "mobile_new", mobile) };
    const me = await person.client.expect<{ mobile_masked: string }>(200, "PUT", "/api/v1/me/mobile", { body });
    expect(me.mobile_masked).toBe(`${mobile.slice(0, 3)}****${mobile.slice(7)}`);
    await pause(1000);
    await phone.problem(401, "GET", "/api/v1/me");
    const { holder } = await person.client.expect<OrderBody>(200, "GET", `/api/v1/orders/${order}`);
    expect(holder["mobile_masked"]).toBe(`${old.slice(0, 3)}****${old.slice(7)}`);
    await forgetLimits(stack);
    expect(await accountId(await new Client("portal").loginByCode(mobile))).toBe(id);
    await forgetLimits(stack);
    expect(await accountId(await new Client("portal").loginByCode(old))).not.toBe(id); // free for whoever has it next
    expect(count(stack, "audit_entries", `action = 'account.change_mobile' AND subject_id = ${id} AND detail LIKE '%sms_code%'`)).toBe(1);
  });

  it("ME9 a lost number is replaced by a face check of the account's person, once", async () => {
    const person = await applicant();
    await person.passFace((await person.save((await person.begin()).order_id, { holder: person.holder })).order_id);
    const check = await passOwnFace(person);
    const first = freshMobile();
    await person.client.expect(200, "PUT", "/api/v1/me/mobile", { body: { mobile: first, code: await codeFor(person.client, "mobile_new", first), verification_id: check } });
    person.client.mobile = first;
    const second = freshMobile();
    const body = { mobile: second, code: await codeFor(person.client, "mobile_new", second), verification_id: check };
    expect((await person.client.problem(409, "PUT", "/api/v1/me/mobile", { body })).code).toBe("identity_needed");
  });

  it("ME9 wrong, foreign, missing proofs and a taken number are refused, and nothing is used up by half a proof", async () => {
    const person = await applicant();
    const mobile = freshMobile();
    const refuse = async (body: object, status = 422): Promise<Problem> => person.client.problem(status, "PUT", "/api/v1/me/mobile", { body });
    const code = await codeFor(person.client, "mobile_new", mobile);
    expect(fields(await refuse({ mobile, code }))).toEqual({ old_code: "required" });
    expect((await refuse({ mobile, code, verification_id: "1".repeat(19) }, 409)).code).toBe("identity_needed");
    const foreign = await codeFor(person.client, "data_export");
    expect(fields(await refuse({ mobile, code, old_code: foreign }))).toEqual({ old_code: "code_wrong" });
    const old_code = await codeFor(person.client, "mobile_change");
    expect(fields(await refuse({ mobile, code: old_code === code ? "000000" : old_code, old_code }))).toEqual({ code: "code_wrong" });
    expect(fields(await refuse({ mobile: person.client.mobile, code, old_code }))).toEqual({ mobile: "unchanged" });
    expect(fields(await person.client.problem(422, "POST", "/api/v1/me/sms-codes", { body: { purpose: "mobile_new" } }))).toEqual({ mobile: "required" });
    expect(fields(await person.client.problem(422, "POST", "/api/v1/me/sms-codes", { body: { purpose: "mobile_change", mobile } }))).toEqual({ mobile: "not_allowed" });
    const both = await Promise.all([0, 1].map(() => person.client.send("PUT", "/api/v1/me/mobile", { body: { mobile, code, old_code } })));
    expect(both.map((one) => one.status).sort()).toEqual([200, 422]); // the first proof was not spent by the refusals above
    person.client.mobile = mobile;
    const taken = (await new Client("portal").loginByCode()).mobile!;
    const again = { mobile: taken, code: await codeFor(person.client, "mobile_new", taken), old_code: await codeFor(person.client, "mobile_change") };
    expect((await refuse(again, 409)).code).toBe("mobile_taken");
  });
});

/** A face check of the account itself, passed at the provider. */
async function passOwnFace(person: Applicant): Promise<string> {
  const { verification_id } = await person.client.expect<{ verification_id: string }>(201, "POST", "/api/v1/identity-verifications", { body: { purpose: "account" } });
  const { items } = await control<{ items: { biz_token: string; id_card: string; state?: string }[] }>(stack, "GET", "faces");
  for (const { biz_token } of items.filter((one) => one.id_card === person.document_number)) {
    await control(stack, "POST", "face", { biz_token, outcome: "pass" }).catch(() => undefined); // the order's one is over
    await person.client.expect(202, "POST", "/api/v1/identity-verifications/hints", { body: { biz_token } });
  }
  await until("face check", async () => {
    const { state } = await person.client.expect<{ state: string }>(200, "GET", `/api/v1/identity-verifications/${verification_id}`);
    return state === "succeeded" ? true : undefined;
  }, 30);
  return verification_id;
}

interface Closure { open_orders: string[]; drafts: number; valid_certificates: number; kept_until?: string }

describe("closing the account", () => {
  const close = (person: Client, code: string) => person.send("POST", "/api/v1/me/closure", { body: { code } });
  const erased = (id: string): Promise<boolean> => until("erased", () => (count(stack, "accounts", `id = ${id} AND erased_at IS NOT NULL`) === 1 ? true : undefined));

  it("ME9 an open order stands in the way; afterwards sessions end at once, the number is free, and what nobody needs is gone", async () => {
    const person = await applicant();
    const id = await accountId(person.client);
    const order = await person.submitted();
    await person.begin();
    expect(await person.client.expect<Closure>(200, "GET", "/api/v1/me/closure")).toEqual({ open_orders: [order], drafts: 1, valid_certificates: 0 });
    const code = await codeFor(person.client, "account_closing");
    expect((await close(person.client, code)).json).toMatchObject({ status: 409, code: "account_busy", reference: order });
    await person.client.expect(200, "POST", `/api/v1/orders/${order}/cancellation`);
    await forgetLimits(stack);
    const phone = await new Client("phone").loginByCode(person.client.mobile!);
    const before = new Map(person.client.cookies);
    const both = await Promise.all([close(person.client, code), close(person.client, code)]);
    expect(both.map((one) => one.status).sort()[0]).toBe(204);
    expect([401, 422]).toContain(both.map((one) => one.status).sort()[1]);
    person.client.cookies = before;
    await pause(1000);
    await person.client.problem(401, "GET", "/api/v1/me");
    await phone.problem(401, "GET", "/api/v1/me");
    await phone.problem(401, "POST", "/api/v1/sessions/tokens", { body: { refresh_token: phone.refreshToken } });
    await erased(id);
    expect(psql(stack, `SELECT count(*) FROM orders WHERE account_id = ${id} AND (holder_name_sealed IS NOT NULL OR holder_mobile_sealed IS NOT NULL OR document_number_index IS NOT NULL)`)).toBe("0");
    for (const table of ["identities", "identity_verifications"]) expect(count(stack, table, `account_id = ${id}`)).toBe(0);
    expect(count(stack, "materials", `order_id = ${order}`)).toBe(0);
    expect(psql(stack, `SELECT string_agg(action || ' ' || detail, ',' ORDER BY id) FROM audit_entries WHERE action IN ('order.erase', 'account.erase') AND subject_id IN (${id}, ${order})`))
      .toBe('order.erase {"rule":"account_closed"},account.erase {"rule":"account_closed"}');
    await forgetLimits(stack);
    expect(await accountId(await new Client("portal").loginByCode(person.client.mobile!))).not.toBe(id);
  });

  it("ME9 a submission that is under way stands in the way too, and the account stays open", async () => {
    const person = await applicant(), id = await accountId(person.client), order = await person.complete();
    const code = await codeFor(person.client, "account_closing");
    const held = await Held.by(person.client, "LOCK TABLE order_events IN SHARE ROW EXCLUSIVE MODE");
    const submission = person.client.send("POST", `/api/v1/orders/${order}/submission`, { key: randomUUID() });
    await held.hasRow("orders", order);
    const closing = close(person.client, code);
    await held.hasRow("accounts", id);
    await held.waiter("transactionid"); // the closing comes to the draft
    await held.release();
    expect((await submission).status).toBe(200);
    expect((await closing).json).toMatchObject({ status: 409, code: "account_busy", reference: order });
    expect(psql(stack, `SELECT closed_at IS NULL FROM accounts WHERE id = ${id}`)).toBe("t");
  });

  it("ME9 nor is an order begun for an account that was closed meanwhile", async () => {
    const person = await applicant(), id = await accountId(person.client);
    const code = await codeFor(person.client, "account_closing"), cookies = new Map(person.client.cookies);
    const held = await Held.by(person.client, "LOCK TABLE account_agreements IN SHARE MODE");
    const beginning = person.client.send("POST", "/api/v1/orders", { body: { product_code: "expert_mobile", agreement_version: 1 }, key: randomUUID() });
    await held.waiter("relation", "account_agreements"); // it has read the account
    const other = new Client("portal");
    other.cookies = cookies;
    expect((await close(other, code)).status).toBe(204);
    await held.release();
    expect((await beginning).status).toBe(401);
    expect(count(stack, "orders", `account_id = ${id}`)).toBe(0);
    await erased(id);
  });

  it("ME9 RUL9 a draft that a closed account still has is deleted, and the account erased", async () => {
    const person = await applicant(), id = await accountId(person.client), { order_id } = await person.begin();
    psql(stack, `UPDATE accounts SET closed_at = now(), password_hash = NULL WHERE id = ${id};
      INSERT INTO jobs (id, kind, unique_key, payload, state, run_at, created_at) VALUES (${order_id}::bigint + 1, 'erase_account', 'erase_account:${id}', '${id}', 'ready', now(), now())`);
    await erased(id);
    expect(count(stack, "orders", `account_id = ${id}`)).toBe(0);
    expect(psql(stack, `SELECT action || ' ' || detail FROM audit_entries WHERE action LIKE 'order.d%' AND subject_id = ${order_id}`)).toBe('order.delete {"rule":"account_closed"}');
  });

  it("ME9 RUL1 an order whose payment may still come in is not erased: late money must find its way back", async () => {
    const person = await applicant();
    const id = await accountId(person.client);
    const order = await person.submitted();
    await person.payNow(order);
    await person.client.expect(200, "POST", `/api/v1/orders/${order}/cancellation`);
    const statement = readFileSync(new URL("../../db/queries/retention/list_orders.sql", import.meta.url), "utf8");
    const due = (payment: string): string => psql(stack, `BEGIN; UPDATE accounts SET closed_at = now() WHERE id = ${id};
      UPDATE payments SET state = '${payment}', finished_at = ${payment === "pending" ? "NULL" : "now()"} WHERE order_id = ${order};
      PREPARE due AS ${statement}; EXECUTE due (now(), now(), ${id}, 10, '{}'); ROLLBACK`);
    expect(due("pending")).toBe("");
    expect(due("closed")).toBe(`${order}|account_closed`);
  });

  it("ME9 RUL9 the record of an issued certificate stays with the closed account for five years after its expiry, whatever asks; then a job takes it and says so", async () => {
    const { mobile } = await new Client("portal").register(); // the phone of these tests logs in by password
    await forgetLimits(stack);
    const person = await new Applicant("api").login(mobile);
    const id = await accountId(person.client);
    const order = await person.paid();
    await (await staff("reviewer")).approve(order);
    await forgetLimits(stack);
    await claim("api", person.client.mobile!, order);
    await until("invoice", () => (count(stack, "invoices", `order_id = ${order} AND state = 'issued'`) === 1 ? true : undefined), 30);
    const bound = bind(stack, order, party(stack).id);
    await forgetLimits(stack);
    const closure = await person.client.expect<Closure>(200, "GET", "/api/v1/me/closure");
    expect(closure).toMatchObject({ open_orders: [], valid_certificates: 1 });
    expect(Date.parse(closure.kept_until!)).toBeGreaterThan(Date.now() + 5.9 * 365 * 86_400_000);
    expect((await close(person.client, await codeFor(person.client, "account_closing"))).status).toBe(204);
    const key = `erase_account:${id}`;
    const jobsDone = (wanted: number) => until("job done", () => (count(stack, "jobs", `unique_key = '${key}' AND state = 'done'`) === wanted ? true : undefined));
    await jobsDone(1);
    const kept = () => psql(stack, `SELECT (a.mobile_sealed IS NOT NULL) || ' ' || (o.holder_name_sealed IS NOT NULL) || ' ' || (c.pem_sealed IS NOT NULL)
      FROM accounts a JOIN orders o ON o.account_id = a.id JOIN certificates c ON c.order_id = o.id WHERE a.id = ${id}`);
    expect(kept()).toBe("true true true");
    const named = () => psql(stack, `SELECT (i.title_sealed IS NOT NULL) || ' ' || (i.title_index IS NOT NULL) || ' ' || (b.account_reference_sealed IS NOT NULL) || ' ' || (c.device_name <> '') || ' ' || b.state
      FROM invoices i JOIN claims c ON c.order_id = i.order_id JOIN bindings b ON b.id = ${bound} WHERE i.order_id = ${order}`);
    expect(named()).toBe("true true true true bound");
    const people = ["company_name", "grantor_name", "grantor_mobile", "grantee_name", "grantee_mobile"].flatMap((one) => [`${one}_sealed`, `${one}_index`]);
    const values = [...people, "company_number_sealed", "company_index", "grantor_document_index", "grantee_document_index"];
    psql(stack, `INSERT INTO authorizations (id, kind, order_id, state, in_force_from, ${values.join()})
      VALUES (${bound}, 'certificate', ${order}, 'in_force', now(), ${values.map((one) => `sha256('${one}${order}')`).join()})`);
    expect(() => psql(stack, `UPDATE invoices SET title_sealed = NULL WHERE order_id = ${order}`)).toThrow(/as long as its order/);
    expect(() => psql(stack, `UPDATE orders SET erased_at = now() WHERE id = ${order}`)).toThrow(/must be kept/);

    const moveTo = (age: string): void => {
      // what was issued is fixed: only whoever owns the schema can move time
      psql(stack, `BEGIN; ALTER TABLE certificates DISABLE TRIGGER certificates_update; UPDATE certificates SET not_before = not_before - interval '${age}', not_after = not_after - interval '${age}' WHERE order_id = ${order};
        ALTER TABLE certificates ENABLE TRIGGER certificates_update; COMMIT;
        UPDATE orders SET service_from = service_from - interval '${age}', service_until = service_until - interval '${age}' WHERE id = ${order};
        INSERT INTO jobs (id, kind, unique_key, payload, state, run_at, created_at) VALUES (${order}::bigint + ${Math.floor(Math.random() * 1e6)}, 'erase_account', '${key}', '${id}', 'ready', now(), now())`);
    };
    moveTo("5 years 300 days");
    await jobsDone(2);
    expect(kept()).toBe("true true true");
    psql(stack, `INSERT INTO invoice_deliveries (id, invoice_id, target_sealed, created_at) SELECT id, id, 'x', now() FROM invoices WHERE order_id = ${order}`);
    moveTo("80 days");
    await erased(id);
    expect(kept()).toBe("false false false");
    expect(named()).toBe("false false false false unbound");
    expect(count(stack, "authorizations", `order_id = ${order}`)).toBe(0);
    expect(count(stack, "invoice_files", `invoice_id IN (SELECT id FROM invoices WHERE order_id = ${order})`)).toBe(0);
    expect(count(stack, "invoice_deliveries", `invoice_id IN (SELECT id FROM invoices WHERE order_id = ${order})`)).toBe(0);
    expect(psql(stack, `SELECT state || ' ' || (serial IS NOT NULL) FROM certificates WHERE order_id = ${order}`)).toBe("valid true");
    expect(count(stack, "audit_entries", `action = 'order.erase' AND subject_id = ${order} AND detail = '{"rule":"record_over"}'`)).toBe(1);
  });
});
