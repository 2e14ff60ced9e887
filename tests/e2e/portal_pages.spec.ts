/** Every page of the portal at both widths, in both languages and in large type: axe finds nothing serious, nothing is wider than the window. */
import { type Locator, type Page, expect, test } from "@playwright/test";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import portalEn from "../../frontend/src/shared/i18n/en/portal.ts";
import { inventPerson, passFaceCheck, payNewest, picture } from "./people.ts";
import { beginOrder, closePortal, enter, expectUsable, logInByCode, lookName, looks, openPortal, type Look } from "./portal_page.ts";

const texts = (look: Look) => (look.language === "en" ? portalEn : portal);

test.describe("RUL8 HOME1: public pages", () => {
  for (const look of looks) {
    test(`RUL8 HOME1: usable by all at ${lookName(look)}`, async ({ browser }) => {
      const page = await openPortal(browser, look);
      for (const path of ["/", "/self-service", "/downloads", "/register", "/login", "/forgotten-password", "/face-return", "/no-such-page"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        for (const name of ["home", "self_service", "downloads", "centre"] as const) await expect(page.getByRole("navigation").getByRole("link", { name: texts(look).nav[name] }).first()).toBeVisible();
        await expectUsable(page, path);
      }
      await page.goto("/register");
      await page.getByRole("button", { name: texts(look).register.action, exact: true }).click();
      await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
      await expectUsable(page, "/register with errors");
      await page.getByRole("button", { name: texts(look).account.platform }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectUsable(page, "agreement");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("button", { name: texts(look).account.platform })).toBeFocused();
      await closePortal(page);
    });
  }
});

test("RUL8: pages of a person who is logged in are usable by all, from the draft to the paid order", async ({ browser }) => {
  test.setTimeout(Math.max(test.info().timeout, 300_000));
  const person = inventPerson("阿依古丽·买买提"), pages: [Look, Page][] = [];
  const first = await openPortal(browser);
  await enter(first, person);
  const state = await first.context().storageState();
  for (const look of looks) {
    const page = await openPortal(browser, look);
    await page.context().addCookies(state.cookies);
    pages.push([look, page]);
  }
  const everywhere = async (stage: string, ...paths: string[]) => {
    for (const [look, page] of pages) {
      for (const path of paths) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectUsable(page, `${stage} ${path.replace(/\d{19}/, "")}`);
      }
    }
  };
  await everywhere("new person", "/centre/profile", "/centre/profile/verify", "/centre/password", "/centre/sessions", "/centre/mobile", "/centre/data", "/centre/closing", "/centre/orders", "/centre/invoices", "/self-service/new", "/self-service/renewal");
  const number = await beginOrder(first);
  await everywhere("draft", `/self-service/new/${number}`, `/centre/orders/${number}`, "/centre/orders");
  await first.getByLabel("姓名").fill(person.name);
  await first.getByLabel("证件号码").fill(person.identityNumber);
  await first.getByRole("button", { name: portal.face.get }).click();
  await expect(first.getByRole("img", { name: portal.face.label })).toBeVisible();
  await expectUsable(first, "face QR");
  await passFaceCheck();
  await expect(first.getByText(portal.face.passed).first()).toBeVisible();
  await first.locator('input[type="file"]').setInputFiles({ name: "form.png", mimeType: "image/png", buffer: picture() });
  await expect(first.getByText(portal.information.complete)).toBeVisible();
  await everywhere("complete", `/self-service/new/${number}`);
  await first.getByRole("button", { name: portal.information.submit }).click();
  await first.getByRole("button", { name: portal.pay.action, exact: true }).click();
  await expect(first.getByRole("img", { name: /微信支付/ })).toBeVisible();
  await everywhere("unpaid", `/self-service/new/${number}/pay`);
  await payNewest();
  await expect(first.getByRole("heading", { level: 1, name: portal.done.title })).toBeVisible();
  await everywhere("paid", `/self-service/new/${number}/done`, `/centre/orders/${number}`, "/centre/profile");
  for (const page of [first, ...pages.map(([, one]) => one)]) await closePortal(page);
});

test("RUL8: language and large type are one click away, kept over a reload and with the account", async ({ browser }) => {
  const person = inventPerson();
  const page = await openPortal(browser);
  await logInByCode(page, person);
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/me/preferences") && answer.ok());
  await page.getByRole("button", { name: "大字版" }).click();
  await kept;
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("20px");
  const keptLanguage = page.waitForResponse((answer) => answer.url().endsWith("/me/preferences") && answer.ok());
  await page.getByRole("button", { name: "English" }).click();
  await keptLanguage;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(portalEn.home.title);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(portalEn.home.title);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const elsewhere = await openPortal(browser);
  await logInByCode(elsewhere, person);
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(portalEn.home.title);
  await closePortal(page);
  await closePortal(elsewhere);
});

test("RUL8: the keyboard alone reaches the main content, the menu and the form", async ({ browser }) => {
  const page = await openPortal(browser);
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到主要内容" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: portal.home.start })).toBeFocused();
  /* Tab by tab, as far as it takes; never by a script or the mouse. */
  const tabTo = async (wanted: Locator) => {
    for (let presses = 0; presses < 25 && !(await wanted.evaluate((one) => one === document.activeElement)); presses++) await page.keyboard.press("Tab");
    await expect(wanted).toBeFocused();
  };
  await page.goto("/");
  await tabTo(page.getByRole("navigation", { name: portal.nav.main }).getByRole("link", { name: portal.nav.self_service }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/\/self-service$/);
  await page.goto("/");
  await tabTo(page.getByRole("link", { name: portal.nav.login }).first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: portal.page.login })).toBeFocused();
  await tabTo(page.getByRole("tab", { name: portal.login.by_password }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: portal.login.by_code })).toBeFocused();
  await expect(page.getByRole("tab", { name: portal.login.by_code })).toHaveAttribute("aria-selected", "true");
  const mobile = page.getByLabel(portal.account.mobile);
  await tabTo(mobile);
  await page.keyboard.type("13900001111");
  await expect(mobile).toHaveValue("13900001111");
  await tabTo(page.getByRole("checkbox"));
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox")).toBeChecked();
  await tabTo(page.getByRole("button", { name: portal.login.action, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: portal.account.code })).toBeFocused(); // the code is missing
  await closePortal(page);
});
