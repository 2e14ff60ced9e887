/** ME6: unbinding at the portal, and telling the relying party until it has heard. */
import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { count, forgetLimits } from "./accounts.ts";
import { bind as bindAt, party as partyAt } from "./binding_rows.ts";
import { Client } from "./client.ts";
import { Applicant, applicant, control, hurry, staff, until, type OrderBody } from "./journey.ts";
import { claim } from "./phone.ts";

const stack = stackOf("api");
const party = (url?: string) => partyAt(stack, url);
const bind = (order: string, partyId: string, reference?: string): string => bindAt(stack, order, partyId, reference);

interface Heard { id: string; timestamp: string; signature: string; body: string; verified: boolean | null; repeated: boolean; status: number; path: string }

const stateOf = (binding: string): string => psql(stack, `SELECT state FROM bindings WHERE id = ${binding}`);
const heard = async (path: string): Promise<Heard[]> => (await control<{ items: Heard[] }>(stack, "GET", "webhooks")).items.filter((one) => one.path === path);
const deliveryOf = (binding: string): { id: string; attempts: number; failure: string } => {
  const [id, attempts, failure] = psql(stack, `SELECT id || '|' || attempts || '|' || coalesce(failure, '') FROM webhook_deliveries WHERE subject_id = ${binding}`).split("|");
  return { id: id!, attempts: Number(attempts), failure: failure! };
};
/** Told again now: the repetition is queued a moment after the failure is noted. */
async function again(binding: string): Promise<void> {
  const { id } = deliveryOf(binding);
  await until("the repetition", () => count(stack, "jobs", `kind = 'tell_unbinding' AND payload = '${id}' AND state = 'ready'`) > 0 || undefined);
  hurry(stack, "tell_unbinding", id);
}
const attempts = (binding: string, wanted: number) => until(`attempt ${wanted}`, () => (deliveryOf(binding).attempts >= wanted ? true : undefined));

let person: Applicant, order: string;
const unbind = (id = order) => person.client.send("POST", `/api/v1/orders/${id}/unbinding`);

beforeAll(async () => {
  await forgetLimits(stack);
  const { mobile } = await new Client("portal").register();
  await forgetLimits(stack);
  person = await new Applicant("api").login(mobile);
  order = await person.paid();
  await (await staff("reviewer")).approve(order);
  await forgetLimits(stack);
  await claim("api", mobile!, order);
});

