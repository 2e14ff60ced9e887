/** Products and prices by date, the price that a draft keeps, agreements by version. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { count, fields } from "./accounts.ts";
import { Client } from "./client.ts";
import { applicant, match, staff, type OrderBody, type Staff } from "./journey.ts";

const stack = stackOf("api");
interface Price { price_fen: number; from_day: string; state: string; staff_name?: string }
interface Product { product_code: string; name_zh: string; name_en: string; term_years: number; available: boolean; reviews_needed: number; prices: Price[]; version: number }
interface Version { summary: { kind: string; agreement_version: number; state: string; version: number; published_at?: string }; body_zh: string; body_en: string }

let system: Staff, finance: Staff, publisher: Staff, auditor: Staff;
const at = "/api/v1/staff/products/expert_mobile";
const product = (path = at): Promise<Product> => auditor.client.expect<Product>(200, "GET", path);
const day = (ahead: number): string => new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);

/** A price that began just now, as after midnight. */
const begin = (fen: number): string => psql(stack, `INSERT INTO product_prices (product_code, effective_from, price_fen) VALUES ('expert_mobile', now() - interval '1 second', ${fen})`);
const forget = (): string => psql(stack, "DELETE FROM product_prices WHERE product_code = 'expert_mobile' AND effective_from > '2025-01-02'");

beforeAll(async () => {
  system = await staff("system_administrator");
  finance = await staff("finance");
  publisher = await staff("publisher");
  auditor = await staff("auditor");
});
afterAll(() => {
  forget();
  psql(stack, "UPDATE products SET version = 1, available = true, term_years = 1 WHERE code = 'expert_mobile'");
});

