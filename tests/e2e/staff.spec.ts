/** The staff console against the real stack: every page at two widths, refusals between two reviewers, the whole review by keyboard. */
import { type Page, expect, test } from "@playwright/test";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import audit from "../../frontend/src/shared/i18n/zh/audit.ts";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import { addStaff, type StaffPerson } from "./people.ts";
import { clearQueue, paidOrder, staffClient, takeOrder, type MadeOrder } from "./orders.ts";
import { button, enterStaff, logInStaff, look, openPage } from "./pages.ts";
import { stack } from "./people.ts";

test.describe.configure({ mode: "serial" });

let one: MadeOrder, two: MadeOrder;
let reviewer: StaffPerson;
let page: Page;

test.beforeAll(async ({ browser }) => {
  await clearQueue();
  reviewer = addStaff("reviewer");
  [one, two] = [await paidOrder(), await paidOrder()];
  page = await openPage(browser, 1440);
});
test.afterAll(() => page.context().close());

/** The page listens to the key once its button is there and free. */
async function mayTake(on: Page): Promise<void> {
  await expect(on.getByRole("button", { name: `${staff.review.take} T` })).toBeEnabled();
}

test("STF1: wrong parts are refused with one answer, right ones lead to the page one wanted", async () => {
  await page.goto(`${stack.staff}/orders?show=mine`);
  await look(page, "staff-login");
  await page.getByLabel(staff.login.login).fill(reviewer.login);
  await page.getByLabel(staff.login.password).fill("wrong");
  await page.getByLabel(staff.login.totp).fill("000000");
  await button(page, staff.login.submit).click();
  await expect(page.getByRole("alert")).toHaveText(staff.login.login_failed);
  await logInStaff(page, reviewer, "/orders?show=mine");
  await expect(page).toHaveURL(/show=mine/);
  await expect(page.getByText(staff.queue.empty_mine)).toBeVisible();
  await look(page, "staff-queue-empty");
});

test("STF2: the queue is oldest first, and what another reviewer has taken is said so", async () => {
  await page.goto(`${stack.staff}/orders`);
  await expect(page.getByText(two.orderId)).toBeVisible();
  const numbers = await page.locator("tbody tr td:nth-child(2)").allTextContents();
  expect(numbers.indexOf(one.orderId)).toBeLessThan(numbers.indexOf(two.orderId));
  await look(page, "staff-queue");
  await page.goto(`${stack.staff}/orders/${one.orderId}`);
  await look(page, "staff-review-masked");
  await mayTake(page);
  await takeOrder(await staffClient(), one.orderId);
  await page.keyboard.press("t");
  await expect(page.getByRole("alert")).toContainText(staff.review.explain.review_taken);
  await look(page, "staff-review-taken");
});

test("STF2: nobody reviews an order of their own number", async ({ browser }) => {
  const own = addStaff("reviewer", two.person.mobile);
  const other = await openPage(browser, 800);
  await enterStaff(other, own, `/orders/${two.orderId}`);
  await mayTake(other);
  await other.keyboard.press("t");
  await expect(other.getByRole("alert")).toContainText(staff.review.explain.review_own_order);
  await expect(other.getByText(two.person.identityNumber)).toHaveCount(0);
  await look(other, "staff-review-own");
  await other.context().close();
});

