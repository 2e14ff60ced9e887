/** The whole thread with three browsers: a person, a reviewer, a phone; at the end the certificate is verified outside of our own code. */
import { type Page, expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import phone from "../../frontend/src/shared/i18n/zh/phone.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import order from "../../frontend/src/shared/i18n/zh/order.ts";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import { psql } from "../stack/stack.ts";
import { openPage } from "./pages.ts";
import { addStaff, audit, inventPerson, passFaceCheck, payNewest, picture, smsCode, stack, totpCode, type Person, type StaffPerson } from "./people.ts";
import { splitChain, verifyByOpenssl, verifyIndependently } from "./chain.ts";

test.describe.configure({ mode: "serial" });

const person: Person = inventPerson();
let reviewer: StaffPerson;
let portalPage: Page, staffPage: Page, phonePage: Page;
let orderNumber = "", chain = "";

const button = (page: Page, name: string) => page.getByRole("button", { name });

test.beforeAll(async ({ browser }) => {
  reviewer = addStaff("reviewer");
  portalPage = await openPage(browser, 1280, 900);
  staffPage = await openPage(browser, 1440, 900);
  phonePage = await openPage(browser, 390, 844);
});

test.afterAll(async () => {
  for (const page of [portalPage, staffPage, phonePage]) await page.context().close();
});

test("REG1 REG4 LOG3: a person registers on the portal and is greeted by the masked number", async () => {
  const page = portalPage, began = new Date();
  await page.goto(`${stack.portal}/register`);
  await page.getByLabel(portal.account.mobile).fill(person.mobile);
  await button(page, common.sms.get).click();
  await page.getByLabel(portal.account.code).fill(await smsCode(person.mobile, began));
  await page.getByLabel(portal.account.password, { exact: false }).first().fill(person.password);
  await page.getByLabel(portal.account.password_again).fill(person.password);
  await page.getByRole("checkbox").check();
  await button(page, portal.register.action).click();
  await expect(page.getByText(`${person.mobile.slice(0, 3)}****${person.mobile.slice(7)}`).first()).toBeVisible();
});

test("HOME1 NEW0 NEW1: the wizard begins with medium, kind and agreement", async () => {
  const page = portalPage;
  await page.goto(stack.portal);
  await page.getByRole("link", { name: portal.nav.self_service }).first().click();
  await page.getByRole("link", { name: portal.self.new_action }).first().click();
  await expect(page.getByRole("radio", { name: new RegExp(order.medium.ukey) })).toBeEnabled();
  await expect(page.getByRole("radio", { name: new RegExp(order.holder_kind.enterprise) })).toBeEnabled();
  await page.getByRole("checkbox").check();
  await button(page, portal.choose.action).click();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.information })).toBeVisible();
  orderNumber = /(\d{19})/.exec(page.url())![1]!;
});

test("NEW2 NEW10: what is typed survives a reload, and the face check moves the page on by itself", async () => {
  const page = portalPage;
  await page.getByLabel(order.field.name).fill(person.name);
  await page.getByLabel(order.field.document_number).fill(person.identityNumber);
  await page.getByLabel(order.field.document_number).blur();
  await expect(page.getByText(common.saved).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(person.identityNumber.slice(-4)).first()).toBeVisible();
  await button(page, portal.face.get).click();
  await expect(page.getByRole("img", { name: portal.face.label })).toBeVisible();
  await passFaceCheck();
  await expect(page.getByText(`✓ ${portal.face.passed}`)).toBeVisible();
});

test("NEW3 NEW4: a wrong file is refused, a picture is kept, the invoice title is chosen", async () => {
  const page = portalPage, input = page.locator('input[type="file"]');
  for (const press of [button(page, portal.form.filled), page.getByRole("link", { name: portal.form.blank })]) {
    const [form] = await Promise.all([page.waitForEvent("download"), press.click()]);
    expect(readFileSync(await form.path()).subarray(0, 5).toString()).toBe("%PDF-");
  }
  await input.setInputFiles({ name: "form.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") });
  await expect(page.getByRole("alert").first()).toBeVisible();
  await input.setInputFiles({ name: "form.png", mimeType: "image/png", buffer: picture() });
  await expect(button(page, common.replace)).toBeVisible();
  await page.getByRole("radio", { name: portal.invoice.personal }).check();
  await expect(page.getByText(portal.information.complete)).toBeVisible();
});

test("NEW5 NEW6 RUL1: the page moves on when the provider says that the order is paid", async () => {
  const page = portalPage;
  await button(page, portal.information.submit).click();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.pay })).toBeVisible();
  await expect(page.getByText(orderNumber).first()).toBeVisible();
  await button(page, portal.pay.action).click();
  await expect(page.getByRole("img", { name: /微信支付/ })).toBeVisible();
  await payNewest();
  await expect(page.getByRole("heading", { level: 1, name: portal.done.title })).toBeVisible();
});

async function logInStaff(page: Page): Promise<void> {
  await page.goto(`${stack.staff}/login`);
  await page.getByLabel(staff.login.login).fill(reviewer.login);
  await page.getByLabel(staff.login.password).fill(reviewer.password);
  await page.getByLabel(staff.login.totp).fill(totpCode(reviewer));
  await button(page, staff.login.submit).click();
}

