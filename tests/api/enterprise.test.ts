/** A company's certificate by HTTP: its people, its documents, review by two, the grant, the claim by the handler's phone. */
import { randomUUID } from "node:crypto";
import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { changeNumber, forgetLimits, ownData, tracesOfOthers } from "./accounts.ts";
import { Client, freshMobile } from "./client.ts";
import { bind, party } from "./binding_rows.ts";
import { companyApplicant, nextPicture, person, uscc, type CompanyApplicant } from "./company.ts";
import { applicant, identityNumber, match, setReviewsNeeded, staff, until, type OrderBody, type Staff, type StaffOrder } from "./journey.ts";
import { claimOn } from "./phone.ts";

const stack = stackOf("api");
const reviewer = (id: string): string => `/api/v1/staff/orders/${id}/reviewer`;
const reviews = (id: string): string => `/api/v1/staff/orders/${id}/reviews`;
const codes = (problem: { errors?: { field: string; code: string }[] }): Record<string, string> => Object.fromEntries((problem.errors ?? []).map((one) => [one.field, one.code]));
async function phoneOf(mobile: string): Promise<Client> {
  await forgetLimits(stack);
  return (await new Client("phone").loginByCode(mobile)).pastNginx();
}

interface Grants { authorizations: { authorization_id: string; role: string; company_name: string; state: string }[]; total: number }
const grants = (phone: Client, query = ""): Promise<Grants> => phone.expect<Grants>(200, "GET", `/api/v1/authorizations${query}`);

const needed = ["business_licence", "enterprise_application_form", "seal_information_form", "power_of_attorney",
  "legal_representative_document_front", "legal_representative_document_back"];

