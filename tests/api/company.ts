/** A company's order by HTTP: who takes part in it and what it needs. */
import { randomInt, randomUUID } from "node:crypto";
import { type StackName } from "../stack/stack.ts";
import { forgetLimits } from "./accounts.ts";
import { freshMobile } from "./client.ts";
import { Applicant, identityNumber, picture, type OrderBody } from "./journey.ts";

/** GB 32100: 17 characters and a check character. */
export function uscc(): string {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const body = `91210100${Array.from({ length: 9 }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
  const sum = [...body].reduce((total, letter, at) => total + alphabet.indexOf(letter) * (3 ** at % 31), 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}

export interface Person { name: string; mobile: string; document_type: string; document_number: string }

export function person(name: string): Person {
  return { name, mobile: freshMobile(), document_type: "identity_card", document_number: identityNumber() };
}

/** A different picture each time: what is uploaded again must differ. */
let pictures = 0;
export const nextPicture = (): Uint8Array => picture(400 + pictures++, 300);

/** Somebody at the portal who orders for a company; handler and legal representative are other people with other numbers. */
export class CompanyApplicant extends Applicant {
  company = { name: "沈阳晨曦（集团）有限公司", document_number: uscc() };
  handler = person("欧阳经办");
  legal = person("司马法人");
  product = "enterprise_mobile";

  constructor(stackName: StackName = "api") {
    super(stackName);
    this.document_number = this.handler.document_number;
  }

  override begin(key: string = randomUUID()): Promise<OrderBody> {
    const body = { product_code: this.product, agreement_version: 1 };
    return this.client.expect<OrderBody>(201, "POST", "/api/v1/orders", { body, key });
  }

  get typed(): Record<string, unknown> {
    const invoice_title = { kind: "enterprise", title: this.company.name, tax_number: this.company.document_number };
    return { holder: this.company, handler: this.handler, legal_representative: this.legal, invoice_title };
  }

  /** One number gets many texts here within a minute. */
  async handlerCode(id: string): Promise<string> {
    await forgetLimits(this.stack);
    const before = await this.client.lastTextAt(this.handler.mobile);
    await this.client.expect(202, "POST", `/api/v1/orders/${id}/handler-codes`);
    return this.client.lastCode(this.handler.mobile, before);
  }

  async proveHandler(id: string): Promise<OrderBody> {
    return this.client.expect<OrderBody>(200, "POST", `/api/v1/orders/${id}/handler-proof`, { body: { code: await this.handlerCode(id) } });
  }

  async uploadNeeded(id: string): Promise<void> {
    const { materials_needed } = await this.order(id);
    for (const kind of materials_needed ?? []) await this.upload(id, nextPicture(), "image/png", kind);
  }

  override async complete(): Promise<string> {
    const { order_id } = await this.begin();
    await this.save(order_id, this.typed);
    await this.proveHandler(order_id);
    await this.passFace(order_id);
    await this.uploadNeeded(order_id);
    return order_id;
  }
}

export async function companyApplicant(stackName: StackName = "api"): Promise<CompanyApplicant> {
  return new CompanyApplicant(stackName).login() as Promise<CompanyApplicant>;
}
