import { describe, expect, it } from 'vitest'
import { parseYuan } from './money.ts'
import { diffLines } from './textDiff.ts'
import { pickQuery } from './useListQuery.ts'

describe('STF5 what is typed as yuan', () => {
  it.each([['12.50', 1250], ['0.01', 1], ['240', 24000], [' 3.5 ', 350]])('%s is %i fen', (text, fen) => expect(parseYuan(text)).toBe(fen))
  it.each(['', '0', '0.00', '-1', '1.234', '1,000', '1e3', 'abc', '12345678'])('%s is no amount', (text) => expect(parseYuan(text)).toBeUndefined())
})

describe('STF5 lines that differ between two versions', () => {
  it('keeps what is the same, and names what came and went in order', () => {
    expect(diffLines('a\nb\nc', 'a\nB\nc\nd')).toEqual([
      { kind: 'same', text: 'a' }, { kind: 'removed', text: 'b' }, { kind: 'added', text: 'B' }, { kind: 'same', text: 'c' }, { kind: 'added', text: 'd' },
    ])
  })
  it('finds nothing in equal texts, and everything against an empty one', () => {
    expect(diffLines('a\n\nb', 'a\n\nb').every((line) => line.kind === 'same')).toBe(true)
    expect(diffLines('', 'x').filter((line) => line.kind === 'added')).toEqual([{ kind: 'added', text: 'x' }])
  })
})

describe('STF5 filters in the address bar', () => {
  it('takes only the words that exist and a cursor of digits', () => {
    const allowed = { state: ['active', 'disabled'] }
    expect(pickQuery({ state: 'active', cursor: '123', other: 'x' }, allowed)).toEqual({ state: 'active', cursor: '123' })
    expect(pickQuery({ state: 'gone', cursor: '1;drop' }, allowed)).toEqual({})
    expect(pickQuery({ state: ['active', 'disabled'] }, allowed)).toEqual({})
  })
})
