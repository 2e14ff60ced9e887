/** NEW9, REN9: a UKey order from the delivery choice to the courier's number, at the portal and at the desk. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import field from "../../frontend/src/shared/i18n/zh/field.ts";
import order from "../../frontend/src/shared/i18n/zh/order.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import renewal from "../../frontend/src/shared/i18n/zh/renewal.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import { forgetLimits } from "../api/accounts.ts";
import { Client } from "../api/client.ts";
import { CompanyApplicant } from "../api/company.ts";
import { endsIn } from "../api/holder.ts";
import { staff as apiStaff, type Staff } from "../api/journey.ts";
import { psql } from "../stack/stack.ts";
import { makeKey, request, type Subject } from "../token/token_tool.ts";
import { everyLook } from "./every_look.ts";
import { staffClient, takeOrder } from "./orders.ts";
import { button, enterStaff, look, openPage } from "./pages.ts";
import { addStaff, identityNumber, inventPerson, passFaceCheck, payNewest, picture, smsCode, stack, type Person } from "./people.ts";
import { closePortal, enter, openPortal } from "./portal_page.ts";

/** Where a token is fetched, as the settings say it. */
const counterAddress = (): string => /^service_address = (.+)$/m.exec(readFileSync(join(stack.run, "settings.conf"), "utf8"))![1]!;

/** A UKey draft to which only the delivery is missing. */
async function draft(person: Person): Promise<{ id: string; client: Client }> {
  const client = await new Client("portal", "e2e").register(person.mobile);
  const [agreement] = await client.agreements(["certificate_application"]);
  const { order_id: id } = await client.expect<{ order_id: string }>(201, "POST", "/api/v1/orders", { body: { product_code: "expert_ukey", agreement_version: agreement!.version } });
  const holder = { name: person.name, document_type: "identity_card", document_number: person.identityNumber };
  await client.expect(200, "PUT", `/api/v1/orders/${id}/draft`, { body: { holder, invoice_title: { kind: "personal" } } });
  await client.expect(201, "POST", "/api/v1/identity-verifications", { body: { purpose: "order", order_id: id } });
  await passFaceCheck();
  await expect.poll(async () => (await client.expect<{ identity_checked: boolean }>(200, "GET", `/api/v1/orders/${id}`)).identity_checked, { timeout: 30_000 }).toBe(true);
  await client.expect(200, "PUT", `/api/v1/orders/${id}/materials/application_form`, { raw: { mediaType: "image/png", bytes: picture() } });
  return { id, client };
}

