// A server made of answers, for tests of pages: each call is looked up by "METHOD /path" and noted down. And the texts, in Chinese.
import { vi } from 'vitest'
import { createApp } from 'vue'
import { startText, type MessageLoaders } from '../i18n/text.ts'

export interface Call {
  method: string
  path: string
  query: URLSearchParams
  headers: Headers
  body: unknown
}
interface Answer {
  status?: number
  body?: unknown
}
export type Reply = { status?: number; body?: unknown; headers?: Record<string, string> } | ((call: Call) => Answer | Promise<Answer>)

/** Replaces fetch. A path may end in * ; the first row that fits answers. Give rows anew through `answers`. */
export function fakeServer(answers: Record<string, Reply>) {
  const calls: Call[] = []
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(input, 'http://localhost'), init)
    const url = new URL(request.url)
    const text = await request.clone().text()
    const call: Call = { method: request.method, path: url.pathname, query: url.searchParams, headers: request.headers, body: text === '' ? undefined : JSON.parse(text) }
    calls.push(call)
    const name = `${call.method} ${call.path}`
    const row = Object.keys(answers).find((key) => (key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : key === name))
    if (row === undefined) throw new TypeError(`no answer for ${name}`)
    const reply = answers[row]!
    const { status = 200, body, headers = {} } = typeof reply === 'function' ? { headers: {}, ...(await reply(call)) } : reply
    const empty = status === 204 || body === undefined
    return new Response(empty ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
  })
  return { calls, answers, made: (name: string) => calls.filter((call) => `${call.method} ${call.path}` === name) }
}

export function problemReply(status: number, code: string, more: object = {}) {
  return { status, body: { type: 'about:blank', title: code, status, code, instance: '01TEST', ...more } }
}

export async function startTestText(messages: MessageLoaders): Promise<void> {
  await startText(createApp({}), messages, 'zh')
}

/** Waits until a check holds; patient, because machines that run tests are busy. */
export function eventually<T>(check: () => T): Promise<T> {
  return vi.waitFor(check, { timeout: 8000, interval: 20 })
}
