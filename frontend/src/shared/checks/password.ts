// The password rule (REG3), point by point, so that a form can show what is met while one types.
const common = new Set(
  ('password password1 password123 passw0rd p@ssw0rd p@ssword1 abc12345 abcd1234 a1234567 aa123456 a12345678 qwerty123 qwer1234 1qaz2wsx ' +
    'qwertyuiop asdf1234 zaq12wsx woaini1314 woaini520 admin123 admin1234 admin@123 root1234 iloveyou1 welcome1 welcome123 letmein1 abc123456 ' +
    'asd123456 qq123456 q1w2e3r4 1q2w3e4r 1q2w3e4r5t zxcvbnm1 zxcvbnm123 test1234 test@123 changeme1 dragon123 monkey123 aa112233 a123456789 ' +
    '123456aa 123456abc 1234abcd 5201314a wang1234 liaoning1 shenyang1 china123').split(' '),
)

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
    common: password !== '' && !common.has(password.toLowerCase()),
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
