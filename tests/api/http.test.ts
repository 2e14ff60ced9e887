/** HTTP as the contract says it: methods, media types, sizes, slow and truncated requests, problem documents, probes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stackOf } from "../stack/stack.ts";
import { Client, type Problem } from "./client.ts";
import { until } from "./journey.ts";
import { sendRaw } from "./raw.ts";

const stack = stackOf("api");
const direct = stack.base + 4;
const portal = new Client("portal");
const code = async (answer: Promise<{ json: unknown }>): Promise<string> => ((await answer).json as Problem).code;

describe("RUL7 refusals are problem documents with a stable code", () => {
  it("404 for unknown paths and for ids that are none", async () => {
    expect(await code(portal.send("GET", "/api/v1/none"))).toBe("not_found");
    const person = await new Client("portal").loginByCode();
    for (const id of ["1", "abc", "1234567890123456789", "12345678901234567890"]) await person.problem(404, "GET", `/api/v1/orders/${id}`);
  });

  it("405 names the methods that are allowed", async () => {
    const answer = await portal.send("DELETE", "/api/v1/service", { unchecked: true });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    const options = await portal.send("OPTIONS", "/api/v1/sessions", { unchecked: true });
    expect(options.status).toBe(204);
    expect(options.headers.get("allow")).toBe("GET, POST, OPTIONS, HEAD".split(", ").toSorted((a, b) => ["GET", "POST", "HEAD", "OPTIONS"].indexOf(a) - ["GET", "POST", "HEAD", "OPTIONS"].indexOf(b)).join(", "));
  });

  it("406, 415, 413", async () => {
    await portal.problem(406, "GET", "/api/v1/service", { headers: { accept: "text/html" } });
    await portal.problem(406, "GET", "/api/v1/service", { headers: { accept: "application/json;q=0" } });
    await portal.expect(200, "GET", "/api/v1/service", { headers: { accept: "text/html, application/*;q=0.5" } });
    await portal.problem(415, "POST", "/api/v1/sessions", { raw: { mediaType: "application/xml", bytes: Buffer.from("<a/>") } });
    await portal.problem(415, "POST", "/api/v1/sessions", { body: {}, headers: { "content-encoding": "gzip" } });
    const large = await sendRaw(direct, [`POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nX-Lnca-Client: portal\r\nContent-Type: application/json\r\nContent-Length: 65537\r\n\r\n`]);
    expect(large.statuses).toEqual([413]);
    expect(large.ended).toBe(true);
  });

  it("wrong JSON: 400 invalid_json; wrong fields: 422 with every one of them", async () => {
    for (const text of ["", "{", "[]", "1", '{"a":1}x', '{"method":"password","method":"sms_code"}', '{"a":"\\u0000"}', "{\"a\":\"\xff\"}", "﻿{}", `${"[".repeat(40)}${"]".repeat(40)}`]) {
      const answer = await portal.send("POST", "/api/v1/sessions", { raw: { mediaType: "application/json", bytes: Buffer.from(text, "latin1") } });
      expect([answer.status, (answer.json as Problem).code], text).toEqual([400, "invalid_json"]);
    }
    const { errors } = await portal.problem(422, "POST", "/api/v1/sessions", { body: { method: "magic", mobile: 13, unknown: true } });
    const byField = Object.fromEntries(errors!.map((one) => [one.field, one.code]));
    expect(byField).toMatchObject({ method: "choice", mobile: "type", unknown: "unknown", agreements: "required" });
  });

  it("queries: unknown, repeated and wrong parameters are named", async () => {
    const person = await new Client("portal").loginByCode();
    const { errors } = await person.problem(422, "GET", "/api/v1/orders?page=0&page_size=10&page_size=20&nonsense=1&state=gone");
    expect(Object.fromEntries(errors!.map((one) => [one.field, one.code]))).toMatchObject({ page: "too_small", page_size: "repeated", nonsense: "unknown", state: "choice" });
    await person.problem(400, "GET", "/api/v1/orders?holder=%zz");
    await person.problem(400, "GET", "/api/v1/orders?holder=%00");
  });

  it("429 with Retry-After when the limit of a route is reached, for this caller only", async () => {
    const person = (await new Client("portal").loginByCode()).pastNginx();
    const other = (await new Client("portal").loginByCode()).pastNginx();
    let answer = await person.send("POST", "/api/v1/me/revealed");
    for (let sent = 1; sent < 301 && answer.status !== 429; sent++) answer = await person.send("POST", "/api/v1/me/revealed");
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((answer.json as Problem).code).toBe("too_many_requests");
    expect((await other.send("POST", "/api/v1/me/revealed")).status).not.toBe(429);
  });

  it("every answer names its request, and the log has it without personal data", async () => {
    const person = await new Client("portal").loginByCode();
    const answer = await person.send("GET", "/api/v1/me");
    const id = answer.headers.get("x-request-id")!;
    expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    const read = (): string => readFileSync(join(stack.run, "log", "serve.log"), "utf8");
    const line = await until("the line of the request", () => read().split("\n").find((one) => one.includes(id) && one.endsWith("}")));
    const log = read();
    expect(JSON.parse(line)).toMatchObject({ event: "request", method: "GET", operation: "me_show", status: 200, client: "portal" });
    expect(log).not.toContain(person.mobile!);
    expect(log).not.toContain(person.cookies.get("__Host-lnca_portal")!);
  });

  it("HEAD answers like GET without a body", async () => {
    const answer = await portal.send("HEAD", "/api/v1/service", { unchecked: true });
    expect(answer.status).toBe(200);
    expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(10);
    expect(answer.bytes.length).toBe(0);
  });

  it("an unread body does not disturb the next request on the connection", async () => {
    const first = `POST /api/v1/none HTTP/1.1\r\nHost: localhost\r\nX-Lnca-Client: portal\r\nContent-Length: 5\r\n\r\nhello`;
    const result = await sendRaw(direct, [first + "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"], { quietMs: 2000 });
    expect(result.statuses).toEqual([404, 200]);
  });

  it("a truncated body: 400 and the end", async () => {
    const { connect } = await import("node:net");
    const text = await new Promise<string>((resolve) => {
      const socket = connect({ port: direct, host: "127.0.0.1", allowHalfOpen: true });
      let seen = "";
      socket.on("data", (chunk) => (seen += chunk.toString()));
      socket.on("end", () => resolve(seen));
      socket.on("error", () => resolve(seen));
      socket.end(`POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nX-Lnca-Client: portal\r\nOrigin: ${stack.portal}\r\nX-Lnca-Request: 1\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"a":`);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain("malformed_request");
  });
});

describe("probes and the reference page", () => {
  it("health, readiness and figures", async () => {
    expect(await (await fetch(`${stack.api}/healthz`)).json()).toEqual({ status: "ok" });
    expect(await (await fetch(`${stack.api}/readyz`)).json()).toMatchObject({ status: "ok", parts: [{ name: "postgresql", ok: true }, { name: "redis", ok: true }] });
    const figures = await (await fetch(`${stack.api}/metrics`)).text();
    for (const name of ["lnca_requests_total{operation=", "lnca_request_seconds_bucket{", "lnca_database_connections{state=\"in_use\"}", "lnca_resident_bytes"]) expect(figures).toContain(name);
  });

  it("/docs shows the contract and loads nothing from elsewhere", async () => {
    const page = await fetch(`${stack.portal}/docs`);
    const html = await page.text();
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(html).not.toMatch(/https?:\/\//);
    const contract = (await (await fetch(`${stack.portal}/docs/openapi.json`)).json()) as { openapi: string };
    expect(contract.openapi).toMatch(/^3\.1/);
  });
});
