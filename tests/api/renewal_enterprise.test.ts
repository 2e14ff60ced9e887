/** Renewal of a company's certificate: whoever is at the portal becomes the handler; the old handler or the legal representative allows it with the PIN. */
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { changeNumber, codeFor, forgetLimits } from "./accounts.ts";
import { Client, type Problem } from "./client.ts";
import { CompanyApplicant, companyApplicant, nextPicture } from "./company.ts";
import { approve, endsIn, holder, Phone, type Holder, type KeyUse } from "./holder.ts";
import { decisionTexts, staff, type OrderBody, type Staff } from "./journey.ts";

const stack = stackOf("api");
interface Scan { scan_id: string; state: string; link?: string; reason?: string; holder_name_masked?: string; order_id?: string }
interface Chosen { state: string; reason?: string; key_use?: KeyUse }
interface Renewal { subject: string; handler_changed: boolean; lapsed: boolean; ends_at: string; service_from: string; service_until: string }

/** A company with a certificate on its handler's phone; `endsIn` moves both. */
interface Company extends Holder { applicant: CompanyApplicant }

async function phoneOf(mobile: string): Promise<Phone> {
  await forgetLimits(stack);
  return new Phone(mobile).login();
}

async function company(days: number, legal?: Holder, colleague?: CompanyApplicant): Promise<Company> {
  const applicant = await companyApplicant();
  if (colleague) Object.assign(applicant, { company: colleague.company, legal: colleague.legal });
  if (legal) applicant.legal = { name: legal.applicant.name, mobile: legal.applicant.client.mobile!, document_type: "identity_card", document_number: legal.applicant.document_number };
  const order = await applicant.paid();
  await approve(order);
  const phone = await phoneOf(applicant.handler.mobile);
  const one = { applicant, phone, order, certificate: await phone.claim(order) };
  endsIn(one, days);
  return one;
}

/** Somebody at the portal, with the own number and the person of `of`'s handler or another. */
async function atPortal(of: Company, handler = new CompanyApplicant().handler): Promise<CompanyApplicant> {
  await forgetLimits(stack);
  const person = new CompanyApplicant();
  await person.login(handler.mobile);
  Object.assign(person, { company: of.applicant.company, legal: of.applicant.legal, handler, document_number: handler.document_number });
  return person;
}

async function chosen(portal: Client, phone: Phone, certificate: string, key?: string): Promise<{ scan: Scan; answer: Chosen }> {
  const scan = await portal.expect<Scan>(201, "POST", "/api/v1/renewal-scans");
  await phone.client.expect(200, "POST", "/api/v1/scans", { body: { code: scan.link!.split("#")[1]! } });
  const body = { certificate_id: certificate, ...(key ? { key_certificate_id: key } : {}) };
  return { scan, answer: await phone.client.expect<Chosen>(200, "PUT", `/api/v1/scans/${scan.scan_id}/choice`, { body }) };
}

async function confirmed(portal: Client, phone: Phone, certificate: string, key?: string): Promise<string> {
  const { scan, answer } = await chosen(portal, phone, certificate, key);
  expect(answer).toMatchObject({ state: "chosen" });
  expect((await phone.enterPin(answer.key_use!)).status).toBe(200);
  return (await portal.expect<Scan>(200, "GET", `/api/v1/renewal-scans/${scan.scan_id}`)).order_id!;
}

const title = (of: CompanyApplicant) => ({ kind: "enterprise", title: of.company.name, tax_number: of.company.document_number });
const renewalOf = (of: CompanyApplicant, order: string): Promise<Renewal> => of.client.expect<Renewal>(200, "GET", `/api/v1/orders/${order}/renewal`);
const claimable = async (phone: Phone): Promise<string[]> =>
  (await phone.client.expect<{ claimable: { order_id: string }[] }>(200, "GET", "/api/v1/certificates")).claimable.map((one) => one.order_id);
const extension = (phone: Phone, certificate: string) => phone.client.expect<{ state: string; new_end?: string; new_certificate_id?: string }>(200, "GET", `/api/v1/certificates/${certificate}/extension`);
const grants = async (phone: Phone): Promise<object[]> => (await phone.client.expect<{ authorizations: object[] }>(200, "GET", "/api/v1/authorizations")).authorizations;
const fields = (order: OrderBody): string[] => order.missing.map((one) => one.field);

