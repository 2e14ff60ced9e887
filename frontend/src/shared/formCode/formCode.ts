// formCode: the QR code on a form made by the server (core/form/form.h): what it says, and where in a picture it is looked for.
import type { MaterialKind } from '../api/types.ts'
import { formOf } from '../materials.ts'

export interface FormCode {
  form: string
  version: number
  orderId: string
}

/** What is known of the code in the picture of a document. */
export type FormCodeState = 'searching' | 'this_order' | 'other_form' | 'other_order' | 'none' | 'failed'

export function parseFormCode(text: string | undefined): FormCode | undefined {
  const found = /^LNCA-FORM\/([a-z_]{1,40})\/([1-9][0-9]{0,5})\/([0-9]{19})$/.exec(text ?? '')
  return found ? { form: found[1]!, version: Number(found[2]), orderId: found[3]! } : undefined
}

export function judgeFormCode(code: FormCode | undefined, orderId: string, kind: MaterialKind): FormCodeState {
  if (!code) return 'none'
  if (code.orderId !== orderId) return 'other_order'
  return formOf(kind) === code.form ? 'this_order' : 'other_form'
}

export interface Cut {
  left: number
  top: number
  width: number
  height: number
  /** Size at which the cut is looked at. */
  scale: number
}

const sideMax = 1400

/** Where to look, in turn: the corner where the code is printed, the other corners (a sheet may lie turned), the whole. */
export function cutsOf(width: number, height: number): Cut[] {
  const part = 0.45
  const cut = (left: number, top: number, w: number, h: number, max = sideMax): Cut => ({
    left: Math.round(left), top: Math.round(top), width: Math.round(w), height: Math.round(h), scale: Math.min(1, max / Math.max(w, h)),
  })
  const [w, h] = [width * part, height * part]
  const corners: [number, number][] = [[width - w, 0], [0, 0], [width - w, height - h], [0, height - h]]
  // A code of very fine pixels is read better when it is made smaller.
  return [...corners.flatMap(([left, top]) => [cut(left, top, w, h), cut(left, top, w, h, 700)]), cut(0, 0, width, height), cut(0, 0, width, height, 800)]
}
