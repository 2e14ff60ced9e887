// crop: rectangles in the pixels of a picture that is shown smaller than it is.

export interface Area {
  x: number
  y: number
  width: number
  height: number
}
export interface Point {
  x: number
  y: number
}

/** From one corner to the other, in whatever direction it was drawn, inside the picture. */
export function areaBetween(from: Point, to: Point, picture: { width: number; height: number }): Area {
  const inside = (value: number, end: number) => Math.min(Math.max(Math.round(value), 0), end)
  const left = inside(Math.min(from.x, to.x), picture.width), right = inside(Math.max(from.x, to.x), picture.width)
  const top = inside(Math.min(from.y, to.y), picture.height), bottom = inside(Math.max(from.y, to.y), picture.height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Where the pointer is, in pixels of the picture. */
export function pointIn(event: { clientX: number; clientY: number }, shown: { left: number; top: number; width: number }, picture: { width: number }): Point {
  const scale = picture.width / shown.width
  return { x: (event.clientX - shown.left) * scale, y: (event.clientY - shown.top) * scale }
}

export const isArea = (area: Area, picture: { width: number; height: number }): boolean =>
  [area.x, area.y, area.width, area.height].every(Number.isInteger) && area.x >= 0 && area.y >= 0 && area.width > 0 && area.height > 0 && area.x + area.width <= picture.width && area.y + area.height <= picture.height
