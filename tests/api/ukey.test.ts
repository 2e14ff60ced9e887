/** NEW9, REN9: UKey orders from the delivery choice to the courier's number, with a token tool whose key is in a file. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { makeKey, request, type Subject } from "../token/token_tool.ts";
import { count, fields, forgetLimits } from "./accounts.ts";
import { Client } from "./client.ts";
import { CompanyApplicant, companyApplicant, nextPicture } from "./company.ts";
import { endsIn } from "./holder.ts";
import { applicant, decisionTexts, staff, type Applicant, type OrderBody, type Staff } from "./journey.ts";

const stack = stackOf("api");
const folder = mkdtempSync(join(tmpdir(), "lnca-token-"));
const courier = { kind: "courier", name: "欧阳明远", mobile: "13900001234", address: "辽宁省沈阳市和平区文化路三巷十一号" };
interface Production { type: string; state: string; subject: Subject; holder_name: string; handler_name?: string; delivery: Record<string, string>; token_serial?: string; certificate_serial?: string }

let desk: Staff;
let serial = 0;
const key = (algorithm?: "SM2" | "RSA" | "P-256"): string => makeKey(join(folder, String(serial++)), algorithm);
const at = (order: string): string => `/api/v1/staff/productions/${order}`;
const show = (order: string): Promise<Production> => desk.client.expect(200, "GET", at(order));
const make = (order: string, pem: string, token = `T${serial}`) => desk.client.send("POST", `${at(order)}/token`, { body: { request: pem, token_serial: token } });
const refused = async (order: string, pem: string): Promise<Record<string, string>> => {
  const answer = await make(order, pem);
  expect(answer.status).toBe(422);
  return fields(answer.json as never);
};

async function draft(person: Applicant): Promise<string> {
  const { order_id } = await person.client.expect<OrderBody>(201, "POST", "/api/v1/orders", { body: { product_code: "expert_ukey", agreement_version: 1 } });
  await person.save(order_id, { holder: person.holder, invoice_title: { kind: "personal" } });
  await person.passFace(order_id);
  await person.upload(order_id);
  return order_id;
}

async function approved(person: Applicant, delivery: object = courier): Promise<string> {
  const id = await draft(person);
  await person.client.expect(200, "PUT", `/api/v1/orders/${id}/delivery`, { body: delivery });
  await person.submit(id);
  await person.scan((await person.payNow(id)).payment_id);
  await person.reaches(id, "in_review");
  await desk.approve(id);
  return id;
}

const handOver = (order: string) => desk.client.expect(200, "POST", `${at(order)}/handover`, { body: {} });
const renewed = (by: Client, order: string) => by.send("POST", `/api/v1/orders/${order}/renewal`, { key: randomUUID() });
const submission = (by: Client, order: string) => by.problem(422, "POST", `/api/v1/orders/${order}/submission`);
const missing = async (of: Applicant, order: string): Promise<string[]> => (await of.order(order)).missing.map((one) => one.field).toSorted();
const grant = (order: string, until: string): string => psql(stack, `ALTER TABLE authorizations DISABLE TRIGGER authorizations_update;
  UPDATE authorizations SET in_force_until = ${until} WHERE order_id = ${order}; ALTER TABLE authorizations ENABLE TRIGGER authorizations_update`);

/** Paid with the delivery chosen; it waits for its review. */
async function inReview(of: Applicant, order: string): Promise<void> {
  await of.client.expect(200, "PUT", `/api/v1/orders/${order}/delivery`, { body: { kind: "counter" } });
  await of.submit(order);
  await of.scan((await of.payNow(order)).payment_id);
  await of.reaches(order, "in_review");
}

