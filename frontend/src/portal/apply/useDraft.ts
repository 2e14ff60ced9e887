// What one types into an order (NEW10): loaded from the server, saved there by itself a moment after each change, one save at a
// time. The server gives personal values back masked only, so a saved value is shown masked until it is changed.
import { computed, onScopeDispose, reactive, ref, shallowRef } from 'vue'
import { answer } from '@shared/api/client.ts'
import { asProblem, Problem } from '@shared/api/problem.ts'
import type { DocumentType, InvoiceTitle, Order, Schemas } from '@shared/api/types.ts'
import { normalizeName } from '@shared/checks/identity.ts'
import { api, loadOrder, orderPath } from '../api.ts'

type OrderDraft = Schemas['OrderDraft']
export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed'
export type InvoiceInput = Required<InvoiceTitle>
/* The persons of a company's order. */
export type Role = 'handler' | 'legal_representative'
export type PersonPart = 'name' | 'mobile' | 'document'
type Part = 'holder' | 'invoice' | Role

export const pauseMs = 800
export const retryMs = 4000
/* Refusals for which sending the same again is pointless: the form says what to change. */
export const worthRetry = (problem: Problem) => problem.status === 0 || problem.status >= 500 || problem.status === 429 || problem.status === 408

export function useDraft(orderId: string) {
  const order = shallowRef<Order>()
  const holder = reactive({ name: '', document_type: 'identity_card' as DocumentType, document_number: '' })
  const editing = reactive({ name: false, document: false })
  const people = reactive({ handler: emptyPerson(), legal_representative: emptyPerson() })
  const editingPeople = reactive({ handler: { name: false, mobile: false, document: false }, legal_representative: { name: false, mobile: false, document: false } })
  const invoice = reactive<InvoiceInput>({ kind: 'personal', title: '', tax_number: '', phone: '', bank: '', bank_account: '', address: '' })
  const saveState = ref<SaveState>('idle')
  const saveProblem = shallowRef<Problem>()
  const changed: Record<Part, boolean> = { holder: false, invoice: false, handler: false, legal_representative: false }
  const anyChange = () => Object.values(changed).some(Boolean)
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined
  const sending = new Set<Promise<boolean>>()

  const isOpen = (field: string) => order.value?.open_fields.includes(field) ?? false
  const invoiceOpen = computed(() => isOpen('invoice_title') || (order.value?.open_fields.some((field) => field.startsWith('invoice_title.')) ?? false))

  async function load(): Promise<Order> {
    const loaded = await loadOrder(orderId)
    order.value = loaded
    Object.assign(invoice, { title: '', tax_number: '', phone: '', bank: '', bank_account: '', address: '' }, loaded.invoice_title)
    const type = loaded.holder.document_type
    holder.document_type = type && type !== 'uscc' ? type : 'identity_card'
    editing.name = isOpen('holder.name') && !loaded.holder.name_masked
    editing.document = isOpen('holder.document_number') && !loaded.holder.document_number_masked
    if (loaded.holder_kind === 'enterprise') loadCompany(loaded)
    // The choice that the form shows first counts without a touch.
    if (loaded.state === 'draft' && !loaded.invoice_title) touch('invoice')
    return loaded
  }

  /* A company is public and shown in full; its people are masked like everybody. Its invoice is in its own name to begin with (NEW4). */
  function loadCompany(loaded: Order): void {
    holder.name = loaded.holder.name_masked ?? ''
    holder.document_number = loaded.holder.document_number_masked ?? ''
    editing.name = isOpen('holder.name')
    editing.document = isOpen('holder.document_number')
    if (!loaded.invoice_title) invoice.kind = 'enterprise'
    for (const role of ['handler', 'legal_representative'] as const) {
      const saved = loaded[role]
      people[role].document_type = saved?.document_type ?? 'identity_card'
      editingPeople[role].name = isOpen(`${role}.name`) && !saved?.name_masked
      editingPeople[role].mobile = isOpen(`${role}.mobile`) && !saved?.mobile_masked
      editingPeople[role].document = isOpen(`${role}.document_number`) && !saved?.document_number_masked
    }
  }

  function personContent(role: Role): OrderDraft[Role] {
    const person = people[role]
    const edited = editingPeople[role]
    return {
      ...(edited.name && { name: normalizeName(person.name) }),
      ...(edited.mobile && { mobile: person.mobile.trim() }),
      ...(edited.document && { document_type: person.document_type, document_number: person.document_number.trim().toUpperCase() }),
    }
  }

  function content(): OrderDraft {
    const draft: OrderDraft = {}
    if (changed.holder) {
      draft.holder = {}
      if (editing.name) draft.holder.name = order.value?.holder_kind === 'enterprise' ? holder.name.trim() : normalizeName(holder.name)
      if (editing.document) {
        if (order.value?.holder_kind === 'personal') draft.holder.document_type = holder.document_type
        draft.holder.document_number = holder.document_number.trim().toUpperCase()
      }
    }
    if (changed.handler) draft.handler = personContent('handler')
    if (changed.legal_representative) draft.legal_representative = personContent('legal_representative')
    if (changed.invoice) draft.invoice_title = invoiceContent(invoice)
    return draft
  }

  async function saveNow(): Promise<void> {
    clearTimeout(timer)
    if (saving) await saving
    if (!anyChange()) return
    const body = content()
    Object.assign(changed, { holder: false, invoice: false, handler: false, legal_representative: false })
    saveState.value = 'saving'
    saving = answer(api.PUT('/api/v1/orders/{order_id}/draft', { ...orderPath(orderId), body }))
      .then((saved) => {
        order.value = saved
        saveProblem.value = undefined
        saveState.value = anyChange() ? 'waiting' : 'saved'
      })
      .catch((thrown: unknown) => {
        const problem = asProblem(thrown)
        changed.holder ||= body.holder !== undefined
        changed.invoice ||= body.invoice_title !== undefined
        changed.handler ||= body.handler !== undefined
        changed.legal_representative ||= body.legal_representative !== undefined
        saveProblem.value = problem
        saveState.value = 'failed'
        if (worthRetry(problem)) timer = setTimeout(() => void saveNow(), retryMs)
      })
      .finally(() => (saving = undefined))
    await saving
  }

  function touch(part: Part): void {
    changed[part] = true
    saveState.value = 'waiting'
    clearTimeout(timer)
    timer = setTimeout(() => void saveNow(), pauseMs)
  }

  /* True when everything typed is on the server. */
  async function flush(): Promise<boolean> {
    await saveNow()
    return !anyChange()
  }

  /* For what needs it there: throws what stood in the way, so that the one who asked can say it. */
  async function demand(): Promise<boolean> {
    if (await flush()) return true
    throw saveProblem.value ?? new Problem(0, 'internal')
  }

  /* A document is on its way: the draft is not ready to be handed in before it has arrived. */
  function send(upload: Promise<unknown>): void {
    const end = upload.then(() => true, () => false).finally(() => sending.delete(end))
    sending.add(end)
  }

  /* True when every document that was on its way has arrived; what failed says so where it was chosen. */
  async function sent(): Promise<boolean> {
    return (await Promise.all(sending)).every(Boolean)
  }

  /* True when everything typed and every document is on the server. */
  async function arrive(): Promise<boolean> {
    const documents = await sent()
    return (await flush()) && documents
  }

  function change(part: 'name' | 'document'): void {
    editing[part] = true
  }

  function changePerson(role: Role, part: PersonPart): void {
    editingPeople[role][part] = true
  }

  function warn(event: BeforeUnloadEvent): void {
    if (anyChange()) event.preventDefault()
  }
  globalThis.addEventListener('beforeunload', warn)
  onScopeDispose(() => {
    clearTimeout(timer)
    globalThis.removeEventListener('beforeunload', warn)
    void saveNow()
  })

  return { order, holder, editing, people, editingPeople, invoice, invoiceOpen, saveState, saveProblem, isOpen, load, touch, flush, demand, send, sent, arrive, change, changePerson }
}

function emptyPerson() {
  return { name: '', mobile: '', document_type: 'identity_card' as DocumentType, document_number: '' }
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
