/** The programs of baseline/ and the peer: where they are, how they are started and stopped. */
import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { ROOT, type Stack } from "../stack/stack.ts";

export const BUILD = resolve(ROOT, process.env["LNCA_BUILD"] ?? "build");
export const CORES = availableParallelism();
const PROGRAMS = join(BUILD, "tests", "bench", "baseline");

export function buildBaselines(): void {
  execFileSync("cmake", ["--build", BUILD, "--target", "bench", "-j", String(CORES)], { stdio: "ignore" });
}

/** A setting of the stack, default values included. */
export function setting(stack: Stack, name: string): string {
  const all = execFileSync(join(BUILD, "lnca"), ["check-config", "--settings", join(stack.run, "settings.conf")], { encoding: "utf8" });
  return new RegExp(`^${name} = (.*?)\\s*(#.*)?$`, "m").exec(all)![1]!;
}

/** libpq's connection string as a role that may do everything. */
export function database(stack: Stack, name = "lnca", user = "postgres"): string {
  return `host=${socketFolder(stack)} dbname=${name} user=${user}`;
}

export function socketFolder(stack: Stack): string {
  return /host=(\S+)/.exec(setting(stack, "database_url"))![1]!;
}

/** SQL from a file, as the owner of everything; one line per row, columns separated by |. */
export function sql(stack: Stack, text: string, name = "lnca"): string {
  const flags = ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", socketFolder(stack), "-U", "postgres", "-d", name, "-f", "-"];
  return execFileSync("psql", flags, { encoding: "utf8", input: text, maxBuffer: 1 << 28 }).trim();
}

export async function run(program: string, ...given: (string | number)[]): Promise<string> {
  const { stdout } = await promisify(execFile)(join(PROGRAMS, program), given.map(String), { maxBuffer: 1 << 28 });
  return stdout;
}

async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const open = await new Promise<boolean>((tell) => {
      const socket = connect(port, "127.0.0.1", () => { socket.destroy(); tell(true); });
      socket.on("error", () => tell(false));
    });
    if (open) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`nothing listens on ${port}`);
}

export interface Server {
  url: string;
  stop(): Promise<void>;
}

async function serve(port: number, program: string, given: string[]): Promise<Server> {
  const child: ChildProcess = spawn(program, given, { stdio: ["ignore", "ignore", "inherit"] });
  const stop = (): Promise<void> => new Promise((gone) => {
    if (child.exitCode !== null) return gone();
    child.once("exit", () => gone());
    child.kill("SIGTERM");
  });
  await untilOpen(port);
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** B0, B1 and their mixture: baseline/server.c. Ports after the stack's own. */
export function startBare(stack: Stack, mode: "constant" | "redis" | "query", key = "bench"): Promise<Server> {
  const port = stack.base + { constant: 9, redis: 10, query: 11 }[mode];
  const given = [mode, String(port), setting(stack, "http_threads")];
  if (mode !== "constant") given.push(setting(stack, "redis_socket"), key);
  if (mode === "query") given.push(database(stack));
  return serve(port, join(PROGRAMS, "bench_server"), given);
}

/** B2: peer.ts. */
export function startPeer(stack: Stack): Promise<Server> {
  const port = stack.base + 12;
  return serve(port, process.execPath, [join(import.meta.dirname, "peer.ts"), String(port), socketFolder(stack), setting(stack, "redis_socket")]);
}

export interface HttpRequest {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface HttpAnswer {
  status: number;
  microseconds: number;
  body: string;
}

/** Sends each request once, `connections` at a time; baseline/http_replay.c. */
export async function sendAll(
  stack: Stack, requests: HttpRequest[], connections: number, port = stack.base + 4,
): Promise<{ answers: HttpAnswer[]; microseconds: number }> {
  const file = join(BUILD, "tests", "bench", "requests");
  const parts = requests.map(({ method, path, headers, body }) => {
    const all = { Host: `127.0.0.1:${port}`, ...headers, ...(body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) }) };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join("");
    const text = Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}\r\n${body ?? ""}`);
    return Buffer.concat([Buffer.from(`${text.length}\n`), text]);
  });
  writeFileSync(file, Buffer.concat(parts));
  const lines = (await run("bench_http_replay", "127.0.0.1", port, connections, file)).trimEnd().split("\n");
  const microseconds = Number(lines.pop()!.split(" ")[1]);
  const answers = lines.map((line) => {
    const [, status, time, body] = /^(\d+) (\d+)\t(.*)$/.exec(line)!;
    return { status: Number(status), microseconds: Number(time), body: body! };
  });
  return { answers, microseconds };
}
