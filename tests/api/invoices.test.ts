/** Invoices: issued after the money, whatever callbacks say; refused, failed, late, lost; corrected once; taken back; and nobody else's. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { identityNumber } from "../e2e/people.ts";
import { psql, stackOf } from "../stack/stack.ts";
import { codeFor, forgetLimits } from "./accounts.ts";
import { companyApplicant } from "./company.ts";
import { applicant, type Applicant, control, hurry, outlasts, staff, type Staff, until } from "./journey.ts";

interface Invoice {
  invoice_id: string;
  order_id: string;
  kind: string;
  state: string;
  title_kind: string;
  title_masked: string;
  amount_fen: number;
  tax_fen: number;
  invoice_number?: string;
  reverses_id?: string;
  replaces_id?: string;
  files: { format: string; size_bytes: number }[];
  actions: string[];
  last_delivery?: { state: string };
}
interface Known {
  order_no: string;
  kind: string;
  status: string;
  amount: number;
  buyer_name: string;
  buyer_tax_number: string;
}

const stack = stackOf("api");
const COMPANY = { kind: "enterprise", title: "沈阳测试科技有限公司", tax_number: "91210102MA0XXXXX17" };
let person: Applicant, finance: Staff;

const list = async (order: string): Promise<Invoice[]> =>
  (await person.client.expect<{ invoices: Invoice[] }>(200, "GET", `/api/v1/invoices?order_number=${order}`)).invoices;

/** The newest blue invoice of an order, once it is in a state. */
function reaches(order: string, state: string, seconds = 20): Promise<Invoice> {
  return until(`invoice of ${order} ${state}`, async () => (await list(order)).find((one) => one.kind === "blue" && one.state === state), seconds);
}

const known = async (order: string): Promise<Known[]> => (await control<{ items: Known[] }>(stack, "GET", `invoices?remark=${order}`)).items;
const settings = (changes: object): Promise<unknown> => control(stack, "POST", "settings", changes);

/** An order, paid by somebody new each time: one open order per person. */
async function paid(): Promise<string> {
  person.document_number = identityNumber();
  return person.paid();
}

beforeAll(async () => {
  finance = await staff("finance");
}, 60_000);

beforeEach(async () => {
  person = await applicant();
  await settings({ invoice_seconds: 0.2, invoice_callback: "normal", invoice_trouble: "none", invoice_files: "pdf,ofd,xml", invoice_form_status: "01" });
});

afterAll(() => settings({ invoice_seconds: 4 }));

describe("issued", () => {
  it("ME7 an invoice follows the money: listed before, its three files after", async () => {
    await settings({ invoice_seconds: -1 });
    const order = await paid();
    const asked = await reaches(order, "requested");
    expect(asked).toMatchObject({ kind: "blue", amount_fen: 1, tax_fen: 0, title_kind: "personal", files: [], actions: [] });
    const at = await until("the provider's number", async () => (await known(order))[0]);
    expect(at).toMatchObject({ amount: 1, buyer_name: person.name });
    await control(stack, "POST", "invoice", { order_no: at.order_no });
    const done = await until("files", async () => (await list(order)).find((one) => one.files.length === 3));
    expect(done).toMatchObject({ state: "issued", invoice_number: expect.stringMatching(/^99\d{18}$/) as string, actions: ["send", "correct"] });
    for (const [format, beginning] of [["pdf", "%PDF-"], ["ofd", "PK"], ["xml", "<?xml"]] as const) {
      const file = await person.client.send("GET", `/api/v1/invoices/${done.invoice_id}/files/${format}`, { headers: { accept: "*/*" } });
      expect(file.headers.get("content-type")).toBe(`application/${format}`);
      expect(file.bytes.subarray(0, beginning.length).toString("latin1")).toBe(beginning);
    }
    expect(JSON.stringify(done)).not.toContain(person.name);
  });

  it("ME7 found by order number and title, sent where its owner wants, and nobody else's", async () => {
    const order = await paid(), { invoice_id, invoice_number } = await reaches(order, "issued"), stranger = (await applicant()).client;
    const total = async (query: string): Promise<number> => (await person.client.expect<{ total: number }>(200, "GET", `/api/v1/invoices?${query}`)).total;
    expect([await total(`order_number=${order}`), await total("order_number=1"), await total(`title=${encodeURIComponent(person.name)}`), await total("title=x")]).toEqual([1, 0, 1, 0]);
    const problem = await person.client.problem(422, "POST", `/api/v1/invoices/${invoice_id}/deliveries`, { body: {} });
    expect(problem.errors![0]).toMatchObject({ field: "email", code: "required" });
    await person.client.expect(204, "POST", `/api/v1/invoices/${invoice_id}/deliveries`, { body: { email: "ouyang@example.com" } });
    await until("the mail", async () =>
      (await control<{ items: { number: string; mail: string }[] }>(stack, "GET", "invoice/sent")).items.find((one) => one.number === invoice_number && one.mail === "ouyang@example.com"));
    await stranger.problem(404, "GET", `/api/v1/invoices/${invoice_id}`);
    await stranger.problem(404, "GET", `/api/v1/invoices/${invoice_id}/files/pdf`, { headers: { accept: "*/*" } });
    await stranger.problem(404, "POST", `/api/v1/invoices/${invoice_id}/deliveries`, { body: { email: "a@example.com" } });
    await stranger.problem(404, "POST", `/api/v1/invoices/${invoice_id}/correction`, { body: { invoice_title: COMPANY } });
  });
});

