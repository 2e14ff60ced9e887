// useReview: one order under review: load, take, give back, decide. Every change names the version that was seen (If-Match); a refusal is
// kept with its own explanation, so that the reviewer knows what to do now.
import { Attempt } from '@shared/api/attempt.ts'
import { answer } from '@shared/api/client.ts'
import { asProblem, type Problem } from '@shared/api/problem.ts'
import type { Schemas } from '@shared/api/types.ts'
import { announce } from '@shared/composables/announce.ts'
import { useLoad } from '@shared/composables/useLoad.ts'
import { t } from '@shared/i18n/text.ts'
import { computed, ref, shallowRef } from 'vue'
import { api } from './api.ts'
import type { ReviewReason } from './reasons.ts'

export type StaffOrder = Schemas['StaffOrder']
export type Decision = Schemas['ReviewDecision']

export function versionTag(order: StaffOrder): string {
  return `"${order.summary.version}"`
}

export function useReview(orderId: string) {
  const params = { path: { order_id: orderId } }
  const { data, loading, problem: loadProblem, reload } = useLoad(() => answer(api.GET('/api/v1/staff/orders/{order_id}', { params })))
  const busy = ref(false)
  const problem = shallowRef<Problem>()
  const decided = ref<Decision>()
  const attempt = new Attempt()

  const waiting = computed(() => data.value?.summary.state === 'in_review')
  /* Whether this person cannot review the order at all; what the page shows of it stays, taking it is not offered any more. */
  const barred = computed(() => ['review_own_order', 'second_person_needed'].includes(problem.value?.code ?? ''))
  const free = computed(() => waiting.value && !data.value?.summary.reviewer_name && !data.value?.summary.mine && !barred.value)
  const mine = computed(() => waiting.value && data.value?.summary.mine === true && data.value.revealed)

  async function act(work: (order: StaffOrder) => Promise<string>): Promise<boolean> {
    if (busy.value || !data.value) return false
    busy.value = true
    problem.value = undefined
    try {
      announce(await work(data.value))
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      if (problem.value.code === 'review_taken') await reload() // who has it now
      return false
    } finally {
      busy.value = false
    }
  }

  const take = () =>
    act(async (order) => {
      data.value = await answer(api.PUT('/api/v1/staff/orders/{order_id}/reviewer', { params, headers: { 'If-Match': versionTag(order) } }))
      return t('staff.review.taken')
    })

  const giveBack = () =>
    act(async () => {
      await answer(api.DELETE('/api/v1/staff/orders/{order_id}/reviewer', { params }))
      data.value = await answer(api.GET('/api/v1/staff/orders/{order_id}', { params }))
      return t('staff.review.given_back')
    })

  const decide = (decision: Decision, reasons: ReviewReason[] = []) =>
    act(async (order) => {
      const body = decision === 'refuse' ? { decision, reasons } : { decision }
      data.value = await attempt.run([orderId, versionTag(order), body], (headers) =>
        answer(api.POST('/api/v1/staff/orders/{order_id}/reviews', { params, body, headers: { ...headers, 'If-Match': versionTag(order) } })),
      )
      decided.value = decision
      return t(`staff.review.decided_${decision}`)
    })

  async function loadAgain(): Promise<void> {
    problem.value = undefined
    decided.value = undefined
    await reload()
  }

  return { data, loading, loadProblem, busy, problem, decided, waiting, barred, free, mine, take, giveBack, decide, reload: loadAgain }
}
