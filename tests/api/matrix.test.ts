/** Who may call what, made from the contract: every route × every kind of caller. Default is deny. */
import { describe, expect, it } from "vitest";
import { addStaff, Client, type ClientDoor } from "./client.ts";
import { operations, resolve, type Operation } from "./contract.ts";

const NOBODYS_ID = "1234567890123456789";

/** A path with values that name nothing of anybody. */
function pathOf(one: Operation): string {
  return one.path.replace(/\{([^}]+)\}/g, (_all, name: string) => {
    const schema = resolve(one.parameters.find((parameter) => parameter.name === name)!.schema);
    return schema.enum?.[0] ?? NOBODYS_ID;
  });
}

type Caller = { name: string; client: Client; is: "nobody" | "account" | "staff"; roles?: string[] };

const callers: Caller[] = [];
for (const door of ["portal", "phone", "staff"] as const) callers.push({ name: `nobody at ${door}`, client: new Client(door).pastNginx(), is: "nobody" });
callers.push({ name: "an account at portal", client: (await new Client("portal").loginByCode()).pastNginx(), is: "account" });
callers.push({ name: "an account at phone", client: (await new Client("phone").loginByCode()).pastNginx(), is: "account" });
for (const role of ["reviewer", "finance", "publisher", "auditor", "system_administrator", "security_administrator"]) {
  const client = new Client("staff");
  await client.loginAsStaff(addStaff(client.stack, [role]));
  callers.push({ name: `a ${role}`, client: client.pastNginx(), is: "staff", roles: [role] });
}

/** What must come out before any handler runs; undefined where the handler decides. */
function verdict(one: Operation, caller: Caller): number | undefined {
  const door: ClientDoor = caller.client.door;
  if (!one.clients.includes(door)) return 404;
  if (one.access === "public") return undefined;
  if (caller.is !== one.access) return 401;
  return one.roles.length === 0 || one.roles.some((role) => caller.roles?.includes(role)) ? undefined : 403;
}

/** These end the caller's own session or log it in anew. */
const disturbing = new Set(["session_end_current", "staff_session_end", "session_create", "account_create", "staff_session_create", "session_refresh"]);

describe.each(callers)("$name", (caller) => {
  it.each(operations.filter((one) => one.path.startsWith("/api/")).map((one) => [one.operationId, one] as const))("%s", async (_id, one) => {
    const wanted = verdict(one, caller);
    if (wanted === undefined && disturbing.has(one.operationId)) return;
    const body = one.rawBody ? { raw: { mediaType: Object.keys(one.requestBody!.content!)[0]!, bytes: Buffer.from("x") } } : one.requestBody ? { body: {} } : {};
    const answer = await caller.client.send(one.method, pathOf(one), { ...body, headers: { accept: "*/*", ...(one.ifMatch ? { "if-match": '"1"' } : {}) } });
    if (wanted !== undefined) expect(answer.status).toBe(wanted);
    else expect(answer.status).not.toBe(401);
    expect(answer.status).toBeLessThan(500);
  });
});
