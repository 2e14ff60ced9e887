// A picture from the server as an address of this page; let go of when another one comes or the page is left.
import { onScopeDispose, ref, watch } from 'vue'
import { useLoad } from './useLoad.ts'

export function usePicture(fetchPicture: () => Promise<unknown>) {
  const { data: content, ...picture } = useLoad(async () => (await fetchPicture()) as Blob)
  const url = ref<string>()

  function release(): void {
    if (url.value) URL.revokeObjectURL(url.value)
    url.value = undefined
  }
  watch(
    content,
    (blob) => {
      release()
      if (blob) url.value = URL.createObjectURL(blob)
    },
    { flush: 'sync' },
  )
  onScopeDispose(release)
  return { ...picture, content, url }
}
