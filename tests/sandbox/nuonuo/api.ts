/** Nuonuo below /nuonuo: tokens with their quota, signed methods, sample files. */
import { randomBytes } from "node:crypto";
import type { Fault } from "../faults.ts";
import { type Answer, type Call, DROP, header, json, type Json, parseObject, type Reply } from "../http.ts";
import type { Table } from "../store.ts";
import type { World } from "../world.ts";
import type { Invoice } from "./invoices.ts";
import { ofdOf, pdfOf, xmlOf } from "./samples.ts";
import { checkSigned } from "./sign.ts";

interface Token {
  text: string;
  at: number;
}

/** A refusal inside HTTP 200. */
class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Method = (body: Json, seller: string) => unknown;

const TOKEN_LIFE_MS = 24 * 3600_000;
const MONTH_MS = 30 * TOKEN_LIFE_MS;
const TOLERANCE_FEN = 6;
const PREFIX = "nuonuo.OpeMplatform.";

export class NuonuoApi {
  readonly #world: World;
  readonly #tokens: Table<Token>;
  readonly #methods: Record<string, Method>;

  constructor(world: World) {
    this.#world = world;
    this.#tokens = world.store.table<Token>("nuonuo_token");
    this.#methods = {
      requestBillingNew: (body, seller) => this.#request(body, seller),
      queryInvoiceResult: (body) => this.#query(body),
      saveInvoiceRedConfirm: (body, seller) => this.#askForm(body, seller),
      queryInvoiceRedConfirm: (body) => this.#queryForms(body),
      fastInvoiceRed: (body, seller) => this.#reverse(body, seller),
      deliveryInvoice: (body, seller) => this.#deliver(body, seller),
    };
  }

  /** How many tokens the client fetched in the last 30 days. */
  tokens(): number {
    const now = this.#world.clock.now();
    return this.#tokens.values().filter((token) => now - token.at < MONTH_MS).length;
  }

  clear(): void {
    this.#tokens.clear();
  }

  answer(call: Call, path: string, fault: Fault | undefined): Answer {
    if (path === "/accessToken") return this.#token(call, fault);
    if (path.startsWith("/files/")) return this.#file(call, path);
    if (path !== "/open/v1/services") return json(404, { code: "404", describe: "not found" });
    const reply = this.#service(call, fault);
    return fault?.mode === "lost" ? DROP : reply;
  }

  #token(call: Call, fault: Fault | undefined): Answer {
    const form = new URLSearchParams(call.body.toString("utf8"));
    const keys = this.#world.keys.nuonuo;
    const known = form.get("client_id") === keys.appKey && form.get("client_secret") === keys.appSecret;
    if (call.method !== "POST" || form.get("grant_type") !== "client_credentials") {
      return json(400, { error: "unsupported_grant_type", error_description: "grant_type" });
    }
    if (!known) return json(401, { error: "070304", error_description: "client_id或client_secret错误" });
    if (fault?.mode === "error") return json(fault.value, { error: "server_error", error_description: "系统异常" });
    if (this.tokens() >= this.#world.settings.invoice_token_quota || fault?.mode === "limited") {
      return json(200, { error: "070306", error_description: "30天内令牌调用次数已达上限" });
    }
    const token = { text: randomBytes(16).toString("hex"), at: this.#world.clock.now() };
    this.#tokens.put(token.text, token);
    if (fault?.mode === "lost") return DROP;
    return json(200, { access_token: token.text, expires_in: TOKEN_LIFE_MS / 1000 });
  }

  #service(call: Call, fault: Fault | undefined): Reply {
    try {
      const wrong = checkSigned(call, this.#world.keys.nuonuo, this.#world.clock.real());
      if (wrong !== undefined) throw new Refusal(...wrong);
      const token = this.#tokens.get(header(call, "accesstoken") ?? "");
      if (token === undefined || this.#world.clock.now() - token.at >= TOKEN_LIFE_MS) throw new Refusal("070301", "accessToken无效或已过期");
      const method = this.#methods[(header(call, "method") ?? "").replace(PREFIX, "")];
      if (method === undefined || !header(call, "method")!.startsWith(PREFIX)) throw new Refusal("070401", "method不存在");
      const seller = header(call, "usertax") ?? "";
      if (seller !== this.#world.settings.invoice_seller) throw new Refusal("070402", "企业未授权");
      if (fault?.mode === "error") return json(fault.value, { code: "E9999", describe: "系统异常" });
      if (this.#world.settings.invoice_trouble === "access") throw new Refusal("070101", "appKey无效");
      if (fault?.mode === "limited") throw new Refusal("E9999", "系统繁忙，请稍后再试");
      const body = parseObject(call.body);
      if (body === undefined) throw new Refusal("E9001", "请求报文格式错误");
      return json(200, { code: "E0000", describe: "调用成功", result: method(body, seller) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return json(200, { code: error.code, describe: error.message });
    }
  }

  /** What the tax bureau wants before it issues anything, as the control API set it. */
  #checkBureau(): void {
    const trouble = this.#world.settings.invoice_trouble;
    if (trouble === "login") throw new Refusal("1101", "电子税务局登录已失效，请登录后重试");
    if (trouble === "face") throw new Refusal("1102", "需要扫码认证后才能开票");
    if (trouble === "quota") throw new Refusal("1201", "可用授信额度不足");
  }

  #request(body: Json, seller: string): Json {
    const order = body["order"] as Json | undefined;
    if (typeof order !== "object" || order === null) throw new Refusal("E9001", "order不能为空");
    const invoice = readOrder(order, seller);
    this.#checkBureau();
    if (this.#world.invoices.find(invoice.order_no) !== undefined) throw new Refusal("E9106", "订单编号不能重复");
    return { invoiceSerialNum: this.#world.invoices.add(invoice).serial_no };
  }

  #query(body: Json): Json[] {
    const serials = readList(body["serialNos"]);
    const numbers = readList(body["orderNos"]);
    if (serials.length + numbers.length === 0 || serials.length > 50 || numbers.length > 50) throw new Refusal("E9001", "serialNos和orderNos不能同时为空");
    const found = serials.length > 0
      ? serials.map((serial) => this.#world.invoices.findSerial(serial))
      : numbers.map((number) => this.#world.invoices.find(number));
    const known = found.filter((invoice) => invoice !== undefined);
    if (known.length === 0) throw new Refusal("E9500", "未查询到发票信息");
    return known.map((invoice) => this.#describe(invoice));
  }

  #describe(invoice: Invoice): Json {
    const issued = invoice.status === "2";
    const url = (format: string): string =>
      issued && this.#world.settings.invoice_files.includes(format)
        ? `${this.#world.ownUrl}/nuonuo/files/${invoice.serial_no}.${format}` : "";
    return {
      serialNo: invoice.serial_no, orderNo: invoice.order_no, status: invoice.status, statusMsg: "", failCause: invoice.fail_cause,
      pdfUrl: url("pdf"), ofdUrl: url("ofd"), xmlUrl: url("xml"), imgUrls: "", invoiceTime: invoice.issued_at, invoiceCode: "", invoiceNo: "",
      allElectronicInvoiceNumber: invoice.number, exTaxAmount: yuan(invoice.amount - invoice.tax), taxAmount: yuan(invoice.tax),
      orderAmount: yuan(invoice.amount), payerName: invoice.buyer_name, payerTaxNo: invoice.buyer_tax_number, invoiceKind: "数电普票",
      invoiceType: invoice.kind === "red" ? "2" : "1", oldEleInvoiceNumber: invoice.blue_number, salerTaxNum: invoice.seller_tax_number,
      saleName: invoice.seller_name, clerk: invoice.clerk, remark: invoice.remark, checkCode: "", cipherText: "", machineCode: "",
    };
  }

  #askForm(body: Json, seller: string): string {
    const billId = text(body, "billId", 32);
    if (text(body, "sellerTaxNo", 20) !== seller) throw new Refusal("E9002", "销方税号不一致");
    if (!["1", "2", "3", "4"].includes(text(body, "redReason", 1))) throw new Refusal("E9001", "redReason错误");
    if (this.#world.invoices.form(billId) !== undefined) throw new Refusal("E9600", "申请号重复");
    this.#checkBureau();
    const blue = this.#blue(text(body, "blueElecInvoiceNumber", 20));
    if (blue.buyer_name !== text(body, "buyerName", 100)) throw new Refusal("E9602", "购方名称与蓝票不一致");
    this.#world.invoices.addForm(billId, blue.number, String(body["redReason"]));
    return billId;
  }

  #queryForms(body: Json): Json {
    const form = this.#world.invoices.form(text(body, "billId", 32));
    const list = form === undefined ? [] : [{
      billId: form.bill_id, billNo: form.bill_no, billUuid: form.bill_uuid, billStatus: form.bill_status, billMessage: form.message,
      blueElecInvoiceNumber: form.blue_number, redReason: form.red_reason,
    }];
    return { total: list.length, list };
  }

  #blue(number: string): Invoice {
    const blue = this.#world.invoices.findNumber(number);
    if (blue === undefined || blue.kind !== "blue" || blue.status !== "2") throw new Refusal("E9601", "未找到对应的蓝字发票");
    if (blue.reversed) throw new Refusal("E9603", "该发票已全额冲红");
    return blue;
  }

  #reverse(body: Json, seller: string): Json {
    const orderNo = text(body, "orderNo", 20);
    if (this.#world.invoices.find(orderNo) !== undefined) throw new Refusal("E9106", "订单编号不能重复");
    if (text(body, "taxNum", 20) !== seller) throw new Refusal("E9002", "销方税号不一致");
    const blue = this.#blue(text(body, "elecInvoiceNumber", 20));
    const form = this.#world.invoices.forms().find((one) => one.bill_no === text(body, "billNo", 20));
    if (form === undefined || form.blue_number !== blue.number) throw new Refusal("E9604", "红字确认单不存在");
    if (form.bill_status !== "01" && form.bill_status !== "04") throw new Refusal("E9605", "红字确认单未确认");
    this.#checkBureau();
    const { serial_no: _, ...facts } = blue;
    const red = this.#world.invoices.add({
      ...facts, order_no: orderNo, kind: "red", blue_number: blue.number, amount: -blue.amount, tax: -blue.tax,
      callback_url: typeof body["callBackUrl"] === "string" ? body["callBackUrl"] : "",
    });
    return { invoiceSerialNum: red.serial_no };
  }

  #deliver(body: Json, seller: string): string {
    const phone = optional(body, "phone");
    const mail = optional(body, "mail");
    if (text(body, "taxnum", 20) !== seller) throw new Refusal("E9002", "销方税号不一致");
    this.#checkBureau();
    if (mail.endsWith(".invalid")) throw new Refusal("E9701", "邮箱地址无效");
    if (phone === "" && mail === "") throw new Refusal("E9001", "phone和mail不能同时为空");
    const invoice = this.#world.invoices.findNumber(text(body, "invoiceNum", 20));
    if (invoice === undefined || invoice.status !== "2") throw new Refusal("E9500", "未查询到发票信息");
    this.#world.invoices.deliver({ number: invoice.number, phone, mail });
    return "";
  }

  #file(call: Call, path: string): Reply {
    const [, serial, format] = /^\/files\/(\d+)\.(pdf|ofd|xml)$/.exec(path) ?? [];
    const invoice = serial === undefined ? undefined : this.#world.invoices.findSerial(serial);
    if (invoice === undefined || invoice.status !== "2" || call.method !== "GET") return json(404, { code: "404" });
    const body = format === "pdf" ? pdfOf(invoice) : format === "ofd" ? ofdOf(invoice) : xmlOf(invoice);
    return { status: 200, headers: { "content-type": `application/${format}` }, body };
  }
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}

