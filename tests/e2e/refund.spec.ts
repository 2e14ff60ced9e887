/** Money back, from the applicant's reason to the red invoice and the refund; and finance's pages, looked at with something on them. */
import { type Page, expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import money from "../../frontend/src/shared/i18n/zh/money.ts";
import order from "../../frontend/src/shared/i18n/zh/order.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import { psql } from "../stack/stack.ts";
import { paidOrder, type MadeOrder } from "./orders.ts";
import { everyLook } from "./every_look.ts";
import { button, enterStaff, look, lookAtDialogs, openPage } from "./pages.ts";
import { addStaff, control, stack } from "./people.ts";
import { closePortal, enter, expectUsable, openPortal } from "./portal_page.ts";

test.describe.configure({ mode: "serial" });

const dialog = (page: Page) => page.getByRole("dialog");
const invoiceStates = (orderId: string): string => psql(stack, `SELECT coalesce(string_agg(kind || ' ' || state, ', ' ORDER BY id), '') FROM invoices WHERE order_id = ${orderId}`);
const afterRefresh = (page: Page, text: string) => expect(async () => {
  await button(page, common.refresh).click();
  await expect(page.locator("tbody")).toContainText(text, { timeout: 500 });
}).toPass({ timeout: 30_000, intervals: [250] });

let made: MadeOrder, finance: Page;

test.beforeAll(async ({ browser }) => {
  await control("POST", "settings", { invoice_seconds: 0, refund_seconds: 0, bill_ready_hour: 0 });
  made = await paidOrder();
  finance = await openPage(browser, 1440);
  await enterStaff(finance, addStaff("finance"), "/refunds");
});
test.afterAll(async () => {
  await control("POST", "settings", { invoice_seconds: 4, refund_seconds: 5, bill_ready_hour: 10 });
  await finance.context().close();
});

test("ME8 ME7 STF2 STF4: a paid order with an invoice is asked back, granted, its invoice taken back first, the money returned", async ({ browser }) => {
  const { orderId, person } = made;
  await expect.poll(() => invoiceStates(orderId), { timeout: 30_000 }).toBe("blue issued");
  const page = await openPortal(browser);
  await enter(page, person);
  await page.goto(`/centre/orders/${orderId}`);
  await button(page, portal.orders.action.refund).click();
  const amount = psql(stack, `SELECT to_char(amount_fen / 100.0, 'FM999990.00') FROM orders WHERE id = ${BigInt(orderId)}`);
  await expect(dialog(page)).toContainText(portal.refund.what.replace("{number}", orderId).replace("{amount}", amount));
  await everyLook(page, "refund dialog");
  await dialog(page).getByLabel(portal.refund.reason).selectOption(order.refund.reason.ordered_twice);
  await dialog(page).getByLabel(portal.refund.note).fill("公司已统一购买");
  await button(page, portal.refund.send).click();
  await expect(page.getByText(order.refund.state.requested)).toBeVisible();
  await everyLook(page, "refund asked");
  await expect(button(page, portal.orders.action.refund)).toHaveCount(0);
  await page.goto("/centre/orders");
  await expect(page.getByRole("link", { name: orderId })).toBeVisible();
  await expect(page.getByRole("button", { name: portal.orders.more_for.replace("{number}", orderId) })).toHaveCount(0);

  const reviewer = await openPage(browser, 1440);
  await enterStaff(reviewer, addStaff("reviewer"), `/orders/${orderId}`);
  await expect(reviewer.getByText(order.refund.reason.ordered_twice)).toBeVisible();
  await look(reviewer, "staff-review-refund-asked");
  await reviewer.context().close();

  await button(finance, common.refresh).click();
  const row = finance.getByRole("row").filter({ hasText: orderId });
  await expect(row).toContainText("公司已统一购买");
  await row.getByRole("button", { name: money.refunds.decline }).click();
  await dialog(finance).getByRole("button", { name: money.refunds.decline }).click();
  await expect(dialog(finance).getByLabel(money.refunds.note)).toHaveAttribute("aria-invalid", "true");
  await look(finance, "staff-refund-decline");
  await dialog(finance).getByRole("button", { name: common.cancel }).click();
  await row.getByRole("button", { name: `${money.refunds.grant} ${orderId}`, exact: true }).click();
  await look(finance, "staff-refund-grant");
  await dialog(finance).getByRole("button", { name: money.refunds.grant, exact: true }).click();
  await expect(row).toHaveCount(0);
  await finance.goto(`${stack.staff}/refunds?order_number=${orderId}`);
  await afterRefresh(finance, money.refunds.states.succeeded);
  expect(invoiceStates(orderId)).toBe("blue reversed, red issued");
  expect(psql(stack, `SELECT i.issued_at <= r.tried_at FROM refunds r JOIN invoices i ON i.order_id = r.order_id AND i.kind = 'red' WHERE r.order_id = ${orderId}`)).toBe("t");

  await page.goto(`/centre/orders/${orderId}`);
  await expect(page.getByText(portal.refund.text.succeeded)).toBeVisible();
  await expectUsable(page, "refunded order");
  await page.goto("/centre/invoices");
  await expect(page.getByRole("row").filter({ hasText: portal.invoices.kinds.red })).toContainText(orderId);
  await everyLook(page, "invoices");
  await closePortal(page);
});

test("STF4: a day that differs from the bill is shown line by line", async () => {
  const day = new Date(Date.now() + 8 * 3600_000 - 2 * 86_400_000).toISOString().slice(0, 10);
  const stranger = { out_trade_no: "SHOP-2026-17", transaction_id: "4200009999202611250000000001", amount: 12_345 };
  await control("POST", "bill", { bill_date: day, extra: [stranger] });
  await finance.goto(`${stack.staff}/reconciliation?day=${day}`);
  await look(finance, "staff-reconciliation-absent");
  await button(finance, money.reconciliation.compare).click();
  await expect(finance.locator(".note-bad")).toBeVisible({ timeout: 30_000 });
  await expect(finance.getByRole("row").filter({ hasText: stranger.out_trade_no })).toContainText(money.reconciliation.kinds.missing_here);
  await look(finance, "staff-reconciliation-differs");
  await control("POST", "bill", { bill_date: day });
});

test("STF4 RUL8: payments, refunds, invoices and a compared day, wide, narrow, in large type and in English", async () => {
  const day = new Date(Date.now() + 8 * 3600_000 - 86_400_000).toISOString().slice(0, 10);
  await finance.goto(`${stack.staff}/reconciliation?day=${day}`);
  await button(finance, money.reconciliation.compare).or(button(finance, money.reconciliation.again)).click();
  await expect(finance.locator(".note-good")).toBeVisible({ timeout: 30_000 });
  await finance.goto(`${stack.staff}/payments`);
  await finance.getByLabel(money.order).fill(made.orderId);
  await button(finance, staff.search.search).click();
  await expect(finance).toHaveURL(new RegExp(`order_number=${made.orderId}`));
  await expect(finance.locator("tbody tr")).toHaveCount(1);
  await expect(finance.locator("tbody")).toContainText(money.refunds.states.succeeded);

  const pages = [`/payments`, "/refunds?queue=all", `/reconciliation?day=${day}`, "/invoices"];
  const walk = async (width: number, variant: string): Promise<void> => {
    await finance.setViewportSize({ width, height: 900 });
    for (const path of pages) {
      await finance.goto(stack.staff + path);
      await expect(finance.locator("main .table-box").first()).toBeVisible();
      await look(finance, `staff${path.replace(/\?.*/, "").replace("/", "-")}`, variant);
    }
  };
  await walk(1440, "");
  await lookAtDialogs(finance, "staff-invoices", [money.invoices.reverse]);
  await button(finance, "大字版").click();
  await button(finance, "English").click();
  await expect(button(finance, "中文")).toBeVisible();
  await walk(360, "-large-english");
});
