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
const stored = vi.hoisted(() => ({ put: vi.fn<(key: object) => Promise<void>>(async () => undefined), key: { certificate_id: '5'.repeat(19), public_key: { x: '1'.repeat(64), y: '2'.repeat(64) } } }))
vi.mock('./claimDoors.ts', () => ({ keyStore: { all: async () => [stored.key], put: stored.put, begun: async () => false }, claimDoors: () => ({}) }))
const signUse = vi.hoisted(() => vi.fn())
vi.mock('./keyUse.ts', async (original) => ({ ...(await original<object>()), signUse }))

enableAutoUnmount(afterEach)
beforeEach(async () => {
  setActivePinia(createPinia())
  document.body.innerHTML = ''
  stored.put.mockClear()
  await startTestText(messages)
})

const certificateId = '5'.repeat(19), path = `/api/v1/certificates/${certificateId}/extension`
const extension = (state: string, more: object = {}) => ({ state, old_end: '2026-12-20T01:00:00Z', new_end: '2027-12-20T01:00:00Z', poll_after_ms: 10, ...more })
const use = { key_use_id: '6'.repeat(19), certificate_id: certificateId, purpose: 'extension', content: 'x', public_key: point, own_pin: true, expires_at: '2099-11-28T08:02:00Z' }

async function open(answer: Reply, more: Record<string, Reply> = {}) {
  const server = fakeServer({ [`GET ${path}`]: answer, [`POST ${path}`]: { status: 201, body: use }, [`GET /api/v1/certificates/${certificateId}`]: { body: { summary: { holder_kind: 'personal', holder_name_masked: '张*三' } } }, ...more })
  useSession().$patch({ standing: 'in' })
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(`/certificates/${certificateId}/extension`)
  const page = mount(defineComponent({ render: () => h(RouterView) }), { global: { plugins: [router] }, attachTo: document.body })
  await eventually(() => expect(page.find('dl').exists()).toBe(true))
  return { server, page }
}

async function toPin(page: Awaited<ReturnType<typeof open>>['page']) {
  await page.find('input[type="checkbox"]').setValue(true)
  await page.find('form').trigger('submit')
  await eventually(() => expect(page.find('input.pin').exists()).toBe(true))
}

describe('APP4 the extension', () => {
  it('APP4: in review and while the certificate is made it says 审核中 and refreshes itself; the key then belongs to the new certificate', async () => {
    const { server, page } = await open({ body: extension('in_review') })
    expect(page.find('[role="status"]').text()).toContain('审核中')
    expect(page.find('form').exists()).toBe(false)
    server.answers[`GET ${path}`] = { body: extension('issuing') }
    const asked = server.made(`GET ${path}`).length
    await eventually(() => expect(server.made(`GET ${path}`).length).toBeGreaterThan(asked + 1))
    expect(page.find('[role="status"]').text()).toContain('审核中')
    server.answers[`GET ${path}`] = { body: extension('completed', { new_certificate_id: '7'.repeat(19) }) }
    await eventually(() => expect(page.text()).toContain('延期成功'))
    expect(page.find('a.button-main').attributes('href')).toBe(`/certificates/${'7'.repeat(19)}`)
    await eventually(() => expect(stored.put).toHaveBeenCalledWith({ ...stored.key, certificate_id: '7'.repeat(19) }))
  })

  it.each([
    ['not_renewed', '还没有年检，不能延期'], ['too_early', '剩余不足 3 个月时可以延期'], ['run_out', '证书已到期，不能延期'], ['revoked', '已暂停或注销'],
  ])('APP4: %s is said, and nothing can be begun', async (state, words) => {
    const { page } = await open({ body: extension(state) })
    await eventually(() => expect(page.text()).toContain('专家证书 · 张*三'))
    expect(page.text()).toContain(words)
    expect(page.find('form').exists()).toBe(false)
    expect(page.findAll('dt').map((one) => one.text())).toEqual(['证书', '现有效期至', ...(state === 'not_renewed' ? [] : ['延期后有效期至'])])
  })

  it('APP4: shows both ends, warns of open bids, and a double tap begins once', async () => {
    const { server, page } = await open({ body: extension('available') })
    await eventually(() => expect(page.findAll('dd')).toHaveLength(3))
    expect(page.findAll('dd').map((one) => one.text())).toEqual(['专家证书 · 张*三', '2026/12/20 09:00:00', '2027/12/20 09:00:00'])
    expect(page.find('.note-warn').text()).toContain('开标')
    expect(page.find('button[type="submit"]').attributes('disabled')).toBeDefined()
    await page.find('input[type="checkbox"]').setValue(true)
    void page.find('form').trigger('submit')
    await page.find('form').trigger('submit')
    await eventually(() => expect(page.find('input.pin').exists()).toBe(true))
    expect(server.made(`POST ${path}`)).toHaveLength(1)
  })

  it('APP4: begun in vain, it says why and shows how it stands now', async () => {
    const { server, page } = await open({ body: extension('available') }, { [`POST ${path}`]: problemReply(409, 'state_conflict') })
    await page.find('input[type="checkbox"]').setValue(true)
    server.answers[`GET ${path}`] = { body: extension('run_out') }
    await page.find('form').trigger('submit')
    await eventually(() => expect(page.text()).toContain('证书已到期，不能延期'))
  })

  it('APP4: what has run out under the PIN is begun anew, and why is said', async () => {
    signUse.mockRejectedValue(new Problem(409, 'key_session_gone'))
    const { page } = await open({ body: extension('available') }, { [`POST ${path}`]: { status: 201, body: { ...use, expires_at: '2020-01-01T00:00:00Z' } } })
    await toPin(page)
    await page.find('input.pin').setValue('135790')
    await page.find('form').trigger('submit')
    await eventually(() => expect(page.find('input.pin').exists()).toBe(false))
    await flushPromises()
    expect(page.find('[role="alert"]').text()).toContain('操作已中断')
  })
})
