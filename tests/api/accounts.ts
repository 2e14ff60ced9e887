/** What the tests of accounts share: the limits' memory, staff, and a second `lnca serve` with settings of its own. */
import { spawn, execFileSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { holdRows, psql, ROOT, stackOf, type Stack } from "../stack/stack.ts";
import { Client, freshMobile, lnca, type ClientDoor, type Problem } from "./client.ts";

export const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

export function setting(stack: Stack, name: string): string {
  const line = readFileSync(join(stack.run, "settings.conf"), "utf8").split("\n").find((one) => one.startsWith(`${name} = `));
  if (!line) throw new Error(`no setting ${name}`);
  return line.slice(name.length + 3);
}

export function redis(stack: Stack, ...command: string[]): string {
  return execFileSync("redis-cli", ["-s", setting(stack, "redis_socket"), ...command], { encoding: "utf8" }).trim();
}

/** Keys of Redis that begin so. */
export function redisKeys(stack: Stack, prefix: string): string[] {
  return redis(stack, "--scan", "--pattern", `${prefix}*`).split("\n").filter((key) => key !== "");
}

/** Numbers and addresses may ask for codes again at once, here and at the provider. */
export async function forgetLimits(stack: Stack): Promise<void> {
  const keys = redisKeys(stack, "limit:");
  if (keys.length > 0) redis(stack, "DEL", ...keys);
  await sandbox(stack, "limits", { sms: "off" });
}

type Purpose = "password_reset" | "data_export" | "mobile_change" | "mobile_new" | "account_closing";

/** Asks for a code for a change of the own account and reads it where it arrives. */
export async function codeFor(person: Client, purpose: Purpose, mobile?: string): Promise<string> {
  await forgetLimits(person.stack);
  const receiver = mobile ?? person.mobile!;
  const before = await person.lastTextAt(receiver);
  await person.expect(202, "POST", "/api/v1/me/sms-codes", { body: { purpose, ...(mobile && { mobile }) } });
  return person.lastCode(receiver, before);
}

/** A lock that another connection holds, so that requests wait in the middle of their work, at most two seconds. */
export class Held {
  private readonly stack: Stack;
  readonly release: () => Promise<void>;

  private constructor(stack: Stack, release: () => Promise<void>) {
    this.stack = stack;
    this.release = release;
  }

  static async by(person: Client, lock: string): Promise<Held> {
    // a new connection of the server's prepares its statements, which waits for the lock as well: enough are opened before
    await Promise.all(Array.from({ length: 8 }, () => person.expect(200, "GET", "/api/v1/me/closure")));
    return new Held(person.stack, await holdRows(person.stack, lock));
  }

  /** Waits until a request waits for a lock of this kind, on this table where one is meant. */
  async waiter(kind: "relation" | "transactionid", table?: string): Promise<void> {
    await this.until(() => count(this.stack, "pg_locks", `NOT granted AND locktype = '${kind}'${table ? ` AND relation = '${table}'::regclass` : ""}`) > 0, `waits for a ${kind}`);
  }

  /** Waits until a request has locked this row. */
  async hasRow(table: "accounts" | "orders", id: string): Promise<void> {
    await this.until(() => psql(this.stack, `SELECT id FROM ${table} WHERE id = ${id} FOR KEY SHARE SKIP LOCKED`) === "", `has ${table} ${id}`);
  }

  private async until(happened: () => boolean, what: string): Promise<void> {
    for (const end = Date.now() + 10_000; !happened(); await pause(10)) {
      if (Date.now() < end) continue;
      await this.release();
      throw new Error(`no request ${what}`);
    }
  }
}

/** The file of the own data, as it is handed out. */
export async function ownData(person: Client): Promise<Record<string, Record<string, unknown>[]>> {
  const { export_id } = await person.expect<{ export_id: string }>(201, "POST", "/api/v1/me/exports", { body: { code: await codeFor(person, "data_export") } });
  return (await person.send("GET", `/api/v1/me/exports/${export_id}`)).json as Record<string, Record<string, unknown>[]>;
}

/** What of a file of data tells who acted, and from where, of others than its account. */
export const tracesOfOthers = (file: Record<string, Record<string, unknown>[]>): Record<string, unknown>[] =>
  [...file["audit_entries"]!, ...file["order_events"]!].filter((one) => one["actor_id"] !== (file["account_id"] as unknown) && ["actor_id", "session_id", "address", "request_id"].some((key) => key in one));

/** Gives the account another number, with codes to both. */
export async function changeNumber(person: Client, mobile = freshMobile()): Promise<string> {
  const body = { mobile, old_code: await codeFor(person, "mobile_change"), code: await codeFor(person, "mobile_new", mobile) };
  await person.expect(200, "PUT", "/api/v1/me/mobile", { body });
  person.mobile = mobile;
  return mobile;
}

/** Moves all that a limit remembers back in time. */
export function ageLimit(stack: Stack, key: string, seconds: number): void {
  for (const member of redis(stack, "ZRANGE", key, "0", "-1").split("\n")) redis(stack, "ZINCRBY", key, String(-1000 * seconds), member);
}

export async function sandbox<T>(stack: Stack, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`${stack.sandbox}/control/${path}`, init);
  if (!answer.ok) throw new Error(`sandbox ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A client straight at the API, from an address that no other test uses. */
export function stranger(door: ClientDoor = "portal"): { client: Client; headers: Record<string, string> } {
  const part = (): number => 1 + Math.floor(Math.random() * 254);
  return { client: new Client(door).pastNginx(), headers: { "x-real-ip": `10.${part()}.${part()}.${part()}` } };
}

export const fields = (problem: Problem): Record<string, string> =>
  Object.fromEntries((problem.errors ?? []).map((one) => [one.field, one.code]));

/** What it takes when nothing else is in the way: on a busy machine the quick quarter tells more than the median. */
export const quick = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 4)]!;

export const STAFF_PASSWORD = "Gruener-Tee-88";

/** Adds a staff person by the command line; gives the login. */
export function addStaff(stack: Stack, roles: string[], extra: string[] = []): string {
  const login = `s${Math.random().toString(36).slice(2, 10)}`;
  const file = join(stack.run, "staff-password");
  writeFileSync(file, `${STAFF_PASSWORD}\n`);
  lnca(stack, "staff", "add", "--login", login, "--name", "测试员", "--mobile", freshMobile(), ...roles.flatMap((role) => ["--role", role]), "--password-file", file, ...extra);
  return login;
}

export const staffCode = (stack: Stack, login: string): string => lnca(stack, "staff", "code", "--login", login).trim();

export async function staffLogin(stack: Stack, login: string): Promise<Client> {
  const client = new Client("staff");
  await client.expect(201, "POST", "/api/v1/staff/sessions", { body: { login, password: STAFF_PASSWORD, totp: staffCode(stack, login) } });
  return client;
}

/** Another `lnca serve` on the same data, with these settings changed. Clients reach it with `at`. */
export class SecondServe {
  readonly stack: Stack;
  readonly port: number;
  #process: ChildProcess | undefined;

  constructor(stack: Stack = stackOf("api")) {
    this.stack = stack;
    this.port = stack.second;
  }

  async start(settings: Record<string, string | number>): Promise<void> {
    const changed: Record<string, string | number> = { http_listen: `127.0.0.1:${this.port}`, node: 78, ...settings };
    const kept = readFileSync(join(this.stack.run, "settings.conf"), "utf8").split("\n").filter((line) => !(line.split(" ")[0]! in changed));
    const file = join(this.stack.run, "second.conf");
    writeFileSync(file, [...kept, ...Object.entries(changed).map(([name, value]) => `${name} = ${value}`), ""].join("\n"));
    const program = resolve(ROOT, process.env["LNCA_BUILD"] ?? "build", "lnca");
    this.#process = spawn(program, ["serve", "--settings", file], { stdio: "ignore" });
    for (let tries = 0; tries < 100; tries++) {
      if (await fetch(`http://127.0.0.1:${this.port}/healthz`).then((answer) => answer.ok, () => false)) return;
      await pause(50);
    }
    throw new Error("serve did not start");
  }

  async stop(): Promise<void> {
    if (!this.#process || this.#process.exitCode !== null) return;
    this.#process.kill("SIGTERM");
    await once(this.#process, "exit");
  }

  at(client: Client): Client {
    const own = new Client(client.door).pastNginx();
    Object.assign(own, { stack: { ...this.stack, api: `http://127.0.0.1:${this.port}` } });
    return own;
  }
}

/** Counts rows, for "nothing was written" and "one thing was written". */
export const count = (stack: Stack, table: string, where = "true"): number => Number(psql(stack, `SELECT count(*) FROM ${table} WHERE ${where}`));
