// Which page of a wizard an order belongs to.
import type { Router } from 'vue-router'
import { announce } from '@shared/composables/announce.ts'
import { t } from '@shared/i18n/text.ts'
import type { HolderKind, Order } from '@shared/api/types.ts'

/* The first step's page, by the kind of holder. */
const firstStep = (kind: HolderKind) => (kind === 'enterprise' ? 'handler' : 'information')
/* Where a draft goes on. */
export const draftPage = (order: Pick<Order, 'type' | 'holder_kind'>) =>
  order.type === 'batch' ? 'batch' : order.type === 'renewal' ? 'renewal_confirm' : firstStep(order.holder_kind)

/* Where an order belongs as it is now: its next step, the last page while that still says what is true, else its details. */
export function pageOf(order: Pick<Order, 'type' | 'holder_kind' | 'state'>): string {
  if (order.state === 'draft') return draftPage(order)
  if (order.state === 'awaiting_payment') return 'pay'
  if (order.type === 'batch') return 'batch'
  if (order.type === 'renewal' && ['in_review', 'approved', 'completed'].includes(order.state)) return 'renewal_done'
  return order.state === 'in_review' ? 'done' : 'order'
}

/* Leads an order away from a page of a wizard, given by its name, where it does not belong; true when it was led. */
export async function leadAway(router: Router, order: Order, here: string): Promise<boolean> {
  const name = pageOf(order)
  if (name !== here) await router.replace({ name, params: { orderId: order.order_id } })
  return name !== here
}

/* Leads an order away from a page of the draft's wizard for `kind` where it does not belong. */
export async function leaveDraft(router: Router, order: Order, kind: HolderKind): Promise<void> {
  const params = { orderId: order.order_id }
  if (order.state === 'draft') {
    if (order.type !== 'new' || order.holder_kind !== kind) await router.replace({ name: draftPage(order), params })
    return
  }
  announce(t('portal.information.draft_gone'))
  const page = pageOf(order)
  await router.replace({ name: ['pay', 'batch'].includes(page) ? page : 'order', params })
}
