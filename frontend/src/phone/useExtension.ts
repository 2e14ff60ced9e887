// useExtension: how it stands with the extension of a certificate, followed while it waits, and the way through the PIN (APP4).
import { Attempt } from '@shared/api/attempt.ts'
import { answer, pollAnswer } from '@shared/api/client.ts'
import { asProblem, type Problem } from '@shared/api/problem.ts'
import type { Schemas } from '@shared/api/types.ts'
import { announce } from '@shared/composables/announce.ts'
import { usePoll } from '@shared/composables/usePoll.ts'
import { t } from '@shared/i18n/text.ts'
import { ref, shallowRef } from 'vue'
import { api } from './api.ts'
import { keyStore } from './claimDoors.ts'
import type { KeyUse } from './keyUse.ts'

type Extension = Schemas['Extension']
const waiting = new Set<Extension['state']>(['in_review', 'issuing'])

export function useExtension(certificateId: string) {
  const use = shallowRef<KeyUse>()
  const problem = shallowRef<Problem>()
  const busy = ref(false)
  const attempt = new Attempt()
  const params = { path: { certificate_id: certificateId } }

  const poll = usePoll<Extension>({
    load: (headers) => pollAnswer(api.GET('/api/v1/certificates/{certificate_id}/extension', { params, headers })),
    done: (now) => !waiting.has(now.state),
    onChange: (now) => {
      if (now.state === 'completed') void keep(now.new_certificate_id).catch(() => undefined)
    },
  })

  /* The key on this phone belongs to the new certificate from now on. */
  async function keep(newId: string | undefined): Promise<void> {
    announce(t('renewal.extension.done'))
    const key = (await keyStore.all()).find((one) => one.certificate_id === certificateId)
    if (key && newId) await keyStore.put({ ...key, certificate_id: newId })
  }

  async function begin(): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = undefined
    try {
      use.value = await attempt.run(certificateId, (headers) => answer(api.POST('/api/v1/certificates/{certificate_id}/extension', { params, headers })))
    } catch (thrown) {
      problem.value = asProblem(thrown)
      poll.start()
    } finally {
      busy.value = false
    }
  }

  function signed(): void {
    use.value = undefined
    poll.start()
  }

  return { extension: poll.data, loadProblem: poll.problem, use, problem, busy, start: poll.start, begin, signed }
}
