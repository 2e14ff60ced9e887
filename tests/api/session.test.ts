/** Log-in state over HTTP: cookies, tokens, origin rules, ending, rotation. */
import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { Client } from "./client.ts";

const stack = stackOf("api");
const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

interface SessionList {
  sessions: { session_id: string; current: boolean; client: string }[];
}

describe("cookies of the portal", () => {
  it("LOG2 LOG4 a log-in sets a __Host- cookie, each log-in a new one, log-out ends it on the server", async () => {
    const person = await new Client("portal").loginByCode();
    const first = person.cookies.get("__Host-lnca_portal")!;
    expect(first).toMatch(/^[A-Za-z0-9_-]{54}$/);
    await person.expect(200, "GET", "/api/v1/me");
    await person.expect(204, "DELETE", "/api/v1/sessions/current");
    expect(person.cookies.has("__Host-lnca_portal")).toBe(false);
    person.cookies.set("__Host-lnca_portal", first);
    expect((await person.problem(401, "GET", "/api/v1/me")).code).toBe("unauthenticated");
  });

  it("nothing of the cookie is stored in clear", async () => {
    const person = await new Client("portal").loginByCode();
    const { sessions } = await person.expect<SessionList>(200, "GET", "/api/v1/sessions");
    const stored = psql(stack, `SELECT encode(token_hash, 'base64') FROM sessions WHERE id = ${sessions[0]!.session_id}`);
    expect(stored.length).toBeGreaterThan(40);
    expect(person.cookies.get("__Host-lnca_portal")).not.toContain(stored.slice(0, 20));
  });

  it("LOG4 another session ends within a second, the own one stays", async () => {
    const here = await new Client("portal").register();
    const there = await new Client("portal").loginByPassword(here.mobile!);
    await there.expect(200, "GET", "/api/v1/me");
    const { sessions } = await here.expect<SessionList>(200, "GET", "/api/v1/sessions");
    const other = sessions.find((one) => !one.current)!;
    await here.expect(204, "DELETE", `/api/v1/sessions/${other.session_id}`);
    await pause(1000);
    await there.problem(401, "GET", "/api/v1/me");
    await here.expect(200, "GET", "/api/v1/me");
    await here.problem(404, "DELETE", `/api/v1/sessions/${other.session_id}`);
  });

  it("nobody ends another person's session", async () => {
    const one = await new Client("portal").loginByCode();
    const two = await new Client("portal").loginByCode();
    const { sessions } = await two.expect<SessionList>(200, "GET", "/api/v1/sessions");
    await one.problem(404, "DELETE", `/api/v1/sessions/${sessions[0]!.session_id}`);
    await two.expect(200, "GET", "/api/v1/me");
  });

  it.each([
    ["one sign changed", (cookie: string) => cookie.slice(0, -2) + (cookie.at(-2) === "A" ? "B" : "A") + cookie.at(-1)!],
    ["cut short", (cookie: string) => cookie.slice(0, -4)],
    ["with more behind", (cookie: string) => `${cookie}AAAA`],
    ["empty", () => ""],
    ["other signs", () => "a b;c"],
    ["twice", (cookie: string) => `${cookie}; __Host-lnca_portal=${cookie}`],
  ])("a cookie %s is nobody", async (_what, change) => {
    const person = await new Client("portal").loginByCode();
    person.cookies.set("__Host-lnca_portal", change(person.cookies.get("__Host-lnca_portal")!));
    await person.problem(401, "GET", "/api/v1/me");
  });

  it("a portal cookie is nobody at the phone and staff doors", async () => {
    const person = await new Client("portal").loginByCode();
    const cookie = person.cookies.get("__Host-lnca_portal")!;
    for (const door of ["phone", "staff"] as const) {
      const stranger = new Client(door);
      for (const name of ["__Host-lnca_portal", "__Host-lnca_staff"]) stranger.cookies.set(name, cookie);
      await stranger.problem(401, "GET", door === "phone" ? "/api/v1/me" : "/api/v1/staff/me");
    }
  });
});

