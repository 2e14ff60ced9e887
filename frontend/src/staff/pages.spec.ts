import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually, problemReply, startTestText, type Reply } from '@shared/testing/server.ts'
import frame from '@shared/i18n/zh/staff_frame.ts'
import { messages } from './messages.ts'
import { createStaffRouter } from './router.ts'
import { id, mine, open, order, summary } from './testing/pages.ts'

vi.setConfig({ testTimeout: 30_000 }) // the first page brings Element Plus along

enableAutoUnmount(afterEach)
beforeEach(async () => {
  setActivePinia(createPinia())
  document.body.innerHTML = ''
  await startTestText(messages)
})

it('RUL8: each page has a title of its own in the window', () => {
  const named = createStaffRouter().getRoutes().flatMap(({ name }) => (name === undefined ? [] : [String(name)]))
  expect(named.filter((name) => !(name in frame.page))).toEqual([])
})

describe('STF1 login', () => {
  it('STF1: needs login, password and one-time code, and says what is wrong', async () => {
    const { page, server } = await open('/login', { 'POST /api/v1/staff/sessions': problemReply(401, 'login_failed') })
    await page.find('form').trigger('submit')
    await flushPromises()
    expect(page.findAll('[aria-invalid="true"]')).toHaveLength(3)
    const inputs = page.findAll('input')
    await inputs[0]!.setValue('zhao')
    await inputs[1]!.setValue('secret')
    await inputs[2]!.setValue('123456')
    await page.find('form').trigger('submit')
    await eventually(() => expect(page.find('[role="alert"]').text()).toContain('动态验证码'))
    expect(server.made('POST /api/v1/staff/sessions')[0]?.body).toEqual({ login: 'zhao', password: 'secret', totp: '123456' })
    expect((inputs[2]!.element as HTMLInputElement).value).toBe('')
  })
})

describe('STF2 queue page', () => {
  const list = (orders: object[], more: object = {}) => ({ body: { orders, count: orders.length, count_is_exact: true, ...more } })

  it('STF2: shows who waits how long, who has taken what, and keeps the filter in the address bar', async () => {
    const { page, router, server } = await open('/orders', {
      'GET /api/v1/staff/orders': (call) => list(call.query.get('mine') === 'true' ? [] : [summary({ reviewer_name: '王' }), summary({ mine: true, reviewer_name: '赵', resubmission: 2 })], { next_cursor: 'abc' }),
    })
    await eventually(() => expect(page.findAll('tbody tr')).toHaveLength(2))
    expect(page.findAll('tbody tr')[0]!.text()).toContain('王')
    expect(page.findAll('tbody tr')[1]!.text()).toContain('第 2 次')
    await page.findAll('input[type="radio"]')[1]!.trigger('change')
    await eventually(() => expect(router.currentRoute.value.query).toEqual({ show: 'mine' }))
    await eventually(() => expect(page.text()).toContain('您没有领取的订单'))
    expect(server.made('GET /api/v1/staff/orders').at(-1)?.query.get('mine')).toBe('true')
  })

  it('STF2 RUL7: turns pages by cursor, and counts only up to a thousand', async () => {
    const { page, router } = await open('/orders', { 'GET /api/v1/staff/orders': list([summary()], { next_cursor: 'abc', count: 1000, count_is_exact: false }) })
    await eventually(() => expect(page.text()).toContain('1,000 笔以上'))
    await page.findAll('.pager button').at(-1)!.trigger('click')
    await eventually(() => expect(router.currentRoute.value.query).toEqual({ cursor: 'abc' }))
  })

  it('STF2: failing and again', async () => {
    const { page, server } = await open('/orders', { 'GET /api/v1/staff/orders': problemReply(503, 'unavailable') })
    await eventually(() => expect(page.find('[role="alert"]').exists()).toBe(true))
    server.answers['GET /api/v1/staff/orders'] = list([])
    await page.find('[role="alert"] button').trigger('click')
    await eventually(() => expect(page.text()).toContain('没有等待审核的订单'))
  })
})

