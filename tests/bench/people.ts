/** Who acts: people who logged in through the front door, and a reviewer. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { Client, freshMobile, lnca } from "../api/client.ts";
import { startStack, type Stack } from "../stack/stack.ts";
import { BUILD, sendAll, sql, type HttpRequest } from "./programs.ts";
import { inventHolder, seedEvidence, type Holder, type Seals } from "./seed.ts";

export interface Person {
  client: Client;
  accountId: string;
  /** Of direct requests to the API, as nginx would send them. */
  headers: Record<string, string>;
}

/** Starts the stack; lifts the provider's limit of one text a minute and number, for people on two devices. */
export async function startBench(options: Parameters<typeof startStack>[1]): Promise<Stack> {
  const stack = await startStack("bench", options);
  await fetch(`${stack.sandbox}/control/limits`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ sms: "off" }) });
  return stack;
}

function headersOf(client: Client): Record<string, string> {
  const cookies = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return {
    "X-Lnca-Client": client.door, "X-Real-IP": "127.0.0.1", Accept: "application/json",
    ...(client.accessToken === undefined ? { Cookie: cookies } : { Authorization: `Bearer ${client.accessToken}` }),
  };
}

/** What a writing request carries besides. */
export function writing(person: Person, key?: string): Record<string, string> {
  return {
    ...person.headers, Origin: person.client.origin, "X-Lnca-Request": "1",
    ...(key === undefined ? {} : { "Idempotency-Key": key }),
  };
}

export async function logIn(door: "portal" | "phone", mobile = freshMobile()): Promise<Person> {
  const client = await new Client(door, "bench").loginByCode(mobile);
  const me = await client.expect<{ account_id: string }>(200, "GET", "/api/v1/me");
  return { client, accountId: me.account_id, headers: headersOf(client) };
}

export async function reviewer(stack: Stack): Promise<Person> {
  const login = `reviewer-${Date.now()}`, password = "Steady-Desk-4711";
  const settings = { ...process.env, LNCA_SETTINGS: join(stack.run, "settings-staff.conf") };
  execFileSync(join(BUILD, "lnca"), ["staff", "add", "--login", login, "--name", "林审核", "--mobile", freshMobile(), "--role", "reviewer"], { input: `${password}\n`, env: settings });
  const totp = lnca(stack, "staff", "code", "--login", login).trim();
  const client = new Client("staff", "bench");
  const opened = await client.expect<{ staff_id?: string }>(201, "POST", "/api/v1/staff/sessions", { body: { login, password, totp } });
  return { client, accountId: opened.staff_id ?? "", headers: headersOf(client) };
}

/** The version of the agreement that an order must accept. */
export async function agreementVersion(person: Person): Promise<number> {
  return (await person.client.agreements(["certificate_application"]))[0]!.version;
}

export interface Submitted {
  person: Person;
  id: string;
  holder: Holder;
}

/** All answers must have the status; otherwise the first that has not is the error. */
export async function sendChecked(
  stack: Stack, requests: HttpRequest[], connections: number, wanted: number,
): Promise<{ bodies: string[]; microseconds: number }> {
  const { answers, microseconds } = await sendAll(stack, requests, connections);
  const wrong = answers.findIndex((one) => one.status !== wanted);
  if (wrong >= 0) throw new Error(`${requests[wrong]!.method} ${requests[wrong]!.path}: ${answers[wrong]!.status} ${answers[wrong]!.body}`);
  return { bodies: answers.map((one) => one.body), microseconds };
}

/** A submitted order, waiting for its payment, with everything a person would have given. */
export async function submittedOrder(stack: Stack, seals: Seals, person: Person): Promise<Submitted> {
  const holder = inventHolder();
  const version = await agreementVersion(person);
  const order = await person.client.expect<{ order_id: string }>(201, "POST", "/api/v1/orders", {
    body: { product_code: "expert_mobile", agreement_version: version },
  });
  await person.client.expect(200, "PUT", `/api/v1/orders/${order.order_id}/draft`, { body: draftOf(holder) });
  seedEvidence(stack, seals, [{ id: order.order_id, accountId: person.accountId, holder }]);
  await person.client.expect(200, "POST", `/api/v1/orders/${order.order_id}/submission`);
  return { person, id: order.order_id, holder };
}

export function draftOf(holder: Holder): unknown {
  return {
    holder: { name: holder.name, document_type: "identity_card", document_number: holder.documentNumber },
    invoice_title: { kind: "personal" },
  };
}

/** The order is paid without a bank: state and event as the booking would leave them. */
export function seedPaid(stack: Stack, orderId: string): void {
  sql(stack, `UPDATE orders SET state = 'in_review', last_event = 'paid', paid_at = now(), waiting_since = now() WHERE id = ${orderId};`);
}
