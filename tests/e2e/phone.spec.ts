/** The phone app against the real stack: claims that are interrupted, keys that are elsewhere, tokens that run out, every page at two widths. */
import { type Browser, type Page, expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import phone from "../../frontend/src/shared/i18n/zh/phone.ts";
import renewal from "../../frontend/src/shared/i18n/zh/renewal.ts";
import { everyLook } from "./every_look.ts";
import { approvedOrder, type MadeOrder } from "./orders.ts";
import { button, logInPhone, look, openPage } from "./pages.ts";
import { inventPerson, stack } from "./people.ts";

test.describe.configure({ mode: "serial" });

const widths = [320, 390];
let made: MadeOrder;
let page: Page;

test.beforeAll(async ({ browser }) => {
  made = await approvedOrder();
  page = await openPage(browser, 390, 844);
});
test.afterAll(() => page.context().close());

const heading = (on: Page) => on.getByRole("heading", { level: 1 });

/** From the claim page to the moment before the PIN is sent. */
async function choosePin(on: Page, orderId: string, pin = "270491"): Promise<void> {
  await on.goto(`${stack.phone}/claims/${orderId}`);
  await everyLook(on, "phone claim");
  await button(on, phone.claim.begin).click();
  await on.getByLabel(phone.claim.pin, { exact: true }).fill(pin);
  await on.getByLabel(phone.claim.pin_again).fill(pin);
}

async function storedKeys(on: Page): Promise<Record<string, unknown>[]> {
  return (await on.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("lnca-phone");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction("keys").objectStore("keys").getAll();
      asking.onsuccess = () => resolve(asking.result.map((key) => ({ ...key, device_secret: key.device_secret.extractable })));
    };
  })`)) as Record<string, unknown>[];
}

test("APP1: an unknown number gets an account by its first right code; terms are readable in place", async ({ browser }) => {
  for (const width of widths) {
    const fresh = await openPage(browser, width, 780);
    await fresh.goto(`${stack.phone}/certificates`);
    await button(fresh, phone.login.app_terms).click();
    await expect(fresh.getByRole("dialog")).toBeVisible();
    await look(fresh, "phone-terms");
    await fresh.keyboard.press("Escape");
    await button(fresh, phone.login.submit).click();
    await look(fresh, "phone-login-errors");
    await fresh.getByRole("tab", { name: phone.login.by_password }).click();
    await everyLook(fresh, "phone login password");
    await logInPhone(fresh, inventPerson(), "/certificates");
    await expect(fresh.getByText(phone.certificates.empty)).toBeVisible();
    await look(fresh, "phone-certificates-empty");
    await fresh.context().close();
  }
});

test("APP0 APP1: one stays logged in over a reload, and a session that was ended elsewhere leads to the login", async () => {
  await logInPhone(page, made.person);
  await page.reload();
  await expect(page.getByText(phone.home.waiting)).toBeVisible();
  expect(await page.evaluate("Object.values(localStorage).join().includes('eyJ')"), "no access token is written down").toBe(false);
});

for (const path of ["/", "/grants", "/mine", "/certificates", "/scan", "/settings", "/settings/sessions", "/about"]) {
  test(`APP0 APP3 RUL8: ${path} works at both widths, in large type and in English`, async () => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(stack.phone + path);
      await expect(heading(page)).toBeVisible();
      await look(page, `phone${path.replaceAll("/", "-")}`);
    }
    await page.setViewportSize({ width: 320, height: 844 });
    await button(page, common.large_type).click();
    await button(page, common.other_language).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await look(page, `phone${path.replaceAll("/", "-")}`, "-large-english");
    await button(page, "Normal type").click();
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await page.setViewportSize({ width: 390, height: 844 });
  });
}

test("APP2: a claim that is lost before signing starts over with a new key and says so", async () => {
  await page.route("**/api/v1/claims/*/round", (route) => route.abort());
  await choosePin(page, made.orderId);
  await look(page, "phone-claim-pin");
  await button(page, phone.claim.claim).click();
  await expect(page.getByText(phone.claim.failed)).toBeVisible();
  await everyLook(page, "phone claim failed");
  const [lost] = await storedKeys(page);
  expect(lost).toMatchObject({ state: "pending", device_secret: false });
  await page.unroute("**/api/v1/claims/*/round");
  await page.reload();
  await expect(page.getByText(phone.claim.lost)).toBeVisible();
  await look(page, "phone-claim-lost");
});

test("APP2: a claim whose answer is lost after signing is finished after a reload with its own key", async () => {
  await page.route("**/api/v1/claims/*/signature", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await choosePin(page, made.orderId);
  await button(page, phone.claim.claim).click();
  await expect(page.getByText(phone.fault.unanswered)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(phone.claim.unknown)).toBeVisible();
  await expect(page.getByText(phone.claim.failed)).toHaveCount(0);
  await expect(page.getByText(phone.claim.again_text)).toHaveCount(0);
  await everyLook(page, "phone claim unanswered");
  const [pending] = await storedKeys(page);
  await page.unroute("**/api/v1/claims/*/signature");
  await page.reload();
  await expect(page.getByRole("heading", { name: phone.claim.done })).toBeVisible({ timeout: 30_000 });
  const keys = await storedKeys(page);
  expect(keys).toHaveLength(1);
  expect(keys[0]).toMatchObject({ state: "ready", claim_id: pending!["claim_id"], masked: pending!["masked"] });
  expect(Object.keys(keys[0]!).sort()).toEqual(
    ["account_id", "certificate_id", "claim_id", "device_secret", "made_at", "masked", "order_id", "own_pin", "public_key", "salt", "state"]);
  await look(page, "phone-claim-done");
});

test("APP3: the certificate shows state, days left and its key on this phone; elsewhere it says that the key is not there", async ({ browser }) => {
  await page.getByRole("link", { name: phone.claim.see }).click();
  await expect(page.getByText(phone.certificate.here, { exact: true })).toBeVisible();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    await look(page, "phone-certificate");
  }
  await page.setViewportSize({ width: 390, height: 844 });
  const other = await openPage(browser, 390, 844);
  await logInPhone(other, made.person, "/certificates");
  await expect(other.getByText(phone.certificates.not_here)).toBeVisible();
  await other.locator(".card").click();
  await expect(other.getByText(phone.certificate.not_here, { exact: true })).toBeVisible();
  await expect(other.getByRole("link", { name: renewal.extension.entry })).toHaveCount(0);
  await look(other, "phone-certificate-elsewhere");
  await other.context().close();
});

test("APP2: the first PIN is taken knowingly, and the certificate says that it must be replaced", async ({ browser }) => {
  const second = await approvedOrder();
  const other = await openPage(browser, 320, 780);
  await logInPhone(other, second.person, `/claims/${second.orderId}`);
  await button(other, phone.claim.begin).click();
  await other.getByRole("radio", { name: phone.claim.pin_first }).check();
  await look(other, "phone-claim-first-pin");
  await button(other, phone.claim.claim).click();
  await expect(other.getByText(phone.claim.done_first_pin)).toBeVisible({ timeout: 60_000 });
  await other.getByRole("link", { name: phone.claim.see }).click();
  await expect(other.getByText(phone.certificate.first_pin_note)).toBeVisible();
  await other.context().close();
});

async function otherBrowser(browser: Browser): Promise<Page> {
  const other = await openPage(browser, 390, 844);
  await logInPhone(other, made.person, "/settings/sessions");
  return other;
}

test("LOG4: a session ended from another device is over at the next step; logging out keeps the key", async ({ browser }) => {
  const other = await otherBrowser(browser);
  const rows = other.locator("li.session");
  await expect(rows.first()).toBeVisible();
  for (let left = await rows.count(); left > 1; left--) {
    await rows.filter({ hasNotText: phone.sessions.current }).first().getByRole("button").click();
    await other.getByRole("dialog").getByRole("button", { name: phone.sessions.end }).click();
    await expect(rows).toHaveCount(left - 1);
  }
  await page.goto(`${stack.phone}/certificates`);
  await expect(heading(page)).toHaveText(phone.page.login);
  await logInPhone(page, made.person, "/certificates");
  await expect(page.getByText(phone.certificates.not_here)).toHaveCount(0);
  await page.goto(`${stack.phone}/settings`);
  await button(page, phone.settings.logout).click();
  await everyLook(page, "phone logout dialog");
  await page.getByRole("dialog").getByRole("button", { name: phone.settings.logout }).click();
  await expect(heading(page)).toHaveText(phone.page.login);
  expect(await storedKeys(page)).toHaveLength(1);
  await other.context().close();
});

test("APP1: an unreachable server logs nobody out", async () => {
  await logInPhone(page, made.person);
  await page.route("**/api/v1/**", (route) => route.abort());
  await page.reload();
  await expect(page.getByText(common.unreachable.title)).toBeVisible();
  await look(page, "phone-unreachable");
  await button(page, common.other_language).click();
  await expect(page.getByText("Large type")).toBeVisible();
  await button(page, "中文").click();
  await page.unroute("**/api/v1/**");
  await button(page, common.retry).click();
  await expect(page.getByRole("navigation")).toBeVisible();
});
