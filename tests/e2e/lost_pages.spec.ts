/** A page whose file does not come: the three fronts say so and offer to load it; nothing of what is on the page is lost. */
import { type Page, expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import phone from "../../frontend/src/shared/i18n/zh/phone.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import { chooseLanguage } from "./every_look.ts";
import { button, enterStaff, logInPhone, look, openPage } from "./pages.ts";
import { addStaff, inventPerson, stack } from "./people.ts";

/** Goes where the files of pages no longer are, and comes through once they are there again. */
async function loseAndLoad(page: Page, press: () => Promise<void>, heading: string, name: string): Promise<void> {
  for (const language of ["en", "zh"] as const) await chooseLanguage(page, language); // the English texts are a file that would be lost, too
  await page.route("**/assets/*.js", (route) => route.abort());
  await press();
  const dialog = page.getByRole("dialog", { name: common.lost_page.title });
  await expect(dialog).toBeVisible();
  await look(page, `lost-page-${name}`);
  await button(page, common.close).last().click();
  await expect(dialog).toHaveCount(0);
  await press();
  await page.unroute("**/assets/*.js");
  await button(page, common.lost_page.load).click();
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await expect(dialog).toHaveCount(0);
}

test("HOME1: the portal says that a page did not come, and loads it on demand", async ({ browser }) => {
  const page = await openPage(browser, 1280);
  await page.goto(stack.portal);
  await loseAndLoad(page, () => page.getByRole("navigation").getByRole("link", { name: portal.nav.downloads }).first().click(), portal.page.downloads, "portal");
  await page.context().close();
});

test("STF2: the console says that a page did not come, and loads it on demand", async ({ browser }) => {
  const page = await openPage(browser, 1280);
  await enterStaff(page, addStaff("reviewer"), "/orders");
  await loseAndLoad(page, () => page.getByRole("link", { name: staff.nav.dashboard }).click(), staff.page.dashboard, "staff");
  await page.context().close();
});

test("APP0: the phone app says that a page did not come, and loads it on demand", async ({ browser }) => {
  const page = await openPage(browser, 375, 800);
  await logInPhone(page, inventPerson());
  await loseAndLoad(page, () => page.getByRole("link", { name: phone.tab.mine, exact: true }).click(), phone.page.mine, "phone");
  await page.context().close();
});
