import { createPinia } from 'pinia'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { formatYuan } from '@shared/format.ts'
import { eventually, fakeServer, startTestText } from '@shared/testing/server.ts'
import portal from '@shared/i18n/zh/portal.ts'
import BatchView from '../batch/BatchView.vue'
import { messages } from '../messages.ts'
import ChooseView from './ChooseView.vue'

enableAutoUnmount(afterEach)
beforeEach(() => startTestText(messages))
afterEach(() => vi.unstubAllGlobals())

const product = (price_fen: number) => ({ products: [{ product_code: 'expert_mobile', medium: 'mobile', holder_kind: 'personal', available: true, name_zh: '专家证书', name_en: 'x', price_fen, term_years: 1 }] })
const draft = { type: 'new', holder_kind: 'personal', order_id: '7170000000000000100', batch_id: '7170000000000000100', amount_fen: 1000, price_fen: 1000, term_years: 1 }

async function open(component: object, shown: number) {
  const server = fakeServer({
    'GET /api/v1/products': { body: product(shown) },
    'GET /api/v1/orders': { body: { orders: [], total: 0 } },
    'GET /api/v1/batch-companies': { body: { companies: [{ authorization_id: '7', company_name: '沈阳晨曦有限公司', company_number: '9' }], total: 1 } },
    'GET /api/v1/agreements*': { body: { agreements: [{ kind: 'certificate_application', version: 1, title: 'x' }] } },
    'POST /api/v1/orders': { body: draft },
    'POST /api/v1/batches': { body: draft },
  })
  const blank = { render: () => null }
  const routes = [{ path: '/', component }, { path: '/information/:orderId', name: 'information', component: blank }, { path: '/batch/:orderId', name: 'batch', component: blank }, { path: '/:rest(.*)*', component: blank }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  const pinia = createPinia()
  const again = async () => {
    await router.push('/')
    const page = mount(RouterView, { global: { plugins: [pinia, router] } })
    await eventually(() => expect(page.find('form').exists()).toBe(true))
    return page
  }
  return { server, router, again }
}

async function send(page: Awaited<ReturnType<Awaited<ReturnType<typeof open>>['again']>>) {
  await page.get('input[type=checkbox]').setValue()
  await page.get('form').trigger('submit')
}

describe('NEW1 NEW12: the price that was shown', () => {
  it.each([['an order', ChooseView, 'information'], ['a batch', BatchView, 'batch']])('NEW12: of %s that was changed meanwhile is said before one goes on', async (_what, component, name) => {
    const { router, again } = await open(component, 800)
    const page = await again()
    await send(page)
    await eventually(() => expect(page.text()).toContain(formatYuan(1000)))
    expect(page.text()).toContain(portal.information.price_title)
    expect(router.currentRoute.value.path).toBe('/')
    await page.findAll('button').at(-1)!.trigger('click')
    await eventually(() => expect(router.currentRoute.value.name).toBe(name))
  })
  it('NEW12: goes on at once when it is the same, and is asked anew each time the page is entered', async () => {
    const { server, router, again } = await open(ChooseView, 1000)
    ;(await again()).unmount()
    const page = await again()
    expect(server.made('GET /api/v1/products')).toHaveLength(2)
    await send(page)
    await eventually(() => expect(router.currentRoute.value.name).toBe('information'))
  })
})
