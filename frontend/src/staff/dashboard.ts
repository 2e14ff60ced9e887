// dashboard: what is worked out of the numbers before they are shown.
import type { Schemas } from '@shared/api/types.ts'

type Dashboard = Schemas['Dashboard']
const none: Schemas['DashboardDay'] = { date: '', payments: 0, payments_fen: 0, reviews: 0, sms_sent: 0, sms_failed: 0 }

export const todayOf = (dashboard: Dashboard): Schemas['DashboardDay'] => dashboard.days.at(-1) ?? none

/** Of the last seven days; no percentage where nothing was sent. */
export function smsRate({ days }: Dashboard): { sent: number; failed: number; percent: number | undefined } {
  const week = days.slice(-7)
  const sent = week.reduce((sum, day) => sum + day.sms_sent, 0)
  const failed = week.reduce((sum, day) => sum + day.sms_failed, 0)
  return { sent, failed, percent: sent + failed > 0 ? (100 * sent) / (sent + failed) : undefined }
}
