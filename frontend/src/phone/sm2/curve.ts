// The SM2 curve, its scalars and the text forms that travel: every number is 64 hex digits, leading zeros kept.
import { weierstrass, type WeierstrassPoint } from '@noble/curves/abstract/weierstrass.js';

export type CurvePoint = WeierstrassPoint<bigint>;

/** A point as the interface carries it. */
export interface WirePoint {
  x: string;
  y: string;
}

export const curve = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};

export const Point = weierstrass(curve);
export const base: CurvePoint = Point.BASE;
export const order = curve.n;

/** A value from outside is not what it must be: wrong text, off the curve, out of range, a proof that does not hold. */
export class Sm2Error extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'Sm2Error';
    this.code = code;
  }
}

export function mod(value: bigint): bigint {
  const rest = value % order;
  return rest < 0n ? rest + order : rest;
}

/** A random scalar in 1..n-1 without bias. */
export function randomScalar(): bigint {
  const bytes = new Uint8Array(32);
  for (;;) {
    crypto.getRandomValues(bytes);
    const value = bytesToNumber(bytes);
    if (value > 0n && value < order) {
      bytes.fill(0);
      return value;
    }
  }
}

/** value^-1 mod n; blinded, since BigInt arithmetic tells about its operands by its timing. */
export function invert(value: bigint): bigint {
  const blind = randomScalar();
  let [a, b] = [mod(value * blind), order];
  let [x, y] = [1n, 0n];
  if (a === 0n) throw new Sm2Error('zero_has_no_inverse');
  while (a !== 0n) {
    const quotient = b / a;
    [a, b] = [b % a, a];
    [x, y] = [y - quotient * x, x];
  }
  return mod(y * blind);
}

export function bytesToNumber(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${bytesToHex(bytes)}`);
}

export function bytesToHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function hexToBytes(text: string): Uint8Array<ArrayBuffer> {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new Sm2Error('not_hex');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function numberToHex(value: bigint): string {
  return value.toString(16).padStart(64, '0');
}

export function numberToBytes(value: bigint): Uint8Array<ArrayBuffer> {
  return hexToBytes(numberToHex(value));
}

/** 64 hex digits in 1..n-1. */
export function parseScalar(text: string): bigint {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Sm2Error('not_a_scalar');
  const value = BigInt(`0x${text}`);
  if (value === 0n || value >= order) throw new Sm2Error('scalar_out_of_range');
  return value;
}

/** Two coordinates of a point on the curve. */
export function parsePoint(wire: WirePoint): CurvePoint {
  if (!/^[0-9a-f]{64}$/.test(wire.x) || !/^[0-9a-f]{64}$/.test(wire.y)) throw new Sm2Error('not_a_point');
  try {
    const point = Point.fromAffine({ x: BigInt(`0x${wire.x}`), y: BigInt(`0x${wire.y}`) });
    point.assertValidity();
    return point;
  } catch {
    throw new Sm2Error('point_not_on_curve');
  }
}

export function formatPoint(point: CurvePoint): WirePoint {
  const { x, y } = point.toAffine();
  return { x: numberToHex(x), y: numberToHex(y) };
}

/** 04 || x || y */
export function pointToBytes(point: CurvePoint): Uint8Array<ArrayBuffer> {
  const { x, y } = formatPoint(point);
  return hexToBytes(`04${x}${y}`);
}

export function concat(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}
