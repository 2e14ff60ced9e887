// NEW11: what a spreadsheet brings, and what it must not.
import writeXlsxFile from 'write-excel-file/universal'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { createApp } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import { startText } from '@shared/i18n/text.ts'
import { messages } from '../messages.ts'
import { makeErrorList, makeTemplate, readRows, rowsOf, SheetProblem } from './sheet.ts'

const heading = ['姓名', '手机号码', '身份证号码']
const person = ['张三', '13800138000', '11010519491231002X']
const csv = (text: string | Uint8Array<ArrayBuffer>, name = 'persons.csv') => new File([text], name)
const xlsx = async (lines: unknown[][]) => new File([await writeXlsxFile(lines.map((line) => line.map((value) => (value as object)?.constructor === Object ? value : { value })) as never).toBlob()], 'persons.xlsx')
const fault = async (file: File) => readRows(file).then(() => 'none', (thrown: unknown) => (thrown as SheetProblem).fault)

describe('NEW11 a spreadsheet', () => {
  it('NEW11 is read from xlsx and CSV alike, each row with its line, other columns left out', async () => {
    const expected = [{ line: 2, name: '张三', mobile: '13800138000', document_number: '11010519491231002X' }, { line: 4, name: '李四', mobile: '13900139000', document_number: '440524188001010014' }]
    const lines = [['工号', ...heading], ['7', ...person], ['', '', '', ''], ['8', '李四', 13900139000, '440524188001010014']]
    expect(await readRows(await xlsx(lines))).toEqual(expected)
    expect(await readRows(csv(`\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`))).toEqual(expected)
  })

  it('NEW11 in CSV of GB 18030 too, and with English headings', async () => {
    const gbk = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, ...new TextEncoder().encode(',Mobile,ID number\n'), 0xd5, 0xc5, 0xc8, 0xfd, ...new TextEncoder().encode(',13800138000,1\n')])
    expect(await readRows(csv(gbk))).toEqual([{ line: 2, name: '张三', mobile: '13800138000', document_number: '1' }])
  })

  it('NEW11 with formulas is refused with their cells; in CSV they stay text for the server to refuse', async () => {
    const file = await xlsx([heading, [{ value: '="张三"', type: 'Formula' }, person[1], person[2]]])
    await expect(readRows(file)).rejects.toMatchObject({ fault: 'formula', cells: ['A2'] })
    expect((await readRows(csv(`${heading.join()}\n=cmd|' /C calc'!A0,1,2\n`)))[0]).toMatchObject({ name: "=cmd|' /C calc'!A0" })
  })

  it('NEW11 a number that the spreadsheet rounded never looks like a typed one', () => {
    expect(rowsOf([heading, ['张三', 13800138000, 110105194912310025]])[0]).toMatchObject({ mobile: '13800138000', document_number: expect.stringMatching(/e\+17$/) as string })
  })

  it('NEW11 of a wrong kind, size, form or with nobody in it is refused in words', async () => {
    expect(await fault(csv('x', 'persons.xls'))).toBe('kind')
    expect(await fault(csv('no zip', 'persons.xlsx'))).toBe('kind')
    expect(await fault(new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])], 'persons.xlsx'))).toBe('unreadable')
    expect(await fault(csv('姓名,电话\n张三,1'))).toBe('columns')
    expect(await fault(csv('姓名,姓名,手机号码,身份证号码\n'))).toBe('columns')
    expect(await fault(csv(''))).toBe('empty')
    expect(await fault(csv(`${heading.join()}\n,,\n`))).toBe('empty')
    expect(await fault(csv(`${heading.join()}\n${`${person.join()}\n`.repeat(501)}`))).toBe('too_many')
    expect(await fault(csv(`${heading.join()}\n${`${person.join()}\n`.repeat(100_000)}`))).toBe('size')
    expect(await fault(csv(`${heading.join()}\n${person.join()}\n${',,\n'.repeat(2000)}${person.join()}\n`))).toBe('too_many')
    const far = zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row r="1"><c r="XFD1" t="str"><v>1</v></c></row></sheetData></worksheet>') })
    expect(await fault(new File([far as Uint8Array<ArrayBuffer>], 'persons.xlsx'))).toBe('too_many')
  })
})

describe('NEW11 what is given out', () => {
  beforeAll(() => startText(createApp({}), messages, 'zh'))

  it('NEW11 the template reads back as a table without persons', async () => {
    expect(await fault(new File([await makeTemplate()], 'template.xlsx'))).toBe('empty')
  })

  const list = (...rows: Parameters<typeof makeErrorList>[0]) => makeErrorList(rows).then((blob) => new File([blob], 'errors.xlsx'))

  it('NEW11 the list of errors opens in a spreadsheet without becoming a formula', async () => {
    const values = { name: '=HYPERLINK("http://x")', mobile: '+861380013', document_number: '@SUM(1)' }
    const file = await list({ line: 3, values, errors: ['-'] })
    expect(await readRows(file)).toEqual([{ line: 2, name: `'=HYPERLINK("http://x")`, mobile: "'+861380013", document_number: "'@SUM(1)" }])
    const sheet = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))).find(([name]) => name.endsWith('sheet1.xml'))![1]
    expect(strFromU8(sheet)).not.toMatch(/<f[\s>/]/)
  })

  it('NEW11 the list of errors, mended, is uploaded again as it is: every row, 18 digits as they were, the errors left out', async () => {
    const right = { name: '张三', mobile: '13800138000', document_number: '110105194912310021' }
    const wrong = { name: '李四', mobile: '1390013', document_number: '440524188001010014' }
    const file = await list({ line: 2, values: right, errors: [] }, { line: 4, values: wrong, errors: ['手机号码：请输入 11 位内地手机号码。'] })
    expect(await readRows(file)).toEqual([{ line: 2, ...right }, { line: 3, ...wrong }])
    const sheet = strFromU8(Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))).find(([name]) => name.endsWith('sheet1.xml'))![1])
    expect(sheet).not.toContain('<v>110105194912310021</v>')
  })
})
