// A list whose filter and page are kept in the address, so that back and reload bring it again.
import { computed, reactive, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useLoad } from '@shared/composables/useLoad.ts'

export interface Wanted {
  page: number
  page_size: number
}

const one = (value: unknown) => (typeof value === 'string' ? value : '')

/*
 * `empty` names the filter's fields with what they are when nothing is asked for; one of them is the order number, whose form is
 * checked before the search. `load` gets the fields that are filled, as the address has them, and the page.
 */
export function useAddressedList<Filter extends { order_number: string }, Found extends { total: number }>(
  name: string, empty: Filter, defaultSize: number, load: (filled: Partial<Filter>, wanted: Wanted) => Promise<Found>,
) {
  const route = useRoute()
  const router = useRouter()
  const names = Object.keys(empty) as (keyof Filter & string)[]
  const filter = reactive({ ...empty }) as Filter
  const numberError = ref<string>()
  const page = computed(() => Math.max(1, Number(one(route.query.page)) || 1))
  const pageSize = computed(() => [10, 20, 50, 100].find((size) => size === Number(one(route.query.page_size))) ?? defaultSize)
  const asked = computed(() => names.some((field) => route.query[field]))
  const filled = () => Object.fromEntries(names.map((field) => [field, one(route.query[field])]).filter(([, value]) => value)) as Partial<Filter>
  const list = useLoad(async () => {
    const found = await load(filled(), { page: page.value, page_size: pageSize.value })
    const last = Math.max(1, Math.ceil(found.total / pageSize.value))
    if (page.value <= last) return found
    // The page is gone, with the last order on it or by an old address: the one before takes its place, in the address too.
    await router.replace({ query: { ...route.query, page: String(last) } })
    return load(filled(), { page: last, page_size: pageSize.value })
  })

  watch(
    () => route.query,
    () => {
      if (route.name !== name) return
      Object.assign(filter, empty, filled())
      void list.reload()
    },
    { immediate: true },
  )

  function go(change: Record<string, string | number>) {
    const query = { ...route.query, ...Object.fromEntries(Object.entries(change).map(([field, value]) => [field, String(value)])) }
    void router.push({ query: Object.fromEntries(Object.entries(query).filter(([, value]) => value)) })
  }
  function search() {
    const fields = Object.fromEntries(names.map((field) => [field, String(filter[field]).trim()]))
    numberError.value = fields.order_number && !/^\d{1,19}$/.test(fields.order_number) ? 'pattern' : undefined
    if (!numberError.value) go({ ...fields, page: '' })
  }
  const reset = () => void router.push({ query: {} })
  const turn = (next: number) => go({ page: next })
  const resize = (size: number) => go({ page_size: size, page: '' })

  return { filter, numberError, page, pageSize, asked, list, search, reset, turn, resize }
}
