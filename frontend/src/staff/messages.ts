// The texts of this front end: Chinese with the first load, English when it is chosen.
import type { MessageLoaders } from '@shared/i18n/text.ts'
import administration from '@shared/i18n/zh/administration.ts'
import audit from '@shared/i18n/zh/audit.ts'
import common from '@shared/i18n/zh/common.ts'
import field from '@shared/i18n/zh/field.ts'
import money from '@shared/i18n/zh/money.ts'
import order from '@shared/i18n/zh/order.ts'
import seal from '@shared/i18n/zh/seal.ts'
import staff from '@shared/i18n/zh/staff.ts'
import problem from '@shared/i18n/zh/problem.ts'

export const messages: MessageLoaders = {
  zh: () => ({ administration, audit, common, field, money, order, seal, staff, problem }),
  en: async () => (await import('./messages_en.ts')).default,
}