async function take(page: Page): Promise<void> {
  await page.goto(`${stack.staff}/orders`);
  await page.getByRole("link", { name: `${staff.queue.open} ${orderNumber}` }).click();
  await expect(page.getByText(person.identityNumber)).toHaveCount(0);
  await button(page, staff.review.take).click();
  await expect(page.getByText(person.identityNumber).first()).toBeVisible();
}

test("STF1 STF2 RUL4: a reviewer takes the order, sees the full values only then, and refuses one part with a reason", async () => {
  const page = staffPage;
  await logInStaff(page);
  await expect(page.getByRole("heading", { level: 1, name: staff.page.queue })).toBeVisible();
  await take(page);
  await button(page, staff.review.refuse).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: staff.review.field.material_application_form }).check();
  await dialog.getByRole("textbox").first().fill(staff.reason.material_application_form.unsigned);
  await dialog.getByRole("button", { name: staff.review.confirm_refuse }).click();
  await expect(page.getByText(staff.review.decided_refuse).first()).toBeVisible();
});

test("ME3 ME4 ME5: the person sees the reason, sends only that part again and does not pay again", async () => {
  const page = portalPage;
  await page.goto(`${stack.portal}/centre/orders/${orderNumber}`);
  await expect(page.getByText(staff.reason.material_application_form.unsigned).first()).toBeVisible();
  await page.goto(`${stack.portal}/centre/orders/${orderNumber}/completion`);
  await expect(page.locator('input[type="file"]')).toHaveCount(1);
  await expect(page.locator("main").locator("input:not([type=file]), select, textarea")).toHaveCount(0);
  await expect(page.getByText(portal.material.stored)).toHaveCount(0);
  await button(page, portal.resubmit.action).click();
  await expect(page.getByText(portal.resubmit.stale)).toBeVisible();
  await page.route("**/materials/application_form", async (route) => {
    await new Promise((wake) => setTimeout(wake, 1000));
    await route.continue();
  });
  await page.locator('input[type="file"]').setInputFiles({ name: "signed.png", mimeType: "image/png", buffer: picture(620, 810) });
  await button(page, portal.resubmit.action).click(); // while the picture is on its way
  await expect(page.getByRole("heading", { level: 1, name: portal.page.order })).toBeVisible();
  await page.goto(`${stack.portal}/centre/orders`);
  const row = page.getByRole("row", { name: new RegExp(orderNumber) });
  await expect(row).toContainText(order.state.paid);
  await expect(row.getByRole("button", { name: portal.orders.action.pay })).toHaveCount(0);
  expect(psql(stack, `SELECT count(*) || '/' || count(*) FILTER (WHERE state = 'succeeded') FROM payments WHERE order_id = ${BigInt(orderNumber)}`)).toBe("1/1");
});

test("STF2: the reviewer approves", async () => {
  const page = staffPage;
  await take(page);
  await page.getByRole("button", { name: `${staff.review.approve} A`, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: staff.review.confirm_approve }).click();
  await expect(page.getByText(staff.review.decided_approve).first()).toBeVisible();
});

test("APP0 APP1: the phone logs in with the applicant's number", async () => {
  const page = phonePage, began = new Date();
  await page.goto(stack.phone);
  await page.getByLabel(phone.login.mobile).fill(person.mobile);
  await button(page, common.sms.get).click();
  await page.getByRole("textbox", { name: phone.login.code }).fill(await smsCode(person.mobile, began));
  await page.getByRole("checkbox").check();
  await button(page, phone.login.submit).click();
  await expect(page.getByText(phone.tab.mine).first()).toBeVisible();
});

test("APP2 APP3: the phone claims the certificate with an own PIN and shows it", async () => {
  const page = phonePage;
  await page.goto(`${stack.phone}/certificates`);
  await page.getByRole("link", { name: phone.certificates.claim }).click();
  await button(page, phone.claim.begin).click();
  await page.getByLabel(new RegExp(`^${phone.claim.pin}`)).fill("123456");
  await page.getByLabel(phone.claim.pin_again).fill("123456");
  await button(page, phone.claim.claim).click();
  await expect(page.getByText(phone.pin.pin_run)).toBeVisible();
  await page.getByLabel(new RegExp(`^${phone.claim.pin}`)).fill("270491");
  await page.getByLabel(phone.claim.pin_again).fill("270491");
  await button(page, phone.claim.claim).click();
  await expect(page.getByRole("heading", { name: phone.claim.done })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: phone.claim.see }).click();
  await expect(page.getByText(phone.certificate.here, { exact: true })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText(phone.certificate.chain, { exact: true }).click()]);
  chain = readFileSync(await download.path(), "utf8");
});

test("APP2: OpenSSL and a second implementation verify the certificate with the id, and refuse it with the empty id", () => {
  const certificates = splitChain(chain);
  expect(certificates).toHaveLength(3);
  verifyByOpenssl(certificates, "1234567812345678");
  expect(() => verifyByOpenssl(certificates, undefined)).toThrow();
  expect(verifyIndependently(certificates, "1234567812345678")).toBe(true);
  expect(verifyIndependently(certificates, "")).toBe(false);
});

test("ME4 RUL5 STF6: the order is completed, its timeline is whole, and the audit chain is intact", async () => {
  await portalPage.goto(`${stack.portal}/centre/orders/${orderNumber}`);
  await expect(portalPage.getByText(order.state.completed).first()).toBeVisible();
  await expect(portalPage.getByText(order.event.issue).first()).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 2500)); // two rounds of the sealer
  expect(audit()).toMatch(/intact/);
});
