/** REN: a company's certificate is renewed with a change of handler: allowed by the old handler's phone or the legal representative's, completed at the portal by the new one, reviewed, claimed. */
import { type Page, expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import order from "../../frontend/src/shared/i18n/zh/order.ts";
import phone from "../../frontend/src/shared/i18n/zh/phone.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import renewal from "../../frontend/src/shared/i18n/zh/renewal.ts";
import { companyApplicant, type CompanyApplicant } from "../api/company.ts";
import { staff } from "../api/journey.ts";
import { psql } from "../stack/stack.ts";
import { approvedOrder } from "./orders.ts";
import { everyLook } from "./every_look.ts";
import { button, logInPhone, look, openPage } from "./pages.ts";
import { inventPerson, passFaceCheck, payNewest, picture, smsCode, stack } from "./people.ts";
import { closePortal, enter, openPortal } from "./portal_page.ts";

test.describe.configure({ mode: "serial" });

const PIN = "270491";
const next = inventPerson("诸葛接任");
const legal = inventPerson("司马法人");
let buyer: CompanyApplicant, oldPhone: Page, legalPhone: Page, page: Page, renewed = "";

async function claimOn(app: Page, id: string): Promise<void> {
  await app.goto(`${stack.phone}/claims/${id}`);
  await button(app, phone.claim.begin).click();
  await app.getByLabel(new RegExp(`^${phone.claim.pin}`)).fill(PIN);
  await app.getByLabel(phone.claim.pin_again).fill(PIN);
  await button(app, phone.claim.claim).click();
  await expect(app.getByRole("heading", { name: phone.claim.done })).toBeVisible({ timeout: 30_000 });
}

test.beforeAll(async ({ browser }) => {
  buyer = await companyApplicant("e2e");
  buyer.legal = { name: legal.name, mobile: legal.mobile, document_type: "identity_card", document_number: legal.identityNumber };
  const id = await buyer.paid();
  await (await staff("reviewer", undefined, "e2e")).approve(id);
  oldPhone = await openPage(browser, 390, 844);
  await logInPhone(oldPhone, { ...next, mobile: buyer.handler.mobile });
  await claimOn(oldPhone, id);
  const end = "date_trunc('second', now()) + interval '30 days'"; // its year is nearly over
  psql(stack, `ALTER TABLE certificates DISABLE TRIGGER certificates_update;
    UPDATE certificates SET not_before = ${end} - interval '1 year', not_after = ${end} WHERE order_id = ${BigInt(id)};
    ALTER TABLE certificates ENABLE TRIGGER certificates_update;
    UPDATE orders SET service_from = ${end} - interval '1 year', service_until = ${end} WHERE id = ${BigInt(id)}`);
  page = await openPortal(browser);
  await enter(page, next);
});
test.afterAll(() => Promise.all([oldPhone, legalPhone].map((one) => one.context().close())));

/** The phone scans what the portal shows; it has seen whose certificate it is about. */
async function scan(app: Page): Promise<void> {
  await page.goto("/self-service/renewal");
  await app.goto(`${stack.phone}/scan`);
  await app.getByLabel(renewal.scan.paste).fill((await page.getByRole("link", { name: renewal.same_phone }).getAttribute("href"))!);
  await button(app, renewal.scan.go).click();
  await expect(app.getByText(buyer.company.name)).toBeVisible();
}

async function allow(app: Page): Promise<string> {
  await button(app, renewal.scan.continue).click();
  await app.getByLabel(renewal.pin.pin).fill(PIN);
  await button(app, renewal.scan.renew_confirm).click();
  await expect(app.getByText(renewal.scan.renew_done_text)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: renewal.confirm_title })).toBeVisible();
  return /(\d{19})/.exec(page.url())![1]!;
}

test("REN2: the legal representative's phone allows it with the PIN of the own certificate", async ({ browser }) => {
  const own = await approvedOrder(legal);
  legalPhone = await openPage(browser, 360, 780);
  await logInPhone(legalPhone, legal);
  await claimOn(legalPhone, own.orderId);
  await scan(legalPhone);
  await expect(legalPhone.getByText(renewal.scan.represented.replace("{name}", "欧**办"))).toBeVisible();
  await expect(legalPhone.getByRole("radio", { name: /起可以年检/ }), "the own one has just begun").not.toBeChecked();
  await legalPhone.getByRole("radio", { name: new RegExp(buyer.company.name.replace(/[（）]/g, ".")) }).check();
  await look(legalPhone, "phone-renewal-represented");
  renewed = await allow(legalPhone);
  expect(psql(stack, `SELECT c.order_id FROM renewals r JOIN key_uses u ON u.id = r.key_use_id JOIN certificates c ON c.id = u.certificate_id WHERE r.order_id = ${renewed}`)).toBe(own.orderId);
});

test("REN1 REN2: the old handler's phone allows it, too, and leads to the same draft; the page shows the company, read-only", async () => {
  await scan(oldPhone);
  await look(oldPhone, "phone-renewal-company");
  expect(await allow(oldPhone)).toBe(renewed);
  await expect(page.getByText(`CN=${buyer.company.name}`)).toBeVisible();
  await expect(page.getByText("司**人")).toBeVisible();
  await expect(page.getByLabel(portal.invoice.title_enterprise)).toHaveValue(buyer.company.name);
  await everyLook(page, "company renewal confirm");
});

test("REN4 REN5: the new handler proves number and face, adds the power of attorney and pays; the order waits for its review", async () => {
  await page.locator("#handler").getByLabel(order.field.name).fill(next.name);
  await page.locator("#handler").getByLabel(order.field.document_number).fill(next.identityNumber);
  const began = new Date();
  await button(page, common.sms.get).click();
  await page.getByLabel(portal.account.code).fill(await smsCode(next.mobile, began));
  await button(page, portal.handler.prove).click();
  await expect(page.locator("#handler").getByText(portal.handler.proved)).toBeVisible();
  await button(page, portal.face.get).click();
  await expect(page.getByRole("img", { name: portal.face.label })).toBeVisible();
  await passFaceCheck();
  await expect(page.locator("#face").getByText(portal.face.passed)).toBeVisible({ timeout: 30_000 });
  await button(page, renewal.submit).click();
  await expect(page.getByRole("alert").getByRole("link", { name: order.field.power_of_attorney })).toBeVisible();
  await everyLook(page, "company renewal missing");
  await page.getByLabel(order.field.power_of_attorney, { exact: true }).setInputFiles({ name: "letter.png", mimeType: "image/png", buffer: picture(431, 300) });
  await expect(button(page, `${common.preview}: ${portal.material.preview.replace("{name}", order.field.power_of_attorney)}`)).toBeVisible();
  await look(page, "portal-renewal-company");
  await button(page, renewal.submit).click();
  await button(page, portal.pay.action).click();
  await expect(page.getByText(portal.pay.waiting)).toBeVisible();
  await payNewest(24000);
  await expect(page.getByRole("heading", { level: 1, name: renewal.done.wait_title })).toBeVisible({ timeout: 30_000 });
  await look(page, "portal-renewal-company-waits");
});

test("REN2 REN8: approved, it is in effect; the new handler claims the own certificate", async ({ browser }) => {
  await (await staff("reviewer", undefined, "e2e")).approve(renewed);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: renewal.done.title })).toBeVisible();
  await expect(page.getByText(renewal.done.handler_text)).toBeVisible();
  await everyLook(page, "company renewal done");
  await closePortal(page);
  const app = await openPage(browser, 390, 844);
  await logInPhone(app, next);
  await claimOn(app, renewed);
  await app.context().close();
});
