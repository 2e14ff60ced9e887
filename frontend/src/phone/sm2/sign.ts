// The phone's half of a signature, and verification.
import { type CurvePoint, type WirePoint, Point, base, mod, numberToHex, order, parsePoint, randomScalar } from './curve.ts';
import { type Sm3, defaultId, messageDigest } from './digest.ts';

/** What the phone sends for one signature. */
export interface PartialSignature {
  r: string;
  s2: string;
  s3: string;
}

/**
 * r, s2 and s3 over `message`, which must be what the phone showed. The nonces are drawn here, used once and never kept:
 * using them twice would give the share away. `fixed` is for test vectors only.
 */
export function signPartial(
  sm3: Sm3,
  share: bigint,
  publicKey: CurvePoint,
  q1: WirePoint,
  message: Uint8Array,
  fixed?: { k2: bigint; k3: bigint },
): PartialSignature {
  const point = parsePoint(q1);
  const e = messageDigest(sm3, publicKey, message);
  for (;;) {
    const k2 = fixed?.k2 ?? randomScalar();
    const k3 = fixed?.k3 ?? randomScalar();
    const sum = point.multiply(k3).add(base.multiply(k2));
    if (sum.equals(Point.ZERO)) continue;
    const r = mod(e + sum.toAffine().x);
    if (r === 0n || mod(r + k2) === 0n) continue;
    return { r: numberToHex(r), s2: numberToHex(mod(share * k3)), s3: numberToHex(mod(share * mod(r + k2))) };
  }
}

/** Is (r, s) a signature of `message` under the key with this id? */
export function verify(
  sm3: Sm3,
  publicKey: CurvePoint,
  message: Uint8Array,
  signature: { r: bigint; s: bigint },
  id: Uint8Array = defaultId,
): boolean {
  const { r, s } = signature;
  if (r <= 0n || r >= order || s <= 0n || s >= order) return false;
  const t = mod(r + s);
  if (t === 0n) return false;
  const point = base.multiplyUnsafe(s).add(publicKey.multiplyUnsafe(t));
  if (point.equals(Point.ZERO)) return false;
  return mod(messageDigest(sm3, publicKey, message, id) + point.toAffine().x) === r;
}
