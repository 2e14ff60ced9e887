// Money, times and lengths of time as people read them. Times are always those of the office (Asia/Shanghai).
import { currentLanguage, t } from './i18n/text.ts'

const locale = () => (currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB')

export function formatYuan(fen: number): string {
  const amount = new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(fen / 100)
  return t('common.yuan', { amount })
}

function format(time: string | undefined, options: Intl.DateTimeFormatOptions): string {
  if (!time) return '—'
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return '—'
  return new Intl.DateTimeFormat(locale(), { timeZone: 'Asia/Shanghai', hour12: false, ...options }).format(date)
}

export function formatDate(time: string | undefined): string {
  return format(time, { year: 'numeric', month: 'long', day: 'numeric' })
}

export function formatTime(time: string | undefined): string {
  return format(time, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
}

export function formatSecond(time: string | undefined): string {
  return format(time, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })
}

/* Telephone numbers and office hours in a sentence: not broken at their hyphens. */
export const unbroken = (text: string): string => text.replaceAll('-', '\u2011')

/* 1:59:07 or 04:09, for countdowns. */
export function formatCountdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`
}

/* A length of time in its largest fitting unit. */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return t('common.under_a_minute')
  if (seconds < 3600) return t('common.minutes', { n: Math.round(seconds / 60) })
  if (seconds < 48 * 3600) return t('common.hours_n', { n: Math.round(seconds / 3600) })
  return t('common.days', { n: Math.round(seconds / 86400) })
}

export function formatSize(bytes: number): string {
  const number = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 })
  return bytes < 1024 * 1024 ? `${number.format(Math.max(1, Math.round(bytes / 1024)))} KB` : `${number.format(bytes / 1024 / 1024)} MB`
}
