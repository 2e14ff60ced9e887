// Reads a QR code out of camera frames and pictures. jsQR is loaded when it is first needed; BarcodeDetector is often absent.
const largest = 1280 // a longer side brings nothing but work

export interface QrReader {
  /** What the code in this picture says; undefined when there is none. */
  read(source: CanvasImageSource, width: number, height: number): string | undefined
}

export async function loadQrReader(): Promise<QrReader> {
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return {
    read(source, width, height) {
      if (!context || width === 0 || height === 0) return undefined
      const scale = Math.min(1, largest / Math.max(width, height))
      canvas.width = Math.round(width * scale)
      canvas.height = Math.round(height * scale)
      context.drawImage(source, 0, 0, canvas.width, canvas.height)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      return jsQR(data, canvas.width, canvas.height)?.data
    },
  }
}

export async function readPicture(file: Blob): Promise<string | undefined> {
  const [reader, picture] = await Promise.all([loadQrReader(), createImageBitmap(file)])
  try {
    return reader.read(picture, picture.width, picture.height)
  } finally {
    picture.close()
  }
}
