/** The front doors as nginx keeps them: what every answer carries, what never reaches the API. */
import { request } from "node:http";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { stackOf } from "../stack/stack.ts";

const stack = stackOf("api");
const doors = { portal: stack.portal, staff: stack.staff, phone: stack.phone };

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

function send(url: string, options: { method?: string; headers?: Record<string, string>; body?: Buffer } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: options.method ?? "GET", headers: options.headers ?? {}, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() }));
    });
    call.on("error", reject);
    call.end(options.body);
  });
}

/** Bytes as they are, and everything that comes back until the other side closes. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.setTimeout(5000, () => socket.destroy());
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}

describe.each(Object.entries(doors))("the %s door", (name, door) => {
  it("gives its own page for every path, under a policy without inline script", async () => {
    const home = await send(`${door}/`);
    const deep = await send(`${door}/orders/1234567890123456789?from=list`);
    expect(home.status).toBe(200);
    expect(deep.text).toBe(home.text);
    expect(home.headers["cache-control"]).toBe("no-cache");
    const policy = String(home.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy.includes("'wasm-unsafe-eval'")).toBe(name === "phone");
    expect(home.headers["x-content-type-options"]).toBe("nosniff");
    expect(home.headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(home.headers["strict-transport-security"]).toBeUndefined();
    expect(String(home.headers["permissions-policy"])).toContain(name === "phone" ? "camera=(self)" : "camera=()");
  });

  it("lets hashed files be kept for ever and answers 404 for missing ones", async () => {
    const asset = /(?:src|href)="(\/assets\/[^"]+)"/.exec((await send(`${door}/`)).text)?.[1];
    expect(asset).toBeDefined();
    const answer = await send(door + asset!);
    expect(answer.status).toBe(200);
    expect(answer.headers["cache-control"]).toContain("immutable");
    expect((await send(`${door}/assets/none.js`)).status).toBe(404);
    expect((await send(`${door}/.vite/manifest.json`)).text).not.toContain('"file"');
  });

  it("refuses to be written to outside the API", async () => {
    expect((await send(`${door}/`, { method: "POST" })).status).toBe(403);
  });
});

describe("what never reaches the API", () => {
  it("RUL7 a body over 64 KiB is a problem document with its code", async () => {
    const answer = await send(`${stack.portal}/api/v1/sessions`, { method: "POST", body: Buffer.alloc(70_000) });
    expect(answer.status).toBe(413);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(JSON.parse(answer.text)).toMatchObject({ status: 413, code: "body_too_large" });
  });

  it("documents may have 5 MiB, not more than a little over", async () => {
    const url = `${stack.portal}/api/v1/orders/1234567890123456789/materials/application_form`;
    expect((await send(url, { method: "PUT", body: Buffer.alloc(5_000_000) })).status).not.toBe(413);
    expect((await send(url, { method: "PUT", body: Buffer.alloc(6_000_000) })).status).toBe(413);
  });

  it.each([
    ["two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n"],
    ["a length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"],
    ["a length that is no number", "Content-Length: +3\r\n"],
    ["a folded line", "X-A: 1\r\n b: 2\r\n"],
    ["two hosts", "Host: localhost\r\n"],
  ])("%s: 400 and the end of the connection", async (_what, head) => {
    const answer = await raw(stack.base, `POST /api/v1/sessions HTTP/1.1\r\nHost: localhost:${stack.base}\r\n${head}\r\nhello`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });

  it("metrics and readiness are not for the outside", async () => {
    for (const path of ["/metrics", "/readyz"]) {
      expect((await send(stack.portal + path)).text).toContain("<html");
    }
  });
});

describe("over TLS", () => {
  it("speaks 1.2 and newer only", async () => {
    const { connect: connectTls } = await import("node:tls");
    const version = (max: "TLSv1.1" | "TLSv1.3"): Promise<string | null> =>
      new Promise((resolve) => {
        const options = { port: stack.base + 6, host: "127.0.0.1", rejectUnauthorized: false, ciphers: "DEFAULT@SECLEVEL=0", minVersion: "TLSv1" as const, maxVersion: max };
        const socket = connectTls(options, () => {
          resolve(socket.getProtocol());
          socket.end();
        });
        socket.on("error", () => resolve(null));
      });
    expect(await version("TLSv1.3")).toBe("TLSv1.3");
    expect(await version("TLSv1.1")).toBeNull();
  });
});
