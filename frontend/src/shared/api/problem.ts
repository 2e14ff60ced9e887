// A refusal as the front end sees it: the server's problem document, or a word of our own when no document came (`network`,
// `unreadable`). The texts for people are in i18n, looked up by `code`.
import type { FieldError, ProblemDocument } from './types.ts'

export class Problem extends Error {
  status: number
  code: string
  errors: FieldError[]
  reference: string | undefined
  retryAfterSeconds: number | undefined
  triesLeft: number | undefined
  instance: string | undefined

  constructor(status: number, code: string, document: Partial<ProblemDocument> = {}) {
    super(`${status} ${code}`)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.errors = document.errors ?? []
    this.reference = document.reference
    this.retryAfterSeconds = document.retry_after_seconds
    this.triesLeft = document.tries_left
    this.instance = document.instance
  }

  /* The order that stands in the way, where the reader's own account can open it. */
  get ownOrder(): string | undefined {
    return this.code === 'order_open_elsewhere' ? undefined : this.reference
  }
}

/* Answers that a server in front of ours (nginx) gives carry no document. */
const codeByStatus: Record<number, string> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  408: 'request_timeout',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

function isDocument(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && typeof (value as ProblemDocument).code === 'string'
}

export function problemFrom(status: number, body: unknown, retryAfter?: string | null): Problem {
  const problem = isDocument(body) ? new Problem(status, body.code, body) : new Problem(status, codeByStatus[status] ?? 'internal')
  if (problem.retryAfterSeconds === undefined && retryAfter && /^\d+$/.test(retryAfter)) problem.retryAfterSeconds = Number(retryAfter)
  return problem
}

/* Anything thrown becomes a Problem; fetch throws TypeError when there is no connection. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem(0, thrown instanceof TypeError ? 'network' : 'internal')
}
