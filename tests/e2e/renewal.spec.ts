/** A renewal with two browsers: the portal is entered and the renewal begun by scans of the phone; the extended certificate is verified outside of our own code. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import order from "../../frontend/src/shared/i18n/zh/order.ts";
import phone from "../../frontend/src/shared/i18n/zh/phone.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import renewal from "../../frontend/src/shared/i18n/zh/renewal.ts";
import { psql } from "../stack/stack.ts";
import { splitChain, verifyByOpenssl, verifyIndependently } from "./chain.ts";
import { everyLook } from "./every_look.ts";
import { approvedOrder } from "./orders.ts";
import { openPage } from "./pages.ts";
import { payNewest, smsCode, stack, type Person } from "./people.ts";
import { closePortal, expectUsable, openPortal } from "./portal_page.ts";

test.describe.configure({ mode: "serial" });

const PIN = "270491";
let person: Person, orderId: string;
let portalPage: Page, phonePage: Page;

const button = (page: Page, name: string) => page.getByRole("button", { name });

test.beforeAll(async ({ browser }) => {
  ({ person, orderId } = await approvedOrder());
  portalPage = await openPortal(browser);
  phonePage = await openPage(browser, 390, 844);
});

test.afterAll(async () => {
  await closePortal(portalPage);
  await phonePage.context().close();
});

test("APP1 APP2: the holder's phone logs in and claims the certificate", async () => {
  const page = phonePage, began = new Date();
  await page.goto(stack.phone);
  await page.getByLabel(phone.login.mobile).fill(person.mobile);
  await button(page, common.sms.get).click();
  await page.getByRole("textbox", { name: phone.login.code }).fill(await smsCode(person.mobile, began));
  await page.getByRole("checkbox").check();
  await button(page, phone.login.submit).click();
  await expect(page.getByText(phone.tab.mine).first()).toBeVisible();
  await page.goto(`${stack.phone}/claims/${orderId}`);
  await button(page, phone.claim.begin).click();
  await page.getByLabel(new RegExp(`^${phone.claim.pin}`)).fill(PIN);
  await page.getByLabel(phone.claim.pin_again).fill(PIN);
  await button(page, phone.claim.claim).click();
  await expect(page.getByRole("heading", { name: phone.claim.done })).toBeVisible({ timeout: 30_000 });
  // Its year is nearly over: what was issued is fixed, but for a test's clock.
  const end = "date_trunc('second', now()) + interval '30 days'";
  psql(stack, `ALTER TABLE certificates DISABLE TRIGGER certificates_update;
    UPDATE certificates SET not_before = ${end} - interval '1 year', not_after = ${end} WHERE order_id = ${BigInt(orderId)};
    ALTER TABLE certificates ENABLE TRIGGER certificates_update;
    UPDATE orders SET service_from = ${end} - interval '1 year', service_until = ${end} WHERE id = ${BigInt(orderId)}`);
});

/** The link behind the portal's code, as its reader would give it. */
const link = async (page: Page): Promise<string> => (await page.getByRole("link", { name: renewal.same_phone }).getAttribute("href"))!;

test("APP6: the portal is entered by a scan, after the phone saw who asks and typed the digits", async () => {
  await portalPage.goto("/login?from=/self-service/renewal");
  await portalPage.getByRole("tab", { name: renewal.login.tab }).click();
  await portalPage.getByRole("checkbox").check();
  await button(portalPage, renewal.login.start).click();
  await expect(portalPage.getByRole("img", { name: renewal.login.label })).toBeVisible();
  await everyLook(portalPage, "scan login QR");
  await phonePage.goto(`${stack.phone}/mine`);
  await phonePage.getByRole("link", { name: renewal.scan.title }).click();
  await phonePage.getByLabel(renewal.scan.paste).fill(await link(portalPage));
  await button(phonePage, renewal.scan.go).click();
  await expect(phonePage.getByText(renewal.scan.what_login)).toBeVisible();
  await expect(phonePage.getByText(/Chrome · Linux/)).toBeVisible();
  await everyLook(phonePage, "phone scan login");
  const digits = portalPage.locator(".scan-digits");
  await expect(digits).toBeVisible();
  await everyLook(portalPage, "scan login digits");
  await phonePage.getByLabel(renewal.scan.digits).fill((await digits.textContent())!);
  await button(phonePage, renewal.scan.confirm).click();
  await expect(phonePage.getByRole("strong").filter({ hasText: renewal.scan.login_done })).toBeVisible();
  await expect(portalPage.getByRole("heading", { level: 1, name: renewal.title })).toBeVisible();
});

