import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { eventually, fakeServer, problemReply, startTestText, type Call } from '@shared/testing/server.ts'
import { messages } from '../messages.ts'
import { readRows } from './sheet.ts'
import { useBatch } from './useBatch.ts'

const batchId = '7170000000000000100'
const base = `/api/v1/batches/${batchId}`
const row = (line: number, errors: object[] = []) => ({ line, name_masked: '*三', mobile_masked: '138****8000', document_number_masked: '1****1', errors })
const typed = (line: number) => ({ line, name: '张三', mobile: `1380013800${line % 10}`, document_number: `11010519491231002${line % 10}` })
const pageOf = (call: Call) => Number(call.query.get('page'))
const open = () => effectScope().run(() => useBatch(batchId))!

beforeEach(() => startTestText(messages))
afterEach(() => vi.unstubAllGlobals())

describe('NEW11: the table of a batch', () => {
  it('NEW11: a page that does not come says so, and what the file said stays', async () => {
    const batch = { batch_id: batchId, row_count: 21, wrong_count: 1 }
    const server = fakeServer({
      [`PUT ${base}/rows`]: { body: batch },
      [`GET ${base}/rows`]: (call) => (pageOf(call) === 2 ? problemReply(503, 'unavailable') : { body: { rows: [row(2)], total: 21 } }),
    })
    const { put, show, rows, typed: known } = open()
    await put(Array.from({ length: 21 }, (_, at) => typed(at + 2)))
    await show({ page: 2, wrong: false })
    expect(rows.problem.value?.code).toBe('unavailable')
    expect(known.value.size).toBe(21)
    server.answers[`GET ${base}/rows`] = { body: { rows: [row(22)], total: 21 } }
    await rows.reload()
    expect([rows.problem.value, rows.data.value?.rows[0]?.line]).toEqual([undefined, 22])
  })

  it('NEW11: of two pages asked for one after the other the later one is shown, in whatever order they come', async () => {
    const waiting: Record<string, () => void> = {}
    vi.stubGlobal('fetch', async (request: Request) => {
      const page = new URL(request.url).searchParams.get('page')!
      await new Promise<void>((resolve) => (waiting[page] = resolve))
      return new Response(JSON.stringify({ rows: [row(Number(page))], total: 90 }))
    })
    const { show, rows } = open()
    const both = [show({ page: 2 }), show({ page: 3 })]
    await eventually(() => expect(Object.keys(waiting)).toEqual(['2', '3']))
    waiting['3']!()
    await both[1]
    waiting['2']!()
    await both[0]
    expect(rows.data.value?.rows[0]?.line).toBe(3)
  })

  it('NEW11: a page that is gone gives way to the last one', async () => {
    fakeServer({ [`GET ${base}/rows`]: (call) => ({ body: { rows: pageOf(call) === 3 ? [] : [row(pageOf(call))], total: 40 } }) })
    const { show, shown, rows } = open()
    await show({ page: 3 })
    expect([shown.page, rows.data.value?.rows[0]?.line]).toEqual([2, 2])
  })

  it('NEW11: with the last wrong row right all rows are shown', async () => {
    const wrong = row(3, [{ field: 'mobile', code: 'mobile' }])
    fakeServer({
      [`PUT ${base}/rows`]: { body: { batch_id: batchId, row_count: 2, wrong_count: 1 } },
      [`PUT ${base}/rows/3`]: { body: { batch_id: batchId, row_count: 2, wrong_count: 0 } },
      [`GET ${base}/rows`]: (call) => ({ body: call.query.get('wrong') ? { rows: [wrong], total: 1 } : { rows: [row(2), row(3)], total: 2 } }),
    })
    const { put, mend, shown, rows } = open()
    await put([typed(2), typed(3)])
    expect([shown.wrong, rows.data.value?.total]).toEqual([true, 1])
    await mend(3, { mobile: '13800138003' })
    expect([shown.wrong, rows.data.value?.total]).toEqual([false, 2])
  })

  it('NEW11: the list of errors has every row while what was typed is known, afterwards the wrong ones only', async () => {
    const wrong = row(3, [{ field: 'mobile', code: 'mobile' }])
    fakeServer({
      [`PUT ${base}/rows`]: { body: { batch_id: batchId, row_count: 2, wrong_count: 1 } },
      [`GET ${base}`]: { body: { batch_id: batchId, row_count: 2, wrong_count: 1 } },
      [`GET ${base}/rows`]: (call) => ({ body: call.query.get('wrong') ? { rows: [wrong], total: 1 } : { rows: [row(2), wrong], total: 2 } }),
    })
    const file = async (blob: Promise<Blob>) => readRows(new File([await blob], 'errors.xlsx'))
    const first = open()
    await first.put([typed(2), typed(3)])
    expect(await file(first.errorList())).toEqual([typed(2), typed(3)])
    const reloaded = open()
    await reloaded.load()
    expect(reloaded.whole.value).toBe(false)
    expect(await file(reloaded.errorList())).toMatchObject([{ mobile: '138****8000' }])
  })
})
