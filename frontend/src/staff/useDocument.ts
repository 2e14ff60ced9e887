// useDocument: a document of an order as a picture address of this page; let go of when another one comes or the page is left.
import { answer } from '@shared/api/client.ts'
import type { Material } from '@shared/api/types.ts'
import { useLoad } from '@shared/composables/useLoad.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { api } from './api.ts'

export function useDocument(orderId: string, kind: Material['material_kind']) {
  let url: string | undefined
  const picture = shallowRef<Blob>()
  const document = useLoad(async () => {
    const params = { path: { order_id: orderId, material_kind: kind } }
    const blob = (await answer(api.GET('/api/v1/staff/orders/{order_id}/materials/{material_kind}', { params, parseAs: 'blob' }))) as Blob
    release()
    picture.value = blob
    url = URL.createObjectURL(blob)
    return url
  })

  function release(): void {
    if (url) URL.revokeObjectURL(url)
    url = undefined
  }
  onScopeDispose(release)
  return { ...document, picture }
}
