/** How a page is looked at: no serious finding of axe, nothing wider than the window; a picture is kept in tests/results/pictures. */
import { type Browser, type Page, type Request, expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Client } from "../api/client.ts";
import { staffClient } from "./orders.ts";
import { smsCode, stack, totpCode, type Person, type StaffPerson } from "./people.ts";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import phone from "../../frontend/src/shared/i18n/zh/phone.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";

const pictures = join(import.meta.dirname, "..", "results", "pictures");

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a page has asked for and not yet got, and how much it ever asked for. */
const traffic = new WeakMap<Page, { open: Set<Request>; begun: number }>();

export function watchTraffic(page: Page): void {
  const seen = { open: new Set<Request>(), begun: 0 };
  traffic.set(page, seen);
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) seen.open.clear(); // what the last document asked for is nobody's
    seen.open.add(request);
    seen.begun++;
  });
  for (const end of ["requestfinished", "requestfailed"] as const) page.on(end as "requestfinished", (request) => seen.open.delete(request));
}

/**
 * All that the page asked for has come and is drawn: no request is under way, its thread is free, and nothing new was asked for a moment
 * later. ("networkidle" takes half a second each time, and after a document's first load it says nothing.) What fades in has its colours
 * only when it has arrived.
 */
export async function settle(page: Page): Promise<void> {
  const seen = traffic.get(page)!, end = Date.now() + 15_000;
  for (let begun = -1; begun !== seen.begun || seen.open.size > 0;) {
    if (Date.now() > end) throw new Error(`never quiet: ${[...seen.open].map((request) => request.url()).join(" ")}`);
    begun = seen.begun;
    await page.evaluate("new Promise((wake) => requestIdleCallback(() => setTimeout(wake, 100), { timeout: 1000 }))");
  }
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined)))`);
}

export async function look(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()!.width;
  await settle(page);
  await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), `${name} is wider than ${width}`).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page), `axe on ${name}`).toEqual([]);
}

/** Of axe, run in the page itself: its Playwright package opens a blank page for each look and sends all that passed, too. */
export async function seriousFindings(page: Page): Promise<string[]> {
  expect(page.frames(), "axe looks into the page only").toHaveLength(1);
  if (await page.evaluate("typeof axe !== 'object'")) await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`);
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
