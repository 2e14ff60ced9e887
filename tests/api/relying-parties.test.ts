/** Relying parties as the console keeps them: addresses that are safe to call, keys, secrets, suspension. */
import { createHmac, generateKeyPairSync } from "node:crypto";
import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { count, fields } from "./accounts.ts";
import { party as partyAt } from "./binding_rows.ts";
import { control, match, staff, type Staff } from "./journey.ts";

const stack = stackOf("api");
interface Party {
  relying_party_id: string; identifier: string; state: string; version: number; suspend_reason?: string;
  keys: { key_id: string; algorithm: string; withdrawn_at?: string }[]; secrets: { secret_id: string; ends_at?: string }[];
}

interface WebhookTest { webhook_id: string; delivered: boolean; failure?: string; http_status?: number }
const party404 = "1000000000000000001";

let system: Staff, security: Staff, auditor: Staff;
const base = "/api/v1/staff/relying-parties";
const data = { name_zh: "辽宁政府采购网", name_en: "Liaoning Government Procurement", origin: "https://www.example.com", webhook_url: "https://hooks.example.com:8443/lnca?x=1", sessions_per_second: 50, sessions_per_holder: 10 };
let serial = 0;
const fresh = (): string => `party-${process.pid}-${Date.now() % 1e7}-${serial++}`;
const add = (more: object = {}): Promise<Party> => system.client.expect<Party>(201, "POST", base, { body: { identifier: fresh(), ...data, ...more } });
const seen = (party: Party): { headers: Record<string, string> } => ({ headers: match(party.version) });
const pem = (curve = "P-256"): string => generateKeyPairSync("ec", { namedCurve: curve }).publicKey.export({ type: "spki", format: "pem" }) as string;
const sm2 = (): string => execFileSync("sh", ["-c", "openssl genpkey -algorithm SM2 | openssl pkey -pubout"], { encoding: "utf8" });

beforeAll(async () => {
  system = await staff("system_administrator");
  security = await staff("security_administrator");
  auditor = await staff("auditor");
});

describe("keeping a party", () => {
  it("STF5 is added without keys or secrets, edited by the version that was seen, suspended and taken back", async () => {
    const party = await add();
    expect(party).toMatchObject({ ...data, state: "active", keys: [], secrets: [], version: 1 });
    const at = `${base}/${party.relying_party_id}`;
    const edited = await system.client.expect<Party>(200, "PUT", at, { body: { ...data, sessions_per_second: 5 }, ...seen(party) });
    expect(edited).toMatchObject({ sessions_per_second: 5, version: 2 });
    await system.client.problem(412, "PUT", at, { body: data, ...seen(party) });
    const suspended = await security.client.expect<Party>(200, "PUT", `${at}/suspension`, { body: { reason: "合同到期" }, ...seen(edited) });
    expect(suspended).toMatchObject({ state: "suspended", suspend_reason: "合同到期" });
    await system.client.problem(409, "PUT", `${at}/suspension`, { body: { reason: "再次" }, ...seen(suspended) });
    await system.client.problem(403, "DELETE", `${at}/suspension`, seen(suspended));
    expect(await security.client.expect<Party>(200, "DELETE", `${at}/suspension`, seen(suspended))).toMatchObject({ state: "active" });
    for (const action of ["add", "edit", "suspend", "resume"])
      expect(count(stack, "audit_entries", `action = 'relying_party.${action}' AND subject_id = ${party.relying_party_id}`)).toBe(1);
  });

  it("STF5 RUL7 the list is filtered and paged", async () => {
    const made = [await add(), await add(), await add()].map((one) => one.relying_party_id);
    const seenIds: string[] = [];
    let cursor = "";
    do {
      const page = await auditor.client.expect<{ relying_parties: { relying_party_id: string; state: string }[]; next_cursor?: string }>(200, "GET", `${base}?state=active&limit=2${cursor}`);
      seenIds.push(...page.relying_parties.map((one) => one.relying_party_id));
      cursor = page.next_cursor ? `&cursor=${page.next_cursor}` : "";
    } while (cursor !== "");
    expect(seenIds.filter((id) => made.includes(id))).toEqual([...made].reverse());
    expect(new Set(seenIds).size).toBe(seenIds.length);
  });

  it("STF5 an address that leads into our own network, or is none, is refused at its field", async () => {
    for (const webhook_url of ["http://www.example.com/", "https://127.0.0.1/", "https://localhost/hook", "https://2130706433/", "https://[::1]/", "https://169.254.169.254/", "https://a@www.example.com/", "https://intranet/", `http://127.0.0.1:${stack.base + 4}/`, "https://www.example.com/ x"]) {
      const problem = await system.client.problem(422, "POST", base, { body: { identifier: fresh(), ...data, webhook_url } });
      expect(fields(problem), webhook_url).toEqual({ webhook_url: "format" });
    }
    const { relying_party_id, version } = await add();
    const problem = await system.client.problem(422, "PUT", `${base}/${relying_party_id}`, { body: { ...data, webhook_url: "https://10.0.0.1/", origin: "https://www.example.com/path" }, headers: match(version) });
    expect(fields(problem)).toEqual({ origin: "format", webhook_url: "format" });
    await add({ webhook_url: `${stack.sandbox.replace("localhost", "127.0.0.1")}/webhooks` }); // the one exempt origin of development
  });

  it("STF5 RUL2 other wrong inputs, and an identifier that is taken", async () => {
    const { identifier } = await add();
    expect(fields(await system.client.problem(422, "POST", base, { body: { identifier, ...data } }))).toEqual({ identifier: "taken" });
    for (const more of [{ identifier: "Has Space" }, { identifier: "1x" }, { name_zh: "" }, { sessions_per_second: 0 }, { sessions_per_holder: 1001 }, { sessions_per_second: "5" }, { secret: "x" }])
      await system.client.problem(422, "POST", base, { body: { identifier: fresh(), ...data, ...more } });
    expect(fields(await system.client.problem(422, "POST", base, { body: { identifier: fresh(), ...data, name_en: "a\u0007b" } }))).toHaveProperty("name_en");
  });
});

