import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Answer, Bench, hmac, Listener, send, sha256, until } from "../testing.ts";

const bench = new Bench({ time_scale: 1000 });
const MOBILE = "13800000001";

beforeAll(() => bench.start());
afterAll(() => bench.stop());
beforeEach(() => bench.control("POST", "reset"));

interface Slip {
  secret?: string;
  date?: string;
  nonce?: string;
  uri?: string;
  headers?: Record<string, string>;
  /** Header names left out of SignedHeaders. */
  unsigned?: string[];
  query?: (right: string) => string;
  authorization?: (right: string) => string;
}

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

function call(parameters: Record<string, string>, slip: Slip = {}): Promise<Answer> {
  const query = Object.entries(parameters).map(([name, value]) => `${encode(name)}=${encode(value)}`).sort().join("&");
  const headers: Record<string, string> = {
    host: `127.0.0.1:${bench.port}`, "x-acs-action": "SendSms", "x-acs-version": "2017-05-25",
    "x-acs-date": slip.date ?? new Date().toISOString().slice(0, 19) + "Z",
    "x-acs-signature-nonce": slip.nonce ?? randomUUID(), "x-acs-content-sha256": sha256(""), ...slip.headers,
  };
  const names = Object.keys(headers).filter((name) => !slip.unsigned?.includes(name)).sort();
  const canonical = ["POST", slip.uri ?? "/", query, names.map((name) => `${name}:${headers[name]}\n`).join(""),
    names.join(";"), sha256("")].join("\n");
  const secret = slip.secret ?? bench.merchant("aliyun_sms", "access_key_secret");
  const signature = hmac(secret, `ACS3-HMAC-SHA256\n${sha256(canonical)}`).toString("hex");
  const authorization = `ACS3-HMAC-SHA256 Credential=${bench.merchant("aliyun_sms", "access_key_id")},` +
    `SignedHeaders=${names.join(";")},Signature=${signature}`;
  return send(bench.port, "POST", `/aliyun-sms/?${slip.query?.(query) ?? query}`,
    { ...headers, authorization: slip.authorization?.(authorization) ?? authorization });
}

const text = (changes: Record<string, string> = {}): Record<string, string> => ({
  PhoneNumbers: MOBILE, SignName: "辽宁CA", TemplateCode: "SMS_000000001", TemplateParam: `{"code":"123456"}`, ...changes,
});

