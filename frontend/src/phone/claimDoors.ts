// claimDoors: what a claim needs from the world, joined once: the contract's calls, the store of this browser, the maths.
import { Attempt } from '@shared/api/attempt.ts'
import { answer } from '@shared/api/client.ts'
import { asProblem } from '@shared/api/problem.ts'
import { api } from './api.ts'
import type { ClaimDoors } from './claim.ts'
import { certificateKey, startKey } from './keySession.ts'
import { browserKeyStore } from './keyStore.ts'
import { deviceName } from './session.ts'

export const keyStore = browserKeyStore()

export function claimDoors(): ClaimDoors {
  const beginning = new Attempt()
  return {
    keys: keyStore,
    startKey,
    certificateKey,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => new Date(),
    api: {
      begin(orderId, deviceId) {
        const body = { order_id: orderId, device_id: deviceId, device_name: deviceName() }
        return beginning.run(body, (headers) => answer(api.POST('/api/v1/claims', { body, headers })))
      },
      key: (claim_id, body) => answer(api.POST('/api/v1/claims/{claim_id}/key', { params: { path: { claim_id } }, body })),
      round: (claim_id) => answer(api.POST('/api/v1/claims/{claim_id}/round', { params: { path: { claim_id } } })),
      sign: (claim_id, body) => answer(api.PUT('/api/v1/claims/{claim_id}/signature', { params: { path: { claim_id } }, body })),
      async show(claim_id) {
        try {
          return await answer(api.GET('/api/v1/claims/{claim_id}', { params: { path: { claim_id } } }))
        } catch (thrown) {
          if (asProblem(thrown).code === 'not_found') return undefined
          throw thrown
        }
      },
      certificate: (certificate_id) =>
        answer(api.GET('/api/v1/certificates/{certificate_id}', { params: { path: { certificate_id } } })),
      isUnanswered(thrown) {
        const { status, code } = asProblem(thrown)
        return code === 'network' || code === 'unreadable' || code === 'request_timeout' || status >= 500
      },
    },
  }
}
