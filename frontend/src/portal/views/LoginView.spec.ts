import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually, fakeServer, problemReply, startTestText } from '@shared/testing/server.ts'
import { messages } from '../messages.ts'
import LoginView from './LoginView.vue'

enableAutoUnmount(afterEach)
beforeEach(async () => {
  setActivePinia(createPinia())
  document.body.innerHTML = ''
  await startTestText(messages)
})

const scan = (state: string, n = 1) => ({ scan_id: String(n).repeat(19), kind: 'login', state, digits: '42', created_at: '2026-11-28T08:00:00Z', expires_at: '2099-11-28T08:02:00Z', poll_after_ms: 10 })

/** On the tab "by scan", the tick set, the code asked for; the phone confirms when `confirm` says so. */
async function open() {
  let state = 'waiting', made = 0
  const server = fakeServer({
    'GET /api/v1/agreements': { body: { agreements: [{ kind: 'terms_of_service', version: 1 }, { kind: 'privacy_policy', version: 1 }] } },
    'POST /api/v1/login-scans': () => ({ status: 201, body: scan((state = 'waiting'), ++made) }),
    'GET /api/v1/login-scans/*': () => ({ body: scan(state, made) }),
    'POST /api/v1/sessions': problemReply(503, 'unavailable'),
  })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: LoginView }, { path: '/register', name: 'register', component: LoginView }] })
  await router.push('/login')
  const page = mount(LoginView, { global: { plugins: [router] }, attachTo: document.body })
  await page.find('#tab-scan').trigger('click')
  const tick = page.find('input[type="checkbox"]')
  await tick.setValue(true)
  const button = (text: string) => page.findAll('button').find((one) => one.text() === text)
  await button('显示二维码')!.trigger('click')
  await eventually(() => expect(page.find('.qr').exists()).toBe(true))
  return { server, page, tick, button, confirm: () => { state = 'confirmed' } }
}

describe('APP6 logging in by a scan', () => {
  it('APP6: confirmed on the phone and refused by the server, the page says why and offers a new code', async () => {
    const { server, page, button, confirm } = await open()
    confirm()
    await eventually(() => expect(page.find('[role="alert"]').exists()).toBe(true))
    expect(page.text()).not.toContain('正在登录')
    await button('刷新二维码')!.trigger('click')
    await eventually(() => expect(server.made('POST /api/v1/login-scans')).toHaveLength(2))
    await eventually(() => expect(page.find('.qr').exists()).toBe(true))
    confirm()
    await eventually(() => expect(server.made('POST /api/v1/sessions')).toHaveLength(2))
    expect(server.made('POST /api/v1/sessions').map((call) => (call.body as { scan_id: string }).scan_id)).toEqual(['1'.repeat(19), '2'.repeat(19)])
  })

  it('APP6: with the tick taken out meanwhile nothing is sent, the tick is asked for, and a new code is begun', async () => {
    const { server, page, tick, button, confirm } = await open()
    await tick.setValue(false)
    confirm()
    await eventually(() => expect(page.find('input[aria-invalid="true"]').exists()).toBe(true))
    await flushPromises()
    expect(server.made('POST /api/v1/sessions')).toHaveLength(0)
    expect(page.text()).not.toContain('正在登录')
    await tick.setValue(true)
    await button('刷新二维码')!.trigger('click')
    await eventually(() => expect(server.made('POST /api/v1/login-scans')).toHaveLength(2))
  })

  it.each([['by_phone', '您在手机上取消了这次扫码'], ['digits', '本次登录已取消'], ['many_phones', '已作废']])('APP6: refused (%s) is said with a new code beside it', async (reason, words) => {
    const { server, page, button } = await open()
    server.answers['GET /api/v1/login-scans/*'] = { body: { ...scan('refused'), reason } }
    await eventually(() => expect(page.find('[role="alert"]').text()).toContain(words))
    expect(button('刷新二维码')).toBeDefined()
    expect(page.find('.qr').exists()).toBe(false)
  })
})