describe("prices", () => {
  it("STF5 a price begins on a later day, stands in the history, and can be withdrawn until then", async () => {
    const before = await product();
    const added = await finance.client.expect<Product>(201, "POST", `${at}/prices`, { body: { price_fen: 500, from_day: day(3) }, headers: match(before.version) });
    expect(added.prices[0]).toMatchObject({ price_fen: 500, from_day: day(3), state: "future", staff_name: "林审核" });
    expect(added.prices.find((one) => one.state === "current")).toMatchObject({ price_fen: 1 });
    const { products } = await new Client("portal").expect<{ products: { product_code: string; price_fen: number }[] }>(200, "GET", "/api/v1/products");
    expect(products.find((one) => one.product_code === "expert_mobile")!.price_fen).toBe(1);
    const twice = await finance.client.problem(422, "POST", `${at}/prices`, { body: { price_fen: 600, from_day: day(3) }, headers: match(added.version) });
    expect(fields(twice)).toEqual({ from_day: "taken" });
    const withdrawn = await finance.client.expect<Product>(200, "DELETE", `${at}/prices/${day(3)}`, { headers: match(added.version) });
    expect(withdrawn.prices.some((one) => one.from_day === day(3))).toBe(false);
    expect(count(stack, "audit_entries", "action IN ('product.add_price', 'product.withdraw_price')")).toBeGreaterThanOrEqual(2);
  });

  it("STF5 the past never changes, not even by the database role of the API", async () => {
    const { version } = await product();
    for (const from_day of [day(0), day(-1), "2025-01-01", day(6 * 366)])
      expect(fields(await finance.client.problem(422, "POST", `${at}/prices`, { body: { price_fen: 5, from_day }, headers: match(version) }))).toEqual({ from_day: "not_future" });
    expect((await finance.client.problem(409, "DELETE", `${at}/prices/2025-01-01`, { headers: match(version) })).code).toBe("state_conflict");
    await finance.client.problem(404, "DELETE", `${at}/prices/${day(9)}`, { headers: match(version) });
    expect(() => psql(stack, "DELETE FROM product_prices", "lnca_api")).toThrow(/never changes/);
    expect(() => psql(stack, "UPDATE product_prices SET price_fen = 2", "lnca_api")).toThrow(/permission denied/);
    expect(() => psql(stack, "INSERT INTO product_prices VALUES ('expert_mobile', now(), 2)", "lnca_api")).toThrow(/in the past/);
  });

  it("STF5 wrong prices and days are refused, and a change takes the version that was seen", async () => {
    const { version } = await product();
    for (const body of [{ price_fen: 0, from_day: day(5) }, { price_fen: -1, from_day: day(5) }, { price_fen: 1.5, from_day: day(5) }, { price_fen: 1, from_day: "2026-02-30" }, { price_fen: 1 }])
      expect([400, 422]).toContain((await finance.client.send("POST", `${at}/prices`, { body, headers: match(version) })).status);
    await finance.client.problem(412, "POST", `${at}/prices`, { body: { price_fen: 5, from_day: day(5) }, headers: match(version + 1) });
    await finance.client.problem(428, "POST", `${at}/prices`, { body: { price_fen: 5, from_day: day(5) } });
    await finance.client.problem(404, "POST", "/api/v1/staff/products/no_such/prices", { body: { price_fen: 5, from_day: day(5) }, headers: match(1) });
  });

  it("STF5 STF2 the system administrator edits names, term, availability and the number of reviewers, and no prices", async () => {
    const before = await product("/api/v1/staff/products/expert_ukey");
    const body = { name_zh: "辽宁数字证书-专家UKey证书（试）", name_en: "expert on a USB key (trial)", term_years: 2, available: before.available, reviews_needed: 2 };
    const path = "/api/v1/staff/products/expert_ukey";
    const edited = await system.client.expect<Product>(200, "PUT", path, { body, headers: match(before.version) });
    expect(edited).toMatchObject({ ...body, version: before.version + 1 });
    await system.client.problem(412, "PUT", path, { body, headers: match(before.version) });
    for (const reviews_needed of [0, 3, 1.5]) await system.client.problem(422, "PUT", path, { body: { ...body, reviews_needed }, headers: match(edited.version) });
    expect(psql(stack, "SELECT detail FROM audit_entries WHERE action = 'product.edit' ORDER BY id DESC LIMIT 1")).toContain('"reviews_needed":2');
    await system.client.problem(403, "POST", `${path}/prices`, { body: { price_fen: 5, from_day: day(5) }, headers: match(edited.version) });
    await finance.client.problem(403, "PUT", path, { body, headers: match(edited.version) });
    const { products } = await auditor.client.expect<{ products: Product[] }>(200, "GET", "/api/v1/staff/products");
    expect(products.find((one) => one.product_code === "expert_ukey")!.name_zh).toBe(body.name_zh);
    const { name_zh, name_en, term_years, available, reviews_needed } = before;
    await system.client.expect(200, "PUT", path, { body: { name_zh, name_en, term_years, available, reviews_needed }, headers: match(edited.version) });
  });
});

describe("a product without certificate profile", () => {
  it("STF5 cannot be offered, and says why; its words can still be edited", async () => {
    const path = "/api/v1/staff/products/expert_ukey";
    psql(stack, "UPDATE products SET profile_name = 'none_yet', available = false WHERE code = 'expert_ukey'");
    try {
      const { name_zh, name_en, term_years, reviews_needed, version } = await product(path);
      const words = { name_zh, name_en, term_years, reviews_needed };
      const refused = await system.client.problem(422, "PUT", path, { body: { ...words, available: true }, headers: match(version) });
      expect(fields(refused)).toEqual({ available: "no_profile" });
      expect(await system.client.expect<Product>(200, "PUT", path, { body: { ...words, available: false }, headers: match(version) })).toMatchObject({ available: false, version: version + 1 });
    } finally {
      psql(stack, "UPDATE products SET profile_name = 'personal_ukey', available = true WHERE code = 'expert_ukey'");
    }
  });
});

