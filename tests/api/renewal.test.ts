/** Renewal of a personal certificate: scan, PIN, payment, extension; and everything that stands in the way. */
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { Client, freshMobile, type Problem } from "./client.ts";
import { approve, endsIn, holder, Phone, type Holder, type KeyUse } from "./holder.ts";
import { applicant, type Applicant, until } from "./journey.ts";

interface Scan { scan_id: string; state: string; link?: string; digits?: string; reason?: string; holder_name_masked?: string; order_id?: string; expires_at: string }
interface Chosen { state: string; reason?: string; order_id?: string; key_use?: KeyUse }
interface Extension { state: string; old_end: string; new_end?: string; new_certificate_id?: string }
interface Renewal { serial: string; lapsed: boolean; ends_at: string; service_from: string; service_until: string; subject: string }

let ordinary: Holder;
beforeAll(async () => {
  ordinary = await holder();
  endsIn(ordinary, 30);
});

const begin = (portal: Client, kind = "renewal"): Promise<Scan> => portal.expect<Scan>(201, "POST", `/api/v1/${kind}-scans`);
const look = (portal: Client, scan: Scan, kind = "renewal"): Promise<Scan> => portal.expect<Scan>(200, "GET", `/api/v1/${kind}-scans/${scan.scan_id}`);
const codeOf = (scan: Scan): string => scan.link!.split("#")[1]!;
const take = (phone: Phone, scan: Scan) => phone.client.send("POST", "/api/v1/scans", { body: { code: codeOf(scan) } });
const choose = (phone: Phone, scan: Scan, certificate: string): Promise<Chosen> =>
  phone.client.expect<Chosen>(200, "PUT", `/api/v1/scans/${scan.scan_id}/choice`, { body: { certificate_id: certificate } });

/** Scans with the holder's phone and chooses the certificate. */
async function chosen(of: Holder, portal: Client, certificate = of.certificate): Promise<{ scan: Scan; chosen: Chosen }> {
  const scan = await begin(portal);
  expect((await take(of.phone, scan)).status).toBe(200);
  return { scan, chosen: await choose(of.phone, scan, certificate) };
}

/** Up to the draft of the renewal. */
async function confirmed(of: Holder, person: Applicant = of.applicant): Promise<string> {
  const { scan, chosen: answer } = await chosen(of, person.client);
  expect(answer).toMatchObject({ state: "chosen" });
  expect((await of.phone.enterPin(answer.key_use!)).status).toBe(200);
  const seen = await look(person.client, scan);
  expect(seen.state).toBe("confirmed");
  return seen.order_id!;
}

async function paid(of: Holder, order: string): Promise<void> {
  await of.applicant.save(order, { invoice_title: { kind: "personal" } });
  await of.applicant.submit(order);
  await of.applicant.scan((await of.applicant.payNow(order)).payment_id);
  await of.applicant.reaches(order, "completed");
}

const extensionOf = (of: Holder): Promise<Extension> => of.phone.client.expect<Extension>(200, "GET", `/api/v1/certificates/${of.certificate}/extension`);
const problem = (answer: { json?: unknown }): Problem => answer.json as Problem;

