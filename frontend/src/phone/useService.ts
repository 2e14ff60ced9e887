// Who runs the service and how to reach them; asked once.
import { answer } from '@shared/api/client.ts'
import { useLoad } from '@shared/composables/useLoad.ts'
import { api } from './api.ts'

const service = useLoad(() => answer(api.GET('/api/v1/service')))

export function useService() {
  if (!service.data.value && !service.loading.value) void service.reload()
  return service
}