describe("a price that changes while the wizard is open", () => {
  type Draft = OrderBody & { new_price?: { amount_fen: number; term_years: number }; term_years: number };

  it("STF5 NEW12 the draft keeps the price that was shown; a new draft has the new one", async () => {
    const person = await applicant();
    const id = await person.complete();
    begin(700);
    try {
      expect(await person.order(id)).toMatchObject({ amount_fen: 1 });
      expect((await person.order(id) as Draft).new_price).toBeUndefined();
      expect(await person.submit(id)).toMatchObject({ amount_fen: 1, state: "awaiting_payment" });
      expect(await (await applicant()).begin()).toMatchObject({ amount_fen: 700 });
    } finally {
      forget();
    }
  });

  it("STF5 NEW12 a draft older than the limit says the new price, and is submitted only once that was accepted", async () => {
    const person = await applicant();
    const id = await person.complete();
    psql(stack, `UPDATE orders SET priced_at = now() - interval '25 hours' WHERE id = ${id}`);
    expect((await person.order(id) as Draft).new_price).toBeUndefined(); // old, and still the same price
    begin(800);
    try {
      expect(await person.order(id)).toMatchObject({ amount_fen: 1, new_price: { amount_fen: 800, term_years: 1 } });
      expect((await person.client.problem(409, "POST", `/api/v1/orders/${id}/submission`)).code).toBe("price_changed");
      const accept = (amount_fen: number, client = person.client) => client.send("PUT", `/api/v1/orders/${id}/price`, { body: { amount_fen, term_years: 1 } });
      expect((await accept(799)).json).toMatchObject({ code: "price_changed" });
      expect((await accept(800, (await applicant()).client)).status).toBe(404);
      expect((await accept(800)).json).toMatchObject({ amount_fen: 800, state: "draft" });
      begin(900); // again: what was accepted holds anew
      expect(await person.submit(id)).toMatchObject({ amount_fen: 800, state: "awaiting_payment" });
      expect((await accept(900)).json).toMatchObject({ code: "state_conflict" });
      expect(psql(stack, `SELECT amount_fen FROM orders WHERE id = ${id}`)).toBe("800");
    } finally {
      forget();
    }
  });

  it("STF5 a product that is gone cannot be submitted at any price", async () => {
    const person = await applicant();
    const id = await person.complete();
    const before = await product();
    const edit = async (available: boolean): Promise<unknown> => {
      const { name_zh, name_en, term_years, reviews_needed, version } = await product();
      return system.client.expect(200, "PUT", at, { body: { name_zh, name_en, term_years, available, reviews_needed }, headers: match(version) });
    };
    await edit(false);
    try {
      expect((await person.client.problem(409, "POST", `/api/v1/orders/${id}/submission`)).code).toBe("product_unavailable");
    } finally {
      await edit(before.available);
    }
    expect(await person.submit(id)).toMatchObject({ state: "awaiting_payment" });
  });
});

