/** Searching, acting on certificates and the dashboard, in the staff console against the real stack. */
import { type Page, expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import order from "../../frontend/src/shared/i18n/zh/order.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import { claim } from "../api/phone.ts";
import { approvedOrder, type MadeOrder } from "./orders.ts";
import { button, enterStaff, look, openPage } from "./pages.ts";
import { addStaff, stack } from "./people.ts";

test.describe.configure({ mode: "serial" });

let made: MadeOrder, certificateId: string, desk: Page, chief: Page;
const secrets = (): string[] => [made.person.name, made.person.mobile, made.person.identityNumber];
async function masked(page: Page): Promise<void> {
  const text = await page.locator("main").innerText();
  for (const secret of secrets()) expect(text).not.toContain(secret);
}

test.beforeAll(async ({ browser }) => {
  made = await approvedOrder();
  certificateId = await claim("e2e", made.person.mobile, made.orderId);
  desk = await openPage(browser, 1440);
  chief = await openPage(browser, 1440);
});
test.afterAll(async () => {
  await desk.context().close();
  await chief.context().close();
});

test("STF3 RUL4: an order is found by exact values; what is personal never stands in the address, and survives a reload", async () => {
  await enterStaff(desk, addStaff("reviewer"), "/orders/search");
  await expect(desk.locator("tbody tr").first()).toBeVisible();
  await look(desk, "staff-orders");
  await desk.getByLabel(staff.search.mobile, { exact: true }).fill(made.person.mobile);
  await desk.getByLabel(staff.search.state, { exact: true }).selectOption("completed");
  await button(desk, staff.search.search).click();
  await expect(desk.locator("tbody tr")).toHaveCount(1);
  expect(desk.url()).toContain("state=completed");
  expect(desk.url()).not.toContain(made.person.mobile);
  await desk.reload();
  await expect(desk.locator("tbody tr")).toHaveCount(1);
  await expect(desk.getByLabel(staff.search.mobile, { exact: true })).toHaveValue(made.person.mobile);
  await button(desk, staff.search.clear).click();
  await expect(desk.getByLabel(staff.search.mobile, { exact: true })).toHaveValue("");
  await desk.goBack();
  await expect(desk.locator("tbody tr")).toHaveCount(1);
  await masked(desk);
  await desk.getByRole("link", { name: made.orderId }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText(made.orderId);
  await expect(desk.getByText(order.event.issue)).toBeVisible();
  await masked(desk);
  await look(desk, "staff-order");
  await desk.getByRole("button", { name: `${common.masked.show}: ${staff.review.document_number}` }).click();
  await expect(desk.getByText(made.person.identityNumber)).toBeVisible();
  await desk.getByRole("link", { name: staff.order.all_of_holder }).click();
  await expect(desk.locator("tbody tr")).toHaveCount(1);
});

test("STF3: a holder is found by one exact value, and leads to orders and certificates", async () => {
  await desk.goto(`${stack.staff}/holders`);
  await desk.getByLabel(staff.search.document_number).fill(made.person.identityNumber);
  await button(desk, staff.search.search).click();
  await expect(desk.locator("tbody tr")).toHaveCount(1);
  await masked(desk);
  await look(desk, "staff-holders");
  await desk.locator("tbody tr a").last().click();
  await expect(desk).toHaveURL(/certificates\?holder_of=/);
  await expect(desk.locator("tbody tr")).toHaveCount(1);
  await look(desk, "staff-certificates");
});

test("STF3: a certificate is suspended by one and revoked by another, with a reason; the phone shows it", async () => {
  await desk.locator("tbody tr a").first().click();
  await expect(desk).toHaveURL(new RegExp(certificateId));
  await button(desk, staff.certificate.action.suspend).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", { name: staff.certificate.action.suspend }).click();
  await expect(dialog.locator("[aria-invalid=true]")).toHaveCount(1);
  await look(desk, "staff-certificate-suspend");
  await dialog.getByLabel(staff.certificate.text).fill("持有人来电，手机丢失");
  await dialog.getByRole("button", { name: staff.certificate.action.suspend }).click();
  await expect(desk.getByText(staff.certificate.state.suspended).first()).toBeVisible();
  await expect(button(desk, staff.certificate.action.revoke)).toHaveCount(0);
  await look(desk, "staff-certificate-suspended");
  await enterStaff(chief, addStaff("security_administrator"), `/certificates/${certificateId}`);
  await button(chief, staff.certificate.action.revoke).click();
  await chief.getByRole("dialog").getByLabel(staff.certificate.reason).selectOption("key_compromise");
  await chief.getByRole("dialog").getByLabel(staff.certificate.text).fill("经核实，手机丢失");
  await look(chief, "staff-certificate-revoke");
  await chief.getByRole("dialog").getByRole("button", { name: staff.certificate.action.revoke }).click();
  await expect(chief.getByText(staff.certificate.state.revoked).first()).toBeVisible();
  await expect(chief.getByRole("button", { name: staff.certificate.action.resume })).toHaveCount(0);
  await look(chief, "staff-certificate-revoked");
});

test("STF7: the dashboard shows numbers, charts and their tables", async () => {
  await chief.goto(`${stack.staff}/dashboard`);
  await expect(chief.getByRole("heading", { name: staff.dashboard.work })).toBeVisible();
  await expect(chief.locator("canvas").first()).toBeVisible();
  await chief.getByText(staff.dashboard.table).first().click();
  await look(chief, "staff-dashboard");
  await expect(chief.getByRole("row", { name: new RegExp(order.state.completed) })).toBeVisible();
});

test("STF3 STF7 RUL8: the pages work narrow, in large type and in English, by keyboard", async ({ browser }) => {
  const narrow = await openPage(browser, 360);
  await enterStaff(narrow, addStaff("reviewer"), "/orders/search");
  await expect(narrow.locator("tbody tr").first()).toBeVisible();
  await look(narrow, "staff-orders");
  await narrow.getByRole("button", { name: staff.group.orders }).press("Enter");
  await expect(narrow.getByRole("link", { name: staff.nav.holders })).toBeVisible();
  await look(narrow, "staff-menu");
  await narrow.keyboard.press("Escape");
  await expect(narrow.getByRole("link", { name: staff.nav.holders })).toBeHidden();
  await button(narrow, "大字版").click();
  await button(narrow, "English").click();
  await expect(narrow.getByRole("heading", { level: 1 })).toHaveText("Find orders");
  for (const [path, name] of [[`/orders/${made.orderId}/story`, "staff-order"], [`/certificates/${certificateId}`, "staff-certificate"], ["/certificates", "staff-certificates"], ["/holders", "staff-holders"], ["/dashboard", "staff-dashboard"]]) {
    await narrow.goto(stack.staff + path!);
    await expect(narrow.locator("main .panel, main .table-box").first()).toBeVisible();
    await look(narrow, name!, "-large-english");
  }
  await narrow.setViewportSize({ width: 768, height: 1000 });
  for (const [path, name] of [["/orders/search", "staff-orders"], ["/dashboard", "staff-dashboard"]]) {
    await narrow.goto(stack.staff + path!);
    await expect(narrow.locator("main .panel").first()).toBeVisible();
    await look(narrow, name!, "-large-english");
  }
  await narrow.context().close();
});
