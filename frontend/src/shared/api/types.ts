// Short names for the contract's schemas.
import type { components } from './generated.d.ts'

export type { paths } from './generated.d.ts'
type Schemas = components['schemas']
export type { Schemas }
export type FieldError = Schemas['FieldError']
export type ProblemDocument = Schemas['Problem']
export type Service = Schemas['Service']
export type Agreement = Schemas['Agreement']
export type AgreementKind = Agreement['kind']
export type AgreementAccepted = Schemas['AgreementAccepted']
export type Challenge = Schemas['Challenge']
export type SmsCodeSent = Schemas['SmsCodeSent']
export type Me = Schemas['Me']
export type Session = Schemas['Session']
export type Tokens = Schemas['Tokens']
export type Product = Schemas['Product']
export type Order = Schemas['Order']
export type OrderSummary = Schemas['OrderSummary']
export type OrderState = Order['state']
export type OrderType = Order['type']
export type OrderAction = Order['actions'][number]
export type OrderTimeline = Schemas['OrderTimeline']
export type InvoiceTitle = Schemas['InvoiceTitle']
export type Material = Schemas['Material']
export type Payment = Schemas['Payment']
export type Verification = Schemas['Verification']
export type Medium = Order['medium']
export type HolderKind = Order['holder_kind']
export type DocumentType = NonNullable<Order['holder']['document_type']>
