/** Reminders that a paid service ends: made by a second worker beside the stack's, told by text and on the portal. Rules of time: tests/store/test_reminder.c. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeAll, expect, test } from "vitest";
import { psql, ROOT, stackOf } from "../stack/stack.ts";
import { changeNumber, forgetLimits, sandbox } from "./accounts.ts";
import { companyApplicant } from "./company.ts";
import { approve, endsIn, holder, Phone, type Holder } from "./holder.ts";
import { applicant, control, hurry, outlasts, until } from "./journey.ts";

interface Reminder { reminder_id: string; order_id: string; days_before: number; days_left: number; holder_name_masked: string; medium: string; service_until: string; seen_at?: string }
interface List { reminders: Reminder[]; total: number }
interface Text { text: string; template_code: string; params: Record<string, string> }

const stack = stackOf("api");
let worker: ChildProcess | undefined;

/** A worker's timers run when it starts. */
async function startWorker(): Promise<void> {
  await stopWorker();
  const kept = readFileSync(join(stack.run, "settings-work.conf"), "utf8").split("\n").filter((line) => !line.startsWith("node "));
  const file = join(stack.run, "reminder.conf");
  writeFileSync(file, [...kept, "node = 78", ""].join("\n"));
  worker = spawn(resolve(ROOT, process.env["LNCA_BUILD"] ?? "build", "lnca"), ["work", "--settings", file], { stdio: "ignore" });
}

async function stopWorker(): Promise<void> {
  if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill("SIGTERM");
  await once(worker, "exit");
}

const texts = async (mobile: string): Promise<Text[]> =>
  (await sandbox<{ items: Text[] }>(stack, `inbox?mobile=${mobile}`)).items.filter((one) => one.template_code === "SMS_000000002");
const rows = (order: string): string => psql(stack, `SELECT string_agg(days_before || ' ' || state, ',' ORDER BY id) FROM reminders WHERE order_id = ${BigInt(order)}`);
const listed = (of: Holder, query = ""): Promise<List> => of.applicant.client.expect<List>(200, "GET", `/api/v1/reminders${query}`);

let of: Holder;
beforeAll(async () => {
  of = await holder();
});
afterEach(stopWorker);

