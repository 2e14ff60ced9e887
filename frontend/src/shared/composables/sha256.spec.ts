import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { leadingZeroBits, sha256, solvePuzzle } from './sha256.ts'

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0')).join('')

describe('RUL6: puzzle', () => {
  it('RUL6: SHA-256 agrees with another implementation over block borders', () => {
    for (const text of ['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), '证书'.repeat(50)]) {
      expect(hex(sha256(text))).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })
  it('RUL6: the solution has the zero bits that were asked for', () => {
    const n = solvePuzzle('seed', 12)
    expect(createHash('sha256').update(`seed:${n}`).digest('hex')).toMatch(/^000/)
    expect(leadingZeroBits(sha256(`seed:${n}`))).toBeGreaterThanOrEqual(12)
  })
})
