/** The code on a form, from the server's PDF by way of a scan to the applicant's and the reviewer's page. */
import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import staff from "../../frontend/src/shared/i18n/zh/staff.ts";
import { Client } from "../api/client.ts";
import { companyApplicant } from "../api/company.ts";
import { draftOrder, paidOrder } from "./orders.ts";
import { enterStaff, look, openPage } from "./pages.ts";
import { addStaff, inventPerson, picture, stack, type Person } from "./people.ts";
import { closePortal, enter, expectUsable, openPortal } from "./portal_page.ts";

/** A scan of the filled form as an office scanner makes it. */
async function scan(portal: Client, orderId: string, form = "personal_application"): Promise<Buffer> {
  const { bytes } = await portal.send("POST", `/api/v1/orders/${orderId}/forms/${form}`, { headers: { accept: "*/*" } });
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

test("NEW3: before anything is paid the portal says whether the form is this order's, another's, or has no code", async ({ browser }) => {
  const drafted = async (client: Client, { name, identityNumber }: Person): Promise<string> => {
    const orderId = await draftOrder(client);
    const holder = { name, document_type: "identity_card", document_number: identityNumber };
    await client.expect(200, "PUT", `/api/v1/orders/${orderId}/draft`, { body: { holder } });
    return orderId;
  };
  const [person, other] = [inventPerson(), inventPerson()];
  const stranger = await new Client("portal", "e2e").register(other.mobile);
  const foreignId = await drafted(stranger, other), foreign = await scan(stranger, foreignId);
  const page = await openPortal(browser);
  const client = await enter(page, person);
  const orderId = await drafted(client, person);
  await page.goto(`/self-service/new/${orderId}`);
  const said = [["foreign", foreign, portal.material.code.other_order.replace("{order}", foreignId)], ["own", await scan(client, orderId), portal.material.code.this_order], ["none", picture(), portal.material.code.none]] as const;
  for (const [name, buffer, words] of said) {
    await page.locator('input[type="file"]').setInputFiles({ name: "form.jpg", mimeType: buffer.subarray(1, 4).toString() === "PNG" ? "image/png" : "image/jpeg", buffer });
    await expect(page.getByRole("main").getByText(words)).toBeVisible();
    await expectUsable(page, `portal form code ${name}`);
  }
  await closePortal(page);
});

test("NEW8: of a company's documents each form is told from the others", async ({ browser }) => {
  const buyer = await companyApplicant("e2e");
  const { order_id } = await buyer.begin();
  await buyer.save(order_id, buyer.typed);
  await buyer.proveHandler(order_id);
  await buyer.passFace(order_id);
  const page = await openPortal(browser);
  const client = await enter(page, { mobile: buyer.client.mobile! });
  await page.goto(`/self-service/new/${order_id}/documents`);
  const letter = await scan(client, order_id, "power_of_attorney");
  for (const [kind, words] of [["enterprise_application_form", portal.material.code.other_form], ["power_of_attorney", portal.material.code.this_order]] as const) {
    const section = page.locator(`#material-${kind}`);
    await section.locator('input[type="file"]').setInputFiles({ name: "letter.jpg", mimeType: "image/jpeg", buffer: letter });
    await expect(section.getByText(words)).toBeVisible();
  }
  await expect(page.locator("#material-enterprise_application_form").getByText(portal.material.code.other_form)).toBeVisible();
  await expectUsable(page, "portal form code other form");
  await closePortal(page);
});
