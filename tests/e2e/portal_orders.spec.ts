/** Orders on the portal: drafts, list, filters, pages, cancel, delete, faults on the way. */
import { expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import order from "../../frontend/src/shared/i18n/zh/order.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import problem from "../../frontend/src/shared/i18n/zh/problem.ts";
import { everyLook } from "./every_look.ts";
import { draftOrder } from "./orders.ts";
import { identityNumber, inventPerson, passFaceCheck, picture } from "./people.ts";
import { beginOrder, closePortal, enter, expectUsable, openPortal } from "./portal_page.ts";

test("NEW1 NEW12: what cannot be ordered yet is shown as coming; the agreement must be ticked; the price is the product's", async ({ browser }) => {
  const page = await openPortal(browser);
  await enter(page, inventPerson());
  await page.goto("/self-service/new");
  await page.getByRole("radio", { name: new RegExp(order.medium.ukey) }).check();
  await expect(page.getByText("120.00 元")).toBeVisible();
  await page.getByRole("radio", { name: new RegExp(order.medium.mobile) }).check();
  await expect(page.getByText("0.01 元")).toBeVisible();
  await page.getByRole("button", { name: portal.choose.action }).click();
  await expect(page.getByRole("checkbox")).toHaveAttribute("aria-invalid", "true");
  await everyLook(page, "choose without agreement");
  await closePortal(page);
});

test("NEW10 NEW3 ME3: a draft resumes in another browser, an earlier picture survives a refused one, the draft can be deleted", async ({ browser }) => {
  const person = inventPerson();
  const first = await openPortal(browser), second = await openPortal(browser, { width: 360 });
  await enter(first, person);
  const number = await beginOrder(first);
  await first.getByLabel("姓名").fill(person.name);
  await first.getByRole("radio", { name: portal.invoice.enterprise, exact: true }).check();
  await first.getByLabel(portal.invoice.title_enterprise).fill("辽宁某某科技有限公司");
  await expect(first.getByText(common.saved).first()).toBeVisible();
  const input = first.locator('input[type="file"]');
  await input.setInputFiles({ name: "form.png", mimeType: "image/png", buffer: picture() });
  await expect(first.getByRole("button", { name: common.replace })).toBeVisible();
  await input.setInputFiles({ name: "bad.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await expect(first.getByText(problem.not_a_picture)).toBeVisible();
  await input.setInputFiles({ name: "form.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-") });
  await expect(first.getByText(problem.unsupported_media_type)).toBeVisible();
  await everyLook(first, "draft with refused picture");
  await expect(first.getByRole("button", { name: common.replace })).toBeVisible();

  await enter(second, person);
  await second.goto("/centre/orders");
  await second.getByRole("button", { name: `${portal.orders.action.resume} ${number}` }).click();
  await expect(second.getByLabel(portal.invoice.title_enterprise)).toHaveValue("辽宁某某科技有限公司");
  await expect(second.getByText(common.replace)).toBeVisible();
  await second.goto("/centre/orders");
  await second.getByRole("button", { name: portal.orders.more_for.replace("{number}", number) }).click();
  await second.getByRole("menuitem", { name: portal.orders.action.delete }).click();
  await everyLook(second, "delete dialog");
  await second.getByRole("dialog").getByRole("button", { name: portal.orders.action.delete }).click();
  await expect(second.getByText(portal.orders.empty)).toBeVisible();
  await expectUsable(second, "empty list");
  await closePortal(first);
  await closePortal(second);
});

test("NEW5 RUL3 ME3 ME4: an unpaid order counts down, stands in the way of a second, is paid later or cancelled", async ({ browser }) => {
  const person = inventPerson();
  const page = await openPortal(browser);
  await enter(page, person);
  const complete = async (firstTime: boolean) => {
    const number = await beginOrder(page);
    if (firstTime) {
      await page.getByLabel("姓名").fill(person.name);
      await page.getByLabel("证件号码").fill(person.identityNumber);
    }
    await page.getByRole("button", { name: portal.face.get }).click();
    await expect(page.getByRole("img", { name: portal.face.label })).toBeVisible();
    await passFaceCheck();
    await expect(page.getByText(portal.face.passed).first()).toBeVisible();
    await page.locator('input[type="file"]').setInputFiles({ name: "form.png", mimeType: "image/png", buffer: picture() });
    await expect(page.getByText(portal.information.complete)).toBeVisible();
    await page.getByRole("button", { name: portal.information.submit }).click();
    return number;
  };
  const number = await complete(true);
  await expect(page.getByText(/请在 1:59:\d\d 内完成支付/)).toBeVisible();
  await complete(false);
  await expect(page.getByText(problem.order_open_exists.replace("{reference}", number))).toBeVisible();
  await everyLook(page, "second order refused");
  await page.goto("/centre/orders?state=awaiting_payment");
  await page.getByRole("button", { name: `${portal.orders.action.pay} ${number}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.pay })).toBeVisible();
  await page.getByRole("button", { name: portal.pay.cancel }).click();
  await everyLook(page, "cancel dialog");
  await page.getByRole("dialog").getByRole("button", { name: portal.pay.cancel }).click();
  await expect(page.getByRole("row", { name: new RegExp(number) })).toContainText(order.state.closed);
  await page.goto(`/centre/orders/${number}`);
  await expect(page.getByText(order.event.cancel).first()).toBeVisible();
  await everyLook(page, "order cancelled");
  await closePortal(page);
});

test("ME3 RUL7: orders are filtered by number, holder and state, and paged with total, size and jump", async ({ browser }) => {
  const page = await openPortal(browser), client = await enter(page, inventPerson());
  let last = "";
  for (let made = 0; made < 11; made++) last = await draftOrder(client);
  const holder = { name: "司马青青", document_type: "identity_card", document_number: identityNumber() };
  await client.expect(200, "PUT", `/api/v1/orders/${last}/draft`, { body: { holder } });
  await page.goto("/centre/orders");
  await expect(page.getByText(portal.orders.total.replace("{n}", "11")).last()).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(11); // ten and the head
  await everyLook(page, "orders paged");
  await page.getByRole("navigation", { name: portal.orders.pages }).getByText("2", { exact: true }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole("row")).toHaveCount(2);
  const pages = page.getByRole("navigation", { name: portal.orders.pages });
  await pages.getByRole("spinbutton").fill("1");
  await pages.getByRole("spinbutton").press("Enter");
  await expect(page).toHaveURL(/page=1/);
  await expect(page.getByRole("row")).toHaveCount(11);
  await pages.locator(".el-select").click();
  await page.getByRole("option", { name: "20" }).click();
  await expect(page).toHaveURL(/page_size=20/);
  await expect(page.getByRole("row")).toHaveCount(12);
  await page.getByLabel(portal.orders.number).fill(last);
  await page.getByRole("button", { name: portal.orders.search }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.reload();
  await expect(page.getByLabel(portal.orders.number)).toHaveValue(last);
  await page.getByRole("button", { name: portal.orders.reset }).click();
  await page.getByLabel(portal.orders.holder).fill("司马");
  await page.getByRole("button", { name: portal.orders.search }).click();
  await expect(page.getByText(portal.orders.none)).toBeVisible(); // the whole name or nothing: a part would tell strangers more
  await page.getByLabel(portal.orders.holder).fill(holder.name);
  await page.getByRole("button", { name: portal.orders.search }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").last()).toContainText(last);
  await page.getByRole("button", { name: portal.orders.reset }).click();
  await page.getByLabel(portal.orders.state).selectOption("draft");
  await page.getByRole("button", { name: portal.orders.search }).click();
  await expect(page.getByRole("row")).toHaveCount(11);
  await page.getByLabel(portal.orders.state).selectOption("completed");
  await page.getByRole("button", { name: portal.orders.search }).click();
  await expect(page.getByText(portal.orders.none)).toBeVisible();
  await everyLook(page, "orders none");
  await closePortal(page);
});

test("NEW10 RUL7: with the server gone, nothing typed is lost, the page says so and goes on when it is back", async ({ browser }) => {
  const person = inventPerson();
  const page = await openPortal(browser);
  await enter(page, person);
  await beginOrder(page);
  await page.route("**/api/v1/orders/*/draft", (route) => route.abort());
  await page.getByLabel("姓名").fill(person.name);
  await expect(page.getByText(portal.information.autosave_failed).filter({ visible: true })).toBeVisible();
  await everyLook(page, "draft not saved");
  await expect(page.getByLabel("姓名")).toHaveValue(person.name);
  await page.unroute("**/api/v1/orders/*/draft");
  await expect(page.getByText(common.saved).first()).toBeVisible();
  await page.route("**/api/v1/orders?*", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto("/centre/orders");
  await expect(page.getByRole("alert")).toContainText(problem.unavailable);
  await expectUsable(page, "failed list");
  await page.unroute("**/api/v1/orders?*");
  await page.getByRole("button", { name: common.retry }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await closePortal(page);
});
