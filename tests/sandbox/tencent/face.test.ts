import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Json } from "../http.ts";
import { type Answer, Bench, hmac, Listener, send, sha256, until } from "../testing.ts";

const bench = new Bench();

beforeAll(() => bench.start());
afterAll(() => bench.stop());
beforeEach(() => bench.control("POST", "reset"));

interface Slip {
  secret?: string;
  timestamp?: number;
  date?: string;
  service?: string;
  uri?: string;
  signed?: string;
  version?: string;
  sentBody?: string;
  authorization?: (right: string) => string;
}

const TYPE = "application/json; charset=utf-8";

function call(action: string, body: Json, slip: Slip = {}): Promise<Answer> {
  const text = JSON.stringify(body);
  const timestamp = slip.timestamp ?? Math.floor(Date.now() / 1000);
  const date = slip.date ?? new Date(timestamp * 1000).toISOString().slice(0, 10);
  const service = slip.service ?? "faceid";
  const host = `127.0.0.1:${bench.port}`;
  const signed = slip.signed ?? "content-type;host;x-tc-action";
  const values: Record<string, string> = { "content-type": TYPE, host, "x-tc-action": action.toLowerCase() };
  const lines = signed.split(";").map((name) => `${name}:${values[name]}\n`).join("");
  const canonical = ["POST", slip.uri ?? "/", "", lines, signed, sha256(text)].join("\n");
  const key = hmac(hmac(hmac(`TC3${slip.secret ?? bench.merchant("tencent_faceid", "secret_key")}`, date), service), "tc3_request");
  const signature = hmac(key, `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${sha256(canonical)}`).toString("hex");
  const authorization = `TC3-HMAC-SHA256 Credential=${bench.merchant("tencent_faceid", "secret_id")}/${date}/${service}/tc3_request, ` +
    `SignedHeaders=${signed}, Signature=${signature}`;
  return send(bench.port, "POST", "/tencent-faceid/", {
    host, "content-type": TYPE, "x-tc-action": action, "x-tc-version": slip.version ?? "2018-03-01", "x-tc-timestamp": String(timestamp),
    authorization: slip.authorization?.(authorization) ?? authorization,
  }, slip.sentBody ?? text);
}

const response = (answer: Answer): Json => answer.json["Response"] as Json;
const errorCode = (answer: Answer): unknown => (response(answer)["Error"] as Json | undefined)?.["Code"];

const PERSON = { RuleId: "1", IdCard: "11010519491231002X", Name: "李明", Extra: "check-1" };

async function begin(changes: Json = {}): Promise<string> {
  return String(response(await call("DetectAuth", { ...PERSON, ...changes }))["BizToken"]);
}

async function fetchText(bizToken: string): Promise<Json> {
  const answer = await call("GetDetectInfoEnhanced", { BizToken: bizToken, RuleId: "1", InfoType: "1" });
  return response(answer)["Text"] as Json;
}

describe("who may call", () => {
  const refused = async (slip: Slip, code: string): Promise<void> => {
    const answer = await call("DetectAuth", PERSON, slip);
    expect([answer.status, errorCode(answer)]).toEqual([200, code]);
  };

  test("a right signature, over / or the path as sent, with and without the action", async () => {
    for (const slip of [{}, { uri: "/tencent-faceid/" }, { signed: "content-type;host" }]) {
      expect(errorCode(await call("DetectAuth", PERSON, slip))).toBeUndefined();
    }
  });

  test("another secret, path or body", async () => {
    await refused({ secret: "x" }, "AuthFailure.SignatureFailure");
    await refused({ uri: "/x" }, "AuthFailure.SignatureFailure");
    await refused({ sentBody: "{}" }, "AuthFailure.SignatureFailure");
  });

  test("the date is UTC and the service faceid", async () => {
    await refused({ date: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) }, "AuthFailure.SignatureFailure");
    await refused({ service: "sms" }, "AuthFailure.SignatureFailure");
  });

  test("five minutes either way", async () => {
    const now = Math.floor(Date.now() / 1000);
    await refused({ timestamp: now - 302 }, "AuthFailure.SignatureExpire");
    await refused({ timestamp: now + 302 }, "AuthFailure.SignatureExpire");
    expect(errorCode(await call("DetectAuth", PERSON, { timestamp: now - 290 }))).toBeUndefined();
  });

  test("the form of Authorization, the id, the signed headers, the version", async () => {
    await refused({ authorization: (right) => right.replaceAll(", ", ",") }, "AuthFailure.InvalidAuthorization");
    await refused({ authorization: (right) => right.replace("AKID", "AKIX") }, "AuthFailure.SecretIdNotFound");
    await refused({ signed: "host" }, "AuthFailure.InvalidAuthorization");
    await refused({ signed: "host;content-type" }, "AuthFailure.InvalidAuthorization");
    await refused({ version: "2018-03-02" }, "NoSuchVersion");
  });
});

