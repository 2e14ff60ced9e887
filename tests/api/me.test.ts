/** The person's own page: masked values, showing them, password, preferences. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { count, fields, forgetLimits, pause } from "./accounts.ts";
import { Client, freshMobile, PASSWORD } from "./client.ts";

const stack = stackOf("api");
const NEW = "Roter-Fuchs-2026";
beforeEach(() => forgetLimits(stack));

/** Asks for a code to the own number and reads it. */
async function ownCode(person: Client): Promise<string> {
  await forgetLimits(stack);
  const before = await person.lastTextAt(person.mobile!);
  await person.expect(202, "POST", "/api/v1/me/sms-codes", { body: { purpose: "password_reset" } });
  return person.lastCode(person.mobile!, before);
}

describe("my values", () => {
  it("ME1 RUL4 the number is masked; the full one comes only by an explicit wish, audited each time", async () => {
    const person = await new Client("portal").register();
    const answer = await person.send("GET", "/api/v1/me");
    expect(answer.bytes.toString()).not.toContain(person.mobile);
    const { account_id } = answer.json as { account_id: string };
    for (let times = 1; times <= 2; times++) {
      expect(await person.expect(200, "POST", "/api/v1/me/revealed")).toEqual({ mobile: person.mobile });
      expect(count(stack, "audit_entries", `action = 'account.reveal' AND subject_id = ${account_id} AND actor_id = ${account_id}`)).toBe(times);
    }
    await new Client("portal").problem(401, "POST", "/api/v1/me/revealed");
  });

  it("RUL4 neither number nor password nor code stands in the database or in a log in clear", async () => {
    const person = await new Client("portal").register();
    const { account_id } = await person.expect<{ account_id: string }>(200, "GET", "/api/v1/me");
    const row = psql(stack, `SELECT a::text || coalesce((SELECT string_agg(s::text, ',') FROM sessions s WHERE s.account_id = a.id), '') FROM accounts a WHERE id = ${account_id}`);
    const clear = [person.mobile!, Buffer.from(person.mobile!).toString("hex"), PASSWORD];
    for (const text of clear) expect(row).not.toContain(text);
    for (const log of ["serve", "work", "nginx"])
      for (const text of [person.mobile!, PASSWORD]) expect(readFileSync(join(stack.run, "log", `${log}.log`), "utf8")).not.toContain(text);
  });

  it("ME1 language and type size are kept with the account", async () => {
    const person = await new Client("portal").register();
    const body = { language: "en", large_type: true };
    expect(await person.expect(200, "PUT", "/api/v1/me/preferences", { body })).toMatchObject({ preferences: body });
    const again = await new Client("portal").loginByPassword(person.mobile!);
    expect(await again.expect(200, "GET", "/api/v1/me")).toMatchObject({ preferences: body });
    expect(fields(await person.problem(422, "PUT", "/api/v1/me/preferences", { body: { language: "fr", large_type: "yes" } }))).toMatchObject({ language: expect.anything() as unknown, large_type: expect.anything() as unknown });
  });
});

describe("my password", () => {
  it("ME2 a code to the own number sets a new one; this session stays, all others end within a second", async () => {
    const here = await new Client("portal").register();
    const there = await new Client("portal").loginByPassword(here.mobile!);
    const phone = new Client("phone");
    await phone.loginByPassword(here.mobile!);
    const code = await ownCode(here);
    await here.expect(204, "PUT", "/api/v1/me/password", { body: { code, password: NEW } });
    await pause(1000);
    await here.expect(200, "GET", "/api/v1/me");
    await there.problem(401, "GET", "/api/v1/me");
    await phone.problem(401, "GET", "/api/v1/me");
    await phone.problem(401, "POST", "/api/v1/sessions/tokens", { body: { refresh_token: phone.refreshToken } });
    const agreements = await here.agreements(["terms_of_service", "privacy_policy"]);
    await here.problem(422, "POST", "/api/v1/sessions", { body: { method: "password", mobile: here.mobile, password: PASSWORD, agreements } });
    await new Client("portal").loginByPassword(here.mobile!, NEW);
  });

  it("ME2 REG3 a wrong code, another purpose's code and a weak password change nothing", async () => {
    const person = await new Client("portal").register();
    await forgetLimits(stack);
    const login = await person.smsCode(person.mobile!, "login");
    expect((await person.problem(422, "PUT", "/api/v1/me/password", { body: { code: login, password: NEW } })).code).toBe("code_wrong");
    const code = await ownCode(person);
    expect(fields(await person.problem(422, "PUT", "/api/v1/me/password", { body: { code, password: "12345678" } }))).toHaveProperty("password");
    expect(fields(await person.problem(422, "PUT", "/api/v1/me/password", { body: { code, password: `A-a7${person.mobile}` } }))).toEqual({ password: "contains_mobile" });
    await new Client("portal").loginByPassword(person.mobile!);
    await person.expect(204, "PUT", "/api/v1/me/password", { body: { code, password: NEW } });
  });

  it("ME2 LOG2 an account that was opened by code gets its first password so", async () => {
    const person = await new Client("portal").loginByCode(freshMobile());
    await person.expect(204, "PUT", "/api/v1/me/password", { body: { code: await ownCode(person), password: NEW } });
    expect(await person.expect(200, "GET", "/api/v1/me")).toMatchObject({ has_password: true });
    await new Client("portal").loginByPassword(person.mobile!, NEW);
  });

  it("ME2 RUL6 the button's limit holds for the own number as well", async () => {
    const person = await new Client("portal").loginByCode();
    expect((await person.problem(429, "POST", "/api/v1/me/sms-codes", { body: { purpose: "password_reset" } })).retry_after_seconds).toBeLessThanOrEqual(60);
  });
});
