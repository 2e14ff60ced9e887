// Who runs this service and how to reach them: asked once, shown in many places.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { answer } from '@shared/api/client.ts'
import type { Service } from '@shared/api/types.ts'
import { usePreferences } from '@shared/preferences/preferences.ts'
import { api } from '../api.ts'

export const useService = defineStore('service', () => {
  const service = shallowRef<Service>()
  const failed = ref(false)
  let asked = false

  async function load(): Promise<void> {
    if (asked) return
    asked = true
    try {
      service.value = await answer(api.GET('/api/v1/service'))
    } catch {
      failed.value = true
      asked = false
    }
  }

  const name = computed(() => (usePreferences().language === 'zh' ? service.value?.name_zh : service.value?.name_en) ?? '')
  return { service, failed, name, load, phone: computed(() => service.value?.phone ?? '—'), hours: computed(() => service.value?.hours ?? '—'), address: computed(() => service.value?.address) }
})
