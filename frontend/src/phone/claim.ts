// claim: claiming a certificate, without any screen. Order of things matters here: the masked share is written to the phone before the
// server may issue, so that a loss of power never leaves a certificate without its key; and the key becomes `ready` only after the phone saw
// a certificate that carries the public key it computed itself. Secrets live in the session object of the maths and are wiped in any case.

import type { Schemas } from '@shared/api/types.ts'
import type { KeyStore, StoredKey } from './keyStore.ts'
import type { WirePoint } from './sm2/index.ts'

type Claim = Schemas['Claim']
type ClaimKey = Schemas['ClaimKey']
type ClaimKeyCreate = Schemas['ClaimKeyCreate']
type ClaimRound = Schemas['ClaimRound']
type ClaimSignature = Schemas['ClaimSignature']
type Certificate = Schemas['Certificate']

/** What a person sees happening, in this order. */
export const CLAIM_STEPS = ['make', 'compare', 'protect', 'sign', 'issue', 'check'] as const
export type ClaimStep = (typeof CLAIM_STEPS)[number]

/** Failures of our own; everything else that is thrown comes from the doors. */
export type ClaimFaultKind =
  | 'server_proof'
  | 'request_mismatch'
  | 'certificate_mismatch'
  | 'issuing_failed'
  | 'issuing_slow'
  | 'storage'
export class ClaimFault extends Error {
  readonly kind: ClaimFaultKind
  constructor(kind: ClaimFaultKind, cause?: unknown) {
    super(kind, { cause })
    this.kind = kind
  }
}

export interface ClaimApi {
  begin(orderId: string, deviceId: string): Promise<Claim>
  key(claimId: string, proof: ClaimKeyCreate): Promise<ClaimKey>
  round(claimId: string): Promise<ClaimRound>
  sign(claimId: string, signature: ClaimSignature): Promise<Claim>
  /** undefined when the server knows no such claim. */
  show(claimId: string): Promise<Claim | undefined>
  certificate(certificateId: string): Promise<Certificate>
  /** Did the call fail without an answer, so that nobody knows whether it worked? */
  isUnanswered(error: unknown): boolean
}

/** One key being made on this phone (keySession.ts). Everything throws when something does not hold. */
export interface KeySession {
  readonly proof: ClaimKeyCreate
  /** Checks the server's opening, proof and joint key; gives the joint public key that this side computed. */
  open(answer: ClaimKey): WirePoint
  mask(pin: string): Promise<Pick<StoredKey, 'masked' | 'salt' | 'device_secret'>>
  /** Checks that the request is for this key before it signs. */
  sign(round: ClaimRound): Pick<ClaimSignature, 'r' | 's2' | 's3'>
  wipe(): void
}

export interface ClaimDoors {
  api: ClaimApi
  keys: KeyStore
  startKey(claim: Claim): Promise<KeySession>
  /** The public key inside a certificate (PEM). Throws when it is none. */
  certificateKey(pem: string): WirePoint
  sleep(milliseconds: number): Promise<void>
  now(): Date
}

export interface ClaimWish {
  orderId: string
  accountId: string
  pin: string
  ownPin: boolean
}

/** What an earlier, interrupted claim of this order left behind. */
export type Leftover = { kind: 'none' } | { kind: 'lost' } | { kind: 'finished'; certificateId: string }

const SIGN_TRIES = 3
const POLLS_MAX = 120

