/** Publishing a download: the publisher uploads, anybody finds and downloads it, it is replaced, and withdrawn it is gone. */
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import { everyLook } from "./every_look.ts";
import { button, enterStaff, look, openPage } from "./pages.ts";
import { addStaff, stack } from "./people.ts";
import { closePortal, openPortal } from "./portal_page.ts";

const name = `测试驱动 ${Date.now() % 1e6}`;
const installer = (size: number): Buffer => Buffer.concat([Buffer.from("MZ"), randomBytes(size - 2)]);
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** What a visitor gets by clicking, held against the digest that the page shows. */
async function downloaded(visitor: Page): Promise<Buffer> {
  await visitor.goto("/downloads");
  const card = visitor.getByRole("article").filter({ hasText: name });
  await card.getByText(portal.downloads.digests).click();
  await everyLook(visitor, "downloads digests");
  const [file] = await Promise.all([visitor.waitForEvent("download"), card.getByRole("link", { name: portal.downloads.action_label.replace("{name}", name) }).click()]);
  const bytes = readFileSync((await file.path())!);
  await expect(card.getByText(sha256(bytes))).toBeVisible();
  return bytes;
}

test("DL1 DL2: publish, find, download, replace, withdraw", async ({ browser }) => {
  const first = installer(4 * 1024 * 1024 + 4321), second = installer(5000);
  const publisher = await openPage(browser, 1440), visitor = await openPortal(browser);
  await enterStaff(publisher, addStaff("publisher"), "/downloads");
  await expect(publisher.getByRole("heading", { level: 1, name: staff.page.downloads })).toBeVisible();
  await look(publisher, "staff-downloads");

  await button(publisher, staff.downloads.publish).click();
  const dialog = publisher.getByRole("dialog");
  const submit = dialog.getByRole("button", { name: staff.downloads.publish });
  await submit.click();
  await expect(dialog.locator("[aria-invalid=true]")).not.toHaveCount(0);
  await look(publisher, "staff-download-dialog");
  await dialog.getByLabel(staff.downloads.name_zh).fill(name);
  await dialog.getByLabel(staff.downloads.name_en).fill("Test driver");
  await dialog.getByLabel(staff.downloads.file_version).fill("3.1");
  await dialog.getByRole("button", { name: staff.downloads.file, exact: true }).setInputFiles({ name: "driver-3.1.exe", mimeType: "application/octet-stream", buffer: first });
  await submit.click();
  const row = publisher.getByRole("row").filter({ hasText: name });
  await expect(row.getByText("driver-3.1.exe")).toBeVisible();
  expect((await downloaded(visitor)).equals(first)).toBe(true);
  const link = (await visitor.getByRole("article").filter({ hasText: name }).getByRole("link").getAttribute("href"))!;

  await row.getByRole("button", { name: staff.downloads.edit }).click();
  await dialog.getByLabel(staff.downloads.file_version).fill("3.2");
  await look(publisher, "staff-download-replace");
  await dialog.getByRole("button", { name: staff.downloads.new_file }).setInputFiles({ name: "driver-3.2.exe", mimeType: "application/octet-stream", buffer: second });
  await dialog.getByRole("button", { name: staff.downloads.save }).click();
  await expect(row.getByText("driver-3.2.exe")).toBeVisible();
  expect((await downloaded(visitor)).equals(second)).toBe(true);

  await row.getByRole("button", { name: staff.downloads.to_withdrawn }).click();
  await look(publisher, "staff-download-withdraw");
  await dialog.getByRole("button", { name: staff.downloads.to_withdrawn, exact: true }).click();
  await expect(row.getByText(staff.downloads.state_withdrawn)).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("article").first()).toBeVisible();
  await expect(visitor.getByText(name)).toHaveCount(0);
  expect((await visitor.request.get(stack.portal + link)).status()).toBe(404);

  await publisher.setViewportSize({ width: 768, height: 900 });
  await look(publisher, "staff-downloads");
  await publisher.context().close();
  await closePortal(visitor);
});

test("DL1: copies a digest and shows the way to the app", async ({ browser }) => {
  const page = await openPortal(browser, { width: 768 });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/downloads");
  const card = page.getByRole("article").first();
  await card.getByText(portal.downloads.digests).click();
  await card.getByRole("button", { name: portal.downloads.copy }).first().click();
  await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toMatch(/^[0-9a-f]{64}$/);
  await expect(page.getByRole("img", { name: portal.downloads.app_qr })).toBeVisible();
  await look(page, "portal-downloads");
  await closePortal(page);
});
