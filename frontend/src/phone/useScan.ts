// useScan: the phone's side of a scan, from the code to its end (APP6). The page shows; this decides what comes next.
import { answer } from '@shared/api/client.ts'
import { asProblem, type Problem } from '@shared/api/problem.ts'
import type { Schemas } from '@shared/api/types.ts'
import { announce } from '@shared/composables/announce.ts'
import { t } from '@shared/i18n/text.ts'
import { ref, shallowRef } from 'vue'
import { api } from './api.ts'
import type { KeyUse } from './keyUse.ts'

type Taken = Schemas['TakenScan']
export type ScanStage = 'read' | 'login' | 'choose' | 'pin' | 'login_done' | 'renew_done' | 'refused' | 'blocked'

export function useScan() {
  const stage = ref<ScanStage>('read')
  const scan = shallowRef<Taken>()
  const use = shallowRef<KeyUse>()
  const reason = ref<string>()
  const problem = shallowRef<Problem>()
  const busy = ref(false)

  async function run(step: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = undefined
    try {
      await step()
    } catch (thrown) {
      problem.value = asProblem(thrown)
      if (['scan_gone', 'scan_taken', 'digits_wrong'].includes(problem.value.code)) stage.value = 'read'
    } finally {
      busy.value = false
    }
  }

  const path = () => ({ params: { path: { scan_id: scan.value?.scan_id ?? '' } } })

  function blocked(why: string | undefined): void {
    reason.value = why
    stage.value = 'blocked'
  }

  const take = (code: string) => run(async () => {
    scan.value = await answer(api.POST('/api/v1/scans', { body: { code } }))
    if (scan.value.state === 'refused') blocked(scan.value.reason)
    else stage.value = scan.value.kind === 'login' ? 'login' : 'choose'
  })

  const choose = (body: Schemas['ScanChoice']) => run(async () => {
    const chosen = await answer(api.PUT('/api/v1/scans/{scan_id}/choice', { ...path(), body }))
    use.value = chosen.key_use
    if (chosen.key_use) stage.value = 'pin'
    else blocked(chosen.reason)
  })

  const confirmLogin = (digits: string) => run(async () => {
    await answer(api.PUT('/api/v1/scans/{scan_id}/confirmation', { ...path(), body: { digits } }))
    stage.value = 'login_done'
    announce(t('renewal.scan.login_done'))
  })

  const refuse = () => run(async () => {
    await answer(api.PUT('/api/v1/scans/{scan_id}/refusal', path()))
    stage.value = 'refused'
    announce(t('renewal.scan.refused'))
  })

  function signed(): void {
    stage.value = 'renew_done'
    announce(t('renewal.scan.renew_done'))
  }

  function again(): void {
    scan.value = use.value = problem.value = reason.value = undefined
    stage.value = 'read'
  }

  /* The scan has run out under the PIN: a new code is read, and why is said there. */
  function over(why: Problem): void {
    again()
    problem.value = why
  }

  return { stage, scan, use, reason, problem, busy, take, choose, confirmLogin, refuse, signed, again, over }
}
