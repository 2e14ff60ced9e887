/** Isolated services for tests, by `./dev stack`: the same code as `./dev up`, in .run/NAME, on ports of their own. */
import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

export const ROOT = join(import.meta.dirname, "..", "..");
const DEV = join(ROOT, "dev");

/** Distance of each test's ports from LNCA_TEST_PORT_BASE; ctest's store tests use +40. */
const OFFSETS = { api: 0, e2e: 20, kill: 60, bench: 80 };
export type StackName = keyof typeof OFFSETS;

export interface Stack {
  name: StackName;
  base: number;
  portal: string;
  sandbox: string;
  staff: string;
  phone: string;
  /** lnca serve itself, without nginx. */
  api: string;
  portalTls: string;
  staffTls: string;
  phoneTls: string;
  /** Folder with settings.conf, secrets/, log/, pid/, tls/ca.pem. */
  run: string;
}

export function stackOf(name: StackName): Stack {
  const base = Number(process.env["LNCA_TEST_PORT_BASE"] ?? 18000) + OFFSETS[name];
  const at = (offset: number, scheme = "http"): string => `${scheme}://localhost:${base + offset}`;
  return {
    name, base, portal: at(0), sandbox: at(1), staff: at(2), phone: at(3), api: `http://127.0.0.1:${base + 4}`,
    portalTls: at(6, "https"), staffTls: at(7, "https"), phoneTls: at(8, "https"), run: join(ROOT, ".run", name),
  };
}

/** Starts what does not run; `fresh` throws an earlier run's data away; settings are those of core/base/settings.def. */
export async function startStack(
  name: StackName, options: { fresh?: boolean; settings?: Record<string, string | number> } = {},
): Promise<Stack> {
  const stack = stackOf(name);
  const flags = options.fresh === true ? ["--fresh"] : [];
  const settings = Object.entries(options.settings ?? {}).map(([key, value]) => `${key}=${value}`);
  try {
    await promisify(execFile)(DEV, ["stack", "start", name, String(stack.base), ...flags, ...settings], { cwd: ROOT });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`./dev stack start ${name} failed:\n${stdout ?? ""}${stderr ?? String(error)}`);
  }
  return stack;
}

export async function stopStack(name: StackName): Promise<void> {
  await promisify(execFile)(DEV, ["stack", "stop", name], { cwd: ROOT });
}

/** Runs SQL as a role of db/roles.sql; one line per row, columns separated by |. */
export function psql(stack: Stack, sql: string, role = "lnca_owner"): string {
  const host = /^database_url = host=(\S+)/m.exec(readFileSync(join(stack.run, "settings.conf"), "utf8"))![1]!;
  const flags = ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", host, "-U", role, "-d", "lnca", "-c", sql];
  return execFileSync("psql", flags, { encoding: "utf8" }).trim();
}

/** The pid of redis, signer, sandbox, work, serve or nginx. */
export function servicePid(stack: Stack, service: string): number {
  return Number(readFileSync(join(stack.run, "pid", service), "utf8").split(" ")[0]);
}
