import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { setLanguage } from '@shared/i18n/text.ts'
import { eventually, fakeServer, problemReply, startTestText, type Reply } from '@shared/testing/server.ts'
import texts from '@shared/i18n/zh/phone.ts'
import AgreementsDue from './components/AgreementsDue.vue'
import { messages } from './messages.ts'
import { afterLogin, routes } from './router.ts'
import { deviceName, readableDevice, useSession } from './session.ts'

vi.mock('./claimDoors.ts', () => ({ keyStore: { all: async () => [], begun: async () => false }, claimDoors: () => ({ keys: { ofOrder: async () => undefined, begun: async () => false }, api: {} }) }))

vi.setConfig({ testTimeout: 30_000 })

const me = {
  account_id: '1234567890123456789', mobile_masked: '133****8884', has_password: false, agreements_due: [], preferences: { language: 'zh', large_type: false },
  identity: { verified: true, name_masked: '张*三', document_number_masked: '110***********002X' },
}
const tokens = { access_token: 'a', expires_in: 600, refresh_token: 'r'.repeat(30) }
const summary = {
  certificate_id: '5'.repeat(19), order_id: '4'.repeat(19), product_code: 'expert', medium: 'mobile', holder_kind: 'personal', holder_name_masked: '张*三', issuer: '辽宁CA', serial: 'ab12', state: 'valid',
  claimed_at: '2026-11-21T03:20:00Z', not_before: '2026-11-21T03:20:00Z', not_after: '2027-11-21T03:20:00Z', days_left: 364, renewable_from: '2027-08-23T03:20:00Z',
}
const answers = (): Record<string, Reply> => ({
  'GET /api/v1/agreements': { body: { agreements: [{ kind: 'app_terms', version: 3 }, { kind: 'app_privacy', version: 2 }, { kind: 'platform', version: 9 }] } },
  'POST /api/v1/sessions': { status: 201, body: { session_id: '7'.repeat(19), me, tokens } },
  'GET /api/v1/service': { body: { name_zh: '辽宁CA', name_en: 'CA', phone: '024-1', hours: '8-17' } },
  'GET /api/v1/certificates': { body: { certificates: [summary], claimable: [{ order_id: '6'.repeat(19), product_code: 'expert', holder_kind: 'personal', holder_name_masked: '李*', approved_at: '2026-11-22T01:00:00Z' }] } },
  'PUT /api/v1/me/preferences': { body: me },
})

async function open(path: string, loggedIn = true) {
  const router = createRouter({ history: createMemoryHistory(), routes })
  if (loggedIn) useSession().$patch({ standing: 'in' })
  if (loggedIn) useSession().me = me as never
  await router.push(path)
  const page = mount(defineComponent({ render: () => h(RouterView) }), { global: { plugins: [router] }, attachTo: document.body })
  await eventually(() => expect(page.find('h1').exists()).toBe(true))
  await flushPromises()
  return { page, router }
}

beforeEach(async () => {
  setActivePinia(createPinia())
  document.body.innerHTML = ''
  await startTestText(messages)
})

it('RUL8: each page has a title of its own in the window', () => {
  const named = routes.flatMap(({ name }) => (name === undefined ? [] : [String(name)]))
  expect(named.filter((name) => !(name in texts.page))).toEqual([])
})

