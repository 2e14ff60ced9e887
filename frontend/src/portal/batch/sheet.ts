// The spreadsheet of a batch (NEW11): read in the browser, never uploaded as a file. What stands in its cells goes to the server as
// text, which checks it; here only what the text would not show is refused: formulas, columns that are not there, sizes. The readers
// are loaded with the first file.
import { textOr } from '@shared/i18n/text.ts'

export interface SheetRow { line: number; name: string; mobile: string; document_number: string }
export type SheetColumn = 'name' | 'mobile' | 'document_number'
export type SheetFault = 'kind' | 'size' | 'unreadable' | 'columns' | 'empty' | 'too_many' | 'formula'

export class SheetProblem extends Error {
  readonly fault: SheetFault
  readonly cells: string[]

  constructor(fault: SheetFault, cells: string[] = []) {
    super(fault)
    this.fault = fault
    this.cells = cells
  }
}

export const rowsMax = 500
const bytesMax = 2 * 1024 * 1024
const unpackedMax = 40 * 1024 * 1024
const linesMax = 2000 // with blank ones in between
const cellMax = 100
const columns: readonly SheetColumn[] = ['name', 'mobile', 'document_number']

/* Headings as people write them, in both languages. */
const headings: Record<SheetColumn, readonly string[]> = {
  name: ['姓名', 'name'],
  mobile: ['手机号', '手机号码', 'mobile', 'mobilenumber'],
  document_number: ['身份证号', '身份证号码', '居民身份证号码', 'idnumber', 'identitycardnumber'],
}

type Cell = string | number | boolean | Date | null | undefined

/* A number of 18 digits that the spreadsheet has rounded must not look like one that was typed. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? String(cell) : cell.toExponential()
  if (cell instanceof Date) return cell.toISOString()
  return String(cell).slice(0, cellMax)
}

const squeeze = (text: string) => text.replace(/[\s*＊]/g, '').replace(/[(（].*[)）]$/, '').toLowerCase()

function findColumns(heading: string[]): Record<SheetColumn, number> {
  const found = Object.fromEntries(columns.map((column) => [column, heading.flatMap((text, at) => (headings[column].includes(squeeze(text)) ? [at] : []))]))
  if (columns.some((column) => found[column]?.length !== 1)) throw new SheetProblem('columns')
  return Object.fromEntries(columns.map((column) => [column, found[column]![0]!])) as Record<SheetColumn, number>
}

/* Blank lines are left out; the others keep their line, so that an error can be found again. */
export function rowsOf(lines: Cell[][]): SheetRow[] {
  const texts = lines.map((line) => line.map(cellText))
  const at = texts.findIndex((line) => line.some((text) => text.trim()))
  if (at < 0) throw new SheetProblem('empty')
  const column = findColumns(texts[at]!)
  const rows = texts.slice(at + 1).flatMap((line, after) => {
    const row = { line: at + after + 2, name: line[column.name] ?? '', mobile: line[column.mobile] ?? '', document_number: line[column.document_number] ?? '' }
    return columns.some((name) => row[name].trim()) ? [row] : []
  })
  if (rows.length === 0) throw new SheetProblem('empty')
  if (rows.length > rowsMax) throw new SheetProblem('too_many')
  return rows
}

/* The library gives what a formula last came to; so the formulas are looked for in the sheets themselves. Unpacks nothing that claims too much. */
async function checkWorkbook(bytes: Uint8Array): Promise<void> {
  const { unzipSync, strFromU8 } = await import('fflate')
  let unpacked = 0
  const sheets = unzipSync(bytes, {
    filter: (entry) => {
      unpacked += entry.originalSize
      if (unpacked > unpackedMax) throw new SheetProblem('size')
      return /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)
    },
  })
  const texts = Object.values(sheets).map((sheet) => strFromU8(sheet))
  /* The library fills the rectangle up to the farthest cell: one cell far out would make it endless. */
  if (texts.some((text) => [...text.matchAll(/\br="([A-Z]+)(\d+)"/g)].some(([, column, line]) => column!.length > 2 || Number(line) > linesMax))) throw new SheetProblem('too_many')
  const cells = texts.flatMap((text) => [...text.matchAll(/<(?:\w+:)?c\b[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f\b/g)].map((match) => match[1]!))
  if (cells.length > 0 || texts.some((text) => /<(?:\w+:)?f[\s>/]/.test(text))) throw new SheetProblem('formula', cells.slice(0, 5))
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Cell[][]> {
  await checkWorkbook(bytes)
  const { readSheet } = await import('read-excel-file/universal')
  return (await readSheet(bytes.buffer, { trim: false })) as Cell[][]
}

/* Spreadsheets in Chinese save CSV in GB 18030 as often as in UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function readCsv(bytes: Uint8Array): Promise<Cell[][]> {
  const { default: csv } = await import('papaparse')
  const { data } = csv.parse<string[]>(decode(bytes), { preview: linesMax + 1 })
  if (data.length > linesMax) throw new SheetProblem('too_many')
  return data
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

export async function readRows(file: File): Promise<SheetRow[]> {
  const known = /\.(xlsx|csv)$/i.exec(file.name)?.[1]?.toLowerCase()
  if (!known) throw new SheetProblem('kind')
  if (file.size > bytesMax) throw new SheetProblem('size')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isZip(bytes) !== (known === 'xlsx')) throw new SheetProblem('kind')
  try {
    return rowsOf(known === 'xlsx' ? await readWorkbook(bytes) : await readCsv(bytes))
  } catch (thrown) {
    throw thrown instanceof SheetProblem ? thrown : new SheetProblem('unreadable')
  }
}

const headingOf = (column: SheetColumn) => textOr(`batch.column.${column}`, 'batch.column.name')

async function workbook(heading: string[], lines: string[][], widths: number[]): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const text = (value: string, bold = false) => ({ value, type: String, format: '@', ...(bold && { fontWeight: 'bold' as const }) })
  return writeXlsxFile([heading.map((cell) => text(cell, true)), ...lines.map((line) => line.map((cell) => text(cell)))], { columns: widths.map((width) => ({ width })) }).toBlob()
}

/* An empty table whose cells are text, so that a spreadsheet leaves long numbers as they are typed. */
export function makeTemplate(): Promise<Blob> {
  return workbook(columns.map(headingOf), Array.from({ length: rowsMax }, () => columns.map(() => '')), [16, 18, 26])
}

/* Text of a spreadsheet that never becomes a formula, not even where the table is saved as CSV and opened again. */
const inert = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)

/*
 * Rows with their errors, to be mended in a spreadsheet and uploaded again: cells of text like the template's, so that no number of 18 digits is
 * rounded. Reading it again leaves the line and the errors out.
 */
export async function makeErrorList(rows: { line: number; values: Record<SheetColumn, string>; errors: string[] }[]): Promise<Blob> {
  const heading = [textOr('batch.column.line', 'batch.column.name'), ...columns.map(headingOf), textOr('batch.column.errors', 'batch.column.name')]
  const lines = rows.map((row) => [String(row.line), ...columns.map((column) => row.values[column]), row.errors.join(' ')].map(inert))
  return workbook(heading, lines, [8, 16, 18, 26, 60])
}
