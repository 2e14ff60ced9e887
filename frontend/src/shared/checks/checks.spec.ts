import { describe, expect, it } from 'vitest'
import { checkDocumentNumber, checkIdentityNumber, checkMobile, checkName, checkSmsCode, checkTaxNumber, checkUscc, normalizeMobile, normalizeName, takeMobile } from './identity.ts'
import { checkPassword, passwordPoints, passwordStrength } from './password.ts'

describe('RUL2: formal checks', () => {
  it('RUL2: takes mainland mobile numbers only', () => {
    expect(['13300008884', '19912345678'].map(checkMobile)).toEqual([undefined, undefined])
    expect(['12300008884', '1330000888', '133000088844', '+8613300008884', ''].map(checkMobile)).toEqual(Array(5).fill('mobile'))
  })
  it('RUL2: takes a number as people paste it', () => {
    expect(['133 0000 8884', '133-0000-8884', '+86 13300008884', '008613300008884'].map(normalizeMobile)).toEqual(Array(4).fill('13300008884'))
    expect(normalizeMobile('8613')).toBe('8613')
    const input = document.createElement('input')
    let taken = ''
    input.addEventListener('input', (event) => (taken = takeMobile(event)))
    input.value = '+86 133-0000-8884'
    input.dispatchEvent(new Event('input'))
    expect([taken, input.value], 'pasted: the field shows what is taken').toEqual(['13300008884', '13300008884'])
  })
  it('RUL2: takes the published samples of GB 11643, and x as X', () => {
    expect(['11010519491231002X', '440524188001010014', '11010519491231002x'].map((n) => checkIdentityNumber(n))).toEqual([undefined, undefined, undefined])
  })
  it('RUL2: says what is wrong with an identity number', () => {
    expect(checkIdentityNumber('1101051949123100')).toBe('identity_number_length')
    expect(checkIdentityNumber('99010519491231002X')).toBe('identity_number_region')
    expect(checkIdentityNumber('11010519490231002X')).toBe('identity_number_date')
    expect(checkIdentityNumber('110105299912310021')).toBe('identity_number_date')
    expect(checkIdentityNumber('110105194912310021')).toBe('identity_number_check')
  })
  it('RUL2: checks USCC by GB 32100', () => {
    expect(['91110000600037341L', '9115220107837941X1', '121200004013590816'].map(checkUscc)).toEqual([undefined, undefined, undefined])
    expect(checkUscc(' ')).toBe('required')
    expect(checkUscc('91110000600037341N')).toBe('uscc')
    expect(checkUscc('9111000060003734IL')).toBe('uscc')
  })
  it('RUL2: takes names with rare characters and the middle dot, Latin only for foreign documents', () => {
    expect(['张伟', '阿卜杜拉·买买提', '𠮷野', '欧阳•娜娜'].map((n) => checkName(n))).toEqual([undefined, undefined, undefined, undefined])
    expect(['张', '·张伟', 'John Smith', '张 3', ''].map((n) => checkName(n))).toEqual(Array(5).fill('name'))
    expect(checkName('John Smith', true)).toBeUndefined()
    expect(normalizeName(' 阿卜杜拉.买买提 ')).toBe('阿卜杜拉·买买提')
  })
  it('RUL2: knows the forms of other documents', () => {
    expect(checkDocumentNumber('passport', 'E12345678')).toBeUndefined()
    expect(checkDocumentNumber('hong_kong_macao_permit', 'h12345678')).toBeUndefined()
    expect(checkDocumentNumber('hong_kong_macao_permit', '12345678')).toBe('document_number_invalid')
    expect(checkDocumentNumber('other', 'AB-1234')).toBeUndefined()
  })
  it('NEW4: tax numbers and SMS codes', () => {
    expect(checkTaxNumber('91110000600037341L')).toBeUndefined()
    expect(checkTaxNumber('123')).toBe('tax_number')
    expect(checkSmsCode('012345')).toBeUndefined()
    expect(checkSmsCode('12345a')).toBe('code')
  })
})

describe('REG3: password rule', () => {
  it('REG3: needs 8 to 64 characters of three kinds', () => {
    expect(checkPassword('Ab1!')).toBe('password_length')
    expect(checkPassword('A1'.repeat(33))).toBe('password_length')
    expect(checkPassword('abcdefgh1')).toBe('password_kinds')
    expect(checkPassword('Abcdefgh9')).toBeUndefined()
  })
  it('REG3: refuses common passwords and the own number', () => {
    expect(checkPassword('Password123')).toBe('password_common')
    expect(checkPassword('Aa13300008884', '13300008884')).toBe('password_contains_mobile')
  })
  it('REG3: strength grows while one types', () => {
    expect(passwordStrength('Ab1')).toBe('weak')
    expect(passwordStrength('Tianqi99')).toBe('fair')
    expect(passwordStrength('Tianqi#Hao2026')).toBe('strong')
    expect(passwordPoints('')).toEqual({ length: false, kinds: false, common: false, mobile: false })
  })
})
