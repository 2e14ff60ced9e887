import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useScan } from './useScan.ts'

const answers: { status?: number; body: unknown }[] = []
const asked: string[] = []

function reply(...next: object[]) {
  answers.push(...next.map((body) => ({ body })))
}

vi.stubGlobal('fetch', (input: Request) => {
  asked.push(`${input.method} ${new URL(input.url).pathname}`)
  const { status = 200, body } = answers.shift() ?? { status: 404, body: { code: 'not_found' } }
  return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }))
})
afterEach(() => {
  vi.useRealTimers()
  answers.length = 0
  asked.length = 0
})

const scan = (state: string, more: object = {}) => ({ scan_id: '1000000000000000001', kind: 'renewal', state, created_at: '2026-11-28T08:00:00Z', expires_at: '2099-11-28T08:02:00Z', poll_after_ms: 100, ...more })

it('REN1 the page follows the code: waiting, scanned, confirmed with the order', async () => {
  vi.useFakeTimers()
  const scope = effectScope()
  const confirmed = vi.fn()
  const page = scope.run(() => useScan('renewal', confirmed))!
  reply(scan('waiting', { link: 'https://app/scan#x' }), scan('waiting'), scan('scanned'), scan('confirmed', { order_id: '1000000000000000002' }))
  await page.begin()
  expect(page.qrUrl.value).toBe('/api/v1/renewal-scans/1000000000000000001/qr')
  await flushPromises()
  expect(page.qrState.value).toBe('waiting')
  await vi.advanceTimersByTimeAsync(500)
  expect(confirmed).toHaveBeenCalledOnce()
  expect(page.scan.value?.order_id).toBe('1000000000000000002')
  expect(page.qrState.value).toBe('done')
  const count = asked.length
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked.length).toBe(count) // nothing is asked any more
  scope.stop()
})

it('REN1 an expired code shows so, and a new one is begun by refresh', async () => {
  vi.useFakeTimers()
  const scope = effectScope()
  const page = scope.run(() => useScan('renewal', () => undefined))!
  reply(scan('waiting'), scan('expired'))
  await page.begin()
  await vi.advanceTimersByTimeAsync(300)
  expect(page.qrState.value).toBe('expired')
  reply(scan('waiting', { scan_id: '1000000000000000009' }), scan('waiting', { scan_id: '1000000000000000009' }))
  await page.begin()
  expect(page.qrUrl.value).toContain('1000000000000000009')
  scope.stop()
})
