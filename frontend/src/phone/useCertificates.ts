// My certificates and those that wait, together with which keys are on this phone.
import { answer } from '@shared/api/client.ts'
import { everyPage } from '@shared/api/everyPage.ts'
import type { Schemas } from '@shared/api/types.ts'
import { useLoad } from '@shared/composables/useLoad.ts'
import { api } from './api.ts'
import { keyStore } from './claimDoors.ts'

export interface MyCertificates {
  owned: { certificate: Schemas['CertificateSummary']; keyHere: boolean }[]
  waiting: { claimable: Schemas['Claimable']; interrupted: boolean }[]
}

export function useCertificates() {
  return useLoad(async (): Promise<MyCertificates> => {
    const [pages, keys] = await Promise.all([everyPage((query) => answer(api.GET('/api/v1/certificates', { params: { query } }))), keyStore.all().catch(() => [])])
    const waiting = pages.flatMap((page) => page.claimable).map(async (claimable) => ({
      claimable,
      interrupted: await keyStore.begun(claimable.order_id).catch(() => false),
    }))
    return {
      owned: pages.flatMap((page) => page.certificates).map((certificate) => ({
        certificate,
        keyHere: keys.some((key) => (key.state === 'ready' && key.claim_id === certificate.claim_id) || (key.state === 'pending' && key.order_id === certificate.order_id)),
      })),
      waiting: await Promise.all(waiting),
    }
  })
}