describe("origin rules for browsers", () => {
  const forms: [string, Record<string, string>][] = [
    ["no Origin", { origin: "" }],
    ["null", { origin: "null" }],
    ["another site", { origin: "https://evil.example" }],
    ["a sibling door", { origin: stack.staff }],
    ["our origin with a path", { origin: `${stack.portal}/` }],
    ["no X-Lnca-Request", { "x-lnca-request": "" }],
    ["Sec-Fetch-Site cross-site", { "sec-fetch-site": "cross-site" }],
    ["Sec-Fetch-Site same-site", { "sec-fetch-site": "same-site" }],
  ];
  it.each(forms)("%s: 403 and nothing is written", async (_what, headers) => {
    const person = await new Client("portal").loginByCode();
    const body = { language: "en", large_type: true };
    expect((await person.problem(403, "PUT", "/api/v1/me/preferences", { body, headers })).code).toBe("origin_refused");
    const me = await person.expect<{ language?: string; preferences?: { language: string } }>(200, "GET", "/api/v1/me");
    expect(JSON.stringify(me)).not.toContain('"en"');
  });

  it("JSON as text/plain, as a form would send it, is refused", async () => {
    const person = await new Client("portal").loginByCode();
    await person.problem(415, "PUT", "/api/v1/me/preferences", { body: { language: "en", large_type: true }, headers: { "content-type": "text/plain" } });
  });

  it("no answer allows other origins", async () => {
    const answer = await new Client("portal").send("GET", "/api/v1/service", { headers: { origin: "https://evil.example" } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("tokens of the app", () => {
  it("APP1 logs in with tokens, rotates them, and a used one gives its same successor for a moment", async () => {
    const phone = await new Client("phone").loginByCode();
    const first = phone.refreshToken!;
    await phone.expect(200, "GET", "/api/v1/me");
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => phone.expect<{ refresh_token: string }>(201, "POST", "/api/v1/sessions/tokens", { body: { refresh_token: first } })),
    );
    expect(new Set(answers.map((one) => one.refresh_token)).size).toBe(1);
    expect(answers[0]!.refresh_token).not.toBe(first);
    expect(psql(stack, `SELECT count(*) FROM refresh_tokens WHERE session_id = (SELECT session_id FROM refresh_tokens ORDER BY created_at DESC LIMIT 1)`)).toBe("2");
  });

  it("a used token after its grace ends the session within a second", async () => {
    const phone = await new Client("phone").loginByCode();
    const stolen = phone.refreshToken!;
    await phone.refresh();
    psql(stack, "UPDATE refresh_tokens SET used_at = used_at - interval '11 seconds' WHERE used_at IS NOT NULL");
    expect((await phone.problem(401, "POST", "/api/v1/sessions/tokens", { body: { refresh_token: stolen } })).code).toBe("token_reused");
    await pause(1000);
    await phone.problem(401, "GET", "/api/v1/me");
    await phone.problem(401, "POST", "/api/v1/sessions/tokens", { body: { refresh_token: phone.refreshToken } });
  });

  it("an unknown refresh token is nobody", async () => {
    const phone = new Client("phone");
    await phone.problem(401, "POST", "/api/v1/sessions/tokens", { body: { refresh_token: "A".repeat(43) } });
  });

  it("tokens that are not ours are refused: alg none, HS256, other kid, changed payload, cut signature", async () => {
    const phone = await new Client("phone").loginByCode();
    const [header, payload, signature] = phone.accessToken!.split(".") as [string, string, string];
    const coded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
    const hs = `${coded({ alg: "HS256", kid: "1", typ: "JWT" })}.${payload}`;
    const attacks = [
      `${coded({ alg: "none", typ: "JWT" })}.${payload}.`,
      `${coded({ alg: "none", kid: "1", typ: "JWT" })}.${payload}.${signature}`,
      `${hs}.${createHmac("sha256", "x").update(hs).digest("base64url")}`,
      `${coded({ alg: "ES256", kid: "2", typ: "JWT" })}.${payload}.${signature}`,
      `${coded({ typ: "JWT", kid: "1", alg: "ES256" })}.${payload}.${signature}`,
      `${header}.${coded({ ...claims, exp: 4102444800 })}.${signature}`,
      `${header}.${payload}.${signature.slice(0, -2)}`,
      `${header}.${payload}`,
      `${header}.${payload}.${signature}.${signature}`,
      "x",
    ];
    for (const token of attacks) {
      const answer = await phone.send("GET", "/api/v1/me", { headers: { authorization: `Bearer ${token}` } });
      expect(answer.status, token.slice(0, 60)).toBe(401);
      expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    }
    await phone.expect(200, "GET", "/api/v1/me");
  });
});
