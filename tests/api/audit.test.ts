/** The audit trail by HTTP: what is written, who may read it, and whether it is whole. */
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { applicant, staff, until, type Applicant, type Staff } from "./journey.ts";

const stack = stackOf("api");
interface Entry { audit_entry_id: string; at: string; actor_kind: string; actor_id?: string; actor_login?: string; action: string; subject_kind: string; subject_id?: string; detail?: string; block?: number }
interface Page { entries: Entry[]; next_cursor?: string }
interface Verification { intact: boolean; blocks: number; entries: number; findings: { kind: string; audit_entry_id?: string }[] }

let auditor: Staff, person: Applicant, order: string;
const list = (query: string): Promise<Page> => auditor.client.expect<Page>(200, "GET", `/api/v1/staff/audit-entries?${query}`);
const verify = (): Promise<Verification> => auditor.client.expect<Verification>(200, "POST", "/api/v1/staff/audit-verifications");

beforeAll(async () => {
  auditor = await staff("auditor");
  person = await applicant();
  order = await person.submitted();
  await person.client.expect(200, "POST", `/api/v1/orders/${order}/revealed`);
});

describe("entries", () => {
  it("STF6 RUL5 everything that was done to an order, newest first, with who", async () => {
    const { entries } = await list(`subject_id=${order}&limit=100`);
    const actions = entries.map((one) => one.action).toReversed();
    expect(actions).toEqual(expect.arrayContaining(["order.create", "material.put", "order.submit", "order.reveal"]));
    expect(entries.map((one) => one.audit_entry_id)).toEqual(entries.map((one) => one.audit_entry_id).toSorted().toReversed());
    for (const entry of entries.filter((one) => one.action !== "order.paid")) expect(entry).toMatchObject({ actor_kind: "account", subject_kind: "order", subject_id: order });
  });

  it("STF6 by pages, without gaps or repeats", async () => {
    const whole = (await list(`subject_id=${order}&limit=100`)).entries.map((one) => one.audit_entry_id);
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await list(`subject_id=${order}&limit=2${cursor}`);
      seen.push(...page.entries.map((one) => one.audit_entry_id));
      cursor = page.next_cursor ? `&cursor=${page.next_cursor}` : "";
    } while (cursor !== "");
    expect(seen).toEqual(whole);
    expect((await list("action=order.reveal&limit=100")).entries.every((one) => one.action === "order.reveal")).toBe(true);
    expect((await list("action=no.such.thing")).entries).toEqual([]);
  });

  it("STF6 by actor, kind of subject and time, all at once and at scale", async () => {
    const { entries } = await list(`subject_id=${order}&limit=100`);
    const last = entries.at(-1)!, actor = last.actor_id!;
    const both = await list(`actor_kind=account&actor_id=${actor}&action=order.submit&limit=100`);
    expect(both.entries.map((one) => one.subject_id)).toEqual([order]);
    for (const entry of (await list(`actor_id=${actor}&subject_kind=order&limit=100`)).entries) expect(entry).toMatchObject({ actor_id: actor, subject_kind: "order" });
    const after = entries[0]!.at;
    expect((await list(`subject_id=${order}&before=${last.at}`)).entries).toEqual([]);
    expect((await list(`subject_id=${order}&from=${after}&limit=100`)).entries.map((one) => one.audit_entry_id)).toContain(entries[0]!.audit_entry_id);
    expect((await list(`subject_id=${order}&from=0001-01-01T00:00:00Z&before=9999-12-31T23:59:59Z&limit=100`)).entries).toHaveLength(entries.length);
    expect((await list("actor_kind=system&limit=5")).entries.every((one) => one.actor_kind === "system")).toBe(true);
  });

  it("STF6 names staff by their log-in in each list, and nobody else", async () => {
    const reviewer = await staff("reviewer"), seen = await (await applicant()).submitted();
    await reviewer.client.expect(200, "POST", `/api/v1/staff/orders/${seen}/revealed`);
    const mine = (await list(`subject_id=${seen}&actor_kind=staff`)).entries[0]!;
    expect(mine.actor_login).toBe(psql(stack, `SELECT login FROM staff WHERE id = ${mine.actor_id}`));
    for (const query of [`actor_id=${mine.actor_id}`, "actor_kind=staff", "action=order.reveal"]) {
      const { entries } = await list(`${query}&limit=20`);
      expect(entries.find((one) => one.audit_entry_id === mine.audit_entry_id)?.actor_login, query).toBe(mine.actor_login);
    }
    for (const entry of (await list(`subject_id=${order}&limit=100`)).entries) expect(entry).not.toHaveProperty("actor_login");
  });

  it.each(["cursor=x", "cursor=-1", "limit=0", "limit=101", "action=Order%20Paid", "subject_id=abc", "subject_id=99999999999999999999", "actor_kind=god", "actor_id=x", "subject_kind=Order", "from=yesterday", "before=1"])("STF6 a wrong %s is refused", async (query) => {
    await auditor.client.problem(422, "GET", `/api/v1/staff/audit-entries?${query}`);
  });

  it("STF6 RUL4 no entry holds personal data", async () => {
    const text = JSON.stringify((await list(`subject_id=${order}&limit=100`)).entries);
    for (const secret of [person.client.mobile!, person.document_number, person.name]) expect(text).not.toContain(secret);
  });

  it("STF1 STF6 the auditor alone reads and verifies", async () => {
    for (const role of ["reviewer", "finance", "publisher", "system_administrator", "security_administrator"]) {
      const other = await staff(role);
      await other.client.problem(403, "GET", "/api/v1/staff/audit-entries");
      await other.client.problem(403, "POST", "/api/v1/staff/audit-verifications");
    }
    await auditor.client.problem(403, "GET", "/api/v1/staff/orders");
  });
});

describe("verification", () => {
  it("STF6 sealed within seconds, and whole", async () => {
    await until("every entry of the order sealed", async () => {
      const { entries } = await list(`subject_id=${order}&limit=100`);
      return entries.every((one) => one.block !== undefined) || undefined;
    });
    const report = await verify();
    expect(report).toMatchObject({ intact: true, findings: [] });
    expect(report.blocks).toBeGreaterThan(0);
    expect(report.entries).toBeGreaterThan(0);
  });

  it("STF6 an entry changed behind our back is named; put back, all is whole again", async () => {
    const { entries } = await list(`subject_id=${order}&action=order.submit`);
    const id = entries[0]!.audit_entry_id;
    const forge = (action: string): string => psql(stack, `SET session_replication_role = replica; UPDATE audit_entries SET action = '${action}' WHERE id = ${id}`, "postgres");
    forge("order.cancel");
    try {
      const report = await verify();
      expect(report.intact).toBe(false);
      expect(report.findings).toContainEqual(expect.objectContaining({ kind: "changed", audit_entry_id: id }));
    } finally {
      forge("order.submit");
    }
    expect((await verify()).intact).toBe(true);
  });

  it("STF6 neither the API's nor the worker's database role can change what was written", () => {
    for (const role of ["lnca_api", "lnca_worker"]) {
      expect(() => psql(stack, "UPDATE audit_entries SET action = 'x'", role)).toThrow();
      expect(() => psql(stack, "DELETE FROM audit_entries", role)).toThrow();
    }
  });
});
