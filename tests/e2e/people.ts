/** Invented persons with valid check digits, what they hold in their hands, and the hands of the outside world (sandbox). */
import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { deflateSync, crc32 } from "node:zlib";
import { ROOT, stackOf } from "../stack/stack.ts";

export const stack = stackOf("e2e");

export interface Person { name: string; mobile: string; identityNumber: string; password: string }

const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join("");
const two = (value: number): string => String(value).padStart(2, "0");

const given = new Set<string>();

/** Never the same again: among ten batches of 500 persons somebody would often come twice. */
export function once(invent: () => string): string {
  let one = invent();
  while (given.has(one)) one = invent();
  given.add(one);
  return one;
}

const bodyOfNumber = (): string => `21${digits(4)}${randomInt(1955, 2000)}${two(randomInt(1, 13))}${two(randomInt(1, 29))}${digits(3)}`;

/** GB 11643: weights 2^i mod 11, check character out of 10X98765432. */
export function identityNumber(): string {
  const body = once(bodyOfNumber);
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + "10X98765432"[sum % 11];
}

export function inventPerson(name = "欧阳明远"): Person {
  return { name, mobile: `139${digits(8)}`, identityNumber: identityNumber(), password: `Quiet-river-${digits(4)}` };
}

/** A white picture of a form, as PNG. */
export function picture(width = 600, height = 800): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const head = Buffer.alloc(4), tail = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    tail.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height, 0xff);
  for (let line = 0; line < height; line++) lines[line * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", header), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The sandbox's control API (tests/sandbox/README.md). */
export async function control<T>(method: string, path: string, body?: unknown, of = stack): Promise<T> {
  const answer = await fetch(`${of.sandbox}/control/${path}`, {
    method, headers: { "Content-Type": "application/json" }, body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`sandbox ${path}: ${answer.status} ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** The newest code that reached a number after `after`; waits for it. */
export async function smsCode(mobile: string, after: Date): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      return (await control<{ code: string }>("GET", `inbox/code?mobile=${mobile}&after=${after.toISOString()}`)).code;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("no SMS code came");
}

export async function passFaceCheck(outcome = "pass"): Promise<void> {
  const faces = await control<{ items: { biz_token: string }[] }>("GET", "faces?limit=1");
  await control("POST", "face", { biz_token: faces.items[0]!.biz_token, outcome });
}

export async function payNewest(amount = 1): Promise<void> {
  const orders = await control<{ items: { out_trade_no: string; total: number }[] }>("GET", "orders?limit=1");
  const order = orders.items[0]!;
  if (order.total !== amount) throw new Error(`the bank was asked for ${order.total} fen`);
  await control("POST", "pay", { out_trade_no: order.out_trade_no, outcome: "success", notify: "duplicate:3" });
}

function lnca(args: string[], input = "", settings = "settings.conf"): string {
  const program = join(process.env["LNCA_BUILD"] ?? join(ROOT, "build"), "lnca");
  return execFileSync(program, args, { encoding: "utf8", input, env: { ...process.env, LNCA_SETTINGS: join(stack.run, settings) } });
}

export interface StaffPerson { login: string; password: string }

/** `lnca staff add`, as a system administrator does it for the first person. */
export function addStaff(role: string, mobile = `139${digits(8)}`): StaffPerson {
  const login = `${role}-${digits(6)}`, password = `Steady-Desk-${digits(4)}`;
  lnca(["staff", "add", "--login", login, "--name", "林审核", "--role", role, "--mobile", mobile], `${password}\n`, "settings-staff.conf");
  return { login, password };
}

/** The one-time code of now (development profile). */
export function totpCode(person: StaffPerson): string {
  return /\b(\d{6})\b/.exec(lnca(["staff", "code", "--login", person.login]))![1]!;
}

export const audit = (): string => lnca(["audit", "verify"]);