test("NEW9 REN9: the delivery is chosen, the token is made of the tool's request, the courier's number is shown; near its end it is renewed", async ({ browser }) => {
  const person = inventPerson(), desk = addStaff("reviewer");
  const folder = mkdtempSync(join(tmpdir(), "lnca-token-"));
  const { id, client } = await draft(person);
  const page = await openPortal(browser, { width: 360 });
  await enter(page, person);
  await page.goto(`/self-service/new/${id}`);
  await page.getByRole("radio", { name: new RegExp(order.delivery.courier) }).check();
  await page.getByRole("textbox", { name: portal.delivery.name, exact: true }).fill("王小明");
  await page.getByRole("textbox", { name: portal.delivery.mobile }).fill("13900001234");
  await page.getByLabel(portal.delivery.address).fill("辽宁省沈阳市和平区文化路三巷十一号");
  await look(page, "portal-delivery");
  await page.getByRole("button", { name: portal.delivery.save }).click();
  await expect(page.getByText("139****1234")).toBeVisible();
  await everyLook(page, "ukey draft complete");
  await page.getByRole("button", { name: portal.information.submit }).click();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.pay })).toBeVisible();
  const { amount_fen } = await client.expect<{ amount_fen: number }>(200, "GET", `/api/v1/orders/${id}`);
  await client.expect(201, "POST", `/api/v1/orders/${id}/payments`, { body: { provider: "wechat_pay" } });
  await payNewest(amount_fen);
  await expect.poll(async () => (await client.expect<{ state: string }>(200, "GET", `/api/v1/orders/${id}`)).state, { timeout: 30_000 }).toBe("in_review");
  const reviewer = await staffClient();
  const version = await takeOrder(reviewer, id);
  await reviewer.expect(201, "POST", `/api/v1/staff/orders/${id}/reviews`, { body: { decision: "approve" }, headers: { "if-match": `"${version}"` } });

  const console_ = await openPage(browser, 1440);
  await enterStaff(console_, desk, "/productions");
  await look(console_, "staff-productions");
  await console_.getByRole("link", { name: id }).click();
  await expect(console_.getByText("王小明")).toBeVisible();
  const { subject } = await reviewer.expect<{ subject: { type: string; value: string }[] }>(200, "GET", `/api/v1/staff/productions/${id}`);
  const file = join(folder, "request.csr");
  writeFileSync(file, request(makeKey(folder), subject.slice(1)));
  await console_.getByLabel(staff.production.token).fill("FT-0001");
  await console_.getByLabel(staff.production.file).setInputFiles(file);
  await console_.getByRole("button", { name: staff.production.make_action }).click();
  await expect(console_.locator('[aria-invalid="true"]')).toBeVisible(); // made for another subject
  writeFileSync(file, request(join(folder, "key.pem"), subject));
  await console_.getByLabel(staff.production.file).setInputFiles(file);
  await look(console_, "staff-production");
  await console_.getByRole("button", { name: staff.production.make_action }).click();
  await expect(console_.getByRole("link", { name: staff.production.download })).toBeVisible();
  await look(console_, "staff-production-made");
  await console_.getByLabel(staff.production.courier_company).fill("顺丰速运");
  await console_.getByLabel(staff.production.courier_number).fill("SF1234567890");
  await console_.getByRole("button", { name: staff.production.hand_over_action }).click();
  await expect(console_.getByText(staff.production.state.completed).first()).toBeVisible();
  await look(console_, "staff-production-done");
  await console_.context().close();

  await page.goto(`/centre/orders/${id}`);
  await expect(page.getByText("顺丰速运 SF1234567890")).toBeVisible();
  await look(page, "portal-ukey-order");

  // REN9: its year is nearly over
  const end = "date_trunc('second', now()) + interval '30 days'";
  psql(stack, `UPDATE orders SET service_from = ${end} - interval '1 year', service_until = ${end} WHERE id = ${BigInt(id)}`);
  await page.reload();
  await page.getByRole("button", { name: portal.orders.action.renew, exact: true }).click();
  await everyLook(page, "ukey renew dialog");
  await page.getByRole("dialog").getByRole("button", { name: portal.orders.action.renew }).click();
  await expect(page.getByRole("heading", { level: 1, name: renewal.confirm_title })).toBeVisible();
  await expect(page.getByText(renewal.token.identity)).toBeVisible();
  await expect(page.getByRole("radio", { name: new RegExp(order.delivery.counter) })).toBeVisible();
  await expect(page.getByText(counterAddress())).toBeVisible();
  await expect(page.getByText(renewal.face_first)).toBeVisible();
  await look(page, "portal-ukey-renewal");
  await button(page, portal.face.get).click();
  await expect(page.getByRole("img", { name: portal.face.label })).toBeVisible();
  await passFaceCheck();
  await expect(page.locator("#face").getByText(portal.face.passed)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(renewal.face_first)).toHaveCount(0);
  await page.getByRole("radio", { name: new RegExp(order.delivery.counter) }).check(); // goes along when the order is sent
  await page.getByRole("radio", { name: portal.invoice.personal }).check();
  await button(page, renewal.submit).click();
  await button(page, portal.pay.action).click();
  await expect(page.getByText(portal.pay.waiting)).toBeVisible();
  await payNewest(amount_fen);
  await expect(page.getByRole("heading", { level: 1, name: renewal.done.title })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(renewal.token.done_text)).toBeVisible();
  await look(page, "portal-ukey-renewal-done");
  await page.getByRole("link", { name: portal.done.to_order }).click();
  await expect(page.getByRole("heading", { name: portal.order.timeline })).toBeVisible();
  await expect(page.getByText(portal.order.no_document), "a renewal needs none").toHaveCount(0);
  await expect(page.getByText(counterAddress())).toBeVisible();
  await everyLook(page, "ukey renewed order");
  await closePortal(page);
  rmSync(folder, { recursive: true });
});

