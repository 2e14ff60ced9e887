// The texts of this front end: Chinese with the first load, English when it is chosen.
import type { MessageLoaders } from '@shared/i18n/text.ts'
import batch from '@shared/i18n/zh/batch.ts'
import common from '@shared/i18n/zh/common.ts'
import field from '@shared/i18n/zh/field.ts'
import order from '@shared/i18n/zh/order.ts'
import portal from '@shared/i18n/zh/portal.ts'
import problem from '@shared/i18n/zh/problem.ts'
import renewal from '@shared/i18n/zh/renewal.ts'

export const messages: MessageLoaders = {
  zh: () => ({ batch, common, field, order, portal, problem, renewal }),
  en: async () => (await import('./messages_en.ts')).default,
}
