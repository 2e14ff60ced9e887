// productText: which certificate an order is for, in words. A batch is bought by a company, but what it buys are certificates of persons.
import type { Schemas } from '@shared/api/types.ts'
import { t } from '@shared/i18n/text.ts'

type Ordered = Pick<Schemas['FoundOrder'], 'holder_kind' | 'type' | 'medium'>

export function productText({ holder_kind, type, medium }: Ordered): string {
  const parts = [t(`order.type.${type}`), t(`order.medium.${medium}`)]
  return (type === 'batch' ? parts : [t(`order.holder_kind.${holder_kind}`), ...parts]).join(' · ')
}
