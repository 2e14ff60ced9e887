import batch from '@shared/i18n/en/batch.ts'
import common from '@shared/i18n/en/common.ts'
import field from '@shared/i18n/en/field.ts'
import order from '@shared/i18n/en/order.ts'
import portal from '@shared/i18n/en/portal.ts'
import problem from '@shared/i18n/en/problem.ts'
import renewal from '@shared/i18n/en/renewal.ts'

export default { batch, common, field, order, portal, problem, renewal }
