/** Staff log in with password and one-time code. */
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { addStaff, count, pause, quick, STAFF_PASSWORD, staffCode, staffLogin, stranger } from "./accounts.ts";
import { Client, freshMobile, lnca, type Problem } from "./client.ts";

const stack = stackOf("api");
const WRONG = "Falscher-Kranich-9";

async function login(name: string, password: string, totp: string): Promise<{ status: number; code: string | undefined; ms: number; body: Problem }> {
  const { client, headers } = stranger("staff");
  const began = performance.now();
  const answer = await client.send("POST", "/api/v1/staff/sessions", { headers, body: { login: name, password, totp } });
  const body = answer.json as Problem;
  return { status: answer.status, code: body.code, ms: performance.now() - began, body };
}

const wrongOf = (code: string): string => (code === "123456" ? "654321" : "123456");

describe("the log-in of staff", () => {
  it("STF1 password and one-time code open a session with the roles; the code serves once", async () => {
    const name = addStaff(stack, ["reviewer", "finance"]);
    const totp = staffCode(stack, name);
    const client = new Client("staff");
    const body = { login: name, password: STAFF_PASSWORD, totp };
    const answer = await client.send("POST", "/api/v1/staff/sessions", { body });
    expect([answer.status, answer.json]).toMatchObject([201, { login: name, roles: ["reviewer", "finance"] }]);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith("__Host-lnca_staff="))!;
    for (const flag of ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"]) expect(cookie).toContain(flag);
    expect(await client.expect(200, "GET", "/api/v1/staff/me")).toEqual(answer.json);
    expect((await login(name, STAFF_PASSWORD, totp)).code).toBe("login_failed");
    expect((await login(name, STAFF_PASSWORD, staffCode(stack, name))).status).toBe(201); // the next step's code, one step early
  });

  it("STF1 the same code sent eight times at once opens one session", async () => {
    const name = addStaff(stack, ["reviewer"]);
    const totp = staffCode(stack, name);
    psql(stack, "UPDATE login_guards SET failures = 0");
    const statuses = (await Promise.all(Array.from({ length: 4 }, () => login(name, STAFF_PASSWORD, totp)))).map((one) => one.status);
    expect(statuses.sort()).toEqual([201, 422, 422, 422]);
  });

  it("STF1 every wrong part answers the same, in the same time, known login or not", async () => {
    const times: Record<string, number[]> = { password: [], totp: [], unknown: [] };
    for (let round = 0; round < 6; round++) {
      const name = addStaff(stack, ["reviewer"]);
      const totp = staffCode(stack, name);
      const tries: [string, string, string, string][] = [
        ["password", name, WRONG, totp], ["totp", name, STAFF_PASSWORD, wrongOf(totp)], ["unknown", `no-${name}`, STAFF_PASSWORD, totp],
      ];
      const bodies = [];
      for (const [part, ...given] of [...tries.slice(round % 3), ...tries.slice(0, round % 3)]) {
        const answer = await login(...given);
        expect([answer.status, answer.code]).toEqual([422, "login_failed"]);
        bodies.push({ ...answer.body, instance: "" });
        times[part]!.push(answer.ms);
      }
      expect(bodies[1]).toEqual(bodies[0]);
      expect(bodies[2]).toEqual(bodies[0]);
    }
    const [one, two, three] = Object.values(times).map(quick) as [number, number, number];
    expect(Math.max(one, two, three) - Math.min(one, two, three)).toBeLessThan(Math.max(25, one * 0.7)); // a hash that is left out is all of it
  });

  it.each(["known", "unknown"])("STF1 LOG5 five wrong tries lock a %s login, wrong codes count as well", async (kind) => {
    const name = kind === "known" ? addStaff(stack, ["reviewer"]) : `u${Date.now()}`;
    const totp = kind === "known" ? staffCode(stack, name) : "000000";
    const codes = [];
    for (let i = 0; i < 5; i++) codes.push((await login(name, i % 2 ? WRONG : STAFF_PASSWORD, wrongOf(totp))).code);
    expect(codes).toEqual(["login_failed", "login_failed", "login_failed", "login_failed", "login_locked"]);
    expect((await login(name, STAFF_PASSWORD, totp)).code).toBe("login_locked");
  });

  it.each([["login", "A B"], ["login", "x"], ["password", ""], ["totp", "12345"], ["totp", "12345x"]])("STF1 a wrong %s (%j) is named", async (field, value) => {
    const body = { login: "somebody", password: "x", totp: "000000", [field]: value };
    const problem = await new Client("staff").problem(422, "POST", "/api/v1/staff/sessions", { body });
    expect(problem.errors!.map((one) => one.field)).toEqual([field]);
  });
});

