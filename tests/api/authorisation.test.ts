/** Who may call what on things that exist: every route × owner, another account, each role of staff. Nobody reads another's data. */
import { beforeAll, describe, expect, it } from "vitest";
import { loadSm3 } from "../../frontend/src/phone/sm2/digest.ts";
import { beginKey } from "../../frontend/src/phone/sm2/keygen.ts";
import { psql, stackOf } from "../stack/stack.ts";
import { Client } from "./client.ts";
import { operations, type Operation } from "./contract.ts";
import { CompanyApplicant } from "./company.ts";
import { Applicant, applicant, match, staff, type Staff, until } from "./journey.ts";
import { claim } from "./phone.ts";

const stack = stackOf("api");
const ROLES = ["reviewer", "finance", "publisher", "system_administrator", "security_administrator", "auditor"];

/** What somebody owns: the values that stand in paths. */
let things: Record<string, string>;
let secrets: string[];
let owner: Client, ownerPhone: Client;
const strangers: Client[] = [];
const people = new Map<string, Staff>();

/** Makes the person the handler of a company, by an approved order. */
async function grantTo(person: Applicant, reviewer: Staff): Promise<string> {
  const company = new CompanyApplicant();
  const { name, document_number } = person;
  Object.assign(company, { client: person.client, document_number, handler: { ...company.handler, name, document_number, mobile: person.client.mobile! } });
  const order = await company.paid();
  await reviewer.approve(order);
  return psql(stack, `SELECT id FROM authorizations WHERE order_id = ${order}`);
}

beforeAll(async () => {
  const person = new Applicant();
  const mobile = (await person.client.register()).mobile!;
  owner = person.client.pastNginx();
  const order = await person.paid(), reviewer = await staff("reviewer");
  await reviewer.approve(order);
  await until("invoice file", () => psql(stack, `SELECT 1 FROM invoice_files f JOIN invoices i ON i.id = f.invoice_id WHERE format = 'pdf' AND order_id = ${order}`) || undefined);
  const certificate = await claim("api", mobile, order);
  ownerPhone = (await new Client("phone").loginByPassword(mobile)).pastNginx();
  things = {
    order_id: order, material_kind: "application_form", form_name: "personal_application",
    // Of the publisher: none that is there, so that the seeded ones stay as they are.
    download_item_id: "1000000000000000099", upload_id: "1000000000000000099", piece: "0", state: "withdrawn",
    // None that is there: a company's, made from its form (tests/api/seals.test.ts).
    seal_id: "1000000000000000099",
    certificate_id: certificate,
    payment_id: psql(stack, `SELECT id FROM payments WHERE order_id = ${order}`),
    verification_id: psql(stack, `SELECT id FROM identity_verifications WHERE order_id = ${order}`),
    invoice_id: psql(stack, `SELECT id FROM invoices WHERE order_id = ${order}`), invoice_format: "pdf",
    claim_id: psql(stack, `SELECT claim_id FROM certificates WHERE id = ${certificate}`),
    authorization_id: await grantTo(person, reviewer),
    refund_id: order, day: "2026-01-31",
    session_id: psql(stack, `SELECT s.id FROM sessions s JOIN orders o USING (account_id) WHERE o.id = ${order} ORDER BY s.id LIMIT 1`),
    staff_id: psql(stack, `UPDATE staff SET version = 2 WHERE id = ${psql(stack, "SELECT min(id) FROM staff")} RETURNING id`),
    // Of another version than the one that is sent, so that the products stay as they are.
    product_code: psql(stack, "UPDATE products SET version = 2 WHERE code = 'expert_ukey' RETURNING code"), from_day: "2025-01-01", agreement_kind: "platform", agreement_version: "1", key_id: order,
    relying_party_id: order, export_id: "1000000000000000099",
  };
  things["scan_id"] = (await owner.expect<{ scan_id: string }>(201, "POST", "/api/v1/renewal-scans")).scan_id;
  things["key_use_id"] = psql(stack, `INSERT INTO key_uses (id, certificate_id, account_id, purpose, subject_id, content, created_at, expires_at)
    SELECT id, id, account_id, 'extension', order_id, '{}', now(), now() + interval '5 minutes' FROM certificates WHERE id = ${certificate} RETURNING lpad(id::text, 19, '0')`);
  things["reminder_id"] = psql(stack, `INSERT INTO reminders (id, order_id, account_id, days_before, service_until, created_at, updated_at)
    SELECT id, id, account_id, 60, now() + interval '60 days', now(), now() FROM orders WHERE id = ${order} RETURNING id`);
  const batch = { authorization_id: things["authorization_id"], product_code: "expert_mobile", agreement_version: 1 };
  things["batch_id"] = (await owner.expect<{ batch_id: string }>(201, "POST", "/api/v1/batches", { body: batch })).batch_id;
  things["line"] = "2";
  await owner.expect(200, "PUT", `/api/v1/batches/${things["batch_id"]}/rows`, { body: { rows: [{ line: 2, name: person.name, mobile, document_number: person.document_number }] } });
  secrets = [mobile, person.document_number, person.name];
  strangers.push((await applicant()).client, (await new Client("phone").loginByCode()).pastNginx());
  for (const role of ROLES) people.set(role, await staff(role));
}, 120_000);

