import { mount } from '@vue/test-utils'
import { effectScope, nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FieldError, Order } from '@shared/api/types.ts'
import { Problem } from '@shared/api/problem.ts'
import field from '@shared/i18n/zh/field.ts'
import { startTestText } from '@shared/testing/server.ts'
import { messages } from '../messages.ts'
import CompanyPersonFields from './CompanyPersonFields.vue'
import { invoiceContent, useDraft } from './useDraft.ts'
import { useCompanyChecks } from './useCompanyChecks.ts'
import { missingText, partOf, useDraftChecks } from './useDraftChecks.ts'

const orderId = '7170000000000000100'
function order(change: Partial<Order> = {}): Order {
  return {
    order_id: orderId, type: 'new', product_code: 'expert_mobile', medium: 'mobile', holder_kind: 'personal', term_years: 1, quantity: 1, state: 'draft', reviewing: false, amount_fen: 1,
    holder: { mobile_masked: '133****8884' }, identity_checked: false, materials: [], missing: [], invoice_title: { kind: 'personal' }, open_fields: ['holder.name', 'holder.document_number', 'invoice_title'], refusal_reasons: [], actions: [],
    created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z', version: 1, ...change,
  }
}
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })

let stored: Order
let bodies: unknown[]
let down: boolean
let refusals: FieldError[]
const scopes: ReturnType<typeof effectScope>[] = []

function open() {
  const scope = effectScope()
  scopes.push(scope)
  return scope.run(() => {
    const draft = useDraft(orderId)
    return { draft, checks: useDraftChecks(draft), companyChecks: useCompanyChecks(draft) }
  })!
}

