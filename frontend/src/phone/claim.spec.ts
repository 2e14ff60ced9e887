import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ClaimFault, runClaim, settleClaim, type ClaimDoors, type ClaimStep, type KeySession } from './claim.ts'
import type { KeyStore, StoredKey } from './keyStore.ts'

const order = '4444444444444444444'
const point = { x: '1'.repeat(64), y: '2'.repeat(64) }
const other = { x: '3'.repeat(64), y: '2'.repeat(64) }
type Claim = Awaited<ReturnType<ClaimDoors['api']['begin']>>
const claimIn = (state: Claim['state'], id = '1'.repeat(19)): Claim => ({
  claim_id: id, order_id: order, state, commitment: '0'.repeat(64), expires_at: '2030-01-01T00:00:00Z', poll_after_ms: 100,
  context: { holder_id: 'h', device_id: 'd', session_id: 's', purpose: 'keygen' },
  ...(state === 'completed' ? { certificate_id: '5'.repeat(19) } : {}),
})

function memoryStore() {
  const keys = new Map<string, StoredKey>()
  const begun = new Set<string>()
  const store: KeyStore = {
    deviceId: async () => 'device-1234567890',
    put: async (key) => void keys.set(key.claim_id, key),
    remove: async (id) => void keys.delete(id),
    ofOrder: async (id) => [...keys.values()].find((key) => key.order_id === id),
    all: async () => [...keys.values()],
    begun: async (id) => begun.has(id),
    setBegun: async (id, on) => void (on ? begun.add(id) : begun.delete(id)),
  }
  return { keys, begun, store }
}

let log: string[]
let memory: ReturnType<typeof memoryStore>
let session: KeySession & { wiped: number }
let doors: ClaimDoors

beforeEach(() => {
  log = []
  memory = memoryStore()
  session = {
    wiped: 0,
    proof: { p1: point, w1: point, z1: '4'.repeat(64) },
    open: () => point,
    mask: async () => ({ masked: 'f'.repeat(64), salt: '0'.repeat(32), device_secret: {} as CryptoKey }),
    sign: () => ({ r: '1'.repeat(64), s2: '2'.repeat(64), s3: '3'.repeat(64) }),
    wipe() {
      this.wiped += 1
    },
  }
  doors = {
    keys: memory.store,
    startKey: async () => session,
    certificateKey: () => point,
    sleep: async () => undefined,
    now: () => new Date('2026-11-22T00:00:00Z'),
    api: {
      begin: async () => claimIn('committed'),
      key: async () => ({ p2: point, w2: point, z2: '0'.repeat(64), nonce: '0'.repeat(64), public_key: point }),
      round: async () => ({ q1: point, request_info: 'MAA=' }),
      sign: async () => claimIn('completed'),
      show: async () => claimIn('completed'),
      certificate: async () => ({ pem: 'PEM' }) as Awaited<ReturnType<ClaimDoors['api']['certificate']>>,
      isUnanswered: (error) => error === 'lost',
    },
  }
})

const wish = { orderId: order, accountId: '9'.repeat(19), pin: '739204', ownPin: true }
const run = () => runClaim(doors, wish, (step: ClaimStep) => log.push(step))
const faultOf = async (work: Promise<unknown>) => {
  const thrown = await work.then(() => undefined, (error: unknown) => error)
  return thrown instanceof ClaimFault ? thrown.kind : thrown
}

