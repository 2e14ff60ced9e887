// The texts of this front end: Chinese with the first load, English when it is chosen.
import type { MessageLoaders } from '@shared/i18n/text.ts'
import common from '@shared/i18n/zh/common.ts'
import field from '@shared/i18n/zh/field.ts'
import order from '@shared/i18n/zh/order.ts'
import phone from '@shared/i18n/zh/phone.ts'
import problem from '@shared/i18n/zh/problem.ts'
import renewal from '@shared/i18n/zh/renewal.ts'
import seal from '@shared/i18n/zh/seal.ts'

export const messages: MessageLoaders = {
  zh: () => ({ common, field, order, phone, problem, renewal, seal }),
  en: async () => (await import('./messages_en.ts')).default,
}
