// For tests of the console's pages: an order as the server tells it, and a page opened in the whole console.
import { flushPromises, mount } from '@vue/test-utils'
import { expect } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { eventually, fakeServer, type Reply } from '@shared/testing/server.ts'
import App from '../App.vue'
import { routes } from '../router.ts'
import { useSession, type Role } from '../session.ts'

export const id = '1234567890123456789'
export const summary = (more: object = {}) => ({
  order_id: id, type: 'new', product_code: 'expert', holder_kind: 'personal', medium: 'mobile', holder_name_masked: '张*三', state: 'in_review', submitted_at: '2026-11-20T01:00:00Z',
  waiting_since: '2026-11-20T01:00:00Z', resubmission: 0, version: 7, ...more,
})
export const order = (more: object = {}, values: object = {}) => ({
  summary: summary(more), revealed: false, holder_name: '张*三', holder_mobile: '133****8884', document_type: 'identity_card', document_number: '110***********002X', amount_fen: 1,
  face_check: { state: 'succeeded', similarity: '92.31', live_status: '0', checked_at: '2026-11-20T00:00:00Z' },
  materials: [{ material_kind: 'application_form', media_type: 'image/png', size_bytes: 1000, width: 100, height: 140, sm3: 'ab'.repeat(32), uploaded_at: '2026-11-20T00:00:00Z' }],
  refusable_fields: ['holder.name', 'holder.document_number', 'material.application_form'], refunds: [], reviews: [], timeline: { events: [] }, ...values,
})
export const mine = (more: object = {}) => order({ mine: true, reviewer_name: '赵', version: 8, ...more }, { revealed: true, holder_name: '张小三', document_number: '11010519491231002X' })

/** The whole console at a path, for somebody who is logged in, against a server made of answers. */
export async function open(path: string, answers: Record<string, Reply>, roles: Role[] = ['reviewer']) {
  const server = fakeServer({ [`GET /api/v1/staff/orders/${id}/materials/application_form`]: { body: 'picture' }, ...answers })
  const session = useSession()
  session.me = { staff_id: '1', login: 'zhao', name: '赵', roles } as never
  session.standing = 'in'
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(path)
  const page = mount(App, { global: { plugins: [router] }, attachTo: document.body })
  await eventually(() => expect(page.find('h1').exists()).toBe(true))
  await flushPromises()
  const press = async (key: string) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    await flushPromises()
  }
  const button = (text: string) => page.findAll('button').find((one) => one.text().startsWith(text))!
  return { server, page, router, press, button }
}
