/** STF8: electronic seals of companies: cut out of the reviewed form, checked, shown to whoever may use them, revoked; and what is refused. */
import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { FORM, ROUND, SQUARE, sealForm } from "../stack/seal_form.ts";
import { psql, stackOf } from "../stack/stack.ts";
import { count, fields, forgetLimits } from "./accounts.ts";
import { Client, freshMobile } from "./client.ts";
import { companyApplicant, nextPicture, type CompanyApplicant } from "./company.ts";
import { match, staff, type Staff } from "./journey.ts";
import { claimOn } from "./phone.ts";

const stack = stackOf("api");
interface Summary { seal_id: string; state: string; company_name: string; kind: string; kind_zh: string; usable_until?: string }
interface Seal { summary: Summary; uscc: string; width: number; height: number; certificates: { certificate_id: string }[]; actions: string[]; checked_by_name?: string; revoke_text?: string; version: number }
interface Own { seals: { seal_id: string; company_name: string; kind_zh: string; role: string; usable_until: string }[] }

let buyer: CompanyApplicant, order: string, certificate: string, handler: Client, legal: Client, first: Staff, second: Staff;
const phoneOf = async (mobile: string): Promise<Client> => {
  await forgetLimits(stack);
  return (await new Client("phone").loginByCode(mobile)).pastNginx();
};
const raw = { headers: { accept: "*/*" } };
const at = (id = order): string => `/api/v1/staff/seal-orders/${id}`;
const wish = { kind: "official", area: ROUND, width_mm: 40, height_mm: 40 };
const make = (body: object, who = first) => who.client.send("POST", `${at()}/seals`, { body });
const own = (phone: Client): Promise<Own> => phone.expect<Own>(200, "GET", "/api/v1/seals");
const seal = (id: string): Promise<Seal> => first.client.expect<Seal>(200, "GET", `/api/v1/staff/seals/${id}`);
const toMake = async (): Promise<string[]> => (await first.client.expect<{ orders: { order_id: string }[] }>(200, "GET", "/api/v1/staff/seal-orders")).orders.map((one) => one.order_id);

beforeAll(async () => {
  [first, second] = [await staff("reviewer"), await staff("reviewer")];
  buyer = await companyApplicant();
  ({ order_id: order } = await buyer.begin());
  await buyer.save(order, buyer.typed);
  await buyer.proveHandler(order);
  await buyer.passFace(order);
  const { materials_needed } = await buyer.order(order);
  for (const kind of materials_needed!) await buyer.upload(order, kind === "seal_information_form" ? sealForm() : nextPicture(), "image/png", kind);
  await buyer.submit(order);
  await buyer.scan((await buyer.payNow(order)).payment_id);
  await buyer.reaches(order, "in_review");
  await first.approve(order);
  handler = await phoneOf(buyer.handler.mobile);
  legal = await phoneOf(buyer.legal.mobile);
});