describe("who may call", () => {
  const refused = async (slip: Slip, code: string, status = 400): Promise<Answer> => {
    const answer = await call(text(), slip);
    expect([answer.status, answer.json["Code"]]).toEqual([status, code]);
    return answer;
  };

  test("a right signature, over / or over the path as sent", async () => {
    expect((await call(text())).json["Code"]).toBe("OK");
    expect((await call(text({ PhoneNumbers: "13800000002" }), { uri: "/aliyun-sms/" })).json["Code"]).toBe("OK");
  });

  test("another secret, path, query or body hash is refused and explained", async () => {
    const answer = await refused({ secret: "x" }, "SignatureDoesNotMatch");
    expect(answer.json["Message"]).toMatch(/server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\] server CanonicalRequest is \[POST\n/);
    await refused({ uri: "/SendSms" }, "SignatureDoesNotMatch");
    await refused({ query: (right) => right.replace("123456", "654321") }, "SignatureDoesNotMatch");
    await refused({ headers: { "x-acs-content-sha256": sha256("x") } }, "SignatureDoesNotMatch");
  });

  test("what was signed with a plus sign for a blank does not match", async () => {
    const answer = await call(text({ OutId: "a b" }), { query: (right) => right.replace("OutId=a%20b", "OutId=a%2Bb") });
    expect(answer.json["Code"]).toBe("SignatureDoesNotMatch");
  });

  test("a nonce is good once", async () => {
    const nonce = randomUUID();
    expect((await call(text(), { nonce })).json["Code"]).toBe("OK");
    await refused({ nonce }, "SignatureNonceUsed");
  });

  test("fifteen minutes either way, UTC, to the second", async () => {
    const at = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 19) + "Z";
    await refused({ date: at(-16) }, "InvalidTimeStamp.Expired");
    await refused({ date: at(16) }, "InvalidTimeStamp.Expired");
    await refused({ date: at(8 * 60) }, "InvalidTimeStamp.Expired");
    await refused({ date: new Date().toISOString() }, "InvalidTimeStamp.Format");
    expect((await call(text(), { date: at(-14) })).json["Code"]).toBe("OK");
  });

  test("every x-acs header and the content type must be signed", async () => {
    await refused({ headers: { "x-acs-security-token": "t" }, unsigned: ["x-acs-security-token"] }, "IncompleteSignature");
    await refused({ headers: { "content-type": "application/json" }, unsigned: ["content-type"] }, "IncompleteSignature");
    await refused({ unsigned: ["host"] }, "IncompleteSignature");
  });

  test("another key id, blanks after commas and unsorted headers are refused", async () => {
    await refused({ authorization: (right) => right.replace("LTAI", "LTAX") }, "InvalidAccessKeyId.NotFound", 404);
    await refused({ authorization: (right) => right.replaceAll(",", ", ") }, "IncompleteSignature");
    await refused({ authorization: (right) => right.replace("host;x-acs-action", "x-acs-action;host") }, "IncompleteSignature");
  });

  test("another action or version", async () => {
    await refused({ headers: { "x-acs-action": "SendSMS" } }, "InvalidAction.NotFound", 404);
    await refused({ headers: { "x-acs-version": "2018-01-01" } }, "InvalidVersion");
  });
});

describe("what is sent", () => {
  test("a text lands in the inbox with its code", async () => {
    const answer = await call(text({ OutId: "o-1" }));
    expect(answer.json).toMatchObject({ Code: "OK", Message: "OK" });
    const { items } = await bench.control("GET", `inbox?mobile=${MOBILE}`);
    expect(items).toMatchObject([{ mobile: MOBILE, code: "123456", out_id: "o-1", biz_id: answer.json["BizId"],
      text: "【辽宁CA】您的验证码为123456，5分钟内有效，请勿告诉他人。" }]);
    expect((await bench.control("GET", `inbox/code?mobile=${MOBILE}`))["code"]).toBe("123456");
    await expect(bench.control("GET", "inbox/code?mobile=13800000009")).rejects.toThrow("no_code");
  });

  test("unknown templates show their parameters, known ones their text", async () => {
    await call(text({ TemplateCode: "SMS_42", TemplateParam: `{"order":"1"}` }));
    await bench.control("POST", "templates", { template_code: "SMS_43", text: "订单${order}已完成", kind: "notice" });
    await call(text({ TemplateCode: "SMS_43", TemplateParam: `{"order":"2"}` }));
    const { items } = await bench.control("GET", `inbox?mobile=${MOBILE}`);
    expect((items as { text: string }[]).map((sms) => sms.text)).toEqual(["【辽宁CA】订单2已完成", "【辽宁CA】模板SMS_42：order：1"]);
  });

  test("a number in a notice is no code", async () => {
    await call(text({ TemplateCode: "SMS_000000004", TemplateParam: `{"number":"123456"}` }));
    await expect(bench.control("GET", `inbox/code?mobile=${MOBILE}`)).rejects.toThrow("no_code");
  });

  test.each([
    ["number", { PhoneNumbers: "12345678901" }, "isv.MOBILE_NUMBER_ILLEGAL"],
    ["template", { TemplateCode: "42" }, "isv.SMS_TEMPLATE_ILLEGAL"],
    ["parameters", { TemplateParam: "[1]" }, "isv.INVALID_JSON_PARAM"],
    ["missing variable", { TemplateParam: "{}" }, "isv.TEMPLATE_MISSING_PARAMETERS"],
    ["address in a variable", { TemplateParam: `{"code":"http://a"}` }, "isv.PARAM_NOT_SUPPORT_URL"],
    ["long variable", { TemplateParam: `{"code":"${"1".repeat(36)}"}` }, "isv.PARAM_LENGTH_LIMIT"],
  ])("a wrong %s is refused inside HTTP 200", async (_, changes, code) => {
    const answer = await call(text(changes));
    expect([answer.status, answer.json["Code"]]).toEqual([200, code]);
  });
});

