// Answers that come late: they may neither be shown nor used for anything but what they were asked for.
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually, problemReply, startTestText, type Reply } from '@shared/testing/server.ts'
import { messages } from './messages.ts'
import { id, mine, open, order, summary } from './testing/pages.ts'

vi.setConfig({ testTimeout: 30_000 })

enableAutoUnmount(afterEach)
beforeEach(async () => {
  setActivePinia(createPinia())
  document.body.innerHTML = ''
  await startTestText(messages)
})

type Sent = { status?: number; body?: unknown }
/** An answer that comes when the test says so. */
function held() {
  let give: (answer: Sent) => void = () => undefined
  const answer = new Promise<Sent>((resolve) => (give = resolve))
  return { reply: () => answer, give: (sent: Sent) => { give(sent); return flushPromises() } }
}
const unloadIsHeld = () => !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('STF2 a review whose answer is late', () => {
  const other = '2'.repeat(19)
  const take = `PUT /api/v1/staff/orders/${id}/reviewer`
  const queue = { body: { orders: [summary(), summary({ order_id: other, mine: true })], count: 2, count_is_exact: true } }
  const ofOther = mine({ order_id: other, version: 3 })
  ofOther.holder_name = '李小四'
  const answers = { 'GET /api/v1/staff/orders': queue, [`GET /api/v1/staff/orders/${id}`]: { body: order() }, [`GET /api/v1/staff/orders/${other}`]: { body: ofOther }, 'GET /api/v1/staff/orders/*': { body: 'picture' } }

  it('STF2: "next" waits for the answer to what was begun', async () => {
    const late = held()
    const { page, router, press, button, server } = await open(`/orders/${id}`, { ...answers, [take]: late.reply })
    await eventually(() => expect(page.text()).toContain('张*三'))
    await press('t')
    expect(button('下一笔').attributes('disabled')).toBeDefined()
    await press('n')
    expect(server.made('GET /api/v1/staff/orders')).toHaveLength(0)
    await late.give({ body: mine() })
    await eventually(() => expect(page.text()).toContain('张小三'))
    await press('n')
    await eventually(() => expect(router.currentRoute.value.params.orderId).toBe(other))
  })

  it('STF2: who went on to another order sees and decides that one, whatever comes late for the one before', async () => {
    const late = held()
    const { page, router, press, server } = await open(`/orders/${id}`, { ...answers, [take]: late.reply, [`POST /api/v1/staff/orders/${other}/reviews`]: { status: 201, body: ofOther } })
    await eventually(() => expect(page.text()).toContain('张*三'))
    await press('t')
    await router.push(`/orders/${other}`)
    await eventually(() => expect(page.text()).toContain('李小四'))
    await late.give({ body: mine() })
    expect(page.find('h1').text()).toContain(other)
    expect(page.text()).toContain('李小四')
    expect(page.text()).not.toContain('张小三')
    await press('a')
    await page.find('dialog[open] .button-good').trigger('click')
    await eventually(() => expect(server.made(`POST /api/v1/staff/orders/${other}/reviews`)[0]?.headers.get('If-Match')).toBe('"3"'))
  })

  it('STF2: pressed twice, "next" looks once; who has left meanwhile is not fetched back', async () => {
    const late = held()
    const { page, router, press, server } = await open(`/orders/${id}`, { ...answers, 'GET /api/v1/staff/orders': late.reply, 'GET /api/v1/staff/productions': { body: { productions: [] } } })
    await eventually(() => expect(page.text()).toContain('张*三'))
    await press('n')
    await press('n')
    expect(server.made('GET /api/v1/staff/orders')).toHaveLength(1)
    await router.push('/productions')
    await late.give(queue)
    expect(router.currentRoute.value.name).toBe('productions')
  })

  it('STF2: reasons that are not sent yet keep the window from being closed unasked', async () => {
    const { page, press } = await open(`/orders/${id}`, { ...answers, [`GET /api/v1/staff/orders/${id}`]: { body: mine() } })
    await eventually(() => expect(page.text()).toContain('张小三'))
    await press('r')
    expect(unloadIsHeld()).toBe(false)
    await page.find('.pick input').setValue(true)
    expect(unloadIsHeld()).toBe(true)
    page.unmount()
    expect(unloadIsHeld()).toBe(false)
  })
})