/** A company's token that was handed over and whose year is nearly over; its handler ordered it, or a clerk for the handler. */
async function companyToken(reviewer: Staff, clerk?: string): Promise<{ id: string; buyer: CompanyApplicant; made: (id: string) => Promise<void> }> {
  const buyer = new CompanyApplicant("e2e");
  buyer.product = "enterprise_ukey";
  await buyer.login(clerk ?? buyer.handler.mobile);
  const id = await buyer.complete();
  await buyer.client.expect(200, "PUT", `/api/v1/orders/${id}/delivery`, { body: { kind: "counter" } });
  await buyer.submit(id);
  await buyer.scan((await buyer.payNow(id)).payment_id);
  await buyer.reaches(id, "in_review");
  await reviewer.approve(id);
  const made = async (of: string): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), "lnca-token-")), path = `/api/v1/staff/productions/${of}`;
    const { subject } = await reviewer.client.expect<{ subject: Subject }>(200, "GET", path);
    await reviewer.client.expect(200, "POST", `${path}/token`, { body: { request: request(makeKey(folder), subject), token_serial: "FT-0002" } });
    await reviewer.client.expect(200, "POST", `${path}/handover`, { body: {} });
    rmSync(folder, { recursive: true });
  };
  await made(id);
  endsIn({ applicant: buyer, order: id, certificate: (await buyer.order(id)).certificate_id! }, 30);
  return { id, buyer, made };
}

test("REN9: a company's token is renewed by its handler: code, face, power of attorney, delivery, payment, review, a new token at the desk", async ({ browser }) => {
  const reviewer = await apiStaff("reviewer", undefined, "e2e");
  const { id, buyer, made } = await companyToken(reviewer);
  const page = await openPortal(browser, { width: 768 });
  await forgetLimits(stack);
  await enter(page, buyer.handler);
  await page.goto("/centre/orders");
  await button(page, `${portal.orders.action.renew} ${id}`).click();
  await expect(page.getByRole("dialog").getByText(renewal.token.begin_company)).toBeVisible();
  await everyLook(page, "company ukey renew dialog");
  await page.getByRole("dialog").getByRole("button", { name: portal.orders.action.renew }).click();
  await expect(page.getByRole("heading", { level: 1, name: renewal.confirm_title })).toBeVisible();
  await expect(page.getByText(renewal.token.handler_note)).toBeVisible();
  const handler = page.locator("#handler");
  await handler.getByLabel(order.field.name).fill(buyer.handler.name);
  await handler.getByLabel(order.field.document_number).fill(identityNumber()); // somebody else's
  await expect(handler.getByText(field.handler_only)).toBeVisible();
  await look(page, "portal-company-ukey-renewal-barred");
  await handler.getByLabel(order.field.document_number).fill(buyer.handler.document_number);
  await expect(handler.getByText(field.handler_only)).toHaveCount(0);
  await forgetLimits(stack);
  const began = new Date();
  await button(page, common.sms.get).click();
  await page.getByLabel(portal.account.code).fill(await smsCode(buyer.handler.mobile, began));
  await button(page, portal.handler.prove).click();
  await expect(handler.getByText(portal.handler.proved)).toBeVisible();
  await button(page, portal.face.get).click();
  await expect(page.getByRole("img", { name: portal.face.label })).toBeVisible();
  await passFaceCheck();
  await expect(page.locator("#face").getByText(portal.face.passed)).toBeVisible({ timeout: 30_000 });
  await page.getByLabel(order.field.power_of_attorney, { exact: true }).setInputFiles({ name: "letter.png", mimeType: "image/png", buffer: picture(433, 300) });
  await button(page, renewal.submit).click();
  await expect(page.getByRole("alert").getByRole("link", { name: portal.delivery.title })).toBeVisible();
  await page.getByRole("radio", { name: new RegExp(order.delivery.counter) }).check();
  await button(page, portal.delivery.save).click();
  await expect(page.getByRole("alert").getByRole("link", { name: portal.delivery.title })).toHaveCount(0);
  await look(page, "portal-company-ukey-renewal");
  await button(page, renewal.submit).click();
  await button(page, portal.pay.action).click();
  await expect(page.getByText(portal.pay.waiting)).toBeVisible();
  const renewed = /(\d{19})/.exec(page.url())![1]!;
  await payNewest((await buyer.order(renewed)).amount_fen);
  await expect(page.getByRole("heading", { level: 1, name: renewal.done.wait_title })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(renewal.token.done_text)).toBeVisible();
  await look(page, "portal-company-ukey-renewal-waits");
  const console_ = await openPage(browser, 1440);
  await enterStaff(console_, addStaff("reviewer"), `/orders/${renewed}`);
  await button(console_, staff.review.take).click();
  await expect(console_.getByText(buyer.handler.document_number).first()).toBeVisible();
  await look(console_, "staff-review-renewal-token");
  await button(console_, staff.review.give_back).click();
  await expect(console_.getByText(staff.review.free).first()).toBeVisible();
  await reviewer.approve(renewed);
  await console_.goto(`${stack.staff}/productions/${renewed}`);
  await expect(console_.getByText(buyer.handler.name)).toBeVisible();
  await expect(console_.getByText(order.type.renewal)).toBeVisible();
  await look(console_, "staff-production-renewal");
  await console_.context().close();
  await made(renewed);
  await page.goto(`/centre/orders/${renewed}`);
  await expect(page.getByText(order.event.hand_over)).toBeVisible();
  await closePortal(page);
});

