/** The pages for a person: a few fixed files from page/, nothing else of the disk. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Call, json, type Reply } from "./http.ts";

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8", css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8",
};
const FILES = ["index.html", "face.html", "style.css", "common.js", "index.js", "face.js"];
const POLICY = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function fileOf(path: string): string | undefined {
  if (path === "/") return "index.html";
  if (/^\/face\/[0-9A-F-]{36}$/.test(path)) return "face.html";
  return FILES.find((name) => path === `/page/${name}`);
}

export function servePage(call: Call): Reply {
  const name = fileOf(call.path);
  if (name === undefined) return json(404, { code: "not_found", message: call.path });
  if (call.method !== "GET" && call.method !== "HEAD") return json(405, { code: "method_not_allowed" });
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)]!;
  const headers = { "content-type": type, "content-security-policy": POLICY, "cache-control": "no-cache" };
  return { status: 200, headers, body: readFileSync(join(import.meta.dirname, "page", name)) };
}
