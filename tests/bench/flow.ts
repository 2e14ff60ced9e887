/** One order after another from draft to approval, in steps that are timed each for all orders together. */
import { randomInt, randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Stack } from "../stack/stack.ts";
import { beijingTime } from "../sandbox/clock.ts";
import { readKeys, type Keys } from "../sandbox/keys.ts";
import { seal, signatureHeaders } from "../sandbox/wechat/signing.ts";
import { agreementVersion, draftOf, logIn, reviewer, sendChecked, writing, type Person } from "./people.ts";
import { sql, type HttpRequest } from "./programs.ts";
import { inventHolder, Seals, seedEvidence, type Holder } from "./seed.ts";

export const CONNECTIONS = 8;
const PEOPLE = 24; // so that no account makes more than 60 orders a minute (api/rate_limit.def)

export interface Order {
  id: string;
  person: Person;
  holder: Holder;
}

/** Called before each step with its name; "" before what is not timed. */
export type Mark = (step: string) => void;

/** What WeChat Pay would send for a payment that succeeded, signed with the sandbox's keys; from many addresses, so that none sends more than api/rate_limit.def takes. */
export function noticeOf({ wechat }: Keys, payment: { payment_id: string; amount_fen: number }): HttpRequest {
  const now = beijingTime(Date.now());
  const resource = {
    appid: wechat.appid, mchid: wechat.mchid, out_trade_no: payment.payment_id, transaction_id: `4200${payment.payment_id}`, trade_type: "NATIVE",
    bank_type: "OTHERS", trade_state: "SUCCESS", trade_state_desc: "支付成功", success_time: now, payer: { openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o" },
    amount: { total: payment.amount_fen, currency: "CNY", payer_total: payment.amount_fen, payer_currency: "CNY" }, promotion_detail: [],
  };
  const body = JSON.stringify({
    id: randomUUID(), create_time: now, resource_type: "encrypt-resource", event_type: "TRANSACTION.SUCCESS", summary: "支付成功",
    resource: { original_type: "transaction", ...seal(wechat.apiv3Key, "transaction", JSON.stringify(resource)) },
  });
  const headers = { "Content-Type": "application/json", Accept: "application/json", "X-Real-IP": `198.51.100.${randomInt(1, 255)}`, ...signatureHeaders(wechat, "public_key", body) };
  return { method: "POST", path: "/callbacks/wechat-pay/notifications", headers, body };
}

export class Flow {
  readonly stack: Stack;
  readonly #seals: Seals;
  readonly #keys: Keys;
  #people: Person[] = [];
  #reviewer!: Person;
  #agreement = 0;

  constructor(stack: Stack) {
    this.stack = stack;
    this.#seals = new Seals(stack);
    this.#keys = readKeys(join(stack.run, "sandbox", "keys"));
  }

  static async open(stack: Stack): Promise<Flow> {
    const flow = new Flow(stack);
    for (let i = 0; i < PEOPLE; i++) flow.#people.push(await logIn("portal"));
    flow.#reviewer = await reviewer(stack);
    flow.#agreement = await agreementVersion(flow.#people[0]!);
    return flow;
  }

  /** Microseconds of all timed steps together. */
  async run(count: number, mark: Mark = () => undefined): Promise<{ orders: Order[]; steps: Record<string, number> }> {
    const steps: Record<string, number> = {};
    const time = async (step: string, requests: HttpRequest[], wanted: number): Promise<string[]> => {
      mark(step);
      const { bodies, microseconds } = await sendChecked(this.stack, requests, CONNECTIONS, wanted);
      steps[step] = microseconds;
      mark("");
      return bodies;
    };
    const people = Array.from({ length: count }, (_, at) => this.#people[at % PEOPLE]!);
    const created = await time("create", people.map((person) => this.#create(person)), 201);
    const orders = created.map((body, at): Order => ({ id: (JSON.parse(body) as { order_id: string }).order_id, person: people[at]!, holder: inventHolder() }));
    await time("save", orders.map((order) => this.#save(order)), 200);
    seedEvidence(this.stack, this.#seals, orders.map(({ id, person, holder }) => ({ id, accountId: person.accountId, holder })));
    await time("submit", orders.map(({ id, person }) => this.#post(person, `/api/v1/orders/${id}/submission`)), 200);
    const payments = await sendChecked(this.stack, orders.map(({ id, person }) => this.#post(person, `/api/v1/orders/${id}/payments`, { provider: "wechat_pay" })), CONNECTIONS, 201);
    const notices = payments.bodies.map((body) => noticeOf(this.#keys, JSON.parse(body) as { payment_id: string; amount_fen: number }));
    const begun = performance.now();
    await time("pay", notices, 204);
    mark("book");
    await this.#booked(orders);
    steps["pay"] = (performance.now() - begun) * 1000;
    delete steps["book"];
    mark("");
    const versions = this.#versions(orders);
    const taken = await time("take", orders.map(({ id }) => this.#take(id, versions.get(id)!)), 200);
    await time("review", orders.map(({ id }, at) => this.#approve(id, (JSON.parse(taken[at]!) as { summary: { version: number } }).summary.version)), 201);
    return { orders, steps };
  }

  #post(person: Person, path: string, body?: unknown): HttpRequest {
    return {
      method: "POST", path, headers: { ...writing(person, randomUUID()), ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      ...(body === undefined ? { body: "" } : { body: JSON.stringify(body) }),
    };
  }

  #create(person: Person): HttpRequest {
    return this.#post(person, "/api/v1/orders", { product_code: "expert_mobile", agreement_version: this.#agreement });
  }

  #save({ id, person, holder }: Order): HttpRequest {
    return {
      method: "PUT", path: `/api/v1/orders/${id}/draft`, headers: { ...writing(person), "Content-Type": "application/json" }, body: JSON.stringify(draftOf(holder)),
    };
  }

  /** Until the worker has booked all payments. */
  async #booked(orders: Order[]): Promise<void> {
    const ids = orders.map(({ id }) => id).join(",");
    for (let tries = 0; tries < 600; tries++) {
      if (sql(this.stack, `SELECT count(*) FROM orders WHERE id IN (${ids}) AND state <> 'in_review';`) === "0") return;
      await new Promise((wake) => setTimeout(wake, 20));
    }
    throw new Error("payments were not booked within 12 s");
  }

  #versions(orders: Order[]): Map<string, number> {
    const rows = sql(this.stack, `SELECT id, version FROM orders WHERE id IN (${orders.map(({ id }) => id).join(",")});`);
    return new Map(rows.split("\n").map((row) => [row.split("|")[0]!, Number(row.split("|")[1])]));
  }

  #take(id: string, version: number): HttpRequest {
    return { method: "PUT", path: `/api/v1/staff/orders/${id}/reviewer`, headers: { ...writing(this.#reviewer), "If-Match": `"${version}"` }, body: "" };
  }

  #approve(id: string, version: number): HttpRequest {
    const request = this.#post(this.#reviewer, `/api/v1/staff/orders/${id}/reviews`, { decision: "approve" });
    return { ...request, headers: { ...request.headers, "If-Match": `"${version}"` } };
  }
}
