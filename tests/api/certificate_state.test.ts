/** Suspending, resuming and revoking certificates by HTTP, and the revocation list as OpenSSL reads it. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { Client } from "./client.ts";
import { Applicant, match, staff, until, type Staff } from "./journey.ts";
import { claim } from "./phone.ts";

const stack = stackOf("api");
interface Certificate { certificate_id: string; order_id: string; serial: string; state: string; version: number; reason?: string; revoked_at?: string; state_text?: string; actions: string[]; not_after: string }
interface Certificates { certificates: Certificate[]; next_cursor?: string; count?: number; count_is_exact?: boolean }

const folder = mkdtempSync(join(tmpdir(), "lnca-crl-"));
afterAll(() => rmSync(folder, { recursive: true }));
let person: Applicant, phone: Client, id: string, serial: string, pem: string;
let reviewer: Staff, security: Staff, second: Staff, auditor: Staff;
const path = (verb = ""): string => `/api/v1/staff/certificates/${id}${verb}`;
const show = (who: Staff = security): Promise<Certificate> => who.client.expect<Certificate>(200, "GET", path());
const move = async (who: Staff, verb: string, body: object, status = 200): Promise<Certificate> =>
  who.client.expect<Certificate>(status, "POST", path(`/${verb}`), { body, key: randomUUID(), headers: match((await show()).version) });
const search = (body: object, who: Staff = reviewer): Promise<Certificates> => who.client.expect<Certificates>(200, "POST", "/api/v1/staff/certificate-searches", { body });
const openssl = (...words: string[]): string => execFileSync("openssl", words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

async function fetchPki(name: string): Promise<string> {
  const answer = await phone.send("GET", `/pki/${name}`, { headers: { accept: "*/*" } });
  expect(answer.status).toBe(200);
  const file = join(folder, name);
  writeFileSync(file, answer.bytes);
  return file;
}

interface List { number: number; text: string; file: string }
async function readList(): Promise<List> {
  const file = await fetchPki("issuing.crl");
  const text = openssl("crl", "-in", file, "-inform", "DER", "-text", "-noout");
  return { number: Number(/X509v3 CRL Number:\s*(\d+)/.exec(text)![1]), text, file };
}

/** The first list that is newer: it comes within seconds, not with the next day's. */
const newerThan = (before: List): Promise<List> => until("a new revocation list", async () => {
  const list = await readList();
  return list.number > before.number ? list : undefined;
});

beforeAll(async () => {
  person = new Applicant();
  const mobile = (await person.client.register()).mobile!;
  person.client.pastNginx();
  const order = await person.paid();
  [reviewer, security, second, auditor] = [await staff("reviewer"), await staff("security_administrator"), await staff("security_administrator"), await staff("auditor")];
  await reviewer.approve(order);
  id = await claim("api", mobile, order);
  phone = (await new Client("phone").loginByPassword(mobile)).pastNginx();
  const own = await phone.expect<{ pem: string; summary: { serial: string } }>(200, "GET", `/api/v1/certificates/${id}`);
  [serial, pem] = [own.summary.serial, own.pem];
}, 90_000);