describe('STF8 a look that is late', () => {
  const path = `/api/v1/staff/seal-orders/${id}`
  const kind = { code: 'official', name_zh: '公章', name_en: 'Official', width_mm: 40, height_mm: 40, side_mm_min: 30, side_mm_max: 50 }
  const work = { order_id: id, company_name: '沈阳甲公司', uscc: '91210100MA0000000X', form_width: 800, form_height: 1000, kinds: [kind], seals: [], second_person: false }

  it('STF8: a seal is made of the rectangle that was looked at, not of one drawn while the look was under way', async () => {
    const late = held()
    const { page, button } = await open(`/seals/orders/${id}`, { [`GET ${path}`]: { body: work }, [`GET ${path}/form`]: { body: 'form' }, [`GET ${path}/preview`]: late.reply })
    await eventually(() => expect(page.findAll('.numbers input')).toHaveLength(6))
    for (const [at, value] of [100, 100, 200, 200].entries()) await page.findAll('.numbers input')[at]!.setValue(value)
    await button('预览').trigger('click')
    await page.findAll('.numbers input')[0]!.setValue(300)
    await late.give({ body: 'picture' })
    expect(page.find('.seal-picture').exists()).toBe(false)
    expect(button('制作').attributes('disabled')).toBeDefined()
    await button('预览').trigger('click')
    await eventually(() => expect(page.find('.seal-picture').exists()).toBe(true))
    expect(button('制作').attributes('disabled')).toBeUndefined()
  })
})

describe('STF5 an agreement that is being written', () => {
  const path = '/api/v1/staff/agreement-versions/platform/1'
  const version = (more: object = {}, number = 1) => ({ summary: { kind: 'platform', agreement_version: 1, state: 'draft', title_zh: '题', title_en: 'Title', version: number }, body_zh: '一', body_en: 'one', ...more })

  it('STF5: what is typed while it is being saved stays, and is not lost by a reload unasked', async () => {
    const late = held()
    const { page, server } = await open('/agreements/platform/1', { [`GET ${path}`]: { body: version() }, [`PUT ${path}`]: late.reply }, ['publisher'])
    await eventually(() => expect(page.findAll('textarea')).toHaveLength(2))
    expect(unloadIsHeld()).toBe(false)
    const [zh, en] = page.findAll('textarea')
    await zh!.setValue('一 ')
    await en!.setValue('one two')
    expect(unloadIsHeld()).toBe(true)
    await page.find('form').trigger('submit')
    await en!.setValue('one two three')
    await late.give({ body: version({ body_zh: '一', body_en: 'one two' }, 2) })
    expect(zh!.element.value).toBe('一')
    expect(en!.element.value).toBe('one two three')
    expect(unloadIsHeld()).toBe(true)
    server.answers[`PUT ${path}`] = { body: version({ body_en: 'one two three' }, 3) }
    await page.find('form').trigger('submit')
    await eventually(() => expect(server.made(`PUT ${path}`).at(-1)?.body).toMatchObject({ body_en: 'one two three' }))
    await eventually(() => expect(unloadIsHeld()).toBe(false))
    expect(server.made(`PUT ${path}`).at(-1)?.headers.get('If-Match')).toBe('"2"')
  })
})

describe('lists that grow', () => {
  const production = (n: number) => ({ order_id: String(n).repeat(19), type: 'new', state: 'waiting', holder_kind: 'personal', product_code: 'ukey', holder_name_masked: '张*', approved_at: '2026-11-20T00:00:00Z' })

  it('NEW9: "more" pressed twice brings its rows once; refused, it is asked for again without losing or doubling rows', async () => {
    const { page, button, server } = await open('/productions', { 'GET /api/v1/staff/productions': { body: { productions: [production(1)], next_after: '1'.repeat(19) } } })
    await eventually(() => expect(page.findAll('tbody tr')).toHaveLength(1))
    server.answers['GET /api/v1/staff/productions'] = problemReply(503, 'unavailable')
    await button('更多').trigger('click')
    await eventually(() => expect(page.find('[role="alert"]').exists()).toBe(true))
    const late = held()
    server.answers['GET /api/v1/staff/productions'] = late.reply
    await page.find('[role="alert"] button').trigger('click')
    expect(button('更多').attributes('disabled')).toBeDefined()
    await page.findAll('main button').at(-1)!.trigger('click')
    expect(server.made('GET /api/v1/staff/productions')).toHaveLength(3)
    await late.give({ body: { productions: [production(2)] } })
    await eventually(() => expect(page.findAll('tbody tr')).toHaveLength(2))
    expect(server.made('GET /api/v1/staff/productions').at(-1)?.query.get('after')).toBe('1'.repeat(19))
  })

  it('STF8: whoever changes from list to list sees the rows of the list that is chosen', async () => {
    const late = held()
    const seal = (n: number, state: string) => ({ seal_id: String(n).repeat(19), company_name: `公司${n}`, kind: 'official', kind_zh: '公章', kind_en: 'Official', state, made_at: '2026-11-20T00:00:00Z', made_by_name: '赵' })
    const { page } = await open('/seals', {
      'GET /api/v1/staff/seals': (call) => (call.query.get('state') === 'waiting' ? late.reply() : { body: { seals: [seal(2, 'revoked')] } }),
    }, ['auditor'])
    await page.find('input[value="revoked"]').trigger('change')
    await eventually(() => expect(page.text()).toContain('公司2'))
    await late.give({ body: { seals: [seal(1, 'waiting')] } })
    expect(page.text()).toContain('公司2')
    expect(page.text()).not.toContain('公司1')
  })
})

