/** Remembers nonces for as long as a signature with one of them could still be accepted. */
export class NonceBook {
  readonly #keepMs: number;
  readonly #seen = new Map<string, number>();

  constructor(keepMs: number) {
    this.#keepMs = keepMs;
  }

  /** False when the nonce was used before. */
  use(nonce: string, nowMs: number): boolean {
    const seen = this.#seen.get(nonce);
    if (seen !== undefined && nowMs - seen < this.#keepMs) return false;
    // Insertion order is time order, so the old ones stand first.
    for (const [old, at] of this.#seen) {
      if (nowMs - at < this.#keepMs) break;
      this.#seen.delete(old);
    }
    this.#seen.delete(nonce);
    this.#seen.set(nonce, nowMs);
    return true;
  }
}