describe("finding", () => {
  it("STF3 by serial number, order and holder; by state, kind and end", async () => {
    const { order_id, not_after } = await show();
    for (const value of [{ serial }, { serial: serial.toUpperCase() }, { order_id }, { mobile: person.client.mobile }, { document_number: person.document_number }, { holder_of: order_id }]) {
      const found = await search(value);
      expect(found.certificates.map((one) => one.certificate_id), JSON.stringify(value)).toEqual([id]);
      for (const secret of [person.name, person.client.mobile!, person.document_number]) expect(JSON.stringify(found)).not.toContain(secret);
    }
    const all = await search({ state: "valid", holder_kind: "personal", not_after_from: not_after, limit: 100 });
    expect(all.certificates.map((one) => one.certificate_id)).toContain(id);
    expect(all.count_is_exact).toBe(true);
    for (const none of [{ serial, state: "revoked" }, { serial, state: "expired" }, { serial, holder_kind: "enterprise" }, { serial, not_after_before: not_after }, { serial: "00" }]) expect((await search(none)).certificates).toEqual([]);
  });

  it("RUL7 pages by cursor", async () => {
    const whole = (await search({ limit: 100 })).certificates.map((one) => one.certificate_id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: Certificates = await search({ limit: 1, ...(cursor ? { cursor } : {}) });
      seen.push(...page.certificates.map((one) => one.certificate_id));
      cursor = page.next_cursor;
    } while (cursor !== undefined && seen.length < whole.length);
    expect(seen).toEqual(whole);
  });

  it.each([{ cursor: "1" }, { cursor: "1_" }, { cursor: "_1" }, { serial: "xyz" }, { serial: "abc" }, { serial: "ab", mobile: "13912345678" }, { state: "lost" }, { not_after_from: "1" }, { limit: 1000 }])("STF3 a wrong %o is refused", async (body) => {
    await reviewer.client.problem(422, "POST", "/api/v1/staff/certificate-searches", { body });
  });
});

