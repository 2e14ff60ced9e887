import { createHash, createVerify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, Bench, Merchant, send } from "../testing.ts";

const bench = new Bench({ refund_gap_seconds: 0, refund_seconds: -1 });
let merchant: Merchant;

beforeAll(async () => {
  await bench.start();
  merchant = new Merchant(bench);
});
afterAll(() => bench.stop());

let count = 0;
const number = (): string => `T${String((count += 1)).padStart(10, "0")}`;

function isSigned(answer: Answer): boolean {
  const get = (name: string): string => String(answer.headers[`wechatpay-${name}`]);
  return createVerify("RSA-SHA256").update(`${get("timestamp")}\n${get("nonce")}\n${answer.text}\n`)
    .verify(merchant.verifier(get("serial")), get("signature"), "base64");
}

describe("who may call", () => {
  const refused = async (slip: Parameters<Merchant["call"]>[3], status: number, code: string): Promise<Answer> => {
    const answer = await merchant.call("GET", "/v3/certificates", undefined, slip);
    expect([answer.status, answer.json["code"]]).toEqual([status, code]);
    expect(isSigned(answer)).toBe(true);
    return answer;
  };

  test("a right signature is accepted", async () => {
    expect((await merchant.call("GET", "/v3/certificates")).status).toBe(200);
  });

  test("a wrong message is refused, and the answer shows what should have been signed", async () => {
    const answer = await refused({ message: (right) => right.slice(0, -1) }, 401, "SIGN_ERROR");
    const detail = answer.json["detail"] as { detail: unknown; sign_information: Record<string, unknown> };
    expect(detail.detail).toEqual({ issue: "sign not match" });
    expect(detail.sign_information).toMatchObject({ method: "GET", url: "/wechat/v3/certificates" });
    const shown = String(detail.sign_information["truncated_sign_message"]);
    expect(shown).toMatch(/^GET\n\/wechat\/v3\/certificates\n\d{10}\n[0-9a-f]{32}\n\n$/);
    expect(detail.sign_information["sign_message_length"]).toBe(shown.length);
  });

  test("the path without the query is a wrong message", async () => {
    const answer = await merchant.call("GET", `/v3/pay/transactions/out-trade-no/T1?mchid=${merchant.mchid}`, undefined,
      { message: (right) => right.replace(/\?mchid=\d+/, "") });
    expect(answer.status).toBe(401);
  });

  test("a body changed after signing is refused", async () => {
    const answer = await merchant.call("POST", "/v3/pay/transactions/native", merchant.order(number()),
      { message: (right) => right.replace(`"total":1`, `"total":2`) });
    expect(answer.json["code"]).toBe("SIGN_ERROR");
  });

  test("a clock more than five minutes off is refused, less is not", async () => {
    const now = Math.floor(Date.now() / 1000);
    const answer = await refused({ timestamp: now - 302 }, 401, "SIGN_ERROR");
    expect(answer.json["message"]).toBe("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟");
    await refused({ timestamp: now + 302 }, 401, "SIGN_ERROR");
    expect((await merchant.call("GET", "/v3/certificates", undefined, { timestamp: now - 295 })).status).toBe(200);
  });

  test("a nonce is good for one request, which may come again unchanged", async () => {
    const nonce = "0123456789abcdef0123456789abcdef";
    const timestamp = Math.floor(Date.now() / 1000);
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await merchant.call("GET", "/v3/certificates", undefined, { nonce, timestamp })).status).toBe(200);
    }
    await refused({ nonce, timestamp: timestamp + 1 }, 401, "SIGN_ERROR");
    const other = await merchant.call("GET", "/v3/refund/domestic/refunds/x", undefined, { nonce, timestamp });
    expect(other.json["code"]).toBe("SIGN_ERROR");
  });

  test("wrong serial, merchant, scheme, repeated and missing members are refused", async () => {
    await refused({ serial: "0".repeat(40) }, 401, "SIGN_ERROR");
    await refused({ serial: bench.merchant("wechat_pay", "merchant_serial").toLowerCase() }, 401, "SIGN_ERROR");
    await refused({ mchid: "1900000001" }, 401, "SIGN_ERROR");
    await refused({ authorization: (right) => right.replace("RSA2048", "RSA4096") }, 401, "SIGN_ERROR");
    await refused({ authorization: (right) => `${right},timestamp="1"` }, 401, "SIGN_ERROR");
    await refused({ authorization: (right) => right.replace(/nonce_str="[^"]*",/, "") }, 401, "SIGN_ERROR");
    await refused({ authorization: (right) => right.replace('=="', '="') }, 401, "SIGN_ERROR");
  });

  test("User-Agent and Content-Type are needed", async () => {
    await refused({ headers: { "user-agent": "" } }, 400, "PARAM_ERROR");
    const answer = await merchant.call("POST", "/v3/pay/transactions/native", merchant.order(number()),
      { headers: { "content-type": "text/plain" } });
    expect(answer.status).toBe(415);
  });

  test("a wrong PUB_KEY_ID gives 500, as the original does", async () => {
    await refusedWithKey("PUB_KEY_ID_0000000000000000000000000000000", 500, "SYSTEM_ERROR");
    await refusedWithKey("ABCDEF", 400, "PARAM_ERROR");
  });

  async function refusedWithKey(publicKeyId: string, status: number, code: string): Promise<void> {
    const answer = await merchant.call("GET", "/v3/certificates", undefined, { publicKeyId });
    expect([answer.status, answer.json["code"]]).toEqual([status, code]);
  }
});

