// usePicture: a picture from the server as an address of this page; let go of when another one comes or the page is left.
import { useLoad } from '@shared/composables/useLoad.ts'
import { onScopeDispose } from 'vue'

export function usePicture(fetchPicture: () => Promise<unknown>) {
  let url: string | undefined
  const picture = useLoad(async () => {
    const blob = (await fetchPicture()) as Blob
    release()
    url = URL.createObjectURL(blob)
    return url
  })
  function release(): void {
    if (url) URL.revokeObjectURL(url)
    url = undefined
  }
  function clear(): void {
    picture.data.value = undefined
    release()
  }
  onScopeDispose(release)
  return { ...picture, clear }
}
