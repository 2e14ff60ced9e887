import { describe, expect, it } from 'vitest'
import type { Schemas } from '@shared/api/types.ts'
import { startKey } from './keySession.ts'
import { base, concat, invert, mod, numberToBytes, numberToHex, pointToBytes, formatPoint, parsePoint, parseScalar, randomScalar, bytesToHex, hexToBytes } from './sm2/curve.ts'
import { loadSm3, messageDigest } from './sm2/digest.ts'
import { verify } from './sm2/index.ts'
import { checkProof, contextDigest, prove } from './sm2/proof.ts'

const context = { holder_id: 'holder', device_id: 'device', session_id: 'claim', purpose: 'keygen' as const }

/* The server's half, written for this test from the reference, so that the phone is tried against something that answers. */
async function server() {
  const sm3 = await loadSm3()
  const digest = contextDigest(sm3, context)
  const b = randomScalar()
  const p2 = base.multiply(invert(b))
  const proof = prove(sm3, 'server', digest, invert(b))
  const nonce = crypto.getRandomValues(new Uint8Array(32))
  const commitment = sm3(new TextEncoder().encode('sm2-2p/commit/v1\0'), digest, pointToBytes(p2), pointToBytes(proof.w), numberToBytes(proof.z), nonce)
  const claim = { claim_id: '1', commitment: bytesToHex(commitment), context } as unknown as Schemas['Claim']
  return {
    claim,
    sm3,
    open(sent: Schemas['ClaimKeyCreate']) {
      const p1 = parsePoint(sent.p1)
      checkProof(sm3, 'phone', digest, p1, { w: parsePoint(sent.w1), z: parseScalar(sent.z1) })
      const joint = p1.multiply(invert(b)).subtract(base)
      const answer: Schemas['ClaimKey'] = { p2: formatPoint(p2), w2: formatPoint(proof.w), z2: numberToHex(proof.z), nonce: bytesToHex(nonce), public_key: formatPoint(joint) }
      return { joint, answer }
    },
    finish(k1: bigint, part: { r: string; s2: string; s3: string }) {
      const r = parseScalar(part.r)
      return { r, s: mod(b * mod(k1 * parseScalar(part.s2) + parseScalar(part.s3)) - r) }
    },
  }
}

/* A CertificationRequestInfo with one name part and the given key. */
function requestInfo(point: { x: string; y: string }): Uint8Array<ArrayBuffer> {
  const node = (tag: number, ...content: Uint8Array[]) => {
    const body = concat(...content)
    return concat(Uint8Array.from(body.length < 128 ? [tag, body.length] : [tag, 0x81, body.length]), body)
  }
  const name = node(0x30, node(0x31, node(0x30, hexToBytes('0603550403'), node(0x0c, new TextEncoder().encode('张小三')))))
  const key = node(0x30, node(0x30, hexToBytes('06072a8648ce3d0201'), hexToBytes('06082a811ccf5501822d')), node(0x03, hexToBytes(`0004${point.x}${point.y}`)))
  return node(0x30, hexToBytes('020100'), name, key, node(0xa0))
}
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

describe('APP2 the key is made by two sides', () => {
  it('APP2: phone and server get one key, and their two halves make one signature that verifies', async () => {
    const other = await server()
    const session = await startKey(other.claim)
    const { joint, answer } = other.open(session.proof)
    expect(session.open(answer)).toEqual(formatPoint(joint))
    const info = requestInfo(formatPoint(joint))
    const k1 = randomScalar()
    const part = session.sign({ q1: formatPoint(base.multiply(k1)), request_info: base64(info) })
    expect(verify(other.sm3, joint, info, other.finish(k1, part))).toBe(true)
    expect(messageDigest(other.sm3, joint, info)).toBeTypeOf('bigint')
  })

  it('APP2: refuses an opening that does not fit the commitment, and a joint key that differs', async () => {
    const [one, two] = [await server(), await server()]
    const session = await startKey(one.claim)
    expect(() => session.open(two.open(session.proof).answer)).toThrow()
    const { answer } = one.open(session.proof)
    expect(() => session.open({ ...answer, public_key: answer.p2 })).toThrow()
  })

  it('APP2: signs no request that is for another key, and nothing at all once it was wiped', async () => {
    const other = await server()
    const session = await startKey(other.claim)
    const { joint, answer } = other.open(session.proof)
    session.open(answer)
    const q1 = formatPoint(base.multiply(randomScalar()))
    const foreign = requestInfo(formatPoint(base.multiply(randomScalar())))
    expect(() => session.sign({ q1, request_info: base64(foreign) })).toThrow('request_key')
    session.wipe()
    expect(() => session.sign({ q1, request_info: base64(requestInfo(formatPoint(joint))) })).toThrow()
  })
})
