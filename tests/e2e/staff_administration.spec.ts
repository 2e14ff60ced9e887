/** What the CA itself keeps, in the console: a person from adding to the first log-in, a price, an agreement, a relying party; every page looked at. */
import { type Page, expect, test } from "@playwright/test";
import words from "../../frontend/src/shared/i18n/zh/administration.ts";
import field from "../../frontend/src/shared/i18n/zh/field.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import { addStaff, stack, totpCode, type StaffPerson } from "./people.ts";
import { button, enterStaff, look, lookAtDialogs, openPage } from "./pages.ts";

test.describe.configure({ mode: "serial" });

const dialog = (page: Page) => page.getByRole("dialog");
const serial = Date.now() % 1e8;
let made: StaffPerson;

/** In both widths, and never as a page that failed to load. */
async function lookAtWidths(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("alert")).toHaveCount(0);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await look(page, name);
  }
}

test("STF5 STF1: the system administrator adds a person and hands out what is shown once; roles come from the security administrator", async ({ browser }) => {
  const system = await openPage(browser, 1440), security = await openPage(browser, 1440);
  await enterStaff(system, addStaff("system_administrator"), "/people");
  await expect(system.locator("tbody tr").first()).toBeVisible();
  await lookAtWidths(system, "staff-people");
  await button(system, words.people.add).first().click();
  await dialog(system).getByLabel(words.people.login).fill(`e2e-${serial}`);
  await dialog(system).getByLabel(words.people.name).fill("周新人");
  await look(system, "staff-person-add");
  await dialog(system).getByRole("button", { name: words.people.add }).click();
  await expect(system.getByRole("heading", { level: 1, name: "周新人" })).toBeVisible();
  await expect(button(system, words.people.set_roles)).toHaveCount(0);
  await lookAtDialogs(system, "staff-person", [words.edit, words.people.enrol, words.people.disable]);
  await button(system, words.people.enrol).click();
  await dialog(system).getByRole("button", { name: words.people.enrol }).click();
  await expect(dialog(system).getByText(words.once)).toBeVisible();
  await look(system, "staff-person-enrolled");
  const handed = async (page: Page): Promise<string> => {
    const password = (await dialog(page).locator("dd.mono").first().textContent())!;
    await dialog(page).getByRole("button", { name: words.close_once }).click();
    await expect(page.getByText(password)).toHaveCount(0);
    return password;
  };
  await handed(system);

  await enterStaff(security, addStaff("security_administrator"), new URL(system.url()).pathname);
  await button(security, words.people.set_roles).click();
  for (const role of [staff.role.system_administrator, staff.role.auditor]) await dialog(security).getByLabel(role).check();
  await dialog(security).getByRole("button", { name: words.save }).click();
  await expect(dialog(security).getByRole("alert").first()).toContainText(field.separation);
  await dialog(security).getByLabel(staff.role.auditor).uncheck();
  await dialog(security).getByLabel(staff.role.system_administrator).uncheck();
  await dialog(security).getByLabel(staff.role.publisher).check();
  await look(security, "staff-person-roles");
  await dialog(security).getByRole("button", { name: words.save }).click();
  await expect(dialog(security)).toHaveCount(0);
  await lookAtWidths(security, "staff-person");

  // who begins to watch is enrolled anew, by the security administrator alone
  await expect(button(security, words.people.enrol)).toHaveCount(0);
  await button(security, words.people.set_roles).click();
  await dialog(security).getByLabel(staff.role.auditor).check();
  await expect(dialog(security).getByText(words.people.set_roles_watcher)).toBeVisible();
  await lookAtWidths(security, "staff-person-watches");
  await dialog(security).getByRole("button", { name: words.save }).click();
  await expect(security.getByText(words.people.next_security)).toBeVisible();
  await lookAtWidths(security, "staff-person-next");
  await system.reload();
  await expect(system.getByText(words.people.next_security)).toBeVisible();
  await expect(button(system, words.people.enrol)).toHaveCount(0);
  await button(security, words.people.enrol).click();
  await dialog(security).getByRole("button", { name: words.people.enrol }).click();
  made = { login: `e2e-${serial}`, password: await handed(security) };
  await expect(security.getByText(words.people.next_security)).toHaveCount(0);
  addStaff("auditor"); // one stays
  await button(security, words.people.set_roles).click();
  await dialog(security).getByLabel(staff.role.auditor).uncheck();
  await dialog(security).getByRole("button", { name: words.save }).click();
  await expect(dialog(security)).toHaveCount(0);
  await system.context().close();
  await security.context().close();
});

