/** The code on a form, from the server's PDF by way of a scan to the reviewer's page. */
import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import type { Client } from "../api/client.ts";
import { paidOrder } from "./orders.ts";
import { enterStaff, look, openPage } from "./pages.ts";
import { addStaff, inventPerson, stack } from "./people.ts";

/** A scan of the filled form as an office scanner makes it. */
async function scan(portal: Client, orderId: string): Promise<Buffer> {
  const { bytes } = await portal.send("POST", `/api/v1/orders/${orderId}/forms/personal_application`, { headers: { accept: "*/*" } });
  return execFileSync("pdftoppm", ["-r", "200", "-jpeg", "-jpegopt", "quality=60", "-singlefile", "-"], { input: bytes, maxBuffer: 16 * 1024 * 1024 });
}

test("NEW3 NEW8 STF2: the page says whether the form is this order's, another's, or has no code", async ({ browser }) => {
  let sheet: Buffer | undefined;
  const own = await paidOrder(inventPerson(), async (portal, orderId) => ({ mediaType: "image/jpeg", bytes: (sheet = await scan(portal, orderId)) }));
  const foreign = await paidOrder(inventPerson(), () => Promise.resolve({ mediaType: "image/jpeg", bytes: sheet! }));
  const bare = await paidOrder();
  const reviewer = addStaff("reviewer");
  const page = await openPage(browser, 1440);
  await enterStaff(page, reviewer, `/orders/${own.orderId}`);
  const expected = [[own.orderId, staff.form_code.this_order.split("（")[0]!], [foreign.orderId, staff.form_code.other_order.replace("{order}", own.orderId)], [bare.orderId, staff.form_code.none]] as const;
  for (const [orderId, words] of expected) {
    await page.goto(`${stack.staff}/orders/${orderId}`);
    await page.getByRole("button", { name: `${staff.review.take} T` }).click();
    await expect(page.getByText(words)).toBeVisible();
    await look(page, `staff-form-code-${orderId === own.orderId ? "own" : orderId === foreign.orderId ? "foreign" : "none"}`);
  }
  await page.context().close();
});