test("STF2 RUL8: a whole review by keyboard: next, take, zoom, refuse with a reason", async () => {
  await page.keyboard.press("n");
  await expect(page).toHaveURL(new RegExp(two.orderId));
  await expect(page.getByText(staff.review.free).first()).toBeVisible();
  await mayTake(page);
  await page.keyboard.press("t");
  await expect(page.getByText(two.person.identityNumber).first()).toBeVisible();
  await expect(page.locator(".sheet img")).toBeVisible();
  await look(page, "staff-review");
  const wide = async (): Promise<number> => (await page.locator(".sheet img").boundingBox())!.width;
  const before = await wide();
  await page.keyboard.press("+");
  await expect.poll(wide).toBeGreaterThan(before);
  await page.keyboard.press("0");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText(staff.keys.title);
  await look(page, "staff-keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("checkbox", { name: staff.review.field.holder_name }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type(staff.reason.holder_name.spelling);
  await look(page, "staff-refuse");
  await dialog.getByRole("button", { name: staff.review.confirm_refuse }).press("Enter");
  await expect(page.getByText(staff.review.decided_refuse).first()).toBeVisible();
  await expect(page.getByText(two.person.identityNumber)).toHaveCount(0);
  await look(page, "staff-decided");
});

test("STF2: an order that changed meanwhile is not decided on old data", async ({ browser }) => {
  const three = await paidOrder();
  const colleague = addStaff("reviewer");
  const first = await openPage(browser, 1440), second = await first.context().newPage();
  await enterStaff(first, colleague, `/orders/${three.orderId}`);
  await second.goto(`${stack.staff}/orders/${three.orderId}`);
  await expect(second.getByText(staff.review.free).first()).toBeVisible();
  await mayTake(first);
  await first.keyboard.press("t");
  await expect(button(first, staff.review.approve)).toBeVisible();
  await button(first, staff.review.give_back).click();
  await expect(first.getByText(staff.review.free).first()).toBeVisible();
  await mayTake(second);
  await second.keyboard.press("t");
  await expect(second.getByRole("alert")).toContainText(staff.review.explain.precondition_failed);
  await second.getByRole("button", { name: staff.review.reload }).click();
  await expect(second.getByRole("alert")).toHaveCount(0);
  await second.waitForLoadState("networkidle");
  await mayTake(second);
  await second.keyboard.press("t");
  await expect(button(second, staff.review.approve)).toBeVisible();
  await first.context().close();
});

test("STF6: the auditor finds the taking of an order and verifies the chain with one click", async ({ browser }) => {
  for (const width of [1440, 800]) {
    const auditor = addStaff("auditor");
    const desk = await openPage(browser, width);
    await enterStaff(desk, auditor);
    await expect(desk.locator("tbody tr").first()).toBeVisible();
    await look(desk, "staff-audit-all");
    await desk.getByLabel(audit.action, { exact: true }).selectOption("review.take");
    await desk.getByLabel(audit.subject, { exact: true }).fill(one.orderId);
    await button(desk, staff.search.search).click();
    await expect(desk).toHaveURL(new RegExp(`action=review.take.*${one.orderId}`));
    await expect(desk.locator("tbody tr")).toHaveCount(1);
    await button(desk, audit.verify).click();
    await expect(desk.getByText(audit.intact)).toBeVisible();
    await look(desk, "staff-audit");
    await desk.goto(`${stack.staff}/orders`);
    await expect(desk.getByRole("heading", { level: 1 })).toHaveText(staff.page.audit);
    await desk.context().close();
  }
});

test("STF2 RUL8: queue and review work narrow, in large type and in English", async ({ browser }) => {
  const narrow = await openPage(browser, 800);
  await enterStaff(narrow, addStaff("reviewer"), "/orders");
  await look(narrow, "staff-queue");
  await button(narrow, "大字版").click();
  await look(narrow, "staff-queue", "-large");
  await button(narrow, "English").click();
  await expect(narrow.getByRole("heading", { level: 1 })).toHaveText("Orders to review");
  await narrow.goto(`${stack.staff}/orders/${one.orderId}`);
  await look(narrow, "staff-review", "-large-english");
  await button(narrow, "Log out").click();
  await expect(narrow.getByRole("heading", { level: 1 })).toHaveText("Log in");
  await narrow.goto(`${stack.staff}/orders`);
  await expect(narrow.getByRole("heading", { level: 1 })).toHaveText("Log in");
  await narrow.context().close();
});

test("STF2 RUL8: a list that cannot be loaded says so and comes at the next try; a page that is not there leads home", async ({ browser }) => {
  const desk = await openPage(browser, 1440);
  const list = /\/api\/v1\/staff\/orders\?/;
  await desk.route(list, (route) => route.abort());
  await enterStaff(desk, addStaff("reviewer"), "/orders");
  await expect(desk.getByRole("alert")).toBeVisible();
  await look(desk, "staff-queue-failing");
  await desk.unroute(list);
  await button(desk, common.retry).click();
  await expect(desk.getByRole("alert")).toHaveCount(0);
  await desk.goto(`${stack.staff}/nowhere`);
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(common.not_found.title);
  await look(desk, "staff-missing");
  await desk.context().close();
});
