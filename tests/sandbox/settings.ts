/** Everything that may be changed while the sandbox runs (POST /control/settings and /control/limits). */
export type KeyChoice = "public_key" | "certificate" | "mix";

export interface SmsLimits {
  minute: number;
  hour: number;
  day: number;
  /** Per number over all signatures and templates, in a day. */
  total_day: number;
}

export type InvoiceCallback = "normal" | "none" | "wrong-status" | "wrong-amount" | "wrong-order" | "not-json" | "early";

export interface Settings {
  /** The providers' retry schedules run this many times faster. */
  time_scale: number;
  /** How long a notification may take to be answered; WeChat gives 5 s. */
  notify_timeout_ms: number;
  /** Which key signs replies: "request" = what the request's Wechatpay-Serial asks for. */
  reply_key: "request" | KeyChoice;
  /** Which key signs notifications; "mix" takes them in turn, as during WeChat's 7-day switch. */
  notify_key: KeyChoice;
  /** What GET /v3/certificates lists; merchants in public-key mode usually have none. */
  certificates: "list" | "empty";
  /** Every n-th notification starts with a false signature (`WECHATPAY/SIGNTEST/…`); 0 = only on demand. */
  probe_every: number;
  /** Seconds until a refund leaves PROCESSING (divided by time_scale); below 0 = only on demand. */
  refund_seconds: number;
  /** Minimum seconds between two refunds of one order. */
  refund_gap_seconds: number;
  /** What the merchant's account holds for refunds, in fen; below 0 = always enough. */
  refund_balance_fen: number;
  /** Hour in China from which the bill of the day before is there. */
  bill_ready_hour: number;
  /** Seconds from request to issued invoice (divided by time_scale); below 0 = only on demand. */
  invoice_seconds: number;
  /** What callbacks of invoices are like. */
  invoice_callback: InvoiceCallback;
  /** How a confirmation form for a red invoice begins: "01" = nobody need confirm, "02" = the buyer must. */
  invoice_form_status: string;
  /** Tokens in 30 days. */
  invoice_token_quota: number;
  /** What the tax bureau wants before it issues anything. */
  invoice_trouble: "none" | "login" | "face" | "quota" | "access";
  /** Which files issued invoices have, as in "pdf,ofd,xml". */
  invoice_files: string;
  /** The only seller it knows. */
  invoice_seller: string;
  /** null lifts the limits. */
  sms_limits: SmsLimits | null;
  /** Where SMS receipts (SmsReport) are pushed; "" = nowhere. */
  sms_report_url: string;
}

export const PROVIDER_SMS_LIMITS: SmsLimits = { minute: 1, hour: 5, day: 10, total_day: 40 };

export function defaultSettings(): Settings {
  return {
    time_scale: 1,
    notify_timeout_ms: 5000,
    reply_key: "request",
    notify_key: "public_key",
    certificates: "list",
    probe_every: 0,
    refund_seconds: 5,
    refund_gap_seconds: 60,
    refund_balance_fen: -1,
    bill_ready_hour: 10,
    invoice_seconds: 4,
    invoice_callback: "normal",
    invoice_form_status: "01",
    invoice_token_quota: 50,
    invoice_trouble: "none",
    invoice_files: "pdf,ofd,xml",
    invoice_seller: "339902999999789113",
    sms_limits: { ...PROVIDER_SMS_LIMITS },
    sms_report_url: "",
  };
}

const CHOICES: Partial<Record<keyof Settings, readonly string[]>> = {
  reply_key: ["request", "public_key", "certificate", "mix"],
  notify_key: ["public_key", "certificate", "mix"],
  certificates: ["list", "empty"],
  invoice_callback: ["normal", "none", "wrong-status", "wrong-amount", "wrong-order", "not-json", "early"],
  invoice_form_status: ["01", "02", "04", "07"],
  invoice_trouble: ["none", "login", "face", "quota", "access"],
};

/** Takes over known members of the right type; returns the name of the first one that is wrong. */
export function changeSettings(settings: Settings, changes: Record<string, unknown>): string | undefined {
  const next: Record<string, unknown> = { ...settings };
  for (const [name, value] of Object.entries(changes)) {
    if (!(name in settings) || name === "sms_limits") return name;
    if (typeof value !== typeof next[name]) return name;
    const choice = CHOICES[name as keyof Settings];
    if (choice !== undefined && !choice.includes(value as string)) return name;
    if (name === "time_scale" && !((value as number) > 0)) return name;
    next[name] = value;
  }
  Object.assign(settings, next);
  return undefined;
}
