// useQueue: one page of the review queue as the address bar says (mine, cursor), and the search for the next order to review.
import { answer } from '@shared/api/client.ts'
import type { Schemas } from '@shared/api/types.ts'
import { api } from './api.ts'

export type QueueRow = Schemas['StaffOrderSummary']

export const queuePageSize = 50

export interface QueueWish {
  mine: boolean
  cursor?: string | undefined
}

export function loadQueue(wish: QueueWish): Promise<Schemas['StaffOrderList']> {
  const query = { limit: queuePageSize, ...(wish.mine ? { mine: true } : {}), ...(wish.cursor ? { cursor: wish.cursor } : {}) }
  return answer(api.GET('/api/v1/staff/orders', { params: { query } }))
}

/** The oldest order that is mine or free, other than `without`. Walks on while whole pages are taken by others. */
export async function nextOrder(without?: string, load: typeof loadQueue = loadQueue): Promise<QueueRow | undefined> {
  let cursor: string | undefined
  for (let pages = 0; pages < 20; pages++) {
    const list = await load({ mine: false, cursor })
    const found = list.orders.find((order) => order.order_id !== without && (order.mine === true || !order.reviewer_name))
    if (found || !list.next_cursor) return found
    cursor = list.next_cursor
  }
  return undefined
}

/** The filters of an address, whatever somebody wrote into it. */
export function queueWish(query: Record<string, unknown>): QueueWish {
  const cursor = query.cursor
  return { mine: query.show === 'mine', cursor: typeof cursor === 'string' && /^[A-Za-z0-9_-]{1,200}$/.test(cursor) ? cursor : undefined }
}
