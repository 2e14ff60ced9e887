// What is said of a picture is of the one that is there now, and only one is read at a time.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, reactive } from 'vue'
import { useFormCode } from './useFormCode.ts'

const order = '1234567890123456789'
const foreign = '1234567890123456780'
const codeOf = (orderId: string) => `LNCA-FORM/personal_application/2/${orderId}`

class FakeWorker {
  static all: FakeWorker[] = []
  onmessage?: (event: { data: string | undefined | null }) => void
  onerror?: () => void
  ended = false
  constructor() {
    FakeWorker.all.push(this)
  }
  postMessage() {}
  terminate() {
    this.ended = true
  }
}
const settled = async () => {
  for (let i = 0; i < 10; i++) await nextTick()
}

describe('NEW3 NEW8 reading the code of a form', () => {
  let scope = effectScope()
  beforeEach(() => {
    FakeWorker.all = []
    scope = effectScope()
    vi.stubGlobal('Worker', FakeWorker)
  })
  afterEach(async () => {
    scope.stop()
    await settled()
    vi.unstubAllGlobals()
  })
  const open = (orderId = order) => {
    const asked = reactive({ orderId, kind: 'application_form' as const, picture: new Blob(['1']) as Blob | undefined })
    return { asked, ...scope.run(() => useFormCode(asked))! }
  }

  it('says whose form it is', async () => {
    const { state, code } = open()
    await settled()
    FakeWorker.all[0]!.onmessage!({ data: codeOf(foreign) })
    await settled()
    expect([state.value, code.value?.orderId, FakeWorker.all[0]!.ended]).toEqual(['other_order', foreign, true])
  })

  it('forgets a picture that is taken away, and its late answer', async () => {
    const { asked, state, code } = open()
    await settled()
    FakeWorker.all[0]!.onmessage!({ data: codeOf(foreign) })
    await settled()
    asked.picture = undefined
    await settled()
    expect([state.value, code.value]).toEqual(['searching', undefined])
    asked.picture = new Blob(['2'])
    await settled()
    asked.picture = new Blob(['3'])
    await settled()
    FakeWorker.all[1]!.onmessage!({ data: codeOf(foreign) })
    await settled()
    expect(state.value).toBe('searching')
    FakeWorker.all[2]!.onmessage!({ data: codeOf(order) })
    await settled()
    expect([state.value, FakeWorker.all[1]!.ended]).toEqual(['this_order', true])
  })

  it('reads one picture after the other, also behind one that cannot be read', async () => {
    const [one, other] = [open(), open()]
    await settled()
    expect(FakeWorker.all).toHaveLength(1)
    FakeWorker.all[0]!.onerror!()
    await settled()
    expect([one.state.value, FakeWorker.all.length]).toEqual(['failed', 2])
    FakeWorker.all[1]!.onmessage!({ data: undefined })
    await settled()
    expect(other.state.value).toBe('none')
  })

  it('a reader that never answers holds up the next for half a minute at most', async () => {
    vi.useFakeTimers()
    const [one, other] = [open(), open()]
    await settled()
    await vi.advanceTimersByTimeAsync(30_000)
    expect([one.state.value, FakeWorker.all[0]!.ended, FakeWorker.all.length]).toEqual(['failed', true, 2])
    FakeWorker.all[1]!.onmessage!({ data: codeOf(order) })
    await settled()
    expect(other.state.value).toBe('this_order')
    vi.useRealTimers()
  })

  it('a page that is left reads nothing more, and holds up nobody', async () => {
    const left = effectScope()
    left.run(() => {
      for (const text of ['1', '2']) useFormCode({ orderId: order, kind: 'application_form', picture: new Blob([text]) })
    })
    await settled()
    const { state } = open()
    left.stop()
    await settled()
    expect(FakeWorker.all.map((one) => one.ended)).toEqual([true, false])
    FakeWorker.all[1]!.onmessage!({ data: codeOf(order) })
    await settled()
    expect(state.value).toBe('this_order')
  })
})