test("REN1 REN2 REN4 REN5 REN6 APP4 a renewal is scanned, confirmed with the PIN, paid and in effect at once; the certificate is extended once", { timeout: 60000 }, async () => {
  const of = await holder();
  endsIn(of, 30);
  expect(await extensionOf(of)).toMatchObject({ state: "not_renewed" });
  const scan = await begin(of.applicant.client);
  expect(scan).toMatchObject({ state: "waiting", link: expect.stringContaining("/scan#") as string });
  const qr = await of.applicant.client.send("GET", `/api/v1/renewal-scans/${scan.scan_id}/qr`, { headers: { accept: "image/svg+xml" } });
  expect(qr.headers.get("content-type")).toBe("image/svg+xml");
  const first = await of.applicant.client.send("GET", `/api/v1/renewal-scans/${scan.scan_id}`);
  const again = { headers: { "if-none-match": first.headers.get("etag")! } };
  expect((await of.applicant.client.send("GET", `/api/v1/renewal-scans/${scan.scan_id}`, again)).status).toBe(304);
  const taken = await take(of.phone, scan);
  expect(taken.json).toMatchObject({ kind: "renewal", mobile_masked: expect.stringContaining("****") as string });
  expect((await look(of.applicant.client, scan)).state).toBe("scanned");
  const { key_use } = await choose(of.phone, scan, of.certificate);
  expect(JSON.parse(key_use!.content)).toMatchObject({ purpose: "renewal", scan_id: scan.scan_id });
  expect((await of.phone.enterPin(key_use!)).status).toBe(200);
  const { order_id: order } = await look(of.applicant.client, scan);

  const renewal = await of.applicant.client.expect<Renewal>(200, "GET", `/api/v1/orders/${order}/renewal`);
  const ends = new Date(renewal.ends_at);
  expect(renewal).toMatchObject({ lapsed: false, service_from: renewal.ends_at, subject: expect.stringContaining("CN=欧**远") as string });
  expect(renewal.subject).not.toContain(of.applicant.name); // RUL4
  expect(new Date(renewal.service_until).getUTCFullYear()).toBe(ends.getUTCFullYear() + 1);
  const typed = { holder: { name: "别人" } };
  expect(problem(await of.applicant.client.send("PUT", `/api/v1/orders/${order}/draft`, { body: typed })).errors).toEqual([{ field: "holder.name", code: "closed" }]);
  expect((await of.applicant.order(order!)).missing.map((one) => one.field)).not.toContain("identity_check");
  await paid(of, order!);
  expect((await of.applicant.order(order!)).state).toBe("completed");

  expect(await extensionOf(of)).toMatchObject({ state: "available", old_end: renewal.ends_at, new_end: renewal.service_until });
  const use = await of.phone.client.expect<KeyUse>(201, "POST", `/api/v1/certificates/${of.certificate}/extension`);
  const other = await of.phone.client.expect<KeyUse>(201, "POST", `/api/v1/certificates/${of.certificate}/extension`);
  expect((await of.phone.enterPin(use)).status).toBe(200);
  expect((await of.phone.enterPin(other)).status).toBe(200); // a second tap that was under way
  const done = await until("extension", async () => {
    const now = await extensionOf(of);
    return now.state === "completed" ? now : undefined;
  });
  const certificates = await of.phone.client.expect<{ certificates: { certificate_id: string; not_after: string; order_id: string; renewable_from: string }[] }>(200, "GET", "/api/v1/certificates");
  expect(certificates.certificates).toHaveLength(1);
  expect(certificates.certificates[0]).toMatchObject({ certificate_id: done.new_certificate_id, not_after: renewal.service_until, order_id: order });
  expect(psql(of.applicant.stack, `SELECT count(*), count(DISTINCT public_key), count(DISTINCT serial) FROM certificates WHERE account_id =
    (SELECT account_id FROM certificates WHERE id = ${BigInt(of.certificate)})`)).toBe("2|1|2");
  // The old one stays valid until its own end.
  expect(await of.phone.client.expect(200, "GET", `/api/v1/certificates/${of.certificate}`)).toMatchObject({ summary: { state: "valid" } });
  expect(problem(await of.phone.client.send("POST", `/api/v1/certificates/${of.certificate}/extension`)).code).toBe("not_extendable");
  // REN3: what was renewed cannot be renewed again so soon.
  expect((await chosen(of, of.applicant.client, done.new_certificate_id)).chosen).toMatchObject({ state: "refused", reason: "too_early" });
  expect(Date.parse(renewal.service_until) - Date.parse(certificates.certificates[0]!.renewable_from)).toBe(90 * 86_400_000);
});

test("APP6 REN1 of two phones on one code exactly one has it; three others kill it", async () => {
  const phones = await Promise.all([0, 1, 2].map(() => new Phone(freshMobile()).login()));
  const scan = await begin(ordinary.applicant.client);
  const answers = await Promise.all(phones.map((phone) => take(phone, scan)));
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409, 409]);
  expect(answers.filter((answer) => answer.status === 409).map((answer) => problem(answer).code)).toEqual(["scan_taken", "scan_taken"]);
  const winner = phones[answers.findIndex((answer) => answer.status === 200)]!;
  expect((await take(winner, scan)).status).toBe(200); // the same phone again
  const loser = phones.find((phone) => phone !== winner)!;
  expect(problem(await loser.client.send("PUT", `/api/v1/scans/${scan.scan_id}/choice`, { body: { certificate_id: ordinary.certificate } })).code).toBe("not_found");
  await take(loser, scan);
  expect(await look(ordinary.applicant.client, scan)).toMatchObject({ state: "refused", reason: "many_phones" });
});

