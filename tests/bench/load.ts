/** Load from wrk (Debian): one request again and again over kept-alive connections. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

export interface Load {
  url: string;
  headers?: Record<string, string>;
  connections?: number;
  /** JSON; makes it a POST. */
  body?: string;
  seconds: number;
}

export interface Figures {
  /** Per second. */
  requests: number;
  /** Microseconds. */
  p50: number;
  p99: number;
  /** Answers that are not 2xx or 3xx, and broken connections. */
  errors: number;
}

export async function wrk(load: Load): Promise<Figures> {
  const connections = load.connections ?? 32;
  const headers = Object.entries(load.headers ?? {}).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const script = join(import.meta.dirname, "wrk.lua");
  const flags = ["-t", connections > 1 ? "2" : "1", "-c", String(connections), "-d", `${load.seconds}s`, "-s", script, ...headers, load.url];
  const { stdout } = await promisify(execFile)("wrk", flags, { env: { ...process.env, ...(load.body === undefined ? {} : { LNCA_BODY: load.body }) } });
  const line = stdout.split("\n").find((one) => one.startsWith("FIGURES "));
  if (line === undefined) throw new Error(`wrk said:\n${stdout}`);
  const figures = JSON.parse(line.slice("FIGURES ".length)) as Figures;
  if (figures.errors > 0) throw new Error(`${figures.errors} errors of ${load.url}`);
  return figures;
}
