// approval: what happens once this order is approved, for the question before it.
import type { Schemas } from '@shared/api/types.ts'

export type ApprovalEffect = 'first' | 'renewal' | 'ukey' | 'mobile'

type Reviewed = Pick<Schemas['StaffOrderSummary'], 'type' | 'medium' | 'reviews_needed' | 'first_approver_name'>

export function approvalEffect({ type, medium, reviews_needed = 1, first_approver_name }: Reviewed): ApprovalEffect {
  if (reviews_needed > 1 && first_approver_name === undefined) return 'first'
  if (medium === 'ukey') return 'ukey'
  return type === 'renewal' ? 'renewal' : 'mobile'
}
