/** Staff accounts as the console keeps them: who makes, enrols, gives roles, disables; and what nobody may. */
import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { count, fields, pause } from "./accounts.ts";
import { Client, freshMobile } from "./client.ts";
import { applicant, match, staff, type Staff } from "./journey.ts";

const stack = stackOf("api");
interface Person { staff_id: string; login: string; roles: string[]; state: string; enrolled: boolean; password_temporary: boolean; live_sessions: number; version: number }
interface Enrolment { person: Person; password?: string; totp_key?: string; totp_uri?: string; totp_qr?: string }

let system: Staff, security: Staff, auditor: Staff;
const base = "/api/v1/staff/people";
const show = (id: string): Promise<Person> => auditor.client.expect<Person>(200, "GET", `${base}/${id}`);
const ownId = async (one: Staff): Promise<string> => (await one.client.expect<{ staff_id: string }>(200, "GET", "/api/v1/staff/me")).staff_id;

/** What an authenticator shows: RFC 6238 by hand, so that it shares nothing with the server. */
function totp(key: string, at = Date.now()): string {
  const bits = [...key].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac("sha1", bytes).update(step).digest(), offset = mac[19]! & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

let serial = 0;
async function add(more: object = {}): Promise<Person> {
  const body = { login: `p${process.pid}-${Date.now() % 1e7}-${serial++}`, name: "周新人", mobile: freshMobile(), ...more };
  return system.client.expect<Person>(201, "POST", base, { body });
}
async function enrol(by: Staff, id: string, parts = { password: true, totp: true }): Promise<Enrolment> {
  return by.client.expect<Enrolment>(201, "POST", `${base}/${id}/enrolments`, { body: parts, headers: match((await show(id)).version) });
}
async function give(id: string, roles: string[]): Promise<Person> {
  return security.client.expect<Person>(200, "PUT", `${base}/${id}/roles`, { body: { roles }, headers: match((await show(id)).version) });
}
async function logIn(login: string, password: string, key: string): Promise<Client> {
  const client = new Client("staff").pastNginx();
  await client.expect(201, "POST", "/api/v1/staff/sessions", { body: { login, password, totp: totp(key) } });
  return client;
}

beforeAll(async () => {
  system = await staff("system_administrator");
  security = await staff("security_administrator");
  auditor = await staff("auditor");
});

describe("from a new person to one who works", () => {
  it("STF5 STF1 made by one, given roles by another, with a password and a key that are shown once and an own password at the first log-in", async () => {
    const made = await add();
    expect(made).toMatchObject({ roles: [], state: "active", enrolled: false, version: 1 });
    const handed = await enrol(system, made.staff_id);
    expect(handed.password).toMatch(/^([A-Z][a-z][2-9][a-z]-){3}[A-Z][a-z][2-9][a-z]$/);
    expect(handed.totp_uri).toContain(`LNCA:${made.login}?secret=${handed.totp_key!}`);
    expect(handed.totp_qr).toContain("<svg");
    await give(made.staff_id, ["reviewer", "finance"]);

    const person = await logIn(made.login, handed.password!, handed.totp_key!);
    expect(await person.expect(200, "GET", "/api/v1/staff/me")).toMatchObject({ roles: [], password_temporary: true });
    await person.problem(403, "GET", "/api/v1/staff/orders"); // a temporary password opens nothing
    const set = (current_password: string, new_password: string) => person.send("PUT", "/api/v1/staff/me/password", { body: { current_password, new_password } });
    expect((await set("wrong-password", "Own-Word-2026")).json).toMatchObject({ code: "login_failed" });
    for (const [word, code] of [["short", "too_short"], ["alllowercase", "too_simple"], [handed.password!, "duplicate"]] as const)
      expect(fields((await set(handed.password!, word)).json as never)).toEqual({ new_password: code });
    expect((await set(handed.password!, "Own-Word-2026")).json).toMatchObject({ roles: ["reviewer", "finance"], password_temporary: false });
    await person.expect(200, "GET", "/api/v1/staff/orders"); // in the same session, at once
    expect(await show(made.staff_id)).toMatchObject({ enrolled: true, password_temporary: false, live_sessions: 1 });
    for (const action of ["staff.add", "staff.enrol", "staff.set_roles", "staff.set_password"])
      expect(count(stack, "audit_entries", `action = '${action}' AND subject_id = ${made.staff_id}`)).toBe(1);
  });

  it("STF5 nobody logs in before the enrolment, which at first needs both parts", async () => {
    const made = await add();
    const refused = await system.client.problem(422, "POST", `${base}/${made.staff_id}/enrolments`, { body: { password: true, totp: false }, headers: match(1) });
    expect(fields(refused)).toEqual({ totp: "required" });
    await new Client("staff").problem(422, "POST", "/api/v1/staff/sessions", { body: { login: made.login, password: "Whatever-12", totp: "123456" } });
  });

  it("STF5 a repeated hand-out is stopped by If-Match, and answers with secrets are not kept", async () => {
    const made = await add();
    await enrol(system, made.staff_id);
    await system.client.problem(412, "POST", `${base}/${made.staff_id}/enrolments`, { body: { password: true, totp: true }, headers: match(1) });
    await system.client.problem(428, "POST", `${base}/${made.staff_id}/enrolments`, { body: { password: true, totp: true } });
    expect(count(stack, "idempotency_keys", "route = 'staff_person_enrol'")).toBe(0);
  });
});

describe("the three administrators", () => {
  it("STF1 system administrator, security administrator and auditor are never one person", async () => {
    const made = await add();
    for (const roles of [["system_administrator", "auditor"], ["security_administrator", "system_administrator"], ["auditor", "reviewer", "security_administrator"]]) {
      const problem = await security.client.problem(422, "PUT", `${base}/${made.staff_id}/roles`, { body: { roles }, headers: match(1) });
      expect(fields(problem)).toEqual({ roles: "separation" });
    }
    expect((await give(made.staff_id, ["auditor", "finance"])).roles).toEqual(["finance", "auditor"]);
  });

  it("STF1 nobody changes, enrols or disables the own account", async () => {
    for (const [who, method, path, body] of [
      [security, "PUT", "/roles", { roles: ["auditor"] }], [security, "POST", "/enrolments", { password: true, totp: true }], [security, "PUT", "/disablement", { reason: "测试" }],
      [system, "POST", "/enrolments", { password: true, totp: true }], [system, "PUT", "/disablement", { reason: "测试" }], [system, "DELETE", "/disablement", undefined],
      [system, "PUT", "", { name: "周新人", mobile: freshMobile() }], [system, "PUT", "", { name: "周新人" }],
    ] as const) {
      const id = await ownId(who);
      expect((await who.client.problem(403, method, `${base}/${id}${path}`, { body, headers: match((await show(id)).version) })).code).toBe("own_account");
    }
  });

  it("STF1 a system administrator cannot become a security administrator or auditor by enrolling one anew", async () => {
    for (const role of ["security_administrator", "auditor"]) {
      const made = await add();
      await enrol(system, made.staff_id);
      await give(made.staff_id, [role]);
      const body = { password: true, totp: true };
      await system.client.problem(403, "POST", `${base}/${made.staff_id}/enrolments`, { body, headers: match((await show(made.staff_id)).version) });
      expect((await enrol(security, made.staff_id)).password).toBeDefined();
    }
    const plain = await add();
    await security.client.problem(403, "POST", `${base}/${plain.staff_id}/enrolments`, { body: { password: true, totp: true }, headers: match(1) });
  });

  it("STF1 nor with what was handed out before the role: it ends when the role is given", async () => {
    for (const role of ["security_administrator", "auditor"]) {
      const made = await add(), handed = await enrol(system, made.staff_id), at = `${base}/${made.staff_id}/enrolments`;
      const before = await logIn(made.login, handed.password!, handed.totp_key!);
      expect(await give(made.staff_id, ["reviewer"])).toMatchObject({ enrolled: true });
      expect(await give(made.staff_id, ["reviewer", role])).toMatchObject({ enrolled: false, live_sessions: 0 });
      await pause(1000);
      await before.problem(401, "PUT", "/api/v1/staff/me/password", { body: { current_password: handed.password!, new_password: "Own-Word-2026" } });
      await new Client("staff").problem(422, "POST", "/api/v1/staff/sessions", { body: { login: made.login, password: handed.password!, totp: totp(handed.totp_key!, Date.now() + 30_000) } });
      for (const parts of [{ password: true, totp: false }, { password: false, totp: true }])
        await security.client.problem(422, "POST", at, { body: parts, headers: match((await show(made.staff_id)).version) });
      const anew = await enrol(security, made.staff_id);
      expect(anew.password === handed.password || anew.totp_key === handed.totp_key).toBe(false);
      const person = await logIn(made.login, anew.password!, anew.totp_key!);
      expect(await person.expect(200, "PUT", "/api/v1/staff/me/password", { body: { current_password: anew.password!, new_password: "Own-Word-2026" } })).toMatchObject({ roles: ["reviewer", role] });
      expect(await give(made.staff_id, [role])).toMatchObject({ enrolled: true }); // the role was there before: what its holder has stays
    }
  });

  it("STF1 STF2 the database holds it too: the number, the enrolment and a role that watches come from another person with the right one", async () => {
    const made = await add(), watcher = await add(), [one, two] = [await ownId(system), await ownId(security)];
    await give(watcher.staff_id, ["auditor"]);
    const refused = (id: string, set: string): void => expect(() => psql(stack, `UPDATE staff SET ${set} WHERE id = ${id}`)).toThrow(/never the own one|by somebody else|enrolled anew|a new enrolment/);
    refused(one, `mobile_index = sha256('\\x01'), mobile_by = ${one}`);
    refused(made.staff_id, `mobile_index = sha256('\\x02'), mobile_by = ${two}`);
    refused(one, `enrolled_at = now(), enrolled_by = ${one}`);
    refused(watcher.staff_id, `enrolled_at = now(), enrolled_by = ${one}`);
    refused(made.staff_id, `enrolled_at = now(), enrolled_by = ${two}`);
    refused(one, "totp_sealed = sha256('\\x03')");
    psql(stack, `UPDATE staff SET enrolled_at = now(), enrolled_by = ${one} WHERE id = ${made.staff_id}`);
    refused(made.staff_id, `roles = 32, roles_by = ${two}`); // what was handed out would stay
    psql(stack, `UPDATE staff SET roles = 32, roles_by = ${two}, enrolled_at = NULL, totp_sealed = sha256('\\x04'), password_hash = '' WHERE id = ${made.staff_id}`);
  });

  it("STF1 the last administrator of a kind stays, also when two try at once", async () => {
    const others = psql(stack, `UPDATE staff SET disabled_at = now(), disabled_by = ${await ownId(system)} WHERE roles & 32 <> 0 AND disabled_at IS NULL AND id <> ${await ownId(auditor)} RETURNING id`).split("\n").filter(Boolean);
    try {
      const made = await add();
      await give(made.staff_id, ["auditor"]);
      await enrol(security, made.staff_id);
      const [one, two] = [made.staff_id, await ownId(auditor)];
      const versions = [(await show(one)).version, (await show(two)).version];
      const both = await Promise.all([
        security.client.send("PUT", `${base}/${one}/roles`, { body: { roles: [] }, headers: match(versions[0]!) }),
        system.client.send("PUT", `${base}/${two}/disablement`, { body: { reason: "测试" }, headers: match(versions[1]!) }),
      ]);
      expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
      expect((both.find((answer) => answer.status === 409)!.json as { code: string }).code).toBe("last_administrator");
    } finally {
      psql(stack, `UPDATE staff SET disabled_at = NULL, disabled_by = NULL, disable_reason = NULL WHERE id IN (${[...others, await ownId(system), psql(stack, "SELECT max(id) FROM staff WHERE disabled_at IS NOT NULL") || "0"].join(",")})`);
      auditor = await staff("auditor");
    }
  });
});

describe("the own number", () => {
  it("STF2 who gave up a number, by whomever, still decides on nothing of it, is logged out, and the record says that it was changed", async () => {
    const customer = await applicant(), orderId = await customer.paid(), made = await add({ mobile: customer.client.mobile });
    await give(made.staff_id, ["reviewer"]);
    const handed = await enrol(system, made.staff_id);
    const first = await logIn(made.login, handed.password!, handed.totp_key!);
    await first.expect(200, "PUT", "/api/v1/staff/me/password", { body: { current_password: handed.password!, new_password: "Own-Word-2026" } });
    const queue = (client: Client) => client.problem(403, "PUT", `/api/v1/staff/orders/${orderId}/reviewer`, { headers: match(Number(psql(stack, `SELECT version FROM orders WHERE id = ${orderId}`))) });
    expect((await queue(first)).code).toBe("review_own_order");
    for (const body of [{ name: "周新人" }, { name: "周新人", mobile: customer.client.mobile }]) // nothing new: the person works on
      expect(await system.client.expect(200, "PUT", `${base}/${made.staff_id}`, { body, headers: match((await show(made.staff_id)).version) })).toMatchObject({ live_sessions: 1 });
    const changed = await system.client.expect<Person>(200, "PUT", `${base}/${made.staff_id}`, { body: { name: "周新人", mobile: freshMobile() }, headers: match((await show(made.staff_id)).version) });
    expect(changed.live_sessions).toBe(0);
    expect(psql(stack, `SELECT string_agg(coalesce(detail::text, 'none'), ' ' ORDER BY id) FROM audit_entries WHERE action = 'staff.edit' AND subject_id = ${made.staff_id}`)).toBe('{"mobile":false} {"mobile":false} {"mobile":true}');
    await pause(1000);
    await first.problem(401, "GET", "/api/v1/staff/me");
    const again = await enrol(system, made.staff_id), later = await logIn(made.login, again.password!, again.totp_key!);
    await later.expect(200, "PUT", "/api/v1/staff/me/password", { body: { current_password: again.password!, new_password: "Own-Word-2027" } });
    expect((await queue(later)).code).toBe("review_own_order");
  });
});

describe("disabling and ending", () => {
  it("STF5 a disabled person's sessions end within a second and none opens; enabled, the person is back", async () => {
    const made = await add();
    const handed = await enrol(system, made.staff_id);
    await give(made.staff_id, ["publisher"]);
    const person = await logIn(made.login, handed.password!, handed.totp_key!);
    const disable = async (): Promise<Person> => system.client.expect<Person>(200, "PUT", `${base}/${made.staff_id}/disablement`, { body: { reason: "调离岗位" }, headers: match((await show(made.staff_id)).version) });
    expect(await disable()).toMatchObject({ state: "disabled", disable_reason: "调离岗位", live_sessions: 0 });
    await pause(1000);
    await person.problem(401, "GET", "/api/v1/staff/me");
    await new Client("staff").problem(422, "POST", "/api/v1/staff/sessions", { body: { login: made.login, password: handed.password!, totp: totp(handed.totp_key!, Date.now() + 30_000) } });
    await system.client.problem(409, "PUT", `${base}/${made.staff_id}/disablement`, { body: { reason: "再次" }, headers: match((await show(made.staff_id)).version) });
    expect(await system.client.expect(200, "DELETE", `${base}/${made.staff_id}/disablement`, { headers: match((await show(made.staff_id)).version) })).toMatchObject({ state: "active" });
  });

  it("STF5 new roles and an end of all sessions throw the person out", async () => {
    const made = await add();
    const handed = await enrol(system, made.staff_id);
    const first = await logIn(made.login, handed.password!, handed.totp_key!);
    await give(made.staff_id, ["publisher"]);
    const renewed = await enrol(system, made.staff_id, { password: false, totp: true });
    expect(renewed.password).toBeUndefined();
    const second = await logIn(made.login, handed.password!, renewed.totp_key!);
    await security.client.expect(204, "DELETE", `${base}/${made.staff_id}/sessions`);
    await pause(1000);
    for (const client of [first, second]) await client.problem(401, "GET", "/api/v1/staff/me");
  });
});

describe("wrong inputs", () => {
  it("STF5 RUL2 login, name, number and roles are checked", async () => {
    const taken = await add();
    for (const [more, wrong] of [
      [{ login: taken.login }, { login: "taken" }], [{ name: "a\u0007b" }, { name: "format" }], [{ mobile: "12345678901" }, { mobile: "format" }],
    ] as const) {
      const problem = await system.client.problem(422, "POST", base, { body: Object.assign({ login: `q${Date.now() % 1e9}`, name: "周新人" }, more) });
      expect(Object.keys(fields(problem))).toEqual(Object.keys(wrong));
    }
    for (const body of [{ login: "A B", name: "x" }, { login: "ab" }, { login: "ab", name: "x", roles: ["auditor"] }]) await system.client.problem(422, "POST", base, { body });
    await security.client.problem(422, "PUT", `${base}/${taken.staff_id}/roles`, { body: { roles: ["boss"] }, headers: match(1) });
  });

  it("STF2 two accounts in use never have one number, so that two reviewers are two people", async () => {
    const mobile = freshMobile(), one = await add({ mobile }), at = `${base}/${one.staff_id}`, other = await add();
    const taken = async (method: string, path: string, body: object | undefined, version?: number): Promise<void> => {
      expect(fields(await system.client.problem(422, method, path, { ...(body ? { body } : {}), ...(version ? { headers: match(version) } : {}) }))).toEqual({ mobile: "taken" });
    };
    await taken("POST", base, { login: `q${Date.now() % 1e9}`, name: "周新人", mobile });
    await taken("PUT", `${base}/${other.staff_id}`, { name: "周新人", mobile }, other.version);
    await system.client.expect(200, "PUT", `${at}/disablement`, { body: { reason: "离职" }, headers: match(one.version) });
    await system.client.expect(200, "PUT", `${base}/${other.staff_id}`, { body: { name: "周新人", mobile }, headers: match(other.version) });
    await taken("DELETE", `${at}/disablement`, undefined, (await show(one.staff_id)).version);
  });

  it("STF2 STF4 who decides needs a number: whose own an order is must show", async () => {
    const body = { login: `n${Date.now() % 1e9}`, name: "周新人" };
    const made = await system.client.expect<Person>(201, "POST", base, { body });
    for (const role of ["reviewer", "finance", "security_administrator"]) {
      const problem = await security.client.problem(422, "PUT", `${base}/${made.staff_id}/roles`, { body: { roles: [role] }, headers: match(1) });
      expect(fields(problem)).toEqual({ mobile: "required" });
    }
    await system.client.expect(200, "PUT", `${base}/${made.staff_id}`, { body: { name: "周新人", mobile: freshMobile() }, headers: match(1) });
    expect((await give(made.staff_id, ["reviewer"])).roles).toEqual(["reviewer"]);
    await system.client.problem(412, "PUT", `${base}/${made.staff_id}`, { body: { name: "周新人" }, headers: match(1) });
  });

  it("STF5 RUL7 the list is filtered and paged, and shows neither number nor key", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const answer = await auditor.client.send("GET", `${base}?role=auditor&state=active&limit=2${cursor}`);
      const page = answer.json as { people: Person[]; next_cursor?: string };
      expect(page.people.every((one) => one.roles.includes("auditor") && one.state === "active")).toBe(true);
      expect(answer.bytes.toString()).not.toMatch(/password_hash|totp|mobile_index/);
      seen.push(...page.people.map((one) => one.staff_id));
      cursor = page.next_cursor ? `&cursor=${page.next_cursor}` : "";
    } while (cursor !== "");
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(count(stack, "staff", "roles & 32 <> 0 AND disabled_at IS NULL"));
  });
});
