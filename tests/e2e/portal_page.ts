/** What the portal's tests share: a browser window with the person's preferences, logging in, axe, and a look-out for broken policy. */
import { type Browser, type Page, expect } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import { Client } from "../api/client.ts";
import { everyLook } from "./every_look.ts";
import { keepSession } from "./pages.ts";
import { smsCode, stack, type Person } from "./people.ts";
import { seriousFindings, settle, watchTraffic } from "./usable.ts";

export interface Look { width: number; language?: "zh" | "en"; largeType?: boolean }

/** Two looks cover both widths, languages and type sizes; all of them in the long form (every_look.ts). */
export const looks: Look[] = [{ width: 360, language: "en", largeType: true }, { width: 1440 }];
export const lookName = (look: Look): string => [look.width, look.language ?? "zh", look.largeType ? "large" : ""].filter(Boolean).join(" ");

/** Everything the browser complained about: refused by the policy, thrown, or not caught. */
const complaints = new WeakMap<Page, string[]>();

export async function openPortal(browser: Browser, look: Look = { width: 1280 }): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: look.width, height: 900 }, baseURL: stack.portal, acceptDownloads: true });
  const page = await context.newPage();
  watchTraffic(page);
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on("pageerror", (error) => heard.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text())) heard.push(message.text());
  });
  const stored = JSON.stringify({ language: look.language ?? "zh", large_type: look.largeType ?? false });
  await page.addInitScript((value) => {
    if (localStorage.getItem("lnca.preferences") === null) localStorage.setItem("lnca.preferences", value);
  }, stored);
  return page;
}

export async function closePortal(page: Page): Promise<void> {
  expect(complaints.get(page)).toEqual([]);
  await page.context().close();
}

/** Is logged in from the next page on: for journeys that do not begin at the log-in. The first code opens the account. */
export async function enter(page: Page, { mobile }: Pick<Person, "mobile">): Promise<Client> {
  const client = new Client("portal", "e2e");
  const body = { method: "sms_code", mobile, code: await client.smsCode(mobile, "login"), agreements: await client.agreements(["platform", "terms_of_service", "privacy_policy"]) };
  await client.expect(201, "POST", "/api/v1/sessions", { body });
  await keepSession(page, client);
  return client;
}

/** Logs in by SMS code; the first right code opens the account. */
export async function logInByCode(page: Page, person: Pick<Person, "mobile">): Promise<void> {
  await page.goto("/login");
  await page.getByRole("tab", { name: portal.login.by_code }).click();
  const began = new Date();
  await page.getByLabel(portal.account.mobile).fill(person.mobile);
  await page.getByRole("button", { name: common.sms.get }).click();
  await page.getByRole("textbox", { name: portal.account.code }).fill(await smsCode(person.mobile, began));
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: portal.login.action, exact: true }).click();
  await expect(page.getByText(`${person.mobile.slice(0, 3)}****${person.mobile.slice(7)}`).first()).toBeVisible();
}

export async function register(page: Page, person: Person): Promise<void> {
  await page.goto("/register");
  const began = new Date();
  await page.getByLabel(portal.account.mobile).fill(person.mobile);
  await page.getByRole("button", { name: common.sms.get }).click();
  await page.getByRole("textbox", { name: portal.account.code }).fill(await smsCode(person.mobile, began));
  await page.getByLabel(portal.account.password, { exact: false }).first().fill(person.password);
  await page.getByLabel(portal.account.password_again).fill(person.password);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: portal.register.action, exact: true }).click();
}

export async function logInByPassword(page: Page, mobile: string, password: string): Promise<void> {
  await page.getByLabel(portal.account.mobile).fill(mobile);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: portal.login.action, exact: true }).click();
}

/** Chooses the product and accepts the agreement; gives the order's number. */
export async function beginOrder(page: Page): Promise<string> {
  await page.goto("/self-service/new");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: portal.choose.action }).click();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.information })).toBeVisible();
  return /(\d{19})/.exec(page.url())![1]!;
}

/** No serious finding of axe, and nothing wider than the window; in the long form in every look. */
export async function expectUsable(page: Page, name: string): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, `${name}: wider than the window`).toBeLessThanOrEqual(0);
  await settle(page);
  expect(await seriousFindings(page), name).toEqual([]);
  await everyLook(page, name);
}