describe("suspending and revoking", () => {
  it("STF3 a suspension is on a new list at once as certificateHold, the phone shows it, and the end of it takes it off", async () => {
    const before = await readList();
    expect(before.text.toLowerCase()).not.toContain(serial);
    expect((await show(reviewer)).actions).toEqual(["suspend"]);
    expect((await show(auditor)).actions).toEqual([]);
    const suspended = await move(reviewer, "suspension", { text: "持有人来电，手机丢失" });
    expect(suspended).toMatchObject({ state: "suspended", reason: "certificate_hold", state_text: "持有人来电，手机丢失", actions: ["resume"] });
    const held = await newerThan(before);
    expect(held.text).toMatch(new RegExp(`Serial Number: ${serial}[\\s\\S]*Certificate Hold`, "i"));
    expect((await phone.expect<{ summary: { state: string } }>(200, "GET", `/api/v1/certificates/${id}`)).summary.state).toBe("suspended");
    expect(await move(security, "resumption", { text: "手机已找回" })).toMatchObject({ state: "valid", actions: ["suspend"] });
    const free = await newerThan(held);
    expect(free.text.toLowerCase()).not.toContain(serial);
    expect((await show()).reason).toBeUndefined();
  });

  it("STF3 nobody suspends or resumes the own certificate", async () => {
    const self = await staff("reviewer security_administrator", person.client.mobile);
    const own = async (verb: string): Promise<void> => {
      const refused = await self.client.problem(403, "POST", path(`/${verb}`), { body: { text: "自己的证书", ...(verb === "revocation" ? { reason: "superseded" } : {}) }, key: randomUUID(), headers: match((await show()).version) });
      expect(refused.code).toBe("review_own_order");
    };
    await own("suspension");
    psql(stack, `UPDATE certificates SET state = 'suspended', revoked_at = now(), revoke_reason = 6 WHERE id = ${id}`);
    await own("resumption");
    await own("revocation");
    psql(stack, `UPDATE certificates SET state = 'valid', revoked_at = NULL, revoke_reason = NULL WHERE id = ${id}`);
  });

  it("STF3 only what somebody else has suspended is revoked, by a security administrator, for a reason, and for good", async () => {
    const before = await readList();
    await security.client.problem(409, "POST", path("/revocation"), { body: { reason: "key_compromise", text: "密钥泄露" }, key: randomUUID(), headers: match((await show()).version) });
    const { version } = await move(security, "suspension", { text: "怀疑密钥泄露" });
    const body = { reason: "key_compromise", text: "密钥泄露" }, headers = match(version);
    expect((await security.client.problem(409, "POST", path("/revocation"), { body, key: randomUUID(), headers })).code).toBe("second_person_needed");
    await reviewer.client.problem(403, "POST", path("/revocation"), { body, key: randomUUID(), headers });
    for (const wrong of [{ ...body, reason: "certificate_hold" }, { ...body, reason: "bored" }, { ...body, text: "x" }, { reason: "key_compromise" }, { ...body, text: "a\u0007b" }]) await second.client.problem(422, "POST", path("/revocation"), { body: wrong, key: randomUUID(), headers });
    await second.client.problem(412, "POST", path("/revocation"), { body, key: randomUUID(), headers: match(version - 1) });
    await second.client.problem(428, "POST", path("/revocation"), { body, key: randomUUID() });
    const key = randomUUID();
    const done = await Promise.all([1, 2].map(() => second.client.send("POST", path("/revocation"), { body, key, headers })));
    expect(done.map((one) => one.status).toSorted()).toEqual(done.some((one) => one.status === 409) ? [200, 409] : [200, 200]);
    const revoked = await show();
    expect(revoked).toMatchObject({ state: "revoked", reason: "key_compromise", actions: [] });
    expect(psql(stack, `SELECT string_agg(action, ' ' ORDER BY id) FROM audit_entries WHERE subject_id = ${id} AND action LIKE 'certificate.%' AND actor_kind = 'staff'`))
      .toBe("certificate.suspend certificate.resume certificate.suspend certificate.revoke");
    const list = await until("the revocation on the list", async () => {
      const now = await readList();
      return now.number > before.number && /Key Compromise/.test(now.text) ? now : undefined;
    });
    expect(list.text).toMatch(new RegExp(`Serial Number: ${serial}[\\s\\S]*Key Compromise`, "i"));
    for (const [who, verb] of [[reviewer, "resumption"], [security, "suspension"]] as const) {
      expect((await who.client.problem(409, "POST", path(`/${verb}`), { body: { text: "恢复" }, key: randomUUID(), headers: match(revoked.version) })).code).toBe("state_conflict");
    }
    expect(() => psql(stack, `UPDATE certificates SET state = 'valid', revoked_at = NULL, revoke_reason = NULL WHERE id = ${id}`)).toThrow(/may not go from revoked/);
    expect((await search({ serial, state: "revoked" })).certificates).toHaveLength(1);
    expect((await phone.expect<{ summary: { state: string } }>(200, "GET", `/api/v1/certificates/${id}`)).summary.state).toBe("revoked");
  });

  it("STF3 OpenSSL refuses the revoked certificate by the list, whose signature it verifies", async () => {
    const { file } = await readList(), certificate = join(folder, "holder.pem"), authority = join(folder, "issuing.pem");
    writeFileSync(certificate, pem);
    openssl("x509", "-inform", "DER", "-in", await fetchPki("issuing.crt"), "-out", authority);
    const list = join(folder, "list.pem");
    openssl("crl", "-inform", "DER", "-in", file, "-out", list);
    const verify = (): string => openssl("verify", "-vfyopt", "distid:1234567812345678", "-partial_chain", "-trusted", authority, certificate);
    expect(verify()).toContain("OK");
    const program = join(process.env["LNCA_BUILD"] ?? join(import.meta.dirname, "..", "..", "build"), "lnca");
    const chain = join(folder, "chain.pem");
    const whole = await phone.send("GET", `/api/v1/certificates/${id}/chain`, { headers: { accept: "*/*" } });
    writeFileSync(chain, whole.bytes);
    let said = "";
    try {
      said = execFileSync(program, ["certificate", "verify", "--crl", file, chain], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    } catch (error) {
      said = String((error as { stdout: string }).stdout) + String((error as { stderr: string }).stderr);
    }
    expect(said).toMatch(/revoked/i);
  });

  it("STF3 the key of a revoked certificate works no more", async () => {
    const claimId = psql(stack, `SELECT claim_id FROM certificates WHERE id = ${id}`);
    const answer = await phone.send("POST", `/api/v1/claims/${claimId}/round`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});
