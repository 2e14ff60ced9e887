/** A company's handler who orders for many persons, and the rows of a spreadsheet. */
import { randomUUID } from "node:crypto";
import { type StackName } from "../stack/stack.ts";
import { forgetLimits } from "./accounts.ts";
import { freshMobile } from "./client.ts";
import { companyApplicant } from "./company.ts";
import { Applicant, identityNumber, staff, type OrderBody } from "./journey.ts";

export interface Row { line: number; name?: string; mobile?: string; document_number?: string }
export interface Batch {
  batch_id: string;
  state: string;
  company_name: string;
  company_number: string;
  row_count: number;
  wrong_count: number;
  price_fen: number;
  amount_fen: number;
}
export interface ShownRow {
  line: number;
  name_masked?: string;
  mobile_masked?: string;
  document_number_masked?: string;
  errors: { field: string; code: string }[];
  order_id?: string;
  order_state?: string;
  refundable?: boolean;
}

const names = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";

/** Right rows from line 2 on, each of another person. */
export function rightRows(count: number): Required<Row>[] {
  return Array.from({ length: count }, (_, at) => ({
    line: at + 2, name: `${names[at % names.length]}${names[(at * 7 + 3) % names.length]}`, mobile: freshMobile(), document_number: identityNumber(),
  }));
}

/** The handler of a company whose order was approved: its grant is in force. */
export class BatchBuyer extends Applicant {
  company = { name: "", document_number: "" };

  path(batchId: string, rest = ""): string {
    return `/api/v1/batches/${batchId}${rest}`;
  }

  async grant(): Promise<string> {
    const { companies } = await this.client.expect<{ companies: { authorization_id: string }[] }>(200, "GET", "/api/v1/batch-companies");
    return companies[0]!.authorization_id;
  }

  async open(key: string = randomUUID()): Promise<Batch> {
    const body = { authorization_id: await this.grant(), product_code: "expert_mobile", agreement_version: 1 };
    return this.client.expect<Batch>(201, "POST", "/api/v1/batches", { body, key });
  }

  put(batchId: string, rows: Row[]): Promise<Batch> {
    return this.client.expect<Batch>(200, "PUT", this.path(batchId, "/rows"), { body: { rows } });
  }

  async rows(batchId: string, query = "?page_size=100"): Promise<ShownRow[]> {
    return (await this.client.expect<{ rows: ShownRow[] }>(200, "GET", this.path(batchId, `/rows${query}`))).rows;
  }

  titled(batchId: string): Promise<OrderBody> {
    const invoice_title = { kind: "enterprise", title: this.company.name, tax_number: this.company.document_number };
    return this.save(batchId, { invoice_title });
  }

  send(batchId: string): Promise<Batch> {
    return this.client.expect<Batch>(200, "POST", this.path(batchId, "/submission"));
  }

  /** A batch of right rows that waits for its payment. */
  async sent(count: number): Promise<{ batch: Batch; rows: Required<Row>[] }> {
    const { batch_id } = await this.open();
    const rows = rightRows(count);
    await this.put(batch_id, rows);
    await this.titled(batch_id);
    return { batch: await this.send(batch_id), rows };
  }

  async payAll(batchId: string): Promise<void> {
    await this.scan((await this.payNow(batchId)).payment_id);
    await this.reaches(batchId, "completed");
  }
}

export async function batchBuyer(stackName: StackName = "api"): Promise<BatchBuyer> {
  const [company, first, second] = await Promise.all([companyApplicant(stackName), staff("reviewer", undefined, stackName), staff("reviewer", undefined, stackName)]);
  const order = await company.paid();
  const { summary } = await first.approve(order);
  if (summary.state === "in_review") await second.approve(order);
  await forgetLimits(company.stack);
  const buyer = await new BatchBuyer(stackName).login(company.handler.mobile);
  buyer.company = company.company;
  return buyer;
}

/** The person of a row, logged in at the portal with the own number. */
export async function personOf(row: Required<Row>, stackName: StackName = "api"): Promise<Applicant> {
  const person = new Applicant(stackName);
  person.name = row.name;
  person.document_number = row.document_number;
  await forgetLimits(person.stack);
  return person.login(row.mobile);
}
