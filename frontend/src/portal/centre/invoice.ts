// invoice: what the two pages of invoices share: how one is asked for, how an amount reads.
import { answer } from '@shared/api/client.ts'
import type { Invoice, InvoiceFormat } from '@shared/api/types.ts'
import { formatYuan } from '@shared/format.ts'
import { api } from '../api.ts'

export const invoicePath = (invoiceId: string) => ({ params: { path: { invoice_id: invoiceId } } })

export function loadInvoice(invoiceId: string): Promise<Invoice> {
  return answer(api.GET('/api/v1/invoices/{invoice_id}', invoicePath(invoiceId)))
}

export async function loadFile(invoiceId: string, format: InvoiceFormat): Promise<Blob> {
  const path = { invoice_id: invoiceId, invoice_format: format }
  return (await answer(api.GET('/api/v1/invoices/{invoice_id}/files/{invoice_format}', { params: { path }, parseAs: 'blob' }))) as Blob
}

/* A red invoice takes its amount back. */
export function signedYuan(invoice: Pick<Invoice, 'kind' | 'amount_fen'>): string {
  return (invoice.kind === 'red' ? '−' : '') + formatYuan(invoice.amount_fen)
}

export const isMoving = (invoice: Invoice): boolean =>
  ['waiting', 'requested', 'mismatched', 'reversing'].includes(invoice.state) || (invoice.state === 'issued' && invoice.files.length === 0) || invoice.last_delivery?.state === 'waiting'
