// Checks of what people type, the same rules as the server's (it decides; these only answer sooner). Each gives an error code of
// i18n `field.*`, or undefined.

/* A number as people paste it: with +86, spaces and hyphens. */
export function normalizeMobile(text: string): string {
  return text.replace(/[\s-]+/g, '').replace(/^(\+|00)86/, '')
}

/* For an input's event: what stands in it from now on. */
export function takeMobile({ target }: Event): string {
  const input = target as HTMLInputElement
  return (input.value = normalizeMobile(input.value))
}

export function checkMobile(text: string): string | undefined {
  return /^1[3-9]\d{9}$/.test(text) ? undefined : 'mobile'
}

/* Dots and spaces that people type for the middle dot of a name become U+00B7; outer space goes. */
export function normalizeName(text: string): string {
  const trimmed = text.trim()
  if (!/\p{Script=Han}/u.test(trimmed)) return trimmed.replace(/\s+/g, ' ')
  return trimmed.replace(/[•．.‧・●·\s\u3000]+/gu, '·')
}

export function checkName(text: string, foreign = false): string | undefined {
  const name = normalizeName(text)
  const length = [...name].length
  const han = /^\p{Script=Han}+(·\p{Script=Han}+)*$/u.test(name) && [...name.replaceAll('·', '')].length >= 2
  const latin = foreign && /^[\p{Script=Latin}][\p{Script=Latin}\p{M} ,.'’·-]*$/u.test(name) && length >= 2
  return length <= 50 && (han || latin) ? undefined : 'name'
}

/* GB 2260 provinces, with those that no longer give out numbers. */
const provinces = new Set(
  ['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46'].concat(
    ['50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82', '83', '91'],
  ),
)
const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/* GB 11643 */
export function checkIdentityNumber(text: string, today: Date = new Date()): string | undefined {
  const number = text.trim().toUpperCase()
  if (!/^\d{17}[\dX]$/.test(number)) return 'identity_number_length'
  if (!provinces.has(number.slice(0, 2))) return 'identity_number_region'
  if (!isPastDate(number.slice(6, 14), today)) return 'identity_number_date'
  const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return '10X98765432'[sum % 11] === number[17] ? undefined : 'identity_number_check'
}

function isPastDate(digits: string, today: Date): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1850 && date.getTime() <= today.getTime()
}

const documentForms: Record<string, RegExp> = {
  passport: /^[A-Z0-9]{5,20}$/,
  hong_kong_macao_permit: /^[HM]\d{8}(\d{2})?$/,
  taiwan_permit: /^(\d{8}|\d{10})$/,
  foreign_permanent_resident_card: /^([A-Z]{3}\d{12}|9\d{17})$/,
}

export function checkDocumentNumber(type: string, text: string): string | undefined {
  if (text.trim() === '') return 'required'
  if (type === 'identity_card') return checkIdentityNumber(text)
  const number = text.trim().toUpperCase()
  const form = documentForms[type] ?? /^[A-Z0-9()/-]{4,40}$/
  return form.test(number) ? undefined : 'document_number_invalid'
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/* Name of a company: 2 to 64 characters with at least one letter. */
export function checkCompany(text: string): string | undefined {
  const length = [...text.trim()].length
  if (length === 0) return 'required'
  if (length < 2) return 'too_short'
  return length > 64 ? 'too_long' : /[\p{Script=Han}A-Za-z]/u.test(text) ? undefined : 'format'
}

/* GB 32100 */
export function checkUscc(text: string): string | undefined {
  const code = text.trim().toUpperCase()
  if (code === '') return 'required'
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return 'uscc'
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += usccAlphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return usccAlphabet[(31 - (sum % 31)) % 31] === code[17] ? undefined : 'uscc'
}

export function checkTaxNumber(text: string): string | undefined {
  if (text.trim() === '') return 'required'
  return /^[0-9A-Z]{15,20}$/.test(text.trim().toUpperCase()) ? undefined : 'tax_number'
}

export function checkSmsCode(text: string): string | undefined {
  return /^\d{6}$/.test(text) ? undefined : 'code'
}

export function checkRequired(text: string): string | undefined {
  return text.trim() ? undefined : 'required'
}
