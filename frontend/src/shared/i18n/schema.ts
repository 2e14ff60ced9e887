// The shape of all texts, taken from the Chinese tables (the first language). Every English table is typed by it, so that a key
// that is missing or superfluous on either side fails the type check, and so does a component that uses a key that is not there.
import type administration from './zh/administration.ts'
import type audit from './zh/audit.ts'
import type batch from './zh/batch.ts'
import type common from './zh/common.ts'
import type field from './zh/field.ts'
import type money from './zh/money.ts'
import type order from './zh/order.ts'
import type phone from './zh/phone.ts'
import type portal from './zh/portal.ts'
import type problem from './zh/problem.ts'
import type renewal from './zh/renewal.ts'
import type seal from './zh/seal.ts'
import type staff from './zh/staff.ts'

export type Language = 'zh' | 'en'

export type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> }

export interface Schema {
  administration: Widen<typeof administration>
  audit: Widen<typeof audit>
  batch: Widen<typeof batch>
  common: Widen<typeof common>
  field: Widen<typeof field>
  money: Widen<typeof money>
  order: Widen<typeof order>
  phone: Widen<typeof phone>
  portal: Widen<typeof portal>
  problem: Widen<typeof problem>
  renewal: Widen<typeof renewal>
  seal: Widen<typeof seal>
  staff: Widen<typeof staff>
}

type Leaves<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Leaves<T[K], `${P}${K}.`>
}[keyof T & string]

export type Area = keyof Schema
export type MessageKey = Leaves<Schema>
/* Keys below one node, for texts that are looked up by a value: KeyUnder<'order.state'>. */
export type KeyUnder<P extends string> = Extract<MessageKey, `${P}.${string}`>