test("REN1 REN2 APP6: a picture of the code is scanned, the certificate chosen, a wrong PIN told, the right one confirms", async () => {
  const qr = portalPage.getByRole("img", { name: renewal.label });
  await expect(qr).toBeVisible();
  await expectUsable(portalPage, "renewal");
  const shot = await qr.screenshot();
  await phonePage.goto(`${stack.phone}/scan`);
  await phonePage.locator('input[type="file"]').setInputFiles({ name: "code.png", mimeType: "image/png", buffer: shot });
  await expect(phonePage.getByText(renewal.scan.what_renewal)).toBeVisible();
  await expect(portalPage.getByText(renewal.scanned)).toBeVisible();
  await everyLook(portalPage, "renewal scanned");
  await everyLook(phonePage, "phone scan renewal");
  await button(phonePage, renewal.scan.continue).click();
  await phonePage.getByLabel(renewal.pin.pin).fill("135790");
  await button(phonePage, renewal.scan.renew_confirm).click();
  await expect(phonePage.getByText(renewal.pin.wrong.replace("{n}", "2"))).toBeVisible();
  await everyLook(phonePage, "phone scan wrong PIN");
  await phonePage.getByLabel(renewal.pin.pin).fill(PIN);
  await button(phonePage, renewal.scan.renew_confirm).click();
  await expect(phonePage.getByText(renewal.scan.renew_done_text)).toBeVisible();
  await everyLook(phonePage, "phone scan renewal done");
});

test("REN4 REN5 REN8: the details are read-only, the renewal is paid and in effect at once", async () => {
  const page = portalPage;
  await expect(page.getByRole("heading", { level: 1, name: renewal.confirm_title })).toBeVisible();
  await expect(page.getByText(renewal.identity_done)).toBeVisible();
  const [serial, from, until] = psql(stack, `SELECT serial, service_from, service_until FROM (SELECT encode(c.serial, 'hex') AS serial, to_char(o.service_from AT TIME ZONE 'Asia/Shanghai', 'YYYY/MM/DD HH24:MI:SS') AS service_from,
    to_char(o.service_until AT TIME ZONE 'Asia/Shanghai', 'YYYY/MM/DD HH24:MI:SS') AS service_until FROM certificates c JOIN orders o ON o.id = c.order_id WHERE o.id = ${BigInt(orderId)}) AS one`).split("|");
  const facts = [
    [renewal.name, `${person.name[0]}*`], [order.document_type.identity_card, person.identityNumber.slice(-4)], [renewal.mobile, person.mobile.slice(-4)],
    [renewal.cert_subject, "CN="], [renewal.serial, serial!], [renewal.key_algorithm, "SM2"], [renewal.issuer, "CA"], [renewal.service_from, from!], [renewal.service_until, until!],
  ] as const;
  const list = page.locator("dl.facts");
  for (const [name, value] of facts) await expect(list.locator("div", { has: page.getByText(name, { exact: true }) }).locator("dd")).toContainText(value);
  await expect(list.locator("input, select, textarea, button, [contenteditable]")).toHaveCount(0);
  await expectUsable(page, "renewal confirm");
  await page.getByRole("radio", { name: portal.invoice.personal }).check();
  await button(page, renewal.submit).click();
  await button(page, portal.pay.action).click();
  await expect(page.getByRole("img", { name: /微信支付/ })).toBeVisible();
  await everyLook(page, "renewal pay");
  await payNewest();
  await expect(page.getByRole("heading", { level: 1, name: renewal.done.title })).toBeVisible();
  await expectUsable(page, "renewal done");
});

test("APP4: the phone extends the certificate for the same key, and OpenSSL verifies it up to the root", async () => {
  const page = phonePage;
  await page.goto(`${stack.phone}/certificates`);
  await page.locator('main a[href^="/certificates/"]').first().click();
  await page.getByRole("link", { name: renewal.extension.entry }).click();
  await expect(page.getByText(renewal.extension.new_end)).toBeVisible();
  await everyLook(page, "phone extension");
  await page.getByRole("checkbox").check();
  await button(page, renewal.scan.continue).click();
  await everyLook(page, "phone extension PIN");
  await page.getByLabel(renewal.pin.pin).fill(PIN);
  await button(page, renewal.extension.begin).click();
  await expect(page.locator("strong", { hasText: renewal.extension.done })).toBeVisible();
  await everyLook(page, "phone extension done");
  await page.getByRole("link", { name: renewal.extension.see }).click();
  await expect(page.getByText(phone.certificate.here, { exact: true })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText(phone.certificate.chain, { exact: true }).click()]);
  const certificates = splitChain(readFileSync(await download.path(), "utf8"));
  expect(certificates).toHaveLength(3);
  verifyByOpenssl(certificates, "1234567812345678");
  expect(verifyIndependently(certificates, "1234567812345678")).toBe(true);
  const end = execFileSync("openssl", ["x509", "-noout", "-enddate"], { encoding: "utf8", input: certificates[0]! });
  const days = (Date.parse(end.split("=")[1]!) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(390);
  expect(days).toBeLessThan(397);
});
