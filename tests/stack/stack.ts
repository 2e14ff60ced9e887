/** Isolated services for tests, by `./dev stack`: the same code as `./dev up`, in .run/NAME, on ports of their own. */
import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

export const ROOT = join(import.meta.dirname, "..", "..");
const DEV = join(ROOT, "dev");

/**
 * Distance of each stack's ports from LNCA_TEST_PORT_BASE, one for every copy: test files that run side by side have a stack each,
 * so that within one stack they still run one after another. ctest's store tests use +40.
 */
const OFFSETS = { api: [0, 10, 30], e2e: [20, 50], kill: [60], bench: [80] } as const;
export type StackName = keyof typeof OFFSETS;

export const copiesOf = (name: StackName): number => OFFSETS[name].length;

/** The copy of this worker: Vitest counts its workers from 1, Playwright from 0. What runs outside of them has the first one. */
function ownCopy(kind: StackName): number {
  const { VITEST_POOL_ID: vitest, TEST_PARALLEL_INDEX: playwright } = process.env;
  if (kind === "api") return Number(vitest ?? 1) - 1;
  return kind === "e2e" ? Number(playwright ?? 0) : 0;
}

export interface Stack {
  name: string;
  base: number;
  portal: string;
  sandbox: string;
  staff: string;
  phone: string;
  /** lnca serve itself, without nginx. */
  api: string;
  /** For another serve beside it. */
  second: number;
  portalTls: string;
  staffTls: string;
  phoneTls: string;
  /** Folder with settings.conf, secrets/, log/, pid/, tls/ca.pem. */
  run: string;
}

export function stackOf(kind: StackName, copy = ownCopy(kind)): Stack {
  const offset = OFFSETS[kind][copy];
  if (offset === undefined) throw new Error(`no stack ${kind} for worker ${copy}: the runner starts more workers than there are copies`);
  const base = Number(process.env["LNCA_TEST_PORT_BASE"] ?? 18000) + offset;
  const name = copy === 0 ? kind : `${kind}-${copy + 1}`;
  const at = (offset: number, scheme = "http"): string => `${scheme}://localhost:${base + offset}`;
  return {
    name, base, portal: at(0), sandbox: at(1), staff: at(2), phone: at(3), api: `http://127.0.0.1:${base + 4}`,
    second: base + 9, portalTls: at(6, "https"), staffTls: at(7, "https"), phoneTls: at(8, "https"), run: join(ROOT, ".run", name),
  };
}

/** Starts what does not run; `fresh` throws an earlier run's data away; settings are those of core/base/settings.def. */
export async function startStack(
  kind: StackName, options: { fresh?: boolean; settings?: Record<string, string | number>; copy?: number } = {},
): Promise<Stack> {
  const stack = stackOf(kind, options.copy);
  const flags = options.fresh === true ? ["--fresh"] : [];
  const settings = Object.entries(options.settings ?? {}).map(([key, value]) => `${key}=${value}`);
  try {
    await promisify(execFile)(DEV, ["stack", "start", stack.name, String(stack.base), ...flags, ...settings], { cwd: ROOT });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`./dev stack start ${stack.name} failed:\n${stdout ?? ""}${stderr ?? String(error)}`);
  }
  return stack;
}

export async function stopStack(kind: StackName, copy?: number): Promise<void> {
  await promisify(execFile)(DEV, ["stack", "stop", stackOf(kind, copy).name], { cwd: ROOT });
}

/** All copies of a stack at once. */
export async function startCopies(kind: StackName, settings: Record<string, string | number>): Promise<void> {
  await Promise.all(Array.from({ length: copiesOf(kind) }, (_, copy) => startStack(kind, { fresh: true, settings, copy })));
}

export async function stopCopies(kind: StackName): Promise<void> {
  await Promise.all(Array.from({ length: copiesOf(kind) }, (_, copy) => stopStack(kind, copy)));
}

function psqlFlags(stack: Stack, role: string): string[] {
  const host = /^database_url = host=(\S+)/m.exec(readFileSync(join(stack.run, "settings.conf"), "utf8"))![1]!;
  return ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", host, "-U", role, "-d", "lnca"];
}

/** Runs SQL as a role of db/roles.sql; one line per row, columns separated by |. */
export function psql(stack: Stack, sql: string, role = "lnca_owner"): string {
  return execFileSync("psql", [...psqlFlags(stack, role), "-c", sql], { encoding: "utf8", maxBuffer: 1 << 28 }).trim();
}

/** Locks what a SELECT ... FOR UPDATE or a LOCK TABLE names, as somebody else's work does, until it is told to let go. */
export async function holdRows(stack: Stack, select: string): Promise<() => Promise<void>> {
  const session = spawn("psql", psqlFlags(stack, "lnca_owner"), { stdio: ["pipe", "pipe", "inherit"] });
  const over = once(session, "exit");
  session.stdin.write(`BEGIN; ${select}; SELECT 'held';\n`);
  for await (const part of session.stdout) if (String(part).includes("held")) break;
  return async () => {
    session.stdin.end("COMMIT;\n");
    await over;
  };
}

/** The pid of redis, signer, sandbox, work, serve or nginx. */
export function servicePid(stack: Stack, service: string): number {
  return Number(readFileSync(join(stack.run, "pid", service), "utf8").split(" ")[0]);
}
