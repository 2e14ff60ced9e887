// APP2: the phone's half of the key agrees with the published vectors; the C half runs the same ones.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  Sm2Error,
  base,
  bytesToHex,
  formatPoint,
  hexToBytes,
  invert,
  mod,
  numberToHex,
  order,
  parsePoint,
  parseScalar,
  randomScalar,
} from './curve.ts';
import { type Sm3, identityDigest, loadSm3, messageDigest } from './digest.ts';
import { type ServerKeyMessage, beginKey, finishKey } from './keygen.ts';
import { checkProof, contextDigest, prove } from './proof.ts';
import { signPartial, verify } from './sign.ts';
import { K1, V1, V2 } from './vectors.ts';

let sm3: Sm3;
beforeAll(async () => {
  sm3 = await loadSm3();
});

const number = (text: string) => BigInt(`0x${text}`);
const wire = (text: string) => ({ x: text.slice(0, 64), y: text.slice(64) });
const point = (text: string) => parsePoint(wire(text));

/** What the server computes; here only to close the circle. */
function serverFinish(b: bigint, k1: bigint, part: { r: string; s2: string; s3: string }): { r: bigint; s: bigint } {
  return { r: number(part.r), s: mod(b * mod(k1 * number(part.s2) + number(part.s3)) - number(part.r)) };
}

describe.each([
  ['V1', V1],
  ['V2 (leading zeros)', V2],
])('APP2 signing vector %s', (_name, v) => {
  it('gives Z, e and the partial signature', () => {
    expect(bytesToHex(identityDigest(sm3, point(v.P)))).toBe(v.Z);
    expect(numberToHex(messageDigest(sm3, point(v.P), hexToBytes(v.M)))).toBe(v.e);
    const fixed = { k2: number(v.k2), k3: number(v.k3) };
    expect(signPartial(sm3, number(v.a), point(v.P), wire(v.Q1), hexToBytes(v.M), fixed)).toEqual({ r: v.r, s2: v.s2, s3: v.s3 });
    expect(numberToHex(serverFinish(number(v.b), number(v.k1), v).s)).toBe(v.s);
  });

  it('verifies, and refuses the wrong share, a changed id and a changed message', () => {
    const good = { r: number(v.r), s: number(v.s) };
    expect(verify(sm3, point(v.P), hexToBytes(v.M), good)).toBe(true);
    expect(verify(sm3, point(v.P), hexToBytes(v.M), { ...good, s: number(v.s_wrong) })).toBe(false);
    expect(verify(sm3, point(v.P), hexToBytes(v.M), good, new Uint8Array())).toBe(false);
    expect(verify(sm3, point(v.P), hexToBytes(`${v.M}00`), good)).toBe(false);
  });

  it("computes s' from the share a+1", () => {
    const fixed = { k2: number(v.k2), k3: number(v.k3) };
    const part = signPartial(sm3, number(v.a) + 1n, point(v.P), wire(v.Q1), hexToBytes(v.M), fixed);
    expect(numberToHex(serverFinish(number(v.b), number(v.k1), part).s)).toBe(v.s_wrong);
  });
});

describe('APP2 key generation', () => {
  const context = { holder_id: 'holder-1', device_id: 'device-1', session_id: 'session-1', purpose: 'keygen' };
  const opening: ServerKeyMessage = { p2: wire(K1.P2), w2: wire(K1.W2), z2: K1.z2, nonce: K1.nu, public_key: wire(V2.P) };
  const begin = () => beginKey(sm3, context, { share: number(V2.a), nonce: number(K1.w1) });

  it('follows vector K1', () => {
    const key = begin();
    expect(bytesToHex(key.context)).toBe(K1.ctx);
    expect(key.message).toEqual({ p1: wire(K1.P1), w1: wire(K1.W1), z1: K1.z1 });
    expect(formatPoint(finishKey(sm3, key, K1.commit, opening))).toEqual(wire(V2.P));
  });

  it.each([
    ['another commitment', { ...opening }, K1.ctx, 'commitment_broken'],
    ['another opening', { ...opening, nonce: K1.ctx }, K1.commit, 'commitment_broken'],
    ['another joint key', { ...opening, public_key: wire(V1.P) }, K1.commit, 'joint_key_differs'],
    ['a point off the curve', { ...opening, p2: { x: K1.ctx, y: K1.ctx } }, K1.commit, 'point_not_on_curve'],
  ])('refuses %s', (_name, message, commitment, code) => {
    expect(() => finishKey(sm3, begin(), commitment, message)).toThrow(new Sm2Error(code));
  });

  it('refuses a proof of another role, context or value', () => {
    const digest = contextDigest(sm3, context);
    const secret = randomScalar();
    const proof = prove(sm3, 'server', digest, secret);
    checkProof(sm3, 'server', digest, base.multiply(secret), proof);
    expect(() => checkProof(sm3, 'phone', digest, base.multiply(secret), proof)).toThrow('proof_failed');
    expect(() => checkProof(sm3, 'server', contextDigest(sm3, { ...context, purpose: 'x' }), base.multiply(secret), proof)).toThrow();
    expect(() => checkProof(sm3, 'server', digest, base.multiply(secret), { ...proof, z: mod(proof.z + 1n) })).toThrow();
  });
});

describe('APP2 text forms', () => {
  it.each(['', '00', 'F'.repeat(64), '0'.repeat(64), numberToHex(order), 'g'.repeat(64), `0x${'1'.repeat(62)}`])(
    'refuses the scalar %j',
    (text) => expect(() => parseScalar(text)).toThrow(Sm2Error),
  );
  it('keeps leading zeros', () => {
    expect(numberToHex(5n)).toHaveLength(64);
    expect(formatPoint(point(V2.P))).toEqual(wire(V2.P));
  });
  it('inverts', () => {
    const value = randomScalar();
    expect(mod(value * invert(value))).toBe(1n);
    expect(() => invert(0n)).toThrow(Sm2Error);
  });
});
