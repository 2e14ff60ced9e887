// useSearch: a page that searches. Filters and cursor live in the address bar; personal values do not, so that no address, bookmark or log
// holds them: they live in the state of the browser's history entry, which survives reload and back.
import type { Problem } from '@shared/api/problem.ts'
import { useLoad } from '@shared/composables/useLoad.ts'
import type { MessageKey } from '@shared/i18n/schema.ts'
import { computed, reactive, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface Choice {
  value: string
  text: MessageKey
  /** Shown under this heading, beside the others of it. */
  group?: MessageKey
}

export interface SearchField {
  name: string
  label: MessageKey
  kind: 'text' | 'choice' | 'day'
  hint?: MessageKey
  /** Kept out of the address. */
  personal?: boolean
  /** What the contract takes; anything else somebody wrote into the address is dropped. */
  pattern?: RegExp
  choices?: readonly Choice[]
  /** What choosing none of them means; otherwise: any. */
  none?: MessageKey
}

export type SearchValues = Record<string, string>
interface Page {
  next_cursor?: string
}

export const pageSize = 50
const dayPattern = /^\d{4}-\d{2}-\d{2}$/

export const isRight = (field: SearchField, value: string): boolean =>
  field.kind === 'choice' ? (field.choices?.some((choice) => choice.value === value) ?? false) : (field.kind === 'day' ? dayPattern : (field.pattern ?? /^.{1,200}$/)).test(value)

/** What address and history entry ask for. */
export function wishOf(fields: readonly SearchField[], query: Record<string, unknown>, state: unknown): SearchValues {
  const kept = typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {}
  const wish: SearchValues = {}
  for (const field of fields) {
    const value = field.personal ? kept[field.name] : query[field.name]
    if (typeof value === 'string' && isRight(field, value)) wish[field.name] = value
  }
  return wish
}

export const cursorOf = (query: Record<string, unknown>): string | undefined => (typeof query.cursor === 'string' && /^[0-9_]{1,200}$/.test(query.cursor) ? query.cursor : undefined)

/** Midnight of a day in the office's time; `days` later. */
export function midnight(day: string, days = 0): string {
  const at = new Date(`${day}T00:00:00+08:00`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString()
}

export type Search<T extends Page> = ReturnType<typeof useSearch<T>>

export function useSearch<T extends Page>(name: string, fields: readonly SearchField[], load: (wish: SearchValues, cursor: string | undefined) => Promise<T | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const wish = ref<SearchValues>({})
  const cursor = computed(() => cursorOf(route.query))
  const values = reactive<SearchValues>({})
  const errors = ref<Record<string, string>>({})
  const { data, loading, problem, reload } = useLoad(() => load(wish.value, cursor.value))

  function adopt() {
    wish.value = wishOf(fields, route.query, globalThis.history.state?.search)
    for (const field of fields) values[field.name] = wish.value[field.name] ?? ''
    errors.value = {}
    data.value = undefined
    void reload()
  }
  watch(
    () => route.fullPath,
    () => {
      if (route.name === name) adopt()
    },
    { immediate: true },
  )
  // The server names the field that it does not like.
  watch(problem, (now: Problem | undefined) => {
    for (const { field, code } of now?.errors ?? []) errors.value = { ...errors.value, [field]: code }
  })

  async function go(next: SearchValues, nextCursor?: string) {
    const [query, search]: [SearchValues, SearchValues] = [{}, {}]
    for (const field of fields) {
      const value = next[field.name]
      if (value) (field.personal ? search : query)[field.name] = value
    }
    const before = route.fullPath
    await router.push({ name, query: { ...query, ...(nextCursor ? { cursor: nextCursor } : {}) }, state: { search }, force: true })
    if (route.fullPath === before) adopt()
  }

  function submit() {
    errors.value = {}
    const next: SearchValues = {}
    for (const field of fields) {
      const value = values[field.name]?.trim() ?? ''
      if (value && !isRight(field, value)) errors.value = { ...errors.value, [field.name]: 'format' }
      else if (value) next[field.name] = value
    }
    if (Object.keys(errors.value).length === 0) void go(next)
  }

  return {
    values, wish, cursor, errors, data, loading, problem, reload, submit,
    clear: () => go({}),
    first: () => go(wish.value),
    older: () => go(wish.value, data.value?.next_cursor),
    newer: () => (typeof globalThis.history.state?.back === 'string' && router.resolve(globalThis.history.state.back as string).name === name ? router.back() : void go(wish.value)),
    isEmpty: computed(() => Object.keys(wish.value).length === 0),
  }
}