describe("the draft", () => {
  let buyer: CompanyApplicant, id: string;
  beforeAll(async () => {
    buyer = await companyApplicant();
    id = (await buyer.begin()).order_id;
  });

  it("NEW7 NEW8 everything is asked for; only the account's number is known", async () => {
    const order = await buyer.order(id);
    expect(order.materials_needed).toEqual(needed);
    expect(order.handler).toMatchObject({ mobile_proved: false });
    const missing = order.missing.map((one) => one.field);
    for (const field of ["handler.name", "handler.document_number", "holder.name", "holder.document_number", "legal_representative.name", "legal_representative.mobile",
      ...needed.map((kind) => `material.${kind}`), "invoice_title.kind"]) expect(missing).toContain(field);
    const refused = await buyer.client.problem(422, "POST", `/api/v1/orders/${id}/submission`);
    expect(refused.code).toBe("order_incomplete");
    expect(refused.errors).toHaveLength(order.missing.length);
  });

  it("NEW8 RUL2 a wrong code of the company, a person's invoice title and a document of another kind are refused", async () => {
    const wrong = `${buyer.company.document_number.slice(0, 17)}${buyer.company.document_number.endsWith("0") ? "1" : "0"}`;
    const order = await buyer.save(id, { ...buyer.typed, holder: { ...buyer.company, document_number: wrong }, invoice_title: { kind: "personal" } });
    expect(order.missing).toContainEqual({ field: "holder.document_number", code: "checksum" });
    expect(order.missing).toContainEqual({ field: "invoice_title.kind", code: "company_needed" });
    const kinds = await buyer.client.problem(422, "PUT", `/api/v1/orders/${id}/materials/application_form`, { raw: { mediaType: "image/png", bytes: nextPicture() } });
    expect(codes(kinds)).toEqual({ material_kind: "not_allowed" });
    const personal = await applicant();
    const { order_id } = await personal.begin();
    expect(codes(await personal.client.problem(422, "PUT", `/api/v1/orders/${order_id}/draft`, { body: { handler: buyer.handler } }))).toEqual({ handler: "not_allowed" });
    await personal.client.problem(409, "POST", `/api/v1/orders/${order_id}/handler-proof`, { body: { code: "123456" } });
  });

  it("NEW8 the company is shown in full, its people masked; full only when asked", async () => {
    const order = await buyer.save(id, { ...buyer.typed, holder: { name: " 沈阳晨曦 (集团) 有限公司 ", document_number: buyer.company.document_number.toLowerCase() } });
    expect(order.holder).toMatchObject({ name_masked: buyer.company.name, document_number_masked: buyer.company.document_number, document_type: "uscc" });
    const text = JSON.stringify(order);
    for (const secret of [buyer.handler, buyer.legal]) for (const value of [secret.name, secret.mobile, secret.document_number]) expect(text).not.toContain(value);
    const full = await buyer.client.expect<{ handler: object; legal_representative: object }>(200, "POST", `/api/v1/orders/${id}/revealed`);
    expect(full.handler).toMatchObject({ name: buyer.handler.name, mobile: buyer.handler.mobile, document_number: buyer.handler.document_number });
    expect(full.legal_representative).toMatchObject({ mobile: buyer.legal.mobile });
    const found = await buyer.client.expect<{ total: number }>(200, "GET", `/api/v1/orders?holder=${encodeURIComponent("沈阳晨曦(集团)有限公司")}`);
    expect(found.total).toBe(1);
  });

  it("NEW8 a handler who is the legal representative, by the same document, needs no power of attorney", async () => {
    const same = { ...buyer.legal, document_type: buyer.handler.document_type, document_number: buyer.handler.document_number };
    expect((await buyer.save(id, { legal_representative: same })).materials_needed).toEqual(needed.filter((kind) => kind !== "power_of_attorney"));
    expect((await buyer.save(id, { legal_representative: { ...same, document_type: "other" } })).materials_needed).toEqual(needed);
    await buyer.save(id, { legal_representative: buyer.legal });
  });

  it("NEW7 the handler's code serves once, for its number and purpose, and a changed number is not proved", async () => {
    const proof = `/api/v1/orders/${id}/handler-proof`;
    await forgetLimits(stack);
    const login = await buyer.client.smsCode(buyer.handler.mobile, "login");
    await buyer.client.problem(422, "POST", proof, { body: { code: login } });
    const code = await buyer.handlerCode(id);
    const other = person("诸葛经办");
    await buyer.save(id, { handler: { mobile: other.mobile } });
    await buyer.client.problem(422, "POST", proof, { body: { code } });
    await buyer.save(id, { handler: { mobile: buyer.handler.mobile } });
    const stranger = await applicant();
    await stranger.client.problem(404, "POST", proof, { body: { code } });
    await stranger.client.problem(404, "POST", `/api/v1/orders/${id}/handler-codes`);
    const proved = await buyer.client.expect<OrderBody>(200, "POST", proof, { body: { code } });
    expect(proved.handler).toMatchObject({ mobile_proved: true });
    await buyer.client.expect(200, "POST", proof, { body: { code } });
    const second = await buyer.begin();
    await buyer.save(second.order_id, buyer.typed);
    await buyer.client.problem(422, "POST", `/api/v1/orders/${second.order_id}/handler-proof`, { body: { code } });
    const changed = await buyer.save(id, { handler: { mobile: other.mobile } });
    expect(changed.handler).toMatchObject({ mobile_proved: false });
    expect(changed.missing).toContainEqual({ field: "handler.mobile_proof", code: "required" });
    expect((await buyer.save(id, { handler: { mobile: "139" } })).missing).toContainEqual({ field: "handler.mobile", code: "format" });
    expect(codes(await buyer.client.problem(422, "POST", proof, { body: { code } }))).toEqual({ "handler.mobile": "format" });
    await buyer.save(id, { handler: { mobile: buyer.handler.mobile } });
  });

  it("NEW7 the face check is the handler's: it is not the account's identity and does not fit another person", async () => {
    await buyer.proveHandler(id);
    await buyer.passFace(id);
    expect((await buyer.order(id)).identity_checked).toBe(true);
    expect(psql(stack, `SELECT purpose FROM identity_verifications WHERE order_id = ${id}`)).toBe("handler");
    expect(await buyer.client.expect(200, "GET", "/api/v1/me")).toMatchObject({ identity: { verified: false } });
    const order = await buyer.save(id, { handler: { document_number: identityNumber() } });
    expect(order.identity_checked).toBe(false);
    expect(order.missing).toContainEqual({ field: "identity_check", code: "required" });
    expect((await buyer.save(id, { handler: { document_number: buyer.handler.document_number } })).identity_checked).toBe(true);
  });

  it("RUL3 NEW8 submitted twice at once it is one order; the same company and handler cannot order again, another handler can", async () => {
    await buyer.save(id, buyer.typed);
    await buyer.uploadNeeded(id);
    const answers = await Promise.all([1, 2].map(() => buyer.client.send("POST", `/api/v1/orders/${id}/submission`, { key: randomUUID() })));
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 409]);
    const again = await companyApplicant();
    Object.assign(again, { company: buyer.company, handler: buyer.handler, legal: buyer.legal, document_number: buyer.document_number });
    const second = await again.complete();
    expect(await again.client.problem(409, "POST", `/api/v1/orders/${second}/submission`)).toMatchObject({ code: "order_open_elsewhere", reference: id });
    await again.client.problem(404, "GET", `/api/v1/orders/${id}`); // named, for whoever is its handler; to be opened in the account that ordered it
    again.handler = person("诸葛经办");
    again.document_number = again.handler.document_number;
    await again.save(second, { handler: again.handler });
    await again.proveHandler(second);
    await again.passFace(second);
    expect(await again.submit(second)).toMatchObject({ state: "awaiting_payment" });
  });
});

