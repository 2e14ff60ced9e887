/** The steps of the thread by HTTP, for tests that need an order in some state; and the hands of the outside world (sandbox). */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { identityNumber, picture } from "../e2e/people.ts";
import { psql, ROOT, stackOf, type Stack, type StackName } from "../stack/stack.ts";
import { Client, freshMobile, settingsOf } from "./client.ts";

export { identityNumber, picture };

export interface OrderBody {
  order_id: string;
  state: string;
  reviewing: boolean;
  amount_fen: number;
  identity_checked: boolean;
  holder: Record<string, string>;
  handler?: Record<string, string | boolean>;
  legal_representative?: Record<string, string | boolean>;
  materials_needed?: string[];
  invoice_title?: Record<string, string>;
  materials: { material_kind: string; media_type: string; width: number; height: number; size_bytes: number; sm3: string }[];
  missing: { field: string; code: string }[];
  open_fields: string[];
  refusal_reasons: { field: string; reason: string }[];
  payment?: PaymentBody;
  certificate_id?: string;
  actions: string[];
  closes_at?: string;
  version: number;
}

export interface PaymentBody {
  payment_id: string;
  order_id: string;
  state: string;
  amount_fen: number;
  expires_at: string;
}

export const pause = (milliseconds: number): Promise<void> => new Promise((wake) => setTimeout(wake, milliseconds));

/** Asks until the answer is there, else fails with what was last seen. */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await pause(100);
  }
}