describe("which key signs replies", () => {
  test("the one asked for, the certificate when none is", async () => {
    const plain = await merchant.call("GET", "/v3/certificates", undefined, { publicKeyId: null });
    expect(plain.headers["wechatpay-serial"]).toMatch(/^[0-9A-F]{40}$/);
    const keyed = await merchant.call("GET", "/v3/certificates");
    expect(keyed.headers["wechatpay-serial"]).toBe(merchant.publicKeyId);
    expect([isSigned(plain), isSigned(keyed)]).toEqual([true, true]);
  });

  test("the merchant-level switch overrules, and can mix", async () => {
    await bench.control("POST", "settings", { reply_key: "mix" });
    const serials = new Set<unknown>();
    for (let turn = 0; turn < 4; turn += 1) {
      const answer = await merchant.call("GET", "/v3/certificates");
      serials.add(answer.headers["wechatpay-serial"]);
      expect(isSigned(answer)).toBe(true);
    }
    expect(serials.size).toBe(2);
    await bench.control("POST", "settings", { reply_key: "request" });
  });

  test("the certificate list opens with the APIv3 key", async () => {
    const answer = await merchant.call("GET", "/v3/certificates");
    const [row] = answer.json["data"] as { serial_no: string; encrypt_certificate: Record<string, unknown> }[];
    const pem = merchant.open(row!.encrypt_certificate);
    expect(pem.trim()).toBe(bench.merchant("wechat_pay", "platform_certificate.pem"));
    await bench.control("POST", "settings", { certificates: "empty" });
    expect((await merchant.call("GET", "/v3/certificates")).json).toEqual({ data: [] });
    await bench.control("POST", "settings", { certificates: "list" });
  });
});