describe('APP1 logging in on the phone', () => {
  it('APP1: asks for number, code and the tick before anything is sent', async () => {
    const server = fakeServer(answers())
    const { page } = await open('/login', false)
    await page.find('form').trigger('submit')
    await flushPromises()
    expect(page.findAll('[aria-invalid="true"]')).toHaveLength(3)
    expect(server.made('POST /api/v1/sessions')).toHaveLength(0)
    expect(page.find('input[type="password"]').exists()).toBe(false)
  })

  it('APP1: sends number, code and the versions of the app terms and privacy policy, and keeps the tokens', async () => {
    const server = fakeServer(answers())
    const { page, router } = await open('/login?return=/certificates', false)
    await page.find('input[type="tel"]').setValue('13300008884')
    await page.find('input[autocomplete="one-time-code"]').setValue('123456')
    await page.find('input[type="checkbox"]').setValue(true)
    await page.find('form').trigger('submit')
    await eventually(() => expect(router.currentRoute.value.name).toBe('certificates'))
    expect(server.made('POST /api/v1/sessions')[0]?.body).toMatchObject({
      method: 'sms_code', mobile: '13300008884', code: '123456', agreements: [{ kind: 'app_terms', version: 3 }, { kind: 'app_privacy', version: 2 }],
    })
    expect(localStorage.getItem('lnca.phone.refresh')).toBe(tokens.refresh_token)
  })

  it('APP1: logs in by password, sends no code, and keeps the tokens', async () => {
    const server = fakeServer(answers())
    const { page } = await open('/login', false)
    await page.find('#tab-password').trigger('click')
    await page.find('input[type="tel"]').setValue('13300008884')
    await page.find('input[type="password"]').setValue('Quiet-river-1234')
    await page.find('input[type="checkbox"]').setValue(true)
    await page.find('form').trigger('submit')
    await eventually(() => expect(localStorage.getItem('lnca.phone.refresh')).toBe(tokens.refresh_token))
    const sent = server.made('POST /api/v1/sessions')[0]?.body as Record<string, unknown>
    expect(sent).toMatchObject({ method: 'password', mobile: '13300008884', password: 'Quiet-river-1234' })
    expect(sent).not.toHaveProperty('code')
  })

  it('APP1 LOG5: a locked password log-in says for how long and leads to the SMS code', async () => {
    fakeServer({ ...answers(), 'POST /api/v1/sessions': problemReply(429, 'login_locked', { retry_after_seconds: 900 }) })
    const { page } = await open('/login', false)
    await page.find('#tab-password').trigger('click')
    await page.find('input[type="tel"]').setValue('13300008884')
    await page.find('input[type="password"]').setValue('Quiet-river-1234')
    await page.find('input[type="checkbox"]').setValue(true)
    await page.find('form').trigger('submit')
    await eventually(() => expect(page.find('[role="alert"]').text()).toContain('15'))
    await page.find('[role="alert"] button').trigger('click')
    expect(page.find('#tab-sms_code').attributes('aria-selected')).toBe('true')
    expect(page.find('input[autocomplete="one-time-code"]').exists()).toBe(true)
  })

  it('APP1 RUL6: a wrong code is said in words and what was typed stays', async () => {
    fakeServer({ ...answers(), 'POST /api/v1/sessions': problemReply(401, 'code_wrong') })
    const { page } = await open('/login', false)
    await page.find('input[type="tel"]').setValue('13300008884')
    await page.find('input[autocomplete="one-time-code"]').setValue('123456')
    await page.find('input[type="checkbox"]').setValue(true)
    await page.find('form').trigger('submit')
    await eventually(() => expect(page.find('[role="alert"]').text()).toContain('短信验证码不正确'))
    expect((page.find('input[type="tel"]').element as HTMLInputElement).value).toBe('13300008884')
  })

  it('APP1: after login only a path of this app is followed', () => {
    expect(afterLogin('/certificates')).toBe('/certificates')
    for (const wanted of ['//evil.example', '/\\evil.example', 'https://evil.example', undefined, ['/a']]) expect(afterLogin(wanted)).toBe('/')
  })
})

describe('APP0 menu and me', () => {
  it('APP0: the bottom menu has its three entries and marks where one is', async () => {
    fakeServer(answers())
    const { page } = await open('/mine')
    expect(page.findAll('nav.menu a').map((link) => link.text())).toEqual(['首页', '授权', '我的'])
    expect(page.find('nav.menu a[aria-current="page"]').text()).toBe('我的')
  })

  it('APP0 RUL4: shows masked values, and a full one only after asking', async () => {
    const server = fakeServer({ ...answers(), 'POST /api/v1/me/revealed': { body: { mobile: '13300008884', name: '张小三' } } })
    const { page } = await open('/mine')
    expect(page.text()).toContain('133****8884')
    expect(page.text()).not.toContain('13300008884')
    expect(server.made('POST /api/v1/me/revealed')).toHaveLength(0)
    await page.find('button[aria-label="显示完整内容: 手机号码"]').trigger('click')
    await eventually(() => expect(page.text()).toContain('13300008884'))
  })

  it('APP0: what belongs to later issues is shown as coming and leads nowhere', async () => {
    fakeServer(answers())
    const { page } = await open('/mine')
    const coming = page.findAll('.entry-off')
    expect(coming.map((entry) => entry.find('.entry-text').text())).toEqual(['我的企业'])
    expect(coming.every((entry) => entry.element.tagName === 'DIV' && entry.text().includes('即将开放'))).toBe(true)
  })
})

