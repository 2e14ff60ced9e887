// What the state allows one to do with an order (`actions` of the server), and how each is done.
import { useRouter } from 'vue-router'
import { Attempt } from '@shared/api/attempt.ts'
import { answer } from '@shared/api/client.ts'
import type { OrderAction } from '@shared/api/types.ts'
import { announce } from '@shared/composables/announce.ts'
import { t } from '@shared/i18n/text.ts'
import { api, orderPath } from '../api.ts'

type Asks = 'delete' | 'cancel' | 'decline' | 'failure_reason' | 'claim' | 'renew' | 'unbind' | 'refund'

const pages: Partial<Record<OrderAction, string>> = { resume: 'information', pay: 'pay', details: 'order', resubmit: 'resubmit' }
const pagesOfBatch: Partial<Record<OrderAction, string>> = { ...pages, resume: 'batch', details: 'batch' }
export const dialogActions: readonly string[] = ['delete', 'cancel', 'decline', 'failure_reason', 'claim', 'renew', 'unbind', 'refund'] satisfies Asks[]

export function useOrderActions(orderId: () => string, isBatch: () => boolean, onChanged: () => void) {
  const router = useRouter()
  const cancelling = new Attempt()
  const declining = new Attempt()
  const unbinding = new Attempt()
  const renewing = new Attempt()

  /* Goes to the action's page; false when it is one that asks in a dialog first. */
  function open(action: OrderAction): boolean {
    const name = (isBatch() ? pagesOfBatch : pages)[action]
    if (name) void router.push({ name, params: { orderId: orderId() } })
    return Boolean(name)
  }

  async function remove(): Promise<void> {
    await answer(api.DELETE('/api/v1/orders/{order_id}', orderPath(orderId())))
    announce(t('portal.orders.deleted'))
    onChanged()
  }

  async function cancel(): Promise<void> {
    await cancelling.run(orderId(), (headers) => answer(api.POST('/api/v1/orders/{order_id}/cancellation', { ...orderPath(orderId()), headers })))
    announce(t('portal.pay.cancelled'))
    onChanged()
  }

  async function decline(): Promise<void> {
    await declining.run(orderId(), (headers) => answer(api.POST('/api/v1/orders/{order_id}/declination', { ...orderPath(orderId()), headers })))
    announce(t('portal.orders.declined'))
    onChanged()
  }

  /* A token's renewal begins here; one on a phone by a scan. */
  async function renew(): Promise<void> {
    const draft = await renewing.run(orderId(), (headers) => answer(api.POST('/api/v1/orders/{order_id}/renewal', { ...orderPath(orderId()), headers })))
    await router.push({ name: 'renewal_confirm', params: { orderId: draft.order_id } })
  }

  async function unbind(): Promise<void> {
    await unbinding.run(orderId(), (headers) => answer(api.POST('/api/v1/orders/{order_id}/unbinding', { ...orderPath(orderId()), headers })))
    announce(t('portal.unbind.done'))
    onChanged()
  }

  return { open, remove, cancel, decline, renew, unbind }
}
