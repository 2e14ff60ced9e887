// A stored document as an object URL: fetched with the session, fetched again when its content changed, freed afterwards.
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { answer } from '@shared/api/client.ts'
import type { Material } from '@shared/api/types.ts'
import { api } from '../api.ts'

export function usePicture(orderId: string, material: () => Material | undefined) {
  const url = ref<string>()
  const failed = shallowRef(false)

  function free(): void {
    if (url.value) URL.revokeObjectURL(url.value)
    url.value = undefined
  }

  async function load(stored: Material): Promise<void> {
    failed.value = false
    try {
      const path = { order_id: orderId, material_kind: stored.material_kind }
      const bytes = await answer(api.GET('/api/v1/orders/{order_id}/materials/{material_kind}', { params: { path }, parseAs: 'blob' }))
      if (material()?.sm3 !== stored.sm3) return
      free()
      url.value = URL.createObjectURL(bytes as Blob)
    } catch {
      failed.value = true
    }
  }

  watch(
    () => material()?.sm3,
    () => {
      const stored = material()
      if (stored) void load(stored)
      else free()
    },
    { immediate: true },
  )
  onScopeDispose(free)
  return { url, failed, reload: () => (material() ? load(material() as Material) : Promise.resolve()) }
}
