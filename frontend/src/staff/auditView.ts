// auditView: filters of the audit page as the address bar holds them, and entries as a person reads them.
import type { MessageKey } from '@shared/i18n/schema.ts'
import words from '@shared/i18n/zh/audit.ts'
import search from '@shared/i18n/zh/staff_search.ts'
import { midnight, type SearchField } from './useSearch.ts'

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

/* What some actions are about is not what they begin with. */
const areas: Record<string, string> = { download: 'download_item', material: 'order', production: 'order', review: 'order' }
const actions = Object.entries(words.action_name)
  .flatMap(([kind, names]) => Object.keys(names).map((name) => ({ value: `${kind}.${name}`, text: `audit.action_name.${kind}.${name}` as MessageKey, group: `staff.subject.${areas[kind] ?? kind}` as MessageKey })))
  .toSorted((one, other) => one.group.localeCompare(other.group))

/** Actions and subjects are chosen by their words; the table of texts names all there are. */
export const auditFields: readonly SearchField[] = [
  { name: 'action', label: 'audit.action', kind: 'choice', choices: actions },
  { name: 'subject_kind', label: 'audit.subject_kind', kind: 'choice', choices: Object.keys(search.subject).map((kind) => ({ value: kind, text: `staff.subject.${kind}` as MessageKey })) },
  { name: 'subject_id', label: 'audit.subject', kind: 'text' },
  { name: 'actor_kind', label: 'audit.actor', kind: 'choice', choices: actorKinds.map((kind) => ({ value: kind, text: `audit.actor_kind.${kind}` as const })) },
  { name: 'actor_id', label: 'audit.actor_id', kind: 'text' },
  { name: 'from', label: 'audit.from', kind: 'day' },
  { name: 'until', label: 'audit.until', kind: 'day' },
]

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