describe("limits", () => {
  const next = (seconds: number): Promise<unknown> => bench.control("POST", "clock", { advance_seconds: seconds });
  const code = async (changes: Record<string, string> = {}): Promise<unknown[]> => {
    const answer = await call(text(changes));
    return [answer.status, answer.json["Code"], answer.json["Message"]];
  };
  const over = (message: string): unknown[] => [200, "isv.BUSINESS_LIMIT_CONTROL", message];
  const fine = [200, "OK", "OK"];

  test("1 a minute, 5 an hour, 10 a rolling day, for each number", async () => {
    expect(await code()).toEqual(fine);
    expect(await code()).toEqual(over("触发分钟级流控Permits:1"));
    expect(await code({ PhoneNumbers: "13800000002" })).toEqual(fine);
    for (let sent = 1; sent < 5; sent += 1) {
      await next(61);
      expect(await code()).toEqual(fine);
    }
    await next(61);
    expect(await code()).toEqual(over("触发小时级流控Permits:5"));
    await next(3600);
    for (let sent = 0; sent < 5; sent += 1) {
      await next(61);
      expect(await code()).toEqual(fine);
    }
    await next(3601);
    expect(await code()).toEqual(over("触发天级流控Permits:10"));
    await next(86_400);
    expect(await code()).toEqual(fine);
  });

  test("notices are limited by day only", async () => {
    for (let sent = 0; sent < 3; sent += 1) expect(await code({ TemplateCode: "SMS_42", TemplateParam: `{"order":"1"}` })).toEqual(fine);
  });

  test("they can be changed and lifted", async () => {
    await bench.control("POST", "limits", { sms: { minute: 2 } });
    expect([await code(), await code()]).toEqual([fine, fine]);
    expect(await code()).toEqual(over("触发分钟级流控Permits:2"));
    await bench.control("POST", "limits", { sms: "off" });
    expect(await code()).toEqual(fine);
    await bench.control("POST", "limits", { sms: "provider" });
    expect(await code()).toEqual(over("触发分钟级流控Permits:1"));
  });
});

test("receipts are pushed until they are taken with code 0", async () => {
  const listener = new Listener();
  await listener.start();
  listener.reply = () => 200;
  listener.body = `{"code":1}`;
  await bench.control("POST", "settings", { sms_report_url: listener.url });
  await call(text({ OutId: "o-7" }));
  await until(() => listener.received.length === 1);
  listener.body = `{"code":0,"msg":"接收成功"}`;
  await until(() => bench.sandbox.world.deliveries.list()[0]!.state === "delivered");
  expect(listener.received.length).toBe(2);
  expect(JSON.parse(listener.received[1]!.body)).toMatchObject([{ phone_number: MOBILE, success: true, err_code: "DELIVERED", out_id: "o-7" }]);
  await bench.control("POST", "settings", { sms_report_url: "" });
  await listener.stop();
});

test("trouble: an error of the gateway, a lost answer", async () => {
  await bench.control("POST", "faults", { provider: "aliyun_sms", mode: "error:503", count: 1 });
  const answer = await call(text());
  expect([answer.status, answer.json["Code"]]).toEqual([503, "InternalError"]);
  await bench.control("POST", "faults", { provider: "aliyun_sms", mode: "lost", count: 1 });
  await expect(call(text())).rejects.toThrow();
  expect((await bench.control("GET", `inbox?mobile=${MOBILE}`))["items"]).toHaveLength(1);
});
