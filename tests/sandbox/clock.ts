/**
 * Two times. `real()` is the machine's clock: signatures are checked and made with it. `now()` may be moved
 * ahead by a test and rules everything that grows old: orders, code_urls, BizTokens, SMS limits.
 */
export class Clock {
  offsetMs = 0;

  real(): number {
    return Date.now();
  }

  now(): number {
    return Date.now() + this.offsetMs;
  }
}

/** RFC 3339 in Beijing time without fractions, as WeChat Pay writes it. */
export function beijingTime(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19) + "+08:00";
}

/** `yyyy-MM-dd HH:mm:ss` in Beijing time, as Aliyun writes it in receipts. */
export function beijingText(ms: number): string {
  return beijingTime(ms).slice(0, 19).replace("T", " ");
}
