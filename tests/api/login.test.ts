/** Logging in by password and by code, the lock, forgotten passwords. Sessions and tokens: session.test.ts. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { count, fields, forgetLimits, quick, stranger } from "./accounts.ts";
import { Client, freshMobile, PASSWORD, type Problem } from "./client.ts";

const stack = stackOf("api");
const TICKS = [{ kind: "terms_of_service", version: 1 }, { kind: "privacy_policy", version: 1 }];
const WRONG = "Falscher-Kranich-9";
type Form = Record<string, unknown>;

beforeEach(() => forgetLimits(stack));

const byPassword = (mobile: string, password = PASSWORD, changes: Form = {}): Form => ({ method: "password", mobile, password, agreements: TICKS, ...changes });

function login(body: Form): Promise<{ status: number; json: Problem; ms: number }> {
  const { client, headers } = stranger();
  const began = performance.now();
  return client.send("POST", "/api/v1/sessions", { headers, body }).then((answer) => ({ status: answer.status, json: answer.json as Problem, ms: performance.now() - began }));
}

describe("the two tabs", () => {
  it("LOG1 by password: right, and each member needed", async () => {
    const { mobile } = await new Client("portal").register();
    expect((await login(byPassword(mobile!))).status).toBe(201);
    for (const member of ["mobile", "password", "agreements", "method"]) {
      const body = byPassword(mobile!);
      delete body[member];
      const { status, json } = await login(body);
      expect([status, fields(json)]).toEqual([422, { [member]: "required" }]);
    }
    const { status, json } = await login({ method: "sms_code", mobile, agreements: TICKS });
    expect([status, fields(json)]).toEqual([422, { code: "required" }]);
  });

  it.each([
    ["no privacy policy", TICKS.slice(0, 1), 422, "invalid_fields"],
    ["no terms", TICKS.slice(1), 422, "invalid_fields"],
    ["the app's terms", [{ kind: "app_terms", version: 1 }, { kind: "app_privacy", version: 1 }], 422, "invalid_fields"],
    ["a version to come", [TICKS[0], { kind: "privacy_policy", version: 2 }], 409, "agreement_outdated"],
    ["unknown kinds", [{ kind: "nothing", version: 1 }], 422, "invalid_fields"],
  ])("LOG1 both ticks are needed: %s", async (_what, agreements, status, code) => {
    const answer = await login(byPassword(freshMobile(), PASSWORD, { agreements }));
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });

  it("LOG2 APP1 the first right code opens an account without a password, in portal and app", async () => {
    for (const door of ["portal", "phone"] as const) {
      const person = await new Client(door).loginByCode();
      const me = await person.expect<{ has_password: boolean; agreements_due: { kind: string }[] }>(200, "GET", "/api/v1/me");
      expect(me.has_password).toBe(false);
      expect(me.agreements_due.map((one) => one.kind)).toEqual(door === "portal" ? ["platform"] : []); // no log-in asks for it; the portal's forms bring it along
      expect((await login(byPassword(person.mobile!))).json.code).toBe("login_failed");
    }
  });

  it("LOG2 the second log-in by code finds the account of the first, from another door too", async () => {
    const first = await new Client("portal").loginByCode();
    await forgetLimits(stack);
    const second = await new Client("phone").loginByCode(first.mobile);
    const id = async (client: Client): Promise<string> => (await client.expect<{ account_id: string }>(200, "GET", "/api/v1/me")).account_id;
    expect(await id(second)).toBe(await id(first));
  });

  it("LOG2 REG1 registering and a first log-in at the same moment make one account; both succeed or the number is taken", async () => {
    for (let round = 0; round < 2; round++) {
      await forgetLimits(stack);
      const mobile = freshMobile();
      const person = new Client("portal");
      const register = await person.smsCode(mobile, "register");
      await forgetLimits(stack);
      const code = await person.smsCode(mobile, "login");
      const [opened, logged] = await Promise.all([
        person.send("POST", "/api/v1/accounts", { body: { mobile, password: PASSWORD, code: register, agreements: [{ kind: "platform", version: 1 }] } }),
        login({ method: "sms_code", mobile, code, agreements: TICKS }),
      ]);
      expect(logged.status).toBe(201);
      expect([201, 409]).toContain(opened.status);
    }
  });

  it("APP1 the app asks for its own terms and gives tokens, no cookie", async () => {
    const mobile = freshMobile();
    const phone = new Client("phone");
    const code = await phone.smsCode(mobile, "login");
    const body = { method: "sms_code", mobile, code, device_name: "测试手机" };
    expect(fields(await phone.problem(422, "POST", "/api/v1/sessions", { body: { ...body, agreements: TICKS } }))).toEqual({ agreements: "required" });
    const agreements = await phone.agreements(["app_terms", "app_privacy"]);
    const answer = await phone.send("POST", "/api/v1/sessions", { body: { ...body, agreements } });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie().filter((line) => !line.includes("device"))).toEqual([]);
    const { tokens } = answer.json as { tokens: { access_token: string; expires_in: number } };
    expect(tokens.expires_in).toBe(600);
    const list = await phone.expect<{ sessions: { device: string; client: string }[] }>(200, "GET", "/api/v1/sessions", { headers: { authorization: `Bearer ${tokens.access_token}` } });
    expect(list.sessions[0]).toMatchObject({ device: "测试手机", client: "phone" });
  });

  it("APP1 LOG5 the app logs in by password too: tokens that refresh, its own terms, and the lock that the portal's guesses set", async () => {
    const { mobile } = await new Client("portal").register();
    const phone = await new Client("phone").loginByPassword(mobile!);
    expect(phone.cookies.has("__Host-lnca_phone")).toBe(false);
    await phone.refresh();
    await phone.expect(200, "GET", "/api/v1/me");
    const wrongTerms = { body: byPassword(mobile!) };
    expect(fields(await new Client("phone").problem(422, "POST", "/api/v1/sessions", wrongTerms))).toEqual({ agreements: "required" });
    for (let i = 0; i < 5; i++) await login(byPassword(mobile!, WRONG));
    const agreements = await phone.agreements(["app_terms", "app_privacy"]);
    const locked = await new Client("phone").problem(429, "POST", "/api/v1/sessions", { body: byPassword(mobile!, PASSWORD, { agreements }) });
    expect(locked.code).toBe("login_locked");
    await phone.expect(200, "GET", "/api/v1/me"); // who is in stays in
  });

  it("LOG3 the answer has the masked number; the cookie is Secure, HttpOnly, SameSite=Lax and for this host", async () => {
    const { mobile } = await new Client("portal").register();
    const person = new Client("portal");
    const answer = await person.send("POST", "/api/v1/sessions", { body: byPassword(mobile!) });
    expect((answer.json as { me: { mobile_masked: string } }).me.mobile_masked).toBe(`${mobile!.slice(0, 3)}****${mobile!.slice(7)}`);
    expect(answer.bytes.toString()).not.toContain(mobile);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith("__Host-lnca_portal="))!;
    for (const flag of ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"]) expect(cookie).toContain(flag);
    expect(cookie).not.toMatch(/domain/i);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it.each([["no Origin", { origin: "" }], ["a foreign Origin", { origin: "https://evil.example" }], ["no X-Lnca-Request", { "x-lnca-request": "" }]])(
    "LOG1 a log-in with %s is refused", async (_what, headers) => {
      const problem = await new Client("portal").problem(403, "POST", "/api/v1/sessions", { body: byPassword(freshMobile()), headers });
      expect(problem.code).toBe("origin_refused");
    });
});

describe("wrong passwords", () => {
  let known: string[];
  beforeAll(async () => {
    await forgetLimits(stack);
    known = [];
    for (let i = 0; i < 8; i++) known.push((await new Client("portal").register()).mobile!);
  });

  it("LOG5 REG2 known and unknown numbers: same answer, same writes, same time", async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 3; round++)
      for (const mobile of known) {
        const guards = count(stack, "login_guards");
        const entries = count(stack, "audit_entries", "action NOT LIKE 'session.%' AND actor_kind <> 'system'");
        const swapped = times.known.length % 2 === 1; // neither side always comes first
        const early = await login(byPassword(swapped ? freshMobile() : mobile, WRONG));
        const late = await login(byPassword(swapped ? mobile : freshMobile(), WRONG));
        const [first, second] = swapped ? [late, early] : [early, late];
        expect({ ...first.json, instance: "" }).toEqual({ ...second.json, instance: "" });
        expect(first.json).toMatchObject({ status: 422, code: "login_failed" });
        expect(count(stack, "login_guards") - guards).toBe(round === 0 ? 2 : 1);
        expect(count(stack, "audit_entries", "action NOT LIKE 'session.%' AND actor_kind <> 'system'")).toBe(entries);
        times.known.push(first.ms);
        times.unknown.push(second.ms);
      }
    const difference = Math.abs(quick(times.known) - quick(times.unknown));
    expect(difference).toBeLessThan(Math.max(20, quick(times.known) * 0.35));
  }, 60_000); // 48 log-ins with their hashes, one after another

  it.each(["known", "unknown"])("LOG5 the fifth wrong password locks password log-in of a %s number, not the log-in by code", async (kind) => {
    const mobile = kind === "known" ? (await new Client("portal").register()).mobile! : freshMobile();
    const codes = [];
    for (let i = 0; i < 6; i++) codes.push((await login(byPassword(mobile, WRONG))).json.code);
    expect(codes).toEqual(["login_failed", "login_failed", "login_failed", "login_failed", "login_locked", "login_locked"]);
    const locked = await login(byPassword(mobile));
    expect([locked.status, locked.json.code]).toEqual([429, "login_locked"]);
    expect(locked.json.retry_after_seconds).toBeGreaterThan(880);
    expect(locked.json.retry_after_seconds).toBeLessThanOrEqual(901);
    expect(count(stack, "audit_entries", "action = 'login.lock' AND at > now() - interval '5 seconds'")).toBeGreaterThan(0);
    await forgetLimits(stack);
    await new Client("portal").loginByCode(mobile);
  });

  it("LOG5 after the lock one begins anew; a right password forgets the failures", async () => {
    const { mobile } = await new Client("portal").register();
    for (let i = 0; i < 5; i++) await login(byPassword(mobile!, WRONG));
    psql(stack, "UPDATE login_guards SET locked_until = now() - interval '1 second' WHERE locked_until > now()");
    expect((await login(byPassword(mobile!, WRONG))).json.code).toBe("login_failed");
    expect((await login(byPassword(mobile!))).status).toBe(201);
    for (let i = 0; i < 4; i++) expect((await login(byPassword(mobile!, WRONG))).json.code).toBe("login_failed");
    expect((await login(byPassword(mobile!))).status).toBe(201);
  });

  it("LOG5 thirty guesses at once get no more than five looks at the password", async () => {
    const { mobile } = await new Client("portal").register();
    const answers = await Promise.all(Array.from({ length: 30 }, () => login(byPassword(mobile!, WRONG))));
    const codes = answers.map((one) => one.json.code);
    expect(codes.filter((code) => code === "login_failed")).toHaveLength(4);
    expect(codes.filter((code) => code === "login_locked")).toHaveLength(26);
  });
});

describe("forgotten password", () => {
  const NEW = "Roter-Fuchs-2026";
  const reset = (mobile: string, code: string, password = NEW): Promise<{ status: number; json: Problem }> => {
    const { client, headers } = stranger();
    return client.send("POST", "/api/v1/password-resets", { headers, body: { mobile, code, password } }).then((answer) => ({ status: answer.status, json: answer.json as Problem }));
  };

  it("LOG3 ME2 a code sets a new password, ends every session, lifts the lock; the old password is dead", async () => {
    const portal = await new Client("portal").register();
    const mobile = portal.mobile!;
    for (let i = 0; i < 5; i++) await login(byPassword(mobile, WRONG));
    await forgetLimits(stack);
    const code = await new Client("portal").smsCode(mobile, "password_reset");
    expect((await reset(mobile, code)).status).toBe(204);
    await portal.problem(401, "GET", "/api/v1/me");
    expect((await login(byPassword(mobile, PASSWORD))).json.code).toBe("login_failed");
    expect((await login(byPassword(mobile, NEW))).status).toBe(201);
    expect((await reset(mobile, code)).json.code).toBe("code_wrong");
  });

  it("REG2 unknown numbers answer what a wrong code answers, and nothing is sent to them", async () => {
    const { mobile } = await new Client("portal").register();
    const unknown = freshMobile();
    await forgetLimits(stack);
    for (const one of [mobile!, unknown]) expect((await stranger().client.send("POST", "/api/v1/sms-codes", { headers: stranger().headers, body: { mobile: one, purpose: "password_reset" } })).status).toBe(202);
    await new Promise((wake) => setTimeout(wake, 2500));
    const inbox = (await (await fetch(`${stack.sandbox}/control/inbox?mobile=${unknown}`)).json()) as { items: unknown[] };
    expect(inbox.items).toEqual([]);
    const answers = [await reset(mobile!, "000000"), await reset(unknown, "000000")];
    expect({ ...answers[0]!.json, instance: "" }).toEqual({ ...answers[1]!.json, instance: "" });
    expect(answers[0]).toMatchObject({ status: 422, json: { code: "code_wrong" } });
  });

  it("REG3 the rules of the password hold here too, and cost no code", async () => {
    const { mobile } = await new Client("portal").register();
    await forgetLimits(stack);
    const code = await new Client("portal").smsCode(mobile!, "password_reset");
    expect(fields((await reset(mobile!, code, "kurz")).json)).toEqual({ password: "too_short" });
    expect((await reset(mobile!, code)).status).toBe(204);
  });
});