const names = (one: Operation): string[] => one.parameters.filter((parameter) => parameter.in === "path").map((parameter) => parameter.name);
const ownThings = operations.filter((one) => one.access === "account" && names(one).some((name) => name.endsWith("_id")));
const staffOperations = operations.filter((one) => one.access === "staff");
const pathOf = (one: Operation): string => one.path.replace(/\{([^}]+)\}/g, (_all, name: string) => things[name]!);

const TEXTS = { title_zh: "题", title_en: "title", body_zh: "文", body_en: "text" };
const PARTY = { name_zh: "采购网", name_en: "Procurement", origin: "https://www.example.com", webhook_url: "https://www.example.com/hook", sessions_per_second: 50, sessions_per_holder: 10 };
const CONSOLE_BODIES: Record<string, unknown> = {
  staff_person_edit: { name: "测试员" }, staff_person_roles_set: { roles: [] }, staff_person_enrol: { password: true, totp: true }, staff_person_disable: { reason: "离职" },
  staff_product_edit: { name_zh: "一", name_en: "one", term_years: 1, available: false, reviews_needed: 1 }, product_price_add: { price_fen: 1, from_day: "2025-01-01" },
  order_price_accept: { amount_fen: 1, term_years: 1 }, agreement_version_write: TEXTS, agreement_version_publish: {}, relying_party_edit: PARTY, relying_party_suspend: { reason: "测试" }, relying_party_key_add: { public_key_pem: "x" },
};

/** Something that passes for a body, so that the question of whose it is gets asked at all. */
const BODIES: Record<string, unknown> = {
  order_save: { holder: {} }, order_delivery_put: { kind: "counter" }, production_make: { request: "x", token_serial: "T1" }, production_hand_over: {}, order_handler_prove: { code: "123456" }, staff_download_change: { group_name: "forms", position: 1, name_zh: "表", name_en: "Form" }, payment_create: { provider: "wechat_pay" }, refund_create: { reason: "other" }, refund_decide: { decision: "grant" }, refund_pay_otherwise: { note: "试用" }, review_create: { decision: "approve" }, certificate_suspend: { text: "试" }, certificate_resume: { text: "试" }, certificate_revoke: { reason: "unspecified", text: "x" },
  seal_make: { kind: "official", area: { x: 0, y: 0, width: 9, height: 9 }, width_mm: 40, height_mm: 40 }, seal_revoke: { text: "试用" },
  batch_rows_put: { rows: [] }, batch_row_mend: { name: "张三" },
  invoice_delivery_create: { email: "someone@example.com" }, invoice_correction_create: { invoice_title: { kind: "personal" } },
  staff_invoice_reverse: { reason: "ab" },
  claim_key_create: beginKey(await loadSm3(), { holder_id: "h", device_id: "d", session_id: "s", purpose: "keygen" }).message,
  scan_choose: { certificate_id: "1".repeat(19) }, scan_confirm: { digits: "11" },
  key_use_sign: { r: "1".repeat(64), s2: "1".repeat(64), s3: "1".repeat(64), own_pin: true },
  claim_sign: { r: "1".repeat(64), s2: "1".repeat(64), s3: "1".repeat(64), own_pin: true },
};

Object.assign(BODIES, CONSOLE_BODIES);

function send(client: Client, one: Operation): ReturnType<Client["send"]> {
  const body = one.rawBody ? { raw: { mediaType: Object.keys(one.requestBody!.content!)[0]!, bytes: Buffer.from("x") } } : one.requestBody ? { body: BODIES[one.operationId] ?? {} } : {};
  return client.send(one.method, pathOf(one), { ...body, headers: { accept: "*/*", ...(one.ifMatch ? match(1) : {}) } });
}

