/** Real-name verification by face check: only what our server fetched from the provider counts. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { count, fields, forgetLimits, pause, sandbox } from "./accounts.ts";
import { Client, type Problem } from "./client.ts";

const stack = stackOf("api");
const PATH = "/api/v1/identity-verifications";

interface Verification { verification_id: string; state: string; failure?: string; poll_after_ms: number; expires_at: string; purpose: string }
interface Face { biz_token: string; created_at?: string }

/** An invented person: valid region, date and check digit (GB 11643). */
function inventPerson(): { purpose: string; name: string; document_type: string; document_number: string } {
  const digits = (n: number, from: number): string => String(from + Math.floor(Math.random() * n));
  const day = `${digits(40, 1950)}${digits(9, 1).padStart(2, "0")}${digits(28, 1).padStart(2, "0")}`;
  const body = `210102${day}${digits(900, 100)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return { purpose: "account", name: "测试·小明", document_type: "identity_card", document_number: body + "10X98765432"[sum % 11]! };
}

const begin = (client: Client, body: unknown): Promise<Verification> => client.expect<Verification>(201, "POST", PATH, { body });
const show = (client: Client, id: string): Promise<Verification> => client.expect<Verification>(200, "GET", `${PATH}/${id}`);

/** The provider's token of the check begun last. */
async function newestToken(): Promise<string> {
  return (await sandbox<{ items: Face[] }>(stack, "faces")).items[0]!.biz_token;
}

async function finished(client: Client, id: string): Promise<Verification> {
  for (let tries = 0; tries < 150; tries++) {
    const now = await show(client, id);
    if (now.state !== "pending") return now;
    await pause(100);
  }
  throw new Error("the face check did not end within 15 s");
}

async function play(client: Client, person: unknown, outcome: Record<string, unknown>): Promise<Verification> {
  const { verification_id } = await begin(client, person);
  const biz_token = await newestToken();
  await sandbox(stack, "face", { biz_token, ...outcome });
  await client.expect(202, "POST", `${PATH}/hints`, { body: { biz_token } });
  return finished(client, verification_id);
}

beforeEach(() => forgetLimits(stack));

describe("a check that passes", () => {
  it("ME1 RUL1 ties the account to the person: masked name and number, in full by an explicit wish", async () => {
    const client = await new Client("portal").loginByCode();
    const person = inventPerson();
    const { verification_id, ...begun } = await begin(client, person);
    expect(begun).toMatchObject({ purpose: "account", state: "pending" });
    const left = Date.parse(begun.expires_at) - Date.now();
    expect(left).toBeGreaterThan(9 * 60_000);
    expect(left).toBeLessThanOrEqual(10 * 60_000 + 1000);
    const qr = await client.send("GET", `${PATH}/${verification_id}/qr`, { headers: { accept: "image/svg+xml" } });
    expect([qr.status, qr.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    expect(qr.bytes.toString()).toMatch(/^<svg /);

    await sandbox(stack, "face", { biz_token: await newestToken(), outcome: "pass" });
    expect(await finished(client, verification_id)).toMatchObject({ state: "succeeded" });
    await client.problem(409, "GET", `${PATH}/${verification_id}/qr`, { headers: { accept: "*/*" } });
    const me = await client.send("GET", "/api/v1/me");
    expect((me.json as { identity: unknown }).identity).toMatchObject({
      verified: true, name_masked: "测***明", document_type: "identity_card",
      document_number_masked: `${person.document_number.slice(0, 3)}***********${person.document_number.slice(-4)}`,
    });
    expect(me.bytes.toString()).not.toContain(person.document_number);
    expect(await client.expect(200, "POST", "/api/v1/me/revealed")).toEqual({ mobile: client.mobile, name: person.name, document_number: person.document_number });
    expect(psql(stack, `SELECT string_agg(action, ',' ORDER BY id) FROM audit_entries WHERE subject_id = ${verification_id}`)).toBe("identity_verification.begin,identity_verification.succeeded");
  });

  it("ME1 the app can do it too, and RUL4 nothing of the person is stored in clear", async () => {
    const client = await new Client("phone").loginByCode();
    const person = inventPerson();
    const { verification_id } = await play(client, person, { outcome: "pass" });
    const rows = psql(stack, `SELECT v::text, i::text FROM identity_verifications v JOIN identities i ON i.verification_id = v.id WHERE v.id = ${verification_id}`);
    for (const text of [person.name, person.document_number]) {
      expect(rows).not.toContain(text);
      expect(rows).not.toContain(Buffer.from(text).toString("hex"));
    }
  });

  it("ME1 another person cannot take over a verified account", async () => {
    const client = await new Client("portal").loginByCode();
    expect((await play(client, inventPerson(), { outcome: "pass" })).state).toBe("succeeded");
    expect((await client.problem(409, "POST", PATH, { body: inventPerson() })).code).toBe("identity_mismatch");
  });

  it("ME1 two checks at once about two persons: the first to succeed is the identity, the other fails", async () => {
    const client = await new Client("portal").loginByCode();
    const { order_id } = await client.expect<{ order_id: string }>(201, "POST", "/api/v1/orders", { body: { product_code: "expert_mobile", agreement_version: 1 } });
    const { name, document_type, document_number } = inventPerson();
    await client.expect(200, "PUT", `/api/v1/orders/${order_id}/draft`, { body: { holder: { name, document_type, document_number } } });
    const one = await begin(client, { purpose: "order", order_id });
    const token = await newestToken();
    const two = await begin(client, inventPerson());
    await sandbox(stack, "face", { biz_token: await newestToken(), outcome: "pass" });
    expect(await finished(client, two.verification_id)).toMatchObject({ state: "succeeded" });
    await sandbox(stack, "face", { biz_token: token, outcome: "pass" });
    expect(await finished(client, one.verification_id)).toMatchObject({ state: "failed", failure: "mismatch" });
  });

  it("waiting costs no body: 304 while nothing has changed", async () => {
    const client = await new Client("portal").loginByCode();
    const { verification_id } = await begin(client, inventPerson());
    const first = await client.send("GET", `${PATH}/${verification_id}`);
    const etag = first.headers.get("etag")!;
    expect((first.json as Verification).poll_after_ms).toBeGreaterThanOrEqual(1000);
    const again = await client.send("GET", `${PATH}/${verification_id}`, { headers: { "if-none-match": etag } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    await sandbox(stack, "face", { biz_token: await newestToken(), outcome: "pass" });
    await finished(client, verification_id);
    expect((await client.send("GET", `${PATH}/${verification_id}`, { headers: { "if-none-match": etag } })).status).toBe(200);
  });
});

describe("a check that does not", () => {
  it.each([
    ["not-live", {}, "not_live"], ["mismatch", {}, "mismatch"], ["similarity", {}, "similarity"],
    ["pass", { tamper: "wrong-name" }, "mismatch"], ["pass", { tamper: "wrong-id" }, "mismatch"], ["pass", { tamper: "wrong-extra" }, "mismatch"],
  ])("ME1 RUL1 %s %j fails with its reason and verifies nobody", async (outcome, more, failure) => {
    const client = await new Client("portal").loginByCode();
    expect(await play(client, inventPerson(), { outcome, ...more })).toMatchObject({ state: "failed", failure });
    expect(await client.expect(200, "GET", "/api/v1/me")).toMatchObject({ identity: { verified: false } });
    expect(await play(client, inventPerson(), { outcome: "pass" })).toMatchObject({ state: "succeeded" });
  });

  it.each(["retry-limit", "expired", "done"])("ME1 what the provider calls over (%s) has expired; it is no failure of the person", async (outcome) => {
    const client = await new Client("portal").loginByCode();
    const ended = await play(client, inventPerson(), { outcome });
    expect(ended.state).toBe("expired");
    expect(ended.failure).toBeUndefined();
  });

  it("ME1 a fault of the provider's is asked again until the check's end, and then counts as no failure", async () => {
    const client = await new Client("portal").loginByCode();
    const { verification_id } = await begin(client, inventPerson());
    const biz_token = await newestToken();
    await sandbox(stack, "face", { biz_token, outcome: "2001" });
    await client.expect(202, "POST", `${PATH}/hints`, { body: { biz_token } });
    await pause(3000);
    expect((await show(client, verification_id)).state).toBe("pending");
    psql(stack, `UPDATE identity_verifications SET expires_at = now() - interval '1 second' WHERE id = ${verification_id}`);
    expect(await finished(client, verification_id)).toMatchObject({ state: "expired" });
  });

  it("RUL1 nothing that a browser says counts: the hint only makes us look, again and again without piling up work", async () => {
    const client = await new Client("portal").loginByCode();
    const { verification_id } = await begin(client, inventPerson());
    const biz_token = await newestToken();
    for (let i = 0; i < 10; i++) await client.expect(202, "POST", `${PATH}/hints`, { body: { biz_token } });
    await client.expect(202, "POST", `${PATH}/hints`, { body: { biz_token: "NEVER-SEEN-0000" } });
    await pause(1500);
    expect((await show(client, verification_id)).state).toBe("pending");
    expect(count(stack, "jobs", `kind = 'fetch_identity_verification' AND payload = '${verification_id}' AND state = 'ready'`)).toBeLessThanOrEqual(1);
    for (const method of ["PUT", "PATCH", "POST"]) expect((await client.send(method, `${PATH}/${verification_id}`, { body: { state: "succeeded" }, unchecked: true })).status).toBe(405);
  });

  it("ME1 runs out after its time", async () => {
    const client = await new Client("portal").loginByCode();
    const { verification_id } = await begin(client, inventPerson());
    psql(stack, `UPDATE identity_verifications SET expires_at = now() - interval '1 second' WHERE id = ${verification_id}`);
    expect(await finished(client, verification_id)).toMatchObject({ state: "expired" });
  });

  it("ME1 a new one replaces an unfinished one", async () => {
    const client = await new Client("portal").loginByCode();
    const person = inventPerson();
    const first = await begin(client, person);
    const token = await newestToken();
    const second = await begin(client, person);
    await sandbox(stack, "face", { biz_token: token, outcome: "pass" });
    expect((await finished(client, first.verification_id)).state).toBe("expired");
    expect((await show(client, second.verification_id)).state).toBe("pending");
    expect(await client.expect(200, "GET", "/api/v1/me")).toMatchObject({ identity: { verified: false } });
  });

  it("ME1 after five failures in a day there is no sixth try, nor a twenty-first beginning", async () => {
    const client = await new Client("portal").loginByCode();
    const { account_id } = await client.expect<{ account_id: string }>(200, "GET", "/api/v1/me");
    await begin(client, inventPerson());
    const copy = (state: string, times: number): string => psql(stack, `INSERT INTO identity_verifications (id, account_id, purpose, name_sealed, document_type, document_number_sealed, document_number_index, state, created_at, expires_at, finished_at)
      SELECT id + n, account_id, purpose, name_sealed, document_type, document_number_sealed, document_number_index, '${state}', created_at, expires_at, now()
      FROM identity_verifications, generate_series(1, ${times}) n WHERE account_id = ${account_id} AND state = 'pending'`);
    copy("failed", 5);
    expect((await client.problem(429, "POST", PATH, { body: inventPerson() })).code).toBe("identity_limit");
    psql(stack, `UPDATE identity_verifications SET state = 'expired' WHERE account_id = ${account_id} AND state = 'failed'`);
    psql(stack, `UPDATE identity_verifications SET id = id + 100 WHERE account_id = ${account_id} AND state = 'expired'`);
    copy("expired", 14);
    expect((await client.problem(429, "POST", PATH, { body: inventPerson() })).code).toBe("identity_limit");
  });

  it("ME1 with the provider away the person is told to try again, and nothing is stored", async () => {
    const client = await new Client("portal").loginByCode();
    const before = count(stack, "identity_verifications");
    await sandbox(stack, "faults", { provider: "tencent_faceid", mode: "down" });
    try {
      const answer = await client.send("POST", PATH, { body: inventPerson() });
      expect([answer.status, (answer.json as Problem).code]).toEqual([503, "provider_unavailable"]);
      expect(answer.headers.get("retry-after")).not.toBeNull();
    } finally {
      await sandbox(stack, "faults", { provider: "tencent_faceid", mode: "ok" });
    }
    expect(count(stack, "identity_verifications")).toBe(before);
    await begin(client, inventPerson());
  });
});

describe("what was typed", () => {
  let client: Client;
  beforeAll(async () => {
    await forgetLimits(stack);
    client = await new Client("portal").loginByCode();
  });

  it.each([
    ["document_number", "21010219900307747", "format"], ["document_number", "210102199003077471", "checksum"], ["document_number", "990102199003077475", "region"],
    ["document_number", "210102199002307475", "date"], ["name", "A", "too_short"], ["name", "Ann Lee", "format"], ["name", "小明7", "format"],
    ["name", "", "too_short"], ["document_type", "driver_licence", "unknown"], ["document_type", "passport", "counter_only"],
  ])("RUL2 %s %j is refused", async (field, value) => {
    const person = inventPerson();
    const extra = value === "passport" ? { document_number: "E12345678", name: "ANN LEE" } : {};
    const problem = await client.problem(422, "POST", PATH, { body: { ...person, ...extra, [field]: value } });
    expect(Object.keys(fields(problem))).toEqual([field]);
  });

  it("RUL2 what is missing is named; spaces, full-width digits and a small x are forgiven", async () => {
    const problem = await client.problem(422, "POST", PATH, { body: { purpose: "account" } });
    expect(Object.keys(fields(problem)).sort()).toEqual(["document_number", "document_type", "name"]);
    expect(fields(await client.problem(422, "POST", PATH, { body: { purpose: "order" } }))).toEqual({ order_id: "required" });
    let person = inventPerson();
    while (!person.document_number.endsWith("X")) person = inventPerson();
    const typed = ` ${person.document_number.slice(0, 6).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} ${person.document_number.slice(6, -1)}x `;
    await begin(client, { ...person, document_number: typed, name: " 测试•小明 " });
  });

  it("nobody sees another's check", async () => {
    const { verification_id } = await begin(client, inventPerson());
    const other = await new Client("portal").loginByCode();
    await other.problem(404, "GET", `${PATH}/${verification_id}`);
    await other.problem(404, "GET", `${PATH}/${verification_id}/qr`, { headers: { accept: "*/*" } });
    await new Client("portal").problem(401, "GET", `${PATH}/${verification_id}`);
  });

  it("RUL7 the same Idempotency-Key begins one check", async () => {
    const person = inventPerson();
    const key = crypto.randomUUID();
    const one = await client.expect<Verification>(201, "POST", PATH, { body: person, key });
    const two = await client.expect<Verification>(201, "POST", PATH, { body: person, key });
    expect(two.verification_id).toBe(one.verification_id);
    await client.problem(400, "POST", PATH, { body: person, key: null });
  });
});