test("REN1 a code belongs to the session that began it, runs out, and can be refused with one tap", async () => {
  const scan = await begin(ordinary.applicant.client);
  const other = await applicant();
  expect((await other.client.send("GET", `/api/v1/renewal-scans/${scan.scan_id}`)).status).toBe(404);
  const same = await new Client("portal").loginByPassword(ordinary.applicant.client.mobile!);
  expect((await same.send("GET", `/api/v1/renewal-scans/${scan.scan_id}`)).status).toBe(404);
  expect((await other.client.send("GET", `/api/v1/login-scans/${scan.scan_id}`)).status).toBe(404);
  expect(problem(await ordinary.phone.client.send("POST", "/api/v1/scans", { body: { code: "A".repeat(22) } })).code).toBe("scan_gone");
  expect((await take(ordinary.phone, scan)).status).toBe(200);
  await ordinary.phone.client.expect(204, "PUT", `/api/v1/scans/${scan.scan_id}/refusal`);
  expect(await look(ordinary.applicant.client, scan)).toMatchObject({ state: "refused", reason: "by_phone" });
  expect(problem(await ordinary.phone.client.send("PUT", `/api/v1/scans/${scan.scan_id}/choice`, { body: { certificate_id: ordinary.certificate } })).code).toBe("scan_gone");
});

test("REN2 somebody else's certificate is not renewed, and nothing is told about its orders", async () => {
  const other = await applicant();
  const { scan, chosen: answer } = await chosen(ordinary, other.client);
  expect(answer).toMatchObject({ state: "refused", reason: "other_person" });
  expect(await look(other.client, scan)).not.toHaveProperty("holder_name_masked");
  const mine = await begin(ordinary.applicant.client);
  const stranger = await new Phone(freshMobile()).login();
  await take(stranger, mine);
  expect((await stranger.client.send("PUT", `/api/v1/scans/${mine.scan_id}/choice`, { body: { certificate_id: ordinary.certificate } })).status).toBe(404);
});

test("REN3 RUL3 a holder who has nothing to renew is named; an open renewal is pointed to; two at once make one", { timeout: 60000 }, async () => {
  const of = await holder();
  endsIn(of, 120);
  const early = await chosen(of, of.applicant.client);
  expect(early.chosen).toMatchObject({ state: "refused", reason: "too_early" });
  expect(await look(of.applicant.client, early.scan)).toMatchObject({ reason: "too_early", holder_name_masked: expect.stringContaining("*") as string });
  endsIn(of, -366);
  expect((await chosen(of, of.applicant.client)).chosen.reason).toBe("too_late");
  endsIn(of, 10);
  const [one, two] = [await chosen(of, of.applicant.client), await chosen(of, of.applicant.client)];
  expect((await of.phone.enterPin(one.chosen.key_use!)).status).toBe(200);
  expect((await of.phone.enterPin(two.chosen.key_use!)).status).toBe(200);
  const orders = [await look(of.applicant.client, one.scan), await look(of.applicant.client, two.scan)].map((scan) => scan.order_id);
  expect(new Set(orders).size).toBe(1); // the same draft
  await of.applicant.save(orders[0]!, { invoice_title: { kind: "personal" } });
  await of.applicant.submit(orders[0]!);
  expect((await chosen(of, of.applicant.client)).chosen).toMatchObject({ state: "refused", reason: "order_open", order_id: orders[0] });
});

