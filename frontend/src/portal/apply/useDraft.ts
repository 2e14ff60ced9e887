// What one types into an order (NEW10): loaded from the server, saved there by itself a moment after each change, one save at a
// time. The server gives personal values back masked only, so a saved value is shown masked until it is changed.
import { computed, onScopeDispose, reactive, ref, shallowRef } from 'vue'
import { answer } from '@shared/api/client.ts'
import { asProblem, type Problem } from '@shared/api/problem.ts'
import type { DocumentType, InvoiceTitle, Order, Schemas } from '@shared/api/types.ts'
import { normalizeName } from '@shared/checks/identity.ts'
import { api, loadOrder, orderPath } from '../api.ts'

type OrderDraft = Schemas['OrderDraft']
export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed'
export type InvoiceInput = Required<InvoiceTitle>

const pauseMs = 800
const retryMs = 4000
/* Refusals for which sending the same again is pointless: the form says what to change. */
const worthRetry = (problem: Problem) => problem.status === 0 || problem.status >= 500 || problem.status === 429 || problem.status === 408

export function useDraft(orderId: string) {
  const order = shallowRef<Order>()
  const holder = reactive({ name: '', document_type: 'identity_card' as DocumentType, document_number: '' })
  const editing = reactive({ name: false, document: false })
  const invoice = reactive<InvoiceInput>({ kind: 'personal', title: '', tax_number: '', phone: '', bank: '', bank_account: '', address: '' })
  const saveState = ref<SaveState>('idle')
  const saveProblem = shallowRef<Problem>()
  const changed = { holder: false, invoice: false }
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined

  const isOpen = (field: string) => order.value?.state === 'draft' || (order.value?.open_fields.includes(field) ?? false)
  const invoiceOpen = computed(() => isOpen('invoice_title') || (order.value?.open_fields.some((field) => field.startsWith('invoice_title.')) ?? false))

  async function load(): Promise<Order> {
    const loaded = await loadOrder(orderId)
    order.value = loaded
    Object.assign(invoice, { title: '', tax_number: '', phone: '', bank: '', bank_account: '', address: '' }, loaded.invoice_title)
    const type = loaded.holder.document_type
    holder.document_type = type && type !== 'uscc' ? type : 'identity_card'
    editing.name = isOpen('holder.name') && !loaded.holder.name_masked
    editing.document = isOpen('holder.document_number') && !loaded.holder.document_number_masked
    // The choice that the form shows first counts without a touch.
    if (loaded.state === 'draft' && !loaded.invoice_title) touch('invoice')
    return loaded
  }

  function content(): OrderDraft {
    const draft: OrderDraft = {}
    if (changed.holder) {
      draft.holder = {}
      if (editing.name) draft.holder.name = normalizeName(holder.name)
      if (editing.document) {
        draft.holder.document_type = holder.document_type
        draft.holder.document_number = holder.document_number.trim().toUpperCase()
      }
    }
    if (changed.invoice) draft.invoice_title = invoiceContent(invoice)
    return draft
  }

  async function saveNow(): Promise<void> {
    clearTimeout(timer)
    if (saving) await saving
    if (!changed.holder && !changed.invoice) return
    const body = content()
    Object.assign(changed, { holder: false, invoice: false })
    saveState.value = 'saving'
    saving = answer(api.PUT('/api/v1/orders/{order_id}/draft', { ...orderPath(orderId), body }))
      .then((saved) => {
        order.value = saved
        saveProblem.value = undefined
        saveState.value = changed.holder || changed.invoice ? 'waiting' : 'saved'
      })
      .catch((thrown: unknown) => {
        const problem = asProblem(thrown)
        changed.holder ||= body.holder !== undefined
        changed.invoice ||= body.invoice_title !== undefined
        saveProblem.value = problem
        saveState.value = 'failed'
        if (worthRetry(problem)) timer = setTimeout(() => void saveNow(), retryMs)
      })
      .finally(() => (saving = undefined))
    await saving
  }

  function touch(part: 'holder' | 'invoice'): void {
    changed[part] = true
    saveState.value = 'waiting'
    clearTimeout(timer)
    timer = setTimeout(() => void saveNow(), pauseMs)
  }

  /* True when everything typed is on the server. */
  async function flush(): Promise<boolean> {
    await saveNow()
    return !changed.holder && !changed.invoice
  }

  function change(part: 'name' | 'document'): void {
    editing[part] = true
  }

  function warn(event: BeforeUnloadEvent): void {
    if (changed.holder || changed.invoice) event.preventDefault()
  }
  globalThis.addEventListener('beforeunload', warn)
  onScopeDispose(() => {
    clearTimeout(timer)
    globalThis.removeEventListener('beforeunload', warn)
    void saveNow()
  })

  return { order, holder, editing, invoice, invoiceOpen, saveState, saveProblem, isOpen, load, touch, flush, change }
}

/* Only what is filled in; a personal title has no company fields. */
export function invoiceContent(invoice: InvoiceInput): InvoiceTitle {
  const names = invoice.kind === 'personal' ? (['title'] as const) : (['title', 'tax_number', 'phone', 'bank', 'bank_account', 'address'] as const)
  const content: InvoiceTitle = { kind: invoice.kind }
  for (const name of names) {
    const value = invoice[name].trim()
    if (value) content[name] = name === 'tax_number' ? value.toUpperCase() : value
  }
  return content
}

export type Draft = ReturnType<typeof useDraft>
