// Signs what a use of a key says, with this phone's half of the key, after the PIN. Whether the PIN was right only the server can tell.
import { answer } from '@shared/api/client.ts'
import type { Schemas } from '@shared/api/types.ts'
import { api } from './api.ts'
import { keyStore } from './claimDoors.ts'
import type { StoredKey } from './keyStore.ts'
import { loadSm3, maskShare, parsePoint, signPartial, unmaskShare } from './sm2/index.ts'

export type KeyUse = Schemas['KeyUse']

const samePoint = (one: Schemas['Point'], other: Schemas['Point']) => one.x === other.x && one.y === other.y

/** The key of this use, when it is on this phone. */
export async function keyOf(use: KeyUse): Promise<StoredKey | undefined> {
  return (await keyStore.all()).find((key) => samePoint(key.public_key, use.public_key))
}

/**
 * Enters the PIN. A refusal (wrong PIN, locked) is a thrown Problem. `newPin` replaces a first PIN: the server has accepted the old
 * one by then, so the share is masked anew; false when that could not be stored, and the old PIN goes on.
 */
export async function signUse(key: StoredKey, use: KeyUse, pin: string, newPin?: string): Promise<boolean> {
  const [sm3, share] = await Promise.all([loadSm3(), unmaskShare(key, pin, key.device_secret)])
  const params = { path: { key_use_id: use.key_use_id } }
  const round = await answer(api.POST('/api/v1/key-uses/{key_use_id}/round', { params }))
  const partial = signPartial(sm3, share, parsePoint(use.public_key), round.q1, new TextEncoder().encode(use.content))
  await answer(api.PUT('/api/v1/key-uses/{key_use_id}/signature', { params, body: { ...partial, own_pin: newPin !== undefined || use.own_pin } }))
  if (newPin === undefined) return true
  try {
    await keyStore.put({ ...key, ...(await maskShare(share, newPin, key.device_secret)), own_pin: true })
    return true
  } catch {
    return false
  }
}