test("REN2 REN6 of two certificates of one person the chosen one is renewed; a draft that no longer fits makes room for a new one", { timeout: 60000 }, async () => {
  const of = await holder();
  const second = await of.applicant.paid();
  await approve(second);
  const other = new Phone(of.applicant.client.mobile!);
  await other.login(true);
  const twin: Holder = { ...of, phone: other, order: second, certificate: await other.claim(second) };
  endsIn(of, 30);
  endsIn(twin, 40);
  const [stale, order] = [await confirmed(twin), await confirmed(of)];
  const renewal = await of.applicant.client.expect<Renewal>(200, "GET", `/api/v1/orders/${order}/renewal`);
  expect(Math.round((Date.parse(renewal.ends_at) - Date.now()) / 86_400_000)).toBe(30);
  await paid(of, order);
  expect(await extensionOf(of)).toMatchObject({ state: "available", new_end: renewal.service_until });
  expect(await extensionOf(twin)).toMatchObject({ state: "not_renewed" });
  expect(await of.phone.client.expect(200, "GET", `/api/v1/certificates/${of.certificate}`)).toMatchObject({ service_until: renewal.service_until });
  const { service_until } = await of.phone.client.expect<Renewal>(200, "GET", `/api/v1/certificates/${twin.certificate}`);
  expect(Math.round((Date.parse(service_until) - Date.now()) / 86_400_000)).toBe(40);
  expect(await confirmed(twin)).toBe(stale);
  endsIn(twin, 50); // as if its period had been renewed by another session
  const fresh = await confirmed(twin);
  expect(fresh).not.toBe(stale);
  expect((await of.applicant.client.send("GET", `/api/v1/orders/${stale}`)).status).toBe(404);
});

test("REN6 after the end the identity is checked anew, the period begins at payment, and a new certificate is claimed", { timeout: 90000 }, async () => {
  const of = await holder();
  endsIn(of, -5);
  const order = await confirmed(of);
  await of.applicant.save(order, { invoice_title: { kind: "personal" } });
  expect((await of.applicant.order(order)).missing).toEqual([{ field: "identity_check", code: "required" }]);
  expect(problem(await of.applicant.client.send("POST", `/api/v1/orders/${order}/submission`, { key: randomUUID() })).code).toBe("order_incomplete");
  await of.applicant.passFace(order);
  await paid(of, order);
  const renewal = await of.applicant.client.expect<Renewal>(200, "GET", `/api/v1/orders/${order}/renewal`);
  expect(renewal.lapsed).toBe(true);
  expect(Date.now() - Date.parse(renewal.service_from)).toBeLessThan(120_000);
  expect(await extensionOf(of)).toMatchObject({ state: "run_out" });
  const list = await of.phone.client.expect<{ claimable: { order_id: string }[] }>(200, "GET", "/api/v1/certificates");
  expect(list.claimable.map((one) => one.order_id)).toEqual([order]);
  const fresh = await of.phone.claim(order);
  expect(await of.phone.client.expect(200, "GET", `/api/v1/certificates/${fresh}`)).toMatchObject({ summary: { not_after: renewal.service_until } });
  expect((await of.phone.client.send("POST", "/api/v1/claims", { body: { order_id: order, device_id: randomUUID(), device_name: "again" } })).status).toBe(409);
});

