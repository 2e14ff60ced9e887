// A batch and one page of its rows. What a file said stays beside the wrong rows until the page is left: the server gives it back
// masked only (RUL4).
import { reactive, ref, shallowRef } from 'vue'
import { answer } from '@shared/api/client.ts'
import type { Schemas } from '@shared/api/types.ts'
import { announce } from '@shared/composables/announce.ts'
import { fieldText, t } from '@shared/i18n/text.ts'
import { api } from '../api.ts'
import { makeErrorList, type SheetColumn, type SheetRow } from './sheet.ts'

type Row = Schemas['BatchRow']

export function useBatch(batchId: string) {
  const batch = shallowRef<Schemas['Batch']>()
  const list = shallowRef<Schemas['BatchRowList']>()
  const shown = reactive({ page: 1, pageSize: 20, wrong: false })
  const typed = ref(new Map<number, SheetRow>())
  const path = { batch_id: batchId }
  const rowPath = (line: number) => ({ params: { path: { ...path, line } } })

  const fetchRows = (page: number, pageSize: number, wrong: boolean) =>
    answer(api.GET('/api/v1/batches/{batch_id}/rows', { params: { path, query: { page, page_size: pageSize, ...(wrong && { wrong }) } } }))

  async function loadRows(): Promise<void> {
    list.value = await fetchRows(shown.page, shown.pageSize, shown.wrong)
    if (list.value.rows.length === 0 && shown.page > 1) await show({ page: 1 })
  }

  async function load(): Promise<void> {
    batch.value = await answer(api.GET('/api/v1/batches/{batch_id}', { params: { path } }))
    await loadRows()
  }

  async function show(change: Partial<typeof shown>): Promise<void> {
    Object.assign(shown, change)
    await loadRows()
  }

  async function put(rows: SheetRow[]): Promise<void> {
    batch.value = await answer(api.PUT('/api/v1/batches/{batch_id}/rows', { params: { path }, body: { rows } }))
    typed.value = new Map(rows.map((row) => [row.line, row]))
    announce(t('batch.read', { n: batch.value.row_count, wrong: batch.value.wrong_count }))
    await show({ page: 1, wrong: batch.value.wrong_count > 0 })
  }

  async function mend(line: number, cells: Partial<Record<SheetColumn, string>>): Promise<void> {
    batch.value = await answer(api.PUT('/api/v1/batches/{batch_id}/rows/{line}', { ...rowPath(line), body: cells }))
    const before = typed.value.get(line)
    if (before) typed.value.set(line, { ...before, ...cells })
    announce(t('batch.saved', { line }))
    await loadRows()
  }

  async function remove(line: number): Promise<void> {
    batch.value = await answer(api.DELETE('/api/v1/batches/{batch_id}/rows/{line}', rowPath(line)))
    typed.value.delete(line)
    announce(t('batch.removed', { line }))
    await loadRows()
  }

  const valuesOf = (row: Row): Record<SheetColumn, string> =>
    typed.value.get(row.line) ?? { name: row.name_masked ?? '', mobile: row.mobile_masked ?? '', document_number: row.document_number_masked ?? '' }

  async function errorList(): Promise<Blob> {
    const rows: Row[] = []
    for (let page = 1; ; page++) {
      const part = await fetchRows(page, 100, true)
      rows.push(...part.rows)
      if (rows.length >= part.total || part.rows.length === 0) break
    }
    return makeErrorList(rows.map((row) => ({
      line: row.line, values: valuesOf(row), errors: row.errors.map(({ field, code }) => `${t(`batch.column.${field as SheetColumn}`)}: ${fieldText(code)}`),
    })))
  }

  return { batch, list, shown, typed, load, loadRows, show, put, mend, remove, errorList }
}