test("REN7 a reminder is sent and shown once, is seen once, and the next step comes by itself, however long the provider is away", { timeout: 60000 }, async () => {
  const mobile = of.applicant.client.mobile!;
  // The starting worker reminds whoever earlier tests left due: all texts but the reminders' own stay as many as they were.
  const others = (): number => Number(psql(stack, "SELECT (SELECT sum(amount) FROM (SELECT * FROM dashboard_counts UNION ALL SELECT * FROM dashboard_changes) c WHERE name = 'sms' AND label = 'sent') - (SELECT count(*) FROM reminders WHERE state = 'sent')"));
  await until("the other texts' ends", () => psql(stack, "SELECT count(*) FROM jobs WHERE kind IN ('send_sms_code', 'tell_batch_holder', 'tell_applicant', 'tell_handler') AND state IN ('ready', 'running')") === "0" || undefined);
  const before = others();
  endsIn(of, 30);
  await startWorker();
  await until("the text", async () => ((await texts(mobile)).length > 0 ? true : undefined));
  const { reminders } = await listed(of, "?open=true");
  expect(reminders).toMatchObject([{ order_id: of.order, days_before: 30, days_left: 30, medium: "mobile", holder_name_masked: expect.stringContaining("*") as string }]);
  const day = new Date(Date.parse(reminders[0]!.service_until) + 8 * 3600_000).toISOString().slice(0, 10);
  expect(await texts(mobile)).toMatchObject([{ template_code: "SMS_000000002", params: { date: day, days: "30" } }]);

  await until("its end", () => rows(of.order) === "30 sent" || undefined);
  expect(others(), "STF7 a reminder is a text, too").toBe(before);

  const id = reminders[0]!.reminder_id;
  const other = await applicant();
  await other.client.problem(404, "PUT", `/api/v1/reminders/${id}/seen`);
  await of.applicant.client.problem(404, "PUT", "/api/v1/reminders/1234567890123456789/seen");
  expect(await other.client.expect<List>(200, "GET", "/api/v1/reminders")).toMatchObject({ reminders: [], total: 0 });
  for (let times = 0; times < 2; times++) await of.applicant.client.expect(204, "PUT", `/api/v1/reminders/${id}/seen`);
  expect((await listed(of, "?open=true")).total).toBe(0);
  expect((await listed(of)).reminders).toMatchObject([{ reminder_id: id, seen_at: expect.any(String) as string }]);
  expect(psql(stack, `SELECT count(*) FROM audit_entries WHERE subject_id = ${BigInt(id)} AND action IN ('reminder.create', 'reminder.send', 'reminder.see')`)).toBe("3");

  endsIn(of, 5);
  await control(stack, "POST", "faults", { provider: "aliyun_sms", mode: "error:403" }); // surely not sent, for longer than a job's attempts last
  try {
    await startWorker();
    const late = await until("the second reminder", () => psql(stack, `SELECT lpad(id::text, 19, '0') FROM reminders WHERE order_id = ${BigInt(of.order)} AND days_before = 7`) || undefined);
    await outlasts(stack, "send_reminder", late);
    await control(stack, "POST", "faults", { provider: "aliyun_sms", mode: "ok" });
    hurry(stack, "send_reminder", late);
  } finally {
    await control(stack, "POST", "faults", { provider: "aliyun_sms", mode: "ok" });
  }
  await until("the second text", async () => ((await texts(mobile)).length > 1 ? true : undefined));
  await until("its end", () => rows(of.order) === "30 sent,7 sent" || undefined);
  expect((await listed(of, "?open=true")).reminders).toMatchObject([{ days_before: 7, days_left: 5 }]);
  expect(await listed(of, "?page=2&page_size=1")).toMatchObject({ reminders: [{ reminder_id: id }], total: 2 });
  await of.applicant.client.problem(422, "GET", "/api/v1/reminders?page=0");
});

test("REN7 a company's reminder goes to its handler, and is shown to who ordered", { timeout: 60000 }, async () => {
  const buyer = await companyApplicant();
  const order = await buyer.paid();
  await approve(order);
  await forgetLimits(stack); // its number had a code when the handler was proved
  const phone = await new Phone(buyer.handler.mobile).login();
  const company: Holder = { applicant: buyer, phone, order, certificate: await phone.claim(order) };
  endsIn(company, 60);
  await startWorker();
  await until("the text", async () => ((await texts(buyer.handler.mobile)).length > 0 ? true : undefined));
  expect(await texts(buyer.client.mobile!)).toEqual([]);
  expect((await listed(company)).reminders).toMatchObject([{ days_before: 60, holder_name_masked: buyer.company.name }]);
  await until("its end", () => (rows(order) === "60 sent" ? true : undefined));
});

test("REN7 ME9 the texts follow the handler to another number; one that its account gave up is told nothing", { timeout: 60000 }, async () => {
  const buyer = await companyApplicant();
  const order = await buyer.paid();
  await approve(order);
  const old = buyer.handler.mobile;
  await forgetLimits(stack);
  const phone = await new Phone(old).login();
  const company: Holder = { applicant: buyer, phone, order, certificate: await phone.claim(order) };
  const mobile = await changeNumber(phone.client);
  endsIn(company, 30);
  await startWorker();
  await until("the text", async () => ((await texts(mobile)).length > 0 ? true : undefined));
  await until("its end", () => (rows(order) === "30 sent" ? true : undefined));
  expect(await texts(old)).toEqual([]);

  // The account is gone and with it the handler's number; who got the old one meanwhile is somebody else.
  await forgetLimits(stack);
  await new Phone(old).login();
  psql(stack, `UPDATE accounts SET closed_at = now() WHERE id = (SELECT account_id FROM certificates WHERE id = ${BigInt(company.certificate)})`);
  endsIn(company, 7);
  await startWorker();
  await until("its end", () => (rows(order) === "30 sent,7 needless" ? true : undefined));
  expect([await texts(old), (await texts(mobile)).length]).toEqual([[], 1]);
});
