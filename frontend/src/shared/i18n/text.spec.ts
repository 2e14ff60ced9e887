import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../api/problem.ts'
import { formatCountdown, formatSecond, formatYuan } from '../format.ts'
import enProblem from './en/problem.ts'
import { fieldText, problemText, setLanguage, startText } from './text.ts'
import field from './zh/field.ts'
import problem from './zh/problem.ts'

type Tables = Record<string, object>
function tables(files: Record<string, object>): Tables {
  return Object.fromEntries(Object.entries(files).map(([path, table]) => [path.replace(/^.*\/|\.ts$/g, ''), table]))
}
const zh = tables(import.meta.glob<object>('./zh/*.ts', { eager: true, import: 'default' }))
const en = tables(import.meta.glob<object>('./en/*.ts', { eager: true, import: 'default' }))

function leaves(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value as object, `${path}${key}.`)))
}
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

beforeAll(() => startText(createApp({}), { zh: () => zh, en: () => en }, 'zh'))

describe('RUL8: texts', () => {
  it('RUL8: both languages have every text, with the same places to fill', () => {
    const english = new Map(leaves(en))
    for (const [key, text] of leaves(zh)) {
      const other = english.get(key) ?? ''
      expect(other, key).not.toBe('')
      expect(places(other), key).toEqual(places(text))
    }
    expect(english.size).toBe(leaves(zh).length)
  })
  it('RUL8: no text uses the signs that the message format takes for itself', () => {
    for (const [key, text] of [...leaves(zh), ...leaves(en)]) expect(text, key).not.toMatch(/[@|]/)
  })
  it('RUL7: every code of the server has a text in both languages', () => {
    const table = readFileSync(join(import.meta.dirname, '../../../../core/base/status.def'), 'utf8')
    const codes = [...table.matchAll(/^STATUS\(\w+, "(\w+)"/gm)].map((match) => match[1] ?? '').filter((code) => code !== 'ok')
    expect(codes.length).toBeGreaterThan(40)
    for (const code of codes) {
      expect(problem, code).toHaveProperty(code)
      expect(enProblem, code).toHaveProperty(code)
    }
  })
  it('LOG5: a locked login says when to come back, in both languages', async () => {
    const locked = new Problem(429, 'login_locked', { retry_after_seconds: 840 })
    expect(problemText(locked)).toContain('14 分钟')
    await setLanguage('en')
    expect(problemText(locked)).toContain('14 min')
    await setLanguage('zh')
    expect(problemText(new Problem(429, 'too_many_requests', { retry_after_seconds: 86350 }))).toContain('24 小时')
  })
  it('RUL3: an open order is named only where the server names it', () => {
    expect(problemText(new Problem(409, 'order_open_exists', { reference: '1570000000000000001' }))).toContain('1570000000000000001')
    const elsewhere = new Problem(409, 'order_open_elsewhere', { reference: '1570000000000000002' })
    expect(problemText(elsewhere)).toBe(problem.order_open_numbered.replace('{reference}', '1570000000000000002'))
    expect([elsewhere.ownOrder, new Problem(409, 'order_open_exists', { reference: '1' }).ownOrder]).toEqual([undefined, '1'])
    expect(problemText(new Problem(409, 'order_open_elsewhere', {}))).toBe(problem.order_open_elsewhere)
  })
  it('RUL7: an unknown code still says something, with the number of the request', () => {
    for (const instance of ['urn:lnca:request:01ABC', '01ABC']) expect(problemText(new Problem(500, 'brand_new', { instance }))).toMatch(/（请求号 01ABC）$/)
    expect(fieldText('brand_new')).toBe(field.invalid)
  })
  it('RUL8: amounts carry their unit, times are those of the office', async () => {
    expect(formatYuan(24000)).toBe('240.00\u00a0元') // not torn apart at the end of a line
    expect(formatSecond('2026-11-22T16:30:05Z')).toContain('2026/11/23 00:30:05')
    expect([formatCountdown(7199), formatCountdown(249), formatCountdown(-3)]).toEqual(['1:59:59', '04:09', '00:00'])
    await setLanguage('en')
    expect(formatYuan(1)).toBe('CN¥0.01')
    await setLanguage('zh')
  })
})