describe("an order's life", () => {
  test("placed, queried, paid, queried by both numbers", async () => {
    const no = number();
    const placed = await merchant.place(no, { attach: "附加" });
    expect(placed.json["code_url"]).toMatch(/^weixin:\/\/wxpay\/bizpayurl\?pr=\w+$/);
    expect((await merchant.query(no)).json).toMatchObject({ trade_state: "NOTPAY", attach: "附加", amount: { total: 1, currency: "CNY" } });
    await bench.control("POST", "pay", { code_url: placed.json["code_url"], notify: "none" });
    const paid = (await merchant.query(no)).json;
    expect(paid).toMatchObject({ trade_state: "SUCCESS", trade_type: "NATIVE", amount: { total: 1, payer_total: 1 } });
    expect(paid["success_time"]).toMatch(/\+08:00$/);
    const byId = await merchant.call("GET", `/v3/pay/transactions/id/${String(paid["transaction_id"])}?mchid=${merchant.mchid}`);
    expect(byId.json["out_trade_no"]).toBe(no);
  });

  test("the same parameters give a fresh code_url whatever their order, others are refused", async () => {
    const no = number();
    const first = await merchant.place(no);
    const turned = Object.fromEntries(Object.entries(merchant.order(no)).reverse());
    const second = await merchant.call("POST", "/v3/pay/transactions/native", turned);
    expect(second.json["code_url"]).not.toBe(first.json["code_url"]);
    const other = await merchant.place(no, { amount: { total: 2, currency: "CNY" } });
    expect([other.status, other.json["code"]]).toEqual([400, "INVALID_REQUEST"]);
    expect(isSigned(other)).toBe(true);
  });

  test("a paid order is not placed, closed or paid again", async () => {
    const no = number();
    await merchant.place(no);
    await bench.control("POST", "pay", { out_trade_no: no, notify: "none" });
    expect((await merchant.place(no)).json["code"]).toBe("ORDERPAID");
    expect((await merchant.close(no)).json["code"]).toBe("ORDERPAID");
    await expect(bench.control("POST", "pay", { out_trade_no: no })).rejects.toThrow("not_payable");
  });

  test("closing answers a signed 204, twice; then nothing can be paid but late money", async () => {
    const no = number();
    await merchant.place(no);
    for (let turn = 0; turn < 2; turn += 1) {
      const closed = await merchant.close(no);
      expect([closed.status, closed.text]).toEqual([204, ""]);
      expect(isSigned(closed)).toBe(true);
    }
    expect((await merchant.query(no)).json["trade_state"]).toBe("CLOSED");
    expect((await merchant.place(no)).json["code"]).toBe("ORDER_CLOSED");
    expect((await merchant.place(no, { description: "x" })).json["code"]).toBe("OUT_TRADE_NO_USED");
    await expect(bench.control("POST", "pay", { out_trade_no: no })).rejects.toThrow("not_payable");
    await bench.control("POST", "pay", { out_trade_no: no, late: true, notify: "none" });
    expect((await merchant.query(no)).json["trade_state"]).toBe("SUCCESS");
  });

  test("USERPAYING cannot be closed", async () => {
    const no = number();
    await merchant.place(no);
    await bench.control("POST", "pay", { out_trade_no: no, outcome: "later" });
    const answer = await merchant.close(no);
    expect([answer.status, answer.json["code"]]).toEqual([202, "USERPAYING"]);
  });

  test("a code_url lives two hours, an order until time_expire", async () => {
    const no = number();
    const first = String((await merchant.place(no)).json["code_url"]);
    await bench.control("POST", "clock", { advance_seconds: 7201 });
    await expect(bench.control("POST", "pay", { code_url: first })).rejects.toThrow("二维码已失效");
    const second = (await merchant.place(no)).json["code_url"];
    await bench.control("POST", "pay", { code_url: second, notify: "none" });

    const soon = number();
    const expire = new Date(bench.sandbox.world.clock.now() + 120_000 + 8 * 3600_000).toISOString().slice(0, 19) + "+08:00";
    await merchant.place(soon, { time_expire: expire });
    await bench.control("POST", "clock", { advance_seconds: 121 });
    await expect(bench.control("POST", "pay", { out_trade_no: soon })).rejects.toThrow("订单已过期");
    expect((await merchant.query(soon)).json["trade_state"]).toBe("NOTPAY");
    await bench.control("POST", "clock", { reset: true });
  });

  test("a time_expire in the past is raised to one minute from now", async () => {
    const no = number();
    await merchant.place(no, { time_expire: "2020-01-01T00:00:00+08:00" });
    await bench.control("POST", "pay", { out_trade_no: no, notify: "none" });
    expect((await merchant.query(no)).json["trade_state"]).toBe("SUCCESS");
  });

  test("unknown orders and foreign merchants", async () => {
    expect([(await merchant.query("T404404404")).status]).toEqual([404]);
    expect((await merchant.query("T404404404")).json["code"]).toBe("ORDER_NOT_EXIST");
    const bare = await merchant.call("GET", "/v3/pay/transactions/out-trade-no/T404404404");
    expect(bare.json["code"]).toBe("PARAM_ERROR");
  });

  test.each([
    ["out_trade_no too short", { out_trade_no: "T1" }],
    ["out_trade_no with a blank", { out_trade_no: "T 1234567" }],
    ["amount as text", { amount: { total: "1", currency: "CNY" } }],
    ["amount zero", { amount: { total: 0, currency: "CNY" } }],
    ["foreign money", { amount: { total: 1, currency: "USD" } }],
    ["no amount", { amount: undefined }],
    ["description too long", { description: "长".repeat(128) }],
    ["notify_url with a query", { notify_url: "https://example.com/a?b=c" }],
    ["notify_url in plain http", { notify_url: "http://example.com/a" }],
    ["time_expire without zone", { time_expire: "2030-01-01T00:00:00" }],
  ])("refuses %s", async (_, changes) => {
    const answer = await merchant.place(number(), changes);
    expect([answer.status, answer.json["code"]]).toEqual([400, "PARAM_ERROR"]);
  });

  test("refuses another appid and a body that is no JSON", async () => {
    expect((await merchant.place(number(), { appid: "wx1" })).json["code"]).toBe("APPID_MCHID_NOT_MATCH");
    expect((await merchant.call("POST", "/v3/pay/transactions/native", "{")).json["code"]).toBe("PARAM_ERROR");
  });
});

