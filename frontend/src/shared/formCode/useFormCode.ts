// useFormCode: reads the code of a form back from its picture (NEW8); the reader is loaded when the first form is looked at.
import workerUrl from './formCode.worker.ts?worker&url'
import type { Material } from '../api/types.ts'
import { trustedWorker } from '../composables/trustedWorker.ts'
import { onScopeDispose, ref, type Ref, watch } from 'vue'
import { judgeFormCode, parseFormCode, type FormCode, type FormCodeState } from './formCode.ts'

export function useFormCode(orderId: string, kind: Material['material_kind'], picture: Ref<Blob | undefined>) {
  const state = ref<FormCodeState>('searching')
  const code = ref<FormCode>()
  let worker: Worker | undefined

  function stop(): void {
    worker?.terminate()
    worker = undefined
  }

  async function read(content: Blob): Promise<void> {
    stop()
    state.value = 'searching'
    try {
      const reader = (worker = trustedWorker(workerUrl))
      const text = await new Promise<string | undefined | null>((resolve, reject) => {
        reader.onmessage = (event: MessageEvent<string | undefined | null>) => resolve(event.data)
        reader.onerror = () => reject(new Error('the picture could not be searched'))
        reader.postMessage(content)
      })
      if (reader !== worker) return
      code.value = parseFormCode(text ?? undefined)
      state.value = text === null ? 'failed' : judgeFormCode(code.value, orderId, kind)
    } catch {
      state.value = 'failed'
    } finally {
      stop()
    }
  }

  watch(picture, (content) => content && void read(content), { immediate: true })
  onScopeDispose(stop)
  return { state, code }
}
