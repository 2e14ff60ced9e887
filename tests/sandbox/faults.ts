/** Trouble on demand: what a provider does wrong with its next requests. */
export const PROVIDERS = ["wechat_pay", "aliyun_sms", "tencent_faceid", "relying_party", "nuonuo"] as const;
export type Provider = (typeof PROVIDERS)[number];

/**
 * slow:ms       waits first
 * error:status  answers with the provider's own error, limited with its refusal of too many calls
 * nonsense      sends an HTML page with 200
 * garbled       sends what is no JSON object, rightly signed where replies are signed
 * down, hang    cuts the connection, never answers
 * lost          does the work and cuts the connection instead of answering
 * bad_signature signs the reply falsely (WeChat)
 */
export const MODES = ["slow", "error", "nonsense", "garbled", "limited", "down", "hang", "lost", "bad_signature"] as const;
export type Mode = (typeof MODES)[number];

export interface Fault {
  mode: Mode;
  /** Milliseconds for slow, HTTP status for error. */
  value: number;
  /** Requests still to be hit; null = until changed. */
  count: number | null;
  /** Only requests whose target contains this text. */
  path: string;
}

export class Faults {
  readonly #active = new Map<Provider, Fault>();

  /** `text` is a mode with an optional value, as in "slow:3000" or "error:503"; "ok" ends the trouble. */
  set(provider: Provider, text: string, count: number | null, path: string): boolean {
    const [name, number] = text.split(":");
    if (name === "ok") return this.#active.delete(provider) || true;
    const mode = MODES.find((known) => known === name);
    const value = number === undefined ? (name === "slow" ? 3000 : 500) : Number(number);
    if (mode === undefined || !Number.isInteger(value) || value < 0) return false;
    this.#active.set(provider, { mode, value, count, path });
    return true;
  }

  take(provider: Provider, target: string): Fault | undefined {
    const fault = this.#active.get(provider);
    if (fault === undefined || !target.includes(fault.path)) return undefined;
    if (fault.count !== null) {
      fault.count -= 1;
      if (fault.count <= 0) this.#active.delete(provider);
    }
    return fault;
  }

  list(): Record<string, Fault> {
    return Object.fromEntries(this.#active);
  }

  clear(): void {
    this.#active.clear();
  }
}
