// The portal's connection to the server, and the few calls that several pages make.
import { answer, createApi } from '@shared/api/client.ts'
import type { Agreement, AgreementAccepted, AgreementKind, Challenge, Order, Schemas, SmsCodeSent } from '@shared/api/types.ts'

let unauthenticated: () => void = () => undefined

export function whenUnauthenticated(action: () => void): void {
  unauthenticated = action
}

export const api = createApi({ onUnauthenticated: () => unauthenticated() })

export function sendSmsCode(purpose: 'register' | 'login' | 'password_reset', mobile: string, headers: Record<string, string>): Promise<SmsCodeSent> {
  return answer(api.POST('/api/v1/sms-codes', { body: { mobile, purpose }, headers }))
}

/* A code for a change of one's own account; only the new number is named. */
export function sendOwnCode(purpose: Schemas['MeSmsCodePurpose'], headers: Record<string, string>, mobile?: string): Promise<SmsCodeSent> {
  return answer(api.POST('/api/v1/me/sms-codes', { body: { purpose, ...(mobile && { mobile }) }, headers }))
}

export function newChallenge(): Promise<Challenge> {
  return answer(api.POST('/api/v1/challenges'))
}

export function loadAgreement(kind: AgreementKind): Promise<Agreement> {
  return answer(api.GET('/api/v1/agreements/{agreement_kind}', { params: { path: { agreement_kind: kind } } }))
}

/* The versions in force now of the agreements that a form asks to accept. */
export async function currentAgreements(kinds: AgreementKind[]): Promise<AgreementAccepted[]> {
  const { agreements } = await answer(api.GET('/api/v1/agreements'))
  return agreements.filter((agreement) => kinds.includes(agreement.kind))
}

export function loadOrder(orderId: string): Promise<Order> {
  return answer(api.GET('/api/v1/orders/{order_id}', { params: { path: { order_id: orderId } } }))
}

export function orderPath(orderId: string) {
  return { params: { path: { order_id: orderId } } }
}
