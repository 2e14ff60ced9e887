import { describe, expect, it } from 'vitest'
import { scanCode } from './scanCode.ts'

const code = 'AbCdEfGhIjKlMnOpQrSt-_'

describe('scanCode', () => {
  it.each([
    ['a scanned address', `https://app.example.cn/scan#${code}`, code],
    ['a development address', `http://localhost:8005/scan#${code}`, code],
    ['a pasted code with spaces', `  ${code}\n`, code],
    ['another path', `https://app.example.cn/other#${code}`, undefined],
    ['a code that is too short', `https://app.example.cn/scan#${code.slice(1)}`, undefined],
    ['another scheme', `javascript:alert(1)//scan#${code}`, undefined],
    ['a payment code', 'weixin://wxpay/bizpayurl?pr=abc', undefined],
    ['nothing', '', undefined],
  ])('APP6 %s', (_what, text, expected) => {
    expect(scanCode(text)).toBe(expected)
  })
})
