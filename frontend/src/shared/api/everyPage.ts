// A list that is needed whole, to be joined with what is on this device or to be chosen from: all its pages (RUL7).
const SIZE = 100

interface Part {
  total: number
  /* Of a second list that comes with the first, page by page. */
  claimable_total?: number
}

export async function everyPage<P extends Part>(load: (query: { page: number; page_size: number }) => Promise<P>): Promise<P[]> {
  const first = await load({ page: 1, page_size: SIZE })
  const longest = Math.max(first.total, first.claimable_total ?? 0)
  const parts = [first]
  while (parts.length * SIZE < longest) parts.push(await load({ page: parts.length + 1, page_size: SIZE }))
  return parts
}
