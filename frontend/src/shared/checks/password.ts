// The password rule (REG3), point by point, so that a form can show what is met while one types.
// Common passwords as the server knows them (core/base/common_passwords.def): refused as a whole, or as a word with nothing but
// digits and symbols around it.
const commonWhole = new Set(
  ('abc123456 abc12345 abc@123456 abc@12345 abc@1234 abcd1234 abcd@1234 abcd123456 abc123!@# 123abc!@# 123456abc 123456aa 123456qq ' +
    '123456.aa 123456@a 123456a. 123456a@ 123456aa. aa123456 aa12345678 aa123456. aa123456! aa@123456 a123456789 a12345678 a1234567 ' +
    'a123456. a123456! a@123456 aaa123456 asd123456 zxc123456 qwe123456 qaz123456 wang123456 zhang123456 li123456 1q2w3e4r 1q2w3e4r! ' +
    '1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz@wsx 1qaz!qaz !qaz2wsx !qaz@wsx 1qazxsw2 1qaz2wsx3edc 1qaz@wsx3edc qaz123wsx q1w2e3r4 ' +
    'q1w2e3r4t5 zaq12wsx zaq1@wsx zaq1!qaz a1b2c3d4 a1s2d3f4 qwe123!@# qwe!@#123 qwer!@#$1234 qwer1234! asdf1234! zxcv1234! woaini1314 ' +
    'woaini520 5201314a 5201314aa p@55w0rd pa55w0rd trustno1 ncc1701d').split(' '),
)
const commonWords = new Set(
  ('password passwd passw qwerty qwertyuiop qwert asdfgh asdfghjkl zxcvbn zxcvbnm admin administrator root welcome letmein iloveyou ' +
    'monkey dragon sunshine princess football superman master changeme default woaini woaiwojia wodemima mima nihao huawei liaoning ' +
    'shenyang zhongguo china lnca').split(' '),
)
const wordGuard = 16
const letterFor: Record<string, string> = { '@': 'a', '0': 'o', '1': 'i', '3': 'e', '5': 's', $: 's', '!': 'i' }

function isCommon(password: string): boolean {
  const lower = password.toLowerCase()
  if (commonWhole.has(lower)) return true
  const word = lower.replace(/^[^a-z\u0080-\uffff]+|[^a-z\u0080-\uffff]+$/g, '').replace(/[@0135$!]/g, (sign) => letterFor[sign] ?? sign)
  return lower.length < wordGuard && commonWords.has(word)
}

export interface PasswordPoints {
  length: boolean
  kinds: boolean
  common: boolean
  mobile: boolean
}

export type PasswordStrength = 'weak' | 'fair' | 'strong'

function kindsOf(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length
}

export function passwordPoints(password: string, mobile = ''): PasswordPoints {
  const length = [...password].length
  return {
    length: length >= 8 && length <= 64,
    kinds: kindsOf(password) >= 3,
    common: password !== '' && !isCommon(password),
    mobile: password !== '' && !(mobile.length >= 11 && password.includes(mobile)),
  }
}

export function checkPassword(password: string, mobile = ''): string | undefined {
  if (!password) return 'required'
  const points = passwordPoints(password, mobile)
  if (!points.length) return 'password_length'
  if (!points.kinds) return 'password_kinds'
  if (!points.mobile) return 'password_contains_mobile'
  return points.common ? undefined : 'password_common'
}

/* A rough measure: what the rule refuses is weak; length and variety make the rest. */
export function passwordStrength(password: string, mobile = ''): PasswordStrength {
  if (checkPassword(password, mobile)) return 'weak'
  const distinct = new Set(password).size
  return password.length >= 12 && distinct >= 8 ? 'strong' : distinct >= 6 ? 'fair' : 'weak'
}