describe('STF2 review page', () => {
  const get = `GET /api/v1/staff/orders/${id}`
  const take = `PUT /api/v1/staff/orders/${id}/reviewer`
  const decide = `POST /api/v1/staff/orders/${id}/reviews`

  it('STF2 RUL4: full values and documents come only after taking, which names the version that was seen', async () => {
    const { page, server, press } = await open(`/orders/${id}`, { [get]: { body: order() }, [take]: { body: mine() } })
    await eventually(() => expect(page.text()).toContain('110***********002X'))
    expect(server.calls.some((call) => call.path.includes('/materials/'))).toBe(false)
    expect(page.text()).toContain('领取订单后才能查看文件')
    await press('t')
    await eventually(() => expect(page.text()).toContain('11010519491231002X'))
    expect(server.made(take)[0]?.headers.get('If-Match')).toBe('"7"')
    await eventually(() => expect(page.find('.sheet img').exists()).toBe(true))
  })

  it.each([
    ['review_own_order', 403, '这是您自己的订单'],
    ['review_taken', 409, '已由另一位审核员领取'],
    ['precondition_failed', 412, '刚刚被修改'],
    ['state_conflict', 409, '已不在待审核状态'],
  ])('STF2: %s is explained with what to do now', async (code, status, words) => {
    const { page, press } = await open(`/orders/${id}`, { [get]: { body: order() }, [take]: problemReply(status, code) })
    await eventually(() => expect(page.text()).toContain('张*三'))
    await press('t')
    await eventually(() => expect(page.find('[role="alert"]').text()).toContain(words))
    expect(page.find('[role="alert"]').text().includes('重新载入')).toBe(['precondition_failed', 'state_conflict'].includes(code))
    expect(page.findAll('button').filter((one) => one.text().startsWith('下一笔'))).toHaveLength(1)
  })

  it.each([
    ['review_own_order', 403, order()],
    ['second_person_needed', 409, order()],
    ['review_taken', 409, order({ reviewer_name: '王' })],
  ])('STF2: after %s the order is not offered any more', async (code, status, now) => {
    const { page, press, server, button } = await open(`/orders/${id}`, { [get]: { body: order() }, [take]: problemReply(status, code) })
    await eventually(() => expect(page.text()).toContain('张*三'))
    server.answers[get] = { body: now }
    await press('t')
    await eventually(() => expect(page.find('[role="alert"]').exists()).toBe(true))
    await eventually(() => expect(page.find('.decide').text()).not.toContain('领取'))
    expect(page.text()).not.toContain('未领取')
    expect(page.text()).not.toContain('领取后才显示')
    expect(button('下一笔').classes()).toContain('button-main')
    await press('t')
    expect(server.made(take)).toHaveLength(1)
  })

  it('STF2: approving by key asks once more and sends version and idempotency key', async () => {
    const { page, server, press } = await open(`/orders/${id}`, { [get]: { body: mine() }, [decide]: { status: 201, body: order({ state: 'approved', version: 9 }) } })
    await eventually(() => expect(page.text()).toContain('张小三'))
    await press('a')
    expect(server.made(decide)).toHaveLength(0)
    await page.find('dialog[open] .button-good').trigger('click')
    await eventually(() => expect(page.text()).toContain('已通过'))
    const sent = server.made(decide)[0]!
    expect(sent.body).toEqual({ decision: 'approve' })
    expect(sent.headers.get('If-Match')).toBe('"8"')
    expect(sent.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('STF2: refusing takes a reason for each chosen part, from templates or in own words', async () => {
    const { page, server, press } = await open(`/orders/${id}`, { [get]: { body: mine() }, [decide]: { status: 201, body: order({ state: 'refused', version: 9 }) } })
    await eventually(() => expect(page.text()).toContain('张小三'))
    await press('r')
    await page.find('#refuse-form').trigger('submit')
    expect(page.find('dialog[open]').text()).toContain('请至少选择一个项目')
    const ticks = page.findAll('.pick input')
    await ticks[0]!.setValue(true)
    await ticks[2]!.setValue(true)
    await page.findAll('select')[1]!.setValue('缺少本人签名，请签名后重新上传。')
    await page.find('#refuse-form').trigger('submit')
    await flushPromises()
    expect(server.made(decide)).toHaveLength(0)
    expect(page.findAll('textarea[aria-invalid="true"]')).toHaveLength(1)
    await page.findAll('textarea')[0]!.setValue('姓名与证件不符')
    await page.find('#refuse-form').trigger('submit')
    await eventually(() => expect(server.made(decide)).toHaveLength(1))
    expect(server.made(decide)[0]?.body).toEqual({
      decision: 'refuse',
      reasons: [{ field: 'holder.name', reason: '姓名与证件不符' }, { field: 'material.application_form', reason: '缺少本人签名，请签名后重新上传。' }],
    })
  })

  it('STF2: next leads to the oldest free order, or back to the list when none is left', async () => {
    const { router, press, server } = await open(`/orders/${id}`, {
      'GET /api/v1/staff/orders': { body: { orders: [summary(), summary({ order_id: '2'.repeat(19) })], count: 2, count_is_exact: true } }, 'GET /api/v1/staff/orders/*': { body: order() },
    })
    await press('n')
    await eventually(() => expect(router.currentRoute.value.params.orderId).toBe('2'.repeat(19)))
    server.answers['GET /api/v1/staff/orders'] = { body: { orders: [], count: 0, count_is_exact: true } }
    await press('n')
    await eventually(() => expect(router.currentRoute.value.name).toBe('queue'))
  })
})

describe('STF3 order page', () => {
  it('STF3: a company is shown by its name and social credit code, a person by name and document', async () => {
    const company = order({ holder_kind: 'enterprise' }, { holder_name: '沈阳甲公司', holder_mobile: undefined, document_type: undefined, document_number: '91210***********00X', payments: [], certificates: [] })
    const labels = async (body: object) => {
      const { page } = await open(`/orders/${id}/story`, { [`GET /api/v1/staff/orders/${id}`]: { body } })
      await eventually(() => expect(page.findAll('.facts').length).toBeGreaterThan(0))
      return page.find('.facts').findAll('dt').map((one) => one.text())
    }
    expect(await labels(company)).toEqual(['单位名称', '统一社会信用代码'])
    expect(await labels(order({}, { payments: [], certificates: [] }))).toEqual(['姓名', '证件号码', '手机号码', '证件类型'])
  })
})

describe('STF6 audit page', () => {
  const entry = { audit_entry_id: '3'.repeat(19), at: '2026-11-20T00:00:00Z', actor_kind: 'staff', actor_id: '1', actor_login: 'wang.audited', action: 'review.take', subject_kind: 'order', subject_id: id, detail: '{"a":1}', block: 12 }
  const answers: Record<string, Reply> = { 'GET /api/v1/staff/audit-entries': { body: { entries: [entry], next_cursor: 'old' } } }

  it('STF6: lists entries, filters through the address bar, opens details', async () => {
    const { page, router, server } = await open('/audit?action=review.take', answers, ['auditor'])
    await eventually(() => expect(page.findAll('tbody tr')).toHaveLength(1))
    expect(server.made('GET /api/v1/staff/audit-entries')[0]?.query.get('action')).toBe('review.take')
    await page.find('tbody .link-button').trigger('click')
    expect(page.find('pre').text()).toContain('"a": 1')
    expect(page.find('tbody').text()).toContain('wang.audited')
    const [action] = page.findAll('form select')
    expect(action!.find('option:checked').text()).toBe('领取审核')
    await page.findAll('form input')[0]!.setValue('no number')
    await page.find('form').trigger('submit')
    expect(page.find('[aria-invalid="true"]').exists()).toBe(true)
    await action!.setValue('')
    await page.findAll('form input')[0]!.setValue(id)
    await page.find('form').trigger('submit')
    await eventually(() => expect(router.currentRoute.value.query).toEqual({ subject_id: id }))
  })

  it('STF6: one click verifies the chain; findings name entry and block', async () => {
    const verify = 'POST /api/v1/staff/audit-verifications'
    const whole = { intact: true, blocks: 5, entries: 50, findings: [], verified_at: '2026-11-20T00:00:00Z' }
    const { page, server, button } = await open('/audit', { ...answers, [verify]: { body: whole } }, ['auditor'])
    await button('验证审计链').trigger('click')
    await eventually(() => expect(page.text()).toContain('审计链完整'))
    server.answers[verify] = { body: { ...whole, intact: false, findings: [{ kind: 'removed', audit_entry_id: '7'.repeat(19), block: 4 }] } }
    await button('验证审计链').trigger('click')
    await eventually(() => expect(page.find('[role="alert"]').text()).toContain('发现 1 处问题'))
    expect(page.find('[role="alert"] tbody').text()).toContain('记录被删除')
    expect(page.find('[role="alert"] tbody').text()).toContain('7'.repeat(19))
  })
})

describe('the money', () => {
  const refund = (more: object = {}) => ({
    refund: { refund_id: '2234567890123456789', order_id: id, state: 'requested', cause: 'requested', amount_fen: 30_000, reason: 'other', created_at: '2026-11-20T01:00:00Z', ...more },
    payment_id: '3234567890123456789', order_state: 'in_review', note: '公司已统一购买', version: 4,
  })

  it('STF4: declining names the version that was seen and needs a word; what somebody else decided meanwhile leaves the queue', async () => {
    let asked = 0
    const { page, server } = await open('/refunds', {
      'GET /api/v1/staff/refunds': () => ({ body: { refunds: asked++ === 0 ? [refund()] : [] } }),
      'POST /api/v1/staff/refunds/2234567890123456789/decision': (call) =>
        (call.body as { note?: string }).note ? problemReply(412, 'precondition_failed') : problemReply(422, 'validation_failed', { errors: [{ field: 'note', code: 'required' }] }),
    }, ['finance'])
    await eventually(() => expect(page.text()).toContain('公司已统一购买'))
    expect(server.made('GET /api/v1/staff/refunds')[0]!.query.get('queue')).toBe('requested')
    await page.get(`[aria-label="不同意 ${id}"]`).trigger('click')
    await eventually(() => expect(page.find('dialog form').exists()).toBe(true))
    await page.get('dialog form').trigger('submit')
    await eventually(() => expect(page.get('dialog textarea').attributes('aria-invalid')).toBe('true'))
    await page.get('dialog textarea').setValue('证书正在制作')
    await page.get('dialog form').trigger('submit')
    await eventually(() => expect(page.text()).toContain('没有等待处理的申请'))
    const sent = server.made('POST /api/v1/staff/refunds/2234567890123456789/decision')
    expect(sent.map((call) => call.headers.get('If-Match'))).toEqual(['"4"', '"4"'])
    expect(page.find('dialog [role="alert"]').exists()).toBe(true)
  })

  it('STF4: what is stuck at the provider is tried again; with an order number no queue is asked for', async () => {
    const { page, server } = await open(`/refunds?order_number=${id}&queue=trouble`, {
      'GET /api/v1/staff/refunds': { body: { refunds: [{ ...refund({ state: 'abnormal' }), problem: 'NOT_ENOUGH' }, { ...refund({ refund_id: '2234567890123456788', state: 'abnormal' }), problem: 'NEW_WORD' }] } },
      'POST /api/v1/staff/refunds/2234567890123456789/retry': { body: refund({ state: 'granted' }) },
    }, ['finance'])
    await eventually(() => expect(page.text()).toContain('商户余额不足（NOT_ENOUGH）'))
    expect(page.text(), 'a word that is new here').toContain('支付机构答复：NEW_WORD')
    expect(server.made('GET /api/v1/staff/refunds')[0]!.query.get('queue')).toBe(null)
    await page.get(`[aria-label="重试 ${id}"]`).trigger('click')
    await eventually(() => expect(server.made('GET /api/v1/staff/refunds')).toHaveLength(2))
  })

  it('STF4: a compared day shows every difference, and how far the sums are apart', async () => {
    const sums = { payments: 3, payments_fen: 90_000, refunds: 0, refunds_fen: 0 }
    const compared = { day: '2026-11-20', provider: 'wechat_pay', compared_at: '2026-11-21T03:00:00Z', runs: 2, ours: sums, bill: { ...sums, payments: 2, payments_fen: 60_000 }, differences: 1, paid_otherwise: 1 }
    const { page } = await open('/reconciliation?day=2026-11-20', {
      'GET /api/v1/staff/reconciliations': { body: { days: [compared], missing: ['2026-11-19'] } },
      'GET /api/v1/staff/reconciliations/2026-11-20': { body: compared },
      'GET /api/v1/staff/reconciliations/2026-11-20/differences': { body: { differences: [{ subject: 'payment', kind: 'missing_there', number: '42', our_fen: 30_000, order_id: id }, { subject: 'refund', kind: 'paid_otherwise', number: '43', our_fen: 100, order_id: id }] } },
    }, ['finance'])
    await eventually(() => expect(page.text()).toContain('有 1 处差异'))
    expect(page.text()).toContain('1 笔退款由财务另行退回')
    expect(page.text()).toContain('2026年11月19日')
    expect(page.text()).toContain('300.00\u00a0元')
    expect(page.findAll('.table-box').at(-1)!.findAll('tbody tr').map((row) => row.text())).toEqual([expect.stringContaining('我方有，账单没有'), expect.stringContaining('财务已另行退回，不算差异')])
  })

  it('STF4: a day that was never compared says so and is compared on demand', async () => {
    let runs = 0
    const compared = { day: '2026-11-20', provider: 'wechat_pay', compared_at: '2026-11-21T03:00:00Z', runs: 1, ours: {}, bill: {}, differences: 0, paid_otherwise: 0 }
    const { page } = await open('/reconciliation?day=2026-11-20', {
      'GET /api/v1/staff/reconciliations': { body: { days: [], missing: [] } },
      'GET /api/v1/staff/reconciliations/2026-11-20': () => (runs === 0 ? problemReply(404, 'not_found') : { body: { ...compared, ours: { payments: 0, payments_fen: 0, refunds: 0, refunds_fen: 0 }, bill: { payments: 0, payments_fen: 0, refunds: 0, refunds_fen: 0 } } }),
      'POST /api/v1/staff/reconciliations/2026-11-20/runs': () => { runs++; return { status: 202 } },
    }, ['finance'])
    await eventually(() => expect(page.text()).toContain('还没有对账'))
    await page.get('.note button').trigger('click')
    await eventually(() => expect(page.text()).toContain('双方一致，没有差异'))
  })
})

describe('STF5 relying party', () => {
  it('STF5: a test event is sent on demand and its answer shown; not to a suspended party, nor without a secret', async () => {
    const at = `/api/v1/staff/relying-parties/${id}`
    const party = (more: object = {}) => ({
      relying_party_id: id, identifier: 'site', name_zh: '采购网', name_en: 'Site', origin: 'https://a.example', webhook_url: 'https://a.example/hook', sessions_per_second: 1, sessions_per_holder: 1, state: 'active',
      keys: [], secrets: [{ secret_id: '1', created_at: '2026-11-20T01:00:00Z' }], created_at: '2026-11-20T01:00:00Z', updated_at: '2026-11-20T01:00:00Z', version: 1, ...more,
    })
    const { page, server, button } = await open(`/relying-parties/${id}`, { [`GET ${at}`]: { body: party() }, [`POST ${at}/webhook-tests`]: { body: { webhook_id: '9', delivered: false, failure: 'status', http_status: 503 } } }, ['security_administrator'])
    await button('测试回调').trigger('click')
    await eventually(() => expect(page.text()).toContain('https://a.example/hook 发送'))
    await page.get('dialog[open] form').trigger('submit')
    await eventually(() => expect(page.get('.note-bad').text()).toContain('HTTP 503'))
    expect(server.made(`POST ${at}/webhook-tests`)[0]!.headers.get('Idempotency-Key')).toBeTruthy()
    for (const more of [{ state: 'suspended', suspend_reason: '合同到期', suspended_at: '2026-11-20T01:00:00Z' }, { secrets: [] }]) {
      const other = await open(`/relying-parties/${id}`, { [`GET ${at}`]: { body: party(more) } }, ['security_administrator'])
      expect(other.button('测试回调')).toBeUndefined()
    }
  })
})
