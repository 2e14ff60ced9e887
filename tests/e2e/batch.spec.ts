/** A batch in the browser: a table of 20 with 3 wrong rows, mended in place, one payment, one of the persons up to the certificate, two who decline. */
import { type Page, expect, test } from "@playwright/test";
import batch from "../../frontend/src/shared/i18n/zh/batch.ts";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import field from "../../frontend/src/shared/i18n/zh/field.ts";
import money from "../../frontend/src/shared/i18n/zh/money.ts";
import order from "../../frontend/src/shared/i18n/zh/order.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import { forgetLimits } from "../api/accounts.ts";
import { type BatchBuyer, batchBuyer, personOf, rightRows } from "../api/batch.ts";
import { Client, freshMobile } from "../api/client.ts";
import { claimOn } from "../api/phone.ts";
import { psql } from "../stack/stack.ts";
import { everyLook } from "./every_look.ts";
import { button, enterStaff, look, openPage } from "./pages.ts";
import { addStaff, control, passFaceCheck, payNewest, picture, stack } from "./people.ts";
import { closePortal, enter, expectUsable, openPortal } from "./portal_page.ts";

test.describe.configure({ mode: "serial" });

const rows = rightRows(20);
let buyer: BatchBuyer, page: Page, batchId = "";

test.beforeAll(async ({ browser }) => {
  buyer = await batchBuyer("e2e");
  page = await openPortal(browser);
  await forgetLimits(stack);
  await enter(page, { mobile: buyer.client.mobile! });
  await control("POST", "settings", { invoice_seconds: 0, refund_seconds: -1, refund_gap_seconds: 0 });
});
test.afterAll(() => control("POST", "settings", { invoice_seconds: 4, refund_seconds: 5, refund_gap_seconds: 60 }));

/** As a spreadsheet saves it: rows 3, 7 and 12 are wrong, one of them with a formula. */
function table(): Buffer {
  const cells = rows.map((row) => [row.name, row.mobile, row.document_number]);
  cells[1] = [cells[1]![0]!, "1380013", cells[1]![2]!];
  cells[5] = ["=cmd|' /C calc'!A0", cells[5]![1]!, cells[5]![2]!];
  cells[10] = [cells[10]![0]!, cells[10]![1]!, `${rows[10]!.document_number.slice(0, 17)}${rows[10]!.document_number.endsWith("1") ? "2" : "1"}`];
  return Buffer.from(`\uFEFF姓名,手机号码,身份证号码\r\n${cells.map((line) => line.join(",")).join("\r\n")}\r\n`);
}

const upload = (buffer: Buffer, name = "persons.csv"): Promise<void> => page.getByLabel(batch.file).setInputFiles({ name, mimeType: "text/csv", buffer });
const cell = (line: number, column: string) => page.getByLabel(batch.cell.replace("{line}", String(line)).replace("{column}", column));
const save = (line: number) => button(page, batch.save_line.replace("{line}", String(line))).click();

test("NEW11: a table with three wrong rows is uploaded, and each wrong cell says why", async () => {
  await page.goto("/self-service");
  await page.getByRole("link", { name: batch.link }).click();
  await page.getByRole("checkbox").check();
  await everyLook(page, "batch begin");
  await button(page, batch.begin).click();
  await expect(page.getByText(batch.none)).toBeVisible();
  await everyLook(page, "batch empty");
  batchId = /(\d{19})/.exec(page.url())![1]!;
  await upload(Buffer.from("姓名,电话\n"));
  await expect(page.getByRole("alert")).toContainText(batch.fault.columns);
  await everyLook(page, "batch wrong columns");
  await upload(table());
  await expect(page.getByText(batch.wrong.replace("{n}", "3"))).toBeVisible();
  await expect(page.locator("tbody tr")).toHaveCount(3);
  await expect(cell(3, batch.column.mobile)).toHaveValue("1380013");
  await expect(page.locator("tbody tr").filter({ has: cell(3, batch.column.mobile) })).toContainText(field.mobile);
  await expect(page.locator("tbody tr").filter({ has: cell(7, batch.column.name) })).toContainText(field.formula);
  await expect(page.locator("tbody tr").filter({ has: cell(12, batch.column.document_number) })).toContainText(field.checksum);
  await expect(button(page, new RegExp(batch.submit.split("{")[0]!))).toBeDisabled();
  await expectUsable(page, "batch_rows");
});

