import { describe, expect, it } from 'vitest'
import { browserOf, scanCode } from './scanCode.ts'

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

describe('browserOf', () => {
  it('APP6 names browser and system', () => {
    expect(browserOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36')).toEqual({ browser: 'Chrome', system: 'Windows' })
    expect(browserOf('Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605 (KHTML, like Gecko) Version/17.0 Safari/605')).toEqual({ browser: 'Safari', system: 'macOS' })
    expect(browserOf('curl/8')).toBeUndefined()
  })
})
