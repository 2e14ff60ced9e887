// SM3, and the digests of SM2 with the id of the Chinese PKI.
import { createSM3 } from 'hash-wasm';
import { type CurvePoint, bytesToNumber, concat, curve, hexToBytes, mod, numberToHex, pointToBytes } from './curve.ts';

export const defaultId = new TextEncoder().encode('1234567812345678');

export type Sm3 = (...parts: Uint8Array[]) => Uint8Array<ArrayBuffer>;

let loading: Promise<Sm3> | undefined;

/** SM3 as a plain function; the WebAssembly behind it loads once. */
export function loadSm3(): Promise<Sm3> {
  loading ??= createSM3().then((hasher) => (...parts: Uint8Array[]) => {
    hasher.init();
    for (const part of parts) hasher.update(part);
    return new Uint8Array(hasher.digest('binary'));
  });
  return loading;
}

/** Z = SM3(bits of id || id || a || b || G || public key) */
export function identityDigest(sm3: Sm3, publicKey: CurvePoint, id: Uint8Array = defaultId): Uint8Array<ArrayBuffer> {
  const bits = id.length * 8;
  return sm3(
    Uint8Array.of(bits >> 8, bits & 0xff),
    id,
    hexToBytes([curve.a, curve.b, curve.Gx, curve.Gy].map(numberToHex).join('')),
    pointToBytes(publicKey).subarray(1),
  );
}

/** e = SM3(Z || message) */
export function messageDigest(sm3: Sm3, publicKey: CurvePoint, message: Uint8Array, id: Uint8Array = defaultId): bigint {
  return bytesToNumber(sm3(identityDigest(sm3, publicKey, id), message));
}

/** A digest of proofs: SM3(tag || 00 || context || points) mod n */
export function challenge(sm3: Sm3, tag: string, context: Uint8Array, ...points: CurvePoint[]): bigint {
  return mod(bytesToNumber(sm3(new TextEncoder().encode(`${tag}\0`), context, concat(...points.map(pointToBytes)))));
}
