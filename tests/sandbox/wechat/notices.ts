/** Notifications: envelope, signature, WeChat's schedule, and the flaws a test may ask for. */
import { randomUUID } from "node:crypto";
import { beijingTime } from "../clock.ts";
import type { Deliveries, Delivery, Message } from "../deliveries.ts";
import type { Json } from "../http.ts";
import type { WechatKeys } from "../keys.ts";
import type { Settings } from "../settings.ts";
import { seal, signatureHeaders, type SigningKey } from "./signing.ts";

/** 15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h: 24 h 4 min in all. */
export const NOTICE_SCHEDULE: readonly number[] = [
  15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600,
];

/** More than it was: of a refund what goes back, else what was paid. */
function raised(amount: Json): Json {
  const name = amount["refund"] === undefined ? "total" : "refund";
  return { ...amount, [name]: 2 + Number(amount[name]) };
}

/** Flaws whose signature is right but whose content lies: changes to the decrypted transaction. */
const LIES: Record<string, (resource: Json) => Json> = {
  "wrong-amount": (resource) => ({
    ...resource,
    amount: raised(resource["amount"] as Json),
  }),
  "wrong-currency": (resource) => ({ ...resource, amount: { ...(resource["amount"] as Json), currency: "USD" } }),
  "wrong-merchant": (resource) => ({ ...resource, mchid: "1900000001" }),
  "wrong-appid": (resource) => ({ ...resource, appid: "wx0000000000000000" }),
  "wrong-order": (resource) => ({ ...resource, out_trade_no: `X${String(resource["out_trade_no"]).slice(1)}` }),
  "wrong-state": (resource) => ({ ...resource, trade_state: "NOTPAY" }),
};

/** Flaws of the message itself. */
const DAMAGES = ["bad-signature", "bad-tag", "stale", "unknown-serial", "not-json"] as const;

export const FLAWS: readonly string[] = [...Object.keys(LIES), ...DAMAGES];

interface Notice {
  event_type: string;
  original_type: string;
  summary: string;
  resource: Json;
  create_time: string;
  notice_id: string;
  out_trade_no: string;
  /** One of FLAWS for every attempt, "" for a true message. */
  flaw: string;
  /** So many first attempts carry a false signature of WeChat's own kind. */
  probes: number;
  key: SigningKey;
}

export type NoticeKind = "transaction" | "refund";

export interface Wish {
  /** normal | none | held | duplicate:n | duplicate-new-id:n | bad-signature-first | delayed:seconds | one of FLAWS */
  notify: string;
}

export class Notices {
  readonly #deliveries: Deliveries;
  readonly #keys: WechatKeys;
  readonly #settings: Settings;
  #count = 0;

  constructor(deliveries: Deliveries, keys: WechatKeys, settings: Settings) {
    this.#deliveries = deliveries;
    this.#keys = keys;
    this.#settings = settings;
    deliveries.register("wechat_notice", (delivery) => this.#write(delivery as Delivery<Notice>));
  }

  /** Undefined when the wish is understood, else what is wrong with it. */
  static check(notify: string): string | undefined {
    const plain = ["normal", "none", "held", "bad-signature-first", ...FLAWS];
    return plain.includes(notify) || /^(duplicate|duplicate-new-id|delayed):\d{1,4}$/.test(notify)
      ? undefined
      : `unknown notify "${notify}"`;
  }

  send(kind: NoticeKind, event: string, summary: string, resource: Json, url: string, notify: string): void {
    if (notify === "none" || url === "") return;
    const [wish, number] = notify.split(":") as [string, string | undefined];
    const copies = wish.startsWith("duplicate") ? Number(number) : 1;
    const notice: Notice = {
      event_type: event,
      original_type: kind,
      summary,
      resource,
      create_time: beijingTime(Date.now()),
      notice_id: randomUUID(),
      out_trade_no: String(resource["out_trade_no"]),
      flaw: FLAWS.includes(wish) ? wish : "",
      probes: wish === "bad-signature-first" || this.#probeIsDue() ? 1 : 0,
      key: this.#chooseKey(),
    };
    for (let copy = 0; copy < copies; copy += 1) {
      const content = wish === "duplicate-new-id" ? { ...notice, notice_id: randomUUID() } : notice;
      // A lie is told once: the provider's own repeats are for messages that are true.
      const schedule = notice.flaw === "" ? [...NOTICE_SCHEDULE] : [];
      const delayMs = wish === "delayed" ? Number(number) * 1000 : 0;
      this.#deliveries.add(
        { id: randomUUID(), kind: "wechat_notice", url, content, schedule }, wish === "held", delayMs);
    }
  }

  #probeIsDue(): boolean {
    this.#count += 1;
    return this.#settings.probe_every > 0 && this.#count % this.#settings.probe_every === 0;
  }

  #chooseKey(): SigningKey {
    if (this.#settings.notify_key !== "mix") return this.#settings.notify_key;
    return this.#count % 2 === 0 ? "public_key" : "certificate";
  }

  #write(delivery: Delivery<Notice>): Message {
    const notice = delivery.content;
    const flaw = delivery.attempts.length < notice.probes ? "signtest" : notice.flaw;
    const body = this.#body(notice, flaw);
    const signatureFlaw = flaw === "bad-signature" ? "signtest" : flaw;
    const timestamp = flaw === "stale" ? Date.now() - 301_000 : Date.now();
    return {
      headers: {
        "content-type": "application/json",
        accept: "*/*",
        "user-agent": "Mozilla/4.0",
        ...signatureHeaders(this.#keys, notice.key, body, { flaw: signatureFlaw, timestamp }),
      },
      body,
      flaw,
      acknowledges: (status) => status === 200 || status === 204,
    };
  }

  #body(notice: Notice, flaw: string): string {
    if (flaw === "not-json") return "{\"id\":";
    const lie = LIES[flaw];
    const resource = lie === undefined ? notice.resource : lie(notice.resource);
    const envelope = seal(this.#keys.apiv3Key, notice.original_type, JSON.stringify(resource));
    if (flaw === "bad-tag") {
      const bytes = Buffer.from(envelope.ciphertext, "base64");
      bytes[bytes.length - 1] = bytes[bytes.length - 1]! ^ 1;
      envelope.ciphertext = bytes.toString("base64");
    }
    return JSON.stringify({
      id: notice.notice_id,
      create_time: notice.create_time,
      resource_type: "encrypt-resource",
      event_type: notice.event_type,
      summary: notice.summary,
      resource: { original_type: notice.original_type, ...envelope },
    });
  }
}
