// reasons: what may be refused, the texts that are offered for it, and the check of what was written.
import type { Schemas } from '@shared/api/types.ts'

export type ReviewField = Schemas['ReviewField']
export type ReviewReason = Schemas['ReviewReason']

/** Each part that can be refused, with the names of its ready-made texts (staff.reason.<word>.<name>). */
export const reviewFields = [
  { field: 'holder.name', word: 'holder_name', templates: ['form', 'document', 'spelling'] },
  { field: 'holder.document_number', word: 'holder_document_number', templates: ['form', 'expired'] },
  { field: 'material.application_form', word: 'material_application_form', templates: ['unreadable', 'unsigned', 'incomplete', 'other_form', 'differs', 'cut'] },
  { field: 'invoice_title', word: 'invoice_title', templates: ['mismatch', 'tax_number', 'full_name'] },
] as const satisfies readonly { field: ReviewField; word: string; templates: readonly string[] }[]

export type ReviewWord = (typeof reviewFields)[number]['word']

export function wordOf(field: string): ReviewWord | undefined {
  return reviewFields.find((known) => known.field === field)?.word
}

export interface ReasonDraft {
  chosen: boolean
  text: string
}
export type ReasonDrafts = Record<ReviewField, ReasonDraft>

export function emptyDrafts(): ReasonDrafts {
  return Object.fromEntries(reviewFields.map(({ field }) => [field, { chosen: false, text: '' }])) as ReasonDrafts
}

/** The reasons to send, or which parts still lack a text; `none` when nothing was chosen. */
export function gatherReasons(drafts: ReasonDrafts): { reasons: ReviewReason[]; lacking: ReviewField[]; none: boolean } {
  const chosen = reviewFields.map(({ field }) => field).filter((field) => drafts[field].chosen)
  const reasons = chosen.map((field) => ({ field, reason: drafts[field].text.trim() }))
  const lacking = reasons.filter(({ reason }) => [...reason].length < 2 || [...reason].length > 500).map(({ field }) => field)
  return { reasons, lacking, none: chosen.length === 0 }
}

export function isStarted(drafts: ReasonDrafts): boolean {
  return Object.values(drafts).some((draft) => draft.chosen || draft.text !== '')
}