test("REN9: the handler begins the renewal of a token that somebody else ordered by the number of that order; nobody else does", async ({ browser }) => {
  const clerk = inventPerson();
  const { id, buyer } = await companyToken(await apiStaff("reviewer", undefined, "e2e"), clerk.mobile);
  const page = await openPortal(browser, { width: 360 });
  const ask = async (number: string): Promise<void> => {
    await page.getByLabel(renewal.token.number).fill(number);
    await button(page, renewal.token.other_action).click();
  };
  await forgetLimits(stack);
  await enter(page, buyer.handler);
  await page.goto("/self-service/renewal");
  await ask("12345");
  await expect(page.getByText(field.format)).toBeVisible();
  await ask("1234567890123456789");
  await expect(page.getByRole("alert").getByText(renewal.token.not_yours)).toBeVisible();
  await expect(page.getByRole("link", { name: renewal.token.verify })).toHaveAttribute("href", "/centre/profile/verify");
  await look(page, "portal-renewal-token-number");
  psql(stack, `ALTER TABLE authorizations DISABLE TRIGGER authorizations_update; UPDATE authorizations SET in_force_until = now() WHERE order_id = ${BigInt(id)}`);
  await ask(id);
  await expect(page.getByRole("alert").getByText(field.grant_not_in_force)).toBeVisible();
  psql(stack, `UPDATE authorizations SET in_force_until = NULL WHERE order_id = ${BigInt(id)}; ALTER TABLE authorizations ENABLE TRIGGER authorizations_update`);
  await ask(id);
  await expect(page.getByRole("heading", { level: 1, name: renewal.confirm_title })).toBeVisible();
  await expect(page.getByText(buyer.company.name).first()).toBeVisible();
  endsIn({ applicant: buyer, order: id, certificate: (await buyer.order(id)).certificate_id! }, 100);
  await page.goto("/self-service/renewal");
  await ask(id);
  await expect(page.getByRole("alert").getByText(renewal.token.not_now)).toBeVisible();
  await everyLook(page, "renewal token not now");
  await closePortal(page);
});

test("NEW9: a company's wizard asks for the delivery of its token, too", async ({ browser }) => {
  const person = inventPerson();
  const client = await new Client("portal", "e2e").register(person.mobile);
  const [agreement] = await client.agreements(["certificate_application"]);
  const { order_id: id } = await client.expect<{ order_id: string }>(201, "POST", "/api/v1/orders", { body: { product_code: "enterprise_ukey", agreement_version: agreement!.version } });
  const page = await openPortal(browser, { width: 768 });
  await enter(page, person);
  await page.goto(`/self-service/new/${id}/documents`);
  await expect(page.getByRole("link", { name: portal.delivery.title })).toBeVisible();
  await page.getByRole("radio", { name: new RegExp(order.delivery.counter) }).check();
  await page.getByRole("button", { name: portal.delivery.save }).click();
  await expect(page.getByRole("link", { name: portal.delivery.title })).toHaveCount(0);
  await look(page, "portal-company-delivery");
  await closePortal(page);
});