describe("a session of staff", () => {
  let name: string;
  beforeAll(() => {
    name = addStaff(stack, ["auditor"]);
  });

  it("STF1 STF6 ends at log-out, on the server; log-in and log-out are in the audit", async () => {
    const client = await staffLogin(stack, name);
    const { staff_id } = await client.expect<{ staff_id: string }>(200, "GET", "/api/v1/staff/me");
    const cookie = client.cookies.get("__Host-lnca_staff")!;
    await client.expect(204, "DELETE", "/api/v1/staff/sessions/current");
    client.cookies.set("__Host-lnca_staff", cookie);
    await client.problem(401, "GET", "/api/v1/staff/me");
    expect(count(stack, "audit_entries", `action = 'staff.login' AND subject_id = ${staff_id}`)).toBe(1);
    expect(count(stack, "audit_entries", `action = 'staff.add' AND subject_id = ${staff_id}`)).toBe(1);
  });

  it("STF1 a disabled person is out within a second and cannot come back", async () => {
    const other = addStaff(stack, ["reviewer"]);
    const client = await staffLogin(stack, other);
    psql(stack, `UPDATE staff SET disabled_at = now(), disabled_by = (SELECT min(id) FROM staff WHERE roles & 8 = 0) WHERE login = '${other}'`);
    expect((await login(other, STAFF_PASSWORD, staffCode(stack, other))).code).toBe("login_failed");
    for (let tries = 0; tries < 70 && (await client.send("GET", "/api/v1/staff/me")).status === 200; tries++) await pause(100);
    await client.problem(401, "GET", "/api/v1/staff/me");
  });

  it("STF1 the portal's and the app's doors know no staff, the staff door no accounts", async () => {
    for (const door of ["portal", "phone"] as const)
      expect((await new Client(door).send("POST", "/api/v1/staff/sessions", { body: { login: name, password: STAFF_PASSWORD, totp: "000000" }, unchecked: true })).status).toBe(404);
    const person = await new Client("portal").loginByCode();
    const staff = new Client("staff");
    staff.cookies.set("__Host-lnca_staff", person.cookies.get("__Host-lnca_portal")!);
    await staff.problem(401, "GET", "/api/v1/staff/me");
  });
});

/** What has to end when somebody begins to watch. */
const ANEW = "enrolled_at = NULL, password_hash = 'x', totp_sealed = 'x'";

describe("lnca staff add", () => {
  const refused = (...more: string[]): string => {
    try {
      addStaff(stack, [], more);
    } catch (error) {
      return String((error as { stderr?: string }).stderr ?? error);
    }
    throw new Error("was not refused");
  };

  it("STF1 system administrator, security administrator and auditor are never one person, here and in the database", () => {
    const three = ["system_administrator", "security_administrator", "auditor"];
    for (const [one, two] of [[0, 1], [0, 2], [1, 2]] as const)
      expect(refused("--role", three[one]!, "--role", three[two]!, "--role", "reviewer")).toContain("roles: separation");
    const giver = addStaff(stack, ["security_administrator"]);
    expect(() => psql(stack, `UPDATE staff SET roles = 8 | 32, ${ANEW}, roles_by = (SELECT id FROM staff WHERE login = '${giver}') WHERE login = '${addStaff(stack, ["system_administrator"])}'`)).toThrow(/staff_separation/);
    addStaff(stack, ["reviewer", "finance", "publisher", "auditor"]);
  });

  it("STF2 STF3 STF4 who decides needs a number, and another one than everybody else: whose own an order is must show, and two people are two", () => {
    const add = (role: string, ...more: string[]): string => lnca(stack, "staff", "add", "--login", `n${Date.now()}`, "--name", "测试员", "--role", role, ...more);
    for (const role of ["reviewer", "finance", "security_administrator"]) expect(() => add(role)).toThrow(/mobile: required/);
    const mobile = freshMobile();
    add("reviewer", "--mobile", mobile);
    expect(() => add("reviewer", "--mobile", mobile)).toThrow(/mobile: taken/);
    expect(add("auditor")).toContain("totp_key");
  });

  it("STF1 STF2 the database roles of the programs make no rights and no decision that is not theirs", () => {
    expect(() => psql(stack, "UPDATE staff SET roles = 1", "lnca_worker")).toThrow(/permission denied/);
    expect(() => psql(stack, "INSERT INTO staff SELECT * FROM staff LIMIT 0", "lnca_worker")).toThrow(/permission denied/);
    expect(() => psql(stack, "UPDATE identity_verifications SET name_sealed = name_sealed WHERE false", "lnca_api")).toThrow(/permission denied/);
    const insert = (roles: number, by: string): string => `INSERT INTO staff (id, login, name, roles, password_hash, totp_sealed, created_at, created_by) VALUES (${Date.now()}, 'x', 'x', ${roles}, 'x', 'x', now(), ${by})`;
    const holder = (bit: number): string => `(SELECT min(id) FROM staff WHERE roles & ${bit} <> 0)`;
    const [systems, reviewer] = [addStaff(stack, ["system_administrator"]), addStaff(stack, ["reviewer"])];
    expect(() => psql(stack, insert(1, holder(8)), "lnca_api")).toThrow(/without roles/);
    expect(() => psql(stack, insert(0, holder(1)), "lnca_api")).toThrow(/made by a system administrator/);
    expect(() => psql(stack, `UPDATE staff SET roles = 16, ${ANEW}, roles_by = id WHERE login = '${systems}'`, "lnca_api")).toThrow(/never to oneself/);
    expect(() => psql(stack, `UPDATE staff SET roles = 3, roles_by = ${holder(8)} WHERE login = '${reviewer}'`, "lnca_api")).toThrow(/given by a security administrator/);
    expect(() => psql(stack, "INSERT INTO reviews SELECT * FROM reviews LIMIT 0", "lnca_worker")).toThrow(/permission denied/);
  });

  it("STF1 wrong roles, numbers, logins and weak passwords are refused", () => {
    expect(refused("--role", "boss")).toContain("usage");
    expect(refused()).toContain("roles");
    expect(refused("--role", "reviewer", "--mobile", "12345")).toContain("mobile: format");
    expect(refused("--role", "reviewer", "--login", "A B")).toContain("login: format");
  });

  it("STF1 the one-time key is sealed, and in production nobody gets codes from the command", () => {
    const row = psql(stack, "SELECT encode(totp_sealed, 'escape') FROM staff LIMIT 1");
    expect(row).not.toMatch(/^[A-Z2-7]{32}$/);
    expect(() => lnca(stack, "staff", "code", "--login", "nobody-there")).toThrow();
  });
});
