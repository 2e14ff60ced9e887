import { createPinia, setActivePinia } from 'pinia'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import type { Invoice } from '@shared/api/types.ts'
import { eventually, fakeServer, problemReply, startTestText } from '@shared/testing/server.ts'
import field from '@shared/i18n/zh/field.ts'
import portal from '@shared/i18n/zh/portal.ts'
import problem from '@shared/i18n/zh/problem.ts'
import SiteHeader from '../layout/SiteHeader.vue'
import { messages } from '../messages.ts'
import { useSession } from '../stores/session.ts'
import InvoiceCorrection from './InvoiceCorrection.vue'
import InvoiceView from './InvoiceView.vue'
import MobileView from './MobileView.vue'
import OrdersView from './OrdersView.vue'

enableAutoUnmount(afterEach)
beforeEach(() => startTestText(messages))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const blank = { render: () => null }
const named = ['order', 'profile', 'invoices', 'information', 'login'].map((name) => ({ path: `/${name}/:orderId?`, name, component: blank }))
async function open(component: object, name: string, path: string) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: path.split('?')[0]!, name, component }, ...named, { path: '/:rest(.*)', component: blank }] })
  const pinia = createPinia()
  setActivePinia(pinia)
  await router.push(path)
  return { router, page: mount(RouterView, { global: { plugins: [pinia, router] } }) }
}

describe('ME3 ME7: a page of a list that is gone', () => {
  it('ME3: gives way to the last one when its only order was deleted', async () => {
    const order = { order_id: '7170000000000000001', type: 'new', medium: 'mobile', holder_kind: 'personal', state: 'draft', reviewing: false, actions: [], created_at: '2026-01-01T00:00:00Z' }
    fakeServer({ 'GET /api/v1/orders': (call) => ({ body: { orders: Number(call.query.get('page')) > 1 ? [] : [order], total: 10 } }), 'GET /api/v1/products': { body: { products: [] } } })
    const { router, page } = await open(OrdersView, 'orders', '/orders?page=2')
    await eventually(() => expect(page.text()).toContain(order.order_id))
    expect(page.text()).not.toContain(portal.orders.empty)
    expect(router.currentRoute.value.query.page).toBe('1')
  })
})

describe('NEW8 ME7: the correction of a title', () => {
  const invoice = { invoice_id: '7', order_id: '8', title_kind: 'enterprise', title_masked: '沈阳晨曦有限公司', tax_number: '91210100MA0XXXXX17' } as Invoice
  const title = { kind: 'enterprise', title: '沈阳晨曦有限公司', tax_number: '91210100MA0XXXXX17', phone: '024-12345678', bank: '某银行沈阳分行', bank_account: '6222', address: '文化路' }
  it('NEW8 ME7: begins with everything the order has, and offers a company no personal title', async () => {
    const server = fakeServer({ 'GET /api/v1/orders/8': { body: { holder_kind: 'enterprise', invoice_title: title } }, 'POST /api/v1/invoices/7/correction': { body: { invoice_id: '9' } } })
    const page = mount(InvoiceCorrection, { props: { invoice, open: false }, global: { plugins: [createPinia()] } })
    await page.setProps({ open: true })
    await eventually(() => expect(page.findAll('form input').length).toBeGreaterThan(2))
    expect(page.find('input[value=personal]').exists()).toBe(false)
    await page.get('form').trigger('submit')
    await eventually(() => expect(server.made('POST /api/v1/invoices/7/correction').map(({ body }) => body)).toEqual([{ invoice_title: title }]))
  })
})

describe('ME9: the change of number', () => {
  it('ME9: a face check that is too old is said, and a new one is offered', async () => {
    const check = { verification_id: '7170000000000000009', state: 'succeeded', expires_at: '2099-01-01T00:00:00Z', poll_after_ms: 60_000 }
    fakeServer({ 'POST /api/v1/identity-verifications': { body: check }, 'PUT /api/v1/me/mobile': problemReply(409, 'identity_needed') })
    const { page } = await open(MobileView, 'mobile', '/mobile')
    useSession().adopt({ mobile_masked: '138****8000', identity: { verified: true } } as never)
    await flushPromises()
    await page.get('input[value=face]').setValue()
    await page.get('.face button').trigger('click')
    await eventually(() => expect(page.get('.face').text()).toContain(portal.face.passed))
    await page.get('input[type=tel]').setValue('13900139000')
    await page.findAll('input.input').at(-1)!.setValue('123456')
    await page.get('form').trigger('submit')
    await eventually(() => expect(page.text()).toContain(problem.identity_needed))
    expect(page.get('.face').text()).not.toContain(portal.face.passed)
    expect(page.get('.face button').text()).toBe(portal.face.get)
  })
  it('ME9: a number that has an account is said at its field, and both codes are asked for anew', async () => {
    fakeServer({ 'PUT /api/v1/me/mobile': problemReply(409, 'mobile_taken') })
    const { page } = await open(MobileView, 'mobile', '/mobile')
    useSession().adopt({ mobile_masked: '138****8000', identity: { verified: false } } as never)
    await flushPromises()
    await page.get('input[type=tel]').setValue('13900139000')
    for (const code of page.findAll('input.input-code')) await code.setValue('123456')
    await page.get('form').trigger('submit')
    await eventually(() => expect(page.text()).toContain(field.mobile_in_use))
    expect(page.text()).not.toContain(problem.mobile_taken)
    expect(page.findAll('input.input-code').map((code) => (code.element as HTMLInputElement).value)).toEqual(['', ''])
  })
})

describe('LOG3: logging out', () => {
  it('LOG3: what kept it from working is said for all to see, in its own words', async () => {
    fakeServer({ 'DELETE /api/v1/sessions/current': problemReply(503, 'unavailable') })
    const { page } = await open(SiteHeader, 'home', '/')
    useSession().adopt({ mobile_masked: '138****8000' } as never)
    await flushPromises()
    await page.findAll('button').at(-1)!.trigger('click')
    await eventually(() => expect(page.find('.note[role=alert]').exists()).toBe(true))
    expect(page.get('.note[role=alert]').text()).toContain(problem.unavailable.split('{')[0])
  })
})

describe('ME7: a page of an invoice that was left', () => {
  it('ME7: asks no more, though its last question was under way', async () => {
    vi.useFakeTimers()
    let asked = 0
    let reply = () => {}
    vi.stubGlobal('fetch', async () => {
      asked += 1
      await new Promise<void>((resolve) => (reply = resolve))
      return new Response(JSON.stringify({ invoice_id: '7', state: 'requested', kind: 'blue', title_masked: 'x', amount_fen: 1, tax_fen: 0, rate_permille: 0, files: [], actions: [] }))
    })
    const { page } = await open(InvoiceView, 'invoice', '/invoice')
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toBe(1)
    page.unmount()
    reply()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(asked).toBe(1)
  })
})
