/** The relying party's ear believes what is rightly signed and fresh, and nothing else. */
import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Call } from "../http.ts";
import { Webhooks } from "./webhooks.ts";

const secret = Buffer.alloc(32, 7);
const body = '{"type":"binding.ended"}';

function call(headers: Record<string, string>, method = "POST"): Call {
  return { method, target: "/relying-party/site", path: "/relying-party/site", query: "", headers, rawHeaders: [], body: Buffer.from(body) } as Call;
}

function signed(id: string, age = 0, key = secret): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const mac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${Buffer.alloc(32).toString("base64")} v1,${mac}` };
}

describe("webhooks at a relying party", () => {
  it("are believed when one of their signatures fits, and repetitions are seen", () => {
    const ear = new Webhooks();
    ear.know([`whsec_${secret.toString("base64")}`]);
    ear.answer(call(signed("1")), "/site", undefined);
    ear.answer(call(signed("1")), "/site", undefined);
    expect(ear.list().map(({ verified, repeated, status }) => [verified, repeated, status])).toEqual([[true, false, 204], [true, true, 204]]);
  });

  it.each([["an old one", signed("1", 301)], ["a foreign key", signed("1", 0, Buffer.alloc(32, 8))], ["none at all", {}]])("are refused with %s", (_what, headers) => {
    const ear = new Webhooks();
    ear.know([`whsec_${secret.toString("base64")}`]);
    expect(ear.answer(call(headers), "/site", undefined)).toMatchObject({ status: 401 });
  });

  it("are answered as the fault says", () => {
    const ear = new Webhooks();
    expect(ear.answer(call(signed("1")), "/site", { mode: "error", value: 503, count: null, path: "" })).toMatchObject({ status: 503 });
    expect(ear.answer(call(signed("1"), "GET"), "/site", undefined)).toMatchObject({ status: 405 });
  });
});
