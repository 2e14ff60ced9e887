// Sends a picture as the raw body of a PUT. XMLHttpRequest, because fetch does not report how much was sent.
import { Problem, problemFrom } from './problem.ts'
import type { Material } from './types.ts'

export const pictureMaxBytes = 5 * 1024 * 1024
export const pictureTypes = ['image/jpeg', 'image/png']

export interface UploadOptions {
  onProgress?: (fraction: number) => void
  signal?: AbortSignal
}

export function uploadPicture(path: string, file: Blob, options: UploadOptions = {}): Promise<Material> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', path)
    request.responseType = 'json'
    request.setRequestHeader('Content-Type', file.type)
    request.setRequestHeader('X-Lnca-Request', '1')
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as Material)
      else reject(problemFrom(request.status, request.response, request.getResponseHeader('Retry-After')))
    }
    request.onerror = () => reject(new Problem(0, 'network'))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    options.signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
