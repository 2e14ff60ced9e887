// Looks for a QR code in a picture, away from the page's own thread.
import jsQR from 'jsqr'
import { cutsOf, parseFormCode } from './formCode.ts'

self.onmessage = async (event: MessageEvent<Blob>) => {
  self.postMessage(await find(event.data).catch(() => null))
}

/** The text of the code; undefined when there is none, null when the picture could not be read. */
async function find(picture: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(picture)
  let other: string | undefined
  for (const { left, top, width, height, scale } of cutsOf(bitmap.width, bitmap.height)) {
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    context.drawImage(bitmap, left, top, width, height, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const text = jsQR(data, canvas.width, canvas.height)?.data
    other ??= text
    if (parseFormCode(text)) {
      other = text
      break
    }
  }
  bitmap.close()
  return other
}
