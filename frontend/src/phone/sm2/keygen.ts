// The phone's half of key generation: own share, check of the server's commitment and proof, joint public key.
import {
  type CurvePoint,
  type WirePoint,
  Point,
  Sm2Error,
  base,
  equalBytes,
  formatPoint,
  hexToBytes,
  invert,
  numberToBytes,
  numberToHex,
  parsePoint,
  parseScalar,
  pointToBytes,
  randomScalar,
} from './curve.ts';
import { type Sm3 } from './digest.ts';
import { type ProofContext, checkProof, contextDigest, prove } from './proof.ts';

/** What the phone sends: P1 = a⁻¹·G and the proof that it knows a⁻¹. */
export interface PhoneKeyMessage {
  p1: WirePoint;
  w1: WirePoint;
  z1: string;
}

/** What the server opens afterwards. */
export interface ServerKeyMessage {
  p2: WirePoint;
  w2: WirePoint;
  z2: string;
  nonce: string;
  public_key: WirePoint;
}

/** The share a; never stored or sent as it is (pin.ts masks it). */
export interface PhoneKey {
  share: bigint;
  context: Uint8Array<ArrayBuffer>;
  message: PhoneKeyMessage;
}

/** `fixed` is for test vectors only. */
export function beginKey(sm3: Sm3, context: ProofContext, fixed?: { share: bigint; nonce: bigint }): PhoneKey {
  const share = fixed?.share ?? randomScalar();
  const inverse = invert(share);
  const digest = contextDigest(sm3, context);
  const proof = prove(sm3, 'phone', digest, inverse, fixed?.nonce);
  return {
    share,
    context: digest,
    message: { p1: formatPoint(base.multiply(inverse)), w1: formatPoint(proof.w), z1: numberToHex(proof.z) },
  };
}

/** Checks commitment, proof and the server's joint key; gives the joint public key that this side computed itself. */
export function finishKey(sm3: Sm3, key: PhoneKey, commitment: string, server: ServerKeyMessage): CurvePoint {
  const p2 = parsePoint(server.p2);
  const w2 = parsePoint(server.w2);
  const z2 = parseScalar(server.z2);
  const opened = sm3(
    new TextEncoder().encode('sm2-2p/commit/v1\0'),
    key.context,
    pointToBytes(p2),
    pointToBytes(w2),
    numberToBytes(z2),
    hexToBytes(server.nonce),
  );
  if (!equalBytes(opened, hexToBytes(commitment))) throw new Sm2Error('commitment_broken');
  checkProof(sm3, 'server', key.context, p2, { w: w2, z: z2 });
  const publicKey = p2.multiply(invert(key.share)).subtract(base);
  if (publicKey.equals(Point.ZERO)) throw new Sm2Error('joint_key_infinity');
  if (!publicKey.equals(parsePoint(server.public_key))) throw new Sm2Error('joint_key_differs');
  return publicKey;
}
