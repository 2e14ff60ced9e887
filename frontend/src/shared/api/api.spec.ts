import { describe, expect, it, vi } from 'vitest'
import { Attempt } from './attempt.ts'
import { answer, createApi, pollAnswer, type Auth } from './client.ts'
import { asProblem, Problem } from './problem.ts'

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(status === 204 || status === 304 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
const baseUrl = 'http://localhost'

async function refusal(call: Promise<unknown>): Promise<Problem> {
  return asProblem(await call.then(() => undefined, (thrown: unknown) => thrown))
}

describe('API client', () => {
  it('RUL7: sends the header of our own pages with every call', async () => {
    const fetch = vi.fn((request: Request) => Promise.resolve(request && json(200, { products: [] })))
    await answer(createApi({ baseUrl, fetch: fetch as never }).GET('/api/v1/products'))
    expect(fetch.mock.calls[0]?.[0].headers.get('X-Lnca-Request')).toBe('1')
  })
  it('RUL7: turns problem documents, gateway pages and lost connections into problems', async () => {
    const answers: (() => Promise<Response>)[] = [
      () => Promise.resolve(json(422, { code: 'invalid_fields', errors: [{ field: 'mobile', code: 'format' }], status: 422 })),
      () => Promise.resolve(new Response('<html>', { status: 502 })),
      () => Promise.resolve(new Response('', { status: 429, headers: { 'Retry-After': '7' } })),
      () => Promise.reject(new TypeError('failed to fetch')),
    ]
    const got: Problem[] = []
    for (const fetch of answers) got.push(await refusal(answer(createApi({ baseUrl, fetch: fetch as never }).GET('/api/v1/me'))))
    expect(got.map((one) => one.code)).toEqual(['invalid_fields', 'unavailable', 'too_many_requests', 'network'])
    expect(got[0]?.errors).toEqual([{ field: 'mobile', code: 'format' }])
    expect(got[2]?.retryAfterSeconds).toBe(7)
  })
  it('RUL7: knows 304 as "nothing new"', async () => {
    const fetch = () => Promise.resolve(json(304, null))
    expect(await pollAnswer(createApi({ baseUrl, fetch: fetch as never }).GET('/api/v1/me'))).toEqual({ data: undefined, etag: undefined })
  })
  it('APP1: refreshes an expired token once for all calls that wait, and sends them again', async () => {
    let token = 'old'
    const refresh = vi.fn(() => {
      token = 'new'
      return Promise.resolve(true)
    })
    const auth: Auth = { accessToken: () => token, refresh }
    const fetch = (request: Request) =>
      Promise.resolve(request.headers.get('Authorization') === 'Bearer new' ? json(200, { products: [] }) : json(401, { code: 'token_expired', status: 401 }))
    const api = createApi({ baseUrl, auth, fetch: fetch as never })
    await Promise.all([answer(api.GET('/api/v1/products')), answer(api.GET('/api/v1/products'))])
    expect(refresh).toHaveBeenCalledTimes(1)
  })
  it('LOG4: says when the session has ended elsewhere', async () => {
    const onUnauthenticated = vi.fn()
    const fetch = () => Promise.resolve(json(401, { code: 'unauthenticated', status: 401 }))
    await refusal(answer(createApi({ baseUrl, onUnauthenticated, fetch: fetch as never }).GET('/api/v1/me')))
    expect(onUnauthenticated).toHaveBeenCalledOnce()
  })
})

describe('RUL7: Idempotency-Key of a form attempt', () => {
  it('RUL7: stays after a lost answer, changes with the content and after a decision', async () => {
    const attempt = new Attempt()
    const keys: string[] = []
    const send = (content: string, outcome?: Problem) =>
      attempt.run(content, (headers) => {
        keys.push(headers['Idempotency-Key'])
        return outcome ? Promise.reject(outcome) : Promise.resolve()
      }).catch(() => undefined)
    await send('a', new Problem(0, 'network'))
    await send('a', new Problem(503, 'unavailable'))
    await send('b', new Problem(422, 'invalid_fields'))
    await send('b')
    await send('b')
    expect(keys[0]).toBe(keys[1])
    expect(new Set(keys.slice(1)).size).toBe(4)
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
  })
})
