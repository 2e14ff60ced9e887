/** How a page is looked at: no serious finding of axe, nothing wider than the window; a picture is kept in tests/results/pictures. */
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type Page, expect } from "@playwright/test";
import { join } from "node:path";
import { smsCode, stack, totpCode, type Person, type StaffPerson } from "./people.ts";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import phone from "../../frontend/src/shared/i18n/zh/phone.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";

const pictures = join(import.meta.dirname, "..", "results", "pictures");

/** What fades in has its colours only when it has arrived. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined)))`);
}

export async function look(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()!.width;
  await settle(page);
  await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), `${name} is wider than ${width}`).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`), `axe on ${name}`).toEqual([]);
}

/** A page in a browser of its own; a broken script or a breach of the page's policy fails the test. */
export async function openPage(browser: Browser, width: number, height = 900): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
  const page = await context.newPage();
  page.on("pageerror", (error) => expect.soft(error.message, "script error").toBe(""));
  page.on("console", (line) => {
    if (/Content Security Policy|Trusted/i.test(line.text())) expect.soft(line.text().slice(0, 200), "policy").toBe("");
  });
  return page;
}

export async function logInPhone(page: Page, person: Person, path = "/"): Promise<void> {
  const began = new Date();
  await page.goto(stack.phone + path);
  await page.evaluate("sessionStorage.clear()"); // the countdown of an earlier code; the server's own limits are lifted
  await page.reload();
  await page.getByLabel(phone.login.mobile).fill(person.mobile);
  await page.getByRole("button", { name: common.sms.get }).click();
  await page.getByRole("textbox", { name: phone.login.code }).fill(await smsCode(person.mobile, began));
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: phone.login.submit }).click();
  await expect(page.getByRole("heading", { level: 1, name: phone.page.login })).toHaveCount(0);
}

export async function logInStaff(page: Page, person: StaffPerson, path = "/"): Promise<void> {
  await page.goto(stack.staff + path);
  await page.getByLabel(staff.login.login).fill(person.login);
  await page.getByLabel(staff.login.password).fill(person.password);
  await page.getByLabel(staff.login.totp).fill(totpCode(person));
  await page.getByRole("button", { name: staff.login.submit }).click();
  await expect(page.getByRole("button", { name: staff.nav.logout })).toBeVisible();
}

export const button = (page: Page, name: string) => page.getByRole("button", { name });
