// The one way to the server: openapi-fetch with the contract's types. Browser clients are known by their cookie; the phone app
// hands in an `Auth` that keeps its tokens. A call gives the data or throws a Problem (`answer`).
import createClient from 'openapi-fetch'
import { Problem, problemFrom } from './problem.ts'
import type { paths } from './types.ts'

export interface Auth {
  /* The access token to send, or undefined when nobody is logged in. */
  accessToken(): string | undefined
  /* Gets new tokens; false when the session is over. Called once for any number of calls that wait. */
  refresh(): Promise<boolean>
}

export interface ApiOptions {
  auth?: Auth
  /* Told when the server says that nobody is logged in (session ended, or ended elsewhere). */
  onUnauthenticated?: () => void
  fetch?: typeof fetch
  baseUrl?: string
}

export type Api = ReturnType<typeof createApi>

export function createApi(options: ApiOptions = {}) {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request))
  return createClient<paths>({
    baseUrl: options.baseUrl ?? globalThis.location?.origin ?? '',
    headers: { 'X-Lnca-Request': '1' },
    credentials: 'same-origin',
    fetch: (request) => sendSigned(request, send, options),
  })
}

async function sendSigned(request: Request, send: (request: Request) => Promise<Response>, options: ApiOptions): Promise<Response> {
  const again = request.clone()
  let response = await send(withToken(request, options.auth))
  if (response.status !== 401) return response
  const code = await codeOf(response)
  if (code === 'token_expired' && options.auth && (await refreshOnce(options.auth))) {
    response = await send(withToken(again, options.auth))
    if (response.status !== 401) return response
  }
  if (code === 'unauthenticated' || code === 'token_expired' || code === 'token_reused') options.onUnauthenticated?.()
  return response
}

function withToken(request: Request, auth: Auth | undefined): Request {
  const token = auth?.accessToken()
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  return request
}

async function codeOf(response: Response): Promise<string> {
  const body = await readJson(response.clone())
  return problemFrom(response.status, body).code
}

const refreshing = new WeakMap<Auth, Promise<boolean>>()

function refreshOnce(auth: Auth): Promise<boolean> {
  const running = refreshing.get(auth)
  if (running) return running
  const started = auth.refresh().finally(() => refreshing.delete(auth))
  refreshing.set(auth, started)
  return started
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

interface Outcome<T> {
  data?: T
  error?: unknown
  response: Response
}

/* The data of a call, or a thrown Problem. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  let outcome: Outcome<T>
  try {
    outcome = await call
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
    throw new Problem(0, thrown instanceof SyntaxError ? 'unreadable' : 'network')
  }
  const { data, error, response } = outcome
  if (!response.ok) throw problemFrom(response.status, error, response.headers.get('Retry-After'))
  return data as T
}

export interface PollAnswer<T> {
  data: T | undefined
  etag: string | undefined
}

/* Like answer(), for endpoints that know If-None-Match: data is undefined when nothing changed (304). */
export async function pollAnswer<T>(call: Promise<Outcome<T>>): Promise<PollAnswer<T>> {
  let outcome: Outcome<T>
  try {
    outcome = await call
  } catch {
    throw new Problem(0, 'network')
  }
  if (outcome.response.status === 304) return { data: undefined, etag: undefined }
  const data = await answer(Promise.resolve(outcome))
  return { data, etag: outcome.response.headers.get('ETag') ?? undefined }
}