it("RUL4 every account's thing in a path is one that this test knows", () => {
  for (const one of [...ownThings, ...staffOperations]) for (const name of names(one)) expect(things[name], `${one.operationId} ${name}`).toBeTruthy();
  for (const one of [...ownThings, ...staffOperations].filter((two) => two.requestBody && !two.rawBody && names(two).length > 0)) expect(BODIES[one.operationId], one.operationId).toBeDefined();
});

/** Edits of staff that need no version: nobody's work that was not seen can get lost by them. */
const WITHOUT_VERSION = {
  "makes something new, once": ["agreement_version_begin", "download_upload_create", "relying_party_add", "seal_make", "staff_download_create", "staff_person_add"],
  "leaves a state for good, so that a second one is refused": ["production_hand_over", "production_make", "staff_invoice_reverse"],
  "does the same once more, and keeps nothing from who did it last": ["audit_verify", "reconciliation_run", "relying_party_webhook_test", "staff_invoice_retry"],
  "touches only what is one's own": ["download_upload_delete", "download_upload_piece_put", "review_release", "staff_password_set", "staff_session_end"],
  "ends what should be over": ["staff_person_sessions_end"],
  "reads": ["certificate_search", "holder_search", "order_search", "staff_order_reveal"],
};

it("STF1 every edit of staff carries the version that was seen, but for those that this test knows", () => {
  const without = operations.filter((one) => one.access === "staff" && one.method !== "GET" && !one.ifMatch).map((one) => one.operationId);
  expect(without.sort()).toEqual(Object.values(WITHOUT_VERSION).flat().sort());
});

describe("another account", () => {
  it.each(ownThings.map((one) => [one.operationId, one] as const))("RUL4 %s: what is another's does not exist", async (_id, one) => {
    for (const stranger of strangers.filter((client) => one.clients.includes(client.door))) {
      const answer = await send(stranger, one);
      expect(answer.status, answer.bytes.toString()).toBe(404);
    }
  });

  it("RUL4 an order of another can be neither verified nor claimed", async () => {
    await strangers[0]!.problem(404, "POST", "/api/v1/identity-verifications", { body: { purpose: "order", order_id: things["order_id"] } });
    await strangers[1]!.problem(404, "POST", "/api/v1/claims", { body: { order_id: things["order_id"], device_id: "a-device-of-its-own", device_name: "phone" } });
  });
});

describe("the owner", () => {
  it.each(ownThings.filter((one) => one.method === "GET").map((one) => [one.operationId, one] as const))("RUL4 %s: readable, and masked", async (_id, one) => {
    for (const client of [owner, ownerPhone].filter((two) => one.clients.includes(two.door))) {
      if (one.operationId === "me_export_fetch") continue; // the whole record, once: tests/api/my-data.test.ts
      if (one.operationId === "seal_picture_show") continue; // tests/api/seals.test.ts
      const answer = await send(client, one);
      expect([200, 409]).toContain(answer.status); // 409: the QR code of what is over
      // A certificate names its holder; nothing else does.
      const hidden = one.operationId.startsWith("certificate") ? secrets.slice(0, 2) : secrets;
      if (answer.json) for (const secret of hidden) expect(answer.bytes.toString()).not.toContain(secret);
    }
  });
});

describe.each(ROLES)("staff as %s", (role) => {
  it.each(staffOperations.map((one) => [one.operationId, one] as const))("STF1 %s", async (_id, one) => {
    if (one.operationId === "staff_session_end") return;
    const answer = await send(people.get(role)!.client, one);
    if (one.roles.length > 0 && !one.roles.includes(role)) expect(answer.status).toBe(403);
    else expect([401, 403]).not.toContain(answer.status);
    expect(answer.status).toBeLessThan(500);
    if (one.operationId === "staff_order_reveal") return; // full values on purpose; tests/api/search.test.ts
    for (const secret of secrets) expect(answer.bytes.toString()).not.toContain(secret);
  });

  it("STF1 RUL4 a staff log-in opens nothing of an account", async () => {
    for (const one of ownThings) expect((await send(people.get(role)!.client, one)).status).toBe(404); // not at this door
  });
});

it("RUL4 nothing changed through all of this", async () => {
  const row = psql(stack, `SELECT state, version FROM orders WHERE id = ${things["order_id"]}`);
  expect(row.startsWith("completed|")).toBe(true);
  expect((await owner.send("GET", `/api/v1/orders/${things["order_id"]}`)).status).toBe(200);
});