describe("sent again", () => {
  const send = async (id: string, email: string): Promise<number> => (await person.client.send("POST", `/api/v1/invoices/${id}/deliveries`, { body: { email } })).status;
  const last = (id: string, state: string): Promise<true> =>
    until(`last sending ${state}`, async () => ((await person.client.expect<Invoice>(200, "GET", `/api/v1/invoices/${id}`)).last_delivery?.state === state ? true : undefined));
  const newest = (id: string): string => psql(stack, `SELECT lpad(max(id)::text, 19, '0') FROM invoice_deliveries WHERE invoice_id = ${id}`);
  const address = (): string => `${randomUUID()}@example.com`;
  const mails = async (mail: string): Promise<number> => (await control<{ items: { mail: string }[] }>(stack, "GET", "invoice/sent")).items.filter((one) => one.mail === mail).length;

  it("ME7 what became of it is shown, and its address is kept no longer than it waits", async () => {
    const order = await paid(), { invoice_id, last_delivery } = await reaches(order, "issued");
    expect(last_delivery).toBeUndefined();
    expect(await send(invoice_id, "nobody@example.invalid")).toBe(204);
    await last(invoice_id, "refused");
    const target = address();
    expect(await send(invoice_id, target)).toBe(204);
    await last(invoice_id, "sent");
    expect(await mails(target)).toBe(1);
    expect(psql(stack, `SELECT string_agg(state || ' ' || coalesce(failure, '') || ' ' || (target_sealed IS NULL), ',' ORDER BY id) FROM invoice_deliveries WHERE invoice_id = ${invoice_id}`))
      .toBe("refused E9701 true,sent  true");
  });

  it("ME7 ME9 it goes on by itself after the bureau's log-in and after an outage, once; what waits is among one's data", async () => {
    const order = await paid(), { invoice_id } = await reaches(order, "issued"), [first, second] = [address(), address()];
    await settings({ invoice_trouble: "login" });
    expect(await send(invoice_id, first)).toBe(204);
    await until("put off", () => psql(stack, `SELECT 1 FROM jobs WHERE unique_key = 'deliver_invoice:${newest(invoice_id)}' AND state = 'done'`) || undefined);
    await last(invoice_id, "waiting");
    await forgetLimits(stack);
    const { export_id } = await person.client.expect<{ export_id: string }>(201, "POST", "/api/v1/me/exports", { body: { code: await codeFor(person.client, "data_export") } });
    const data = await person.client.expect<Record<string, object[]>>(200, "GET", `/api/v1/me/exports/${export_id}`);
    expect(data["invoice_deliveries"]).toEqual([expect.objectContaining({ invoice_id, state: "waiting", target: expect.stringContaining(first) as string })]);
    await settings({ invoice_trouble: "none" });
    await last(invoice_id, "sent");

    await control(stack, "POST", "faults", { provider: "nuonuo", mode: "down", path: "/services" });
    try {
      expect(await send(invoice_id, second)).toBe(204);
      await outlasts(stack, "deliver_invoice", newest(invoice_id));
    } finally {
      await control(stack, "POST", "faults", { provider: "nuonuo", mode: "ok" });
    }
    hurry(stack, "deliver_invoice", newest(invoice_id));
    await last(invoice_id, "sent");
    expect([await mails(first), await mails(second)]).toEqual([1, 1]);
  });

  it("ME7 what was taken back while its sending waited is not sent any more", async () => {
    const order = await paid(), { invoice_id } = await reaches(order, "issued"), target = address();
    await control(stack, "POST", "faults", { provider: "nuonuo", mode: "down", path: "/services" });
    try {
      expect(await send(invoice_id, target)).toBe(204);
      await until("held", () => psql(stack, `SELECT 1 FROM jobs WHERE unique_key = 'deliver_invoice:${newest(invoice_id)}' AND state = 'ready' AND outages > 0`) || undefined);
      await person.client.expect(201, "POST", `/api/v1/invoices/${invoice_id}/correction`, { body: { invoice_title: COMPANY } });
    } finally {
      await control(stack, "POST", "faults", { provider: "nuonuo", mode: "ok" });
    }
    hurry(stack, "deliver_invoice", newest(invoice_id));
    await last(invoice_id, "refused");
    expect(psql(stack, `SELECT failure || ' ' || (target_sealed IS NULL) FROM invoice_deliveries WHERE invoice_id = ${invoice_id}`)).toBe("taken_back true");
    expect(await mails(target)).toBe(0);
  });

  it("ME7 not more often than the limits of an address, in whatever letters, and of an invoice", async () => {
    const order = await paid(), { invoice_id } = await reaches(order, "issued"), target = address();
    for (let times = 0; times < 5; times++) expect(await send(invoice_id, times % 2 === 0 ? target : target.toUpperCase())).toBe(204);
    const problem = await person.client.problem(429, "POST", `/api/v1/invoices/${invoice_id}/deliveries`, { body: { email: target } });
    expect(problem.code).toBe("too_many_requests");
    const others: number[] = [];
    for (let times = 0; times < 6; times++) others.push(await send(invoice_id, `${times}.${target}`));
    expect([others[0], others.at(-1)]).toEqual([204, 429]);
    expect(Number(psql(stack, `SELECT count(*) FROM invoice_deliveries WHERE invoice_id = ${invoice_id}`))).toBe(5 + others.filter((status) => status === 204).length);
  });
});

