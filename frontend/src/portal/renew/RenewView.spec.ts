import { enableAutoUnmount, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually, fakeServer, problemReply, startTestText, type Reply } from '@shared/testing/server.ts'
import { messages } from '../messages.ts'
import RenewView from './RenewView.vue'

enableAutoUnmount(afterEach)
beforeEach(async () => {
  setActivePinia(createPinia())
  document.body.innerHTML = ''
  await startTestText(messages)
})

const order = '2'.repeat(19)
const scan = (state: string, more: object = {}) => ({ scan_id: '1'.repeat(19), kind: 'renewal', state, created_at: '2026-11-28T08:00:00Z', expires_at: '2099-11-28T08:02:00Z', poll_after_ms: 10, ...more })

async function open(look: Reply, begin: Reply = { status: 201, body: scan('waiting') }) {
  const server = fakeServer({ 'POST /api/v1/renewal-scans': begin, 'GET /api/v1/renewal-scans/*': look })
  const empty = { render: () => undefined }
  const routes = [{ path: '/orders/:orderId', name: 'order', component: empty }, { path: '/renewal/:orderId', name: 'renewal_confirm', component: empty }, { path: '/orders', name: 'orders', component: empty }, { path: '/:rest(.*)*', component: RenewView }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push('/self-service/renewal')
  const page = mount(RenewView, { global: { plugins: [router], stubs: { TokenRenewal: true } }, attachTo: document.body })
  const again = () => page.findAll('button').find((one) => one.text() === '刷新二维码')
  return { server, page, router, again }
}

describe('REN1 REN2 REN3 the page with the code', () => {
  it('REN1: says in three lines what to do, and follows the phone: scanned, chosen, confirmed', async () => {
    const { server, page, router } = await open({ body: scan('waiting') })
    await eventually(() => expect(page.find('.qr img').exists()).toBe(true))
    expect(page.findAll('.renew-how li')).toHaveLength(3)
    server.answers['GET /api/v1/renewal-scans/*'] = { body: scan('scanned') }
    await eventually(() => expect(page.text()).toContain('已扫描，请在手机上选择证书'))
    server.answers['GET /api/v1/renewal-scans/*'] = { body: scan('chosen', { holder_name_masked: '张*三' }) }
    await eventually(() => expect(page.text()).toContain('已选择张*三的证书'))
    server.answers['GET /api/v1/renewal-scans/*'] = { body: scan('confirmed', { order_id: order }) }
    await eventually(() => expect(router.currentRoute.value).toMatchObject({ name: 'renewal_confirm', params: { orderId: order } }))
  })

  it('REN3: with nothing to renew the page names the holder, says so, and begins anew by the button', async () => {
    const { server, page, again } = await open({ body: scan('refused', { reason: 'nothing', holder_name_masked: '张*三' }) })
    await eventually(() => expect(page.find('[role="alert"]').exists()).toBe(true))
    expect(page.find('[role="alert"]').text()).toContain('证书持有人：张*三')
    expect(page.find('[role="alert"]').text()).toContain('没有可以年检的订单')
    expect(page.find('.qr').exists()).toBe(false)
    server.answers['GET /api/v1/renewal-scans/*'] = { body: scan('waiting') }
    await again()!.trigger('click')
    await eventually(() => expect(page.find('.qr').exists()).toBe(true))
    expect(page.find('[role="alert"]').exists()).toBe(false)
    expect(server.made('POST /api/v1/renewal-scans')).toHaveLength(2)
  })

  it.each([
    ['by_phone', '您在手机上取消了这次扫码'], ['many_phones', '已作废'], ['other_person', '不是同一人'], ['too_early', '到期前 90 天起'], ['too_late', '超过 365 天'], ['handed_on', '另一位被授权人'],
    ['grant_ended', '您的授权已结束'], ['not_offered', '暂不能在线年检'], ['revoked', '已暂停或注销'], ['something_new', '请刷新二维码后重试'],
  ])('REN2 REN3: refused because of %s is said in words', async (reason, words) => {
    const { page, again } = await open({ body: scan('refused', { reason }) })
    await eventually(() => expect(page.find('[role="alert"]').text()).toContain(words))
    expect(again()).toBeDefined()
  })

  it('REN5: an order that is still open stands in the way, and the page leads to it', async () => {
    const { page } = await open({ body: scan('refused', { reason: 'order_open', order_id: order }) })
    await eventually(() => expect(page.find('[role="alert"]').text()).toContain('已有一笔尚未完成的订单'))
    expect(page.find('[role="alert"] a').attributes('href')).toBe(`/orders/${order}`)
  })

  it('REN1: a code that cannot be made is said, and asked for again', async () => {
    const { server, page, again } = await open({ body: scan('waiting') }, problemReply(503, 'unavailable'))
    await eventually(() => expect(page.find('[role="alert"]').exists()).toBe(true))
    server.answers['POST /api/v1/renewal-scans'] = { status: 201, body: scan('waiting') }
    await again()!.trigger('click')
    await eventually(() => expect(page.find('.qr img').exists()).toBe(true))
  })
})