test("NEW11: the list of errors is the whole table without formulas, uploaded again as it is; what was typed is gone after a reload, the errors are not", async () => {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, batch.errors).click()]);
  expect(download.suggestedFilename()).toBe("errors.xlsx");
  const file = Buffer.concat(await (await download.createReadStream()).toArray() as Buffer[]);
  await upload(file, "errors.xlsx");
  await expect(page.getByText(batch.count.replace("{n}", "20"))).toBeVisible();
  await expect(page.getByText(batch.wrong.replace("{n}", "3"))).toBeVisible();
  await expect(cell(7, batch.column.name)).toHaveValue("'=cmd|' /C calc'!A0");
  await page.reload();
  await expect(page.getByText(batch.wrong.replace("{n}", "3"))).toBeVisible();
  await expect(cell(3, batch.column.mobile)).toHaveValue("");
  await expect(page.getByText(batch.errors_masked)).toBeVisible();
});

test("NEW11: rows are mended in place, one is taken out, and one payment pays for nineteen", async () => {
  await page.getByLabel(batch.only_wrong).check();
  await cell(3, batch.column.mobile).fill(freshMobile());
  await save(3);
  await expect(page.getByText(batch.wrong.replace("{n}", "2"))).toBeVisible();
  await cell(7, batch.column.name).fill(rows[5]!.name);
  await save(7);
  await button(page, batch.remove_line.replace("{line}", "12")).click();
  await expect(page.getByLabel(batch.only_wrong), "with nothing wrong left everybody is shown").not.toBeChecked();
  await expect(page.getByText(batch.all_right)).toBeVisible();
  await expect(page.getByLabel(portal.invoice.title_enterprise)).toHaveValue(buyer.company.name);
  await everyLook(page, "batch ready");
  await button(page, new RegExp(batch.submit.split("{")[0]!)).click();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.pay })).toBeVisible();
  await everyLook(page, "batch pay before");
  await button(page, portal.pay.action).click();
  await expect(page.getByRole("img", { name: new RegExp(portal.pay.label.split("{")[0]!) })).toBeVisible();
  await payNewest(19);
  await expect(page.getByText(batch.paid_note)).toBeVisible({ timeout: 20_000 });
  await expect(page.locator("tbody tr").first()).toContainText(order.state.awaiting_holder);
  await expectUsable(page, "batch_paid");
  await button(page, batch.refund_line.replace("{line}", "4")).click();
  await expect(page.getByRole("dialog"), "who gets what back").toContainText(new RegExp(`${batch.refund_what.split("{name}")[0]!.replace("{line}", "4")}[^，]+，退款 0\\.01`));
  await everyLook(page, "batch refund dialog");
  await page.keyboard.press("Escape");
  expect(psql(stack, `SELECT count(*) FROM orders WHERE batch_id = ${batchId} AND state = 'awaiting_holder'`)).toBe("19");
  for (const step of ["done", "pay"]) {
    await page.goto(`/self-service/new/${batchId}/${step}`);
    await expect(page).toHaveURL(new RegExp(`/self-service/batch/${batchId}$`));
  }
  await page.goto("/centre/orders"); // the buyer is a company, the certificates are not
  const own = page.locator("tbody tr").first();
  await expect(own).toContainText(order.type.batch);
  await expect(own).not.toContainText(order.holder_kind.enterprise);
  await page.goto(`/centre/orders/${batchId}`);
  const type = page.locator("dl > div").filter({ has: page.getByText(order.field.type, { exact: true }) });
  await expect(type).toContainText(order.type.batch);
  await expect(type).not.toContainText(order.holder_kind.enterprise);
  await everyLook(page, "batch order");
});

