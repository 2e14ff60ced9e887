/** Slow and stuck clients, and the drain at SIGTERM, on processes of their own with short times. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ROOT, stackOf } from "../stack/stack.ts";
import { sendRaw } from "./raw.ts";

const stack = stackOf("api");
const PORT = stack.base + 5;
const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));
let serve: ChildProcess | undefined;

/** Starts `lnca serve` on PORT with the stack's data and these settings. */
async function start(settings: Record<string, number>): Promise<ChildProcess> {
  const changed: Record<string, string | number> = { http_listen: `127.0.0.1:${PORT}`, node: 77, http_head_timeout_ms: 1000, http_body_timeout_ms: 1500, ...settings };
  const kept = readFileSync(join(stack.run, "settings.conf"), "utf8").split("\n").filter((line) => !(line.split(" ")[0]! in changed));
  const file = join(stack.run, "slow.conf");
  writeFileSync(file, [...kept, ...Object.entries(changed).map(([name, value]) => `${name} = ${value}`), ""].join("\n"));
  serve = spawn(resolve(ROOT, process.env["LNCA_BUILD"] ?? "build", "lnca"), ["serve", "--settings", file], { stdio: "ignore" });
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`http://127.0.0.1:${PORT}/healthz`).then((answer) => answer.ok, () => false)) return serve;
    await pause(50);
  }
  throw new Error("serve did not start");
}

afterEach(async () => {
  if (serve && serve.exitCode === null) {
    serve.kill("SIGKILL");
    await once(serve, "exit");
  }
});

/** A connection; that a process which ends resets it is no fault. */
async function open(): Promise<Socket> {
  const socket = connect(PORT, "127.0.0.1");
  await once(socket, "connect");
  return socket.on("error", () => undefined);
}

const HEAD = `POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nX-Lnca-Client: portal\r\nOrigin: ${stack.portal}\r\nX-Lnca-Request: 1\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n`;

describe("slow clients", () => {
  it("a head that never ends is cut at its deadline, also when bytes go on coming", async () => {
    await start({});
    const began = Date.now();
    const result = await sendRaw(PORT, ["GET /healthz HTTP/1.1\r\n", ...Array.from({ length: 40 }, (_, at) => `X-${at}: 1\r\n`)], { pauseMs: 150, quietMs: 6000 });
    expect(result.ended).toBe(true);
    expect(Date.now() - began).toBeLessThan(4500);
    expect(result.statuses.every((status) => status === 408 || status === 400)).toBe(true);
  });

  it("a body of one byte at a time is cut at its total deadline: 408 and the end", async () => {
    await start({ http_head_timeout_ms: 1000 });
    const began = Date.now();
    const result = await sendRaw(PORT, [HEAD, ...Array.from({ length: 60 }, () => " ")], { pauseMs: 200, quietMs: 6000 });
    const took = Date.now() - began;
    expect(result.statuses).toEqual([408]);
    expect(result.text).toContain("request_timeout");
    expect(result.ended).toBe(true);
    expect(took).toBeGreaterThan(1200);
    expect(took).toBeLessThan(3000);
  });

  it("stuck bodies on most threads do not stop others", async () => {
    await start({ http_threads: 8, http_body_timeout_ms: 3000, http_head_timeout_ms: 5000 });
    const stuck = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const socket = await open();
        socket.write(HEAD);
        return socket;
      }),
    );
    const times: number[] = [];
    for (let at = 0; at < 20; at++) {
      const began = Date.now();
      expect((await fetch(`http://127.0.0.1:${PORT}/healthz`)).status).toBe(200);
      times.push(Date.now() - began);
    }
    expect(Math.max(...times), "who waits for a stuck body waits 3 s").toBeLessThan(2000);
    for (const socket of stuck) socket.destroy();
  });
});

async function answerOf(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString()));
  await once(socket, "close");
  return text;
}

describe("drain at SIGTERM", () => {
  it("readyz says 503, what is in flight ends well, new connections are refused, exit 0", async () => {
    const process_ = await start({ http_body_timeout_ms: 5000, http_head_timeout_ms: 5000, drain_ready_seconds: 3, drain_seconds: 5 });
    const socket = await open();
    const answer = answerOf(socket);
    socket.write(HEAD + "{");
    await pause(200);
    const exited = once(process_, "exit");
    process_.kill("SIGTERM");
    await pause(200);
    const ready = await fetch(`http://127.0.0.1:${PORT}/readyz`);
    expect(ready.status).toBe(503);
    expect(ready.headers.get("connection")).toBe("close");
    expect(ready.headers.get("retry-after")).toBeTruthy();
    await pause(3500);
    await expect(fetch(`http://127.0.0.1:${PORT}/healthz`)).rejects.toThrow();
    socket.write(" ".repeat(58) + "}");
    const text = await answer;
    expect(text).toMatch(/^HTTP\/1\.1 422 /);
    expect(text).toContain("Connection: close");
    expect((await exited)[0]).toBe(0);
  });

  it("a client that never ends does not keep it for longer than the drain's time", async () => {
    const process_ = await start({ http_body_timeout_ms: 60000, http_head_timeout_ms: 60000, drain_seconds: 1 });
    const socket = await open();
    socket.write(HEAD + "{");
    await pause(200);
    const began = Date.now();
    process_.kill("SIGTERM");
    const [code] = (await once(process_, "exit")) as [number];
    expect(code).toBe(0);
    expect(Date.now() - began).toBeLessThan(9000);
    socket.destroy();
  });

  it("an idle process ends at once", async () => {
    const process_ = await start({});
    const idle = await open();
    const began = Date.now();
    process_.kill("SIGTERM");
    expect(((await once(process_, "exit")) as [number])[0]).toBe(0);
    expect(Date.now() - began).toBeLessThan(4000);
    idle.destroy();
  });
});
