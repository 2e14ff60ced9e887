/** Forms by HTTP: blank for everybody, filled for the order's owner alone and noted in the audit. */
import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { Client } from "./client.ts";
import { companyApplicant } from "./company.ts";
import { applicant, type Applicant } from "./journey.ts";

const stack = stackOf("api");
const TITLES: Record<string, string> = { personal_application: "个人数字证书申请表", enterprise_application: "单位数字证书申请表", seal_information: "电子印章信息表", power_of_attorney: "法人授权委托书" };
const FORMS = Object.keys(TITLES);
const textOf = (pdf: Uint8Array): string => execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });

const any = { headers: { accept: "*/*" } };

let person: Applicant, id: string;
const fill = (form: string, order = id) => `/api/v1/orders/${order}/forms/${form}`;
const noted = () => Number(psql(stack, `SELECT count(*) FROM audit_entries WHERE action = 'order.fill_form' AND subject_id = ${id}`));

beforeAll(async () => {
  person = await applicant();
  id = (await person.begin()).order_id;
  await person.save(id, { holder: person.holder });
});

describe("blank", () => {
  it.each(FORMS)("NEW3 NEW8 REN4 anybody downloads %s", async (form) => {
    const nobody = new Client("portal").pastNginx();
    const got = await nobody.send("GET", `/api/v1/forms/${form}`, { headers: { accept: "application/pdf" } });
    expect(got.status).toBe(200);
    expect(got.headers.get("content-type")).toBe("application/pdf");
    expect(got.headers.get("content-disposition")).toBe(`attachment; filename="${form}.pdf"`);
    expect(got.headers.get("cache-control")).toMatch(/max-age/);
    expect(textOf(got.bytes)).toMatch(new RegExp(`${TITLES[form]!}\\s+版本 \\d`)); // the foot
  });

  it("NEW3 a name that is no form's is not found or refused, whatever it tries", async () => {
    const nobody = new Client("portal").pastNginx();
    for (const name of ["user_manual", "nothing", "..%2f..%2fsecrets", "personal_application.pdf"])
      expect([400, 404, 422]).toContain((await nobody.send("GET", `/api/v1/forms/${name}`, any)).status);
  });
});

describe("filled", () => {
  it("NEW3 RUL4 holds the order's full values and its number, and leaves an audit entry", async () => {
    const before = noted();
    const got = await person.client.send("POST", fill("personal_application"), { headers: { accept: "application/pdf" } });
    expect(got.status).toBe(200);
    expect(got.headers.get("cache-control")).toBe("no-store");
    expect(got.headers.get("content-disposition")).toBe(`attachment; filename="personal_application-${id}.pdf"`);
    const text = textOf(got.bytes);
    expect(text).toContain(person.name);
    expect(text).toContain(person.client.mobile);
    expect(text).toContain([...person.document_number].join(" "));
    expect(text).toContain(id);
    expect(noted()).toBe(before + 1);
  });

  it("NEW3 RUL4 is nobody else's, and only what such an order needs", async () => {
    const before = noted();
    const stranger = await applicant();
    await stranger.client.problem(404, "POST", fill("personal_application"), any);
    await person.client.problem(404, "POST", fill("seal_information"), any);
    await person.client.problem(404, "POST", fill("personal_application", "1234567890123456789"), any);
    await new Client("portal").pastNginx().problem(401, "POST", fill("personal_application"), any);
    expect(noted()).toBe(before);
  });

  it("NEW8 REN4 RUL4 a company's three forms hold the company, its representative and its handler", async () => {
    psql(stack, "UPDATE products SET available = true WHERE code = 'enterprise_mobile'");
    const buyer = await companyApplicant();
    const { order_id } = await buyer.begin();
    await buyer.save(order_id, buyer.typed);
    for (const form of FORMS.slice(1)) {
      const got = await buyer.client.send("POST", fill(form, order_id), any);
      expect(got.status).toBe(200);
      const text = textOf(got.bytes);
      for (const value of [buyer.company.name, [...buyer.company.document_number].join(" "), buyer.legal.name, buyer.handler.name, order_id]) expect(text).toContain(value);
      expect(text.includes([...buyer.handler.document_number].join(" "))).toBe(form !== "seal_information");
    }
    await buyer.client.problem(404, "POST", fill("personal_application", order_id), any);
  });

  it("NEW3 many at once get the same bytes", async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => person.client.send("POST", fill("personal_application"), any)));
    for (const one of all) expect(Buffer.from(one.bytes).equals(Buffer.from(all[0]!.bytes))).toBe(true);
  });
});
