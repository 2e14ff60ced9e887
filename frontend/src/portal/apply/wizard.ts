// Which page of a wizard an order belongs to.
import type { Router } from 'vue-router'
import { announce } from '@shared/composables/announce.ts'
import { t } from '@shared/i18n/text.ts'
import type { HolderKind, Order } from '@shared/api/types.ts'

/* The first step's page, by the kind of holder. */
export const firstStep = (kind: HolderKind) => (kind === 'enterprise' ? 'handler' : 'information')

/* Leads an order away from a page of the draft's wizard for `kind` where it does not belong. */
export async function leaveDraft(router: Router, order: Order, kind: HolderKind): Promise<void> {
  const params = { orderId: order.order_id }
  if (order.state === 'draft') {
    if (order.type === 'renewal') await router.replace({ name: 'renewal_confirm', params })
    else if (order.holder_kind !== kind) await router.replace({ name: firstStep(order.holder_kind), params })
    return
  }
  announce(t('portal.information.draft_gone'))
  await router.replace({ name: order.state === 'awaiting_payment' ? 'pay' : 'order', params })
}