beforeEach(() => {
  vi.useFakeTimers()
  stored = order()
  bodies = []
  down = false
  refusals = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return json(stored)
    if (down) throw new TypeError('failed to fetch')
    if (refusals.length > 0) return json({ code: 'invalid_fields', errors: refusals }, 422)
    const body = (await request.json()) as { invoice_title?: Order['invoice_title'] }
    bodies.push(body)
    return json({ ...stored, invoice_title: body.invoice_title ?? stored.invoice_title })
  })
})
afterEach(() => {
  for (const scope of scopes.splice(0)) scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('NEW10: a draft is saved by itself', () => {
  it('NEW10 NEW3: is ready to be handed in when what is typed and what is uploaded has arrived, and not when an upload failed', async () => {
    const { draft } = open()
    await draft.load()
    let end = () => {}
    let ready: boolean | undefined
    draft.send(new Promise<void>((resolve) => (end = resolve)))
    draft.touch('invoice')
    void draft.arrive().then((value) => (ready = value))
    await vi.advanceTimersByTimeAsync(0)
    expect(ready).toBeUndefined()
    end()
    await vi.advanceTimersByTimeAsync(0)
    expect([ready, bodies.length]).toEqual([true, 1])
    draft.send(Promise.reject(new Error('lost')))
    expect(await draft.arrive()).toBe(false)
    expect(await draft.arrive()).toBe(true)
  })

  it('NEW10: saves a moment after the last change, once, and only what was touched', async () => {
    const { draft } = open()
    await draft.load()
    draft.holder.name = '张'
    draft.touch('holder')
    await vi.advanceTimersByTimeAsync(300)
    draft.holder.name = '张伟'
    draft.touch('holder')
    await vi.advanceTimersByTimeAsync(2000)
    expect(bodies).toEqual([{ holder: { name: '张伟', document_type: 'identity_card', document_number: '' } }])
    expect(draft.saveState.value).toBe('saved')
  })
  it('NEW10: a lost connection loses nothing: it says so and saves later', async () => {
    const { draft } = open()
    await draft.load()
    down = true
    draft.invoice.title = '张伟'
    draft.touch('invoice')
    await vi.advanceTimersByTimeAsync(1500)
    expect(draft.saveState.value).toBe('failed')
    expect(draft.invoice.title).toBe('张伟')
    expect(await draft.flush()).toBe(false)
    down = false
    await vi.advanceTimersByTimeAsync(6000)
    expect(draft.saveState.value).toBe('saved')
    expect(bodies).toEqual([{ invoice_title: { kind: 'personal', title: '张伟' } }])
  })
  it('NEW10: resumes with saved personal values masked, and changes them only on wish', async () => {
    stored = order({ holder: { mobile_masked: '133****8884', name_masked: '张*三', document_type: 'passport', document_number_masked: 'E1*****78' } })
    const { draft, checks } = open()
    await draft.load()
    expect(draft.editing).toEqual({ name: false, document: false })
    expect(checks.checkPerson()).toBe(true)
    draft.change('document')
    expect(checks.checkPerson()).toBe(false)
    expect(draft.holder.document_type).toBe('passport')
  })
  it('ME5: after a refusal only the refused fields are sent', async () => {
    stored = order({ state: 'refused', open_fields: ['holder.name'], holder: { mobile_masked: '133****8884', name_masked: '张*三', document_type: 'identity_card', document_number_masked: '110***********002X' } })
    const { draft } = open()
    await draft.load()
    expect([draft.isOpen('holder.name'), draft.isOpen('holder.document_number'), draft.invoiceOpen.value]).toEqual([true, false, false])
    draft.change('name')
    draft.holder.name = '张伟三'
    draft.touch('holder')
    await vi.advanceTimersByTimeAsync(2000)
    expect(bodies).toEqual([{ holder: { name: '张伟三' } }])
  })
})

describe('NEW8 NEW10 RUL2: what is refused stands at its field', () => {
  it('NEW8 NEW10: a refused save marks the field, a company’s people and its invoice alike', async () => {
    stored = order({ holder_kind: 'enterprise', open_fields: ['holder.name', 'handler.mobile', 'invoice_title'] })
    const { draft, checks, companyChecks } = open()
    await draft.load()
    refusals = [{ field: 'handler.mobile', code: 'mobile_invalid' }, { field: 'holder.name', code: 'encoding' }, { field: 'invoice_title.tax_number', code: 'tax_number' }]
    draft.touch('invoice')
    await vi.advanceTimersByTimeAsync(1500)
    expect([companyChecks.people.handler.mobile, companyChecks.company.name, checks.invoice.tax_number]).toEqual(['mobile_invalid', 'encoding', 'tax_number'])
  })
  it('REN2 REN4: what is missing says why where its name alone does not', async () => {
    await startTestText(messages)
    expect(missingText({ field: 'legal_representative.document_number', code: 'replaced' }, 'enterprise')).toContain(field.replaced)
    expect(missingText({ field: 'handler.name', code: 'identity_mismatch' }, 'enterprise')).toContain(field.identity_mismatch)
    expect(missingText({ field: 'handler.name', code: 'required' }, 'enterprise')).not.toContain(field.required)
  })
  it('RUL2: a refused value that is shown masked says why', async () => {
    await startTestText(messages)
    stored = order({ holder_kind: 'enterprise', open_fields: ['handler.name'], handler: { name_masked: '*三', mobile_masked: '138****8000', document_number_masked: '1****1', mobile_proved: true } as Order['handler'] })
    const { draft, companyChecks } = open()
    await draft.load()
    companyChecks.refuse(new Problem(422, 'invalid_fields', { errors: [{ field: 'handler.name', code: 'identity_mismatch' }] }))
    const page = mount(CompanyPersonFields, { props: { role: 'handler', draft, checks: companyChecks } })
    expect(page.get('[role=alert]').text()).toBe(field.identity_mismatch)
    draft.changePerson('handler', 'name')
    await nextTick()
    expect(page.text()).not.toContain(field.identity_mismatch)
  })
})

describe('NEW4: invoice title', () => {
  it('NEW4: a personal title has no company fields; empty ones are left out', () => {
    const invoice = { kind: 'personal' as const, title: ' 张伟 ', tax_number: '91110000600037341l', phone: '', bank: '', bank_account: '', address: '' }
    expect(invoiceContent(invoice)).toEqual({ kind: 'personal', title: '张伟' })
    expect(invoiceContent({ ...invoice, kind: 'enterprise' })).toEqual({ kind: 'enterprise', title: '张伟', tax_number: '91110000600037341L' })
  })
  it('NEW4: the title shown first is saved without a touch', async () => {
    stored = order({ invoice_title: undefined as never })
    const { draft } = open()
    await draft.load()
    await vi.advanceTimersByTimeAsync(2000)
    expect(bodies).toEqual([{ invoice_title: { kind: 'personal' } }])
  })
  it('NEW4: a company title needs title and tax number', async () => {
    const { draft, checks } = open()
    await draft.load()
    draft.invoice.kind = 'enterprise'
    expect(checks.checkInvoice()).toBe(false)
    expect(checks.invoice).toEqual({ title: 'required', tax_number: 'required' })
  })
  it('NEW2: refused fields lead to the part of the page they belong to', () => {
    expect(['holder.name', 'identity', 'material.application_form', 'invoice_title.title', 'x'].map(partOf)).toEqual(['person', 'face', 'form', 'invoice', undefined])
  })
})
