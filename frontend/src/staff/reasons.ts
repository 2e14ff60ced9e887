// reasons: what may be refused, the texts that are offered for it, and the check of what was written.
import type { HolderKind, Schemas } from '@shared/api/types.ts'

export type ReviewField = Schemas['ReviewField']
export type ReviewReason = Schemas['ReviewReason']

/** Each part that can be refused, with the names of its ready-made texts (staff.reason.<group>.<name>). */
const personal = [
  { field: 'holder.name', word: 'holder_name', group: 'holder_name', templates: ['form', 'document', 'spelling'] },
  { field: 'holder.document_number', word: 'holder_document_number', group: 'holder_document_number', templates: ['form', 'expired'] },
  { field: 'material.application_form', word: 'material_application_form', group: 'material_application_form', templates: ['unreadable', 'unsigned', 'incomplete', 'other_form', 'differs', 'cut'] },
] as const
const title = [{ field: 'invoice_title', word: 'invoice_title', group: 'invoice_title', templates: ['mismatch', 'tax_number', 'full_name'] }] as const
const person = ['document', 'wrong'] as const
const scan = ['unreadable', 'cut', 'differs'] as const
const form = [...scan, 'unstamped'] as const
const enterprise = [
  { field: 'handler.name', word: 'handler_name', group: 'person', templates: person },
  { field: 'handler.mobile', word: 'handler_mobile', group: 'person', templates: person },
  { field: 'handler.document_number', word: 'handler_document_number', group: 'person', templates: person },
  { field: 'holder.name', word: 'company_name', group: 'company', templates: ['licence'] },
  { field: 'holder.document_number', word: 'company_uscc', group: 'company', templates: ['licence'] },
  { field: 'legal_representative.name', word: 'legal_representative_name', group: 'person', templates: person },
  { field: 'legal_representative.mobile', word: 'legal_representative_mobile', group: 'person', templates: person },
  { field: 'legal_representative.document_number', word: 'legal_representative_document_number', group: 'person', templates: person },
  { field: 'material.business_licence', word: 'material_business_licence', group: 'document', templates: scan },
  { field: 'material.enterprise_application_form', word: 'material_enterprise_application_form', group: 'document', templates: form },
  { field: 'material.seal_information_form', word: 'material_seal_information_form', group: 'document', templates: form },
  { field: 'material.power_of_attorney', word: 'material_power_of_attorney', group: 'document', templates: form },
  { field: 'material.legal_representative_document_front', word: 'material_legal_representative_document_front', group: 'document', templates: scan },
  { field: 'material.legal_representative_document_back', word: 'material_legal_representative_document_back', group: 'document', templates: scan },
] as const

/** By kind of holder: the same field may be called otherwise. */
export const reviewFields = { personal: [...personal, ...title], enterprise: [...enterprise, ...title] } as const satisfies Record<
  HolderKind,
  readonly { field: ReviewField; word: string; group: string; templates: readonly string[] }[]
>
const everyField = [...new Set([...reviewFields.personal, ...reviewFields.enterprise].map(({ field }) => field))]

export type ReviewWord = (typeof reviewFields)[HolderKind][number]['word']

export function wordOf(field: string, kind: HolderKind): ReviewWord | undefined {
  return reviewFields[kind].find((known) => known.field === field)?.word
}

export interface ReasonDraft {
  chosen: boolean
  text: string
}
export type ReasonDrafts = Record<ReviewField, ReasonDraft>

export function emptyDrafts(): ReasonDrafts {
  return Object.fromEntries(everyField.map((field) => [field, { chosen: false, text: '' }])) as ReasonDrafts
}

/** The reasons to send, or which parts still lack a text; `none` when nothing was chosen. */
export function gatherReasons(drafts: ReasonDrafts): { reasons: ReviewReason[]; lacking: ReviewField[]; none: boolean } {
  const chosen = everyField.filter((field) => drafts[field].chosen)
  const reasons = chosen.map((field) => ({ field, reason: drafts[field].text.trim() }))
  const lacking = reasons.filter(({ reason }) => [...reason].length < 2 || [...reason].length > 500).map(({ field }) => field)
  return { reasons, lacking, none: chosen.length === 0 }
}

export function isStarted(drafts: ReasonDrafts): boolean {
  return Object.values(drafts).some((draft) => draft.chosen || draft.text !== '')
}
