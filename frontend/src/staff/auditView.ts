// auditView: filters of the audit page as the address bar holds them, and entries as a person reads them.
export interface AuditWish {
  action?: string
  subject_id?: string
  cursor?: string
}

/** Only what the contract takes; anything else somebody wrote into the address is dropped. */
export function auditWish(query: Record<string, unknown>): AuditWish {
  const take = (name: string, pattern: RegExp) => {
    const value = query[name]
    return typeof value === 'string' && pattern.test(value) ? { [name]: value } : {}
  }
  return { ...take('action', /^[a-z_.]{1,60}$/), ...take('subject_id', /^[0-9]{1,20}$/), ...take('cursor', /^[A-Za-z0-9_-]{1,200}$/) }
}

/** The JSON of an entry's detail, line by line; a detail that is no JSON stays as it is. */
export function readableDetail(detail: string): string {
  try {
    return JSON.stringify(JSON.parse(detail), undefined, 2)
  } catch {
    return detail
  }
}