describe('APP3 my certificates', () => {
  it('APP3: the first page leads to them once, with their number', async () => {
    fakeServer(answers())
    const { page } = await open('/')
    await eventually(() => expect(page.text()).toContain('1 张'))
    expect(page.findAll('a.entry[href="/certificates"]').map((entry) => entry.text())).toEqual([expect.stringContaining('我的证书')])
  })

  it('APP3: lists what waits first, then cards with issuer, state, algorithm, claim time and days left', async () => {
    fakeServer(answers())
    const { page } = await open('/certificates')
    await eventually(() => expect(page.find('.card').exists()).toBe(true))
    expect(page.findAll('h2').map((heading) => heading.text())).toEqual(['待领取', '已领取'])
    const card = page.find('.card').text()
    for (const word of ['辽宁CA', '有效', 'SM2', '2026/11/21 11:20', '剩余 364 天', '密钥不在这部手机上']) expect(card).toContain(word)
  })

  it('APP3: empty, failing and again', async () => {
    const rows = answers()
    const server = fakeServer({ ...rows, 'GET /api/v1/certificates': problemReply(503, 'unavailable') })
    const { page } = await open('/certificates')
    await eventually(() => expect(page.find('[role="alert"]').exists()).toBe(true))
    server.answers['GET /api/v1/certificates'] = { body: { certificates: [], claimable: [] } }
    await page.find('[role="alert"] button').trigger('click')
    await eventually(() => expect(page.find('.empty').text()).toContain('还没有证书'))
  })

  it('APP3: the details say that the key is not on this phone and what to do', async () => {
    const certificate = {
      summary, subject: 'CN=张小三', issuer_subject: 'CN=CA', key_algorithm: 'SM2', signature_algorithm: 'SM2-with-SM3', public_key: { x: '0', y: '0' }, fingerprint_sm3: 'ab'.repeat(32),
      device_name: '毅通 · Chrome', own_pin: false, pem: '',
    }
    fakeServer({ ...answers(), 'GET /api/v1/certificates/*': { body: certificate } })
    const { page } = await open(`/certificates/${summary.certificate_id}`)
    await eventually(() => expect(page.text()).toContain('这张证书的密钥不在这部手机上'))
    for (const word of ['CN=张小三', 'ab12', 'abab abab', '初始口令', '下载证书链']) expect(page.text()).toContain(word)
    expect(page.text()).not.toContain('证书延期')
  })

  it('APP3 NEW9: a certificate on a UKey is shown as such: no phone to look for, no PIN and no extension here', async () => {
    const certificate = {
      summary: { ...summary, medium: 'ukey' }, subject: 'CN=张小三', issuer_subject: 'CN=CA', key_algorithm: 'SM2', signature_algorithm: 'SM2-with-SM3', public_key: { x: '0', y: '0' },
      fingerprint_sm3: 'ab'.repeat(32), device_name: 'UKey FT-0001', own_pin: true, pem: '',
    }
    fakeServer({ ...answers(), 'GET /api/v1/certificates/*': { body: certificate }, 'GET /api/v1/certificates': { body: { certificates: [certificate.summary], claimable: [] } } })
    const { page } = await open(`/certificates/${summary.certificate_id}`)
    await eventually(() => expect(page.text()).toContain('密钥在 UKey 里'))
    for (const word of ['不在这部手机上', '口令', '证书延期', '即将开放']) expect(page.text()).not.toContain(word)
    expect(page.text()).toContain('下载证书链')
    const { page: list } = await open('/certificates')
    await eventually(() => expect(list.text()).toContain('UKey 证书'))
    expect(list.text()).not.toContain('不在这部手机上')
  })
})

