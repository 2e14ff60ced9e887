/** Orders brought to a state over HTTP, for journeys that begin there. */
import { Client } from "../api/client.ts";
import { addStaff, inventPerson, passFaceCheck, payNewest, picture, totpCode, type Person, type StaffPerson } from "./people.ts";

export interface MadeOrder { person: Person; orderId: string; portal: Client }

async function until<T>(ask: () => Promise<T>, done: (value: T) => boolean, what: string): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const value = await ask();
    if (done(value)) return value;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`${what} did not come within 30 s`);
}

interface OrderNow { order_id: string; state: string; amount_fen: number }

/** What is uploaded as the signed form. */
type FormPicture = (portal: Client, orderId: string) => Promise<{ mediaType: string; bytes: Uint8Array }>;

/** Chooses the personal certificate on the phone; gives the draft's number. */
export async function draftOrder(portal: Client): Promise<string> {
  const { products } = await portal.expect<{ products: { product_code: string; holder_kind: string; available: boolean }[] }>(200, "GET", "/api/v1/products");
  const product_code = products.find((product) => product.available && product.holder_kind === "personal")!.product_code;
  const [agreement] = await portal.agreements(["certificate_application"]);
  const { order_id } = await portal.expect<OrderNow>(201, "POST", "/api/v1/orders", { body: { product_code, agreement_version: agreement!.version } });
  return order_id;
}

/** A person with a paid order that waits for review. */
export async function paidOrder(person: Person = inventPerson(), form: FormPicture = () => Promise.resolve({ mediaType: "image/png", bytes: picture() })): Promise<MadeOrder> {
  const portal = await new Client("portal", "e2e").register(person.mobile);
  const orderId = await draftOrder(portal);
  const path = `/api/v1/orders/${orderId}`;
  const holder = { name: person.name, document_type: "identity_card", document_number: person.identityNumber };
  await portal.expect(200, "PUT", `${path}/draft`, { body: { holder, invoice_title: { kind: "personal" } } });
  const { verification_id } = await portal.expect<{ verification_id: string }>(201, "POST", "/api/v1/identity-verifications", { body: { purpose: "order", order_id: orderId } });
  await passFaceCheck();
  const check = (): Promise<{ state: string }> => portal.expect(200, "GET", `/api/v1/identity-verifications/${verification_id}`);
  await until(check, ({ state }) => state === "succeeded", "the face check");
  await portal.expect(200, "PUT", `${path}/materials/application_form`, { raw: await form(portal, orderId) });
  const { amount_fen } = await portal.expect<OrderNow>(200, "POST", `${path}/submission`);
  await portal.expect(201, "POST", `${path}/payments`, { body: { provider: "wechat_pay" } });
  await payNewest(amount_fen);
  await until(() => portal.expect<OrderNow>(200, "GET", path), ({ state }) => state === "in_review", "the payment");
  return { person, orderId, portal };
}

export async function staffClient(person: StaffPerson = addStaff("reviewer")): Promise<Client> {
  const staff = new Client("staff", "e2e");
  await staff.expect(201, "POST", "/api/v1/staff/sessions", { body: { login: person.login, password: person.password, totp: totpCode(person) } });
  return staff;
}

/** Takes the order; gives the version that the order then has. */
export async function takeOrder(staff: Client, orderId: string): Promise<number> {
  const path = `/api/v1/staff/orders/${orderId}`;
  interface Seen { summary: { version: number } }
  const { summary } = await staff.expect<Seen>(200, "GET", path);
  const taken = await staff.expect<Seen>(200, "PUT", `${path}/reviewer`, { headers: { "if-match": `"${summary.version}"` } });
  return taken.summary.version;
}

/** Takes what other journeys left waiting, so that "next" leads to this journey's orders. */
export async function clearQueue(): Promise<void> {
  const staff = await staffClient();
  for (;;) {
    const { orders } = await staff.expect<{ orders: { order_id: string; reviewer_name?: string }[] }>(200, "GET", "/api/v1/staff/orders?limit=100");
    const free = orders.filter((order) => order.reviewer_name === undefined);
    if (free.length === 0) return;
    for (const order of free) await takeOrder(staff, order.order_id);
  }
}

export async function approvedOrder(person?: Person): Promise<MadeOrder> {
  const made = await paidOrder(person);
  const staff = await staffClient();
  const version = await takeOrder(staff, made.orderId);
  await staff.expect(201, "POST", `/api/v1/staff/orders/${made.orderId}/reviews`, { body: { decision: "approve" }, headers: { "if-match": `"${version}"` } });
  return made;
}