describe("agreements", () => {
  const base = "/api/v1/staff/agreement-versions";
  const path = (version: number): string => `${base}/platform/${version}`;
  const texts = { title_zh: "平台协议（修订）", title_en: "Platform agreement (revised)", body_zh: "一、总则\n\n修订内容。", body_en: "1. General\n\nRevised." };
  const seen = (one: Version): { headers: Record<string, string> } => ({ headers: match(one.summary.version) });
  const begun = (): Promise<Version> => publisher.client.expect<Version>(201, "POST", base, { body: { kind: "platform" } });
  afterAll(() => psql(stack, "DELETE FROM account_agreements WHERE kind = 'platform' AND version > 1; DELETE FROM agreements WHERE kind = 'platform' AND version > 1"));

  it("STF5 a draft is written in both languages, seen by nobody outside, and may be thrown away", async () => {
    const draft = await begun();
    expect(draft.summary).toMatchObject({ agreement_version: 2, state: "draft" });
    expect((await publisher.client.problem(409, "POST", base, { body: { kind: "platform" } })).code).toBe("state_conflict");
    const unchanged = await publisher.client.problem(422, "PUT", `${path(2)}/publication`, { body: {}, ...seen(draft) });
    expect(fields(unchanged)).toEqual({ body_zh: "unchanged" });
    const written = await publisher.client.expect<Version>(200, "PUT", path(2), { body: texts, ...seen(draft) });
    expect(written).toMatchObject({ body_zh: texts.body_zh, body_en: texts.body_en });
    await publisher.client.problem(412, "PUT", path(2), { body: texts, ...seen(draft) });
    const { agreements } = await new Client("portal").expect<{ agreements: { kind: string; version: number }[] }>(200, "GET", "/api/v1/agreements");
    expect(agreements.find((one) => one.kind === "platform")!.version).toBe(1);
    await publisher.client.expect(204, "DELETE", path(2), seen(written));
    await publisher.client.problem(404, "GET", path(2));
  });

  it("STF5 wrong texts and times are refused", async () => {
    const draft = await begun();
    for (const [more, field] of [[{ body_zh: "" }, "body_zh"], [{ body_en: "a\u0001b" }, "body_en"], [{ title_zh: "a\nb" }, "title_zh"], [{ body_zh: "长".repeat(12_001) }, "body_zh"]] as const)
      expect(Object.keys(fields(await publisher.client.problem(422, "PUT", path(2), { body: { ...texts, ...more }, ...seen(draft) })))).toEqual([field]);
    const written = await publisher.client.expect<Version>(200, "PUT", path(2), { body: texts, ...seen(draft) });
    for (const wrong of ["2020-01-01T00:00:00Z", new Date(Date.now() + 400 * 86_400_000).toISOString()])
      expect(fields(await publisher.client.problem(422, "PUT", `${path(2)}/publication`, { body: { at: wrong }, ...seen(written) }))).toEqual({ at: "not_future" });
    await publisher.client.expect(204, "DELETE", path(2), seen(written));
  });

  it("STF5 REG4 published at its time, immutable from then on, and everybody is asked again", async () => {
    const person = await new Client("portal").register();
    const due = async (): Promise<unknown[]> => (await person.expect<{ agreements_due: { kind: string }[] }>(200, "GET", "/api/v1/me")).agreements_due;
    expect(await due()).toEqual([]);
    const written = await publisher.client.expect<Version>(200, "PUT", path(2), { body: texts, ...seen(await begun()) });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const waiting = await publisher.client.expect<Version>(200, "PUT", `${path(2)}/publication`, { body: { at: tomorrow }, ...seen(written) });
    expect(waiting.summary.state).toBe("waiting");
    expect(await due()).toEqual([]);
    await publisher.client.problem(409, "PUT", path(2), { body: texts, ...seen(waiting) });
    const back = await publisher.client.expect<Version>(200, "DELETE", `${path(2)}/publication`, seen(waiting));
    expect(back.summary.state).toBe("draft");
    const current = await publisher.client.expect<Version>(200, "PUT", `${path(2)}/publication`, { body: {}, ...seen(back) });
    expect(current.summary.state).toBe("current");
    expect(await due()).toEqual([{ kind: "platform", version: 2 }]);
    const shown = await new Client("portal").expect<{ version: number; zh: { body: string } }>(200, "GET", "/api/v1/agreements/platform");
    expect(shown).toMatchObject({ version: 2, zh: { body: texts.body_zh } });
    for (const [method, at, body] of [["PUT", path(2), texts], ["DELETE", path(2), undefined], ["DELETE", `${path(2)}/publication`, undefined], ["PUT", `${path(2)}/publication`, {}]] as const)
      expect((await publisher.client.problem(409, method, at, { body, ...seen(current) })).code).toBe("state_conflict");
    expect(() => psql(stack, "UPDATE agreements SET body_zh = 'x' WHERE kind = 'platform' AND version = 2", "lnca_api")).toThrow(/is published/);
    expect(() => psql(stack, "DELETE FROM agreements WHERE kind = 'terms_of_service'", "lnca_api")).toThrow(/is published/);
    const list = await auditor.client.expect<{ versions: { agreement_version: number; state: string }[]; total: number }>(200, "GET", `${base}?kind=platform`);
    expect(list.versions.map((one) => [one.agreement_version, one.state])).toEqual([[2, "current"], [1, "past"]]);
    await person.expect(200, "POST", "/api/v1/me/agreements", { body: { agreements: [{ kind: "platform", version: 2 }] } });
    expect(await due()).toEqual([]);
  });
});
