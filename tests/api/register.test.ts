/** Registering: form, codes, password rules, agreements. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { count, fields, forgetLimits, stranger } from "./accounts.ts";
import { Client, freshMobile, PASSWORD } from "./client.ts";

const stack = stackOf("api");
const PLATFORM = [{ kind: "platform", version: 1 }];
type Form = Record<string, unknown>;

beforeEach(() => forgetLimits(stack));

const form = (changes: Form = {}): Form => ({ mobile: freshMobile(), password: PASSWORD, code: "000000", agreements: PLATFORM, ...changes });

describe("the form", () => {
  it.each(["mobile", "password", "code", "agreements"])("REG1 %s is needed", async (member) => {
    const body = form();
    delete body[member];
    const problem = await new Client("portal").problem(422, "POST", "/api/v1/accounts", { body });
    expect(fields(problem)).toEqual({ [member]: "required" });
  });

  it.each([
    ["mobile", "12912345678"], ["mobile", "1391234567"], ["mobile", "139123456789"], ["mobile", "+8613912345678"], ["mobile", "１３９12345678"],
    ["mobile", "02412345678"], ["code", "12345"], ["code", "1234567"], ["code", "12345a"], ["code", "１23456"],
    ["password", ""], ["password", "Aa1-".repeat(17)], ["agreements", []],
  ])("REG1 RUL2 a wrong %s (%j) is named and nothing is stored", async (member, value) => {
    const before = count(stack, "accounts");
    const problem = await new Client("portal").problem(422, "POST", "/api/v1/accounts", { body: form({ [member]: value }) });
    expect(problem.code).toBe("invalid_fields");
    expect(Object.keys(fields(problem))).toEqual([member]);
    expect(count(stack, "accounts")).toBe(before);
  });

  it("REG1 all wrong fields are told at once", async () => {
    const problem = await new Client("portal").problem(422, "POST", "/api/v1/accounts", { body: { mobile: "1", code: "x", extra: 1 } });
    expect(Object.keys(fields(problem)).sort()).toEqual(["agreements", "code", "extra", "mobile", "password"]);
  });

  it("REG1 registers, logs in, and answers what /me answers", async () => {
    const person = await new Client("portal").register();
    const me = await person.expect<{ mobile_masked: string; has_password: boolean; identity: { verified: boolean } }>(200, "GET", "/api/v1/me");
    expect(me).toMatchObject({ mobile_masked: `${person.mobile!.slice(0, 3)}****${person.mobile!.slice(7)}`, has_password: true, identity: { verified: false } });
  });
});

describe("the password", () => {
  const mobile = freshMobile();
  it.each([
    ["Aa1-xyz", "too_short"], ["blauerkranich", "too_simple"], ["Blauerkranich", "too_simple"], ["blauerkranich7", "too_simple"],
    ["12345678901", "too_simple"], ["Password1!", "common"], ["P@ssw0rd", "common"], ["Qwerty123!", "common"], [`Ab-${mobile}`, "contains_mobile"],
  ])("REG3 %s is refused: %s", async (password, code) => {
    const { client, headers } = stranger();
    const problem = await client.problem(422, "POST", "/api/v1/accounts", { headers, body: form({ mobile, password }) });
    expect(fields(problem)).toEqual({ password: code });
  });

  it.each(["Kranich-77", "kranich_77 tanzt", "KRANICH,77,x", `Lang-7${"x".repeat(58)}`])("REG3 %s is good", async (password) => {
    const { client, headers } = stranger();
    const problem = await client.problem(422, "POST", "/api/v1/accounts", { headers, body: form({ password }) });
    expect(problem.code).toBe("code_wrong"); // everything before the code was right
  });

  it("REG3 a refused password costs no code", async () => {
    const person = new Client("portal");
    const body = form();
    body["code"] = await person.smsCode(body["mobile"] as string, "register");
    await person.problem(422, "POST", "/api/v1/accounts", { body: { ...body, password: "short" } });
    await person.expect(201, "POST", "/api/v1/accounts", { body });
  });

  it("REG3 is stored as argon2id with our costs, never in clear", async () => {
    await new Client("portal").register();
    const hash = psql(stack, "SELECT password_hash FROM accounts WHERE password_hash IS NOT NULL ORDER BY id DESC LIMIT 1");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe("known and unknown numbers", () => {
  let known: string;
  beforeAll(async () => {
    await forgetLimits(stack);
    known = (await new Client("portal").register()).mobile!;
  });

  it("REG2 the SMS step answers the same; a wrong code tells nothing", async () => {
    for (const purpose of ["register", "login", "password_reset"]) {
      await forgetLimits(stack);
      const answers = [];
      for (const mobile of [known, freshMobile()]) {
        const { client, headers } = stranger();
        const jobs = count(stack, "jobs", "kind = 'send_sms_code'");
        const answer = await client.send("POST", "/api/v1/sms-codes", { headers, body: { mobile, purpose } });
        answers.push({ status: answer.status, body: answer.json, jobs: count(stack, "jobs", "kind = 'send_sms_code'") - jobs });
      }
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]).toMatchObject({ status: 202, jobs: 1 });
    }
    for (const mobile of [known, freshMobile()]) {
      const { client, headers } = stranger();
      expect((await client.problem(422, "POST", "/api/v1/accounts", { headers, body: form({ mobile, code: "999999" }) })).code).toBe("code_wrong");
    }
  });

  it("REG2 only a right code reveals that the number is taken", async () => {
    const { mobile } = await new Client("phone").loginByCode();
    await forgetLimits(stack);
    const person = new Client("portal");
    const code = await person.smsCode(mobile!, "register");
    expect((await person.problem(409, "POST", "/api/v1/accounts", { body: form({ mobile, code }) })).code).toBe("mobile_taken");
  });

  it("REG2 the same form sent eight times at once opens one account", async () => {
    const person = new Client("portal");
    const mobile = freshMobile();
    const body = form({ mobile, code: await person.smsCode(mobile, "register") });
    const before = count(stack, "accounts");
    const statuses = await Promise.all(Array.from({ length: 8 }, () => {
      const { client, headers } = stranger();
      return client.send("POST", "/api/v1/accounts", { headers, body }).then((answer) => answer.status);
    }));
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(count(stack, "accounts")).toBe(before + 1);
  });
});

describe("agreements", () => {
  it("REG4 the accepted version and its time are stored with the account", async () => {
    const person = await new Client("portal").register();
    const { account_id } = await person.expect<{ account_id: string }>(200, "GET", "/api/v1/me");
    const row = psql(stack, `SELECT kind, version, accepted_at > now() - interval '1 minute' FROM account_agreements WHERE account_id = ${account_id}`);
    expect(row).toBe("platform|1|t");
  });

  it.each([
    ["another kind", [{ kind: "app_terms", version: 1 }], 422],
    ["a version to come", [{ kind: "platform", version: 2 }], 409],
    ["twice", [{ kind: "platform", version: 1 }, { kind: "platform", version: 7 }], 422],
  ])("REG4 %s is not enough", async (_what, agreements, status) => {
    const problem = await new Client("portal").problem(status, "POST", "/api/v1/accounts", { body: form({ agreements }) });
    expect(["invalid_fields", "agreement_outdated"]).toContain(problem.code);
  });

  it("REG4 a changed agreement is due after the next log-in until it is accepted", async () => {
    const person = await new Client("portal").register();
    const due = async (client: Client): Promise<unknown> =>
      (await client.expect<{ agreements_due: unknown[] }>(200, "GET", "/api/v1/me")).agreements_due.filter((one) => (one as { kind: string }).kind === "platform");
    expect(await due(person)).toEqual([]);
    psql(stack, "INSERT INTO agreements SELECT kind, 2, title_zh, title_en, body_zh, body_en, now() FROM agreements WHERE kind = 'platform' AND version = 1");
    try {
      const again = await new Client("portal").loginByPassword(person.mobile!);
      expect(await due(again)).toEqual([{ kind: "platform", version: 2 }]);
      expect((await again.problem(409, "POST", "/api/v1/me/agreements", { body: { agreements: PLATFORM } })).code).toBe("agreement_outdated");
      await again.expect(200, "POST", "/api/v1/me/agreements", { body: { agreements: [{ kind: "platform", version: 2 }] } });
      expect(await due(again)).toEqual([]);
    } finally {
      psql(stack, "DELETE FROM account_agreements WHERE kind = 'platform' AND version = 2; DELETE FROM agreements WHERE kind = 'platform' AND version = 2");
    }
  });

  it("REG4 LOG1 all six are published in both languages", async () => {
    const reader = new Client("portal");
    const { agreements } = await reader.expect<{ agreements: { kind: string }[] }>(200, "GET", "/api/v1/agreements");
    expect(agreements.map((one) => one.kind).sort()).toEqual(["app_privacy", "app_terms", "certificate_application", "platform", "privacy_policy", "terms_of_service"]);
    for (const { kind } of agreements) {
      const text = await reader.expect<{ zh: { body: string }; en: { body: string } }>(200, "GET", `/api/v1/agreements/${kind}`);
      expect(text.zh.body.length).toBeGreaterThan(500);
      expect(text.en.body.length).toBeGreaterThan(1500);
    }
    await reader.problem(404, "GET", "/api/v1/agreements/nothing");
  });
});

it("NEW12 products and prices are data: the four are seeded, and say whether they can be ordered", async () => {
  const { products } = await new Client("portal").expect<{ products: Record<string, unknown>[] }>(200, "GET", "/api/v1/products");
  const short = products.map((one) => [one["product_code"], one["name_zh"], one["price_fen"], one["term_years"], one["available"]]);
  expect(short).toEqual([
    ["expert_mobile", "辽宁数字证书-专家云证书", 1, 1, true],
    ["enterprise_mobile", "辽宁数字证书-单位云证书", 24000, 1, true],
    ["expert_ukey", "辽宁数字证书-专家UKey证书", 12000, 1, true],
    ["enterprise_ukey", "辽宁数字证书-单位UKey证书", 30000, 1, true],
  ]);
  psql(stack, "INSERT INTO product_prices VALUES ('enterprise_mobile', now() - interval '1 second', 25000)");
  try {
    const later = await new Client("portal").expect<{ products: { product_code: string; price_fen: number }[] }>(200, "GET", "/api/v1/products");
    expect(later.products.find((one) => one.product_code === "enterprise_mobile")!.price_fen).toBe(25000);
  } finally {
    psql(stack, "DELETE FROM product_prices WHERE price_fen = 25000");
  }
});
