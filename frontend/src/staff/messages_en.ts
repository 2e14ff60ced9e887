import administration from '@shared/i18n/en/administration.ts'
import audit from '@shared/i18n/en/audit.ts'
import common from '@shared/i18n/en/common.ts'
import field from '@shared/i18n/en/field.ts'
import money from '@shared/i18n/en/money.ts'
import order from '@shared/i18n/en/order.ts'
import seal from '@shared/i18n/en/seal.ts'
import staff from '@shared/i18n/en/staff.ts'
import problem from '@shared/i18n/en/problem.ts'

export default { administration, audit, common, field, money, order, seal, staff, problem }
