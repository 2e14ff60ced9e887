// One attempt of a form: its Idempotency-Key stays the same while the same content is sent again after a lost answer, and
// changes once the server has decided or the content was edited.
import { asProblem, type Problem } from './problem.ts'

const unsettled = new Set(['network', 'unreadable', 'idempotency_in_progress', 'request_timeout'])

export class Attempt {
  private key = ''
  private content = ''

  /* Runs one call with the header; `content` is what makes two attempts the same. */
  async run<T>(content: unknown, call: (headers: { 'Idempotency-Key': string }) => Promise<T>): Promise<T> {
    const text = JSON.stringify(content) ?? ''
    if (!this.key || text !== this.content) {
      this.key = newKey()
      this.content = text
    }
    try {
      const result = await call({ 'Idempotency-Key': this.key })
      this.key = ''
      return result
    } catch (thrown) {
      if (isSettled(asProblem(thrown))) this.key = ''
      throw thrown
    }
  }
}

/** Has the server decided? Else it may have done what was asked, or not. */
export function isSettled(problem: Problem): boolean {
  return !unsettled.has(problem.code) && problem.status < 500
}

/* crypto.randomUUID exists only on https and localhost. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