describe("keys and secrets", () => {
  it("STF5 two public keys may be in force; P-256 and SM2, nothing else", async () => {
    let party = await add();
    const at = `${base}/${party.relying_party_id}/keys`;
    const first = pem();
    const put = async (public_key_pem: string): Promise<Party> => security.client.expect<Party>(201, "POST", at, { body: { public_key_pem }, ...seen(party) });
    party = await put(first);
    party = await put(sm2());
    expect(party.keys.map((one) => one.algorithm)).toEqual(["SM2", "ES256"]);
    const refuse = async (public_key_pem: string): Promise<unknown> => fields(await security.client.problem(422, "POST", at, { body: { public_key_pem }, ...seen(party) }));
    expect(await refuse(pem())).toEqual({ public_key_pem: "too_many" });
    party = await security.client.expect<Party>(200, "DELETE", `${at}/${party.keys[0]!.key_id}`, seen(party));
    expect(party.keys[0]!.withdrawn_at).toBeDefined();
    await security.client.problem(404, "DELETE", `${at}/${party.keys[0]!.key_id}`, seen(party));
    expect(await refuse(first)).toEqual({ public_key_pem: "taken" });
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "pem" }) as string;
    const own = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" }) as string;
    for (const wrong of ["x", rsa, own, pem("P-384"), pem() + pem(), `${pem()}x`, pem().replace("PUBLIC KEY", "CERTIFICATE")]) expect(await refuse(wrong)).toEqual({ public_key_pem: "format" });
    await system.client.problem(403, "POST", at, { body: { public_key_pem: pem() }, ...seen(party) });
  });

  it("STF5 a webhook secret is shown once, kept sealed, and never more than two sign", async () => {
    const party = await add();
    const at = `${base}/${party.relying_party_id}/secrets`;
    let version = party.version;
    const secrets: string[] = [];
    for (const inForce of [1, 2, 2]) {
      const made = await security.client.expect<{ secret: string; secret_id: string; relying_party: Party }>(201, "POST", at, { headers: match(version) });
      expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      await security.client.problem(412, "POST", at, { headers: match(version) });
      version = made.relying_party.version;
      secrets.push(made.secret);
      expect(made.relying_party.secrets[0]!.secret_id).toBe(made.secret_id);
      expect(made.relying_party.secrets.filter((one) => one.ends_at === undefined || Date.parse(one.ends_at) > Date.now() + 60_000)).toHaveLength(inForce);
    }
    expect(new Set(secrets).size).toBe(3);
    const shown = (await auditor.client.send("GET", `${base}/${party.relying_party_id}`)).bytes.toString();
    const stored = psql(stack, `SELECT string_agg(encode(secret_sealed, 'base64'), '') FROM relying_party_secrets WHERE relying_party_id = ${party.relying_party_id}`).replaceAll("\n", "");
    for (const secret of secrets) {
      expect(shown).not.toContain(secret.slice(6, 30));
      expect(stored).not.toContain(secret.slice(6, 30));
    }
    await system.client.problem(403, "POST", at, { headers: match(version) });
  });

  it("STF5 a test event is signed and sent at once, its answer shown; nothing goes out without a secret or to a suspended party", async () => {
    const { id, path, secret } = partyAt(stack);
    const test = (): Promise<WebhookTest> => system.client.expect<WebhookTest>(200, "POST", `${base}/${id}/webhook-tests`);
    const heard = async (): Promise<{ id: string; timestamp: string; body: string; signature: string }[]> =>
      (await control<{ items: { id: string; timestamp: string; body: string; signature: string; path: string }[] }>(stack, "GET", "webhooks")).items.filter((one) => one.path === path);
    const first = await test();
    expect(first).toMatchObject({ delivered: true });
    const [message] = await heard();
    expect(JSON.parse(message!.body)).toMatchObject({ type: "webhook.test", data: { relying_party: `party-${id}` } });
    expect([message!.id, message!.signature]).toEqual([first.webhook_id, `v1,${createHmac("sha256", secret).update(`${message!.id}.${message!.timestamp}.${message!.body}`).digest("base64")}`]);
    await control(stack, "POST", "faults", { provider: "relying_party", mode: "error:503", path });
    expect(await test()).toMatchObject({ delivered: false, failure: "status", http_status: 503 });
    await control(stack, "POST", "faults", { provider: "relying_party", mode: "ok" });
    psql(stack, `UPDATE relying_party_secrets SET ends_at = now() WHERE relying_party_id = ${id}`);
    expect(await test()).toEqual({ webhook_id: expect.any(String) as unknown, delivered: false, failure: "no_secret" });
    const { version } = await system.client.expect<Party>(200, "GET", `${base}/${id}`);
    await security.client.expect(200, "PUT", `${base}/${id}/suspension`, { body: { reason: "合同到期" }, headers: match(version) });
    expect(await test()).toMatchObject({ delivered: false, failure: "suspended" });
    expect(await heard()).toHaveLength(2);
    expect(count(stack, "audit_entries", `subject_id = ${id} AND action = 'relying_party.test_webhook'`)).toBe(4);
    await auditor.client.problem(403, "POST", `${base}/${id}/webhook-tests`);
    await system.client.problem(404, "POST", `${base}/${party404}/webhook-tests`);
  });
});
