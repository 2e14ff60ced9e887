import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Me, Reminder } from '@shared/api/types.ts'
import { fakeServer, problemReply, startTestText } from '@shared/testing/server.ts'
import { messages } from '../messages.ts'
import { router } from '../router.ts'
import { useSession } from '../stores/session.ts'
import ReminderNotes from './ReminderNotes.vue'

const LIST = 'GET /api/v1/reminders'
const reminder = (id: string, more: Partial<Reminder> = {}): Reminder => ({
  reminder_id: id, order_id: '7170000000000000100', product_code: 'expert_mobile', holder_kind: 'personal', medium: 'mobile', holder_name_masked: '张*三',
  days_before: 30, days_left: 29, service_until: '2027-01-01T04:00:00Z', created_at: '2026-12-02T01:00:00Z', ...more,
})
const page = (...reminders: Reminder[]) => ({ body: { reminders, page: 1, page_size: 3, total: reminders.length } })

beforeAll(() => startTestText(messages))
beforeEach(() => setActivePinia(createPinia()))

async function show() {
  useSession().me = { account_id: '7170000000000000001' } as Me
  const wrapper = mount(ReminderNotes, { global: { plugins: [router] } })
  await flushPromises()
  return wrapper
}

describe('reminders', () => {
  it('REN7: shows who, when and how long, leads to the renewal, and goes once seen', async () => {
    const server = fakeServer({ [LIST]: page(reminder('7170000000000000201')), 'PUT /api/v1/reminders/*': { status: 204 } })
    const wrapper = await show()
    expect(wrapper.text()).toContain('张*三的证书服务将于 2027年1月1日到期，还有 29 天')
    expect(wrapper.get('a').attributes('href')).toBe('/self-service/renewal')
    server.answers[LIST] = page()
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(server.made('PUT /api/v1/reminders/7170000000000000201/seen')).toHaveLength(1)
    expect(wrapper.find('section').exists()).toBe(false)
  })
  it('REN7: a UKey leads to its order; the last day says today', async () => {
    fakeServer({ [LIST]: page(reminder('7170000000000000202', { medium: 'ukey', days_left: 0 })) })
    const wrapper = await show()
    expect(wrapper.get('a').attributes('href')).toBe('/centre/orders/7170000000000000100')
    expect(wrapper.text()).toContain('今天')
  })
  it('REN7: one that could not be noted as seen stays, with the reason', async () => {
    fakeServer({ [LIST]: page(reminder('7170000000000000203')), 'PUT /api/v1/reminders/*': problemReply(503, 'unavailable') })
    const wrapper = await show()
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(wrapper.findAll('.reminder')).toHaveLength(1)
    expect(wrapper.find('[role=alert]').exists()).toBe(true)
  })
})
