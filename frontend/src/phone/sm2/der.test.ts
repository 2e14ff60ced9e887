// APP2, APP3: a second implementation, sharing no code with the server, reads and verifies what the server issued.
import { beforeAll, describe, expect, it } from 'vitest';
import { chainPem } from './chain.ts';
import { Sm2Error, bytesToHex, concat } from './curve.ts';
import { readCertificate, readPem, readRequestInfo } from './der.ts';
import { type Sm3, loadSm3 } from './digest.ts';
import { verify } from './sign.ts';

let sm3: Sm3;
beforeAll(async () => {
  sm3 = await loadSm3();
});

const chain = readPem(chainPem).map(readCertificate);
const [holder, issuing, root] = chain;
if (!holder || !issuing || !root) throw new Error('the chain has three certificates');

describe('APP3 certificate chain', () => {
  it('verifies each signature with the id and none without it', () => {
    for (const [child, parent] of [
      [holder, issuing],
      [issuing, root],
      [root, root],
    ] as const) {
      expect(verify(sm3, parent.publicKey, child.toBeSigned, child.signature)).toBe(true);
      expect(verify(sm3, parent.publicKey, child.toBeSigned, child.signature, new Uint8Array())).toBe(false);
      expect(child.issuer).toEqual(parent.subject);
    }
    expect(verify(sm3, root.publicKey, holder.toBeSigned, holder.signature)).toBe(false);
  });

  it('refuses the signature when one byte of the signed part differs', () => {
    const changed = Uint8Array.from(holder.toBeSigned);
    changed[200] = (changed[200] ?? 0) ^ 1;
    expect(verify(sm3, issuing.publicKey, changed, holder.signature)).toBe(false);
  });

  it('reads names, serial and a validity of one year', () => {
    expect(holder.subject.map((part) => part.name)).toEqual(['C', 'ST', 'L', 'O', 'CN']);
    expect(holder.subject.at(-1)?.value).toBe('欧阳测试');
    expect(holder.serial).toMatch(/^[4-7][0-9a-f]{31}$/);
    expect(holder.notAfter.getTime() - holder.notBefore.getTime()).toBe(365 * 86400 * 1000);
  });
});

describe('APP2 strict DER', () => {
  const der = readPem(chainPem)[0] ?? new Uint8Array();
  it('refuses every cut and anything behind the end', () => {
    for (let size = 0; size < der.length; size += 7) expect(() => readCertificate(der.slice(0, size))).toThrow(Sm2Error);
    expect(() => readCertificate(concat(der, Uint8Array.of(0)))).toThrow(Sm2Error);
  });

  it('takes no certificate for a request', () => {
    expect(() => readRequestInfo(der)).toThrow(Sm2Error);
    expect(bytesToHex(der.subarray(0, 2))).toBe('3082');
  });
});
