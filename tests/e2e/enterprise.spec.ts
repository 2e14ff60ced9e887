/** A company's certificate in the browser: handler, documents, payment, refusal and completion, two reviewers, the handler's phone. */
import { type Page, expect, test } from "@playwright/test";
import administration from "../../frontend/src/shared/i18n/zh/administration.ts";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import order from "../../frontend/src/shared/i18n/zh/order.ts";
import phone from "../../frontend/src/shared/i18n/zh/phone.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import seal from "../../frontend/src/shared/i18n/zh/seal.ts";
import staffTexts from "../../frontend/src/shared/i18n/zh/staff.ts";
import { Client } from "../api/client.ts";
import { uscc } from "../api/company.ts";
import { setReviewsNeeded } from "../api/journey.ts";
import { claimOn } from "../api/phone.ts";
import { FORM, ROUND, sealForm } from "../stack/seal_form.ts";
import { everyLook } from "./every_look.ts";
import { button, enterStaff, logInPhone, look, openPage } from "./pages.ts";
import { addStaff, inventPerson, passFaceCheck, payNewest, picture, smsCode, stack } from "./people.ts";
import { expectUsable, openPortal, register } from "./portal_page.ts";

test.describe.configure({ mode: "serial" });

const buyer = inventPerson("端木采购"), handler = inventPerson("欧阳经办"), legal = inventPerson("司马法人");
const company = { name: "沈阳晨曦（集团）有限公司", uscc: uscc() };
let page: Page, orderId = "", pictures = 0;
const shot = (): { name: string; mimeType: string; buffer: Buffer } => ({ name: "scan.png", mimeType: "image/png", buffer: picture(420 + pictures++, 300) });

test.beforeAll(async ({ browser }) => {
  page = await openPortal(browser);
  await register(page, buyer);
  await expect(page.getByText(`${buyer.mobile.slice(0, 3)}****${buyer.mobile.slice(7)}`).first()).toBeVisible();
});
test.afterAll(async () => {
  await setReviewsNeeded("enterprise_mobile", 1, "e2e");
  await page.context().close();
});

async function upload(name: string): Promise<void> {
  const scan = name === order.field.seal_information_form ? { ...shot(), buffer: sealForm() } : shot();
  await page.getByLabel(name, { exact: true }).setInputFiles(scan);
  await expect(button(page, `${common.preview}: ${portal.material.preview.replace("{name}", name)}`)).toBeVisible();
}

test("NEW0 NEW7 NEW10: the handler proves number and face; a reload loses nothing", async () => {
  await page.goto(`${stack.portal}/self-service/new`);
  await page.getByRole("radio", { name: new RegExp(order.holder_kind.enterprise) }).check();
  await everyLook(page, "choose company");
  await page.getByRole("checkbox").check();
  await button(page, portal.choose.action).click();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.handler })).toBeVisible();
  orderId = /(\d{19})/.exec(page.url())![1]!;
  await expect(page.getByRole("list", { name: portal.steps.label }).getByRole("listitem")).toHaveText([/被授权人认证/, /资料上传/, /在线支付/, /完成申请/]);
  await everyLook(page, "handler empty");
  await button(page, portal.handler.next).click();
  await everyLook(page, "handler with errors");
  await page.getByLabel(order.field.name).fill(handler.name);
  await page.getByRole("button", { name: `${portal.information.change}: ${order.field.mobile}` }).click();
  await page.getByLabel(order.field.mobile).fill(handler.mobile);
  await page.getByLabel(order.field.document_number).fill(handler.identityNumber);
  const began = new Date();
  await button(page, common.sms.get).click();
  await page.getByLabel(portal.account.code).fill(await smsCode(handler.mobile, began));
  await everyLook(page, "handler code");
  await button(page, portal.handler.prove).click();
  await expect(page.locator("#handler").getByText(portal.handler.proved)).toBeVisible();
  await page.reload();
  await expect(page.locator("#handler").getByText(portal.handler.proved)).toBeVisible();
  await expect(page.locator("#handler")).toContainText(`${handler.mobile.slice(0, 3)}****${handler.mobile.slice(7)}`);
  await button(page, portal.handler.next).click();
  await expect(page.getByRole("alert").getByText(portal.information.face)).toBeVisible();
  await everyLook(page, "handler without face");
  await button(page, portal.face.get).click();
  await expect(page.getByRole("img", { name: portal.face.label })).toBeVisible();
  await everyLook(page, "handler face QR");
  await passFaceCheck();
  await expect(page.locator("#face").getByText(portal.face.passed)).toBeVisible({ timeout: 30_000 });
  await expectUsable(page, "handler");
  await button(page, portal.handler.next).click();
});

