import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PollAnswer } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { useCountdown } from './useCountdown.ts'
import { useForm } from './useForm.ts'
import { usePoll } from './usePoll.ts'
import { useSmsCode } from './useSmsCode.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function inScope<T>(make: () => T): { made: T; stop: () => void } {
  const scope = effectScope()
  return { made: scope.run(make) as T, stop: () => scope.stop() }
}

interface State {
  state: string
  poll_after_ms: number
}

describe('NEW5: polling', () => {
  it('NEW5: begins no more once its page was left', async () => {
    const load = vi.fn<() => Promise<PollAnswer<State>>>(() => Promise.resolve({ data: { state: 'pending', poll_after_ms: 1000 }, etag: undefined }))
    const { made: poll, stop } = inScope(() => usePoll<State>({ load, done: () => false }))
    stop()
    poll.start()
    await vi.advanceTimersByTimeAsync(5000)
    expect(load).not.toHaveBeenCalled()
  })
  it('NEW5: keeps the ETag, goes at the server\'s pace and ends when it is done', async () => {
    const answers: PollAnswer<State>[] = [
      { data: { state: 'pending', poll_after_ms: 1000 }, etag: '"1"' },
      { data: undefined, etag: undefined },
      { data: { state: 'succeeded', poll_after_ms: 1000 }, etag: '"2"' },
    ]
    const load = vi.fn<(headers: Record<string, string>) => Promise<PollAnswer<State>>>(() => Promise.resolve(answers.shift() as PollAnswer<State>))
    const { made: poll } = inScope(() => usePoll<State>({ load, done: (now) => now.state !== 'pending' }))
    poll.start()
    await vi.advanceTimersByTimeAsync(10)
    expect(poll.data.value?.state).toBe('pending')
    await vi.advanceTimersByTimeAsync(5000)
    expect(load.mock.calls.map(([headers]) => headers['If-None-Match'])).toEqual([undefined, '"1"', '"1"'])
    expect(poll.data.value?.state).toBe('succeeded')
    expect(poll.running.value).toBe(false)
  })
  it('NEW5: a lost connection slows it down, says so, and recovers', async () => {
    let down = true
    const load = vi.fn(() => (down ? Promise.reject(new Problem(0, 'network')) : Promise.resolve({ data: { state: 'pending', poll_after_ms: 1000 }, etag: undefined })))
    const { made: poll, stop } = inScope(() => usePoll<State>({ load, done: () => false }))
    poll.start()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(poll.problem.value?.code).toBe('network')
    expect(load.mock.calls.length).toBeLessThan(8)
    down = false
    await vi.advanceTimersByTimeAsync(40_000)
    expect(poll.problem.value).toBeUndefined()
    stop()
    const asked = load.mock.calls.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(load.mock.calls.length).toBe(asked)
  })
})

describe('RUL6: SMS code', () => {
  it('RUL6: counts down 60 s, also after a reload', async () => {
    const send = vi.fn(() => Promise.resolve({ retry_after_seconds: 60, valid_seconds: 300 }))
    const make = () => useSmsCode({ name: () => 'register', send, challenge: vi.fn() })
    const first = inScope(make)
    await first.made.request()
    expect(first.made.secondsLeft.value).toBe(60)
    await first.made.request()
    expect(send).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(20_000)
    first.stop()
    expect(inScope(make).made.secondsLeft.value).toBe(40)
  })
  it('RUL6: another number on the same page does not wait for the first one\'s countdown', async () => {
    const number = ref('139****0001')
    const { made } = inScope(() => useSmsCode({ name: () => `handler ${number.value}`, send: () => Promise.resolve({ retry_after_seconds: 60, valid_seconds: 300 }), challenge: vi.fn() }))
    await made.request()
    number.value = '139****0002'
    await nextTick()
    expect(made.ready.value).toBe(true)
    number.value = '139****0001'
    await nextTick()
    expect(made.secondsLeft.value).toBe(60)
  })
  it('RUL6: solves the puzzle when the server wants one and asks again', async () => {
    const send = vi.fn((headers: Record<string, string>) =>
      headers['X-Lnca-Challenge'] ? Promise.resolve({ retry_after_seconds: 60, valid_seconds: 300 }) : Promise.reject(new Problem(403, 'challenge_required')),
    )
    const challenge = () => Promise.resolve({ challenge_id: '7170000000000000001', seed: 's', bits: 6, expires_at: '' })
    const { made } = inScope(() => useSmsCode({ name: () => 'x', send, challenge }))
    await made.request()
    expect(send.mock.calls[1]?.[0]['X-Lnca-Challenge']).toMatch(/^7170000000000000001:\d+$/)
    expect(made.problem.value).toBeUndefined()
  })
  it('RUL6: a limit is shown with its waiting time', async () => {
    const send = () => Promise.reject(new Problem(429, 'too_many_requests', { retry_after_seconds: 1800 }))
    const { made } = inScope(() => useSmsCode({ name: () => 'y', send, challenge: vi.fn() }))
    await made.request()
    expect(made.problem.value?.code).toBe('too_many_requests')
    expect(made.secondsLeft.value).toBe(1800)
  })
})

describe('Forms', () => {
  it('REG1: keeps what was typed and puts the server\'s refusals at their fields', async () => {
    const { made: form } = inScope(() => useForm({ values: { mobile: '13300008884', code: '123456' }, rules: { mobile: () => undefined } }))
    const done = await form.submit(() => Promise.reject(new Problem(422, 'invalid_fields', { errors: [{ field: 'mobile', code: 'format' }] })))
    expect(done).toBe(false)
    expect(form.errors.mobile).toBe('format')
    expect(form.values).toEqual({ mobile: '13300008884', code: '123456' })
    form.values.mobile = '13300008885'
    await nextTick()
    expect(form.errors.mobile).toBeUndefined()
  })
  it('REG1: does not send while something is missing or a send is under way', async () => {
    const { made: form } = inScope(() => useForm({ values: { name: '' }, rules: { name: (name: string) => (name ? undefined : 'required') } }))
    const send = vi.fn(() => Promise.resolve())
    expect(await form.submit(send)).toBe(false)
    form.values.name = 'x'
    await Promise.all([form.submit(send), form.submit(send)])
    expect(send).toHaveBeenCalledOnce()
  })
  it('NEW5: a countdown ends at zero', async () => {
    const { made } = inScope(() => useCountdown(Date.now() + 2000))
    await vi.advanceTimersByTimeAsync(3000)
    expect([made.secondsLeft.value, made.over.value]).toEqual([0, true])
  })
})