beforeAll(async () => {
  desk = await staff("reviewer");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a UKey order", () => {
  it("NEW9 asks for the delivery, becomes a certificate in the token, and shows the courier's number", async () => {
    const person = await applicant();
    const id = await draft(person);
    expect((await person.order(id)).missing).toEqual([{ field: "delivery", code: "required" }]);
    expect(fields(await person.client.problem(422, "PUT", `/api/v1/orders/${id}/delivery`, { body: { kind: "courier", address: "短" } }))).toEqual({ name: "required", mobile: "required", address: "too_short" });
    expect(await person.client.expect(200, "PUT", `/api/v1/orders/${id}/delivery`, { body: courier })).toMatchObject({ kind: "courier", mobile: "139****1234", address: "辽宁省沈阳市****" });
    expect(psql(stack, `SELECT recipient_sealed::text FROM order_deliveries WHERE order_id = ${id}`)).not.toContain(Buffer.from("文化路").toString("hex"));
    await person.submit(id);
    expect((await person.client.problem(409, "PUT", `/api/v1/orders/${id}/delivery`, { body: courier })).code).toBe("state_conflict");
    await person.scan((await person.payNow(id)).payment_id);
    await person.reaches(id, "in_review");
    expect((await desk.client.problem(404, "GET", at(id))).code).toBe("not_found");
    await desk.approve(id);
    expect((await decisionTexts(stack, person.client.mobile!, id)).map((one) => one.template_code)).toEqual(["SMS_000000005"]);
    expect((await person.order(id)).actions).toEqual(["details"]); // nothing to claim on a phone

    const { subject, delivery, holder_name } = await show(id);
    expect({ holder_name, delivery }).toMatchObject({ holder_name: person.name, delivery: courier });
    const file = key();
    const own = (await staff("reviewer", person.client.mobile)).client; // nobody makes or hands over their own
    expect((await own.problem(403, "GET", at(id))).code).toBe("review_own_order");
    expect((await own.problem(403, "POST", `${at(id)}/token`, { body: { request: request(file, subject), token_serial: "FT-0001" } })).code).toBe("review_own_order");
    const made = await make(id, request(file, subject), "FT-0001");
    expect(made.status).toBe(200);
    expect(made.json).toMatchObject({ state: "in_production", token_serial: "FT-0001" });
    expect(psql(stack, `SELECT t.request_sealed::text FROM token_requests t JOIN claims c ON c.id = t.claim_id WHERE c.order_id = ${id}`)).not.toContain(Buffer.from(person.name).toString("hex"));
    const pem = (await desk.client.send("GET", `${at(id)}/certificate`, { headers: { accept: "*/*" } })).bytes.toString();
    writeFileSync(join(folder, "chain.pem"), pem);
    const read = (...words: string[]): string => execFileSync("openssl", words, { encoding: "utf8" });
    expect(read("x509", "-in", join(folder, "chain.pem"), "-pubkey", "-noout")).toBe(read("pkey", "-in", file, "-pubout"));
    expect(read("x509", "-in", join(folder, "chain.pem"), "-subject", "-noout", "-nameopt", "utf8")).toContain(person.name);
    expect(pem.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);

    expect((await own.problem(403, "GET", `${at(id)}/certificate`, { headers: { accept: "*/*" } })).code).toBe("review_own_order");
    expect((await own.problem(403, "POST", `${at(id)}/handover`, { body: { courier_company: "顺丰速运", courier_number: "SF1234567890" } })).code).toBe("review_own_order");
    expect(fields(await desk.client.problem(422, "POST", `${at(id)}/handover`, { body: {} }))).toEqual({ courier_company: "required", courier_number: "required" });
    expect(await desk.client.expect(200, "POST", `${at(id)}/handover`, { body: { courier_company: "顺丰速运", courier_number: "SF1234567890" } })).toMatchObject({ state: "completed", delivery: courier });
    await desk.client.problem(404, "GET", at(id)); // RUL4: what is over shows no address any more
    expect(await person.client.expect(200, "GET", `/api/v1/orders/${id}/delivery`)).toMatchObject({ courier_company: "顺丰速运", courier_number: "SF1234567890" });
    const order = await person.order(id);
    expect(order).toMatchObject({ state: "completed", certificate_id: expect.stringMatching(/^\d{19}$/) as unknown });
    await forgetLimits(stack);
    const phone = await new Client("phone").loginByCode(person.client.mobile);
    expect(await phone.expect(200, "GET", "/api/v1/certificates")).toMatchObject({ certificates: [{ certificate_id: order.certificate_id, medium: "ukey" }] });
    const { events } = await person.client.expect<{ events: { event: string }[] }>(200, "GET", `/api/v1/orders/${id}/events`);
    expect(events.map((one) => one.event).slice(-3)).toEqual(["approve", "make", "hand_over"]);
    expect((await desk.client.problem(409, "POST", `${at(id)}/handover`, { body: { courier_company: "x", courier_number: "1234" } })).code).toBe("state_conflict");
    for (const action of ["production.read", "production.read_certificate", "order.hand_over"]) expect(count(stack, "audit_entries", `action = '${action}' AND subject_id = ${id}`)).toBeGreaterThan(0);
  });

  it("NEW9 a request that proves no key, is for somebody else, or was used before makes no certificate", async () => {
    const [one, two] = [await applicant(), await applicant()];
    const [first, second] = [await approved(one, { kind: "counter" }), await approved(two)];
    const { subject } = await show(first);
    const file = key();
    const good = request(file, subject);
    const der = Buffer.from(good.replace(/-----[A-Z ]+-----/g, ""), "base64");
    const pem = (bytes: Buffer): string => `-----BEGIN CERTIFICATE REQUEST-----\n${bytes.toString("base64")}\n-----END CERTIFICATE REQUEST-----\n`;
    der[der.length - 3]! ^= 1;
    expect(await refused(first, pem(der)), "wrong signature").toEqual({ request: "request_proof" });
    expect(await refused(first, request(file, subject, { id: "distid:" })), "the empty id").toEqual({ request: "request_proof" });
    expect(await refused(first, request(key("RSA"), subject, { digest: "sha256" })), "RSA").toEqual({ request: "request_format" });
    expect(await refused(first, request(key("P-256"), subject, { digest: "sha256" })), "P-256").toEqual({ request: "request_proof" });
    expect(await refused(first, request(file, subject.map((part) => (part.type === "CN" ? { type: "CN", value: "张三丰" } : part)))), "other name").toEqual({ request: "request_subject" });
    expect(await refused(first, request(file, subject.slice(1))), "part missing").toEqual({ request: "request_subject" });
    expect(await refused(first, "no request"), "no PEM").toEqual({ request: "request_format" });
    expect(await refused(first, good + good), "two of them").toEqual({ request: "request_format" });
    expect(count(stack, "certificates", `order_id = ${first}`)).toBe(0);

    const both = await Promise.all([make(first, good), make(first, request(key(), subject))]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(count(stack, "certificates", `order_id = ${first}`)).toBe(1);
    const used = both[0].status === 200 ? good : request(file, subject); // whichever won, the first key is tried again below
    if (both[0].status === 200) expect(await refused(second, used)).toEqual({ request: "request_repeated" });
    else expect((await make(second, used)).status).toBe(200);
    expect(fields(await desk.client.problem(422, "POST", `${at(first)}/handover`, { body: { courier_company: "顺丰", courier_number: "SF12345" } }))).toEqual({ courier_company: "not_allowed", courier_number: "not_allowed" });
    await desk.client.expect(200, "POST", `${at(first)}/handover`, { body: {} });
  });

  it("NEW9 the signer itself reads the request again: what was put into the table behind our back is refused", async () => {
    const person = await applicant();
    const id = await approved(person, { kind: "counter" });
    const { subject } = await show(id);
    const file = key();
    psql(stack, `CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.request_sealed := set_byte(NEW.request_sealed, octet_length(NEW.request_sealed) - 3, get_byte(NEW.request_sealed, octet_length(NEW.request_sealed) - 3) # 1); RETURN NEW; END $$;
      CREATE TRIGGER spoil BEFORE INSERT ON token_requests FOR EACH ROW EXECUTE FUNCTION spoil()`);
    try {
      expect((await make(id, request(file, subject))).status).toBe(403);
    } finally {
      psql(stack, "DROP TRIGGER spoil ON token_requests; DROP FUNCTION spoil()");
    }
    expect(count(stack, "certificates", `order_id = ${id}`)).toBe(0);
    expect((await show(id)).state).toBe("approved");
    expect((await make(id, request(key(), subject))).status).toBe(200); // with a fresh key it goes on
  });

  it("NEW9 a company's token: reviewed like its phone certificate, made in its name for the account that ordered, only while its handler is granted", async () => {
    const buyer = await companyApplicant();
    buyer.product = "enterprise_ukey";
    const id = await buyer.complete();
    expect((await buyer.order(id)).missing).toEqual([{ field: "delivery", code: "required" }]);
    await inReview(buyer, id);
    await desk.approve(id);
    const { subject, ...shown } = await show(id);
    expect(shown).toMatchObject({ type: "new", holder_name: buyer.company.name, handler_name: buyer.handler.name });
    expect(subject.filter(({ type }) => type === "O" || type === "CN").map(({ value }) => value)).toEqual([buyer.company.name, buyer.company.name]);
    grant(id, "now()");
    expect((await make(id, request(key(), subject))).status).toBe(403);
    expect(count(stack, "certificates", `order_id = ${id}`)).toBe(0);
    grant(id, "NULL");
    expect((await make(id, request(key(), subject))).json).toMatchObject({ state: "in_production", certificate_serial: expect.any(String) as unknown });
    const chain = (await desk.client.send("GET", `${at(id)}/certificate`, { headers: { accept: "*/*" } })).bytes.toString();
    const text = execFileSync("openssl", ["x509", "-noout", "-text", "-nameopt", "utf8,sep_comma_plus,-esc_msb"], { input: chain, encoding: "utf8" });
    expect(text).toContain(`CN=${buyer.company.name}`);
    expect(text).toContain(buyer.company.document_number);
    await handOver(id);
    expect(await buyer.order(id)).toMatchObject({ state: "completed" });
    expect(psql(stack, `SELECT (c.account_id = o.account_id) || ' ' || c.holder_kind FROM certificates c JOIN orders o ON o.id = c.order_id WHERE o.id = ${id}`)).toBe("true enterprise");
  });

  it("REN9 REN6 a token is renewed from the order list by a face check, paid, in effect at once, and a new token is made for the time after the old end", async () => {
    const person = await applicant();
    const id = await approved(person, { kind: "counter" });
    const { subject } = await show(id);
    const file = key();
    expect((await make(id, request(file, subject))).status).toBe(200);
    await handOver(id);
    const { certificate_id: certificate, actions } = await person.order(id);
    expect(actions).toEqual(["details"]);
    const renew = (by = person.client) => renewed(by, id);
    expect((await renew()).status).toBe(409); // too early
    endsIn({ applicant: person, order: id, certificate: certificate! }, 30);
    expect((await person.order(id)).actions).toEqual(["details", "renew"]);
    expect((await renew((await applicant()).client)).status).toBe(404);
    const both = (await Promise.all([renew(), renew()])).map((answer) => answer.json as OrderBody);
    const draft = both[0]!;
    expect(both[1]!.order_id).toBe(draft.order_id);
    expect(draft.missing.map((one) => one.field).toSorted()).toEqual(["delivery", "identity_check", "invoice_title.kind"]);
    await person.save(draft.order_id, { invoice_title: { kind: "personal" } });
    await person.client.expect(200, "PUT", `/api/v1/orders/${draft.order_id}/delivery`, { body: { kind: "counter" } });
    await submission(person.client, draft.order_id);
    await person.passFace(draft.order_id);
    await person.submit(draft.order_id);
    expect((await renew()).json).toMatchObject({ code: "order_open_exists", reference: draft.order_id });
    await person.scan((await person.payNow(draft.order_id)).payment_id);
    await person.reaches(draft.order_id, "approved");
    expect((await person.order(id)).actions).toEqual(["details"]);
    expect(await refused(draft.order_id, request(file, subject)), "the old key").toEqual({ request: "request_repeated" });
    expect((await make(draft.order_id, request(key(), subject))).status).toBe(200);
    await handOver(draft.order_id);
    expect(await person.order(draft.order_id)).toMatchObject({ state: "completed" });
    expect(psql(stack, `SELECT n.service_from = o.service_until, n.service_until = o.service_until + interval '1 year', c.not_after = n.service_until FROM orders o, orders n
      JOIN certificates c ON c.order_id = n.id WHERE o.id = ${id} AND n.id = ${draft.order_id}`)).toBe("t|t|t");
  });

  it("NEW9 only reviewers produce; the desk's list is oldest first", async () => {
    const finance = await staff("finance");
    await finance.client.problem(403, "GET", "/api/v1/staff/productions");
    const { productions } = await desk.client.expect<{ productions: { order_id: string; state: string }[] }>(200, "GET", "/api/v1/staff/productions");
    expect(productions.map((one) => one.order_id)).toEqual([...productions.map((one) => one.order_id)].sort());
    expect(productions.every((one) => ["approved", "in_production"].includes(one.state))).toBe(true);
  });
});

describe("REN9 a company's token near its end", () => {
  let clerk: CompanyApplicant, handler: CompanyApplicant, legal: CompanyApplicant;
  let id: string, certificate: string, renewal: string, subject: Subject, file: string;
  const near = (order: string, certificate_id: string, days: number) => endsIn({ applicant: clerk, order, certificate: certificate_id }, days);
  const title = () => ({ kind: "enterprise", title: clerk.company.name, tax_number: clerk.company.document_number });
  const typed = ({ handler: { name, document_number } }: CompanyApplicant) => ({ name, document_type: "identity_card", document_number });
  const certificateOf = async (of: Applicant, order: string): Promise<string> => (await of.order(order)).certificate_id!;
  const payments = (order: string): number => count(stack, "payments", `order_id = ${order}`);

  /** An account at the portal whose person is proved, as one who acts for the company. */
  async function proved(): Promise<CompanyApplicant> {
    const one = await applicant();
    await draft(one);
    const { client, name, document_number } = one;
    return Object.assign(new CompanyApplicant(), { client, document_number, handler: { name, mobile: client.mobile!, document_type: "identity_card", document_number } });
  }

  beforeAll(async () => {
    [clerk, legal] = [await proved(), await proved()];
    handler = new CompanyApplicant();
    await forgetLimits(stack);
    await handler.login(handler.handler.mobile);
    Object.assign(handler, { legal: legal.handler });
    Object.assign(legal, { company: handler.company, legal: legal.handler });
    clerk.company = handler.company;
    // The clerk orders for the handler, whose face is checked.
    const ordering = Object.assign(new CompanyApplicant(), handler, { client: clerk.client, product: "enterprise_ukey" });
    id = await ordering.complete();
    await inReview(ordering, id);
    await desk.approve(id);
    subject = (await show(id)).subject;
    file = key();
    expect((await make(id, request(file, subject))).status).toBe(200);
    await handOver(id);
    certificate = await certificateOf(clerk, id);
  });

  it("REN9 is renewed within the window by its handler or the legal representative alone, whoever ordered; not without a grant", async () => {
    expect((await renewed(handler.client, id)).status).toBe(409); // too early
    near(id, certificate, -366);
    expect((await renewed(handler.client, id)).status).toBe(409); // too late
    near(id, certificate, 30);
    expect((await clerk.order(id)).actions).toEqual(["details", "renew"]);
    expect((await clerk.client.problem(403, "POST", `/api/v1/orders/${id}/renewal`, { key: randomUUID() })).code).toBe("handler_only");
    const other = new CompanyApplicant();
    await other.login(other.handler.mobile);
    expect((await renewed(other.client, id)).status).toBe(404);
    expect((await renewed((await proved()).client, id)).status).toBe(404);
    grant(id, "now()");
    expect((await renewed(handler.client, id)).json).toMatchObject({ code: "grant_not_in_force" });
    grant(id, "NULL");
    const both = (await Promise.all([renewed(handler.client, id), renewed(handler.client, id)])).map((answer) => answer.json as OrderBody);
    expect(both[0]!.order_id).toBe(both[1]!.order_id);
    expect(both[0]).toMatchObject({ type: "renewal", state: "draft", materials_needed: ["power_of_attorney"], holder: { name_masked: clerk.company.name } });
    renewal = both[0]!.order_id;
    expect((await clerk.client.problem(404, "GET", `/api/v1/orders/${renewal}`)).code).toBe("not_found");
  });

  it("REN9 REN4 names nobody else as its handler, needs code, face, power of attorney and delivery, and goes on only while the grant is in force", async () => {
    await handler.save(renewal, { handler: typed(new CompanyApplicant()), invoice_title: title() });
    expect((await handler.order(renewal)).missing).toContainEqual({ field: "handler.document_number", code: "handler_only" });
    expect(fields(await submission(handler.client, renewal))).toMatchObject({ "handler.document_number": "handler_only" });
    await handler.save(renewal, { handler: typed(handler) });
    expect(await missing(handler, renewal)).toEqual(["delivery", "handler.mobile_proof", "identity_check", "material.power_of_attorney"]);
    await handler.proveHandler(renewal);
    await handler.passFace(renewal);
    await handler.uploadNeeded(renewal);
    await handler.client.expect(200, "PUT", `/api/v1/orders/${renewal}/delivery`, { body: { kind: "counter" } });
    grant(id, "now()");
    expect(fields(await submission(handler.client, renewal))).toEqual({ "handler.document_number": "grant_not_in_force" });
    grant(id, "NULL");
    await inReview(handler, renewal);
    await desk.client.problem(404, "GET", at(renewal)); // nothing is made before the review
  });

  it("REN9 REN5 refused, it is sent again without paying; meanwhile nobody begins a second one, nor learns whose it is", async () => {
    await desk.refuse(renewal, "material.power_of_attorney");
    expect((await renewed(legal.client, id)).json).toMatchObject({ code: "order_open_elsewhere" });
    expect((await renewed(legal.client, id)).json).not.toHaveProperty("reference");
    expect((await renewed(handler.client, id)).json).toMatchObject({ code: "order_open_exists", reference: renewal });
    await handler.upload(renewal, nextPicture(), "image/png", "power_of_attorney");
    await handler.client.expect(200, "POST", `/api/v1/orders/${renewal}/resubmission`);
    expect(payments(renewal)).toBe(1);
  });

  it("REN9 REN6 submitted before the old end and approved after it, the period follows the old end; the desk makes a new token for its handler", async () => {
    near(id, certificate, -2);
    psql(stack, `UPDATE renewals SET ends_at = (SELECT service_until FROM orders WHERE id = ${id}) WHERE order_id = ${renewal}`);
    await desk.approve(renewal);
    expect(await handler.order(renewal)).toMatchObject({ state: "approved", actions: ["details"] });
    expect(await show(renewal)).toMatchObject({ type: "renewal", holder_name: clerk.company.name, handler_name: handler.handler.name, subject });
    expect(await refused(renewal, request(file, subject)), "the old key").toEqual({ request: "request_repeated" });
    // The signer looks itself who holds the renewed token.
    const held = (index: string): string => psql(stack, `UPDATE orders SET handler_document_index = ${index} WHERE id = ${id}`);
    held("sha256('somebody')");
    expect((await make(renewal, request(key(), subject))).status).toBe(403);
    held(`(SELECT handler_document_index FROM orders WHERE id = ${renewal})`);
    expect((await make(renewal, request(key(), subject))).status).toBe(200);
    await handOver(renewal);
    expect(await handler.order(renewal)).toMatchObject({ state: "completed", actions: ["details"] });
    expect(psql(stack, `SELECT n.service_from = o.service_until, n.service_until = o.service_until + interval '1 year', c.not_after = n.service_until, x.state FROM orders o, orders n
      JOIN certificates c ON c.order_id = n.id, certificates x WHERE o.id = ${id} AND n.id = ${renewal} AND x.id = ${certificate}`)).toBe("t|t|t|valid");
    expect((await clerk.order(id)).actions).toEqual(["details"]);
  });

  it("REN9 REN6 over, the legal representative renews it without a power of attorney and holds it from then on; the period begins at the approval", async () => {
    near(id, certificate, -368);
    near(renewal, await certificateOf(handler, renewal), -3);
    const { order_id: lapsed } = (await renewed(legal.client, renewal)).json as OrderBody;
    await legal.save(lapsed, { invoice_title: title() });
    expect(await missing(legal, lapsed)).toEqual(["delivery", "handler.mobile_proof", "identity_check"]);
    await legal.proveHandler(lapsed);
    await legal.passFace(lapsed);
    await inReview(legal, lapsed);
    await desk.approve(lapsed);
    expect((await make(lapsed, request(key(), subject))).status).toBe(200);
    expect(psql(stack, `SELECT service_from > now() - interval '1 minute', service_until = service_from + interval '1 year' FROM orders WHERE id = ${lapsed}`)).toBe("t|t");
    await handOver(lapsed);
    near(lapsed, await certificateOf(legal, lapsed), 30);
    expect((await handler.order(renewal)).actions).toEqual(["details"]);
    expect((await renewed(handler.client, renewal)).status).toBe(409); // handed on
    expect((await renewed(handler.client, lapsed)).status).toBe(404);
    expect((await renewed(legal.client, lapsed)).status).toBe(201);
  });
});