describe("unbinding", () => {
  it("ME6 RUL7 where it is bound is told by pages, the newest first", async () => {
    const [first, second] = [bind(order, party().id), bind(order, party().id)];
    const page = (at: number) => person.client.expect<{ bindings: object[] }>(200, "GET", `/api/v1/orders/${order}/bindings?page_size=1&page=${at}`);
    for (const [at, binding] of [[1, second], [2, first]] as const) expect(await page(at)).toMatchObject({ bindings: [{ binding_id: binding }], page: at, page_size: 1, total: 2 });
    expect((await page(3)).bindings).toEqual([]);
    expect((await unbind()).json).toMatchObject({ page: 1, total: 2, bindings: [{ state: "unbinding" }, { state: "unbinding" }] });
    for (const binding of [first, second]) await until("unbound", () => (stateOf(binding!) === "unbound" ? true : undefined));
  });

  it("ME6 ME3 is offered while the certificate is bound; the party hears it once, rightly signed, and the certificate can be bound there again", async () => {
    expect((await person.order(order)).actions).toEqual(["details"]);
    const site = party(), binding = bind(order, site.id);
    expect((await person.order(order)).actions).toEqual(["details", "unbind"]);
    const { orders } = await person.client.expect<{ orders: OrderBody[] }>(200, "GET", `/api/v1/orders?order_number=${order}`);
    expect(orders[0]!.actions).toContain("unbind");
    expect(await person.client.expect(200, "GET", `/api/v1/orders/${order}/bindings`)).toMatchObject({ bindings: [{ binding_id: binding, relying_party_name_zh: "辽宁政府采购网", state: "bound" }] });
    expect((await unbind()).status).toBe(200);
    await until("unbound", () => (stateOf(binding) === "unbound" ? true : undefined));
    const [message, ...others] = await heard(site.path);
    expect(others).toEqual([]);
    expect(JSON.parse(message!.body)).toMatchObject({ type: "binding.ended", data: { binding_id: binding, account_reference: `supplier-${site.id}`, ended_by: "holder" } });
    const mac = createHmac("sha256", site.secret).update(`${message!.id}.${message!.timestamp}.${message!.body}`).digest("base64");
    expect(message!.signature).toBe(`v1,${mac}`);
    expect(message!.id).toBe(deliveryOf(binding).id);
    expect(count(stack, "audit_entries", `subject_id = ${binding} AND action IN ('binding.unbind', 'binding.end')`)).toBe(2);
    expect((await person.order(order)).actions).toEqual(["details"]);
    bind(order, site.id); // there again, for the same account
    expect((await unbind()).status).toBe(200);
  });

  it("ME6 a party that errs, is down or is slow is told again with the same id until it answers 2xx", async () => {
    const site = party(), binding = bind(order, site.id);
    for (const [mode, failure] of [["error:503", "503"], ["down", "broken"]] as const) {
      await control(stack, "POST", "faults", { provider: "relying_party", mode, path: site.path });
      const before = mode === "error:503" ? 0 : deliveryOf(binding).attempts;
      if (before === 0) expect((await unbind()).status).toBe(200);
      else await again(binding);
      await attempts(binding, before + 1);
      expect(deliveryOf(binding).failure).toBe(failure);
      expect(stateOf(binding)).toBe("unbinding");
    }
    expect(await person.client.expect(200, "GET", `/api/v1/orders/${order}/bindings`)).toMatchObject({ bindings: [{ binding_id: binding, state: "unbinding" }] });
    await control(stack, "POST", "faults", { provider: "relying_party", mode: "slow:300", path: site.path });
    await again(binding);
    await until("unbound", () => (stateOf(binding) === "unbound" ? true : undefined));
    await control(stack, "POST", "faults", { provider: "relying_party", mode: "ok" });
    const messages = await heard(site.path);
    expect(new Set(messages.map((one) => one.id)).size).toBe(1);
    expect(new Set(messages.map((one) => one.body)).size).toBe(1);
    expect(deliveryOf(binding)).toMatchObject({ attempts: 3, failure: "" });
  });

  it("ME6 a webhook that leads into our own network is never called, whatever stands in the row", async () => {
    const site = party(`http://127.0.0.1:${stack.base + 6}/hook`), binding = bind(order, site.id);
    expect((await unbind()).status).toBe(200);
    await attempts(binding, 1);
    expect(deliveryOf(binding).failure).toBe("forbidden_address");
    expect(stateOf(binding)).toBe("unbinding");
  });

  it("ME6 a suspended party is not called, nor is one without a secret; both hear it once that is mended", async () => {
    const site = party(), binding = bind(order, site.id);
    const [key, suspend] = [`relying_party_id = ${site.id}`, (state: string) => psql(stack, `UPDATE relying_parties SET state = '${state}', suspend_reason = ${state === "active" ? "NULL, suspended_at = NULL" : "'合同到期', suspended_at = now()"} WHERE id = ${site.id}`)];
    suspend("suspended");
    psql(stack, `UPDATE relying_party_secrets SET ends_at = now() WHERE ${key}`);
    expect((await unbind()).status).toBe(200);
    await attempts(binding, 1);
    expect(deliveryOf(binding).failure).toBe("suspended");
    suspend("active");
    await again(binding);
    await attempts(binding, 2);
    expect(deliveryOf(binding).failure).toBe("no_secret");
    expect(await heard(site.path)).toEqual([]);
    expect(count(stack, "audit_entries", `subject_id = ${site.id} AND action = 'relying_party.withhold_webhook'`)).toBe(2);
    psql(stack, `UPDATE relying_party_secrets SET ends_at = NULL WHERE ${key}`);
    await again(binding);
    await until("unbound", () => (stateOf(binding) === "unbound" ? true : undefined));
    expect((await heard(site.path)).map((one) => one.signature)).toEqual([expect.stringMatching(/^v1,.{44}$/)]);
  });

  it("ME6 twice at once ends it once; without a binding, for others' orders and from outside it is refused", async () => {
    const site = party(), binding = bind(order, site.id);
    const both = await Promise.all([unbind(), unbind()]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(count(stack, "webhook_deliveries", `subject_id = ${binding}`)).toBe(1);
    expect((await unbind()).status).toBe(409);
    const other = await applicant();
    bind(order, site.id, "another");
    await other.client.problem(404, "POST", `/api/v1/orders/${order}/unbinding`);
    await other.client.problem(404, "GET", `/api/v1/orders/${order}/bindings`);
    await new Client("portal").problem(401, "POST", `/api/v1/orders/${order}/unbinding`);
  });
});
