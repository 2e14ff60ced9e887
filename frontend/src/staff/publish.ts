// publish: a file of the download centre goes up in pieces, each again after a broken line, in order; given up, nothing of it stays.
import { Attempt } from '@shared/api/attempt.ts'
import { answer } from '@shared/api/client.ts'
import { asProblem } from '@shared/api/problem.ts'
import { api } from './api.ts'

const tries = 4
const pauseMs = 500

export interface UploadOptions {
  onProgress?: (fraction: number) => void
  signal?: AbortSignal
  /** Between tries; for tests. */
  pause?: (ms: number) => Promise<void>
}

const waitFor = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms))

/** Sends all of the file and gives the upload's id, to be published. */
export async function uploadFile(file: File, options: UploadOptions = {}): Promise<string> {
  const body = { file_name: file.name, size_bytes: file.size }
  const begun = await new Attempt().run(body, (headers) => answer(api.POST('/api/v1/staff/download-uploads', { body, headers })))
  try {
    for (let sent = 0, piece = 0; sent < file.size; piece++) {
      const part = file.slice(sent, sent + begun.piece_bytes)
      await sendPiece(begun.upload_id, piece, part, options)
      sent += part.size
      options.onProgress?.(sent / file.size)
    }
  } catch (thrown) {
    await discardUpload(begun.upload_id)
    throw thrown
  }
  return begun.upload_id
}

async function sendPiece(uploadId: string, piece: number, part: Blob, { signal, pause = waitFor }: UploadOptions): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted()
    try {
      await answer(api.PUT('/api/v1/staff/download-uploads/{upload_id}/pieces/{piece}', {
        params: { path: { upload_id: uploadId, piece } },
        body: part as unknown as string,
        bodySerializer: (content: unknown) => content as Blob,
        headers: { 'Content-Type': 'application/octet-stream' },
        ...(signal ? { signal } : {}),
      }))
      return
    } catch (thrown) {
      signal?.throwIfAborted()
      const problem = asProblem(thrown)
      const passing = problem.status === 0 || problem.status === 408 || problem.status === 429 || problem.status >= 500
      if (!passing || attempt === tries) throw thrown
      await pause(pauseMs * 2 ** attempt)
    }
  }
}

/** What could not be taken back ends by itself a day later. */
export async function discardUpload(uploadId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/staff/download-uploads/{upload_id}', { params: { path: { upload_id: uploadId } } })).catch(() => undefined)
}
