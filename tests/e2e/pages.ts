/** How a page is looked at: no serious finding of axe, nothing wider than the window; a picture is kept in tests/results/pictures. */
import { join } from "node:path";
import { type Browser, type Page, expect } from "@playwright/test";
import type { Client } from "../api/client.ts";
import { staffClient } from "./orders.ts";
import { everyLook } from "./every_look.ts";
import { smsCode, stack, totpCode, type Person, type StaffPerson } from "./people.ts";
import { LONG, seriousFindings, settle, watchTraffic } from "./usable.ts";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import phone from "../../frontend/src/shared/i18n/zh/phone.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";

const pictures = join(import.meta.dirname, "..", "results", "pictures");

/** `variant`: of a page that was looked at already, which the long form sees in every look. */
export async function look(page: Page, name: string, variant = ""): Promise<void> {
  const width = page.viewportSize()!.width;
  await settle(page);
  await page.screenshot({ path: join(pictures, `${name}${variant}-${width}.png`), fullPage: true });
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), `${name} is wider than ${width}`).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page), `axe on ${name}`).toEqual([]);
  await everyLook(page, name);
}

/** Opens what these buttons ask with, one after another, and leaves each without an answer. The long form only: they are many and alike. */
export async function lookAtDialogs(page: Page, name: string, buttons: readonly string[]): Promise<void> {
  if (!LONG) return;
  for (const [at, words] of buttons.entries()) {
    await page.getByRole("main").getByRole("button", { name: words }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await everyLook(page, `${name}-dialog-${at + 1}`);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
}

/** A page in a browser of its own; a broken script or a breach of the page's policy fails the test. */
export async function openPage(browser: Browser, width: number, height = 900): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
  const page = await context.newPage();
  watchTraffic(page);
  page.on("pageerror", (error) => expect.soft(error.message, "script error").toBe(""));
  page.on("console", (line) => {
    if (/Content Security Policy|Trusted/i.test(line.text())) expect.soft(line.text().slice(0, 200), "policy").toBe("");
  });
  return page;
}

export async function logInPhone(page: Page, person: Person, path = "/"): Promise<void> {
  const began = new Date();
  await page.goto(stack.phone + path);
  if (await page.evaluate("sessionStorage.length > 0")) { // the countdown of an earlier code; the server's own limits are lifted
    await page.evaluate("sessionStorage.clear()");
    await page.reload();
  }
  await page.getByLabel(phone.login.mobile).fill(person.mobile);
  await page.getByRole("button", { name: common.sms.get }).click();
  await page.getByRole("textbox", { name: phone.login.code }).fill(await smsCode(person.mobile, began));
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: phone.login.submit }).click();
  await expect(page.getByRole("heading", { level: 1, name: phone.page.login })).toHaveCount(0);
}

/** The session of a client becomes the browser's, too. */
export async function keepSession(page: Page, client: Client): Promise<void> {
  await page.context().addCookies([...client.cookies].map(([name, value]) => ({ name, value, domain: "localhost", path: "/", secure: true, httpOnly: true })));
}

/** At `path` as somebody of the staff who is logged in, without the log-in page. */
export async function enterStaff(page: Page, person: StaffPerson, path = "/"): Promise<void> {
  await keepSession(page, await staffClient(person));
  await page.goto(stack.staff + path);
  await expect(page.getByRole("button", { name: staff.nav.logout })).toBeVisible();
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
