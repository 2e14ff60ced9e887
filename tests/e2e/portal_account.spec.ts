/** Accounts on the portal: register, both log-ins, log out, sessions, forgotten and changed password, real-name check. */
import { expect, test } from "@playwright/test";
import common from "../../frontend/src/shared/i18n/zh/common.ts";
import field from "../../frontend/src/shared/i18n/zh/field.ts";
import portal from "../../frontend/src/shared/i18n/zh/portal.ts";
import problem from "../../frontend/src/shared/i18n/zh/problem.ts";
import { everyLook } from "./every_look.ts";
import { control, inventPerson, passFaceCheck, smsCode, stack } from "./people.ts";
import { psql } from "../stack/stack.ts";
import { closePortal, enter, expectUsable, logInByCode, logInByPassword, openPortal, register } from "./portal_page.ts";

const masked = (mobile: string) => `${mobile.slice(0, 3)}****${mobile.slice(7)}`;

test("REG1 REG3: every missing or weak field is named at the field, and what was typed stays", async ({ browser }) => {
  const page = await openPortal(browser);
  await page.goto("/register");
  await page.getByLabel(portal.account.mobile).fill("12345678901");
  const password = page.getByLabel(portal.account.password, { exact: false }).first();
  await password.fill("abc");
  await expect(page.getByText(common.password.strength.replace("{level}", common.password.weak))).toBeVisible();
  await page.getByRole("button", { name: portal.register.action, exact: true }).click();
  for (const text of [field.mobile, field.code, field.password_length, field.agreement]) await expect(page.getByText(text)).toBeVisible();
  await password.fill("Steady-River-2026");
  await expect(page.getByText(common.password.strength.replace("{level}", common.password.strong))).toBeVisible();
  await expect(page.getByText(field.password_length)).toHaveCount(0);
  await expect(page.getByLabel(portal.account.mobile)).toHaveValue("12345678901");
  await closePortal(page);
});

test("REG2 RUL6: a taken number gets its code like any other; only the right code reveals it; the button counts down", async ({ browser }) => {
  const person = inventPerson();
  const first = await openPortal(browser);
  await register(first, person);
  await expect(first.getByText(masked(person.mobile)).first()).toBeVisible();
  const second = await openPortal(browser);
  await register(second, person);
  await expect(second.getByText(problem.mobile_taken)).toBeVisible();
  await expect(second.getByRole("button", { name: /秒后重发/ })).toBeDisabled();
  await everyLook(second, "register taken");
  await expect(second.getByLabel(portal.account.mobile)).toHaveValue(person.mobile);
  await closePortal(first);
  await closePortal(second);
});

test("LOG1 LOG2 LOG3: the first code opens an account, terms are readable in place, one is back where one came from", async ({ browser }) => {
  const person = inventPerson();
  const page = await openPortal(browser);
  await page.goto("/centre/orders?state=draft");
  await expect(page.getByRole("heading", { level: 1, name: portal.page.login })).toBeVisible();
  await page.getByRole("tab", { name: portal.login.by_code }).click();
  for (const name of [portal.account.terms_of_service, portal.account.privacy_policy]) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("dialog").locator(".agreement-paragraph").first()).toBeVisible();
    await page.getByRole("button", { name: common.agreement.close }).click();
  }
  const began = new Date();
  await page.getByLabel(portal.account.mobile).fill(person.mobile);
  await page.getByRole("button", { name: common.sms.get }).click();
  await page.getByRole("textbox", { name: portal.account.code }).fill(await smsCode(person.mobile, began));
  await page.getByRole("button", { name: portal.login.action, exact: true }).click();
  await expect(page.getByText(field.agreement)).toBeVisible();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: portal.login.action, exact: true }).click();
  await expect(page).toHaveURL(/\/centre\/orders\?state=draft$/);
  await expect(page.getByText(portal.nav.greeting.replace("{name}", masked(person.mobile)))).toBeVisible();
  await closePortal(page);
});