describe('DL2 publishing whose answer is lost', () => {
  const uploads = 'POST /api/v1/staff/download-uploads', publish = 'POST /api/v1/staff/downloads', discard = `DELETE /api/v1/staff/download-uploads/${id}`
  const list = 'GET /api/v1/staff/downloads'

  async function filled(answer: Reply) {
    const opened = await open('/downloads', {
      [list]: { body: { items: [], total: 0, page: 1, page_size: 100 } }, [uploads]: { status: 201, body: { upload_id: id, piece_bytes: 10 } }, [`PUT /api/v1/staff/download-uploads/${id}/pieces/0`]: { status: 204 }, [discard]: { status: 204 }, [publish]: answer,
    }, ['publisher'])
    const { page, button } = opened
    await eventually(() => expect(button('发布')).toBeDefined())
    await button('发布').trigger('click')
    await eventually(() => expect(page.find('#download-form').exists()).toBe(true))
    const inputs = page.findAll('#download-form input')
    for (const [at, text] of ['驱动', 'Driver', '1.0'].entries()) await inputs[at]!.setValue(text)
    const input = page.find('input[type="file"]')
    Object.defineProperty(input.element, 'files', { value: [new File(['1'], 'driver.zip')] })
    await input.trigger('change')
    return { ...opened, send: () => page.find('#download-form').trigger('submit') }
  }
  const lost = () => Promise.reject(new TypeError('the line broke'))
  const keys = (made: { headers: Headers }[]) => made.map((call) => call.headers.get('Idempotency-Key'))

  it('DL2: while it is being decided the dialog stays, so that a refusal is said', async () => {
    const late = held()
    const { page, server, send } = await filled(late.reply)
    await send()
    await eventually(() => expect(server.made(publish)).toHaveLength(1))
    expect(page.find('dialog[open] .dialog-close').attributes('disabled')).toBeDefined()
    expect(page.find('dialog[open] .dialog-foot .button').attributes('disabled')).toBeDefined()
    await late.give(problemReply(409, 'state_conflict'))
    await eventually(() => expect(page.find('dialog[open] [role="alert"]').exists()).toBe(true))
    expect(server.made(discard)).toHaveLength(1)
  })

  it('DL2: the same try after a lost answer is the same to the server: one upload, one key', async () => {
    const { page, server, send } = await filled(lost)
    await send()
    await eventually(() => expect(page.find('dialog[open] [role="alert"]').exists()).toBe(true))
    expect(server.made(discard)).toHaveLength(0)
    server.answers[publish] = { status: 201, body: {} }
    await send()
    await eventually(() => expect(page.find('dialog[open]').exists()).toBe(false))
    expect(server.made(uploads)).toHaveLength(1)
    expect(new Set(keys(server.made(publish))).size).toBe(1)
    expect(server.made(discard)).toHaveLength(0)
  })

  it('DL2: given up after a lost answer, the list is looked at again and what went up is taken back', async () => {
    const { page, server, send } = await filled(lost)
    await send()
    await eventually(() => expect(page.find('dialog[open] [role="alert"]').exists()).toBe(true))
    const seen = server.made(list).length
    await page.find('dialog[open] .dialog-close').trigger('click')
    await eventually(() => expect(server.made(list).length).toBe(seen + 1))
    expect(server.made(discard)).toHaveLength(1)
  })
})
