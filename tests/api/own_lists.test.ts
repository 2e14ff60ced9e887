/** Lists of one's own certificates and of those that wait, by pages (RUL7): somebody who handles several companies, and their legal representative. */
import { beforeAll, describe, expect, it } from "vitest";
import { stackOf } from "../stack/stack.ts";
import { forgetLimits } from "./accounts.ts";
import { companyApplicant } from "./company.ts";
import { approve, holder, Phone, type Holder } from "./holder.ts";

const stack = stackOf("api");
interface List { certificates: { certificate_id: string }[]; claimable: { order_id: string }[]; total: number; claimable_total: number; page: number; page_size: number }
interface Represented { certificates: { certificate_id: string; key_certificate_id: string }[]; total: number }

let legal: Holder, phone: Phone, orders: string[];
const page = (at: number) => phone.client.expect<List>(200, "GET", `/api/v1/certificates?page_size=1&page=${at}`);

beforeAll(async () => {
  legal = await holder();
  const first = await companyApplicant();
  orders = [];
  for (const buyer of [first, await companyApplicant()]) {
    buyer.handler = first.handler;
    buyer.document_number = first.document_number;
    buyer.legal = { name: legal.applicant.name, mobile: legal.applicant.client.mobile!, document_type: "identity_card", document_number: legal.applicant.document_number };
    const order = await buyer.paid();
    await approve(order);
    orders.push(order);
  }
  await forgetLimits(stack);
  phone = await new Phone(first.handler.mobile).login();
}, 60_000);

describe("one's own lists", () => {
  it("APP2 APP3 RUL7 orders that wait and certificates come by pages, newest first, each list with its total", async () => {
    for (const [at, order] of [[1, orders[1]], [2, orders[0]]] as const)
      expect(await page(at)).toMatchObject({ claimable: [{ order_id: order }], certificates: [], claimable_total: 2, total: 0, page: at, page_size: 1 });
    const certificates = [await phone.claim(orders[0]!), await phone.claim(orders[1]!)];
    for (const [at, certificate] of [[1, certificates[1]], [2, certificates[0]]] as const)
      expect(await page(at)).toMatchObject({ certificates: [{ certificate_id: certificate }], claimable: [], claimable_total: 0, total: 2, page: at, page_size: 1 });
    expect((await page(3)).certificates).toEqual([]);
    await phone.client.problem(422, "GET", "/api/v1/certificates?page_size=101");
  });

  it("REN2 RUL7 so do those whose renewal a legal representative may allow", async () => {
    const mine = await phone.client.expect<List>(200, "GET", "/api/v1/certificates");
    const part = (at: number) => legal.phone.client.expect<Represented>(200, "GET", `/api/v1/represented-certificates?page_size=1&page=${at}`);
    for (const [at, one] of mine.certificates.entries())
      expect(await part(at + 1)).toMatchObject({ certificates: [{ certificate_id: one.certificate_id, key_certificate_id: legal.certificate }], page: at + 1, page_size: 1, total: 2 });
    expect((await part(3)).certificates).toEqual([]);
  });
});