/** Everything that a renewal still lacks. */
async function complete(of: CompanyApplicant, order: string): Promise<void> {
  await of.save(order, { handler: { name: of.handler.name, document_type: "identity_card", document_number: of.handler.document_number }, invoice_title: title(of) });
  await of.proveHandler(order);
  await of.passFace(order);
  await of.uploadNeeded(order);
}

/** Complete and paid: it waits for its review. */
async function inReview(of: CompanyApplicant, order: string): Promise<void> {
  await complete(of, order);
  await of.submit(order);
  await of.scan((await of.payNow(order)).payment_id);
  await of.reaches(order, "in_review");
}

let reviewer: Staff, elsewhere: string; // a certificate of another company
beforeAll(async () => {
  reviewer = await staff("reviewer");
});

describe("with another handler", () => {
  let of: Company, next: CompanyApplicant, order: string, renewal: Renewal;
  beforeAll(async () => {
    of = await company(30);
    next = await atPortal(of);
    elsewhere = of.certificate;
  });

  it("REN2 REN4 RUL4 the old handler allows it with the PIN; company and legal representative are read-only, the new handler is the account's person", async () => {
    const { scan, answer } = await chosen(next.client, of.phone, of.certificate);
    expect(JSON.parse(answer.key_use!.content)).toMatchObject({ purpose: "renewal", renews: expect.stringMatching(/^[0-9a-f]+$/) as string });
    expect(await next.client.expect(200, "GET", `/api/v1/renewal-scans/${scan.scan_id}`)).toMatchObject({ state: "chosen", holder_name_masked: of.applicant.company.name });
    expect((await of.phone.enterPin(answer.key_use!)).status).toBe(200);
    order = (await next.client.expect<Scan>(200, "GET", `/api/v1/renewal-scans/${scan.scan_id}`)).order_id!;
    const draft = await next.order(order);
    expect(draft).toMatchObject({ state: "draft", type: "renewal", holder: { name_masked: of.applicant.company.name }, materials_needed: ["power_of_attorney"] });
    expect(draft.legal_representative).toMatchObject({ name_masked: "司**人" });
    expect(fields(draft)).toEqual(["handler.document_type", "handler.name", "handler.document_number", "material.power_of_attorney", "invoice_title.kind"]);
    expect(draft.open_fields).toEqual(["handler.name", "handler.document_number", "invoice_title", "material.power_of_attorney"]);
    renewal = await renewalOf(next, order);
    expect(renewal).toMatchObject({ handler_changed: true, lapsed: false, service_from: renewal.ends_at, subject: expect.stringContaining(`CN=${of.applicant.company.name}`) as string });
    for (const change of [{ holder: { name: "别的单位" } }, { legal_representative: { name: "东方法人" } }, { handler: { mobile: of.applicant.handler.mobile } }])
      await next.client.problem(409, "PUT", `/api/v1/orders/${order}/draft`, { body: change });
    // RUL4: the legal representative comes from another account's order, and stays masked in what this account can read
    expect(await next.client.expect(200, "POST", `/api/v1/orders/${order}/revealed`)).not.toHaveProperty("legal_representative");
    const { export_id } = await next.client.expect<{ export_id: string }>(201, "POST", "/api/v1/me/exports", { body: { code: await codeFor(next.client, "data_export") } });
    const file = (await next.client.send("GET", `/api/v1/me/exports/${export_id}`)).bytes.toString();
    expect(file).toContain(of.applicant.company.name);
    for (const value of [of.applicant.legal.name, of.applicant.legal.mobile, of.applicant.legal.document_number]) expect(file).not.toContain(value);
    await next.client.problem(422, "PUT", `/api/v1/orders/${order}/materials/business_licence`, { raw: { mediaType: "image/png", bytes: nextPicture() } });
  });

  it("REN4 the handler is proved by code and face; the power of attorney comes filled; nobody goes on without", async () => {
    await next.save(order, { handler: { name: next.handler.name, document_type: "identity_card", document_number: next.handler.document_number }, invoice_title: title(next) });
    expect(fields(await next.order(order))).toEqual(["handler.mobile_proof", "identity_check", "material.power_of_attorney"]);
    await next.client.problem(422, "POST", `/api/v1/orders/${order}/submission`);
    const form = await next.client.send("POST", `/api/v1/orders/${order}/forms/power_of_attorney`, { headers: { accept: "*/*" } });
    expect([form.status, form.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect((await next.client.send("POST", `/api/v1/orders/${order}/forms/seal_information`, { headers: { accept: "*/*" } })).status).toBe(404);
    await inReview(next, order);
    expect(psql(stack, `SELECT purpose, state FROM identity_verifications WHERE order_id = ${order}`)).toBe("handler|succeeded");
  });

  it("REN5 nobody opens a second renewal of the same certificate meanwhile; its own applicant is shown the way to it", async () => {
    const third = await atPortal(of);
    const other = await chosen(third.client, of.phone, of.certificate);
    expect(other.answer).toMatchObject({ state: "refused", reason: "order_open" });
    expect(await third.client.expect(200, "GET", `/api/v1/renewal-scans/${other.scan.scan_id}`)).not.toHaveProperty("order_id");
    const own = await chosen(next.client, of.phone, of.certificate);
    expect(await next.client.expect(200, "GET", `/api/v1/renewal-scans/${own.scan.scan_id}`)).toMatchObject({ reason: "order_open", order_id: order });
    expect(await extension(of.phone, of.certificate)).toMatchObject({ state: "not_renewed" }); // it is not his
  });

  it("REN5 refused, it is completed and sent again without paying again; only parts of a renewal can be refused", async () => {
    const { summary } = await reviewer.take(order);
    const wrong = { decision: "refuse", reasons: [{ field: "material.business_licence", reason: "不清楚" }] };
    await reviewer.client.problem(422, "POST", `/api/v1/staff/orders/${order}/reviews`, { body: wrong, headers: { "if-match": `"${summary.version}"` } });
    await reviewer.decide(order, { decision: "refuse", reasons: [{ field: "material.power_of_attorney", reason: "没有盖章" }] });
    expect(await next.order(order)).toMatchObject({ state: "refused", open_fields: ["material.power_of_attorney"], refusal_reasons: [{ reason: "没有盖章" }] });
    await next.upload(order, nextPicture(), "image/png", "power_of_attorney");
    // The account got another number meanwhile: the renewal goes on with it once it is proved.
    next.handler.mobile = await changeNumber(next.client);
    const changed = await next.order(order);
    expect([fields(changed), changed.handler]).toMatchObject([["handler.mobile_proof"], { mobile_masked: `${next.handler.mobile.slice(0, 3)}****${next.handler.mobile.slice(7)}`, mobile_proved: false }]);
    await next.client.problem(422, "POST", `/api/v1/orders/${order}/resubmission`);
    await next.proveHandler(order);
    expect(await next.client.expect<OrderBody>(200, "POST", `/api/v1/orders/${order}/resubmission`)).toMatchObject({ state: "in_review" });
    expect(psql(stack, `SELECT count(*) FROM payments WHERE order_id = ${order}`)).toBe("1");
    expect(await claimable(await phoneOf(next.handler.mobile))).toEqual([]);
  });

  it("REN2 REN5 REN6 STF7 approved, it is in effect at once: period from the old end, a grant for the new handler, the old one's stays, an own key is claimed", async () => {
    const reviews = (): number => Number(psql(stack, `SELECT sum(amount) FROM (TABLE dashboard_changes UNION ALL TABLE dashboard_counts) c WHERE name = 'reviews'`));
    const before = reviews();
    await approve(order);
    expect(reviews()).toBe(before + 1);
    for (const mobile of [next.client.mobile!, next.handler.mobile]) expect((await decisionTexts(stack, mobile, order)).at(-1)?.template_code).toBe("SMS_000000006");
    expect(await next.order(order)).toMatchObject({ state: "completed" });
    const { service_from, service_until } = await renewalOf(next, order);
    expect([service_from, service_until]).toEqual([renewal.ends_at, renewal.service_until]);
    const phone = await phoneOf(next.handler.mobile);
    expect(await grants(phone)).toMatchObject([{ state: "in_force", role: "grantee", company_name: of.applicant.company.name }]);
    expect(await grants(of.phone)).toMatchObject([{ state: "in_force", role: "grantee" }]);
    expect(await claimable(phone)).toEqual([order]);
    expect(await claimable(of.phone)).toEqual([]);
    const certificate = await phone.claim(order);
    expect(certificate).toMatch(/^\d{19}$/);
    expect(await phone.client.expect(200, "GET", `/api/v1/certificates/${certificate}`)).toMatchObject({ service_until, summary: { not_after: service_until } });
    // The old handler's key works until its own end; what was renewed is the new handler's.
    expect(await of.phone.client.expect(200, "GET", `/api/v1/certificates/${of.certificate}`)).toMatchObject({ service_until: renewal.ends_at, summary: { state: "valid" } });
    expect(await extension(of.phone, of.certificate)).toMatchObject({ state: "not_renewed" });
    expect((await chosen(next.client, of.phone, of.certificate)).answer).toMatchObject({ state: "refused", reason: "handed_on" });
    expect((await chosen(next.client, phone, certificate)).answer).toMatchObject({ state: "refused", reason: "too_early" });
    expect(psql(stack, `SELECT count(*) FROM order_events WHERE order_id = ${order} AND event IN ('approve_renewal', 'paid')`)).toBe("2");
  });
});

describe("with the same handler, and by the legal representative", () => {
  let of: Company, self: CompanyApplicant, legal: Holder;
  /** The legal representative's try to allow it with the own key. */
  async function tried(portal: Client, certificate_id: string): Promise<number> {
    const scan = await portal.expect<Scan>(201, "POST", "/api/v1/renewal-scans");
    await legal.phone.client.expect(200, "POST", "/api/v1/scans", { body: { code: scan.link!.split("#")[1]! } });
    return (await legal.phone.client.send("PUT", `/api/v1/scans/${scan.scan_id}/choice`, { body: { certificate_id, key_certificate_id: legal.certificate } })).status;
  }
  const list = (phone: Phone) => phone.client.expect<{ certificates: object[] }>(200, "GET", "/api/v1/represented-certificates");
  beforeAll(async () => {
    legal = await holder();
    of = await company(20, legal);
    self = await atPortal(of, of.applicant.handler);
  });

  it("REN2 REN8 APP4 the handler renews alone; the certificate is extended, not claimed anew, while the grant is in force", async () => {
    const order = await confirmed(self.client, of.phone, of.certificate);
    await inReview(self, order);
    expect(await renewalOf(self, order)).toMatchObject({ handler_changed: false });
    expect(await extension(of.phone, of.certificate)).toMatchObject({ state: "in_review" });
    await approve(order);
    expect(await claimable(of.phone)).toEqual([]);
    expect(await extension(of.phone, of.certificate)).toMatchObject({ state: "available", new_end: (await renewalOf(self, order)).service_until });
    const set = (state: string, ended: string): string => psql(stack, `BEGIN; ALTER TABLE authorizations DISABLE TRIGGER authorizations_update;
      UPDATE authorizations SET state = '${state}', ${ended} WHERE order_id = ${order}; ALTER TABLE authorizations ENABLE TRIGGER authorizations_update; COMMIT`);
    set("withdrawn", "ended_at = now(), ended_by_kind = 'account'");
    expect(((await of.phone.client.send("POST", `/api/v1/certificates/${of.certificate}/extension`)).json as Problem).code).toBe("grant_not_in_force");
    expect((await chosen(self.client, of.phone, of.certificate)).answer).toMatchObject({ state: "refused", reason: "grant_ended" });
    set("in_force", "ended_at = NULL, ended_by_kind = NULL");
    const use = await of.phone.client.expect<KeyUse>(201, "POST", `/api/v1/certificates/${of.certificate}/extension`);
    expect((await of.phone.enterPin(use)).status).toBe(200);
    const extended = await extension(of.phone, of.certificate);
    expect(extended).toMatchObject({ state: "completed" });
    endsIn(of, -365); // as if the year were over
    Object.assign(of, { order, certificate: extended.new_certificate_id });
  });

  it("REN2 REN6 a lapsed certificate is allowed with a key of the legal representative's own; the period begins at the approval", async () => {
    endsIn(of, -3);
    expect(await tried(of.applicant.client, elsewhere)).toBe(404);
    expect(await list(of.phone)).toMatchObject({ certificates: [], total: 0 });
    const renewable_from = psql(stack, `SELECT to_char((service_until - interval '90 days') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM orders WHERE id = ${BigInt(of.order)}`);
    expect(await list(legal.phone)).toMatchObject({ certificates: [{ certificate_id: of.certificate, key_certificate_id: legal.certificate, holder_name_masked: of.applicant.company.name, handler_name_masked: "欧**办", renewable_from }] });
    const next = await atPortal(of);
    const order = await confirmed(next.client, legal.phone, of.certificate, legal.certificate);
    await inReview(next, order);
    await approve(order);
    const { lapsed, service_from, service_until } = await renewalOf(next, order);
    expect(lapsed).toBe(true);
    expect(Date.now() - Date.parse(service_from)).toBeLessThan(60_000);
    const phone = await phoneOf(next.handler.mobile);
    // Neither key may be left out: the signer looks who allowed it.
    const key = psql(stack, `SELECT key_use_id FROM renewals WHERE order_id = ${order}`);
    psql(stack, `UPDATE renewals SET key_use_id = NULL WHERE order_id = ${order}`);
    expect(await phone.claim(order).catch(() => undefined)).toBeUndefined();
    psql(stack, `UPDATE renewals SET key_use_id = ${key} WHERE order_id = ${order}`);
    const certificate = await phone.claim(order);
    expect(await phone.client.expect(200, "GET", `/api/v1/certificates/${certificate}`)).toMatchObject({ summary: { not_after: service_until } });
  });

  it("REN2 whom a newer reviewed order of the company has replaced allows nothing, is not named in renewals, and stands behind no draft", async () => {
    const other = await company(30, legal);
    const next = await atPortal(other);
    const draft = await confirmed(next.client, legal.phone, other.certificate, legal.certificate);
    const successor = Object.assign(await companyApplicant(), { company: other.applicant.company });
    const newest = await successor.paid();
    await approve(newest);
    expect(await list(legal.phone)).not.toMatchObject({ certificates: [{ certificate_id: other.certificate }] });
    expect(await tried(next.client, other.certificate)).toBe(404);
    // What was begun before goes no further; the handler's own renewal names the new legal representative.
    expect((await next.order(draft)).missing).toContainEqual({ field: "legal_representative.document_number", code: "replaced" });
    const order = await confirmed(next.client, other.phone, other.certificate);
    expect(order).not.toBe(draft);
    expect(psql(stack, `SELECT count(DISTINCT document_number_index) FROM order_people WHERE role = 'legal_representative' AND order_id IN (${order}, ${newest})`)).toBe("1");
  });
});

describe("with two handlers of one company", () => {
  it("RUL3 REN2 REN5 what one of them renews, paid and refused, stands in no other's way; the other may renew and be approved", async () => {
    const one = await company(20);
    const other = await company(20, undefined, one.applicant);
    expect(other.applicant.company.document_number).toBe(one.applicant.company.document_number);
    const [self, colleague] = [await atPortal(one, one.applicant.handler), await atPortal(other, other.applicant.handler)];
    const refused = await confirmed(self.client, one.phone, one.certificate);
    await inReview(self, refused);
    await reviewer.take(refused);
    await reviewer.decide(refused, { decision: "refuse", reasons: [{ field: "invoice_title", reason: "抬头不符" }] });
    const order = await confirmed(colleague.client, other.phone, other.certificate);
    const rival = await atPortal(other), late = await confirmed(rival.client, other.phone, other.certificate);
    await inReview(colleague, order);
    // Begun beside it for the same certificate, it is refused at its end.
    await complete(rival, late);
    expect(await rival.client.problem(409, "POST", `/api/v1/orders/${late}/submission`)).toMatchObject({ code: "order_open_elsewhere", reference: order });
    await approve(order);
    expect(await colleague.order(order)).toMatchObject({ state: "completed" });
    expect(await self.order(refused)).toMatchObject({ state: "refused" });
    // One who renews a colleague's certificate as well becomes its handler, and has one open order only.
    const third = await company(20, undefined, one.applicant);
    const both = await confirmed(self.client, third.phone, third.certificate);
    await complete(self, both);
    expect(await self.client.problem(409, "POST", `/api/v1/orders/${both}/submission`)).toMatchObject({ code: "order_open_exists", reference: refused });
  });
});
