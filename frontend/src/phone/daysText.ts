// How long a certificate still lasts (APP3); of one that is revoked there is nothing to say.
import type { Schemas } from '@shared/api/types.ts'
import { t } from '@shared/i18n/text.ts'

export function daysText({ state, days_left: days }: Pick<Schemas['CertificateSummary'], 'state' | 'days_left'>): string {
  if (state === 'revoked') return ''
  return days > 0 ? t('phone.certificates.days_left', { n: days }) : t('phone.certificates.expired_days')
}
