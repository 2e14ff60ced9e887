import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeServer, startTestText } from '@shared/testing/server.ts'
import { messages } from '../messages.ts'
import InvoiceView from './InvoiceView.vue'

const id = '1'.repeat(19)
const invoice = { invoice_id: id, order_id: '2'.repeat(19), kind: 'blue', state: 'requested', title_kind: 'personal', title_masked: '张*', item_name: '服务费', amount_fen: 1, tax_fen: 0, rate_permille: 60, files: [], actions: [] }

beforeEach(async () => {
  setActivePinia(createPinia())
  await startTestText(messages)
})
afterEach(() => vi.useRealTimers())

it('ME7: an invoice on its way is looked at again as long as its page is there, and no longer', async () => {
  vi.useFakeTimers()
  let give: () => void = () => undefined
  const late = new Promise<{ body: object }>((resolve) => (give = () => resolve({ body: invoice })))
  const server = fakeServer({ [`GET /api/v1/invoices/${id}`]: { body: invoice } })
  const asked = () => server.made(`GET /api/v1/invoices/${id}`).length
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/invoices/:invoiceId', name: 'invoice', component: InvoiceView }, { path: '/orders/:orderId', name: 'order', component: InvoiceView }] })
  await router.push(`/invoices/${id}`)
  const page = mount(InvoiceView, { global: { plugins: [router] } })
  await flushPromises()
  await vi.advanceTimersByTimeAsync(4100)
  expect(asked()).toBe(2)
  server.answers[`GET /api/v1/invoices/${id}`] = () => late
  await vi.advanceTimersByTimeAsync(4100)
  expect(asked()).toBe(3)
  page.unmount()
  give()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked()).toBe(3)
})
