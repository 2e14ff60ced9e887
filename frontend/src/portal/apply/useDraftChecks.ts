// What is wrong with a draft: our own checks while one types, the server's refusals when it is sent, and the list of what is missing.
import { reactive, watch } from 'vue'
import type { Problem } from '@shared/api/problem.ts'
import type { FieldError, HolderKind, MaterialKind } from '@shared/api/types.ts'
import { checkDocumentNumber, checkName, checkRequired, checkTaxNumber } from '@shared/checks/identity.ts'
import { afterPress } from '@shared/composables/afterPress.ts'
import { focusFault } from '@shared/composables/focusFault.ts'
import { fieldText, t } from '@shared/i18n/text.ts'
import type { Draft } from './useDraft.ts'

type Errors = Record<string, string | undefined>

/* The part of the page that a field of the contract belongs to. */
export type DraftPart = 'person' | 'face' | 'form' | 'delivery' | 'invoice' | 'handler' | 'legal_representative'

export function partOf(field: string): DraftPart | undefined {
  if (field.startsWith('handler')) return 'handler'
  if (field.startsWith('legal_representative')) return 'legal_representative'
  if (field.startsWith('holder')) return 'person'
  if (field.startsWith('identity') || field.startsWith('face')) return 'face'
  if (field.startsWith('material')) return 'form'
  if (field === 'delivery') return 'delivery'
  return field.startsWith('invoice') ? 'invoice' : undefined
}

const personLabels = { name: () => t('order.field.name'), mobile: () => t('order.field.mobile'), document_type: () => t('order.field.document_type'), document_number: () => t('order.field.document_number') }
const companyLabels: Record<string, () => string> = {
  'holder.name': () => t('order.field.company_name'),
  'holder.document_number': () => t('order.document_type.uscc'),
  identity_check: () => t('portal.handler.face'),
}
const labels: Record<string, () => string> = {
  'holder.name': () => t('order.field.name'),
  'holder.document_type': () => t('order.field.document_type'),
  'holder.document_number': () => t('order.field.document_number'),
  'invoice_title.title': () => t('portal.company.of', { who: t('portal.information.invoice'), what: t('portal.invoice.title_enterprise') }),
  'invoice_title.tax_number': () => t('portal.company.of', { who: t('portal.information.invoice'), what: t('portal.invoice.tax_number') }),
}
const partLabels: Record<DraftPart, () => string> = {
  person: () => t('portal.information.person'),
  face: () => t('portal.information.face'),
  form: () => t('portal.information.form'),
  delivery: () => t('portal.delivery.title'),
  invoice: () => t('portal.information.invoice'),
  handler: () => t('order.field.handler'),
  legal_representative: () => t('order.field.legal_representative'),
}

/* "Authorised person: mobile number" and the like. */
function personText(field: string): string | undefined {
  const [role, name] = field.split('.')
  if (field === 'handler.mobile_proof') return t('portal.handler.proof')
  if (role !== 'handler' && role !== 'legal_representative') return undefined
  const label = personLabels[name as keyof typeof personLabels]
  return label ? t('portal.company.of', { who: partLabels[role](), what: label() }) : undefined
}

function materialText(field: string): string | undefined {
  const kind = field.startsWith('material.') ? field.slice('material.'.length) : undefined
  return kind ? t(`order.field.${kind as MaterialKind}`) : undefined
}

/* Refusals that say no more than that it is not there yet. */
const plain = new Set(['required', 'missing'])

/* What a person still has to do: a type is chosen from the beginning, and comes with its number. */
export function namedOnce(missing: FieldError[]): FieldError[] {
  const withNumber = new Set(missing.filter(({ field }) => field.endsWith('.document_number')).map(({ field }) => field.replace('.document_number', '.document_type')))
  return missing.filter(({ field }) => !withNumber.has(field))
}

/* What is still to do, and why where the name alone does not say it. */
export function missingText(missing: FieldError, holderKind: HolderKind = 'personal'): string {
  const part = partOf(missing.field)
  const company = holderKind === 'enterprise' ? companyLabels[missing.field]?.() : undefined
  const label = company ?? personText(missing.field) ?? materialText(missing.field) ?? labels[missing.field]?.() ?? (part ? partLabels[part]() : '')
  if (!label) return fieldText(missing.code)
  if (missing.code === 'unchanged') return t('portal.information.missing_why', { what: label, why: t('portal.resubmit.unchanged') })
  return plain.has(missing.code) ? label : t('portal.information.missing_why', { what: label, why: fieldText(missing.code) })
}

export function useDraftChecks(draft: Draft) {
  const person = reactive<Errors>({})
  const invoice = reactive<Errors>({})

  function checkPersonField(field: 'name' | 'document_number'): boolean {
    const { holder } = draft
    if (field === 'name') person.name = draft.editing.name ? checkName(holder.name, holder.document_type !== 'identity_card') : undefined
    else person.document_number = draft.editing.document ? checkDocumentNumber(holder.document_type, holder.document_number) : undefined
    return !person[field]
  }

  function checkPerson(): boolean {
    const good = [checkPersonField('name'), checkPersonField('document_number')].every(Boolean)
    if (!good) focusFirst()
    return good
  }

  function checkInvoiceField(field: 'title' | 'tax_number'): boolean {
    const company = draft.invoice.kind === 'enterprise'
    if (field === 'title') invoice.title = company ? checkRequired(draft.invoice.title) : undefined
    else invoice.tax_number = company ? checkTaxNumber(draft.invoice.tax_number) : undefined
    return !invoice[field]
  }

  function checkInvoice(): boolean {
    const good = [checkInvoiceField('title'), checkInvoiceField('tax_number')].every(Boolean)
    if (!good) focusFirst()
    return good
  }

  /* For leaving a field. */
  const leavePerson = (field: 'name' | 'document_number') => afterPress(() => checkPersonField(field))
  const leaveInvoice = (field: 'title' | 'tax_number') => afterPress(() => checkInvoiceField(field))

  /* An error goes as soon as the value is right. */
  watch([draft.holder, () => draft.editing.name, () => draft.editing.document], () => {
    if (person.name) checkPersonField('name')
    if (person.document_number) checkPersonField('document_number')
  })
  watch(draft.invoice, () => {
    if (invoice.title) checkInvoiceField('title')
    if (invoice.tax_number) checkInvoiceField('tax_number')
  })

  /* Puts the server's refusals at their fields. */
  function put(problem: Problem): void {
    for (const { field, code } of problem.errors) {
      const name = field.split('.').at(-1) ?? field
      if (partOf(field) === 'person') person[name] = code
      if (partOf(field) === 'invoice') invoice[name === 'invoice_title' ? 'title' : name] = code
    }
  }

  /* What was sent by a press takes the focus to what is wrong; what is saved by itself only marks it. */
  function refuse(problem: Problem): void {
    put(problem)
    focusFirst()
  }
  watch(draft.saveProblem, (problem) => problem && put(problem))

  const focusFirst = () => void focusFault(document.querySelector('main') ?? undefined)

  return { person, invoice, leavePerson, checkPerson, leaveInvoice, checkInvoice, refuse }
}