test("LOG5: wrong passwords say the same for known and unknown numbers, then lock; SMS login stays open", async ({ browser }) => {
  const person = inventPerson(), nobody = inventPerson();
  const page = await openPortal(browser);
  await register(page, person);
  await page.getByRole("button", { name: portal.nav.logout }).click();
  await expect(page.getByRole("link", { name: portal.nav.login }).first()).toBeVisible();
  await page.goto("/login");
  await logInByPassword(page, nobody.mobile, "Wrong-Password-1");
  await expect(page.getByText(problem.login_failed)).toBeVisible();
  await page.goto("/login");
  await logInByPassword(page, person.mobile, "Wrong-Password-1");
  await expect(page.getByText(problem.login_failed)).toBeVisible();
  for (let tries = 0; tries < 6 && (await page.getByRole("button", { name: portal.login.use_code }).count()) === 0; tries++) {
    const answered = page.waitForResponse((answer) => answer.url().endsWith("/sessions"));
    await page.getByRole("button", { name: portal.login.action, exact: true }).click();
    await answered;
    await page.waitForTimeout(100);
  }
  await everyLook(page, "login locked");
  await page.getByRole("button", { name: portal.login.use_code }).click();
  await logInByCode(page, person);
  await closePortal(page);
});

test("LOG4: log out ends the session on the server; another session can be ended from the list", async ({ browser }) => {
  const person = inventPerson();
  const first = await openPortal(browser), second = await openPortal(browser);
  await logInByCode(first, person);
  await logInByCode(second, person);
  await first.goto("/centre/sessions");
  await expect(first.getByText(portal.sessions.current)).toBeVisible();
  await everyLook(first, "sessions");
  await first.getByRole("button", { name: new RegExp(`^${portal.sessions.end}:`) }).first().click();
  await first.getByRole("dialog").getByRole("button", { name: portal.sessions.end, exact: true }).click();
  await expect(first.getByRole("button", { name: new RegExp(`^${portal.sessions.end}:`) })).toHaveCount(0);
  await second.waitForTimeout(1100); // the ending works within a second
  await second.goto("/centre/orders");
  await expect(second.getByRole("heading", { level: 1, name: portal.page.login })).toBeVisible();
  const cookies = await first.context().cookies();
  await first.getByRole("button", { name: portal.nav.logout }).click();
  await expect(first.getByRole("link", { name: portal.nav.login }).first()).toBeVisible();
  await first.context().addCookies(cookies);
  await first.waitForTimeout(1100);
  await first.goto("/centre/orders");
  await expect(first.getByRole("heading", { level: 1, name: portal.page.login })).toBeVisible();
  await closePortal(first);
  await closePortal(second);
});

test("ME2 LOG3: a new password by SMS code ends the other sessions; a forgotten one is set from the login page", async ({ browser }) => {
  const person = inventPerson();
  const first = await openPortal(browser), second = await openPortal(browser);
  await enter(first, person);
  await enter(second, person);
  await first.goto("/centre/password");
  const began = new Date();
  await first.getByRole("button", { name: common.sms.get }).click();
  await first.getByLabel(portal.account.code).fill(await smsCode(person.mobile, began));
  await first.getByLabel(portal.account.password_new).fill("Second-River-2026");
  await first.getByLabel(portal.account.password_again).fill("Second-River-2026");
  await first.getByRole("button", { name: portal.password.action, exact: true }).click();
  await expect(first.getByRole("heading", { level: 1, name: portal.page.profile })).toBeVisible();
  await second.waitForTimeout(1100);
  await second.goto("/centre/profile");
  await expect(second.getByRole("heading", { level: 1, name: portal.page.login })).toBeVisible();
  await logInByPassword(second, person.mobile, "Second-River-2026");
  await expect(second.getByRole("heading", { level: 1, name: portal.page.profile })).toBeVisible();
  await closePortal(first);

  const third = await openPortal(browser);
  await third.goto("/login");
  await third.getByRole("link", { name: portal.login.forgotten }).click();
  await expect(third.getByRole("heading", { level: 1, name: portal.page.forgotten })).toBeVisible(); // the page left has such fields, too
  const again = new Date();
  await third.getByLabel(portal.account.mobile).fill(person.mobile);
  await third.getByRole("button", { name: common.sms.get }).click();
  await third.getByLabel(portal.account.code).fill(await smsCode(person.mobile, again));
  await third.getByLabel(portal.account.password_new).fill("Third-River-2026");
  await third.getByLabel(portal.account.password_again).fill("Third-River-2026");
  await third.getByRole("button", { name: portal.forgotten.action }).click();
  await expect(third.getByText(portal.forgotten.done)).toBeVisible();
  await everyLook(third, "forgotten done");
  await closePortal(second);
  await closePortal(third);
});

