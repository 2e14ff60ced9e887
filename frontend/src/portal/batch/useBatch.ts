// A batch and one page of its rows. What a file said stays beside the wrong rows until the page is left: the server gives it back
// masked only (RUL4).
import { computed, reactive, ref, shallowRef } from 'vue'
import { answer } from '@shared/api/client.ts'
import type { Schemas } from '@shared/api/types.ts'
import { announce } from '@shared/composables/announce.ts'
import { useLoad } from '@shared/composables/useLoad.ts'
import { fieldText, t } from '@shared/i18n/text.ts'
import { api } from '../api.ts'
import { makeErrorList, type SheetColumn, type SheetRow } from './sheet.ts'

type Row = Schemas['BatchRow']

export function useBatch(batchId: string) {
  const batch = shallowRef<Schemas['Batch']>()
  const shown = reactive({ page: 1, pageSize: 20, wrong: false })
  const typed = ref(new Map<number, SheetRow>())
  const path = { batch_id: batchId }
  const rowPath = (line: number) => ({ params: { path: { ...path, line } } })

  const fetchRows = (page: number, pageSize: number, wrong: boolean) =>
    answer(api.GET('/api/v1/batches/{batch_id}/rows', { params: { path, query: { page, page_size: pageSize, ...(wrong && { wrong }) } } }))

  /* One page of the table. A page that is gone, its last row mended or removed, gives way to the last one there is. */
  const rows = useLoad(async () => {
    const found = await fetchRows(shown.page, shown.pageSize, shown.wrong)
    if (found.rows.length > 0 || shown.page === 1) return found
    shown.page = Math.max(1, Math.ceil(found.total / shown.pageSize))
    return fetchRows(shown.page, shown.pageSize, shown.wrong)
  })

  async function load(): Promise<void> {
    batch.value = await answer(api.GET('/api/v1/batches/{batch_id}', { params: { path } }))
    await rows.reload()
  }

  async function show(change: Partial<typeof shown>): Promise<void> {
    Object.assign(shown, change)
    await rows.reload()
  }

  async function put(rows: SheetRow[]): Promise<void> {
    batch.value = await answer(api.PUT('/api/v1/batches/{batch_id}/rows', { params: { path }, body: { rows } }))
    typed.value = new Map(rows.map((row) => [row.line, row]))
    announce(t('batch.read', { n: batch.value.row_count, wrong: batch.value.wrong_count }))
    await show({ page: 1, wrong: batch.value.wrong_count > 0 })
  }

  /* With the last wrong row right, all of them are worth a look. */
  const showWhatIsLeft = () => (shown.wrong && batch.value?.wrong_count === 0 ? show({ page: 1, wrong: false }) : rows.reload())

  async function mend(line: number, cells: Partial<Record<SheetColumn, string>>): Promise<void> {
    batch.value = await answer(api.PUT('/api/v1/batches/{batch_id}/rows/{line}', { ...rowPath(line), body: cells }))
    const before = typed.value.get(line)
    if (before) typed.value.set(line, { ...before, ...cells })
    announce(t('batch.saved', { line }))
    await showWhatIsLeft()
  }

  async function remove(line: number): Promise<void> {
    batch.value = await answer(api.DELETE('/api/v1/batches/{batch_id}/rows/{line}', rowPath(line)))
    typed.value.delete(line)
    announce(t('batch.removed', { line }))
    await showWhatIsLeft()
  }

  const valuesOf = (row: Row): Record<SheetColumn, string> =>
    typed.value.get(row.line) ?? { name: row.name_masked ?? '', mobile: row.mobile_masked ?? '', document_number: row.document_number_masked ?? '' }

  /* What every row says is still known here, so that the whole table can be given out to be mended. */
  const whole = computed(() => (batch.value?.row_count ?? 0) > 0 && typed.value.size === batch.value?.row_count)

  /* The whole table, for it is uploaded again as a whole; where only masked values are left, the wrong rows, to find them by. */
  async function errorList(): Promise<Blob> {
    const listed: Row[] = []
    for (let page = 1; ; page++) {
      const part = await fetchRows(page, 100, !whole.value)
      listed.push(...part.rows)
      if (listed.length >= part.total || part.rows.length === 0) break
    }
    return makeErrorList(listed.map((row) => ({
      line: row.line, values: valuesOf(row), errors: row.errors.map(({ field, code }) => `${t(`batch.column.${field as SheetColumn}`)}: ${fieldText(code)}`),
    })))
  }

  return { batch, rows, shown, typed, whole, load, show, put, mend, remove, errorList }
}