/** The sandbox's control API (tests/sandbox/README.md). */
export async function control<T = unknown>(stack: Stack, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${stack.sandbox}/control/${path}`, {
    method, headers: { "content-type": "application/json" }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`sandbox ${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

/** Brings waiting jobs of a kind forward to now. */
export function hurry(stack: Stack, kind: string, payload: string): void {
  psql(stack, `UPDATE jobs SET run_at = now() WHERE kind = '${kind}' AND payload = '${payload}' AND state = 'ready'`);
}

/** A waiting job whose provider is away: as if every attempt but the last were used up, it fails again, and still waits. */
export async function outlasts(stack: Stack, kind: string, payload: string): Promise<void> {
  const held = `kind = '${kind}' AND payload = '${payload}' AND state = 'ready'`;
  const before = Number(await until(`${kind} held`, () => psql(stack, `UPDATE jobs SET attempts = 11, run_at = now() WHERE ${held} AND outages > 0 RETURNING outages`) || undefined));
  await until(`${kind} held again`, () => psql(stack, `SELECT 1 FROM jobs WHERE ${held} AND outages > ${before} AND attempts = 11`) || undefined);
}

export interface DecisionText { template_code: string; text: string; params: Record<string, string> }

/** What a number was told of an order's review, oldest first, once no job is left that could tell more. */
export async function decisionTexts(stack: Stack, mobile: string, order: string): Promise<DecisionText[]> {
  const left = `SELECT count(*) FROM jobs WHERE kind IN ('tell_applicant', 'tell_handler') AND payload = '${order}' AND state <> 'done'`;
  await until("the end of the texts", () => psql(stack, left) === "0" || undefined);
  const { items } = await control<{ items: DecisionText[] }>(stack, "GET", `inbox?mobile=${mobile}`);
  return items.filter((one) => one.params["number"] === order.slice(-6)).toReversed();
}

/** An applicant at the portal, past nginx's limit per address, with an invented identity. */
export class Applicant {
  readonly client: Client;
  readonly stack: Stack;
  name = "欧阳明远";
  document_number = identityNumber();
  face: string | undefined;

  constructor(stackName: StackName = "api") {
    this.stack = stackOf(stackName);
    this.client = new Client("portal", stackName);
  }

  async login(mobile = freshMobile()): Promise<this> {
    this.client.mobile = mobile;
    await this.client.loginByCode(mobile);
    this.client.pastNginx();
    return this;
  }

  get holder(): Record<string, string> {
    return { name: this.name, document_type: "identity_card", document_number: this.document_number };
  }

  order(id: string): Promise<OrderBody> {
    return this.client.expect<OrderBody>(200, "GET", `/api/v1/orders/${id}`);
  }

  begin(key: string = randomUUID()): Promise<OrderBody> {
    const body = { product_code: "expert_mobile", agreement_version: 1 };
    return this.client.expect<OrderBody>(201, "POST", "/api/v1/orders", { body, key });
  }

  save(id: string, body: unknown): Promise<OrderBody> {
    return this.client.expect<OrderBody>(200, "PUT", `/api/v1/orders/${id}/draft`, { body });
  }

  /** The face check of an order, passed at the provider. */
  async passFace(id: string): Promise<void> {
    const body = { purpose: "order", order_id: id };
    const begun = await this.client.expect<{ verification_id: string }>(201, "POST", "/api/v1/identity-verifications", { body });
    const { items } = await control<{ items: { biz_token: string; id_card: string }[] }>(this.stack, "GET", "faces");
    const { biz_token } = items.find((one) => one.id_card === this.document_number)!;
    await control(this.stack, "POST", "face", { biz_token, outcome: "pass" });
    await this.client.expect(202, "POST", "/api/v1/identity-verifications/hints", { body: { biz_token } });
    await until("face check", async () => {
      const { state } = await this.client.expect<{ state: string }>(200, "GET", `/api/v1/identity-verifications/${begun.verification_id}`);
      if (state === "failed" || state === "expired") throw new Error(`face check ${state}`);
      return state === "succeeded" ? true : undefined;
    }, 30);
  }

  upload(id: string, bytes: Uint8Array = picture(), mediaType = "image/png", kind = "application_form"): Promise<{ sm3: string; width: number; media_type: string }> {
    return this.client.expect(200, "PUT", `/api/v1/orders/${id}/materials/${kind}`, { raw: { mediaType, bytes } });
  }

  /** A draft to which nothing is missing. */
  async complete(): Promise<string> {
    const { order_id } = await this.begin();
    await this.save(order_id, { holder: this.holder, invoice_title: { kind: "personal" } });
    await this.passFace(order_id);
    await this.upload(order_id);
    return order_id;
  }

  submit(id: string, key: string = randomUUID()): Promise<OrderBody> {
    return this.client.expect<OrderBody>(200, "POST", `/api/v1/orders/${id}/submission`, { key });
  }

  async submitted(): Promise<string> {
    const id = await this.complete();
    await this.submit(id);
    return id;
  }

  payNow(id: string): Promise<PaymentBody> {
    return this.client.expect<PaymentBody>(201, "POST", `/api/v1/orders/${id}/payments`, { body: { provider: "wechat_pay" } });
  }

  /** What the person does with the scanned code. */
  scan(paymentId: string, notify = "normal", late = false): Promise<unknown> {
    return control(this.stack, "POST", "pay", { out_trade_no: paymentId, outcome: "success", notify, late });
  }

  reaches(id: string, state: string, seconds = 15): Promise<OrderBody> {
    return until(`order ${id} in ${state}`, async () => {
      const order = await this.order(id);
      return order.state === state ? order : undefined;
    }, seconds);
  }

  async paid(): Promise<string> {
    const id = await this.submitted();
    await this.scan((await this.payNow(id)).payment_id);
    await this.reaches(id, "in_review");
    return id;
  }
}

export async function applicant(stackName: StackName = "api"): Promise<Applicant> {
  return new Applicant(stackName).login();
}

function lncaWithInput(stack: Stack, commandLine: string[], input: string): string {
  const program = resolve(ROOT, process.env["LNCA_BUILD"] ?? "build", "lnca");
  return execFileSync(program, commandLine, { encoding: "utf8", input, env: { ...process.env, LNCA_SETTINGS: settingsOf(stack, commandLine) } });
}

export interface QueueItem {
  order_id: string;
  waiting_since: string;
  state: string;
  mine: boolean;
  reviewer_name?: string;
  first_approver_name?: string;
  version: number;
}

export interface StaffOrder {
  summary: QueueItem;
  revealed: boolean;
  holder_name?: string;
  holder_mobile: string;
  document_number?: string;
  handler?: Record<string, string>;
  legal_representative?: Record<string, string>;
  materials: { material_kind: string }[];
  reviews: { decision: string; reasons: { field: string; reason: string }[] }[];
}

let staffSerial = 0;

/** A member of staff, logged in at the staff console. */
export class Staff {
  readonly client: Client;

  constructor(stackName: StackName) {
    this.client = new Client("staff", stackName);
  }

  /** Several roles with blanks between. */
  async login(role: string, mobile?: string): Promise<this> {
    const login = `${role.replaceAll(/[_ ]/g, ".").slice(0, 12)}-${process.pid}-${Date.now() % 1e7}-${staffSerial++}`;
    const password = `Steady-Desk-${process.pid}`;
    const words = ["staff", "add", "--login", login, "--name", "林审核", ...role.split(" ").flatMap((one) => ["--role", one])];
    lncaWithInput(this.client.stack, [...words, "--mobile", mobile ?? freshMobile()], `${password}\n`);
    const totp = /\b(\d{6})\b/.exec(lncaWithInput(this.client.stack, ["staff", "code", "--login", login], ""))![1]!;
    await this.client.expect(201, "POST", "/api/v1/staff/sessions", { body: { login, password, totp } });
    this.client.pastNginx();
    return this;
  }

  show(id: string): Promise<StaffOrder> {
    return this.client.expect<StaffOrder>(200, "GET", `/api/v1/staff/orders/${id}`);
  }

  async take(id: string): Promise<StaffOrder> {
    const { summary } = await this.show(id);
    return this.client.expect<StaffOrder>(200, "PUT", `/api/v1/staff/orders/${id}/reviewer`, { headers: match(summary.version) });
  }

  async decide(id: string, body: unknown, key: string = randomUUID()): Promise<StaffOrder> {
    const { summary } = await this.show(id);
    return this.client.expect<StaffOrder>(201, "POST", `/api/v1/staff/orders/${id}/reviews`, { body, key, headers: match(summary.version) });
  }

  async approve(id: string): Promise<StaffOrder> {
    await this.take(id);
    return this.decide(id, { decision: "approve" });
  }

  async refuse(id: string, ...fields: string[]): Promise<StaffOrder> {
    await this.take(id);
    return this.decide(id, { decision: "refuse", reasons: fields.map((field) => ({ field, reason: "请重新提交" })) });
  }
}

export const match = (version: number): Record<string, string> => ({ "if-match": `"${version}"` });

/** How many reviewers approve a product's orders, as the system administrator sets it (STF2). */
export async function setReviewsNeeded(product_code: string, reviews_needed: number, stackName: StackName = "api"): Promise<void> {
  const { client } = await staff("system_administrator", undefined, stackName), path = `/api/v1/staff/products/${product_code}`;
  const { version, name_zh, name_en, term_years, available } = await client.expect<Record<string, string> & { version: number }>(200, "GET", path);
  await client.expect(200, "PUT", path, { body: { name_zh, name_en, term_years, available, reviews_needed }, headers: match(version) });
}

export async function staff(role: string, mobile?: string, stackName: StackName = "api"): Promise<Staff> {
  return new Staff(stackName).login(role, mobile);
}
