import { describe, expect, it } from 'vitest'
import { browserOf, deviceText } from './device.ts'

describe('device', () => {
  it('APP6 names browser and system', () => {
    expect(browserOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36')).toEqual({ browser: 'Chrome', system: 'Windows' })
    expect(browserOf('Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605 (KHTML, like Gecko) Version/17.0 Safari/605')).toEqual({ browser: 'Safari', system: 'macOS' })
    expect(browserOf('curl/8')).toEqual({ browser: undefined, system: undefined })
  })
  it('LOG4 a session is called by browser and system, the app by its own name', () => {
    expect(deviceText('Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Edg/140.0')).toBe('Edge · Windows')
    expect(deviceText('毅通 · Chrome · Android')).toBe('毅通 · Chrome · Android')
    expect(deviceText(undefined)).toBe('')
  })
})