it("STF8 nothing is made before the company has its certificate; then its order stands in the list of work", async () => {
  await first.client.problem(404, "GET", at());
  expect((await make(wish)).status).toBe(404);
  certificate = await claimOn(handler, order);
  expect(await toMake()).toContain(order);
  const work = await first.client.expect<{ company_name: string; uscc: string; form_width: number; kinds: { code: string }[]; second_person: boolean }>(200, "GET", at());
  expect(work).toMatchObject({ company_name: buyer.company.name, uscc: buyer.company.document_number, form_width: FORM.width, second_person: false, seals: [] });
  expect(work.kinds.map((one) => one.code)).toEqual(["official", "legal_representative", "finance", "contract", "invoice"]);
  const form = await first.client.send("GET", `${at()}/form`, raw);
  expect([form.status, form.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect(count(stack, "audit_entries", `action = 'seal.read_form' AND subject_id = ${order}`)).toBe(1);
});

it("STF8 the picture is cut out and checked: what is no seal, not whole, too coarse, of another shape or size is refused", async () => {
  const { x, y } = ROUND, bad = async (change: object): Promise<Record<string, string>> => fields((await make({ ...wish, ...change })).json as never);
  expect(await bad({ kind: "unheard_of" })).toEqual({ kind: "not_allowed" });
  expect(await bad({ width_mm: 20, height_mm: 60 })).toEqual({ width_mm: "range", height_mm: "range" });
  expect(await bad({ width_mm: 45 })).toEqual({ height_mm: "proportion" });
  expect(await bad({ area: { x: 0, y: 520, width: 1000, height: 200 } })).toEqual({ area: "no_seal" });
  expect(await bad({ area: { x, y, width: 200, height: 420 } })).toEqual({ area: "cut_off" });
  expect(await bad({ area: { x: 900, y: 1100, width: 200, height: 200 } })).toEqual({ area: "cut_off" });
  expect(await bad({ kind: "legal_representative", area: { x: 250, y: 250, width: 120, height: 120 }, width_mm: 40, height_mm: 40 })).toHaveProperty("area");
  for (const area of [{ x: -1, y, width: 5, height: 5 }, { x, y, width: 0, height: 5 }, { x: 1e9, y, width: 5, height: 5 }]) expect([400, 422]).toContain((await make({ ...wish, area })).status);
  const query = `x=${x}&y=${y}&width=${ROUND.width}&height=${ROUND.height}`;
  const preview = await first.client.send("GET", `${at()}/preview?${query}`, raw);
  expect([preview.status, preview.headers.get("content-type"), preview.bytes.subarray(1, 4).toString()]).toEqual([200, "image/png", "PNG"]);
  expect(preview.bytes[25]).toBe(6); // colour with transparency
  expect([preview.bytes.readUInt32BE(16), preview.bytes.readUInt32BE(20)].every((side) => side > 370 && side < 385)).toBe(true);
  expect(count(stack, "seals", `order_id = ${order}`)).toBe(0);
});

it("STF8 APP13 a seal is in force at once where one person decides; two at once make one; handler and legal representative see it, nobody else", async () => {
  expect((await own(handler)).seals).toEqual([]);
  const both = await Promise.all([make(wish), make(wish, second)]);
  expect(both.map((one) => one.status).sort()).toEqual([201, 422]);
  expect(fields(both.find((one) => one.status === 422)!.json as never)).toEqual({ kind: "exists" });
  const made = both.find((one) => one.status === 201)!.json as Seal;
  const { seal_id } = made.summary;
  expect(made).toMatchObject({ uscc: buyer.company.document_number, actions: ["revoke"], summary: { state: "in_force", company_name: buyer.company.name, kind_zh: "公章" } });
  expect(made.certificates.map((one) => one.certificate_id)).toEqual([certificate]);
  expect(await toMake()).not.toContain(order);
  expect((await own(handler)).seals).toEqual([expect.objectContaining({ seal_id, company_name: buyer.company.name, kind_zh: "公章", role: "grantee", usable_until: made.summary.usable_until })]);
  expect((await own(legal)).seals).toEqual([expect.objectContaining({ seal_id, role: "grantor" })]);
  const picture = await handler.send("GET", `/api/v1/seals/${seal_id}/picture`, raw);
  expect([picture.status, picture.bytes.subarray(1, 4).toString()]).toEqual([200, "PNG"]);
  const stranger = await phoneOf(freshMobile());
  expect((await own(stranger)).seals).toEqual([]);
  await stranger.problem(404, "GET", `/api/v1/seals/${seal_id}/picture`, raw);
  expect(psql(stack, `SELECT company_name_sealed::text FROM seals WHERE id = ${seal_id}`)).not.toContain(Buffer.from(buyer.company.name).toString("hex"));
  expect(() => psql(stack, `UPDATE seals SET width_mm = 41 WHERE id = ${seal_id}`)).toThrow(/is fixed/);
});

it("STF8 STF2 where two people decide, the seal waits for another reviewer, who is not its maker", async () => {
  psql(stack, `UPDATE orders SET reviews_needed = 2 WHERE id = ${order}`);
  const made = (await make({ kind: "legal_representative", area: SQUARE, width_mm: 20, height_mm: 20 })).json as Seal;
  const path = `/api/v1/staff/seals/${made.summary.seal_id}`;
  expect(made).toMatchObject({ summary: { state: "waiting" }, actions: ["revoke"] });
  expect((await own(handler)).seals).toHaveLength(1);
  expect((await first.client.problem(409, "POST", `${path}/check`, { headers: match(made.version) })).code).toBe("second_person_needed");
  await second.client.problem(412, "POST", `${path}/check`, { headers: match(made.version + 1) });
  const waiting = await second.client.expect<{ seals: Summary[] }>(200, "GET", "/api/v1/staff/seals?state=waiting");
  expect(waiting.seals.map((one) => one.seal_id)).toContain(made.summary.seal_id);
  const checked = await second.client.expect<Seal>(200, "POST", `${path}/check`, { headers: match(made.version) });
  expect(checked).toMatchObject({ summary: { state: "in_force" }, checked_by_name: "林审核", version: made.version + 1 });
  expect((await second.client.problem(409, "POST", `${path}/check`, { headers: match(checked.version) })).code).toBe("state_conflict");
  expect((await own(handler)).seals.map((one) => one.kind_zh)).toEqual(["公章", "法定代表人名章"]);
  // RUL7: by pages
  const page = (at: number) => handler.expect<Own & { total: number }>(200, "GET", `/api/v1/seals?page_size=1&page=${at}`);
  for (const [at, kind] of [[1, "公章"], [2, "法定代表人名章"]] as const) expect(await page(at)).toMatchObject({ seals: [{ kind_zh: kind }], page: at, page_size: 1, total: 2 });
  expect((await page(3)).seals).toEqual([]);
});

it("STF8 RUL9 the picture's file is known to the sweep; seals go with the last record of their company, not before", () => {
  const statement = (path: string): string => readFileSync(new URL(`../../db/queries/${path}.sql`, import.meta.url), "utf8");
  const [id, other] = [psql(stack, `SELECT max(id) FROM seals WHERE order_id = ${order}`), "1234567890123456789"];
  expect(psql(stack, `PREPARE unknown AS ${statement("material/list_unknown")}; EXECUTE unknown (ARRAY[${id}, ${other}])`)).toBe(other);
  const left = (before: string): string => psql(stack, `BEGIN; ${before}; PREPARE erase AS ${statement("retention/delete_seals")}; EXECUTE erase (${order});
    SELECT count(*) FROM seals WHERE order_id = ${order}; ROLLBACK`);
  expect(left("SELECT")).toBe("0");
  const another = `ALTER TABLE orders DISABLE TRIGGER USER; INSERT INTO orders SELECT r.* FROM orders o,
    LATERAL jsonb_populate_record(o, jsonb_build_object('id', ${other}, 'creation_key', 'another')) r WHERE o.id = ${order}`;
  expect(left(another)).toBe("2");
});

it("STF8 nobody makes, checks or revokes a seal of the own company, and only reviewers make one", async () => {
  const insider = await staff("reviewer", buyer.handler.mobile);
  expect(await insider.client.expect(200, "GET", at())).toMatchObject({ obstacle: "own_company" });
  expect((await make({ ...wish, kind: "contract" }, insider)).json).toMatchObject({ code: "review_own_order" });
  expect((await insider.client.problem(403, "GET", `${at()}/form`, raw)).code).toBe("review_own_order");
  const [{ seal_id } = { seal_id: "" }] = (await own(handler)).seals;
  expect((await insider.client.problem(403, "POST", `/api/v1/staff/seals/${seal_id}/revocation`, { body: { text: "不该由我" }, headers: match(1) })).code).toBe("review_own_order");
  const auditor = await staff("auditor");
  await auditor.client.expect(200, "GET", `/api/v1/staff/seals/${seal_id}`);
  await auditor.client.problem(403, "GET", `/api/v1/staff/seals/${seal_id}/picture`, raw);
  await auditor.client.problem(403, "POST", `${at()}/seals`, { body: wish });
});

it("STF8 a revoked seal is gone from the phones at once and for good; a new one of the kind may follow; without a certificate none may be used", async () => {
  const [{ seal_id } = { seal_id: "" }] = (await own(handler)).seals;
  const path = `/api/v1/staff/seals/${seal_id}`, { version } = await seal(seal_id);
  expect(fields(await second.client.problem(422, "POST", `${path}/revocation`, { body: { text: "   " }, headers: match(version) }))).toHaveProperty("text");
  const revoked = await second.client.expect<Seal>(200, "POST", `${path}/revocation`, { body: { text: "单位遗失印章" }, headers: match(version) });
  expect(revoked).toMatchObject({ summary: { state: "revoked" }, revoke_text: "单位遗失印章", actions: [] });
  await second.client.problem(409, "POST", `${path}/revocation`, { body: { text: "再来一次" }, headers: match(revoked.version) });
  expect(() => psql(stack, `UPDATE seals SET state = 'in_force', revoked_at = NULL, revoked_by = NULL, revoke_text = NULL WHERE id = ${seal_id}`)).toThrow(/may not go/);
  await handler.problem(404, "GET", `/api/v1/seals/${seal_id}/picture`, raw);
  psql(stack, `UPDATE orders SET reviews_needed = 1 WHERE id = ${order}`);
  expect((await make(wish)).status).toBe(201);
  expect((await own(handler)).seals).toHaveLength(2);
  for (const action of ["seal.make", "seal.revoke"]) expect(count(stack, "audit_entries", `action = '${action}' AND subject_id = ${seal_id}`)).toBe(1);
  psql(stack, `UPDATE certificates SET state = 'suspended', revoked_at = now(), revoke_reason = 6 WHERE order_id = ${order}`);
  expect((await own(handler)).seals).toEqual([]);
  expect((await make({ ...wish, kind: "contract", width_mm: 42, height_mm: 42 })).status).toBe(409);
  psql(stack, `UPDATE certificates SET state = 'valid', revoked_at = NULL, revoke_reason = NULL WHERE order_id = ${order}`);
  psql(stack, `UPDATE authorizations SET state = 'withdrawn', ended_at = now(), ended_by_kind = 'account' WHERE order_id = ${order}`);
  expect([(await own(handler)).seals, (await own(legal)).seals]).toEqual([[], []]);
  expect(await toMake()).not.toContain(order);
  psql(stack, `UPDATE seals SET state = 'revoked', revoked_at = now(), revoked_by = made_by, revoke_text = '测试' WHERE order_id = ${order} AND state <> 'revoked'`);
  expect(await toMake()).toContain(order); // without any seal it is work again
});