test("NEW11: a person of the batch proves the own face, signs, and claims the certificate on the own phone", async ({ browser }) => {
  const own = await openPortal(browser);
  await forgetLimits(stack);
  await enter(own, rows[0]!);
  await own.goto("/centre/orders");
  await expect(own.locator("tbody tr").first()).toContainText(order.state.awaiting_holder);
  await own.getByRole("button", { name: new RegExp(`^${portal.orders.action.resubmit}`) }).click();
  await expect(own.getByRole("heading", { level: 1, name: batch.hand_in_title })).toBeVisible();
  const orderId = /(\d{19})/.exec(own.url())![1]!;
  await expect(own.getByText(batch.form_after_face)).toBeVisible();
  await everyLook(own, "batch hand in begin");
  await button(own, portal.face.get).click();
  await expect(own.getByRole("img", { name: portal.face.label })).toBeVisible();
  await passFaceCheck();
  await expect(own.getByText(portal.face.passed).first()).toBeVisible({ timeout: 30_000 });
  await expect(own.getByText(batch.form_after_face)).toHaveCount(0);
  await own.locator("input[type=file]").setInputFiles({ name: "form.png", mimeType: "image/png", buffer: picture() });
  await expect(button(own, new RegExp(`^${common.preview}`))).toBeVisible();
  await own.getByRole("checkbox").check();
  await expectUsable(own, "batch_hand_in");
  await button(own, batch.hand_in).click();
  await expect(own.getByRole("heading", { level: 1, name: portal.page.order })).toBeVisible();
  await expect(own.getByText(batch.order_note.replace("{number}", batchId))).toBeVisible();
  await everyLook(own, "batch own order");
  const desk = await openPage(browser, 1440);
  await enterStaff(desk, addStaff("reviewer"), `/orders/${orderId}`);
  await button(desk, staff.review.take).click();
  await expect(desk.getByText(rows[0]!.document_number).first()).toBeVisible();
  await look(desk, "staff-review-batch");
  await button(desk, staff.review.approve).first().click();
  await desk.getByRole("dialog").getByRole("button", { name: staff.review.confirm_approve }).click();
  await expect(desk.getByText(staff.review.decided_approve).first()).toBeVisible();
  await look(desk, "staff-decided-approved");
  await desk.goto(`${stack.staff}/orders/search`);
  await desk.getByLabel(staff.search.mobile, { exact: true }).fill(buyer.client.mobile!);
  await desk.getByLabel(staff.search.type, { exact: true }).selectOption("batch");
  await button(desk, staff.search.search).click();
  const found = desk.locator("tbody tr").filter({ hasText: batchId });
  await expect(found).toContainText(order.type.batch);
  await expect(found).not.toContainText(order.holder_kind.enterprise); // the buyer is a company, the certificates are not
  await look(desk, "staff-orders-batch");
  await found.getByRole("link").click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText(batchId);
  await look(desk, "staff-order-batch");
  await desk.context().close();
  await forgetLimits(stack);
  const phone = (await new Client("phone", "e2e").loginByCode(rows[0]!.mobile)).pastNginx();
  expect(await claimOn(phone, orderId)).toMatch(/^\d{19}$/);
  await closePortal(own);
});

test("NEW11 ME4 STF4: of two who decline, one share goes back by the provider, the other as finance notes it; the company sees both", async ({ browser }) => {
  const own = await openPortal(browser);
  await forgetLimits(stack);
  await enter(own, rows[2]!);
  await own.goto(`/self-service/new/${batchId}/done`); // somebody else's
  await own.getByRole("alert").getByRole("link", { name: portal.page.orders }).click();
  await own.locator("tbody tr").first().getByRole("link").first().click();
  await expect(own.getByRole("heading", { level: 1, name: portal.page.order })).toBeVisible();
  const declined = /(\d{19})/.exec(own.url())![1]!;
  await expect(own.locator(".timeline").getByText(buyer.company.name)).toHaveCount(2);
  await button(own, portal.orders.action.decline).click();
  await expectUsable(own, "batch_decline");
  await own.getByRole("dialog").getByRole("button", { name: portal.orders.decline_title }).click();
  await expect(own.getByText(order.event.decline)).toBeVisible();
  await closePortal(own);
  const other = (await buyer.rows(batchId)).find(({ line }) => line === 5)!.order_id!;
  const refundOf = (id: string, columns: string): string => psql(stack, `SELECT ${columns} FROM refunds WHERE order_id = ${id} ORDER BY id DESC LIMIT 1`);
  const asked = (id: string) => expect.poll(() => refundOf(id, "state"), { timeout: 30_000 }).toBe("submitted");
  await asked(declined); // else both would go back together
  await (await personOf(rows[3]!, "e2e")).client.expect(200, "POST", `/api/v1/orders/${other}/declination`);
  await asked(other);
  for (const [id, outcome] of [[declined, "success"], [other, "abnormal"]] as const) await control("POST", "refund", { out_refund_no: refundOf(id, "number"), outcome, notify: "normal" });
  await expect.poll(() => `${refundOf(declined, "state")} ${refundOf(other, "state")}`, { timeout: 15_000 }).toBe("succeeded abnormal");
  const finance = await openPage(browser, 1440);
  await enterStaff(finance, addStaff("finance"), "/refunds?queue=trouble");
  await look(finance, "staff-refunds-trouble");
  await button(finance, `${money.refunds.payback} ${other}`).click();
  const dialog = finance.getByRole("dialog");
  await dialog.getByRole("button", { name: money.refunds.payback }).click();
  await expect(dialog.getByLabel(money.refunds.payback_note)).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel(money.refunds.payback_note).fill("银行转账，回单 20261128-17");
  await look(finance, "staff-refund-payback");
  await dialog.getByRole("button", { name: money.refunds.payback }).click();
  await expect(finance.getByRole("row").filter({ hasText: other })).toHaveCount(0);
  await finance.context().close();
  await page.goto(`/self-service/batch/${batchId}`);
  for (const at of [2, 3]) await expect(page.locator("tbody tr").nth(at)).toContainText(order.state.refunded);
  await closePortal(page);
});