describe("refunds", () => {
  const ask = (no: string, refundNo: string, refund: number): Promise<Answer> =>
    merchant.call("POST", "/v3/refund/domestic/refunds",
      { out_trade_no: no, out_refund_no: refundNo, reason: "退款", amount: { refund, total: 100, currency: "CNY" } });

  async function paid(): Promise<string> {
    const no = number();
    await merchant.place(no, { amount: { total: 100, currency: "CNY" } });
    await bench.control("POST", "pay", { out_trade_no: no, notify: "none" });
    return no;
  }

  test("one number refunds once, and never more than was paid", async () => {
    const no = await paid();
    const first = await ask(no, `${no}-1`, 60);
    expect(first.json["status"]).toBe("PROCESSING");
    expect((await ask(no, `${no}-1`, 60)).json["refund_id"]).toBe(first.json["refund_id"]);
    expect((await ask(no, `${no}-1`, 50)).json["code"]).toBe("INVALID_REQUEST");
    expect((await ask(no, `${no}-2`, 60)).json["code"]).toBe("INVALID_REQUEST");
    await bench.control("POST", "refund", { out_refund_no: `${no}-1` });
    const ended = await merchant.call("GET", `/v3/refund/domestic/refunds/${no}-1`);
    expect(ended.json).toMatchObject({ status: "SUCCESS", amount: { refund: 60, total: 100 } });
    expect((await merchant.query(no)).json["trade_state"]).toBe("REFUND");
  });

  test("an abnormal one is tried again under its number; the gap and the year are kept", async () => {
    const no = await paid();
    await ask(no, `${no}-1`, 10);
    await bench.control("POST", "refund", { out_refund_no: `${no}-1`, outcome: "abnormal" });
    expect((await ask(no, `${no}-1`, 10)).json["status"]).toBe("PROCESSING");
    await bench.control("POST", "settings", { refund_gap_seconds: 60 });
    expect((await ask(no, `${no}-2`, 10)).json["code"]).toBe("FREQUENCY_LIMITED");
    await bench.control("POST", "clock", { advance_seconds: 366 * 86_400 });
    expect((await ask(no, `${no}-3`, 10)).json["code"]).toBe("INVALID_REQUEST");
    await bench.control("POST", "clock", { reset: true });
    await bench.control("POST", "settings", { refund_gap_seconds: 0 });
  });

  test("the account's balance bounds them; an abnormal one can be settled by hand", async () => {
    const no = await paid();
    await bench.control("POST", "settings", { refund_balance_fen: 5 });
    expect((await ask(no, `${no}-1`, 10)).json["code"]).toBe("NOT_ENOUGH");
    await bench.control("POST", "settings", { refund_balance_fen: -1 });
    await ask(no, `${no}-1`, 10);
    await bench.control("POST", "refund", { out_refund_no: `${no}-1`, outcome: "abnormal" });
    await bench.control("POST", "refund", { out_refund_no: `${no}-1` });
    expect((await merchant.call("GET", `/v3/refund/domestic/refunds/${no}-1`)).json["status"]).toBe("SUCCESS");
  });

  test("an unpaid order is not refunded", async () => {
    const no = number();
    await merchant.place(no);
    expect((await ask(no, `${no}-1`, 1)).json["code"]).toBe("INVALID_REQUEST");
  });
});