test("REN6 RUL9 the PIN of a certificate that is no longer good makes no new one; an extended one keeps the record of both its orders", { timeout: 90000 }, async () => {
  const [of, other] = [await holder(), await holder()];
  const renewed = async (one: Holder): Promise<string> => {
    endsIn(one, 30);
    const order = await confirmed(one);
    await paid(one, order);
    return order;
  };
  const order = await renewed(of);
  endsIn(of, -5);
  const claimable = async (): Promise<string[]> =>
    (await of.phone.client.expect<{ claimable: { order_id: string }[] }>(200, "GET", "/api/v1/certificates")).claimable.map((one) => one.order_id);
  expect(await claimable()).toEqual([order]);
  const { stack } = of.applicant;
  const suspend = `UPDATE certificates SET state = 'suspended', revoked_at = now(), revoke_reason = 6 WHERE id = ${BigInt(of.certificate)}`;
  // Suspended after the web process looked: the signer itself must see it.
  psql(stack, `CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${suspend}; RETURN NEW; END $$;
    CREATE TRIGGER late AFTER INSERT ON claims FOR EACH ROW WHEN (NEW.order_id = ${BigInt(order)}) EXECUTE FUNCTION late()`);
  try {
    expect(await of.phone.claim(order).catch(() => undefined)).toBeUndefined();
  } finally {
    psql(stack, "DROP TRIGGER late ON claims; DROP FUNCTION late()");
  }
  expect(psql(stack, `SELECT state FROM certificates WHERE id = ${BigInt(of.certificate)}`)).toBe("suspended");
  expect(await claimable()).toEqual([]);
  expect((await of.phone.client.send("POST", "/api/v1/claims", { body: { order_id: order, device_id: randomUUID(), device_name: "again" } })).status).toBe(409);
  expect(psql(stack, `SELECT count(*) FROM certificates WHERE order_id = ${BigInt(order)}`)).toBe("0");

  await renewed(other);
  const use = await other.phone.client.expect<KeyUse>(201, "POST", `/api/v1/certificates/${other.certificate}/extension`);
  expect((await other.phone.enterPin(use)).status).toBe(200);
  await until("extension", async () => ((await extensionOf(other)).state === "completed" ? true : undefined));
  endsIn(other, -3000); // the first certificate ended long ago, the one that continues its key did not
  expect(() => psql(stack, `UPDATE orders SET erased_at = now() WHERE id = ${BigInt(other.order)}`)).toThrow(/must be kept/);
  // A new key that rests on the face check of the earlier order keeps that order's record, too.
  psql(stack, `ALTER TABLE certificates DISABLE TRIGGER certificates_update; UPDATE certificates SET state = 'valid', revoked_at = NULL, revoke_reason = NULL
    WHERE id = ${BigInt(of.certificate)}; ALTER TABLE certificates ENABLE TRIGGER certificates_update`);
  expect(await of.phone.claim(order)).toMatch(/^\d{19}$/);
  endsIn(of, -3000);
  expect(() => psql(stack, `UPDATE orders SET erased_at = now() WHERE id = ${BigInt(of.order)}`)).toThrow(/must be kept/);
});

test("APP4 wrong PINs are counted by the signer, tell the tries left, lock the key, and a right one clears them", { timeout: 60000 }, async () => {
  const of = await holder();
  endsIn(of, 20);
  const { chosen: answer } = await chosen(of, of.applicant.client);
  const use = answer.key_use!;
  const wrong = (): Promise<{ status: number; body: Partial<Problem> & { tries_left?: number } }> => of.phone.enterPin(use, of.phone.share + 1n);
  expect(await wrong()).toMatchObject({ status: 422, body: { code: "pin_wrong", tries_left: 2 } });
  expect(await wrong()).toMatchObject({ status: 422, body: { code: "pin_wrong", tries_left: 1 } });
  // Another use of the same key has the same counter.
  const other = (await chosen(of, of.applicant.client)).chosen.key_use!;
  const third = await of.phone.enterPin(other, of.phone.share + 1n);
  expect(third).toMatchObject({ status: 429, body: { code: "pin_locked" } });
  expect(third.body.retry_after_seconds).toBeGreaterThan(800);
  expect(problem(await of.phone.client.send("POST", `/api/v1/key-uses/${other.key_use_id}/round`)).code).toBe("pin_locked");
  psql(stackOf("api"), "UPDATE pin_tries SET locked_until = now() - interval '1 second' WHERE wrong = 3");
  // A round begun before the lock does not get round it; each try on a locked key is in the audit.
  const late = await of.phone.partial(other);
  psql(stackOf("api"), "UPDATE pin_tries SET locked_until = now() + interval '15 minutes' WHERE wrong = 3");
  expect(problem(await of.phone.client.send("PUT", `/api/v1/key-uses/${other.key_use_id}/signature`, { body: late })).code).toBe("pin_locked");
  expect(psql(stackOf("api"), `SELECT count(*) FROM audit_entries WHERE action = 'key_use.pin_locked' AND subject_id = ${other.key_use_id}`)).toBe("2");
  psql(stackOf("api"), "UPDATE pin_tries SET locked_until = now() - interval '1 second' WHERE wrong = 3");
  expect((await of.phone.enterPin(other)).status).toBe(200);
  expect(psql(stackOf("api"), `SELECT wrong FROM pin_tries WHERE claim_id = (SELECT claim_id FROM certificates WHERE id = ${BigInt(of.certificate)})`)).toBe("0");
  // Nine in a row, and the tenth.
  const last = (await chosen(of, of.applicant.client)).chosen;
  expect(last).toMatchObject({ state: "chosen" });
  psql(stackOf("api"), `UPDATE pin_tries SET wrong = 9 WHERE claim_id = (SELECT claim_id FROM certificates WHERE id = ${BigInt(of.certificate)})`);
  expect(await of.phone.enterPin(last.key_use!, 7n)).toMatchObject({ status: 403, body: { code: "key_locked" } });
  expect(problem(await of.phone.client.send("POST", `/api/v1/key-uses/${last.key_use!.key_use_id}/round`)).code).toBe("key_locked");
});

