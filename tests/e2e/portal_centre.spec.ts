/** The personal centre to its end: unbinding a certificate, one's data as a file, another number, closing the account. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import { bind, party } from "../api/binding_rows.ts";
import { claim } from "../api/phone.ts";
import { approvedOrder } from "./orders.ts";
import { everyLook } from "./every_look.ts";
import { look } from "./pages.ts";
import { inventPerson, smsCode, stack } from "./people.ts";
import { closePortal, enter, openPortal } from "./portal_page.ts";

test("ME6 ME9 ME3: a bound certificate is unbound, the data are fetched once, the number is changed, the account is closed", async ({ browser }) => {
  const person = inventPerson(), next = inventPerson().mobile;
  const { orderId } = await approvedOrder(person);
  await claim("e2e", person.mobile, orderId);
  bind(stack, orderId, party(stack).id);
  const page = await openPortal(browser);
  await enter(page, person);

  await page.goto("/centre/orders");
  await page.getByRole("button", { name: portal.orders.more_for.replace("{number}", orderId) }).click();
  await page.getByRole("menuitem", { name: portal.orders.action.unbind }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("辽宁政府采购网")).toBeVisible();
  await look(page, "portal-unbind");
  await dialog.getByRole("button", { name: portal.unbind.action }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: portal.orders.more_for.replace("{number}", orderId) })).toHaveCount(0);

  const codeFor = async (label: string, mobile = person.mobile) => {
    const began = new Date();
    const field = page.locator(".form-field", { has: page.getByLabel(label) });
    await field.getByRole("button", { name: common.sms.get }).click();
    await field.getByRole("textbox").fill(await smsCode(mobile, began));
  };
  await page.goto("/centre/profile");
  await page.getByRole("link", { name: portal.page.data }).click();
  await codeFor(portal.account.code);
  await everyLook(page, "data with code");
  await page.getByRole("button", { name: portal.data.action }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: portal.data.download }).click()]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toMatchObject({ complete: true, accounts: [{ mobile: person.mobile }], orders: [{ id: orderId }] });
  await expect(page.getByText(portal.data.again)).toBeVisible();
  await everyLook(page, "data fetched");

  await page.goto("/centre/mobile");
  await codeFor(portal.mobile.old_code);
  await page.getByLabel(portal.mobile.new_mobile).fill(next);
  await codeFor(portal.mobile.new_code, next);
  await everyLook(page, "mobile with codes");
  await page.getByRole("button", { name: portal.mobile.action }).click();
  await expect(page.getByText(`${next.slice(0, 3)}****${next.slice(7)}`).first()).toBeVisible();

  await page.goto("/centre/closing");
  await codeFor(portal.account.code, next);
  await page.getByLabel(portal.closing.understand).check();
  await page.getByRole("button", { name: portal.closing.action, exact: true }).click();
  await look(page, "portal-closing-ask");
  await page.getByRole("dialog").getByRole("button", { name: portal.closing.action, exact: true }).click();
  await expect(page.getByRole("link", { name: portal.nav.login })).toBeVisible();
  await everyLook(page, "closed");
  await closePortal(page);
});
