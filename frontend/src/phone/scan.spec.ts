import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { Problem } from '@shared/api/problem.ts'
import { eventually, fakeServer, problemReply, startTestText, type Reply } from '@shared/testing/server.ts'
import { messages } from './messages.ts'
import { routes } from './router.ts'
import { useSession } from './session.ts'

vi.setConfig({ testTimeout: 30_000 })
const point = { x: '1'.repeat(64), y: '2'.repeat(64) }
const claimId = '8'.repeat(19)
vi.mock('./claimDoors.ts', () => ({ keyStore: { all: async () => [{ claim_id: '8'.repeat(19), state: 'ready', public_key: { x: '1'.repeat(64), y: '2'.repeat(64) } }], begun: async () => false }, claimDoors: () => ({}) }))
const signUse = vi.hoisted(() => vi.fn())
vi.mock('./keyUse.ts', async (original) => ({ ...(await original<object>()), signUse }))

enableAutoUnmount(afterEach)
beforeEach(async () => {
  setActivePinia(createPinia())
  document.body.innerHTML = ''
  await startTestText(messages)
})

const scanId = '3'.repeat(19), certificateId = '5'.repeat(19)
const scan = (kind: string) => ({ scan_id: scanId, kind, state: 'scanned', address: '203.0.113.5', browser: 'Chrome', same_address: true, created_at: '2026-11-28T08:00:00Z', expires_at: '2099-11-28T08:02:00Z' })
const certificate = { certificate_id: certificateId, order_id: '4'.repeat(19), claim_id: claimId, product_code: 'expert', medium: 'mobile', holder_kind: 'personal', holder_name_masked: '张*三', issuer: '辽宁CA', serial: 'ab', state: 'valid', claimed_at: '2026-11-21T03:20:00Z', not_before: '2026-11-21T03:20:00Z', not_after: '2027-11-21T03:20:00Z', days_left: 364, renewable_from: '2020-01-01T00:00:00Z' }
const use = { key_use_id: '6'.repeat(19), certificate_id: certificateId, purpose: 'renewal', content: 'x', public_key: point, own_pin: true, expires_at: '2099-11-28T08:02:00Z' }
const refusal = `PUT /api/v1/scans/${scanId}/refusal`

/** The scan page after a code was read by hand. */
async function read(kind: 'login' | 'renewal', more: Record<string, Reply> = {}) {
  fakeServer({
    'POST /api/v1/scans': { body: scan(kind) },
    'GET /api/v1/certificates': { body: { certificates: [certificate], claimable: [] } },
    'GET /api/v1/represented-certificates': { body: { certificates: [] } },
    [`PUT /api/v1/scans/${scanId}/choice`]: { body: { scan_id: scanId, state: 'chosen', key_use: use } },
    [refusal]: problemReply(503, 'unavailable'),
    ...more,
  })
  useSession().$patch({ standing: 'in' })
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(`/scan#${'A'.repeat(22)}`)
  const page = mount(defineComponent({ render: () => h(RouterView) }), { global: { plugins: [router] }, attachTo: document.body })
  const button = (text: string) => page.findAll('button').find((one) => one.text() === text)!
  await eventually(() => expect(button('拒绝')).toBeDefined())
  return { page, button }
}
type Read = Awaited<ReturnType<typeof read>>
const refusedToRefuse = async ({ page, button }: Read) => {
  await button('拒绝').trigger('click')
  await eventually(() => expect(page.find('[role="alert"]').exists()).toBe(true))
  expect(button('拒绝')).toBeDefined()
}
async function toPin({ page, button }: Read) {
  await eventually(() => expect(page.find('input[type="radio"]').exists()).toBe(true))
  await page.find('form').trigger('submit')
  await eventually(() => expect(page.find('input.pin').exists()).toBe(true))
  return { page, button }
}

describe('APP6 REN1 what goes wrong under a scan', () => {
  it('APP6: refusing a log-in that fails is said', async () => refusedToRefuse(await read('login')))
  it('REN1: refusing while choosing that fails is said', async () => {
    const opened = await read('renewal')
    await eventually(() => expect(opened.page.find('input[type="radio"]').exists()).toBe(true))
    await refusedToRefuse(opened)
  })
  it('REN1: refusing with no certificate to choose that fails is said', async () => {
    const opened = await read('renewal', { 'GET /api/v1/certificates': { body: { certificates: [], claimable: [] } } })
    await eventually(() => expect(opened.page.text()).toContain('这部手机上没有可用的证书'))
    await refusedToRefuse(opened)
  })
  it('REN3 REN6: a certificate that is too early is shown with the day from which it can be renewed, and is not the one chosen to begin with', async () => {
    const early = { ...certificate, certificate_id: '7'.repeat(19), holder_kind: 'enterprise', holder_name_masked: '早早公司', renewable_from: '2099-08-23T03:20:00Z' }
    const { page } = await read('renewal', { 'GET /api/v1/certificates': { body: { certificates: [early, certificate], claimable: [] } } })
    await eventually(() => expect(page.findAll('input[type="radio"]')).toHaveLength(2))
    const [shut, open] = page.findAll('.choice')
    expect(shut!.text()).toContain('2099年8月23日起可以年检')
    expect((shut!.find('input').element as HTMLInputElement).checked).toBe(false)
    expect(open!.text()).not.toContain('起可以年检')
    await eventually(() => expect((open!.find('input').element as HTMLInputElement).checked).toBe(true))
  })
  it('REN2: the PIN page names the certificate to be renewed and, of a legal representative, the one whose PIN it is', async () => {
    const company = { certificate_id: '7'.repeat(19), key_certificate_id: certificateId, holder_name_masked: '晨曦公司', handler_name_masked: '欧**办', not_after: certificate.not_after, renewable_from: certificate.renewable_from }
    const opened = await read('renewal', { 'GET /api/v1/represented-certificates': { body: { certificates: [company] } } })
    await eventually(() => expect(opened.page.findAll('input[type="radio"]')).toHaveLength(2))
    await opened.page.findAll('input[type="radio"]')[1]!.setValue(true)
    await toPin(opened)
    expect(opened.page.findAll('dl.chosen dd').map((one) => one.text())).toEqual(['企业证书 · 晨曦公司', '专家证书 · 张*三'])
  })
  it('REN1: refusing at the PIN that fails is said', async () => refusedToRefuse(await toPin(await read('renewal'))))

  it('REN1: a scan that has run out under the PIN leads to reading a new code, and says why', async () => {
    signUse.mockRejectedValue(new Problem(409, 'scan_gone'))
    const { page } = await toPin(await read('renewal'))
    await page.find('input.pin').setValue('135790')
    await page.find('form').trigger('submit')
    await eventually(() => expect(page.find('input.pin').exists()).toBe(false))
    await flushPromises()
    expect(page.find('[role="alert"]').text()).toContain('二维码已失效')
    expect(page.text()).toContain('粘贴二维码内容')
  })
})