test("APP4 a signature counts for its own use and its own account only", async () => {
  const { chosen: answer } = await chosen(ordinary, ordinary.applicant.client);
  const use = answer.key_use!;
  const stranger = await new Phone(freshMobile()).login();
  expect((await stranger.client.send("POST", `/api/v1/key-uses/${use.key_use_id}/round`)).status).toBe(404);
  // Signed for other bytes than the stored ones: a wrong signature.
  expect((await ordinary.phone.enterPin({ ...use, content: use.content.replace("renewal", "payment") })).status).toBe(422);
  // Without a round of its own there is nothing to finish.
  const body = await ordinary.phone.partial(use);
  expect((await ordinary.phone.client.send("PUT", `/api/v1/key-uses/${use.key_use_id}/signature`, { body })).status).toBe(200);
  const next = (await chosen(ordinary, ordinary.applicant.client)).chosen.key_use!;
  expect(problem(await ordinary.phone.client.send("PUT", `/api/v1/key-uses/${next.key_use_id}/signature`, { body })).code).toBe("key_session_gone");
});

test("APP6 the portal is entered by a scan: who asks and from where is shown, the digits must fit, once", async () => {
  const browser = new Client("portal");
  const scan = await begin(browser, "login");
  expect(scan).not.toHaveProperty("digits");
  expect((await take(ordinary.phone, scan)).json).toMatchObject({ kind: "login", address: expect.any(String) as string, browser: expect.any(String) as string });
  const { digits } = await look(browser, scan, "login");
  const agreements = await browser.agreements(["terms_of_service", "privacy_policy"]);
  const body = { method: "scan", scan_id: scan.scan_id, agreements };
  expect(problem(await browser.send("POST", "/api/v1/sessions", { body })).code).toBe("scan_gone"); // not confirmed yet
  await ordinary.phone.client.expect(204, "PUT", `/api/v1/scans/${scan.scan_id}/confirmation`, { body: { digits } });
  expect((await look(browser, scan, "login")).state).toBe("confirmed");
  const thief = new Client("portal");
  expect((await thief.send("GET", `/api/v1/login-scans/${scan.scan_id}`)).status).toBe(404);
  expect(problem(await thief.send("POST", "/api/v1/sessions", { body })).code).toBe("scan_gone");
  const both = await Promise.all([0, 1].map(() => browser.send("POST", "/api/v1/sessions", { body })));
  expect(both.map((answer) => answer.status).toSorted()).toEqual([201, 409]);
  const me = await browser.expect<{ account_id: string }>(200, "GET", "/api/v1/me");
  expect(me.account_id).toBe((await ordinary.phone.client.expect<{ account_id: string }>(200, "GET", "/api/v1/me")).account_id);
});

test("APP6 wrong digits end the scan; a renewal cannot be confirmed like a log-in", async () => {
  const browser = new Client("portal");
  const scan = await begin(browser, "login");
  await take(ordinary.phone, scan);
  const { digits } = await look(browser, scan, "login");
  const wrong = String((Number(digits) + 1) % 100).padStart(2, "0");
  expect(problem(await ordinary.phone.client.send("PUT", `/api/v1/scans/${scan.scan_id}/confirmation`, { body: { digits: wrong } })).code).toBe("digits_wrong");
  expect(await look(browser, scan, "login")).toMatchObject({ state: "refused", reason: "digits" });
  const renewal = await begin(ordinary.applicant.client);
  await take(ordinary.phone, renewal);
  expect(problem(await ordinary.phone.client.send("PUT", `/api/v1/scans/${renewal.scan_id}/confirmation`, { body: { digits } })).code).toBe("scan_gone");
});
