// Schnorr proofs, bound to a context and a role so that neither side can hand back the other's.
import { type CurvePoint, Point, Sm2Error, base, concat, mod, randomScalar } from './curve.ts';
import { type Sm3, challenge } from './digest.ts';

export type Role = 'phone' | 'server';

export interface Proof {
  w: CurvePoint;
  z: bigint;
}

/** What a proof is about; the server names the same four texts. */
export interface ProofContext {
  holder_id: string;
  device_id: string;
  session_id: string;
  purpose: string;
}

/** SM3 over the four texts, each with its length in four bytes before it. */
export function contextDigest(sm3: Sm3, context: ProofContext): Uint8Array<ArrayBuffer> {
  const parts = [context.holder_id, context.device_id, context.session_id, context.purpose].flatMap((text) => {
    const bytes = new TextEncoder().encode(text);
    const size = new Uint8Array(4);
    new DataView(size.buffer).setUint32(0, bytes.length);
    return [size, bytes];
  });
  return sm3(concat(...parts));
}

/** Proves knowledge of `secret` for secret·G. `nonce` must be fresh; only test vectors give one. */
export function prove(sm3: Sm3, role: Role, context: Uint8Array, secret: bigint, nonce = randomScalar()): Proof {
  const w = base.multiply(nonce);
  const c = challenge(sm3, `sm2-2p/pok/${role}/v1`, context, base.multiply(secret), w);
  return { w, z: mod(nonce + c * secret) };
}

/** Throws unless z·G = W + c·X. */
export function checkProof(sm3: Sm3, role: Role, context: Uint8Array, point: CurvePoint, proof: Proof): void {
  if (point.equals(Point.ZERO) || proof.w.equals(Point.ZERO)) throw new Sm2Error('proof_failed');
  const c = challenge(sm3, `sm2-2p/pok/${role}/v1`, context, point, proof.w);
  const right = proof.w.add(c === 0n ? Point.ZERO : point.multiplyUnsafe(c));
  if (!base.multiplyUnsafe(proof.z).equals(right)) throw new Sm2Error('proof_failed');
}
