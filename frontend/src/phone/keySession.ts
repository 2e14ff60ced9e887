// keySession: joins the two-party maths of sm2/ to what the claim needs. The share lives in this closure only, from the first message to
// the one signature; BigInt cannot be overwritten, so wiping means dropping the last reference.
import type { Schemas } from '@shared/api/types.ts'
import type { KeySession } from './claim.ts'
import {
  Sm2Error,
  beginKey,
  createDeviceSecret,
  finishKey,
  formatPoint,
  loadSm3,
  maskShare,
  readCertificate,
  readPem,
  readRequestInfo,
  signPartial,
} from './sm2/index.ts'
import type { CurvePoint, PhoneKey, WirePoint } from './sm2/index.ts'

export async function startKey(claim: Schemas['Claim']): Promise<KeySession> {
  const sm3 = await loadSm3()
  let key: PhoneKey | undefined = beginKey(sm3, claim.context)
  let joint: CurvePoint | undefined

  const live = (): PhoneKey => {
    if (!key) throw new Sm2Error('wiped')
    return key
  }

  return {
    proof: key.message,
    open(answer) {
      joint = finishKey(sm3, live(), claim.commitment, answer)
      return formatPoint(joint)
    },
    async mask(pin) {
      const secret = await createDeviceSecret()
      return { ...(await maskShare(live().share, pin, secret)), device_secret: secret }
    },
    sign(round) {
      const requestInfo = fromBase64(round.request_info)
      if (!joint || !readRequestInfo(requestInfo).publicKey.equals(joint)) throw new Sm2Error('request_key')
      return signPartial(sm3, live().share, joint, round.q1, requestInfo)
    },
    wipe() {
      key = undefined
      joint = undefined
    },
  }
}

export function certificateKey(pem: string): WirePoint {
  const [der] = readPem(pem)
  if (!der) throw new Sm2Error('not_der')
  return formatPoint(readCertificate(der).publicKey)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
