// reconciliation: what the page of one day needs: the day itself (asked for, else the newest compared one), its result and
// differences, the days compared last and those still to compare.
import { answer } from '@shared/api/client.ts'
import { asProblem } from '@shared/api/problem.ts'
import type { Schemas } from '@shared/api/types.ts'
import { api } from './api.ts'
import { queryOf } from './searchFields.ts'

export interface ReconciliationPage {
  day: string
  compared?: Schemas['Reconciliation'] | undefined
  /** Undefined: there is no line to show. */
  differences?: readonly Schemas['ReconciliationDifference'][] | undefined
  days: readonly Schemas['Reconciliation'][]
  missing: readonly string[]
  next_cursor?: string
}

const daysShown = 7
const officeOffsetMs = 8 * 3600_000
const dayMs = 86_400_000

/** The newest day that is over in the office's time. */
export const yesterday = (now = Date.now()): string => new Date(now + officeOffsetMs - dayMs).toISOString().slice(0, 10)

/** The day's result; undefined while it was never compared. */
export async function loadCompared(day: string): Promise<Schemas['Reconciliation'] | undefined> {
  try {
    return await answer(api.GET('/api/v1/staff/reconciliations/{day}', { params: { path: { day } } }))
  } catch (thrown) {
    if (asProblem(thrown).code === 'not_found') return undefined
    throw thrown
  }
}

export async function loadReconciliation(wanted: string | undefined, cursor: string | undefined): Promise<ReconciliationPage> {
  const { days, missing } = await answer(api.GET('/api/v1/staff/reconciliations', { params: { query: { limit: daysShown } } }))
  const day = wanted ?? days[0]?.day ?? yesterday()
  const compared = await loadCompared(day)
  if (!compared || compared.differences + compared.paid_otherwise === 0) return { day, compared, days, missing }
  const list = await answer(api.GET('/api/v1/staff/reconciliations/{day}/differences', { params: { path: { day }, query: queryOf({}, cursor) } }))
  return { ...list, day, compared, days, missing }
}
