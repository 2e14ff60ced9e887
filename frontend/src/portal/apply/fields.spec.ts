import { createPinia } from 'pinia'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { Problem } from '@shared/api/problem.ts'
import type { Schemas } from '@shared/api/types.ts'
import { eventually, fakeServer, startTestText } from '@shared/testing/server.ts'
import common from '@shared/i18n/zh/common.ts'
import order from '@shared/i18n/zh/order.ts'
import problem from '@shared/i18n/zh/problem.ts'
import portal from '@shared/i18n/zh/portal.ts'
import DeliveryFields from './DeliveryFields.vue'
import FaceCheck from './FaceCheck.vue'
import InvoiceFields from './InvoiceFields.vue'
import OrderActions from '../centre/OrderActions.vue'
import OrderTimeline from '../centre/OrderTimeline.vue'

enableAutoUnmount(afterEach)
const messages = () => ({ common, order, portal, problem })
beforeEach(() => startTestText({ zh: messages, en: messages }))
afterEach(() => {
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const check = { verification_id: '7170000000000000009', purpose: 'account', state: 'pending', expires_at: '2099-01-01T00:00:00Z', poll_after_ms: 60_000 } as const

describe('NEW2 ME1: the face check asks about what stands in the form', () => {
  it('NEW2: drops its code when the person is changed, and says so', async () => {
    fakeServer({ 'GET /api/v1/identity-verifications/*': { body: check } })
    const page = mount(FaceCheck, { props: { name: 'account', passed: false, about: '欧阳明', create: async () => check } })
    await page.get('button').trigger('click')
    await flushPromises()
    expect(page.find('figure').exists()).toBe(true)
    await page.setProps({ about: '欧阳明远' })
    expect(page.find('figure').exists()).toBe(false)
    expect(page.text()).toContain(portal.face.changed)
    expect(sessionStorage).toHaveLength(0)
  })
  it('ME1: a check found again after a reload stays until somebody starts over', async () => {
    sessionStorage.setItem('lnca.face.account', check.verification_id)
    fakeServer({ 'GET /api/v1/identity-verifications/*': { body: check } })
    const page = mount(FaceCheck, { props: { name: 'account', passed: false, about: ' identity_card ', create: async () => check } })
    await vi.waitFor(() => expect(page.emitted('resumed')).toHaveLength(1))
    await page.setProps({ about: undefined })
    expect(page.find('figure').exists()).toBe(true)
    page.vm.forget()
    await flushPromises()
    expect(page.find('figure').exists()).toBe(false)
  })
})

describe('NEW10: what cannot be saved is said where it was asked for', () => {
  it('NEW10 NEW2: a face check that must wait for the draft says why', async () => {
    const page = mount(FaceCheck, { props: { name: '7', passed: false, create: async () => check, before: () => Promise.reject(new Problem(0, 'network')) } })
    await page.get('button').trigger('click')
    await flushPromises()
    expect(page.text()).toContain(problem.network)
    expect(page.find('figure').exists()).toBe(false)
  })
})

describe('NEW4 NEW9: fields of an application', () => {
  it('NEW4: a company’s title does not become the personal one when the kind is changed, and is there again afterwards', async () => {
    const invoice = reactive({ kind: 'enterprise' as 'enterprise' | 'personal', title: '沈阳晨曦有限公司', tax_number: '', phone: '', bank: '', bank_account: '', address: '' })
    const page = mount(InvoiceFields, { props: { modelValue: invoice, errors: {} }, global: { plugins: [createPinia()] } })
    await page.get('input[value=personal]').trigger('change')
    expect(invoice).toMatchObject({ kind: 'personal', title: '' })
    await page.get('input[value=enterprise]').trigger('change')
    expect(invoice).toMatchObject({ kind: 'enterprise', title: '沈阳晨曦有限公司' })
    expect(page.emitted('touched')).toHaveLength(2)
  })
  it('NEW9 NEW10: a delivery that was chosen and not saved goes along when the order is sent; an incomplete one holds it back', async () => {
    const server = fakeServer({ 'GET /api/v1/orders/7/delivery': { body: {} }, 'PUT /api/v1/orders/7/delivery': (call) => ({ body: call.body }) })
    const page = mount(DeliveryFields, { props: { orderId: '7' } })
    await vi.waitFor(() => expect(page.findAll('input')).toHaveLength(2))
    expect(await page.vm.flush()).toBe(true)
    await page.get('input[value=courier]').setValue()
    expect(await page.vm.flush()).toBe(false)
    expect(server.made('PUT /api/v1/orders/7/delivery')).toHaveLength(0)
    await page.get('input[value=counter]').setValue()
    expect(await page.vm.flush()).toBe(true)
    expect(server.made('PUT /api/v1/orders/7/delivery').map(({ body }) => body)).toEqual([{ kind: 'counter' }])
    expect(page.emitted('saved')).toHaveLength(1)
  })
})

describe('NEW9 NEW10: a delivery is not lost', () => {
  const path = '/api/v1/orders/7/delivery'
  async function open(stored: object) {
    const server = fakeServer({ [`GET ${path}`]: { body: stored }, [`PUT ${path}`]: (call) => ({ body: { ...(call.body as object), name: '*明' } }) })
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: DeliveryFields, props: { orderId: '7' } }, { path: '/away', component: { render: () => null } }] })
    await router.push('/')
    const page = mount(RouterView, { global: { plugins: [router] }, attachTo: document.body })
    await eventually(() => expect(page.findAll('button').length).toBeGreaterThan(0))
    const fill = async (address: string) => {
      await page.get('input[value=courier]').setValue()
      const [name, mobile, where] = page.findAll('.form-field input')
      await name!.setValue('王小明')
      await mobile!.setValue('13900001234')
      await where!.setValue(address)
    }
    const press = (text: string) => page.findAll('button').find((one) => one.text() === text)!.trigger('click')
    return { server, router, page, fill, press, puts: () => server.made(`PUT ${path}`).map(({ body }) => body) }
  }
  const reloading = () => {
    const event = new Event('beforeunload', { cancelable: true })
    globalThis.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('NEW9 NEW10: is saved by itself once it is complete, and stays open for more', async () => {
    const { page, fill, puts } = await open({})
    await fill('沈阳市和平区文化路三巷')
    expect(reloading()).toBe(true)
    await eventually(() => expect(puts()).toEqual([{ kind: 'courier', name: '王小明', mobile: '13900001234', address: '沈阳市和平区文化路三巷' }]))
    await eventually(() => expect(reloading()).toBe(false))
    expect(page.findAll('.form-field input')).toHaveLength(3)
  })
  it('NEW9 NEW10: an incomplete one is not left without a word; a complete one goes along', async () => {
    const { router, fill, puts } = await open({})
    await fill('')
    const asked = vi.fn(() => false)
    vi.stubGlobal('confirm', asked)
    await router.push('/away')
    expect(asked).toHaveBeenCalledWith(portal.delivery.leave)
    expect(router.currentRoute.value.path).toBe('/')
    expect(puts()).toEqual([])
    await fill('沈阳市和平区文化路三巷')
    await router.push('/away')
    expect(router.currentRoute.value.path).toBe('/away')
    expect(puts()).toHaveLength(1)
  })
  it('NEW9: what was saved can be kept after all, and an empty choice is said in words', async () => {
    const { page, press, puts } = await open({ kind: 'courier', name: '*明', mobile: '139****1234', address: '沈阳市***' })
    await press(portal.information.change)
    expect(reloading()).toBe(false)
    await press(portal.delivery.keep)
    expect(page.text()).toContain('139****1234')
    expect(puts()).toEqual([])
    page.unmount()
    const fresh = await open({})
    await fresh.press(portal.delivery.save)
    expect(fresh.page.text()).toContain(portal.delivery.missing)
  })
})

