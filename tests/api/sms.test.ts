/** SMS codes: life, tries, purpose, limits, puzzles. */
import { createHash } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { ageLimit, count, forgetLimits, pause, redis, redisKeys, sandbox, SecondServe, stranger } from "./accounts.ts";
import { Client, freshMobile, PASSWORD, type Problem } from "./client.ts";

const stack = stackOf("api");
const TICKS = [{ kind: "terms_of_service", version: 1 }, { kind: "privacy_policy", version: 1 }];

beforeEach(() => forgetLimits(stack));

async function ask(mobile: string, from = stranger(), purpose = "login"): Promise<{ status: number; json: Problem; retryAfter: string | null }> {
  const answer = await from.client.send("POST", "/api/v1/sms-codes", { headers: from.headers, body: { mobile, purpose } });
  return { status: answer.status, json: answer.json as Problem, retryAfter: answer.headers.get("retry-after") };
}

async function use(mobile: string, code: string): Promise<number> {
  const { client, headers } = stranger();
  return (await client.send("POST", "/api/v1/sessions", { headers, body: { method: "sms_code", mobile, code, agreements: TICKS } })).status;
}

const wrongOf = (code: string): string => (code === "123456" ? "654321" : "123456");

describe("a code", () => {
  it("RUL6 has six digits, is told to live 5 minutes, and comes as the provider's template says", async () => {
    const mobile = freshMobile();
    const { status, json } = await ask(mobile);
    expect([status, json]).toEqual([202, { retry_after_seconds: 60, valid_seconds: 300 }]);
    expect(await new Client("portal").lastCode(mobile, "")).toMatch(/^[0-9]{6}$/);
  });

  it("RUL6 serves once", async () => {
    const mobile = freshMobile();
    const code = await new Client("portal").smsCode(mobile, "login");
    const statuses = await Promise.all(Array.from({ length: 6 }, () => use(mobile, code)));
    expect(statuses.sort()).toEqual([201, 422, 422, 422, 422, 422]);
    expect(await use(mobile, code)).toBe(422);
  });

  it("RUL6 dies after five wrong tries, also at once; four leave it alive", async () => {
    for (const [tries, end] of [[4, 201], [5, 422]] as const) {
      const mobile = freshMobile();
      const code = await new Client("portal").smsCode(mobile, "login");
      await Promise.all(Array.from({ length: tries }, () => use(mobile, wrongOf(code))));
      expect(await use(mobile, code)).toBe(end);
    }
  });

  it("RUL6 is bound to its number and purpose", async () => {
    const person = new Client("portal");
    const mobile = freshMobile();
    const code = await person.smsCode(mobile, "login");
    expect(await use(freshMobile(), code)).toBe(422);
    const body = { mobile, password: PASSWORD, code, agreements: [{ kind: "platform", version: 1 }] };
    expect((await person.problem(422, "POST", "/api/v1/accounts", { body })).code).toBe("code_wrong");
    expect((await person.problem(422, "POST", "/api/v1/password-resets", { body: { mobile, code, password: PASSWORD } })).code).toBe("code_wrong");
    expect(await use(mobile, code)).toBe(201);
  });

  it("RUL6 is replaced by the next one and ends with its time", async () => {
    const person = new Client("portal");
    const mobile = freshMobile();
    const first = await person.smsCode(mobile, "login");
    await forgetLimits(stack);
    const before = new Set(redisKeys(stack, "sms_code:login:"));
    let second = await person.smsCode(mobile, "login");
    if (second === first) { await forgetLimits(stack); second = await person.smsCode(mobile, "login"); }
    expect(await use(mobile, first)).toBe(422);
    for (const key of before) {
      expect(Number(redis(stack, "PTTL", key))).toBeLessThanOrEqual(300_000);
      redis(stack, "PEXPIRE", key, "1");
    }
    expect(await use(mobile, second)).toBe(422);
  });

  it("RUL6 RUL4 neither number nor code stands in Redis, in the jobs or in a log in clear", async () => {
    const mobile = freshMobile();
    const code = await new Client("portal").smsCode(mobile, "login");
    for (const key of redisKeys(stack, "sms_code:")) expect(key + redis(stack, "HGET", key, "digest")).not.toMatch(new RegExp(`${mobile}|:${code}`));
    expect(psql(stack, `SELECT count(*) FROM jobs WHERE payload LIKE '%${mobile}%' OR (kind = 'send_sms_code' AND payload LIKE '%${code}%')`)).toBe("0");
  });
});