function optional(body: Json, name: string): string {
  const value = body[name];
  return typeof value === "string" ? value : "";
}

function text(body: Json, name: string, longest: number): string {
  const value = optional(body, name);
  if (value === "" || [...value].length > longest) throw new Refusal("E9001", `${name}不能为空或超长`);
  return value;
}

function readList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Fen of a decimal text of yuan. */
function fen(line: Json, name: string): number {
  const value = text(line, name, 20);
  if (!/^\d+\.\d{2}$/.test(value)) throw new Refusal("E9001", `${name}格式错误`);
  return Math.round(Number(value) * 100);
}

/** The vendor's field list: what is needed, how long it may be, and sums that agree. */
function readOrder(order: Json, seller: string): Omit<Invoice, "serial_no" | "status" | "fail_cause" | "number" | "created_at" | "issued_at" | "reversed"> {
  if (text(order, "salerTaxNum", 20) !== seller) throw new Refusal("E9002", "销方税号不一致");
  if (text(order, "invoiceType", 1) !== "1") throw new Refusal("E9003", "数电红票请使用快捷冲红接口");
  if (text(order, "invoiceLine", 2) !== "pc") throw new Refusal("E9004", "不支持的票种");
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text(order, "invoiceDate", 20))) throw new Refusal("E9001", "invoiceDate格式错误");
  if ([...optional(order, "buyerTel")].length + [...optional(order, "buyerAddress")].length > 100) throw new Refusal("E9005", "购方地址电话超长");
  if ([...optional(order, "remark")].length > 200) throw new Refusal("E9001", "remark超长");
  const lines = order["invoiceDetail"];
  if (!Array.isArray(lines) || lines.length !== 1) throw new Refusal("E9006", "invoiceDetail不能为空");
  const line = lines[0] as Json;
  const [amount, tax, net] = [fen(line, "taxIncludedAmount"), fen(line, "tax"), fen(line, "taxExcludedAmount")];
  const rate = Number(text(line, "taxRate", 10));
  if (amount !== tax + net) throw new Refusal("E9007", "含税金额不等于不含税金额加税额");
  if (Math.abs(net * rate - tax) > TOLERANCE_FEN) throw new Refusal("E9008", "税额误差超过0.06");
  if (!/^\d{19}$/.test(text(line, "goodsCode", 19))) throw new Refusal("E9009", "商品编码错误");
  if (optional(order, "naturalPersonFlag") !== "1" && optional(order, "buyerTaxNum") === "") throw new Refusal("E9010", "企业购方税号不能为空");
  return {
    order_no: text(order, "orderNo", 20), kind: "blue", blue_number: "", buyer_name: text(order, "buyerName", 100),
    buyer_tax_number: optional(order, "buyerTaxNum"), seller_tax_number: seller, seller_name: "辽宁CA（模拟）", item_name: text(line, "goodsName", 90),
    tax_code: text(line, "goodsCode", 19), rate: text(line, "taxRate", 10), amount, tax, clerk: text(order, "clerk", 20),
    remark: optional(order, "remark"), callback_url: optional(order, "callBackUrl"),
  };
}
