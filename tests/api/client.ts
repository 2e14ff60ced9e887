/** Clients as the three front ends are: cookies or tokens, Origin, Idempotency-Key; every answer is held against the contract. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { once } from "../e2e/people.ts";
import { ROOT, stackOf, type Stack, type StackName } from "../stack/stack.ts";
import { checkAnswer, findOperation, type Answer } from "./contract.ts";

export type ClientDoor = "portal" | "phone" | "staff";

export interface SendOptions {
  body?: unknown;
  raw?: { mediaType: string; bytes: Uint8Array };
  headers?: Record<string, string>;
  /** Without it every POST gets a fresh Idempotency-Key. */
  key?: string | null;
  /** Skips the check against the contract (for paths it does not know). */
  unchecked?: boolean;
}

export interface Problem {
  status: number;
  code: string;
  errors?: { field: string; code: string }[];
  retry_after_seconds?: number;
  reference?: string;
}

export const PASSWORD = "Blauer-Kranich-7";

/** A valid mainland number that no other test has. */
export function freshMobile(): string {
  return once(() => `1${3 + Math.floor(Math.random() * 7)}${String(Math.floor(Math.random() * 1e9)).padStart(9, "0")}`);
}

export class Client {
  readonly stack: Stack;
  readonly door: ClientDoor;
  /** Goes past nginx, as its front door would: for tests that send more than nginx lets one address send. */
  direct = false;
  cookies = new Map<string, string>();
  accessToken: string | undefined;
  refreshToken: string | undefined;
  mobile: string | undefined;

  constructor(door: ClientDoor, stackName: StackName = "api") {
    this.stack = stackOf(stackName);
    this.door = door;
  }

  pastNginx(): this {
    this.direct = true;
    return this;
  }

  get origin(): string {
    return this.stack[this.door];
  }

  headersOf(method: string, options: SendOptions): Record<string, string> {
    const headers: Record<string, string> = { accept: "application/json" };
    if (this.cookies.size > 0) headers["cookie"] = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    if (this.accessToken) headers["authorization"] = `Bearer ${this.accessToken}`;
    if (method !== "GET") Object.assign(headers, { origin: this.origin, "x-lnca-request": "1" });
    if (method === "POST" && options.key !== null) headers["idempotency-key"] = options.key ?? randomUUID();
    if (options.body !== undefined) headers["content-type"] = "application/json";
    if (options.raw) Object.assign(headers, { "content-type": options.raw.mediaType, accept: "*/*" });
    if (this.direct) headers["x-lnca-client"] = this.door;
    return { ...headers, ...options.headers };
  }