test("ME1 RUL4: verify now, afterwards masked name and number, shown in full only by a click", async ({ browser }) => {
  const person = inventPerson("欧阳明远");
  const page = await openPortal(browser);
  await enter(page, person);
  await page.goto("/centre/profile");
  await page.getByRole("link", { name: portal.profile.verify }).click();
  await page.getByLabel("姓名").fill("欧");
  await page.getByLabel("证件号码").fill("210102199001011234");
  await page.getByRole("button", { name: portal.face.get }).click();
  await expect(page.getByText(field.name)).toBeVisible();
  await page.getByLabel("姓名").fill(person.name);
  await page.getByLabel("证件号码").fill(person.identityNumber);
  await page.getByRole("button", { name: portal.face.get }).click();
  await expect(page.getByRole("img", { name: portal.face.label })).toBeVisible();
  await passFaceCheck("not-live");
  await expect(page.getByRole("button", { name: portal.face.get })).toBeVisible();
  await everyLook(page, "verify failed");
  await page.getByRole("button", { name: portal.face.get }).click();
  await expect(page.getByRole("img", { name: portal.face.label })).toBeVisible();
  await passFaceCheck();
  await expect(page.getByText(portal.profile.verified, { exact: true })).toBeVisible();
  await expect(page.getByText(person.name)).toHaveCount(0);
  await page.getByRole("button", { name: `${common.masked.show}: 证件号码` }).click();
  await expect(page.getByText(person.identityNumber)).toBeVisible();
  await expectUsable(page, "verified profile");
  await closePortal(page);
});

test("REG4: a changed agreement is asked for again and nothing goes on before it is accepted", async ({ browser }) => {
  const page = await openPortal(browser, { width: 360 });
  await enter(page, inventPerson());
  psql(stack, `INSERT INTO agreements (kind, version, title_zh, title_en, body_zh, body_en, published_at)
    SELECT kind, max(version) + 1, min(title_zh), min(title_en), min(body_zh), min(body_en), now() FROM agreements WHERE kind = 'terms_of_service' GROUP BY kind`);
  await page.goto("/centre/orders");
  const dialog = page.getByRole("dialog", { name: portal.due.title });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  await expectUsable(page, "agreement due");
  await dialog.getByRole("button", { name: portal.due.action }).click();
  await expect(dialog.getByText(field.agreement)).toBeVisible();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: portal.due.action }).click();
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: portal.page.orders })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await closePortal(page);
});

test("NEW2 ME1: the phone that comes back from the face check is told to go on at the computer", async ({ browser }) => {
  const person = inventPerson();
  const page = await openPortal(browser), phone = await openPortal(browser, { width: 360 });
  await enter(page, person);
  await page.goto("/centre/profile/verify");
  await page.getByLabel("姓名").fill(person.name);
  await page.getByLabel("证件号码").fill(person.identityNumber);
  await page.getByRole("button", { name: portal.face.get }).click();
  await expect(page.getByRole("img", { name: portal.face.label })).toBeVisible();
  await passFaceCheck();
  const token = (await control<{ items: { biz_token: string }[] }>("GET", "faces?limit=1")).items[0]!.biz_token;
  await phone.goto(`/face-return?BizToken=${token}`);
  await expect(phone.getByText(portal.face_return.text)).toBeVisible();
  await expect(page.getByText(portal.profile.verified, { exact: true })).toBeVisible();
  await closePortal(page);
  await closePortal(phone);
});
