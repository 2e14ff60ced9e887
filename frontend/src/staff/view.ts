// view: how a document lies in its window: scale and quarter turns. Plain arithmetic, so that it can be tested.
export interface Size {
  width: number
  height: number
}
export interface View {
  /** Displayed pixels per picture pixel; undefined = as large as fits. */
  scale: number | undefined
  turns: 0 | 1 | 2 | 3
}

export const scaleMin = 0.05
export const scaleMax = 8
const step = 1.25

export function turned(size: Size, turns: number): Size {
  return turns % 2 === 0 ? size : { width: size.height, height: size.width }
}

/** As large as the window allows; never larger than the picture is. */
export function fitScale(picture: Size, window: Size, turns: number): number {
  const lying = turned(picture, turns)
  if (lying.width <= 0 || lying.height <= 0 || window.width <= 0 || window.height <= 0) return 1
  return Math.min(1, window.width / lying.width, window.height / lying.height)
}

export function zoomed(scale: number, direction: 1 | -1): number {
  return Math.min(scaleMax, Math.max(scaleMin, direction > 0 ? scale * step : scale / step))
}

export function rotated(turns: View['turns'], direction: 1 | -1): View['turns'] {
  return ((turns + direction + 4) % 4) as View['turns']
}