describe("DetectAuth", () => {
  test("gives an address for the QR code and a token", async () => {
    const answer = response(await call("DetectAuth", PERSON));
    expect(answer["BizToken"]).toMatch(/^[0-9A-F-]{36}$/);
    expect(answer["Url"]).toBe(`http://localhost:${bench.port}/face/${String(answer["BizToken"])}`);
    const page = await send(bench.port, "GET", `/face/${String(answer["BizToken"])}`);
    expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  });

  test.each([
    ["a missing rule", { RuleId: undefined }, "MissingParameter"],
    ["an unknown parameter", { Mobile: "1" }, "UnknownParameter"],
    ["a number as text", { Name: 1 }, "InvalidParameter"],
    ["a malformed ID number", { IdCard: "1" }, "InvalidParameterValue"],
    ["a long Extra", { Extra: "x".repeat(1025) }, "InvalidParameterValue"],
    ["a name without number", { IdCard: undefined }, "InvalidParameter"],
  ])("refuses %s", async (_, changes, code) => {
    expect(errorCode(await call("DetectAuth", { ...PERSON, ...changes }))).toBe(code);
  });

  test("refuses an unknown action", async () => {
    expect(errorCode(await call("DetectFace", PERSON))).toBe("InvalidAction");
  });
});

describe("GetDetectInfoEnhanced", () => {
  test("17 while nobody came, then what the person got, with name, number and extra echoed", async () => {
    const token = await begin();
    expect(await fetchText(token)).toMatchObject({ ErrCode: 17, LiveStatus: null, LivenessDetail: [] });
    await bench.control("POST", "face", { biz_token: token, outcome: "leave" });
    expect((await fetchText(token))["ErrCode"]).toBe(17);
    await bench.control("POST", "face", { biz_token: token, outcome: "pass" });
    expect(await fetchText(token)).toMatchObject(
      { ErrCode: 0, IdCard: PERSON.IdCard, Name: "李明", Extra: "check-1", LiveStatus: 0, Comparestatus: 0, Sim: "99.00" });
  });

  test.each([["not-live", 1002], ["mismatch", 2006], ["similarity", 2016], ["retry-limit", 16], ["expired", 15], ["done", 14], ["2004", 2004]])(
    "outcome %s is ErrCode %i", async (outcome, code) => {
      const token = await begin();
      await bench.control("POST", "face", { biz_token: token, outcome });
      expect((await fetchText(token))["ErrCode"]).toBe(code);
    });

  test("one token, one flow", async () => {
    const token = await begin();
    await bench.control("POST", "face", { biz_token: token, outcome: "not-live" });
    await expect(bench.control("POST", "face", { biz_token: token, outcome: "pass" })).rejects.toThrow("flow_over");
    expect((await fetchText(token))["ErrCode"]).toBe(1002);
  });

  test("a token lives 7200 s, a result three days", async () => {
    const [open, passed] = [await begin(), await begin()];
    await bench.control("POST", "face", { biz_token: passed, outcome: "pass" });
    await bench.control("POST", "clock", { advance_seconds: 7201 });
    expect((await fetchText(open))["ErrCode"]).toBe(15);
    await expect(bench.control("POST", "face", { biz_token: open, outcome: "pass" })).rejects.toThrow("flow_over");
    expect((await fetchText(passed))["ErrCode"]).toBe(0);
    await bench.control("POST", "clock", { advance_seconds: 3 * 86_400 });
    const gone = await call("GetDetectInfoEnhanced", { BizToken: passed, RuleId: "1" });
    expect(errorCode(gone)).toBe("InvalidParameterValue.BizTokenExpired");
  });

  test("foreign tokens and rules, pictures only when asked for", async () => {
    const token = await begin();
    expect(errorCode(await call("GetDetectInfoEnhanced", { BizToken: "x", RuleId: "1" }))).toBe("InvalidParameterValue.BizTokenIllegal");
    expect(errorCode(await call("GetDetectInfoEnhanced", { BizToken: token, RuleId: "2" }))).toBe("InvalidParameterValue.RuleIdNotExist");
    await bench.control("POST", "face", { biz_token: token });
    const all = response(await call("GetDetectInfoEnhanced", { BizToken: token, RuleId: "1", InfoType: "0" }));
    expect((all["BestFrame"] as Json)["BestFrame"]).toMatch(/^\/9j\//);
    const text = response(await call("GetDetectInfoEnhanced", { BizToken: token, RuleId: "1", InfoType: "1" }));
    expect(text["BestFrame"]).toBeNull();
  });

  test.each([["wrong-name", "Name"], ["wrong-id", "IdCard"], ["wrong-extra", "Extra"]] as const)(
    "a result may pass and still be somebody else's: %s", async (tamper, member) => {
      const other = { IdCard: "440524188001010014", Name: "王芳" };
      const token = await begin(other);
      await bench.control("POST", "face", { biz_token: token, outcome: "pass", tamper });
      const text = await fetchText(token);
      expect(text["ErrCode"]).toBe(0);
      expect(text[member]).not.toBe({ ...PERSON, ...other }[member]);
    });
});

describe("the way back", () => {
  test("RedirectUrl is visited with the BizToken appended: at once, late, never", async () => {
    const listener = new Listener();
    await listener.start();
    const visit = async (redirect: string): Promise<string> => {
      const token = await begin({ RedirectUrl: `${listener.url}?a=1#end` });
      const answer = await bench.control("POST", "face", { biz_token: token, redirect });
      expect(answer["redirect"]).toBe(`${listener.url}?a=1&BizToken=${token}#end`);
      return token;
    };
    await visit("none");
    expect(listener.received.length).toBe(0);
    await visit("normal");
    expect(listener.received.length).toBe(1);
    await visit("slow:100");
    expect(listener.received.length).toBe(1);
    await until(() => listener.received.length === 2);
    await listener.stop();
  });
});
