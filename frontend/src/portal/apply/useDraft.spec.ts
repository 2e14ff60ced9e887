import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Order } from '@shared/api/types.ts'
import { invoiceContent, useDraft } from './useDraft.ts'
import { partOf, useDraftChecks } from './useDraftChecks.ts'

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
const scopes: ReturnType<typeof effectScope>[] = []

function open() {
  const scope = effectScope()
  scopes.push(scope)
  return scope.run(() => {
    const draft = useDraft(orderId)
    return { draft, checks: useDraftChecks(draft) }
  }) as { draft: ReturnType<typeof useDraft>; checks: ReturnType<typeof useDraftChecks> }
}

beforeEach(() => {
  vi.useFakeTimers()
  stored = order()
  bodies = []
  down = false
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return json(stored)
    if (down) throw new TypeError('failed to fetch')
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