describe("limits of a number", () => {
  it("RUL6 one a minute: the second is told when, in body and header", async () => {
    const mobile = freshMobile();
    expect((await ask(mobile)).status).toBe(202);
    const { status, json, retryAfter } = await ask(mobile, stranger(), "register");
    expect([status, json.code]).toEqual([429, "too_many_requests"]);
    expect(json.retry_after_seconds).toBeGreaterThan(50);
    expect(json.retry_after_seconds).toBeLessThanOrEqual(60);
    expect(retryAfter).toBe(String(json.retry_after_seconds));
  });

  it("RUL6 five an hour and ten a day", async () => {
    const mobile = freshMobile();
    const before = new Set(redisKeys(stack, "limit:sms_number:"));
    const sent = async (): Promise<Problem | true> => {
      const { status, json } = await ask(mobile);
      return status === 202 ? true : json;
    };
    expect(await sent()).toBe(true);
    const key = redisKeys(stack, "limit:sms_number:").find((one) => !before.has(one))!;
    for (let i = 0; i < 4; i++) { ageLimit(stack, key, 61); expect(await sent()).toBe(true); }
    ageLimit(stack, key, 61);
    const hour = (await sent()) as Problem;
    expect(hour.retry_after_seconds).toBeGreaterThan(3000);
    ageLimit(stack, key, 3600);
    for (let i = 0; i < 5; i++) { expect(await sent()).toBe(true); ageLimit(stack, key, 61); }
    ageLimit(stack, key, 3600);
    const day = (await sent()) as Problem;
    expect(day.retry_after_seconds).toBeGreaterThan(70_000);
    expect(day.retry_after_seconds).toBeLessThanOrEqual(86_400);
  });

  it("RUL6 fifty at once send one text", async () => {
    const mobile = freshMobile();
    const jobs = count(stack, "jobs", "kind = 'send_sms_code'");
    const statuses = await Promise.all(Array.from({ length: 50 }, () => ask(mobile).then((answer) => answer.status)));
    expect(statuses.filter((status) => status === 202)).toHaveLength(1);
    expect(count(stack, "jobs", "kind = 'send_sms_code'")).toBe(jobs + 1);
  });
});

describe("puzzles", () => {
  const second = new SecondServe();
  afterAll(() => second.stop());

  interface Challenge { challenge_id: string; seed: string; bits: number }

  function solve({ seed, bits }: Challenge): string {
    for (let n = 0; ; n++) {
      const digest = createHash("sha256").update(`${seed}:${n}`).digest();
      if (digest.readUInt32BE(0) >>> (32 - bits) === 0) return String(n);
    }
  }

  it("RUL6 an address that asked too often solves a puzzle, and is never plainly refused", async () => {
    await second.start({ sms_address_per_hour: 3, puzzle_bits: 10 });
    const { client: plain, headers } = stranger();
    const client = second.at(plain);
    const send = (more: Record<string, string> = {}): Promise<{ status: number; code: string | undefined }> =>
      client.send("POST", "/api/v1/sms-codes", { headers: { ...headers, ...more }, body: { mobile: freshMobile(), purpose: "login" } })
        .then((answer) => ({ status: answer.status, code: (answer.json as Problem).code }));
    const puzzle = (): Promise<Challenge> => client.expect<Challenge>(201, "POST", "/api/v1/challenges", { headers });
    for (let i = 0; i < 3; i++) expect((await send()).status).toBe(202);
    expect(await send()).toEqual({ status: 403, code: "challenge_required" });

    const one = await puzzle();
    expect(one).toMatchObject({ bits: 10, seed: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown });
    const answer = `${one.challenge_id}:${solve(one)}`;
    expect((await send({ "x-lnca-challenge": answer })).status).toBe(202);
    expect((await send({ "x-lnca-challenge": answer })).code).toBe("challenge_required"); // serves once

    const two = await puzzle();
    let wrong = 0;
    while (createHash("sha256").update(`${two.seed}:${wrong}`).digest().readUInt16BE(0) >>> 6 === 0) wrong++;
    expect((await send({ "x-lnca-challenge": `${two.challenge_id}:${wrong}` })).code).toBe("challenge_required");
    expect((await send({ "x-lnca-challenge": `${two.challenge_id}:${solve(two)}` })).code).toBe("challenge_required"); // a wrong answer uses it up
    for (const nonsense of ["x", "1:2:3", `${two.challenge_id}`, `${"9".repeat(19)}:1`]) expect((await send({ "x-lnca-challenge": nonsense })).code).toBe("challenge_required");

    const other = await client.send("POST", "/api/v1/sms-codes", { headers: stranger().headers, body: { mobile: freshMobile(), purpose: "login" } });
    expect(other.status).toBe(202);
    await second.stop();
  });

  it("RUL6 when few codes are used, every send needs a puzzle", async () => {
    await second.start({ sms_rate_least: 1, sms_rate_percent: 100, puzzle_bits: 8 });
    await ask(freshMobile());
    const { client: plain, headers } = stranger();
    const client = second.at(plain);
    const body = { mobile: freshMobile(), purpose: "login" };
    expect((await client.problem(403, "POST", "/api/v1/sms-codes", { headers, body })).code).toBe("challenge_required");
    const one = await client.expect<Challenge>(201, "POST", "/api/v1/challenges", { headers });
    await client.expect(202, "POST", "/api/v1/sms-codes", { headers: { ...headers, "x-lnca-challenge": `${one.challenge_id}:${solve(one)}` }, body });
    await second.stop();
  });
});

it("RUL6 a text whose fate at the provider is unknown is not sent twice; the person asks again", async () => {
  await sandbox(stack, "faults", { provider: "aliyun_sms", mode: "error:503", count: 1 });
  const mobile = freshMobile();
  expect((await ask(mobile)).status).toBe(202);
  for (let tries = 0; tries < 50 && count(stack, "jobs", "kind = 'send_sms_code' AND state <> 'done'") > 0; tries++) await pause(100);
  const { items } = await sandbox<{ items: unknown[] }>(stack, `inbox?mobile=${mobile}`);
  expect(items).toEqual([]);
  await forgetLimits(stack);
  expect(await use(mobile, await new Client("portal").smsCode(mobile, "login"))).toBe(201);
});
