/** An invoice's page at the portal: the document, sending it again, and what became of that. */
import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import { psql } from "../stack/stack.ts";
import { paidOrder } from "./orders.ts";
import { everyLook } from "./every_look.ts";
import { button, look } from "./pages.ts";
import { control, stack } from "./people.ts";
import { closePortal, enter, openPortal } from "./portal_page.ts";

const dialog = (page: Page) => page.getByRole("dialog");
const settings = (changes: object) => control("POST", "settings", changes);

test.beforeAll(() => settings({ invoice_seconds: 0, invoice_trouble: "none" }));
test.afterAll(() => settings({ invoice_seconds: 4, invoice_trouble: "none" }));

/** A text with some time in it. */
const words = (text: string) => new RegExp(text.replace("{time}", ".+"));

async function sendTo(page: Page, email: string): Promise<void> {
  await button(page, portal.invoices.send).first().click();
  await everyLook(page, "invoice send dialog");
  await dialog(page).getByLabel(portal.invoices.email).fill(email);
  await button(page, portal.invoices.send).last().click();
}

async function sent(page: Page, email: string): Promise<void> {
  await sendTo(page, email);
  await expect(dialog(page).getByText(portal.invoices.sent)).toBeVisible();
  await dialog(page).getByRole("button", { name: common.close }).last().click();
}

test("ME7: an invoice is read, sent again, refused, put off, sent, and no oftener than the limit", async ({ browser }) => {
  const { orderId, person } = await paidOrder();
  const seen = (what: string): string => psql(stack, `SELECT ${what} FROM invoices i WHERE i.order_id = ${orderId}`);
  await expect.poll(() => seen("(SELECT count(*) FROM invoice_files f WHERE f.invoice_id = i.id)"), { timeout: 30_000 }).toBe("3");
  const page = await openPortal(browser, { width: 375 });
  const bothWidths = async (name: string) => {
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 900 });
      await look(page, `portal-invoice-${name}`);
    }
  };
  await enter(page, person);
  await page.goto(`/centre/invoices/${seen("lpad(i.id::text, 19, '0')")}`);
  await expect(page.locator("canvas").first()).toBeVisible();
  await bothWidths("issued");
  for (const [format, begins] of [["pdf", "%PDF-"], ["ofd", "PK"], ["xml", "<?xml"]] as const) {
    const [file] = await Promise.all([page.waitForEvent("download"), button(page, portal.invoices.download.split("{format}")[0] + format.toUpperCase()).click()]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^[0-9]+\\.${format}$`));
    expect(readFileSync(await file.path()).subarray(0, begins.length).toString()).toBe(begins);
  }

  await sent(page, "nobody@example.invalid");
  await expect(page.getByText(words(portal.invoices.deliveries.refused))).toBeVisible();
  await bothWidths("send-refused");

  await settings({ invoice_trouble: "login" });
  await sent(page, "somebody@example.com");
  await expect(page.getByText(portal.invoices.deliveries.waiting)).toBeVisible();
  await expect.poll(() => psql(stack, "SELECT count(*) FROM jobs WHERE kind = 'deliver_invoice' AND state = 'ready' AND run_at > now() + interval '1 minute'")).toBe("1");
  await bothWidths("send-waiting");
  await settings({ invoice_trouble: "none" });
  psql(stack, "UPDATE jobs SET run_at = now() WHERE kind = 'deliver_invoice' AND state = 'ready'");
  await expect(page.getByText(words(portal.invoices.deliveries.sent))).toBeVisible();
  await bothWidths("send-sent");

  for (let times = 0; times < 4; times++) await sent(page, "somebody@example.com");
  await sendTo(page, "somebody@example.com");
  await expect(dialog(page).getByRole("alert")).toContainText(common.hours_n.replace("{n}", "24"));
  await bothWidths("send-limit");
  await closePortal(page);
});

test("ME7: the title is corrected once: a red invoice takes the old one back, the new one is shown", async ({ browser }) => {
  const { orderId, person } = await paidOrder();
  const of = (condition: string): string => psql(stack, `SELECT COALESCE(max(lpad(id::text, 19, '0')), '') FROM invoices WHERE order_id = ${orderId} AND ${condition}`);
  await expect.poll(() => of("state = 'issued'"), { timeout: 30_000 }).not.toBe("");
  const first = of("state = 'issued'");
  const page = await openPortal(browser);
  await enter(page, person);
  await page.goto(`/centre/invoices/${first}`);
  await button(page, portal.invoices.correct).click();
  await dialog(page).getByRole("radio", { name: portal.invoice.enterprise, exact: true }).check();
  await button(page, portal.invoices.correct_now).click();
  await expect(dialog(page).locator('[aria-invalid="true"]').first()).toBeVisible(); // a company has a name and a tax number
  await dialog(page).getByLabel(portal.invoice.title_enterprise).fill("辽宁某某科技有限公司");
  await dialog(page).getByLabel(portal.invoice.tax_number).fill("91210102MA0P1234X5");
  await look(page, "portal-invoice-correct");
  await button(page, portal.invoices.correct_now).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(new RegExp(first));
  await expect(page.getByText("辽宁某某科技有限公司")).toBeVisible();
  await expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
  expect(of("kind = 'red'")).not.toBe("");
  await page.goto(`/centre/invoices/${first}`);
  await expect(page.getByText(portal.invoices.states.reversed)).toBeVisible();
  await expect(button(page, portal.invoices.correct)).toHaveCount(0);
  await closePortal(page);
});