/** Makes the key, has the certificate issued and stores both; tells each step as it begins. Gives the certificate's id. */
export async function runClaim(
  doors: ClaimDoors,
  wish: ClaimWish,
  onStep: (step: ClaimStep) => void,
): Promise<string> {
  onStep('make')
  await stored(doors.keys.setBegun(wish.orderId, true))
  const claim = await doors.api.begin(wish.orderId, await stored(doors.keys.deviceId()))
  const session = await doors.startKey(claim)
  try {
    const answer = await doors.api.key(claim.claim_id, session.proof)
    onStep('compare')
    const publicKey = checked('server_proof', () => session.open(answer))

    onStep('protect')
    const masked = await session.mask(wish.pin)
    const earlier = await stored(doors.keys.ofOrder(wish.orderId))
    if (earlier) await stored(doors.keys.remove(earlier.claim_id))
    const key: StoredKey = {
      claim_id: claim.claim_id,
      order_id: wish.orderId,
      account_id: wish.accountId,
      state: 'pending',
      ...masked,
      public_key: publicKey,
      own_pin: wish.ownPin,
      made_at: doors.now().toISOString(),
    }
    await stored(doors.keys.put(key))

    onStep('sign')
    const round = await doors.api.round(claim.claim_id)
    const partial = checked('request_mismatch', () => session.sign(round))
    session.wipe()

    onStep('issue')
    const signed = await signPatiently(doors, claim.claim_id, { ...partial, own_pin: wish.ownPin })
    return await finish(doors, key, signed, onStep)
  } finally {
    session.wipe()
  }
}

/** Looks after what a reload, a crash or a lost connection left half-done. `lost` = the half-made key is of no use, begin again. */
export async function settleClaim(
  doors: ClaimDoors,
  orderId: string,
  onStep: (step: ClaimStep) => void = () => undefined,
): Promise<Leftover> {
  const key = await stored(doors.keys.ofOrder(orderId))
  if (!key) return { kind: (await stored(doors.keys.begun(orderId))) ? 'lost' : 'none' }
  if (key.state === 'ready' && key.certificate_id) return { kind: 'finished', certificateId: key.certificate_id }
  const claim = await doors.api.show(key.claim_id)
  if (claim?.state === 'issuing' || claim?.state === 'completed') {
    onStep('issue')
    return { kind: 'finished', certificateId: await finish(doors, key, claim, onStep) }
  }
  // The half-made key stays until a new claim has replaced it: a signature still under way may yet be accepted.
  return { kind: 'lost' }
}

async function finish(
  doors: ClaimDoors,
  key: StoredKey,
  claim: Claim,
  onStep: (step: ClaimStep) => void,
): Promise<string> {
  const certificateId = await issued(doors, claim)
  onStep('check')
  const certificate = await doors.api.certificate(certificateId)
  const certified = checked('certificate_mismatch', () => doors.certificateKey(certificate.pem))
  if (certified.x !== key.public_key.x || certified.y !== key.public_key.y) throw new ClaimFault('certificate_mismatch')
  await stored(doors.keys.put({ ...key, state: 'ready', certificate_id: certificateId }))
  await stored(doors.keys.setBegun(key.order_id, false))
  return certificateId
}

async function issued(doors: ClaimDoors, first: Claim): Promise<string> {
  let claim: Claim | undefined = first
  for (let poll = 0; poll < POLLS_MAX; poll++) {
    if (claim?.state === 'completed' && claim.certificate_id) return claim.certificate_id
    if (claim === undefined || claim.state === 'failed' || claim.state === 'expired') {
      throw new ClaimFault('issuing_failed')
    }
    await doors.sleep(claim.poll_after_ms)
    claim = await doors.api.show(claim.claim_id)
  }
  throw new ClaimFault('issuing_slow')
}

/** Sends the same bytes again when no answer came: the nonces of a signature must never serve for a second one. */
async function signPatiently(doors: ClaimDoors, claimId: string, signature: ClaimSignature): Promise<Claim> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await doors.api.sign(claimId, signature)
    } catch (error) {
      if (attempt >= SIGN_TRIES || !doors.api.isUnanswered(error)) throw error
      await doors.sleep(attempt * 1000)
    }
  }
}

function checked<T>(kind: ClaimFaultKind, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new ClaimFault(kind, error)
  }
}

async function stored<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new ClaimFault('storage', error)
  }
}
