// pdf: draws the pages of a PDF onto canvases with pdf.js, loaded when first needed. It works in this thread: the content rules of the
// site (trusted types) allow no worker made from an address, and an invoice has a page or two.
import type { PDFDocumentProxy } from 'pdfjs-dist'

export interface PdfDrawing {
  stop(): void
}

const pagesMax = 20
const widthMax = 900

/* Chinese texts without a font of their own need the tables of their character set; each is fetched when a file asks for it. */
const tables = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*GB*.bcmap', { query: '?url&no-inline', import: 'default' })

class Tables {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const load = tables[`../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`]
    if (!load) throw new Error(`no table ${name}`)
    const bytes = await (await fetch(await load())).arrayBuffer()
    return { cMapData: new Uint8Array(bytes), isCompressed: true }
  }
}

async function open(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  const [pdfjs, worker] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')])
  Object.assign(globalThis, { pdfjsWorker: worker })
  const options = { data: bytes, CMapReaderFactory: Tables, useWorkerFetch: false, useWasm: false, isEvalSupported: false, enableXfa: false }
  return pdfjs.getDocument(options as Parameters<typeof pdfjs.getDocument>[0]).promise
}

/** Puts a canvas for each page into `host`, as wide as it is. */
export async function drawPdf(bytes: ArrayBuffer, host: HTMLElement): Promise<PdfDrawing> {
  const pdf = await open(bytes)
  const width = Math.min(host.clientWidth || widthMax, widthMax)
  const density = Math.min(globalThis.devicePixelRatio || 1, 2)
  const canvases: HTMLCanvasElement[] = []
  for (let number = 1; number <= Math.min(pdf.numPages, pagesMax); number++) {
    const page = await pdf.getPage(number)
    const scale = width / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale: scale * density })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    await page.render({ canvas, viewport }).promise
    canvases.push(canvas)
  }
  host.replaceChildren(...canvases)
  return { stop: () => void pdf.loadingTask.destroy() }
}
