// What the code of a form says and where it is looked for; that it is found in a real scan shows tests/e2e/forms.spec.ts.
import { describe, expect, it } from 'vitest'
import { cutsOf, judgeFormCode, parseFormCode } from './formCode.ts'

const order = '1234567890123456789'
const code = { form: 'personal_application', version: 2, orderId: order }

describe('NEW8 the code of a form', () => {
  it('is taken only as a whole', () => {
    expect(parseFormCode(`LNCA-FORM/personal_application/2/${order}`)).toEqual(code)
    for (const text of [undefined, '', 'https://example.cn', `LNCA-FORM/personal_application/2/${order}0`, `x LNCA-FORM/personal_application/2/${order}`, `LNCA-FORM/<b>/2/${order}`, 'LNCA-FORM/personal_application/0/1'])
      expect(parseFormCode(text)).toBeUndefined()
  })

  it('says whose form it is', () => {
    expect(judgeFormCode(code, order, 'application_form')).toBe('this_order')
    expect(judgeFormCode(code, order, 'power_of_attorney')).toBe('other_form')
    expect(judgeFormCode(code, '1234567890123456780', 'application_form')).toBe('other_order')
    expect(judgeFormCode(undefined, order, 'application_form')).toBe('none')
    expect(judgeFormCode({ ...code, form: 'seal_information' }, order, 'seal_information_form')).toBe('this_order')
  })

  it('is looked for inside the picture only', () => {
    for (const [width, height] of [[2480, 3508], [300, 400], [1, 1], [12000, 50]] as const)
      for (const cut of cutsOf(width, height)) {
        expect(cut.left >= 0 && cut.top >= 0 && cut.left + cut.width <= width + 1 && cut.top + cut.height <= height + 1).toBe(true)
        expect(Math.max(cut.width, cut.height) * cut.scale).toBeLessThanOrEqual(1401)
      }
  })

})
