import common from '@shared/i18n/en/common.ts'
import field from '@shared/i18n/en/field.ts'
import order from '@shared/i18n/en/order.ts'
import phone from '@shared/i18n/en/phone.ts'
import problem from '@shared/i18n/en/problem.ts'
import renewal from '@shared/i18n/en/renewal.ts'
import seal from '@shared/i18n/en/seal.ts'

export default { common, field, order, phone, problem, renewal, seal }
