/** Remembers nonces for as long as a signature with one of them could still be accepted. */
export class NonceBook {
  readonly #keepMs: number;
  readonly #seen = new Map<string, { at: number; signature: string }>();

  constructor(keepMs: number) {
    this.#keepMs = keepMs;
  }

  /** False when the nonce was used before; `signature`: by anything but this very request. */
  use(nonce: string, nowMs: number, signature?: string): boolean {
    const seen = this.#seen.get(nonce);
    if (seen !== undefined && nowMs - seen.at < this.#keepMs) return seen.signature === signature;
    // Insertion order is time order, so the old ones stand first.
    for (const [old, { at }] of this.#seen) {
      if (nowMs - at < this.#keepMs) break;
      this.#seen.delete(old);
    }
    this.#seen.delete(nonce);
    this.#seen.set(nonce, { at: nowMs, signature: signature ?? "" });
    return true;
  }
}
