// useGrowingList: a list that grows at its end, by a cursor, one piece at a time. What was asked for before a refresh comes too late.
import { useLoad } from '@shared/composables/useLoad.ts'

interface Piece<Row> {
  rows: Row[]
  next?: string | undefined
}

export function useGrowingList<Row>(fetchPiece: (after: string | undefined) => Promise<Piece<Row>>) {
  let after: string | undefined
  const { data, loading, problem, reload, clear } = useLoad(async (): Promise<Piece<Row>> => {
    const before = after === undefined ? [] : (data.value?.rows ?? [])
    const { rows, next } = await fetchPiece(after)
    return { rows: [...before, ...rows], next }
  })

  /** From the beginning; `anew` when other rows are wanted than those on the page. */
  function refresh(anew = false): Promise<void> {
    if (anew) clear()
    after = undefined
    return reload()
  }
  async function more(): Promise<void> {
    if (loading.value || !data.value?.next) return
    after = data.value.next
    await reload()
  }

  return { data, loading, problem, retry: reload, refresh, more }
}
