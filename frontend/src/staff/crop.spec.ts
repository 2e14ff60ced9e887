// STF8: the rectangle that staff draw around a seal.
import { describe, expect, it } from 'vitest'
import { areaBetween, isArea, pointIn } from './crop.ts'

const picture = { width: 1000, height: 1400 }

describe('crop', () => {
  it('is the same from any corner, and stays inside the picture', () => {
    const wanted = { x: 10, y: 20, width: 300, height: 200 }
    expect(areaBetween({ x: 10, y: 20 }, { x: 310, y: 220 }, picture)).toEqual(wanted)
    expect(areaBetween({ x: 310, y: 20 }, { x: 10, y: 220 }, picture)).toEqual(wanted)
    expect(areaBetween({ x: -50, y: 1300 }, { x: 2000, y: 9999 }, picture)).toEqual({ x: 0, y: 1300, width: 1000, height: 100 })
  })

  it('is measured in the pixels of the picture, not of the screen', () => {
    expect(pointIn({ clientX: 150, clientY: 70 }, { left: 50, top: 20, width: 250 }, picture)).toEqual({ x: 400, y: 200 })
  })

  it('is refused when empty, broken or outside', () => {
    expect(isArea({ x: 0, y: 0, width: 1000, height: 1400 }, picture)).toBe(true)
    for (const wrong of [{ x: 0, y: 0, width: 0, height: 5 }, { x: 0.5, y: 0, width: 5, height: 5 }, { x: 990, y: 0, width: 20, height: 5 }, { x: -1, y: 0, width: 5, height: 5 }, { x: NaN, y: 0, width: 5, height: 5 }])
      expect(isArea(wrong, picture)).toBe(false)
  })
})
