import { describe, expect, it, vi } from 'vitest'
import { everyPage } from './everyPage.ts'

describe('every page', () => {
  const list = (all: number[], total = all.length) =>
    vi.fn(({ page, page_size }: { page: number; page_size: number }) => Promise.resolve({ items: all.slice((page - 1) * page_size, page * page_size), total }))

  it('RUL7: gives the whole list, a hundred at a time', async () => {
    const all = Array.from({ length: 201 }, (_, at) => at)
    const load = list(all)
    expect((await everyPage(load)).flatMap((page) => page.items)).toEqual(all)
    expect(load.mock.calls.map(([query]) => query)).toEqual([1, 2, 3].map((page) => ({ page, page_size: 100 })))
  })

  it('RUL7: asks once for what fits on one page, and as far as the longer of two lists goes', async () => {
    const short = list(Array.from({ length: 100 }, (_, at) => at))
    await everyPage(short)
    expect(short).toHaveBeenCalledTimes(1)
    const two = vi.fn((query: { page: number; page_size: number }) => Promise.resolve({ ...query, total: 1, claimable_total: 101 }))
    expect(await everyPage(two)).toHaveLength(2)
  })
})