describe("review, grant and claim", () => {
  let buyer: CompanyApplicant, id: string, first: Staff, second: Staff, handler: Client;
  beforeAll(async () => {
    await setReviewsNeeded("enterprise_mobile", 2);
    buyer = await companyApplicant();
    id = await buyer.paid();
    await setReviewsNeeded("enterprise_mobile", 1);
    [first, second] = [await staff("reviewer"), await staff("reviewer")];
  });

  it("STF2 nobody reviews an order of the own company or number, as handler, legal representative or buyer", async () => {
    for (const mobile of [buyer.handler.mobile, buyer.legal.mobile, buyer.client.mobile!]) {
      const self = await staff("reviewer", mobile);
      const { summary } = await self.show(id);
      expect((await self.client.problem(403, "PUT", reviewer(id), { headers: match(summary.version) })).code).toBe("review_own_order");
    }
  });

  it("STF2 the reviewer sees all people and documents; a part of another kind of order is no reason", async () => {
    const masked = JSON.stringify(await first.show(id));
    expect(masked).toContain(buyer.company.name);
    for (const one of [buyer.handler, buyer.legal]) for (const value of [one.name, one.mobile, one.document_number]) expect(masked).not.toContain(value);
    const order = await first.take(id);
    expect(order).toMatchObject({ revealed: true, holder_name: buyer.company.name, handler: buyer.handler, legal_representative: buyer.legal });
    expect(order.materials.map((one) => one.material_kind).toSorted()).toEqual(needed.toSorted());
    const body = { decision: "refuse", reasons: [{ field: "material.application_form", reason: "不清楚" }] };
    expect(codes(await first.client.problem(422, "POST", reviews(id), { body, headers: match(order.summary.version) }))).toEqual({ reasons: "not_allowed" });
  });

  it("ME5 NEW8 only what was refused is open, and a refused document must be another one", async () => {
    const body = { decision: "refuse", reasons: [{ field: "material.business_licence", reason: "照片模糊" }, { field: "legal_representative.mobile", reason: "号码有误" }] };
    await first.decide(id, body);
    const order = await buyer.order(id);
    expect(order).toMatchObject({ state: "refused", open_fields: ["legal_representative.mobile", "material.business_licence"] });
    expect(order.missing).toEqual([{ field: "material.business_licence", code: "unchanged" }]);
    const resubmit = `/api/v1/orders/${id}/resubmission`;
    expect(codes(await buyer.client.problem(422, "POST", resubmit))).toEqual({ "material.business_licence": "unchanged" });
    const before = await buyer.client.send("GET", `/api/v1/orders/${id}/materials/business_licence`, { headers: { accept: "*/*" } });
    expect(before.status).toBe(200);
    for (const change of [{ handler: { name: "诸葛经办" } }, { handler: { mobile: freshMobile() } }, { holder: { document_number: uscc() } }, { legal_representative: { name: "东方法人" } }])
      await buyer.client.problem(409, "PUT", `/api/v1/orders/${id}/draft`, { body: change });
    await buyer.client.problem(409, "PUT", `/api/v1/orders/${id}/materials/power_of_attorney`, { raw: { mediaType: "image/png", bytes: nextPicture() } });
    buyer.legal = { ...buyer.legal, mobile: freshMobile() };
    await buyer.save(id, { legal_representative: { mobile: buyer.legal.mobile } });
    await buyer.upload(id, nextPicture(), "image/png", "business_licence");
    expect(await buyer.client.expect<OrderBody>(200, "POST", resubmit)).toMatchObject({ state: "in_review", missing: [] });
  });

  it("STF2 where two must approve, the first approval waits for another person", async () => {
    const after = await first.approve(id);
    expect(after.summary).toMatchObject({ state: "in_review", mine: false, first_approver_name: "林审核", reviews_needed: 2 });
    expect(await buyer.order(id)).toMatchObject({ state: "in_review" });
    const { summary } = await first.show(id);
    expect((await first.client.problem(409, "PUT", reviewer(id), { headers: match(summary.version) })).code).toBe("second_person_needed");
    await first.client.problem(409, "POST", reviews(id), { body: { decision: "approve" }, headers: match(summary.version) });
    expect(psql(stack, `SELECT count(*) FROM authorizations WHERE order_id = ${id}`)).toBe("0");
    handler = await phoneOf(buyer.handler.mobile);
    expect(await handler.expect(200, "GET", "/api/v1/certificates")).toMatchObject({ claimable: [] });
  });

  it("STF2 either may refuse: then both approvals are needed anew", async () => {
    await second.refuse(id, "material.seal_information_form");
    await buyer.upload(id, nextPicture(), "image/png", "seal_information_form");
    await buyer.client.expect(200, "POST", `/api/v1/orders/${id}/resubmission`);
    expect((await second.approve(id)).summary).toMatchObject({ state: "in_review" });
    const taken = await first.take(id);
    const approvals = await Promise.all([1, 2].map(() => first.client.send("POST", reviews(id), { body: { decision: "approve" }, headers: match(taken.summary.version), key: randomUUID() })));
    expect(approvals.map((one) => one.status).toSorted()).toEqual([201, 412]);
    expect((await first.client.expect<StaffOrder>(200, "GET", `/api/v1/staff/orders/${id}`)).summary.state).toBe("approved");
    await buyer.reaches(id, "approved");
  });

  it("APP14 the approval made the grant: both see it with their own numbers, a stranger does not", async () => {
    const legal = await phoneOf(buyer.legal.mobile);
    const [given, got] = [await grants(legal), await grants(handler)];
    expect(given.authorizations).toMatchObject([{ role: "grantor", company_name: buyer.company.name, state: "in_force" }]);
    expect(got.authorizations).toMatchObject([{ role: "grantee", authorization_id: given.authorizations[0]!.authorization_id }]);
    const path = `/api/v1/authorizations/${given.authorizations[0]!.authorization_id}`;
    const details = await handler.expect<{ uscc: string; has_letter: boolean }>(200, "GET", path);
    expect(details).toMatchObject({ uscc: buyer.company.document_number, has_letter: true, order_id: id });
    expect((await legal.send("GET", `${path}/letter`, { headers: { accept: "*/*" } })).status).toBe(200);
    const stranger = await phoneOf(freshMobile());
    expect((await grants(stranger)).total).toBe(0);
    await stranger.problem(404, "GET", path);
    await stranger.problem(404, "GET", `${path}/letter`, { headers: { accept: "*/*" } });
    expect((await grants(handler, "?history=true")).total).toBe(0);
  });

  it("ME9 RUL4 in the file of one's data the person on the other side of a grant has neither name nor number", async () => {
    const portal = await new Client("portal").loginByCode(buyer.handler.mobile);
    await forgetLimits(stack);
    const before = await portal.lastTextAt(buyer.handler.mobile);
    await portal.expect(202, "POST", "/api/v1/me/sms-codes", { body: { purpose: "data_export" } });
    const code = await portal.lastCode(buyer.handler.mobile, before);
    const { export_id } = await portal.expect<{ export_id: string }>(201, "POST", "/api/v1/me/exports", { body: { code } });
    const file = (await portal.send("GET", `/api/v1/me/exports/${export_id}`)).json as { authorizations: object[] };
    expect(file.authorizations).toMatchObject([{ company_number: buyer.company.document_number, grantee_mobile: buyer.handler.mobile }]);
    expect(JSON.stringify(file)).not.toContain(buyer.legal.mobile);
    expect(JSON.stringify(file)).not.toContain(buyer.legal.name);
  });

  it("APP14 APP2 without a grant in force there is nothing to claim, and only the handler's number claims", async () => {
    const body = { order_id: id, device_id: randomUUID(), device_name: "test phone" };
    const owner = await phoneOf(buyer.client.mobile!);
    expect(await owner.expect(200, "GET", "/api/v1/certificates")).toMatchObject({ claimable: [] });
    for (const other of [owner, await phoneOf(buyer.legal.mobile)]) await other.problem(404, "POST", "/api/v1/claims", { body });
    /* withdrawing has no page yet, and nothing brings an ended grant back: the table's owner does both */
    const set = (state: string): string => psql(stack, `BEGIN; ALTER TABLE authorizations DISABLE TRIGGER authorizations_update;
      UPDATE authorizations SET state = '${state}', ${state === "in_force" ? "ended_at = NULL, ended_by_kind = NULL" : "ended_at = now(), ended_by_kind = 'account'"}
      WHERE order_id = ${id}; ALTER TABLE authorizations ENABLE TRIGGER authorizations_update; COMMIT`);
    set("withdrawn");
    expect((await handler.problem(403, "POST", "/api/v1/claims", { body })).code).toBe("grant_not_in_force");
    expect(await handler.expect(200, "GET", "/api/v1/certificates")).toMatchObject({ claimable: [] });
    expect((await grants(handler, "?history=true")).authorizations).toMatchObject([{ state: "withdrawn" }]);
    set("in_force");
  });

  it("ME9 APP14 APP2 a changed number takes grants and claims along, the next owner of the number has neither, and a proven identity decides before any number", async () => {
    const [{ authorization_id }] = (await grants(handler)).authorizations as [Grants["authorizations"][0]];
    const [old, mobile] = [buyer.handler.mobile, freshMobile()];
    const portal = await new Client("portal").loginByCode(old);
    await changeNumber(portal, mobile);
    const body = { order_id: id, device_id: randomUUID(), device_name: "test phone" };
    const claimable = async (phone: Client) => (await phone.expect<{ claimable: { order_id: string }[] }>(200, "GET", "/api/v1/certificates")).claimable.map((one) => one.order_id);
    const next = await phoneOf(old);
    expect([(await grants(next)).total, await claimable(next)]).toEqual([0, []]);
    for (const path of ["", "/letter"]) await next.problem(404, "GET", `/api/v1/authorizations/${authorization_id}${path}`, { headers: { accept: "*/*" } });
    await next.problem(404, "POST", "/api/v1/claims", { body });
    handler = await phoneOf(mobile);
    buyer.handler.mobile = mobile;
    expect([(await grants(handler)).total, await claimable(handler)]).toEqual([1, [id]]);
    const identity = (account: string, index: string): string => psql(stack, `INSERT INTO identities (account_id, name_sealed, document_type, document_number_sealed, document_number_index, verification_id, verified_at)
      SELECT ${account}, name_sealed, document_type, document_number_sealed, ${index}, id, now() FROM identity_verifications WHERE order_id = ${id} AND state = 'succeeded'`);
    const account = async (phone: Client): Promise<string> => (await phone.expect<{ account_id: string }>(200, "GET", "/api/v1/me")).account_id;
    const [nextId, handlerId] = [await account(next), await account(handler)];
    identity(nextId, "document_number_index"); // the handler with a second number
    expect([(await grants(next)).total, await claimable(next)]).toEqual([1, [id]]);
    identity(handlerId, "'\\x01'"); // somebody else with the handler's number
    expect([(await grants(handler)).total, await claimable(handler)]).toEqual([0, []]);
    await handler.problem(404, "POST", "/api/v1/claims", { body });
    psql(stack, `DELETE FROM identities WHERE account_id IN (${nextId}, ${handlerId})`);
  });

  it("APP2 APP1 the handler's phone claims a certificate in the company's name", async () => {
    const list = await handler.expect<{ claimable: object[] }>(200, "GET", "/api/v1/certificates");
    expect(list.claimable).toMatchObject([{ order_id: id, holder_kind: "enterprise", holder_name_masked: buyer.company.name }]);
    const certificateId = await claimOn(handler, id);
    const certificate = await handler.expect<{ subject: string; pem: string }>(200, "GET", `/api/v1/certificates/${certificateId}`);
    expect(certificate.subject).toContain(`CN=${buyer.company.name}`);
    expect(certificate.subject).toContain(`O=${buyer.company.name}`);
    expect(certificate.subject).not.toContain(buyer.handler.name);
    const der = execFileSync("openssl", ["x509", "-outform", "DER"], { input: certificate.pem });
    expect(der.includes(Buffer.from(buyer.company.document_number))).toBe(true);
    expect(der.includes(Buffer.from(buyer.handler.document_number))).toBe(false);
    await until("the order is completed", async () => ((await buyer.order(id)).state === "completed" ? true : undefined));
  });

  it("ME9 RUL4 the buyer's file says that it was claimed, and nothing of the handler's phone", async () => {
    const file = await ownData(buyer.client);
    const issued = file["audit_entries"]!.filter((one) => one["subject_id"] === id && one["action"] === "order.issue");
    expect(issued).toHaveLength(1);
    expect(tracesOfOthers(file)).toEqual([]);
    const sessions = psql(stack, `SELECT id FROM sessions WHERE account_id <> ${String(file["account_id"])} AND id IN (SELECT session_id FROM audit_entries WHERE subject_id = ${id})`).split("\n").filter(Boolean);
    expect(sessions).not.toEqual([]);
    for (const session of sessions) expect(JSON.stringify(file)).not.toContain(session);
  });

  it("ME6 the buyer unbinds the company's certificate, although the handler's account holds it", async () => {
    const binding = bind(stack, id, party(stack).id);
    expect((await buyer.order(id)).actions).toContain("unbind");
    expect(await buyer.client.expect(200, "GET", `/api/v1/orders/${id}/bindings`)).toMatchObject({ bindings: [{ binding_id: binding, state: "bound" }] });
    await buyer.client.expect(200, "POST", `/api/v1/orders/${id}/unbinding`);
    await until("unbound", () => (psql(stack, `SELECT state FROM bindings WHERE id = ${binding}`) === "unbound" ? true : undefined));
  });

  it("APP14 a newer approval for the same company and handler replaces the grant", async () => {
    const again = await companyApplicant();
    Object.assign(again, { company: buyer.company, handler: buyer.handler, legal: buyer.legal, document_number: buyer.document_number });
    const newer = await again.paid();
    await first.approve(newer);
    expect((await grants(handler)).total).toBe(1);
    expect((await grants(handler, "?history=true")).authorizations).toMatchObject([{ state: "replaced" }]);
  });
});
