// auditView: filters of the audit page as the address bar holds them, and entries as a person reads them.
import { midnight } from './useSearch.ts'

export const actorKinds = ['staff', 'account', 'system', 'nobody'] as const
export interface AuditWish {
  action?: string
  actor_kind?: (typeof actorKinds)[number]
  actor_id?: string
  subject_kind?: string
  subject_id?: string
  /** Days of the office, the last one included. */
  from?: string
  until?: string
  cursor?: string
}

/** Only what the contract takes; anything else somebody wrote into the address is dropped. */
export function auditWish(query: Record<string, unknown>): AuditWish {
  const take = (name: string, pattern: RegExp) => {
    const value = query[name]
    return typeof value === 'string' && pattern.test(value) ? { [name]: value } : {}
  }
  return {
    ...take('action', /^[a-z_.]{1,60}$/), ...take('actor_kind', /^(staff|account|system|nobody)$/), ...take('actor_id', /^[0-9]{1,20}$/),
    ...take('subject_kind', /^[a-z_]{1,40}$/), ...take('subject_id', /^[0-9]{1,20}$/),
    ...take('from', /^\d{4}-\d{2}-\d{2}$/), ...take('until', /^\d{4}-\d{2}-\d{2}$/), ...take('cursor', /^[A-Za-z0-9_-]{1,200}$/),
  }
}

/** What the contract takes: days become the moments they begin and end. */
export function auditQuery({ from, until, ...wish }: AuditWish): Omit<AuditWish, 'from' | 'until'> & { from?: string; before?: string } {
  return { ...wish, ...(from ? { from: midnight(from) } : {}), ...(until ? { before: midnight(until, 1) } : {}) }
}

/** Where one reads about a subject; undefined: nowhere but here. */
export function subjectPage(kind: string, id: string): { name: string; params: Record<string, string> } | undefined {
  if (!/^\d{19}$/.test(id)) return undefined
  if (kind === 'order') return { name: 'order', params: { orderId: id } }
  if (kind === 'certificate') return { name: 'certificate', params: { certificateId: id } }
  return undefined
}

/** The JSON of an entry's detail, line by line; a detail that is no JSON stays as it is. */
export function readableDetail(detail: string): string {
  try {
    return JSON.stringify(JSON.parse(detail), undefined, 2)
  } catch {
    return detail
  }
}
