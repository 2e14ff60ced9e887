import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { eventually, fakeServer, startTestText } from '@shared/testing/server.ts'
import { messages } from '../messages.ts'
import { routes } from '../router.ts'
import SealsView from './SealsView.vue'

const seal = (n: number) => ({
  seal_id: String(n).padStart(19, '1'), company_name: `公司${n}号`, kind_zh: '公章', kind_en: 'Official seal', role: 'grantee', width_mm: 40, height_mm: 40,
  in_force_from: '2026-11-22T01:00:00Z', usable_until: '2027-11-22T01:00:00Z',
})

beforeEach(async () => {
  setActivePinia(createPinia())
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:seal', revokeObjectURL: () => undefined }))
  await startTestText(messages)
})

describe('APP13 RUL7 my seals', () => {
  it('APP13 RUL7: those of the next page are added on a press, and the last page offers no more', async () => {
    const all = [seal(1), seal(2), seal(3)]
    const server = fakeServer({
      'GET /api/v1/seals': ({ query }) => {
        const page = Number(query.get('page'))
        return { body: { seals: all.slice((page - 1) * 2, page * 2), page, page_size: 2, total: 3 } }
      },
      'GET /api/v1/seals/*': { body: 'picture' },
    })
    const router = createRouter({ history: createMemoryHistory(), routes })
    const view = mount(SealsView, { global: { plugins: [router] } })
    const names = () => view.findAll('section p:first-of-type').map((one) => one.text())
    await eventually(() => expect(names()).toEqual(['公司1号', '公司2号']))
    await view.findAll('button').find((button) => button.text() === '更多')!.trigger('click')
    await eventually(() => expect(names()).toEqual(['公司1号', '公司2号', '公司3号']))
    expect(view.findAll('button').some((button) => button.text() === '更多')).toBe(false)
    expect(server.made('GET /api/v1/seals').map((call) => call.query.get('page'))).toEqual(['1', '2'])
    expect(view.findAll('img')).toHaveLength(3)
  })
})
