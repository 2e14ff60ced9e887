// NEW9: the place where a UKey is fetched, or whom to ask for it.
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, problemReply, startTestText } from '@shared/testing/server.ts'
import { messages } from '../messages.ts'
import { useService } from '../stores/service.ts'
import CounterPlace from './CounterPlace.vue'

describe('NEW9: where a UKey is fetched', () => {
  beforeEach(() => startTestText(messages))
  afterEach(() => vi.unstubAllGlobals())
  const service = { name_zh: '甲', name_en: 'A', phone: '024-1', hours: '8-17' }
  it.each([
    ['the address, behind what leads to it', { body: { ...service, address: '示例路 1 号' } }, '到：示例路 1 号'],
    ['whom to ask where none is set', { body: service }, '领取地点请致电客服 024‑1 询问。'],
    ['nothing made up where neither is known', problemReply(503, 'unavailable'), '—'],
  ])('%s', async (_what, reply, shown) => {
    fakeServer({ 'GET /api/v1/service': reply })
    const pinia = createPinia()
    setActivePinia(pinia)
    await useService().load()
    expect(mount(CounterPlace, { slots: { default: '到：' }, global: { plugins: [pinia] } }).text()).toBe(shown)
  })
})