test("STF5 STF1: a temporary password leads to setting an own one and to nothing else", async ({ browser }) => {
  const page = await openPage(browser, 1440);
  await page.goto(`${stack.staff}/agreements`);
  await page.getByLabel(staff.login.login).fill(made.login);
  await page.getByLabel(staff.login.password).fill(made.password);
  await page.getByLabel(staff.login.totp).fill(totpCode(made));
  await button(page, staff.login.submit).click();
  await expect(page.getByText(words.password.lead_temporary)).toBeVisible();
  await page.goto(`${stack.staff}/agreements`);
  await expect(page.getByText(words.password.lead_temporary)).toBeVisible();
  await page.getByLabel(words.password.current).fill(made.password);
  await page.getByLabel(words.password.next).fill("Own-Word-2026");
  await lookAtWidths(page, "staff-password");
  await button(page, words.save).click();
  await expect(page.getByText(words.password.lead_temporary)).toHaveCount(0);

  await page.goto(`${stack.staff}/agreements`);
  await lookAtWidths(page, "staff-agreements");
  await lookAtDialogs(page, "staff-agreements", [words.agreements.begin]);
  await button(page, words.agreements.begin).click();
  await dialog(page).getByLabel(words.agreements.kind).selectOption("app_privacy");
  await dialog(page).getByRole("button", { name: words.agreements.begin_action }).click();
  const body = page.getByLabel(words.agreements.body_zh);
  await body.fill(`${await body.inputValue()}\n\n新增的一段。`);
  await button(page, words.save).click();
  await expect(button(page, words.agreements.publish)).toBeEnabled();
  await lookAtWidths(page, "staff-agreement");
  await lookAtDialogs(page, "staff-agreement", [words.agreements.discard]);
  await page.getByLabel(words.agreements.difference).check({ force: true });
  await expect(page.locator("ins", { hasText: "新增的一段。" })).toBeVisible();
  await look(page, "staff-agreement-diff");
  await button(page, words.agreements.publish).click();
  await look(page, "staff-agreement-publish");
  await page.keyboard.press("Escape");
  await button(page, words.agreements.discard).click();
  await dialog(page).getByRole("button", { name: words.agreements.discard }).click();
  await expect(page).toHaveURL(/\/agreements$/);
  await page.context().close();
});

test("STF5: finance adds a price for a later day and takes it back", async ({ browser }) => {
  const page = await openPage(browser, 1440);
  await enterStaff(page, addStaff("finance"), "/products");
  await lookAtWidths(page, "staff-products");
  await page.locator("tbody a").first().click();
  await button(page, words.products.add_price).click();
  await dialog(page).getByRole("button", { name: words.products.add_price }).click();
  await expect(dialog(page).locator('[aria-invalid="true"]')).toHaveCount(2);
  await dialog(page).getByLabel(words.products.price).fill("12.50");
  await dialog(page).getByLabel(words.products.from_day).fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
  await look(page, "staff-price-add");
  await dialog(page).getByRole("button", { name: words.products.add_price }).click();
  await expect(page.locator("tbody tr").first()).toContainText("12.5");
  await lookAtWidths(page, "staff-product");
  await lookAtDialogs(page, "staff-product", [words.products.withdraw]);
  await button(page, words.products.withdraw).click();
  await dialog(page).getByRole("button", { name: words.products.withdraw }).click();
  await expect(button(page, words.products.withdraw)).toHaveCount(0);
  await page.context().close();
});

test("STF5: a relying party is added with a safe address, and its secret is shown once", async ({ browser }) => {
  const system = await openPage(browser, 1440), security = await openPage(browser, 1440);
  await enterStaff(system, addStaff("system_administrator"), "/relying-parties");
  await button(system, words.parties.add).first().click();
  await dialog(system).getByLabel(words.parties.identifier).fill(`procurement-${serial}`);
  await dialog(system).getByLabel(words.name_zh).fill("辽宁政府采购网");
  await dialog(system).getByLabel(words.name_en).fill("Liaoning Government Procurement");
  await dialog(system).getByLabel(words.parties.origin).fill("https://www.example.com");
  await dialog(system).getByLabel(words.parties.webhook_url).fill("https://127.0.0.1/hook");
  await dialog(system).getByRole("button", { name: words.parties.add }).click();
  await expect(dialog(system).getByText(words.parties.wrong_address)).toBeVisible();
  await look(system, "staff-party-add");
  await dialog(system).getByLabel(words.parties.webhook_url).fill("https://hooks.example.com/lnca");
  await dialog(system).getByRole("button", { name: words.parties.add }).click();
  await expect(system.getByText(words.parties.no_secret)).toBeVisible();
  await lookAtDialogs(system, "staff-party", [words.edit, words.parties.suspend]);
  const path = new URL(system.url()).pathname;
  await system.goto(`${stack.staff}/relying-parties`);
  await expect(system.getByRole("link", { name: `procurement-${serial}` })).toBeVisible();
  await lookAtWidths(system, "staff-parties");
  await enterStaff(security, addStaff("security_administrator"), path);
  await button(security, words.parties.make_secret).click();
  await dialog(security).getByRole("button", { name: words.parties.make_secret }).click();
  await expect(dialog(security).locator(".secret")).toHaveText(/^whsec_/);
  await look(security, "staff-party-secret");
  await dialog(security).getByRole("button", { name: words.close_once }).click();
  await lookAtWidths(security, "staff-party");
  await lookAtDialogs(security, "staff-party-security", [words.parties.add_key, words.parties.make_secret, words.parties.test]);
  await system.context().close();
  await security.context().close();
});