describe("callbacks", () => {
  it("ME7 callbacks that lie of state, amount or order are not believed, nor those that come too early", async () => {
    await settings({ invoice_callback: "none", invoice_seconds: -1 });
    const order = await paid(), { order_no } = await until("request", async () => (await known(order))[0]);
    for (const how of ["early", "wrong-status", "wrong-amount", "wrong-order", "not-json"]) await control(stack, "POST", "invoice/callback", { order_no, how });
    const form = new URLSearchParams({ operater: "callback", orderno: order_no, content: JSON.stringify({ c_status: "1", c_hjse: 99 }) });
    const answer = await fetch(`${stack.api}/callbacks/nuonuo/notifications`, { method: "POST", body: form });
    expect([answer.status, await answer.json()]).toEqual([200, { status: "0000", message: "同步成功" }]);
    await until("the query", () =>
      psql(stack, `SELECT 1 FROM jobs j JOIN invoices i ON j.unique_key = 'query_invoice:' || i.id WHERE j.state = 'done' AND i.order_id = ${order}`) || undefined);
    expect((await list(order))[0]!.state).toBe("requested");
    await settings({ invoice_callback: "wrong-status" });
    await control(stack, "POST", "invoice", { order_no });
    await reaches(order, "issued"); // the callback said "failed"
  });

  it("ME7 comes never: the clock asks", async () => {
    await settings({ invoice_callback: "none" });
    await reaches(await paid(), "issued");
  });

  it("ME7 nonsense is refused, numbers of nobody are passed over", async () => {
    const post = async (body: string): Promise<number> =>
      (await fetch(`${stack.api}/callbacks/nuonuo/notifications`, { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded" } })).status;
    expect(await post("orderno=1&content=%7B%7D")).toBe(200);
    for (const body of ["x", "orderno=1", "content=%7B%7D", "orderno=1&content=%7", "orderno=1&content=%00"]) expect(await post(body)).toBeGreaterThanOrEqual(400);
  });
});

describe("trouble", () => {
  it("STF4 ME7 what the bureau issued with another amount stands: no retry, no correction, no second one; the red one first, then the right one by itself", async () => {
    await settings({ invoice_seconds: -1 });
    const order = await paid(), at = await until("request", async () => (await known(order))[0]);
    await control(stack, "POST", "invoice", { order_no: at.order_no, amount: 2 });
    const wrong = await reaches(order, "mismatched");
    expect(wrong).toMatchObject({ invoice_number: expect.stringMatching(/^99\d{18}$/) as string, files: [], actions: [] });
    const path = `/api/v1/staff/invoices/${wrong.invoice_id}`;
    await finance.client.problem(409, "POST", `${path}/retry`);
    await person.client.problem(409, "POST", `/api/v1/invoices/${wrong.invoice_id}/correction`, { body: { invoice_title: COMPANY } });
    await person.client.problem(409, "POST", `/api/v1/invoices/${wrong.invoice_id}/deliveries`, { body: { email: "a@example.com" } });
    const { invoices } = await finance.client.expect<{ invoices: object[] }>(200, "GET", `/api/v1/staff/invoices?order_number=${order}&state=mismatched`);
    expect(invoices).toMatchObject([{ failure: "mismatch", failure_detail: "amount", issued_amount_fen: 2, amount_fen: 1, actions: ["reverse"] }]);
    expect(await (await fetch(`${stack.api}/metrics`)).text()).toMatch(/lnca_invoices\{state="mismatched"\} [1-9]/);

    await settings({ invoice_seconds: 0.2 });
    await finance.client.expect(200, "POST", `${path}/reversal`, { body: { reason: "金额开错" } });
    const right = await reaches(order, "issued");
    expect(right).toMatchObject({ amount_fen: 1, title_masked: wrong.title_masked });
    expect(psql(stack, `SELECT kind, state, reason, amount_fen FROM invoices WHERE order_id = ${order} ORDER BY id`)).toBe(
      "blue|reversed||1\nred|issued|mismatch|2\nblue|issued||1");
    expect((await known(order)).map((one) => one.amount).sort()).toEqual([-2, 1, 2]);
  });

  it("STF4 another title is no invoice of ours, another width or blank is; the red one names the title that stands", async () => {
    await settings({ invoice_seconds: -1 });
    const [written, other] = ["沈阳测试（北方）科技有限公司", "大连别家有限公司"];
    const order = await paid();
    await control(stack, "POST", "invoice", { order_no: (await until("request", async () => (await known(order))[0])).order_no });
    const { invoice_id } = await reaches(order, "issued");
    await person.client.expect(201, "POST", `/api/v1/invoices/${invoice_id}/correction`, { body: { invoice_title: { ...COMPANY, title: written } } });
    await control(stack, "POST", "invoice", { order_no: (await until("red", async () => (await known(order)).find((one) => one.kind === "red"))).order_no });
    const again = await until("the corrected one", async () => (await known(order)).find((one) => one.buyer_name === written));
    await control(stack, "POST", "invoice", { order_no: again.order_no, buyer_name: "沈阳测试(北方) 科技有限公司" });
    const corrected = await until("as issued", async () => (await list(order)).find((one) => one.replaces_id === invoice_id && one.state === "issued"));
    expect(corrected.title_masked).toBe(written);

    person = await applicant(); // one face proves one person
    const second = await paid(), at = await until("request", async () => (await known(second))[0]);
    await control(stack, "POST", "invoice", { order_no: at.order_no, buyer_name: other });
    const wrong = await reaches(second, "mismatched");
    expect(psql(stack, `SELECT failure_detail, issued_amount_fen IS NULL FROM invoices WHERE id = ${wrong.invoice_id}`)).toBe("title|t");
    await settings({ invoice_seconds: 0.2 });
    for (const id of [corrected.invoice_id, wrong.invoice_id]) await finance.client.expect(200, "POST", `/api/v1/staff/invoices/${id}/reversal`, { body: { reason: "抬头有误" } });
    await reaches(second, "issued");
    expect((await known(second)).map((one) => `${one.kind} ${one.buyer_name}`).sort()).toEqual([`blue ${other}`, `blue ${person.name}`, `red ${other}`].sort());
    await until("the red one", async () => (await known(order)).find((one) => one.kind === "red" && one.status === "2" && one.buyer_name.includes("(北方)")));
  });

  it("STF4 failed at the bureau: visible, and a retry asks with a new number", async () => {
    const status = "24";
    await control(stack, "POST", "invoice/plan", { status, cause: "购方税号有误" });
    const order = await paid(), { invoice_id } = await reaches(order, "failed");
    const found = await finance.client.expect<{ invoices: { failure: string; failure_detail: string; actions: string[] }[] }>(
      200, "GET", `/api/v1/staff/invoices?order_number=${order}&state=failed`);
    expect(found.invoices[0]).toMatchObject({ failure: "failed", failure_detail: `${status} 购方税号有误`, actions: ["retry"] });
    await finance.client.expect(200, "POST", `/api/v1/staff/invoices/${invoice_id}/retry`);
    await reaches(order, "issued");
    expect((await known(order)).map((one) => one.status).sort()).toEqual(["2", status].sort());
  });

  it.each(["down", "nonsense", "lost"])("ME7 the provider is %s for a while: nothing is lost, nothing doubled", async (mode) => {
    await control(stack, "POST", "faults", { provider: "nuonuo", mode, count: 1, path: "/services" });
    const order = await paid();
    await until("asked again", () => {
      psql(stack, `UPDATE jobs SET run_at = now() WHERE kind = 'request_invoice' AND state = 'ready'`);
      return psql(stack, `SELECT 1 FROM invoices WHERE order_id = ${order} AND state = 'issued'`) || undefined;
    });
    expect(await known(order)).toHaveLength(1);
  });

  it("ME7 the provider is away longer than a job's attempts last: the invoice and its files arrive without a hand", async () => {
    const away = (path: string): Promise<unknown> => control(stack, "POST", "faults", { provider: "nuonuo", mode: path === "" ? "ok" : "down", path });
    await away("/services");
    try {
      const order = await paid(), { invoice_id } = await reaches(order, "requested");
      await outlasts(stack, "request_invoice", invoice_id);
      await away("/files/");
      hurry(stack, "request_invoice", invoice_id);
      await reaches(order, "issued");
      await outlasts(stack, "fetch_invoice_files", invoice_id);
      await away("");
      hurry(stack, "fetch_invoice_files", invoice_id);
      await until("files", async () => (await list(order)).find((one) => one.files.length === 3));
    } finally {
      await away("");
    }
  });

  it("ME7 STF4 the provider refuses our key before it tells the outcome: an alarm, and it goes on by itself, however long that takes", async () => {
    await settings({ invoice_seconds: -1 });
    const order = await paid(), at = await until("request", async () => (await known(order))[0]), { invoice_id } = await reaches(order, "requested");
    await settings({ invoice_trouble: "access" });
    await outlasts(stack, "query_invoice", invoice_id);
    expect((await finance.client.expect<{ access: { alarm?: string } }>(200, "GET", "/api/v1/staff/invoices")).access.alarm).toBe("access_refused");
    await settings({ invoice_trouble: "none" });
    await control(stack, "POST", "invoice", { order_no: at.order_no });
    hurry(stack, "query_invoice", invoice_id);
    await reaches(order, "issued");
  });

  it("STF4 the bureau wants a log-in: an alarm, the queue waits, and goes on by itself", async () => {
    await settings({ invoice_trouble: "login" });
    const order = await paid();
    const alarm = async (): Promise<string | undefined> =>
      (await finance.client.expect<{ access: { alarm?: string } }>(200, "GET", "/api/v1/staff/invoices")).access.alarm;
    await until("the alarm", async () => ((await alarm()) === "login_needed" ? true : undefined));
    expect(await (await fetch(`${stack.api}/metrics`)).text()).toContain('lnca_invoice_alarm{alarm="login_needed"} 1');
    expect((await list(order))[0]!.state).toBe("requested");
    await settings({ invoice_trouble: "none" });
    await reaches(order, "issued");
    await until("the end of the alarm", async () => ((await alarm()) === undefined ? true : undefined));
  });
});

describe("taken back", () => {
  it("ME7 the title is corrected once, by a red invoice and a new one, however many ask", async () => {
    const order = await paid(), { invoice_id } = await reaches(order, "issued");
    const path = `/api/v1/invoices/${invoice_id}/correction`;
    const wrong = await person.client.problem(422, "POST", path, { body: { invoice_title: { kind: "enterprise", title: "x" } } });
    expect(wrong.errors!.map((one) => one.field)).toContain("invoice_title.tax_number");
    const answers = await Promise.all([1, 2, 3].map(() => person.client.send("POST", path, { body: { invoice_title: COMPANY }, key: randomUUID() })));
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409, 409]);
    const fresh = await until("the new one", async () => (await list(order)).find((one) => one.replaces_id === invoice_id && one.state === "issued"));
    expect(fresh).toMatchObject({ title_masked: COMPANY.title, actions: ["send"] });
    const all = await list(order);
    expect(all.map((one) => `${one.kind} ${one.state}`).sort()).toEqual(["blue issued", "blue reversed", "red issued"]);
    expect((await known(order)).map((one) => one.amount).sort()).toEqual([-1, 1, 1]);
    await person.client.problem(409, "POST", `/api/v1/invoices/${fresh.invoice_id}/correction`, { body: { invoice_title: COMPANY } });
  });

  it("NEW8 ME7 a company's title is not corrected to a person's", async () => {
    const buyer = await companyApplicant();
    const order = await buyer.paid();
    const own = async () => (await buyer.client.expect<{ invoices: Invoice[] }>(200, "GET", `/api/v1/invoices?order_number=${order}`)).invoices;
    const { invoice_id } = await until("the company's invoice", async () => (await own()).find((one) => one.state === "issued"), 20);
    const path = `/api/v1/invoices/${invoice_id}/correction`;
    const refused = await buyer.client.problem(422, "POST", path, { body: { invoice_title: { kind: "personal", title: "王小明" } } });
    expect(refused.errors).toContainEqual({ field: "invoice_title.kind", code: "company_needed" });
    await buyer.client.expect(201, "POST", path, { body: { invoice_title: COMPANY } });
  });

  it("STF4 finance takes an issued invoice back, not an own one, with a reason; the buyer's confirmation is waited for", async () => {
    await settings({ invoice_form_status: "02" });
    const order = await paid(), { invoice_id } = await reaches(order, "issued");
    await finance.client.problem(422, "POST", `/api/v1/staff/invoices/${invoice_id}/reversal`, { body: { reason: "a" } });
    const self = await staff("finance", person.client.mobile);
    for (const [verb, body] of [["reversal", { body: { reason: "自己的发票" } }], ["retry", {}]] as const)
      expect((await self.client.problem(403, "POST", `/api/v1/staff/invoices/${invoice_id}/${verb}`, body)).code).toBe("review_own_order");
    await finance.client.expect(200, "POST", `/api/v1/staff/invoices/${invoice_id}/reversal`, { body: { reason: "开票有误" } });
    await finance.client.problem(409, "POST", `/api/v1/staff/invoices/${invoice_id}/reversal`, { body: { reason: "再来一次" } });
    const red = (await list(order)).find((one) => one.kind === "red")!;
    await until("the form", () => control(stack, "POST", "invoice/form", { bill_id: red.invoice_id, status: "04" }).then(() => true, () => undefined));
    await reaches(order, "reversed");
    expect(psql(stack, `SELECT reason, note FROM invoices WHERE id = ${red.invoice_id}`)).toBe("staff|开票有误");
    expect(psql(stack, `SELECT count(*) FROM jobs WHERE kind = 'continue_refund' AND payload = '${order}'`)).toBe("0");
  });

  it("STF4 a reviewer may not see the invoices", async () => {
    await (await staff("reviewer")).client.problem(403, "GET", "/api/v1/staff/invoices");
  });
});