test("STF5 STF2: the system administrator asks for two reviewers of the product", async ({ browser }) => {
  const office = await openPage(browser, 1440), words = administration.products;
  await enterStaff(office, addStaff("system_administrator"), "/products/enterprise_mobile");
  await expect(office.getByText(words.reviewers_one)).toBeVisible();
  await button(office, administration.edit).click();
  await office.getByRole("dialog").getByLabel(words.reviewers).selectOption("2");
  await look(office, "staff-product-reviewers");
  await office.getByRole("dialog").getByRole("button", { name: administration.save }).click();
  await expect(office.getByRole("definition").filter({ hasText: words.reviewers_two })).toBeVisible();
  await office.context().close();
});

test("NEW8 NEW4: company, legal representative, six documents, the company's invoice; then pay", async () => {
  await expect(page.getByRole("heading", { level: 1, name: portal.page.documents })).toBeVisible();
  await everyLook(page, "documents empty");
  await button(page, portal.information.submit).click();
  await everyLook(page, "documents with errors");
  await page.getByLabel(order.field.company_name).fill(company.name);
  await page.getByLabel(order.document_type.uscc).fill(company.uscc);
  const person = page.locator("#legal_representative");
  await person.getByLabel(order.field.name).fill(legal.name);
  await person.getByLabel(order.field.mobile).fill(legal.mobile);
  await person.getByLabel(order.field.document_number).fill(legal.identityNumber);
  await expect(page.getByLabel(portal.invoice.title_enterprise)).toHaveValue(company.name);
  await expect(page.getByLabel(portal.invoice.tax_number)).toHaveValue(company.uscc);
  await button(page, portal.information.submit).click();
  await expect(page.getByRole("alert").getByText(order.field.business_licence)).toBeVisible();
  await everyLook(page, "documents missing");
  for (const kind of ["business_licence", "enterprise_application_form", "seal_information_form", "power_of_attorney",
    "legal_representative_document_front", "legal_representative_document_back"] as const) await upload(order.field[kind]);
  await expect(page.getByText(portal.information.complete)).toBeVisible();
  await expectUsable(page, "documents");
  await button(page, portal.information.submit).click();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.pay })).toBeVisible();
  await everyLook(page, "company pay before");
  await button(page, portal.pay.action).click();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.pay })).toBeVisible();
  await expect(page.getByText(portal.pay.waiting)).toBeVisible();
  await everyLook(page, "company pay QR");
  await payNewest(24000);
  await expect(page.getByRole("heading", { level: 1, name: portal.done.title })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(portal.done.pin_text_company)).toBeVisible();
  await everyLook(page, "company done");
});

test("STF2 ME5: refused by one reviewer, a document and both numbers changed, approved by two different ones", async ({ browser }) => {
  const [first, second] = [await openPage(browser, 1440), await openPage(browser, 1440)];
  const path = `/orders/${orderId}`;
  await enterStaff(first, addStaff("reviewer"), path);
  await enterStaff(second, addStaff("reviewer"), path);
  const review = staffTexts.review;
  const approve = async (reviewer: Page): Promise<void> => {
    await reviewer.goto(stack.staff + path);
    await button(reviewer, review.take).click();
    await button(reviewer, review.approve).first().click();
    await look(reviewer, reviewer === first ? "staff-approve" : "staff-approve-second");
    await reviewer.getByRole("dialog").getByRole("button", { name: review.confirm_approve }).click();
    await expect(reviewer.getByText(review.decided_approve).first()).toBeVisible();
  };
  await button(first, review.take).click();
  await expect(first.getByText(legal.name)).toBeVisible();
  await expect(first.getByText(company.uscc).first()).toBeVisible();
  await look(first, "staff-review-enterprise");
  await button(first, review.refuse).click();
  for (const field of [review.field.handler_mobile, review.field.legal_representative_mobile, review.field.material_business_licence]) {
    await first.getByRole("checkbox", { name: field }).check();
    await first.getByRole("group", { name: field }).getByLabel(review.reason).fill(field === review.field.material_business_licence ? "照片不清晰，请重新拍摄。" : "号码有误。");
  }
  await look(first, "staff-refuse-enterprise");
  await button(first, review.confirm_refuse).click();
  await expect(first.getByText(review.decided_refuse).first()).toBeVisible();
  await page.goto(`${stack.portal}/centre/orders`);
  await expect(page.getByRole("link", { name: orderId })).toBeVisible();
  await everyLook(page, "orders refused");
  await page.goto(`${stack.portal}/centre/orders/${orderId}`);
  await expect(page.getByRole("heading", { level: 1, name: portal.page.order })).toBeVisible();
  await everyLook(page, "company order refused");
  await page.goto(`${stack.portal}/centre/orders/${orderId}/completion`);
  await expect(page.getByLabel(order.field.company_name)).toHaveCount(0);
  await button(page, portal.resubmit.action).click();
  await expect(page.getByText(portal.resubmit.stale)).toBeVisible();
  await everyLook(page, "company completion stale");
  handler.mobile = inventPerson().mobile;
  for (const [part, mobile] of [["#handler", handler.mobile], ["#legal_representative", inventPerson().mobile]] as const) {
    await page.locator(part).getByRole("button", { name: `${portal.information.change}: ${order.field.mobile}` }).click();
    await page.locator(part).getByLabel(order.field.mobile).fill(mobile);
  }
  const began = new Date();
  await button(page, common.sms.get).click();
  await page.getByLabel(portal.account.code).fill(await smsCode(handler.mobile, began));
  await button(page, portal.handler.prove).click();
  await expect(page.locator("#handler").getByText(portal.handler.proved)).toBeVisible();
  await look(page, "portal-resubmit-numbers");
  await upload(order.field.business_licence);
  await button(page, portal.resubmit.action).click();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.order })).toBeVisible();
  await approve(first);
  await expect(first.getByText("已通过，待第二人审核").first()).toBeVisible();
  await first.goto(stack.staff + path);
  await button(first, review.take).click();
  await expect(first.getByRole("alert")).toContainText(review.explain.second_person_needed);
  await look(first, "staff-review-second-needed");
  await approve(second);
  await expect(second.getByText(order.state.approved).first()).toBeVisible();
  for (const one of [first, second]) await one.context().close();
});

