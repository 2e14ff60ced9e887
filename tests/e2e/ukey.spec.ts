/** NEW9, REN9: a UKey order from the delivery choice to the courier's number, at the portal and at the desk. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import order from "../../frontend/src/shared/i18n/zh/order.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import renewal from "../../frontend/src/shared/i18n/zh/renewal.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import { Client } from "../api/client.ts";
import { psql } from "../stack/stack.ts";
import { makeKey, request } from "../token/token_tool.ts";
import { staffClient, takeOrder } from "./orders.ts";
import { logInStaff, look, openPage } from "./pages.ts";
import { addStaff, inventPerson, passFaceCheck, payNewest, picture, stack, type Person } from "./people.ts";
import { closePortal, logInByCode, openPortal } from "./portal_page.ts";

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
  await logInByCode(page, person);
  await page.goto(`/self-service/new/${id}`);
  await page.getByRole("radio", { name: new RegExp(order.delivery.courier) }).check();
  await page.getByRole("textbox", { name: portal.delivery.name, exact: true }).fill("王小明");
  await page.getByRole("textbox", { name: portal.delivery.mobile }).fill("13900001234");
  await page.getByLabel(portal.delivery.address).fill("辽宁省沈阳市和平区文化路三巷十一号");
  await look(page, "portal-delivery");
  await page.getByRole("button", { name: portal.delivery.save }).click();
  await expect(page.getByText("139****1234")).toBeVisible();
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
  await logInStaff(console_, desk, "/productions");
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
  await console_.getByLabel(staff.production.courier_company).fill("顺丰速运");
  await console_.getByLabel(staff.production.courier_number).fill("SF1234567890");
  await console_.getByRole("button", { name: staff.production.hand_over_action }).click();
  await expect(console_.getByText(staff.production.state.completed).first()).toBeVisible();
  await console_.context().close();

  await page.goto(`/centre/orders/${id}`);
  await expect(page.getByText("顺丰速运 SF1234567890")).toBeVisible();
  await look(page, "portal-ukey-order");

  // REN9: its year is nearly over
  const end = "date_trunc('second', now()) + interval '30 days'";
  psql(stack, `UPDATE orders SET service_from = ${end} - interval '1 year', service_until = ${end} WHERE id = ${BigInt(id)}`);
  await page.reload();
  await page.getByRole("button", { name: portal.orders.action.renew, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: portal.orders.action.renew }).click();
  await expect(page.getByRole("heading", { level: 1, name: renewal.confirm_title })).toBeVisible();
  await expect(page.getByText(renewal.token.identity)).toBeVisible();
  await expect(page.getByRole("radio", { name: new RegExp(order.delivery.counter) })).toBeVisible();
  await look(page, "portal-ukey-renewal");
  await closePortal(page);
  rmSync(folder, { recursive: true });
});

test("NEW9: a company's wizard asks for the delivery of its token, too", async ({ browser }) => {
  const person = inventPerson();
  const client = await new Client("portal", "e2e").register(person.mobile);
  const [agreement] = await client.agreements(["certificate_application"]);
  const { order_id: id } = await client.expect<{ order_id: string }>(201, "POST", "/api/v1/orders", { body: { product_code: "enterprise_ukey", agreement_version: agreement!.version } });
  const page = await openPortal(browser, { width: 768 });
  await logInByCode(page, person);
  await page.goto(`/self-service/new/${id}/documents`);
  await expect(page.getByRole("link", { name: portal.delivery.title })).toBeVisible();
  await page.getByRole("radio", { name: new RegExp(order.delivery.counter) }).check();
  await page.getByRole("button", { name: portal.delivery.save }).click();
  await expect(page.getByRole("link", { name: portal.delivery.title })).toHaveCount(0);
  await look(page, "portal-company-delivery");
  await closePortal(page);
});
