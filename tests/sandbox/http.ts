/** What the providers see of a request and what they answer; keeps node:http out of the provider files. */
import type { IncomingHttpHeaders } from "node:http";

export interface Call {
  method: string;
  /** The request target exactly as received: path and query, still percent-encoded. */
  target: string;
  path: string;
  /** Raw query without the question mark, "" when there is none. */
  query: string;
  headers: IncomingHttpHeaders;
  rawHeaders: string[];
  body: Buffer;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** What a handler may do instead of answering: drop the connection without a byte. */
export const DROP = Symbol("drop");
export type Answer = Reply | typeof DROP;

export function splitTarget(target: string): { path: string; query: string } {
  const mark = target.indexOf("?");
  return mark < 0
    ? { path: target, query: "" }
    : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

export function header(call: Call, name: string): string | undefined {
  const value = call.headers[name];
  return Array.isArray(value) ? value.join(",") : value;
}

/** How often a header line was sent: node merges or drops repeats, a strict server refuses them. */
export function countHeader(call: Call, name: string): number {
  return call.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length;
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

export type Json = Record<string, unknown>;

/** The body as a JSON object, or undefined when it is anything else. */
export function parseObject(body: Buffer): Json | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