describe('ME3 ME4 NEW7: whose phone claims', () => {
  const next = { event: 'issue', actor_kind: 'account' } as const
  const textOf = (holderKind: 'personal' | 'enterprise') => mount(OrderTimeline, { props: { timeline: { events: [], next }, holderKind } }).text()
  it('ME4: a company’s certificate is claimed on its handler’s phone, a person’s on the own one', () => {
    expect(textOf('enterprise')).toContain(portal.order.next_event.issue_company)
    expect(textOf('enterprise')).not.toContain(order.actor.account)
    expect(textOf('personal')).toContain(portal.order.next_event.issue)
  })
  it('ME3 NEW7: the way to claim names the handler’s number for a company', async () => {
    const claimOf = async (holder_kind: 'personal' | 'enterprise') => {
      const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)', component: { render: () => null } }] })
      const page = mount(OrderActions, { props: { order: { order_id: '7', type: 'new', holder_kind, amount_fen: 30_000, actions: ['claim'] }, buttons: true }, global: { plugins: [router, createPinia()] } })
      await page.get('button').trigger('click')
      return page.text()
    }
    expect(await claimOf('enterprise')).toContain(portal.orders.claim_text_company)
    expect(await claimOf('enterprise')).not.toContain(portal.orders.claim_text)
    expect(await claimOf('personal')).toContain(portal.orders.claim_text)
  })
})

describe('ME4: the timeline', () => {
  it('ME4 NEW11: what a company did has its name, and is not said to be done by its person', () => {
    const at = '2026-01-01T00:00:00Z', company_name = '沈阳晨曦有限公司'
    const events = ([['create', 'company'], ['join_batch', 'company'], ['paid_in_batch', 'system'], ['hand_in', 'account']] as const)
      .map(([event, actor_kind]) => ({ event, actor_kind, at, to_state: 'in_review' as const }))
    const actors = (timeline: Schemas['OrderTimeline']) => mount(OrderTimeline, { props: { timeline } }).findAll('.form-hint').map((one) => one.text().split(' · ')[0])
    expect(actors({ events, company_name })).toEqual([company_name, company_name, order.actor.system, order.actor.account])
    expect(actors({ events })).toEqual([order.actor.company, order.actor.company, order.actor.system, order.actor.account])
  })
})
