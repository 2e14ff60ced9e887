// A face check from the page's side: begin it, show its QR code, follow it until it is decided (NEW2, ME1). A check under way is
// found again after a reload.
import { computed, shallowRef } from 'vue'
import { answer, pollAnswer } from '@shared/api/client.ts'
import { asProblem, type Problem } from '@shared/api/problem.ts'
import type { Verification } from '@shared/api/types.ts'
import { usePoll } from '@shared/composables/usePoll.ts'
import { api } from '../api.ts'

export interface FaceCheckOptions {
  create: () => Promise<Verification>
  onPassed: (check: Verification) => void
  /* Where the running check is remembered. */
  name: string
}

const pathOf = (id: string) => ({ params: { path: { verification_id: id } } })

export function useFaceCheck(options: FaceCheckOptions) {
  const storageKey = `lnca.face.${options.name}`
  const current = shallowRef<Verification>()
  const problem = shallowRef<Problem>()
  const busy = shallowRef(false)

  const poll = usePoll<Verification>({
    load: (headers) => pollAnswer(api.GET('/api/v1/identity-verifications/{verification_id}', { ...pathOf(current.value?.verification_id ?? ''), headers })),
    done: (check) => check.state !== 'pending',
    onChange: settle,
  })

  function settle(check: Verification): void {
    current.value = check
    if (check.state === 'pending') return
    sessionStorage.removeItem(storageKey)
    if (check.state === 'succeeded') options.onPassed(check)
  }

  async function begin(): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = undefined
    poll.stop()
    try {
      const check = await options.create()
      sessionStorage.setItem(storageKey, check.verification_id)
      settle(check)
      if (check.state === 'pending') poll.start()
    } catch (thrown) {
      problem.value = asProblem(thrown)
    } finally {
      busy.value = false
    }
  }

  async function resume(): Promise<void> {
    const id = sessionStorage.getItem(storageKey)
    if (!id) return
    try {
      const check = await answer(api.GET('/api/v1/identity-verifications/{verification_id}', pathOf(id)))
      settle(check)
      if (check.state === 'pending') poll.start()
    } catch {
      sessionStorage.removeItem(storageKey)
    }
  }

  function forget(): void {
    poll.stop()
    current.value = undefined
    sessionStorage.removeItem(storageKey)
  }

  const qrState = computed(() => {
    if (busy.value && !current.value) return 'loading' as const
    return current.value?.state === 'expired' ? ('expired' as const) : current.value?.state === 'succeeded' ? ('done' as const) : ('waiting' as const)
  })
  const qrUrl = computed(() => (current.value ? `/api/v1/identity-verifications/${current.value.verification_id}/qr` : undefined))

  return { current, problem, busy, connection: poll.problem, qrState, qrUrl, begin, resume, forget }
}
