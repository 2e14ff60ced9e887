/**
 * What the providers push to the product: one row per message, posted now and again on the provider's schedule until it is
 * acknowledged. Rows are journaled, so that a restarted sandbox goes on where it stopped.
 */
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Settings } from "./settings.ts";
import type { Store, Table } from "./store.ts";

export interface Attempt {
  at: string;
  /** HTTP status, or 0 when no answer came. */
  status: number;
  error: string;
  ms: number;
  /** What was done to this attempt on purpose, e.g. "signtest". */
  flaw: string;
}

export interface Delivery<Content = unknown> {
  id: string;
  kind: string;
  url: string;
  content: Content;
  state: "pending" | "held" | "delivered" | "given_up";
  /** Seconds between an attempt and the next; when used up, the message is given up. */
  schedule: number[];
  attempts: Attempt[];
  /** Real time of the next attempt, ms. */
  due_at: number;
}

export interface Message {
  headers: Record<string, string>;
  body: string;
  flaw: string;
  acknowledges(status: number, body: string): boolean;
}

type Builder = (delivery: Delivery) => Message;
const ANSWER_LIMIT = 64 * 1024;
const KEEP_FINISHED = 2000;

export class Deliveries {
  readonly #table: Table<Delivery>;
  readonly #settings: Settings;
  readonly #builders = new Map<string, Builder>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #closed = false;

  constructor(store: Store, settings: Settings) {
    this.#table = store.table<Delivery>("delivery");
    this.#settings = settings;
  }

  /** Names the function that writes the messages of a kind, anew for every attempt (signature time). */
  register(kind: string, builder: Builder): void {
    this.#builders.set(kind, builder);
  }

  /** Takes up what an earlier run left; call once, after every register(). */
  resume(): void {
    for (const delivery of this.#table.values()) if (delivery.state === "pending") this.#arm(delivery);
  }

  add(delivery: Pick<Delivery, "id" | "kind" | "url" | "content" | "schedule">, held = false, delayMs = 0): void {
    const row: Delivery = {
      ...delivery,
      state: held ? "held" : "pending",
      attempts: [],
      due_at: Date.now() + delayMs,
    };
    this.#table.put(row.id, row);
    this.#prune();
    if (!held) this.#arm(row);
  }

  list(): Delivery[] {
    return this.#table.values();
  }

  /** Sends held messages in the order given, one after the other. */
  async release(ids: string[]): Promise<void> {
    for (const id of ids) {
      const delivery = this.#table.get(id);
      if (delivery?.state !== "held") continue;
      delivery.state = "pending";
      await this.#attempt(delivery);
    }
  }

  /** Posts once more what was sent before, whatever became of it. */
  async resend(id: string): Promise<Attempt | undefined> {
    const delivery = this.#table.get(id);
    return delivery === undefined ? undefined : this.#attempt(delivery);
  }

  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#table.clear();
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #arm(delivery: Delivery): void {
    clearTimeout(this.#timers.get(delivery.id));
    const timer = setTimeout(() => void this.#attempt(delivery), Math.max(0, delivery.due_at - Date.now()));
    this.#timers.set(delivery.id, timer);
  }

  async #attempt(delivery: Delivery): Promise<Attempt> {
    clearTimeout(this.#timers.get(delivery.id));
    this.#timers.delete(delivery.id);
    const message = this.#builders.get(delivery.kind)!(delivery);
    const started = Date.now();
    const { status, body, error } = await post(delivery.url, message, this.#settings.notify_timeout_ms);
    const attempt: Attempt =
      { at: new Date(started).toISOString(), status, error, ms: Date.now() - started, flaw: message.flaw };
    if (this.#closed || !this.#table.has(delivery.id)) return attempt;
    delivery.attempts.push(attempt);
    // A probe with a false signature never counts as delivered: the good message always follows.
    if (message.flaw !== "signtest" && message.acknowledges(status, body)) delivery.state = "delivered";
    else if (delivery.state === "pending") this.#plan(delivery);
    this.#table.put(delivery.id, delivery);
    return attempt;
  }

  #plan(delivery: Delivery): void {
    const seconds = delivery.schedule[delivery.attempts.length - 1];
    if (seconds === undefined) {
      delivery.state = "given_up";
      return;
    }
    delivery.due_at = Date.now() + (seconds * 1000) / this.#settings.time_scale;
    this.#arm(delivery);
  }

  #prune(): void {
    if (this.#table.size <= 2 * KEEP_FINISHED) return;
    const finished = this.#table.values().filter((row) => row.state === "delivered" || row.state === "given_up");
    for (const row of finished.slice(0, KEEP_FINISHED)) this.#table.delete(row.id);
  }
}

interface Answer {
  status: number;
  body: string;
  error: string;
}

/** One POST on a connection of its own; the limit is for all of it, redirects are not followed. */
function post(url: string, message: Message, limitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const failed = (error: string): void => resolve({ status: 0, body: "", error });
    let target: URL;
    try {
      target = new URL(url);
    } catch {
      return failed("bad url");
    }
    const send = target.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(target, {
      method: "POST",
      headers: { ...message.headers, "content-length": String(Buffer.byteLength(message.body)) },
      agent: false,
      // Development stacks use a certificate authority of their own.
      rejectUnauthorized: false,
    });
    const timer = setTimeout(() => request.destroy(new Error(`no answer within ${limitMs} ms`)), limitMs);
    request.on("error", (error) => {
      clearTimeout(timer);
      failed(error.message);
    });
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= ANSWER_LIMIT) chunks.push(chunk);
      });
      response.on("end", () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8"), error: "" });
      });
      response.on("error", (error) => failed(error.message));
    });
    request.end(message.body);
  });
}