test("APP1 APP2 APP14: the handler's phone sees the grant and claims the company's certificate", async ({ browser }) => {
  const app = await openPage(browser, 390, 844);
  await logInPhone(app, handler, "/grants");
  await app.getByRole("link", { name: new RegExp(company.name.replace(/[（）]/g, ".")) }).click();
  await expect(app.getByText(company.uscc)).toBeVisible();
  await expect(app.getByRole("img", { name: phone.grants.letter })).toBeVisible();
  await expectUsable(app, "grant");
  await app.goto(`${stack.phone}/certificates`);
  await app.getByRole("link", { name: phone.certificates.claim }).click();
  await expect(app.getByText(company.name).first()).toBeVisible();
  await app.context().close();
});

test("STF8 APP13: the company's seal is cut out of the form, checked by another reviewer, and shown on the handler's phone", async ({ browser }) => {
  const phoneClient = await new Client("phone", "e2e").loginByCode(handler.mobile);
  await claimOn(phoneClient.pastNginx(), orderId);
  const [maker, checker] = [await openPage(browser, 1440), await openPage(browser, 768)];
  await enterStaff(maker, addStaff("reviewer"), "/seals");
  await look(maker, "staff-seals");
  await maker.getByRole("link", { name: company.name }).first().click();
  const form = maker.getByRole("img", { name: seal.crop_label });
  await expect(form).toBeVisible();
  const box = (await form.boundingBox())!, scale = box.width / FORM.width;
  await maker.mouse.move(box.x + ROUND.x * scale, box.y + ROUND.y * scale);
  await maker.mouse.down();
  await maker.mouse.move(box.x + (ROUND.x + ROUND.width) * scale, box.y + (ROUND.y + ROUND.height) * scale, { steps: 3 });
  await maker.mouse.up();
  await button(maker, seal.preview).click();
  await expect(maker.getByRole("img", { name: seal.preview_alt })).toBeVisible();
  await maker.getByLabel(seal.kind).selectOption("official");
  await expect(maker.getByLabel(seal.width_mm)).toHaveValue("40");
  await look(maker, "staff-seal-order");
  await maker.getByRole("button", { name: seal.make, exact: true }).click();
  await expect(maker.getByText(seal.state.waiting)).toBeVisible();
  await enterStaff(checker, addStaff("reviewer"), new URL(maker.url()).pathname);
  await expect(checker.getByRole("img", { name: /公章/ })).toBeVisible();
  await button(checker, seal.check).click();
  await look(checker, "staff-seal-check");
  await checker.getByRole("dialog").getByRole("button", { name: seal.check }).click();
  await expect(checker.getByText(seal.state.in_force, { exact: true })).toBeVisible();
  await look(checker, "staff-seal");
  const app = await openPage(browser, 360, 780);
  await logInPhone(app, handler, "/seals");
  await expect(app.getByRole("img", { name: /公章/ })).toBeVisible();
  await look(app, "phone-seals");
  for (const one of [maker, checker, app]) await one.context().close();
});