describe('APP2 the PIN', () => {
  async function pinPage(more: Record<string, Reply> = {}) {
    const server = fakeServer({ ...answers(), 'POST /api/v1/me/revealed': { body: { mobile: '13300008884', document_number: '11010519491231002X' } }, ...more })
    const opened = await open(`/claims/${'6'.repeat(19)}`)
    await eventually(() => expect(opened.page.text()).toContain('领取前请了解'))
    return { server, ...opened }
  }

  it('APP2: an own PIN is proposed; runs, birthdays and the number are refused in words', async () => {
    vi.stubGlobal('isSecureContext', true)
    const { page } = await pinPage()
    await page.findAll('button').find((button) => button.text() === '开始领取')!.trigger('click')
    expect((page.findAll('input[type="radio"]')[0]!.element as HTMLInputElement).checked).toBe(true)
    for (const [pin, words] of [['123456', '不能使用连续的数字'], ['491231', '不能使用您的生日'], ['008884', '手机号或证件号'], ['12', '6 位数字']] as const) {
      await page.find('input.pin').setValue(pin)
      await page.find('form').trigger('submit')
      await eventually(() => expect(page.find('#pin-fault').text()).toContain(words))
    }
    await page.find('input.pin').setValue('739204')
    await page.findAll('input.pin')[1]!.setValue('739205')
    await page.find('form').trigger('submit')
    await eventually(() => expect(page.find('#again-fault').text()).toContain('不一致'))
  })

  it('APP2: an order that waits for nobody is said so', async () => {
    fakeServer({ ...answers(), 'GET /api/v1/certificates': { body: { certificates: [], claimable: [] } } })
    const { page } = await open(`/claims/${'6'.repeat(19)}`)
    await eventually(() => expect(page.text()).toContain('没有待领取的证书'))
  })
})

describe('LOG4 REG4 sessions and agreements', () => {
  it('LOG4: sessions are listed with readable devices and one is ended after asking', async () => {
    const session = (id: string, current: boolean) => ({
      session_id: id.repeat(19), client: 'portal', device: 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36', created_at: '2026-11-21T01:00:00Z', seen_at: '2026-11-22T01:00:00Z', expires_at: '2026-12-01T00:00:00Z', current,
    })
    const server = fakeServer({ ...answers(), 'GET /api/v1/sessions': { body: { sessions: [session('7', true), session('8', false)] } }, 'DELETE /api/v1/sessions/*': { status: 204 } })
    const { page } = await open('/settings/sessions')
    await eventually(() => expect(page.findAll('li.session')).toHaveLength(2))
    expect(page.text()).toContain('Chrome · Windows')
    await page.findAll('li.session button')[1]!.trigger('click')
    expect(server.calls.some((call) => call.method === 'DELETE')).toBe(false)
    await page.find('dialog .button-danger').trigger('click')
    await eventually(() => expect(server.made(`DELETE /api/v1/sessions/${'8'.repeat(19)}`)).toHaveLength(1))
  })

  it('REG4: a changed agreement stands in front until it is accepted', async () => {
    const server = fakeServer({ ...answers(), 'POST /api/v1/me/agreements': { body: me } })
    const { router } = await open('/mine')
    useSession().me = { ...me, agreements_due: [{ kind: 'app_terms', version: 4 }] } as never
    const dialog = mount(AgreementsDue, { global: { plugins: [router] }, attachTo: document.body })
    await flushPromises()
    await dialog.findAll('button').find((button) => button.text() === '同意并继续')!.trigger('click')
    await eventually(() => expect(server.made('POST /api/v1/me/agreements')[0]?.body).toEqual({ agreements: [{ kind: 'app_terms', version: 4 }] }))
    expect(server.made('POST /api/v1/me/agreements')[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
    await eventually(() => expect(useSession().me?.agreements_due).toEqual([]))
  })

  it('LOG4: devices have readable names', async () => {
    expect(deviceName('Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile Safari/537.36')).toBe('毅通 · Chrome · Android')
    expect(readableDevice('毅通 · Chrome · Android')).toBe('毅通 · Chrome · Android')
    await setLanguage('en')
    expect(readableDevice('毅通 · Chrome · Android')).toBe('Yitong · Chrome · Android')
    await setLanguage('zh')
  })
})
