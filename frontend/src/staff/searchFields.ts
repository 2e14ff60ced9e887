// searchFields: what can be searched for on which page, as the contract takes it.
import type { Schemas } from '@shared/api/types.ts'
import { midnight, pageSize, type SearchField, type SearchValues } from './useSearch.ts'

const idPattern = /^\d{19}$/
const choices = <V extends string, K extends string>(values: readonly V[], key: (value: V) => K) => values.map((value) => ({ value, text: key(value) }))

const states = ['awaiting_payment', 'awaiting_holder', 'in_review', 'refused', 'approved', 'in_production', 'completed', 'closed', 'refunding', 'refunded'] as const
const types = ['new', 'renewal', 'change', 'reissue', 'batch'] as const
const kinds = ['personal', 'enterprise'] as const
const mediums = ['mobile', 'ukey'] as const
const documents: readonly Schemas['HolderDocumentType'][] = ['identity_card', 'uscc', 'passport', 'hong_kong_macao_permit', 'taiwan_permit', 'foreign_permanent_resident_card', 'other']
const certificateStates = ['valid', 'suspended', 'revoked', 'expired'] as const

const orderId: SearchField = { name: 'order_id', label: 'staff.search.order_id', kind: 'text', pattern: idPattern }
const holderOf: SearchField = { name: 'holder_of', label: 'staff.search.holder_of', kind: 'text', pattern: idPattern, hint: 'staff.search.holder_of_hint' }
const kind: SearchField = { name: 'holder_kind', label: 'staff.search.holder_kind', kind: 'choice', choices: choices(kinds, (one) => `order.holder_kind.${one}` as const) }
const holder: readonly SearchField[] = [
  { name: 'holder_name', label: 'staff.search.holder_name', kind: 'text', personal: true },
  { name: 'mobile', label: 'staff.search.mobile', kind: 'text', personal: true, pattern: /^1[3-9]\d{9}$/ },
  { name: 'document_number', label: 'staff.search.document_number', kind: 'text', personal: true, pattern: /^.{1,40}$/ },
  { name: 'document_type', label: 'staff.search.document_type', kind: 'choice', choices: choices(documents, (one) => `order.document_type.${one}` as const) },
]

export const orderFields: readonly SearchField[] = [
  orderId,
  ...holder,
  holderOf,
  { name: 'batch_id', label: 'staff.search.batch_id', kind: 'text', pattern: idPattern },
  { name: 'state', label: 'staff.search.state', kind: 'choice', choices: choices(states, (one) => `order.state.${one}` as const) },
  { name: 'type', label: 'staff.search.type', kind: 'choice', choices: choices(types, (one) => `order.type.${one}` as const) },
  kind,
  { name: 'medium', label: 'staff.search.medium', kind: 'choice', choices: choices(mediums, (one) => `order.medium.${one}` as const) },
  { name: 'from', label: 'staff.search.created_from', kind: 'day' },
  { name: 'until', label: 'staff.search.created_until', kind: 'day' },
]

export const holderFields: readonly SearchField[] = holder

export const certificateFields: readonly SearchField[] = [
  { name: 'serial', label: 'staff.search.serial', kind: 'text', pattern: /^([0-9A-Fa-f]{2}){1,32}$/ },
  orderId,
  ...holder,
  holderOf,
  { name: 'state', label: 'staff.search.state', kind: 'choice', choices: choices(certificateStates, (one) => `staff.certificate.state.${one}` as const) },
  kind,
  { name: 'from', label: 'staff.search.ends_from', kind: 'day' },
  { name: 'until', label: 'staff.search.ends_until', kind: 'day' },
]

const orderNumber: SearchField = { name: 'order_number', label: 'money.order', kind: 'text', pattern: /^\d{1,19}$/ }
const paymentStates: readonly Schemas['PaymentState'][] = ['pending', 'succeeded', 'surplus', 'closed', 'failed']
const invoiceStates: readonly Schemas['InvoiceState'][] = ['waiting', 'requested', 'failed', 'mismatched', 'issued', 'reversing', 'reversed', 'withdrawn']

export const paymentFields: readonly SearchField[] = [
  orderNumber,
  { name: 'transaction_id', label: 'money.payments.transaction', kind: 'text', pattern: /^[0-9A-Za-z]{1,64}$/ },
  { name: 'state', label: 'money.state', kind: 'choice', choices: choices(paymentStates, (one) => `staff.order.payment_state.${one}` as const) },
]

export const refundFields: readonly SearchField[] = [
  { name: 'queue', label: 'money.refunds.show', kind: 'choice', none: 'money.refunds.queue.requested', choices: choices(['trouble', 'under_way', 'all'] as const, (one) => `money.refunds.queue.${one}` as const) },
  { ...orderNumber, hint: 'money.refunds.show_hint' },
]

export const invoiceFields: readonly SearchField[] = [
  orderNumber,
  { name: 'state', label: 'money.state', kind: 'choice', choices: choices(invoiceStates, (one) => `money.invoices.states.${one}` as const) },
]

export const reconciliationFields: readonly SearchField[] = [{ name: 'day', label: 'money.reconciliation.day', kind: 'day' }]

/** The contract's body of a search: days become the moments they begin and end. */
export function bodyOf<T>(wish: SearchValues, cursor: string | undefined, from: string, before: string): T {
  const { from: first, until: last, ...rest } = wish
  if (!rest.document_number) delete rest.document_type
  return { ...rest, ...(first ? { [from]: midnight(first) } : {}), ...(last ? { [before]: midnight(last, 1) } : {}), ...(cursor ? { cursor } : {}), limit: pageSize } as T
}

/** A list's query of the contract. */
export function queryOf<T extends object>(wish: T, cursor: string | undefined): T & { limit: number; cursor?: string } {
  return { ...wish, ...(cursor ? { cursor } : {}), limit: pageSize }
}

/** Which refunds a choice means: none is the queue of the requests, `all` is no queue. */
export function refundQueue(choice: string | undefined): { queue?: Schemas['RefundQueue'] } {
  return choice === 'all' ? {} : { queue: (choice ?? 'requested') as Schemas['RefundQueue'] }
}