describe("bills", () => {
  const DAY_SECONDS = 86_400;
  const day = (ago = 1): string => new Date(Date.now() - ago * DAY_SECONDS * 1000 + 8 * 3600_000).toISOString().slice(0, 10);
  const bill = (date: string, more = ""): Promise<Answer> => merchant.call("GET", `/v3/bill/tradebill?bill_date=${date}&bill_type=ALL${more}`);
  const download = async (answer: Answer): Promise<Answer> => {
    const { pathname, search } = new URL(String(answer.json["download_url"]));
    return merchant.call("GET", pathname.replace(/^\/wechat/, "") + search);
  };

  test("yesterday's rows with their sums, a digest, no signature on the file; none for a day without money", async () => {
    await bench.control("POST", "settings", { bill_ready_hour: 0, refund_gap_seconds: 0 });
    expect((await bill(day(30))).json["code"]).toBe("NO_STATEMENT_EXIST");
    expect((await bill(day(100))).json["code"]).toBe("PARAM_ERROR");
    await bench.control("POST", "clock", { advance_seconds: -DAY_SECONDS });
    const no = number();
    await merchant.place(no, { amount: { total: 12_345, currency: "CNY" } });
    await bench.control("POST", "pay", { out_trade_no: no, notify: "none" });
    await merchant.call("POST", "/v3/refund/domestic/refunds",
      { out_trade_no: no, out_refund_no: `${no}-1`, amount: { refund: 345, total: 12_345, currency: "CNY" } });
    await bench.control("POST", "clock", { reset: true });
    const answer = await bill(day());
    const file = await download(answer);
    expect(file.headers["wechatpay-signature"]).toBeUndefined();
    expect(createHash("sha1").update(file.text).digest("hex")).toBe(answer.json["hash_value"]);
    expect(file.text).toContain(`\`${no},`);
    expect(file.text).toContain(`\`${no}-1,\`3.45,`);
    expect(file.text.trimEnd().split("\r\n").at(-1)).toMatch(/^`\d+,`[\d.]+,`3\.45,/);
    expect((await bill(day(), "&tar_type=ZIP")).json["code"]).toBe("PARAM_ERROR");
    await bench.control("POST", "settings", { bill_ready_hour: 24 });
    expect((await bill(day())).json["code"]).toBe("STATEMENT_CREATING");
  });

  test("today's and an unsigned download are refused", async () => {
    expect((await bill(day(0))).json["code"]).toBe("PARAM_ERROR");
    expect((await send(bench.port, "GET", "/wechat/v3/billdownload/file?token=x")).status).toBe(400);
  });
});

describe("trouble on demand", () => {
  const trouble = (mode: string, count = 1): Promise<unknown> =>
    bench.control("POST", "faults", { provider: "wechat_pay", mode, count });

  test("error, nonsense, garbled, down and a false signature hit the next request only", async () => {
    await trouble("error:503");
    const broken = await merchant.query("T404404404");
    expect([broken.status, broken.json["code"], isSigned(broken)]).toEqual([503, "SYSTEM_ERROR", true]);
    await trouble("nonsense");
    expect((await merchant.query("T404404404")).text).toContain("<html>");
    await trouble("garbled");
    const garbled = await merchant.query((await placed()));
    expect([garbled.status, isSigned(garbled)]).toEqual([200, true]);
    await trouble("down");
    await expect(merchant.query("T404404404")).rejects.toThrow();
    const no = await placed();
    await trouble("bad_signature");
    const probe = await merchant.query(no);
    expect(probe.headers["wechatpay-signature"]).toMatch(/^WECHATPAY\/SIGNTEST\//);
    expect(isSigned(probe)).toBe(false);
    expect(isSigned(await merchant.query(no))).toBe(true);
  });

  test("lost does the work and says nothing", async () => {
    const no = number();
    await trouble("lost");
    await expect(merchant.place(no)).rejects.toThrow();
    expect((await merchant.query(no)).json["trade_state"]).toBe("NOTPAY");
  });

  async function placed(): Promise<string> {
    const no = number();
    await merchant.place(no);
    return no;
  }
});
