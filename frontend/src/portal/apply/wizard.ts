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

/* Leads an order away from a page of the draft's wizard for `kind` where it does not belong. */
export async function leaveDraft(router: Router, order: Order, kind: HolderKind): Promise<void> {
  const params = { orderId: order.order_id }
  if (order.state === 'draft') {
    if (order.type !== 'new' || order.holder_kind !== kind) await router.replace({ name: draftPage(order), params })
    return
  }
  announce(t('portal.information.draft_gone'))
  await router.replace({ name: order.state === 'awaiting_payment' ? 'pay' : 'order', params })
}

/* Leads an order away from the wizard's last page when it is not there yet, or its end is another page. */
export async function leaveEnd(router: Router, order: Order): Promise<void> {
  const params = { orderId: order.order_id }
  if (order.type === 'batch') await router.replace({ name: 'batch', params })
  else if (order.state === 'draft') await router.replace({ name: draftPage(order), params })
  else if (order.state === 'awaiting_payment') await router.replace({ name: 'pay', params })
}
