// useListQuery: the filters of a list as the address bar holds them; anything that is none of the allowed words is dropped. The
// page loads its list itself at first; `changed` is told of every other filter.
import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export function pickQuery<K extends string, W extends string>(query: Record<string, unknown>, allowed: Record<K, readonly W[]>): Partial<Record<K, W>> & { cursor?: string } {
  const picked: Record<string, string> = {}
  for (const [name, words] of Object.entries<readonly W[]>(allowed)) {
    const value = query[name]
    if (typeof value === 'string' && (words as readonly string[]).includes(value)) picked[name] = value
  }
  const cursor = query['cursor']
  if (typeof cursor === 'string' && /^[0-9]{1,19}$/.test(cursor)) picked['cursor'] = cursor
  return picked as Partial<Record<K, W>> & { cursor?: string }
}

export function useListQuery<K extends string, W extends string>(name: string, allowed: Record<K, readonly W[]>, changed: () => void) {
  const route = useRoute()
  const router = useRouter()
  const wish = computed(() => pickQuery<K, W>(route.query, allowed))
  watch(wish, (now, before) => {
    if (route.name === name && JSON.stringify(now) !== JSON.stringify(before)) changed()
  })
  /* A new filter begins at the first page. */
  const set = (key: K, value: string) => router.push({ name, query: { ...route.query, cursor: undefined, [key]: value || undefined } })
  return { wish, set }
}