describe('APP2 claiming a certificate', () => {
  it('APP2: goes through the steps in order and ends with a ready key and no secret left', async () => {
    expect(await run()).toBe('5'.repeat(19))
    expect(log).toEqual(['make', 'compare', 'protect', 'sign', 'issue', 'check'])
    expect([...memory.keys.values()]).toMatchObject([{ state: 'ready', certificate_id: '5'.repeat(19), public_key: point, own_pin: true }])
    expect(session.wiped).toBeGreaterThan(0)
    expect(JSON.stringify([...memory.keys.values()])).not.toContain(wish.pin)
    expect(memory.begun.size).toBe(0)
  })

  it('APP2: the masked share is stored before anything is signed', async () => {
    doors.api.round = async () => {
      expect([...memory.keys.values()]).toMatchObject([{ state: 'pending', masked: 'f'.repeat(64) }])
      return { q1: point, request_info: 'MAA=' }
    }
    await run()
    expect.assertions(1)
  })

  it('APP2: stops when the server proof does not hold, and nothing is stored or signed', async () => {
    session.open = () => {
      throw new Error('proof_failed')
    }
    const round = vi.spyOn(doors.api, 'round')
    expect(await faultOf(run())).toBe('server_proof')
    expect(memory.keys.size).toBe(0)
    expect(round).not.toHaveBeenCalled()
    expect(session.wiped).toBeGreaterThan(0)
  })

  it('APP2: signs nothing when the request is for another key', async () => {
    session.sign = () => {
      throw new Error('request_key')
    }
    const sign = vi.spyOn(doors.api, 'sign')
    expect(await faultOf(run())).toBe('request_mismatch')
    expect(sign).not.toHaveBeenCalled()
  })

  it('APP2: a certificate with another public key never becomes usable', async () => {
    doors.certificateKey = () => other
    expect(await faultOf(run())).toBe('certificate_mismatch')
    expect([...memory.keys.values()]).toMatchObject([{ state: 'pending' }])
  })

  it('APP2: a lost answer to the signature is asked for again with the same bytes', async () => {
    const sent: unknown[] = []
    doors.api.sign = async (_id, body) => {
      sent.push(body)
      if (sent.length < 3) throw 'lost'
      return claimIn('issuing')
    }
    expect(await run()).toBe('5'.repeat(19))
    expect(sent).toHaveLength(3)
    expect(sent[1]).toBe(sent[0])
    expect(sent[2]).toBe(sent[0])
  })

  it('APP2: waits while the certificate is being issued, and says when it failed', async () => {
    doors.api.sign = async () => claimIn('issuing')
    const states = ['issuing', 'issuing', 'failed'] as const
    let at = 0
    doors.api.show = async () => claimIn(states[Math.min(at++, 2)]!)
    expect(await faultOf(run())).toBe('issuing_failed')
    expect(at).toBe(3)
  })

  it('APP2: the claim starts over when the page was lost before the share was stored', async () => {
    doors.api.key = async () => {
      throw new Error('power cut')
    }
    await run().catch(() => undefined)
    expect(await settleClaim(doors, order)).toEqual({ kind: 'lost' })
    memory = memoryStore()
    doors.keys = memory.store
    expect(await settleClaim(doors, order)).toEqual({ kind: 'none' })
  })

  it('APP2: the claim starts over with a new key when it was lost before signing; the half-made key goes when the new one is there', async () => {
    doors.api.round = async () => {
      throw new Error('power cut')
    }
    await run().catch(() => undefined)
    doors.api.show = async () => claimIn('keyed')
    expect(await settleClaim(doors, order)).toEqual({ kind: 'lost' })
    expect([...memory.keys.keys()]).toEqual(['1'.repeat(19)])
    doors.api.begin = async () => claimIn('committed', '2'.repeat(19))
    doors.api.round = async () => ({ q1: point, request_info: 'MAA=' })
    await run()
    expect([...memory.keys.keys()]).toEqual(['2'.repeat(19)])
  })

  it('APP2: a claim that was lost after signing is finished with its own key', async () => {
    doors.api.sign = async () => {
      throw new Error('power cut')
    }
    await run().catch(() => undefined)
    expect(await settleClaim(doors, order)).toEqual({ kind: 'finished', certificateId: '5'.repeat(19) })
    expect([...memory.keys.values()]).toMatchObject([{ state: 'ready', certificate_id: '5'.repeat(19) }])
    expect(await settleClaim(doors, order)).toEqual({ kind: 'finished', certificateId: '5'.repeat(19) })
  })

  it('APP2: a server that forgot the claim means starting over', async () => {
    doors.api.sign = async () => {
      throw new Error('power cut')
    }
    await run().catch(() => undefined)
    doors.api.show = async () => undefined
    expect(await settleClaim(doors, order)).toEqual({ kind: 'lost' })
  })

  it('APP2: a phone that cannot store says so before any certificate is made', async () => {
    doors.keys.put = async () => {
      throw new Error('QuotaExceededError')
    }
    const sign = vi.spyOn(doors.api, 'sign')
    expect(await faultOf(run())).toBe('storage')
    expect(sign).not.toHaveBeenCalled()
  })
})
