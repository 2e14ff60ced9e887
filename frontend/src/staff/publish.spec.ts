// Uploading in pieces: all of the file in order, again after a broken line, nothing left when it cannot be done.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { uploadFile } from './publish.ts'

const upload = { upload_id: '1234567890123456789', piece_bytes: 4, received_bytes: 0 }
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' } })
const problem = (status: number, code: string) => json(status, { type: 'about:blank', title: code, status, code, instance: 'x' })
const file = new File(['abcdefghij'], 'driver.exe')

function server(answer: (method: string, path: string, sent: string) => Response | Promise<Response>) {
  const calls: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url)
    const sent = request.method === 'PUT' ? await request.text() : ''
    calls.push(`${request.method} ${pathname.replace('/api/v1/staff/download-uploads', '')} ${sent}`.trim())
    return answer(request.method, pathname, sent)
  })
  return calls
}
afterEach(() => vi.unstubAllGlobals())
const pause = () => Promise.resolve()

describe('DL2 an upload', () => {
  it('sends every piece once and in order, and says how far it is', async () => {
    const seen: number[] = []
    const calls = server((method) => json(method === 'POST' ? 201 : 200, upload))
    expect(await uploadFile(file, { pause, onProgress: (fraction) => seen.push(fraction) })).toBe(upload.upload_id)
    expect(calls.slice(1)).toEqual([0, 1, 2].map((at) => `PUT /${upload.upload_id}/pieces/${at} ${['abcd', 'efgh', 'ij'][at]}`))
    expect(seen).toEqual([0.4, 0.8, 1])
  })

  it('sends a piece again after a broken line', async () => {
    let broken = 1
    const calls = server((method, path) => (path.endsWith('/1') && broken-- > 0 ? Promise.reject(new TypeError('network')) : json(method === 'POST' ? 201 : 200, upload)))
    await uploadFile(file, { pause })
    expect(calls.filter((one) => one.includes('/pieces/1'))).toHaveLength(2)
  })

  it('takes everything back when the server refuses', async () => {
    const calls = server((method, path) => (method === 'POST' ? json(201, upload) : method === 'DELETE' ? new Response(null, { status: 204 }) : path.endsWith('/1') ? problem(422, 'invalid_fields') : json(200, upload)))
    await expect(uploadFile(file, { pause })).rejects.toMatchObject({ code: 'invalid_fields' })
    expect(calls.at(-1)).toBe(`DELETE /${upload.upload_id}`)
    expect(calls.filter((one) => one.includes('/pieces/1'))).toHaveLength(1)
  })
})