  #keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/max-age=0/i.test(line) || value === "") this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
  }

  async send(method: string, path: string, options: SendOptions = {}): Promise<Answer> {
    const body = options.raw ? options.raw.bytes : options.body === undefined ? null : JSON.stringify(options.body);
    const response = await fetch((this.direct ? this.stack.api : this.origin) + path, { method, headers: this.headersOf(method, options), body, redirect: "manual" });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get("content-type") ?? "") && bytes.length > 0;
    const answer: Answer = { status: response.status, headers: response.headers, bytes, json: isJson ? JSON.parse(bytes.toString()) : undefined };
    this.#keepCookies(response.headers);
    const known = findOperation(method, new URL(path, this.origin).pathname);
    if (known && !options.unchecked) checkAnswer(known, answer);
    return answer;
  }

  /** The body of an answer that must have this status. */
  async expect<T>(status: number, method: string, path: string, options: SendOptions = {}): Promise<T> {
    const answer = await this.send(method, path, options);
    if (answer.status !== status) throw new Error(`${method} ${path}: ${answer.status} instead of ${status}: ${answer.bytes.toString()}`);
    return answer.json as T;
  }

  /** The problem document of an answer that must have this status. */
  problem(status: number, method: string, path: string, options: SendOptions = {}): Promise<Problem> {
    return this.expect<Problem>(status, method, path, options);
  }

  /** What the sandbox last delivered to a number. */
  async lastCode(mobile: string, after: string): Promise<string> {
    const url = `${this.stack.sandbox}/control/inbox/code?mobile=${mobile}&after=${encodeURIComponent(after)}`;
    for (let tries = 0; tries < 150; tries++) {
      const response = await fetch(url);
      if (response.ok) return ((await response.json()) as { code: string }).code;
      await new Promise((wake) => setTimeout(wake, 100));
    }
    throw new Error("no SMS code arrived within 15 s");
  }

  /** A moment after the last text of a number and before the next one. */
  async lastTextAt(mobile: string): Promise<string> {
    const response = await fetch(`${this.stack.sandbox}/control/inbox/code?mobile=${mobile}`);
    if (!response.ok) return new Date(0).toISOString();
    return new Date(Date.parse(((await response.json()) as { at: string }).at) + 1).toISOString();
  }

  async smsCode(mobile: string, purpose: "register" | "login" | "password_reset"): Promise<string> {
    const before = await this.lastTextAt(mobile);
    await this.expect(202, "POST", "/api/v1/sms-codes", { body: { mobile, purpose } });
    return this.lastCode(mobile, before);
  }

  /** The agreements that a form asks for, at their versions of now. */
  async agreements(kinds: string[]): Promise<{ kind: string; version: number }[]> {
    const { agreements } = await this.expect<{ agreements: { kind: string; version: number }[] }>(200, "GET", "/api/v1/agreements");
    return agreements.filter((one) => kinds.includes(one.kind)).map(({ kind, version }) => ({ kind, version }));
  }

  #keepTokens(opened: { tokens?: { access_token: string; refresh_token: string } }, mobile: string): this {
    this.accessToken = opened.tokens?.access_token;
    this.refreshToken = opened.tokens?.refresh_token;
    this.mobile = mobile;
    return this;
  }

  /** Registers at the portal with PASSWORD and is logged in then. */
  async register(mobile = freshMobile()): Promise<this> {
    const code = await this.smsCode(mobile, "register");
    const body = { mobile, password: PASSWORD, code, agreements: await this.agreements(["platform"]) };
    return this.#keepTokens(await this.expect(201, "POST", "/api/v1/accounts", { body }), mobile);
  }

  #loginKinds(): string[] {
    return this.door === "phone" ? ["app_terms", "app_privacy"] : ["terms_of_service", "privacy_policy"];
  }

  async loginByPassword(mobile: string, password = PASSWORD): Promise<this> {
    const body = { method: "password", mobile, password, agreements: await this.agreements(this.#loginKinds()) };
    return this.#keepTokens(await this.expect(201, "POST", "/api/v1/sessions", { body }), mobile);
  }

  /** Logs in by SMS code, which opens the account of an unknown number. */
  async loginByCode(mobile = freshMobile()): Promise<this> {
    const code = await this.smsCode(mobile, "login");
    const body = { method: "sms_code", mobile, code, agreements: await this.agreements(this.#loginKinds()) };
    return this.#keepTokens(await this.expect(201, "POST", "/api/v1/sessions", { body }), mobile);
  }

  /** Logs in at the staff door; a one-time code serves once, so a second log-in of one person waits for the next. */
  async loginAsStaff(login: string, password = PASSWORD): Promise<this> {
    const totp = lnca(this.stack, "staff", "code", "--login", login).trim();
    await this.expect(201, "POST", "/api/v1/staff/sessions", { body: { login, password, totp } });
    return this;
  }

  async refresh(): Promise<void> {
    const body = { refresh_token: this.refreshToken };
    const tokens = await this.expect<{ access_token: string; refresh_token: string }>(201, "POST", "/api/v1/sessions/tokens", { body });
    this.accessToken = tokens.access_token;
    this.refreshToken = tokens.refresh_token;
  }
}

/** Adds a staff person with these roles, by the command; gives the login. */
export function addStaff(stack: Stack, roles: string[]): string {
  const login = `${roles[0]!.slice(0, 8)}_${randomUUID().slice(0, 8).replaceAll("-", "")}`;
  lnca(stack, "staff", "add", "--login", login, "--name", "王审核", "--mobile", freshMobile(), ...roles.flatMap((role) => ["--role", role]));
  return login;
}

/** `staff add` runs under a database role of its own. */
export const settingsOf = (stack: Stack, commandLine: string[]): string =>
  join(stack.run, commandLine[0] === "staff" && commandLine[1] === "add" ? "settings-staff.conf" : "settings.conf");

/** Runs `lnca` against the stack's settings; what it reads from standard input is PASSWORD. */
export function lnca(stack: Stack, ...commandLine: string[]): string {
  const program = resolve(ROOT, process.env["LNCA_BUILD"] ?? "build", "lnca");
  return execFileSync(program, commandLine, { encoding: "utf8", input: `${PASSWORD}\n`, stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, LNCA_SETTINGS: settingsOf(stack, commandLine) } });
}
