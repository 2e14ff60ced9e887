import { expect, it } from 'vitest'
import type { Order } from '@shared/api/types.ts'
import { pageOf } from './wizard.ts'

const page = (state: Order['state'], type: Order['type'] = 'new', holder_kind: Order['holder_kind'] = 'personal') => pageOf({ state, type, holder_kind })

it('NEW10 whatever page of a wizard an order is opened at, it is shown where it belongs', () => {
  expect(['draft', 'awaiting_payment', 'in_review', 'refused', 'approved', 'completed', 'closed', 'refunding', 'refunded', 'awaiting_holder'].map((state) => page(state as Order['state'])))
    .toEqual(['information', 'pay', 'done', 'order', 'order', 'order', 'order', 'order', 'order', 'order'])
  expect(page('draft', 'new', 'enterprise')).toBe('handler')
  expect(['draft', 'awaiting_payment', 'completed', 'closed', 'refunding'].map((state) => page(state as Order['state'], 'batch', 'enterprise'))).toEqual(['batch', 'pay', 'batch', 'batch', 'batch'])
  expect(['draft', 'awaiting_payment', 'in_review', 'completed', 'refused'].map((state) => page(state as Order['state'], 'renewal'))).toEqual(['renewal_confirm', 'pay', 'renewal_done', 'renewal_done', 'order'])
})
