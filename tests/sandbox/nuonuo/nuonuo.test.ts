/** The invoice provider as strict as the reference says: tokens, signature, numbers, states, callbacks of the other set, red invoices. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Json } from "../http.ts";
import { type Answer, Bench, Listener, send, until } from "../testing.ts";
import { sign } from "./sign.ts";

const SELLER = "339902999999789113";
const bench = new Bench({ time_scale: 100 });
const listener = new Listener();
let token = "";
let serial = 0;

beforeAll(async () => {
  await bench.start();
  await listener.start();
  listener.reply = () => 200;
  listener.body = JSON.stringify({ status: "0000", message: "同步成功" });
});
afterAll(async () => {
  await bench.stop();
  await listener.stop();
});
beforeEach(async () => {
  await bench.control("POST", "reset");
  await bench.control("POST", "settings", { invoice_callback: "normal", invoice_trouble: "none", invoice_form_status: "01", invoice_token_quota: 50, invoice_seconds: 4 });
  listener.received.length = 0;
  token = String((await fetchToken()).json["access_token"]);
});

function fetchToken(secret = bench.merchant("nuonuo", "app_secret")): Promise<Answer> {
  const form = new URLSearchParams({ client_id: bench.merchant("nuonuo", "app_key"), client_secret: secret, grant_type: "client_credentials" });
  return send(bench.port, "POST", "/nuonuo/accessToken", { "content-type": "application/x-www-form-urlencoded" }, form.toString());
}

interface Slip {
  signature?: string;
  token?: string;
  seller?: string;
  timestamp?: string;
  appKey?: string;
}

async function act(method: string, body: Json, slip: Slip = {}): Promise<Json> {
  const text = JSON.stringify(body);
  const appKey = slip.appKey ?? bench.merchant("nuonuo", "app_key");
  const parts = { appKey, senid: "0123456789abcdef0123456789abcdef", nonce: "12345678", timestamp: slip.timestamp ?? String(Math.floor(Date.now() / 1000)), body: text };
  const query = `senid=${parts.senid}&nonce=${parts.nonce}&timestamp=${parts.timestamp}&appkey=${appKey}`;
  const answer = await send(bench.port, "POST", `/nuonuo/open/v1/services?${query}`, {
    "content-type": "application/json", "x-nuonuo-sign": slip.signature ?? sign(bench.merchant("nuonuo", "app_secret"), parts),
    accesstoken: slip.token ?? token, usertax: slip.seller ?? SELLER, method: `nuonuo.OpeMplatform.${method}`,
  }, text);
  return answer.json;
}

function order(changes: Json = {}, line: Json = {}): Json {
  serial += 1;
  return {
    order: {
      buyerName: "沈阳测试科技有限公司", buyerTaxNum: "91210102MA0XXXXX17", salerTaxNum: SELLER, orderNo: `1${String(serial).padStart(18, "0")}`,
      invoiceDate: "2026-11-28 10:00:00", clerk: "开票员", invoiceType: "1", invoiceLine: "pc", callBackUrl: listener.url,
      invoiceDetail: [{
        goodsName: "数字证书服务费", goodsCode: "3040203000000000000", withTaxFlag: "1", price: "240.00", num: "1", taxRate: "0.06", tax: "13.58",
        taxExcludedAmount: "226.42", taxIncludedAmount: "240.00", ...line,
      }],
      ...changes,
    },
  };
}

const numberOf = (body: Json): string => String((body["order"] as Json)["orderNo"]);
async function query(orderNo: string): Promise<Json> {
  return ((await act("queryInvoiceResult", { orderNos: [orderNo] }))["result"] as Json[])[0]!;
}
async function issued(changes: Json = {}): Promise<Json> {
  const body = order(changes);
  expect((await act("requestBillingNew", body))["code"]).toBe("E0000");
  for (;;) {
    const found = await query(numberOf(body));
    if (found["status"] === "2") return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test("the published vectors", () => {
  const zero = { appKey: "appkey", senid: "0".repeat(32), nonce: "12345678", timestamp: "1700000000", body: "{}" };
  expect(sign("secret", zero)).toBe("lHmvJ5KA0qjXPnlPXbuph00muqE=");
});

describe("who may call", () => {
  test("tokens live a day, and there are so many in 30 days", async () => {
    await bench.control("POST", "settings", { invoice_token_quota: 2 });
    expect((await fetchToken()).json["expires_in"]).toBe(86400);
    expect((await fetchToken()).json["error"]).toBe("070306");
    expect((await fetchToken("wrong")).status).toBe(401);
    await bench.control("POST", "clock", { advance_seconds: 86_401 });
    expect((await act("queryInvoiceResult", { orderNos: ["1"] }))["code"]).toBe("070301");
    await bench.control("POST", "clock", { advance_seconds: 30 * 86_400 });
    expect((await fetchToken()).json["access_token"]).toBeTruthy();
  });

  test.each([
    [{ signature: "AAAA" }, "070201"], [{ token: "x" }, "070301"], [{ seller: "1" }, "070402"], [{ timestamp: "1700000000" }, "070104"], [{ appKey: "x" }, "070101"],
  ] as [Slip, string][])("%o is refused with %s", async (slip, code) => {
    expect((await act("requestBillingNew", order(), slip))["code"]).toBe(code);
  });
});

describe("blue invoices", () => {
  test.each([
    ["a red one", { invoiceType: "2" }, {}, "E9003"], ["sums that differ", {}, { tax: "13.57" }, "E9007"],
    ["a tax beyond 0.06", {}, { tax: "13.80", taxExcludedAmount: "226.20" }, "E9008"], ["no tax number", { buyerTaxNum: "" }, {}, "E9010"],
    ["another seller", { salerTaxNum: "1" }, {}, "E9002"],
  ] as [string, Json, Json, string][])("%s is refused", async (_what, changes, line, code) => {
    expect((await act("requestBillingNew", order(changes, line)))["code"]).toBe(code);
  });

  test("20, 21, then 2 with files; a number is used once; the callback says 1", async () => {
    const body = order();
    await bench.control("POST", "settings", { invoice_seconds: 20 });
    await act("requestBillingNew", body);
    expect((await query(numberOf(body)))["status"]).toBe("20");
    expect((await act("requestBillingNew", body))["code"]).toBe("E9106");
    await until(() => listener.received.length === 1);
    const found = await query(numberOf(body));
    expect(found).toMatchObject({ status: "2", orderAmount: "240.00", taxAmount: "13.58", allElectronicInvoiceNumber: expect.stringMatching(/^99\d{18}$/) as string });
    const form = new URLSearchParams(listener.received[0]!.body);
    expect(form.get("orderno")).toBe(numberOf(body));
    expect(JSON.parse(form.get("content")!)).toMatchObject({ c_status: "1" });
    for (const [name, beginning] of [["pdfUrl", "%PDF-"], ["ofdUrl", "PK"], ["xmlUrl", "<?xml"]] as const) {
      const file = await send(bench.port, "GET", new URL(String(found[name])).pathname);
      expect(file.text.startsWith(beginning)).toBe(true);
      if (name !== "pdfUrl") expect(file.text).toContain("模拟样张 不得报销");
    }
  });

  test("failures: 22 and 24 in the query are 2 and 3 in the callback", async () => {
    for (const [status, told] of [["22", "2"], ["24", "3"]] as const) {
      const body = order();
      listener.received.length = 0;
      await bench.control("POST", "invoice/plan", { status, cause: "购方税号有误" });
      await act("requestBillingNew", body);
      await until(() => listener.received.length === 1);
      expect(await query(numberOf(body))).toMatchObject({ status, failCause: "购方税号有误", pdfUrl: "" });
      expect(JSON.parse(new URLSearchParams(listener.received[0]!.body).get("content")!)).toMatchObject({ c_status: told });
    }
  });

  test("callbacks may lie, or not come", async () => {
    await bench.control("POST", "settings", { invoice_callback: "none" });
    const found = await issued();
    expect(listener.received).toHaveLength(0);
    await bench.control("POST", "invoice/callback", { order_no: found["orderNo"], how: "wrong-status" });
    await until(() => listener.received.length === 1);
    expect(JSON.parse(new URLSearchParams(listener.received[0]!.body).get("content")!)).toMatchObject({ c_status: "2" });
  });

  test("the bureau's troubles", async () => {
    for (const [invoice_trouble, code] of [["login", "1101"], ["face", "1102"], ["quota", "1201"], ["access", "070101"]]) {
      await bench.control("POST", "settings", { invoice_trouble: invoice_trouble! });
      expect((await act("requestBillingNew", order()))["code"]).toBe(code);
    }
  });
});

describe("red invoices", () => {
  test("need a confirmed form, and take the whole back once", async () => {
    await bench.control("POST", "settings", { invoice_form_status: "02" });
    const blue = await issued(), number = blue["allElectronicInvoiceNumber"];
    const form = { billId: "7", blueInvoiceLine: "pc", applySource: "0", blueElecInvoiceNumber: number, sellerTaxNo: SELLER, sellerName: "CA", buyerName: blue["payerName"], redReason: "2" };
    expect((await act("saveInvoiceRedConfirm", form))["code"]).toBe("E0000");
    expect((await act("saveInvoiceRedConfirm", form))["code"]).toBe("E9600");
    const forms = (await act("queryInvoiceRedConfirm", { identity: "0", billId: "7" }))["result"] as { list: Json[] };
    const red = { orderNo: "700", taxNum: SELLER, elecInvoiceNumber: number, billNo: forms.list[0]!["billNo"] };
    expect((await act("fastInvoiceRed", red))["code"]).toBe("E9605");
    await bench.control("POST", "invoice/form", { bill_id: "7", status: "04" });
    expect((await act("fastInvoiceRed", red))["code"]).toBe("E0000");
    expect((await act("fastInvoiceRed", red))["code"]).toBe("E9106");
    await until(() => listener.received.length >= 1);
    for (;;) {
      const found = await query("700");
      if (found["status"] === "2") {
        expect(found).toMatchObject({ orderAmount: "-240.00", taxAmount: "-13.58", oldEleInvoiceNumber: number });
        break;
      }
    }
    expect((await act("saveInvoiceRedConfirm", { ...form, billId: "8" }))["code"]).toBe("E9603");
  });

  test("an issued one is sent again", async () => {
    const blue = await issued();
    const body = { taxnum: SELLER, invoiceNum: blue["allElectronicInvoiceNumber"], mail: "a@example.com" };
    expect((await act("deliveryInvoice", { ...body, mail: "" }))["code"]).toBe("E9001");
    expect((await act("deliveryInvoice", { ...body, mail: "a@example.invalid" }))["code"]).toBe("E9701");
    await bench.control("POST", "settings", { invoice_trouble: "login" });
    expect((await act("deliveryInvoice", body))["code"]).toBe("1101");
    await bench.control("POST", "settings", { invoice_trouble: "none" });
    expect((await act("deliveryInvoice", body))["code"]).toBe("E0000");
    expect(((await bench.control("GET", "invoice/sent"))["items"] as Json[])[0]).toMatchObject({ mail: "a@example.com" });
  });
});
